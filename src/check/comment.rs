//! Finds texts of YAML that end before a `#` which nobody meant as the beginning of a comment.

use crate::diagnostic::{Code, Diagnostic};
use crate::lang::is_han;
use crate::source::{SourceId, Span};
use crate::yaml::Node;
use std::collections::BTreeMap;

/// At most this much of a text is repeated in a finding, in characters.
const MAX_SHOWN: usize = 60;

/// Reports values without quotation marks that a comment cuts off: of `title: 专项行动 #1 方案` YAML takes 专项行动 alone
/// (YAML 1.2, 6.6: a comment begins with a `#` behind a blank). A comment that somebody means has a blank behind
/// the `#`. `text` begins `offset` bytes into its source, and `node` is what was read from it.
pub fn cut_texts(id: SourceId, text: &str, offset: usize, node: &Node, found: &mut Vec<Diagnostic>) {
    let marks = marks(text);
    if !marks.is_empty() {
        let comments = Comments { id, text, offset, marks };
        node.each_scalar(&mut |scalar, text| {
            found.extend(comments.cut(text, scalar.span).filter(|_| scalar.is_plain()));
        });
    }
}

/// What may be cut off in a text.
struct Comments<'a> {
    id: SourceId,
    text: &'a str,
    offset: usize,
    /// For each place at which the blanks before such a `#` begin, the place of the `#`, in bytes of the text.
    marks: BTreeMap<usize, usize>,
}

/// The places of `#` behind a blank and before something else than a blank.
fn marks(text: &str) -> BTreeMap<usize, usize> {
    let is_mark = |at: &usize| {
        let after = text.get(at + 1..).unwrap_or_default();
        !after.is_empty() && !after.starts_with([' ', '\t', '\n', '\r', '#', '!'])
    };
    let marks = text.match_indices('#').map(|(at, _)| at).filter(is_mark);
    let marks = marks.filter_map(|at| {
        let before = text.get(..at)?;
        let end = before.trim_end_matches([' ', '\t']).len();
        (end < at).then_some((end, at))
    });
    marks.collect()
}

impl Comments<'_> {
    fn cut(&self, kept: &str, span: Span) -> Option<Diagnostic> {
        let [start, end] = [span.start, span.end].map(|at| (at as usize).checked_sub(self.offset));
        let typed = self.text.get(start?..end?)?;
        let mark = *self.marks.get(&(start? + typed.trim_end().len()))?;
        let comment = self.text.get(mark..)?.lines().next().unwrap_or_default().trim_end();
        is_text(kept, comment).then(|| {
            let span = Span::new(self.id, self.offset + mark, self.offset + mark + comment.len());
            let shown = |text: &str| text.chars().take(MAX_SHOWN).collect::<String>();
            Diagnostic::new(Code::CutText, span).arg("text", shown(comment)).arg("kept", shown(kept))
        })
    }
}

/// Whether what stands before the comment is a text with words, and no number, date or id, behind which people write
/// `#单位` in a hurry. Behind any word `#1` is a number. A Chinese word may be as short as one sign.
fn is_text(kept: &str, comment: &str) -> bool {
    let is_numbered = comment.chars().nth(1).is_some_and(|sign| sign.is_ascii_digit());
    let has_words = kept.chars().any(|sign| !sign.is_ascii() || sign == ' ' || sign.is_ascii_uppercase());
    match is_numbered {
        true => kept.chars().any(char::is_alphabetic),
        false => has_words && (kept.chars().count() > 2 || kept.chars().any(is_han)) && !is_date(kept),
    }
}

/// 2025年, 2025年3月1日
fn is_date(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_digit())
        && text.chars().all(|sign| sign.is_ascii_digit() || "年月日至—-".contains(sign))
}
