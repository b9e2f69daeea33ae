//! Runs the pure stages in order.

use crate::diagnostic::{Checked, Diagnostic};
use crate::model::{self, Report};
use crate::personal::Approved;
use crate::source::Sources;
use crate::theme::{self, Theme};
use crate::{check, gate, personal, plan, render};
use rayon::prelude::*;

/// A report that nothing forbids to be published, and the theme that shows it.
pub struct Site {
    pub report: Report,
    pub theme: Theme,
    /// What may be shown although it looks like personal data.
    pub approved: Approved,
}

/// How much is asked of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// That nothing in it is wrong.
    Sound,
    /// Besides, what must hold before it is published.
    Publish,
}

/// Checks a site's files, joins them, and plans the site, as far as each is possible; every finding of every
/// stage is there, sorted by place. There is a site only where none of them is an error.
pub fn prepare(sources: &Sources) -> Checked<Option<Site>> {
    prepare_for(sources, Gate::Sound)
}

/// The same, with as much asked of the report as a gate asks.
pub fn prepare_for(sources: &Sources, gate: Gate) -> Checked<Option<Site>> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let site = joined(sources, gate, &mut found);
    found.sort();
    found.dedup();
    let sound = !found.iter().any(Diagnostic::is_error);
    Checked::new(site.filter(|_| sound), found)
}

fn joined(sources: &Sources, gate: Gate, found: &mut Vec<Diagnostic>) -> Option<Site> {
    let files: Vec<_> = sources.iter().collect();
    let checked: Vec<_> = files.into_par_iter().map(|(id, source)| check::file(id, source)).collect();
    let drafts: Vec<_> = checked.into_iter().filter_map(|checked| checked.unload(found)).collect();
    found.extend(personal::check(&drafts, sources));
    let resolution = model::resolve(&drafts, sources).unload(found);
    let report = resolution.report?;
    let theme = theme::compile(sources, &report.site.theme, &report.languages).unload(found);
    found.extend(plan::check(&plan::site(&report, &theme, sources), &resolution.lost));
    // A report with errors may hold references that lead to other things than they name.
    if gate == Gate::Publish && !found.iter().any(Diagnostic::is_error) {
        found.extend(gate::check(&drafts, &report, sources));
    }
    Some(Site { report, theme, approved: Approved::of(&drafts) })
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
    let plan = plan::site(&site.report, &site.theme, sources);
    let pages: Vec<Vec<Diagnostic>> = plan
        .pages()
        .par_iter()
        .map(|page| match render::artifact(plan.planned(page), &site.theme) {
            Ok(bytes) => {
                let found = personal::in_page(page.route.as_str(), &bytes, &site.approved);
                write(page.route.as_str(), bytes).map(|()| found)
            }
            Err(diagnostic) => Ok(vec![diagnostic]),
        })
        .collect::<Result<_, E>>()?;
    let count = pages.len();
    let mut found: Vec<Diagnostic> = pages.into_iter().flatten().collect();
    found.sort();
    found.dedup();
    Ok(Checked::new(count, found))
}
