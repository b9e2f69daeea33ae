//! The plan as one document, and the documents that it names.

use super::{ForceCard, Link, Older, Piece, Status};
use serde::Serialize;

/// A label and what belongs to it.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub label: String,
    pub value: String,
    /// The language of the value where it is not the page's, for example a document number.
    pub lang: Option<String>,
    /// For machines, where the value is a date.
    pub datetime: Option<String>,
}

/// The whole plan on one page.
#[derive(Clone, Debug, Serialize)]
pub struct Plan {
    /// The record block.
    pub record: Vec<Row>,
    /// The basic information of the form.
    pub form: Vec<Row>,
    pub contents: Vec<Link>,
    pub parts: Vec<PlanPart>,
    /// Who signed, and when.
    pub signature: Option<Row>,
}

/// A part of the plan with its official number.
#[derive(Clone, Debug, Serialize)]
pub struct PlanPart {
    /// The anchor, for example `part-3`.
    pub id: String,
    /// With its number, for example 三、主要任务.
    pub heading: String,
    pub pieces: Vec<Piece>,
    pub lang: Option<String>,
    /// What is to be known of a translation that is older than the authentic text.
    pub older: Option<Older>,
    /// The parts below it, for example the tasks.
    pub parts: Vec<PlanPart>,
    /// The task forces, for the allocation of responsibilities.
    pub forces: Vec<ForceCard>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Documents {
    pub groups: Vec<DocumentGroup>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DocumentGroup {
    /// The anchor: `basis`, `evidence` or `output`.
    pub id: &'static str,
    pub title: String,
    pub documents: Vec<DocumentRow>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DocumentRow {
    /// The anchor, for example `doc-sz-2012-91`.
    pub id: String,
    pub title: String,
    /// Its address, or empty.
    pub href: String,
    pub number: Option<String>,
    pub issuer: Option<String>,
    pub date: Option<String>,
    /// Planned or under revision.
    pub state: Option<Status>,
    pub note_html: Option<String>,
}
