//! What each id stands for, before anything is joined.

use super::Drafts;
use super::order::{self, OfFile, Order};
use crate::check::Id;
use crate::check::draft::{self, SectionKind};
use crate::diagnostic::{Checked, Code, Diagnostic, Note};
use crate::source::{Sources, Span};
use crate::yaml::{Listed, Spanned};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The ids of one kind of thing.
#[derive(Default)]
pub struct Register {
    /// What the place of each id is in the report's order.
    pub places: Arc<BTreeMap<Id, usize>>,
    /// Ids whose things could not be read: a reference to one is not unknown.
    broken: BTreeSet<String>,
    /// A whole file could not be read, so that nothing can be said of any id.
    unreliable: bool,
}

impl Register {
    /// The register of ids that each stand once.
    pub fn at(places: Arc<BTreeMap<Id, usize>>) -> Register {
        Register { places, ..Register::default() }
    }

    pub fn from(ids: impl IntoIterator<Item = (Id, Span)>, found: &mut Vec<Diagnostic>) -> Register {
        let mut places = BTreeMap::new();
        let mut spans: Vec<Span> = Vec::new();
        for (id, span) in ids {
            match places.get(&id).and_then(|first: &usize| spans.get(*first)) {
                Some(first) => {
                    let twice = Diagnostic::new(Code::DuplicateId, span).arg("id", &id);
                    found.push(twice.related(*first, Note::FirstHere));
                }
                None => {
                    places.insert(id, spans.len());
                }
            }
            spans.push(span);
        }
        Register::at(Arc::new(places))
    }

    /// Takes the ids of what could not be read. Where such an id is none, any id may be meant.
    fn with_broken<'l, T: 'l>(mut self, lists: impl IntoIterator<Item = &'l Listed<T>>) -> Register {
        for list in lists {
            self.unreliable |= list.lost || list.broken.iter().any(|id| Id::new(id).is_none());
            self.broken.extend(list.broken.iter().cloned());
        }
        self
    }

    fn unreliable_if(mut self, unreliable: bool) -> Register {
        self.unreliable |= unreliable;
        self
    }

    /// The register of numbered sections, whose numbers run without gaps. Where some could not be read, their
    /// ids may be meant, and their numbers are not missing.
    fn numbered(sections: &[(u32, Id, Span)], lost: bool, found: &mut Vec<Diagnostic>) -> Register {
        if !lost {
            in_order(sections.iter().map(|(number, _, span)| (*number, *span)), found);
        }
        let ids = sections.iter().map(|(_, id, span)| (id.clone(), *span));
        Register::from(ids, found).unreliable_if(lost)
    }

    /// The ids, for suggestions.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(Id::as_str)
    }

    /// Whether an id stands for something, or may do so in a part that could not be read.
    pub fn may_know(&self, id: &str) -> bool {
        self.unreliable || self.broken.contains(id) || self.places.contains_key(id)
    }

    /// The place of an id; what is unknown is reported, with what may have been meant.
    pub fn look_up(&self, id: &Spanned<Id>, unknown: Code, found: &mut Vec<Diagnostic>) -> Option<usize> {
        let place = self.places.get(&id.value).copied();
        if place.is_none() && !self.may_know(id.value.as_str()) {
            let diagnostic = Diagnostic::new(unknown, id.span).arg("id", &id.value);
            found.push(diagnostic.did_you_mean(id.value.as_str(), self.ids()));
        }
        place
    }
}

/// Reports the first number that breaks the row 1, 2, 3 …
pub fn in_order(numbers: impl IntoIterator<Item = (u32, Span)>, found: &mut Vec<Diagnostic>) {
    let off = numbers.into_iter().zip(1..).find(|((number, _), expected)| number != expected);
    found.extend(off.map(|((number, span), expected)| {
        Diagnostic::new(Code::NumberOutOfOrder, span).arg("number", number).arg("expected", expected)
    }));
}

/// The ids of every kind of thing.
pub struct Registers<'a> {
    pub departments: Register,
    pub documents: Register,
    pub units: Register,
    pub task_forces: Register,
    pub tasks: Register,
    pub safeguards: Register,
    pub phases: Register,
    pub indicators: Register,
    /// The indicators file by file, as they are written.
    pub files: Vec<OfFile<'a>>,
    pub order: Arc<Order>,
    /// The indicators in the report's order: by task, then as written.
    pub indicator_drafts: Vec<&'a draft::Indicator>,
    /// The names of the sections, for example `tasks/06-product-quality`.
    pub sections: BTreeSet<&'a str>,
    /// Whether some section could not be read.
    pub sections_unreliable: bool,
}

impl<'a> Registers<'a> {
    pub fn new(drafts: &Drafts<'a>, sources: &Sources, memo: &mut order::Memo) -> Checked<Registers<'a>> {
        let mut all = Vec::new();
        let found = &mut all;
        let files = |prefix: &str, suffix: &str| {
            let inside = |path: &str| path.starts_with(prefix) && path.ends_with(suffix);
            sources.iter().filter(|(_, file)| inside(file.path.as_str())).count()
        };
        let read = |prefix: &str| drafts.sections.iter().filter(|s| s.name.starts_with(prefix)).count();
        let lost = |prefix: &str| files(&format!("content/sections/{prefix}"), ".md") > read(prefix);
        let departments = || drafts.departments.iter().copied();
        let documents = || drafts.documents.iter().copied();
        let forces = || drafts.task_forces.and_then(|forces| forces.task_forces.as_ref()).into_iter();
        let no_forces = drafts.task_forces.is_none_or(|forces| forces.broken.contains(&"task_forces"));
        let units = || drafts.site.and_then(|site| site.units.as_ref()).into_iter();
        let no_units = drafts.site.is_some_and(|site| site.broken.contains(&"units"));
        let tasks = Register::numbered(&numbered(drafts, Numbered::Tasks), lost("tasks/"), found);
        let indicator_files = order::of_files(drafts, sources);
        let (order, indicators) = order::by_task(&indicator_files, &tasks, memo, found);
        let written: Vec<&draft::Indicator> = indicator_files.iter().flat_map(|file| file.drafts).collect();
        let registers = Registers {
            departments: Register::from(departments().flat_map(|l| &l.items).map(|d| named(&d.id)), found)
                .with_broken(departments())
                .unreliable_if(drafts.departments.is_empty()),
            documents: Register::from(documents().flat_map(|l| &l.items).map(|d| named(&d.id)), found)
                .with_broken(documents())
                .unreliable_if(drafts.documents.is_empty()),
            units: Register::from(units().flat_map(|l| &l.items).map(|u| named(&u.id)), found)
                .with_broken(units())
                .unreliable_if(no_units),
            task_forces: Register::from(forces().flat_map(|l| &l.items).map(|f| named(&f.id)), found)
                .with_broken(forces())
                .unreliable_if(no_forces),
            safeguards: Register::numbered(
                &numbered(drafts, Numbered::Safeguards),
                lost("safeguards/"),
                found,
            ),
            phases: Register::numbered(&numbered(drafts, Numbered::Phases), lost("schedule/"), found),
            indicators: indicators
                .with_broken(drafts.indicators.iter().copied())
                .unreliable_if(files("content/indicators/", ".yaml") > drafts.indicators.len()),
            tasks,
            indicator_drafts: order.apply(&written).copied().collect(),
            files: indicator_files,
            order,
            sections: drafts.sections.iter().map(|section| section.name.as_str()).collect(),
            sections_unreliable: lost(""),
        };
        Checked::new(registers, all)
    }
}

pub fn named(id: &Spanned<Id>) -> (Id, Span) {
    (id.value.clone(), id.span)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbered {
    Tasks,
    Safeguards,
    Phases,
}

/// The numbered sections by number, each once however many languages it is in, with the place of its original
/// where there is one.
fn numbered(drafts: &Drafts, kind: Numbered) -> Vec<(u32, Id, Span)> {
    let authentic = drafts.site.and_then(|site| site.languages.0.first()).map(|tag| &tag.value);
    let mut sections: BTreeMap<(u32, Id), Span> = BTreeMap::new();
    for section in &drafts.sections {
        let key = match (&section.kind, kind) {
            (SectionKind::Task(number, id), Numbered::Tasks)
            | (SectionKind::Safeguard(number, id), Numbered::Safeguards)
            | (SectionKind::Phase(number, id), Numbered::Phases) => (*number, id.clone()),
            _ => continue,
        };
        let whole = Span::whole(section.source);
        let place = sections.entry(key).or_insert(whole);
        if Some(&section.tag) == authentic {
            *place = whole;
        }
    }
    sections.into_iter().map(|((number, id), span)| (number, id, span)).collect()
}
