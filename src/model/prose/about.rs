//! Which indicators a text is about.

use super::text::Read;
use super::{Prose, called};
use crate::lang::{Lang, is_han};
use crate::markdown::Passage;
use crate::model::arena::Handle;
use crate::model::binding::Reference;
use crate::model::indicator::Indicator;
use crate::model::report::Report;
use crate::model::terms::Lexicon;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// What the passages of a prose may be about, in this report.
pub struct About<'a> {
    /// The indicators of the section.
    of_section: &'a [Handle<Indicator>],
    /// For each passage the indicators that it names or shows beside them.
    named: Vec<Vec<Handle<Indicator>>>,
}

impl<'a> About<'a> {
    pub(super) fn of(
        prose: &Prose,
        of_section: &'a [Handle<Indicator>],
        report: &Report,
        names: &Lexicon,
    ) -> About<'a> {
        let of_passage = |read: &Read| {
            let own = read.about.as_ref().and_then(|id| report.indicators.find(id.as_str()));
            let called = called::in_passage(read, prose.lang, report, names);
            let mut named: Vec<_> =
                called.into_iter().chain(shown_in(&read.passage, report)).chain(own).collect();
            named.sort();
            named.dedup();
            named.retain(|handle| of_section.binary_search(handle).is_err());
            named
        };
        About { of_section, named: prose.text.passages.iter().map(of_passage).collect() }
    }

    pub fn subjects(&self, report: &Report) -> Subjects {
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
    pub of_section: Vec<Arc<Indicator>>,
    pub named: Vec<Vec<Arc<Indicator>>>,
}

impl Subjects {
    /// Whether these are what a text is about now.
    pub fn are(&self, about: &About, report: &Report) -> bool {
        let same = |kept: &[Arc<Indicator>], handles: &[Handle<Indicator>]| {
            let now = || handles.iter().map(|handle| report.indicators.shared(*handle));
            kept.len() == handles.len() && kept.iter().zip(now()).all(|(one, other)| Arc::ptr_eq(one, other))
        };
        same(&self.of_section, about.of_section)
            && self.named.len() == about.named.len()
            && self.named.iter().zip(&about.named).all(|(kept, named)| same(kept, named))
    }
}

/// The indicators of every section, in the order of the report: those of its task, and those that are quoted from it.
pub fn of_sections(report: &Report) -> BTreeMap<&str, Vec<Handle<Indicator>>> {
    let mut sections: BTreeMap<&str, Vec<Handle<Indicator>>> = BTreeMap::new();
    for (_, task) in report.tasks.iter() {
        sections.entry(task.section.name.as_str()).or_default().extend(&task.indicators);
    }
    for (handle, indicator) in report.indicators.iter() {
        if let Some(section) = indicator.quote.as_ref().and_then(|quote| quote.section.as_deref()) {
            sections.entry(section).or_default().push(handle);
        }
    }
    for handles in sections.values_mut() {
        handles.sort();
        handles.dedup();
    }
    sections
}

/// The indicators of which a passage shows something.
pub fn shown_in<'p>(
    passage: &'p Passage,
    report: &'p Report,
) -> impl Iterator<Item = Handle<Indicator>> + 'p {
    passage.bindings.iter().filter_map(|(_, binding)| match Reference::parse(&binding.target) {
        Ok(Reference::Indicator { id, .. }) => report.indicators.find(id),
        _ => None,
    })
}

/// Whether a stretch of a passage is about an indicator: shows it, names it, or has most of its name's words.
pub fn is_related(indicator: &Indicator, passage: &Passage, stretch: &Range<usize>, lang: Lang) -> bool {
    let text = passage.text.get(stretch.clone()).unwrap_or_default();
    is_shown(indicator, passage, stretch) || share_of_name(indicator.name.get(lang), text) >= 0.5
}

fn is_shown(indicator: &Indicator, passage: &Passage, stretch: &Range<usize>) -> bool {
    let within = passage.bindings.iter().filter(|(at, _)| stretch.contains(at));
    within.into_iter().any(|(_, binding)| {
        matches!(Reference::parse(&binding.target), Ok(Reference::Indicator { id, .. }) if id == indicator.id.as_str())
    })
}

/// How much of a name stands in a text, from 0 to 1: of its pairs of Han characters, or of its longer words.
pub fn share_of_name(name: &str, text: &str) -> f64 {
    let text = text.to_lowercase();
    let parts = parts(&name.to_lowercase());
    let there = parts.iter().filter(|part| text.contains(part.as_str())).count();
    if parts.is_empty() { 0.0 } else { there as f64 / parts.len() as f64 }
}

fn parts(name: &str) -> Vec<String> {
    let signs: Vec<char> = name.chars().collect();
    let pairs = signs.windows(2).filter(|pair| pair.iter().all(|sign| is_han(*sign)));
    let pairs = pairs.map(|pair| pair.iter().collect::<String>());
    let words = name.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| word.len() > 3);
    // Words in the plural count in the singular as well.
    pairs.chain(words.map(|word| word.trim_end_matches('s').to_owned())).collect()
}

/// The sentence of a passage in which a stretch stands.
pub fn sentence(text: &str, stretch: &Range<usize>) -> Range<usize> {
    around(text, stretch, &['。', '；', '！', '？', ';', '\n', '\t'])
}

/// The sentence of a passage in which a stretch stands, with all that semicolons part and the cells of its row.
pub fn statement(text: &str, stretch: &Range<usize>) -> Range<usize> {
    around(text, stretch, &['。', '！', '？', '\n'])
}

/// The clause of a passage in which a stretch stands.
pub fn clause(text: &str, stretch: &Range<usize>) -> Range<usize> {
    around(text, stretch, &['。', '；', '！', '？', ';', '\n', '\t', '，', ',', '、'])
}

/// A sentence is no longer than this to either side, in bytes: what goes on for ever is no sentence, and whoever looks
/// at it for each of its numbers never ends.
const LONGEST: usize = 1_500;

fn around(text: &str, stretch: &Range<usize>, ends: &[char]) -> Range<usize> {
    let from = text.ceil_char_boundary(stretch.start.saturating_sub(LONGEST));
    let to = text.floor_char_boundary((stretch.end + LONGEST).min(text.len()));
    let before = text.get(from..stretch.start).unwrap_or_default();
    let after = text.get(stretch.end..to).unwrap_or_default();
    let point = |text: &str, from_end: bool| {
        let found = if from_end { text.rfind(". ") } else { text.find(". ") };
        found.map(|at| at + 1)
    };
    // A comma that parts groups of digits ends nothing; it stands inside the stretch.
    let start = before.char_indices().rev().find(|(_, sign)| ends.contains(sign));
    let start = start.map_or(0, |(at, sign)| at + sign.len_utf8());
    let start = start + point(before.get(start..).unwrap_or_default(), true).unwrap_or(0);
    let end = after.find(ends).unwrap_or(after.len());
    let end = point(after.get(..end).unwrap_or_default(), false).unwrap_or(end);
    from + start..stretch.end + end
}
