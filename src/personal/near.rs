//! What stands near a place of a text and says what a number there is the number of.

use super::reading::Glyph;
use std::cell::OnceCell;
use std::ops::Range;

/// A text whose surroundings can be asked for.
pub struct Near<'a> {
    pub glyphs: &'a [Glyph],
    lines: OnceCell<Vec<Line>>,
}

/// A line among the glyphs.
struct Line {
    start: usize,
    /// Where the first line begins of those that no empty line parts from it.
    block: usize,
}

/// A heading may be so long.
const HEADING: usize = 400;

impl<'a> Near<'a> {
    pub fn of(glyphs: &'a [Glyph]) -> Near<'a> {
        Near { glyphs, lines: OnceCell::new() }
    }

    /// At most so many glyphs that stand on the same line before a place.
    pub fn before(&self, at: usize, most: usize) -> String {
        let line = self.glyphs.get(..at).unwrap_or_default();
        let length = line.iter().rev().take(most).take_while(|glyph| glyph.char != '\n').count();
        written(line.get(at.saturating_sub(length)..).unwrap_or_default())
    }

    /// At most so many glyphs before a place, also on the lines above.
    pub fn above(&self, at: usize, most: usize) -> String {
        written(self.glyphs.get(at.saturating_sub(most)..at).unwrap_or_default())
    }

    /// At most so many glyphs that stand on the same line behind a place.
    pub fn behind(&self, at: usize, most: usize) -> String {
        let rest = self.glyphs.get(at + 1..).unwrap_or_default();
        let length = rest.iter().take(most).take_while(|glyph| glyph.char != '\n').count();
        written(rest.get(..length).unwrap_or_default())
    }

    /// The heading of the column in which a place stands: its line is a row of CSV or of a table in Markdown.
    pub fn heading(&self, at: usize) -> String {
        let lines = self.lines();
        let own = lines.partition_point(|line| line.start <= at).checked_sub(1);
        let Some(line) = own.and_then(|own| lines.get(own)).filter(|line| line.block < line.start) else {
            return String::new();
        };
        let row = self.glyphs.get(line.start..at).unwrap_or_default();
        let Some(sign) =
            [',', '|', '\t'].into_iter().find(|sign| row.iter().any(|glyph| glyph.char == *sign))
        else {
            return String::new();
        };
        let column = row.iter().filter(|glyph| glyph.char == sign).count();
        let heading = self.glyphs.get(line.block..line.start).unwrap_or_default();
        let heading = heading.split(|glyph| glyph.char == '\n').next().unwrap_or_default();
        let heading = heading.get(..heading.len().min(HEADING)).unwrap_or_default();
        heading.split(|glyph| glyph.char == sign).nth(column).map(written).unwrap_or_default()
    }

    fn lines(&self) -> &[Line] {
        self.lines.get_or_init(|| {
            let mut lines = vec![Line { start: 0, block: 0 }];
            let mut block = 0;
            for (at, _) in self.glyphs.iter().enumerate().filter(|(_, glyph)| glyph.char == '\n') {
                let empty = lines.last().is_some_and(|line| line.start == at);
                if empty {
                    block = at + 1;
                }
                lines.push(Line { start: at + 1, block });
            }
            lines
        })
    }
}

/// The characters of some glyphs. Forms spread their words (电　话), so a blank beside a Han character is left out.
fn written(glyphs: &[Glyph]) -> String {
    let mut text = String::with_capacity(glyphs.len() * 3);
    for glyph in glyphs {
        let beside_han = text.chars().next_back().is_none_or(|last| !last.is_ascii());
        if glyph.char != ' ' || !beside_han {
            text.push(glyph.char);
        }
    }
    text
}

/// Where the last of some words stands in a text. A word of Latin letters begins where a word begins.
pub fn last(text: &str, words: &[&str]) -> Option<Range<usize>> {
    let places = words.iter().filter_map(|word| {
        let found = text.rmatch_indices(word).find(|(at, _)| !word.is_ascii() || begins_word(text, *at));
        found.map(|(at, _)| at..at + word.len())
    });
    places.max_by_key(|place| (place.end, place.len()))
}

fn begins_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_none_or(|before| !before.is_ascii_alphabetic())
}
