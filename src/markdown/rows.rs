//! Compares the rows of a table with its head: the reader drops what has no column, and fills what is left out.

use super::binding::shown;
use super::place::Place;
use crate::diagnostic::{Code, Diagnostic};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The row that is open, by its places in the marked text.
pub(super) struct Rows<'a> {
    place: Place<'a>,
    /// How many columns the head has.
    columns: usize,
    /// How many cells of the row are written.
    cells: usize,
    /// Where the last cell ends that has a column.
    kept: usize,
    /// Where the row ends. A cell that begins here is one that the reader added.
    end: usize,
    pub(super) found: Vec<Diagnostic>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(place: Place<'a>) -> Rows<'a> {
        Rows { place, columns: 0, cells: 0, kept: 0, end: 0, found: Vec::new() }
    }

    /// Takes what the reader says, in its order.
    pub(super) fn take(&mut self, event: &Event, range: &Range<usize>) {
        match event {
            Event::Start(Tag::Table(columns)) => self.columns = columns.len(),
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                (self.cells, self.kept, self.end) = (0, range.start, range.end);
            }
            Event::Start(Tag::TableCell) if range.start < self.end => {
                self.cells += 1;
                self.kept = range.end;
            }
            Event::End(TagEnd::TableRow) => {
                let finding = self.against_head(range);
                self.found.extend(finding);
            }
            _ => {}
        }
    }

    /// The finding about a row that has words for which there is no column, or no word for a column. Cells too many in
    /// which nothing stands are lost by nobody.
    fn against_head(&self, range: &Range<usize>) -> Option<Diagnostic> {
        let is_mark = |sign: char| sign == '|' || sign.is_whitespace();
        let rest = self.place.marked.text.get(self.kept..self.end).unwrap_or_default();
        let words = rest.trim_matches(is_mark);
        if !words.is_empty() {
            let start = self.kept + rest.len() - rest.trim_start_matches(is_mark).len();
            let lost = start..start + words.len();
            let finding = Diagnostic::new(Code::LostCell, self.place.span(&lost));
            return Some(finding.arg("text", shown(self.place.written(&lost))).arg("columns", self.columns));
        }
        // A line of one full-width blank is taken for a row as well, and there is nothing to point at.
        let is_blank = self.place.written(range).is_empty();
        (self.cells < self.columns && !is_blank).then(|| {
            let finding = Diagnostic::new(Code::ShortRow, self.place.span(range));
            finding.arg("cells", self.cells).arg("columns", self.columns)
        })
    }
}
