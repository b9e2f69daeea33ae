//! The folder of a site, as it is typed.

use super::words::{Words, path};
use clap::builder::{PathBufValueParser, TypedValueParser};
use std::path::{Path, PathBuf};

/// Reads the folder that holds `content`. Who names `content` itself, or stands in it, means the folder that holds it.
pub fn parser() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().map(holder)
}

fn holder(dir: PathBuf) -> PathBuf {
    if dir.join("content").exists() || !dir.join("site.yaml").is_file() {
        return dir;
    }
    let is_content = |path: &Path| path.file_name().is_some_and(|name| name == "content");
    match dir.parent() {
        Some(parent) if is_content(&dir) && parent.as_os_str().is_empty() => PathBuf::from("."),
        Some(parent) if is_content(&dir) => parent.to_owned(),
        _ if dir.canonicalize().is_ok_and(|whole| is_content(&whole)) => dir.join(".."),
        _ => dir,
    }
}

/// Says that a folder is named with `--dir`, where one of the words that are no folders is that of a site.
pub fn mistaken<'a>(typed: impl IntoIterator<Item = &'a Path>, words: &Words) -> Option<String> {
    let is_site = |folder: &&Path| folder.join("content").is_dir() || folder.join("site.yaml").is_file();
    let folder = typed.into_iter().find(is_site)?;
    Some(words.say("folder-without-dir", [("folder", path(folder))]) + "\n")
}

#[cfg(test)]
mod tests {
    use super::holder;
    use std::path::PathBuf;

    #[test]
    fn the_content_itself_stands_for_what_holds_it() {
        let home = tempfile::tempdir().unwrap();
        let content = home.path().join("content");
        std::fs::create_dir_all(content.join("sections")).unwrap();
        assert_eq!(holder(content.clone()), content, "there is no site in it");
        std::fs::write(content.join("site.yaml"), "").unwrap();
        assert_eq!(holder(content.clone()), home.path());
        assert_eq!(holder(content.join("sections/..")), content.join("sections/../.."));
        for other in [home.path().to_owned(), content.join("sections"), PathBuf::from("nowhere")] {
            assert_eq!(holder(other.clone()), other);
        }
    }
}
