//! Passes over what begins nothing that is looked for, most of a page, many bytes at once.

use super::sign::is_han_numeral;

/// So many bytes are looked through at once for what begins a number or a mailbox.
const AT_ONCE: usize = 8;

/// Where the next thing may begin that is looked for: a digit, the sign of a mailbox, a reference to a character, or a
/// character beyond ASCII. Most of a page begins nothing, and tags without digits before them are nothing either.
pub fn next_beginning(bytes: &[u8], mut at: usize) -> usize {
    loop {
        at += quiet(bytes.get(at..).unwrap_or_default());
        let run_of_han = at;
        // U+4000 to U+9FFF, of which few are digits.
        while let Some([first @ 0xe4..=0xe9, second, third]) = bytes.get(at..at + 3) {
            if is_numeral_of_han(*first, *second, *third) {
                return at;
            }
            at += 3;
        }
        if at == run_of_han {
            return at;
        }
    }
}

/// How many bytes begin nothing, up to the first that may.
fn quiet(bytes: &[u8]) -> usize {
    let (words, rest) = bytes.as_chunks::<AT_ONCE>();
    for (place, word) in words.iter().enumerate() {
        let begins = beginnings(u64::from_le_bytes(*word));
        if begins != 0 {
            return place * AT_ONCE + (begins.trailing_zeros() / u8::BITS) as usize;
        }
    }
    words.len() * AT_ONCE + rest.iter().take_while(|byte| !begins(**byte)).count()
}

/// The highest bit of each of eight bytes that may begin something. Sums of seven bits stay within their bytes, so that
/// all are compared at once: `b + 0x50` reaches the highest bit from `0` on, `b + 0x46` from what follows `9`.
fn beginnings(word: u64) -> u64 {
    const EACH: u64 = u64::from_le_bytes([1; AT_ONCE]);
    const HIGH: u64 = EACH << 7;
    let low = word & !HIGH;
    let is = |sign: u8| !((low ^ (EACH * u64::from(sign))) + !HIGH);
    let digit = (low + EACH * 0x50) ^ (low + EACH * 0x46);
    (word | digit | is(b'#') | is(b'@')) & HIGH
}

/// Whether a byte begins something.
fn begins(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b'#' || byte == b'@' || !byte.is_ascii()
}

/// Whether the three bytes of a character between U+4000 and U+9FFF are read as a digit.
fn is_numeral_of_han(first: u8, second: u8, third: u8) -> bool {
    let [first, second, third] = [first & 0x0f, second & 0x3f, third & 0x3f].map(u32::from);
    char::from_u32(first << 12 | second << 6 | third).is_none_or(is_han_numeral)
}

#[cfg(test)]
mod tests {
    use super::{AT_ONCE, beginnings, begins, is_numeral_of_han, next_beginning};
    use crate::personal::page::sign::{Sign, kind};

    #[test]
    fn what_begins_nothing_is_passed_over() {
        for (text, place) in
            [("plain 中文13", 12), ("中文一", 6), ("中文，", 6), ("，", 0), ("a<b", 3), ("ab", 2), ("a@", 1)]
        {
            assert_eq!(next_beginning(text.as_bytes(), 0), place, "{text}");
            // Wherever it stands among the bytes that are looked through at once.
            for before in 0..2 * AT_ONCE {
                let text = "x".repeat(before) + text;
                assert_eq!(next_beginning(text.as_bytes(), 0), before + place, "{text}");
            }
        }
        for sign in '\u{4000}'..='\u{9fff}' {
            let text = sign.to_string();
            let [first, second, third] = text.as_bytes() else { panic!("{sign}") };
            assert_eq!(is_numeral_of_han(*first, *second, *third), kind(sign) == Sign::Digit, "{sign}");
        }
    }

    #[test]
    fn eight_bytes_at_once_are_what_each_is_alone() {
        for byte in 0..=u8::MAX {
            for beside in [b'x', b'9', b'/', b':', 0, 0x7f, 0x80, 0xff] {
                for place in 0..AT_ONCE {
                    let mut bytes = [beside; AT_ONCE];
                    bytes[place] = byte;
                    let found = beginnings(u64::from_le_bytes(bytes)).to_le_bytes();
                    let alone = bytes.map(|byte| if begins(byte) { 0x80 } else { 0 });
                    assert_eq!(found, alone, "{byte:#x} at {place} among {beside:#x}");
                }
            }
        }
    }
}
