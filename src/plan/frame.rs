//! What every page has around its content.

use super::here::Here;
use super::linked;
use super::meta;
use super::page::{self, File, Kind};
use super::pager::pager;
use super::route::Route;
use super::view::{Alternate, Asset, Footer, Frame, LanguageLink, Link, Site};
use crate::lang::Lang;

/// The content security policy: nothing runs or loads that the site itself does not serve, and nothing runs inline.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// The frame of a page with its heading and description.
pub fn frame(here: &Here, title: String, description: String) -> Frame {
    let voice = here.voice;
    let site = &here.report.site;
    let short_title = voice.text(&site.short_title).to_owned();
    let full_title = match here.kind {
        Kind::Home => voice.text(&site.title).to_owned(),
        _ => voice.say("page-title", &[("page", &title), ("site", &short_title)]),
    };
    let frame = Frame {
        lang: voice.tag.to_string(),
        foreign: (!here.lang.is_authentic()).then(|| here.report.languages.tag(Lang::AUTHENTIC).to_string()),
        root: here.to_root(),
        home: here.href(Kind::Home),
        title,
        title_lang: None,
        full_title,
        description,
        canonical: site
            .base_url
            .as_ref()
            .filter(|_| here.kind != Kind::NotFound)
            .map(|base| format!("{base}{}", public(here.route))),
        alternates: alternates(here),
        languages: languages(here),
        navigation: navigation(here),
        search: (here.kind != Kind::Search).then(|| here.href(Kind::Search)),
        breadcrumb: breadcrumb(here),
        more: more(here),
        pager: pager(here),
        site: Site {
            title: voice.text(&site.title).to_owned(),
            short_title,
            publisher: voice.text(&site.publisher).to_owned(),
            as_of: voice.date(site.as_of),
            as_of_date: site.as_of.to_string(),
            sample: site.sample,
            notice: voice.optional(site.notice.as_ref()),
        },
        footer: footer(here),
        styles: assets(here, "css"),
        scripts: assets(here, "js"),
        policy: POLICY.to_owned(),
        feed: feed(here),
        meta: Vec::new(),
        linked_data: linked::data(here),
    };
    Frame { meta: meta::tags(here, &frame), ..frame }
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
pub fn public(route: &Route) -> &str {
    route.as_str().strip_suffix("index.html").unwrap_or(route.as_str())
}

/// The page in every language; there is only one page for what is not found.
fn alternates(here: &Here) -> Vec<Alternate> {
    if here.kind == Kind::NotFound {
        return Vec::new();
    }
    let href = |lang| {
        let route = page::route(here.report, here.page(), lang);
        match &here.report.site.base_url {
            Some(base) => format!("{base}{}", public(&route)),
            None => here.route.to(&route),
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
            href: here.to(&page::route(here.report, kind, lang)),
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

fn named(here: &Here, kind: Kind) -> Link {
    let key = match kind {
        Kind::Home => "home",
        Kind::Indicators => "indicators",
        Kind::Tasks => "tasks",
        Kind::Departments => "departments",
        Kind::TaskForces => "task-forces",
        Kind::Matrix => "matrix",
        Kind::Schedule => "schedule",
        Kind::Safeguards => "safeguards",
        Kind::Plan => "plan-text",
        Kind::Documents => "documents",
        Kind::Updates => "updates",
        Kind::Data => "data",
        Kind::Gaps => "gaps",
        Kind::Search => "search",
        Kind::SiteMap => "site-map",
        _ => "about",
    };
    here.link(here.voice.word(&format!("page-{key}")), kind)
}

fn navigation(here: &Here) -> Vec<Link> {
    let main = [
        Kind::Home,
        Kind::Indicators,
        Kind::Tasks,
        Kind::Departments,
        Kind::TaskForces,
        Kind::Schedule,
        Kind::Safeguards,
        Kind::Plan,
        Kind::Updates,
        Kind::Data,
        Kind::About,
    ];
    main.map(|kind| Link { current: kind == part(here.kind), ..named(here, kind) }).into()
}

/// The part of the data page that says how to check that the site is the published one.
fn verify(here: &Here) -> Link {
    let data = here.link(here.voice.word("verify-site"), Kind::Data);
    Link { href: format!("{}#verify", data.href), current: false, ..data }
}

/// The pages that the main navigation does not show.
fn more(here: &Here) -> Vec<Link> {
    let mut more =
        [Kind::Matrix, Kind::Documents, Kind::Gaps, Kind::SiteMap].map(|kind| named(here, kind)).to_vec();
    for (place, text) in here.report.texts.iter().enumerate() {
        more.push(here.section(text, Kind::Text(place)));
    }
    more.push(verify(here));
    more
}

/// A page by its name in the navigation.
pub fn link(here: &Here, kind: Kind) -> Link {
    named(here, kind)
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

fn footer(here: &Here) -> Footer {
    let (voice, official) = (here.voice, &here.report.site.official);
    Footer {
        host: voice.optional(official.host.as_ref()),
        operator: voice.optional(official.operator.as_ref()),
        contact: voice.optional(official.contact.as_ref()),
        site_code: official.site_code.clone(),
        icp: official.icp.clone(),
        police: official.police.clone(),
        licence: here.report.site.licence.as_ref().map(|licence| Link {
            lang: None,
            text: voice.text(&licence.name).to_owned(),
            href: licence.url.clone().unwrap_or_default(),
            current: false,
        }),
        authentic_note: (!here.lang.is_authentic())
            .then(|| voice.say("authentic-note", &[("language", &here.authentic_name())])),
    }
}

/// The script of the search, which its own page alone loads.
pub const SEARCH_SCRIPT: &str = "search.js";

/// What every page loads.
fn assets(here: &Here, extension: &str) -> Vec<Asset> {
    let assets = here.plan.theme.assets().iter().enumerate();
    let wanted = assets
        .filter(|(_, asset)| asset.name != SEARCH_SCRIPT && asset.route.ends_with(&format!(".{extension}")));
    wanted
        .map(|(place, asset)| Asset {
            href: here.file_href(File::Asset(place)),
            integrity: asset.integrity.clone(),
        })
        .collect()
}
