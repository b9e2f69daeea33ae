//! The site that is published while another is made.

use super::owned::{Output, look};
use super::place::Place;
use super::release::folders_above;
use super::staging::{FILE_MODE, FOLDER_MODE, create};
use crate::failure::{Action, Cause, Failure};
use crate::manifest::{Entry, MANIFEST, Manifest, SIGNATURE, sha256};
use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use rustix::fs::OFlags;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::OpenOptions;
use std::io::Read;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// What is published, as far as a new release asks for it.
#[derive(Debug)]
pub struct Published {
    folder: PathBuf,
    manifest: Manifest,
    /// The digest of the manifest's bytes; empty where nothing is published.
    digest: String,
    signed: bool,
}

/// What was published at a route before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    Nothing,
    OtherBytes,
    SameBytes(Mode),
}

impl Before {
    /// Whether the published file itself serves the new site: with another mode it would have to be written anew.
    pub fn is_shared(self) -> bool {
        self == Before::SameBytes(Mode::Ours)
    }
}

/// Whether a published file has the mode that it should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Ours,
    Other,
}

impl Published {
    /// What is published at a place; fails as [`look`] does.
    pub fn of(place: &Place) -> Result<Published, Failure> {
        Published::at(place.output.clone())
    }

    /// What is published in a folder; fails as [`look`] does.
    pub fn at(folder: PathBuf) -> Result<Published, Failure> {
        let Output::Published(manifest) = look(&folder)? else {
            return Ok(Published {
                folder,
                manifest: Manifest::default(),
                digest: String::new(),
                signed: false,
            });
        };
        let path = folder.join(MANIFEST);
        let json = std::fs::read(&path).map_err(Failure::system(Action::Read, &path))?;
        let signed = folder.join(SIGNATURE).symlink_metadata().is_ok();
        Ok(Published { folder, manifest, digest: sha256(&json), signed })
    }

    /// The digest of the published manifest; empty where nothing is published.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// Whether this manifest is the published one, byte for byte.
    pub fn is(&self, json: &str) -> bool {
        self.digest == sha256(json.as_bytes())
    }

    /// Whether the published manifest has a signature beside it.
    pub fn is_signed(&self) -> bool {
        self.signed
    }

    /// The published files, by route.
    pub fn routes(&self) -> impl Iterator<Item = &String> {
        self.manifest.files.keys()
    }

    /// Compares with the published file. The manifest spares the reading where the bytes were others; where
    /// they were the same the file is read, because it may have been edited since.
    pub fn before(&self, route: &str, entry: &Entry, bytes: &[u8]) -> Before {
        match self.manifest.files.get(route) {
            None => Before::Nothing,
            Some(listed) if listed != entry => Before::OtherBytes,
            Some(_) => compare(&self.folder.join(route), bytes).unwrap_or(Before::OtherBytes),
        }
    }

    /// A published file that is whole, as the manifest lists it, and for everybody to read.
    pub fn whole(&self, route: &str) -> Option<&Entry> {
        self.unchanged(route).filter(|(_, mode)| *mode == Mode::Ours).map(|(entry, _)| entry)
    }

    /// A published file that has the bytes that the manifest lists.
    fn unchanged(&self, route: &str) -> Option<(&Entry, Mode)> {
        let entry = self.manifest.files.get(route)?;
        let (bytes, mode) = read(&self.folder.join(route), entry.size).ok()??;
        (Entry::of(&bytes) == *entry).then_some((entry, mode))
    }

    /// The first published file that is lost, or has other bytes than the manifest lists.
    pub fn damaged(&self) -> Option<&str> {
        let routes: Vec<&String> = self.routes().collect();
        routes.par_iter().find_first(|route| self.unchanged(route).is_none()).map(|route| route.as_str())
    }

    /// Whether somebody published a file at a route.
    pub fn lists(&self, route: &str) -> bool {
        self.manifest.files.contains_key(route)
    }

    /// Whether everybody may look into every folder that leads to these routes.
    pub fn folders_are_open<V>(&self, routes: &BTreeMap<String, V>) -> bool {
        let folders: BTreeSet<&str> = routes.keys().flat_map(|route| folders_above(route)).collect();
        let paths = folders.into_iter().map(|folder| self.folder.join(folder));
        let mode = |path: PathBuf| path.symlink_metadata().map(|metadata| metadata.mode() & 0o7777);
        paths.chain([self.folder.clone()]).all(|path| mode(path).is_ok_and(|mode| mode == FOLDER_MODE))
    }

    /// Whether every file is there with the bytes that the manifest lists, for everybody to read.
    pub fn is_whole(&self) -> bool {
        let routes: Vec<&String> = self.routes().collect();
        routes.par_iter().all(|route| self.whole(route).is_some())
            && self.folders_are_open(&self.manifest.files)
    }

    /// Gives a published file a second name, or copies it where the file system knows no links.
    pub fn share(&self, route: &str, entry: &Entry, path: &Path) -> Result<(), Failure> {
        let published = self.folder.join(route);
        if std::fs::hard_link(&published, path).is_ok() {
            return Ok(());
        }
        let bytes = std::fs::read(&published).map_err(Failure::system(Action::Read, &published))?;
        if Entry::of(&bytes) != *entry {
            return Err(Failure::new(Action::Publish, published, Cause::Damaged));
        }
        create(path, &bytes)
    }
}

fn compare(published: &Path, bytes: &[u8]) -> std::io::Result<Before> {
    Ok(match read(published, bytes.len() as u64)? {
        // A link shares the mode as well, so a file with another mode is written anew.
        Some((there, mode)) if there == bytes => Before::SameBytes(mode),
        _ => Before::OtherBytes,
    })
}

/// The bytes and the mode of a published file; nothing where it is no plain file, or of another size.
fn read(published: &Path, size: u64) -> std::io::Result<Option<(Vec<u8>, Mode)>> {
    let no_link = OFlags::NOFOLLOW.bits() as i32;
    let mut file = OpenOptions::new().read(true).custom_flags(no_link).open(published)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() || metadata.len() != size {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.read_to_end(&mut bytes)?;
    let mode = if metadata.mode() & 0o7777 == FILE_MODE { Mode::Ours } else { Mode::Other };
    Ok(Some((bytes, mode)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_not_the_file_that_was_published() {
        assert_eq!(compare(Path::new("/dev/null"), b"").unwrap(), Before::OtherBytes);
    }
}
