//! Finds things of one kind that have the same name: readers could not tell them apart, and often one was copied from the
//! other and never changed.

use super::Drafts;
use crate::check::Id;
use crate::check::draft::{Department, Document, SectionKind};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::lang::{Period, Tag};
use crate::source::Span;
use crate::yaml::Spanned;
use std::collections::HashMap;

/// Reports departments of the same name or the same short name, task forces and tasks of the same name, indicators of the
/// same name within one task, in any language, and documents of the same authentic title and date.
pub fn check(drafts: &Drafts, authentic: &Tag) -> Vec<Diagnostic> {
    let mut found = departments(drafts);
    let forces = drafts.task_forces.and_then(|forces| forces.task_forces.as_ref());
    let mut named = Names::new("task-force");
    for force in forces.iter().flat_map(|list| &list.items) {
        named.take((), &force.id.value, &force.name.entries);
    }
    found.append(&mut named.found);
    found.extend(tasks(drafts, authentic));
    let mut named = Names::new("indicator");
    for indicator in drafts.indicators.iter().flat_map(|list| &list.items) {
        named.take(&indicator.task.value, &indicator.id.value, &indicator.name.entries);
    }
    found.append(&mut named.found);
    found.extend(documents(drafts, authentic));
    found
}

/// The names of one kind of thing so far. `S` says within what a name must stand for one thing.
struct Names<'a, S> {
    /// `department`, `short`, `task-force`, `task`, `indicator` or `document`.
    kind: &'static str,
    seen: HashMap<(S, &'a Tag, &'a str), First<'a>>,
    found: Vec<Diagnostic>,
}

/// The first thing that has a name.
#[derive(Clone, Copy)]
struct First<'a> {
    id: &'a Id,
    span: Span,
}

impl<'a, S: Copy + Eq + std::hash::Hash> Names<'a, S> {
    fn new(kind: &'static str) -> Names<'a, S> {
        Names { kind, seen: HashMap::new(), found: Vec::new() }
    }

    fn take(&mut self, within: S, id: &'a Id, name: &'a [(Tag, Spanned<String>)]) {
        self.take_unless(within, id, name, |_| false);
    }

    /// Takes the name of a thing in its languages, and reports it once where another thing has it, unless both may. That an
    /// id stands twice is reported elsewhere.
    fn take_unless(
        &mut self,
        within: S,
        id: &'a Id,
        name: &'a [(Tag, Spanned<String>)],
        may_share: impl Fn(&Id) -> bool,
    ) {
        let mut is_known = false;
        for (tag, text) in name {
            let words = text.value.trim();
            let first = *self.seen.entry((within, tag, words)).or_insert(First { id, span: text.span });
            if first.id != id && !words.is_empty() && !is_known && !may_share(first.id) {
                is_known = true;
                let twice = Diagnostic::new(Code::DuplicateName, text.span);
                let twice = twice.arg("kind", self.kind).arg("name", words).arg("other", first.id);
                self.found.push(twice.related(first.span, Note::FirstHere));
            }
        }
    }
}

/// A unit may be called as the one that took over its work.
fn departments(drafts: &Drafts) -> Vec<Diagnostic> {
    let all: Vec<&Department> = drafts.departments.iter().flat_map(|list| &list.items).collect();
    let took_over = |unit: &Department| Some(unit.successor.as_ref()?.unit.as_ref()?.value.clone());
    let successors: HashMap<&Id, Id> =
        all.iter().filter_map(|unit| Some((&unit.id.value, took_over(unit)?))).collect();
    let (mut names, mut shorts) = (Names::new("department"), Names::new("short"));
    for unit in all {
        let id = &unit.id.value;
        let may_share = |other: &Id| successors.get(other) == Some(id) || successors.get(id) == Some(other);
        let before = names.found.len();
        names.take_unless((), id, &unit.name.entries, may_share);
        // Of a unit that was copied as a whole, one finding is enough.
        if names.found.len() == before {
            shorts.take_unless((), id, &unit.short.entries, may_share);
        }
    }
    names.found.append(&mut shorts.found);
    names.found
}

/// The titles of the tasks; the authentic ones come first, so that each task is reported where it is written.
fn tasks(drafts: &Drafts, authentic: &Tag) -> Vec<Diagnostic> {
    let mut names: HashMap<&Id, Vec<(Tag, Spanned<String>)>> = HashMap::new();
    let mut order: Vec<&Id> = Vec::new();
    let versions = |is_first: bool| {
        drafts.sections.iter().filter(move |section| (section.tag == *authentic) == is_first)
    };
    for section in versions(true).chain(versions(false)) {
        if let SectionKind::Task(_, id) = &section.kind {
            let title = (section.tag.clone(), section.front.title.clone());
            names.entry(id).or_insert_with(|| {
                order.push(id);
                Vec::new()
            });
            names.entry(id).or_default().push(title);
        }
    }
    let mut named = Names::new("task");
    for id in order {
        named.take((), id, names.get(id).map(Vec::as_slice).unwrap_or_default());
    }
    named.found
}

/// Two documents of one title and one date are the same, unless their numbers tell them apart.
fn documents(drafts: &Drafts, authentic: &Tag) -> Vec<Diagnostic> {
    let all = || drafts.documents.iter().flat_map(|list| &list.items);
    let number = |document: &Document| document.number.clone();
    let numbers: HashMap<&Id, String> =
        all().filter_map(|document| Some((&document.id.value, number(document)?))).collect();
    let mut named: Names<Option<Period>> = Names::new("document");
    for document in all() {
        let id = &document.id.value;
        let title = document.title.entries.iter().position(|(tag, _)| tag == authentic);
        let title = title.and_then(|at| document.title.entries.get(at..=at)).unwrap_or_default();
        let date = document.date.as_ref().map(|date| date.value);
        named.take_unless(date, id, title, |other| {
            let numbers = numbers.get(id).zip(numbers.get(other));
            numbers.is_some_and(|(one, another)| one != another)
        });
    }
    named.found
}
