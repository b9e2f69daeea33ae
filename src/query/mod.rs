//! Finds the indicators that a question asks for.
//!
//! A question is a list of conditions, all of which must hold: `status=missed lead=fda deadline<=2018`. A condition
//! is a field, a sign and one or more values with commas between them, any of which may hold; a word alone is looked for in the names.

mod choice;
mod condition;
mod field;
mod misunderstanding;
mod names;
mod reading;
mod word;

pub use field::Field;
pub use misunderstanding::Misunderstanding;
pub use reading::read;

use crate::lang::{Lang, PerLang};
use crate::model::{Flag, Indicator, Status};
use condition::Condition;

/// A question that was understood.
#[derive(Debug)]
pub struct Query {
    conditions: Vec<Condition>,
}

impl Query {
    /// Whether an indicator is among those that are asked for.
    pub fn matches(&self, indicator: &Indicator) -> bool {
        self.conditions.iter().all(|condition| condition.holds(indicator))
    }
}

/// What readers call things, as the pages do.
pub struct Called {
    /// The language in which values are listed.
    pub lang: Lang,
    pub statuses: Vec<Named<Status>>,
    pub flags: Vec<Named<Flag>>,
    /// The units that an indicator of the report can have, by their keys in the data.
    pub units: Vec<Named<String>>,
}

/// A thing, and its name in every language of the report.
pub type Named<T> = (T, PerLang<String>);

#[cfg(test)]
mod tests;
