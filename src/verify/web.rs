//! A copy on the web.

mod address;
mod client;
mod notes;

pub use address::Address;

use super::compare::{Found, compare};
use super::difference::Verdict;
use super::listed::listed;
use crate::failure::{Action, Cause, Failure};
use crate::manifest::{Entry, MANIFEST, Manifest, SIGNATURE};
use crate::signature::PublicKey;
use client::{Client, Got, Hashed};
use notes::Notes;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// What is fetched at most: the manifest and the signature, in bytes; the files together, in bytes and in number.
const MANIFEST_SIZE: u64 = 64 << 20;
const SIGNATURE_SIZE: u64 = 16 << 10;
const TOTAL_SIZE: u64 = 64 << 30;
const FILES: usize = 1_000_000;

/// How many files are fetched at once.
const AT_ONCE: usize = 4;

/// Fetches every file that the manifest of a site lists and holds it against the list, and the manifest against its
/// signature where a key is given. What a server has besides cannot be seen from outside. `looked` is called after
/// each file with the number of all.
///
/// With `resume`, what was found right is noted in that file, and a later run with the same file goes on from there;
/// at the end the file is removed.
///
/// # Errors
/// Where the web does not answer even when it is asked again and again, where the site is larger than can be, and
/// where the file of `resume` cannot be used.
pub fn site(
    address: &Address,
    key: Option<&PublicKey>,
    resume: Option<&Path>,
    looked: impl Fn(usize) + Sync,
) -> Result<Verdict, Failure> {
    let client = Client::new(address);
    let json = client.text(MANIFEST, MANIFEST_SIZE)?;
    let signature = client.text(SIGNATURE, SIGNATURE_SIZE)?;
    let (mut verdict, manifest) = listed(json.as_deref(), signature.as_deref(), key);
    let Some(manifest) = manifest else { return Ok(verdict) };
    let total = manifest.files.values().fold(0, |sum: u64, entry| sum.saturating_add(entry.size));
    if manifest.files.len() > FILES || total > TOTAL_SIZE {
        return Err(Failure::new(Action::Fetch, address.as_str(), Cause::TooLarge));
    }
    let notes = resume.map(|path| Notes::open(path, address.as_str(), &verdict.manifest)).transpose()?;
    let there = everything(&client, &manifest, notes.as_ref(), &looked)?;
    verdict.differences.extend(compare(&manifest, there));
    notes.map_or(Ok(()), Notes::finish)?;
    Ok(verdict)
}

/// What the server has of the listed files.
fn everything(
    client: &Client,
    manifest: &Manifest,
    notes: Option<&Notes>,
    looked: &(impl Fn(usize) + Sync),
) -> Result<BTreeMap<String, Found>, Failure> {
    let files: Vec<(&String, &Entry)> = manifest.files.iter().collect();
    let found: Mutex<BTreeMap<usize, Result<Option<Entry>, Failure>>> = Mutex::default();
    let (next, stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
    let work = || {
        while !stopped.load(Ordering::Relaxed) {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some((route, listed)) = files.get(place) else { break };
            let answer = one(client, route, listed, notes);
            if answer.is_err() {
                stopped.store(true, Ordering::Relaxed);
            }
            found.lock().unwrap_or_else(PoisonError::into_inner).insert(place, answer);
            looked(files.len());
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE.min(files.len()) {
            scope.spawn(work);
        }
    });
    let mut there = BTreeMap::new();
    for (place, answer) in found.into_inner().unwrap_or_else(PoisonError::into_inner) {
        if let (Some(entry), Some((route, _))) = (answer?, files.get(place)) {
            there.insert((*route).clone(), Found::File(entry));
        }
    }
    Ok(there)
}

/// What the server has at a route; nothing where it has nothing.
fn one(
    client: &Client,
    route: &str,
    listed: &Entry,
    notes: Option<&Notes>,
) -> Result<Option<Entry>, Failure> {
    if notes.is_some_and(|notes| notes.knows(route)) {
        return Ok(Some(listed.clone()));
    }
    let mut hashed = Hashed::default();
    let mut got = client.fetch(route, listed.size, &mut hashed)?;
    if got == (Got::Whole { pieces: true }) && hashed.entry() != *listed {
        // The site may have been published anew between two pieces.
        hashed = Hashed::default();
        got = client.fetch(route, listed.size, &mut hashed)?;
    }
    let entry = match got {
        Got::Nothing => return Ok(None),
        Got::Whole { .. } => hashed.entry(),
        // What is too long is different, however it goes on.
        Got::TooLong => Entry { sha256: String::new(), size: listed.size.saturating_add(1) },
    };
    if let Some(notes) = notes.filter(|_| entry == *listed) {
        notes.add(route)?;
    }
    Ok(Some(entry))
}

#[cfg(test)]
mod tests;
