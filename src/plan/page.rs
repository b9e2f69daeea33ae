//! The pages of a site and their addresses.

use super::relations::Relations;
use super::route::Route;
use super::security;
use super::sheet::List;
use super::shelf;
use super::sitemap;
use super::table::Sheet;
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Lang, Languages};
use crate::model::{Department, Handle, Indicator, Report, Task, TaskForce};
use crate::search::Part;
use crate::source::{Sources, Span};
use crate::theme::Theme;

/// A page or file of the site.
#[derive(Clone, Debug)]
pub struct Page {
    pub route: Route,
    pub content: Content,
}

/// What is at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Html {
        kind: Kind,
        lang: Lang,
    },
    File(File),
    /// A part of the index that the search of a language reads.
    Index {
        part: Part,
        lang: Lang,
    },
}

/// A kind of page, and what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Home,
    Indicators,
    Indicator(Handle<Indicator>),
    Tasks,
    Task(Handle<Task>),
    Departments,
    Department(Handle<Department>),
    TaskForces,
    TaskForce(Handle<TaskForce>),
    Matrix,
    Schedule,
    Safeguards,
    /// The whole plan as one document.
    Plan,
    Documents,
    Updates,
    /// The place in the report's updates.
    Update(usize),
    /// The place in the report's own texts.
    Text(usize),
    Data,
    About,
    /// What the report lacks.
    Gaps,
    Search,
    SiteMap,
    NotFound,
    /// A list that goes on: which, and the number of its page, from 2.
    Sheet(List, usize),
}

/// A file that is no page for people to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// A table of the whole report.
    Table(Sheet),
    /// The values of one indicator.
    Series(Handle<Indicator>),
    /// Everything about one indicator, as a tree.
    Tree(Handle<Indicator>),
    /// The whole report as a tree.
    Report,
    /// Every table in one workbook.
    Workbook,
    /// What the columns of the tables are, for programs: CSV on the Web.
    Columns,
    /// What is in the tables, for programs: the data package.
    Package,
    /// The updates in one language, for feed readers.
    Feed(Lang),
    /// Every page, for search engines, or where the parts of that list are.
    Sitemap,
    /// A part of that list, from 0.
    SitemapPart(usize),
    /// What search engines may read.
    Robots,
    /// Whom to tell of a weakness of the site.
    Security,
    /// The place in the theme's assets.
    Asset(usize),
    /// The place in the report's attachments.
    Attachment(usize),
}

impl File {
    /// Whether it holds the report's data: what `export` writes.
    pub fn is_data(self) -> bool {
        match self {
            File::Table(_) | File::Series(_) | File::Tree(_) | File::Report => true,
            File::Workbook | File::Columns | File::Package => true,
            File::Feed(_) | File::Sitemap | File::SitemapPart(_) => false,
            File::Robots | File::Security => false,
            File::Asset(_) | File::Attachment(_) => false,
        }
    }
}

/// When a page can be rendered: some say of other files how large they are and what their digests are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It speaks of no other file, and none speaks of it.
    Any,
    /// Others speak of it.
    First,
    /// It speaks of the first, and others speak of it.
    Second,
    /// It speaks of the others.
    Last,
}

impl Content {
    /// Whether it is one of many that each rest on a few indicators, so that it is worth knowing on which.
    pub fn is_one_of_many(self) -> bool {
        match self {
            Content::Html { kind, .. } => matches!(
                kind,
                Kind::Indicators
                    | Kind::Indicator(_)
                    | Kind::Task(_)
                    | Kind::Department(_)
                    | Kind::TaskForce(_)
                    | Kind::Sheet(..)
            ),
            Content::File(file) => matches!(file, File::Series(_) | File::Tree(_)),
            Content::Index { .. } => false,
        }
    }

    /// When it can be rendered. Pages whose turn is [`Turn::Second`] or [`Turn::Last`] need an
    /// [`Inventory`](super::Inventory) of those before them.
    pub fn turn(self) -> Turn {
        match self {
            Content::Html { kind: Kind::Data, .. } => Turn::Last,
            Content::File(File::Package) => Turn::Second,
            Content::File(File::Table(_) | File::Report | File::Workbook | File::Columns) => Turn::First,
            _ => Turn::Any,
        }
    }
}

/// The files of the whole report that the data package describes, in the order in which they are listed.
pub fn described() -> impl Iterator<Item = File> {
    let tables = Sheet::ALL.into_iter().map(File::Table);
    [File::Workbook].into_iter().chain(tables).chain([File::Report, File::Columns])
}

/// The files of the whole report, in the order in which they are listed.
pub fn whole() -> impl Iterator<Item = File> {
    described().chain([File::Package])
}

/// The key of the theme's words for what is in a file of the whole report.
pub fn title_key(file: File) -> String {
    match file {
        File::Table(sheet) => format!("file-{}", sheet.name()),
        File::Report => "file-report".to_owned(),
        File::Workbook => "file-workbook".to_owned(),
        File::Columns => "file-columns".to_owned(),
        File::Package => "file-package".to_owned(),
        File::Series(_) | File::Tree(_) => "download-series".to_owned(),
        _ => String::new(),
    }
}

/// Every page of a report that has pages of these kinds, each once. Whatever else an address follows from belongs to the
/// outline of a [`Directory`](super::Directory).
pub fn all(report: &Report, theme: &Theme, kinds: &[Kind]) -> Vec<Page> {
    let mut pages = Vec::new();
    for lang in report.languages.iter() {
        for &kind in kinds {
            // One page says in every language that there is nothing: a host knows only one such page.
            if kind != Kind::NotFound || lang.is_authentic() {
                pages.push(Page { route: route(report, kind, lang), content: Content::Html { kind, lang } });
            }
        }
    }
    let indicators =
        report.indicators.iter().flat_map(|(handle, _)| [File::Series(handle), File::Tree(handle)]);
    let listed = sitemap::listed(&pages).count();
    let for_machines = report.languages.iter().map(File::Feed);
    let security = report.site.security.iter().map(|_| File::Security);
    let for_machines =
        for_machines.chain([File::Robots]).chain(security).chain(sitemap::files(report, listed));
    let assets = (0..theme.assets().len()).map(File::Asset);
    let attachments = (0..report.attachments.len()).map(File::Attachment);
    pages.extend(
        whole()
            .chain(indicators)
            .chain(for_machines)
            .chain(assets)
            .chain(attachments)
            .map(|file| Page { route: file_route(report, theme, file), content: Content::File(file) }),
    );
    let layout = shelf::layout(report);
    for lang in report.languages.iter() {
        pages.extend(layout.parts().map(|part| Page {
            route: index_route(&report.languages, lang, part),
            content: Content::Index { part, lang },
        }));
    }
    pages
}

/// Every kind of page that a report has, once for each language.
pub fn kinds(report: &Report) -> Vec<Kind> {
    let mut kinds = vec![Kind::Home, Kind::Indicators];
    kinds.extend(report.indicators.iter().map(|(handle, _)| Kind::Indicator(handle)));
    kinds.push(Kind::Tasks);
    kinds.extend(report.tasks.iter().map(|(handle, _)| Kind::Task(handle)));
    kinds.push(Kind::Departments);
    kinds.extend(report.departments.iter().map(|(handle, _)| Kind::Department(handle)));
    kinds.push(Kind::TaskForces);
    kinds.extend(report.task_forces.iter().map(|(handle, _)| Kind::TaskForce(handle)));
    kinds.extend([
        Kind::Matrix,
        Kind::Schedule,
        Kind::Safeguards,
        Kind::Plan,
        Kind::Documents,
        Kind::Updates,
    ]);
    kinds.extend((0..report.updates.len()).map(Kind::Update));
    kinds.extend((0..report.texts.len()).map(Kind::Text));
    kinds.extend([Kind::Data, Kind::About, Kind::Gaps, Kind::Search, Kind::SiteMap, Kind::NotFound]);
    kinds
}

/// A page, and those on which its list goes on.
pub fn with_sheets(report: &Report, relations: &Relations, kind: Kind) -> impl Iterator<Item = Kind> {
    let sheets = List::of(kind)
        .into_iter()
        .flat_map(|list| (2..=list.sheets(report, relations)).map(move |sheet| list.page(sheet)));
    std::iter::once(kind).chain(sheets.collect::<Vec<_>>())
}

/// The address of a page: the authentic language stands at the root, the others below their tags.
pub fn route(report: &Report, kind: Kind, lang: Lang) -> Route {
    Route::new(path(report, kind, lang))
}

/// What the addresses of a language begin with: nothing, or for example `en/`.
pub fn prefix(languages: &Languages, lang: Lang) -> String {
    if lang.is_authentic() { String::new() } else { [languages.tag(lang).as_str(), "/"].concat() }
}

/// The address of a page as a text, for who only leads to it: a page has dozens of links.
pub fn path(report: &Report, kind: Kind, lang: Lang) -> String {
    let mut path = prefix(&report.languages, lang);
    let mut put = |parts: [&str; 3]| parts.iter().for_each(|part| path.push_str(part));
    match kind {
        Kind::Home => put(["index", "", HTML]),
        Kind::Indicators => put(["indicators", "", HTML]),
        Kind::Indicator(handle) => put(["indicators/", report.indicators.get(handle).id.as_str(), HTML]),
        Kind::Tasks => put(["tasks", "", HTML]),
        Kind::Task(handle) => put(["tasks/", report.tasks.get(handle).id.as_str(), HTML]),
        Kind::Departments => put(["departments", "", HTML]),
        Kind::Department(handle) => put(["departments/", report.departments.get(handle).id.as_str(), HTML]),
        Kind::TaskForces => put(["task-forces", "", HTML]),
        Kind::TaskForce(handle) => put(["task-forces/", report.task_forces.get(handle).id.as_str(), HTML]),
        Kind::Matrix => put(["matrix", "", HTML]),
        Kind::Schedule => put(["schedule", "", HTML]),
        Kind::Safeguards => put(["safeguards", "", HTML]),
        Kind::Plan => put(["plan", "", HTML]),
        Kind::Documents => put(["documents", "", HTML]),
        Kind::Updates => put(["updates", "", HTML]),
        Kind::Update(place) => {
            let update = report.updates.get(place);
            put(["updates/", update.map(|update| update.id.as_str()).unwrap_or_default(), HTML]);
        }
        Kind::Text(place) => {
            put(["", report.texts.get(place).map(|text| text.name.as_str()).unwrap_or_default(), HTML]);
        }
        Kind::Data => put(["data", "", HTML]),
        Kind::About => put(["about", "", HTML]),
        Kind::Gaps => put(["gaps", "", HTML]),
        Kind::Search => put(["search", "", HTML]),
        Kind::SiteMap => put(["site-map", "", HTML]),
        Kind::NotFound => put(["404", "", HTML]),
        Kind::Sheet(list, number) => {
            let first = self::path(report, list.first(), lang);
            let stem = first.strip_suffix(HTML).unwrap_or(&first);
            return format!("{stem}{}{number}{HTML}", list.joint());
        }
    }
    path
}

/// The template that shows a kind of page.
pub fn template(kind: Kind) -> &'static str {
    match kind {
        Kind::Home => "home.html",
        Kind::Indicators => "indicators.html",
        Kind::Indicator(_) => "indicator.html",
        Kind::Tasks => "tasks.html",
        Kind::Task(_) => "task.html",
        Kind::Departments => "departments.html",
        Kind::Department(_) => "department.html",
        Kind::TaskForces => "task-forces.html",
        Kind::TaskForce(_) => "task-force.html",
        Kind::Matrix => "matrix.html",
        Kind::Schedule => "schedule.html",
        Kind::Safeguards => "safeguards.html",
        Kind::Plan => "plan.html",
        Kind::Documents => "documents.html",
        Kind::Updates => "updates.html",
        Kind::Update(_) | Kind::Text(_) => "text.html",
        Kind::Data => "data.html",
        Kind::About => "about.html",
        Kind::Gaps => "gaps.html",
        Kind::Search => "search.html",
        Kind::SiteMap => "site-map.html",
        Kind::NotFound => "404.html",
        Kind::Sheet(list, _) => template(list.first()),
    }
}

/// What the addresses of pages end with.
const HTML: &str = ".html";

/// What a file is written in, for readers.
pub fn format(file: File) -> &'static str {
    match file {
        File::Table(_) | File::Series(_) => "CSV",
        File::Tree(_) | File::Report | File::Package | File::Columns => "JSON",
        File::Workbook => "XLSX",
        _ => "",
    }
}

/// What a data file is written in, for programs.
pub fn media_type(file: File) -> &'static str {
    match format(file) {
        "CSV" => "text/csv",
        "XLSX" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/json",
    }
}

/// The address of a file.
pub fn file_route(report: &Report, theme: &Theme, file: File) -> Route {
    Route::new(file_path(report, theme, file))
}

/// The address of a file as a text, for who only leads to it.
pub fn file_path(report: &Report, theme: &Theme, file: File) -> String {
    let of_indicator =
        |handle, end| ["data/indicators/", report.indicators.get(handle).id.as_str(), end].concat();
    match file {
        File::Table(sheet) => format!("data/{}.csv", sheet.name()),
        File::Report => "data/report.json".to_owned(),
        File::Package => "data/datapackage.json".to_owned(),
        File::Workbook => "data/report.xlsx".to_owned(),
        File::Columns => "data/csv-metadata.json".to_owned(),
        File::Feed(lang) => format!("{}updates.xml", prefix(&report.languages, lang)),
        File::Sitemap => "sitemap.xml".to_owned(),
        File::SitemapPart(place) => format!("sitemap-{}.xml", place + 1),
        File::Robots => "robots.txt".to_owned(),
        File::Security => security::ROUTE.to_owned(),
        File::Series(handle) => of_indicator(handle, ".csv"),
        File::Tree(handle) => of_indicator(handle, ".json"),
        File::Asset(place) => theme.assets().get(place).map(|asset| asset.route.clone()).unwrap_or_default(),
        File::Attachment(place) => {
            format!(
                "files/{}",
                report.attachments.get(place).map(|file| file.name.as_str()).unwrap_or_default()
            )
        }
    }
}

/// The address of a part of an index: of every language below one folder, since their pages are not read but loaded.
pub fn index_route(languages: &Languages, lang: Lang, part: Part) -> Route {
    Route::new(format!("search/{}/{}.js", languages.tag(lang), part.name()))
}

/// Says that two pages have one address, at the text whose name brought it about. Other things of one address
/// have one id, which is reported where they are written.
pub fn collision(report: &Report, sources: &Sources, first: &Page, second: &Page) -> Option<Diagnostic> {
    let text = [second, first].into_iter().find_map(|page| match page.content {
        Content::Html { kind: Kind::Text(place), lang } if lang.is_authentic() => report.texts.get(place),
        _ => None,
    })?;
    let path = format!("content/sections/{}.{}.md", text.name, report.languages.tag(Lang::AUTHENTIC));
    let (source, _) = sources.find(&path)?;
    Some(Diagnostic::new(Code::RouteCollision, Span::whole(source)).arg("route", &second.route))
}
