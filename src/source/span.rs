//! A stretch of one source, in bytes, and the line and column it begins at.

use super::SourceId;

/// A stretch of a source's text, in bytes from its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub source: SourceId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// A span over `start..end`; an end before the start gives an empty span.
    pub fn new(source: SourceId, start: usize, end: usize) -> Span {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX).max(start);
        Span { source, start, end }
    }

    /// The empty span at the start of a file: what is said of the file as a whole.
    pub fn whole(source: SourceId) -> Span {
        Span { source, start: 0, end: 0 }
    }
}

/// A place as people name it: line and column, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Position {
    pub(super) fn in_bytes(bytes: &[u8], offset: usize) -> Position {
        let before = bytes.get(..offset.min(bytes.len())).unwrap_or_default();
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        Position {
            line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
            column: before.len() - line_start + 1,
        }
    }
}
