//! Writes footnotes: the marks in the text, the notes at its foot, and the ways back.

use super::query::Node;
use super::tree::{Block, Document, Inline};
use super::write::{Word, Writer};

/// How often a document refers to each of its footnotes.
pub(super) fn references(document: &Document) -> Vec<u32> {
    let mut references = vec![0; document.footnotes.len()];
    for node in document.walk() {
        if let Node::Inline(Inline::Footnote(number)) = node
            && let Some(count) = references.get_mut(place(*number))
        {
            *count += 1;
        }
    }
    references
}

/// The place in a list of what has a number from 1.
fn place(number: u32) -> usize {
    (number as usize).saturating_sub(1)
}

impl Writer<'_> {
    /// Writes the mark that leads to a footnote.
    pub(super) fn reference(&mut self, number: u32) {
        let Some(count) = self.written.get_mut(place(number)) else { return };
        *count += 1;
        let id = self.reference_id(number, self.written.get(place(number)).copied().unwrap_or_default());
        self.raw("<sup class=\"footnote\"><a");
        self.attribute("id", &id);
        self.attribute("href", &format!("#{}", self.footnote_id(number)));
        self.raw(" role=\"doc-noteref\">");
        self.raw(&number.to_string());
        self.raw("</a></sup>");
    }

    /// For example `fn-2`.
    fn footnote_id(&self, number: u32) -> String {
        format!("{}fn-{number}", self.style.footnote_prefix)
    }

    /// For example `fnref-2` for the first reference to footnote 2, `fnref-2-2` for the next.
    fn reference_id(&self, number: u32, count: u32) -> String {
        let prefix = &self.style.footnote_prefix;
        if count == 1 { format!("{prefix}fnref-{number}") } else { format!("{prefix}fnref-{number}-{count}") }
    }

    /// Writes the section that holds the footnotes.
    pub(super) fn footnotes(&mut self, document: &Document) {
        if document.footnotes.is_empty() {
            return;
        }
        let name = self.named(&[self.weave.word(Word::Footnotes), &self.style.title]);
        self.raw("<section class=\"footnotes\" role=\"doc-endnotes\"");
        self.attribute("aria-label", &name);
        self.raw(">\n<ol>\n");
        for (footnote, number) in document.footnotes.iter().zip(1..) {
            self.raw("<li");
            self.attribute("id", &self.footnote_id(number));
            self.raw(">");
            // The way back stands at the end of the last line, where the reader is.
            match footnote.blocks.split_last() {
                Some((Block::Paragraph(inlines), before)) => {
                    self.blocks(before);
                    self.raw("<p>");
                    self.inlines(inlines);
                    self.ways_back(number);
                    self.raw("</p>");
                }
                _ => {
                    self.blocks(&footnote.blocks);
                    self.raw("<p>");
                    self.ways_back(number);
                    self.raw("</p>");
                }
            }
            self.raw("</li>\n");
        }
        self.raw("</ol>\n</section>\n");
    }

    fn ways_back(&mut self, number: u32) {
        let total = self.references.get(place(number)).copied().unwrap_or_default();
        let word = self.weave.word(Word::BackToText).to_owned();
        for count in 1..=total {
            let name =
                if total == 1 { format!("{word} {number}") } else { format!("{word} {number}-{count}") };
            self.raw(" <a class=\"back\" role=\"doc-backlink\"");
            self.attribute("href", &format!("#{}", self.reference_id(number, count)));
            self.attribute("aria-label", &name);
            self.raw(">↩\u{fe0e}</a>");
        }
    }
}
