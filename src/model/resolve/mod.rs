//! Joins the drafts: every reference is followed, every text is there in every language, or it is said.

mod binding;
mod closure;
mod freshness;
mod indicators;
mod join;
mod lost;
mod registers;
mod sections;
mod site;
mod units;

use super::prose;
use super::report::Report;
use crate::check::draft::{self, Draft};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::lang::{Languages, Tag};
use crate::source::{SourcePath, Sources};
use crate::yaml::Listed;
use join::Join;
pub use lost::Lost;
use registers::Registers;

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
}

impl<'a> Drafts<'a> {
    fn sorted(drafts: &'a [Draft]) -> Drafts<'a> {
        let mut sorted = Drafts::default();
        for draft in drafts {
            match draft {
                Draft::Site(site) => sorted.site = Some(site),
                Draft::Departments(list) => sorted.departments.push(list),
                Draft::Documents(list) => sorted.documents.push(list),
                Draft::TaskForces(forces) => sorted.task_forces = Some(forces),
                Draft::Indicators(list) => sorted.indicators.push(list),
                Draft::Section(section) => sorted.sections.push(section),
                Draft::Attachment(attachment) => sorted.attachments.push(attachment),
                // What may be published for all that is no part of the report.
                Draft::Allow(_) => {}
            }
        }
        sorted
    }
}

/// A report as far as it could be joined, and what could not be read for it.
#[derive(Debug)]
pub struct Resolution {
    /// Where an error was found, its handles may be wrong: then it is good for looking at names only.
    pub report: Option<Report>,
    pub lost: Lost,
}

/// Joins the drafts of a site into one report. Whatever can be checked is checked, however much is wrong elsewhere.
pub fn resolve(drafts: &[Draft], sources: &Sources) -> Checked<Resolution> {
    let sorted = Drafts::sorted(drafts);
    let mut found = missing_files(sources);
    let lost = Lost::of(&sorted, sources);
    let Some((site, languages)) = sorted.site.and_then(|site| Some((site, languages(site)?))) else {
        return Checked::new(Resolution { report: None, lost }, found);
    };
    let mut join = Join { languages, found: Vec::new(), site, sources };
    let registers = Registers::new(&sorted, sources, &mut join.found);
    let report = join.report(&sorted, &registers);
    found.append(&mut join.found);
    found.extend(report.iter().flat_map(|report| prose::check(&sorted.sections, report, sources)));
    Checked::new(Resolution { report, lost }, found)
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
