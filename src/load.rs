//! Reads the site's files from disk, and does nothing else.

#![expect(clippy::disallowed_methods, reason = "this room is the only reader of a site")]

mod bounds;
mod held;

pub use held::{Held, Reading};

use crate::failure::{Action, Cause, Failure};
use crate::limits::Limits;
use crate::source::{Refusal, SourcePath, Sources};
use bounds::Bounds;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The folders of a site that are read: every site has the first, the second is optional.
const CONTENT: &str = "content";
const THEMES: &str = "themes";

/// The folders that a site in a folder is made from, whether they are there or not.
pub fn inputs(root: &Path) -> [PathBuf; 2] {
    [CONTENT, THEMES].map(|name| root.join(name))
}

/// Reads every file below `content` and `themes` of a site's folder, with paths from that folder.
///
/// Symbolic links, devices and pipes are never opened; they, and files whose names are not UTF-8, come as
/// refused sources. What editors and office programs leave lying about is passed over.
///
/// Fails with [`Cause::NoContent`] where there is no such folder or it has no `content`, with
/// [`Cause::NotAFolder`] where one of the two is a file or a link, and with the system's answer where
/// something cannot be read.
pub fn read(root: &Path) -> Result<Sources, Failure> {
    read_within(root, &Limits::default())
}

/// Reads a site as [`read`] does, within other limits than the usual ones. What passes a limit comes as a refused
/// source and is not opened; where the site as a whole is too much, nothing after it is read.
///
/// Fails as [`read`] does.
pub fn read_within(root: &Path, limits: &Limits) -> Result<Sources, Failure> {
    Ok(Held::within(limits.clone()).read(root)?.sources)
}

/// Everything that the walk through a site comes upon.
#[derive(Default)]
struct Finds {
    files: Vec<Find>,
    /// The folders, so that a watcher knows where files can appear.
    folders: Vec<PathBuf>,
}

/// Finds the files and folders of a site, in the order of their names.
fn finds(root: &Path, limits: &Limits) -> Result<Finds, Failure> {
    let mut finds = Finds::default();
    let mut bounds = Bounds::new(limits);
    match kind(&root.join(CONTENT))? {
        Kind::Folder => walk(root, CONTENT, &mut bounds, &mut finds)?,
        Kind::Nothing => return Err(Failure::new(Action::Read, root, Cause::NoContent)),
        Kind::Other => return Err(Failure::new(Action::Read, root.join(CONTENT), Cause::NotAFolder)),
    }
    match kind(&root.join(THEMES))? {
        Kind::Folder => walk(root, THEMES, &mut bounds, &mut finds)?,
        Kind::Nothing => {}
        Kind::Other => return Err(Failure::new(Action::Read, root.join(THEMES), Cause::NotAFolder)),
    }
    Ok(finds)
}

enum Kind {
    Nothing,
    Folder,
    Other,
}

fn kind(path: &Path) -> Result<Kind, Failure> {
    match path.symlink_metadata() {
        Ok(metadata) if metadata.is_dir() => Ok(Kind::Folder),
        Ok(_) => Ok(Kind::Other),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Kind::Nothing),
        Err(error) => Err(Failure::system(Action::Read, path)(error)),
    }
}

/// An entry of a folder that is to become a source.
enum Find {
    /// A plain file, of which so many bytes are read at most.
    File(PathBuf, SourcePath, u64),
    Refused(SourcePath, Refusal),
}

/// Finds every file below a folder of the site, without following links.
fn walk(root: &Path, folder: &str, bounds: &mut Bounds, finds: &mut Finds) -> Result<(), Failure> {
    let entries = WalkDir::new(root.join(folder)).follow_links(false).max_depth(bounds.steps());
    let entries = entries.sort_by_file_name();
    for entry in entries.into_iter().filter_entry(|entry| entry.file_name() != ".git") {
        let entry = match entry {
            Ok(entry) => entry,
            // What went away during the walk is not there.
            Err(error) if is_gone(&error) => continue,
            Err(error) => return Err(unwalkable(root, error)),
        };
        if entry.file_type().is_dir() && bounds.folder(entry.depth()).is_none() {
            finds.folders.push(entry.into_path());
            continue;
        }
        if is_leftover(entry.file_name()) {
            continue;
        }
        let find = find(root, entry, bounds)?;
        let end = matches!(find, Some(Find::Refused(_, Refusal::Over(limit))) if Bounds::is_the_end(limit));
        finds.files.extend(find);
        if end {
            break;
        }
    }
    Ok(())
}

fn find(root: &Path, entry: DirEntry, bounds: &mut Bounds) -> Result<Option<Find>, Failure> {
    let inside = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let parts: Vec<_> = inside.iter().map(OsStr::to_string_lossy).collect();
    let name = SourcePath::new(parts.join("/"));
    let bytes = if entry.file_type().is_file() {
        match entry.metadata() {
            Ok(metadata) => metadata.len(),
            Err(error) if is_gone(&error) => return Ok(None),
            Err(error) => return Err(unwalkable(root, error)),
        }
    } else {
        0
    };
    let over = match entry.file_type().is_dir() {
        true => bounds.folder(entry.depth()),
        false => bounds.file(name.as_str(), bytes),
    };
    Ok(Some(if entry.file_type().is_symlink() {
        Find::Refused(name, Refusal::SymbolicLink)
    } else if let Some(limit) = over {
        Find::Refused(name, Refusal::Over(limit))
    } else if !entry.file_type().is_file() || inside.to_str().is_none() {
        Find::Refused(name, Refusal::NotAFile)
    } else {
        let most = bounds.most(name.as_str());
        Find::File(entry.into_path(), name, most)
    }))
}

fn is_gone(error: &walkdir::Error) -> bool {
    error.io_error().is_some_and(|error| error.kind() == std::io::ErrorKind::NotFound)
}

fn unwalkable(root: &Path, error: walkdir::Error) -> Failure {
    let path = error.path().unwrap_or(root).to_owned();
    let error = error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into());
    Failure::system(Action::Read, path)(error)
}

/// Whether a file is the leftover of an editor, an office program or a file manager, for example
/// `site.yaml.swp`, `site.yaml~`, `.#site.yaml`, `~$plan.docx`, or Vim's probe `4913`.
fn is_leftover(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let ends = [".swp", ".swo", "~"].iter().any(|end| name.ends_with(end));
    let starts = [".#", "~$"].iter().any(|start| name.starts_with(start));
    ends || starts || [".DS_Store", "Thumbs.db", "4913"].contains(&name.as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Content;
    use std::fs;

    fn site(files: &[&str]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for file in files {
            let path = root.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, *file).unwrap();
        }
        root
    }

    fn names(root: &Path) -> Vec<String> {
        read(root).unwrap().iter().map(|(_, file)| file.path.to_string()).collect()
    }

    #[test]
    fn content_and_themes_are_read_and_nothing_else() {
        let root = site(&["content/site.yaml", "content/a/b.md", "themes/own/x.html", "public/index.html"]);
        assert_eq!(names(root.path()), ["content/a/b.md", "content/site.yaml", "themes/own/x.html"]);
        let sources = read(root.path()).unwrap();
        assert_eq!(sources.find("content/a/b.md").unwrap().1.text(), Some("content/a/b.md"));
    }

    #[test]
    fn leftovers_are_passed_over() {
        let leftovers =
            ["a.yaml~", ".a.yaml.swp", ".#a.yaml", "~$plan.docx", ".DS_Store", "Thumbs.db", "4913"];
        let files: Vec<String> = leftovers.iter().map(|name| format!("content/{name}")).collect();
        let mut files: Vec<&str> = files.iter().map(String::as_str).collect();
        files.push("content/a.yaml");
        assert_eq!(names(site(&files).path()), ["content/a.yaml"]);
    }

    #[test]
    fn links_and_names_that_are_not_utf8_are_refused_unopened() {
        use std::os::unix::ffi::OsStrExt;
        let root = site(&["content/a.yaml", "secret/key"]);
        std::os::unix::fs::symlink("../secret", root.path().join("content/link")).unwrap();
        fs::write(root.path().join("content").join(OsStr::from_bytes(b"\xff.md")), "x").unwrap();
        let sources = read(root.path()).unwrap();
        let refused = |path: &str| match sources.find(path).unwrap().1.content {
            Content::Refused(why) => why,
            _ => panic!("{path} was opened"),
        };
        assert_eq!(refused("content/link"), Refusal::SymbolicLink);
        assert_eq!(refused("content/\u{fffd}.md"), Refusal::NotAFile);
        assert_eq!(sources.iter().len(), 3);
    }

    #[test]
    fn a_folder_without_content_is_not_a_site() {
        for root in [site(&["site.yaml"]).path(), Path::new("/nowhere/at/all")] {
            assert!(matches!(read(root), Err(Failure { cause: Cause::NoContent, .. })));
        }
    }

    #[test]
    fn a_linked_content_folder_is_not_followed() {
        let root = site(&["elsewhere/site.yaml"]);
        std::os::unix::fs::symlink("elsewhere", root.path().join("content")).unwrap();
        assert!(matches!(read(root.path()), Err(Failure { cause: Cause::NotAFolder, .. })));
    }
}
