//! Units, task forces, and the matrix of both.

use crate::model::{Department, Handle, Task, TaskForce};
use crate::plan::frame;
use crate::plan::here::Here;
use crate::plan::page::Kind;
use crate::plan::view::{
    self, DepartmentRow, Departments, LeadingGroup, Link, Matrix, MatrixCell, MatrixRow,
};

pub fn departments(here: &Here) -> Departments {
    let all = &here.report.departments;
    let departments = here.range(all.len()).filter_map(|place| all.at(place)).map(|handle| {
        let department = all.get(handle);
        let duties = here.plan.relations.duties(handle);
        DepartmentRow {
            name: here.voice.text(&department.name).to_owned(),
            short: here.voice.text(&department.short).to_owned(),
            href: here.href(Kind::Department(handle)),
            tasks: duties.tasks.len(),
            indicators: duties.indicators.len(),
            leads: duties.leads.len(),
            member: duties.member.len(),
        }
    });
    Departments { departments: departments.collect() }
}

pub fn department(here: &Here, handle: Handle<Department>) -> view::Department {
    let (report, voice) = (here.report, here.voice);
    let department = report.departments.get(handle);
    let duties = here.plan.relations.duties(handle);
    let forces =
        |handles: &[Handle<TaskForce>]| handles.iter().map(|force| here.task_force(*force)).collect();
    let everyone = report.task_forces.iter().filter(|(_, force)| force.everyone && force.lead != handle);
    // What is no part of the list stands on its first page only.
    let once = |tasks: &'_ [Handle<Task>]| if here.sheet == 1 { tasks.to_vec() } else { Vec::new() };
    view::Department {
        name: voice.text(&department.name).to_owned(),
        short: voice.text(&department.short).to_owned(),
        sentence: sentence(here, handle),
        successor: department.successor.as_ref().map(|successor| view::Successor {
            unit: Link {
                lang: None,
                text: voice.text(&successor.name).to_owned(),
                href: successor.unit.map(|unit| here.href(Kind::Department(unit))).unwrap_or_default(),
                current: false,
            },
            from: successor.from.map(|from| voice.period(from)),
        }),
        predecessors: here.departments(&duties.predecessors),
        office: voice.optional(department.office.as_ref()),
        leading_office: report.leading_group.as_ref().is_some_and(|group| group.office == handle),
        tasks: once(&duties.tasks).iter().map(|task| here.task_card(*task)).collect(),
        indicators: here.rows(here.cut(&duties.indicators)),
        supported_tasks: once(&duties.supported_tasks).iter().map(|task| here.task(*task)).collect(),
        supported_indicators: here
            .cut(&duties.supported_indicators)
            .iter()
            .map(|handle| here.indicator(*handle))
            .collect(),
        leads: forces(&duties.leads),
        member: forces(&duties.member),
        everyone: everyone.map(|(force, _)| here.task_force(force)).collect(),
    }
}

/// For example: leads 2 tasks, 6 indicators and 1 task force; member of 3 task forces. Supports 1 task.
pub fn sentence(here: &Here, handle: Handle<Department>) -> String {
    let voice = here.voice;
    let duties = here.plan.relations.duties(handle);
    let leads = counted(
        here,
        &[
            ("count-of-tasks", duties.tasks.len()),
            ("count-of-indicators", duties.indicators.len()),
            ("count-of-task-forces", duties.leads.len()),
        ],
    );
    let supports = counted(
        here,
        &[
            ("count-of-tasks", duties.supported_tasks.len()),
            ("count-of-indicators", duties.supported_indicators.len()),
        ],
    );
    let everyone =
        here.report.task_forces.iter().filter(|(_, force)| force.everyone && force.lead != handle).count();
    let forces = voice.count("count-of-task-forces", duties.member.len());
    let mut sentences = match (leads.is_empty(), duties.member.len()) {
        (true, 0) => Vec::new(),
        (true, _) => vec![voice.say("department-member", &[("forces", &forces)])],
        (false, 0) => vec![voice.say("department-leads", &[("leads", &leads)])],
        (false, _) => {
            vec![voice.say("department-leads-and-member", &[("leads", &leads), ("forces", &forces)])]
        }
    };
    if !supports.is_empty() {
        sentences.push(voice.say("department-supports", &[("supports", &supports)]));
    }
    if sentences.is_empty() && everyone > 0 {
        let forces = voice.count("count-of-task-forces", everyone);
        sentences.push(voice.say("department-everyone", &[("forces", &forces)]));
    }
    if sentences.is_empty() {
        sentences.push(voice.word("department-no-duties"));
    }
    voice.sentences(&sentences)
}

/// A list of what there is, for example: 2 tasks and 1 indicator; empty where there is nothing.
fn counted(here: &Here, counts: &[(&str, usize)]) -> String {
    let some = counts.iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = some.map(|(key, count)| here.voice.count(key, *count)).collect();
    here.voice.writer.list(&said)
}

pub fn task_forces(here: &Here) -> view::TaskForces {
    let voice = here.voice;
    view::TaskForces {
        leading_group: here.report.leading_group.as_ref().map(|group| LeadingGroup {
            name: voice.text(&group.name).to_owned(),
            head: voice.text(&group.head).to_owned(),
            deputy: voice.optional(group.deputy.as_ref()),
            members: voice.optional(group.members.as_ref()),
            office: here.department(group.office),
            duties_html: group.duties.iter().map(|duty| here.html(duty)).collect(),
        }),
        task_forces: here.report.task_forces.iter().map(|(handle, _)| here.force_card(handle)).collect(),
        matrix: frame::named(here, Kind::Matrix),
    }
}

pub fn task_force(here: &Here, handle: Handle<TaskForce>) -> view::TaskForce {
    let force = here.report.task_forces.get(handle);
    let tasks = force.tasks.iter();
    let indicators = tasks.clone().flat_map(|task| &here.report.tasks.get(*task).indicators);
    let indicators: Vec<_> = indicators.copied().collect();
    view::TaskForce {
        card: here.force_card(handle),
        duties_html: force.duties.iter().map(|duty| here.html(duty)).collect(),
        tasks: tasks.filter(|_| here.sheet == 1).map(|task| here.task_card(*task)).collect(),
        indicators: here.rows(here.cut(&indicators)),
        matrix: frame::named(here, Kind::Matrix),
        previous: neighbour(here, handle, -1),
        next: neighbour(here, handle, 1),
    }
}

fn neighbour(here: &Here, handle: Handle<TaskForce>, step: isize) -> Option<Link> {
    let place = handle.place().checked_add_signed(step)?;
    here.report.task_forces.at(place).map(|handle| here.task_force(handle))
}

pub fn matrix(here: &Here) -> Matrix {
    let report = here.report;
    let units = here.range(report.departments.len()).filter_map(|place| report.departments.at(place));
    let rows = units.map(|unit| MatrixRow {
        unit: here.department(unit),
        cells: report.task_forces.iter().map(|(_, force)| cell(here, unit, force)).collect(),
    });
    let everyone = report.task_forces.iter().filter(|(_, force)| force.everyone);
    Matrix {
        columns: report.task_forces.iter().map(|(handle, _)| here.force_card(handle)).collect(),
        rows: rows.collect(),
        everyone: everyone.map(|(handle, _)| here.task_force(handle)).collect(),
    }
}

fn cell(here: &Here, unit: Handle<Department>, force: &TaskForce) -> MatrixCell {
    let key = match unit {
        _ if force.lead == unit => "lead",
        _ if force.members.contains(&unit) => "member",
        _ => "none",
    };
    let word = if key == "none" { String::new() } else { here.voice.word(&format!("matrix-{key}")) };
    MatrixCell { key, word, column: here.voice.text(&force.name).to_owned() }
}
