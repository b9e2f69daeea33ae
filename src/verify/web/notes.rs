//! What an earlier run has found right already.

use crate::failure::{Action, Cause, Failure};
use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// How a file of notes begins.
const MARK: &str = "gongshi verify ";

/// A file that a verification keeps so that it can be taken up again. Its first line says of what.
pub struct Notes {
    path: PathBuf,
    known: BTreeSet<String>,
    file: Mutex<File>,
}

impl Notes {
    /// Takes up the notes on a site, or begins them anew where they are on another site or release.
    ///
    /// # Errors
    /// [`Cause::NotNotes`] where the file is something else, and where the system refuses.
    pub fn open(path: &Path, address: &str, manifest: &str) -> Result<Notes, Failure> {
        let refused = || Failure::system(Action::Write, path);
        let head = format!("{MARK}{address} {manifest}\n");
        let text = match std::fs::read_to_string(path) {
            Ok(text) if text.is_empty() || text.starts_with(MARK) => text,
            Ok(_) => return Err(Failure::new(Action::Write, path, Cause::NotNotes)),
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            Err(error) if error.kind() == ErrorKind::InvalidData => {
                return Err(Failure::new(Action::Write, path, Cause::NotNotes));
            }
            Err(error) => return Err(refused()(error)),
        };
        let known = match text.strip_prefix(head.as_str()) {
            // A run that was killed may have left half a line.
            Some(lines) => lines.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')).collect(),
            None => Vec::new(),
        };
        let known: BTreeSet<String> = known.into_iter().map(str::to_owned).collect();
        let mut file =
            OpenOptions::new().write(true).create(true).truncate(true).open(path).map_err(refused())?;
        let whole: String = known.iter().map(|route| format!("{route}\n")).collect();
        file.write_all((head + &whole).as_bytes()).map_err(refused())?;
        Ok(Notes { path: path.to_owned(), known, file: Mutex::new(file) })
    }

    /// Whether a file was found right already.
    pub fn knows(&self, route: &str) -> bool {
        self.known.contains(route)
    }

    /// Notes that a file was found right.
    pub fn add(&self, route: &str) -> Result<(), Failure> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.write_all(format!("{route}\n").as_bytes()).map_err(Failure::system(Action::Write, &self.path))
    }

    /// Removes the notes: everything has been looked at.
    pub fn finish(self) -> Result<(), Failure> {
        std::fs::remove_file(&self.path).map_err(Failure::system(Action::Remove, &self.path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_taken_up_by_the_same_verification_alone() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("notes");
        let notes = Notes::open(&path, "https://a/", "00ff").unwrap();
        notes.add("index.html").unwrap();
        notes.file.lock().unwrap().write_all(b"half a li").unwrap();
        drop(notes);
        let again = Notes::open(&path, "https://a/", "00ff").unwrap();
        assert!(again.knows("index.html") && !again.knows("half a li"));
        again.add("b.html").unwrap();
        drop(again);
        assert!(Notes::open(&path, "https://a/", "00ff").unwrap().knows("b.html"));
        assert!(!Notes::open(&path, "https://a/", "other").unwrap().knows("b.html"));
        Notes::open(&path, "https://a/", "other").unwrap().finish().unwrap();
        assert!(!path.exists());
    }

    #[test]
    fn another_file_is_not_written_over() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("thesis.docx");
        for text in [b"three years".as_slice(), b"\xff\xfe"] {
            std::fs::write(&path, text).unwrap();
            assert!(matches!(Notes::open(&path, "https://a/", "00ff").err().unwrap().cause, Cause::NotNotes));
            assert_eq!(std::fs::read(&path).unwrap(), text);
        }
    }
}
