//! Keeps two builds from publishing to one folder.

use super::place::Place;
use crate::failure::{Action, Cause, Failure};
use rustix::fs::OFlags;
use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// A lock beside the output folder. The system gives it up when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    /// Closing the file gives the lock up.
    _file: File,
}

impl Lock {
    /// Takes the lock; fails with [`Cause::Busy`] where another build has it.
    pub fn take(place: &Place) -> Result<Lock, Failure> {
        let path = &place.lock;
        loop {
            let file = open(path).map_err(Failure::system(Action::Lock, path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(Failure::new(Action::Lock, path, Cause::Busy)),
                Err(TryLockError::Error(error)) => return Err(Failure::system(Action::Lock, path)(error)),
            }
            // The build that had the lock removes the file when it ends. A lock on a file that is no longer
            // at its path keeps nobody out, so it is taken again.
            if is_at(&file, path).map_err(Failure::system(Action::Lock, path))? {
                return Ok(Lock { path: path.clone(), _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed before the file is closed, that is while the lock still holds. A file that stays does no
        // harm: the next build takes the lock on it.
        let _ = std::fs::remove_file(&self.path);
    }
}

fn open(path: &Path) -> std::io::Result<File> {
    let no_link = OFlags::NOFOLLOW.bits() as i32;
    OpenOptions::new().write(true).create(true).truncate(false).custom_flags(no_link).open(path)
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

    #[test]
    fn a_lock_is_held_by_one_and_leaves_nothing() {
        let home = tempfile::tempdir().unwrap();
        let place = Place::of(&home.path().join("public")).unwrap();
        let first = Lock::take(&place).unwrap();
        assert!(matches!(Lock::take(&place), Err(Failure { cause: Cause::Busy, .. })));
        drop(first);
        assert!(!place.lock.exists());
        Lock::take(&place).unwrap();
    }
}
