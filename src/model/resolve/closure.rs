//! Closes the circle of responsibility: nobody sits in a task force for nothing, and who leads for one is in it.

use super::Drafts;
use super::join::Join;
use super::registers::Registers;
use crate::check::Id;
use crate::check::draft::{Structure, TaskForce};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::model::arena::Handle;
use crate::yaml::Spanned;

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
