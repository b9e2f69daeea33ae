//! A stretch of numbers with good ends and ticks.

use super::Tick;
use crate::lang::Decimal;

/// The ends of a scale, both a whole number of steps of 1, 2 or 5 times a power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    from: Decimal,
    to: Decimal,
    step: Decimal,
}

/// Where a unit ends by nature: a percentage lies between 0 and 100, and what is counted has no halves.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bounds {
    pub least: Option<Decimal>,
    pub most: Option<Decimal>,
    /// The smallest difference that makes sense.
    pub finest: Option<Decimal>,
}

/// Six ticks at most have five steps between them.
const MOST_STEPS: i64 = 5;

impl Axis {
    /// The smallest good axis that holds all values with a little room around them, but none beyond the bounds.
    /// Zero is on it, unless the values differ by less than a fifth and could hardly be told apart from there.
    pub fn fit(values: &[Decimal], bounds: Bounds) -> Axis {
        let one = Axis { from: Decimal::ZERO, to: Decimal::ONE, step: Decimal::ONE };
        let least = values.iter().min().copied().unwrap_or_default();
        let most = values.iter().max().copied().unwrap_or_default();
        around(least, most, bounds).unwrap_or(one)
    }

    pub fn from(&self) -> Decimal {
        self.from
    }

    pub fn to(&self) -> Decimal {
        self.to
    }

    /// The ticks, both ends among them, with labels that the caller writes: two to six.
    pub fn ticks(&self, write: impl Fn(&Decimal) -> String) -> Vec<Tick> {
        (0..=MOST_STEPS)
            .map_while(|place| self.step.checked_mul(Decimal::from(place))?.checked_add(self.from))
            .take_while(|at| *at <= self.to)
            .map(|at| Tick { at: at.normalize(), label: write(&at.normalize()) })
            .collect()
    }

    /// How far along the axis a value lies: 0 at its start, 1 at its end. What lies beyond is drawn at the end.
    pub(super) fn share(&self, value: Decimal) -> f64 {
        let whole = self.to.checked_sub(self.from);
        let along =
            value.checked_sub(self.from).zip(whole).and_then(|(along, whole)| along.checked_div(whole));
        // The conversion of a decimal between 0 and 1 cannot fail.
        f64::try_from(along.unwrap_or_default()).unwrap_or(0.0).clamp(0.0, 1.0)
    }

    pub(super) fn starts_at_zero(&self) -> bool {
        self.from.is_zero()
    }
}

/// Nothing where all values are zero, or too large to be reckoned with.
fn around(least: Decimal, most: Decimal, bounds: Bounds) -> Option<Axis> {
    let (mut from, mut to) = (least, most);
    let fivefold = to.checked_sub(from)?.checked_mul(Decimal::from(5))?;
    let told_apart = from == to || fivefold >= from.abs().max(to.abs());
    if told_apart && from > Decimal::ZERO {
        from = Decimal::ZERO;
    }
    if told_apart && to < Decimal::ZERO {
        to = Decimal::ZERO;
    }
    if from == to {
        // All are zero.
        return None;
    }
    // A tenth of room, so that a mark does not stand on the very end; none beyond zero or where the unit ends.
    let room = to.checked_sub(from)?.checked_div(Decimal::TEN)?;
    let low = bounds.least.unwrap_or(Decimal::MIN).max(if from >= Decimal::ZERO {
        Decimal::ZERO
    } else {
        Decimal::MIN
    });
    let high = bounds.most.unwrap_or(Decimal::MAX).min(if to <= Decimal::ZERO {
        Decimal::ZERO
    } else {
        Decimal::MAX
    });
    let roomy_from = from.checked_sub(room)?.max(low).min(from);
    let roomy_to = to.checked_add(room)?.min(high).max(to);
    let sensible = |step: &Decimal| bounds.finest.is_none_or(|finest| *step >= finest);
    steps(roomy_to.checked_sub(roomy_from)?).filter(sensible).find_map(|step| {
        let first = roomy_from.checked_div(step)?.floor();
        let last = roomy_to.checked_div(step)?.ceil();
        (last.checked_sub(first)? <= Decimal::from(MOST_STEPS)).then_some(())?;
        let (from, to) = (first.checked_mul(step)?, last.checked_mul(step)?);
        to.checked_sub(from).map(|_| Axis { from, to, step })
    })
}

/// Good steps for a stretch, the smallest first: 1, 2 and 5 times the powers of ten about its tenth.
fn steps(stretch: Decimal) -> impl Iterator<Item = Decimal> {
    let length = stretch.mantissa().unsigned_abs().checked_ilog10().unwrap_or(0);
    let power = i64::from(length) - i64::from(stretch.scale());
    (power - 1..=power + 2).flat_map(|power| [1, 2, 5].map(|times| (times, power))).filter_map(
        |(times, power)| {
            let zeros = 10_i128.checked_pow(u32::try_from(power).unwrap_or(0))?;
            let decimals = u32::try_from(-power).unwrap_or(0);
            Decimal::try_from_i128_with_scale(zeros.checked_mul(times)?, decimals).ok()
        },
    )
}

#[cfg(test)]
mod tests {
    use super::{Axis, Bounds};
    use crate::lang::{Decimal, parse_decimal};
    use proptest::prelude::{ProptestConfig, any, prop, proptest};

    fn ticks(values: &[&str], bounds: Bounds) -> String {
        let values: Vec<Decimal> = values.iter().map(|text| parse_decimal(text).unwrap()).collect();
        let ticks = Axis::fit(&values, bounds).ticks(Decimal::to_string);
        ticks.into_iter().map(|tick| tick.label).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ends_and_steps_are_good_numbers() {
        let percent = Bounds { least: Some(0.into()), most: Some(100.into()), finest: None };
        for (values, written) in [
            (&["97.1", "97.4", "98"][..], "97 97.5 98 98.5"),
            (&["97", "100"], "96 97 98 99 100"),
            (&["40", "95"], "0 20 40 60 80 100"),
            (&["100"], "0 20 40 60 80 100"),
            (&["0"], "0 1"),
            (&["0.3", "0.05"], "0 0.1 0.2 0.3 0.4"),
            (&[], "0 1"),
        ] {
            assert_eq!(ticks(values, percent), written, "{values:?}");
        }
        let counted = Bounds { finest: Some(1.into()), ..Bounds::default() };
        assert_eq!(ticks(&["1"], counted), "0 1 2");
        assert_eq!(ticks(&["3", "1200"], Bounds::default()), "0 500 1000 1500");
        assert_eq!(ticks(&["-3", "4"], Bounds::default()), "-4 -2 0 2 4 6");
        assert_eq!(ticks(&["-30", "-40"], Bounds::default()), "-50 -40 -30 -20 -10 0");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_value_lies_on_the_axis(
            mantissas in prop::collection::vec(any::<i64>(), 1..6),
            decimals in 0_u32..12,
        ) {
            let values: Vec<Decimal> = mantissas
                .into_iter()
                .map(|mantissa| Decimal::try_from_i128_with_scale(mantissa.into(), decimals).unwrap())
                .collect();
            let axis = Axis::fit(&values, Bounds::default());
            assert!(values.iter().all(|value| (axis.from()..=axis.to()).contains(value)));
            let ticks = axis.ticks(Decimal::to_string);
            assert!((2..=6).contains(&ticks.len()));
            assert_eq!(ticks.last().map(|tick| tick.at), Some(axis.to()));
        }
    }
}
