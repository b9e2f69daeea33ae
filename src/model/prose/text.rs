//! The prose of one file with the numbers that it states, which do not depend on anything else.

use crate::lang::Tag;
use crate::markdown::{self, Passage};
use crate::numbers::{self, Number};
use crate::source::{Digest, SourceId};

/// The prose of a file.
pub struct Text {
    pub source: SourceId,
    /// The digest of the file.
    pub file: Digest,
    pub tag: Tag,
    pub passages: Vec<Read>,
}

/// A passage and the numbers that it states.
pub struct Read {
    pub passage: Passage,
    /// Its text in small letters.
    pub folded: String,
    pub numbers: Vec<Number>,
}

impl Text {
    /// Reads the prose of a file whose body begins `offset` bytes into it.
    pub fn read(source: SourceId, file: Digest, tag: &Tag, body: &str, offset: usize) -> Text {
        let read = |passage: Passage| Read {
            folded: passage.text.to_lowercase(),
            numbers: numbers::read(&passage.text, tag),
            passage,
        };
        let passages = markdown::passages(source, body, offset).into_iter().map(read).collect();
        Text { source, file, tag: tag.clone(), passages }
    }
}
