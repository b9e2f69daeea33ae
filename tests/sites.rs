//! Small sites, each built whole and compared byte for byte with what it was when somebody last read it.
//!
//! `BLESS=1 cargo test --test sites` writes what is built now; read the difference before committing it.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads and blesses the package's own files and says bluntly what it expects"
)]

mod support;

use gongshi::diagnostic::{Diagnostic, Place};
use gongshi::load;
use gongshi::source::Sources;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use support::{Files, build, repository};

/// The one site whose assets and search index are compared: the style sheet and the icon are the same in all of
/// them, and would stand in the repository eight times; an index says again what the pages say.
const WITH_ASSETS: &str = "minimal";
/// The one site whose descriptions of the data are compared: they are nearly the same in all of them, and a changed
/// word would change each.
const WITH_DESCRIPTIONS: &str = "two-languages";
const DESCRIPTIONS: [&str; 3] = ["data/report.xlsx", "data/csv-metadata.json", "data/datapackage.json"];
/// Where a site's findings are expected, one a line; a site without the file must have none.
const FINDINGS: &str = "findings.txt";
/// How many files of a site are shown when they differ.
const SHOWN: usize = 5;
/// How much of a line is shown around the first difference, in characters.
const BEFORE: usize = 40;
const AFTER: usize = 120;

#[test]
fn every_site_is_built_as_it_was_read() {
    let blessing = std::env::var_os("BLESS").is_some();
    assert!(
        !blessing || std::env::var_os("CI").is_none(),
        "what is expected is written and read by people, never by CI"
    );
    let sites = folders(&repository("tests/sites"));
    assert!(sites.len() >= 8, "only {} sites", sites.len());
    let mut report = String::new();
    for site in sites {
        let name = site.file_name().unwrap_or_default().to_string_lossy();
        let sources = load::read(&site).expect("the site can be read");
        let (files, found) = build(&sources);
        assert!(!files.is_empty(), "{name} cannot be built:\n{}", lines(&sources, &found));
        let files = comparable(files, &name);
        let found = lines(&sources, &found);
        if blessing {
            bless(&site, &files, &found);
        }
        let expected = expected(&site);
        let expected_findings = fs::read_to_string(site.join(FINDINGS)).unwrap_or_default();
        report.push_str(&differences(&name, &expected, &files));
        if let Some(difference) = first_difference(expected_findings.as_bytes(), found.as_bytes()) {
            let _ = writeln!(report, "{name}: findings: {difference}");
        }
    }
    assert!(report.is_empty(), "\n{report}\nIf this is as it should be: BLESS=1 cargo test --test sites");
}

/// The folders in a folder, by name.
fn folders(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).expect("the folder is there");
    let paths = entries.map(|entry| entry.expect("the folder can be read").path());
    paths.filter(|path| path.is_dir()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The files that are compared. The digest in an asset's name is replaced by zeros, there and in every link to
/// it: otherwise a changed colour would change every page of every site, and the differences that matter
/// would be lost among them. That the names agree is what the test of links is for.
fn comparable(files: Files, site: &str) -> Files {
    let common = |route: &str| ["assets/", "search/"].iter().any(|folder| route.starts_with(folder));
    let kept = files.into_iter().filter(|(route, _)| {
        (site == WITH_ASSETS || !common(route))
            && (site == WITH_DESCRIPTIONS || !DESCRIPTIONS.contains(&route.as_str()))
    });
    kept.map(|(route, bytes)| match String::from_utf8(bytes) {
        Ok(html) if route.ends_with(".html") => (route, without_digests(&html).into_bytes()),
        Ok(other) => (without_digest(&route), other.into_bytes()),
        Err(binary) => (without_digest(&route), binary.into_bytes()),
    })
    .collect()
}

fn without_digests(html: &str) -> String {
    let html = html.split('"').map(without_digest).collect::<Vec<_>>().join("\"");
    without_imprints(&html)
}

/// A zero stands for the digest of a data file, which changes with every word in it; that it is right is
/// what the test of the data is for.
fn without_imprints(html: &str) -> String {
    let digest = |text: &str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts = html.split_inclusive(['"', '<', '>']).map(|part| {
        let text = part.trim_end_matches(['"', '<', '>']);
        if digest(text) { part.replace(text, "0") } else { part.to_owned() }
    });
    parts.collect()
}

/// For example `../assets/site.00000000.css` for `../assets/site.1a2b3c4d.css`.
fn without_digest(path: &str) -> String {
    let named = path.rsplit_once('.').and_then(|(stem, ending)| Some((stem.rsplit_once('.')?, ending)));
    match named {
        Some(((name, digest), ending)) if path.contains("assets/") && is_digest(digest) => {
            format!("{name}.00000000.{ending}")
        }
        _ => path.to_owned(),
    }
}

fn is_digest(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A finding a line, for example `missing-section content/sections/about.en.md`.
fn lines(sources: &Sources, found: &[Diagnostic]) -> String {
    let line = |diagnostic: &Diagnostic| {
        let path = match &diagnostic.place {
            Place::Missing(path) | Place::Page(path) => path.to_string(),
            Place::Span(span) => {
                let source = sources.get(span.source).map(|source| source.path.to_string());
                format!("{}:{}", source.unwrap_or_default(), sources.position(*span).line)
            }
        };
        format!("{} {path}\n", diagnostic.code.name())
    };
    found.iter().map(line).collect()
}

/// The files in `expected/` of a site; none where there is no such folder yet.
fn expected(site: &Path) -> Files {
    let root = site.join("expected");
    let entries = walkdir::WalkDir::new(&root).into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let inside = entry.path().strip_prefix(&root).expect("it is below the folder");
            let route = inside.to_str().expect("routes are UTF-8").replace('\\', "/");
            (route, fs::read(entry.path()).expect("the file can be read"))
        })
        .collect()
}

fn bless(site: &Path, files: &Files, found: &str) {
    let root = site.join("expected");
    if root.exists() {
        fs::remove_dir_all(&root).expect("what was expected can be removed");
    }
    for (route, bytes) in files {
        let path = root.join(route);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }
    let findings = site.join(FINDINGS);
    if !found.is_empty() {
        fs::write(findings, found).expect("a file can be written");
    } else if findings.exists() {
        fs::remove_file(findings).expect("a file can be removed");
    }
}

/// What is missing, what nothing expects, and where the first few files differ; empty where all is as expected.
fn differences(site: &str, expected: &Files, built: &Files) -> String {
    let routes: BTreeSet<&String> = expected.keys().chain(built.keys()).collect();
    let differences: Vec<String> = routes
        .into_iter()
        .filter_map(|route| match (expected.get(route), built.get(route)) {
            (Some(_), None) => Some(format!("{site}: {route} is expected and was not built")),
            (None, _) => Some(format!("{site}: {route} was built and nothing expects it")),
            (Some(expected), Some(built)) => {
                Some(format!("{site}: {route}: {}", first_difference(expected, built)?))
            }
        })
        .collect();
    let mut report: String =
        differences.iter().take(SHOWN).flat_map(|difference| [difference.as_str(), "\n"]).collect();
    if let Some(more @ 1..) = differences.len().checked_sub(SHOWN) {
        let _ = writeln!(report, "{site}: and {more} more");
    }
    report
}

/// Where two files differ first; nothing where they are the same.
fn first_difference(expected: &[u8], built: &[u8]) -> Option<String> {
    if expected == built {
        return None;
    }
    let (Ok(expected), Ok(built)) = (std::str::from_utf8(expected), std::str::from_utf8(built)) else {
        return Some("the bytes differ".to_owned());
    };
    let (mut before, mut after) = (expected.split('\n'), built.split('\n'));
    for number in 1.. {
        let (before, after) = (before.next(), after.next());
        if before != after {
            let (before, after) = (before.unwrap_or("(nothing)"), after.unwrap_or("(nothing)"));
            let (before, after) = (around(before, after), around(after, before));
            return Some(format!("line {number}\n    expected: {before}\n    built:    {after}"));
        }
    }
    None
}

/// The part of a line around the place where it begins to differ from another.
fn around(line: &str, other: &str) -> String {
    let same = line.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shown: String = line.chars().skip(same.saturating_sub(BEFORE)).take(BEFORE + AFTER).collect();
    if same > BEFORE { format!("…{shown}") } else { shown }
}

#[test]
fn a_difference_is_shown_where_it_is() {
    let files = |files: &[(&str, &str)]| -> Files {
        files.iter().map(|(route, text)| ((*route).to_owned(), text.as_bytes().to_vec())).collect()
    };
    let expected = files(&[("a.html", "one\ntwo"), ("b.html", ""), ("c.html", "same")]);
    let built = files(&[("a.html", "one\ntoo"), ("c.html", "same"), ("d.html", "")]);
    assert_eq!(
        differences("x", &expected, &built),
        "x: a.html: line 2\n    expected: two\n    built:    too\n\
         x: b.html is expected and was not built\n\
         x: d.html was built and nothing expects it\n"
    );
    assert_eq!(differences("x", &built, &built), "");
}

#[test]
fn only_the_digest_of_an_asset_is_replaced() {
    let html = r#"<link href="../assets/site.1a2b3c4d.css"><a href="files/a.1a2b3c4d.pdf">"#;
    let kept = r#"<link href="../assets/site.00000000.css"><a href="files/a.1a2b3c4d.pdf">"#;
    assert_eq!(without_digests(html), kept);
}
