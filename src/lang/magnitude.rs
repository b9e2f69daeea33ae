//! The word that stands for the zeros of a large number.

use super::Decimal;

/// A word such as 亿 or "billion", which a theme has in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Magnitude {
    /// 10⁴: 万
    Wan,
    /// 10⁸: 亿
    Yi,
    /// 10¹²: 万亿
    WanYi,
    /// 10⁶
    Million,
    /// 10⁹
    Billion,
    /// 10¹²
    Trillion,
}

impl Magnitude {
    /// The key of its word, for example `wan-yi`.
    pub fn key(self) -> &'static str {
        match self {
            Magnitude::Wan => "wan",
            Magnitude::Yi => "yi",
            Magnitude::WanYi => "wan-yi",
            Magnitude::Million => "million",
            Magnitude::Billion => "billion",
            Magnitude::Trillion => "trillion",
        }
    }

    /// How many zeros the word stands for.
    fn zeros(self) -> u32 {
        match self {
            Magnitude::Wan => 4,
            Magnitude::Million => 6,
            Magnitude::Yi => 8,
            Magnitude::Billion => 9,
            Magnitude::WanYi | Magnitude::Trillion => 12,
        }
    }
}

/// A number with its magnitude: 20000000000 is 200 × 亿.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Magnified {
    pub number: Decimal,
    pub magnitude: Magnitude,
}

/// A longer number is clearer in full: 12,345 and not 1.2345万.
pub(super) const MOST_DIGITS: u32 = 4;

/// The number with the largest magnitude of the ladder (largest first) that it reaches; nothing where it reaches
/// none, or has more than `most` significant digits. No digit that counts is lost.
pub(super) fn magnify(number: &Decimal, ladder: &[Magnitude], most: u32) -> Option<Magnified> {
    let significant @ (digits, exponent) = significant(number);
    let length = digits.unsigned_abs().checked_ilog10()? + 1;
    if length > most {
        return None;
    }
    with_magnitude(significant, reached(length, exponent, ladder)?)
}

/// The same with every digit down to the power of ten `last`, and further where there are digits that count.
pub(super) fn magnify_to(number: &Decimal, ladder: &[Magnitude], last: Option<i64>) -> Option<Magnified> {
    let (digits, exponent) = significant(number);
    let length = digits.unsigned_abs().checked_ilog10()? + 1;
    let magnitude = reached(length, exponent, ladder)?;
    let zeros = last.map_or(0, |last| u32::try_from(exponent - last).unwrap_or(0));
    let digits = digits.checked_mul(10_i128.checked_pow(zeros)?)?;
    with_magnitude((digits, exponent - i64::from(zeros)), magnitude)
}

fn reached(length: u32, exponent: i64, ladder: &[Magnitude]) -> Option<Magnitude> {
    let reached = i64::from(length) + exponent;
    ladder.iter().copied().find(|magnitude| reached > i64::from(magnitude.zeros()))
}

/// The number digits × 10^exponent, divided by its magnitude.
fn with_magnitude((digits, exponent): (i128, i64), magnitude: Magnitude) -> Option<Magnified> {
    let exponent = exponent - i64::from(magnitude.zeros());
    let zeros = u32::try_from(exponent).unwrap_or(0);
    let decimals = u32::try_from(-exponent).unwrap_or(0);
    let digits = digits.checked_mul(10_i128.checked_pow(zeros)?)?;
    Some(Magnified { number: Decimal::try_from_i128_with_scale(digits, decimals).ok()?, magnitude })
}

/// The number as digits × 10^exponent, where the digits do not end with a zero unless they are zero.
fn significant(number: &Decimal) -> (i128, i64) {
    let mut digits = number.mantissa();
    let mut exponent = -i64::from(number.scale());
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        exponent += 1;
    }
    (digits, exponent)
}
