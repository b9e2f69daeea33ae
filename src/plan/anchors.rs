//! The ids of a page: where a link can lead, and what no heading of a text on it may be called as well.

use super::Plan;
use super::here::document_anchor;
use super::page::{Content, Kind, Page, template};
use super::pages::{documents_of, gaps_of, table_anchor};
use super::sheet::List;
use super::table::Sheet;
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::Lang;
use crate::model::{Report, Role, Section, Status};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The ids of pages, each page's and each template's read once.
pub struct Anchors<'p> {
    plan: &'p Plan<'p>,
    /// By template; nothing where a template of the site's own makes ids that are known only when it is filled.
    templates: BTreeMap<&'static str, Option<BTreeSet<&'p str>>>,
    /// By route.
    pages: HashMap<&'p str, Option<BTreeSet<String>>>,
}

impl<'p> Anchors<'p> {
    pub fn new(plan: &'p Plan<'p>) -> Anchors<'p> {
        Anchors { plan, templates: BTreeMap::new(), pages: HashMap::new() }
    }

    /// Whether a page may have an id; what is not known may be there.
    pub fn may_have(&mut self, page: &'p Page, anchor: &str) -> bool {
        self.of(page).is_none_or(|there| there.contains(anchor))
            || (lists_some(page.content) && self.is_row(anchor))
    }

    /// The places of a page that a link can lead to; nothing where they are not known.
    pub fn of(&mut self, page: &'p Page) -> Option<&BTreeSet<String>> {
        let route = page.route.as_str();
        if !self.pages.contains_key(route) {
            let there = match page.content {
                Content::Html { kind, lang } => self.own(kind).map(|own| {
                    let headings = headings(self.plan.report, kind, lang);
                    own.into_iter().chain(headings).collect()
                }),
                // What places a file has, its readers know: `plan.pdf#page=3`.
                Content::File(_) | Content::Index { .. } => None,
            };
            self.pages.insert(route, there);
        }
        self.pages.get(route)?.as_ref()
    }

    /// Every heading, measure, safeguard and phase whose id its page has for another thing.
    pub fn taken(&mut self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let report = self.plan.report;
        for (role, section) in report.sections() {
            let Some(kind) = page_of(role) else { continue };
            let written = self.written(kind).cloned().unwrap_or_default();
            let things = match role {
                Role::Task(handle) => {
                    report.tasks.get(handle).measures.iter().map(|it| it.id.as_str()).collect()
                }
                Role::Safeguard(handle) => vec![report.safeguards.get(handle).id.as_str()],
                Role::Phase(handle) => vec![report.phases.get(handle).id.as_str()],
                _ => Vec::new(),
            };
            let place = self.whole(section);
            let twice =
                things.iter().copied().filter(|id| written.contains(id)).zip(place.into_iter().cycle());
            found.extend(twice.map(|(id, span)| Diagnostic::new(Code::DuplicateId, span).arg("id", id)));
            if matches!(kind, Kind::Safeguards | Kind::Schedule) {
                // Headings of its text begin with the id of the thing.
                continue;
            }
            let of_report = of_report(report, kind);
            let is_taken = |id: &str| written.contains(id) || of_report.contains(id);
            for (_, version) in section.versions.iter().filter(|(lang, version)| version.lang == *lang) {
                let headings = version.body.headings().filter(|heading| is_taken(heading.id));
                found.extend(headings.map(|it| Diagnostic::new(Code::DuplicateId, it.span).arg("id", it.id)));
            }
        }
        found
    }

    /// The file of a section in the authentic language, as a whole.
    fn whole(&self, section: &Section) -> Option<Span> {
        let tag = self.plan.report.languages.tag(Lang::AUTHENTIC);
        let (source, _) = self.plan.sources.find(&format!("content/sections/{}.{tag}.md", section.name))?;
        Some(Span::whole(source))
    }

    /// The ids that a page has apart from the headings of texts; nothing where they are not known.
    fn own(&mut self, kind: Kind) -> Option<BTreeSet<String>> {
        let report = self.plan.report;
        let written = self.written(kind)?;
        Some(written.iter().map(|id| (*id).to_owned()).chain(of_report(report, kind)).collect())
    }

    /// The ids that stand in the templates of a page.
    fn written(&mut self, kind: Kind) -> Option<&BTreeSet<&'p str>> {
        let name = template(kind);
        self.templates.entry(name).or_insert_with(|| self.plan.theme.ids(name)).as_ref()
    }

    /// Whether an id is that of the row of an indicator.
    fn is_row(&self, anchor: &str) -> bool {
        let id = anchor.strip_prefix("row-");
        id.is_some_and(|id| self.plan.report.indicators.find(id).is_some())
    }
}

/// Whether a page lists some indicators, the choice of which is made when it is written.
fn lists_some(content: Content) -> bool {
    let Content::Html { kind, .. } = content else { return false };
    match kind {
        Kind::Home | Kind::Department(_) | Kind::TaskForce(_) => true,
        Kind::Sheet(list, _) => list != List::Indicators,
        _ => false,
    }
}

/// The page that a section gives its ids to; nothing where they begin with the number of its part.
fn page_of(role: Role) -> Option<Kind> {
    match role {
        Role::GuidingIdeas | Role::OverallGoals => None,
        Role::Task(handle) => Some(Kind::Task(handle)),
        Role::Safeguard(_) => Some(Kind::Safeguards),
        Role::Phase(_) => Some(Kind::Schedule),
        Role::Update(place) => Some(Kind::Update(place)),
        Role::About => Some(Kind::About),
        Role::Text(place) => Some(Kind::Text(place)),
    }
}

/// The ids that follow from what the report holds.
fn of_report(report: &Report, kind: Kind) -> BTreeSet<String> {
    let owned = |id: &str| id.to_owned();
    match kind {
        Kind::Task(handle) => {
            let task = report.tasks.get(handle);
            let rows = task.indicators.iter().map(|it| row(report.indicators.get(*it).id.as_str()));
            task.measures.iter().map(|measure| measure.id.to_string()).chain(rows).collect()
        }
        Kind::Indicators => rows(report, 1),
        Kind::Sheet(List::Indicators, sheet) => rows(report, sheet),
        Kind::Sheet(list, _) => of_report(report, list.first()),
        Kind::About => Status::ALL.iter().map(|status| format!("status-{}", status.key())).collect(),
        Kind::Data => Sheet::ALL.into_iter().map(table_anchor).collect(),
        Kind::Gaps => gaps_of().flat_map(|id| [owned(id), format!("{id}-table")]).collect(),
        Kind::Documents => {
            let documents = report.documents.iter().map(|(_, document)| document_anchor(document));
            documents_of().map(owned).chain(documents).collect()
        }
        Kind::Safeguards => report.safeguards.iter().map(|(_, safeguard)| safeguard.id.to_string()).collect(),
        Kind::Schedule => report.phases.iter().map(|(_, phase)| phase.id.to_string()).collect(),
        Kind::Plan => parts(report),
        _ => BTreeSet::new(),
    }
}

fn row(id: &str) -> String {
    format!("row-{id}")
}

/// The rows and drawings of a page of the list of indicators.
fn rows(report: &Report, sheet: usize) -> BTreeSet<String> {
    let places = List::Indicators.range(report.indicators.len(), sheet);
    let ids =
        places.filter_map(|place| Some(report.indicators.get(report.indicators.at(place)?).id.as_str()));
    ids.flat_map(|id| [row(id), format!("drawn-{id}")]).collect()
}

/// The parts of the whole plan that have any text, and those below them.
fn parts(report: &Report) -> BTreeSet<String> {
    let below = [
        (3, report.tasks.len()),
        (4, report.task_forces.len()),
        (5, report.safeguards.len()),
        (6, report.phases.len()),
    ];
    let there = below.into_iter().filter(|(_, sections)| *sections > 0);
    let parts =
        [1, 2].into_iter().chain(there.clone().map(|(part, _)| part)).map(|part| format!("part-{part}"));
    let forces = (!report.task_forces.is_empty()).then(|| "part-4-forces".to_owned());
    let sections = there.filter(|(part, _)| *part != 4);
    let sections = sections
        .flat_map(|(part, sections)| (1..=sections).map(move |section| format!("part-{part}-{section}")));
    parts.chain(forces).chain(sections).collect()
}

/// The headings of the texts on a page, as it calls them.
fn headings(report: &Report, kind: Kind, lang: Lang) -> Vec<String> {
    let prefix = |role: Role| match (kind, role) {
        (Kind::Plan, Role::GuidingIdeas) => Some("part-1-".to_owned()),
        (Kind::Plan, Role::OverallGoals) => Some("part-2-".to_owned()),
        (Kind::Plan, Role::Task(handle)) => Some(format!("part-3-{}-", handle.place() + 1)),
        (Kind::Plan, Role::Safeguard(handle)) => Some(format!("part-5-{}-", handle.place() + 1)),
        (Kind::Plan, Role::Phase(handle)) => Some(format!("part-6-{}-", handle.place() + 1)),
        (Kind::Safeguards, Role::Safeguard(handle)) => Some(format!("{}-", report.safeguards.get(handle).id)),
        (Kind::Schedule, Role::Phase(handle)) => Some(format!("{}-", report.phases.get(handle).id)),
        _ => (page_of(role) == Some(kind)).then(String::new),
    };
    let of = |(role, section): (Role, &Section)| {
        let prefix = prefix(role)?;
        let headings = section.versions.get(lang).body.headings();
        Some(headings.map(|heading| format!("{prefix}{}", heading.id)).collect::<Vec<_>>())
    };
    match kind {
        // Most pages show no section, and none has to be looked for there.
        Kind::Plan | Kind::Safeguards | Kind::Schedule => {
            report.sections().filter_map(of).flatten().collect()
        }
        Kind::Task(handle) => of((Role::Task(handle), &report.tasks.get(handle).section)).unwrap_or_default(),
        Kind::About => of((Role::About, &report.about)).unwrap_or_default(),
        Kind::Update(place) => {
            let update = report.updates.get(place);
            update.and_then(|update| of((Role::Update(place), &update.section))).unwrap_or_default()
        }
        Kind::Text(place) => {
            report.texts.get(place).and_then(|text| of((Role::Text(place), text))).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}
