//! The report: everything that was written, joined, and every reference holding.

use super::arena::{Arena, Handle};
use super::indicator::Indicator;
use super::section::{Measure, Section};
use crate::check::Id;
use crate::check::draft::{DocumentKind, DocumentState, Validity};
use crate::lang::{Date, Languages, PerLang, Period, Tag};
use crate::source::SourceId;

/// A text in every language of the report.
pub type Text = PerLang<String>;

/// A text in every language that is prose: figures are bound in it, and it holds the wiki links as they are written.
#[derive(Clone, Debug)]
pub struct BoundText(pub Text);

/// The whole report.
#[derive(Clone, Debug)]
pub struct Report {
    pub languages: Languages,
    pub site: Site,
    pub departments: Arena<Department>,
    pub documents: Arena<Document>,
    pub leading_group: Option<LeadingGroup>,
    /// By number.
    pub task_forces: Arena<TaskForce>,
    /// By number.
    pub tasks: Arena<Task>,
    /// By task, then in the order in which they are written.
    pub indicators: Arena<Indicator>,
    /// The file in which each indicator is written, in the order of the indicators.
    pub written: Vec<SourceId>,
    /// By number.
    pub safeguards: Arena<Safeguard>,
    /// By number.
    pub phases: Arena<Phase>,
    /// The latest first.
    pub updates: Vec<Update>,
    pub guiding_ideas: Section,
    pub overall_goals: Section,
    pub about: Section,
    /// Texts of the site's own, beside those that every report has.
    pub texts: Vec<Section>,
    /// By name.
    pub attachments: Vec<Attachment>,
}

/// What `site.yaml` says.
#[derive(Clone, Debug)]
pub struct Site {
    pub title: Text,
    /// The short title, or the title where there is none.
    pub short_title: Text,
    pub summary: Option<BoundText>,
    pub as_of: Date,
    pub from: Period,
    pub to: Period,
    pub in_force_until: Option<Date>,
    pub publisher: Text,
    /// The area that the report is about.
    pub area: Option<Text>,
    pub record: Record,
    pub licence: Option<Licence>,
    /// With a slash at its end.
    pub base_url: Option<String>,
    pub theme: String,
    pub sample: bool,
    pub notice: Option<Text>,
    pub official: Official,
    pub security: Option<Security>,
    pub previous_edition: Option<PreviousEdition>,
    pub form: Vec<(Text, Text)>,
}

#[derive(Clone, Debug, Default)]
pub struct Record {
    pub index_number: Option<String>,
    pub category: Option<Text>,
    pub issuer: Option<Text>,
    pub document_number: Option<String>,
    pub issued: Option<Date>,
    pub published: Option<Date>,
    pub validity: Option<Validity>,
    pub keywords: Option<Text>,
}

#[derive(Clone, Debug)]
pub struct Licence {
    pub name: Text,
    pub url: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct Official {
    pub host: Option<Text>,
    pub operator: Option<Text>,
    pub contact: Option<Text>,
    pub site_code: Option<String>,
    pub icp: Option<String>,
    pub police: Option<String>,
}

/// Whom to tell of a weakness of the site.
#[derive(Clone, Debug)]
pub struct Security {
    /// At least one, as `security.txt` has them.
    pub contact: Vec<String>,
    /// The last day on which this holds.
    pub expires: Date,
    /// The languages of reports; empty where they are those of the site.
    pub languages: Vec<Tag>,
    pub policy: Option<String>,
    pub encryption: Option<String>,
    pub acknowledgments: Option<String>,
}

/// The edition before this one.
#[derive(Clone, Debug)]
pub struct PreviousEdition {
    /// The SHA-256 of its manifest in lower-case hexadecimal.
    pub manifest: String,
    pub url: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Department {
    pub id: Id,
    pub name: Text,
    pub short: Text,
    pub successor: Option<Successor>,
    pub office: Option<Text>,
}

#[derive(Clone, Debug)]
pub struct Successor {
    pub name: Text,
    pub from: Option<Period>,
    pub unit: Option<Handle<Department>>,
}

#[derive(Clone, Debug)]
pub struct Document {
    pub id: Id,
    pub kind: DocumentKind,
    pub title: Text,
    pub number: Option<String>,
    pub issuer: Option<Text>,
    pub date: Option<Period>,
    pub state: DocumentState,
    pub url: Option<String>,
    /// A file of `content/files/`.
    pub file: Option<String>,
    pub note: Option<BoundText>,
}

#[derive(Clone, Debug)]
pub struct LeadingGroup {
    pub name: Text,
    pub head: Text,
    pub deputy: Option<Text>,
    pub members: Option<Text>,
    pub office: Handle<Department>,
    pub duties: Vec<BoundText>,
}

#[derive(Clone, Debug)]
pub struct TaskForce {
    pub number: u32,
    pub id: Id,
    pub name: Text,
    pub lead: Handle<Department>,
    /// In the order of the plan, without the lead.
    pub members: Vec<Handle<Department>>,
    /// The plan's list ends with 等.
    pub open: bool,
    /// All members of the leading group belong to it.
    pub everyone: bool,
    pub tasks: Vec<Handle<Task>>,
    pub duties: Vec<BoundText>,
}

/// Who answers for something, and why it is they.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Responsibility {
    pub lead: Handle<Department>,
    pub basis: Basis,
    /// The unit that is named, where another has taken over its work since.
    pub succeeds: Option<Handle<Department>>,
}

/// Why a unit answers for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The plan names it.
    Named,
    /// It leads the task force.
    TaskForce(Handle<TaskForce>),
    /// It answers for the task.
    Task,
    /// The leading group's office sits in it.
    Office,
}

#[derive(Clone, Debug)]
pub struct Task {
    pub number: u32,
    pub id: Id,
    pub section: Section,
    pub responsibility: Responsibility,
    pub support: Vec<Handle<Department>>,
    pub summary: Option<BoundText>,
    pub phase: Option<Handle<Phase>>,
    pub safeguards: Vec<Handle<Safeguard>>,
    pub measures: Vec<Measure>,
    /// In order.
    pub indicators: Vec<Handle<Indicator>>,
}

#[derive(Clone, Debug)]
pub struct Safeguard {
    pub number: u32,
    pub id: Id,
    pub section: Section,
    pub summary: Option<BoundText>,
}

#[derive(Clone, Debug)]
pub struct Phase {
    pub number: u32,
    pub id: Id,
    pub section: Section,
    pub from: Period,
    pub to: Period,
    pub deliverables: Vec<BoundText>,
    pub state: PhaseState,
}

/// Where a phase stands at the report's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhaseState {
    NotStarted,
    InProgress,
    Completed,
}

impl PhaseState {
    /// Its key in words and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            PhaseState::NotStarted => "not-started",
            PhaseState::InProgress => "in-progress",
            PhaseState::Completed => "completed",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Update {
    pub date: Date,
    pub id: Id,
    pub section: Section,
}

#[derive(Clone, Debug)]
pub struct Attachment {
    pub name: String,
    pub source: SourceId,
}
