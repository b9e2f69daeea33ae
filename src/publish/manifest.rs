//! The list of what was published: at once the mark of our folders and the means to check them.

use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Where the manifest stands in the output folder.
pub const MANIFEST: &str = "manifest.json";

const GENERATOR: &str = "gongshi";

/// Every published file by its route, for example `en/index.html`; the manifest itself is not listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    pub files: BTreeMap<String, Entry>,
}

/// What the manifest says of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// SHA-256 in lower-case hexadecimal, as `sha256sum` prints it.
    pub sha256: String,
    /// In bytes.
    pub size: u64,
}

impl Entry {
    pub fn of(bytes: &[u8]) -> Entry {
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Entry { sha256, size: bytes.len() as u64 }
    }
}

#[derive(Deserialize)]
struct Written {
    generator: String,
    files: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    path: String,
    sha256: String,
    size: u64,
}

impl Manifest {
    /// Reads a manifest; nothing where the bytes are not one of ours.
    pub fn parse(bytes: &[u8]) -> Option<Manifest> {
        let written: Written = serde_json::from_slice(bytes).ok()?;
        let files = written.files.into_iter();
        (written.generator == GENERATOR).then(|| Manifest {
            files: files.map(|line| (line.path, Entry { sha256: line.sha256, size: line.size })).collect(),
        })
    }

    /// Writes JSON with one file a line, sorted by path, without a clock's time: the same files give the
    /// same bytes, and two manifests can be compared line by line.
    pub fn to_json(&self) -> String {
        let version = env!("CARGO_PKG_VERSION");
        let lines = self.files.iter().map(|(path, Entry { sha256, size })| {
            let path = serde_json::Value::from(path.as_str());
            format!("    {{ \"path\": {path}, \"sha256\": \"{sha256}\", \"size\": {size} }}")
        });
        let lines = lines.collect::<Vec<_>>().join(",\n");
        let files = if lines.is_empty() { String::from("[]") } else { format!("[\n{lines}\n  ]") };
        format!(
            "{{\n  \"generator\": \"{GENERATOR}\",\n  \"version\": \"{version}\",\n  \"files\": {files}\n}}\n"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_read_as_it_was_written() {
        let mut manifest = Manifest::default();
        assert_eq!(Manifest::parse(manifest.to_json().as_bytes()), Some(manifest.clone()));
        manifest.files.insert("en/a \"b\".html".into(), Entry::of(b"b"));
        manifest.files.insert("en/index.html".into(), Entry::of(b""));
        assert_eq!(Manifest::parse(manifest.to_json().as_bytes()), Some(manifest));
    }

    #[test]
    fn digests_are_those_of_sha256sum() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Entry::of(b""), Entry { sha256: empty.into(), size: 0 });
    }

    #[test]
    fn the_manifest_of_another_program_is_not_ours() {
        assert_eq!(Manifest::parse(br#"{ "name": "a web app", "icons": [] }"#), None);
        assert_eq!(Manifest::parse(br#"{ "generator": "other", "files": [] }"#), None);
    }
}
