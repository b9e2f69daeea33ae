//! The scale in which the data give a large amount.

use super::Decimal;

/// What every number of an indicator is multiplied by: `scale: 亿` makes 200 mean 20,000,000,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// 万, ten thousand
    Wan,
    /// 亿, a hundred million
    Yi,
    /// 万亿, a million million
    WanYi,
    Thousand,
    Million,
    Billion,
    Trillion,
}

impl Scale {
    /// The names of all scales, as they are written in the data.
    pub const NAMES: [&str; 7] = ["万", "亿", "万亿", "thousand", "million", "billion", "trillion"];

    /// Reads a scale as it is written in the data; nothing where it is none.
    pub fn parse(text: &str) -> Option<Scale> {
        Some(match text {
            "万" => Scale::Wan,
            "亿" => Scale::Yi,
            "万亿" => Scale::WanYi,
            "thousand" => Scale::Thousand,
            "million" => Scale::Million,
            "billion" => Scale::Billion,
            "trillion" => Scale::Trillion,
            _ => return None,
        })
    }

    /// What a number of this scale is multiplied by.
    pub fn factor(self) -> Decimal {
        Decimal::from(10_u64.pow(self.zeros()))
    }

    /// The number multiplied out, with as many decimals as were typed in the scale: 2.50 亿 is 250000000.00, so that it
    /// can be said as 2.50亿 again. Where there is no room for them, they are left out; nothing else is, and there is no
    /// answer where the digits would not fit.
    pub fn apply(self, number: Decimal) -> Option<Decimal> {
        let digits = number.mantissa().checked_mul(10_i128.pow(self.zeros()));
        let typed = |digits| Decimal::try_from_i128_with_scale(digits, number.scale()).ok();
        digits.and_then(typed).or_else(|| self.apply_in_full(number))
    }

    /// The number multiplied out, without the decimals that the scale takes in.
    fn apply_in_full(self, number: Decimal) -> Option<Decimal> {
        match number.scale().checked_sub(self.zeros()) {
            Some(decimals) => Decimal::try_from_i128_with_scale(number.mantissa(), decimals).ok(),
            None => {
                let zeros = self.zeros() - number.scale();
                let digits = number.mantissa().checked_mul(10_i128.pow(zeros))?;
                Decimal::try_from_i128_with_scale(digits, 0).ok()
            }
        }
    }

    /// A number that was multiplied out, in full: decimals that the scale takes in are gone, the others stay. 2.50 亿 is
    /// 250000000. Nothing but zeros behind the point is left out.
    pub fn in_full(self, number: Decimal) -> Decimal {
        let least = number.scale().saturating_sub(self.zeros());
        let (mut digits, mut decimals) = (number.mantissa(), number.scale());
        while decimals > least && digits % 10 == 0 {
            digits /= 10;
            decimals -= 1;
        }
        Decimal::try_from_i128_with_scale(digits, decimals).unwrap_or(number)
    }

    /// A number that was multiplied out, as it was typed: 291.20亿 for 29120000000.00, 1.5 million for 1500000.0.
    pub fn typed(self, number: Decimal) -> String {
        let mut typed = (number / self.factor()).normalize();
        if typed.scale() < number.scale() {
            typed.rescale(number.scale());
        }
        let name = self.name();
        let blank = if name.is_ascii() { " " } else { "" };
        format!("{typed}{blank}{name}")
    }

    /// As it is written in the data.
    fn name(self) -> &'static str {
        match self {
            Scale::Wan => "万",
            Scale::Yi => "亿",
            Scale::WanYi => "万亿",
            Scale::Thousand => "thousand",
            Scale::Million => "million",
            Scale::Billion => "billion",
            Scale::Trillion => "trillion",
        }
    }

    /// The place of the last decimal that was typed, as a power of ten: 6 for 17.60 亿, which is exact to a million.
    /// Nothing where no decimal was typed: zeros before the point say nothing about how exact a number is.
    pub(super) fn last_place(self, number: &Decimal) -> Option<i64> {
        (number.scale() > 0).then(|| i64::from(self.zeros()) - i64::from(number.scale()))
    }

    fn zeros(self) -> u32 {
        match self {
            Scale::Thousand => 3,
            Scale::Wan => 4,
            Scale::Million => 6,
            Scale::Yi => 8,
            Scale::Billion => 9,
            Scale::WanYi | Scale::Trillion => 12,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Scale;
    use crate::lang::parse_decimal;

    #[test]
    fn a_scaled_number_keeps_the_decimals_that_were_typed_and_is_written_in_full() {
        for (scale, number, scaled, full) in [
            ("万", "2", "20000", "20000"),
            ("亿", "200", "20000000000", "20000000000"),
            ("亿", "2.50", "250000000.00", "250000000"),
            ("亿", "-1.1234567890", "-112345678.9000000000", "-112345678.90"),
            ("亿", "0.00", "0.00", "0"),
            ("万亿", "0", "0", "0"),
            ("thousand", "1.5", "1500.0", "1500"),
            ("million", "1.5", "1500000.0", "1500000"),
            ("billion", "20", "20000000000", "20000000000"),
            ("trillion", "0.1", "100000000000.0", "100000000000"),
            // With its decimals it would have thirty digits.
            ("亿", "12345678901234567890.00", "1234567890123456789000000000", "1234567890123456789000000000"),
        ] {
            let number = parse_decimal(number).unwrap();
            let scale = Scale::parse(scale).unwrap();
            let applied = scale.apply(number).unwrap();
            assert_eq!(applied.to_string(), scaled, "{number} {scale:?}");
            assert_eq!(scale.in_full(applied).to_string(), full, "{number} {scale:?}");
            let blank = if scale.name().is_ascii() { " " } else { "" };
            // Where there is no room for the decimals, they are gone; they were zeros.
            let typed = if applied.scale() == number.scale() { number } else { number.normalize() };
            assert_eq!(scale.typed(applied), format!("{typed}{blank}{}", scale.name()), "{number} {scale:?}");
        }
    }

    #[test]
    fn digits_that_count_stay_in_full() {
        // A number that was reckoned, such as a place on a path.
        let reckoned = parse_decimal("4965511.640").unwrap();
        assert_eq!(Scale::Wan.in_full(reckoned).to_string(), "4965511.64");
    }

    #[test]
    fn what_does_not_fit_is_not_rounded() {
        let number = parse_decimal("9999999999999999999999999999").unwrap();
        assert_eq!(Scale::Yi.apply(number), None);
    }

    #[test]
    fn the_factor_is_the_scale_of_one() {
        for scale in ["万", "亿", "万亿", "thousand", "million", "billion", "trillion"] {
            let scale = Scale::parse(scale).unwrap();
            assert_eq!(scale.apply(1.into()), Some(scale.factor()));
        }
        assert_eq!(Scale::parse("dozen"), None);
    }
}
