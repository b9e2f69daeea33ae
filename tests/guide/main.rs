//! The guide says what the program does: its examples are built, its commands are run, and its links lead somewhere.
//!
//! A remark before a block says what the block is:
//!
//! ```text
//! <!-- replay -->                                         commands and what they print, one after the other
//! <!-- run -->                                            commands that must work in the folder of a site
//! <!-- example NAME: PATH -->                             a file that joins the site which `init` begins
//! <!-- example NAME: PATH; finds: CODE, CODE -->          the same, and what is found in it
//! ```
//!
//! The chapters on fields and on findings, the answers of commands and the pictures are made by
//! `BLESS=1 cargo test --test guide`; then read the difference.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

mod chapter;
mod equal;
mod example;
mod examples;
mod fields;
mod findings;
mod links;
mod pictures;
mod replay;
mod targets;

use gongshi::diagnostic::Wording;
use std::path::{Path, PathBuf};

/// A path of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The folder of the guide in a language.
pub fn folder(language: Wording) -> PathBuf {
    repository("docs/guide").join(language.tag())
}

/// Holds a file that is made against what it should be; with `BLESS=1` it is written instead.
pub fn made(path: &Path, wanted: &str, alike: impl Fn(&str) -> String) {
    let there = std::fs::read_to_string(path).unwrap_or_default();
    if alike(&there) == alike(wanted) {
        return;
    }
    assert!(
        std::env::var_os("BLESS").is_some() && std::env::var_os("CI").is_none(),
        "{} is not what `BLESS=1 cargo test --test guide` makes",
        path.display()
    );
    std::fs::create_dir_all(path.parent().expect("a folder")).unwrap();
    std::fs::write(path, wanted).unwrap();
}
