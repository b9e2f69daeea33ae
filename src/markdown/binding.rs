//! Reads what stands between `[[` and `]]`, in Markdown and in texts that are none.

use super::tree::Binding;
use crate::diagnostic::{Code, Diagnostic, is_forbidden};
use crate::source::Span;
use std::ops::Range;

/// At most this much of what was written is repeated in a finding, in characters.
const MAX_SHOWN: usize = 80;

/// Reads a wiki link as it was written, for example `[[food-pass-rate.target|short]]` or `![[tasks/06-x]]`.
/// In a table the bar is written `\|`. Whether the target exists is for others to say.
pub(super) fn read(written: &str, span: Span) -> Result<Binding, Diagnostic> {
    let (target, format) = parts(written).map_err(|reason| bad(written, reason, span))?;
    Ok(Binding { target: target.to_owned(), format: format.map(str::to_owned), span })
}

/// A wiki link in a text that is no Markdown, for example in the definition of an indicator.
pub struct WikiLink<'t> {
    /// Where it stands in the text, with its brackets.
    pub range: Range<usize>,
    written: &'t str,
}

impl<'t> WikiLink<'t> {
    /// What it shows, for example `food-pass-rate.target`, and the name of the format, where it can be read.
    pub fn parts(&self) -> Option<(&'t str, Option<&'t str>)> {
        parts(self.written).ok()
    }

    /// Reads it as one that stands at a place.
    pub fn read(&self, span: Span) -> Result<Binding, Diagnostic> {
        read(self.written, span)
    }
}

/// The wiki links of a text that is no Markdown, in their order. One that is not closed goes on to the end.
pub fn wiki_links(text: &str) -> Vec<WikiLink<'_>> {
    let mut links = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find("[[")).map(|found| at + found) {
        let rest = text.get(start..).unwrap_or_default();
        let written = rest.find("]]").and_then(|end| rest.get(..end + 2)).unwrap_or(rest);
        at = start + written.len();
        links.push(WikiLink { range: start..at, written });
    }
    links
}

/// What a wiki link shows, and its format; or why it cannot be read.
fn parts(written: &str) -> Result<(&str, Option<&str>), &'static str> {
    let inner = written.strip_prefix('!').unwrap_or(written);
    let inner = inner.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")).ok_or("unclosed")?;
    let (target, format) = match inner.split_once('|') {
        Some((target, format)) => (target.strip_suffix('\\').unwrap_or(target), Some(format)),
        None => (inner, None),
    };
    for part in [Some(target), format].into_iter().flatten() {
        if part.trim().is_empty() {
            return Err("empty");
        }
        if part.contains(['[', ']']) {
            return Err("nested");
        }
        if part.contains(is_forbidden) {
            return Err("hidden");
        }
        if part.contains(char::is_whitespace) {
            return Err("blank");
        }
    }
    Ok((target, format))
}

/// The finding about a wiki link that cannot be read. `reason` is `empty`, `blank`, `hidden`, `nested` or `unclosed`.
pub(super) fn bad(written: &str, reason: &'static str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadBinding, span).arg("text", shown(written)).arg("reason", reason)
}

/// What was written, in one line and short enough to repeat, without what could upset a terminal.
pub(super) fn shown(written: &str) -> String {
    let line = written.lines().next().unwrap_or_default();
    line.chars().filter(|c| !is_forbidden(*c)).take(MAX_SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_links_of_a_plain_text_are_found() {
        let text = "达到[[a.target|short]]，[[b c]]、[[d";
        let links = wiki_links(text);
        let parts: Vec<_> = links.iter().map(WikiLink::parts).collect();
        assert_eq!(parts, [Some(("a.target", Some("short"))), None, None]);
        let written: Vec<&str> = links.iter().map(|link| &text[link.range.clone()]).collect();
        assert_eq!(written, ["[[a.target|short]]", "[[b c]]", "[[d"]);
        assert_eq!(wiki_links("[a] [b]").len(), 0);
    }
}
