//! Finds in a finished page what only the words around it make personal data: they are looked for, and what stands
//! near them is read.

use super::found::Found;
use super::plate::PROVINCES;
use super::{is_likely, read};
use aho_corasick::{AhoCorasick, packed};
use std::ops::Range;
use std::sync::LazyLock;

/// Beginnings and ends of the words that name a paper, a telephone or a home, and the parts of addresses.
const WORDS: [&str; 24] = [
    "护照",
    "通行证",
    "回乡证",
    "台胞",
    "证件",
    "永久居留",
    "电话",
    "固话",
    "座机",
    "宅电",
    "联系方式",
    "住址",
    "家住",
    "幢",
    "单元",
    "号楼",
    "assport",
    "permit",
    "landline",
    "elephone",
    "Tel",
    "Flat ",
    "Apartment ",
    "Room ",
];

/// Nothing only if the words could not be read, and they are always the same.
static MACHINE: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(WORDS).ok());

/// Tells many times as quickly whether there is a word at all, where the processor compares many bytes at once.
static GLANCE: LazyLock<Option<packed::Searcher>> = LazyLock::new(|| packed::Searcher::new(WORDS));

/// So many bytes are looked through at once for capital letters behind what is not ASCII.
const AT_ONCE: usize = 64;

/// So far from a word, in bytes, stand the number that it names and the words that say whose it is.
const AROUND: usize = 240;
/// The shortest of these numbers has so many digits.
const FEWEST_DIGITS: usize = 3;

/// Whether a file says one of the words, or anything that may be a plate: nearly no page does.
pub fn may_hold(text: &str) -> bool {
    has_word(text) || plates(text).next().is_some()
}

fn has_word(text: &str) -> bool {
    match (&*GLANCE, &*MACHINE) {
        (Some(glance), _) => glance.find(text).is_some(),
        (None, machine) => machine.as_ref().is_some_and(|machine| machine.is_match(text)),
    }
}

/// What may be personal data near the words of a text.
pub fn all(text: &str) -> Vec<Found> {
    let words = MACHINE.iter().flat_map(|machine| machine.find_iter(text)).map(|word| word.start());
    let mut places: Vec<usize> = words.chain(plates(text)).collect();
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
    let numbered = windows.filter(|text| text.chars().filter(char::is_ascii_digit).count() >= FEWEST_DIGITS);
    numbered.flat_map(read).filter(is_likely).collect()
}

/// Where the character of a province stands before a capital letter.
fn plates(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let begins = |at: usize, pair: &[u8]| {
        let is_letter = matches!(pair, [0x80..=0xff, b'A'..=b'Z']);
        let province = is_letter.then(|| text.get(..=at)?.chars().next_back()).flatten()?;
        PROVINCES.contains(province).then(|| (at + 1).saturating_sub(province.len_utf8()))
    };
    let stretches = (0..bytes.len()).step_by(AT_ONCE).filter_map(move |start| {
        // The letter may be the first byte of the next stretch.
        let stretch = bytes.get(start..(start + AT_ONCE + 1).min(bytes.len()))?;
        may_begin(stretch).then_some((start, stretch))
    });
    stretches.flat_map(move |(start, stretch)| {
        stretch.windows(2).enumerate().filter_map(move |(at, pair)| begins(start + at, pair))
    })
}

/// Whether a capital letter stands behind what is not ASCII: without a branch, so that many bytes are compared at once.
fn may_begin(stretch: &[u8]) -> bool {
    let pairs = stretch.iter().zip(stretch.iter().skip(1));
    pairs.fold(false, |any, (before, letter)| any | ((*before >= 0x80) & letter.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::{AT_ONCE, PROVINCES, all, may_begin, may_hold, plates};

    #[test]
    fn every_plate_is_seen_wherever_it_stands() {
        for before in 0..2 * AT_ONCE {
            let text = format!("{}苏J12345{}", "a".repeat(before), "质".repeat(before));
            assert_eq!(plates(&text).collect::<Vec<_>>(), [before], "{before}");
            assert!(may_hold(&text));
            assert_eq!(plates(&format!("{}苏J12345", "a".repeat(before))).count(), 1, "{before}");
        }
        assert!(may_begin("质A".as_bytes()) && !may_begin("质a A".as_bytes()));
        let all: String = PROVINCES.chars().flat_map(|province| [province, 'A']).collect();
        assert_eq!(plates(&all).count(), PROVINCES.chars().count());
        assert!(!may_hold("质A苏a1") && may_hold("护照") && may_hold("5 Room 3"));
    }

    #[test]
    fn what_stands_far_from_the_words_is_not_read() {
        let far = "甲".repeat(99);
        for text in ["电话 E51234567", "电话，电话 E51234567"] {
            assert_eq!(all(text).len(), 1, "{text}");
            assert_eq!(all(&text.replace(' ', &far)), [], "{text}");
        }
    }
}
