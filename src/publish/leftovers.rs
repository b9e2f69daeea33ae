//! Mends and clears away what a killed run left beside the output folder.

use super::lock::Lock;
use super::owned::{self, Output};
use super::place::Place;
use super::staging::{below, files};
use crate::failure::{Action, Cause, Failure};
use crate::manifest::{MANIFEST, Manifest, SIGNATURE, sha256};
use rustix::fs::{CWD, RenameFlags, renameat_with};
use std::io::ErrorKind;
use std::path::Path;

/// Takes the lock of an output, and mends and clears away what a killed run left beside it. Where that is refused, what the
/// killed run noted stays for the next one.
pub fn cleared(place: &Place) -> Result<Lock, Failure> {
    let mut lock = Lock::take(place)?;
    clear(place, lock.interrupted())?;
    lock.mended();
    Ok(lock)
}

/// Brings everything beside the output to where it belongs, and clears the rest away. `interrupted` is the digest
/// of the manifest that a killed run was about to replace.
///
/// A run that exchanges two folders in two steps and is killed between them leaves the published site at
/// `place.old`: it is put back. A run that is killed behind the switch leaves the replaced site at `place.old` or
/// `place.staging`: it becomes the previous release.
fn clear(place: &Place, interrupted: Option<&str>) -> Result<(), Failure> {
    // An empty folder was in the place of the output: it is worth no site that is kept.
    if is_there(&place.old) && is_ours(&place.old)? && !is_empty(&place.old)? {
        if !is_there(&place.output) {
            rename(&place.old, &place.output)?;
        } else {
            remove(&place.staging)?;
            keep(&place.old, place)?;
        }
    }
    if let Some(replaced) = interrupted
        && is_there(&place.staging)
        && is_release(&place.staging, replaced)?
    {
        keep(&place.staging, place)?;
    }
    match std::fs::remove_file(&place.signature) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(Failure::system(Action::Remove, &place.signature)(error));
        }
        _ => {}
    }
    remove(&place.staging)?;
    remove(&place.old)
}

/// Removes a folder with our mark, the mark last, so that a removal that is killed can be taken up again.
pub fn remove(folder: &Path) -> Result<(), Failure> {
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

/// Makes a replaced site the previous release, in one step where the system can.
fn keep(replaced: &Path, place: &Place) -> Result<(), Failure> {
    if is_there(&place.previous) {
        if let Output::Published(_) = owned::look(&place.previous)?
            && renameat_with(CWD, replaced, CWD, &place.previous, RenameFlags::EXCHANGE).is_ok()
        {
            return remove(replaced);
        }
        remove(&place.previous)?;
    }
    rename(replaced, &place.previous)
}

/// Whether a folder holds a release of ours whose manifest has this digest, with every file.
fn is_release(folder: &Path, digest: &str) -> Result<bool, Failure> {
    let path = folder.join(MANIFEST);
    let Ok(bytes) = std::fs::read(&path) else { return Ok(false) };
    let Some(manifest) = Manifest::parse(&bytes).filter(|_| sha256(&bytes) == digest) else {
        return Ok(false);
    };
    let extra = [MANIFEST, SIGNATURE].map(Path::new);
    let mut there = 0;
    for entry in files(folder) {
        there += usize::from(!extra.contains(&below(folder, &entry?)));
    }
    // Neither the sizes nor the names need be compared: what a killed removal took away is not there.
    Ok(manifest.files.len() == there)
}

fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

fn is_empty(folder: &Path) -> Result<bool, Failure> {
    let mut entries = std::fs::read_dir(folder).map_err(Failure::system(Action::Read, folder))?;
    Ok(entries.next().is_none())
}

/// Whether a folder with one of our names is really ours: it is empty, or it holds a manifest of ours, or one
/// that a crash left without its bytes.
fn is_ours(folder: &Path) -> Result<bool, Failure> {
    let blank = |metadata: std::fs::Metadata| metadata.is_file() && metadata.len() == 0;
    Ok(is_empty(folder)?
        || owned::manifest(folder)?.is_some()
        || folder.join(MANIFEST).symlink_metadata().is_ok_and(blank))
}

fn rename(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::rename(from, to).map_err(Failure::system(Action::Publish, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Entry;
    use std::fs;

    fn place() -> (tempfile::TempDir, Place) {
        let home = tempfile::tempdir().unwrap();
        let place = Place::of(&home.path().join("public")).unwrap();
        (home, place)
    }

    /// A release of ours with one page; the digest of its manifest.
    fn release(folder: &Path, page: &str) -> String {
        fs::create_dir_all(folder.join("en")).unwrap();
        fs::write(folder.join("en/index.html"), page).unwrap();
        let mut manifest = Manifest::default();
        manifest.files.insert("en/index.html".into(), Entry::of(page.as_bytes()));
        fs::write(folder.join(MANIFEST), manifest.to_json()).unwrap();
        sha256(manifest.to_json().as_bytes())
    }

    /// A staging folder as a run leaves it that is killed while it writes.
    fn half_written(folder: &Path) {
        fs::create_dir_all(folder.join("en")).unwrap();
        fs::write(folder.join("en/index.html"), "half a pa").unwrap();
        fs::write(folder.join(MANIFEST), Manifest::default().to_json()).unwrap();
    }

    /// What stands at the output, as the previous release, at staging and at the old place; `-` for nothing.
    fn standing(place: &Place) -> String {
        let page = |folder: &Path| fs::read_to_string(folder.join("en/index.html")).unwrap_or("-".into());
        [&place.output, &place.previous, &place.staging, &place.old].map(|folder| page(folder)).join(" ")
    }

    #[test]
    fn what_a_killed_run_left_is_cleared_away() {
        let (home, place) = place();
        half_written(&place.staging);
        fs::write(&place.signature, "half a sig").unwrap();
        clear(&place, Some("00ff")).unwrap();
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_that_was_killed_before_it_had_its_mark_is_cleared_away() {
        let (home, place) = place();
        fs::create_dir(&place.staging).unwrap();
        clear(&place, None).unwrap();
        fs::create_dir(&place.staging).unwrap();
        fs::write(place.staging.join(MANIFEST), "").unwrap();
        clear(&place, None).unwrap();
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_strangers_folder_with_our_name_is_left_alone() {
        let (_home, place) = place();
        for folder in [&place.staging, &place.old] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("thesis.docx"), "three years").unwrap();
            assert!(matches!(clear(&place, None).unwrap_err().cause, Cause::NotEmpty));
            assert_eq!(fs::read_to_string(folder.join("thesis.docx")).unwrap(), "three years");
            fs::remove_dir_all(folder).unwrap();
        }
        fs::write(&place.staging, "a file").unwrap();
        assert!(matches!(clear(&place, None).unwrap_err().cause, Cause::NotAFolder));
    }

    #[test]
    fn a_strangers_manifest_is_no_mark_of_ours() {
        let (_home, place) = place();
        fs::create_dir(&place.staging).unwrap();
        fs::write(place.staging.join(MANIFEST), "{ \"name\": \"an app\" }").unwrap();
        assert!(matches!(clear(&place, None).unwrap_err().cause, Cause::NotEmpty));
        assert!(place.staging.join(MANIFEST).exists());
    }

    #[test]
    fn what_cannot_be_cleared_away_is_said() {
        let (home, place) = place();
        fs::create_dir(&place.signature).unwrap();
        assert!(matches!(clear(&place, None).unwrap_err().cause, Cause::System(_)));
        let file = home.path().join("a-file");
        fs::write(&file, "").unwrap();
        assert!(matches!(remove(&file.join("below")).unwrap_err().cause, Cause::System(_)));
    }

    #[test]
    fn a_run_killed_between_two_steps_has_its_old_site_put_back() {
        let (_home, place) = place();
        half_written(&place.staging);
        release(&place.old, "published");
        release(&place.previous, "earlier");
        clear(&place, None).unwrap();
        assert_eq!(standing(&place), "published earlier - -");
    }

    #[test]
    fn a_run_killed_behind_two_steps_has_its_old_site_kept() {
        for earlier in [false, true] {
            let (_home, place) = place();
            release(&place.output, "new");
            release(&place.old, "published");
            if earlier {
                release(&place.previous, "earlier");
            }
            clear(&place, None).unwrap();
            assert_eq!(standing(&place), "new published - -");
        }
    }

    #[test]
    fn a_run_killed_behind_the_switch_has_the_replaced_site_kept() {
        for earlier in [false, true] {
            let (_home, place) = place();
            release(&place.output, "new");
            let replaced = release(&place.staging, "published");
            if earlier {
                release(&place.previous, "earlier");
            }
            clear(&place, Some(&replaced)).unwrap();
            assert_eq!(standing(&place), "new published - -");
        }
    }

    #[test]
    fn a_site_that_was_never_published_is_not_kept() {
        let (_home, place) = place();
        let published = release(&place.output, "published");
        release(&place.staging, "new");
        clear(&place, Some(&published)).unwrap();
        assert_eq!(standing(&place), "published - - -");
    }

    #[test]
    fn an_empty_folder_that_was_replaced_is_not_kept() {
        let (_home, place) = place();
        release(&place.output, "new");
        release(&place.previous, "earlier");
        fs::create_dir(&place.old).unwrap();
        clear(&place, None).unwrap();
        assert_eq!(standing(&place), "new earlier - -");
        assert!(!place.old.exists());
    }

    #[test]
    fn what_cannot_be_mended_yet_is_not_forgotten() {
        let (_home, place) = place();
        release(&place.output, "new");
        let replaced = release(&place.staging, "published");
        release(&place.previous, "earlier");
        fs::write(place.previous.join("thesis.docx"), "three years").unwrap();
        fs::write(&place.lock, format!("process 1\nreplacing {replaced}\n")).unwrap();
        assert!(matches!(cleared(&place).unwrap_err().cause, Cause::ForeignFiles(_)));
        fs::remove_file(place.previous.join("thesis.docx")).unwrap();
        drop(cleared(&place).unwrap());
        assert_eq!(standing(&place), "new published - -");
        assert!(!place.lock.exists());
    }

    #[test]
    fn a_site_that_was_half_removed_is_not_kept() {
        let (_home, place) = place();
        release(&place.previous, "published");
        let replaced = release(&place.staging, "the same");
        fs::remove_file(place.staging.join("en/index.html")).unwrap();
        clear(&place, Some(&replaced)).unwrap();
        assert_eq!(standing(&place), "- published - -");
    }

    #[test]
    fn what_others_put_into_a_previous_release_is_not_thrown_away() {
        let (_home, place) = place();
        release(&place.output, "new");
        release(&place.old, "published");
        release(&place.previous, "earlier");
        fs::write(place.previous.join("thesis.docx"), "three years").unwrap();
        assert!(matches!(clear(&place, None).unwrap_err().cause, Cause::ForeignFiles(_)));
        assert_eq!(standing(&place), "new earlier - published");
    }
}
