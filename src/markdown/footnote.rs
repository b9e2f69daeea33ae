//! Numbers the footnotes and finds those that hang loose.

use super::tree::Footnote;
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::source::Span;
use std::collections::BTreeMap;

/// The footnotes of a text so far, by label in lower case.
#[derive(Default)]
pub(super) struct Footnotes {
    written: BTreeMap<String, Footnote>,
    /// Labels in the order in which they were first referred to, with the place.
    referred: Vec<(String, Span)>,
    numbers: BTreeMap<String, u32>,
}

impl Footnotes {
    /// Takes a reference; gives the number of its footnote, from 1.
    pub(super) fn refer(&mut self, label: &str, span: Span) -> u32 {
        let key = label.to_lowercase();
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        self.referred.push((label.to_owned(), span));
        let number = u32::try_from(self.referred.len()).unwrap_or(u32::MAX);
        self.numbers.insert(key, number);
        number
    }

    /// Takes a footnote; the first with its label holds.
    pub(super) fn write(&mut self, footnote: Footnote, found: &mut Vec<Diagnostic>) {
        let key = footnote.label.to_lowercase();
        match self.written.get(&key) {
            Some(first) => found.push(
                Diagnostic::new(Code::DuplicateId, footnote.span)
                    .arg("id", super::binding::shown(&footnote.label))
                    .related(first.span, Note::FirstHere),
            ),
            None => {
                self.written.insert(key, footnote);
            }
        }
    }

    /// The footnotes by number. One that nothing refers to is left out and reported.
    pub(super) fn finish(mut self, found: &mut Vec<Diagnostic>) -> Vec<Footnote> {
        let mut footnotes = Vec::with_capacity(self.referred.len());
        for (label, span) in self.referred {
            footnotes.push(self.written.remove(&label.to_lowercase()).unwrap_or_else(|| {
                found.push(loose(&label, "reference", span));
                Footnote { label, blocks: Vec::new(), span }
            }));
        }
        found.extend(self.written.values().map(|note| loose(&note.label, "note", note.span)));
        footnotes
    }
}

/// The finding about a `reference` without a footnote, or about a `note` without a reference.
pub(super) fn loose(label: &str, which: &'static str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::LooseFootnote, span).arg("label", super::binding::shown(label)).arg("which", which)
}
