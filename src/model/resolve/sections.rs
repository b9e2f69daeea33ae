//! Joins the languages of each section, and the structure in their front matter.

use super::join::Join;
use super::registers::{Register, Registers};
use super::{Drafts, missing_file};
use crate::check::Id;
use crate::check::draft::{self, Front, SectionKind, Structure};
use crate::diagnostic::{Code, Diagnostic, Note, Place};
use crate::lang::{Lang, PerLang};
use crate::model::arena::{Arena, Handle};
use crate::model::prose;
use crate::model::report::{
    Basis, Department, LeadingGroup, Phase, PhaseState, Responsibility, Safeguard, Task, TaskForce, Update,
};
use crate::model::section::{EVERY_REPORT_HAS, Freshness, Measure, MeasureState, Section, Version};
use crate::model::untranslated::Form;
use crate::source::{SourcePath, Span};
use crate::yaml::Spanned;
use std::collections::BTreeMap;

/// A section whose languages are joined.
pub struct Joined<'a> {
    kind: &'a SectionKind,
    span: Span,
    front: &'a Front,
    section: Section,
}

impl Join<'_> {
    /// Every section, by name.
    pub fn sections<'a>(&mut self, drafts: &Drafts<'a>) -> Vec<Joined<'a>> {
        let mut by_name: BTreeMap<&str, Vec<&draft::Section>> = BTreeMap::new();
        for section in &drafts.sections {
            by_name.entry(&section.name).or_default().push(section);
        }
        by_name.into_values().filter_map(|versions| self.section(&versions)).collect()
    }

    fn section<'a>(&mut self, drafts: &[&'a draft::Section]) -> Option<Joined<'a>> {
        let languages = self.languages.clone();
        let tag = |lang| languages.tag(lang).clone();
        for draft in drafts.iter().filter(|draft| self.languages.find(draft.tag.as_str()).is_none()) {
            let unexpected =
                Diagnostic::new(Code::UnexpectedLanguage, Span::whole(draft.source)).arg("reason", "other");
            self.found.push(unexpected.arg("language", &draft.tag));
        }
        let find = |lang| drafts.iter().copied().find(|draft| draft.tag == tag(lang));
        let Some(authentic) = find(Lang::AUTHENTIC) else {
            let name = &drafts.first()?.name;
            let path = self.path(name, Lang::AUTHENTIC);
            if self.sources.find(&path).is_none() {
                self.found.push(missing_file(&path, "original"));
            }
            return None;
        };
        for lang in self.languages.iter().skip(1) {
            match find(lang) {
                Some(translation) => self.structure_apart(&translation.front, &authentic.front),
                // A file that is there and could not be read is reported already.
                None if self.sources.find(&self.path(&authentic.name, lang)).is_some() => {}
                None => {
                    let missing = Diagnostic::new(Code::MissingSection, Span::whole(authentic.source));
                    self.found.push(missing.arg("section", &authentic.name).arg("language", tag(lang)));
                }
            }
        }
        let title = |draft: &draft::Section| (draft.tag.clone(), draft.front.title.clone());
        let translations = languages.iter().skip(1).filter_map(find).map(title);
        let titles: Vec<_> = std::iter::once(title(authentic)).chain(translations).collect();
        self.translated(&titles, Form::Own);
        self.found.extend(prose::of_titles(&titles));
        let mut freshness = self.freshness(authentic, &find);
        let versions = PerLang::new(&self.languages, |lang| {
            let (lang, draft) = find(lang).map_or((Lang::AUTHENTIC, authentic), |draft| (lang, draft));
            let title = draft.front.title.value.clone();
            let freshness = freshness.remove(&lang).unwrap_or(Freshness::Current);
            Version { lang, title, body: draft.body.clone(), freshness }
        });
        Some(Joined {
            kind: &authentic.kind,
            span: Span::whole(authentic.source),
            front: &authentic.front,
            section: Section { name: authentic.name.clone(), versions },
        })
    }

    /// Where a section stands in a language, for example `content/sections/about.en.md`.
    fn path(&self, name: &str, lang: Lang) -> String {
        format!("content/sections/{name}.{}.md", self.languages.tag(lang))
    }

    /// Structure stands once: in the authentic language's front matter.
    fn structure_apart(&mut self, translation: &Front, authentic: &Front) {
        let structure = translation.keys.iter().filter(|(key, _)| !matches!(key.as_str(), "title" | "of"));
        for (key, span) in structure {
            let apart = Diagnostic::new(Code::StructureInTranslation, *span).arg("key", key);
            self.found.push(apart.related(authentic.span, Note::AuthenticHere));
        }
    }

    /// A text that every report has.
    pub fn text_section(&mut self, sections: &[Joined], name: &str) -> Option<Section> {
        let section = sections.iter().find(|joined| joined.section.name == name);
        if section.is_none() {
            let path = self.path(name, Lang::AUTHENTIC);
            let missing = Place::Missing(SourcePath::new(path.as_str()));
            let known = self.found.iter().any(|finding| finding.place == missing);
            if !known && self.sources.find(&path).is_none() {
                self.found.push(missing_file(&path, "every-site"));
            }
        }
        section.map(|joined| joined.section.clone())
    }

    /// The texts beside those that every report has.
    pub fn other_texts(&self, sections: &[Joined]) -> Vec<Section> {
        let texts = sections.iter().filter(|joined| matches!(joined.kind, SectionKind::Text(_)));
        let others = texts.filter(|joined| !EVERY_REPORT_HAS.contains(&joined.section.name.as_str()));
        others.map(|joined| joined.section.clone()).collect()
    }

    pub fn safeguards(&mut self, sections: &[Joined], registers: &Registers) -> Arena<Safeguard> {
        let mut items = Vec::new();
        for joined in sections {
            if let (SectionKind::Safeguard(number, id), Structure::Safeguard(front)) =
                (joined.kind, &joined.front.structure)
            {
                let summary = self.optional_bound_text(front.summary.as_ref());
                items.push(Safeguard {
                    number: *number,
                    id: id.clone(),
                    section: joined.section.clone(),
                    summary,
                });
            }
        }
        Join::arena(items, &registers.safeguards)
    }

    pub fn phases(&mut self, sections: &[Joined], registers: &Registers) -> Arena<Phase> {
        let as_of = self.site.as_of.value;
        let mut items = Vec::new();
        for joined in sections {
            let (SectionKind::Phase(number, id), Structure::Phase(front)) =
                (joined.kind, &joined.front.structure)
            else {
                continue;
            };
            let from = self.dated((joined.front, &front.broken), "from", &front.from);
            let (Some(from), Some(to)) = (from, self.dated((joined.front, &front.broken), "to", &front.to))
            else {
                continue;
            };
            if from.start() > to.end() {
                let span = front.to.as_ref().map_or(joined.span, |to| to.span);
                self.found.push(
                    Diagnostic::new(Code::ReversedRange, span)
                        .arg("reason", "range")
                        .arg("from", from)
                        .arg("to", to),
                );
            }
            let state = match as_of {
                day if day < from.start() => PhaseState::NotStarted,
                day if day > to.end() => PhaseState::Completed,
                _ => PhaseState::InProgress,
            };
            let deliverables = self.bound_texts(&front.deliverables);
            let section = joined.section.clone();
            items.push(Phase { number: *number, id: id.clone(), section, from, to, deliverables, state });
        }
        Join::arena(items, &registers.phases)
    }

    /// A period that a phase must have.
    fn dated(
        &mut self,
        (front, broken): (&Front, &[&str]),
        key: &'static str,
        period: &Option<Spanned<crate::lang::Period>>,
    ) -> Option<crate::lang::Period> {
        if period.is_none() && !broken.contains(&key) {
            let start = front.keys.first().map_or(front.span, |(_, span)| *span);
            self.found.push(Diagnostic::new(Code::MissingKey, start).arg("key", key));
        }
        period.as_ref().map(|period| period.value)
    }

    pub fn updates(&mut self, sections: &[Joined]) -> Vec<Update> {
        let mut updates = Vec::new();
        for joined in sections {
            if let SectionKind::Update(date, id) = joined.kind {
                self.not_in_the_future(*date, joined.span);
                updates.push((
                    joined.span,
                    Update { date: *date, id: id.clone(), section: joined.section.clone() },
                ));
            }
        }
        self.once(updates.iter().map(|(span, update)| (&update.id, *span)));
        let mut updates: Vec<_> = updates.into_iter().map(|(_, update)| update).collect();
        updates.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
        updates
    }

    pub fn tasks(
        &mut self,
        sections: &[Joined],
        registers: &Registers,
        forces: &Arena<TaskForce>,
        group: Option<&LeadingGroup>,
    ) -> Arena<Task> {
        let mut items = Vec::new();
        for joined in sections {
            let (SectionKind::Task(number, id), Structure::Task(front)) =
                (joined.kind, &joined.front.structure)
            else {
                continue;
            };
            let named = Named::new(front.lead.as_ref(), front.task_force.as_ref(), &front.broken);
            let span = front.title.span;
            let responsibility = self.responsibility(named, None, registers, forces, group, (id, span));
            self.lead_apart(front.lead.as_ref().map(|lead| &lead.value), &front.support);
            self.listed_once(&front.support);
            items.push(Task {
                number: *number,
                id: id.clone(),
                section: joined.section.clone(),
                responsibility,
                support: self.handles(&registers.departments, &front.support, Code::UnknownDepartment),
                summary: self.optional_bound_text(front.summary.as_ref()),
                phase: self.optional_handle(&registers.phases, front.phase.as_ref(), Code::UnknownPhase),
                safeguards: self.handles(&registers.safeguards, &front.safeguards, Code::UnknownSafeguard),
                measures: self.measures(&front.measures, registers),
                indicators: Vec::new(),
            });
        }
        Join::arena(items, &registers.tasks)
    }

    fn measures(&mut self, drafts: &[draft::Measure], registers: &Registers) -> Vec<Measure> {
        let as_of = self.site.as_of.value;
        let ids: Vec<_> = drafts.iter().map(|draft| draft.id.clone()).collect();
        self.listed_once(&ids);
        let mut measures = Vec::new();
        for draft in drafts {
            let (from, due) = (draft.from.as_ref(), draft.due.as_ref());
            if let (Some(from), Some(due)) = (from, due)
                && from.value > due.value.end()
            {
                let reversed = Diagnostic::new(Code::ReversedRange, due.span).arg("reason", "range");
                self.found.push(reversed.arg("from", from.value).arg("to", due.value));
            }
            if let Some(due) = due {
                self.measure_far_off(due);
            }
            if let Some(done) = &draft.done {
                self.not_in_the_future(done.value, done.span);
                if let Some(from) = from.filter(|from| done.value < from.value) {
                    let reversed = Diagnostic::new(Code::ReversedRange, done.span)
                        .arg("reason", "done")
                        .arg("from", from.value);
                    self.found.push(reversed.arg("to", done.value).related(from.span, Note::OtherHere));
                }
            }
            let (from, due) = (from.map(|from| from.value), due.map(|due| due.value));
            let done = draft.done.as_ref().map(|done| done.value);
            measures.push(Measure {
                id: draft.id.value.clone(),
                text: self.bound_text(&draft.text),
                lead: self.optional_handle(
                    &registers.departments,
                    draft.lead.as_ref(),
                    Code::UnknownDepartment,
                ),
                from,
                due,
                done,
                evidence: self.handles(&registers.documents, &draft.evidence, Code::UnknownDocument),
                state: MeasureState::at(as_of, from, due, done),
            });
        }
        measures
    }

    /// Who answers: the unit that is named; else the lead of the task force; else who answers for the task;
    /// else the unit in which the leading group's office sits. It is an error if that is nobody.
    pub(super) fn responsibility(
        &mut self,
        named: Named,
        task: Option<Responsibility>,
        registers: &Registers,
        forces: &Arena<TaskForce>,
        group: Option<&LeadingGroup>,
        (id, span): (&Id, Span),
    ) -> Responsibility {
        let force = named.task_force.and_then(|force| self.force(force, &registers.task_forces, forces));
        if let Some(lead) = named.lead {
            let lead = self.handle(&registers.departments, lead, Code::UnknownDepartment);
            return self.today(lead, Basis::Named);
        }
        if let Some((force, lead)) = force {
            return self.today(lead, Basis::TaskForce(force));
        }
        if let Some(task) = task {
            let basis = if task.basis == Basis::Office { Basis::Office } else { Basis::Task };
            return Responsibility { basis, ..task };
        }
        if let Some(group) = group {
            return self.today(group.office, Basis::Office);
        }
        if named.task_force.is_none() && !named.broken {
            self.found.push(Diagnostic::new(Code::MissingLead, span).arg("id", id));
        }
        self.today(Handle::new(0), Basis::Office)
    }

    /// Who answers today for what a unit was to do.
    fn today(&self, lead: Handle<Department>, basis: Basis) -> Responsibility {
        let today = self.succession.of(lead);
        Responsibility { lead: today, basis, succeeds: (today != lead).then_some(lead) }
    }

    fn force(
        &mut self,
        id: &Spanned<Id>,
        register: &Register,
        forces: &Arena<TaskForce>,
    ) -> Option<(Handle<TaskForce>, Handle<Department>)> {
        let place = register.look_up(id, Code::UnknownTaskForce, &mut self.found)?;
        let (handle, force) = forces.iter().nth(place)?;
        Some((handle, force.lead))
    }
}

/// What the author wrote of who answers.
#[derive(Clone, Copy)]
pub struct Named<'a> {
    pub lead: Option<&'a Spanned<Id>>,
    pub task_force: Option<&'a Spanned<Id>>,
    /// Somebody is named, and who it is could not be read.
    broken: bool,
}

impl<'a> Named<'a> {
    pub fn new(
        lead: Option<&'a Spanned<Id>>,
        task_force: Option<&'a Spanned<Id>>,
        broken: &[&str],
    ) -> Named<'a> {
        Named { lead, task_force, broken: broken.iter().any(|key| matches!(*key, "lead" | "task_force")) }
    }
}
