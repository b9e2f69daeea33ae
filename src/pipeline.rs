//! Runs the pure stages in order.

mod memo;
mod provenance;

pub use crate::plan::POLICY;
pub use memo::Memo;
pub use provenance::Past;

use crate::check::Draft;
use crate::diagnostic::{Checked, Code, Diagnostic, Place};
use crate::lang::Lang;
use crate::manifest::Origin;
use crate::model::{self, Report, noting};
use crate::personal::Approved;
use crate::plan::{self, Content, Ground, Imprint, Inventory, Page, Plan, Route, Turn};
use crate::render::Press;
use crate::source::{SourcePath, Sources};
use crate::theme::Theme;
use crate::{gate, personal, render};
use provenance::Provenance;
use rayon::prelude::*;
use std::convert::Infallible;
use std::sync::{Arc, OnceLock};

/// A report that nothing forbids to be published, and the theme that shows it.
pub struct Site {
    pub report: Report,
    pub theme: Arc<Theme>,
    ground: Ground,
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
    prepare_with(sources, &mut Memo::default())
}

/// Does the same as [`prepare`], with as much asked of the report as a gate asks.
pub fn prepare_for(sources: &Sources, gate: Gate) -> Checked<Option<Site>> {
    prepared(sources, gate, &mut Memo::default())
}

/// Does the same as [`prepare`], and leaves out what an earlier run has worked out already.
pub fn prepare_with(sources: &Sources, memo: &mut Memo) -> Checked<Option<Site>> {
    prepared(sources, Gate::Sound, memo)
}

fn prepared(sources: &Sources, gate: Gate, memo: &mut Memo) -> Checked<Option<Site>> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let site = joined(sources, gate, memo, &mut found);
    personal::conceal(&mut found);
    found.sort();
    found.dedup();
    let sound = !found.iter().any(Diagnostic::is_error);
    Checked::new(site.filter(|_| sound), found)
}

/// What the manifest of a site says of where it comes from.
pub fn origin(site: &Site, sources: &Sources) -> Origin {
    Origin {
        site: site.report.site.title.get(Lang::AUTHENTIC).to_owned(),
        version: env!("GONGSHI_VERSION").to_owned(),
        input: sources.sha256(),
        previous_edition: site.report.site.previous_edition.as_ref().map(|edition| edition.manifest.clone()),
    }
}

fn joined(sources: &Sources, gate: Gate, memo: &mut Memo, found: &mut Vec<Diagnostic>) -> Option<Site> {
    let files = memo.files(sources);
    found.extend(files.iter().flat_map(|file| file.checked.diagnostics.iter().cloned()));
    let drafts: Vec<&Draft> = files.iter().filter_map(|file| file.checked.value.as_ref()).collect();
    let Memo { model: joined, look, .. } = memo;
    let ((personal, resolution), theme) = rayon::join(
        || {
            let personal = personal::check(files.iter().map(|file| &file.looked), &drafts, sources);
            (personal, model::resolve(&drafts, sources, joined))
        },
        || model::look(&drafts).map(|(name, languages)| memo::theme(look, sources, name, &languages)),
    );
    found.extend(personal);
    let resolution = resolution.unload(found);
    // A theme is looked at where there is something to show in it.
    let (report, theme) = (resolution.report?, theme?.unload(found));
    let ground = memo.plan.ground(&report, &theme);
    let plan = plan::site_on(ground.clone(), &report, &theme, sources);
    found.extend(plan::check(&plan, &resolution.lost));
    drop(plan);
    let approved = Approved::of(files.iter().map(|file| file.approved.clone()));
    // A report with errors may hold references that lead to other things than they name.
    if gate == Gate::Publish && !found.iter().any(Diagnostic::is_error) {
        found.extend(gate::check(&drafts, &report, sources));
    }
    Some(Site { report, theme, ground, approved })
}

/// Renders every page of a site for what is found only then: a template of the site's own that fails, personal data
/// that a page puts together. Nothing where `stop` said to stop.
pub fn faults(site: &Site, sources: &Sources, stop: impl Fn() -> bool + Sync) -> Option<Vec<Diagnostic>> {
    let plan = plan(site, sources);
    let write = |_: &str, _| if stop() { Err(()) } else { Ok(()) };
    let press = Press::new(&site.theme);
    let run =
        Run { plan: &plan, press: &press, approved: Some(&site.approved), provenance: None, write: &write };
    // What takes long in one piece comes last: who edits quickly has stopped before.
    let is_short =
        |page: &&Page| matches!(page.content, Content::Html { .. }) && page.content.turn() == Turn::Any;
    let (short, long): (Vec<_>, Vec<_>) = plan.pages().iter().partition(is_short);
    let mut found = run.all(&short, &Inventory::default()).ok()?.found;
    if !plan.index_all(&stop) {
        return None;
    }
    found.extend(run.pages(long).ok()?);
    found.sort();
    found.dedup();
    personal::once(&mut found);
    Some(found)
}

/// Plans the pages of a site.
pub fn plan<'a>(site: &'a Site, sources: &'a Sources) -> Plan<'a> {
    plan::site_on(site.ground.clone(), &site.report, &site.theme, sources)
}

/// The pages of a plan, to be asked for one by one.
pub struct Pages<'a> {
    plan: &'a Plan<'a>,
    theme: &'a Theme,
    press: Press<'a>,
    /// Made when the first page that speaks of others is asked for.
    inventory: OnceLock<Inventory>,
}

impl<'a> Pages<'a> {
    pub fn of(plan: &'a Plan<'a>, theme: &'a Theme) -> Pages<'a> {
        Pages { plan, theme, press: Press::new(theme), inventory: OnceLock::new() }
    }

    /// The bytes of the page at a route, for example `en/index.html`, made now; nothing where none is planned.
    ///
    /// # Errors
    /// A finding in a template.
    pub fn page(&self, route: &str) -> Option<Result<Vec<u8>, Diagnostic>> {
        let page = self.plan.find(route)?;
        let none = Inventory::default();
        let inventory = match page.content.turn() {
            Turn::Any | Turn::First => &none,
            Turn::Second | Turn::Last => self.inventory.get_or_init(|| inventory(self.plan, self.theme)),
        };
        Some(render::artifact(self.plan.planned(page, inventory), &self.press))
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
    render_some(site, sources, |_| true, write)
}

/// Does the same as [`render`], but keeps the pages of an earlier build that would be made from the same again. Gives
/// what the pages are made from, for the next build.
///
/// # Errors
/// The first failure of `write`.
pub fn render_after<E: Send>(
    site: &Site,
    sources: &Sources,
    past: &Past,
    write: impl Fn(&str, Vec<u8>) -> Result<(), E> + Sync,
) -> Result<Checked<String>, E> {
    let plan = plan(site, sources);
    let press = Press::new(&site.theme);
    let pages: Vec<&Page> = plan.pages().iter().collect();
    let (provenance, ()) =
        rayon::join(|| Provenance::of(site, &plan, sources, past), || ready(&plan, &press, &pages));
    let run = Run {
        plan: &plan,
        press: &press,
        approved: Some(&site.approved),
        provenance: Some(&provenance),
        write: &write,
    };
    let found = run.printed(pages)?;
    Ok(Checked::new(provenance.told(), found))
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
    let plan = plan(site, sources);
    let press = Press::new(&site.theme);
    let pages: Vec<&Page> = plan.pages().iter().filter(|page| wanted(page.content)).collect();
    let count = pages.len();
    ready(&plan, &press, &pages);
    let run =
        Run { plan: &plan, press: &press, approved: Some(&site.approved), provenance: None, write: &write };
    Ok(Checked::new(count, run.printed(pages)?))
}

/// Makes what all of some pages need: the search index where one of them is a part of it, and the templates.
fn ready(plan: &Plan, press: &Press, pages: &[&Page]) {
    let is_searched = pages.iter().any(|page| matches!(page.content, Content::Index { .. }));
    rayon::join(|| is_searched && plan.index_all(&|| false), || press.ready());
}

/// What the files turn out to be of which pages speak: what such a page needs to be planned by itself.
pub fn inventory(plan: &Plan, theme: &Theme) -> Inventory {
    let write = |_: &str, _| Ok::<_, Infallible>(());
    let press = Press::new(theme);
    let run = Run { plan, press: &press, approved: None, provenance: None, write: &write };
    let pages: Vec<&Page> = plan.pages().iter().collect();
    let before = pages.into_iter().filter(|page| matches!(page.content.turn(), Turn::First | Turn::Second));
    match run.in_turns(&before.collect::<Vec<_>>()) {
        Ok(printed) => printed.inventory,
        Err(never) => match never {},
    }
}

/// Renders pages and hands them on.
struct Run<'a, W> {
    plan: &'a Plan<'a>,
    press: &'a Press<'a>,
    /// What a page may show although it looks like personal data; nothing where no page goes out.
    approved: Option<&'a Approved>,
    /// Where pages of an earlier build may be kept.
    provenance: Option<&'a Provenance<'a>>,
    write: &'a W,
}

/// What became of some pages.
#[derive(Default)]
struct Printed {
    found: Vec<Diagnostic>,
    /// Of those of which others speak.
    inventory: Inventory,
}

impl<E: Send, W: Fn(&str, Vec<u8>) -> Result<(), E> + Sync> Run<'_, W> {
    /// Each when it can be rendered; gives what was found, in order and once.
    fn printed(&self, pages: Vec<&Page>) -> Result<Vec<Diagnostic>, E> {
        let mut found = self.pages(pages)?;
        found.sort();
        found.dedup();
        personal::once(&mut found);
        Ok(found)
    }

    /// Each when it can be rendered; gives what was found.
    fn pages(&self, pages: Vec<&Page>) -> Result<Vec<Diagnostic>, E> {
        let (free, bound): (Vec<_>, Vec<_>) =
            pages.into_iter().partition(|page| page.content.turn() == Turn::Any);
        let (free, bound) = rayon::join(|| self.all(&free, &Inventory::default()), || self.in_turns(&bound));
        let mut found: Vec<Diagnostic> = free?.found;
        found.extend(bound?.found);
        Ok(found)
    }

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
        let provenance = self.provenance.filter(|_| page.content.is_one_of_many());
        if provenance.is_some_and(|provenance| provenance.keeps(page)) {
            return Ok((Vec::new(), None));
        }
        let (artifact, reads) = noting(|| render::artifact(self.plan.planned(page, inventory), self.press));
        if let Some(provenance) = provenance {
            provenance.note(page, &reads);
        }
        match artifact {
            Err(finding) => Ok((vec![of_page(finding, page)], None)),
            Ok(bytes) => {
                let spoken_of = matches!(page.content.turn(), Turn::First | Turn::Second);
                let imprint = spoken_of.then(|| (page.route.clone(), Imprint::of(&bytes)));
                let route = page.route.as_str();
                let found = self.approved.map(|approved| personal::in_page(route, &bytes, approved));
                (self.write)(route, bytes)?;
                Ok((found.unwrap_or_default(), imprint))
            }
        }
    }
}

/// A finding as one of a page, where the page is too large and no template of the site is to blame for it.
fn of_page(finding: Diagnostic, page: &Page) -> Diagnostic {
    match finding.place {
        Place::Missing(_) if finding.code == Code::OverLimit => {
            Diagnostic { place: Place::Page(SourcePath::new(page.route.as_str())), ..finding }
        }
        _ => finding,
    }
}

/// What was found in a page or its template, and what the page turned out to be.
type Outcome = (Vec<Diagnostic>, Option<(Route, Imprint)>);
