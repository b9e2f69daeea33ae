//! Compares what is listed with what is there.

use super::difference::Difference;
use crate::manifest::{Entry, Manifest};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What stands at a path of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    File(Entry),
    /// A folder in which there is nothing.
    EmptyFolder,
    /// A link, a pipe or a device.
    Other,
}

/// Every difference between the list and what is there, by path. The manifest and its signature are not among `there`.
pub fn compare(manifest: &Manifest, mut there: BTreeMap<String, Found>) -> Vec<Difference> {
    let mut missing: Vec<&String> = Vec::new();
    let mut changed: BTreeMap<&String, Entry> = BTreeMap::new();
    let mut differences: Vec<(String, Difference)> = Vec::new();
    for (route, listed) in &manifest.files {
        match there.remove(route) {
            None => missing.push(route),
            Some(Found::File(entry)) if entry == *listed => {}
            Some(Found::File(entry)) => {
                changed.insert(route, entry);
            }
            Some(Found::EmptyFolder | Found::Other) => {
                differences.push((route.clone(), Difference::NotAFile(route.clone())));
            }
        }
    }
    let mut elsewhere = extra_by_entry(&there);
    for route in missing {
        let moved = manifest.files.get(route).and_then(|listed| elsewhere.get_mut(listed)?.pop());
        let difference = match moved {
            Some(to) => {
                there.remove(&to);
                Difference::Renamed { from: route.clone(), to }
            }
            None => Difference::Missing(route.clone()),
        };
        differences.push((route.clone(), difference));
    }
    differences.extend(mixed_up(manifest, &changed));
    differences.extend(there.into_iter().map(|(path, found)| {
        let named = if found == Found::EmptyFolder { format!("{path}/") } else { path.clone() };
        (path, Difference::Extra(named))
    }));
    differences.sort_by(|(a, _), (b, _)| a.cmp(b));
    differences.into_iter().map(|(_, difference)| difference).collect()
}

/// The files that are there and not listed, by what they hold, those of one content from the last to the first.
fn extra_by_entry(there: &BTreeMap<String, Found>) -> HashMap<Entry, Vec<String>> {
    let mut extra: HashMap<Entry, Vec<String>> = HashMap::new();
    for (path, found) in there.iter().rev() {
        if let Found::File(entry) = found {
            extra.entry(entry.clone()).or_default().push(path.clone());
        }
    }
    extra
}

/// Tells apart, among changed files, those that hold what others should hold.
fn mixed_up(manifest: &Manifest, changed: &BTreeMap<&String, Entry>) -> Vec<(String, Difference)> {
    // Of several files with the same bytes, the last one is meant, or the last one that has lost them.
    let mut owners: HashMap<&Entry, &String> = HashMap::new();
    let (lost, kept): (Vec<_>, Vec<_>) =
        manifest.files.iter().partition(|(route, _)| changed.contains_key(route));
    owners.extend(kept.into_iter().chain(lost).map(|(route, listed)| (listed, route)));
    let owner = |entry: &Entry| owners.get(entry).copied();
    let mut told: BTreeSet<&String> = BTreeSet::new();
    let mut differences = Vec::new();
    for (route, entry) in changed {
        if told.contains(route) {
            continue;
        }
        let difference = match owner(entry) {
            None => Difference::Changed((*route).clone()),
            Some(of) if changed.get(of).is_some_and(|other| Some(other) == manifest.files.get(*route)) => {
                told.insert(of);
                Difference::Swapped((*route).clone(), of.clone())
            }
            Some(of) => Difference::Holds { route: (*route).clone(), of: of.clone() },
        };
        differences.push(((*route).clone(), difference));
    }
    differences
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(files: &[(&str, &str)]) -> Manifest {
        let files = files.iter().map(|(route, text)| (route.to_string(), Entry::of(text.as_bytes())));
        Manifest { files: files.collect(), ..Manifest::default() }
    }

    fn there(files: &[(&str, &str)]) -> BTreeMap<String, Found> {
        let found = |text: &str| Found::File(Entry::of(text.as_bytes()));
        files.iter().map(|(route, text)| (route.to_string(), found(text))).collect()
    }

    const SITE: [(&str, &str); 4] = [("a", "A"), ("b", "B"), ("en/a", "EN"), ("en/b", "EN")];

    fn differences(files: &[(&str, &str)]) -> Vec<Difference> {
        compare(&manifest(&SITE), there(files))
    }

    #[test]
    fn a_whole_copy_has_no_differences() {
        assert_eq!(differences(&SITE), []);
    }

    #[test]
    fn each_kind_of_difference_is_named() {
        type Case = (&'static [(&'static str, &'static str)], Vec<Difference>);
        let cases: [Case; 7] = [
            (
                &[("a", "x"), ("b", "B"), ("en/a", "EN"), ("en/b", "EN")],
                vec![Difference::Changed("a".into())],
            ),
            (&[("b", "B"), ("en/a", "EN"), ("en/b", "EN")], vec![Difference::Missing("a".into())]),
            (
                &[("a", "A"), ("b", "B"), ("c", "C"), ("en/a", "EN"), ("en/b", "EN")],
                vec![Difference::Extra("c".into())],
            ),
            (
                &[("z", "A"), ("b", "B"), ("en/a", "EN"), ("en/b", "EN")],
                vec![Difference::Renamed { from: "a".into(), to: "z".into() }],
            ),
            (
                &[("a", "B"), ("b", "A"), ("en/a", "EN"), ("en/b", "EN")],
                vec![Difference::Swapped("a".into(), "b".into())],
            ),
            (
                &[("a", "B"), ("b", "B"), ("en/a", "EN"), ("en/b", "EN")],
                vec![Difference::Holds { route: "a".into(), of: "b".into() }],
            ),
            (
                &[("a", "EN"), ("b", "B"), ("en/a", "EN"), ("en/b", "A")],
                vec![Difference::Swapped("a".into(), "en/b".into())],
            ),
        ];
        for (files, expected) in cases {
            assert_eq!(differences(files), expected);
        }
    }

    #[test]
    fn of_equal_files_each_is_told_once() {
        let site = manifest(&[("a", "A"), ("b", "A"), ("c", "A"), ("d", "D")]);
        let renamed = |from: &str, to: &str| Difference::Renamed { from: from.into(), to: to.into() };
        let moved = there(&[("x", "A"), ("y", "A"), ("d", "D")]);
        let expected = [renamed("a", "x"), renamed("b", "y"), Difference::Missing("c".into())];
        assert_eq!(compare(&site, moved), expected);
        // Of those whose bytes it may hold, the last one that has lost them is meant.
        let held = there(&[("a", "A"), ("b", "B"), ("c", "A"), ("d", "A")]);
        let expected =
            [Difference::Changed("b".into()), Difference::Holds { route: "d".into(), of: "b".into() }];
        assert_eq!(compare(&site, held), expected);
    }

    #[test]
    fn differences_stand_by_path() {
        let found = differences(&[("b", "x"), ("c", "C"), ("en/b", "EN"), ("en/z", "EN")]);
        let expected = [
            Difference::Missing("a".into()),
            Difference::Changed("b".into()),
            Difference::Extra("c".into()),
            Difference::Renamed { from: "en/a".into(), to: "en/z".into() },
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_no_file_is_named() {
        let mut there = there(&SITE);
        there.insert("a".into(), Found::Other);
        there.insert("b".into(), Found::EmptyFolder);
        there.insert("link".into(), Found::Other);
        there.insert("notes".into(), Found::EmptyFolder);
        let expected = [
            Difference::NotAFile("a".into()),
            Difference::NotAFile("b".into()),
            Difference::Extra("link".into()),
            Difference::Extra("notes/".into()),
        ];
        assert_eq!(compare(&manifest(&SITE), there), expected);
    }
}
