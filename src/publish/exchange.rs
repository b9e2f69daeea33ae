//! Puts one folder in the place of another.

use super::place::Place;
use crate::failure::{Action, Failure};
use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;
use std::path::Path;

/// How the new folder took the place of the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exchange {
    /// In one step: every reader saw the old site or the new one.
    Atomic,
    /// In two renames, because the file system knows no exchange: for a moment there was no site.
    InTwoSteps,
}

/// Publishes the staging folder. Where an output folder was, it stands afterwards at `place.staging`
/// ([`Exchange::Atomic`]) or at `place.old` ([`Exchange::InTwoSteps`]). A failure leaves it in place.
pub fn switch(place: &Place, had: Had) -> Result<Exchange, Failure> {
    let flags = match had {
        Had::Nothing => RenameFlags::NOREPLACE,
        Had::Folder => RenameFlags::EXCHANGE,
    };
    match renameat_with(CWD, &place.staging, CWD, &place.output, flags) {
        Ok(()) => Ok(Exchange::Atomic),
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => match had {
            // A plain rename cannot destroy anything either: it replaces an empty folder at most.
            Had::Nothing => rename(&place.staging, &place.output).map(|()| Exchange::Atomic),
            Had::Folder => in_two_steps(place),
        },
        Err(error) => Err(Failure::system(Action::Publish, &place.output)(error.into())),
    }
}

/// Whether there was something to exchange with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Had {
    Nothing,
    Folder,
}

/// A run that is killed between the two renames leaves the old site at `place.old`, where the next run
/// finds it and puts it back.
fn in_two_steps(place: &Place) -> Result<Exchange, Failure> {
    rename(&place.output, &place.old)?;
    match rename(&place.staging, &place.output) {
        Ok(()) => Ok(Exchange::InTwoSteps),
        Err(failure) => {
            rename(&place.old, &place.output)?;
            Err(failure)
        }
    }
}

/// Undoes a switch: the old site is published again, and the new one is staged.
pub fn switch_back(place: &Place, had: Had, exchange: Exchange) -> Result<(), Failure> {
    match (had, exchange) {
        (Had::Nothing, _) => rename(&place.output, &place.staging),
        (Had::Folder, Exchange::Atomic) => switch(place, had).map(|_| ()),
        (Had::Folder, Exchange::InTwoSteps) => {
            rename(&place.output, &place.staging)?;
            rename(&place.old, &place.output)
        }
    }
}

fn rename(from: &Path, to: &Path) -> Result<(), Failure> {
    std::fs::rename(from, to).map_err(Failure::system(Action::Publish, to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn folders() -> (tempfile::TempDir, Place) {
        let home = tempfile::tempdir().unwrap();
        let place = Place::of(&home.path().join("public")).unwrap();
        for (folder, text) in [(&place.output, "old"), (&place.staging, "new")] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("index.html"), text).unwrap();
        }
        (home, place)
    }

    fn page(folder: &Path) -> String {
        fs::read_to_string(folder.join("index.html")).unwrap()
    }

    #[test]
    fn two_steps_give_what_one_gives() {
        let (_home, place) = folders();
        assert_eq!(in_two_steps(&place).unwrap(), Exchange::InTwoSteps);
        assert_eq!((page(&place.output), page(&place.old)), ("new".into(), "old".into()));
        switch_back(&place, Had::Folder, Exchange::InTwoSteps).unwrap();
        assert_eq!((page(&place.output), page(&place.staging)), ("old".into(), "new".into()));
    }

    #[test]
    fn two_steps_that_stumble_leave_the_old_site() {
        let (_home, place) = folders();
        fs::remove_dir_all(&place.staging).unwrap();
        assert!(in_two_steps(&place).is_err());
        assert_eq!(page(&place.output), "old");
    }

    #[test]
    fn a_switch_is_undone_by_a_switch() {
        let (_home, place) = folders();
        let exchange = switch(&place, Had::Folder).unwrap();
        assert_eq!(page(&place.output), "new");
        switch_back(&place, Had::Folder, exchange).unwrap();
        assert_eq!(page(&place.output), "old");
    }

    #[test]
    fn a_first_publication_replaces_nothing() {
        let (_home, place) = folders();
        assert!(switch(&place, Had::Nothing).is_err());
        assert_eq!((page(&place.output), page(&place.staging)), ("old".into(), "new".into()));
    }
}
