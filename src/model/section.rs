//! The report's text, and what is to be done.

use super::arena::Handle;
use super::report::{BoundText, Department, Document, Phase, Report, Safeguard, Task};
use crate::check::Id;
use crate::lang::{Date, Lang, PerLang, Period};
use crate::markdown;
use std::sync::Arc;

/// The names of the sections that every report has.
pub const EVERY_REPORT_HAS: [&str; 3] = ["guiding-ideas", "overall-goals", "about"];

/// What a section is in its report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    GuidingIdeas,
    OverallGoals,
    Task(Handle<Task>),
    Safeguard(Handle<Safeguard>),
    Phase(Handle<Phase>),
    /// The place in the report's updates.
    Update(usize),
    About,
    /// The place in the report's own texts.
    Text(usize),
}

impl Report {
    /// Every section, in the order of the plan; what is not part of the plan comes last.
    pub fn sections(&self) -> impl Iterator<Item = (Role, &Section)> {
        let ideas = [(Role::GuidingIdeas, &self.guiding_ideas), (Role::OverallGoals, &self.overall_goals)];
        let tasks = self.tasks.iter().map(|(handle, task)| (Role::Task(handle), &task.section));
        let safeguards = self.safeguards.iter();
        let safeguards = safeguards.map(|(handle, it)| (Role::Safeguard(handle), &it.section));
        let phases = self.phases.iter().map(|(handle, phase)| (Role::Phase(handle), &phase.section));
        let updates = self.updates.iter().enumerate();
        let updates = updates.map(|(place, update)| (Role::Update(place), &update.section));
        let texts = self.texts.iter().enumerate().map(|(place, text)| (Role::Text(place), text));
        let plan = ideas.into_iter().chain(tasks).chain(safeguards).chain(phases);
        plan.chain(updates).chain([(Role::About, &self.about)]).chain(texts)
    }
}

/// A section in every language; where a translation is missing, the authentic text stands in for it.
#[derive(Clone, Debug)]
pub struct Section {
    /// Where it stands, for example `tasks/06-product-quality`.
    pub name: String,
    pub versions: PerLang<Version>,
}

/// A section as the readers of one language see it.
#[derive(Clone, Debug)]
pub struct Version {
    /// The language that the text is in: not the reader's where the translation is missing.
    pub lang: Lang,
    pub title: String,
    pub body: Arc<markdown::Document>,
    pub freshness: Freshness,
}

/// Whether a translation is one of the authentic text as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// It is, or it is the authentic text itself.
    Current,
    /// It does not say what it was made from.
    Unknown,
    /// The authentic text has changed since, and where is not known.
    Stale,
    /// These parts of the authentic text have changed since, or are new.
    StaleParts(Vec<StalePart>),
}

/// A part of a translation that is older than the authentic text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StalePart {
    /// The id of its heading; nothing for the beginning of the text, and where the translation has no such part.
    pub anchor: Option<String>,
    /// The words of its heading.
    pub title: String,
    /// The language of these words: the authentic one where the translation has no such part.
    pub lang: Lang,
}

/// Something that is to be done.
#[derive(Clone, Debug)]
pub struct Measure {
    pub id: Id,
    pub text: BoundText,
    /// Where it is not the task's lead.
    pub lead: Option<Handle<Department>>,
    pub from: Option<Date>,
    pub due: Option<Period>,
    pub done: Option<Date>,
    pub evidence: Vec<Handle<Document>>,
    pub state: MeasureState,
}

/// Where a measure stands at the report's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureState {
    NotStarted,
    InProgress,
    Completed,
    CompletedLate,
    Overdue,
}

impl MeasureState {
    /// Every state.
    pub const ALL: [MeasureState; 5] = [
        MeasureState::NotStarted,
        MeasureState::InProgress,
        MeasureState::Completed,
        MeasureState::CompletedLate,
        MeasureState::Overdue,
    ];

    /// Its key in words and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            MeasureState::NotStarted => "not-started",
            MeasureState::InProgress => "in-progress",
            MeasureState::Completed => "completed",
            MeasureState::CompletedLate => "completed-late",
            MeasureState::Overdue => "overdue",
        }
    }

    /// The state at a date, from when the work begins, is due and was done.
    pub(super) fn at(
        as_of: Date,
        from: Option<Date>,
        due: Option<Period>,
        done: Option<Date>,
    ) -> MeasureState {
        let late = |day: Date| due.is_some_and(|due| day > due.end());
        match done.filter(|done| *done <= as_of) {
            Some(done) if late(done) => MeasureState::CompletedLate,
            Some(_) => MeasureState::Completed,
            None if late(as_of) => MeasureState::Overdue,
            None if from.is_some_and(|from| from > as_of) => MeasureState::NotStarted,
            None => MeasureState::InProgress,
        }
    }
}
