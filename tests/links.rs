//! Every link, anchor and asset of both sites, and of one that has every kind of link in its text, leads somewhere, from any folder and from a disk.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

mod support;

use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use support::{Files, both, built, repository};

/// What an element may load or lead to.
const REFERENCES: [(&str, &str); 6] =
    [("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("use", "href"), ("source", "src")];

/// What stands in every published site without being a page of it: the lists that publishing writes.
const LISTS: [&str; 2] = ["manifest.json", "SHA256SUMS"];

/// The route that a relative address leads to; nothing where it leaves the site.
fn resolved(from: &str, href: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => {
                parts.pop()?;
            }
            "." => {}
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

fn ids(html: &Html) -> BTreeSet<String> {
    let any = Selector::parse("[id]").expect("a selector");
    html.select(&any).filter_map(|element| element.attr("id")).map(str::to_owned).collect()
}

fn pages(files: &Files) -> BTreeMap<&str, Html> {
    let pages = files.iter().filter(|(route, _)| route.ends_with(".html"));
    pages
        .map(|(route, bytes)| (route.as_str(), Html::parse_document(&String::from_utf8_lossy(bytes))))
        .collect()
}

#[test]
fn no_link_anchor_or_asset_is_broken() {
    let prose = ("prose", built(&repository("tests/sites/prose")));
    for (name, files) in both().into_iter().chain([prose]) {
        let pages = pages(&files);
        let anchors: BTreeMap<&str, BTreeSet<String>> =
            pages.iter().map(|(route, html)| (*route, ids(html))).collect();
        let mut looked_at = 0;
        for (route, html) in &pages {
            for (element, attribute) in REFERENCES {
                let selector = Selector::parse(&format!("{element}[{attribute}]")).expect("a selector");
                for found in html.select(&selector) {
                    let href = found.attr(attribute).unwrap_or_default();
                    if href.starts_with("https://")
                        || href.starts_with("http://")
                        || href.starts_with("mailto:")
                        || href.starts_with("tel:")
                    {
                        continue;
                    }
                    looked_at += 1;
                    assert!(!href.is_empty(), "{name} {route}: an empty link");
                    // A link from the root would break below any path and on a disk; only the page for what is not
                    // found is shown at addresses of any depth.
                    let href = match *route {
                        "404.html" => href.strip_prefix('/').unwrap_or(href),
                        _ => href,
                    };
                    assert!(!href.starts_with('/'), "{name} {route}: {href} is not relative");
                    let (path, anchor) =
                        href.split_once('#').map_or((href, None), |(path, anchor)| (path, Some(anchor)));
                    let path = path.split('?').next().unwrap_or_default();
                    let target = if path.is_empty() {
                        (*route).to_owned()
                    } else {
                        resolved(route, path)
                            .unwrap_or_else(|| panic!("{name} {route}: {href} leaves the site"))
                    };
                    assert!(
                        files.contains_key(&target) || LISTS.contains(&target.as_str()),
                        "{name} {route}: {href} leads to {target}, which is not there"
                    );
                    if let Some(anchor) = anchor {
                        let there = anchors.get(target.as_str()).is_some_and(|ids| ids.contains(anchor));
                        assert!(there, "{name} {route}: {href} has no such anchor");
                    }
                }
            }
        }
        assert!(looked_at > 1_000, "{name}: only {looked_at} links");
    }
}

#[test]
fn every_page_can_be_reached_from_the_home_page() {
    for (name, files) in both() {
        let pages = pages(&files);
        let link = Selector::parse("a[href]").expect("a selector");
        let mut reached = BTreeSet::from(["index.html".to_owned()]);
        let mut next = vec!["index.html".to_owned()];
        while let Some(route) = next.pop() {
            let Some(html) = pages.get(route.as_str()) else { continue };
            for found in html.select(&link) {
                let href = found.attr("href").unwrap_or_default();
                let path = href.split(['#', '?']).next().unwrap_or_default();
                if path.is_empty() || path.contains(':') {
                    continue;
                }
                if let Some(target) = resolved(&route, path)
                    && reached.insert(target.clone())
                {
                    next.push(target);
                }
            }
        }
        let lost: Vec<_> =
            pages.keys().filter(|route| **route != "404.html" && !reached.contains(**route)).collect();
        assert!(lost.is_empty(), "{name}: {lost:?}");
    }
}

#[test]
fn every_page_has_one_heading_a_title_of_its_own_and_the_other_language() {
    for (name, files) in both() {
        let mut titles: BTreeMap<(String, String), &str> = BTreeMap::new();
        for (route, html) in pages(&files) {
            let all = |selector: &str| {
                let selector = Selector::parse(selector).expect("a selector");
                html.select(&selector).map(|element| element.text().collect::<String>()).collect::<Vec<_>>()
            };
            assert_eq!(all("h1").len(), 1, "{name} {route}");
            let lang = if route.starts_with("en/") { "en" } else { "zh-CN" };
            assert_eq!(html.root_element().attr("lang"), Some(lang), "{name} {route}");
            let title = all("title").concat();
            let file = route.strip_prefix("en/").unwrap_or(route).to_owned();
            let earlier = titles.insert((lang.to_owned(), title.clone()), route);
            assert_eq!(earlier, None, "{name} {route}: {title}");
            let other = if lang == "en" { file.clone() } else { format!("en/{file}") };
            assert!(route == "404.html" || files.contains_key(&other), "{name}: {other}");
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for ((name, first), (_, second)) in both().into_iter().zip(both()) {
        assert!(first == second, "{name}");
    }
}
