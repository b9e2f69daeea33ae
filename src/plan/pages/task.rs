//! Tasks, safeguards and the schedule.

use crate::markdown::Block;
use crate::model::{Handle, Measure, Phase, Task};
use crate::plan::figure;
use crate::plan::here::Here;
use crate::plan::page::Kind;
use crate::plan::prose::{Place, prose, untold};
use crate::plan::view::{self, Link, MeasureRow, PhaseCard, SafeguardPart, Safeguards, Schedule};

pub fn list(here: &Here) -> view::Tasks {
    view::Tasks { tasks: here.report.tasks.iter().map(|(handle, _)| here.task_card(handle)).collect() }
}

pub fn task(here: &Here, handle: Handle<Task>) -> view::Task {
    let report = here.report;
    let task = report.tasks.get(handle);
    let phase = task.phase.map(|phase| {
        let phase = report.phases.get(phase);
        here.section_within(&phase.section, Kind::Schedule, phase.id.as_str())
    });
    let safeguards = task.safeguards.iter().map(|safeguard| {
        let safeguard = report.safeguards.get(*safeguard);
        here.section_within(&safeguard.section, Kind::Safeguards, safeguard.id.as_str())
    });
    let embeds =
        |block: &Block| matches!(block, Block::Embed(binding) if binding.target == task.section.name);
    // The text and the measures stand on the first page only; the further ones go on with the indicators.
    let text = match here.sheet {
        1 => prose(here, &task.section, &Place::default()),
        _ => untold(here, &task.section),
    };
    let measures = task.measures.iter().filter(|_| here.sheet == 1);
    view::Task {
        number: task.number,
        prose: text,
        summary_html: here.optional_html(task.summary.as_ref()),
        lead: here.lead(task.responsibility),
        support: here.departments(&task.support),
        task_forces: here.plan.relations.forces(handle).iter().map(|force| here.task_force(*force)).collect(),
        phase,
        safeguards: safeguards.collect(),
        progress: here.progress(&task.indicators),
        embedded: here.sheet == 1 && task.section.versions.get(here.lang).body.blocks.iter().any(embeds),
        indicators: here.rows(here.cut(&task.indicators)),
        measures: measures.map(|measure| measure_row(here, task, measure)).collect(),
        previous: neighbour(here, handle, -1),
        next: neighbour(here, handle, 1),
    }
}

fn neighbour(here: &Here, handle: Handle<Task>, step: isize) -> Option<Link> {
    let place = handle.place().checked_add_signed(step)?;
    here.report.tasks.at(place).map(|handle| here.task(handle))
}

fn measure_row(here: &Here, task: &Task, measure: &Measure) -> MeasureRow {
    let voice = here.voice;
    MeasureRow {
        id: measure.id.to_string(),
        text_html: here.html(&measure.text),
        lead: here.department(measure.lead.unwrap_or(task.responsibility.lead)),
        due: measure.due.map(|due| voice.period(due)),
        done: measure.done.map(|done| voice.date(done)),
        status: voice.status_by_key(measure.state.key()),
        evidence: measure.evidence.iter().map(|document| here.document(*document)).collect(),
    }
}

pub fn safeguards(here: &Here) -> Safeguards {
    let report = here.report;
    let safeguards = report.safeguards.iter().map(|(handle, safeguard)| {
        let place = Place { prefix: format!("{}-", safeguard.id), shift: 1, renumbered: false };
        let tasks = report.tasks.iter().filter(|(_, task)| task.safeguards.contains(&handle));
        SafeguardPart {
            id: safeguard.id.to_string(),
            number: safeguard.number,
            summary_html: here.optional_html(safeguard.summary.as_ref()),
            prose: prose(here, &safeguard.section, &place),
            tasks: tasks.map(|(task, _)| here.task(task)).collect(),
        }
    });
    Safeguards { safeguards: safeguards.collect() }
}

pub fn schedule(here: &Here) -> Schedule {
    let phases = here.report.phases.iter().map(|(handle, _)| phase(here, handle));
    Schedule { svg: figure::timeline(here), phases: phases.collect() }
}

/// A phase of the schedule.
pub fn phase(here: &Here, handle: Handle<Phase>) -> PhaseCard {
    let phase = here.report.phases.get(handle);
    let place = Place { prefix: format!("{}-", phase.id), shift: 1, renumbered: false };
    PhaseCard {
        id: phase.id.to_string(),
        number: phase.number,
        title: phase.section.versions.get(here.lang).title.clone(),
        href: format!("{}#{}", here.href(Kind::Schedule), phase.id),
        dates: here.voice.periods(phase.from, phase.to),
        status: here.voice.status_by_key(phase.state.key()),
        deliverables_html: phase.deliverables.iter().map(|text| here.html(text)).collect(),
        prose: prose(here, &phase.section, &place),
    }
}
