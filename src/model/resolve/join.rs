//! What every part of the joining needs: the languages, the site's own data, and a list for findings.

use super::Drafts;
use super::binding::misplaced;
use super::indicators::{Around, Memo, digest_around};
use super::long_lists::{self, LongLists};
use super::namesakes;
use super::registers::{Register, Registers};
use super::succession::Succession;
use crate::check::draft;
use crate::check::{Id, Localized};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::lang::{Date, Languages, PerLang, Period, Tag};
use crate::model::arena::{Arena, Handle};
use crate::model::indicator::Indicator;
use crate::model::report::{BoundText, Report, Text};
use crate::model::section::EVERY_REPORT_HAS;
use crate::model::terms::Lexicon;
use crate::model::untranslated::{self, Form};
use crate::model::{prose, terms};
use crate::source::{Sources, Span};
use crate::yaml::Spanned;

/// The joining under way.
pub struct Join<'a> {
    pub languages: Languages,
    pub lexicon: &'a Lexicon,
    /// Nobody has taken over from anybody until the register is read.
    pub succession: Succession,
    pub found: Vec<Diagnostic>,
    pub site: &'a draft::Site,
    pub sources: &'a Sources,
}

impl<'a> Join<'a> {
    /// A joining of the same site with a list of its own, for a part that is joined beside others.
    pub fn apart(&self) -> Join<'a> {
        Join {
            languages: self.languages.clone(),
            lexicon: self.lexicon,
            succession: self.succession.clone(),
            found: Vec::new(),
            site: self.site,
            sources: self.sources,
        }
    }

    /// The report, as far as it can be made. Its handles hold only where nothing forbidding was found.
    pub fn report(
        &mut self,
        drafts: &Drafts,
        registers: &Registers,
        (long, memo): (&mut long_lists::Memo, &mut Memo),
    ) -> Option<Report> {
        let site = self.site();
        let attachments = self.attachments(drafts);
        let digest = digest_around(drafts, self.sources);
        let LongLists { departments, documents, found } = self.long_lists(digest, drafts, registers, long);
        self.found.extend(found);
        self.succession = self.succession(drafts, &departments);
        let leading_group = self.leading_group(drafts, registers);
        let task_forces = self.task_forces(drafts, registers);
        let sections = self.sections(drafts);
        let phases = self.phases(&sections, registers);
        let safeguards = self.safeguards(&sections, registers);
        let mut tasks = self.tasks(&sections, registers, &task_forces, leading_group.as_ref());
        let around = Around {
            digest,
            registers,
            tasks: &tasks,
            forces: &task_forces,
            group: leading_group.as_ref(),
            site: &site,
        };
        let mut beside = self.apart();
        let (indicators, ()) = rayon::join(
            || self.indicators(&around, memo),
            || {
                beside.bindings(drafts, registers);
                beside.closure(drafts, registers);
                let authentic = beside.languages.tag(crate::lang::Lang::AUTHENTIC).clone();
                beside.found.extend(namesakes::check(drafts, &authentic));
            },
        );
        self.found.append(&mut beside.found);
        let mut of_tasks: Vec<Vec<Handle<Indicator>>> = vec![Vec::new(); tasks.len()];
        for (handle, indicator) in indicators.iter() {
            of_tasks.get_mut(indicator.task.place()).into_iter().for_each(|of_task| of_task.push(handle));
        }
        tasks.items_mut().zip(of_tasks).for_each(|(task, of_task)| task.indicators = of_task);
        let updates = self.updates(&sections);
        let [guiding_ideas, overall_goals, about] =
            EVERY_REPORT_HAS.map(|name| self.text_section(&sections, name));
        Some(Report {
            languages: self.languages.clone(),
            site,
            departments,
            documents,
            leading_group,
            task_forces,
            tasks,
            indicators,
            written: registers.indicator_drafts.iter().map(|draft| draft.id.span.source).collect(),
            safeguards,
            phases,
            updates,
            guiding_ideas: guiding_ideas?,
            overall_goals: overall_goals?,
            about: about?,
            texts: self.other_texts(&sections),
            attachments,
        })
    }

    /// A name or a title in every language; what is missing, or of no language of the report, is said.
    pub fn text(&mut self, written: &Localized) -> Text {
        self.unbound_text(written, Form::Name)
    }

    /// What a part of the report itself is called, in every language.
    pub fn own_name(&mut self, written: &Localized) -> Text {
        self.unbound_text(written, Form::Own)
    }

    fn unbound_text(&mut self, written: &Localized, form: Form) -> Text {
        let bound = written.entries.iter().filter(|(_, text)| written.bound && text.value.contains("[["));
        for (_, text) in bound {
            self.found.push(misplaced(&text.value, text.span));
        }
        self.found.extend(prose::side_by_side(written, &self.languages));
        self.in_every_language(written, form)
    }

    /// A text in which figures may be bound. Where they are, its numbers are compared once all indicators are known.
    pub fn bound_text(&mut self, written: &Localized) -> BoundText {
        if !written.bound {
            self.found.extend(prose::side_by_side(written, &self.languages));
        }
        BoundText(self.in_every_language(written, Form::Prose))
    }

    fn in_every_language(&mut self, written: &Localized, form: Form) -> Text {
        self.expected(written.entries.iter().map(|(tag, text)| (tag, text.span)));
        self.translated(&written.entries, form);
        self.found.extend(terms::side_by_side(self.lexicon, written, &self.languages));
        let first = written.entries.first().map(|(_, text)| text);
        let authentic = written.get(self.languages.tag(crate::lang::Lang::AUTHENTIC)).or(first);
        let (languages, found) = (&self.languages, &mut self.found);
        PerLang::new(languages, |lang| {
            let tag = languages.tag(lang);
            let text = written.get(tag);
            let is_meant = written.entries.iter().any(|(short, _)| is_short_for(short, tag));
            if text.is_none() && !written.lost && !is_meant {
                let missing = Diagnostic::new(Code::MissingTranslation, written.span).arg("language", tag);
                found.push(match authentic {
                    Some(authentic) => missing.related(authentic.span, Note::AuthenticHere),
                    None => missing,
                });
            }
            text.or(authentic).map(|text| text.value.clone()).unwrap_or_default()
        })
    }

    /// Reports texts that are in another language than the one that they stand under: both, where they stand the wrong way
    /// round, or else each.
    pub fn translated(&mut self, entries: &[(Tag, Spanned<String>)], form: Form) {
        if let Some(swapped) = untranslated::swapped(entries) {
            self.found.push(swapped);
            return;
        }
        let find = |(tag, text): &(Tag, Spanned<String>)| {
            untranslated::find(untranslated::without_links(&text.value), tag, form, text.span)
        };
        self.found.extend(entries.iter().filter_map(find));
    }

    /// Reports languages that the report does not have.
    pub fn expected<'t>(&mut self, written: impl IntoIterator<Item = (&'t Tag, Span)>) {
        for (tag, span) in written {
            if self.languages.find(tag.as_str()).is_none() {
                let unexpected = Diagnostic::new(Code::UnexpectedLanguage, span).arg("language", tag);
                let mut tags = self.languages.iter().map(|lang| self.languages.tag(lang));
                let meant = tags.find(|language| is_short_for(tag, language));
                self.found.push(match meant {
                    Some(meant) => unexpected.arg("reason", "short").arg("meant", meant),
                    None => unexpected.arg("reason", "other"),
                });
            }
        }
    }

    /// A text that may be left out.
    pub fn optional_text(&mut self, written: Option<&Localized>) -> Option<Text> {
        written.map(|written| self.text(written))
    }

    /// A text in which figures may be bound, and that may be left out.
    pub fn optional_bound_text(&mut self, written: Option<&Localized>) -> Option<BoundText> {
        written.map(|written| self.bound_text(written))
    }

    /// Texts in which figures may be bound, one after another.
    pub fn bound_texts(&mut self, written: &[Localized]) -> Vec<BoundText> {
        written.iter().map(|written| self.bound_text(written)).collect()
    }

    /// A handle for an id. Where the id is unknown this is said, and the handle must not be used:
    /// no report comes out of a joining with errors.
    pub fn handle<T>(&mut self, register: &Register, id: &Spanned<Id>, unknown: Code) -> Handle<T> {
        Handle::new(register.look_up(id, unknown, &mut self.found).unwrap_or(0))
    }

    /// Handles for ids.
    pub fn handles<T>(&mut self, register: &Register, ids: &[Spanned<Id>], unknown: Code) -> Vec<Handle<T>> {
        ids.iter().map(|id| self.handle(register, id, unknown)).collect()
    }

    /// A handle for an id that may be left out.
    pub fn optional_handle<T>(
        &mut self,
        register: &Register,
        id: Option<&Spanned<Id>>,
        unknown: Code,
    ) -> Option<Handle<T>> {
        id.map(|id| self.handle(register, id, unknown))
    }

    /// An arena with the places that the register gave out.
    pub fn arena<T>(items: Vec<T>, register: &Register) -> Arena<T> {
        Arena::new(items, register.places.clone())
    }

    /// Reports each of the ids that is the lead's own.
    pub fn lead_apart(&mut self, lead: Option<&Id>, others: &[Spanned<Id>]) {
        for other in others.iter().filter(|other| Some(&other.value) == lead) {
            self.found.push(Diagnostic::new(Code::LeadAmongMembers, other.span).arg("id", &other.value));
        }
    }

    /// Reports a date that lies after the report's own.
    pub fn not_in_the_future(&mut self, date: Date, span: Span) {
        self.over(Period::Day(date), span);
    }

    /// Reports a period that is not over at the report's date.
    pub fn over(&mut self, period: Period, span: Span) {
        let as_of = &self.site.as_of;
        if period.end() > as_of.value {
            let late = Diagnostic::new(Code::InTheFuture, span).arg("date", period).arg("as_of", as_of.value);
            self.found.push(late.related(as_of.span, Note::LimitHere));
        }
    }
}

/// Whether a tag says less than another, as `zh` does beside `zh-CN`.
fn is_short_for(short: &Tag, tag: &Tag) -> bool {
    tag.as_str().strip_prefix(short.as_str()).is_some_and(|rest| rest.starts_with('-'))
}
