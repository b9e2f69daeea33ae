//! Builds whole sites in memory for the tests, and reads the marks of their texts.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use gongshi::diagnostic::Diagnostic;
use gongshi::source::{Content, Source, Sources};
use gongshi::{load, pipeline};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A built site: its files by route.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A folder of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The reference site and the sample city.
pub fn both() -> [(&'static str, Files); 2] {
    [("reference", built(&repository("."))), ("sample", built(&repository("src/cli/init/sample")))]
}

/// Builds the site in a folder, which must have no findings at all.
pub fn built(root: &Path) -> Files {
    let sources = load::read(root).expect("the site can be read");
    let (files, found) = build(&sources);
    assert_eq!(found, [], "{}", root.display());
    files
}

/// The files of a site in the repository, one of them with other words.
pub fn edited(folder: &str, file: &str, edit: impl Fn(&str) -> String) -> Sources {
    let sources = load::read(&repository(folder)).expect("the site can be read");
    let files = sources.iter().map(|(_, source)| match (&source.content, source.path.as_str() == file) {
        (Content::Text(text), true) => Source::new(source.path.clone(), edit(text).into_bytes()),
        (Content::Text(text), false) => Source::new(source.path.clone(), text.as_bytes().to_vec()),
        (Content::Bytes(bytes), _) => Source::new(source.path.clone(), bytes.to_vec()),
        _ => panic!("{} cannot be read", source.path),
    });
    Sources::new(files.collect())
}

/// Builds a site as far as its findings allow.
pub fn build(sources: &Sources) -> (Files, Vec<Diagnostic>) {
    let prepared = pipeline::prepare(sources);
    let mut found = prepared.diagnostics;
    let files = Mutex::new(Files::new());
    if let Some(site) = prepared.value {
        let write = |route: &str, bytes: Vec<u8>| -> Result<(), Infallible> {
            let earlier = files.lock().expect("no writer panics").insert(route.to_owned(), bytes);
            assert!(earlier.is_none(), "{route} is written twice");
            Ok(())
        };
        let rendered = pipeline::render(&site, sources, write).expect("memory does not fail");
        found.extend(rendered.diagnostics);
    }
    (files.into_inner().expect("no writer panics"), found)
}

/// The text of a file.
pub fn text<'a>(files: &'a Files, route: &str) -> &'a str {
    let bytes = files.get(route).unwrap_or_else(|| panic!("there is no {route}"));
    std::str::from_utf8(bytes).expect("the file is UTF-8")
}

/// A text without the two signs around what is marked in it, for example `{` and `}`, and where that stands.
pub fn unmarked(text: &str, [open, close]: [char; 2]) -> (String, Vec<Range<usize>>) {
    let (mut plain, mut places, mut start) = (String::new(), Vec::new(), 0);
    for sign in text.chars() {
        match sign {
            _ if sign == open => start = plain.len(),
            _ if sign == close => places.push(start..plain.len()),
            _ => plain.push(sign),
        }
    }
    (plain, places)
}
