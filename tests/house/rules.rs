//! The rules of the house, each a function from files to faults.

use crate::code::{self, Layers, is_word};
use crate::doors;
use crate::table::{self, Room};
use std::collections::{BTreeMap, BTreeSet};

/// The rooms that touch the disk, the clock, the environment or the network.
const EDGES: [&str; 6] = ["load", "publish", "verify", "cli", "serve", "watch"];

/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 9] =
    ["util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "shared"];

/// A package: paths from its root, for example `src/yaml/read.rs`, with what stands there.
pub struct House<'a> {
    /// The text of `docs/architecture.md`.
    pub page: &'a str,
    pub files: BTreeMap<String, String>,
}

impl House<'_> {
    /// Everything that breaks a rule, as sentences.
    pub fn faults(&self) -> Vec<String> {
        let table = table::read(self.page);
        let mut faults = table::faults(&table);
        faults.extend(self.rooms(&table));
        let tests = self.test_files();
        for (path, text) in self.rust() {
            let layers = code::layers(text);
            faults.extend(opening(path, text));
            faults.extend(dodges(path, &layers));
            let is_test = tests.iter().any(|test| path.starts_with(test.as_str()));
            if let (Some(inside), false) = (path.strip_prefix("src/"), is_test) {
                let (code, _) = code::without_tests(&layers.code);
                faults.extend(half_done(path, &Layers { code: code.clone(), remarks: layers.remarks }));
                match room_of(inside) {
                    "main" => faults.extend(thin(path, text, &code)),
                    "lib" => {}
                    room => faults.extend(inside_of(room, path, &code, &table)),
                }
            }
        }
        faults.extend(self.files.keys().filter_map(|path| empty_name(path)));
        faults
    }

    fn rust(&self) -> impl Iterator<Item = (&String, &String)> {
        self.files.iter().filter(|(path, _)| path.ends_with(".rs"))
    }

    /// The first file of a room: `src/ROOM.rs` or `src/ROOM/mod.rs`.
    fn first_file(&self, room: &str) -> Option<(String, &String)> {
        let places = [format!("src/{room}.rs"), format!("src/{room}/mod.rs")];
        places.into_iter().find_map(|path| self.files.get(&path).map(|text| (path, text)))
    }

    /// The rooms of the table and those of `src` are the same, and each says what the table says.
    fn rooms(&self, table: &BTreeMap<String, Room>) -> Vec<String> {
        let mut faults = Vec::new();
        for (name, room) in table {
            match self.first_file(name) {
                None => faults.push(format!("the table lists `{name}`, and there is no such room")),
                Some((path, text)) => {
                    let sentence = format!("//! {}", room.sentence);
                    if text.lines().next() != Some(sentence.as_str()) {
                        faults.push(format!("{path}: its first line is not `{sentence}`"));
                    }
                }
            }
        }
        let built: BTreeSet<&str> =
            self.rust().filter_map(|(path, _)| path.strip_prefix("src/")).map(room_of).collect();
        let unlisted =
            built.into_iter().filter(|room| !["lib", "main"].contains(room) && !table.contains_key(*room));
        faults.extend(unlisted.map(|room| format!("`{room}` is missing from the table")));
        faults
    }

    /// What the paths of test modules in files of their own begin with, for example `src/yaml/page.`.
    fn test_files(&self) -> Vec<String> {
        let mut tests = Vec::new();
        for (path, text) in self.rust() {
            let folder = path.strip_suffix("/mod.rs").or(path.strip_suffix(".rs")).unwrap_or(path);
            let names = code::without_tests(&code::layers(text).code).1;
            tests.extend(names.iter().flat_map(|name| ['.', '/'].map(|end| format!("{folder}/{name}{end}"))));
        }
        tests
    }
}

/// The room that a file below `src` belongs to, for example `yaml` of `yaml/read.rs`, `load` of `load.rs`.
fn room_of(inside: &str) -> &str {
    inside.split_once('/').map_or_else(|| inside.trim_end_matches(".rs"), |(room, _)| room)
}

/// A file says first what it is for.
fn opening(path: &str, text: &str) -> Option<String> {
    (!text.starts_with("//! ")).then(|| format!("{path}: does not open with `//!`"))
}

/// A room names only what its row grants, and only an edge lifts the ban on the disk, the clock and the environment.
fn inside_of(room: &str, path: &str, code: &str, table: &BTreeMap<String, Room>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut named = doors::named(code, "crate");
    // In a room's first file, `super` is the crate's root.
    if path == format!("src/{room}.rs") || path == format!("src/{room}/mod.rs") {
        named.extend(doors::named(code, "super"));
    }
    if let Some(row) = table.get(room) {
        let closed = named.into_iter().filter(|door| !row.may_name(room, &door.name));
        faults.extend(
            closed.map(|door| format!("{path}:{}: `{room}` may not name `{}`", door.line, door.name)),
        );
    }
    if code.contains("clippy::disallowed_methods") && !EDGES.contains(&room) {
        faults.push(format!("{path}: `{room}` is pure and may not lift `clippy::disallowed_methods`"));
    }
    faults
}

/// Two steps up would lead past the doors.
fn dodges(path: &str, layers: &Layers) -> Vec<String> {
    let lines = layers.code.lines().enumerate().filter(|(_, line)| line.contains("super::super"));
    lines.map(|(at, _)| format!("{path}:{}: `super::super` is not used here", at + 1)).collect()
}

/// Nothing half-done is committed.
fn half_done(path: &str, layers: &Layers) -> Vec<String> {
    let macros = ["todo!", "unimplemented!", "dbg!"].map(|sign| (sign, &layers.code));
    let notes = ["TODO", "FIXME", "XXX"].map(|sign| (sign, &layers.remarks));
    let mut faults = Vec::new();
    for (sign, layer) in macros.into_iter().chain(notes) {
        let lines = layer.lines().enumerate().filter(|(_, line)| has_word(line, sign));
        faults.extend(lines.map(|(at, _)| format!("{path}:{}: `{sign}` is half-done work", at + 1)));
    }
    faults
}

fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = line.split_at(at);
        let after = after.strip_prefix(word).unwrap_or(after);
        let goes_on = word.ends_with(is_word) && after.starts_with(is_word);
        !before.ends_with(is_word) && !goes_on
    })
}

/// A name says what is inside.
fn empty_name(path: &str) -> Option<String> {
    let parts = path.split('/').map(|part| part.split_once('.').map_or(part, |(stem, _)| stem));
    let empty = parts.into_iter().find(|part| EMPTY_NAMES.contains(part));
    empty.map(|part| format!("{path}: `{part}` does not say what is inside"))
}

/// `main.rs` is thin over the library: it names only `cli`.
fn thin(path: &str, text: &str, code: &str) -> Vec<String> {
    let named = doors::named(code, "gongshi").into_iter().filter(|door| door.name != "cli");
    let mut faults: Vec<String> =
        named.map(|door| format!("{path}:{}: `main` may not name `{}`", door.line, door.name)).collect();
    if text.lines().count() > 25 {
        faults.push(format!("{path}: more than 25 lines"));
    }
    faults
}
