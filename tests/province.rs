//! A province of many indicators has everything that a small site has, and no page that is too large.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test says bluntly what it expects; the province's tables have fixed lengths"
)]
#![allow(
    clippy::disallowed_methods,
    dead_code,
    reason = "the province can also be written to a disk, and in parts"
)]

#[path = "../benches/province/mod.rs"]
mod province;
mod support;

use gongshi::plan::{Content, Kind, List};
use gongshi::source::{Source, SourcePath, Sources};
use gongshi::{pipeline, plan, render};
use std::collections::BTreeSet;

/// What a page may weigh, in bytes: a telephone on a slow line has it in a few seconds.
const HEAVIEST: usize = 400_000;

fn sources(indicators: usize) -> Sources {
    let files = province::files(indicators);
    Sources::new(files.map(|(path, text)| Source::new(SourcePath::new(path), text.into_bytes())).collect())
}

/// The kinds of files of a site, for example `Html Indicator` or `csv`; that a list goes on is no kind of its own.
fn kinds(indicators: usize) -> BTreeSet<String> {
    let sources = sources(indicators);
    let prepared = pipeline::prepare(&sources);
    assert_eq!(prepared.diagnostics, [], "{indicators}");
    let site = prepared.value.expect("a site without findings can be planned");
    let plan = plan::site(&site.report, &site.theme, &sources);
    let kind = |page: &plan::Page| match page.content {
        Content::Html { kind, lang } => {
            let kind = List::of(kind).map_or(kind, List::first);
            format!("{:?} {}", lang, without_details(&format!("{kind:?}")))
        }
        content => without_details(&format!("{content:?}")),
    };
    plan.pages().iter().map(kind).collect()
}

/// `Indicator(#7)` and `Indicator(#8)` are of one kind.
fn without_details(name: &str) -> String {
    name.chars().filter(|c| !c.is_ascii_digit()).collect()
}

#[test]
fn a_large_site_has_the_kinds_of_files_of_a_small_one() {
    // What is planned depends on how much there is of each thing, and on nothing else: a thousand have lists of
    // several pages already.
    assert_eq!(kinds(10), kinds(1000));
}

#[test]
fn no_page_of_a_large_site_is_too_large() {
    let sources = sources(1000);
    let site = pipeline::prepare(&sources).value.expect("a site without findings can be planned");
    let plan = plan::site(&site.report, &site.theme, &sources);
    let inventory = pipeline::inventory(&plan, &site.theme);
    let press = render::Press::new(&site.theme);
    let mut sheets = 0;
    for page in plan.pages() {
        let Content::Html { kind, .. } = page.content else { continue };
        // Of what there is a thousand times, a few are enough.
        if matches!(kind, Kind::Indicator(handle) if handle.place() > 3)
            || matches!(kind, Kind::Department(handle) if handle.place() > 8)
        {
            continue;
        }
        sheets += usize::from(matches!(kind, Kind::Sheet(..)));
        let bytes = render::artifact(plan.planned(page, &inventory), &press)
            .expect("the program's own theme is sound");
        assert!(bytes.len() <= HEAVIEST, "{} has {} bytes", page.route, bytes.len());
        // English parts the thousands, wherever a count stands.
        assert!(!String::from_utf8_lossy(&bytes).contains("1000 indicators"), "{}", page.route);
    }
    assert!(sheets > 0, "no list goes on over several pages");
}

#[test]
fn the_pages_of_a_list_lead_to_each_other() {
    let sources = sources(310);
    let site = pipeline::prepare(&sources).value.expect("a site without findings can be planned");
    let plan = plan::site(&site.report, &site.theme, &sources);
    let inventory = pipeline::inventory(&plan, &site.theme);
    let press = render::Press::new(&site.theme);
    let page = |route: &str| {
        let page = plan.pages().iter().find(|page| page.route.as_str() == route);
        let page = page.unwrap_or_else(|| panic!("there is no {route}"));
        let bytes = render::artifact(plan.planned(page, &inventory), &press)
            .expect("the program's own theme is sound");
        String::from_utf8(bytes).expect("pages are UTF-8")
    };
    let has = |html: &str, text: &str| assert!(html.contains(text), "{text} is not in:\n{html}");
    let first = page("en/indicators.html");
    has(&first, r#"<link rel="next" href="indicators-2.html">"#);
    has(&first, r#"<span aria-current="page">1</span>"#);
    has(&first, "Page 1 of 4");
    assert!(!first.contains("rel=\"prev\""));
    assert!(!first.contains("class=\"filters\""), "a part of a list cannot be filtered");
    let last = page("en/indicators-4.html");
    has(&last, r#"<link rel="prev" href="indicators-3.html">"#);
    has(&last, "<h1>Indicators, page 4</h1>");
    has(&last, r#"hreflang="zh-CN" href="../indicators-4.html""#);
    has(&page("indicators-4.html"), "<h1>指标（第4页）</h1>");
    let rows: usize = (1..=4)
        .map(
            |sheet| {
                if sheet == 1 { "indicators.html".to_owned() } else { format!("indicators-{sheet}.html") }
            },
        )
        .map(|route| page(&route).matches("<tr id=\"row-").count())
        .sum();
    assert_eq!(rows, 310);
}
