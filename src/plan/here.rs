//! A page under way: where it stands, in which language, and how it names and links to things.

use super::page::{self, File, Kind};
use super::route::Route;
use super::sheet::{self, List};
use super::voice::Voice;
use super::{Inventory, Plan, figure, status, view};
use crate::lang::Lang;
use crate::model::{
    Basis, Department, Document, Handle, Indicator, Observation, Report, Responsibility, Role, Section,
    Status, Task, TaskForce,
};
use std::ops::Range;
use std::sync::OnceLock;

/// A page under way.
pub struct Here<'p> {
    pub plan: &'p Plan<'p>,
    pub report: &'p Report,
    pub voice: &'p Voice<'p>,
    pub lang: Lang,
    /// What the page is; of a list that goes on, the page on which it begins.
    pub kind: Kind,
    /// The number of the list's page, from 1.
    pub sheet: usize,
    pub route: &'p Route,
    /// What the files turned out to be that the page speaks of.
    pub inventory: &'p Inventory,
    /// The state of the page's own indicator, which it says in several places.
    pub headline: OnceLock<String>,
}

/// The path below which the site stands, for example `/quality/` of `https://example.gov.cn/quality/`, and `/` where
/// the address is not known. A link with the host's name would lead away from a copy, and its policy would refuse the styles.
fn below(base: Option<&str>) -> String {
    let path = base.and_then(|base| base.split_once("://")).and_then(|(_, rest)| rest.split_once('/'));
    format!("/{}", path.map_or("", |(_, path)| path))
}

impl<'p> Here<'p> {
    pub fn new(
        plan: &'p Plan<'p>,
        (kind, lang): (Kind, Lang),
        route: &'p Route,
        inventory: &'p Inventory,
    ) -> Here<'p> {
        let (kind, sheet) = match kind {
            Kind::Sheet(list, number) => (list.first(), number),
            kind => (kind, 1),
        };
        let headline = OnceLock::new();
        let (report, voice) = (plan.report, plan.voices.get(lang));
        Here { plan, report, voice, lang, kind, sheet, route, inventory, headline }
    }

    /// How an indicator stands, in a sentence.
    pub fn headline(&self, handle: Handle<Indicator>) -> String {
        let say = || status::headline(self.voice, self.report.indicators.get(handle));
        if self.kind == Kind::Indicator(handle) { self.headline.get_or_init(say).clone() } else { say() }
    }

    /// The page itself, which a list that goes on is not on its first.
    pub fn page(&self) -> Kind {
        List::of(self.kind).map_or(self.kind, |list| list.page(self.sheet))
    }

    /// The entries of a list that stand on this page.
    pub fn cut<'t, T>(&self, all: &'t [T]) -> &'t [T] {
        all.get(self.range(all.len())).unwrap_or_default()
    }

    /// Where the entries of a list stand that are on this page, among so many.
    pub fn range(&self, all: usize) -> Range<usize> {
        List::of(self.kind).map_or(0..all, |list| list.range(all, self.sheet))
    }

    /// A link to a page in the same language.
    pub fn href(&self, kind: Kind) -> String {
        self.to(&page::path(self.report, kind, self.lang))
    }

    /// A link to a file.
    pub fn file_href(&self, file: File) -> String {
        self.to(&page::file_path(self.report, self.plan.theme, file))
    }

    /// What leads from this page to another: a relative link. Only the page for what is not found is shown at
    /// addresses that nobody knows beforehand, so that its links begin at the root of the host.
    pub fn to(&self, path: &str) -> String {
        match self.kind {
            Kind::NotFound => format!("{}{path}", self.to_root()),
            _ => self.route.to(path),
        }
    }

    /// What leads from this page to the root of the site.
    pub fn to_root(&self) -> String {
        match self.kind {
            Kind::NotFound => below(self.report.site.base_url.as_deref()),
            _ => self.route.to_root(),
        }
    }

    /// The same page, as a text in another language speaks of it: it stands in where a translation is missing.
    /// Its links lead to pages in the page's language all the same.
    pub fn in_words_of(&self, lang: Lang) -> Here<'p> {
        Here { voice: self.plan.voices.get(lang), headline: OnceLock::new(), ..*self }
    }

    /// A link to a page, with its text.
    pub fn link(&self, text: impl Into<String>, kind: Kind) -> view::Link {
        view::Link { lang: None, text: text.into(), href: self.href(kind), current: kind == self.page() }
    }

    /// A link to an anchor of a page.
    pub fn link_within(&self, text: impl Into<String>, kind: Kind, anchor: &str) -> view::Link {
        let href =
            if kind == self.page() { format!("#{anchor}") } else { format!("{}#{anchor}", self.href(kind)) };
        view::Link { lang: None, text: text.into(), href, current: false }
    }

    pub fn department(&self, handle: Handle<Department>) -> view::Link {
        let department = self.report.departments.get(handle);
        self.link(self.voice.text(&department.short), Kind::Department(handle))
    }

    pub fn departments(&self, handles: &[Handle<Department>]) -> Vec<view::Link> {
        handles.iter().map(|handle| self.department(*handle)).collect()
    }

    pub fn indicator(&self, handle: Handle<Indicator>) -> view::Link {
        let indicator = self.report.indicators.get(handle);
        self.link(self.voice.text(&indicator.name), Kind::Indicator(handle))
    }

    pub fn task(&self, handle: Handle<Task>) -> view::Link {
        self.section(&self.report.tasks.get(handle).section, Kind::Task(handle))
    }

    /// A link to the page of a section, in the words of its title.
    pub fn section(&self, section: &Section, kind: Kind) -> view::Link {
        let version = section.versions.get(self.voice.lang);
        view::Link { lang: self.other_lang(version.lang), ..self.link(version.title.clone(), kind) }
    }

    /// A link to where a section stands on a page, in the words of its title.
    pub fn section_within(&self, section: &Section, kind: Kind, anchor: &str) -> view::Link {
        let version = section.versions.get(self.voice.lang);
        view::Link {
            lang: self.other_lang(version.lang),
            ..self.link_within(version.title.clone(), kind, anchor)
        }
    }

    /// A link to where a section of the report can be read, in the words of its title.
    pub fn section_at(&self, role: Role, section: &Section) -> view::Link {
        match role {
            Role::GuidingIdeas => self.section_within(section, Kind::Plan, "part-1"),
            Role::OverallGoals => self.section_within(section, Kind::Plan, "part-2"),
            Role::Task(handle) => self.section(section, Kind::Task(handle)),
            Role::Safeguard(handle) => {
                let id = self.report.safeguards.get(handle).id.as_str();
                self.section_within(section, Kind::Safeguards, id)
            }
            Role::Phase(handle) => {
                let id = self.report.phases.get(handle).id.as_str();
                self.section_within(section, Kind::Schedule, id)
            }
            Role::Update(place) => self.section(section, Kind::Update(place)),
            Role::About => self.section(section, Kind::About),
            Role::Text(place) => self.section(section, Kind::Text(place)),
        }
    }

    pub fn task_force(&self, handle: Handle<TaskForce>) -> view::Link {
        let force = self.report.task_forces.get(handle);
        self.link(self.voice.text(&force.name), Kind::TaskForce(handle))
    }

    pub fn document(&self, handle: Handle<Document>) -> view::Link {
        let document = self.report.documents.get(handle);
        let page = sheet::of_document(&self.plan.relations, handle);
        self.link_within(self.voice.text(&document.title), page, &document_anchor(document))
    }

    /// The languages of a text that stands in for a missing translation: its own where it is not the page's.
    pub fn other_lang(&self, lang: Lang) -> Option<String> {
        (lang != self.voice.lang).then(|| self.report.languages.tag(lang).to_string())
    }

    /// What the authentic language is called within a sentence.
    pub fn authentic_name(&self) -> String {
        self.language_name(Lang::AUTHENTIC)
    }

    /// What a language is called within a sentence; one that the theme has no name for is called by its own.
    pub fn language_name(&self, lang: Lang) -> String {
        let its = self.plan.voices.get(lang);
        let key = format!("language-{}", its.tag);
        let name = Some(self.voice.word(&key)).filter(|name| *name != key);
        name.unwrap_or_else(|| its.word("language-name"))
    }

    /// Who answers, and why it is they.
    pub fn lead(&self, responsibility: Responsibility) -> view::Lead {
        let basis = match responsibility.basis {
            Basis::Named => self.voice.word("lead-named"),
            Basis::TaskForce(force) => {
                let name = self.voice.text(&self.report.task_forces.get(force).name);
                self.voice.say("lead-by-task-force", &[("name", name)])
            }
            Basis::Task => self.voice.word("lead-by-task"),
            Basis::Office => self.voice.word("lead-by-office"),
        };
        let unit = self.department(responsibility.lead);
        let Some(named) = responsibility.succeeds else { return view::Lead { unit, basis } };
        let name = self.voice.text(&self.report.departments.get(named).short);
        view::Lead { unit, basis: self.voice.say("lead-successor", &[("name", name), ("basis", &basis)]) }
    }

    /// An indicator in a list. `chart` makes the ids of the drawing unique on its page; without it nothing is drawn.
    pub fn row(&self, handle: Handle<Indicator>, chart: Option<&str>) -> view::IndicatorRow {
        let indicator = self.report.indicators.get(handle);
        let voice = self.voice;
        view::IndicatorRow {
            id: indicator.id.to_string(),
            number: indicator.number,
            name: voice.text(&indicator.name).to_owned(),
            href: self.href(Kind::Indicator(handle)),
            unit: voice.unit(&indicator.unit),
            target: voice.target(&indicator.target, &indicator.unit),
            by: status::by(voice, indicator),
            latest: self.latest(indicator),
            period: indicator.shown().map(|(period, _)| voice.period(period)),
            status: voice.status(indicator.status()),
            tags: self.tags(indicator),
            lead: self.department(indicator.responsibility.lead),
            lead_id: self.report.departments.get(indicator.responsibility.lead).id.to_string(),
            task: self.task(indicator.task),
            task_id: self.report.tasks.get(indicator.task).id.to_string(),
            direction: figure::lower_is_better(indicator).then(|| voice.word("direction-lower")),
            svg: chart.map(|id| figure::bullet(self, handle, id)).unwrap_or_default(),
        }
    }

    /// What else must be known of an indicator's status: set by hand, revised, a value overdue.
    pub fn tags(&self, indicator: &Indicator) -> Vec<view::Status> {
        let by_hand = indicator.r#override.as_ref().map(|_| "set-by-hand");
        let revised = (!indicator.revisions.is_empty()).then_some("revised");
        let overdue = indicator.overdue.map(|_| "report-overdue");
        let tags = by_hand.into_iter().chain(revised).chain(overdue);
        tags.map(|key| self.voice.status_by_key(key)).collect()
    }

    /// What is held against the target: the latest value, or the sum of all; or that there can be none.
    pub fn latest(&self, indicator: &Indicator) -> Option<view::Figure> {
        if indicator.assessment.status == Status::NotApplicable {
            let text = self.voice.status(Status::NotApplicable).word;
            return Some(view::Figure { words: text.clone(), text, value: None });
        }
        let (_, value) = indicator.shown()?;
        let say = if indicator.target.cumulative { Voice::total } else { Voice::figure };
        Some(say(self.voice, &value, &indicator.unit))
    }

    pub fn rows(&self, handles: &[Handle<Indicator>]) -> Vec<view::IndicatorRow> {
        handles.iter().map(|handle| self.row(*handle, None)).collect()
    }

    /// A value in a table.
    pub fn observation(&self, observation: &Observation, indicator: &Indicator) -> view::ObservationRow {
        let voice = self.voice;
        view::ObservationRow {
            period: voice.period(observation.period),
            is_baseline: stands_for_baseline(observation, indicator),
            figure: observation.value.map(|value| voice.figure(&value, &indicator.unit)),
            flag: observation.flag.map(|flag| voice.flag(flag)),
            source: observation.source.map(|source| self.document(source)),
            published: observation.published.map(|date| voice.date(date)),
            note_html: self.optional_html(observation.note.as_ref()),
        }
    }

    /// The row of the value that the plan started from, unless it is among the values.
    pub fn baseline(&self, indicator: &Indicator) -> Option<view::ObservationRow> {
        let baseline = indicator.baseline.as_ref()?;
        let is_said = indicator.series.iter().any(|value| stands_for_baseline(value, indicator));
        (!is_said)
            .then(|| view::ObservationRow { is_baseline: true, ..self.observation(baseline, indicator) })
    }

    /// A task in a list.
    pub fn task_card(&self, handle: Handle<Task>) -> view::TaskCard {
        let task = self.report.tasks.get(handle);
        let version = task.section.versions.get(self.lang);
        let met = self.met(&task.indicators);
        view::TaskCard {
            number: task.number,
            title: version.title.clone(),
            lang: self.other_lang(version.lang),
            href: self.href(Kind::Task(handle)),
            summary_html: self.optional_html(task.summary.as_ref()),
            lead: self.department(task.responsibility.lead),
            progress: self.progress(&task.indicators),
            met,
            indicators: task.indicators.len(),
        }
    }

    fn met(&self, indicators: &[Handle<Indicator>]) -> usize {
        indicators
            .iter()
            .filter(|handle| self.report.indicators.get(**handle).status() == Status::Met)
            .count()
    }

    /// How many of some indicators are met, in a sentence.
    pub fn progress(&self, indicators: &[Handle<Indicator>]) -> String {
        if indicators.is_empty() {
            return self.voice.word("task-without-indicators");
        }
        let status = |handle: &Handle<Indicator>| self.report.indicators.get(*handle).status();
        let none_reported = indicators.iter().all(|handle| status(handle) == Status::NotReported);
        let key = if none_reported { "task-none-reported" } else { "task-progress" };
        let writer = &self.voice.writer;
        let (met, all) = (self.met(indicators).into(), indicators.len().into());
        let plural = writer.plural(&all);
        self.voice
            .say(key, &[("met", &writer.number(&met)), ("all", &writer.number(&all)), ("plural", plural)])
    }

    pub fn force_card(&self, handle: Handle<TaskForce>) -> view::ForceCard {
        let force = self.report.task_forces.get(handle);
        view::ForceCard {
            number: force.number,
            name: self.voice.text(&force.name).to_owned(),
            href: self.href(Kind::TaskForce(handle)),
            lead: self.department(force.lead),
            members: self.departments(&force.members),
            open: force.open.then(|| self.voice.word("members-open")),
            everyone: force.everyone.then(|| self.voice.word("members-everyone")),
        }
    }
}

/// Where a document stands on the page of documents, for example `doc-sz-2012-91`.
pub fn document_anchor(document: &Document) -> String {
    format!("doc-{}", document.id)
}

/// Whether a value of the series is the value that the plan started from, so that one row says both: it is of the same
/// period, and nothing is said of the other that is not said of it. A sum counts what the plan adds, which is something else.
fn stands_for_baseline(value: &Observation, indicator: &Indicator) -> bool {
    let Some(baseline) = indicator.baseline.as_ref().filter(|_| !indicator.target.cumulative) else {
        return false;
    };
    value.period == baseline.period
        && value.value == baseline.value
        && value.flag == baseline.flag
        && (baseline.source.is_none() || baseline.source == value.source)
        && (baseline.published.is_none() || baseline.published == value.published)
        && baseline.note.is_none()
}
