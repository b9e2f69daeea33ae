//! Says what must still be done before a report may be published.

mod evidence;
mod page;
mod record;
mod report;

use crate::check::Draft;
use crate::check::draft::{self, Section};
use crate::diagnostic::Diagnostic;
use crate::model::Report;
use crate::source::Sources;

/// What keeps a report from being published although nothing in it is wrong: values without evidence, reports that
/// are late, empty pages, an incomplete record block, numbers of documents that stand twice, translations that nobody
/// has confirmed. The report is one in which no error was found.
pub fn check(drafts: &[&Draft], report: &Report, sources: &Sources) -> Vec<Diagnostic> {
    let written = Written::of(drafts);
    let mut found = evidence::check(&written);
    found.extend(report::check(&written, report));
    found.extend(page::check(&written, report, sources));
    found.extend(record::check(&written));
    found
}

/// The drafts by kind: they know where everything was written.
#[derive(Default)]
struct Written<'a> {
    site: Option<&'a draft::Site>,
    departments: Vec<&'a draft::Department>,
    documents: Vec<&'a draft::Document>,
    indicators: Vec<&'a draft::Indicator>,
    sections: Vec<&'a Section>,
}

impl<'a> Written<'a> {
    fn of(drafts: &[&'a Draft]) -> Written<'a> {
        let mut written = Written::default();
        for draft in drafts {
            match draft {
                Draft::Site(site) => written.site = Some(site),
                Draft::Departments(list) => written.departments.extend(&list.items),
                Draft::Documents(list) => written.documents.extend(&list.items),
                Draft::Indicators(list) => written.indicators.extend(&list.items),
                Draft::Section(section) => written.sections.push(section),
                _ => {}
            }
        }
        written
    }
}
