//! Holds the prose of the sections against the numbers of the report, and one language against the other.

mod about;
mod figure;
mod group;
mod near;
mod parity;
mod unbound;
mod unit;

use super::report::Report;
use crate::check::draft;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::markdown::{self, Passage};
use crate::numbers::{self, Number};
use crate::source::Sources;
use std::collections::BTreeMap;

/// The prose of a section in one language.
struct Prose<'a> {
    /// For example `tasks/06-product-quality`.
    name: &'a str,
    lang: Lang,
    passages: Vec<Read>,
}

/// A passage and the numbers that it states.
struct Read {
    passage: Passage,
    numbers: Vec<Number>,
}

/// Reports numbers that are typed where the data have them, and numbers that differ between the languages.
pub(super) fn check(sections: &[&draft::Section], report: &Report, sources: &Sources) -> Vec<Diagnostic> {
    let mut by_name: BTreeMap<&str, Vec<Prose>> = BTreeMap::new();
    for section in sections {
        by_name.entry(&section.name).or_default().extend(prose(section, report, sources));
    }
    let mut found = Vec::new();
    for versions in by_name.values() {
        for prose in versions {
            found.extend(unbound::find(prose, report));
        }
        let Some(authentic) = versions.iter().find(|prose| prose.lang.is_authentic()) else { continue };
        for translation in versions.iter().filter(|prose| !prose.lang.is_authentic()) {
            found.extend(parity::compare(authentic, translation, report));
        }
    }
    found
}

/// The prose of a section; nothing in a language whose numbers cannot be read.
fn prose<'a>(section: &'a draft::Section, report: &Report, sources: &Sources) -> Option<Prose<'a>> {
    let lang = report.languages.find(section.tag.as_str()).filter(|_| numbers::knows(&section.tag))?;
    let text = sources.get(section.source)?.text()?.get(section.body_start..)?;
    let passages = markdown::passages(section.source, text, section.body_start);
    let read = |passage: Passage| Read { numbers: numbers::read(&passage.text, &section.tag), passage };
    let passages = passages.into_iter().map(read).collect();
    Some(Prose { name: &section.name, lang, passages })
}
