//! A new site on its way to the output folder.

use super::changes::Changes;
use super::exchange::{Had, switch, switch_back};
use super::lock::Lock;
use super::manifest::{Entry, MANIFEST, Manifest};
use super::owned::{Output, look};
use super::place::Place;
use super::route;
use super::staging::{FILE_MODE, Staging, create, make_folder, settle, sizes};
use crate::failure::{Action, Cause, Failure};
use rustix::fs::OFlags;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::OpenOptions;
use std::io::{ErrorKind, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A new site that is being written. Dropped without [`Release::commit`] it leaves everything as it was.
#[derive(Debug)]
pub struct Release {
    // Fields are dropped in this order: the lock must outlive the staging folder.
    staging: Staging,
    _lock: Lock,
    published: Manifest,
    folders: Mutex<BTreeSet<String>>,
    written: Mutex<BTreeMap<String, (Entry, Before)>>,
}

/// What was published at a route before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    Nothing,
    OtherBytes,
    SameBytes(Mode),
}

/// Whether a published file has the mode that it should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Ours,
    Other,
}

/// Begins a release to an output folder. `inputs` are the folders that the site is made from (`content`,
/// `themes`): the output may not be one of them, lie in one, or hold one.
///
/// Fails where the output is not ours to replace ([`Cause::InputFolder`], [`Cause::NotAFolder`],
/// [`Cause::ForeignFiles`]) and where another build is publishing to it ([`Cause::Busy`]).
pub fn begin(output: &Path, inputs: &[PathBuf]) -> Result<Release, Failure> {
    let place = Place::of(output)?;
    place.keep_off(inputs)?;
    std::fs::create_dir_all(&place.parent).map_err(Failure::system(Action::CreateFolder, &place.parent))?;
    let lock = Lock::take(&place)?;
    let staging = Staging::make(place)?;
    // Looked at under the lock, when no other build is replacing it.
    let published = match look(&staging.place.output)? {
        Output::Missing => Manifest::default(),
        Output::Published(manifest) => manifest,
    };
    Ok(Release {
        staging,
        _lock: lock,
        published,
        folders: Mutex::new(BTreeSet::new()),
        written: Mutex::new(BTreeMap::new()),
    })
}

impl Release {
    /// Writes one file, for example to the route `en/index.html`; any number of threads may write at once.
    /// A file that is published already with the same bytes shares its place on the disk.
    ///
    /// Fails where the route leads out of the folder, is the manifest's or was written before, and where the
    /// system refuses.
    pub fn write(&self, route: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = route::below(self.staging.path(), route).ok_or_else(|| {
            Failure::system(Action::Write, self.staging.path().join(route))(ErrorKind::InvalidInput.into())
        })?;
        self.make_folders(route)?;
        let entry = Entry::of(bytes);
        let before = self.before(route, &entry, bytes);
        // A link shares the mode as well, so a file with another mode is written anew; and so is every file
        // where the file system knows no links.
        let linked = before == Before::SameBytes(Mode::Ours)
            && std::fs::hard_link(self.staging.place.output.join(route), &path).is_ok();
        if !linked {
            create(&path, bytes)?;
        }
        guard(&self.written).insert(route.to_owned(), (entry, before));
        Ok(())
    }

    /// Publishes what was written, in one step where the file system can. On failure the output folder is as
    /// it was.
    ///
    /// Besides the system's refusals, fails with [`Cause::Damaged`] where what is on the disk is not what was
    /// written, and with [`Cause::ForeignFiles`] where somebody put a file into the output meanwhile.
    pub fn commit(self) -> Result<Changes, Failure> {
        let place = &self.staging.place;
        let written = std::mem::take(&mut *guard(&self.written));
        let files = written.iter().map(|(route, (entry, _))| (route.clone(), entry.clone()));
        let manifest = Manifest { files: files.collect() };
        let json = manifest.to_json();
        self.staging.seal(&json)?;
        verify(self.staging.path(), &manifest, &json)?;
        self.staging.settle()?;
        let had = match look(&place.output)? {
            Output::Missing => Had::Nothing,
            Output::Published(_) => Had::Folder,
        };
        let exchange = switch(place, had)?;
        if let Err(failure) = settle(&place.parent) {
            switch_back(place, had, exchange)?;
            return Err(failure);
        }
        let routes = |wanted: fn(Before) -> bool| {
            written.iter().filter(move |(_, (_, before))| wanted(*before)).map(|(route, _)| route.clone())
        };
        Ok(Changes {
            added: routes(|before| before == Before::Nothing).collect(),
            changed: routes(|before| before == Before::OtherBytes).collect(),
            removed: self.published.files.keys().filter(|old| !written.contains_key(*old)).cloned().collect(),
            unchanged: routes(|before| matches!(before, Before::SameBytes(_))).count(),
            atomic: exchange,
        })
    }

    /// Makes the folders above a route, each once.
    fn make_folders(&self, route: &str) -> Result<(), Failure> {
        let Some((parent, _)) = route.rsplit_once('/') else { return Ok(()) };
        let mut made = guard(&self.folders);
        if made.contains(parent) {
            return Ok(());
        }
        let ends = route.match_indices('/').map(|(at, _)| at);
        for folder in ends.filter_map(|end| route.get(..end)) {
            if !made.contains(folder) {
                make_folder(&self.staging.path().join(folder))?;
                made.insert(folder.to_owned());
            }
        }
        Ok(())
    }

    /// Compares with the published file. The manifest spares the reading where the bytes were others; where
    /// they were the same the file is read, because it may have been edited since.
    fn before(&self, route: &str, entry: &Entry, bytes: &[u8]) -> Before {
        match self.published.files.get(route) {
            None => Before::Nothing,
            Some(listed) if listed != entry => Before::OtherBytes,
            Some(_) => compare(&self.staging.place.output.join(route), bytes).unwrap_or(Before::OtherBytes),
        }
    }
}

fn compare(published: &Path, bytes: &[u8]) -> std::io::Result<Before> {
    let no_link = OFlags::NOFOLLOW.bits() as i32;
    let mut file = OpenOptions::new().read(true).custom_flags(no_link).open(published)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() || metadata.len() != bytes.len() as u64 {
        return Ok(Before::OtherBytes);
    }
    let mut there = Vec::with_capacity(bytes.len());
    file.read_to_end(&mut there)?;
    let mode = if metadata.mode() & 0o7777 == FILE_MODE { Mode::Ours } else { Mode::Other };
    Ok(if there == bytes { Before::SameBytes(mode) } else { Before::OtherBytes })
}

/// Reads back the names and sizes of all files, and the manifest.
fn verify(folder: &Path, manifest: &Manifest, json: &str) -> Result<(), Failure> {
    let mut wanted: BTreeMap<&Path, u64> =
        manifest.files.iter().map(|(route, entry)| (Path::new(route), entry.size)).collect();
    wanted.insert(Path::new(MANIFEST), json.len() as u64);
    let there = sizes(folder)?;
    let there: BTreeMap<&Path, u64> = there.iter().map(|(path, size)| (path.as_path(), *size)).collect();
    let read = std::fs::read(folder.join(MANIFEST)).map_err(Failure::system(Action::Read, folder))?;
    match there == wanted && read == json.as_bytes() {
        true => Ok(()),
        false => Err(Failure::new(Action::Publish, folder, Cause::Damaged)),
    }
}

/// The guarded maps are whole between any two statements, so a panic of another writer does not spoil them.
fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
