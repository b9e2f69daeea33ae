//! Closes the circle of responsibility: nobody sits in a task force for nothing, and who leads for one is in it.

use super::Drafts;
use super::join::Join;
use super::registers::Registers;
use crate::check::Id;
use crate::check::draft::{Structure, TaskForce};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::model::arena::Handle;
use crate::yaml::Spanned;
use std::collections::BTreeSet;

/// Who leads something, and for which task force: of each the id as it is written.
type Named<'a> = (Option<&'a Spanned<Id>>, Option<&'a Spanned<Id>>);

impl Join<'_> {
    /// Reports task forces without tasks or without duties, and leads that are not in the task force they lead for.
    pub fn closure(&mut self, drafts: &Drafts, registers: &Registers) {
        let forces = drafts.task_forces.and_then(|forces| forces.task_forces.as_ref());
        let forces: Vec<&TaskForce> = forces.iter().flat_map(|list| &list.items).collect();
        let named = named(drafts);
        for force in &forces {
            let of_others = named.iter().any(|(_, of)| of.is_some_and(|of| of.value == force.id.value));
            let broken = |key| force.broken.contains(&key);
            // All members of the leading group together answer for the plan as a whole, for example for its review.
            let whole = force.everyone == Some(true);
            if force.tasks.is_empty()
                && !whole
                && !of_others
                && !broken("tasks")
                && !registers.sections_unreliable
            {
                self.found.push(idle(force, "tasks"));
            }
            if force.duties.is_empty() && !broken("duties") {
                self.found.push(idle(force, "duties"));
            }
        }
        self.idle_units(&forces, &named, drafts);
        for (lead, of) in named {
            let (Some(lead), Some(of)) = (lead, of) else { continue };
            let Some(force) = forces.iter().find(|force| force.id.value == of.value) else { continue };
            // A list that ends with 等, or that could not be read, may hold anybody.
            let anybody =
                force.everyone == Some(true) || force.open == Some(true) || !force.broken.is_empty();
            // Who took over from a member is one.
            let today = |unit: &Id| {
                let place = registers.departments.places.get(unit);
                place.map(|place| self.succession.of(Handle::new(*place)))
            };
            let is_lead = |unit: &Id| {
                *unit == lead.value || today(unit).is_some_and(|it| today(&lead.value) == Some(it))
            };
            let inside =
                is_lead(&force.lead.value) || force.members.iter().any(|member| is_lead(&member.value));
            if !anybody && !inside {
                let outside = Diagnostic::new(Code::LeadOutsideTaskForce, lead.span).arg("id", &lead.value);
                let outside = outside.arg("force", &force.id.value);
                self.found.push(outside.related(force.id.span, Note::OtherHere));
            }
        }
    }
}

impl Join<'_> {
    /// Reports units that sit only in task forces in which there is nothing to do, and that have no other work either.
    fn idle_units(&mut self, forces: &[&TaskForce], named: &[Named], drafts: &Drafts) {
        let is_named =
            |force: &TaskForce| named.iter().any(|(_, of)| of.is_some_and(|of| of.value == force.id.value));
        let (idle, busy): (Vec<&TaskForce>, Vec<&TaskForce>) = forces.iter().partition(|force| {
            let said = !force.tasks.is_empty() || !force.duties.is_empty() || force.everyone == Some(true);
            !said && force.broken.is_empty() && !is_named(force)
        });
        // What could not be read may be the work of any unit.
        let unread = drafts.indicators.iter().any(|list| list.lost || !list.broken.is_empty());
        if idle.is_empty() || unread {
            return;
        }
        let mut working: BTreeSet<&str> = units_with_work(drafts);
        working.extend(named.iter().filter_map(|(lead, _)| Some(lead.as_ref()?.value.as_str())));
        working.extend(busy.into_iter().flat_map(units_of).map(|unit| unit.value.as_str()));
        for unit in idle.into_iter().flat_map(units_of) {
            // Each is reported where it stands first.
            if working.insert(unit.value.as_str()) {
                self.found.push(Diagnostic::new(Code::IdleUnit, unit.span).arg("id", &unit.value));
            }
        }
    }
}

fn units_of(force: &TaskForce) -> impl Iterator<Item = &Spanned<Id>> {
    std::iter::once(&force.lead).chain(&force.members)
}

/// The units that support something, carry out a measure, or hold the office of the leading group.
fn units_with_work<'a>(drafts: &Drafts<'a>) -> BTreeSet<&'a str> {
    let office =
        drafts.task_forces.and_then(|forces| forces.leading_group.as_ref()).map(|group| &group.office);
    let of_tasks = drafts.sections.iter().filter_map(|section| match &section.front.structure {
        Structure::Task(task) => Some(task),
        _ => None,
    });
    let measures =
        of_tasks.clone().flat_map(|task| &task.measures).filter_map(|measure| measure.lead.as_ref());
    let indicators = drafts.indicators.iter().flat_map(|list| &list.items).flat_map(|it| &it.support);
    let all = of_tasks.flat_map(|task| &task.support).chain(measures).chain(indicators).chain(office);
    all.map(|unit| unit.value.as_str()).collect()
}

fn idle(force: &TaskForce, lacks: &'static str) -> Diagnostic {
    Diagnostic::new(Code::IdleTaskForce, force.id.span).arg("id", &force.id.value).arg("lacks", lacks)
}

fn named<'a>(drafts: &Drafts<'a>) -> Vec<Named<'a>> {
    let tasks = drafts.sections.iter().filter_map(|section| match &section.front.structure {
        Structure::Task(task) => Some((task.lead.as_ref(), task.task_force.as_ref())),
        _ => None,
    });
    let indicators = drafts.indicators.iter().flat_map(|list| &list.items);
    tasks.chain(indicators.map(|it| (it.lead.as_ref(), it.task_force.as_ref()))).collect()
}
