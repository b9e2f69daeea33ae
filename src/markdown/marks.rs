//! Prepares text for the Markdown reader so that emphasis works beside Chinese punctuation.
//!
//! CommonMark lets `**` close after punctuation only where a blank or more punctuation follows, so
//! `**（一）产品质量。**建立健全制度` would print its asterisks. A character that is no punctuation,
//! set between the asterisks and the mark, lifts that rule. The places follow the rule known as "CJK friendly
//! emphasis": beside Chinese punctuation always, beside other punctuation where Chinese stands on the far side.

use super::cjk::{is_cjk, is_cjk_punctuation};
use std::borrow::Cow;

/// Stands between a run of asterisks and a mark. It is not a character, so no text can need it.
const GAP: char = '\u{fdd0}';
/// Stands before a backslash that we added.
const ADDED: char = '\u{fdd1}';
/// How far a wiki link can reach, in bytes: ids are short, and a search without an end would be quadratic.
const MAX_LINK: usize = 300;

/// A text with marks, and the way back to the places of the text without them.
pub(super) struct Marked<'a> {
    pub(super) original: &'a str,
    pub(super) text: Cow<'a, str>,
    inserts: Vec<Insert>,
}

/// A mark that was set.
struct Insert {
    /// Where it begins in the marked text.
    at: usize,
    /// Its length in bytes.
    len: usize,
    /// The length of all marks before it.
    before: usize,
}

impl<'a> Marked<'a> {
    pub(super) fn new(original: &'a str) -> Marked<'a> {
        if !original.contains('*') && !original.contains("[[") {
            return Marked { original, text: Cow::Borrowed(original), inserts: Vec::new() };
        }
        let mut marker = Marker { original, text: String::new(), copied: 0, inserts: Vec::new() };
        marker.run();
        Marked { original, text: Cow::Owned(marker.text), inserts: marker.inserts }
    }

    /// The place in the original text of a place in the marked one.
    pub(super) fn original_place(&self, at: usize) -> usize {
        let after = self.inserts.partition_point(|insert| insert.at < at);
        let Some(last) = after.checked_sub(1).and_then(|place| self.inserts.get(place)) else { return at };
        at - last.before - (at - last.at).min(last.len)
    }
}

/// Takes the marks out of what the reader gives.
pub(super) fn unmarked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            GAP => {}
            ADDED => {
                chars.next_if_eq(&'\\');
            }
            _ => out.push(c),
        }
    }
    out
}

struct Marker<'a> {
    original: &'a str,
    text: String,
    /// How much of the original stands in `text`, in bytes.
    copied: usize,
    inserts: Vec<Insert>,
}

impl Marker<'_> {
    fn run(&mut self) {
        let original = self.original;
        let mut chars = original.char_indices().peekable();
        let mut before = None;
        let mut pipe = None;
        while let Some((at, c)) = chars.next() {
            match c {
                '\\' => {
                    let escaped = chars.next_if(|(_, next)| next.is_ascii_punctuation());
                    before = escaped.map(|(_, next)| next).or(Some(c));
                    continue;
                }
                '*' => {
                    let mut end = at + 1;
                    while chars.next_if(|(_, next)| *next == '*').is_some() {
                        end += 1;
                    }
                    let after = chars.peek().map(|(_, next)| *next);
                    if needs_gap(before, after) {
                        self.insert(at, "\u{fdd0}");
                    }
                    if needs_gap(after, before) {
                        self.insert(end, "\u{fdd0}");
                    }
                }
                '[' => {
                    pipe = pipe_of_link(original.get(at..).unwrap_or_default()).map(|far| at + far).or(pipe)
                }
                // A bar parts the cells of a table; escaped, it does not, and elsewhere that changes nothing.
                '|' if pipe == Some(at) => self.insert(at, "\u{fdd1}\\"),
                _ => {}
            }
            before = Some(c);
        }
        self.copy(original.len());
    }

    fn copy(&mut self, end: usize) {
        self.text.push_str(self.original.get(self.copied..end).unwrap_or_default());
        self.copied = end;
    }

    fn insert(&mut self, at: usize, mark: &str) {
        self.copy(at);
        let before = self.text.len() - self.copied;
        self.inserts.push(Insert { at: self.text.len(), len: mark.len(), before });
        self.text.push_str(mark);
    }
}

/// Whether asterisks with `near` on one side and `far` on the other need a gap towards `near`.
/// A bar has a meaning of its own beside emphasis, in tables, and keeps it.
fn needs_gap(near: Option<char>, far: Option<char>) -> bool {
    let Some(near) = near else { return false };
    // Beside letters and blanks a gap would be wrong; beside anything else that is no mark it is harmless.
    let other_mark = !near.is_alphanumeric() && !near.is_whitespace() && near != '|';
    is_cjk_punctuation(near) || other_mark && far.is_some_and(is_cjk)
}

/// Where the bar stands in a text that begins with a wiki link, for example 4 in `[[ab|short]]`,
/// if it has one that is not escaped.
fn pipe_of_link(text: &str) -> Option<usize> {
    let body = text.strip_prefix("[[")?;
    let mut bar = None;
    let mut last = b'[';
    for (at, byte) in body.bytes().enumerate().take(MAX_LINK) {
        match byte {
            b']' if last == b']' => return bar,
            b'[' | b'\n' | b'`' => return None,
            b'|' if bar.is_none() && last == b'\\' => return None,
            b'|' if bar.is_none() => bar = Some(at + 2),
            _ => {}
        }
        last = byte;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_out_again_and_places_lead_back() {
        let original = "**（一）概述：**说明 [[甲|短]]*“重”*点";
        let marked = Marked::new(original);
        assert_ne!(marked.text, original);
        assert_eq!(unmarked(&marked.text), original);
        for (at, _) in marked.text.char_indices() {
            assert!(original.is_char_boundary(marked.original_place(at)), "{at}");
        }
        let place = marked.text.find('说').map(|at| marked.original_place(at));
        assert_eq!(place, original.find('说'));
        assert_eq!(marked.original_place(marked.text.len()), original.len());
    }

    #[test]
    fn escaped_asterisks_and_latin_text_stay_as_they_are() {
        for text in [r"\*（一）\*", "**a.** b (*c*)", "* （一）", "plain"] {
            assert_eq!(Marked::new(text).text, text);
        }
    }

    #[test]
    fn only_the_bar_of_a_closed_wiki_link_is_escaped() {
        for text in ["| [[a | b |", "a | b", r"[[a\|b]]", "[[a `|` b]]"] {
            assert_eq!(Marked::new(text).text, text);
        }
        assert_eq!(Marked::new("| [[a|b]] |").text, "| [[a\u{fdd1}\\|b]] |");
    }
}
