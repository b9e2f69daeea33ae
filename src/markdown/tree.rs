//! The document tree: blocks that hold inlines. It holds nothing that could run in a browser.

use crate::source::Span;

/// A text as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub blocks: Vec<Block>,
    /// In the order in which the text first refers to them: the first is number 1.
    pub footnotes: Vec<Footnote>,
}

/// A note at the foot of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// What the author calls it, for example `source` for `[^source]`.
    pub label: String,
    pub blocks: Vec<Block>,
    /// Where its label stands before the note, for example over `[^source]`.
    pub span: Span,
}

/// What stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// `level` is 2 to 6; `id` is ASCII, for example `goal` or `s2-1`.
    Heading {
        level: u8,
        id: String,
        inlines: Vec<Inline>,
        span: Span,
    },
    Paragraph(Vec<Inline>),
    /// `start` is the first number of an ordered list. In a tight list the paragraphs of an item stand close.
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
        tight: bool,
    },
    Quote(Vec<Block>),
    /// Every row has as many cells as there are alignments.
    Table {
        alignments: Vec<Align>,
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Code(String),
    Rule,
    Definitions(Vec<Definition>),
    /// A chart or a table that the site makes: `![[food-pass-rate]]` on a line of its own.
    Embed(Binding),
}

/// Terms with what they mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Definition {
    pub terms: Vec<Vec<Inline>>,
    pub meanings: Vec<Vec<Block>>,
}

/// How the cells of a column are aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// As the language does.
    Natural,
    Left,
    Center,
    Right,
}

/// What stands within a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Code(String),
    /// The scheme of `target`, where it has one, is `https`, `http`, `mailto` or `tel`.
    /// `title` is empty where there is none.
    Link {
        target: String,
        title: String,
        inlines: Vec<Inline>,
        span: Span,
    },
    /// `target` has no scheme: an image is always the site's own.
    Image {
        target: String,
        alt: String,
        span: Span,
    },
    Binding(Binding),
    /// A reference to the footnote with this number, from 1.
    Footnote(u32),
    LineBreak,
}

/// A place in prose that the data fill: `[[target]]` or `[[target|format]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// For example `food-pass-rate.target`, `dept:fda` or `tasks/06-product-quality`;
    /// not empty, and without blanks and brackets.
    pub target: String,
    /// For example `short`.
    pub format: Option<String>,
    pub span: Span,
}
