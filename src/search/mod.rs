//! Makes the index that finds pages by their words, in pieces that a browser loads one by one.
//!
//! An index is a script of its own kind: every piece calls `gongshiIndex` with its name and its data, so that it
//! loads from a server and from a folder alike, under a policy that lets nothing else run. How a text is folded and
//! cut into terms is written twice, here and in the theme's `assets/search/10-terms.js`; `tests/search/terms.json`
//! holds both to the same answers.

mod block;
mod entry;
mod fold;
mod index;
mod initials;
mod layout;
mod postings;
mod script;
mod stem;
mod terms;

pub use entry::{Choice, Choices, Entry};
pub use index::Index;
pub use layout::{Layout, Part, Shelf};
