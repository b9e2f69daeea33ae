//! Says what is on each kind of page.

mod about;
mod data;
mod document;
mod gaps;
mod home;
mod indicator;
mod responsibility;
mod search;
mod task;

pub use data::{anchor as table_anchor, citation};
pub use document::groups as documents_of;
pub use gaps::ids as gaps_of;
pub use responsibility::sentence as department_sentence;

use super::frame::frame;
use super::here::Here;
use super::page::Kind;
use super::prose::{Place, prose};
use super::route::Route;
use super::view::{Body, Frame, View};
use super::{Inventory, Plan};
use crate::lang::Lang;
use crate::model::Section;

/// Everything that a page says.
pub fn view(plan: &Plan, (kind, lang): (Kind, Lang), route: &Route, inventory: &Inventory) -> View {
    let here = Here::new(plan, (kind, lang), route, inventory);
    let here = &here;
    let page = body(here);
    let (mut title, description) = (name(here), description(here));
    if here.sheet > 1 {
        let number = here.voice.writer.number(&here.sheet.into());
        title = here.voice.say("page-of-list", &[("title", &title), ("n", &number)]);
    }
    let title_lang = section(here).and_then(|section| here.other_lang(section.versions.get(lang).lang));
    let around = plan.shared.around(here);
    let frame = Frame { title_lang, ..frame(here, &around, title, description) };
    View { around, frame, page }
}

fn body(here: &Here) -> Body {
    match here.kind {
        Kind::Home => Body::Home(Box::new(home::home(here))),
        Kind::Indicators => Body::Indicators(indicator::list(here)),
        Kind::Indicator(handle) => Body::Indicator(Box::new(indicator::indicator(here, handle))),
        Kind::Tasks => Body::Tasks(task::list(here)),
        Kind::Task(handle) => Body::Task(Box::new(task::task(here, handle))),
        Kind::Departments => Body::Departments(responsibility::departments(here)),
        Kind::Department(handle) => Body::Department(Box::new(responsibility::department(here, handle))),
        Kind::TaskForces => Body::TaskForces(responsibility::task_forces(here)),
        Kind::TaskForce(handle) => Body::TaskForce(Box::new(responsibility::task_force(here, handle))),
        Kind::Matrix => Body::Matrix(responsibility::matrix(here)),
        Kind::Schedule => Body::Schedule(task::schedule(here)),
        Kind::Safeguards => Body::Safeguards(task::safeguards(here)),
        Kind::Plan => Body::Plan(document::plan(here)),
        Kind::Documents => Body::Documents(document::documents(here)),
        Kind::Updates => Body::Updates(about::updates(here)),
        Kind::Update(place) => Body::Text(about::update(here, place)),
        Kind::Text(place) => match here.report.texts.get(place) {
            Some(section) => Body::Text(prose(here, section, &Place::default())),
            None => Body::NotFound(about::not_found(here)),
        },
        Kind::Data => Body::Data(data::data(here)),
        Kind::About => Body::About(Box::new(about::about(here))),
        Kind::Gaps => Body::Gaps(gaps::gaps(here)),
        Kind::Search => Body::Search(search::search(here)),
        Kind::SiteMap => Body::SiteMap(about::site_map(here)),
        Kind::NotFound | Kind::Sheet(..) => Body::NotFound(about::not_found(here)),
    }
}

/// The section that a page shows and is named after.
fn section<'p>(here: &Here<'p>) -> Option<&'p Section> {
    let report = here.report;
    match here.kind {
        Kind::Task(handle) => Some(&report.tasks.get(handle).section),
        Kind::Update(place) => report.updates.get(place).map(|update| &update.section),
        Kind::Text(place) => report.texts.get(place),
        _ => None,
    }
}

/// What a page is called; of a list that goes on, what its first page is.
pub fn name(here: &Here) -> String {
    let (report, voice) = (here.report, here.voice);
    if let Some(section) = section(here) {
        return section.versions.get(here.lang).title.clone();
    }
    match here.kind {
        Kind::Home => voice.text(&report.site.title).to_owned(),
        Kind::Indicator(handle) => voice.text(&report.indicators.get(handle).name).to_owned(),
        Kind::Department(handle) => voice.text(&report.departments.get(handle).name).to_owned(),
        Kind::TaskForce(handle) => voice.text(&report.task_forces.get(handle).name).to_owned(),
        kind => voice.word(key(kind)),
    }
}

/// The key of the word for a page that is named after nothing in the report. What is asked for another page shows none.
pub fn key(kind: Kind) -> &'static str {
    match kind {
        Kind::Home => "page-home",
        Kind::Indicators => "page-indicators",
        Kind::Tasks => "page-tasks",
        Kind::Departments => "page-departments",
        Kind::TaskForces => "page-task-forces",
        Kind::Matrix => "page-matrix",
        Kind::Schedule => "page-schedule",
        Kind::Safeguards => "page-safeguards",
        Kind::Plan => "page-plan-text",
        Kind::Documents => "page-documents",
        Kind::Updates => "page-updates",
        Kind::Data => "page-data",
        Kind::About => "page-about",
        Kind::Gaps => "page-gaps",
        Kind::Search => "page-search",
        Kind::SiteMap => "page-site-map",
        Kind::Indicator(_) | Kind::Task(_) | Kind::Department(_) | Kind::TaskForce(_) => "page-not-found",
        Kind::Update(_) | Kind::Text(_) | Kind::NotFound | Kind::Sheet(..) => "page-not-found",
    }
}

/// What search engines show: what the page is about, in a sentence.
fn description(here: &Here) -> String {
    let (report, voice) = (here.report, here.voice);
    let site = voice.text(&report.site.title);
    match here.kind {
        Kind::Home => here.optional_words(report.site.summary.as_ref()).unwrap_or_else(|| site.to_owned()),
        Kind::Indicator(handle) => here.headline(handle),
        Kind::Task(handle) => {
            let summary = here.optional_words(report.tasks.get(handle).summary.as_ref());
            summary.unwrap_or_else(|| voice.say("description", &[("page", &name(here)), ("site", site)]))
        }
        _ => voice.say("description", &[("page", &name(here)), ("site", site)]),
    }
}
