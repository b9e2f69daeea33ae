//! Every page with its other languages, for search engines (<https://www.sitemaps.org>), and what they may read.
//!
//! A site map names absolute addresses only: without `base_url` there is none.

use super::Plan;
use super::frame::public;
use super::page::{self, Content, File, Kind, Page};
use crate::lang::{Lang, Languages};
use crate::model::Report;

/// How many pages one file lists, in all languages together; the standard allows 50,000 in 50 MB.
const MOST: usize = 20_000;

/// A file for search engines.
pub enum Sitemap<'p> {
    /// Where the parts are.
    Index(Vec<String>),
    Part(Part<'p>),
}

/// Some pages of the site.
pub struct Part<'p> {
    pub groups: Box<dyn Iterator<Item = Group<'p>> + 'p>,
}

/// A page in each of its languages: tag and address.
pub type Group<'p> = Vec<(&'p str, String)>;

/// How many files the pages are listed in; none without an address.
pub fn parts(report: &Report, pages: usize) -> usize {
    if report.site.base_url.is_none() { 0 } else { pages.div_ceil(groups(report.languages.len())) }
}

/// How many pages, each with all its languages, one file lists: a page is never parted from its languages.
fn groups(languages: usize) -> usize {
    (MOST / languages.max(1)).max(1)
}

/// The files of the site map.
pub fn files(report: &Report, pages: usize) -> Vec<File> {
    match parts(report, pages) {
        0 => Vec::new(),
        1 => vec![File::Sitemap],
        parts => [File::Sitemap].into_iter().chain((0..parts).map(File::SitemapPart)).collect(),
    }
}

/// The site map itself: every page, or where the parts are.
pub fn whole<'p>(plan: &'p Plan<'p>) -> Sitemap<'p> {
    let pages = listed(plan.pages()).count();
    match parts(plan.report, pages) {
        0 | 1 => part(plan, 0),
        parts => {
            let base = plan.report.site.base_url.as_deref().unwrap_or_default();
            let path = |place| page::file_path(plan.report, plan.theme, File::SitemapPart(place));
            Sitemap::Index((0..parts).map(|place| format!("{base}{}", path(place))).collect())
        }
    }
}

/// One part of the site map, counted from 0.
pub fn part<'p>(plan: &'p Plan<'p>, place: usize) -> Sitemap<'p> {
    let size = groups(plan.report.languages.len());
    let base = plan.report.site.base_url.as_deref().unwrap_or_default();
    let groups = listed(plan.pages()).skip(place * size).take(size).map(move |kind| {
        let address = |lang| format!("{base}{}", public(&page::path(plan.report, kind, lang)));
        let languages: &Languages = &plan.report.languages;
        languages.iter().map(|lang| (languages.tag(lang).as_str(), address(lang))).collect()
    });
    Sitemap::Part(Part { groups: Box::new(groups) })
}

/// The kinds of page that search engines are told of.
pub fn listed(pages: &[Page]) -> impl Iterator<Item = Kind> {
    pages.iter().filter_map(|page| match page.content {
        Content::Html { kind, lang } if lang == Lang::AUTHENTIC && is_listed(kind) => Some(kind),
        _ => None,
    })
}

/// Whether search engines are told of a kind of page: a search says nothing of its own.
fn is_listed(kind: Kind) -> bool {
    !matches!(kind, Kind::NotFound | Kind::Search)
}

/// What search engines may read: everything, but nothing of a sample, whose figures are invented.
pub fn robots(report: &Report) -> String {
    let rule = if report.site.sample { "Disallow: /" } else { "Disallow:" };
    let map = report.site.base_url.as_ref().map(|base| format!("\nSitemap: {base}sitemap.xml\n"));
    format!("User-agent: *\n{rule}\n{}", map.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{MOST, groups};

    #[test]
    fn every_page_is_in_a_part_and_no_part_is_too_long() {
        for languages in 1..8 {
            let size = groups(languages);
            assert!(size * languages <= MOST && size > 0);
            for pages in [1, size - 1, size, size + 1, 2 * size + 1] {
                let parts = pages.div_ceil(size);
                assert!(parts * size >= pages && (parts - 1) * size < pages, "{languages} {pages}");
            }
        }
    }
}
