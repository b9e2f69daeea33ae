//! Folders change places, with and without the system's help.

use super::*;
use std::fs;

/// A place with the folders that are named, each with a page that says its name.
fn folders(there: &[&str]) -> (tempfile::TempDir, Place) {
    let home = tempfile::tempdir().unwrap();
    let place = Place::of(&home.path().join("public")).unwrap();
    for name in there {
        let folder = path(&place, name);
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("index.html"), name).unwrap();
    }
    (home, place)
}

fn path(place: &Place, name: &str) -> PathBuf {
    let path = match name {
        "output" => &place.output,
        "staging" => &place.staging,
        "previous" => &place.previous,
        _ => &place.old,
    };
    path.clone()
}

/// What stands at the output, as the previous release, at staging and at the old place; `-` for nothing.
fn standing(place: &Place) -> String {
    let page = |folder: &Path| fs::read_to_string(folder.join("index.html")).unwrap_or("-".into());
    [&place.output, &place.previous, &place.staging, &place.old].map(|folder| page(folder)).join(" ")
}

/// Steps as on a file system that knows no exchange.
fn publish_in_two_steps(place: &Place, keep: Keep) -> Steps {
    let mut steps = Steps::default();
    steps.in_two_steps(&place.staging, &place.output, &place.old).unwrap();
    if keep == Keep::InsteadOfAnother {
        steps.move_to(&place.previous, &place.staging).unwrap();
    }
    steps.move_to(&place.old, &place.previous).unwrap();
    steps
}

#[test]
fn a_published_site_becomes_the_previous_release() {
    let (_home, place) = folders(&["output", "staging"]);
    let mut steps = Steps::default();
    assert_eq!(steps.publish(&place, Keep::First).unwrap(), Exchange::Atomic);
    assert_eq!(standing(&place), "staging output - -");
    steps.undo().unwrap();
    assert_eq!(standing(&place), "output - staging -");
}

#[test]
fn the_previous_release_makes_room_for_a_later_one() {
    let (_home, place) = folders(&["output", "staging", "previous"]);
    let mut steps = Steps::default();
    steps.publish(&place, Keep::InsteadOfAnother).unwrap();
    assert_eq!(standing(&place), "staging output previous -");
    steps.undo().unwrap();
    assert_eq!(standing(&place), "output previous staging -");
}

#[test]
fn an_empty_folder_is_not_kept() {
    let (_home, place) = folders(&["output", "staging", "previous"]);
    Steps::default().publish(&place, Keep::Nothing).unwrap();
    assert_eq!(standing(&place), "staging previous output -");
}

#[test]
fn two_steps_give_what_one_gives() {
    for (there, keep) in [
        (vec!["output", "staging"], Keep::First),
        (vec!["output", "staging", "previous"], Keep::InsteadOfAnother),
    ] {
        let (_home, place) = folders(&there);
        let before = standing(&place);
        let steps = publish_in_two_steps(&place, keep);
        let kept = if keep == Keep::First { "-" } else { "previous" };
        assert_eq!(standing(&place), format!("staging output {kept} -"));
        steps.undo().unwrap();
        assert_eq!(standing(&place), before);
    }
}

#[test]
fn two_steps_that_stumble_are_taken_back() {
    let (_home, place) = folders(&["output"]);
    let mut steps = Steps::default();
    assert!(steps.in_two_steps(&place.staging, &place.output, &place.old).is_err());
    assert_eq!(standing(&place), "- - - output");
    steps.undo().unwrap();
    assert_eq!(standing(&place), "output - - -");
}

#[test]
fn a_first_publication_replaces_nothing() {
    let (_home, place) = folders(&["output", "staging"]);
    assert!(Steps::default().publish_first(&place).is_err());
    assert_eq!(standing(&place), "output - staging -");
    let (_home, place) = folders(&["staging"]);
    assert_eq!(Steps::default().publish_first(&place).unwrap(), Exchange::Atomic);
    assert_eq!(standing(&place), "staging - - -");
}

#[test]
fn a_release_is_rolled_back_and_forth() {
    let (_home, place) = folders(&["output", "previous"]);
    let mut steps = Steps::default();
    assert_eq!(steps.roll_back(&place).unwrap(), Exchange::Atomic);
    assert_eq!(standing(&place), "previous output - -");
    steps.undo().unwrap();
    assert_eq!(standing(&place), "output previous - -");
}

#[test]
fn a_release_is_restored_where_nothing_is_published() {
    let (_home, place) = folders(&["previous"]);
    Steps::default().restore(&place).unwrap();
    assert_eq!(standing(&place), "previous - - -");
}
