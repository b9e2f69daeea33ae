//! What is measured, what was promised, what was reported.

use super::arena::Handle;
use super::report::{BoundText, Department, Document, Responsibility, Task, Text};
use super::status::Assessment;
use super::unit::Unit;
use crate::check::Id;
use crate::check::draft::{Better, Flag, Frequency, Status};
use crate::lang::{Date, Decimal, Period, exact_sum};

/// An indicator. All its numbers are in its unit: a scale such as 亿 is multiplied out ([`Unit::scale`]). What few indicators have is boxed,
/// for a province has ten thousand and more.
#[derive(Clone, Debug)]
pub struct Indicator {
    pub id: Id,
    /// Its place in the report, from 1.
    pub number: usize,
    pub name: Text,
    pub task: Handle<Task>,
    pub responsibility: Responsibility,
    pub support: Vec<Handle<Department>>,
    pub unit: Unit,
    pub better: Better,
    pub target: Target,
    /// By date.
    pub milestones: Vec<Milestone>,
    pub baseline: Option<Observation>,
    pub reports: Option<Frequency>,
    /// By period.
    pub series: Vec<Observation>,
    pub definition: Option<BoundText>,
    pub formula: Option<BoundText>,
    pub quote: Option<Box<Quote>>,
    pub note: Option<BoundText>,
    pub r#override: Option<Box<Override>>,
    /// By date.
    pub revisions: Vec<Revision>,
    pub withdrawn: Option<Box<Withdrawal>>,
    /// The reason why it does not apply.
    pub not_applicable: Option<BoundText>,
    pub in_force_until: Option<Date>,
    pub assessment: Assessment,
    /// The latest period whose value was due at the report's date and is not there.
    pub overdue: Option<Period>,
    /// The latest period that was over at the report's date and whose value is not there, overdue or not.
    pub due: Option<Period>,
}

impl Indicator {
    /// The latest reported value.
    pub fn latest(&self) -> Option<(&Observation, Decimal)> {
        self.series.iter().rev().find_map(|observation| Some((observation, observation.value?)))
    }

    /// The sum of all values, where the target is cumulative and there is one; nothing else is held against it then.
    pub fn total(&self) -> Option<Decimal> {
        let values = || self.series.iter().filter_map(|observation| observation.value);
        (self.target.cumulative && values().next().is_some()).then(|| exact_sum(values()))?
    }

    /// The value that readers see first, with its period: the one that was held against the target, or where none was,
    /// the latest, and the sum where the target is cumulative. Every place that says one value says this one.
    pub fn shown(&self) -> Option<(Period, Decimal)> {
        let rule = &self.assessment.rule;
        if let Some(measured) = rule.measured() {
            return Some((measured.period, measured.value));
        }
        let (observation, value) = self.latest().filter(|_| !rule.is_frozen_without_value())?;
        Some((observation.period, self.total().unwrap_or(value)))
    }

    /// The value of a period: from the series, or the baseline.
    pub fn at(&self, period: Period) -> Option<&Observation> {
        self.series.iter().chain(&self.baseline).find(|observation| observation.period == period)
    }

    /// The status that readers see first: the one that an office set, else the computed one.
    pub fn status(&self) -> Status {
        self.r#override.as_ref().map_or(self.assessment.status, |set| set.status)
    }
}

/// What was promised.
#[derive(Clone, Debug)]
pub struct Target {
    pub comparison: Comparison,
    /// The deadline as it is written; nothing where the plan's end holds.
    pub by: Option<Period>,
    pub deadline: Date,
    pub cumulative: bool,
    pub from: Option<Decimal>,
}

/// How a value is held against a target.
#[derive(Clone, Debug)]
pub enum Comparison {
    AtLeast(Decimal),
    MoreThan(Decimal),
    AtMost(Decimal),
    LessThan(Decimal),
    Exactly(Decimal),
    Between(Decimal, Decimal),
    About { value: Decimal, within: Decimal },
    Words(Text),
}

impl Comparison {
    /// Every key.
    pub const KEYS: [&str; 8] =
        ["at-least", "more-than", "at-most", "less-than", "exactly", "between", "about", "words"];

    /// Its key in words and data, for example `at-least`.
    pub fn key(&self) -> &'static str {
        match self {
            Comparison::AtLeast(_) => "at-least",
            Comparison::MoreThan(_) => "more-than",
            Comparison::AtMost(_) => "at-most",
            Comparison::LessThan(_) => "less-than",
            Comparison::Exactly(_) => "exactly",
            Comparison::Between(..) => "between",
            Comparison::About { .. } => "about",
            Comparison::Words(_) => "words",
        }
    }

    /// The numbers that it names: one, or both edges of a range; none for a target in words. What stands around a number of
    /// `About` is not among them.
    pub fn bounds(&self) -> (Option<Decimal>, Option<Decimal>) {
        match self {
            Comparison::AtLeast(value)
            | Comparison::MoreThan(value)
            | Comparison::AtMost(value)
            | Comparison::LessThan(value)
            | Comparison::Exactly(value)
            | Comparison::About { value, .. } => (Some(*value), None),
            Comparison::Between(low, high) => (Some(*low), Some(*high)),
            Comparison::Words(_) => (None, None),
        }
    }

    /// The same numbers as they stand in data ([`Unit::in_full`]).
    pub fn bounds_in_full(&self, unit: &Unit) -> (Option<Decimal>, Option<Decimal>) {
        let (low, high) = self.bounds();
        let in_full = |number: Option<Decimal>| number.map(|number| unit.in_full(number));
        (in_full(low), in_full(high))
    }

    /// Whether a value satisfies it; nothing for a target in words.
    pub fn is_satisfied_by(&self, value: Decimal) -> Option<bool> {
        Some(match self {
            Comparison::AtLeast(bound) => value >= *bound,
            Comparison::MoreThan(bound) => value > *bound,
            Comparison::AtMost(bound) => value <= *bound,
            Comparison::LessThan(bound) => value < *bound,
            Comparison::Exactly(bound) => value == *bound,
            Comparison::Between(low, high) => (*low..=*high).contains(&value),
            Comparison::About { value: near, within } => {
                value.checked_sub(*near).is_some_and(|apart| apart.abs() <= *within)
            }
            Comparison::Words(_) => return None,
        })
    }

    /// The number that a path leads to: the bound, the nearer edge of a range seen from `from`.
    pub fn goal(&self, from: Decimal) -> Option<Decimal> {
        match self.bounds() {
            (Some(low), Some(high)) => Some(if from < low { low } else { high }),
            (one, _) => one,
        }
    }
}

/// What was promised for a date before the deadline.
#[derive(Clone, Debug)]
pub struct Milestone {
    pub comparison: Comparison,
    pub by: Period,
}

/// A value for a period.
#[derive(Clone, Debug)]
pub struct Observation {
    pub period: Period,
    /// Nothing only where the flag says why.
    pub value: Option<Decimal>,
    pub source: Option<Handle<Document>>,
    pub flag: Option<Flag>,
    pub published: Option<Date>,
    pub note: Option<BoundText>,
}

/// The target's own wording in the plan.
#[derive(Clone, Debug)]
pub struct Quote {
    pub text: Text,
    /// The section that it stands in, for example `tasks/06-product-quality`.
    pub section: Option<String>,
}

/// A status that an office set by hand.
#[derive(Clone, Debug)]
pub struct Override {
    pub status: Status,
    pub reason: BoundText,
    pub office: Handle<Department>,
    pub date: Date,
}

/// A target that held before.
#[derive(Clone, Debug)]
pub struct Revision {
    pub date: Date,
    pub was: Target,
    pub reason: BoundText,
}

/// That an indicator was given up.
#[derive(Clone, Debug)]
pub struct Withdrawal {
    pub date: Date,
    pub reason: BoundText,
}
