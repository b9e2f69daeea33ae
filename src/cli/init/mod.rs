//! `gongshi init`: begins a site.

mod template;

use super::exit::Exit;
use super::stream;
use super::words::{Words, path};
use crate::failure::{Action, Cause, Failure};
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use template::Template;

const EXAMPLES: &str = "\
Examples:
  gongshi init my-city                a small site; the comments in its files say what belongs where
  gongshi init my-city --lang zh-CN   the same, with comments in Chinese
  gongshi init demo --sample          a fictional city with every kind of target and status

The folder must be new or empty: nothing is ever overwritten.";

/// Begin a site
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The folder of the new site
    dir: PathBuf,
    /// Begin with a complete fictional city
    #[arg(long)]
    sample: bool,
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let template = if arguments.sample { Template::Sample } else { Template::Skeleton(words.language()) };
    let dir = &arguments.dir;
    must_be_free(dir)?;
    let files = template.files(words.language());
    for (name, bytes) in &files {
        create(&dir.join(name), bytes)?;
    }
    stream::out(&done(template, files.len(), dir, words))?;
    Ok(Exit::Fine)
}

/// Refuses a folder in which there is anything.
fn must_be_free(dir: &Path) -> Result<(), Failure> {
    let refused = |cause| Err(Failure::new(Action::CreateFolder, dir, cause));
    match std::fs::read_dir(dir) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => refused(Cause::NotEmpty),
        },
        Err(error) => match error.kind() {
            ErrorKind::NotFound => Ok(()),
            ErrorKind::NotADirectory => refused(Cause::NotAFolder),
            _ => Err(Failure::system(Action::Read, dir)(error)),
        },
    }
}

/// Writes a file that does not exist yet.
fn create(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(Failure::system(Action::CreateFolder, folder))?;
    }
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    opened.and_then(|mut opened| opened.write_all(bytes)).map_err(Failure::system(Action::Write, file))
}

fn done(template: Template, files: usize, dir: &Path, words: &Words) -> String {
    let sample = match template {
        Template::Sample => "yes",
        Template::Skeleton(_) => "no",
    };
    let wrote =
        words.say("init-wrote", [("sample", sample.into()), ("dir", path(dir)), ("files", files.into())]);
    let next = [
        ("sample", sample.into()),
        ("dir", path(dir)),
        ("out", path(&dir.join("public"))),
        ("argument", argument(dir).into()),
    ];
    format!("{wrote}\n\n{}\n", words.say("init-next", next))
}

/// A path as it is typed in a shell, for example `my-city` or `'my city'`.
fn argument(dir: &Path) -> String {
    let text = super::words::visible(&dir.to_string_lossy());
    let plain = |character: char| character.is_alphanumeric() || "/-._~".contains(character);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_quoted_where_a_shell_needs_it() {
        for (path, typed) in
            [("a/b-c.d", "a/b-c.d"), ("城市", "城市"), ("my city", "'my city'"), ("it's", r"'it'\''s'")]
        {
            assert_eq!(argument(Path::new(path)), typed);
        }
    }

    #[test]
    fn a_file_that_is_there_is_never_overwritten() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("a.txt");
        create(&file, b"old").unwrap();
        assert!(create(&file, b"new").is_err());
        assert_eq!(std::fs::read(&file).unwrap(), b"old");
    }
}
