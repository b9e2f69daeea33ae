//! Runs the pure stages in order.

use crate::diagnostic::{Checked, Diagnostic};
use crate::model::{self, Report};
use crate::source::Sources;
use crate::theme::{self, Theme};
use crate::{check, personal, plan, render};
use rayon::prelude::*;

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
    let plan = plan::site(&site.report, &site.theme, sources);
    let pages: Vec<Option<Diagnostic>> = plan
        .pages()
        .par_iter()
        .map(|page| match render::artifact(plan.planned(page), &site.theme) {
            Ok(bytes) => write(page.route.as_str(), bytes).map(|()| None),
            Err(diagnostic) => Ok(Some(diagnostic)),
        })
        .collect::<Result<_, E>>()?;
    let count = pages.len();
    let mut found: Vec<Diagnostic> = pages.into_iter().flatten().collect();
    found.sort();
    found.dedup();
    Ok(Checked::new(count, found))
}
