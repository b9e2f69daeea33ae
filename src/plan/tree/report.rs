//! The whole report as JSON.

use super::{Indicator, Shown, Words};
use crate::lang::{Date, Period};
use crate::model;
use crate::plan::Plan;
use serde::{Serialize, Serializer};

/// The report with its registers and indicators.
#[derive(Serialize)]
pub struct Report<'p> {
    title: Words<'p>,
    publisher: Words<'p>,
    languages: Vec<&'p str>,
    as_of: Shown<Date>,
    period: Span,
    in_force_until: Option<Shown<Date>>,
    licence: Option<Licence<'p>>,
    sample: bool,
    departments: Vec<Department<'p>>,
    documents: Vec<Document<'p>>,
    task_forces: Vec<TaskForce<'p>>,
    tasks: Vec<Task<'p>>,
    indicators: Indicators<'p>,
}

#[derive(Serialize)]
struct Span {
    from: Shown<Period>,
    to: Shown<Period>,
}

#[derive(Serialize)]
struct Licence<'p> {
    name: Words<'p>,
    url: Option<&'p str>,
}

#[derive(Serialize)]
struct Department<'p> {
    id: &'p str,
    name: Words<'p>,
    short: Words<'p>,
    successor: Option<Successor<'p>>,
}

#[derive(Serialize)]
struct Successor<'p> {
    name: Words<'p>,
    from: Option<Shown<Period>>,
    unit: Option<&'p str>,
}

#[derive(Serialize)]
struct Document<'p> {
    id: &'p str,
    kind: &'static str,
    title: Words<'p>,
    number: Option<&'p str>,
    issuer: Option<Words<'p>>,
    date: Option<Shown<Period>>,
    state: &'static str,
    url: Option<&'p str>,
    file: Option<String>,
}

#[derive(Serialize)]
struct TaskForce<'p> {
    number: u32,
    id: &'p str,
    name: Words<'p>,
    lead: &'p str,
    members: Vec<&'p str>,
    everyone: bool,
    open: bool,
    tasks: Vec<&'p str>,
}

#[derive(Serialize)]
struct Task<'p> {
    number: u32,
    id: &'p str,
    title: Words<'p>,
    lead: &'p str,
    support: Vec<&'p str>,
    measures: Vec<Measure<'p>>,
}

#[derive(Serialize)]
struct Measure<'p> {
    id: &'p str,
    text: Words<'p>,
    lead: Option<&'p str>,
    from: Option<Shown<Date>>,
    due: Option<Shown<Period>>,
    done: Option<Shown<Date>>,
    evidence: Vec<&'p str>,
    state: &'static str,
}

/// The indicators, each made when it is written, so that not all of them are in memory at once.
struct Indicators<'p>(&'p Plan<'p>);

impl Serialize for Indicators<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let all = self.0.report.indicators.iter();
        to.collect_seq(all.map(|(_, indicator)| Indicator::of(self.0, indicator)))
    }
}

impl<'p> Report<'p> {
    /// How many indicators it has.
    pub fn size(&self) -> usize {
        self.indicators.0.report.indicators.len()
    }

    pub fn of(plan: &'p Plan<'p>) -> Report<'p> {
        let report = plan.report;
        let site = &report.site;
        Report {
            title: Words::of(plan, &site.title),
            publisher: Words::of(plan, &site.publisher),
            languages: report.languages.iter().map(|lang| report.languages.tag(lang).as_str()).collect(),
            as_of: Shown(site.as_of),
            period: Span { from: Shown(site.from), to: Shown(site.to) },
            in_force_until: site.in_force_until.map(Shown),
            licence: site
                .licence
                .as_ref()
                .map(|licence| Licence { name: Words::of(plan, &licence.name), url: licence.url.as_deref() }),
            sample: site.sample,
            departments: report.departments.iter().map(|(_, unit)| department(plan, unit)).collect(),
            documents: report.documents.iter().map(|(_, named)| document(plan, named)).collect(),
            task_forces: report.task_forces.iter().map(|(_, force)| task_force(plan, force)).collect(),
            tasks: report.tasks.iter().map(|(_, led)| task(plan, led)).collect(),
            indicators: Indicators(plan),
        }
    }
}

fn id<'p>(plan: &'p Plan, handle: model::Handle<model::Department>) -> &'p str {
    plan.report.departments.get(handle).id.as_str()
}

fn department<'p>(plan: &'p Plan, unit: &'p model::Department) -> Department<'p> {
    Department {
        id: unit.id.as_str(),
        name: Words::of(plan, &unit.name),
        short: Words::of(plan, &unit.short),
        successor: unit.successor.as_ref().map(|successor| Successor {
            name: Words::of(plan, &successor.name),
            from: successor.from.map(Shown),
            unit: successor.unit.map(|unit| id(plan, unit)),
        }),
    }
}

fn document<'p>(plan: &'p Plan, document: &'p model::Document) -> Document<'p> {
    Document {
        id: document.id.as_str(),
        kind: document.kind.key(),
        title: Words::of(plan, &document.title),
        number: document.number.as_deref(),
        issuer: document.issuer.as_ref().map(|issuer| Words::of(plan, issuer)),
        date: document.date.map(Shown),
        state: document.state.key(),
        url: document.url.as_deref(),
        file: document.file.as_ref().map(|file| format!("files/{file}")),
    }
}

fn task_force<'p>(plan: &'p Plan, force: &'p model::TaskForce) -> TaskForce<'p> {
    TaskForce {
        number: force.number,
        id: force.id.as_str(),
        name: Words::of(plan, &force.name),
        lead: id(plan, force.lead),
        members: force.members.iter().map(|unit| id(plan, *unit)).collect(),
        everyone: force.everyone,
        open: force.open,
        tasks: force.tasks.iter().map(|task| plan.report.tasks.get(*task).id.as_str()).collect(),
    }
}

fn task<'p>(plan: &'p Plan, task: &'p model::Task) -> Task<'p> {
    let titles = task.section.versions.iter();
    let titles = titles
        .map(|(lang, version)| (plan.report.languages.tag(lang).as_str(), version.title.as_str().into()));
    Task {
        number: task.number,
        id: task.id.as_str(),
        title: Words(titles.collect()),
        lead: id(plan, task.responsibility.lead),
        support: task.support.iter().map(|unit| id(plan, *unit)).collect(),
        measures: task.measures.iter().map(|measure| measured(plan, measure)).collect(),
    }
}

fn measured<'p>(plan: &'p Plan, measure: &'p model::Measure) -> Measure<'p> {
    let evidence = measure.evidence.iter();
    Measure {
        id: measure.id.as_str(),
        text: Words::bound(plan, &measure.text),
        lead: measure.lead.map(|unit| id(plan, unit)),
        from: measure.from.map(Shown),
        due: measure.due.map(Shown),
        done: measure.done.map(Shown),
        evidence: evidence.map(|document| plan.report.documents.get(*document).id.as_str()).collect(),
        state: measure.state.key(),
    }
}
