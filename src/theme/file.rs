//! A file of a theme: the program's own, or the site's in its place.

use crate::source::{Content, Source, SourceId, Sources};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;

static EMBEDDED: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A file of a theme.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub bytes: Vec<u8>,
    /// Where it was read; nothing for a file of the program.
    pub source: Option<SourceId>,
}

impl File {
    /// Its text; nothing where it is not UTF-8.
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.bytes).ok()
    }
}

/// The files of one of the theme's folders by their path within it, for example `components/status.html`.
pub(super) fn layered(sources: &Sources, name: &str, folder: &str) -> BTreeMap<String, File> {
    let mut files = embedded(folder);
    files.extend(own(sources, name, folder));
    files
}

/// The program's files in a folder.
pub(super) fn embedded(folder: &str) -> BTreeMap<String, File> {
    let mut found = BTreeMap::new();
    let mut open: Vec<&Dir> = EMBEDDED.get_dir(folder).into_iter().collect();
    while let Some(dir) = open.pop() {
        open.extend(dir.dirs());
        for file in dir.files() {
            let parts: Vec<_> = file.path().iter().skip(1).map(|part| part.to_string_lossy()).collect();
            found.insert(parts.join("/"), File { bytes: file.contents().to_vec(), source: None });
        }
    }
    found
}

/// The site's files in a folder of its theme. One that is the program's own, byte for byte, is not the site's: where a
/// whole theme was copied to change a word, the rest is as safe and as quick as it was.
pub(super) fn own(sources: &Sources, name: &str, folder: &str) -> BTreeMap<String, File> {
    let prefix = format!("themes/{name}/{folder}/");
    let is_program = |path: &str, bytes: &[u8]| {
        EMBEDDED.get_file(format!("{folder}/{path}")).is_some_and(|file| file.contents() == bytes)
    };
    let file = |(id, source): (SourceId, &Source)| {
        let path = source.path.as_str().strip_prefix(&prefix)?;
        let bytes = match &source.content {
            Content::Text(text) => text.as_bytes(),
            Content::Bytes(bytes) => bytes,
            Content::Refused(_) => return None,
        };
        let file = || (path.to_owned(), File { bytes: bytes.to_vec(), source: Some(id) });
        (!is_program(path, bytes)).then(file)
    };
    sources.iter().filter_map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::{embedded, own};
    use crate::source::{Source, SourcePath, Sources};

    #[test]
    fn a_copy_of_a_file_of_the_program_is_not_the_sites_own() {
        let (name, file) = embedded("templates").pop_first().unwrap();
        let of = |bytes: Vec<u8>| {
            let path = SourcePath::new(format!("themes/own/templates/{name}"));
            own(&Sources::new(vec![Source::new(path, bytes)]), "own", "templates").len()
        };
        assert_eq!(of(file.bytes.clone()), 0);
        assert_eq!(of([file.bytes.as_slice(), b" "].concat()), 1);
    }
}
