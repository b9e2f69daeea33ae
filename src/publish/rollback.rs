//! Publishes the previous release again.

use super::exchange::{Exchange, Steps};
use super::leftovers;
use super::owned::{Output, look};
use super::place::Place;
use super::published::Published;
use super::staging::settle;
use crate::failure::{Action, Cause, Failure};
use std::path::{Path, PathBuf};

/// A release that is published again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RolledBack {
    /// The digest of its manifest, as it was said when it was built.
    pub manifest: String,
    /// Whether a reader could have met a missing page.
    pub atomic: Exchange,
}

/// Exchanges the published site with the previous release, so that a second call takes back the first. Where
/// nothing is published any more, the previous release is published. On failure everything is as it was.
///
/// Fails with [`Cause::NoPrevious`] where no release is kept, with [`Cause::Altered`] where it is not any more what was
/// published, and where the output is not ours, as
/// [`super::begin`] does.
pub fn rollback(output: &Path, inputs: &[PathBuf]) -> Result<RolledBack, Failure> {
    roll_back(output, inputs).map_err(Failure::publishing_as(Action::RollBack))
}

fn roll_back(output: &Path, inputs: &[PathBuf]) -> Result<RolledBack, Failure> {
    let place = Place::of(output)?;
    place.keep_off(inputs)?;
    let absent = || Failure::new(Action::RollBack, &place.output, Cause::NoPrevious(place.previous.clone()));
    if place.parent.symlink_metadata().is_err() {
        return Err(absent());
    }
    let _lock = leftovers::cleared(&place)?;
    let Output::Published(_) = look(&place.previous)? else { return Err(absent()) };
    let previous = Published::at(place.previous.clone())?;
    // Nobody has looked at it since it was replaced.
    if let Some(route) = previous.damaged() {
        return Err(Failure::new(Action::RollBack, place.previous.join(route), Cause::Altered));
    }
    let manifest = previous.digest().to_owned();
    let mut steps = Steps::default();
    let switched = match look(&place.output)? {
        Output::Missing => steps.restore(&place),
        Output::Empty | Output::Published(_) => steps.roll_back(&place),
    };
    match switched.and_then(|exchange| settle(&place.parent).map(|()| exchange)) {
        Ok(atomic) => Ok(RolledBack { manifest, atomic }),
        Err(failure) => {
            steps.undo()?;
            Err(failure)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Origin;
    use crate::publish::begin;
    use std::fs;

    fn publish(output: &Path, text: &str) -> String {
        let release = begin(output, &[]).unwrap();
        release.write("index.html", text.as_bytes()).unwrap();
        release.commit(&Origin::default()).unwrap().manifest
    }

    fn page(output: &Path) -> String {
        fs::read_to_string(output.join("index.html")).unwrap()
    }

    #[test]
    fn a_rollback_and_another_come_to_where_they_began() {
        let home = tempfile::tempdir().unwrap();
        let output = home.path().join("public");
        let first = publish(&output, "first");
        let second = publish(&output, "second");
        let back = rollback(&output, &[]).unwrap();
        assert_eq!(
            (page(&output).as_str(), &back.manifest, back.atomic),
            ("first", &first, Exchange::Atomic)
        );
        let again = rollback(&output, &[]).unwrap();
        assert_eq!((page(&output).as_str(), &again.manifest), ("second", &second));
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 2, "the site and its previous release");
    }

    #[test]
    fn without_a_previous_release_nothing_is_done() {
        let home = tempfile::tempdir().unwrap();
        let output = home.path().join("public");
        let cause = |output: &Path| rollback(output, &[]).unwrap_err().cause;
        assert!(matches!(cause(&home.path().join("missing/public")), Cause::NoPrevious(_)));
        assert!(matches!(cause(&output), Cause::NoPrevious(_)));
        publish(&output, "first");
        let kept = home.path().canonicalize().unwrap().join(".public.gongshi-previous");
        assert!(matches!(cause(&output), Cause::NoPrevious(place) if place == kept));
        assert_eq!((page(&output).as_str(), fs::read_dir(home.path()).unwrap().count()), ("first", 1));
    }

    #[test]
    fn a_site_that_was_deleted_comes_back() {
        let home = tempfile::tempdir().unwrap();
        let output = home.path().join("public");
        publish(&output, "first");
        publish(&output, "second");
        fs::remove_dir_all(&output).unwrap();
        rollback(&output, &[]).unwrap();
        assert_eq!(page(&output), "first");
    }

    #[test]
    fn an_altered_release_does_not_come_back() {
        let edits: [fn(&Path); 2] = [
            |previous| fs::write(previous.join("index.html"), "forst").unwrap(),
            |previous| fs::remove_file(previous.join("index.html")).unwrap(),
        ];
        for edit in edits {
            let home = tempfile::tempdir().unwrap();
            let output = home.path().join("public");
            publish(&output, "first");
            publish(&output, "second");
            edit(&home.path().join(".public.gongshi-previous"));
            let failure = rollback(&output, &[]).unwrap_err();
            assert!(matches!(failure.cause, Cause::Altered) && failure.path.ends_with("index.html"));
            assert_eq!(page(&output), "second");
        }
    }

    #[test]
    fn foreign_files_stop_a_rollback() {
        let home = tempfile::tempdir().unwrap();
        let output = home.path().join("public");
        publish(&output, "first");
        publish(&output, "second");
        for folder in [output.clone(), home.path().join(".public.gongshi-previous")] {
            fs::write(folder.join("thesis.docx"), "three years").unwrap();
            let failure = rollback(&output, &[]).unwrap_err();
            assert_eq!(failure.action, Action::RollBack);
            assert!(matches!(failure.cause, Cause::ForeignFiles(files) if files == ["thesis.docx"]));
            assert_eq!(page(&output), "second");
            fs::remove_file(folder.join("thesis.docx")).unwrap();
        }
        assert!(matches!(
            rollback(&output, &[output.join("content")]).unwrap_err().cause,
            Cause::InputFolder
        ));
    }
}
