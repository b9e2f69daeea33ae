//! The report as tables: each is a CSV file, a sheet of the workbook and a resource of the data package.

mod column;
mod documents;
mod indicators;
mod responsibilities;
mod values;

pub use column::{Choice, Column, Form, Meaning, Presence};

use super::Plan;
use crate::lang::{Date, Decimal};
use crate::model::{BoundText, Handle, Indicator, Text};
use std::borrow::Cow;
use std::fmt;

/// A table of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    Indicators,
    Values,
    Milestones,
    Tasks,
    Measures,
    Departments,
    TaskForces,
    Responsibilities,
    Documents,
}

impl Sheet {
    pub const ALL: [Sheet; 9] = [
        Sheet::Indicators,
        Sheet::Values,
        Sheet::Milestones,
        Sheet::Tasks,
        Sheet::Measures,
        Sheet::Departments,
        Sheet::TaskForces,
        Sheet::Responsibilities,
        Sheet::Documents,
    ];

    /// Its name in addresses, in the data package and in the workbook.
    pub fn name(self) -> &'static str {
        match self {
            Sheet::Indicators => "indicators",
            Sheet::Values => "values",
            Sheet::Milestones => "milestones",
            Sheet::Tasks => "tasks",
            Sheet::Measures => "measures",
            Sheet::Departments => "departments",
            Sheet::TaskForces => "task-forces",
            Sheet::Responsibilities => "responsibilities",
            Sheet::Documents => "documents",
        }
    }

    /// The columns whose values together name a row.
    pub fn primary_key(self) -> &'static [&'static str] {
        match self {
            Sheet::Values => &["indicator", "period"],
            Sheet::Milestones => &["indicator", "by"],
            Sheet::Measures => &["task", "id"],
            // A unit can have several roles in one thing, and a role in several things.
            Sheet::Responsibilities => &[],
            _ => &["id"],
        }
    }
}

/// A table: its columns, and its rows as they are asked for, so that no table is ever in memory as a whole.
pub struct Table<'p> {
    pub columns: Vec<Column>,
    pub rows: Box<dyn Iterator<Item = Row<'p>> + 'p>,
}

/// The cells of a row, one for each column.
pub type Row<'p> = Vec<Cell<'p>>;

/// A cell: a spreadsheet must not read a text as a formula, nor a number as a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'p> {
    Text(Cow<'p, str>),
    /// With all its digits, for example 98.0.
    Number(Decimal),
    Date(Date),
    Truth(bool),
    Empty,
}

impl<'p> Cell<'p> {
    /// A text.
    pub fn text(text: impl Into<Cow<'p, str>>) -> Cell<'p> {
        Cell::Text(text.into())
    }

    /// Something with a notation of its own, for example a period.
    fn written(thing: impl fmt::Display) -> Cell<'p> {
        Cell::Text(thing.to_string().into())
    }

    /// What is there, or nothing.
    fn maybe<T>(thing: Option<T>, cell: impl FnOnce(T) -> Cell<'p>) -> Cell<'p> {
        thing.map_or(Cell::Empty, cell)
    }
}

/// The columns of a table.
pub fn columns(plan: &Plan, sheet: Sheet) -> Vec<Column> {
    let languages = &plan.report.languages;
    match sheet {
        Sheet::Indicators => indicators::columns(languages),
        Sheet::Values => values::columns(languages),
        Sheet::Milestones => values::milestone_columns(languages),
        Sheet::Tasks => responsibilities::task_columns(languages),
        Sheet::Measures => responsibilities::measure_columns(languages),
        Sheet::Departments => responsibilities::department_columns(languages),
        Sheet::TaskForces => responsibilities::force_columns(languages),
        Sheet::Responsibilities => responsibilities::columns(),
        Sheet::Documents => documents::columns(languages),
    }
}

/// A table of the whole report.
pub fn table<'p>(plan: &'p Plan<'p>, sheet: Sheet) -> Table<'p> {
    let rows: Box<dyn Iterator<Item = Row<'p>> + 'p> = match sheet {
        Sheet::Indicators => Box::new(indicators::rows(plan)),
        Sheet::Values => Box::new(values::rows(plan)),
        Sheet::Milestones => Box::new(values::milestone_rows(plan)),
        Sheet::Tasks => Box::new(responsibilities::task_rows(plan)),
        Sheet::Measures => Box::new(responsibilities::measure_rows(plan)),
        Sheet::Departments => Box::new(responsibilities::department_rows(plan)),
        Sheet::TaskForces => Box::new(responsibilities::force_rows(plan)),
        Sheet::Responsibilities => Box::new(responsibilities::rows(plan)),
        Sheet::Documents => Box::new(documents::rows(plan)),
    };
    Table { columns: columns(plan, sheet), rows }
}

/// The values of one indicator, in the columns of all values.
pub fn series<'p>(plan: &'p Plan<'p>, handle: Handle<Indicator>) -> Table<'p> {
    let rows = values::of_one(plan, plan.report.indicators.get(handle));
    Table { columns: columns(plan, Sheet::Values), rows: Box::new(rows) }
}

/// Some indicators, in the columns of all.
pub fn some_indicators<'p>(plan: &'p Plan<'p>, handles: &'p [Handle<Indicator>]) -> Table<'p> {
    let rows = handles.iter().map(|handle| indicators::row(plan, plan.report.indicators.get(*handle)));
    Table { columns: columns(plan, Sheet::Indicators), rows: Box::new(rows) }
}

/// A text in every language, a cell for each.
fn texts(text: &Text) -> impl Iterator<Item = Cell<'_>> {
    text.iter().map(|(_, text)| Cell::text(text.as_str()))
}

/// A text with what its wiki links show in every language, a cell for each.
fn bound_texts<'p>(text: &'p BoundText, plan: &'p Plan) -> Vec<Cell<'p>> {
    plan.report.languages.iter().map(|lang| Cell::text(plan.words(text, lang))).collect()
}

/// A text with what its wiki links show in every language, or as many empty cells.
fn maybe_bound_texts<'p>(text: Option<&'p BoundText>, plan: &'p Plan) -> Vec<Cell<'p>> {
    match text {
        Some(text) => bound_texts(text, plan),
        None => vec![Cell::Empty; plan.report.languages.len()],
    }
}

/// A text in every language, or as many empty cells.
fn maybe_texts<'p>(text: Option<&'p Text>, plan: &Plan) -> Vec<Cell<'p>> {
    match text {
        Some(text) => texts(text).collect(),
        None => vec![Cell::Empty; plan.report.languages.len()],
    }
}
