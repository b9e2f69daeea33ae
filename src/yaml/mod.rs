//! Reads YAML without losing where anything stood.

mod bounds;
mod findings;
mod listed;
mod mend;
mod node;
mod pieces;
mod read;
mod record;
mod schema;
mod slip;

pub use findings::Findings;
pub use listed::Listed;
pub use node::{Key, Node, Style, Value};
pub use read::parse;
pub use record::{Field, Fields, Spanned};
pub use schema::Schemas;

pub(crate) use record::{choice, duplicate_key, key_name, record, unknown_key, wrong_type};
pub(crate) use slip::in_key;
