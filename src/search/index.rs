//! An index: its pieces, as the scripts that a browser loads.

use super::block::{Block, Terms};
use super::entry::{Choices, Entry};
use super::fold::variants;
use super::layout::{Layout, PIECES_AT_A_TIME, Part};
use super::postings::Postings;
use super::script::script;
use super::terms::drawer;
use rayon::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The index of one language.
#[derive(Debug)]
pub struct Index {
    root: Vec<u8>,
    terms: Vec<Vec<u8>>,
    entries: Vec<Vec<u8>>,
}

/// A term with where it occurs.
type Found = (Box<str>, Postings);

impl Index {
    /// Reads every entry once, on all cores. `kinds` are the words for the shelves of the layout, in their order;
    /// `entry` gives the entry at a place.
    pub fn new(
        layout: &Layout,
        kinds: &[String],
        choices: &Choices,
        entry: impl Fn(usize) -> Entry + Sync,
    ) -> Index {
        let stretches: Vec<_> = layout.stretches().into_iter().enumerate().collect();
        let blocks: Vec<_> = stretches.chunks(PIECES_AT_A_TIME).collect();
        let blocks: Vec<Block> = blocks.par_iter().map(|block| Block::read(block, choices, &entry)).collect();
        let mut terms = Terms::new();
        let mut entries = Vec::with_capacity(stretches.len());
        let mut stamp: u32 = 0;
        for block in blocks {
            // Each term once, so that their order does not matter; the blocks are in the order of their entries.
            block
                .terms
                .into_iter()
                .for_each(|(term, postings)| terms.entry(term).or_default().append(postings));
            stamp = stamp.rotate_left(1) ^ block.stamp;
            entries.extend(block.pieces);
        }
        let mut terms: Vec<Found> = terms.into_iter().collect();
        terms.par_sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let root = root(layout, kinds, choices, &terms, stamp);
        Index { root, terms: drawers(layout.drawers(), &terms), entries }
    }

    /// A part as a script; empty where there is no such part.
    pub fn part(&self, part: Part) -> &[u8] {
        let bytes = match part {
            Part::Root => Some(&self.root),
            Part::Terms(place) => self.terms.get(place),
            Part::Entries(place) => self.entries.get(place),
        };
        bytes.map(Vec::as_slice).unwrap_or_default()
    }
}

/// What every search needs first. The stamp changes when the entries are others: who has an old piece then asks anew.
fn root(layout: &Layout, kinds: &[String], choices: &Choices, terms: &[Found], stamp: u32) -> Vec<u8> {
    let shelves = layout.shelves.iter().zip(kinds);
    let shelves = shelves.map(|(shelf, kind)| json!([kind, shelf.entries, shelf.per_piece]));
    let choices = choices.iter().map(|choice| json!([choice.name, choice.values]));
    // Each character of a run begins a term.
    let chars: BTreeSet<char> = terms.iter().filter_map(|(term, _)| term.chars().next()).collect();
    let data = json!({
        "stamp": format!("{stamp:x}"),
        "drawers": layout.drawers(),
        "shelves": shelves.collect::<Vec<_>>(),
        "choices": choices.collect::<Vec<_>>(),
        "variants": variants(|char| chars.contains(&char)),
    });
    script(Part::Root, &data)
}

/// The terms in their drawers, each as `TERM NAMES TEXT`.
fn drawers(count: usize, terms: &[Found]) -> Vec<Vec<u8>> {
    let mut drawers = vec![String::new(); count];
    for (term, postings) in terms {
        if let Some(out) = drawers.get_mut(drawer(term, count)) {
            if !out.is_empty() {
                out.push('!');
            }
            out.push_str(term);
            postings.write(out);
        }
    }
    let scripts = drawers.into_par_iter().enumerate();
    scripts.map(|(place, text)| script(Part::Terms(place), &Value::from(text))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Choice, Shelf};

    fn entry(place: usize) -> Entry {
        let names = ["食品合格率", "空气质量", "Fire services"];
        Entry {
            names: vec![names[place].to_owned()],
            keys: vec![format!("id-{place}")],
            href: format!("indicators/{place}.html"),
            chosen: vec![Some(place % 2)],
            lang: None,
            text: "合格\nrated 98.0%".to_owned(),
            numbers: vec!["20000".to_owned()],
        }
    }

    fn index() -> Index {
        let layout = Layout { shelves: vec![Shelf { entries: 3, per_piece: 2 }] };
        let values =
            vec![("met".to_owned(), "已达标".to_owned()), ("missed".to_owned(), "未达标".to_owned())];
        let choices = vec![Choice { name: "status", values }];
        Index::new(&layout, &["指标".to_owned()], &choices, entry)
    }

    fn text(part: Part) -> String {
        String::from_utf8(index().part(part).to_vec()).unwrap()
    }

    #[test]
    fn the_root_says_what_there_is() {
        let root = text(Part::Root);
        assert!(root.starts_with("gongshiIndex(\"index\",{") && root.ends_with("});\n"), "{root}");
        for said in ["\"drawers\":8", "[\"指标\",3,2]", "[\"status\",[[\"met\",\"已达标\"]", "質质"] {
            assert!(root.contains(said), "{said} in {root}");
        }
        assert!(!root.contains("車"), "{root}");
    }

    #[test]
    fn a_term_lies_in_one_drawer_with_the_entries_that_have_it() {
        let drawers: Vec<String> = (0..8).map(|place| text(Part::Terms(place))).collect();
        let terms = |wanted: &str| {
            let all = drawers.iter().flat_map(|drawer| drawer.split(['"', '!']));
            all.filter(|term| term.starts_with(wanted)).map(str::to_owned).collect::<Vec<_>>()
        };
        // Of a name in the first, of the text in the others.
        assert_eq!(terms("合格 "), ["合格 # $#"]);
        assert_eq!(terms("fir "), ["fir %"]);
        assert_eq!(terms("98 "), ["98  ###"]);
        assert_eq!(terms("20000 "), ["20000  ###"]);
        assert_eq!(terms("@status:missed "), ["@status:missed $"]);
        assert_eq!(terms("kqzl "), ["kqzl $"]);
    }

    #[test]
    fn entries_are_written_as_they_are_shown() {
        assert_eq!(
            text(Part::Entries(1)),
            "gongshiIndex(\"e1\",[[\"Fire services\",\"indicators/2.html\",[0],\"合格\\nrated 98.0%\"]]);\n"
        );
        assert_eq!(text(Part::Entries(2)), "");
    }
}
