//! Runs the pure stages in order.

use crate::diagnostic::{Checked, Diagnostic};
use crate::model::{self, Report};
use crate::plan::{Content, Imprint, Inventory, Page, Plan, Route, Turn};
use crate::source::Sources;
use crate::theme::{self, Theme};
use crate::{check, personal, plan, render};
use rayon::prelude::*;
use std::convert::Infallible;

/// A report that nothing forbids to be published, and the theme that shows it.
pub struct Site {
    pub report: Report,
    pub theme: Theme,
}

/// Checks a site's files, joins them, and plans the site, as far as each is possible; every finding of every
/// stage is there, sorted by place. There is a site only where none of them is an error.
pub fn prepare(sources: &Sources) -> Checked<Option<Site>> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let site = joined(sources, &mut found);
    found.sort();
    found.dedup();
    let sound = !found.iter().any(Diagnostic::is_error);
    Checked::new(site.filter(|_| sound), found)
}

fn joined(sources: &Sources, found: &mut Vec<Diagnostic>) -> Option<Site> {
    let files: Vec<_> = sources.iter().collect();
    let checked: Vec<_> =
        files.into_par_iter().map(|(id, source)| check::file(id, source, sources.limits())).collect();
    let drafts: Vec<_> = checked.into_iter().filter_map(|checked| checked.unload(found)).collect();
    found.extend(personal::check(&drafts, sources));
    let resolution = model::resolve(&drafts, sources).unload(found);
    let report = resolution.report?;
    let theme = theme::compile(sources, &report.site.theme, &report.languages).unload(found);
    found.extend(plan::check(&plan::site(&report, &theme, sources), &resolution.lost));
    Some(Site { report, theme })
}

/// Renders every page of a site and hands each to `write`, from several threads at once; gives their number.
/// Pages are planned and written one by one, so that the memory needed does not grow with the site.
///
/// # Errors
/// The first failure of `write`.
pub fn render<E: Send>(
    site: &Site,
    sources: &Sources,
    write: impl Fn(&str, Vec<u8>) -> Result<(), E> + Sync,
) -> Result<Checked<usize>, E> {
    render_some(site, sources, |_| true, write)
}

/// Renders the pages that are asked for, and those of which they speak.
///
/// # Errors
/// The first failure of `write`.
pub fn render_some<E: Send>(
    site: &Site,
    sources: &Sources,
    wanted: impl Fn(Content) -> bool,
    write: impl Fn(&str, Vec<u8>) -> Result<(), E> + Sync,
) -> Result<Checked<usize>, E> {
    let plan = plan::site(&site.report, &site.theme, sources);
    let pages: Vec<&Page> = plan.pages().iter().filter(|page| wanted(page.content)).collect();
    let count = pages.len();
    let (free, bound): (Vec<_>, Vec<_>) =
        pages.into_iter().partition(|page| page.content.turn() == Turn::Any);
    let press = Press { plan: &plan, theme: &site.theme, write: &write };
    let (free, bound) = rayon::join(|| press.all(&free, &Inventory::default()), || press.in_turns(&bound));
    let mut found: Vec<Diagnostic> = free?.found;
    found.extend(bound?.found);
    found.sort();
    found.dedup();
    Ok(Checked::new(count, found))
}

/// What the files turn out to be of which pages speak: what such a page needs to be planned by itself.
pub fn inventory(plan: &Plan, theme: &Theme) -> Inventory {
    let write = |_: &str, _| Ok::<_, Infallible>(());
    let press = Press { plan, theme, write: &write };
    let pages: Vec<&Page> = plan.pages().iter().collect();
    let before = pages.into_iter().filter(|page| matches!(page.content.turn(), Turn::First | Turn::Second));
    match press.in_turns(&before.collect::<Vec<_>>()) {
        Ok(printed) => printed.inventory,
        Err(never) => match never {},
    }
}

/// Renders pages and hands them on.
struct Press<'a, W> {
    plan: &'a Plan<'a>,
    theme: &'a Theme,
    write: &'a W,
}

/// What became of some pages.
#[derive(Default)]
struct Printed {
    found: Vec<Diagnostic>,
    /// Of those of which others speak.
    inventory: Inventory,
}

impl<E: Send, W: Fn(&str, Vec<u8>) -> Result<(), E> + Sync> Press<'_, W> {
    /// Turn by turn, because later pages say how large the earlier ones are.
    fn in_turns(&self, pages: &[&Page]) -> Result<Printed, E> {
        let mut printed = Printed::default();
        for turn in [Turn::First, Turn::Second, Turn::Last] {
            let now: Vec<&Page> = pages.iter().copied().filter(|page| page.content.turn() == turn).collect();
            let more = self.all(&now, &printed.inventory)?;
            printed.found.extend(more.found);
            printed.inventory.extend(more.inventory);
        }
        Ok(printed)
    }

    /// All at once.
    fn all(&self, pages: &[&Page], inventory: &Inventory) -> Result<Printed, E> {
        let outcomes: Vec<_> =
            pages.par_iter().map(|page| self.one(page, inventory)).collect::<Result<_, E>>()?;
        let mut printed = Printed::default();
        for (finding, imprint) in outcomes {
            printed.found.extend(finding);
            printed.inventory.extend(imprint);
        }
        Ok(printed)
    }

    fn one(&self, page: &Page, inventory: &Inventory) -> Result<Outcome, E> {
        match render::artifact(self.plan.planned(page, inventory), self.theme) {
            Err(finding) => Ok((Some(finding), None)),
            Ok(bytes) => {
                let spoken_of = matches!(page.content.turn(), Turn::First | Turn::Second);
                let imprint = spoken_of.then(|| (page.route.clone(), Imprint::of(&bytes)));
                (self.write)(page.route.as_str(), bytes)?;
                Ok((None, imprint))
            }
        }
    }
}

/// A finding in a page's template, or what the page turned out to be.
type Outcome = (Option<Diagnostic>, Option<(Route, Imprint)>);
