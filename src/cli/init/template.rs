//! The sites that come with the program.

use crate::cli::schema;
use crate::diagnostic::Wording;
use include_dir::{Dir, DirEntry, include_dir};
use std::collections::BTreeMap;

static SAMPLE: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/cli/init/sample");
static SKELETON_ZH_CN: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/cli/init/skeleton/zh-CN");
static SKELETON_EN: Dir = include_dir!("$CARGO_MANIFEST_DIR/src/cli/init/skeleton/en");

/// A site to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// A complete fictional city.
    Sample,
    /// One of each thing, with comments in a language.
    Skeleton(Wording),
}

impl Template {
    /// Its files by their paths from the site's folder, for example `content/site.yaml`, and the schemas that
    /// its YAML files name, described in a language.
    pub fn files(self, language: Wording) -> BTreeMap<String, Vec<u8>> {
        let root = match self {
            Template::Sample => &SAMPLE,
            Template::Skeleton(Wording::ZhCn) => &SKELETON_ZH_CN,
            Template::Skeleton(Wording::En) => &SKELETON_EN,
        };
        let mut files = BTreeMap::new();
        gather(root, &mut files);
        let schemas = schema::files(language).into_iter();
        files.extend(schemas.map(|(name, text)| (format!("schemas/{name}"), text.into_bytes())));
        files
    }
}

fn gather(folder: &Dir, into: &mut BTreeMap<String, Vec<u8>>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => gather(folder, into),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().into_owned();
                let mut bytes = schema_line(&path).into_bytes();
                bytes.extend_from_slice(file.contents());
                into.insert(path, bytes);
            }
        }
    }
}

/// The line by which an editor finds the schema of a YAML file, for example
/// `# yaml-language-server: $schema=../schemas/site.json`; nothing for other files.
fn schema_line(path: &str) -> String {
    let Some(place) = path.strip_suffix(".yaml") else { return String::new() };
    // `content/site` is described by its own name, `content/indicators/01-streets` by its folder's.
    let name = place.split('/').nth(1).unwrap_or_default();
    let up = "../".repeat(place.matches('/').count());
    format!("# yaml-language-server: $schema={up}schemas/{name}.json\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline;
    use crate::source::{Source, SourcePath, Sources};

    const ALL: [Template; 3] =
        [Template::Sample, Template::Skeleton(Wording::ZhCn), Template::Skeleton(Wording::En)];

    #[test]
    fn every_yaml_file_names_a_schema_that_is_there() {
        for template in ALL {
            let files = template.files(Wording::En);
            for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".yaml")) {
                let text = std::str::from_utf8(bytes).unwrap();
                let (_, schema) = text.lines().next().unwrap().split_once("$schema=").unwrap();
                assert!(files.contains_key(schema.trim_start_matches("../")), "{path}: {schema}");
                assert_eq!(schema.matches("../").count(), path.matches('/').count(), "{path}: {schema}");
            }
        }
    }

    #[test]
    fn nothing_is_found_in_a_new_site() {
        for template in ALL {
            let files =
                template.files(Wording::En).into_iter().filter(|(path, _)| path.starts_with("content/"));
            let files = files.map(|(path, bytes)| Source::new(SourcePath::new(path), bytes));
            let sources = Sources::new(files.collect());
            let checked = pipeline::prepare(&sources);
            assert_eq!(checked.diagnostics, [], "{template:?}");
            assert!(checked.value.is_some());
        }
    }

    /// What is left of a file without comments, which no value of the skeletons contains a `#` to confuse.
    fn said(bytes: &[u8]) -> Vec<String> {
        let text = std::str::from_utf8(bytes).unwrap();
        let heading = |line: &str| line.starts_with("## ");
        let uncommented = |line: &str| match line.find('#') {
            Some(at) if !heading(line) => line.get(..at).unwrap().trim_end().to_owned(),
            _ => line.trim_end().to_owned(),
        };
        text.lines().map(uncommented).filter(|line| !line.is_empty()).collect()
    }

    #[test]
    fn the_skeletons_differ_in_their_comments_alone() {
        let [zh, en] = Wording::ALL.map(|language| Template::Skeleton(language).files(Wording::En));
        assert_eq!(zh.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
        for (path, bytes) in &zh {
            assert_eq!(said(bytes), said(&en[path]), "{path}");
        }
    }
}
