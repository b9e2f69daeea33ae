//! Holds the prose of the sections against the numbers of the report, and one language against the other.

mod about;
mod beside;
mod called;
mod falling;
mod figure;
mod group;
mod measured;
mod memo;
mod naming;
mod near;
mod parity;
mod text;
mod unbound;
mod unit;
mod written;

use about::About;
pub(super) use memo::Memo;
pub(super) use written::{Written, place};

use super::report::Report;
use super::terms::Lexicon;
use super::untranslated::{self, Form};
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

impl Prose<'_> {
    /// Says that it is in another language throughout, beginning with its first passage.
    fn untranslated(&self) -> Option<Diagnostic> {
        let passages = &self.text.passages;
        let span = passages.first()?.passage.whole()?;
        let form = if self.text.key.part == Part::Body { Form::Body } else { Form::Prose };
        let texts = passages.iter().map(|read| read.passage.text.as_str());
        untranslated::find(texts, &self.text.tag, form, span)
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
            let read = sections.par_iter().filter_map(|section| prose(section, report, sources, kept));
            (read.collect::<Vec<Prose>>(), written::proses(texts, report, sources, kept))
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
            let about = About::of(prose, of_section, report, names);
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
    found.par_extend(proses.par_iter().flat_map_iter(|prose| beside::find(prose, report)));

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
    found.par_extend(proses.par_iter().filter_map(|prose| prose.untranslated()));
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

/// Reports numbers that differ between the titles of a section, of which the authentic one comes first.
pub(super) fn of_titles(titles: &[(Tag, Spanned<String>)]) -> Vec<Diagnostic> {
    let Some(((authentic, original), translations)) = titles.split_first() else { return Vec::new() };
    let compare = |(tag, title): &(Tag, Spanned<String>)| {
        let original = (authentic, original.value.as_str(), original.span);
        parity::side_by_side(original, (tag, title.value.as_str(), title.span))
    };
    translations.iter().flat_map(compare).collect()
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
