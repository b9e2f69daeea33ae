//! Tells the program from which commit and with which dependencies it was built, and from which sources.

#![expect(clippy::disallowed_methods, reason = "a build script runs beside the program, not in it")]

use sha2::{Digest, Sha256};
use std::path::Path;
use std::process::Command;

/// Stands where something cannot be known, for example the commit of an unpacked archive.
const UNKNOWN: &str = "unknown";

fn main() {
    let version = std::env::var("CARGO_PKG_VERSION").unwrap_or_else(|_| UNKNOWN.to_owned());
    println!("cargo:rustc-env=GONGSHI_VERSION={version} ({}, lock {})", commit(), lock());
    println!("cargo:rustc-env=GONGSHI_SOURCES={}", sources());
}

/// Whatever decides what the program writes.
const SOURCES: [&str; 5] = ["src", "themes", "Cargo.toml", "Cargo.lock", "build.rs"];

/// A digest of the files that the program is made of: a commit does not tell one edit from the next.
fn sources() -> String {
    let mut digest = Sha256::new();
    for root in SOURCES {
        println!("cargo:rerun-if-changed={root}");
        add(Path::new(root), &mut digest);
    }
    hexadecimal(&digest.finalize())
}

/// Adds a file, or all files of a folder in the order of their names.
fn add(path: &Path, digest: &mut Sha256) {
    if let Ok(bytes) = std::fs::read(path) {
        digest.update(path.to_string_lossy().as_bytes());
        digest.update(bytes.len().to_le_bytes());
        digest.update(bytes);
    } else if let Ok(entries) = std::fs::read_dir(path) {
        let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        paths.iter().for_each(|path| add(path, digest));
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The commit that is checked out, for example `abc1234`.
fn commit() -> String {
    // An archive that is unpacked inside some other repository must not take that one's commit.
    if !Path::new(".git").exists() {
        return UNKNOWN.to_owned();
    }
    // Every commit and every checkout writes to one of these; a path that does not exist would make every
    // build a new one.
    for name in ["HEAD", "logs/HEAD"] {
        if let Some(path) = git(&["rev-parse", "--git-path", name]).filter(|path| Path::new(path).exists()) {
            println!("cargo:rerun-if-changed={path}");
        }
    }
    git(&["rev-parse", "--short=7", "HEAD"]).unwrap_or_else(|| UNKNOWN.to_owned())
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !text.is_empty()).then_some(text)
}

/// The beginning of what `sha256sum Cargo.lock` prints, for example `1a2b3c4d`.
fn lock() -> String {
    match std::fs::read("Cargo.lock") {
        Ok(bytes) => hexadecimal(Sha256::digest(bytes).get(..4).unwrap_or_default()),
        Err(_) => UNKNOWN.to_owned(),
    }
}
