//! The page of what the report lacks.

use super::Link;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct Gaps {
    /// How many gaps of each kind there are, in one sentence.
    pub sentence: String,
    /// Only those kinds that occur.
    pub groups: Vec<GapGroup>,
}

/// The gaps of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct GapGroup {
    /// The anchor, for example `not-reported`.
    pub id: &'static str,
    pub title: String,
    /// What kind of gap it is.
    pub meaning: String,
    /// For example 12 values not yet reported.
    pub count: String,
    pub rows: Vec<GapRow>,
    /// Whether somebody answers for what is in the rows.
    pub units: bool,
    /// How many more there are, where not all are shown.
    pub more: Option<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct GapRow {
    pub item: Link,
    /// What is missing of it, or in which language.
    pub detail: String,
    /// The parts of a text that are meant, where it is not the whole.
    pub parts: Vec<Link>,
    /// Who answers for it.
    pub unit: Option<Link>,
}
