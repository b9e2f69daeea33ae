//! The numbers that an indicator holds, with the wiki links that show them.

use crate::lang::{Decimal, Period};
use crate::model::binding::{Field, Reference};
use crate::model::indicator::{Comparison, Indicator};
use crate::model::report::Report;

/// A number that an indicator holds.
pub struct Figure {
    pub value: Decimal,
    /// The upper end of a range.
    pub high: Option<Decimal>,
    pub period: Option<Period>,
    pub field: Field,
}

/// The target, the baseline and the values of an indicator.
pub fn figures(indicator: &Indicator) -> Vec<Figure> {
    let target = &indicator.target;
    let due = target.by.or(Some(Period::Day(target.deadline)));
    let mut figures = Vec::new();
    if let Some((value, high)) = numbers(&target.comparison) {
        figures.push(Figure { value, high, period: due, field: Field::Target });
    }
    let baseline = indicator.baseline.iter().map(|baseline| (baseline, Field::Baseline));
    let series = indicator.series.iter().map(|value| (value, Field::At(value.period)));
    for (observation, field) in baseline.chain(series) {
        let period = Some(observation.period);
        figures.extend(observation.value.map(|value| Figure { value, high: None, period, field }));
    }
    // The sum of one value alone is that value.
    let several = indicator.series.iter().filter(|value| value.value.is_some()).count() > 1;
    if let Some(value) = indicator.total().filter(|_| several) {
        figures.push(Figure { value, high: None, period: None, field: Field::Latest });
    }
    figures
}

/// The numbers of a comparison, the higher edge apart.
fn numbers(comparison: &Comparison) -> Option<(Decimal, Option<Decimal>)> {
    let (low, high) = comparison.bounds();
    Some((low?, high))
}

/// The wiki link that shows a number with its unit, for example `[[food-pass-rate.target|short]]`: of the period
/// that the sentence names where there is one, for a figure of the wrong year is a slip.
pub fn link(indicator: &Indicator, figure: &Figure, years: &[i16]) -> String {
    let id = &indicator.id;
    let named =
        years.iter().find_map(|year| indicator.at(Period::Year(*year)).filter(|at| at.value.is_some()));
    match (figure.field, named) {
        (Field::Target, _) => format!("[[{id}.target|short]]"),
        (Field::Latest, _) => format!("[[{id}.latest]]"),
        (Field::Baseline, None) => format!("[[{id}.baseline]]"),
        (_, Some(observation)) => format!("[[{id}@{}]]", observation.period),
        // Of a sum, the latest is the sum.
        (Field::At(period), None)
            if !indicator.target.cumulative
                && indicator.latest().is_some_and(|(at, _)| at.period == period) =>
        {
            format!("[[{id}.latest]]")
        }
        (Field::At(period), None) => format!("[[{id}@{period}]]"),
        _ => format!("[[{id}]]"),
    }
}

/// The number that a wiki link shows; nothing where it shows words.
pub fn shown(target: &str, report: &Report) -> Option<Decimal> {
    let Ok(Reference::Indicator { id, field }) = Reference::parse(target) else { return None };
    let indicator = report.indicators.get(report.indicators.find(id)?);
    match field {
        Field::Target => numbers(&indicator.target.comparison).map(|(value, _)| value),
        Field::Baseline => indicator.baseline.as_ref()?.value,
        Field::Latest => indicator.shown().map(|(_, value)| value),
        Field::At(period) => indicator.at(period)?.value,
        Field::Name | Field::Status | Field::Lead | Field::Unit => None,
    }
}

/// Whether a wiki link leads to something, as far as indicators are concerned.
pub fn is_known(target: &str, report: &Report) -> bool {
    match Reference::parse(target) {
        Ok(Reference::Indicator { id, .. }) => report.indicators.find(id).is_some(),
        Ok(_) => true,
        Err(_) => false,
    }
}

/// Whether a period lies in a year, or ends in it.
pub fn is_of(period: Period, year: i16) -> bool {
    period.start().year() == year || period.end().year() == year
}
