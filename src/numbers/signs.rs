//! A text sign by sign, full-width forms folded, with the way back to its bytes.

use std::ops::Range;

/// A text as the readers see it. Places count signs.
pub(super) struct Signs {
    signs: Vec<char>,
    /// Where each sign begins in the text, in bytes, and where the last one ends.
    offsets: Vec<usize>,
}

/// The blank that only parts groups of digits, as in `20 000`.
pub(super) const GROUP_BLANK: char = '\u{a0}';

impl Signs {
    pub(super) fn new(text: &str) -> Signs {
        let signs = text.chars().map(folded).collect();
        let offsets = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        Signs { signs, offsets }
    }

    pub(super) fn len(&self) -> usize {
        self.signs.len()
    }

    pub(super) fn at(&self, place: usize) -> Option<char> {
        self.signs.get(place).copied()
    }

    pub(super) fn before(&self, place: usize) -> Option<char> {
        self.at(place.checked_sub(1)?)
    }

    /// Whether a text stands at a place.
    pub(super) fn has(&self, place: usize, text: &str) -> bool {
        let mut at = place;
        text.chars().all(|sign| {
            at += 1;
            self.at(at - 1) == Some(sign)
        })
    }

    /// Whether one of some texts stands at a place.
    pub(super) fn has_any(&self, place: usize, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.has(place, text))
    }

    /// Whether a text stands just before a place.
    pub(super) fn ends(&self, place: usize, text: &str) -> bool {
        place.checked_sub(text.chars().count()).is_some_and(|start| self.has(start, text))
    }

    pub(super) fn ends_any(&self, place: usize, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.ends(place, text))
    }

    /// The signs between two places.
    pub(super) fn between(&self, start: usize, end: usize) -> String {
        self.signs.get(start..end).unwrap_or_default().iter().collect()
    }

    /// The first place from here that holds no blank.
    pub(super) fn past_blanks(&self, place: usize) -> usize {
        let mut at = place;
        while self.at(at).is_some_and(|sign| sign == ' ' || sign == GROUP_BLANK) {
            at += 1;
        }
        at
    }

    /// The word of Latin letters at a place, in small letters, and where it ends.
    pub(super) fn word(&self, place: usize) -> (String, usize) {
        let mut end = place;
        while self.at(end).is_some_and(|sign| sign.is_ascii_alphabetic()) {
            end += 1;
        }
        (self.between(place, end).to_ascii_lowercase(), end)
    }

    /// The word of Latin letters that ends at a place, as it is written.
    pub(super) fn word_before(&self, place: usize) -> String {
        let mut start = place;
        while start > 0 && self.before(start).is_some_and(|sign| sign.is_ascii_alphabetic()) {
            start -= 1;
        }
        self.between(start, place)
    }

    /// Whether a line, a cell or the text begins at a place.
    pub(super) fn is_start(&self, place: usize) -> bool {
        // Looked at from here backwards: every number of a long text asks this.
        let before = self.signs.get(..place).unwrap_or_default();
        let sign = before.iter().rev().find(|sign| !matches!(sign, ' ' | '*' | '“' | '‘'));
        sign.is_none_or(|sign| matches!(sign, '\n' | '\t'))
    }

    pub(super) fn bytes(&self, start: usize, end: usize) -> Range<usize> {
        let byte =
            |place: usize| self.offsets.get(place).or(self.offsets.last()).copied().unwrap_or_default();
        byte(start)..byte(end)
    }
}

/// Full-width digits, letters and signs become ASCII; the full-width comma stays, for it never groups digits.
fn folded(sign: char) -> char {
    match sign {
        '，' => sign,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        '\u{2236}' => ':',
        '\u{3000}' => ' ',
        '\u{2009}' | '\u{202f}' => GROUP_BLANK,
        '\u{2010}' | '\u{2011}' => '-',
        _ => sign,
    }
}
