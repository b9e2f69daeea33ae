//! The pages of a site and their addresses.

use super::route::Route;
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Lang, Languages};
use crate::model::{Department, Handle, Indicator, Report, Task, TaskForce};
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
    Html { kind: Kind, lang: Lang },
    File(File),
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
    SiteMap,
    NotFound,
}

/// A file that is the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// Every indicator, one a row.
    Indicators,
    /// Every value, one a row.
    Values,
    /// The values of one indicator.
    Series(Handle<Indicator>),
    /// The whole report.
    Report,
    /// The place in the theme's assets.
    Asset(usize),
    /// The place in the report's attachments.
    Attachment(usize),
}

/// Every page of a report.
pub fn all(report: &Report, theme: &Theme) -> Vec<Page> {
    let mut pages = Vec::new();
    for lang in report.languages.iter() {
        for kind in kinds(report) {
            // One page says in every language that there is nothing: a host knows only one such page.
            if kind != Kind::NotFound || lang.is_authentic() {
                pages.push(Page { route: route(report, kind, lang), content: Content::Html { kind, lang } });
            }
        }
    }
    let indicators = report.indicators.iter().map(|(handle, _)| File::Series(handle));
    let assets = (0..theme.assets().len()).map(File::Asset);
    let attachments = (0..report.attachments.len()).map(File::Attachment);
    let files = [File::Indicators, File::Values, File::Report].into_iter();
    pages.extend(
        files
            .chain(indicators)
            .chain(assets)
            .chain(attachments)
            .map(|file| Page { route: file_route(report, theme, file), content: Content::File(file) }),
    );
    pages
}

/// Every kind of page that a report has, once for each language.
fn kinds(report: &Report) -> Vec<Kind> {
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
    kinds.extend([Kind::Data, Kind::About, Kind::Gaps, Kind::SiteMap, Kind::NotFound]);
    kinds
}

/// The address of a page: the authentic language stands at the root, the others below their tags.
pub fn route(report: &Report, kind: Kind, lang: Lang) -> Route {
    Route::new(format!("{}{}", prefix(&report.languages, lang), path(report, kind)))
}

/// What the addresses of a language begin with: nothing, or for example `en/`.
pub fn prefix(languages: &Languages, lang: Lang) -> String {
    if lang.is_authentic() { String::new() } else { format!("{}/", languages.tag(lang)) }
}

fn path(report: &Report, kind: Kind) -> String {
    match kind {
        Kind::Home => "index.html".to_owned(),
        Kind::Indicators => "indicators.html".to_owned(),
        Kind::Indicator(handle) => format!("indicators/{}.html", report.indicators.get(handle).id),
        Kind::Tasks => "tasks.html".to_owned(),
        Kind::Task(handle) => format!("tasks/{}.html", report.tasks.get(handle).id),
        Kind::Departments => "departments.html".to_owned(),
        Kind::Department(handle) => format!("departments/{}.html", report.departments.get(handle).id),
        Kind::TaskForces => "task-forces.html".to_owned(),
        Kind::TaskForce(handle) => format!("task-forces/{}.html", report.task_forces.get(handle).id),
        Kind::Matrix => "matrix.html".to_owned(),
        Kind::Schedule => "schedule.html".to_owned(),
        Kind::Safeguards => "safeguards.html".to_owned(),
        Kind::Plan => "plan.html".to_owned(),
        Kind::Documents => "documents.html".to_owned(),
        Kind::Updates => "updates.html".to_owned(),
        Kind::Update(place) => {
            let update = report.updates.get(place);
            format!("updates/{}.html", update.map(|update| update.id.to_string()).unwrap_or_default())
        }
        Kind::Text(place) => {
            format!("{}.html", report.texts.get(place).map(|text| text.name.as_str()).unwrap_or_default())
        }
        Kind::Data => "data.html".to_owned(),
        Kind::About => "about.html".to_owned(),
        Kind::Gaps => "gaps.html".to_owned(),
        Kind::SiteMap => "site-map.html".to_owned(),
        Kind::NotFound => "404.html".to_owned(),
    }
}

/// The address of a file.
pub fn file_route(report: &Report, theme: &Theme, file: File) -> Route {
    Route::new(match file {
        File::Indicators => "data/indicators.csv".to_owned(),
        File::Values => "data/values.csv".to_owned(),
        File::Report => "data/report.json".to_owned(),
        File::Series(handle) => format!("data/indicators/{}.csv", report.indicators.get(handle).id),
        File::Asset(place) => theme.assets().get(place).map(|asset| asset.route.clone()).unwrap_or_default(),
        File::Attachment(place) => {
            format!(
                "files/{}",
                report.attachments.get(place).map(|file| file.name.as_str()).unwrap_or_default()
            )
        }
    })
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
