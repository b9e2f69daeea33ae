//! The new site while it is written, beside the output folder and out of everybody's sight.

use super::leftovers;
use super::place::Place;
use crate::failure::{Action, Failure};
use crate::manifest::{MANIFEST, Manifest};
use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// The modes of what is published, whatever the umask: everybody reads, the publisher writes.
pub const FILE_MODE: u32 = 0o644;
pub const FOLDER_MODE: u32 = 0o755;

/// A staging folder. When it is dropped it clears away what the run no longer needs: itself where nothing was
/// published, and otherwise the release that made room for the previous one.
#[derive(Debug)]
pub struct Staging {
    pub place: Place,
    /// Held from the start, because the system reports a failed write to those who had the disk open.
    folder: File,
}

impl Staging {
    /// Makes an empty folder with the mark that it is ours.
    pub fn make(place: Place) -> Result<Staging, Failure> {
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
        let _ = leftovers::remove(&self.place.staging);
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

/// Every file below a folder, in no order. They are handed on one by one: a large site has more of them than should be
/// in memory at once.
pub fn files(folder: &Path) -> impl Iterator<Item = Result<DirEntry, Failure>> {
    let entries = WalkDir::new(folder).into_iter();
    let entries = entries.map(|entry| entry.map_err(|error| unwalkable(folder, error)));
    entries.filter(|entry| !entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir()))
}

/// The path of an entry from the folder in which it was found.
pub fn below<'e>(folder: &Path, entry: &'e DirEntry) -> &'e Path {
    entry.path().strip_prefix(folder).unwrap_or(entry.path())
}

/// What stopped a walk through a folder.
pub fn unwalkable(folder: &Path, error: walkdir::Error) -> Failure {
    let path = error.path().unwrap_or(folder).to_owned();
    let error = error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into());
    Failure::system(Action::Read, path)(error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::fs;

    #[test]
    fn a_staging_folder_is_marked_from_the_start_and_leaves_nothing() {
        let home = tempfile::tempdir().unwrap();
        let place = Place::of(&home.path().join("public")).unwrap();
        let staging = Staging::make(place.clone()).unwrap();
        let mark = fs::read(staging.path().join(MANIFEST)).unwrap();
        assert_eq!(Manifest::parse(&mark), Some(Manifest::default()));
        assert!(Staging::make(place).is_err(), "there is one already");
        drop(staging);
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn what_does_not_reach_the_disk_is_said() {
        let home = tempfile::tempdir().unwrap();
        let mut staging = Staging::make(Place::of(&home.path().join("public")).unwrap()).unwrap();
        staging.settle().unwrap();
        // What is opened for its path alone gives no hold on the disk.
        let path_alone = rustix::fs::OFlags::PATH.bits() as i32;
        staging.folder = OpenOptions::new().read(true).custom_flags(path_alone).open(home.path()).unwrap();
        assert!(staging.settle().is_err());
    }

    #[test]
    fn the_modes_of_what_is_written_do_not_follow_the_umask() {
        let home = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
        let (folder, file) = (home.path().join("en"), home.path().join("en/a.html"));
        make_folder(&folder).unwrap();
        create(&file, b"a").unwrap();
        assert_eq!((mode(&folder), mode(&file)), (0o755, 0o644));
        assert!(create(&file, b"b").is_err() && make_folder(&folder).is_err());
    }

    #[test]
    fn every_file_is_found() {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("en")).unwrap();
        fs::write(home.path().join("en/b"), "bb").unwrap();
        fs::write(home.path().join("a"), "").unwrap();
        let found = files(home.path()).map(|entry| below(home.path(), &entry.unwrap()).to_owned());
        assert_eq!(found.collect::<BTreeSet<_>>(), ["a".into(), "en/b".into()].into());
        assert!(files(&home.path().join("missing")).any(|entry| entry.is_err()));
        settle(home.path()).unwrap();
        assert!(settle(&home.path().join("missing")).is_err());
    }
}
