//! Leads from the marked text that is read to spans of the source.

use super::marks::Marked;
use crate::source::{SourceId, Span};
use std::ops::Range;

/// The text that is read, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) source: SourceId,
    pub(super) offset: usize,
    pub(super) marked: &'a Marked<'a>,
}

impl<'a> Place<'a> {
    /// What was written in a range of the marked text, without the blanks at its end.
    pub(super) fn written(&self, range: &Range<usize>) -> &'a str {
        let start = self.marked.original_place(range.start);
        let end = self.marked.original_place(range.end);
        self.marked.original.get(start..end).unwrap_or_default().trim_end()
    }

    /// The span of a range of the original text.
    pub(super) fn span_at(&self, range: Range<usize>) -> Span {
        Span::new(self.source, self.offset + range.start, self.offset + range.end)
    }

    /// The span of a range of the marked text, without the blanks at its end.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let start = self.offset + self.marked.original_place(range.start);
        Span::new(self.source, start, start + self.written(range).len())
    }

    /// The span of a range of the marked text, with the blanks at its end.
    pub(super) fn span_of(&self, range: &Range<usize>) -> Span {
        let place = |at| self.offset + self.marked.original_place(at);
        Span::new(self.source, place(range.start), place(range.end))
    }

    /// The span of the first line of a range, up to and with `last`, where it is there.
    pub(super) fn span_of_line(&self, range: &Range<usize>, last: char) -> Span {
        let line = self.written(range).lines().next().unwrap_or_default();
        let length = line.find(last).map_or(line.len(), |at| at + last.len_utf8());
        let start = self.offset + self.marked.original_place(range.start);
        Span::new(self.source, start, start + length)
    }
}
