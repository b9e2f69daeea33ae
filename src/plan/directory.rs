//! Every page with its address, in order and by address, and what the addresses follow from.

use super::page::{self, Kind, Page};
use super::relations::Relations;
use super::route::Route;
use super::sitemap;
use crate::lang::{Languages, Tag};
use crate::model::{Id, Report};
use crate::source::Digest;
use crate::theme::Theme;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

/// The pages of a site. Few edits of a text or a value touch it, so that one plan hands it on to the next.
pub struct Directory {
    pages: Vec<Page>,
    by_route: HashMap<Route, usize>,
    /// The places of two pages each that would stand at one address.
    collisions: Vec<(usize, usize)>,
}

impl Directory {
    fn listing(pages: Vec<Page>) -> Directory {
        let by_route = pages.iter().enumerate().map(|(place, page)| (page.route.clone(), place)).collect();
        let mut seen: HashMap<Cow<str>, usize> = HashMap::with_capacity(pages.len());
        let mut collisions = Vec::new();
        for (place, page) in pages.iter().enumerate() {
            if let Some(first) = seen.insert(in_small_letters(&page.route), place) {
                collisions.push((first, place));
            }
        }
        drop(seen);
        Directory { pages, by_route, collisions }
    }

    /// Every page, in the order of their kinds.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// The page at an address, for example at `en/index.html`.
    pub fn find(&self, route: &str) -> Option<&Page> {
        self.pages.get(*self.by_route.get(route)?)
    }

    /// The place of the page at an address in that order.
    pub fn place(&self, route: &str) -> Option<usize> {
        self.by_route.get(route).copied()
    }

    /// Two pages each at one address, compared as the strictest file system would: in small letters.
    pub fn collisions(&self) -> impl Iterator<Item = (&Page, &Page)> {
        self.collisions
            .iter()
            .filter_map(|(one, other)| Some((self.pages.get(*one)?, self.pages.get(*other)?)))
    }
}

/// What every plan of a report stands on, worked out once.
#[derive(Clone)]
pub struct Ground {
    pub(super) relations: Arc<Relations>,
    pub(super) directory: Arc<Directory>,
}

impl Ground {
    /// The digest of all of it: what each unit has to do, how many indicators have each status, and which pages there
    /// are at which addresses.
    pub fn digest(&self) -> Digest {
        let relations = Digest::of(format!("{:?}", self.relations).as_bytes());
        let routes: Vec<&str> = self.directory.pages().iter().map(|page| page.route.as_str()).collect();
        Digest::of_all(&[relations, Digest::of(routes.join("\n").as_bytes())])
    }
}

/// The directory of an earlier plan, with what it follows from.
#[derive(Default)]
pub struct Memo {
    kept: Option<(Outline, Arc<Directory>)>,
}

impl Memo {
    /// The ground of a plan. Its directory is the one of the run before, where all that addresses follow from is as it
    /// was.
    pub fn ground(&mut self, report: &Report, theme: &Theme) -> Ground {
        let (relations, ids) = rayon::join(|| Relations::of(report), || ids(report));
        let outline = Outline::of(report, theme, &relations, ids);
        let directory = match &self.kept {
            Some((before, kept)) if *before == outline => kept.clone(),
            _ => {
                let made = Arc::new(Directory::listing(page::all(report, theme, &outline.kinds)));
                self.kept = Some((outline, made.clone()));
                made
            }
        };
        Ground { relations: Arc::new(relations), directory }
    }
}

/// What the addresses of a site follow from.
#[derive(PartialEq)]
struct Outline {
    languages: Vec<Tag>,
    kinds: Vec<Kind>,
    /// Of everything that has a page or a file by its id.
    ids: Vec<Id>,
    /// Of the site's own texts and of what is published as it is.
    names: Vec<String>,
    assets: Vec<Route>,
    /// Without an address of the site there is no list for search engines.
    is_mapped: bool,
    /// Whether there is a file that says whom to tell of a weakness.
    is_secured: bool,
    /// How large the parts of the search are follows from these.
    entries: [usize; 3],
}

impl Outline {
    fn of(report: &Report, theme: &Theme, relations: &Relations, ids: Vec<Id>) -> Outline {
        let names = report.texts.iter().map(|text| text.name.clone());
        let names = names.chain(report.attachments.iter().map(|file| file.name.clone()));
        Outline {
            languages: tags(&report.languages),
            kinds: kinds(report, relations),
            ids,
            names: names.collect(),
            assets: theme.assets().iter().map(|asset| Route::new(asset.route.as_str())).collect(),
            is_mapped: sitemap::parts(report, 1) > 0,
            is_secured: report.site.security.is_some(),
            entries: [report.documents.len(), report.safeguards.len(), report.phases.len()],
        }
    }
}

/// The ids of everything that has a page or a file by its id.
fn ids(report: &Report) -> Vec<Id> {
    let mut ids = Vec::with_capacity(report.indicators.len());
    ids.extend(report.indicators.iter().map(|(_, it)| it.id.clone()));
    ids.extend(report.tasks.iter().map(|(_, it)| it.id.clone()));
    ids.extend(report.departments.iter().map(|(_, it)| it.id.clone()));
    ids.extend(report.task_forces.iter().map(|(_, it)| it.id.clone()));
    ids.extend(report.updates.iter().map(|it| it.id.clone()));
    ids
}

fn tags(languages: &Languages) -> Vec<Tag> {
    languages.iter().map(|lang| languages.tag(lang).clone()).collect()
}

fn kinds(report: &Report, relations: &Relations) -> Vec<Kind> {
    page::kinds(report).into_iter().flat_map(|kind| page::with_sheets(report, relations, kind)).collect()
}

/// A route in small letters, as most are.
fn in_small_letters(route: &Route) -> Cow<'_, str> {
    let route = route.as_str();
    let is_small = route.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_small { route.into() } else { route.to_lowercase().into() }
}
