//! The numbers of an indicator, made from its place in the province and nothing else.

use super::YEARS;
use super::measure::Shape;

/// A number that looks like chance and is always the same for the same input (the finaliser of SplitMix64).
pub fn mixed(of: usize, salt: u64) -> u64 {
    let mut word = (of as u64).wrapping_add(salt.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ (word >> 31)
}

/// The baseline, the values of all years, the milestone and the target of an indicator, as they are written.
pub struct Series {
    pub baseline: String,
    pub values: Vec<(i32, String)>,
    pub milestone: String,
    pub target: String,
}

/// The numbers of the indicator at a place in the province. In tenths, so that every digit is meant.
pub fn series(place: usize, shape: Shape) -> Series {
    let chance = |salt, below: u64| (mixed(place, salt) % below) as i64;
    let (start, step, noise, floor, ceiling) = match shape {
        Shape::Share => (600 + chance(1, 200), 12 + chance(2, 16), 9, 0, 1000),
        Shape::Loss => (180 + chance(1, 120), -(4 + chance(2, 12)), 5, 2, 1000),
        Shape::Count => (100 + 10 * chance(1, 900), 10 * (1 + chance(2, 60)), 40, 10, i64::MAX),
        Shape::Rate => (80 + chance(1, 60), -(2 + chance(2, 6)), 4, 1, i64::MAX),
        Shape::Money => (10 + chance(1, 80), 0, 9, 1, i64::MAX),
    };
    let whole = shape == Shape::Count;
    let write = |tenths: i64| {
        let tenths = tenths.clamp(floor, ceiling);
        if whole { format!("{}", tenths / 10) } else { format!("{}.{}", tenths / 10, tenths % 10) }
    };
    let years = YEARS.count() as i64;
    let values = YEARS.zip(1_i64..).map(|(year, nth)| {
        let noise = chance(10 + nth as u64, 2 * noise as u64 + 1) - noise;
        (year, write(start + step * nth + noise))
    });
    let (milestone, target) = match shape {
        Shape::Money => (start * (years - 2), start * (years + 2)),
        _ => (start + step * (years - 3), start + step * (years + 1)),
    };
    Series {
        baseline: write(start),
        values: values.collect(),
        milestone: write(milestone),
        target: write(target),
    }
}
