//! Decides which pages exist, at which route, and everything each one says.

mod anchors;
mod bound;
mod check_links;
mod columns;
mod directory;
mod entry;
mod feed;
mod figure;
mod frame;
mod here;
mod identity;
mod inventory;
mod linked;
mod links;
mod meta;
mod numbering;
mod package;
mod page;
mod pager;
mod pages;
mod prose;
mod relations;
mod route;
mod security;
mod selection;
mod sheet;
mod shelf;
mod sitemap;
mod status;
mod surroundings;
pub mod table;
pub mod tree;
pub mod view;
mod voice;
mod workbook;

pub use columns::Columns;
pub use directory::{Ground, Memo};
pub use feed::{Entry, Feed};
pub use inventory::{Imprint, Inventory};
pub use package::Package;
pub use page::{Content, File, Kind, Page, Turn};
pub use route::Route;
pub use sheet::List;
pub use sitemap::{Group, Part, Sitemap};
pub use surroundings::POLICY;
pub use workbook::{Workbook, Worksheet};

use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, PerLang};
use crate::model::{Lost, Report};
use crate::search::Index;
use crate::source::{Content as SourceContent, Sources};
use crate::theme::Theme;
use directory::Directory;
use rayon::prelude::*;
use relations::Relations;
use std::sync::{Arc, OnceLock};
use surroundings::Shared;
use table::Table;
use tree::Tree;
use voice::Voice;

/// Every page of the site, and what is needed to say what is on each.
pub struct Plan<'a> {
    report: &'a Report,
    theme: &'a Theme,
    sources: &'a Sources,
    voices: PerLang<Voice<'a>>,
    relations: Arc<Relations>,
    directory: Arc<Directory>,
    shared: Shared,
    /// What the search of each language reads, once somebody asks for it.
    indexes: PerLang<OnceLock<Index>>,
}

/// What a page is, ready to be turned into bytes.
pub enum Planned<'p> {
    Html {
        view: Box<view::View>,
        lang: Lang,
    },
    Csv(Table<'p>),
    Json(Tree<'p>),
    Workbook(Workbook<'p>),
    Feed(Feed),
    Sitemap(Sitemap<'p>),
    /// An asset, an attachment or a part of an index, as it is.
    Bytes(Vec<u8>),
}

/// Plans the site of a report: every page with its address.
pub fn site<'a>(report: &'a Report, theme: &'a Theme, sources: &'a Sources) -> Plan<'a> {
    site_on(Memo::default().ground(report, theme), report, theme, sources)
}

/// The same on the ground of the report, which is there already.
pub fn site_on<'a>(ground: Ground, report: &'a Report, theme: &'a Theme, sources: &'a Sources) -> Plan<'a> {
    let voices = PerLang::new(&report.languages, |lang| Voice::new(&report.languages, lang, theme));
    let indexes = PerLang::new(&report.languages, |_| OnceLock::new());
    let shared = Shared::default();
    let Ground { relations, directory } = ground;
    Plan { report, theme, sources, voices, relations, directory, shared, indexes }
}

/// Finds addresses that two pages share, ids that stand twice on a page, and links in the report's text that lead nowhere. It looks at names
/// alone, so that it can be asked of a report in which other things are wrong.
pub fn check(plan: &Plan, lost: &Lost) -> Vec<Diagnostic> {
    let collisions = plan.directory.collisions();
    let mut found: Vec<Diagnostic> = collisions
        .filter_map(|(first, second)| page::collision(plan.report, plan.sources, first, second))
        .collect();
    found.extend(check_links::dead(plan, lost));
    found
}

impl Plan<'_> {
    /// Every page, in the order of their kinds.
    pub fn pages(&self) -> &[Page] {
        self.directory.pages()
    }

    /// The page at an address, for example at `en/index.html`.
    pub fn find(&self, route: &str) -> Option<&Page> {
        self.directory.find(route)
    }

    /// The place of the page at an address among [`Plan::pages`].
    pub fn place(&self, route: &str) -> Option<usize> {
        self.directory.place(route)
    }

    /// Everything that a page says. It is made when it is asked for and kept by nobody, so that
    /// the memory that a build needs does not grow with the site.
    ///
    /// The inventory tells a page whose [turn](Content::turn) is not the first of the files before it; others
    /// may be given an empty one.
    pub fn planned<'p>(&'p self, page: &Page, inventory: &'p Inventory) -> Planned<'p> {
        match page.content {
            Content::Html { kind, lang } => Planned::Html {
                view: Box::new(pages::view(self, (kind, lang), &page.route, inventory)),
                lang,
            },
            Content::File(file) => self.file(file, inventory),
            Content::Index { part, lang } => Planned::Bytes(self.index(lang).part(part).to_vec()),
        }
    }

    /// What the search of a language reads. It is made on all cores when it is first asked for, and kept, because
    /// all of its parts come from one reading of the report.
    fn index(&self, lang: Lang) -> &Index {
        self.indexes.get(lang).get_or_init(|| shelf::index(self, lang, &|| false))
    }

    /// Makes the indexes of all languages. Who asks for pages from many threads does this first: a thread that
    /// waits for an index cannot help to make it. False where `stop` said to stop, and not all of them are made.
    pub fn index_all(&self, stop: &(dyn Fn() -> bool + Sync)) -> bool {
        let made = |lang: Lang| {
            let index = self.indexes.get(lang);
            if index.get().is_none() {
                let new = shelf::index(self, lang, stop);
                if stop() {
                    return false;
                }
                index.get_or_init(|| new);
            }
            true
        };
        let mut languages = self.report.languages.iter();
        if shelf::layout(self.report).is_short() {
            languages.collect::<Vec<Lang>>().into_par_iter().all(made)
        } else {
            // Each takes all cores by itself, and much memory while it is made.
            languages.all(made)
        }
    }

    fn file<'p>(&'p self, file: File, inventory: &'p Inventory) -> Planned<'p> {
        match file {
            File::Table(sheet) => Planned::Csv(table::table(self, sheet)),
            File::Series(indicator) => Planned::Csv(table::series(self, indicator)),
            File::Tree(indicator) => Planned::Json(Tree::Indicator(Box::new(tree::Indicator::of(
                self,
                self.report.indicators.get(indicator),
            )))),
            File::Report => Planned::Json(Tree::Report(Box::new(tree::Report::of(self)))),
            File::Package => Planned::Json(Tree::Package(Box::new(Package::of(self, inventory)))),
            File::Columns => Planned::Json(Tree::Columns(Box::new(Columns::of(self)))),
            File::Workbook => Planned::Workbook(workbook::workbook(self)),
            File::Feed(lang) => Planned::Feed(feed::feed(self, lang)),
            File::Sitemap => Planned::Sitemap(sitemap::whole(self)),
            File::SitemapPart(place) => Planned::Sitemap(sitemap::part(self, place)),
            File::Security => Planned::Bytes(security::text(self.report).into_bytes()),
            File::Robots => Planned::Bytes(sitemap::robots(self.report).into_bytes()),
            File::Asset(place) => Planned::Bytes(
                self.theme.assets().get(place).map(|asset| asset.bytes.to_vec()).unwrap_or_default(),
            ),
            File::Attachment(place) => Planned::Bytes(self.attachment(place)),
        }
    }

    fn attachment(&self, place: usize) -> Vec<u8> {
        let attachment = self.report.attachments.get(place);
        let source = attachment.and_then(|attachment| self.sources.get(attachment.source));
        match source.map(|source| &source.content) {
            Some(SourceContent::Text(text)) => text.as_bytes().to_vec(),
            Some(SourceContent::Bytes(bytes)) => bytes.to_vec(),
            _ => Vec::new(),
        }
    }
}
