//! What a page has around its content that is its own.

use super::here::Here;
use super::linked;
use super::meta;
use super::page::{self, File, Kind};
use super::pager::pager;
use super::view::{Alternate, Frame, LanguageLink, Link, Surroundings};
use crate::lang::Lang;

/// The frame of a page with its heading and description.
pub fn frame(here: &Here, around: &Surroundings, title: String, description: String) -> Frame {
    let voice = here.voice;
    let site = &here.report.site;
    let full_title = match here.kind {
        Kind::Home => around.site.title.clone(),
        _ => voice.say("page-title", &[("page", &title), ("site", &around.site.short_title)]),
    };
    let frame = Frame {
        lang: around.lang.clone(),
        foreign: around.foreign.clone(),
        root: around.root.clone(),
        title,
        title_lang: None,
        full_title,
        description,
        canonical: site
            .base_url
            .as_ref()
            .filter(|_| here.kind != Kind::NotFound)
            .map(|base| format!("{base}{}", public(here.route.as_str()))),
        alternates: alternates(here),
        languages: languages(here),
        breadcrumb: breadcrumb(here),
        pager: pager(here),
        feed: feed(here),
        meta: Vec::new(),
        linked_data: linked::data(here),
    };
    Frame { meta: meta::tags(here, &around.site, &frame), ..frame }
}

/// The feed of the language, on pages that lead to updates.
fn feed(here: &Here) -> Option<Link> {
    let leads = matches!(here.kind, Kind::Home | Kind::Updates | Kind::Update(_));
    leads.then(|| Link {
        lang: None,
        text: here.voice.word("page-updates"),
        href: here.file_href(File::Feed(here.lang)),
        current: false,
    })
}

/// An address as it is given out: a home page is its folder.
pub fn public(path: &str) -> &str {
    path.strip_suffix("index.html")
        .filter(|folder| folder.is_empty() || folder.ends_with('/'))
        .unwrap_or(path)
}

/// The page in every language; there is only one page for what is not found.
fn alternates(here: &Here) -> Vec<Alternate> {
    if here.kind == Kind::NotFound {
        return Vec::new();
    }
    let href = |lang| {
        let path = page::path(here.report, here.page(), lang);
        match &here.report.site.base_url {
            Some(base) => format!("{base}{}", public(&path)),
            None => here.route.to(&path),
        }
    };
    let each = here.report.languages.iter();
    let each = each
        .map(|lang| Alternate { hreflang: here.report.languages.tag(lang).to_string(), href: href(lang) });
    each.chain([Alternate { hreflang: "x-default".to_owned(), href: href(Lang::AUTHENTIC) }]).collect()
}

fn languages(here: &Here) -> Vec<LanguageLink> {
    let kind = if here.kind == Kind::NotFound { Kind::Home } else { here.page() };
    let languages = here.report.languages.iter();
    languages
        .map(|lang| LanguageLink {
            tag: here.report.languages.tag(lang).to_string(),
            name: here.plan.voices.get(lang).word("language-name"),
            href: here.to(&page::path(here.report, kind, lang)),
            current: lang == here.lang,
        })
        .collect()
}

/// The part of the site that a page belongs to.
pub fn part(kind: Kind) -> Kind {
    match kind {
        Kind::Indicator(_) => Kind::Indicators,
        Kind::Task(_) => Kind::Tasks,
        Kind::Department(_) => Kind::Departments,
        Kind::TaskForce(_) | Kind::Matrix => Kind::TaskForces,
        Kind::Update(_) => Kind::Updates,
        Kind::Documents | Kind::Gaps | Kind::SiteMap | Kind::Text(_) => Kind::About,
        other => other,
    }
}

/// A page by its name in the navigation.
pub fn named(here: &Here, kind: Kind) -> Link {
    here.link(here.voice.word(super::pages::key(kind)), kind)
}

fn breadcrumb(here: &Here) -> Vec<Link> {
    if here.kind == Kind::Home {
        return Vec::new();
    }
    let above = part(here.kind);
    let mut path = vec![named(here, Kind::Home)];
    if above != here.kind {
        path.push(named(here, above));
    }
    if here.sheet > 1 {
        path.push(here.link(super::pages::name(here), here.kind));
    }
    path
}
