//! Tells that what is published is already what a build would publish.

use super::changes::{Changes, Signed};
use super::exchange::Exchange;
use super::lock::Lock;
use super::place::Place;
use super::published::Published;
use crate::failure::Failure;
use crate::manifest::SUMS;
use std::path::{Path, PathBuf};

/// Tells whether the output folder holds what the build of a key would publish, and is whole: then there is nothing
/// to do. `key` stands for everything that decides what is published: the program, what it reads, and what it was
/// asked for. Nothing where a build is needed.
///
/// A note beside the output folder says which build was the last ([`note`]). It only ever spares work: every published
/// file is read and held against the manifest, so that a file that was edited, lost or added leads to a build, and so
/// does a note that is lost or wrong.
///
/// Fails as [`begin`](super::begin) does.
pub fn unchanged(output: &Path, inputs: &[PathBuf], key: &str) -> Result<Option<Changes>, Failure> {
    let place = Place::of(output)?;
    place.keep_off(inputs)?;
    let Ok(noted) = std::fs::read_to_string(&place.built) else { return Ok(None) };
    // What a killed run left is cleared away by a build.
    if [&place.staging, &place.old, &place.signature].iter().any(|left| left.symlink_metadata().is_ok()) {
        return Ok(None);
    }
    let lock = Lock::take(&place)?;
    if lock.interrupted().is_some() {
        return Ok(None);
    }
    let published = Published::of(&place)?;
    if noted != line(key, published.digest()) || !published.is_whole() {
        return Ok(None);
    }
    Ok(Some(Changes {
        added: Vec::new(),
        changed: Vec::new(),
        removed: Vec::new(),
        unchanged: published.routes().filter(|route| *route != SUMS).count(),
        atomic: Exchange::Atomic,
        manifest: published.digest().to_owned(),
        signed: if published.is_signed() { Signed::Still } else { Signed::Never },
    }))
}

/// Notes beside the output folder that the build of a key found nothing to say and published a manifest, by its digest.
/// That it cannot be noted, for example on a full disk, is not said: the site is published, and the next build is made.
pub fn note(output: &Path, key: &str, manifest: &str) {
    if let Ok(place) = Place::of(output) {
        let _ = std::fs::write(&place.built, line(key, manifest));
    }
}

fn line(key: &str, manifest: &str) -> String {
    format!("{key} {manifest}\n")
}

#[cfg(test)]
mod tests {
    use super::{note, unchanged};
    use crate::manifest::Origin;
    use crate::publish::begin;
    use std::fs;
    use std::path::Path;

    const KEY: &str = "a key";

    /// Publishes a small site and notes its key.
    fn built(output: &Path) {
        let release = begin(output, &[]).unwrap();
        release.write("index.html", b"home").unwrap();
        release.write("en/index.html", b"home").unwrap();
        let changes = release.commit(&Origin::default()).unwrap();
        note(output, KEY, &changes.manifest);
    }

    #[test]
    fn the_same_build_has_nothing_to_do() {
        let home = tempfile::tempdir().unwrap();
        let output = home.path().join("public");
        assert_eq!(unchanged(&output, &[], KEY).unwrap(), None);
        built(&output);
        assert_eq!(unchanged(&output, &[], KEY).unwrap().map(|changes| changes.unchanged), Some(2));
        assert_eq!(unchanged(&output, &[], "another key").unwrap(), None);
    }

    #[test]
    fn whatever_was_done_to_the_output_leads_to_a_build() {
        let edits: [fn(&Path); 5] = [
            |output| fs::write(output.join("index.html"), "hime").unwrap(),
            |output| fs::remove_file(output.join("en/index.html")).unwrap(),
            |output| fs::write(output.join("manifest.json"), "{}").unwrap(),
            |output| fs::remove_dir_all(output).unwrap(),
            |output| fs::write(output.with_file_name(".public.gongshi-built"), "a key 00\n").unwrap(),
        ];
        for edit in edits {
            let home = tempfile::tempdir().unwrap();
            let output = home.path().join("public");
            built(&output);
            edit(&output);
            // Where a stranger's file is in the way, both a build and this refuse.
            assert!(!matches!(unchanged(&output, &[], KEY), Ok(Some(_))));
        }
    }
}
