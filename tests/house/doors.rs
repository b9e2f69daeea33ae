//! Finds the rooms that code names.

use crate::code::is_word;

/// A name behind the crate's root, and its line.
#[derive(Debug, PartialEq, Eq)]
pub struct Door {
    pub line: usize,
    pub name: String,
}

/// Every first name behind a root, for example `lang` and `yaml` in `use crate::{lang::Tag, yaml};`.
/// The root is `crate`, and in a room's first file also `super`.
pub fn named(code: &str, root: &str) -> Vec<Door> {
    let mut doors = Vec::new();
    for (at, _) in code.match_indices(root) {
        let (before, after) = code.split_at(at);
        let alone = !before.ends_with(|char| is_word(char) || char == ':');
        let Some(after) = after.strip_prefix(root).filter(|_| alone) else { continue };
        let line = before.matches('\n').count() + 1;
        let names = match after.trim_start().strip_prefix("::") {
            Some(path) => first_names(path.trim_start()),
            // Under another name the root would open every door unseen.
            None if after.starts_with(" as ") => vec!["as"],
            None => Vec::new(),
        };
        doors.extend(names.into_iter().map(|name| Door { line, name: name.to_owned() }));
    }
    doors
}

/// The first name of a path, or of each path between braces.
fn first_names(path: &str) -> Vec<&str> {
    match path.strip_prefix('{') {
        None => vec![first_name(path)],
        Some(group) => parts(group).into_iter().map(first_name).filter(|name| !name.is_empty()).collect(),
    }
}

/// The parts of a group up to its closing brace; a group inside a part stays in it.
fn parts(group: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut depth = 0;
    let mut start = 0;
    for (at, char) in group.char_indices() {
        let ends = depth == 0 && matches!(char, ',' | '}');
        if ends {
            parts.extend(group.get(start..at));
            start = at + 1;
        }
        match char {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    parts
}

/// The name that a path begins with; `*` is one.
fn first_name(path: &str) -> &str {
    let path = path.trim_start();
    let end = path.find(|char| !is_word(char)).unwrap_or(path.len());
    let end = if path.starts_with('*') { 1 } else { end };
    path.get(..end).unwrap_or(path)
}
