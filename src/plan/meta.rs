//! The meta tags of government sites in China: of the site, of its part, of the page.
//!
//! They are there only where the site has an identification code and is no sample, so that no other site passes for
//! an official one.

use super::frame;
use super::here::Here;
use super::page::Kind;
use super::view::{Frame, Meta, Site};
use crate::lang::Date;

/// What the tags of a page say.
pub fn tags(here: &Here, shown: &Site, frame: &Frame) -> Vec<Meta> {
    let site = &here.report.site;
    let Some(code) = site.official.site_code.as_ref().filter(|_| !site.sample) else { return Vec::new() };
    let mut tags = Vec::new();
    let mut tag = |name, content: Option<String>| {
        tags.extend(content.map(|content| Meta { name, content }));
    };
    tag("SiteName", Some(shown.title.clone()));
    tag("SiteDomain", site.base_url.as_deref().and_then(host).map(str::to_owned));
    tag("SiteIDCode", Some(code.clone()));
    if here.kind == Kind::NotFound {
        return tags;
    }
    tag("ColumnName", Some(frame::named(here, frame::part(here.kind)).text));
    if let Some(published) = published(here) {
        tag("ArticleTitle", Some(frame.title.clone()));
        tag("PubDate", Some(published.to_string()));
        let issuer = site.record.issuer.as_ref().unwrap_or(&site.publisher);
        tag("ContentSource", Some(here.voice.text(issuer).to_owned()));
    }
    tag("Keywords", here.voice.optional(site.record.keywords.as_ref()));
    tag("Author", Some(shown.publisher.clone()));
    tag("Description", Some(frame.description.clone()));
    tag("Url", frame.canonical.clone());
    tags
}

/// When an article was published: an update on its day, the plan with its document. Other pages are no articles.
fn published(here: &Here) -> Option<Date> {
    let record = &here.report.site.record;
    match here.kind {
        Kind::Update(place) => here.report.updates.get(place).map(|update| update.date),
        Kind::Plan => record.published.or(record.issued),
        _ => None,
    }
}

/// The host of an address.
fn host(address: &str) -> Option<&str> {
    address.split_once("://")?.1.split('/').next()
}
