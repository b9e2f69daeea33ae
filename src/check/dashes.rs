//! Says what is wrong with the two lines of dashes between which the title of a section stands.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{SourceId, Span};

/// Says why a text has no front matter: what is wrong with the line of dashes before it or behind it, or that there is none.
pub fn missing(id: SourceId, text: &str) -> Diagnostic {
    let mut above = 0;
    for line in text.split_inclusive('\n') {
        let written = line.trim();
        if written.is_empty() {
            above += line.len();
            continue;
        }
        let reason = match is_dashes(written) {
            false => break,
            true if above == 0 && line.trim_end_matches('\n') == "---" => {
                let begin = line.len();
                let behind = text.get(begin..).unwrap_or_default();
                return misspelt(id, behind, begin).unwrap_or_else(|| found(Span::new(id, 0, 3), "unclosed"));
            }
            true if written != "---" => "opening",
            true if above > 0 => "blank-line",
            true => "blanks",
        };
        let begin = above + line.len() - line.trim_start().len();
        let span = Span::new(id, begin, begin + written.len());
        return found(span, reason);
    }
    found(Span::whole(id), "none")
}

/// Says that the line that ends the front matter is misspelt, where one in a text looks like it; the text begins `offset`
/// bytes into its source.
pub fn misspelt(id: SourceId, text: &str, offset: usize) -> Option<Diagnostic> {
    let mut begin = offset;
    for line in text.split_inclusive('\n') {
        let written = line.trim();
        let indentation = line.len() - line.trim_start().len();
        // In a text of several lines, which is indented, such a line is part of the text.
        if is_dashes(written) && indentation == 0 {
            return Some(found(Span::new(id, begin, begin + written.len()), "closing"));
        }
        begin += line.len();
    }
    None
}

fn found(span: Span, reason: &str) -> Diagnostic {
    Diagnostic::new(Code::MissingFrontMatter, span).arg("reason", reason)
}

/// Whether a line is three hyphens, or what is typed for them: other dashes, or another number.
fn is_dashes(line: &str) -> bool {
    let is_dash = |sign: char| matches!(sign, '-' | '‐' | '‑' | '–' | '—' | '―' | '─' | '━' | '－');
    let count = line.chars().count();
    // One hyphen begins an item of a list; one long dash is long enough to be meant.
    let is_long = line.chars().all(|sign| matches!(sign, '—' | '―' | '─'));
    line.chars().all(is_dash) && (count > 1 || count == 1 && is_long)
}
