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

    /// The number in full. Nothing is rounded: there is no answer where the digits would not fit.
    /// Decimals that the scale takes in are gone, the others stay: 2.50 亿 is 250000000.
    pub fn apply(self, number: Decimal) -> Option<Decimal> {
        match number.scale().checked_sub(self.zeros()) {
            Some(decimals) => Decimal::try_from_i128_with_scale(number.mantissa(), decimals).ok(),
            None => {
                let zeros = self.zeros() - number.scale();
                let digits = number.mantissa().checked_mul(10_i128.pow(zeros))?;
                Decimal::try_from_i128_with_scale(digits, 0).ok()
            }
        }
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
    fn a_scaled_number_is_written_in_full() {
        for (scale, number, full) in [
            ("万", "2", "20000"),
            ("亿", "200", "20000000000"),
            ("亿", "2.50", "250000000"),
            ("亿", "-1.1234567890", "-112345678.90"),
            ("万亿", "0", "0"),
            ("thousand", "1.5", "1500"),
            ("million", "1.5", "1500000"),
            ("billion", "20", "20000000000"),
            ("trillion", "0.1", "100000000000"),
        ] {
            let number = parse_decimal(number).unwrap();
            let scaled = Scale::parse(scale).unwrap().apply(number).unwrap();
            assert_eq!(scaled.to_string(), full, "{number} {scale}");
        }
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
