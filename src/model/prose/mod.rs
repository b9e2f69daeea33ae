//! Holds the prose of the sections against the numbers of the report, and one language against the other.

mod about;
mod figure;
mod group;
mod naming;
mod near;
mod parity;
mod unbound;
mod unit;

use super::report::Report;
use super::terms::Lexicon;
use crate::check::{Localized, draft};
use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, Languages, Tag};
use crate::markdown::{self, Passage};
use crate::numbers::{self, Number};
use crate::source::Sources;
use crate::yaml::Spanned;
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

/// Reports numbers that are typed where the data have them, numbers that differ between the languages, and things that
/// are not called by their names.
pub(super) fn check(
    sections: &[&draft::Section],
    report: &Report,
    lexicon: &Lexicon,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut by_name: BTreeMap<&str, Vec<Prose>> = BTreeMap::new();
    for section in sections {
        by_name.entry(&section.name).or_default().extend(prose(section, report, sources));
    }
    let mut found = Vec::new();
    for versions in by_name.values() {
        for prose in versions {
            found.extend(unbound::find(prose, report));
            found.extend(naming::find(prose, lexicon));
        }
        let Some(authentic) = versions.iter().find(|prose| prose.lang.is_authentic()) else { continue };
        for translation in versions.iter().filter(|prose| !prose.lang.is_authentic()) {
            found.extend(parity::compare(authentic, translation, report));
            found.extend(naming::compare(authentic, translation, lexicon));
        }
    }
    found
}

/// Reports numbers that differ between the languages of a text in YAML.
pub(super) fn side_by_side(written: &Localized, languages: &Languages) -> Vec<Diagnostic> {
    let authentic = languages.tag(Lang::AUTHENTIC);
    let Some(original) = written.get(authentic) else { return Vec::new() };
    let translations = written.entries.iter().filter(|(tag, _)| tag != authentic);
    let compare = |(tag, text): &(Tag, Spanned<String>)| {
        let original = (authentic, original.value.as_str(), original.span);
        parity::side_by_side(original, (tag, text.value.as_str(), text.span))
    };
    translations.flat_map(compare).collect()
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
