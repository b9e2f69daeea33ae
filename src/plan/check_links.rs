//! Finds links in the report's text that lead nowhere.

use super::here::document_anchor;
use super::links::{self, Target};
use super::page::{Content, Kind};
use super::sheet::List;
use super::{Plan, Route};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::Lang;
use crate::markdown::Document;
use crate::model::{Lost, Report, Section};
use std::collections::BTreeSet;

/// Every link to a page, file or anchor that the site does not have.
pub fn dead(plan: &Plan, lost: &Lost) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (_, section) in plan.report.sections() {
        for (lang, version) in section.versions.iter() {
            // A text that stands in for a translation has been looked at in its own language.
            if version.lang == lang {
                found.extend(dead_in(plan, lang, &version.body, lost));
            }
        }
    }
    found
}

fn dead_in(plan: &Plan, lang: Lang, body: &Document, lost: &Lost) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (target, span) in body.links() {
        let dead_anchor =
            |anchor: &str| Diagnostic::new(Code::DeadAnchor, span).arg("url", target).arg("anchor", anchor);
        match links::read(&plan.report.languages, lang, target) {
            Target::Outside => {}
            Target::Anchor(anchor) => {
                let ids: Vec<&str> = body.headings().map(|heading| heading.id).collect();
                if !ids.contains(&anchor) {
                    found.push(dead_anchor(anchor).did_you_mean(anchor, ids));
                }
            }
            Target::Inside { route, anchor } => match plan.find(route.as_str()) {
                None if lost.may_hold(route.as_str()) => {}
                None => {
                    let dead = Diagnostic::new(Code::DeadLink, span).arg("url", target);
                    let candidates = candidates(plan, &route);
                    found.push(dead.did_you_mean(target, candidates.iter().map(String::as_str)));
                }
                Some(page) => {
                    let there = anchors(plan.report, lang, page.content);
                    let dead = anchor.filter(|anchor| !there.contains(*anchor));
                    let did_you_mean =
                        |anchor| dead_anchor(anchor).did_you_mean(anchor, there.iter().map(String::as_str));
                    found.extend(dead.map(did_you_mean));
                }
            },
        }
    }
    found
}

/// What may have been meant: pages in the same folder, as they are written in a text.
fn candidates(plan: &Plan, route: &Route) -> Vec<String> {
    let languages = &plan.report.languages;
    let prefixes =
        languages.iter().filter(|lang| !lang.is_authentic()).map(|lang| format!("{}/", languages.tag(lang)));
    let prefix =
        prefixes.into_iter().find(|prefix| route.as_str().starts_with(prefix.as_str())).unwrap_or_default();
    let pages = plan.pages().iter().filter_map(|page| page.route.as_str().strip_prefix(&prefix));
    pages.map(str::to_owned).collect()
}

/// The places of a page that a link can lead to.
fn anchors(report: &Report, lang: Lang, content: Content) -> BTreeSet<String> {
    let Content::Html { kind, .. } = content else { return BTreeSet::new() };
    let of = |section: &Section| -> BTreeSet<String> {
        section.versions.get(lang).body.headings().map(|heading| heading.id.to_owned()).collect()
    };
    match kind {
        Kind::Indicator(_) => {
            ["now", "rule", "values", "meaning", "responsible", "downloads"].map(str::to_owned).into()
        }
        Kind::Task(handle) => {
            let task = report.tasks.get(handle);
            let measures = task.measures.iter().map(|measure| measure.id.to_string());
            let table = task.measures.first().map(|_| "measures".to_owned());
            of(&task.section).into_iter().chain(measures).chain(table).collect()
        }
        Kind::Update(place) => {
            report.updates.get(place).map(|update| of(&update.section)).unwrap_or_default()
        }
        Kind::Text(place) => report.texts.get(place).map(of).unwrap_or_default(),
        Kind::About => {
            of(&report.about).into_iter().chain(["statuses", "further"].map(str::to_owned)).collect()
        }
        Kind::Data => ["files", "citation", "verify"].map(str::to_owned).into(),
        Kind::Safeguards => report.safeguards.iter().map(|(_, safeguard)| safeguard.id.to_string()).collect(),
        Kind::Schedule => report.phases.iter().map(|(_, phase)| phase.id.to_string()).collect(),
        Kind::Documents => report.documents.iter().map(|(_, document)| document_anchor(document)).collect(),
        Kind::Indicators => rows(report, 1),
        Kind::Sheet(List::Indicators, sheet) => rows(report, sheet),
        Kind::Plan => plan_parts(report),
        _ => BTreeSet::new(),
    }
}

/// The rows of a page of the list of indicators, and where the drawings begin.
fn rows(report: &Report, sheet: usize) -> BTreeSet<String> {
    let places = List::Indicators.range(report.indicators.len(), sheet);
    let rows = places.filter_map(|place| report.indicators.at(place));
    let rows = rows.map(|handle| format!("row-{}", report.indicators.get(handle).id));
    rows.chain(["drawn".to_owned()]).collect()
}

/// The parts of the whole plan that have any text.
fn plan_parts(report: &Report) -> BTreeSet<String> {
    let parts = [
        (1, true),
        (2, true),
        (3, !report.tasks.is_empty()),
        (4, !report.task_forces.is_empty()),
        (5, !report.safeguards.is_empty()),
        (6, !report.phases.is_empty()),
    ];
    parts.into_iter().filter(|(_, there)| *there).map(|(part, _)| format!("part-{part}")).collect()
}
