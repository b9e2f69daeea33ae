//! The files of a site as they were last read, so that only what changed is read again.

use super::{Find, finds};
use crate::failure::{Action, Failure};
use crate::limits::Limits;
use crate::source::{Source, SourcePath, Sources};
use rayon::prelude::{IntoParallelIterator, ParallelIterator};
use std::collections::BTreeMap;
use std::fs::Metadata;
use std::io::{ErrorKind, Read};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How old a file must be when it is read, for its stamp to be believed later: two writes within the grain of
/// a file system's clock leave the same stamp, and the coarsest clock in use (FAT) counts in two seconds.
const GRAIN: Duration = Duration::from_secs(2);

/// The files that were read, each with what the file system said of it then.
#[derive(Debug, Default)]
pub struct Held {
    files: BTreeMap<SourcePath, File>,
    limits: Limits,
}

/// A file, and its stamp where that can be believed.
type File = (Option<Stamp>, Source);

/// What a file system says of a file. Two stamps that are the same mean the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    file: (u64, u64),
    size: u64,
    modified: (i64, i64),
    /// When the entry itself was changed, which nobody can set back.
    changed: (i64, i64),
}

/// A site as it was read, and how it differs from what was held before.
#[derive(Debug)]
pub struct Reading {
    pub sources: Sources,
    /// The files that are new, gone, or hold other bytes, by path.
    pub changed: Vec<SourcePath>,
    /// Every folder that was walked through, with what tells it from another one at its path.
    pub folders: Vec<(PathBuf, u64)>,
}

impl Held {
    /// Holds nothing yet, and reads within other limits than the usual ones.
    pub fn within(limits: Limits) -> Held {
        Held { limits, ..Held::default() }
    }

    /// Reads a site's folder as [`super::read`] does, and opens only what may have changed since the last time.
    ///
    /// Fails as [`super::read`] does; then what was held stays as it was.
    pub fn read(&mut self, root: &Path) -> Result<Reading, Failure> {
        let finds = finds(root, &self.limits)?;
        let now = SystemTime::now();
        let held = &self.files;
        // Every answer is gathered before the first failure is picked, so that it is the same one on every run.
        let files: Vec<Result<Option<File>, Failure>> =
            finds.files.into_par_iter().map(|find| look(find, held, now)).collect();
        let mut files: BTreeMap<SourcePath, File> = files
            .into_iter()
            .filter_map(Result::transpose)
            .map(|file| file.map(|(stamp, source)| (source.path.clone(), (stamp, source))))
            .collect::<Result<_, _>>()?;
        std::mem::swap(&mut self.files, &mut files);
        let changed = changed(&files, &self.files);
        let folders = finds.folders.into_iter().map(|folder| {
            let inode = folder.symlink_metadata().map_or(0, |metadata| metadata.ino());
            (folder, inode)
        });
        let sources = self.files.values().map(|(_, source)| source.clone()).collect();
        Ok(Reading {
            sources: Sources::new(sources).within(self.limits.clone()),
            changed,
            folders: folders.collect(),
        })
    }
}

fn changed(before: &BTreeMap<SourcePath, File>, after: &BTreeMap<SourcePath, File>) -> Vec<SourcePath> {
    let is_new = |(path, (_, source)): &(&SourcePath, &File)| {
        before.get(*path).is_none_or(|(_, earlier)| !earlier.is_same(source))
    };
    let new = after.iter().filter(is_new).map(|(path, _)| path);
    let gone = before.keys().filter(|path| !after.contains_key(*path));
    let mut changed: Vec<SourcePath> = new.chain(gone).cloned().collect();
    changed.sort();
    changed
}

/// A file with its stamp, from what is held where it did not change; nothing where it went away meanwhile.
/// A stamp that cannot be believed is left out.
fn look(find: Find, held: &BTreeMap<SourcePath, File>, now: SystemTime) -> Result<Option<File>, Failure> {
    let (path, name, most) = match find {
        Find::Refused(name, why) => return Ok(Some((None, Source::refused(name, why)))),
        Find::File(path, name, most) => (path, name, most),
    };
    let metadata = match path.symlink_metadata() {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::system(Action::Read, &path)(error)),
    };
    // The stamp is taken before the bytes: a write in between makes it old, never the bytes.
    let stamp = stamp(&metadata);
    if let Some((Some(before), source)) = held.get(&name)
        && *before == stamp
    {
        return Ok(Some((Some(stamp), source.clone())));
    }
    let bytes = match start(&path, metadata.len(), most) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::system(Action::Read, &path)(error)),
    };
    let rested = metadata.modified().is_ok_and(|modified| modified + GRAIN < now);
    Ok(Some((rested.then_some(stamp), Source::new(name, bytes))))
}

/// The bytes of a file, up to so many: one that grows without end is not followed. `size` is what it most likely holds.
fn start(path: &Path, size: u64, most: u64) -> std::io::Result<Vec<u8>> {
    // With one byte to spare the end is seen where it is expected.
    let mut bytes =
        Vec::with_capacity(usize::try_from(size.min(most)).map_or(0, |size| size.saturating_add(1)));
    std::fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn stamp(metadata: &Metadata) -> Stamp {
    Stamp {
        file: (metadata.dev(), metadata.ino()),
        size: metadata.len(),
        modified: (metadata.mtime(), metadata.mtime_nsec()),
        changed: (metadata.ctime(), metadata.ctime_nsec()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn site() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("content/files")).unwrap();
        fs::write(root.path().join("content/a.yaml"), "a").unwrap();
        fs::write(root.path().join("content/b.yaml"), "b").unwrap();
        root
    }

    fn changed(held: &mut Held, root: &Path) -> Vec<String> {
        let changed = held.read(root).unwrap().changed;
        changed.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_changed_is_told_and_what_was_only_touched_is_not() {
        let root = site();
        let path = |name: &str| root.path().join("content").join(name);
        let mut held = Held::default();
        assert_eq!(changed(&mut held, root.path()), ["content/a.yaml", "content/b.yaml"]);
        assert_eq!(changed(&mut held, root.path()), [] as [&str; 0]);
        fs::write(path("a.yaml"), "a").unwrap();
        assert_eq!(changed(&mut held, root.path()), [] as [&str; 0]);
        // The same size, and most likely within the grain of the clock.
        fs::write(path("a.yaml"), "c").unwrap();
        assert_eq!(changed(&mut held, root.path()), ["content/a.yaml"]);
        fs::rename(path("b.yaml"), path("c.yaml")).unwrap();
        assert_eq!(changed(&mut held, root.path()), ["content/b.yaml", "content/c.yaml"]);
    }

    #[test]
    fn a_file_that_has_rested_is_not_opened_again() {
        let root = site();
        let old = SystemTime::now() - Duration::from_secs(60);
        let file = fs::File::options().write(true).open(root.path().join("content/a.yaml")).unwrap();
        file.set_modified(old).unwrap();
        let mut held = Held::default();
        held.read(root.path()).unwrap();
        let stamped = |held: &Held, name: &str| held.files[&SourcePath::new(name)].0.is_some();
        assert!(stamped(&held, "content/a.yaml"));
        assert!(!stamped(&held, "content/b.yaml"));
    }

    #[test]
    fn a_failure_leaves_what_is_held() {
        let root = site();
        let mut held = Held::default();
        held.read(root.path()).unwrap();
        fs::rename(root.path().join("content"), root.path().join("away")).unwrap();
        assert!(held.read(root.path()).is_err());
        fs::rename(root.path().join("away"), root.path().join("content")).unwrap();
        assert_eq!(changed(&mut held, root.path()), [] as [&str; 0]);
    }
}
