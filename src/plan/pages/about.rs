//! Updates, about, site map, and the page for what is not found.

use crate::model::Status;
use crate::plan::frame;
use crate::plan::here::Here;
use crate::plan::page::{self, Kind};
use crate::plan::prose::{Place, prose};
use crate::plan::sheet::{self, List};
use crate::plan::view::{
    About, Link, NotFound, NotFoundIn, Prose, SiteMap, SiteMapGroup, StatusMeaning, UpdateCard, Updates,
};

pub fn updates(here: &Here) -> Updates {
    let places = here.range(here.report.updates.len());
    let shown = cards(here).skip(places.start).take(places.len());
    Updates { updates: shown.collect() }
}

/// Every update, the latest first.
pub fn cards(here: &Here) -> impl Iterator<Item = UpdateCard> {
    let updates = here.report.updates.iter().enumerate();
    updates.map(|(place, update)| {
        let version = update.section.versions.get(here.lang);
        UpdateCard {
            title: version.title.clone(),
            lang: here.other_lang(version.lang),
            href: here.href(Kind::Update(place)),
            date: here.voice.date(update.date),
            datetime: update.date.to_string(),
        }
    })
}

pub fn update(here: &Here, place: usize) -> Prose {
    match here.report.updates.get(place) {
        Some(update) => Prose {
            date: Some(here.voice.date(update.date)),
            datetime: Some(update.date.to_string()),
            ..prose(here, &update.section, &Place::default())
        },
        None => prose(here, &here.report.about, &Place::default()),
    }
}

pub fn about(here: &Here) -> About {
    let statuses = Status::ALL.iter().map(|status| {
        let key = format!("status-{}-meaning", status.key());
        StatusMeaning { status: here.voice.status(*status), meaning: here.voice.word(&key) }
    });
    About {
        prose: prose(here, &here.report.about, &Place::default()),
        statuses: statuses.collect(),
        documents: frame::named(here, Kind::Documents),
        gaps: frame::named(here, Kind::Gaps),
        site_map: frame::named(here, Kind::SiteMap),
    }
}

pub fn site_map(here: &Here) -> SiteMap {
    let report = here.report;
    let group = |kind: Kind, links: Vec<Link>| SiteMapGroup { title: frame::named(here, kind), links };
    // The entries of a list, or its pages where it is long.
    let listed = |list: List, count: usize, entries: &dyn Fn() -> Vec<Link>| {
        let links = if count > sheet::MOST_MAPPED { sheets(here, list) } else { entries() };
        group(list.first(), links)
    };
    let texts = report.texts.iter().enumerate();
    let texts = texts.map(|(place, text)| here.section(text, Kind::Text(place)));
    SiteMap {
        groups: vec![
            group(Kind::Home, Vec::new()),
            group(Kind::Plan, Vec::new()),
            listed(List::Indicators, report.indicators.len(), &|| {
                report.indicators.iter().map(|(handle, _)| here.indicator(handle)).collect()
            }),
            group(Kind::Tasks, report.tasks.iter().map(|(handle, _)| here.task(handle)).collect()),
            listed(List::Departments, report.departments.len(), &|| {
                report.departments.iter().map(|(handle, _)| here.department(handle)).collect()
            }),
            group(
                Kind::TaskForces,
                report.task_forces.iter().map(|(handle, _)| here.task_force(handle)).collect(),
            ),
            group(Kind::Matrix, Vec::new()),
            group(Kind::Schedule, Vec::new()),
            group(Kind::Safeguards, Vec::new()),
            group(Kind::Documents, Vec::new()),
            listed(List::Updates, report.updates.len(), &|| {
                let updates = report.updates.iter().enumerate();
                updates.map(|(place, update)| here.section(&update.section, Kind::Update(place))).collect()
            }),
            group(Kind::Data, Vec::new()),
            group(Kind::Search, Vec::new()),
            group(Kind::About, texts.collect()),
            group(Kind::Gaps, Vec::new()),
        ],
    }
}

/// The pages of a list, by their numbers.
fn sheets(here: &Here, list: List) -> Vec<Link> {
    let title = frame::named(here, list.first()).text;
    let sheets = 1..=list.sheets(here.report, &here.plan.relations);
    let each = sheets.map(|sheet| {
        let number = here.voice.writer.number(&sheet.into());
        let text = here.voice.say("page-of-list", &[("title", &title), ("n", &number)]);
        here.link(text, list.page(sheet))
    });
    each.collect()
}

pub fn not_found(here: &Here) -> NotFound {
    let kinds = [Kind::Home, Kind::Indicators, Kind::Tasks, Kind::Departments, Kind::SiteMap];
    let others = here.report.languages.iter().filter(|lang| *lang != here.lang).map(|lang| {
        let voice = here.plan.voices.get(lang);
        NotFoundIn {
            lang: voice.tag.to_string(),
            text: voice.word("not-found"),
            home: voice.word("page-home"),
            href: here.to(&page::path(here.report, Kind::Home, lang)),
        }
    });
    NotFound { links: kinds.map(|kind| frame::named(here, kind)).into(), others: others.collect() }
}
