//! A page for the tests of this room.

use super::escape::escape_text;
use super::tree::Binding;
use super::write::{Style, Weave, Word, write};
use crate::diagnostic::{Checked, Diagnostic};
use crate::limits::Limits;
use crate::source::{Source, SourceId, SourcePath, Sources};

/// A page that shows what it is asked for.
struct Page;

impl Weave for Page {
    fn binding(&mut self, binding: &Binding, out: &mut String) {
        out.push('{');
        escape_text(&binding.target, out);
        if let Some(format) = &binding.format {
            out.push(' ');
            escape_text(format, out);
        }
        out.push('}');
    }

    fn words(&mut self, binding: &Binding, out: &mut String) {
        out.push_str(&binding.target);
    }

    fn embed(&mut self, binding: &Binding, out: &mut String) {
        out.push_str("<figure>");
        escape_text(&binding.target, out);
        out.push_str("</figure>");
    }

    fn href(&mut self, target: &str) -> String {
        target.to_owned()
    }

    fn word(&self, word: Word) -> &str {
        match word {
            Word::BackToText => "Back",
            Word::Footnotes => "Notes",
            Word::Table => "Table",
        }
    }
}

pub(super) fn source() -> SourceId {
    let sources = Sources::new(vec![Source::new(SourcePath::new("a.md"), Vec::new())]);
    sources.iter().next().map(|(id, _)| id).expect("one source")
}

pub(super) fn styled(text: &str, style: &Style) -> (String, Vec<Diagnostic>) {
    let Checked { value, diagnostics } = super::parse(source(), text, 0, &Limits::default());
    (write(&value, style, &mut Page), diagnostics)
}

/// The HTML of a text in which nothing is wrong.
pub(super) fn html(text: &str) -> String {
    let (html, found) = styled(text, &Style::default());
    assert_eq!(found, [], "{text}");
    html.trim_end().to_owned()
}
