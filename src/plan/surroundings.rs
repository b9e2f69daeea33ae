//! What many pages have around their content: it is made once for all of them.

use super::frame::{named, part};
use super::here::Here;
use super::page::{File, Kind};
use super::view::{Asset, Footer, Link, Site, Surroundings};
use crate::lang::Lang;
use std::sync::{Arc, Mutex, PoisonError};

/// The content security policy: nothing runs or loads that the site itself does not serve, and nothing runs inline.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

/// The surroundings that pages share, by language and part of the site.
#[derive(Default)]
pub struct Shared(Mutex<Vec<Known>>);

/// The surroundings of a part of the site in a language.
struct Known {
    lang: Lang,
    part: Kind,
    around: Arc<Surroundings>,
}

impl Shared {
    /// The surroundings of a page: those of its part where there are many pages of a kind, for they stand in one
    /// folder and none of them is named in a navigation.
    pub fn around(&self, here: &Here) -> Arc<Surroundings> {
        let many = matches!(
            here.kind,
            Kind::Indicator(_) | Kind::Task(_) | Kind::Department(_) | Kind::TaskForce(_) | Kind::Update(_)
        );
        if !many {
            return Arc::new(surroundings(here));
        }
        let (lang, part) = (here.lang, part(here.kind));
        let mut shared = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = shared.iter().find(|known| known.lang == lang && known.part == part) {
            return Arc::clone(&known.around);
        }
        let around = Arc::new(surroundings(here));
        shared.push(Known { lang, part, around: Arc::clone(&around) });
        around
    }
}

fn surroundings(here: &Here) -> Surroundings {
    let voice = here.voice;
    let site = &here.report.site;
    Surroundings {
        lang: voice.tag.to_string(),
        foreign: (!here.lang.is_authentic()).then(|| here.report.languages.tag(Lang::AUTHENTIC).to_string()),
        root: here.to_root(),
        home: here.href(Kind::Home),
        navigation: navigation(here),
        search: (here.kind != Kind::Search).then(|| here.href(Kind::Search)),
        more: more(here),
        site: Site {
            title: voice.text(&site.title).to_owned(),
            short_title: voice.text(&site.short_title).to_owned(),
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
    }
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
