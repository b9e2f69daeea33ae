//! Puts a signature beside the manifest of a published site.

use super::leftovers;
use super::owned::{Output, look};
use super::place::Place;
use super::staging::{create, settle};
use crate::failure::{Action, Cause, Failure};
use crate::manifest::{MANIFEST, SIGNATURE};
use std::path::Path;

/// Signs the published manifest: `sign` gets its bytes and gives the text of the signature. Nobody publishes
/// meanwhile. The signature appears whole, in the place of an earlier one; on failure everything is as it was.
///
/// # Errors
/// Fails as [`super::begin`] does where the folder is not ours, with [`Cause::NotPublished`] where nothing is
/// published in it, and with whatever `sign` fails with.
pub fn sign<E: From<Failure>>(output: &Path, sign: impl FnOnce(&[u8]) -> Result<String, E>) -> Result<(), E> {
    let signing = Failure::publishing_as(Action::Sign);
    let place = Place::of(output).map_err(&signing)?;
    let absent = || Failure::new(Action::Sign, &place.output, Cause::NotPublished);
    if place.output.symlink_metadata().is_err() {
        return Err(absent().into());
    }
    let _lock = leftovers::cleared(&place)?;
    let Output::Published(_) = look(&place.output).map_err(&signing)? else { return Err(absent().into()) };
    let path = place.output.join(MANIFEST);
    let json = std::fs::read(&path).map_err(Failure::system(Action::Read, &path))?;
    let text = sign(&json)?;
    put(&place, &text)?;
    Ok(())
}

fn put(place: &Place, text: &str) -> Result<(), Failure> {
    let signature = place.output.join(SIGNATURE);
    let written = create(&place.signature, text.as_bytes())
        .and_then(|()| settle(&place.signature))
        .and_then(|()| {
            std::fs::rename(&place.signature, &signature).map_err(Failure::system(Action::Write, &signature))
        })
        .and_then(|()| settle(&place.output));
    if written.is_err() {
        // What cannot be removed now is removed by the next run.
        let _ = std::fs::remove_file(&place.signature);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Origin;
    use crate::publish::begin;
    use std::fs;

    fn published() -> (tempfile::TempDir, std::path::PathBuf) {
        let home = tempfile::tempdir().unwrap();
        let output = home.path().join("public");
        let release = begin(&output, &[]).unwrap();
        release.write("index.html", b"page").unwrap();
        release.commit(&Origin::default()).unwrap();
        (home, output)
    }

    #[test]
    fn a_signature_stands_beside_the_manifest_and_can_be_replaced() {
        let (home, output) = published();
        for text in ["first", "second"] {
            sign(&output, |json| {
                assert_eq!(json, fs::read(output.join(MANIFEST)).unwrap());
                Ok::<_, Failure>(text.to_owned())
            })
            .unwrap();
            assert_eq!(fs::read_to_string(output.join(SIGNATURE)).unwrap(), text);
        }
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "nothing else is left");
    }

    #[test]
    fn what_is_not_published_or_not_ours_is_not_signed() {
        let (home, output) = published();
        let unasked = |_: &[u8]| -> Result<String, Failure> { panic!("nobody asked for a signature") };
        let missing = sign(&home.path().join("missing"), unasked).unwrap_err();
        assert!(matches!(missing.cause, Cause::NotPublished));
        fs::create_dir(home.path().join("empty")).unwrap();
        assert!(matches!(sign(&home.path().join("empty"), unasked).unwrap_err().cause, Cause::NotPublished));
        fs::write(output.join("thesis.docx"), "three years").unwrap();
        let foreign = sign(&output, unasked).unwrap_err();
        assert_eq!(foreign.action, Action::Sign);
        assert!(matches!(foreign.cause, Cause::ForeignFiles(_)));
    }

    #[test]
    fn a_signature_that_is_refused_leaves_nothing() {
        let (home, output) = published();
        let refused = sign(&output, |_| Err(Failure::new(Action::Read, "key", Cause::NotPublished)));
        assert!(refused.is_err() && !output.join(SIGNATURE).exists());
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
