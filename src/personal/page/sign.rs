//! What a character of a finished file may be, once every disguise is off.

use crate::personal::reading::is_numeral;

/// What a character may be, for who looks for numbers and mailboxes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Digit,
    /// It can stand between two digits of one number.
    Between,
    /// It can as well, and stands in dates.
    Hyphen,
    /// It parts what is counted up, and can stand between the groups of one number.
    Parting,
    /// It can stand in a mailbox.
    At,
    Other,
}

/// What each character of ASCII may be.
pub static ASCII: [Sign; 128] = {
    let mut signs = [Sign::Other; 128];
    let (mut byte, mut rest) = (0, signs.as_mut_slice());
    while let Some((sign, behind)) = rest.split_first_mut() {
        *sign = match byte {
            b'0'..=b'9' => Sign::Digit,
            b'@' => Sign::At,
            b' ' | b'.' | b'_' | b'(' | b')' | b'%' => Sign::Between,
            b'-' => Sign::Hyphen,
            b'/' => Sign::Parting,
            _ => Sign::Other,
        };
        (byte, rest) = (byte + 1, behind);
    }
    signs
};

/// What a character may be once every disguise is off. It is meant to say too much rather than too little.
pub fn kind(sign: char) -> Sign {
    if let Some(sign) = ASCII.get(sign as usize) {
        return *sign;
    }
    match sign {
        '＠' | '﹫' => Sign::At,
        '，' | '、' => Sign::Parting,
        // Most of what a Chinese page is made of.
        '\u{4e00}'..='\u{9fff}' if is_han_numeral(sign) => Sign::Digit,
        '\u{4e00}'..='\u{9fff}' => Sign::Other,
        '；' | '：' | '“' | '”' | '《' | '》' => Sign::Other,
        other if is_numeral(other) => Sign::Digit,
        other if other.is_alphabetic() => Sign::Other,
        _ => Sign::Between,
    }
}

/// Whether a character of the common block is a digit in words.
pub fn is_han_numeral(sign: char) -> bool {
    matches!(
        sign,
        '一' | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '零'
            | '幺'
            | '壹'
            | '贰'
            | '貳'
            | '叁'
            | '參'
            | '肆'
            | '伍'
            | '陆'
            | '陸'
            | '柒'
            | '捌'
            | '玖'
    )
}

#[cfg(test)]
mod tests {
    use super::{Sign, is_numeral, kind};

    #[test]
    fn every_numeral_is_taken_for_a_digit() {
        for sign in ('\u{80}'..='\u{ffff}').filter(|sign| is_numeral(*sign)) {
            assert!(kind(sign) == Sign::Digit, "{sign}");
        }
    }
}
