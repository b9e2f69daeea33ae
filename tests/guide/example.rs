//! A real line for each field, out of the sites of this repository, all of which build.

use crate::repository;
use gongshi::pipeline;
use gongshi::source::{Source, Sources};
use gongshi::yaml::{self, Node, Value};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// Where lines are looked for, the best-known site first.
const SITES: [&str; 5] = [
    "src/cli/init/sample",
    ".",
    "tests/sites/every-state",
    "tests/sites/every-target",
    "tests/sites/three-languages",
];

/// Files over those of a new site, for the fields that no other site has.
const RARE: &str = "tests/guide/rare";

/// Longer lines are cut: what is inside has lines of its own.
const LONGEST: usize = 110;

/// The shortest line of each field, by record and field, of the first site that has any.
pub fn lines(schemas: &BTreeMap<&str, Json>) -> BTreeMap<(String, String), String> {
    let mut lines = BTreeMap::new();
    for sources in SITES.iter().map(|site| read(site)).chain([rare()]) {
        let mut found = Found { definitions: &Json::Null, lines: BTreeMap::new() };
        for (id, file) in sources.iter().filter(|(_, file)| file.path.as_str().starts_with("content/")) {
            let Some((schema, front)) = kind(file).and_then(|(name, text)| Some((schemas.get(name)?, text)))
            else {
                continue;
            };
            let node = yaml::parse(id, front, 0, &gongshi::limits::Limits::default()).unwrap();
            found.definitions = &schema["definitions"];
            found.walk(&node, schema);
        }
        for (field, line) in found.lines {
            lines.entry(field).or_insert(line);
        }
    }
    lines
}

fn read(site: &str) -> Sources {
    gongshi::load::read(&repository(site)).unwrap()
}

/// A new site with the fields that are seldom used.
fn rare() -> Sources {
    let (base, own) = (read("src/cli/init/skeleton/en"), read(RARE));
    let kept = base.iter().filter(|(_, file)| own.find(file.path.as_str()).is_none());
    Sources::new(kept.chain(own.iter()).map(|(_, file)| file.clone()).collect())
}

/// The schema of a file and what it describes: all of a YAML file, the front matter of a section.
fn kind(file: &Source) -> Option<(&str, &str)> {
    let path = file.path.as_str().strip_prefix("content/")?;
    if let Some(name) = path.strip_suffix(".yaml") {
        return Some((name.split('/').next()?, file.text()?));
    }
    let section = path.strip_prefix("sections/").filter(|path| path.ends_with(".md"))?;
    let name = match section.split_once('/').map(|(folder, _)| folder) {
        Some("tasks") => "task",
        Some("safeguards") => "safeguard",
        Some("schedule") => "phase",
        Some("updates") => "update",
        _ => "text",
    };
    let front = file.text()?.strip_prefix("---\n")?;
    Some((name, front.split("\n---").next()?))
}

struct Found<'a> {
    definitions: &'a Json,
    lines: BTreeMap<(String, String), String>,
}

impl Found<'_> {
    /// Goes through a value as its schema describes it.
    fn walk(&mut self, node: &Node, schema: &Json) {
        match &node.value {
            Value::Sequence(items) => items.iter().for_each(|item| self.walk(item, &schema["items"])),
            Value::Mapping(entries) => {
                let Some(name) = record(schema) else { return };
                let definition = self.definitions[name].clone();
                for (key, value) in entries {
                    self.add(name, &key.text, value);
                    self.walk(value, &definition["properties"][&key.text]);
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, record: &str, field: &str, value: &Node) {
        let line = cut(format!("{field}: {}", flow(value)));
        let place = self.lines.entry((record.to_owned(), field.to_owned())).or_insert_with(|| line.clone());
        if line.chars().count() < place.chars().count() {
            *place = line;
        }
    }
}

/// The record that a schema refers to, for example `Indicator`.
pub fn record(schema: &Json) -> Option<&str> {
    schema["$ref"].as_str()?.rsplit('/').next()
}

fn cut(line: String) -> String {
    if line.chars().count() <= LONGEST {
        return line;
    }
    line.chars().take(LONGEST).collect::<String>() + " …"
}

/// A value in one line, as it can be typed.
fn flow(node: &Node) -> String {
    match &node.value {
        Value::Null => String::new(),
        Value::Scalar { text, .. } => scalar(text),
        Value::Sequence(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Value::Mapping(entries) => {
            let entries = entries.iter().map(|(key, value)| format!("{}: {}", key.text, flow(value)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
    }
}

fn scalar(text: &str) -> String {
    let plain = !text.contains([',', ':', '#', '{', '}', '[', ']', '"', '&', '*', '\n']);
    let number = !text.is_empty() && text.len() > 4 && text.chars().all(|char| char.is_ascii_digit());
    if plain && !number || text.starts_with("https://") {
        text.to_owned()
    } else {
        format!("\"{}\"", text.replace('"', "\\\""))
    }
}

/// All that is read here is sound: a site with findings could teach mistakes.
#[test]
fn the_sites_that_lines_come_from_build() {
    for site in SITES {
        assert!(pipeline::prepare(&read(site)).value.is_some(), "{site}");
    }
    assert_eq!(pipeline::prepare(&rare()).diagnostics, []);
}
