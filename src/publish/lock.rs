//! Keeps two builds from publishing to one folder.

use super::place::Place;
use crate::failure::{Action, Cause, Failure};
use rustix::fs::OFlags;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::Read;
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// How much of the file is read: far more than we write.
const READ: u64 = 4096;

/// A lock beside the output folder. The system gives it up when the process ends, however it ends. The file says
/// who holds it, and what was about to be replaced; a run that was killed leaves that to the next one.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    /// Closing the file gives the lock up.
    file: File,
    /// The digest of the manifest that a killed run was about to replace.
    interrupted: Option<String>,
}

impl Lock {
    /// Takes the lock; fails with [`Cause::Busy`] where another build has it.
    pub fn take(place: &Place) -> Result<Lock, Failure> {
        let path = &place.lock;
        let refused = || Failure::system(Action::Lock, path);
        loop {
            let mut file = open(path).map_err(refused())?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let holder = said(&mut file, "process").and_then(|id| id.parse().ok());
                    return Err(Failure::new(Action::Lock, &place.output, Cause::Busy(holder)));
                }
                Err(TryLockError::Error(error)) => return Err(refused()(error)),
            }
            // The build that had the lock removes the file when it ends. A lock on a file that is no longer
            // at its path keeps nobody out, so it is taken again.
            if is_at(&file, path).map_err(refused())? {
                let interrupted = said(&mut file, "replacing");
                let lock = Lock { path: path.clone(), file, interrupted };
                // Who holds the lock is a courtesy to others: on a full disk it goes unsaid. What the killed run
                // noted stays until it has been mended, or until we publish ourselves.
                let _ = lock.say(&lock.interrupted().map_or_else(holder, replacing));
                return Ok(lock);
            }
        }
    }

    /// The digest of the manifest that was published when a run was killed while it published another.
    pub fn interrupted(&self) -> Option<&str> {
        self.interrupted.as_deref()
    }

    /// Says that what a killed run left is mended, so that its note is needed no longer.
    pub fn mended(&mut self) {
        self.interrupted = None;
    }

    /// Notes what is about to be replaced, by the digest of its manifest, for the case that we are killed.
    pub fn replacing(&self, manifest: &str) -> Result<(), Failure> {
        self.say(&replacing(manifest)).map_err(Failure::system(Action::Lock, &self.path))
    }

    /// Cuts the file behind what it says, not before: on a full disk what it said so far stays.
    fn say(&self, text: &str) -> std::io::Result<()> {
        self.file.write_all_at(text.as_bytes(), 0)?;
        self.file.set_len(text.len() as u64)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed before the file is closed, that is while the lock still holds. A file that stays does no
        // harm: the next build takes the lock on it. What a killed run noted stays as long as it is not mended.
        if self.interrupted.is_none() {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

fn holder() -> String {
    format!("process {}\n", std::process::id())
}

fn replacing(manifest: &str) -> String {
    format!("{}replacing {manifest}\n", holder())
}

/// What a line of the file says, for example of `process 1234`; nothing where the file is not readable.
fn said(file: &mut File, key: &str) -> Option<String> {
    let mut bytes = Vec::new();
    file.take(READ).read_to_end(&mut bytes).ok()?;
    std::io::Seek::rewind(file).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(' ')).map(str::to_owned)
}

fn open(path: &Path) -> std::io::Result<File> {
    let no_link = OFlags::NOFOLLOW.bits() as i32;
    OpenOptions::new().read(true).write(true).create(true).truncate(false).custom_flags(no_link).open(path)
}

fn is_at(file: &File, path: &Path) -> std::io::Result<bool> {
    let held = file.metadata()?;
    match path.symlink_metadata() {
        Ok(there) => Ok((there.dev(), there.ino()) == (held.dev(), held.ino())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> (tempfile::TempDir, Place) {
        let home = tempfile::tempdir().unwrap();
        let place = Place::of(&home.path().join("public")).unwrap();
        (home, place)
    }

    #[test]
    fn a_file_that_another_took_the_place_of_is_not_where_it_was() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("lock");
        let file = open(&path).unwrap();
        assert!(is_at(&file, &path).unwrap());
        std::fs::remove_file(&path).unwrap();
        assert!(!is_at(&file, &path).unwrap());
        let _other = open(&path).unwrap();
        assert!(!is_at(&file, &path).unwrap());
        assert!(is_at(&file, &path.join("below")).is_err(), "nobody can say");
    }

    #[test]
    fn a_lock_is_held_by_one_and_leaves_nothing() {
        let (_home, place) = place();
        let first = Lock::take(&place).unwrap();
        let us = std::process::id();
        let refused = Lock::take(&place).unwrap_err();
        assert!(matches!(refused.cause, Cause::Busy(Some(holder)) if holder == us));
        drop(first);
        assert!(!place.lock.exists());
        Lock::take(&place).unwrap();
    }

    #[test]
    fn a_killed_run_says_what_it_was_about_to_replace() {
        let (_home, place) = place();
        let killed = Lock::take(&place).unwrap();
        assert_eq!(killed.interrupted(), None);
        killed.replacing("00ff").unwrap();
        let left = std::fs::read(&place.lock).unwrap();
        drop(killed);
        std::fs::write(&place.lock, left).unwrap();
        let next = Lock::take(&place).unwrap();
        assert_eq!(next.interrupted(), Some("00ff"));
        assert_eq!(
            std::fs::read_to_string(&place.lock).unwrap(),
            replacing("00ff"),
            "until it has been mended"
        );
        drop(next);
        let mut last = Lock::take(&place).unwrap();
        assert_eq!(last.interrupted(), Some("00ff"), "it was not mended");
        last.mended();
        drop(last);
        assert!(!place.lock.exists());
    }

    #[test]
    fn a_link_in_the_place_of_the_lock_is_not_followed() {
        let (home, place) = place();
        let theirs = home.path().join("theirs");
        std::fs::write(&theirs, "thesis").unwrap();
        std::os::unix::fs::symlink(&theirs, &place.lock).unwrap();
        assert!(Lock::take(&place).is_err());
        assert_eq!(std::fs::read_to_string(&theirs).unwrap(), "thesis");
    }
}
