//! The table of indicators: one a row, with how each stands and by which rule.

use super::column::{Choice, Column, Form, Presence};
use super::{Cell, Row, Sheet, maybe_bound_texts, texts};
use crate::lang::Languages;
use crate::model::{Better, Comparison, Flag, Format, Frequency, Indicator, Rule, Status, Unit};
use crate::plan::Plan;
use crate::plan::voice::Voice;

pub(super) fn columns(languages: &Languages) -> Vec<Column> {
    let statuses = || Form::choice("status", Status::ALL.iter().map(|status| status.key()));
    let directions = Form::choice("direction", Better::ALL.iter().map(|way| way.key()));
    let frequencies = Form::choice("frequency", Frequency::ALL.iter().map(|often| often.key()));
    let target = Column::texts("target", Presence::Required, languages);
    let status = Column::texts("status", Presence::Required, languages);
    [
        vec![Column::required("number", Form::Whole), Column::required("id", Form::Text)],
        Column::texts("name", Presence::Required, languages),
        vec![
            Column::reference("task", Sheet::Tasks, Presence::Required),
            Column::reference("lead", Sheet::Departments, Presence::Required),
        ],
        Column::texts("lead_name", Presence::Required, languages),
        vec![Column::required("unit", Form::Text)],
        Column::texts("unit_name", Presence::Required, languages),
        target_columns(),
        target.into_iter().map(|column| column.meaning("target-text")).collect(),
        vec![
            Column::required("deadline", Form::Date),
            Column::required("cumulative", Form::Truth),
            Column::required("better", directions),
            Column::optional("reports", frequencies),
            Column::optional("baseline_period", Form::Text),
            Column::optional("baseline", Form::Number),
            Column::optional("latest_period", Form::Text),
            Column::optional("latest", Form::Number),
            Column::optional("latest_flag", flags()).meaning("flag"),
            Column::optional("measured_period", Form::Text),
            Column::optional("measured", Form::Number),
            Column::required("status", statuses()),
        ],
        status.into_iter().map(|column| column.meaning("status-word")).collect(),
        vec![
            Column::required("computed_status", statuses()),
            Column::required("rule", Form::choice("rule-name", Rule::KEYS)),
            Column::optional("overdue", Form::Text),
        ],
        Column::texts("definition", Presence::Optional, languages),
    ]
    .concat()
}

/// The kind and the numbers of a target.
pub(super) fn target_columns() -> Vec<Column> {
    vec![
        Column::required("target_kind", Form::choice("target-kind", Comparison::KEYS)),
        Column::optional("target", Form::Number),
        Column::optional("target_high", Form::Number),
    ]
}

/// The shorthand of the flags.
pub(super) fn flags() -> Form {
    let choice = |flag: &Flag| Choice { key: flag.shorthand(), word: format!("flag-{}", flag.key()) };
    Form::Choice(Flag::ALL.iter().map(choice).collect())
}

pub(super) fn rows<'p>(plan: &'p Plan<'p>) -> impl Iterator<Item = Row<'p>> + 'p {
    plan.report.indicators.iter().map(|(_, indicator)| row(plan, indicator))
}

pub(super) fn row<'p>(plan: &'p Plan<'p>, indicator: &'p Indicator) -> Row<'p> {
    let report = plan.report;
    let lead = report.departments.get(indicator.responsibility.lead);
    let latest = indicator.latest();
    let baseline = indicator.baseline.as_ref();
    let measured = indicator.assessment.rule.measured();
    let number = |value| Cell::Number(indicator.unit.in_full(value));
    let mut row = vec![Cell::Number(indicator.number.into()), Cell::text(indicator.id.as_str())];
    row.extend(texts(&indicator.name));
    row.push(Cell::text(report.tasks.get(indicator.task).id.as_str()));
    row.push(Cell::text(lead.id.as_str()));
    row.extend(texts(&lead.short));
    row.push(Cell::text(indicator.unit.key.as_str()));
    row.extend(plan.voices.iter().map(|(_, voice)| Cell::text(voice.unit(&indicator.unit))));
    row.extend(target(plan, &indicator.target.comparison, indicator));
    row.extend([
        Cell::Date(indicator.target.deadline),
        Cell::Truth(indicator.target.cumulative),
        Cell::text(indicator.better.key()),
        Cell::maybe(indicator.reports, |often| Cell::text(often.key())),
        Cell::maybe(baseline, |baseline| Cell::written(baseline.period)),
        Cell::maybe(baseline.and_then(|baseline| baseline.value), number),
        Cell::maybe(latest, |(observation, _)| Cell::written(observation.period)),
        Cell::maybe(latest, |(_, value)| number(value)),
        Cell::maybe(latest.and_then(|(observation, _)| observation.flag), |flag| {
            Cell::text(flag.shorthand())
        }),
        Cell::maybe(measured, |measured| Cell::written(measured.period)),
        Cell::maybe(measured, |measured| number(measured.value)),
        Cell::text(indicator.status().key()),
    ]);
    row.extend(plan.voices.iter().map(|(_, voice)| Cell::text(voice.status(indicator.status()).word)));
    row.extend([
        Cell::text(indicator.assessment.status.key()),
        Cell::text(indicator.assessment.rule.key()),
        Cell::maybe(indicator.overdue, Cell::written),
    ]);
    row.extend(maybe_bound_texts(indicator.definition.as_ref(), plan));
    row
}

/// The cells of a target: its kind, its numbers, and its wording in every language.
pub(super) fn target<'p>(plan: &'p Plan<'p>, comparison: &'p Comparison, of: &'p Indicator) -> Row<'p> {
    let (low, high) = comparison.bounds_in_full(&of.unit);
    let mut row =
        vec![Cell::text(comparison.key()), Cell::maybe(low, Cell::Number), Cell::maybe(high, Cell::Number)];
    row.extend(plan.voices.iter().map(|(_, voice)| Cell::text(worded(voice, comparison, of, &of.unit))));
    row
}

fn worded(voice: &Voice, comparison: &Comparison, of: &Indicator, unit: &Unit) -> String {
    voice.compared(comparison, unit, &of.target, Format::Long)
}
