//! Who answers for what: units, task forces, and the matrix of both.

use super::{IndicatorRow, Link, TaskCard};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct Departments {
    pub departments: Vec<DepartmentRow>,
}

/// A unit in the register.
#[derive(Clone, Debug, Serialize)]
pub struct DepartmentRow {
    pub name: String,
    pub short: String,
    pub href: String,
    /// How many tasks and indicators it leads, and how many task forces it leads or belongs to.
    pub tasks: usize,
    pub indicators: usize,
    pub leads: usize,
    pub member: usize,
}

/// A unit's own page.
#[derive(Clone, Debug, Serialize)]
pub struct Department {
    pub name: String,
    pub short: String,
    /// For example: leads 2 tasks and 6 indicators; member of 3 task forces.
    pub sentence: String,
    pub successor: Option<Successor>,
    /// Units whose work it took over.
    pub predecessors: Vec<Link>,
    pub office: Option<String>,
    /// Whether the leading group's office sits in it.
    pub leading_office: bool,
    pub tasks: Vec<TaskCard>,
    pub indicators: Vec<IndicatorRow>,
    pub supported_tasks: Vec<Link>,
    pub supported_indicators: Vec<Link>,
    pub leads: Vec<Link>,
    pub member: Vec<Link>,
    /// Task forces to which all members of the leading group belong.
    pub everyone: Vec<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Successor {
    pub unit: Link,
    pub from: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TaskForces {
    pub leading_group: Option<LeadingGroup>,
    pub task_forces: Vec<ForceCard>,
    pub matrix: Link,
}

#[derive(Clone, Debug, Serialize)]
pub struct LeadingGroup {
    pub name: String,
    pub head: String,
    pub deputy: Option<String>,
    pub members: Option<String>,
    pub office: Link,
    pub duties_html: Vec<String>,
}

/// A task force in a list.
#[derive(Clone, Debug, Serialize)]
pub struct ForceCard {
    pub number: u32,
    pub name: String,
    pub href: String,
    pub lead: Link,
    pub members: Vec<Link>,
    /// The plan's list of members ends with 等: how that is said.
    pub open: Option<String>,
    /// All members of the leading group: how that is said.
    pub everyone: Option<String>,
}

/// A task force's own page.
#[derive(Clone, Debug, Serialize)]
pub struct TaskForce {
    pub card: ForceCard,
    pub duties_html: Vec<String>,
    pub tasks: Vec<TaskCard>,
    pub indicators: Vec<IndicatorRow>,
    pub matrix: Link,
    pub previous: Option<Link>,
    pub next: Option<Link>,
}

/// Units against task forces.
#[derive(Clone, Debug, Serialize)]
pub struct Matrix {
    pub columns: Vec<ForceCard>,
    pub rows: Vec<MatrixRow>,
    /// The columns to which all members of the leading group belong.
    pub everyone: Vec<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MatrixRow {
    pub unit: Link,
    pub cells: Vec<MatrixCell>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MatrixCell {
    /// `lead`, `member` or `none`.
    pub key: &'static str,
    /// For example Lead; empty for none.
    pub word: String,
    /// The column's name: what a narrow screen shows beside the word.
    pub column: String,
}
