//! Whether a number is another one with a slip of the hand.

use crate::lang::Decimal;

/// From how many significant digits on a single wrong one is still recognised.
const LONG: usize = 4;

/// Whether two different numbers are nearly the same: two neighbouring digits stand in the other order, the decimal
/// point has moved, or one digit of a long number differs. A number with one significant digit is near nothing.
pub fn is_near(typed: Decimal, held: Decimal) -> bool {
    let (one, other) = (mantissa(typed), mantissa(held));
    let may_be = one == other || differs_little(typed, held);
    typed != held && one > 9 && other > 9 && may_be && (is_moved(typed, held) || is_mistyped(typed, held))
}

/// The digits without zeros at either end, as a number: 974 for 97.40.
fn mantissa(number: Decimal) -> u128 {
    without_zeros(number.mantissa().unsigned_abs())
}

/// A number without the zeros at its end.
fn without_zeros(digits: u128) -> u128 {
    // Nearly every number is so small, and dividing 128 bits takes many times as long.
    match u64::try_from(digits) {
        Ok(mut small) => {
            while small > 0 && small.is_multiple_of(10) {
                small /= 10;
            }
            small.into()
        }
        Err(_) if digits.is_multiple_of(10) => without_zeros(digits / 10),
        Err(_) => digits,
    }
}

/// Whether two numbers can differ in one digit or in the order of two neighbours: then they lie apart by one digit,
/// or by nine times a digit. It spares most numbers the comparison digit by digit.
fn differs_little(typed: Decimal, held: Decimal) -> bool {
    let scale = typed.scale().max(held.scale());
    let digits = |number: Decimal| {
        10_u128.checked_pow(scale - number.scale())?.checked_mul(number.mantissa().unsigned_abs())
    };
    let (Some(one), Some(other)) = (digits(typed), digits(held)) else { return true };
    let apart = without_zeros(one.abs_diff(other));
    apart < 10 || apart <= 81 && apart.is_multiple_of(9)
}

/// How many significant digits a number has.
pub fn significant(number: Decimal) -> usize {
    digits(number).1
}

/// The digits without zeros at either end, and how many they are.
fn digits(number: Decimal) -> (String, usize) {
    let digits = number.normalize().mantissa().unsigned_abs().to_string();
    let digits = digits.trim_end_matches('0').to_owned();
    let length = digits.len();
    (digits, length)
}

fn is_moved(typed: Decimal, held: Decimal) -> bool {
    // By up to two places; by four, where 万 was written for 亿.
    [10, 100, 10_000]
        .map(Decimal::from)
        .into_iter()
        .any(|step| typed.checked_mul(step) == Some(held) || held.checked_mul(step) == Some(typed))
}

fn is_mistyped(typed: Decimal, held: Decimal) -> bool {
    let scale = typed.normalize().scale().max(held.normalize().scale());
    let written = |mut number: Decimal| {
        number.rescale(scale);
        number.mantissa().unsigned_abs().to_string().into_bytes()
    };
    let (typed, held) = (written(typed), written(held));
    if typed.len() != held.len() {
        return false;
    }
    let pairs: Vec<(usize, u8, u8)> = typed
        .iter()
        .zip(&held)
        .enumerate()
        .filter(|(_, (a, b))| a != b)
        .map(|(place, (a, b))| (place, *a, *b))
        .collect();
    match pairs.as_slice() {
        [(first, a, b), (second, c, d)] => second - first == 1 && a == d && b == c,
        [_] => held.len() >= LONG && scale > 0 || held.len() > LONG,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_near;
    use crate::lang::parse_decimal;

    fn near(a: &str, b: &str) -> bool {
        is_near(parse_decimal(a).unwrap(), parse_decimal(b).unwrap())
    }

    #[test]
    fn slips_of_the_hand_are_near() {
        for (typed, held) in [
            ("89", "98"),
            ("94.7", "97.4"),
            ("9.8", "98"),
            ("974", "97.40"),
            ("369.7", "396.7"),
            ("32000", "320000000"),
            ("97.41", "97.42"),
        ] {
            assert!(near(typed, held), "{typed} {held}");
        }
    }

    #[test]
    fn other_numbers_are_not() {
        for (typed, held) in
            [("98", "98.0"), ("95", "98"), ("10", "100"), ("97.4", "97.5"), ("3000", "300"), ("12", "345")]
        {
            assert!(!near(typed, held), "{typed} {held}");
        }
    }
}
