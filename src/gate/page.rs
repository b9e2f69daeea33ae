//! No page is empty, and every translation has been confirmed.

use super::Written;
use crate::check::draft::{Section, SectionKind, Structure};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::Report;
use crate::source::{Sources, Span};

/// Sections that give a page nothing to say, and translations that do not say what they were made from.
pub fn check(written: &Written, report: &Report, sources: &Sources) -> Vec<Diagnostic> {
    let authentic = report.languages.tag(crate::lang::Lang::AUTHENTIC);
    let mut found = Vec::new();
    for section in &written.sections {
        if section.tag == *authentic && says_nothing(section, report) {
            found.push(
                Diagnostic::new(Code::EmptyPage, section.front.title.span).arg("section", &section.name),
            );
        }
        if section.tag != *authentic && section.front.of.is_none() {
            let path = sources.get(section.source).map_or("", |source| source.path.as_str());
            let unconfirmed = Diagnostic::new(Code::UnconfirmedTranslation, Span::whole(section.source));
            found.push(unconfirmed.arg("path", path));
        }
    }
    found
}

/// Whether neither words nor data of a section reach its page.
fn says_nothing(section: &Section, report: &Report) -> bool {
    let has_indicators = match &section.kind {
        SectionKind::Task(_, id) => {
            report.tasks.find(id.as_str()).is_some_and(|task| !report.tasks.get(task).indicators.is_empty())
        }
        _ => false,
    };
    let structure = match &section.front.structure {
        Structure::Task(task) => task.summary.is_some() || !task.measures.is_empty(),
        Structure::Safeguard(safeguard) => safeguard.summary.is_some(),
        Structure::Phase(phase) => !phase.deliverables.is_empty(),
        Structure::Text(_) | Structure::Update(_) => false,
    };
    section.body.is_empty() && !has_indicators && !structure
}
