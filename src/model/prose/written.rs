//! The texts of YAML in which figures may be bound.

use super::memo::Texts;
use super::text::{Key, Part, Read, Text};
use super::{Prose, parity};
use crate::check::{Id, Localized};
use crate::diagnostic::Diagnostic;
use crate::lang::{Lang, Tag};
use crate::markdown::Passage;
use crate::model::report::Report;
use crate::numbers;
use crate::source::{Source, Sources, Span};
use crate::yaml::Spanned;
use rayon::prelude::*;
use std::ops::Range;
use std::sync::Arc;

/// A text of YAML in which figures may be bound, and what it is about.
pub struct Written<'a> {
    pub text: &'a Localized,
    /// The indicator whose text it is.
    pub indicator: Option<&'a Id>,
    /// The section in whose front matter it stands, for example `tasks/06-product-quality`; else empty.
    pub section: &'a str,
}

/// The prose of YAML: of each file, in each language whose numbers can be read, the texts that may state one.
pub fn proses<'a>(
    written: &[Written<'a>],
    report: &Report,
    sources: &Sources,
    texts: &Texts,
) -> Vec<Prose<'a>> {
    let files: Vec<&[Written]> =
        written.chunk_by(|one, next| one.text.span.source == next.text.span.source).collect();
    let languages: Vec<(Lang, &Tag)> = report
        .languages
        .iter()
        .map(|lang| (lang, report.languages.tag(lang)))
        .filter(|(_, tag)| numbers::knows(tag))
        .collect();
    let of_file = |file: &&[Written<'a>]| -> Vec<Prose<'a>> {
        let Some(first) = file.first() else { return Vec::new() };
        let of_language = |(lang, tag): &(Lang, &Tag)| {
            let key = Key { source: first.text.span.source, part: Part::Written, lang: *lang };
            let source = sources.get(key.source)?;
            let kept = texts.get(&key).filter(|text| text.file == source.digest && text.tag == **tag);
            let text = kept.cloned().unwrap_or_else(|| {
                let passages = file.iter().filter_map(|one| read(one, tag, source)).collect();
                Arc::new(Text { key, file: source.digest, tag: (*tag).clone(), passages })
            });
            Some(Prose { name: first.section, lang: *lang, text })
        };
        languages.iter().filter_map(of_language).collect()
    };
    files.par_iter().flat_map_iter(of_file).collect()
}

fn read(written: &Written, tag: &Tag, source: &Source) -> Option<Read> {
    let is_bound = |text: &str| written.text.bound && text.contains("[[");
    let text =
        written.text.get(tag).filter(|text| may_state_a_number(&text.value) || is_bound(&text.value))?;
    let read = Read::of(passage(text, source), tag);
    Some(Read { about: written.indicator.cloned(), ..read })
}

/// Whether it is worth looking for numbers. Few of the texts state one.
fn may_state_a_number(text: &str) -> bool {
    text.contains(|sign: char| {
        sign.is_ascii_digit() || ('０'..='９').contains(&sign) || matches!(sign, '百' | '千' | '万' | '亿')
    })
}

fn passage(text: &Spanned<String>, source: &Source) -> Passage {
    Passage::plain(&text.value, place(text, source))
}

/// Where each stretch of a text stands in its file. Of one that stands there with signs that it does not hold itself, for
/// example folded over several lines, only the whole has a place.
pub fn place(text: &Spanned<String>, source: &Source) -> impl Fn(&Range<usize>) -> Span + use<> {
    let whole = text.span;
    let raw = source.text().and_then(|all| all.get(whole.start as usize..whole.end as usize));
    let at = raw.and_then(|raw| raw.find(&text.value)).map(|at| whole.start as usize + at);
    move |range| match at {
        Some(at) => Span::new(whole.source, at + range.start, at + range.end),
        None => whole,
    }
}

/// Reports numbers that differ between the languages of texts in which figures are bound. The others are compared where
/// they are joined.
pub fn differences(written: &[Written], report: &Report, sources: &Sources) -> Vec<Diagnostic> {
    let authentic = report.languages.tag(Lang::AUTHENTIC);
    let read = |tag: &Tag, text: &Spanned<String>| {
        let source = sources.get(text.span.source).filter(|_| numbers::knows(tag))?;
        Some((Read::of(passage(text, source), tag), text.span))
    };
    let mut found = Vec::new();
    for one in written.iter().filter(|one| one.text.bound) {
        let original = one.text.get(authentic).and_then(|text| read(authentic, text));
        let Some(original) = original else { continue };
        for (tag, text) in one.text.entries.iter().filter(|(tag, _)| tag != authentic) {
            let translation = read(tag, text);
            found.extend(translation.iter().flat_map(|it| parity::bound(&original, it, report)));
        }
    }
    found
}
