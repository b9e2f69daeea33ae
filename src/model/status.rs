//! The published rule by which an indicator's status follows from its values at a date.
//!
//! In this order: it does not apply; it was given up; it is no longer in force (the result is frozen at the
//! end of the last day, when a deadline on that day has passed); no value;
//! a target in words; satisfied; the deadline has passed; a path from milestones, or in a straight line from
//! the baseline, tells on track from behind; else it is in progress.

use super::indicator::{Comparison, Milestone, Observation, Target};
use crate::check::draft::Status;
use crate::lang::{Date, Decimal, Period, exact_sum};

/// A status with the rule that gave it and the inputs that the rule used.
#[derive(Clone, Debug)]
pub struct Assessment {
    pub status: Status,
    pub rule: Rule,
}

/// Which rule gave the status.
#[derive(Clone, Debug)]
pub enum Rule {
    NotApplicable,
    Withdrawn { since: Date },
    Expired { until: Date, frozen: Box<Assessment> },
    NoValue,
    InWords,
    Satisfied(Measured),
    DeadlinePassed { measured: Measured, deadline: Date },
    Milestone { measured: Measured, milestone: Milestone },
    Line { measured: Measured, path: Decimal },
    NoPath { measured: Measured, deadline: Date },
}

impl Rule {
    /// Every key, in the order in which the rules are tried.
    pub const KEYS: [&str; 10] = [
        "not-applicable",
        "withdrawn",
        "expired",
        "no-value",
        "in-words",
        "satisfied",
        "deadline-passed",
        "milestone",
        "line",
        "no-path",
    ];

    /// The value that was held against the target.
    pub fn measured(&self) -> Option<Measured> {
        match self {
            Rule::Satisfied(measured)
            | Rule::DeadlinePassed { measured, .. }
            | Rule::Milestone { measured, .. }
            | Rule::Line { measured, .. }
            | Rule::NoPath { measured, .. } => Some(*measured),
            Rule::Expired { frozen, .. } => frozen.rule.measured(),
            Rule::NotApplicable | Rule::Withdrawn { .. } | Rule::NoValue | Rule::InWords => None,
        }
    }

    /// Whether there was no value when the result was frozen: what was reported later counts for nothing.
    pub fn is_frozen_without_value(&self) -> bool {
        matches!(self, Rule::Expired { frozen, .. } if matches!(frozen.rule, Rule::NoValue))
    }

    /// Its key in data, for example `deadline-passed`.
    pub fn key(&self) -> &'static str {
        match self {
            Rule::NotApplicable => "not-applicable",
            Rule::Withdrawn { .. } => "withdrawn",
            Rule::Expired { .. } => "expired",
            Rule::NoValue => "no-value",
            Rule::InWords => "in-words",
            Rule::Satisfied(_) => "satisfied",
            Rule::DeadlinePassed { .. } => "deadline-passed",
            Rule::Milestone { .. } => "milestone",
            Rule::Line { .. } => "line",
            Rule::NoPath { .. } => "no-path",
        }
    }
}

/// The value that was held against the target: the latest one, or the sum of all.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    pub value: Decimal,
    pub period: Period,
}

/// What the rule looks at.
pub struct Inputs<'a> {
    pub target: &'a Target,
    /// By date.
    pub milestones: &'a [Milestone],
    pub baseline: Option<&'a Observation>,
    /// By period.
    pub series: &'a [Observation],
    pub not_applicable: bool,
    pub withdrawn: Option<Date>,
    pub in_force_until: Option<Date>,
    /// The first day of the plan: where a target's `from` stands.
    pub plan_start: Date,
}

/// The status at a date.
pub fn assess(inputs: &Inputs, as_of: Date) -> Assessment {
    if inputs.not_applicable {
        return Assessment { status: Status::NotApplicable, rule: Rule::NotApplicable };
    }
    if let Some(since) = inputs.withdrawn.filter(|since| *since <= as_of) {
        return Assessment { status: Status::Withdrawn, rule: Rule::Withdrawn { since } };
    }
    if let Some(until) = inputs.in_force_until.filter(|until| *until < as_of) {
        // The last day is over, and a deadline on it has passed with it: what is final is no state of the way there.
        let frozen = Box::new(assess_in_force(inputs, until, until >= inputs.target.deadline));
        return Assessment { status: Status::Expired, rule: Rule::Expired { until, frozen } };
    }
    assess_in_force(inputs, as_of, as_of > inputs.target.deadline)
}

/// The status from the values that were known at a date, before or after the deadline.
fn assess_in_force(inputs: &Inputs, as_of: Date, has_passed: bool) -> Assessment {
    let Some(measured) = measured(inputs, as_of) else {
        return Assessment { status: Status::NotReported, rule: Rule::NoValue };
    };
    let Some(satisfied) = inputs.target.comparison.is_satisfied_by(measured.value) else {
        return Assessment { status: Status::NotAssessable, rule: Rule::InWords };
    };
    let deadline = inputs.target.deadline;
    if satisfied {
        return Assessment { status: Status::Met, rule: Rule::Satisfied(measured) };
    }
    if has_passed {
        return Assessment { status: Status::Missed, rule: Rule::DeadlinePassed { measured, deadline } };
    }
    let due = inputs.milestones.iter().rfind(|milestone| milestone.by.end() <= measured.period.end());
    if let Some(milestone) = due {
        let kept = keeps(&inputs.target.comparison, &milestone.comparison, measured.value);
        return Assessment {
            status: on_path(kept),
            rule: Rule::Milestone { measured, milestone: milestone.clone() },
        };
    }
    match line(inputs, measured.period.end()) {
        Some(path) => {
            let kept = is_as_good(&inputs.target.comparison, measured.value, path);
            Assessment { status: on_path(kept), rule: Rule::Line { measured, path } }
        }
        None => Assessment { status: Status::InProgress, rule: Rule::NoPath { measured, deadline } },
    }
}

/// Whether a value is at least as good as another, seen from the target: what is more, what is less, or what is
/// nearer. A path to 3～5 is kept at 5.4 where it stands at 2.5, because 5.4 is nearer.
fn is_as_good(target: &Comparison, value: Decimal, other: Decimal) -> bool {
    let distance = |from: Decimal| match target {
        Comparison::Exactly(goal) | Comparison::About { value: goal, .. } => from.saturating_sub(*goal).abs(),
        Comparison::Between(low, _) if from < *low => low.saturating_sub(from),
        Comparison::Between(_, high) if from > *high => from.saturating_sub(*high),
        _ => Decimal::ZERO,
    };
    match target {
        Comparison::AtLeast(_) | Comparison::MoreThan(_) => value >= other,
        Comparison::AtMost(_) | Comparison::LessThan(_) => value <= other,
        _ => distance(value) <= distance(other),
    }
}

/// Whether a value keeps a milestone: it satisfies it, or is as good as a value that just does. Whoever is beyond
/// a milestone of exactly 90 on the way to 100 is not behind.
fn keeps(target: &Comparison, milestone: &Comparison, value: Decimal) -> bool {
    let edges = match milestone {
        Comparison::Exactly(goal) => [*goal; 2],
        Comparison::Between(low, high) => [*low, *high],
        Comparison::About { value, within } => [value.saturating_sub(*within), value.saturating_add(*within)],
        _ => return milestone.is_satisfied_by(value) == Some(true),
    };
    edges.iter().any(|edge| is_as_good(target, value, *edge))
        || milestone.is_satisfied_by(value) == Some(true)
}

fn on_path(kept: bool) -> Status {
    if kept { Status::OnTrack } else { Status::Behind }
}

/// The latest value that was known at a date, or the sum of all of them where the target is cumulative.
fn measured(inputs: &Inputs, as_of: Date) -> Option<Measured> {
    let known = inputs.series.iter().filter(|observation| observation.period.end() <= as_of);
    let values = known.filter_map(|observation| Some((observation.period, observation.value?)));
    let mut latest = None;
    let mut sum = Decimal::ZERO;
    for (period, value) in values {
        sum = exact_sum([sum, value])?;
        latest = Some(Measured { value: if inputs.target.cumulative { sum } else { value }, period });
    }
    latest
}

/// Where the straight line from the start to the next promise stands at a date. Nothing where no start is known,
/// or the date is not after it. A sum starts at the target's `from`: the value of an earlier period is no part of it.
fn line(inputs: &Inputs, at: Date) -> Option<Decimal> {
    let measured = inputs.baseline.filter(|_| !inputs.target.cumulative);
    let (start, from) = match (measured, inputs.target.from) {
        (Some(baseline), _) if baseline.value.is_some() => (baseline.period.end(), baseline.value?),
        // Days are counted from the end of one to the end of another: the plan begins where the day before it ends.
        (_, Some(from)) => (inputs.plan_start.yesterday().unwrap_or(inputs.plan_start), from),
        _ => return None,
    };
    let next = inputs.milestones.first();
    let (end, goal) = match next {
        Some(milestone) => (milestone.by.end(), milestone.comparison.goal(from)?),
        None => (inputs.target.deadline, inputs.target.comparison.goal(from)?),
    };
    let (gone, whole) = (days(start, at), days(start, end));
    if gone <= 0 || whole <= 0 {
        return None;
    }
    // The share itself may have no end, as 731 / 1096 has none: it is divided last.
    let gone = Decimal::from(gone.min(whole));
    goal.checked_sub(from)?.checked_mul(gone)?.checked_div(Decimal::from(whole))?.checked_add(from)
}

/// The days between two dates.
pub(super) fn days(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}

#[cfg(test)]
mod tests;
