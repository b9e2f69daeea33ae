//! The updates of the report in one language, for feed readers (RFC 4287).

use super::page::{self, Kind};
use super::{Plan, Route, identity};
use crate::lang::Lang;

/// A feed of updates.
pub struct Feed {
    /// Does not change when the site moves, so that readers do not see everything again.
    pub id: String,
    pub lang: String,
    pub title: String,
    pub author: String,
    pub rights: Option<String>,
    /// Where the feed itself is.
    pub here: String,
    /// Where the page of updates is.
    pub page: String,
    /// The day of the latest change, for example 2017-03-10.
    pub updated: String,
    pub entries: Vec<Entry>,
}

/// An update.
pub struct Entry {
    pub id: String,
    pub title: String,
    pub href: String,
    pub date: String,
    /// The language of the text, which is not the feed's where the translation is missing.
    pub lang: String,
}

/// The address of the feed of a language.
pub fn route(plan: &Plan, lang: Lang) -> Route {
    page::file_route(plan.report, plan.theme, page::File::Feed(lang))
}

/// The updates in one language, the latest first.
pub fn feed(plan: &Plan, lang: Lang) -> Feed {
    let (report, voice) = (plan.report, plan.voices.get(lang));
    let here = route(plan, lang);
    let address = |path: &str| match &report.site.base_url {
        Some(base) => format!("{base}{path}"),
        None => here.to(path),
    };
    let id = |about: &str| identity::urn(report, &[voice.tag.as_str(), about]);
    let entries = report.updates.iter().enumerate().map(|(place, update)| {
        let version = update.section.versions.get(lang);
        Entry {
            id: id(&format!("updates/{}/{}", update.date, update.id)),
            title: version.title.clone(),
            href: address(&page::path(report, Kind::Update(place), lang)),
            date: update.date.to_string(),
            lang: report.languages.tag(version.lang).to_string(),
        }
    });
    let latest = report.updates.iter().map(|update| update.date).max();
    Feed {
        id: id("updates"),
        lang: voice.tag.to_string(),
        title: voice.say(
            "page-title",
            &[("page", &voice.word("page-updates")), ("site", voice.text(&report.site.short_title))],
        ),
        author: voice.text(&report.site.publisher).to_owned(),
        rights: report.site.licence.as_ref().map(|licence| voice.text(&licence.name).to_owned()),
        here: address(here.as_str()),
        page: address(&page::path(report, Kind::Updates, lang)),
        updated: latest.unwrap_or(report.site.as_of).to_string(),
        entries: entries.collect(),
    }
}
