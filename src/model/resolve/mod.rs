//! Joins the drafts: every reference is followed, every text is there in every language, or it is said.

mod binding;
mod closure;
mod exactness;
mod freshness;
mod indicators;
mod join;
mod lost;
mod registers;
mod sections;
mod site;
mod succession;
mod units;
mod written;

use super::report::Report;
use super::terms::Lexicon;
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
}

/// What earlier joinings worked out, each part with all that it depends on.
#[derive(Default)]
pub struct Memo {
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
    let sorted = Drafts::sorted(drafts);
    let mut found = missing_files(sources);
    let lost = Lost::of(&sorted, sources);
    let Some((site, languages)) = sorted.site.and_then(|site| Some((site, languages(site)?))) else {
        return Checked::new(Resolution { report: None, lost }, found);
    };
    let named = terms::named(
        sorted.departments.iter().flat_map(|list| &list.items),
        sorted.terms.iter().copied(),
        &languages,
    );
    let measured = terms::measured(sorted.indicators.iter().flat_map(|list| &list.items), &languages);
    let lexicon = Lexicon::new(named.clone(), &languages);
    let names = memo.names.of(named.into_iter().chain(measured).collect(), &languages);
    let succession = Succession::default();
    let mut join = Join { languages, lexicon: &lexicon, succession, found: Vec::new(), site, sources };
    let registers = Registers::new(&sorted, sources, &mut join.found);
    let report = join.report(&sorted, &registers, &mut memo.indicators);
    found.append(&mut join.found);
    if let Some(report) = &report {
        let prose = (sorted.sections.as_slice(), sorted.written());
        found.extend(prose::check((prose.0, &prose.1), report, &names, sources, &mut memo.prose));
    }
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
