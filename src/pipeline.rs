//! Runs the pure stages in order.

mod memo;

pub use memo::Memo;

use crate::check::Draft;
use crate::diagnostic::{Checked, Diagnostic};
use crate::model::{self, Report};
use crate::plan::{self, Page, Plan};
use crate::source::Sources;
use crate::theme::Theme;
use crate::{personal, render};
use rayon::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// A report that nothing forbids to be published, and the theme that shows it.
pub struct Site {
    pub report: Report,
    pub theme: Arc<Theme>,
}

/// Checks a site's files, joins them, and plans the site, as far as each is possible; every finding of every
/// stage is there, sorted by place. There is a site only where none of them is an error.
pub fn prepare(sources: &Sources) -> Checked<Option<Site>> {
    prepare_with(sources, &mut Memo::default())
}

/// Does the same as [`prepare`], and leaves out what an earlier run has worked out already.
pub fn prepare_with(sources: &Sources, memo: &mut Memo) -> Checked<Option<Site>> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let site = joined(sources, memo, &mut found);
    found.sort();
    found.dedup();
    let sound = !found.iter().any(Diagnostic::is_error);
    Checked::new(site.filter(|_| sound), found)
}

fn joined(sources: &Sources, memo: &mut Memo, found: &mut Vec<Diagnostic>) -> Option<Site> {
    let files = memo.files(sources);
    found.extend(files.iter().flat_map(|file| file.checked.diagnostics.iter().cloned()));
    let drafts: Vec<&Draft> = files.iter().filter_map(|file| file.checked.value.as_ref()).collect();
    found.extend(personal::check(files.iter().map(|file| &file.looked), &drafts, sources));
    let resolution = model::resolve(&drafts, sources, &mut memo.model).unload(found);
    let report = resolution.report?;
    let theme = memo.theme(sources, &report.site.theme, &report.languages).unload(found);
    found.extend(plan::check(&plan::site(&report, &theme, sources), &resolution.lost));
    Some(Site { report, theme })
}

/// Whether a page of a site can fail though nothing was found: only where templates of its own are used.
pub fn may_fail(sources: &Sources) -> bool {
    let is_template = |path: &str| path.starts_with("themes/") && path.contains("/templates/");
    sources.iter().any(|(_, source)| is_template(source.path.as_str()))
}

/// Renders every page of a site for what it finds, as [`render`] does; nothing where `stop` said to stop.
pub fn faults(site: &Site, sources: &Sources, stop: impl Fn() -> bool + Sync) -> Option<Vec<Diagnostic>> {
    let done = render(site, sources, |_, _| if stop() { Err(()) } else { Ok(()) });
    done.ok().map(|checked| checked.diagnostics)
}

/// Plans the pages of a site.
pub fn plan<'a>(site: &'a Site, sources: &'a Sources) -> Plan<'a> {
    plan::site(&site.report, &site.theme, sources)
}

/// The pages of a plan, to be asked for one by one.
pub struct Pages<'a> {
    plan: &'a Plan<'a>,
    theme: &'a Theme,
    by_route: HashMap<&'a str, &'a Page>,
}

impl<'a> Pages<'a> {
    pub fn of(plan: &'a Plan<'a>, theme: &'a Theme) -> Pages<'a> {
        let by_route = plan.pages().iter().map(|page| (page.route.as_str(), page)).collect();
        Pages { plan, theme, by_route }
    }

    /// The bytes of the page at a route, for example `en/index.html`, made now; nothing where none is planned.
    ///
    /// # Errors
    /// A finding in a template.
    pub fn page(&self, route: &str) -> Option<Result<Vec<u8>, Diagnostic>> {
        let page = self.by_route.get(route)?;
        Some(render::artifact(self.plan.planned(page), self.theme))
    }
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
