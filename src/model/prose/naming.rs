//! Holds what the sections call things against the names that things have.

use super::Prose;
use super::group::groups;
use super::text::Read;
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::model::terms::{self, Lexicon, Place, Reach, Text};

/// Wordings that a section must not use.
pub fn find(prose: &Prose, lexicon: &Lexicon) -> Vec<Diagnostic> {
    prose.text.passages.iter().flat_map(|read| terms::forbidden(lexicon, &text(read, prose.lang))).collect()
}

/// Things that a translation calls otherwise than by their names.
pub fn compare(authentic: &Prose, translation: &Prose, lexicon: &Lexicon) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for group in groups(authentic, translation) {
        let there: Vec<Text> = group.authentic.iter().map(|read| text(read, authentic.lang)).collect();
        let here: Vec<Text> = group.translation.iter().map(|read| text(read, translation.lang)).collect();
        found.extend(terms::differing(lexicon, Reach::Sections, &there, &here));
    }
    found
}

fn text(read: &Read, lang: Lang) -> Text<'_> {
    let passage = &read.passage;
    let links = passage.bindings.iter().map(|(_, binding)| format!("[[{}]]", terms::about(&binding.target)));
    Text { lang, words: &passage.text, links: links.collect(), place: Place::In(passage) }
}
