//! Finds in a finished page what only the words around it make personal data: they are looked for, and what stands
//! near them is read.

use super::found::{Found, Kind};
use super::plate::PROVINCES;
use super::reading::is_numeral;
use super::{is_likely, read};
use aho_corasick::{AhoCorasick, packed};
use std::ops::Range;
use std::sync::LazyLock;

/// Beginnings and ends of the words that name a paper, a vehicle, a telephone, a card or a home, the parts of addresses, and
/// what stands for the signs of a mailbox.
const WORDS: [&str; 53] = [
    "身份",
    "手机",
    "卡号",
    "银行卡",
    "obile",
    "dentity",
    "ID n",
    "ard n",
    "护照",
    "通行证",
    "回乡证",
    "台胞",
    "证件",
    "永久居留",
    "出境",
    "离境",
    "车牌",
    "号牌",
    "车号",
    "牌照",
    "牌号",
    "话",
    "座机",
    "宅电",
    "联系方式",
    "住址",
    "住地",
    "庭地址",
    "宅地址",
    "户籍",
    "家住",
    "幢",
    "单元",
    "号楼",
    "弄",
    "assport",
    "permit",
    "late number",
    "egistration number",
    "landline",
    "phone",
    "Tel",
    "ome address",
    "ome Address",
    "ntial address",
    "Flat ",
    "Apartment ",
    "Room ",
    "[at]",
    "(at)",
    "[dot]",
    "(dot)",
    " dot ",
];

/// Nothing only if the words could not be read, and they are always the same.
static MACHINE: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(WORDS).ok());

/// Tells many times as quickly whether there is a word at all, where the processor compares many bytes at once.
static GLANCE: LazyLock<Option<packed::Searcher>> = LazyLock::new(|| packed::Searcher::new(WORDS));

/// So many bytes are looked through at once for capital letters behind what is not ASCII and before digits.
const AT_ONCE: usize = 64;

/// So far from a word, in bytes, stand the number that it names and the words that say whose it is.
const AROUND: usize = 240;
/// The number of a passport has so many digits behind its letter.
const OF_A_PASSPORT: usize = 8;

/// Whether a file says one of the words, or anything that may be a plate or a passport: nearly no page does.
pub fn may_hold(text: &str) -> bool {
    has_word(text) || marks(text).next().is_some()
}

fn has_word(text: &str) -> bool {
    match &*GLANCE {
        Some(glance) => glance.find(text).is_some(),
        None => MACHINE.as_ref().is_some_and(|machine| machine.is_match(text)),
    }
}

/// What may be personal data near the words of a text, and the mailboxes that have no sign of one.
pub fn all(text: &str) -> Vec<Found> {
    let words = MACHINE.iter().flat_map(|machine| machine.find_iter(text)).map(|word| word.start());
    let mut places: Vec<usize> = words.chain(marks(text)).collect();
    places.sort_unstable();
    let mut windows: Vec<Range<usize>> = Vec::new();
    for place in places {
        match windows.last_mut().filter(|last| place.saturating_sub(AROUND) <= last.end) {
            Some(last) => last.end = text.ceil_char_boundary(place + AROUND),
            None => windows.push(
                text.floor_char_boundary(place.saturating_sub(AROUND))
                    ..text.ceil_char_boundary(place + AROUND),
            ),
        }
    }
    let windows = windows.into_iter().filter_map(|window| text.get(window));
    windows.filter(|window| is_worth_reading(window)).flat_map(wanted).collect()
}

/// Whether there is a digit, or what stands for a sign of a mailbox.
fn is_worth_reading(window: &str) -> bool {
    let has_digit = window.chars().any(|sign| sign.is_ascii_digit() || is_numeral(sign));
    has_digit || ["dot", "at]", "at)"].iter().any(|sign| window.contains(sign))
}

/// Of what is found, that which is not looked for elsewhere.
fn wanted(window: &str) -> impl Iterator<Item = Found> {
    let has_no_sign = |found: &Found| {
        let written = window.get(found.start..found.end).unwrap_or_default();
        found.kind == Kind::Mailbox && !written.contains(['@', '＠', '﹫'])
    };
    read(window).into_iter().filter(move |found| is_likely(found) || has_no_sign(found))
}

/// Where a plate or a passport may begin: the character of a province before a capital letter, a capital letter before
/// the digits of a passport.
fn marks(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let stretches = (0..bytes.len()).step_by(AT_ONCE).filter_map(move |start| {
        // The letter may be the first byte of the next stretch.
        let stretch = bytes.get(start..(start + AT_ONCE + 1).min(bytes.len()))?;
        may_begin(stretch).then_some((start, stretch))
    });
    stretches.flat_map(move |(start, stretch)| {
        stretch.windows(2).enumerate().filter_map(move |(at, pair)| mark(text, start + at, pair))
    })
}

/// Whether any two bytes may be a mark: without a branch, so that many bytes are compared at once.
fn may_begin(stretch: &[u8]) -> bool {
    let pairs = stretch.iter().zip(stretch.iter().skip(1));
    pairs.fold(false, |any, (before, letter)| {
        let plate = (*before >= 0x80) & letter.is_ascii_uppercase();
        let wide = (*before == 0xbc) & (*letter >= 0xa1) & (*letter <= 0xba);
        any | plate | wide | (before.is_ascii_uppercase() & letter.is_ascii_digit())
    })
}

/// The beginning of what two bytes are a mark of. `Ａ` to `Ｚ` are written 0xef, 0xbc and 0xa1 to 0xba.
fn mark(text: &str, at: usize, pair: &[u8]) -> Option<usize> {
    let province = |end: usize| {
        let province = text.get(..end)?.chars().next_back().filter(|it| PROVINCES.contains(*it))?;
        end.checked_sub(province.len_utf8())
    };
    match pair {
        [0x80..=0xff, b'A'..=b'Z'] => province(at + 1),
        [0xbc, 0xa1..=0xba] => province(at.checked_sub(1)?),
        [b'A'..=b'Z', _] => {
            let digits = text.as_bytes().get(at + 1..=at + OF_A_PASSPORT)?;
            digits.iter().all(u8::is_ascii_digit).then_some(at)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{AT_ONCE, PROVINCES, all, marks, may_begin, may_hold};

    #[test]
    fn every_plate_is_seen_wherever_it_stands() {
        for before in 0..2 * AT_ONCE {
            let text = format!("{}苏J12345{}", "a".repeat(before), "质".repeat(before));
            assert_eq!(marks(&text).collect::<Vec<_>>(), [before], "{before}");
            assert!(may_hold(&text));
            assert_eq!(marks(&format!("{}苏J12345", "a".repeat(before))).count(), 1, "{before}");
        }
        assert!(may_begin("质A".as_bytes()) && !may_begin("质a A，1".as_bytes()));
        assert_eq!(marks("苏Ｊ1 质Ｊ1 Ｊ1").collect::<Vec<_>>(), [0]);
        let every: String = PROVINCES.chars().flat_map(|province| [province, 'A']).collect();
        assert_eq!(marks(&every).count(), PROVINCES.chars().count());
        for text in ["苏J12345 苏J12345", "苏Ｊ12345 苏Ｊ12345", "E12345678 E12345678"] {
            assert_eq!((marks(text).count(), all(text).len()), (2, 2), "{text}");
        }
        assert!(!may_hold("质A苏a1") && may_hold("护照") && may_hold("5 Room 3"));
        assert!(may_hold("E12345678") && !may_hold("E1234567a") && !may_hold("e12345678"));
    }

    #[test]
    fn what_stands_far_from_the_words_is_not_read() {
        let far = "甲".repeat(99);
        for text in ["家庭电话 88191234", "电话，家庭电话 88191234"] {
            assert_eq!(all(text).len(), 1, "{text}");
            assert_eq!(all(&text.replace(' ', &far)), [], "{text}");
        }
    }
}
