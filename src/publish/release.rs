//! A new site on its way to the output folder.

use super::changes::{Changes, Signed};
use super::exchange::{Exchange, Keep, Steps};
use super::leftovers;
use super::lock::Lock;
use super::owned::{Output, look};
use super::place::Place;
use super::published::{Before, Published};
use super::route;
use super::staging::{Staging, create, make_folder, settle, sizes};
use crate::failure::{Action, Cause, Failure};
use crate::manifest::{Entry, MANIFEST, Manifest, Origin, SUMS, sha256, sums};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A new site that is being written. Dropped without [`Release::commit`] it leaves everything as it was.
#[derive(Debug)]
pub struct Release {
    // Fields are dropped in this order: the lock must outlive the staging folder.
    staging: Staging,
    lock: Lock,
    published: Published,
    folders: Mutex<BTreeSet<String>>,
    written: Mutex<Written>,
}

/// Every file of the new site by its route, with what was published there before.
type Written = BTreeMap<String, (Entry, Before)>;

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
    leftovers::clear(&place, lock.interrupted())?;
    // Looked at under the lock, when no other build is replacing it.
    let published = Published::of(&place)?;
    Ok(Release {
        staging: Staging::make(place)?,
        lock,
        published,
        folders: Mutex::new(BTreeSet::new()),
        written: Mutex::new(Written::new()),
    })
}

impl Release {
    /// Writes one file, for example to the route `en/index.html`; any number of threads may write at once.
    /// A file that is published already with the same bytes is not written: it will share its place on the disk.
    ///
    /// Fails where the route leads out of the folder, is one that publishing writes itself or was written before,
    /// and where the system refuses.
    pub fn write(&self, route: &str, bytes: &[u8]) -> Result<(), Failure> {
        if route::below(self.staging.path(), route).is_none() {
            return Err(self.refused(route, ErrorKind::InvalidInput));
        }
        self.put(route, bytes)
    }

    /// Publishes what was written, in one step where the file system can, and keeps what it replaces as the
    /// previous release. Where nothing differs from what is published, nothing is done. On failure everything is
    /// as it was.
    ///
    /// Besides the system's refusals, fails with [`Cause::Damaged`] where what is on the disk is not what was
    /// written, and with [`Cause::ForeignFiles`] where somebody put a file into the output, or into the previous
    /// release.
    pub fn commit(self, origin: &Origin) -> Result<Changes, Failure> {
        let list = sums(guard(&self.written).iter().map(|(route, (entry, _))| (route.as_str(), entry)));
        self.put(SUMS, list.as_bytes())?;
        let written = std::mem::take(&mut *guard(&self.written));
        let files = written.iter().map(|(route, (entry, _))| (route.clone(), entry.clone()));
        let manifest = Manifest { origin: origin.clone(), files: files.collect() };
        let json = manifest.to_json();
        let mut changes = self.changes(&written, &json);
        if self.published.is(&json) && all_same(&written) && self.published.folders_are_open(&written) {
            return Ok(changes);
        }
        self.share(&written)?;
        self.staging.seal(&json)?;
        let fresh = written.iter().filter(|(_, (_, before))| !before.is_shared());
        let fresh: Vec<(&str, &Entry)> = fresh.map(|(route, (entry, _))| (route.as_str(), entry)).collect();
        verify(self.staging.path(), &manifest, &json, &fresh)?;
        self.staging.settle()?;
        changes.atomic = self.switch()?;
        if changes.signed == Signed::Still {
            changes.signed = Signed::NoLonger;
        }
        Ok(changes)
    }

    /// Puts the new site in the place of the published one, or leaves everything as it was.
    fn switch(&self) -> Result<Exchange, Failure> {
        let place = &self.staging.place;
        let output = look(&place.output)?;
        let keep = match (&output, look(&place.previous)?) {
            (Output::Missing | Output::Empty, _) => Keep::Nothing,
            (Output::Published(_), Output::Missing) => Keep::First,
            (Output::Published(_), Output::Empty | Output::Published(_)) => Keep::InsteadOfAnother,
        };
        self.lock.replacing(self.published.digest())?;
        let mut steps = Steps::default();
        let switched = match output {
            Output::Missing => steps.publish_first(place),
            Output::Empty | Output::Published(_) => steps.publish(place, keep),
        };
        match switched.and_then(|exchange| settle(&place.parent).map(|()| exchange)) {
            Ok(exchange) => Ok(exchange),
            Err(failure) => {
                steps.undo()?;
                Err(failure)
            }
        }
    }

    fn put(&self, route: &str, bytes: &[u8]) -> Result<(), Failure> {
        let entry = Entry::of(bytes);
        let before = self.published.before(route, &entry, bytes);
        {
            let mut written = guard(&self.written);
            if written.contains_key(route) {
                return Err(self.refused(route, ErrorKind::AlreadyExists));
            }
            written.insert(route.to_owned(), (entry, before));
        }
        if before.is_shared() {
            return Ok(());
        }
        self.make_folders(route)?;
        create(&self.staging.path().join(route), bytes)
    }

    /// Brings the files that are published already into the new site, as links where the file system knows them.
    fn share(&self, written: &Written) -> Result<(), Failure> {
        let shared = written.iter().filter(|(_, (_, before))| before.is_shared());
        let shared: Vec<(&String, &Entry)> = shared.map(|(route, (entry, _))| (route, entry)).collect();
        shared.par_iter().try_for_each(|(route, entry)| {
            self.make_folders(route)?;
            self.published.share(route, entry, &self.staging.path().join(route))
        })
    }

    /// Makes the folders above a route, each once.
    fn make_folders(&self, route: &str) -> Result<(), Failure> {
        let Some((parent, _)) = route.rsplit_once('/') else { return Ok(()) };
        let mut made = guard(&self.folders);
        if made.contains(parent) {
            return Ok(());
        }
        for folder in folders_above(route) {
            if !made.contains(folder) {
                make_folder(&self.staging.path().join(folder))?;
                made.insert(folder.to_owned());
            }
        }
        Ok(())
    }

    /// How the new site differs from the published one. The lists that publishing writes itself are not counted.
    fn changes(&self, written: &Written, json: &str) -> Changes {
        let counted = || written.iter().filter(|(route, _)| *route != SUMS);
        let routes = |wanted: fn(Before) -> bool| {
            counted().filter(move |(_, (_, before))| wanted(*before)).map(|(route, _)| route.clone())
        };
        let before = self.published.routes().filter(|route| *route != SUMS);
        Changes {
            added: routes(|before| before == Before::Nothing).collect(),
            changed: routes(|before| before == Before::OtherBytes).collect(),
            removed: before.filter(|old| !written.contains_key(*old)).cloned().collect(),
            unchanged: routes(|before| matches!(before, Before::SameBytes(_))).count(),
            atomic: Exchange::Atomic,
            manifest: sha256(json.as_bytes()),
            signed: if self.published.is_signed() { Signed::Still } else { Signed::Never },
        }
    }

    fn refused(&self, route: &str, why: ErrorKind) -> Failure {
        Failure::system(Action::Write, self.staging.place.output.join(route))(why.into())
    }
}

fn all_same(written: &Written) -> bool {
    written.values().all(|(_, before)| before.is_shared())
}

/// The folders that lead to a route, the outermost first, for example `en` and `en/tasks` to `en/tasks/a.html`.
pub fn folders_above(route: &str) -> impl Iterator<Item = &str> {
    route.match_indices('/').filter_map(|(end, _)| route.get(..end))
}

/// Reads back what will be published and holds it against what was meant: the names and sizes of all files, and every
/// byte of the fresh ones and of the manifest. What is shared with the published site was read when it was compared.
fn verify(folder: &Path, manifest: &Manifest, json: &str, fresh: &[(&str, &Entry)]) -> Result<(), Failure> {
    let damaged = || Failure::new(Action::Publish, folder, Cause::Damaged);
    let sealed = (MANIFEST, &Entry::of(json.as_bytes()));
    let files = manifest.files.iter().map(|(route, entry)| (route.as_str(), entry)).chain([sealed]);
    let wanted: BTreeMap<&Path, u64> = files.map(|(route, entry)| (Path::new(route), entry.size)).collect();
    let there = sizes(folder)?;
    let there: BTreeMap<&Path, u64> = there.iter().map(|(path, size)| (path.as_path(), *size)).collect();
    if there != wanted {
        return Err(damaged());
    }
    fresh.par_iter().chain(&[sealed]).try_for_each(|(route, entry)| {
        let path = folder.join(route);
        let read = std::fs::read(&path).map_err(Failure::system(Action::Read, path))?;
        if Entry::of(&read) == **entry { Ok(()) } else { Err(damaged()) }
    })
}

/// The guarded maps are whole between any two statements, so a panic of another writer does not spoil them.
fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
