//! The published rule by which an indicator's status follows from its values at a date.
//!
//! In this order: it does not apply; it was given up; it is no longer in force (the result is frozen); no value;
//! a target in words; satisfied; the deadline has passed; a path from milestones, or in a straight line from
//! the baseline, tells on track from behind; else it is in progress.

use super::indicator::{Milestone, Observation, Target};
use crate::check::draft::{Better, Status};
use crate::lang::{Date, Decimal, Period};

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

/// The value that was held against the target: the latest one, or the sum of all.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    pub value: Decimal,
    pub period: Period,
}

/// What the rule looks at.
pub struct Inputs<'a> {
    pub better: Better,
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
        let frozen = Box::new(assess_in_force(inputs, until));
        return Assessment { status: Status::Expired, rule: Rule::Expired { until, frozen } };
    }
    assess_in_force(inputs, as_of)
}

fn assess_in_force(inputs: &Inputs, as_of: Date) -> Assessment {
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
    if as_of > deadline {
        return Assessment { status: Status::Missed, rule: Rule::DeadlinePassed { measured, deadline } };
    }
    let due = inputs.milestones.iter().rfind(|milestone| milestone.by.end() <= measured.period.end());
    if let Some(milestone) = due {
        let kept = milestone.comparison.is_satisfied_by(measured.value) == Some(true);
        return Assessment {
            status: on_path(kept),
            rule: Rule::Milestone { measured, milestone: milestone.clone() },
        };
    }
    match line(inputs, measured.period.end()) {
        Some((path, goal)) => {
            let kept = match inputs.better {
                Better::Higher => measured.value >= path,
                Better::Lower => measured.value <= path,
                Better::Nearer => (measured.value - goal).abs() <= (path - goal).abs(),
            };
            Assessment { status: on_path(kept), rule: Rule::Line { measured, path } }
        }
        None => Assessment { status: Status::InProgress, rule: Rule::NoPath { measured, deadline } },
    }
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
        sum = sum.checked_add(value)?;
        latest = Some(Measured { value: if inputs.target.cumulative { sum } else { value }, period });
    }
    latest
}

/// Where the straight line from the start to the next promise stands at a date, and what it leads to.
/// Nothing where no start is known, or the date is not after it.
fn line(inputs: &Inputs, at: Date) -> Option<(Decimal, Decimal)> {
    let (start, from) = match (inputs.baseline, inputs.target.from) {
        (Some(baseline), _) if baseline.value.is_some() => (baseline.period.end(), baseline.value?),
        (_, Some(from)) => (inputs.plan_start, from),
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
    let share = Decimal::from(gone.min(whole)) / Decimal::from(whole);
    let path = goal.checked_sub(from)?.checked_mul(share)?.checked_add(from)?;
    Some((path, goal))
}

fn days(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days())
}
