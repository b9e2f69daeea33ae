//! Reads some entries that follow each other: their terms, and the pieces that show them.

use super::entry::{Choices, Entry};
use super::fold::fold;
use super::initials::initials;
use super::layout::Part;
use super::postings::Postings;
use super::script::script;
use super::terms;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Where each term occurs.
pub type Terms = HashMap<Box<str>, Postings>;

/// What one thread makes of some pieces.
pub struct Block {
    pub terms: Terms,
    /// The scripts of the entries.
    pub pieces: Vec<Vec<u8>>,
    /// A digest of where the entries lead.
    pub stamp: u32,
}

impl Block {
    /// Reads pieces, each given by its place and by the numbers of its entries from start to end.
    pub fn read(
        pieces: &[(usize, (usize, usize))],
        choices: &Choices,
        entry: &impl Fn(usize) -> Entry,
    ) -> Block {
        let mut block = Block { terms: Terms::new(), pieces: Vec::with_capacity(pieces.len()), stamp: 0 };
        for (place, (start, end)) in pieces {
            let mut written = Vec::with_capacity(end - start);
            for number in *start..*end {
                let entry = entry(number);
                block.note(&entry, number as u32, choices);
                block.stamp = block.stamp.rotate_left(1) ^ terms::digest(entry.href.chars());
                written.push(shown(entry));
            }
            block.pieces.push(script(Part::Entries(*place), &Value::from(written)));
        }
        block
    }

    /// Notes the terms of an entry: those of its names before those of its text.
    fn note(&mut self, entry: &Entry, number: u32, choices: &Choices) {
        for name in entry.names.iter().chain(&entry.keys) {
            self.name(name, number);
        }
        for typed in entry.names.iter().flat_map(|name| initials(name)) {
            self.at(&typed, |postings| postings.name(number));
        }
        for (choice, chosen) in choices.iter().zip(&entry.chosen) {
            if let Some((key, _)) = chosen.and_then(|place| choice.values.get(place)) {
                self.at(&format!("@{}:{key}", choice.name), |postings| postings.name(number));
            }
        }
        for text in std::iter::once(&entry.text).chain(&entry.numbers) {
            self.text(text, number);
        }
    }

    /// Notes the terms of a name, and the name as a whole.
    fn name(&mut self, name: &str, number: u32) {
        let folded = fold(name);
        terms::each(&folded, |term| self.at(term, |postings| postings.name(number)));
        self.at(&terms::whole(&folded), |postings| postings.name(number));
    }

    fn text(&mut self, text: &str, number: u32) {
        terms::each(&fold(text), |term| self.at(term, |postings| postings.text(number)));
    }

    fn at(&mut self, term: &str, note: impl FnOnce(&mut Postings)) {
        match self.terms.get_mut(term) {
            Some(postings) => note(postings),
            None => note(self.terms.entry(term.into()).or_default()),
        }
    }
}

/// An entry as a browser needs it: its names in lines, its address, its place among the values of each choice
/// from 0 (or -1), its text, and the language where it is another.
fn shown(entry: Entry) -> Value {
    let chosen = entry.chosen.iter().map(|place| place.map_or(-1, |place| place as i64));
    let chosen: Vec<i64> = chosen.collect();
    let names = entry.names.join("\n");
    match entry.lang {
        Some(lang) => json!([names, entry.href, chosen, entry.text, lang]),
        None => json!([names, entry.href, chosen, entry.text]),
    }
}
