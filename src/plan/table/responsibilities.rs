//! The tables of who is to do what: tasks and their measures, units, task forces, and the roles between them.

use super::column::{Column, Form, Presence};
use super::{Cell, Row, Sheet, bound_texts, maybe_bound_texts, maybe_texts, texts};
use crate::lang::Languages;
use crate::model::{Department, Handle, Measure, MeasureState, Task};
use crate::plan::Plan;

pub(super) fn task_columns(languages: &Languages) -> Vec<Column> {
    let mut columns = vec![Column::required("number", Form::Whole), Column::required("id", Form::Text)];
    columns.extend(Column::texts("title", Presence::Required, languages));
    columns.push(Column::reference("lead", Sheet::Departments, Presence::Required));
    columns.extend(Column::texts("summary", Presence::Optional, languages));
    columns
}

pub(super) fn task_rows<'p>(plan: &'p Plan<'p>) -> impl Iterator<Item = Row<'p>> + 'p {
    plan.report.tasks.iter().map(move |(_, task)| {
        let mut row = vec![Cell::Number(task.number.into()), Cell::text(task.id.as_str())];
        row.extend(task.section.versions.iter().map(|(_, version)| Cell::text(version.title.as_str())));
        row.push(unit(plan, task.responsibility.lead));
        row.extend(maybe_bound_texts(task.summary.as_ref(), plan));
        row
    })
}

pub(super) fn measure_columns(languages: &Languages) -> Vec<Column> {
    let states = Form::choice("status", MeasureState::ALL.iter().map(|state| state.key()));
    let mut columns =
        vec![Column::reference("task", Sheet::Tasks, Presence::Required), Column::required("id", Form::Text)];
    columns.extend(Column::texts("text", Presence::Required, languages));
    columns.extend([
        Column::reference("lead", Sheet::Departments, Presence::Required),
        Column::optional("from", Form::Date),
        Column::optional("due", Form::Text),
        Column::optional("done", Form::Date),
        Column::required("state", states),
    ]);
    columns
}

pub(super) fn measure_rows<'p>(plan: &'p Plan<'p>) -> impl Iterator<Item = Row<'p>> + 'p {
    plan.report
        .tasks
        .iter()
        .flat_map(move |(_, task)| task.measures.iter().map(move |measure| measure_row(plan, task, measure)))
}

fn measure_row<'p>(plan: &'p Plan<'p>, task: &'p Task, measure: &'p Measure) -> Row<'p> {
    let mut row = vec![Cell::text(task.id.as_str()), Cell::text(measure.id.as_str())];
    row.extend(bound_texts(&measure.text, plan));
    row.extend([
        unit(plan, measure.lead.unwrap_or(task.responsibility.lead)),
        Cell::maybe(measure.from, Cell::Date),
        Cell::maybe(measure.due, Cell::written),
        Cell::maybe(measure.done, Cell::Date),
        Cell::text(measure.state.key()),
    ]);
    row
}

pub(super) fn department_columns(languages: &Languages) -> Vec<Column> {
    let mut columns = vec![Column::required("id", Form::Text)];
    columns.extend(Column::texts("name", Presence::Required, languages));
    columns.extend(Column::texts("short", Presence::Required, languages));
    columns.push(Column::reference("successor", Sheet::Departments, Presence::Optional));
    let names = Column::texts("successor", Presence::Optional, languages);
    columns.extend(names.into_iter().map(|column| column.meaning("successor-name")));
    columns.push(Column::optional("successor_from", Form::Text));
    columns
}

pub(super) fn department_rows<'p>(plan: &'p Plan<'p>) -> impl Iterator<Item = Row<'p>> + 'p {
    plan.report.departments.iter().map(move |(_, department)| {
        let successor = department.successor.as_ref();
        let mut row = vec![Cell::text(department.id.as_str())];
        row.extend(texts(&department.name));
        row.extend(texts(&department.short));
        row.push(Cell::maybe(successor.and_then(|successor| successor.unit), |other| unit(plan, other)));
        row.extend(maybe_texts(successor.map(|successor| &successor.name), plan));
        row.push(Cell::maybe(successor.and_then(|successor| successor.from), Cell::written));
        row
    })
}

pub(super) fn force_columns(languages: &Languages) -> Vec<Column> {
    let mut columns = vec![Column::required("number", Form::Whole), Column::required("id", Form::Text)];
    columns.extend(Column::texts("name", Presence::Required, languages));
    columns.extend([
        Column::reference("lead", Sheet::Departments, Presence::Required),
        Column::required("everyone", Form::Truth),
        Column::required("open", Form::Truth),
    ]);
    columns
}

pub(super) fn force_rows<'p>(plan: &'p Plan<'p>) -> impl Iterator<Item = Row<'p>> + 'p {
    plan.report.task_forces.iter().map(move |(_, force)| {
        let mut row = vec![Cell::Number(force.number.into()), Cell::text(force.id.as_str())];
        row.extend(texts(&force.name));
        row.extend([unit(plan, force.lead), Cell::Truth(force.everyone), Cell::Truth(force.open)]);
        row
    })
}

const LEAD: &str = "lead";
const SUPPORT: &str = "support";
const MEMBER: &str = "member";

/// A role of a unit in a task, an indicator or a task force: exactly one of the three is named.
pub(super) fn columns() -> Vec<Column> {
    vec![
        Column::reference("department", Sheet::Departments, Presence::Required),
        Column::required("role", Form::choice("role", [LEAD, SUPPORT, MEMBER])),
        Column::reference("task", Sheet::Tasks, Presence::Optional).meaning("in-task"),
        Column::reference("indicator", Sheet::Indicators, Presence::Optional).meaning("in-indicator"),
        Column::reference("task_force", Sheet::TaskForces, Presence::Optional).meaning("in-task-force"),
    ]
}

/// In what a unit has a role: the place of the column, and the id.
type In<'p> = (usize, &'p str);

/// Every role, unit by unit in the order of the register.
pub(super) fn rows<'p>(plan: &'p Plan<'p>) -> impl Iterator<Item = Row<'p>> + 'p {
    plan.report.departments.iter().flat_map(move |(handle, _)| {
        roles(plan, handle).into_iter().map(move |(role, (place, id))| {
            let thing = |of: usize| if of == place { Cell::text(id) } else { Cell::Empty };
            vec![unit(plan, handle), Cell::text(role), thing(0), thing(1), thing(2)]
        })
    })
}

fn roles<'p>(plan: &'p Plan<'p>, handle: Handle<Department>) -> Vec<(&'static str, In<'p>)> {
    let (report, duties) = (plan.report, plan.relations.duties(handle));
    let task = |handle: &_| (0, report.tasks.get(*handle).id.as_str());
    let indicator = |handle: &_| (1, report.indicators.get(*handle).id.as_str());
    let force = |handle: &_| (2, report.task_forces.get(*handle).id.as_str());
    let mut roles = Vec::new();
    roles.extend(duties.tasks.iter().map(|handle| (LEAD, task(handle))));
    roles.extend(duties.indicators.iter().map(|handle| (LEAD, indicator(handle))));
    roles.extend(duties.leads.iter().map(|handle| (LEAD, force(handle))));
    roles.extend(duties.supported_tasks.iter().map(|handle| (SUPPORT, task(handle))));
    roles.extend(duties.supported_indicators.iter().map(|handle| (SUPPORT, indicator(handle))));
    roles.extend(duties.member.iter().map(|handle| (MEMBER, force(handle))));
    roles
}

/// The id of a unit.
fn unit<'p>(plan: &'p Plan<'p>, handle: Handle<Department>) -> Cell<'p> {
    Cell::text(plan.report.departments.get(handle).id.as_str())
}
