//! Decimal numbers, exactly as they were typed.

pub use rust_decimal::Decimal;

/// Why a text is not a number that can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDecimal {
    /// Not digits with at most one point and a leading minus.
    NotANumber,
    /// More digits than 28: something would be lost.
    TooManyDigits,
}

/// Reads `-?digits[.digits]` and nothing else: no exponents, blanks, separators or other scripts' digits.
/// The number of decimals is kept, so that `98.0` stays 98.0.
pub fn parse_decimal(text: &str) -> Result<Decimal, NotDecimal> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return Err(NotDecimal::NotANumber);
    }
    Decimal::from_str_exact(text).map_err(|_| NotDecimal::TooManyDigits)
}

/// The sum of numbers, with as many decimals as the most exact of them, or without the zeros at their end where these
/// would not fit. Nothing is rounded: there is no answer where the digits would not fit.
pub fn exact_sum(numbers: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    numbers.into_iter().try_fold(Decimal::ZERO, plus)
}

fn plus(one: Decimal, other: Decimal) -> Option<Decimal> {
    plus_as_exact(one, other).or_else(|| plus_as_exact(one.normalize(), other.normalize()))
}

fn plus_as_exact(one: Decimal, other: Decimal) -> Option<Decimal> {
    let scale = one.scale().max(other.scale());
    let lifted =
        |number: Decimal| 10_i128.checked_pow(scale - number.scale())?.checked_mul(number.mantissa());
    Decimal::try_from_i128_with_scale(lifted(one)?.checked_add(lifted(other)?)?, scale).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{prop, proptest};

    #[test]
    fn digits_stay_as_typed() {
        for text in ["98.0", "0.30", "-1.5", "20000000000", "100"] {
            assert_eq!(parse_decimal(text).map(|number| number.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn other_notations_are_refused() {
        for text in ["", "1e3", "1,000", "1_000", "0x1F", ".5", "5.", "+1", "９８", "1 000", "--1", "NaN"] {
            assert_eq!(parse_decimal(text), Err(NotDecimal::NotANumber), "{text}");
        }
    }

    #[test]
    fn what_would_lose_digits_is_refused() {
        assert_eq!(parse_decimal("0.12345678901234567890123456789012"), Err(NotDecimal::TooManyDigits));
    }

    #[test]
    fn sums_are_exact_or_none() {
        let sum = |numbers: &[&str]| exact_sum(numbers.iter().map(|number| parse_decimal(number).unwrap()));
        assert_eq!(sum(&["98.0", "1"]).map(|sum| sum.to_string()).as_deref(), Some("99.0"));
        assert_eq!(sum(&[]), Some(Decimal::ZERO));
        let most = Decimal::MAX.to_string();
        assert_eq!(sum(&[&most, "-1"]), Some(Decimal::MAX - Decimal::ONE));
        assert_eq!(sum(&[&most, "1"]), None);
        // Zeros behind the point that there is no room for.
        assert_eq!(sum(&[&most, "-1.00"]), Some(Decimal::MAX - Decimal::ONE));
        // A sum that another library would round.
        assert_eq!(sum(&[&most, "0.1"]), None);
        assert_eq!(sum(&[&most, &most, "-1"]), None);
    }

    proptest! {
        #[test]
        fn a_sum_does_not_depend_on_the_order(numbers in prop::collection::vec((-1_000_000_i64..1_000_000, 0_u32..6), 0..20)) {
            let numbers: Vec<_> = numbers.into_iter().map(|(digits, scale)| Decimal::new(digits, scale)).collect();
            let sum = exact_sum(numbers.iter().copied());
            assert!(sum.is_some());
            assert_eq!(sum, exact_sum(numbers.iter().rev().copied()));
        }
    }
}
