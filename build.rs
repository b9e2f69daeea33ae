//! Tells the program from which commit and with which dependencies it was built.

#![expect(clippy::disallowed_methods, reason = "a build script runs beside the program, not in it")]

use sha2::{Digest, Sha256};
use std::path::Path;
use std::process::Command;

/// Stands where something cannot be known, for example the commit of an unpacked archive.
const UNKNOWN: &str = "unknown";

fn main() {
    // The embedded sites are read when the program is compiled; a file that is new there must be noticed.
    println!("cargo:rerun-if-changed=src/cli/init");
    println!("cargo:rerun-if-changed=Cargo.lock");
    println!("cargo:rerun-if-changed=build.rs");
    let version = std::env::var("CARGO_PKG_VERSION").unwrap_or_else(|_| UNKNOWN.to_owned());
    println!("cargo:rustc-env=GONGSHI_VERSION={version} ({}, lock {})", commit(), lock());
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
        Ok(bytes) => Sha256::digest(bytes).iter().take(4).map(|byte| format!("{byte:02x}")).collect(),
        Err(_) => UNKNOWN.to_owned(),
    }
}
