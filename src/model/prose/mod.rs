//! Holds the prose of the sections against the numbers of the report, and one language against the other.

mod about;
mod called;
mod figure;
mod group;
mod memo;
mod naming;
mod near;
mod parity;
mod text;
mod unbound;
mod unit;
mod written;

pub(super) use memo::Memo;
pub(super) use written::{Written, place};

use super::arena::Handle;
use super::indicator::Indicator;
use super::report::Report;
use super::terms::Lexicon;
use crate::check::{Localized, draft};
use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, Languages, Tag};
use crate::numbers;
use crate::source::Sources;
use crate::yaml::Spanned;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use text::{Key, Part, Read, Text};

/// The prose of a section, or of a YAML file, in one language.
struct Prose<'a> {
    /// For example `tasks/06-product-quality`; empty where it belongs to no section.
    name: &'a str,
    lang: Lang,
    text: Arc<Text>,
}

/// What the passages of a prose may be about, in this report.
pub struct About<'a> {
    /// The indicators of the section.
    of_section: &'a [Handle<Indicator>],
    /// For each passage the indicators that it names or shows beside them.
    named: Vec<Vec<Handle<Indicator>>>,
}

impl About<'_> {
    fn subjects(&self, report: &Report) -> Subjects {
        let shared = |handles: &[Handle<Indicator>]| -> Vec<Arc<Indicator>> {
            handles.iter().map(|handle| report.indicators.shared(*handle).clone()).collect()
        };
        Subjects {
            of_section: shared(self.of_section),
            named: self.named.iter().map(|named| shared(named)).collect(),
        }
    }
}

/// The same, to be remembered.
pub struct Subjects {
    of_section: Vec<Arc<Indicator>>,
    named: Vec<Vec<Arc<Indicator>>>,
}

impl Subjects {
    fn are(&self, about: &About, report: &Report) -> bool {
        let same = |kept: &[Arc<Indicator>], handles: &[Handle<Indicator>]| {
            let now = || handles.iter().map(|handle| report.indicators.shared(*handle));
            kept.len() == handles.len() && kept.iter().zip(now()).all(|(one, other)| Arc::ptr_eq(one, other))
        };
        same(&self.of_section, about.of_section)
            && self.named.len() == about.named.len()
            && self.named.iter().zip(&about.named).all(|(kept, named)| same(kept, named))
    }
}

/// Reports numbers that are typed where the data have them, numbers that differ between the languages, and things that
/// are not called by their names.
pub(super) fn check(
    (sections, texts): (&[&draft::Section], &[Written]),
    report: &Report,
    names: &Lexicon,
    sources: &Sources,
    memo: &mut Memo,
) -> Vec<Diagnostic> {
    let kept = &memo.texts;
    let (of_sections, (mut proses, more)) = rayon::join(
        || about::of_sections(report),
        || {
            let of_sections = sections.par_iter().filter_map(|section| prose(section, report, sources, kept));
            (of_sections.collect::<Vec<Prose>>(), written::proses(texts, report, sources, kept))
        },
    );
    let sections = proses.len();
    proses.extend(more);
    memo.texts = proses.iter().map(|prose| (prose.text.key, prose.text.clone())).collect();
    let kept = &memo.unbound;
    let unbound: Vec<Arc<memo::Unbound>> = proses
        .par_iter()
        .map(|prose| {
            let of_section = of_sections.get(prose.name).map(Vec::as_slice).unwrap_or_default();
            let about = About { of_section, named: named(prose, of_section, report, names) };
            match kept.get(&prose.text.key) {
                Some(kept) if kept.is_of(&prose.text, &about, report) => kept.clone(),
                _ => {
                    let subjects = about.subjects(report);
                    let found = unbound::find(prose, &subjects);
                    Arc::new(memo::Unbound { text: prose.text.clone(), subjects, found })
                }
            }
        })
        .collect();
    let mut found: Vec<Diagnostic> =
        unbound.iter().flat_map(|unbound| unbound.found.iter().cloned()).collect();
    memo.unbound = unbound.into_iter().map(|unbound| (unbound.text.key, unbound)).collect();
    found.extend(written::differences(texts, report, sources));

    proses.truncate(sections);
    let mut by_name: BTreeMap<&str, Vec<&Prose>> = BTreeMap::new();
    for prose in &proses {
        by_name.entry(prose.name).or_default().push(prose);
    }
    let pairs: Vec<(&Prose, &Prose)> = by_name
        .values()
        .filter_map(|versions| Some((*versions.iter().find(|prose| prose.lang.is_authentic())?, versions)))
        .flat_map(|(authentic, versions)| {
            let translations = versions.iter().filter(|prose| !prose.lang.is_authentic());
            translations.map(move |translation| (authentic, *translation))
        })
        .collect();
    found.par_extend(proses.par_iter().flat_map_iter(|prose| naming::find(prose, names)));
    found.par_extend(
        pairs
            .par_iter()
            .flat_map_iter(|(authentic, translation)| naming::compare(authentic, translation, names)),
    );
    let kept = &memo.parity;
    let parity: Vec<Arc<memo::Parity>> = pairs
        .into_par_iter()
        .map(|(authentic, translation)| {
            let shown = [authentic, translation].map(|prose| parity::shown_in(&prose.text, report));
            match kept.get(&translation.text.key) {
                Some(kept) if kept.is_of([&authentic.text, &translation.text], &shown) => kept.clone(),
                _ => {
                    let found = parity::compare(authentic, translation, report);
                    let texts = [authentic.text.clone(), translation.text.clone()];
                    Arc::new(memo::Parity { texts, shown, found })
                }
            }
        })
        .collect();
    found.extend(parity.iter().flat_map(|parity| parity.found.iter().cloned()));
    memo.parity = parity.into_iter().map(|parity| (parity.key(), parity)).collect();
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
fn prose<'a>(
    section: &'a draft::Section,
    report: &Report,
    sources: &Sources,
    texts: &memo::Texts,
) -> Option<Prose<'a>> {
    let lang = report.languages.find(section.tag.as_str()).filter(|_| numbers::knows(&section.tag))?;
    let source = sources.get(section.source)?;
    let key = Key { source: section.source, part: Part::Body, lang };
    let kept = texts.get(&key).filter(|text| text.file == source.digest && text.tag == section.tag);
    let text = match kept {
        Some(text) => text.clone(),
        None => {
            let body = source.text()?.get(section.body_start..)?;
            Arc::new(Text::read(key, source.digest, &section.tag, body, section.body_start))
        }
    };
    Some(Prose { name: &section.name, lang, text })
}

/// For each passage of a prose the indicators that it names or shows, beside those of its section.
fn named(
    prose: &Prose,
    of_section: &[Handle<Indicator>],
    report: &Report,
    names: &Lexicon,
) -> Vec<Vec<Handle<Indicator>>> {
    let of_passage = |read: &Read| {
        let own = read.about.as_ref().and_then(|id| report.indicators.find(id.as_str()));
        let called = called::in_passage(read, prose.lang, report, names);
        let mut named: Vec<_> =
            called.into_iter().chain(about::shown_in(&read.passage, report)).chain(own).collect();
        named.sort();
        named.dedup();
        named.retain(|handle| of_section.binary_search(handle).is_err());
        named
    };
    prose.text.passages.iter().map(of_passage).collect()
}
