//! One indicator as JSON.

use super::{Shown, Words};
use crate::lang::{Date, Decimal, Period};
use crate::model::{self, Comparison, Format, Rule};
use crate::plan::Plan;
use serde::Serialize;

/// An indicator with its target, its values, and how it stands by which rule.
#[derive(Serialize)]
pub struct Indicator<'p> {
    number: usize,
    id: &'p str,
    name: Words<'p>,
    task: &'p str,
    lead: &'p str,
    support: Vec<&'p str>,
    unit: Unit<'p>,
    better: &'static str,
    reports: Option<&'static str>,
    target: Target<'p>,
    milestones: Vec<Milestone<'p>>,
    baseline: Option<Value<'p>>,
    values: Vec<Value<'p>>,
    status: &'static str,
    computed_status: &'static str,
    r#override: Option<Override<'p>>,
    rule: Applied<'p>,
    overdue: Option<Shown<Period>>,
    revisions: Vec<Revision<'p>>,
    withdrawn: Option<Withdrawn<'p>>,
    not_applicable: Option<Words<'p>>,
    in_force_until: Option<Shown<Date>>,
    definition: Option<Words<'p>>,
    formula: Option<Words<'p>>,
    quote: Option<Words<'p>>,
    note: Option<Words<'p>>,
}

#[derive(Serialize)]
struct Unit<'p> {
    key: &'p str,
    name: Words<'p>,
}

#[derive(Serialize)]
struct Target<'p> {
    #[serde(flatten)]
    compared: Compared<'p>,
    by: Option<Shown<Period>>,
    deadline: Shown<Date>,
    cumulative: bool,
    from: Option<Shown<Decimal>>,
}

#[derive(Serialize)]
struct Compared<'p> {
    kind: &'static str,
    value: Option<Shown<Decimal>>,
    high: Option<Shown<Decimal>>,
    within: Option<Shown<Decimal>>,
    words: Words<'p>,
}

#[derive(Serialize)]
struct Milestone<'p> {
    by: Shown<Period>,
    deadline: Shown<Date>,
    #[serde(flatten)]
    compared: Compared<'p>,
}

#[derive(Serialize)]
struct Value<'p> {
    period: Shown<Period>,
    value: Option<Shown<Decimal>>,
    flag: Option<&'static str>,
    source: Option<&'p str>,
    published: Option<Shown<Date>>,
    note: Option<Words<'p>>,
}

#[derive(Serialize)]
struct Override<'p> {
    status: &'static str,
    reason: Words<'p>,
    office: &'p str,
    date: Shown<Date>,
}

#[derive(Serialize)]
struct Revision<'p> {
    date: Shown<Date>,
    was: Target<'p>,
    reason: Words<'p>,
}

#[derive(Serialize)]
struct Withdrawn<'p> {
    date: Shown<Date>,
    reason: Words<'p>,
}

/// The rule that gave the status, with the inputs that it used.
#[derive(Serialize)]
struct Applied<'p> {
    key: &'static str,
    /// The latest value, or the sum of all where the target is cumulative.
    #[serde(skip_serializing_if = "Option::is_none")]
    measured: Option<Shown<Decimal>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<Shown<Period>>,
    /// Where the line to the target stands at the end of that period.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<Shown<Decimal>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    milestone: Option<Milestone<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Shown<Date>>,
    /// What held on the last day in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    frozen: Option<Box<Frozen<'p>>>,
}

#[derive(Serialize)]
struct Frozen<'p> {
    status: &'static str,
    rule: Applied<'p>,
}

impl<'p> Indicator<'p> {
    pub fn of(plan: &'p Plan, indicator: &'p model::Indicator) -> Indicator<'p> {
        let report = plan.report;
        let unit = |handle| report.departments.get(handle).id.as_str();
        Indicator {
            number: indicator.number,
            id: indicator.id.as_str(),
            name: Words::of(plan, &indicator.name),
            task: report.tasks.get(indicator.task).id.as_str(),
            lead: unit(indicator.responsibility.lead),
            support: indicator.support.iter().map(|handle| unit(*handle)).collect(),
            unit: Unit {
                key: &indicator.unit.key,
                name: Words::said(plan, |voice| voice.unit(&indicator.unit)),
            },
            better: indicator.better.key(),
            reports: indicator.reports.map(|often| often.key()),
            target: target(plan, &indicator.target, indicator),
            milestones: indicator.milestones.iter().map(|kept| milestone(plan, kept, indicator)).collect(),
            baseline: indicator.baseline.as_ref().map(|baseline| value(plan, baseline, indicator)),
            values: indicator.series.iter().map(|observation| value(plan, observation, indicator)).collect(),
            status: indicator.status().key(),
            computed_status: indicator.assessment.status.key(),
            r#override: indicator.r#override.as_ref().map(|set| Override {
                status: set.status.key(),
                reason: Words::bound(plan, &set.reason),
                office: unit(set.office),
                date: Shown(set.date),
            }),
            rule: applied(plan, &indicator.assessment.rule, indicator),
            overdue: indicator.overdue.map(Shown),
            revisions: indicator
                .revisions
                .iter()
                .map(|revision| Revision {
                    date: Shown(revision.date),
                    was: target(plan, &revision.was, indicator),
                    reason: Words::bound(plan, &revision.reason),
                })
                .collect(),
            withdrawn: indicator.withdrawn.as_ref().map(|withdrawn| Withdrawn {
                date: Shown(withdrawn.date),
                reason: Words::bound(plan, &withdrawn.reason),
            }),
            not_applicable: indicator.not_applicable.as_ref().map(|reason| Words::bound(plan, reason)),
            in_force_until: indicator.in_force_until.map(Shown),
            definition: indicator.definition.as_ref().map(|text| Words::bound(plan, text)),
            formula: indicator.formula.as_ref().map(|text| Words::bound(plan, text)),
            quote: indicator.quote.as_ref().map(|quote| Words::of(plan, &quote.text)),
            note: indicator.note.as_ref().map(|text| Words::bound(plan, text)),
        }
    }
}

fn target<'p>(plan: &'p Plan, target: &'p model::Target, of: &'p model::Indicator) -> Target<'p> {
    Target {
        compared: compared(plan, &target.comparison, target, of),
        by: target.by.map(Shown),
        deadline: Shown(target.deadline),
        cumulative: target.cumulative,
        from: target.from.map(|from| number(from, of)),
    }
}

fn compared<'p>(
    plan: &'p Plan,
    comparison: &'p Comparison,
    target: &model::Target,
    of: &model::Indicator,
) -> Compared<'p> {
    let (low, high) = comparison.bounds_in_full(&of.unit);
    let within = match comparison {
        Comparison::About { within, .. } => Some(*within),
        _ => None,
    };
    Compared {
        kind: comparison.key(),
        value: low.map(Shown),
        high: high.map(Shown),
        within: within.map(|within| number(within, of)),
        words: Words::said(plan, |voice| voice.compared(comparison, &of.unit, target, Format::Long)),
    }
}

fn milestone<'p>(plan: &'p Plan, kept: &'p model::Milestone, of: &'p model::Indicator) -> Milestone<'p> {
    Milestone {
        by: Shown(kept.by),
        deadline: Shown(kept.by.end()),
        compared: compared(plan, &kept.comparison, &of.target, of),
    }
}

fn value<'p>(plan: &'p Plan, observation: &'p model::Observation, of: &'p model::Indicator) -> Value<'p> {
    Value {
        period: Shown(observation.period),
        value: observation.value.map(|value| number(value, of)),
        flag: observation.flag.map(|flag| flag.shorthand()),
        source: observation.source.map(|source| plan.report.documents.get(source).id.as_str()),
        published: observation.published.map(Shown),
        note: observation.note.as_ref().map(|note| Words::bound(plan, note)),
    }
}

/// A number as data.
fn number(value: Decimal, of: &model::Indicator) -> Shown<Decimal> {
    Shown(of.unit.in_full(value))
}

fn applied<'p>(plan: &'p Plan, rule: &'p Rule, of: &'p model::Indicator) -> Applied<'p> {
    let bare = Applied {
        key: rule.key(),
        measured: None,
        period: None,
        path: None,
        milestone: None,
        date: None,
        frozen: None,
    };
    let measured = |measured: &model::Measured| Applied {
        key: rule.key(),
        measured: Some(number(measured.value, of)),
        period: Some(Shown(measured.period)),
        path: None,
        milestone: None,
        date: None,
        frozen: None,
    };
    match rule {
        Rule::NotApplicable | Rule::NoValue | Rule::InWords => bare,
        Rule::Withdrawn { since } => Applied { date: Some(Shown(*since)), ..bare },
        Rule::Expired { until, frozen } => Applied {
            date: Some(Shown(*until)),
            frozen: Some(Box::new(Frozen {
                status: frozen.status.key(),
                rule: applied(plan, &frozen.rule, of),
            })),
            ..bare
        },
        Rule::Satisfied(value) => measured(value),
        Rule::DeadlinePassed { measured: value, deadline } | Rule::NoPath { measured: value, deadline } => {
            Applied { date: Some(Shown(*deadline)), ..measured(value) }
        }
        Rule::Milestone { measured: value, milestone: due } => {
            Applied { milestone: Some(milestone(plan, due, of)), ..measured(value) }
        }
        Rule::Line { measured: value, path } => Applied { path: Some(number(*path, of)), ..measured(value) },
    }
}
