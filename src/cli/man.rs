//! `gongshi man`: writes the manual pages.

use super::exit::Exit;
use super::words::{Words, path};
use super::{described, stream};
use crate::failure::{Action, Failure};
use clap_mangen::Man;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  gongshi man | man -l -                         read the page of the program
  gongshi man --out ~/.local/share/man/man1      a page for each command, for man gongshi-build";

/// What the maker of the pages says in English itself, with our words for it.
const HEADINGS: [(&str, &str); 9] = [
    (".SH NAME", "man-name"),
    (".SH SYNOPSIS", "man-synopsis"),
    (".SH DESCRIPTION", "man-description"),
    (".SH OPTIONS", "man-options"),
    (".SH SUBCOMMANDS", "man-commands"),
    (".SH EXTRA", "man-examples"),
    (".SH VERSION", "man-version"),
    ("Possible values:", "man-choices"),
    ("[default: ", "man-default"),
];

/// Write the manual pages
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The folder for a page of the program and of each command; by default the first is printed
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let pages = pages(&Words::describing(words.language())).map_err(Failure::system(Action::Write, "man"))?;
    let Some(out) = &arguments.out else {
        let first = pages.into_iter().next().map(|(_, page)| page).unwrap_or_default();
        stream::out(&first)?;
        return Ok(Exit::Fine);
    };
    std::fs::create_dir_all(out).map_err(Failure::system(Action::CreateFolder, out))?;
    for (name, page) in &pages {
        let file = out.join(name);
        std::fs::write(&file, page).map_err(Failure::system(Action::Write, &file))?;
    }
    stream::out(&(words.say("man-wrote", [("files", pages.len().into()), ("out", path(out))]) + "\n"))?;
    Ok(Exit::Fine)
}

/// The page of the program, then those of its commands, each as `gongshi-build.1`.
fn pages(words: &Words) -> std::io::Result<Vec<(String, String)>> {
    let program = described::command(words, stream::WIDTH);
    let commands: Vec<_> = program.get_subcommands().cloned().collect();
    let mut pages = Vec::with_capacity(commands.len() + 1);
    for command in std::iter::once(program).chain(commands) {
        let name = command.get_display_name().unwrap_or(command.get_name()).to_owned();
        let mut page = Vec::new();
        Man::new(command).render(&mut page)?;
        pages.push((format!("{name}.1"), in_language(&String::from_utf8_lossy(&page), words)));
    }
    Ok(pages)
}

fn in_language(page: &str, words: &Words) -> String {
    let line = |line: &str| {
        let mut line = line.to_owned();
        for (english, key) in HEADINGS {
            line = line.replace(english, &words.say(key, []));
        }
        line + "\n"
    };
    // Lines are not stretched: few words of Chinese have blanks between them, and examples are to be copied.
    page.replacen(".SH ", ".ad l\n.SH ", 1).lines().map(line).collect()
}
