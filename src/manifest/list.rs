//! The manifest: at once the mark of our folders and the means to check them.

use super::entry::Entry;
use super::origin::Origin;
use super::route::is_route;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

const GENERATOR: &str = "gongshi";

/// Every published file by its route, for example `en/index.html`, and where they come from. The manifest itself
/// and its signature are not listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    pub origin: Origin,
    pub files: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
struct Written {
    generator: String,
    version: String,
    // A manifest from before these were written still marks a folder as ours.
    #[serde(default)]
    site: String,
    #[serde(default)]
    input: String,
    #[serde(default)]
    previous_edition: Option<String>,
    files: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    path: String,
    sha256: String,
    size: u64,
}

impl Manifest {
    /// Reads a manifest; nothing where the bytes are not one of ours, where a path would lead out of the site, or
    /// where one is listed twice.
    pub fn parse(bytes: &[u8]) -> Option<Manifest> {
        let written: Written = serde_json::from_slice(bytes).ok()?;
        if written.generator != GENERATOR {
            return None;
        }
        let mut files = BTreeMap::new();
        for Line { path, sha256, size } in written.files {
            if !is_route(&path) || files.insert(path, Entry { sha256, size }).is_some() {
                return None;
            }
        }
        let Written { version, site, input, previous_edition, .. } = written;
        Some(Manifest { origin: Origin { site, version, input, previous_edition }, files })
    }

    /// Writes it as [`written`] does.
    pub fn to_json(&self) -> String {
        written(&self.origin, self.files.iter().map(|(path, entry)| (path.as_str(), entry)))
    }
}

/// Writes the manifest of files that come in the order of their paths: JSON with one file a line, without a clock's
/// time. The same files give the same bytes, and two manifests can be compared line by line.
pub fn written<'a>(origin: &Origin, files: impl Iterator<Item = (&'a str, &'a Entry)>) -> String {
    let Origin { site, version, input, previous_edition } = origin;
    let head = [
        ("generator", Some(GENERATOR)),
        ("version", Some(version)),
        ("site", Some(site)),
        ("input", Some(input)),
        ("previous_edition", previous_edition.as_deref()),
    ];
    let mut json = String::from("{\n");
    for (key, value) in head.iter().filter_map(|(key, value)| value.map(|value| (key, value))) {
        json.push_str(&format!("  \"{key}\": {},\n", Value::from(value)));
    }
    json.push_str("  \"files\": [");
    let mut comma = "";
    for (path, Entry { sha256, size }) in files {
        let (path, sha256) = (Value::from(path), Value::from(sha256.as_str()));
        json.push_str(&format!(
            "{comma}\n    {{ \"path\": {path}, \"sha256\": {sha256}, \"size\": {size} }}"
        ));
        comma = ",";
    }
    json.push_str(if comma.is_empty() { "]\n}\n" } else { "\n  ]\n}\n" });
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin() -> Origin {
        Origin {
            site: "质量\"强市\"".into(),
            version: "0.1.0 (abc1234, lock 1a2b3c4d)".into(),
            input: "00ff".into(),
            previous_edition: None,
        }
    }

    #[test]
    fn a_manifest_is_read_as_it_was_written() {
        let mut manifest = Manifest { origin: origin(), ..Manifest::default() };
        assert_eq!(Manifest::parse(manifest.to_json().as_bytes()), Some(manifest.clone()));
        manifest.origin.previous_edition = Some("ff00".into());
        manifest.files.insert("en/a \"b\".html".into(), Entry::of(b"b"));
        manifest.files.insert("en/index.html".into(), Entry::of(b""));
        assert_eq!(Manifest::parse(manifest.to_json().as_bytes()), Some(manifest));
    }

    #[test]
    fn a_manifest_has_one_file_a_line() {
        let mut manifest = Manifest { origin: origin(), ..Manifest::default() };
        manifest.files.insert("b.html".into(), Entry { sha256: "0b".into(), size: 2 });
        manifest.files.insert("a.html".into(), Entry { sha256: "0a".into(), size: 1 });
        let expected = r#"{
  "generator": "gongshi",
  "version": "0.1.0 (abc1234, lock 1a2b3c4d)",
  "site": "质量\"强市\"",
  "input": "00ff",
  "files": [
    { "path": "a.html", "sha256": "0a", "size": 1 },
    { "path": "b.html", "sha256": "0b", "size": 2 }
  ]
}
"#;
        assert_eq!(manifest.to_json(), expected);
    }

    #[test]
    fn the_manifest_of_another_program_is_not_ours() {
        assert_eq!(Manifest::parse(br#"{ "name": "a web app", "icons": [] }"#), None);
        assert_eq!(Manifest::parse(br#"{ "generator": "other", "version": "1", "files": [] }"#), None);
    }

    #[test]
    fn a_manifest_that_leads_outside_or_lists_a_file_twice_is_not_ours() {
        let listing = |files: &str| {
            Manifest::parse(
                format!(r#"{{ "generator": "gongshi", "version": "1", "files": [{files}] }}"#).as_bytes(),
            )
        };
        let line = |path: &str| format!(r#"{{ "path": "{path}", "sha256": "", "size": 0 }}"#);
        assert!(listing(&line("a")).is_some());
        assert_eq!(listing(&line("../a")), None);
        assert_eq!(listing(&format!("{}, {}", line("a"), line("a"))), None);
    }
}
