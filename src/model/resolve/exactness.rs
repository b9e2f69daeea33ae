//! Sees to it that the numbers of an indicator can be reckoned with exactly.

use super::join::Join;
use crate::check::draft::{self, Comparison, Observation};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Decimal, Scale, exact_sum};
use crate::yaml::Spanned;

/// A decimal number keeps 28 digits, whatever they are.
const DIGITS: u32 = 28;

impl Join<'_> {
    /// Numbers are held against each other: what lies between any two of them must be exact, and so must the sum where
    /// the target asks for one. It is where the digits before the point of the largest and those after the point of the
    /// most exact number are not too many together.
    pub(super) fn exactness(&mut self, indicator: &draft::Indicator) {
        // The decimals that were typed in a scale are there to be shown, and need not be reckoned with.
        let scaled = |number: Decimal| {
            let applied = |scale: Scale| Some(scale.in_full(scale.apply(number)?));
            indicator.scale.and_then(applied).unwrap_or(number)
        };
        let (mut before, mut after) = (0, 0);
        for (number, more) in numbers(indicator) {
            let (value, more) = (scaled(number.value), if more { DECIMALS_OF_A_SHARE } else { 0 });
            let digits = (whole_digits(value).max(before), (value.scale() + more).max(after));
            if digits.0 + digits.1 > DIGITS {
                self.found.push(lost(number, "together"));
            } else {
                (before, after) = digits;
            }
        }
        if !indicator.target.cumulative {
            return;
        }
        let mut values: Vec<&Observation> = indicator.values.iter().collect();
        values.sort_by_key(|observation| observation.period.value);
        let mut sum = Decimal::ZERO;
        for value in values.into_iter().filter_map(|observation| observation.value.as_ref()) {
            match exact_sum([sum, scaled(value.value)]) {
                Some(more) => sum = more,
                None => return self.found.push(lost(value, "sum")),
            }
        }
    }
}

/// A twentieth of a number, which `about` means where it does not say how near, has so many decimals more.
const DECIMALS_OF_A_SHARE: u32 = 2;

/// Every number of an indicator, and whether a share of it is reckoned with as well.
fn numbers(indicator: &draft::Indicator) -> Vec<(&Spanned<Decimal>, bool)> {
    let (mut all, target) = (of_comparison(&indicator.target.comparison), &indicator.target);
    all.extend(target.from.iter().map(|from| (from, false)));
    all.extend(indicator.milestones.iter().flat_map(|milestone| of_comparison(&milestone.comparison)));
    all.extend(indicator.revisions.iter().flat_map(|revision| of_comparison(&revision.was.comparison)));
    let observations = indicator.baseline.iter().chain(&indicator.values);
    all.extend(observations.filter_map(|observation| observation.value.as_ref()).map(|value| (value, false)));
    all
}

/// Every number of a comparison, and whether a share of it is reckoned with as well.
pub(super) fn of_comparison(comparison: &Comparison) -> Vec<(&Spanned<Decimal>, bool)> {
    match comparison {
        Comparison::AtLeast(value)
        | Comparison::MoreThan(value)
        | Comparison::AtMost(value)
        | Comparison::LessThan(value)
        | Comparison::Exactly(value) => vec![(value, false)],
        Comparison::Between(low, high) => vec![(low, false), (high, false)],
        Comparison::About { value, within: Some(within) } => vec![(value, false), (within, false)],
        Comparison::About { value, within: None } => vec![(value, true)],
        Comparison::Words(_) => Vec::new(),
    }
}

/// The digits before the point; none for a number below one.
fn whole_digits(number: Decimal) -> u32 {
    number.trunc().mantissa().unsigned_abs().checked_ilog10().map_or(0, |log| log + 1)
}

fn lost(number: &Spanned<Decimal>, of: &'static str) -> Diagnostic {
    Diagnostic::new(Code::LostPrecision, number.span).arg("text", number.value).arg("of", of)
}
