//! Reads the site's files from disk, and does nothing else.

#![expect(clippy::disallowed_methods, reason = "this room is the only reader of a site")]

mod held;

pub use held::{Held, Reading};

use crate::failure::{Action, Cause, Failure};
use crate::source::{Refusal, SourcePath, Sources};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// The folders of a site that are read: every site has the first, the second is optional.
const CONTENT: &str = "content";
const THEMES: &str = "themes";

/// Reads every file below `content` and `themes` of a site's folder, with paths from that folder.
///
/// Symbolic links, devices and pipes are never opened; they, and files whose names are not UTF-8, come as
/// refused sources. What editors and office programs leave lying about is passed over.
///
/// Fails with [`Cause::NoContent`] where there is no such folder or it has no `content`, with
/// [`Cause::NotAFolder`] where one of the two is a file or a link, and with the system's answer where
/// something cannot be read.
pub fn read(root: &Path) -> Result<Sources, Failure> {
    Ok(Held::default().read(root)?.sources)
}

/// Everything that the walk through a site comes upon.
#[derive(Default)]
struct Finds {
    files: Vec<Find>,
    /// The folders, so that a watcher knows where files can appear.
    folders: Vec<PathBuf>,
}

/// Finds the files and folders of a site, in the order of their names.
fn finds(root: &Path) -> Result<Finds, Failure> {
    let mut finds = Finds::default();
    match kind(&root.join(CONTENT))? {
        Kind::Folder => walk(root, CONTENT, &mut finds)?,
        Kind::Nothing => return Err(Failure::new(Action::Read, root, Cause::NoContent)),
        Kind::Other => return Err(Failure::new(Action::Read, root.join(CONTENT), Cause::NotAFolder)),
    }
    match kind(&root.join(THEMES))? {
        Kind::Folder => walk(root, THEMES, &mut finds)?,
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
    File(PathBuf, SourcePath),
    Refused(SourcePath, Refusal),
}

/// Finds every file below a folder of the site, without following links.
fn walk(root: &Path, folder: &str, finds: &mut Finds) -> Result<(), Failure> {
    let entries = WalkDir::new(root.join(folder)).follow_links(false).sort_by_file_name();
    for entry in entries.into_iter().filter_entry(|entry| entry.file_name() != ".git") {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => finds.folders.push(entry.into_path()),
            Ok(entry) if is_leftover(entry.file_name()) => {}
            Ok(entry) => finds.files.push(find(root, entry)),
            // What went away during the walk is not there.
            Err(error) if is_gone(&error) => {}
            Err(error) => return Err(unwalkable(root, error)),
        }
    }
    Ok(())
}

fn find(root: &Path, entry: DirEntry) -> Find {
    let inside = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let parts: Vec<_> = inside.iter().map(OsStr::to_string_lossy).collect();
    let name = SourcePath::new(parts.join("/"));
    if entry.file_type().is_symlink() {
        Find::Refused(name, Refusal::SymbolicLink)
    } else if !entry.file_type().is_file() || inside.to_str().is_none() {
        Find::Refused(name, Refusal::NotAFile)
    } else {
        Find::File(entry.into_path(), name)
    }
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
