//! The new site while it is written, beside the output folder and out of everybody's sight.

use super::manifest::{MANIFEST, Manifest};
use super::owned;
use super::place::Place;
use crate::failure::{Action, Cause, Failure};
use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The modes of what is published, whatever the umask: everybody reads, the publisher writes.
pub const FILE_MODE: u32 = 0o644;
const FOLDER_MODE: u32 = 0o755;

/// A staging folder. When it is dropped it clears away what the run no longer needs: itself where nothing was
/// published, and the old site where it has been replaced.
#[derive(Debug)]
pub struct Staging {
    pub place: Place,
    /// Held from the start, because the system reports a failed write to those who had the disk open.
    folder: File,
}

impl Staging {
    /// Clears away what a killed run left, and makes an empty folder with the mark that it is ours.
    pub fn make(place: Place) -> Result<Staging, Failure> {
        clear(&place)?;
        let path = &place.staging;
        make_folder(path)?;
        let folder = File::open(path).map_err(Failure::system(Action::CreateFolder, path))?;
        let staging = Staging { place, folder };
        // With an empty manifest the folder can be told from a stranger's before the real one is written.
        create(&staging.path().join(MANIFEST), Manifest::default().to_json().as_bytes())?;
        Ok(staging)
    }

    pub fn path(&self) -> &Path {
        &self.place.staging
    }

    /// Puts the manifest in the place of the empty one, in one step, so that the folder is always marked.
    pub fn seal(&self, manifest: &str) -> Result<(), Failure> {
        let new = self.path().join("manifest.json.new");
        let path = self.path().join(MANIFEST);
        create(&new, manifest.as_bytes())?;
        std::fs::rename(&new, &path).map_err(Failure::system(Action::Write, path))
    }

    /// Brings everything that was written to the disk itself.
    pub fn settle(&self) -> Result<(), Failure> {
        #[cfg(target_os = "linux")]
        match rustix::fs::syncfs(&self.folder) {
            Ok(()) => return Ok(()),
            Err(rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP) => {}
            Err(error) => return Err(Failure::system(Action::Write, self.path())(error.into())),
        }
        // Folders come after what they hold.
        for entry in WalkDir::new(self.path()).min_depth(1).contents_first(true) {
            let entry = entry.map_err(|error| unwalkable(self.path(), error))?;
            settle(entry.path())?;
        }
        self.folder.sync_all().map_err(Failure::system(Action::Write, self.path()))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next run; the published site is not concerned.
        let _ = clear(&self.place);
    }
}

/// Brings one file or folder to the disk itself.
pub fn settle(path: &Path) -> Result<(), Failure> {
    let settled = File::open(path).and_then(|file| file.sync_all());
    settled.map_err(Failure::system(Action::Write, path))
}

/// Writes a file that does not exist yet.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let write = || {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(FILE_MODE).open(path)?;
        file.write_all(bytes)?;
        file.set_permissions(Permissions::from_mode(FILE_MODE))
    };
    write().map_err(Failure::system(Action::Write, path))
}

/// Makes one folder that does not exist yet.
pub fn make_folder(path: &Path) -> Result<(), Failure> {
    let make = || {
        DirBuilder::new().mode(FOLDER_MODE).create(path)?;
        std::fs::set_permissions(path, Permissions::from_mode(FOLDER_MODE))
    };
    make().map_err(Failure::system(Action::CreateFolder, path))
}

/// Every file below a folder with its size in bytes, by path from the folder.
pub fn sizes(folder: &Path) -> Result<Vec<(PathBuf, u64)>, Failure> {
    let mut sizes = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|error| unwalkable(folder, error))?;
        if !entry.file_type().is_dir() {
            let size = entry.metadata().map_err(|error| unwalkable(folder, error))?.len();
            sizes.push((entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_owned(), size));
        }
    }
    Ok(sizes)
}

/// Clears away our folders beside the output. Where a run was killed between the two steps of a switch, the
/// old site is put back first.
fn clear(place: &Place) -> Result<(), Failure> {
    let is_there = |path: &Path| path.symlink_metadata().is_ok();
    if is_there(&place.old) && !is_there(&place.output) && is_ours(&place.old)? {
        std::fs::rename(&place.old, &place.output)
            .map_err(Failure::system(Action::Publish, &place.output))?;
    }
    remove(&place.staging)?;
    remove(&place.old)
}

/// Removes a folder with our mark, the mark last, so that a removal that is killed can be taken up again.
fn remove(folder: &Path) -> Result<(), Failure> {
    match folder.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::system(Action::Remove, folder)(error)),
        Ok(metadata) if !metadata.is_dir() => {
            return Err(Failure::new(Action::Remove, folder, Cause::NotAFolder));
        }
        Ok(_) => {}
    }
    if !is_ours(folder)? {
        return Err(Failure::new(Action::Remove, folder, Cause::NotEmpty));
    }
    let empty = || {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            match entry.file_type()?.is_dir() {
                true => std::fs::remove_dir_all(entry.path())?,
                false if entry.file_name() == MANIFEST => {}
                false => std::fs::remove_file(entry.path())?,
            }
        }
        match std::fs::remove_file(folder.join(MANIFEST)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => std::fs::remove_dir(folder),
        }
    };
    empty().map_err(Failure::system(Action::Remove, folder))
}

/// Whether a folder with one of our names is really ours: it is empty, or it holds a manifest of ours, or one
/// that a crash left without its bytes.
fn is_ours(folder: &Path) -> Result<bool, Failure> {
    let mut entries = std::fs::read_dir(folder).map_err(Failure::system(Action::Read, folder))?;
    let blank = |metadata: std::fs::Metadata| metadata.is_file() && metadata.len() == 0;
    Ok(entries.next().is_none()
        || owned::manifest(folder)?.is_some()
        || folder.join(MANIFEST).symlink_metadata().is_ok_and(blank))
}

fn unwalkable(folder: &Path, error: walkdir::Error) -> Failure {
    let path = error.path().unwrap_or(folder).to_owned();
    let error = error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into());
    Failure::system(Action::Read, path)(error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn place() -> (tempfile::TempDir, Place) {
        let home = tempfile::tempdir().unwrap();
        let place = Place::of(&home.path().join("public")).unwrap();
        (home, place)
    }

    /// A folder of ours as a killed run leaves it.
    fn killed(folder: &Path) {
        fs::create_dir_all(folder.join("en")).unwrap();
        fs::write(folder.join("en/index.html"), "half a pa").unwrap();
        fs::write(folder.join(MANIFEST), Manifest::default().to_json()).unwrap();
    }

    #[test]
    fn what_a_killed_run_left_is_cleared_away() {
        let (home, place) = place();
        killed(&place.staging);
        drop(Staging::make(place).unwrap());
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_that_was_killed_before_it_had_its_mark_is_cleared_away() {
        let (_home, place) = place();
        fs::create_dir(&place.staging).unwrap();
        drop(Staging::make(place.clone()).unwrap());
        fs::create_dir(&place.staging).unwrap();
        fs::write(place.staging.join(MANIFEST), "").unwrap();
        drop(Staging::make(place).unwrap());
    }

    #[test]
    fn a_strangers_folder_with_our_name_is_left_alone() {
        let (_home, place) = place();
        fs::create_dir(&place.staging).unwrap();
        fs::write(place.staging.join("thesis.docx"), "three years").unwrap();
        let failure = Staging::make(place.clone()).unwrap_err();
        assert!(matches!(failure.cause, Cause::NotEmpty));
        assert!(place.staging.join("thesis.docx").exists());
    }

    #[test]
    fn a_run_killed_between_two_steps_has_its_old_site_put_back() {
        let (_home, place) = place();
        killed(&place.staging);
        killed(&place.old);
        drop(Staging::make(place.clone()).unwrap());
        assert!(place.output.join("en/index.html").exists());
        assert!(!place.old.exists() && !place.staging.exists());
    }
}
