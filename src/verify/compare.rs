//! Compares what is listed with what is there.

use super::difference::Difference;
use crate::manifest::{Entry, Manifest};
use std::collections::{BTreeMap, BTreeSet};

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
    for route in missing {
        let listed = manifest.files.get(route);
        let moved =
            there.iter().find(|(_, found)| matches!(found, Found::File(entry) if Some(entry) == listed));
        let difference = match moved.map(|(to, _)| to.clone()) {
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

/// Tells apart, among changed files, those that hold what others should hold.
fn mixed_up(manifest: &Manifest, changed: &BTreeMap<&String, Entry>) -> Vec<(String, Difference)> {
    let owner = |entry: &Entry| {
        let owners = manifest.files.iter().filter(|(_, listed)| *listed == entry).map(|(route, _)| route);
        // Of several files with the same bytes, the one is meant that has lost them.
        owners.max_by_key(|route| changed.contains_key(route))
    };
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
