//! What fuzzing once tried, tried again: every file of `fuzz/corpus`, by what each fuzz target asks of the program.
//! CONTRIBUTING.md says how to look for more.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

#[path = "../fuzz/src/entries.rs"]
mod entries;

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/");

fn replay(target: &str, entry: fn(&[u8])) {
    let mut tried = 0;
    for file in std::fs::read_dir(CORPUS.to_owned() + target).unwrap() {
        entry(&std::fs::read(file.unwrap().path()).unwrap());
        tried += 1;
    }
    assert!(tried >= 10, "{target}: {tried}");
}

#[test]
fn yaml() {
    replay("yaml", entries::yaml);
}

#[test]
fn section() {
    replay("section", entries::section);
}

#[test]
fn prose_numbers() {
    replay("prose_numbers", entries::prose_numbers);
}

#[test]
fn manifest() {
    replay("manifest", entries::manifest);
}

#[test]
fn request() {
    replay("request", entries::request);
}
