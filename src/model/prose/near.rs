//! Whether a number is another one with a slip of the hand.

use crate::lang::Decimal;

/// From how many significant digits on a single wrong one is still recognised.
const LONG: usize = 4;

/// Whether two different numbers are nearly the same: two neighbouring digits stand in the other order, the decimal
/// point has moved, or one digit of a long number differs. A number with one significant digit is near nothing.
pub fn is_near(typed: Decimal, held: Decimal) -> bool {
    typed != held
        && digits(typed).1 > 1
        && digits(held).1 > 1
        && (is_moved(typed, held) || is_mistyped(typed, held))
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
