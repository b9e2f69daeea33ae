//! What can be found in a report, kind by kind.

use super::entry;
use super::here::Here;
use super::page::{self, Kind};
use super::{Inventory, Plan};
use crate::lang::Lang;
use crate::model::{Indicator, Report, Status};
use crate::search::{self, Choice, Choices, Entry, Index, Layout};

/// A kind of things that can be found. Those that are meant first stand first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    Indicators,
    Tasks,
    Departments,
    TaskForces,
    Documents,
    Safeguards,
    Phases,
    /// The plan's texts that have no page of their own: guiding ideas and overall goals.
    Parts,
    Updates,
    Texts,
    /// Everything else that has a page.
    Pages,
}

/// Pages that are neither about one thing nor a text, and are found by their names.
pub const PAGES: [Kind; 15] = [
    Kind::Home,
    Kind::Indicators,
    Kind::Tasks,
    Kind::Departments,
    Kind::TaskForces,
    Kind::Matrix,
    Kind::Schedule,
    Kind::Safeguards,
    Kind::Plan,
    Kind::Documents,
    Kind::Updates,
    Kind::Data,
    Kind::About,
    Kind::Gaps,
    Kind::SiteMap,
];

/// Up to how many things of a kind are few.
const FEW: usize = 200;

impl Shelf {
    const ALL: [Shelf; 11] = [
        Shelf::Indicators,
        Shelf::Tasks,
        Shelf::Departments,
        Shelf::TaskForces,
        Shelf::Documents,
        Shelf::Safeguards,
        Shelf::Phases,
        Shelf::Parts,
        Shelf::Updates,
        Shelf::Texts,
        Shelf::Pages,
    ];

    /// The word for one of its things.
    fn word(self) -> &'static str {
        match self {
            Shelf::Indicators => "kind-indicator",
            Shelf::Tasks => "kind-task",
            Shelf::Departments => "kind-department",
            Shelf::TaskForces => "kind-task-force",
            Shelf::Documents => "kind-document",
            Shelf::Safeguards => "kind-safeguard",
            Shelf::Phases => "kind-phase",
            Shelf::Parts => "kind-part",
            Shelf::Updates => "kind-update",
            Shelf::Texts | Shelf::Pages => "kind-page",
        }
    }

    fn entries(self, report: &Report) -> usize {
        match self {
            Shelf::Indicators => report.indicators.len(),
            Shelf::Tasks => report.tasks.len(),
            Shelf::Departments => report.departments.len(),
            Shelf::TaskForces => report.task_forces.len(),
            Shelf::Documents => report.documents.len(),
            Shelf::Safeguards => report.safeguards.len(),
            Shelf::Phases => report.phases.len(),
            Shelf::Parts => 2,
            Shelf::Updates => report.updates.len(),
            Shelf::Texts => report.texts.len(),
            Shelf::Pages => PAGES.len(),
        }
    }

    /// How many of its things are loaded together: about 8 KB of text, and half of that where there are few, for then
    /// what is found lies scattered over all of them.
    fn per_piece(self, entries: usize) -> usize {
        let usual = match self {
            Shelf::Indicators | Shelf::Departments | Shelf::Pages => 16,
            Shelf::Documents => 32,
            Shelf::TaskForces | Shelf::Updates => 4,
            Shelf::Tasks | Shelf::Safeguards | Shelf::Phases | Shelf::Parts | Shelf::Texts => 2,
        };
        if entries <= FEW { usual / 2 } else { usual }
    }
}

/// How many parts the index of each language has.
pub fn layout(report: &Report) -> Layout {
    let shelves = Shelf::ALL.map(|shelf| {
        let entries = shelf.entries(report);
        search::Shelf { entries, per_piece: shelf.per_piece(entries) }
    });
    Layout { shelves: shelves.into() }
}

/// Reads everything that can be found in a language. Once `stop` says to stop, the rest is left out.
pub fn index(plan: &Plan, lang: Lang, stop: &(dyn Fn() -> bool + Sync)) -> Index {
    let report = plan.report;
    let home = page::route(report, Kind::Home, lang);
    let inventory = Inventory::default();
    let here = Here::new(plan, (Kind::Home, lang), &home, &inventory);
    let kinds = Shelf::ALL.map(|shelf| here.voice.word(shelf.word()));
    let choosing = Choosing::new(&here);
    let entry = |number: usize| match place(report, number) {
        Some((shelf, place)) if !stop() => entry::entry(&here, &choosing, shelf, place),
        _ => Entry::default(),
    };
    Index::new(&layout(report), &kinds, &choosing.choices, entry)
}

/// The shelf of an entry and its place there.
fn place(report: &Report, number: usize) -> Option<(Shelf, usize)> {
    let mut before = 0;
    for shelf in Shelf::ALL {
        let entries = shelf.entries(report);
        if number < before + entries {
            return Some((shelf, number - before));
        }
        before += entries;
    }
    None
}

/// What the list of indicators is filtered by, in the search as well: status, lead department, task. Only what
/// some indicator has can be chosen.
pub struct Choosing {
    choices: Choices,
    statuses: Vec<Option<usize>>,
    leads: Vec<Option<usize>>,
    tasks: Vec<Option<usize>>,
}

impl Choosing {
    fn new(here: &Here) -> Choosing {
        let (report, voice) = (here.report, here.voice);
        let has = |test: &dyn Fn(&Indicator) -> bool| report.indicators.iter().any(|(_, one)| test(one));
        let mut led = vec![false; report.departments.len()];
        for (_, indicator) in report.indicators.iter() {
            led.get_mut(indicator.responsibility.lead.place()).into_iter().for_each(|led| *led = true);
        }
        let statuses: Vec<bool> =
            Status::ALL.iter().map(|status| has(&|indicator| indicator.status() == *status)).collect();
        let tasks: Vec<bool> = report.tasks.iter().map(|(_, task)| !task.indicators.is_empty()).collect();
        let words = Status::ALL.iter().map(|status| voice.status(*status));
        let words = words.map(|status| (status.key.to_owned(), status.word));
        let units = report.departments.iter();
        let units = units.map(|(_, unit)| (unit.id.to_string(), voice.text(&unit.short).to_owned()));
        let titles = report.tasks.iter();
        let titles =
            titles.map(|(_, task)| (task.id.to_string(), task.section.versions.get(here.lang).title.clone()));
        let choice = |name, values| Choice { name, values };
        Choosing {
            choices: vec![
                choice("status", kept(&statuses, words)),
                choice("lead", kept(&led, units)),
                choice("task", kept(&tasks, titles)),
            ],
            statuses: places(&statuses),
            leads: places(&led),
            tasks: places(&tasks),
        }
    }

    /// What an indicator is chosen by.
    pub fn of(&self, indicator: &Indicator) -> Vec<Option<usize>> {
        let status = Status::ALL.iter().position(|status| *status == indicator.status());
        let at = |places: &[Option<usize>], place: usize| places.get(place).copied().flatten();
        vec![
            status.and_then(|status| at(&self.statuses, status)),
            at(&self.leads, indicator.responsibility.lead.place()),
            at(&self.tasks, indicator.task.place()),
        ]
    }
}

fn kept<T>(keep: &[bool], values: impl Iterator<Item = T>) -> Vec<T> {
    keep.iter().zip(values).filter(|(keep, _)| **keep).map(|(_, value)| value).collect()
}

/// The place of each among those that are kept.
fn places(keep: &[bool]) -> Vec<Option<usize>> {
    let mut next = 0;
    let place = |keep: &bool| {
        next += usize::from(*keep);
        keep.then(|| next - 1)
    };
    keep.iter().map(place).collect()
}
