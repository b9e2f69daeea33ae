//! Reads Markdown into a small document tree and writes that tree as safe HTML.

mod address;
mod binding;
mod brackets;
mod builder;
mod cjk;
mod counts;
mod escape;
mod footnote;
mod frame;
#[cfg(test)]
mod law;
mod local;
mod marks;
mod notes;
mod outline;
#[cfg(test)]
mod page;
mod passage;
mod place;
mod query;
mod read;
mod rows;
mod slips;
mod tree;
mod wrap;
mod write;

pub use binding::{WikiLink, wiki_links};
pub use brackets::misbracketed;
pub use escape::{escape_attribute, escape_text};
pub use local::is_local_address;
pub use passage::{OBJECT, Passage, PassageKind, passages};
pub use query::Heading;
pub use read::parse;
pub use tree::{Align, Binding, Block, Definition, Document, Footnote, Inline};
pub use write::{Style, Weave, Word, write};
