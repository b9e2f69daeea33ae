//! Prints findings: for people in a terminal or over a page, for programs as JSON, for code hosts as SARIF.
//!
//! The printers are pure: they take findings in any order and give text, sorted by path and place.

mod html;
mod json;
mod located;
mod sarif;
mod terminal;

pub use html::{Editor, html, html_of};
pub use json::json;
pub use located::first_place;
pub use sarif::sarif;
pub use terminal::{Ink, SHOWN, terminal};
