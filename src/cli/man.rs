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
const HEADINGS: [(&str, &str); 8] = [
    (".SH NAME", "man-name"),
    (".SH SYNOPSIS", "man-synopsis"),
    (".SH DESCRIPTION", "man-description"),
    (".SH OPTIONS", "man-options"),
    (".SH SUBCOMMANDS", "man-commands"),
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
        Man::new(command).source(format!("gongshi {}", env!("CARGO_PKG_VERSION"))).render(&mut page)?;
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
    // Lines are neither stretched nor are words parted: few words of Chinese have blanks between them, and what is to be
    // typed must not get a hyphen.
    let page = page.replacen(".SH ", ".ad l\n.nh\n.SH ", 1);
    match page.split_once(EXTRA) {
        Some((before, extra)) => before.lines().map(line).chain([laid_out(extra, &line)]).collect(),
        None => page.lines().map(line).collect(),
    }
}

/// Where what stands below the options begins.
const EXTRA: &str = ".SH EXTRA\n";

/// What stands below the options: examples, as they are typed, and paragraphs. A line such as `Exit codes:` before
/// indented ones is a heading.
fn laid_out(extra: &str, line: &impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut lines = extra.lines().peekable();
    let mut is_typed = false;
    while let Some(next) = lines.next() {
        let typed = next.starts_with("  ");
        if typed != is_typed {
            out.push_str(if typed { ".nf\n" } else { ".fi\n" });
            is_typed = typed;
        }
        let heads = lines.peek().is_some_and(|after| after.starts_with("  "));
        match next.strip_suffix([':', '：']).filter(|_| heads && !typed) {
            Some(heading) => out.push_str(&format!(".SH {}\n", heading.to_uppercase())),
            None if next.is_empty() => out.push_str(".PP\n"),
            None => out.push_str(&line(next)),
        }
    }
    if is_typed {
        out.push_str(".fi\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{laid_out, pages};
    use crate::cli::words::Words;
    use crate::diagnostic::Wording;

    #[test]
    fn examples_stand_as_they_are_typed_under_a_heading() {
        let extra = "Examples:\n  a  b\n  c\n\nIt is so.\n\n退出码：\n  0  d\n.SH VERSION\nv1\n";
        let laid_out = laid_out(extra, &|line| format!("{line}\n"));
        let expected = ".SH EXAMPLES\n.nf\n  a  b\n  c\n.fi\n.PP\nIt is so.\n.PP\n.SH 退出码\n.nf\n  0  d\n.fi\n.SH VERSION\nv1\n";
        assert_eq!(laid_out, expected);
    }

    #[test]
    fn no_page_says_a_heading_twice_and_each_says_its_version() {
        for words in Wording::ALL.map(Words::describing) {
            for (name, page) in pages(&words).unwrap() {
                let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
                let once: std::collections::BTreeSet<_> = headings.iter().collect();
                assert_eq!(once.len(), headings.len(), "{name}: {headings:?}");
                assert_eq!(page.matches(".nf\n").count(), page.matches(".fi\n").count(), "{name}");
                assert!(page.contains(concat!("\"gongshi ", env!("CARGO_PKG_VERSION"))), "{name}");
            }
        }
    }
}
