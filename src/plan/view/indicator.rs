//! Indicators, in lists and on their own pages.

use super::{Download, Link};
use serde::Serialize;

/// A status: its key for style sheets and data, its word for readers.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// For example `on-track`.
    pub key: &'static str,
    /// For example On track.
    pub word: String,
}

/// A number as readers see it.
#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    /// With its unit and, for a target, its sign: ≥98%, 3–5, CNY 20 billion.
    pub text: String,
    /// The same in words, for listeners and for prose: at least 98%.
    pub words: String,
    /// For machines, for example `98`; nothing for a target in words or a range.
    pub value: Option<String>,
}

/// An indicator in a list.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorRow {
    /// For the page's anchors, for example `food-pass-rate`.
    pub id: String,
    pub number: usize,
    pub name: String,
    pub href: String,
    pub unit: String,
    pub target: Figure,
    /// The deadline as the plan writes it, for example 2018.
    pub by: String,
    /// The latest value; nothing where none was reported.
    pub latest: Option<Figure>,
    /// The period of the latest value.
    pub period: Option<String>,
    pub status: Status,
    /// What else must be known of the status: set by hand, revised, a value overdue.
    pub tags: Vec<Status>,
    pub lead: Link,
    /// What the list is filtered by in every language, for example `fda`.
    pub lead_id: String,
    pub task: Link,
    /// For example `product-quality`.
    pub task_id: String,
    /// That lower is better, where it is.
    pub direction: Option<String>,
    /// The latest value against the target, drawn; empty where nothing can be drawn.
    pub svg: String,
}

/// Who answers, and why it is they.
#[derive(Clone, Debug, Serialize)]
pub struct Lead {
    pub unit: Link,
    /// For example: as lead of the Product quality task force.
    pub basis: String,
}

/// An indicator's own page.
#[derive(Clone, Debug, Serialize)]
pub struct Indicator {
    /// Its place in the report, from 1.
    pub number: usize,
    pub status: Status,
    /// What else must be known of the status: set by hand, revised, a value overdue.
    pub tags: Vec<Status>,
    /// The latest value; nothing where none was reported.
    pub latest: Option<Figure>,
    /// The period of the latest value.
    pub period: Option<String>,
    /// The state in one sentence.
    pub headline: String,
    /// The rule that gave the status, with the inputs that it used.
    pub rule: String,
    pub r#override: Option<Override>,
    pub withdrawn: Option<Withdrawal>,
    /// Why it does not apply.
    pub not_applicable_html: Option<String>,
    /// The last day in force, where the result is frozen.
    pub expired: Option<String>,
    /// The latest value against the target, large; empty where nothing can be drawn.
    pub bullet_svg: String,
    /// The values over time; empty where there are fewer than two.
    pub trend_svg: String,
    pub target: Figure,
    pub deadline: String,
    pub deadline_date: String,
    pub milestones: Vec<MilestoneRow>,
    pub baseline: Option<ObservationRow>,
    /// By period, the latest first.
    pub series: Vec<ObservationRow>,
    pub definition_html: Option<String>,
    pub formula_html: Option<String>,
    pub unit: String,
    pub direction: String,
    pub frequency: Option<String>,
    pub note_html: Option<String>,
    pub quote: Option<Quote>,
    pub lead: Lead,
    pub support: Vec<Link>,
    pub task: Link,
    pub revisions: Vec<RevisionRow>,
    pub downloads: Vec<Download>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MilestoneRow {
    pub by: String,
    pub target: Figure,
}

/// A value in a table.
#[derive(Clone, Debug, Serialize)]
pub struct ObservationRow {
    pub period: String,
    /// The value that the plan started from is this one, and no row of its own repeats it.
    pub is_baseline: bool,
    /// Nothing where there is no value; the flag says why.
    pub figure: Option<Figure>,
    /// For example Provisional.
    pub flag: Option<Status>,
    pub source: Option<Link>,
    pub published: Option<String>,
    pub note_html: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Quote {
    pub text: String,
    pub source: Option<Link>,
}

/// A status that an office set by hand, beside the computed one.
#[derive(Clone, Debug, Serialize)]
pub struct Override {
    pub computed: Status,
    pub reason_html: String,
    pub office: Link,
    pub date: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Withdrawal {
    pub date: String,
    pub reason_html: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct RevisionRow {
    pub date: String,
    pub was: Figure,
    pub by: String,
    pub reason_html: String,
}
