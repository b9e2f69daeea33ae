//! A copy in a folder.

use super::compare::{Found, compare};
use super::difference::Verdict;
use super::listed::listed;
use crate::failure::{Action, Cause, Failure};
use crate::manifest::{Entry, MANIFEST, SIGNATURE};
use crate::signature::PublicKey;
use rayon::prelude::{IntoParallelIterator, ParallelIterator};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// How much of a file is read at once, in bytes.
const PIECE: usize = 64 * 1024;

/// Holds a folder against the manifest in it, and the manifest against its signature where a key is given. Nothing is
/// written. `looked` is
/// called after each file with the number of all.
///
/// # Errors
/// Where there is no such folder, or something in it cannot be read.
pub fn folder(
    path: &Path,
    key: Option<&PublicKey>,
    looked: impl Fn(usize) + Sync,
) -> Result<Verdict, Failure> {
    if !path.metadata().map_err(Failure::system(Action::Read, path))?.is_dir() {
        return Err(Failure::new(Action::Read, path, Cause::NotAFolder));
    }
    let json = optional(&path.join(MANIFEST))?;
    let signature = optional(&path.join(SIGNATURE))?;
    let (mut verdict, manifest) = listed(json.as_deref(), signature.as_deref(), key);
    if let Some(manifest) = manifest {
        let mut there = everything(path, &looked)?;
        // They may be links that lead out of the folder; only as files they have been read.
        for ours in [MANIFEST, SIGNATURE] {
            if matches!(there.get(ours), Some(Found::File(_))) {
                there.remove(ours);
            }
        }
        verdict.differences.extend(compare(&manifest, there));
    }
    Ok(verdict)
}

fn optional(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_file() => {
            std::fs::read(path).map(Some).map_err(Failure::system(Action::Read, path))
        }
        Ok(_) => Ok(None),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::system(Action::Read, path)(error)),
    }
}

/// Everything in a folder by its path from there. A folder counts only where nothing is in it.
fn everything(folder: &Path, looked: &(impl Fn(usize) + Sync)) -> Result<BTreeMap<String, Found>, Failure> {
    let unwalkable = |error: walkdir::Error| {
        let path = error.path().unwrap_or(folder).to_owned();
        Failure::system(Action::Read, path)(error.into_io_error().unwrap_or_else(|| ErrorKind::Other.into()))
    };
    let mut entries: Vec<(String, DirEntry)> = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1).follow_links(false).sort_by_file_name() {
        let entry = entry.map_err(unwalkable)?;
        let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts: Vec<_> = inside.iter().map(OsStr::to_string_lossy).collect();
        let name = parts.join("/");
        // What a folder holds comes right behind it: it is not empty, and goes again.
        if let Some((parent, _)) = name.rsplit_once('/')
            && entries.last().is_some_and(|(last, _)| last == parent)
        {
            entries.pop();
        }
        entries.push((name, entry));
    }
    let all = entries.len();
    let found = entries.into_par_iter().map(|(name, entry)| {
        let kind = entry.file_type();
        let found = if kind.is_dir() {
            Found::EmptyFolder
        } else if kind.is_file() && entry.path().to_str().is_some() {
            Found::File(read(entry.path())?)
        } else {
            Found::Other
        };
        looked(all);
        Ok((name, found))
    });
    // Every answer is gathered before the first failure is picked, so that it is the same one on every run.
    found.collect::<Vec<Result<_, Failure>>>().into_iter().collect()
}

fn read(path: &Path) -> Result<Entry, Failure> {
    let failed = || Failure::system(Action::Read, path);
    let mut file = File::open(path).map_err(failed())?;
    let mut piece = vec![0; PIECE];
    let (mut sha256, mut size) = (Sha256::new(), 0);
    loop {
        let length = file.read(&mut piece).map_err(failed())?;
        let Some(read) = piece.get(..length).filter(|read| !read.is_empty()) else { break };
        sha256.update(read);
        size += length as u64;
    }
    let sha256 = sha256.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Entry { sha256, size })
}
