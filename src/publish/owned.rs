//! Tells whether a folder is ours to replace.

use super::release::folders_above;
use super::staging::unwalkable;
use crate::failure::{Action, Cause, Failure};
use crate::manifest::{MANIFEST, Manifest, SIGNATURE};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::Path;
use walkdir::WalkDir;

/// How many foreign files are named.
const NAMED: usize = 20;

/// What stands at the place of the output folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// Nothing yet.
    Missing,
    /// A folder that holds nothing.
    Empty,
    /// A folder of ours, with what its manifest lists.
    Published(Manifest),
}

/// Looks at the output folder, and refuses it where something in it is not ours: every file must be listed
/// in its manifest, and every folder must lead to one. The manifest's signature is ours too. That a file of ours
/// was edited is no reason to refuse.
pub fn look(output: &Path) -> Result<Output, Failure> {
    match output.symlink_metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Output::Missing),
        Err(error) => return Err(Failure::system(Action::Publish, output)(error)),
        Ok(metadata) if !metadata.is_dir() => {
            return Err(Failure::new(Action::Publish, output, Cause::NotAFolder));
        }
        Ok(_) => {}
    }
    let manifest = manifest(output)?;
    let foreign = foreign(output, manifest.as_ref())?;
    match manifest {
        _ if !foreign.is_empty() => Err(Failure::new(Action::Publish, output, Cause::ForeignFiles(foreign))),
        Some(manifest) => Ok(Output::Published(manifest)),
        None => Ok(Output::Empty),
    }
}

/// The manifest of a folder, where it has one of ours.
pub fn manifest(folder: &Path) -> Result<Option<Manifest>, Failure> {
    let path = folder.join(MANIFEST);
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_file() => {
            let bytes = std::fs::read(&path).map_err(Failure::system(Action::Read, &path))?;
            Ok(Manifest::parse(&bytes))
        }
        Ok(_) => Ok(None),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::system(Action::Read, path)(error)),
    }
}

/// The first of the entries that are not ours, for example `.git/HEAD` or, where a folder is empty, `notes/`.
fn foreign(output: &Path, manifest: Option<&Manifest>) -> Result<Vec<String>, Failure> {
    let listed = |route: &str| manifest.is_some_and(|manifest| manifest.files.contains_key(route));
    let is_own = |route: &str| manifest.is_some() && [MANIFEST, SIGNATURE].contains(&route);
    let routes = manifest.iter().flat_map(|manifest| manifest.files.keys());
    let folders: BTreeSet<&str> = routes.flat_map(|route| folders_above(route)).collect();
    let mut foreign = BTreeSet::new();
    for entry in WalkDir::new(output).min_depth(1).follow_links(false).sort_by_file_name() {
        let entry = entry.map_err(|error| unwalkable(output, error))?;
        let inside = entry.path().strip_prefix(output).unwrap_or(entry.path());
        let kind = entry.file_type();
        let is_ours = inside.to_str().is_some_and(|route| {
            (kind.is_file() && (listed(route) || is_own(route))) || (kind.is_dir() && folders.contains(route))
        });
        if is_ours {
            continue;
        }
        let parts: Vec<_> = inside.iter().map(OsStr::to_string_lossy).collect();
        let mut name = parts.join("/");
        if kind.is_dir() {
            name.push('/');
        }
        // A foreign folder is named by what it holds, so its own name goes once something in it is found.
        let folders: Vec<&str> =
            name.match_indices('/').filter_map(|(at, _)| name.get(..=at)).filter(|f| *f != name).collect();
        for folder in folders {
            foreign.remove(folder);
        }
        foreign.insert(name);
        if foreign.len() > NAMED {
            break;
        }
    }
    Ok(foreign.into_iter().take(NAMED).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Entry;
    use std::fs;

    fn folder(files: &[&str], listed: &[&str]) -> tempfile::TempDir {
        let home = tempfile::tempdir().unwrap();
        for file in files {
            let path = home.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let files = listed.iter().map(|path| (path.to_string(), Entry::of(b"")));
        let manifest = Manifest { files: files.collect(), ..Manifest::default() };
        fs::write(home.path().join(MANIFEST), manifest.to_json()).unwrap();
        home
    }

    fn foreign(home: &Path) -> Vec<String> {
        match look(home) {
            Ok(_) => Vec::new(),
            Err(Failure { cause: Cause::ForeignFiles(files), .. }) => files,
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn files_that_are_listed_are_ours_even_when_they_were_edited() {
        let home =
            folder(&["index.html", "en/a/index.html"], &["index.html", "en/a/index.html", "gone.html"]);
        assert!(foreign(home.path()).is_empty());
    }

    #[test]
    fn other_files_links_and_folders_are_foreign_and_named() {
        let home = folder(&["index.html", ".git/HEAD", ".git/refs/main"], &["index.html", "link.html"]);
        fs::create_dir(home.path().join("notes")).unwrap();
        std::os::unix::fs::symlink("index.html", home.path().join("link.html")).unwrap();
        assert_eq!(foreign(home.path()), [".git/HEAD", ".git/refs/main", "link.html", "notes/"]);
    }

    #[test]
    fn the_signature_beside_our_manifest_is_ours() {
        let home = folder(&["index.html", SIGNATURE], &["index.html"]);
        assert!(foreign(home.path()).is_empty());
        let home = folder(&["index.html", "en/manifest.json.minisig"], &["index.html"]);
        assert_eq!(foreign(home.path()), ["en/manifest.json.minisig"]);
    }

    #[test]
    fn without_our_manifest_everything_is_foreign() {
        let home = folder(&["index.html"], &["index.html"]);
        fs::write(home.path().join(MANIFEST), r#"{ "name": "a web app" }"#).unwrap();
        assert_eq!(foreign(home.path()), ["index.html", "manifest.json"]);
    }

    #[test]
    fn twenty_foreign_files_are_named() {
        let names: Vec<String> = (0..30).map(|n| format!("{n:02}.html")).collect();
        let home = folder(&names.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
        assert_eq!(foreign(home.path()).len(), 20);
    }

    #[test]
    fn the_last_foreign_folder_is_named_by_what_it_holds_too() {
        let names: Vec<String> = (0..19).map(|n| format!("{n:02}.html")).chain(["z/a.html".into()]).collect();
        let home = folder(&names.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
        assert_eq!(foreign(home.path()), names);
    }

    #[test]
    fn a_folder_or_a_link_in_the_place_of_the_manifest_is_foreign() {
        let home = folder(&["theirs"], &["theirs"]);
        let (manifest, elsewhere) = (home.path().join(MANIFEST), home.path().join("elsewhere"));
        fs::rename(&manifest, &elsewhere).unwrap();
        fs::create_dir(&manifest).unwrap();
        assert_eq!(foreign(home.path()), ["elsewhere", "manifest.json/", "theirs"]);
        fs::remove_dir(&manifest).unwrap();
        std::os::unix::fs::symlink(elsewhere, manifest).unwrap();
        assert_eq!(foreign(home.path()), ["elsewhere", "manifest.json", "theirs"]);
    }

    #[test]
    fn what_cannot_be_looked_at_is_not_taken_for_missing() {
        let home = folder(&["a-file"], &[]);
        let file = home.path().join("a-file");
        assert!(matches!(look(&file.join("public")).unwrap_err().cause, Cause::System(_)));
        assert!(matches!(manifest(&file).unwrap_err().cause, Cause::System(_)));
    }

    #[test]
    fn an_empty_folder_is_free() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(look(home.path()).unwrap(), Output::Empty);
        assert_eq!(look(&home.path().join("public")).unwrap(), Output::Missing);
    }
}
