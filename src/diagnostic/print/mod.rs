//! Prints findings: for people in a terminal, for programs as JSON, for code hosts as SARIF.
//!
//! The printers are pure: they take findings in any order and give text, sorted by path and place.

mod json;
mod located;
mod sarif;
mod terminal;

pub use json::json;
pub use sarif::sarif;
pub use terminal::{Ink, SHOWN, terminal};
