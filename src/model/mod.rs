//! Joins the drafts into one report in which every reference holds.

mod arena;
mod binding;
mod due;
mod indicator;
mod ledger;
mod prose;
mod report;
mod resolve;
mod section;
mod status;
mod terms;
mod unit;
mod untranslated;

pub use crate::check::Id;
pub use crate::check::draft::{Better, DocumentKind, DocumentState, Flag, Frequency, Status, Validity};
pub use arena::{Arena, Handle};
pub use binding::{Field, Format, Reference};
pub use indicator::{
    Comparison, Indicator, Milestone, Observation, Override, Quote, Revision, Target, Withdrawal,
};
pub use ledger::{Reads, noting};
pub use report::{
    Attachment, Basis, BoundText, Department, Document, LeadingGroup, Licence, Official, Phase, PhaseState,
    PreviousEdition, Record, Report, Responsibility, Safeguard, Security, Site, Successor, Task, TaskForce,
    Text, Update,
};
pub use resolve::{Lost, Memo, Resolution, look, resolve};
pub use section::{Freshness, Measure, MeasureState, Role, Section, StalePart, Version};
pub use status::{Assessment, Measured, Rule};
pub use unit::{Unit, UnitKind, UnitName};
