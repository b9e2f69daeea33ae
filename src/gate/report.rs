//! Each unit has reported what was due.

use super::Written;
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::model::Report;
use crate::source::Span;
use std::collections::BTreeMap;

/// So many are named; who has more mends these first.
const NAMED: usize = 5;

/// What a unit has not reported, each as it is written in prose, for example `food-pass-rate@2016`.
#[derive(Default)]
struct Unit {
    late: Vec<String>,
    due: Vec<String>,
    /// Where the first of them are written.
    spans: Vec<Span>,
}

/// For each unit, what it has not reported: what is late, and what has come due at the report's date.
pub fn check(written: &Written, report: &Report) -> Vec<Diagnostic> {
    let indicators: BTreeMap<&str, Span> =
        written.indicators.iter().map(|draft| (draft.id.value.as_str(), draft.id.span)).collect();
    let departments: BTreeMap<&str, Span> =
        written.departments.iter().map(|draft| (draft.id.value.as_str(), draft.id.span)).collect();
    let mut units: BTreeMap<&str, Unit> = BTreeMap::new();
    for (_, indicator) in report.indicators.iter() {
        let (period, is_late) = match (indicator.overdue, indicator.due) {
            (Some(period), _) => (period, true),
            (None, Some(period)) => (period, false),
            (None, None) => continue,
        };
        let unit = report.departments.get(indicator.responsibility.lead).id.as_str();
        let unit = units.entry(unit).or_default();
        let list = if is_late { &mut unit.late } else { &mut unit.due };
        list.push(format!("{}@{period}", indicator.id));
        unit.spans.extend(indicators.get(indicator.id.as_str()));
    }
    let finding = |(id, unit): (&str, Unit)| {
        let due = Diagnostic::new(Code::ReportsDue, *departments.get(id)?)
            .arg("id", id)
            .arg("late", unit.late.len())
            .arg("due", unit.due.len())
            .arg("which", named(unit.late.iter().chain(&unit.due)));
        Some(unit.spans.iter().take(NAMED).fold(due, |due, span| due.related(*span, Note::OneHere)))
    };
    units.into_iter().filter_map(finding).collect()
}

fn named<'a>(all: impl Iterator<Item = &'a String> + Clone) -> String {
    let names: Vec<&str> = all.clone().take(NAMED).map(String::as_str).collect();
    let more = if all.count() > NAMED { " …" } else { "" };
    names.join(", ") + more
}
