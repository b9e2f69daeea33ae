//! The report's text: tasks, safeguards, schedule, updates.

use super::{IndicatorRow, Lead, Link, ObservationRow, Status};
use serde::Serialize;

/// A section's text.
#[derive(Clone, Debug, Serialize)]
pub struct Prose {
    pub title: String,
    /// The text, cut where it embeds a table or a chart: shown one after another they are the whole.
    pub pieces: Vec<Piece>,
    /// The language of the text where it is not the page's, because the translation is missing.
    pub lang: Option<String>,
    /// What is to be known of a translation that is older than the authentic text.
    pub older: Option<Older>,
    /// When it was published, for an update.
    pub date: Option<String>,
    /// For machines, for example 2017-03-10.
    pub datetime: Option<String>,
    /// The headings of the second level, for "on this page".
    pub contents: Vec<Link>,
}

/// That the authentic text has changed since it was translated.
#[derive(Clone, Debug, Serialize)]
pub struct Older {
    /// In a sentence.
    pub text: String,
    /// The parts that are older; none where it is not known which.
    pub parts: Vec<Link>,
    /// The authentic text.
    pub original: Link,
}

/// A stretch of text, and what is embedded at its end.
#[derive(Clone, Debug, Serialize)]
pub struct Piece {
    pub html: String,
    /// A task's table of indicators.
    pub table: Option<EmbeddedTable>,
    /// An indicator's chart with its table.
    pub chart: Option<EmbeddedChart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct EmbeddedTable {
    pub caption: String,
    /// Where all the rows are, where the table shows only the first.
    pub all: Option<Link>,
    pub rows: Vec<IndicatorRow>,
}

#[derive(Clone, Debug, Serialize)]
pub struct EmbeddedChart {
    pub row: IndicatorRow,
    /// The values over time, or the latest value against the target; empty where nothing can be drawn.
    pub svg: String,
    /// By period, the latest first.
    pub series: Vec<ObservationRow>,
}

/// A task in a list.
#[derive(Clone, Debug, Serialize)]
pub struct TaskCard {
    pub number: u32,
    pub title: String,
    /// The language of the title where it is not the page's.
    pub lang: Option<String>,
    pub href: String,
    pub summary_html: Option<String>,
    pub lead: Link,
    /// For example: 2 of 6 indicators met; or that the task has no indicator of its own.
    pub progress: String,
    pub met: usize,
    pub indicators: usize,
}

#[derive(Clone, Debug, Serialize)]
pub struct Tasks {
    pub tasks: Vec<TaskCard>,
}

/// A task's own page.
#[derive(Clone, Debug, Serialize)]
pub struct Task {
    pub number: u32,
    pub prose: Prose,
    pub summary_html: Option<String>,
    pub lead: Lead,
    pub support: Vec<Link>,
    /// The task forces within whose duties the task falls.
    pub task_forces: Vec<Link>,
    pub phase: Option<Link>,
    pub safeguards: Vec<Link>,
    /// For example: 2 of 6 indicators met.
    pub progress: String,
    /// Whether the text itself shows the table of indicators.
    pub embedded: bool,
    pub indicators: Vec<IndicatorRow>,
    pub measures: Vec<MeasureRow>,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

/// Something that is to be done.
#[derive(Clone, Debug, Serialize)]
pub struct MeasureRow {
    pub id: String,
    pub text_html: String,
    pub lead: Link,
    pub due: Option<String>,
    pub done: Option<String>,
    pub status: Status,
    pub evidence: Vec<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Safeguards {
    pub safeguards: Vec<SafeguardPart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SafeguardPart {
    /// The anchor, for example `planning`.
    pub id: String,
    pub number: u32,
    pub summary_html: Option<String>,
    pub prose: Prose,
    /// The tasks that it belongs to.
    pub tasks: Vec<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Schedule {
    pub svg: String,
    pub phases: Vec<PhaseCard>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PhaseCard {
    /// The anchor, for example `planning`.
    pub id: String,
    pub number: u32,
    pub title: String,
    pub href: String,
    /// For example January 2017 to June 2017.
    pub dates: String,
    pub status: Status,
    pub deliverables_html: Vec<String>,
    pub prose: Prose,
}
