//! Reads the numbers that Chinese and English prose states, with their units, periods and dates.

mod chinese;
mod currency;
mod digits;
mod english;
mod english_words;
mod han;
mod label;
mod minus;
mod row;
mod signs;
#[cfg(test)]
mod tests;

use crate::lang::{Decimal, Tag};
pub use currency::Currency;
use std::ops::Range;

/// A number that a text states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Where it stands in the text, in bytes, with its multiplier and with the sign or word of its class,
    /// for example over `2.5万亿元`, `百分之九十五` or `98 per cent`.
    pub range: Range<usize>,
    /// Multiplied out: 2500000000000 for `2.5万亿元`, 95 for `百分之九十五`. A quantity behind a minus sign is less than
    /// zero, and its range begins with the sign.
    pub value: Decimal,
    /// Whether a stroke stands before it that may be a minus sign or only join, as in `年度-3`: then the value is
    /// without it.
    pub stroke: bool,
    pub kind: Kind,
    pub weight: Weight,
}

/// What a number is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// So much or so many.
    Quantity(Class),
    /// A calendar year, for example of `2018年` or `by 2018`.
    Year,
    /// A part of a date or period. Dates come part by part, so that `2017年1—6月` and
    /// `January to June 2017` are the same numbers.
    Calendar(Part),
    /// A place in a row, for example `第三批` or `13th`.
    Ordinal,
    /// What only looks like a number: of a list, an article, a document, a standard, a telephone, a time.
    Label,
}

/// What is counted, as far as the text itself says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Percent,
    PercentagePoints,
    Points,
    Money(Currency),
    Other,
}

/// A part of a year or of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Half,
    Quarter,
    Month,
    Day,
}

/// How much it matters that a number is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The text says it as a fact.
    Stated,
    /// It comes with the words, as in `一岗双责` or "one of them": another language may do without it.
    Incidental,
}

/// Whether the numbers of a language can be read.
pub fn knows(tag: &Tag) -> bool {
    matches!(tag.language(), "zh" | "en")
}

/// The numbers of a text in their order; none in a language that is not known.
///
/// A place that is no text, such as a binding, is written U+FFFC: no number reaches over it.
pub fn read(text: &str, tag: &Tag) -> Vec<Number> {
    let signs = signs::Signs::new(text);
    let mut numbers = match tag.language() {
        "zh" => chinese::read(&signs),
        "en" => english::read(&signs),
        _ => Vec::new(),
    };
    numbers.sort_by_key(|number| number.range.start);
    numbers
}
