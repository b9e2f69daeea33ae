//! What the report implies without saying it: what each unit leads, supports and belongs to.

use crate::model::{Department, Document, DocumentKind, Handle, Indicator, Report, Status, Task, TaskForce};
use std::collections::BTreeMap;

/// What a unit has to do with the plan.
#[derive(Clone, Debug, Default)]
pub struct Duties {
    pub tasks: Vec<Handle<Task>>,
    pub indicators: Vec<Handle<Indicator>>,
    pub supported_tasks: Vec<Handle<Task>>,
    pub supported_indicators: Vec<Handle<Indicator>>,
    pub leads: Vec<Handle<TaskForce>>,
    pub member: Vec<Handle<TaskForce>>,
    /// Units whose work it took over.
    pub predecessors: Vec<Handle<Department>>,
}

/// The duties of every unit, the task forces of every task, and the order in which documents are listed.
#[derive(Debug)]
pub struct Relations {
    duties: Vec<Duties>,
    forces: Vec<Vec<Handle<TaskForce>>>,
    documents: Vec<Handle<Document>>,
    places: Vec<usize>,
    statuses: BTreeMap<Status, usize>,
}

impl Relations {
    /// Reads the report once.
    pub fn of(report: &Report) -> Relations {
        let mut duties = vec![Duties::default(); report.departments.len()];
        let mut forces = vec![Vec::new(); report.tasks.len()];
        let mut at = |unit: Handle<Department>, note: &mut dyn FnMut(&mut Duties)| {
            if let Some(duties) = duties.get_mut(unit.place()) {
                note(duties);
            }
        };
        for (handle, task) in report.tasks.iter() {
            at(task.responsibility.lead, &mut |duties| duties.tasks.push(handle));
            for unit in &task.support {
                at(*unit, &mut |duties| duties.supported_tasks.push(handle));
            }
        }
        for (handle, indicator) in report.indicators.iter() {
            at(indicator.responsibility.lead, &mut |duties| duties.indicators.push(handle));
            for unit in &indicator.support {
                at(*unit, &mut |duties| duties.supported_indicators.push(handle));
            }
        }
        for (handle, force) in report.task_forces.iter() {
            at(force.lead, &mut |duties| duties.leads.push(handle));
            for unit in &force.members {
                at(*unit, &mut |duties| duties.member.push(handle));
            }
            for task in &force.tasks {
                forces.get_mut(task.place()).into_iter().for_each(|forces| forces.push(handle));
            }
        }
        for (handle, department) in report.departments.iter() {
            if let Some(unit) = department.successor.as_ref().and_then(|successor| successor.unit) {
                at(unit, &mut |duties| duties.predecessors.push(handle));
            }
        }
        let kinds = [DocumentKind::Basis, DocumentKind::Evidence, DocumentKind::Output];
        let of = |kind| report.documents.iter().filter(move |(_, document)| document.kind == kind);
        let documents: Vec<_> = kinds.into_iter().flat_map(of).map(|(handle, _)| handle).collect();
        let mut places = vec![0; documents.len()];
        for (place, document) in documents.iter().enumerate() {
            places.get_mut(document.place()).into_iter().for_each(|at| *at = place);
        }
        let mut statuses = BTreeMap::new();
        for (_, indicator) in report.indicators.iter() {
            *statuses.entry(indicator.status()).or_default() += 1;
        }
        Relations { duties, forces, documents, places, statuses }
    }

    /// How many indicators have a status.
    pub fn count_of(&self, status: Status) -> usize {
        self.statuses.get(&status).copied().unwrap_or_default()
    }

    /// The documents as they are listed: what the plan rests on, then its evidence, then what it produces.
    pub fn documents(&self) -> &[Handle<Document>] {
        &self.documents
    }

    /// Where a document stands in that list.
    pub fn place_of(&self, document: Handle<Document>) -> usize {
        self.places.get(document.place()).copied().unwrap_or_default()
    }

    /// What a unit has to do.
    pub fn duties(&self, unit: Handle<Department>) -> &Duties {
        static NONE: std::sync::LazyLock<Duties> = std::sync::LazyLock::new(Duties::default);
        self.duties.get(unit.place()).unwrap_or(&NONE)
    }

    /// The task forces within whose duties a task falls.
    pub fn forces(&self, task: Handle<Task>) -> &[Handle<TaskForce>] {
        self.forces.get(task.place()).map(Vec::as_slice).unwrap_or_default()
    }
}
