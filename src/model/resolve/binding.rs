//! Checks every wiki link in prose against what it names.

use super::Drafts;
use super::join::Join;
use super::registers::{Register, Registers};
use crate::check::draft;
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown::{Binding, wiki_links};
use crate::model::binding::{Field, Format, Reference, Unreadable};
use crate::model::prose;
use crate::source::Span;

impl Join<'_> {
    /// Reports every wiki link that names nothing.
    pub fn bindings(&mut self, drafts: &Drafts, registers: &Registers) {
        for section in &drafts.sections {
            let embeds: Vec<Span> = section.body.embeds().map(|embed| embed.span).collect();
            for binding in section.body.bindings() {
                self.found.extend(unknown_format(binding));
                let is_embed = embeds.contains(&binding.span);
                self.found.extend(wrong(&binding.target, binding.span, is_embed, registers));
            }
        }
        let bound = drafts.written.iter().filter(|written| written.text.bound);
        for (tag, text) in bound.flat_map(|written| &written.text.entries) {
            if self.languages.find(tag.as_str()).is_none() || !text.value.contains("[[") {
                continue;
            }
            let Some(source) = self.sources.get(text.span.source) else { continue };
            let place = prose::place(text, source);
            for link in wiki_links(&text.value) {
                match link.read(place(&link.range)) {
                    Ok(binding) => {
                        self.found.extend(unknown_format(&binding));
                        self.found.extend(wrong(&binding.target, binding.span, false, registers));
                    }
                    Err(unreadable) => self.found.push(unreadable),
                }
            }
        }
    }
}

/// A wiki link in a text in which none can be: a name, a title, a quotation.
pub(super) fn misplaced(text: &str, span: Span) -> Diagnostic {
    let written = wiki_links(text).first().and_then(|link| text.get(link.range.clone()));
    let misplaced = Diagnostic::new(Code::BadBinding, span);
    misplaced.arg("text", written.unwrap_or_default()).arg("reason", "place")
}

fn unknown_format(binding: &Binding) -> Option<Diagnostic> {
    let name = binding.format.as_deref().filter(|name| Format::parse(Some(name)).is_none())?;
    let unknown = Diagnostic::new(Code::UnknownFormat, binding.span);
    Some(unknown.arg("id", name).did_you_mean(name, Format::NAMES))
}

/// A wiki link that names nothing that could be: `reason` is `form`, `embed` or `table`, beside those of `markdown`.
fn bad(target: &str, reason: &'static str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadBinding, span).arg("text", format!("[[{target}]]")).arg("reason", reason)
}

/// What is wrong with a wiki link, if anything.
fn wrong(target: &str, span: Span, is_embed: bool, registers: &Registers) -> Option<Diagnostic> {
    let reference = match Reference::parse(target) {
        Ok(reference) => reference,
        Err(Unreadable::Form) => return Some(bad(target, "form", span)),
        Err(Unreadable::BadPeriod(period)) => {
            return Some(Diagnostic::new(Code::BadPeriod, span).arg("text", period));
        }
        Err(Unreadable::UnknownField(field)) => {
            let unknown = Diagnostic::new(Code::UnknownField, span).arg("id", field);
            return Some(unknown.did_you_mean(field, Field::NAMES));
        }
    };
    if is_embed
        && !matches!(reference, Reference::Section(_) | Reference::Indicator { field: Field::Name, .. })
    {
        return Some(bad(target, "embed", span));
    }
    let known = |register: &Register, id: &str, code| {
        let unknown = || Diagnostic::new(code, span).arg("id", id).did_you_mean(id, register.ids());
        (!register.may_know(id)).then(unknown)
    };
    match reference {
        Reference::Department(id) => known(&registers.departments, id, Code::UnknownDepartment),
        Reference::Document(id) => known(&registers.documents, id, Code::UnknownDocument),
        Reference::Task(id) => known(&registers.tasks, id, Code::UnknownTask),
        Reference::TaskForce(id) => known(&registers.task_forces, id, Code::UnknownTaskForce),
        Reference::Section(name) => unknown_table(name, span, is_embed, registers),
        Reference::Indicator { id, field } => known(&registers.indicators, id, Code::UnknownIndicator)
            .or_else(|| no_such_value(id, field, span, registers)),
    }
}

fn unknown_table(name: &str, span: Span, is_embed: bool, registers: &Registers) -> Option<Diagnostic> {
    if !is_embed {
        return Some(bad(name, "table", span));
    }
    let mut tasks = registers.sections.iter().copied().filter(|section| section.starts_with("tasks/"));
    if registers.sections_unreliable || tasks.clone().any(|task| task == name) {
        return None;
    }
    let unknown = Diagnostic::new(Code::UnknownSection, span).arg("id", name);
    Some(unknown.did_you_mean(name, tasks.by_ref()))
}

/// Prose may only name a value that the data hold: "never a figure that the data do not have".
fn no_such_value(id: &str, field: Field, span: Span, registers: &Registers) -> Option<Diagnostic> {
    let draft = registers.indicator_drafts.get(*registers.indicators.places.get(id)?)?;
    // A value that is written and could not be read is reported already.
    let has = |observation: &draft::Observation| {
        observation.value.is_some() || observation.broken.contains(&"value")
    };
    let broken = |key| draft.broken.contains(&key);
    let all = || draft.values.iter().chain(&draft.baseline);
    let (lacking, name) = match field {
        Field::Baseline => {
            (!broken("baseline") && !draft.baseline.as_ref().is_some_and(has), "baseline".to_owned())
        }
        Field::Latest => (!broken("values") && !draft.values.iter().any(has), "latest".to_owned()),
        Field::At(period) => {
            let there = all().any(|observation| observation.period.value == period && has(observation));
            (!there && !broken("values") && !broken("baseline"), period.to_string())
        }
        _ => (false, String::new()),
    };
    let wrong = || {
        let periods: Vec<String> =
            all().filter(|one| has(one)).map(|observation| observation.period.value.to_string()).collect();
        let wrong = Diagnostic::new(Code::NoSuchValue, span).arg("indicator", id).arg("field", &name);
        wrong.did_you_mean(&name, periods.iter().map(String::as_str))
    };
    lacking.then(wrong)
}
