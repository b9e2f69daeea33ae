//! On every page of both sites, and of one that has all kinds of text, an id stands once, a region has a name of its own,
//! and a link has words.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

mod support;

use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use support::{Files, both, built, repository};

/// The sites by name, with their files.
static SITES: LazyLock<Vec<(&'static str, Files)>> = LazyLock::new(|| {
    let prose = ("prose", built(&repository("tests/sites/prose")));
    both().into_iter().chain([prose]).collect()
});

/// The pages of a site by route.
fn pages(files: &Files) -> impl Iterator<Item = (&str, Html)> {
    let pages = files.iter().filter(|(route, _)| route.ends_with(".html"));
    pages.map(|(route, bytes)| (route.as_str(), Html::parse_document(&String::from_utf8_lossy(bytes))))
}

/// What fits a selector on a page.
fn all(html: &Html, selector: &str, each: impl Fn(ElementRef) -> Option<String>) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).filter_map(each).collect()
}

/// What stands more than once in a list.
fn twice(all: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    all.into_iter().filter(|one| !seen.insert(one.clone())).collect()
}

/// The pages on which something is wrong, with what it is.
fn wrong(look: impl Fn(&Html) -> Vec<String>) -> Vec<String> {
    let of_site = |(name, files): &(&str, Files)| {
        let found = pages(files).map(|(route, html)| (route, look(&html)));
        let found = found.filter(|(_, wrong)| !wrong.is_empty());
        found.map(|(route, wrong)| format!("{name} {route}: {}", wrong.join(", "))).collect::<Vec<_>>()
    };
    SITES.iter().flat_map(of_site).collect()
}

#[test]
fn an_id_stands_once_on_a_page() {
    let ids = |html: &Html| twice(all(html, "[id]", |one| one.attr("id").map(str::to_owned)));
    assert_eq!(wrong(ids), [] as [String; 0]);
}

#[test]
fn a_region_has_a_name_of_its_own() {
    let names = |html: &Html| {
        twice(all(html, "[role=region], section[aria-label]", |one| {
            one.attr("aria-label").map(str::to_owned)
        }))
    };
    assert_eq!(wrong(names), [] as [String; 0]);
}

#[test]
fn a_link_has_words() {
    let empty = |html: &Html| {
        all(html, "a[href]", |one| {
            let is_empty = one.text().all(|text| text.trim().is_empty()) && one.attr("aria-label").is_none();
            is_empty.then(|| one.html())
        })
    };
    assert_eq!(wrong(empty), [] as [String; 0]);
}
