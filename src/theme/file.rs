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

/// The site's files in a folder of its theme.
pub(super) fn own(sources: &Sources, name: &str, folder: &str) -> BTreeMap<String, File> {
    let prefix = format!("themes/{name}/{folder}/");
    let file = |(id, source): (SourceId, &Source)| {
        let path = source.path.as_str().strip_prefix(&prefix)?;
        let bytes = match &source.content {
            Content::Text(text) => text.as_bytes().to_vec(),
            Content::Bytes(bytes) => bytes.to_vec(),
            Content::Refused(_) => return None,
        };
        Some((path.to_owned(), File { bytes, source: Some(id) }))
    };
    sources.iter().filter_map(file).collect()
}
