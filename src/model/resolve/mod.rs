//! Joins the drafts: every reference is followed, every text is there in every language, or it is said.

mod baseline;
mod binding;
mod closure;
mod exactness;
mod freshness;
mod indicators;
mod join;
mod long_lists;
mod lost;
mod namesakes;
mod order;
mod registers;
mod sections;
mod series;
mod site;
mod succession;
mod targets;
mod units;
mod unlikely;
mod written;

use super::report::Report;
use super::{prose, terms};
use crate::check::draft::{self, Draft};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::lang::{Languages, Tag};
use crate::source::{SourcePath, Sources};
use crate::yaml::Listed;
use join::Join;
pub use lost::Lost;
use registers::Registers;
use succession::Succession;

/// The drafts by kind, in the order of their files.
#[derive(Default)]
pub(super) struct Drafts<'a> {
    site: Option<&'a draft::Site>,
    departments: Vec<&'a Listed<draft::Department>>,
    documents: Vec<&'a Listed<draft::Document>>,
    task_forces: Option<&'a draft::TaskForces>,
    indicators: Vec<&'a Listed<draft::Indicator>>,
    sections: Vec<&'a draft::Section>,
    attachments: Vec<&'a draft::Attachment>,
    terms: Vec<&'a draft::Term>,
    /// The texts of YAML in which figures may be bound; none until they are listed.
    written: Vec<prose::Written<'a>>,
}

impl<'a> Drafts<'a> {
    fn sorted(drafts: &[&'a Draft]) -> Drafts<'a> {
        let mut sorted = Drafts::default();
        for draft in drafts {
            match *draft {
                Draft::Site(site) => sorted.site = Some(site),
                Draft::Departments(list) => sorted.departments.push(list),
                Draft::Documents(list) => sorted.documents.push(list),
                Draft::TaskForces(forces) => sorted.task_forces = Some(forces),
                Draft::Indicators(list) => sorted.indicators.push(list),
                Draft::Section(section) => sorted.sections.push(section),
                Draft::Attachment(attachment) => sorted.attachments.push(attachment),
                Draft::Terms(list) => sorted.terms.extend(&list.items),
                // What may be published for all that is no part of the report.
                Draft::Allow(_) => {}
            }
        }
        sorted
    }

    fn named(&self) -> terms::Named<'_> {
        terms::Named { departments: &self.departments, terms: &self.terms, indicators: &self.indicators }
    }
}

/// What earlier joinings worked out, each part with all that it depends on.
#[derive(Default)]
pub struct Memo {
    order: order::Memo,
    long_lists: long_lists::Memo,
    indicators: indicators::Memo,
    prose: prose::Memo,
    names: terms::Memo,
}

/// A report as far as it could be joined, and what could not be read for it.
#[derive(Debug)]
pub struct Resolution {
    /// Where an error was found, its handles may be wrong: then it is good for looking at names only.
    pub report: Option<Report>,
    pub lost: Lost,
}

/// Joins the drafts of a site into one report. Whatever can be checked is checked, however much is wrong elsewhere.
/// What an earlier run worked out is taken from `memo`, where nothing that it depends on has changed.
pub fn resolve(drafts: &[&Draft], sources: &Sources, memo: &mut Memo) -> Checked<Resolution> {
    let mut sorted = Drafts::sorted(drafts);
    let mut found = missing_files(sources);
    let lost = Lost::of(&sorted, sources);
    let Some((site, languages)) = sorted.site.and_then(|site| Some((site, languages(site)?))) else {
        return Checked::new(Resolution { report: None, lost }, found);
    };
    let Memo { order, long_lists, indicators, prose: texts, names } = memo;
    let ((lexicon, names), (registers, written)) = rayon::join(
        || names.lexicons(&sorted.named(), &languages, sources),
        || (Registers::new(&sorted, sources, order), sorted.all_written()),
    );
    sorted.written = written;
    let succession = Succession::default();
    let registers = registers.unload(&mut found);
    let mut join = Join { languages, lexicon, succession, found: Vec::new(), site, sources };
    let report = join.report(&sorted, &registers, (long_lists, indicators));
    found.append(&mut join.found);
    if let Some(report) = &report {
        let written = (sorted.sections.as_slice(), sorted.written.as_slice());
        found.extend(prose::check(written, report, names, sources, texts));
    }
    Checked::new(Resolution { report, lost }, found)
}

/// The look that a report has and the languages that it is in, as far as `site.yaml` could be read: its theme is read
/// beside the report.
pub fn look<'a>(drafts: &[&'a Draft]) -> Option<(&'a str, Languages)> {
    let site = drafts.iter().find_map(|draft| match draft {
        Draft::Site(site) => Some(site),
        _ => None,
    })?;
    Some((theme(site), languages(site)?))
}

/// The name of the theme, for example `default`.
fn theme(site: &draft::Site) -> &str {
    site.theme.as_ref().map_or("default", |theme| theme.value.as_str())
}

/// The files that every site has; the sections among them are asked for by language.
const EVERY_SITE_HAS: [&str; 4] =
    ["content/site.yaml", "content/departments.yaml", "content/documents.yaml", "content/task-forces.yaml"];

fn missing_files(sources: &Sources) -> Vec<Diagnostic> {
    let missing = EVERY_SITE_HAS.iter().filter(|path| sources.find(path).is_none());
    missing.map(|path| missing_file(path, "every-site")).collect()
}

/// Says that a file is missing: one that `every-site` has, or the `original` of a translation.
fn missing_file(path: &str, which: &'static str) -> Diagnostic {
    Diagnostic::missing(Code::MissingFile, SourcePath::new(path)).arg("which", which)
}

/// The languages, each once; that one stands twice is said elsewhere.
fn languages(site: &draft::Site) -> Option<Languages> {
    let (first, others) = site.languages.0.split_first()?;
    let mut more: Vec<Tag> = Vec::new();
    for tag in others {
        if tag.value != first.value && !more.contains(&tag.value) {
            more.push(tag.value.clone());
        }
    }
    Some(Languages::new(first.value.clone(), more))
}
