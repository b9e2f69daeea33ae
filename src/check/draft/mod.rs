//! What each file says, before anything is known of the other files.

mod department;
mod document;
#[cfg(test)]
mod examples;
mod exception;
mod indicator;
mod section;
mod site;
mod stamp;
mod target;
mod task_force;
mod term;

pub use department::{Department, Successor};
pub use document::{Document, DocumentKind, DocumentState};
pub use exception::{Exception, PersonalRule};
pub use indicator::{
    Better, Flag, Frequency, Indicator, NotApplicable, Observation, Override, Quote, Revision, Status,
    Withdrawal,
};
pub use section::{Front, Measure, Phase, Safeguard, Section, SectionKind, Structure, Task, Text, Update};
pub use site::{Form, Licence, Official, Record, Security, Site, Span, Unit, Validity};
pub use stamp::{Stamp, Stamped};
pub use target::{Bound, Comparison, Target};
pub use task_force::{LeadingGroup, TaskForce, TaskForces};
pub use term::Term;

use crate::source::SourceId;
use crate::yaml::Listed;

/// One file of `content/`, read.
#[derive(Clone, Debug)]
pub enum Draft {
    Site(Box<Site>),
    Departments(Listed<Department>),
    Documents(Listed<Document>),
    TaskForces(Box<TaskForces>),
    Indicators(Listed<Indicator>),
    Section(Box<Section>),
    Attachment(Attachment),
    Allow(Listed<Exception>),
    Terms(Listed<Term>),
}

/// A file that is published as it is.
#[derive(Clone, Debug)]
pub struct Attachment {
    pub source: SourceId,
    /// Its name, for example `plan.pdf`.
    pub name: String,
    /// Its words, as far as they can be read.
    pub text: String,
}
