//! The report as data: tables and one tree, the same in every language.

use super::Plan;
use crate::lang::{Lang, PerLang};
use crate::model::{Comparison, Handle, Indicator, Observation, Text};
use serde_json::{Value, json};

/// A table for spreadsheets: a head and rows of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// A cell: a spreadsheet must not read a text as a formula, nor a number as a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    /// As it was typed, for example `98.0`.
    Number(String),
    Empty,
}

impl Cell {
    fn text(text: impl ToString) -> Cell {
        Cell::Text(text.to_string())
    }

    fn number(number: Option<impl ToString>) -> Cell {
        number.map_or(Cell::Empty, |number| Cell::Number(number.to_string()))
    }

    fn optional(text: Option<impl ToString>) -> Cell {
        text.map_or(Cell::Empty, |text| Cell::Text(text.to_string()))
    }
}

/// Every indicator, one a row.
pub fn indicators(plan: &Plan) -> Table {
    let mut head = vec!["number".to_owned(), "id".to_owned()];
    head.extend(named(plan, "name"));
    head.extend(["task", "lead", "unit"].map(str::to_owned));
    head.extend(["target_kind", "target", "target_high"].map(str::to_owned));
    head.extend(named(plan, "target"));
    head.extend(["deadline", "cumulative", "better"].map(str::to_owned));
    head.extend(["baseline_period", "baseline", "latest_period", "latest", "latest_flag"].map(str::to_owned));
    head.extend(["status", "computed_status"].map(str::to_owned));
    let rows = plan.report.indicators.iter().map(|(_, indicator)| row(plan, indicator));
    Table { head, rows: rows.collect() }
}

fn row(plan: &Plan, indicator: &Indicator) -> Vec<Cell> {
    let report = plan.report;
    let target = &indicator.target;
    let (low, high) = bounds(&target.comparison);
    let latest = indicator.latest();
    let baseline = indicator.baseline.as_ref();
    let mut row = vec![Cell::number(Some(indicator.number)), Cell::text(&indicator.id)];
    row.extend(texts(&indicator.name));
    row.extend([
        Cell::text(&report.tasks.get(indicator.task).id),
        Cell::text(&report.departments.get(indicator.responsibility.lead).id),
        Cell::text(&indicator.unit.key),
        Cell::text(target.comparison.key()),
        Cell::number(low),
        Cell::number(high),
    ]);
    row.extend(plan.voices.iter().map(|(_, voice)| Cell::text(voice.target(target, &indicator.unit).words)));
    row.extend([
        Cell::text(target.deadline),
        Cell::text(target.cumulative),
        Cell::text(indicator.better.key()),
        Cell::optional(baseline.map(|baseline| baseline.period)),
        Cell::number(baseline.and_then(|baseline| baseline.value)),
        Cell::optional(latest.map(|(observation, _)| observation.period)),
        Cell::number(latest.map(|(_, value)| value)),
        Cell::optional(latest.and_then(|(observation, _)| observation.flag).map(|flag| flag.shorthand())),
        Cell::text(indicator.status().key()),
        Cell::text(indicator.assessment.status.key()),
    ]);
    row
}

/// The numbers of a target: the bound, or both edges of a range.
fn bounds(comparison: &Comparison) -> (Option<String>, Option<String>) {
    match comparison {
        Comparison::Between(low, high) => (Some(low.to_string()), Some(high.to_string())),
        Comparison::AtLeast(value)
        | Comparison::MoreThan(value)
        | Comparison::AtMost(value)
        | Comparison::LessThan(value)
        | Comparison::Exactly(value)
        | Comparison::About { value, .. } => (Some(value.to_string()), None),
        Comparison::Words(_) => (None, None),
    }
}

const SERIES: [&str; 8] = ["indicator", "period", "start", "end", "value", "flag", "source", "published"];

/// Every value of every indicator, one a row.
pub fn values(plan: &Plan) -> Table {
    let indicators = plan.report.indicators.iter();
    let rows = indicators
        .flat_map(|(_, indicator)| indicator.series.iter().map(|value| value_row(plan, indicator, value)));
    Table { head: SERIES.map(str::to_owned).into(), rows: rows.collect() }
}

/// The values of one indicator.
pub fn series(plan: &Plan, handle: Handle<Indicator>) -> Table {
    let indicator = plan.report.indicators.get(handle);
    let rows = indicator.series.iter().map(|value| value_row(plan, indicator, value));
    Table { head: SERIES.map(str::to_owned).into(), rows: rows.collect() }
}

fn value_row(plan: &Plan, indicator: &Indicator, value: &Observation) -> Vec<Cell> {
    vec![
        Cell::text(&indicator.id),
        Cell::text(value.period),
        Cell::text(value.period.start()),
        Cell::text(value.period.end()),
        Cell::number(value.value),
        Cell::optional(value.flag.map(|flag| flag.shorthand())),
        Cell::optional(value.source.map(|source| &plan.report.documents.get(source).id)),
        Cell::optional(value.published),
    ]
}

/// The whole report as one tree.
pub fn report(plan: &Plan) -> Value {
    let report = plan.report;
    let tags: Vec<_> = report.languages.iter().map(|lang| report.languages.tag(lang).as_str()).collect();
    json!({
        "title": words(plan, &report.site.title),
        "publisher": words(plan, &report.site.publisher),
        "languages": tags,
        "as_of": report.site.as_of.to_string(),
        "period": { "from": report.site.from.to_string(), "to": report.site.to.to_string() },
        "sample": report.site.sample,
        "departments": report.departments.iter().map(|(_, department)| json!({
            "id": department.id.as_str(),
            "name": words(plan, &department.name),
            "short": words(plan, &department.short),
        })).collect::<Vec<_>>(),
        "task_forces": report.task_forces.iter().map(|(_, force)| json!({
            "number": force.number,
            "id": force.id.as_str(),
            "name": words(plan, &force.name),
            "lead": report.departments.get(force.lead).id.as_str(),
            "members": force.members.iter().map(|unit| report.departments.get(*unit).id.as_str()).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "tasks": report.tasks.iter().map(|(_, task)| json!({
            "number": task.number,
            "id": task.id.as_str(),
            "title": words(plan, &task.section.versions.map(|version| version.title.clone())),
            "lead": report.departments.get(task.responsibility.lead).id.as_str(),
        })).collect::<Vec<_>>(),
        "indicators": report.indicators.iter().map(|(_, indicator)| tree(plan, indicator)).collect::<Vec<_>>(),
    })
}

fn tree(plan: &Plan, indicator: &Indicator) -> Value {
    let report = plan.report;
    let (low, high) = bounds(&indicator.target.comparison);
    let target_words: serde_json::Map<String, Value> = plan
        .voices
        .iter()
        .map(|(_, voice)| {
            (voice.tag.to_string(), voice.target(&indicator.target, &indicator.unit).words.into())
        })
        .collect();
    json!({
        "number": indicator.number,
        "id": indicator.id.as_str(),
        "name": words(plan, &indicator.name),
        "task": report.tasks.get(indicator.task).id.as_str(),
        "lead": report.departments.get(indicator.responsibility.lead).id.as_str(),
        "unit": indicator.unit.key,
        "better": indicator.better.key(),
        "target": {
            "kind": indicator.target.comparison.key(),
            "value": low,
            "high": high,
            "words": target_words,
            "deadline": indicator.target.deadline.to_string(),
            "cumulative": indicator.target.cumulative,
        },
        "baseline": indicator.baseline.as_ref().map(|baseline| value(plan, baseline)),
        "values": indicator.series.iter().map(|observation| value(plan, observation)).collect::<Vec<_>>(),
        "status": indicator.status().key(),
        "computed_status": indicator.assessment.status.key(),
        "rule": indicator.assessment.rule.key(),
        "overdue": indicator.overdue.map(|period| period.to_string()),
    })
}

/// Numbers are given as texts, because a reader that makes binary fractions of them would change them.
fn value(plan: &Plan, observation: &Observation) -> Value {
    json!({
        "period": observation.period.to_string(),
        "value": observation.value.map(|value| value.to_string()),
        "flag": observation.flag.map(|flag| flag.shorthand()),
        "source": observation.source.map(|source| plan.report.documents.get(source).id.as_str()),
        "published": observation.published.map(|date| date.to_string()),
    })
}

fn words(plan: &Plan, text: &PerLang<String>) -> Value {
    let tag = |lang: Lang| plan.report.languages.tag(lang).to_string();
    text.iter()
        .map(|(lang, text)| (tag(lang), Value::from(text.as_str())))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn named(plan: &Plan, column: &str) -> Vec<String> {
    plan.report.languages.iter().map(|lang| format!("{column}_{}", plan.report.languages.tag(lang))).collect()
}

fn texts(text: &Text) -> Vec<Cell> {
    text.iter().map(|(_, text)| Cell::text(text)).collect()
}
