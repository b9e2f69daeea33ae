//! The numbers read so far, in a row: what a later one says holds for the earlier one of a range as well.

use super::digits;
use super::minus::{self, Sign};
use super::signs::Signs;
use super::{Class, Kind, Number, Weight};
use crate::lang::Decimal;

/// A number with what is needed to join it to its neighbours.
pub(super) struct Entry {
    /// In signs.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: Decimal,
    pub(super) kind: Kind,
    pub(super) weight: Weight,
    /// What it was multiplied by: 10000 for 3万.
    pub(super) factor: Decimal,
    /// Whether the text says nothing of what is counted.
    pub(super) bare: bool,
    pub(super) sign: Sign,
}

#[derive(Default)]
pub(super) struct Row {
    pub(super) entries: Vec<Entry>,
}

impl Row {
    pub(super) fn last(&self) -> Option<&Entry> {
        self.entries.last()
    }

    /// Takes the next number. Where only a sign for a range, or a word for a pair, parts it from a bare number
    /// before it, they share class and multiplier: in `3～5万元` the 3 is 30,000 yuan.
    pub(super) fn push(&mut self, signs: &Signs, mut entry: Entry) {
        if matches!(entry.kind, Kind::Quantity(_)) {
            (entry.sign, entry.start) = minus::sign(signs, entry.start, entry.kind);
            if entry.sign == Sign::Plus && is_cell_in_parentheses(signs, &entry) {
                entry.sign = Sign::Unclear;
            }
        }
        if let Some(before) = self.entries.last_mut()
            && let Some(joint) = joint(&signs.between(before.end, entry.start))
        {
            // “Between 300 and 500 million” is a range.
            let is_between = joint == Joint::Pair && signs.ends_any(before.start, &["between ", "Between "]);
            let joint = if is_between { Joint::Range } else { joint };
            if before.bare && shares(before, &entry) {
                before.kind = entry.kind;
                if joint == Joint::Range && before.factor == Decimal::ONE {
                    before.value = before.value.checked_mul(entry.factor).unwrap_or(before.value);
                    before.factor = entry.factor;
                }
                before.weight = before.weight.min(entry.weight);
            } else if joint == Joint::Range && is_year_of(before, &entry) {
                // 2016–20
                entry.value = digits::in_century(before.value, entry.value);
                (entry.kind, entry.bare) = (Kind::Year, false);
            } else if joint == Joint::Range && is_rest_of_amount(before, &entry) {
                // US$300–500 million
                if let Some(value) = before.value.checked_mul(entry.factor) {
                    (before.value, before.factor) = (value, entry.factor);
                }
                (entry.kind, entry.bare) = (before.kind, false);
            } else if entry.bare && before.kind == Kind::Quantity(Class::Percent) && joint == Joint::Range {
                entry.kind = before.kind;
                entry.bare = false;
            } else if before.kind == Kind::Label && joint == Joint::Range && entry.kind == Kind::Year {
                // GB/T 19001—2016
                (entry.kind, entry.weight) = (Kind::Label, Weight::Incidental);
            }
        }
        if entry.factor != Decimal::ONE && signs.has(entry.end, " respectively") {
            self.multiply(signs, &entry);
        }
        self.entries.push(entry);
    }

    /// “300, 400 and 500 million yuan respectively”: the multiplier is that of all.
    fn multiply(&mut self, signs: &Signs, last: &Entry) {
        let mut next = last.start;
        for entry in self.entries.iter_mut().rev() {
            let is_of_row = entry.bare && entry.factor == Decimal::ONE && shares(entry, last);
            let is_joined = joint(&signs.between(entry.end, next)) == Some(Joint::Pair);
            let Some(value) = entry.value.checked_mul(last.factor).filter(|_| is_of_row && is_joined) else {
                return;
            };
            (entry.value, entry.factor, entry.kind) = (value, last.factor, last.kind);
            next = entry.start;
        }
    }

    pub(super) fn numbers(self, signs: &Signs) -> Vec<Number> {
        let numbers = self.entries.into_iter().map(|entry| {
            let value = entry.value.normalize();
            // A number takes the kind of one behind it: what began as a quantity may be a year.
            let is_quantity = matches!(entry.kind, Kind::Quantity(_));
            Number {
                range: signs.bytes(entry.start, entry.end),
                value: if is_quantity && entry.sign == Sign::Minus { -value } else { value },
                stroke: is_quantity && entry.sign == Sign::Unclear,
                kind: entry.kind,
                weight: entry.weight,
            }
        });
        numbers.collect()
    }
}

/// Whether the class of a number can hold for a bare one before it.
fn shares(before: &Entry, entry: &Entry) -> bool {
    match entry.kind {
        Kind::Quantity(_) | Kind::Ordinal => before.kind != Kind::Year,
        Kind::Year => before.value >= Decimal::from(1900) && before.value < Decimal::from(2200),
        Kind::Calendar(_) => before.value <= Decimal::from(31),
        Kind::Label => false,
    }
}

/// Accountants write (1.1) for -1.1, and others put into parentheses what is said in passing.
fn is_cell_in_parentheses(signs: &Signs, entry: &Entry) -> bool {
    let opens = signs.before(entry.start) == Some('(') && signs.is_start(entry.start - 1);
    let after = signs.past_blanks(entry.end + 1);
    opens
        && signs.at(entry.end) == Some(')')
        && signs.at(after).is_none_or(|sign| matches!(sign, '\n' | '\t'))
}

/// Whether a number behind a year is the last two digits of a later one.
fn is_year_of(before: &Entry, entry: &Entry) -> bool {
    before.kind == Kind::Year
        && entry.kind == Kind::Quantity(Class::Other)
        && entry.bare
        && entry.factor == Decimal::ONE
        && entry.end - entry.start == 2
        && entry.value > before.value % Decimal::ONE_HUNDRED
}

/// Whether a number is the end of a range whose currency stands before its beginning.
fn is_rest_of_amount(before: &Entry, entry: &Entry) -> bool {
    let is_larger = before.value.checked_mul(entry.factor).is_some_and(|value| value < entry.value);
    matches!(before.kind, Kind::Quantity(Class::Money(_)))
        && before.factor == Decimal::ONE
        && entry.bare
        && is_larger
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Range,
    Pair,
}

fn joint(gap: &str) -> Option<Joint> {
    match gap.trim_matches([' ', '\u{a0}']) {
        "-" | "–" | "—" | "——" | "~" | "至" | "到" | "to" => Some(Joint::Range),
        "、" | "和" | "或" | "与" | "and" | "or" | "," => Some(Joint::Pair),
        _ => None,
    }
}
