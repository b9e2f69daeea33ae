//! The prose of one file with the numbers that it states, which do not depend on anything else.

use crate::check::Id;
use crate::lang::{Lang, Tag};
use crate::markdown::{self, Passage};
use crate::numbers::{self, Number};
use crate::source::{Digest, SourceId};

/// Which text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    pub source: SourceId,
    pub part: Part,
    pub lang: Lang,
}

/// What of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The Markdown.
    Body,
    /// The texts of its YAML.
    Written,
}

/// The prose of a file.
pub struct Text {
    pub key: Key,
    /// The digest of the file.
    pub file: Digest,
    pub tag: Tag,
    pub passages: Vec<Read>,
}

/// A passage and the numbers that it states.
pub struct Read {
    pub passage: Passage,
    pub numbers: Vec<Number>,
    /// The indicator whose text it is.
    pub about: Option<Id>,
}

impl Read {
    /// Reads the numbers of a passage.
    pub fn of(passage: Passage, tag: &Tag) -> Read {
        Read { numbers: numbers::read(&passage.text, tag), passage, about: None }
    }
}

impl Text {
    /// Reads the prose of a file whose body begins `offset` bytes into it.
    pub fn read(key: Key, file: Digest, tag: &Tag, body: &str, offset: usize) -> Text {
        let passages = markdown::passages(key.source, body, offset).into_iter();
        let passages = passages.map(|passage| Read::of(passage, tag)).collect();
        Text { key, file, tag: tag.clone(), passages }
    }
}
