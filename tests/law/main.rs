//! The law of the preview: whatever is edited in whatever order, what `serve` answers for a route, its script apart,
//! and what the folders hold of `build --watch` and of builds that keep the pages of those before them, is byte for byte
//! what a clean build writes; and what is found is the same.
//!
//! `GONGSHI_LAW=500 cargo test --test law` tries more scripts. `corpus.txt` holds scripts that are always tried: those
//! that once broke the law, and those that came to somebody's mind.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test edits a site of its own on the disk and says bluntly what it expects"
)]

#[path = "../support/mod.rs"]
mod support;

mod edit;
mod house;
mod kept;

use edit::Edit;
use house::House;
use proptest::prelude::{Strategy, any, prop};
use proptest::test_runner::{Config, FileFailurePersistence, TestCaseError, TestRunner};

/// How many scripts are tried if nobody says.
const SCRIPTS: u32 = 100;
/// How many edits a script has at most.
const LONGEST: usize = 4;

/// Does a script's edits one after the other, with a look of the watch after each, and then lets everything be mended.
fn obey(script: &[Edit]) {
    let mut house = House::new();
    for edit in script {
        house.edit(*edit);
        house.look();
    }
    house.hold();
    house.mend();
    house.look();
    house.hold();
    assert!(house.is_good(), "the site that was mended is not good");
}

#[test]
fn the_corpus_keeps_the_law() {
    let corpus = include_str!("corpus.txt");
    let scripts = corpus.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in scripts {
        let script: Vec<Edit> = line.split_whitespace().map(Edit::parse).collect();
        obey(&script);
    }
}

#[test]
fn random_scripts_keep_the_law() {
    let scripts = std::env::var("GONGSHI_LAW").map_or(SCRIPTS, |count| count.parse().expect("a number"));
    let persistence = FileFailurePersistence::Direct("tests/law/regressions.txt");
    let config =
        Config { cases: scripts, failure_persistence: Some(Box::new(persistence)), ..Config::default() };
    let edits =
        any::<(u8, u16, u16)>().prop_map(|(what, file, how)| Edit { what: what % edit::KINDS, file, how });
    let script = prop::collection::vec(edits, 1..=LONGEST);
    let result = TestRunner::new(config).run(&script, |script| {
        let told = script.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let kept = std::panic::catch_unwind(|| obey(&script));
        kept.map_err(|_| TestCaseError::fail(format!("for the corpus: {told}")))
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}
