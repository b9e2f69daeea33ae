//! The tables of what was reported and of what was promised on the way.

use super::column::{Column, Form, Presence};
use super::indicators::{flags, target, target_columns};
use super::{Cell, Row, Sheet, maybe_bound_texts};
use crate::lang::Languages;
use crate::model::{Indicator, Observation};
use crate::plan::Plan;

pub(super) fn columns(languages: &Languages) -> Vec<Column> {
    let mut columns = vec![
        Column::reference("indicator", Sheet::Indicators, Presence::Required),
        Column::required("period", Form::Text),
        Column::required("start", Form::Date),
        Column::required("end", Form::Date),
        Column::optional("value", Form::Number),
        Column::optional("flag", flags()),
        Column::reference("source", Sheet::Documents, Presence::Optional),
        Column::optional("published", Form::Date),
    ];
    columns.extend(Column::texts("note", Presence::Optional, languages));
    columns
}

/// Every value of every indicator.
pub(super) fn rows<'p>(plan: &'p Plan<'p>) -> impl Iterator<Item = Row<'p>> + 'p {
    plan.report.indicators.iter().flat_map(|(_, indicator)| of_one(plan, indicator))
}

/// The values of one indicator.
pub(super) fn of_one<'p>(
    plan: &'p Plan<'p>,
    indicator: &'p Indicator,
) -> impl Iterator<Item = Row<'p>> + use<'p> {
    indicator.series.iter().map(move |value| row(plan, indicator, value))
}

fn row<'p>(plan: &'p Plan<'p>, indicator: &'p Indicator, value: &'p Observation) -> Row<'p> {
    let mut row = vec![
        Cell::text(indicator.id.as_str()),
        Cell::written(value.period),
        Cell::Date(value.period.start()),
        Cell::Date(value.period.end()),
        Cell::maybe(value.value, |value| Cell::Number(indicator.unit.in_full(value))),
        Cell::maybe(value.flag, |flag| Cell::text(flag.shorthand())),
        Cell::maybe(value.source, |source| Cell::text(plan.report.documents.get(source).id.as_str())),
        Cell::maybe(value.published, Cell::Date),
    ];
    row.extend(maybe_bound_texts(value.note.as_ref(), plan));
    row
}

pub(super) fn milestone_columns(languages: &Languages) -> Vec<Column> {
    let mut columns = vec![
        Column::reference("indicator", Sheet::Indicators, Presence::Required),
        Column::required("by", Form::Text),
        Column::required("deadline", Form::Date),
    ];
    columns.extend(target_columns());
    let texts = Column::texts("target", Presence::Required, languages);
    columns.extend(texts.into_iter().map(|column| column.meaning("target-text")));
    columns
}

/// Every milestone of every indicator.
pub(super) fn milestone_rows<'p>(plan: &'p Plan<'p>) -> impl Iterator<Item = Row<'p>> + 'p {
    plan.report.indicators.iter().flat_map(move |(_, indicator)| {
        indicator.milestones.iter().map(move |milestone| {
            let mut row = vec![
                Cell::text(indicator.id.as_str()),
                Cell::written(milestone.by),
                Cell::Date(milestone.by.end()),
            ];
            row.extend(target(plan, &milestone.comparison, indicator));
            row
        })
    })
}
