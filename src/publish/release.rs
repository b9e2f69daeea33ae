//! A new site on its way to the output folder.

use super::changes::{Changes, Signed};
use super::exchange::{Exchange, Keep, Steps};
use super::leftovers;
use super::lock::Lock;
use super::owned::{Output, look};
use super::place::Place;
use super::published::{Before, Mode, Published};
use super::route;
use super::staging::{Staging, below, create, files, make_folder, settle, unwalkable};
use crate::failure::{Action, Cause, Failure};
use crate::manifest::{self, Entry, MANIFEST, Origin, SUMS, sha256, sums};
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
    let lock = leftovers::cleared(&place)?;
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

    /// Takes a published file over as it is, with those of its packed forms that are published; `forms` are their routes.
    /// False, and nothing is taken over, where one of them is not what was published, or was written already.
    pub fn keep(&self, route: &str, forms: &[String]) -> bool {
        let forms = forms.iter().map(String::as_str).filter(|form| self.published.lists(form));
        let whole = |route| Some((route, self.published.whole(route)?));
        let Some(files) = [route].into_iter().chain(forms).map(whole).collect::<Option<Vec<_>>>() else {
            return false;
        };
        let mut written = guard(&self.written);
        let is_new = files.iter().all(|(route, _)| !written.contains_key(*route));
        if is_new {
            let same = Before::SameBytes(Mode::Ours);
            written.extend(files.into_iter().map(|(route, entry)| (route.to_owned(), (entry.clone(), same))));
        }
        is_new
    }

    /// Whether something is published that has no file at a route which the new site will have, or has one which the new
    /// site will not have: for example no `index.html`, where data files were published and a website is to come.
    pub fn is_of_another_kind(&self, route: &str, new: bool) -> bool {
        self.published.routes().next().is_some() && self.published.lists(route) != new
    }

    /// Where the site is published.
    pub(super) fn place(&self) -> &Place {
        &self.staging.place
    }

    /// The digest of the manifest that is published now; empty where there is none.
    pub(super) fn published_digest(&self) -> &str {
        self.published.digest()
    }

    /// Publishes what was written, in one step where the file system can, and keeps what it replaces as the
    /// previous release. Where nothing differs from what is published, nothing is done. On failure everything is
    /// as it was.
    ///
    /// Besides the system's refusals, fails with [`Cause::Damaged`] where what is on the disk is not what was
    /// written, and with [`Cause::ForeignFiles`] where somebody put a file into the output, or into the previous
    /// release.
    pub fn commit(self, origin: &Origin) -> Result<Changes, Failure> {
        let list = sums(entries(&guard(&self.written)));
        self.put(SUMS, list.as_bytes())?;
        drop(list);
        let written = std::mem::take(&mut *guard(&self.written));
        let json = manifest::written(origin, entries(&written));
        if self.published.is(&json) && all_same(&written) && self.published.folders_are_open(&written) {
            return Ok(self.changes(written, &json, Exchange::Atomic));
        }
        self.share(&written)?;
        self.staging.seal(&json)?;
        verify(self.staging.path(), &written, &json)?;
        self.staging.settle()?;
        let atomic = self.switch()?;
        let mut changes = self.changes(written, &json, atomic);
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
    fn changes(&self, written: Written, json: &str, atomic: Exchange) -> Changes {
        let before = self.published.routes().filter(|route| *route != SUMS);
        let mut changes = Changes {
            added: Vec::new(),
            changed: Vec::new(),
            removed: before.filter(|old| !written.contains_key(*old)).cloned().collect(),
            unchanged: 0,
            atomic,
            manifest: sha256(json.as_bytes()),
            signed: if self.published.is_signed() { Signed::Still } else { Signed::Never },
        };
        for (route, (_, before)) in written.into_iter().filter(|(route, _)| route != SUMS) {
            match before {
                Before::Nothing => changes.added.push(route),
                Before::OtherBytes => changes.changed.push(route),
                Before::SameBytes(_) => changes.unchanged += 1,
            }
        }
        changes
    }

    fn refused(&self, route: &str, why: ErrorKind) -> Failure {
        Failure::system(Action::Write, self.staging.place.output.join(route))(why.into())
    }
}

fn entries(written: &Written) -> impl Iterator<Item = (&str, &Entry)> {
    written.iter().map(|(route, (entry, _))| (route.as_str(), entry))
}

fn all_same(written: &Written) -> bool {
    written.values().all(|(_, before)| before.is_shared())
}

/// The folders that lead to a route, the outermost first, for example `en` and `en/tasks` to `en/tasks/a.html`.
pub fn folders_above(route: &str) -> impl Iterator<Item = &str> {
    route.match_indices('/').filter_map(|(end, _)| route.get(..end))
}

/// Reads back what will be published and holds it against what was meant: that each file is there and no other, the
/// sizes of those that are shared with the published site, which were read when they were compared, and every byte of
/// the fresh ones and of the manifest.
fn verify(folder: &Path, written: &Written, json: &str) -> Result<(), Failure> {
    let damaged = || Failure::new(Action::Publish, folder, Cause::Damaged);
    let mut there = 0;
    for entry in files(folder) {
        let entry = entry?;
        let route = below(folder, &entry).to_str().unwrap_or_default();
        let is_meant = match written.get(route) {
            Some((meant, before)) if before.is_shared() => {
                let metadata = entry.metadata().map_err(|error| unwalkable(folder, error))?;
                metadata.len() == meant.size
            }
            Some(_) => true,
            None => route == MANIFEST,
        };
        if !is_meant || !entry.file_type().is_file() {
            return Err(damaged());
        }
        there += 1;
    }
    if there != written.len() + 1 {
        return Err(damaged());
    }
    let sealed = (MANIFEST, &Entry::of(json.as_bytes()));
    let fresh = written.iter().filter(|(_, (_, before))| !before.is_shared());
    let fresh = fresh.map(|(route, (entry, _))| (route.as_str(), entry)).chain([sealed]);
    fresh.collect::<Vec<_>>().par_iter().try_for_each(|(route, entry)| {
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
