//! No link of the guide and of the other documents is dead, in Markdown and among the built pages.

use crate::{chapter, repository};
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

#[path = "../../examples/guide.rs"]
#[allow(dead_code, reason = "only the pages are looked at")]
mod guide;

/// Every document that is read on a code host.
fn documents() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![repository("docs")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            match entry.is_dir() {
                true => folders.push(entry),
                false => found.extend(entry.extension().is_some_and(|end| end == "md").then_some(entry)),
            }
        }
    }
    let root = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(repository);
    found.extend(root);
    found.sort();
    found
}

/// Where the links and pictures of a document lead, code aside.
fn links(text: &str) -> Vec<String> {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let links = Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            Some(dest_url.into_string())
        }
        _ => None,
    });
    links.collect()
}

fn anchors(path: &Path) -> BTreeSet<String> {
    let text = std::fs::read_to_string(path).unwrap();
    chapter::headings(&text).into_iter().map(|(_, words)| guide::slug(&words.replace('`', ""))).collect()
}

#[test]
fn no_link_of_a_document_is_dead() {
    let mut looked_at = 0;
    for document in documents() {
        for link in links(&std::fs::read_to_string(&document).unwrap()) {
            if ["https://", "http://", "mailto:"].iter().any(|scheme| link.starts_with(scheme)) {
                continue;
            }
            looked_at += 1;
            let (file, anchor) =
                link.split_once('#').map_or((link.as_str(), None), |(file, anchor)| (file, Some(anchor)));
            let target =
                if file.is_empty() { document.clone() } else { document.parent().unwrap().join(file) };
            assert!(target.exists(), "{}: {link} leads nowhere", document.display());
            if let Some(anchor) = anchor {
                assert!(
                    anchors(&target).contains(anchor),
                    "{}: {link} has no such anchor",
                    document.display()
                );
            }
        }
    }
    assert!(looked_at > 200, "only {looked_at} links");
}

#[test]
fn no_link_of_the_built_guide_is_dead() {
    let pages = guide::pages(&repository("docs")).unwrap();
    let mut looked_at = 0;
    let parsed = |route: &str| Html::parse_document(std::str::from_utf8(&pages[route]).unwrap());
    for route in pages.keys().filter(|route| route.ends_with(".html")) {
        let html = parsed(route);
        // The findings are one long document with parts.
        let parts = html.select(&Selector::parse("h1").unwrap()).count();
        assert!(parts == 1 || route == "diagnostics.html", "{route}: {parts} titles");
        for (selector, attribute) in [("a[href]", "href"), ("img[src]", "src"), ("link[href]", "href")] {
            for element in html.select(&Selector::parse(selector).unwrap()) {
                let link = element.attr(attribute).unwrap();
                if link.starts_with("https://") || link.starts_with("http://") {
                    continue;
                }
                looked_at += 1;
                let (file, anchor) =
                    link.split_once('#').map_or((link, None), |(file, anchor)| (file, Some(anchor)));
                let target = if file.is_empty() { route.clone() } else { joined(route, file) };
                assert!(pages.contains_key(&target), "{route}: {link} leads nowhere");
                if let Some(anchor) = anchor {
                    let there = parsed(&target);
                    let ids: BTreeSet<_> = there
                        .select(&Selector::parse("[id]").unwrap())
                        .filter_map(|e| e.attr("id"))
                        .collect();
                    assert!(ids.contains(decoded(anchor).as_str()), "{route}: {link} has no such anchor");
                }
            }
        }
    }
    assert!(looked_at > 200, "only {looked_at} links");
}

fn joined(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => {
                parts.pop().expect("a link that stays inside");
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// A fragment as it is compared with ids: `%E7%8A%B6` is `状`.
fn decoded(fragment: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = fragment.bytes();
    while let Some(byte) = rest.next() {
        let digits = [byte, rest.clone().next().unwrap_or(0), rest.clone().nth(1).unwrap_or(0)];
        let hex = std::str::from_utf8(&digits[1..]).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match hex.filter(|_| byte == b'%') {
            Some(escaped) => {
                bytes.push(escaped);
                rest.nth(1);
            }
            None => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap()
}
