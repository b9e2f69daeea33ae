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

/// Says that the front matter is not closed where the text seems to begin: at the first line behind its fields that cannot
/// be YAML, and to which an empty line or a heading leads. So is a section read in which the second line of dashes is
/// missing and the text has one further down. The text begins `offset` bytes into its source.
pub fn unclosed(id: SourceId, text: &str, offset: usize) -> Option<Diagnostic> {
    let mut begin = offset;
    // Whether a field was seen, whether an empty line is behind it, and the heading after that, which YAML takes for a comment.
    let (mut has_field, mut is_apart, mut heading) = (false, false, None);
    for line in text.split_inclusive('\n') {
        let written = line.trim_end();
        let span = Span::new(id, begin, begin + written.len());
        begin += line.len();
        if written.is_empty() {
            is_apart = has_field;
        } else if is_heading(line) {
            heading = heading.or(Some(span).filter(|_| is_apart));
        } else if is_field(line) {
            (has_field, is_apart, heading) = (true, false, None);
        } else if !goes_on(line) {
            return heading.or(Some(span).filter(|_| is_apart)).map(|span| found(span, "unclosed"));
        }
    }
    None
}

fn is_heading(line: &str) -> bool {
    line.starts_with('#') && line.trim_start_matches('#').starts_with(' ')
}

/// Whether a line begins a field, with a colon that may be typed full-width.
fn is_field(line: &str) -> bool {
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-');
    line.starts_with(is_name) && line.trim_start_matches(is_name).trim_start().starts_with([':', '：'])
}

/// Whether a line can go on with a field: it is indented, an item, a comment, or begins or ends what stands in quotation
/// marks or brackets.
fn goes_on(line: &str) -> bool {
    line.starts_with(|sign: char| sign.is_whitespace() || "-#\"'[]{},".contains(sign))
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

#[cfg(test)]
mod tests {
    use super::unclosed;
    use crate::diagnostic::Place;
    use crate::source::{Source, SourcePath, Sources};

    /// The line of a text at which what is said begins.
    fn said(text: &str) -> Option<String> {
        let path = SourcePath::new("content/sections/about.en.md".to_owned());
        let sources = Sources::new(vec![Source::new(path, text.as_bytes().to_vec())]);
        let (id, _) = sources.iter().next()?;
        let Place::Span(span) = unclosed(id, text, 0)?.place else { return None };
        let at = |place: u32| usize::try_from(place).unwrap();
        text.get(at(span.start)..at(span.end)).map(str::to_owned)
    }

    #[test]
    fn the_text_begins_behind_the_fields() {
        for (text, line) in [
            ("title: A\n\nThe text: it goes on.\n", "The text: it goes on."),
            ("title: A\n\n正文：见下。\n", "正文：见下。"),
            ("title: A\n\n## Heading\n\n- item\n\ntext\n", "## Heading"),
            ("title: A\nnumber: 1\n\n| a | b |\n", "| a | b |"),
            ("title: A\nmeasures:\n  - id: a\n\n# note\nsummary: B\n\nText.\n", "Text."),
        ] {
            assert_eq!(said(text).as_deref(), Some(line), "{text}");
        }
    }

    #[test]
    fn a_mistake_in_a_field_is_no_text() {
        for text in [
            "title: \"A\n",
            "title：A\n",
            "title: A\ngoes on\n",
            "# note\n\nmore\ntitle: A\n",
            "title: A\n\nsummary：B\n",
            // It may be a field that there is not.
            "title: A\n\nNote: B\n",
            "title: A\n\n  summary: B\n",
            "title: A\nmeasures:\n\n- a: [\n]\n",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
