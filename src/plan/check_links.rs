//! Finds links in the report's text that lead nowhere.

use super::anchors::Anchors;
use super::links::{self, Target};
use super::{Plan, Route};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::Lang;
use crate::markdown::Document;
use crate::model::Lost;

/// Every link to a page, file or anchor that the site does not have, and every id that a page has twice.
pub fn dead(plan: &Plan, lost: &Lost) -> Vec<Diagnostic> {
    let mut anchors = Anchors::new(plan);
    let mut found = anchors.taken();
    for (_, section) in plan.report.sections() {
        for (lang, version) in section.versions.iter() {
            // A text that stands in for a translation has been looked at in its own language.
            if version.lang == lang {
                found.extend(dead_in(&mut anchors, plan, lang, &version.body, lost));
            }
        }
    }
    found
}

fn dead_in<'p>(
    anchors: &mut Anchors<'p>,
    plan: &'p Plan,
    lang: Lang,
    body: &Document,
    lost: &Lost,
) -> Vec<Diagnostic> {
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
                    let dead = anchor.filter(|anchor| !anchors.may_have(page, anchor));
                    found.extend(dead.map(|anchor| {
                        let there = anchors.of(page).into_iter().flatten().map(String::as_str);
                        dead_anchor(anchor).did_you_mean(anchor, there)
                    }));
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
