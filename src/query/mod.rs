//! Finds the indicators that a question asks for.
//!
//! A question is a list of conditions, all of which must hold: `status=missed lead=fda deadline<=2018`. A condition
//! is a field, a sign and one or more values with commas between them; a word alone is looked for in the names.

mod condition;
mod field;
mod misunderstanding;
mod reading;

pub use field::{Field, Kind};
pub use misunderstanding::Misunderstanding;
pub use reading::read;

use crate::model::{Indicator, Report, Status};
use condition::Condition;

/// A question that was understood.
#[derive(Debug)]
pub struct Query {
    conditions: Vec<Condition>,
}

impl Query {
    /// Whether an indicator is among those that are asked for.
    pub fn matches(&self, indicator: &Indicator, report: &Report) -> bool {
        self.conditions.iter().all(|condition| condition.holds(indicator, report))
    }
}

/// What readers call the statuses, in every language of the report.
pub type StatusWords = Vec<(String, Status)>;

#[cfg(test)]
mod tests;
