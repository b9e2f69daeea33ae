//! Joins the indicators with what they refer to, and checks their numbers.

use super::Drafts;
use super::join::Join;
use super::order::{OfFile, Order};
use super::registers::Registers;
use super::sections::Named;
use super::targets::Numbers;
use crate::check::Id;
use crate::check::draft;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::arena::{Arena, Handle};
use crate::model::due;
use crate::model::indicator::{Indicator, Override, Quote, Revision, Withdrawal};
use crate::model::report::{LeadingGroup, Site, Task, TaskForce};
use crate::model::status::{self, Inputs};
use crate::model::unit::Unit;
use crate::source::{Digest, SourceId, Sources};
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// What indicators are joined with: everything that was joined before them.
pub struct Around<'a> {
    /// The digest of all of it.
    pub digest: Digest,
    pub registers: &'a Registers<'a>,
    pub tasks: &'a Arena<Task>,
    pub forces: &'a Arena<TaskForce>,
    pub group: Option<&'a LeadingGroup>,
    pub site: &'a Site,
}

/// The indicators of an earlier run.
#[derive(Default)]
pub struct Memo {
    around: Option<Digest>,
    order: Arc<Order>,
    files: HashMap<SourceId, JoinedFile>,
    by_id: HashMap<Id, Joined>,
}

/// The indicators of a file with what was found in them.
struct JoinedFile {
    digest: Digest,
    joined: Vec<Joined>,
    found: Vec<Diagnostic>,
}

/// An indicator that is joined with what it refers to.
#[derive(Clone)]
struct Joined {
    indicator: Arc<Indicator>,
    /// The digest of what it says, for 98.0 and 98 are equal and are written differently; nothing until it is asked for.
    says: OnceLock<Digest>,
}

impl Joined {
    fn new(indicator: Indicator) -> Joined {
        Joined { indicator: Arc::new(indicator), says: OnceLock::new() }
    }

    fn says(&self) -> Digest {
        *self.says.get_or_init(|| Digest::of(format!("{:?}", self.indicator).as_bytes()))
    }
}

impl JoinedFile {
    /// Gives each indicator its number in the report.
    fn number(&mut self, numbers: &[usize]) {
        for (joined, number) in self.joined.iter_mut().zip(numbers) {
            if joined.indicator.number != *number {
                Arc::make_mut(&mut joined.indicator).number = *number;
                joined.says = OnceLock::new();
            }
        }
    }
}

impl Join<'_> {
    /// The indicators, each joined by itself. One whose file is as it was, in a site whose other files say the same
    /// of what indicators refer to, is the one of the run before.
    pub fn indicators(&mut self, around: &Around, memo: &mut Memo) -> Arena<Indicator> {
        self.own_units();
        if memo.around != Some(around.digest) {
            *memo = Memo { around: Some(around.digest), ..Memo::default() };
        }
        let Registers { files, order, indicators, .. } = around.registers;
        let in_order = Arc::ptr_eq(order, &memo.order);
        let mut all: Vec<(SourceId, JoinedFile)> = Vec::with_capacity(files.len());
        let mut numbers = order.numbers.as_slice();
        for file in files {
            let before = memo.files.remove(&file.source).filter(|before| before.digest == file.digest);
            let stays = in_order && before.is_some();
            let mut of_file = before.unwrap_or_else(|| self.joined_file(file, around, &memo.by_id));
            let (of_these, others) = numbers.split_at_checked(file.drafts.len()).unwrap_or_default();
            numbers = others;
            if !stays {
                of_file.number(of_these);
                let by_id = |joined: &Joined| (joined.indicator.id.clone(), joined.clone());
                memo.by_id.extend(of_file.joined.iter().map(by_id));
            }
            self.found.extend(of_file.found.iter().cloned());
            all.push((file.source, of_file));
        }
        // Those that are no more go when there are many.
        if memo.by_id.len() > 2 * order.numbers.len() {
            memo.by_id.retain(|id, _| indicators.places.contains_key(id));
        }
        let written = all.iter().flat_map(|(_, of_file)| &of_file.joined).map(|joined| &joined.indicator);
        let written: Vec<&Arc<Indicator>> = written.collect();
        let items = order.apply(&written).map(|indicator| Arc::clone(indicator)).collect();
        (memo.files, memo.order) = (all.into_iter().collect(), order.clone());
        Arena::noted(items, indicators.places.clone())
    }

    fn joined_file(&self, file: &OfFile, around: &Around, before: &HashMap<Id, Joined>) -> JoinedFile {
        let all: Vec<(Joined, Vec<Diagnostic>)> =
            file.drafts.par_iter().map(|draft| self.joined(draft, around, before)).collect();
        let (joined, found): (Vec<Joined>, Vec<Vec<Diagnostic>>) = all.into_iter().unzip();
        JoinedFile { digest: file.digest, joined, found: found.concat() }
    }

    fn joined(
        &self,
        draft: &draft::Indicator,
        around: &Around,
        before: &HashMap<Id, Joined>,
    ) -> (Joined, Vec<Diagnostic>) {
        let mut join = self.apart();
        let indicator = join.with_responsibility(draft, around);
        let joined = match before.get(&draft.id.value) {
            // Where another indicator of the file was edited, this one stays the same thing: what rests on it need not
            // be worked out again.
            Some(before) => {
                let new = Joined::new(Indicator { number: before.indicator.number, ..indicator });
                if new.says() == before.says() { before.clone() } else { new }
            }
            None => Joined::new(indicator),
        };
        (joined, join.found)
    }

    fn with_responsibility(&mut self, draft: &draft::Indicator, around: &Around) -> Indicator {
        let Around { registers, tasks, forces, group, site, .. } = *around;
        let task = registers.tasks.look_up(&draft.task, Code::UnknownTask, &mut self.found);
        let of_task = task.and_then(|place| tasks.iter().nth(place)).map(|(_, task)| task.responsibility);
        let named = Named::new(draft.lead.as_ref(), draft.task_force.as_ref(), &draft.broken);
        let thing = (&draft.id.value, draft.id.span);
        let responsibility = match (task, named.lead, named.task_force) {
            // The unknown task is reported already; that nobody answers follows from it.
            (None, None, None) => crate::model::report::Responsibility {
                lead: Handle::new(0),
                basis: crate::model::report::Basis::Office,
                succeeds: None,
            },
            _ => self.responsibility(named, of_task, registers, forces, group, thing),
        };
        let unit = self.unit(&draft.unit, registers);
        let indicator = self.indicator(draft, registers, unit.as_ref(), site);
        Indicator { task: Handle::new(task.unwrap_or(0)), responsibility, ..indicator }
    }

    fn indicator(
        &mut self,
        draft: &draft::Indicator,
        registers: &Registers,
        unit: Option<&Unit>,
        site: &Site,
    ) -> Indicator {
        // Where the unit is unknown, a bare number stands in, so that the rest is still checked.
        let unknown = Unit {
            key: String::new(),
            kind: crate::model::unit::UnitKind::Count,
            min: None,
            max: None,
            whole: false,
            scale: None,
        };
        let mut unit = Unit { scale: draft.scale, ..unit.cloned().unwrap_or(unknown) };
        if draft.unbounded == Some(true) && unit.may_be_unbounded() {
            (unit.min, unit.max) = (None, None);
        }
        let numbers = Numbers { scale: draft.scale, unit: &unit };
        self.lead_apart(draft.lead.as_ref().map(|lead| &lead.value), &draft.support);
        self.listed_once(&draft.support);
        let target = self.target(&draft.target, &numbers, site);
        self.deadline(&draft.target);
        self.direction(draft);
        let milestones = self.milestones(draft, &numbers, &target);
        let baseline = self.baseline(draft, registers, &numbers);
        let series = self.series(draft, registers, &numbers);
        self.exactness(draft);
        self.unlikely(draft, &unit);
        let in_force_until = draft.in_force_until.as_ref().map(|until| until.value).or(site.in_force_until);
        let withdrawn = draft.withdrawn.as_ref().map(|withdrawn| {
            Box::new(Withdrawal { date: withdrawn.date.value, reason: self.bound_text(&withdrawn.reason) })
        });
        let not_applicable = draft.not_applicable.as_ref().map(|not| self.bound_text(&not.reason));
        let assessment = status::assess(
            &Inputs {
                target: &target,
                milestones: &milestones,
                baseline: baseline.as_ref(),
                series: &series,
                not_applicable: not_applicable.is_some(),
                withdrawn: withdrawn.as_ref().map(|withdrawn| withdrawn.date),
                in_force_until,
                plan_start: site.from.start(),
            },
            site.as_of,
        );
        // What was given up, or never applied, owes nothing.
        let owes = !matches!(assessment.rule, status::Rule::NotApplicable | status::Rule::Withdrawn { .. });
        let last = in_force_until.map_or(target.deadline, |until| until.min(target.deadline));
        let span = due::Span { from: site.from.start(), to: last };
        let reports = draft.reports.filter(|_| owes);
        let overdue = reports.and_then(|often| due::overdue(often, &span, &series, site.as_of));
        let due = reports.and_then(|often| due::due(often, &span, &series, site.as_of));
        Indicator {
            id: draft.id.value.clone(),
            number: 0,
            name: self.own_name(&draft.name),
            task: Handle::new(0),
            responsibility: crate::model::report::Responsibility {
                lead: Handle::new(0),
                basis: crate::model::report::Basis::Named,
                succeeds: None,
            },
            support: self.handles(&registers.departments, &draft.support, Code::UnknownDepartment),
            better: draft.better.value,
            reports: draft.reports,
            definition: self.optional_bound_text(draft.definition.as_ref()),
            formula: self.optional_bound_text(draft.formula.as_ref()),
            quote: draft.quote.as_ref().map(|quote| Box::new(self.quote(quote, registers))),
            note: self.optional_bound_text(draft.note.as_ref()),
            r#override: draft.r#override.as_ref().map(|set| Box::new(self.set_by_hand(set, registers))),
            revisions: self.revisions(&draft.revisions, &numbers, site),
            unit,
            target,
            milestones,
            baseline,
            series,
            withdrawn,
            not_applicable,
            in_force_until,
            assessment,
            overdue,
            due,
        }
    }

    fn quote(&mut self, quote: &draft::Quote, registers: &Registers) -> Quote {
        if let Some(section) = &quote.section
            && !registers.sections.contains(section.value.as_str())
            && !registers.sections_unreliable
        {
            let unknown = Diagnostic::new(Code::UnknownSection, section.span).arg("id", &section.value);
            self.found.push(unknown.did_you_mean(&section.value, registers.sections.iter().copied()));
        }
        let section = quote.section.as_ref().map(|section| section.value.clone());
        Quote { text: self.text(&quote.text), section }
    }

    fn set_by_hand(&mut self, set: &draft::Override, registers: &Registers) -> Override {
        self.not_in_the_future(set.date.value, set.date.span);
        Override {
            status: set.status,
            reason: self.bound_text(&set.reason),
            office: self.handle(&registers.departments, &set.office, Code::UnknownDepartment),
            date: set.date.value,
        }
    }

    fn revisions(&mut self, drafts: &[draft::Revision], numbers: &Numbers, site: &Site) -> Vec<Revision> {
        let mut revisions = Vec::new();
        for draft in drafts {
            self.not_in_the_future(draft.date.value, draft.date.span);
            let was = self.target(&draft.was, numbers, site);
            revisions.push(Revision { date: draft.date.value, was, reason: self.bound_text(&draft.reason) });
        }
        revisions.sort_by_key(|revision| revision.date);
        revisions
    }
}

/// The digest of everything that indicators and long lists are joined with: of every other file its bytes, of a section its front
/// matter alone, for no indicator depends on what a text says.
pub fn digest_around(drafts: &Drafts, sources: &Sources) -> Digest {
    let bodies: HashMap<SourceId, usize> =
        drafts.sections.iter().map(|section| (section.source, section.body_start)).collect();
    let mut digests = Vec::new();
    for (id, source) in sources.iter() {
        let path = source.path.as_str();
        if !path.starts_with("content/") || path.starts_with("content/indicators/") {
            continue;
        }
        digests.push(Digest::of(format!("{id:?} {path}").as_bytes()));
        let front = bodies.get(&id).and_then(|end| source.text()?.get(..*end));
        digests.push(front.map_or(source.digest, |front| Digest::of(front.as_bytes())));
    }
    Digest::of_all(&digests)
}
