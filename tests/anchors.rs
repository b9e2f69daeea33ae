//! What the check knows of the ids of pages is what the pages have: a link to each of them is sound, a link to another is
//! found, and so is a heading that is called like one of them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

mod support;

use gongshi::diagnostic::{Code, Diagnostic, Place};
use gongshi::limits::{Limit, Limits};
use gongshi::source::{Content, Source, Sources};
use gongshi::{load, pipeline};
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use support::{Files, built, repository};

const SITES: [&str; 3] = [".", "src/cli/init/sample", "tests/sites/prose"];
/// The languages of the sites, with the folders of their pages.
const LANGUAGES: [(&str, &str); 2] = [("zh-CN", ""), ("en", "en/")];

/// The ids of each page of a language, by its route below the language's folder. What a text brings with it is left out but
/// for its headings: nobody leads to a footnote or into a drawing.
fn ids(files: &Files, folder: &str) -> BTreeMap<String, BTreeSet<String>> {
    let any = Selector::parse("[id]").expect("a selector");
    let pages = files.iter().filter_map(|(route, bytes)| {
        let name = route.strip_prefix(folder).filter(|name| name.ends_with(".html"))?;
        (!folder.is_empty() || !name.starts_with("en/")).then_some((name, bytes))
    });
    let of_page = |bytes: &Vec<u8>| {
        let html = Html::parse_document(&String::from_utf8_lossy(bytes));
        let apart = html.select(&any).filter(|element| {
            let within = |wanted: fn(&scraper::node::Element) -> bool| {
                element.ancestors().filter_map(|node| node.value().as_element()).any(wanted)
            };
            let is_heading = element.value().name().starts_with('h');
            let in_drawing = within(|above| above.name() == "svg");
            let in_text = within(|above| above.has_class("prose", scraper::CaseSensitivity::CaseSensitive));
            !in_drawing && (is_heading || !in_text)
        });
        apart.filter_map(|element| element.attr("id").map(str::to_owned)).collect()
    };
    pages.map(|(name, bytes)| (name.to_owned(), of_page(bytes))).collect()
}

/// A site with more at the end of some of its texts, which may be long.
fn with(root: &str, more: &BTreeMap<String, String>) -> Sources {
    let sources = load::read(&repository(root)).expect("the site can be read");
    let mut used = 0;
    let files = sources.iter().map(|(_, source)| match &source.content {
        Content::Text(text) => {
            let added = more.get(source.path.as_str()).inspect(|_| used += 1);
            let text = format!("{text}{}", added.map(String::as_str).unwrap_or_default());
            Source::new(source.path.clone(), text.into_bytes())
        }
        Content::Bytes(bytes) => Source::new(source.path.clone(), bytes.to_vec()),
        Content::Refused(_) => panic!("{} cannot be read", source.path),
    });
    let files = files.collect();
    assert_eq!(used, more.len(), "{root}: not every text is there");
    let mut limits = Limits::default();
    for limit in [Limit::Links, Limit::Headings, Limit::Findings] {
        limits.set(limit, 100_000);
    }
    Sources::new(files).within(limits)
}

/// The findings of a code as the words of the texts that they stand at.
fn found(sources: &Sources, code: Code) -> Vec<String> {
    let of_code = |finding: &Diagnostic| match finding.place {
        Place::Span(span) if finding.code == code => {
            let text = sources.get(span.source)?.text()?;
            Some(text.get(span.start as usize..span.end as usize)?.to_owned())
        }
        _ => None,
    };
    pipeline::prepare(sources).diagnostics.iter().filter_map(of_code).collect()
}

/// The ids of each page of a site that others link to, and the text that links to them.
fn links(root: &str) -> (BTreeMap<String, String>, usize) {
    let files = built(&repository(root));
    let mut links = 0;
    let texts = LANGUAGES.map(|(tag, folder)| {
        let mut text = "\n".to_owned();
        for (route, ids) in ids(&files, folder) {
            links += ids.len();
            ids.iter().for_each(|id| text.push_str(&format!("\n[x]({route}#{id})\n")));
            text.push_str(&format!("\n[x]({route}#nobody-is-called-so)\n"));
        }
        (format!("content/sections/about.{tag}.md"), text)
    });
    (texts.into(), links)
}

#[test]
fn a_link_to_any_place_of_a_page_is_sound_and_to_another_is_not() {
    for root in SITES {
        let (texts, links) = links(root);
        assert!(links > 300, "{root}: only {links}");
        let found = found(&with(root, &texts), Code::DeadAnchor);
        let (others, alarms): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|link| link.contains("#nobody-is-called-so"));
        assert_eq!(alarms, [] as [String; 0], "{root}");
        let pages: usize = texts.values().map(|text| text.matches("#nobody-is-called-so").count()).sum();
        assert_eq!(others.len(), pages, "{root}");
    }
}

#[test]
fn a_heading_is_not_called_like_another_thing_of_its_page() {
    for root in SITES {
        let files = built(&repository(root));
        let sources = load::read(&repository(root)).expect("the site can be read");
        let mut expected = BTreeSet::new();
        let mut texts: BTreeMap<String, String> = BTreeMap::new();
        for (tag, folder) in LANGUAGES {
            for (route, ids) in ids(&files, folder) {
                let Some(path) = text_of(&sources, &route, tag) else { continue };
                let own: BTreeSet<String> = headings(&files, &format!("{folder}{route}"));
                for id in ids.difference(&own) {
                    expected.insert(format!("{path} {id}"));
                    texts.entry(path.clone()).or_default().push_str(&format!("\n\n## X {{#{id}}}\n"));
                }
            }
        }
        assert!(expected.len() > 20, "{root}: {expected:?}");
        let sources = with(root, &texts);
        let twice = pipeline::prepare(&sources).diagnostics.into_iter().filter_map(|finding| {
            let Place::Span(span) = finding.place else { return None };
            let (_, id) = finding.args.iter().find(|(name, _)| *name == "id")?;
            let path = &sources.get(span.source)?.path;
            (finding.code == Code::DuplicateId).then(|| format!("{path} {id}"))
        });
        assert_eq!(twice.collect::<BTreeSet<_>>(), expected, "{root}");
    }
}

/// The ids of the headings of the text on a page.
fn headings(files: &Files, route: &str) -> BTreeSet<String> {
    let in_text = Selector::parse(".prose :is(h2, h3, h4, h5, h6)").expect("a selector");
    let html = Html::parse_document(support::text(files, route));
    html.select(&in_text).filter_map(|element| element.attr("id").map(str::to_owned)).collect()
}

/// The file of the text that a page shows under its own name.
fn text_of(sources: &Sources, route: &str, tag: &str) -> Option<String> {
    let name = route.strip_suffix(".html")?;
    let (folder, id) = name.rsplit_once('/').map_or(("", name), |(folder, id)| (folder, id));
    let paths = sources.iter().map(|(_, source)| source.path.as_str());
    let folder = if folder.is_empty() {
        "content/sections/".to_owned()
    } else {
        format!("content/sections/{folder}/")
    };
    let mut paths = paths.filter_map(|path| Some((path, path.strip_prefix(&folder)?)));
    let ends = [format!("-{id}.{tag}.md"), format!("{id}.{tag}.md")];
    let is_text = |file: &str| file == ends[1] || (folder != "content/sections/" && file.ends_with(&ends[0]));
    paths.find(|(_, file)| is_text(file)).map(|(path, _)| path.to_owned())
}
