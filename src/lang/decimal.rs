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

#[cfg(test)]
mod tests {
    use super::*;

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
}
