//! The numbers read so far, in a row: what a later one says holds for the earlier one of a range as well.

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
            (entry.sign, entry.start) = minus::sign(signs, entry.start);
        }
        if let Some(before) = self.entries.last_mut()
            && let Some(joint) = joint(&signs.between(before.end, entry.start))
        {
            if before.bare && shares(before, &entry) {
                before.kind = entry.kind;
                if joint == Joint::Range && before.factor == Decimal::ONE {
                    before.value = before.value.checked_mul(entry.factor).unwrap_or(before.value);
                    before.factor = entry.factor;
                }
                before.weight = before.weight.min(entry.weight);
            } else if entry.bare && before.kind == Kind::Quantity(Class::Percent) && joint == Joint::Range {
                entry.kind = before.kind;
                entry.bare = false;
            } else if before.kind == Kind::Label && joint == Joint::Range && entry.kind == Kind::Year {
                // GB/T 19001—2016
                (entry.kind, entry.weight) = (Kind::Label, Weight::Incidental);
            }
        }
        self.entries.push(entry);
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
