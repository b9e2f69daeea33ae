//! Finds in a finished page what only the words around it make personal data: they are looked for, and what stands
//! near them is read.

use super::found::Found;
use super::plate::PROVINCES;
use super::{is_likely, read};
use aho_corasick::AhoCorasick;
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

/// So far from a word, in bytes, stand the number that it names and the words that say whose it is.
const AROUND: usize = 240;
/// The shortest of these numbers has so many digits.
const FEWEST_DIGITS: usize = 3;

/// Whether a file says one of the words, or anything that may be a plate: nearly no page does.
pub fn may_hold(text: &str) -> bool {
    MACHINE.as_ref().is_some_and(|machine| machine.is_match(text)) || plates(text).next().is_some()
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
    let letters = bytes.iter().zip(bytes.iter().skip(1)).enumerate();
    let letters = letters.filter(|(_, (before, letter))| **before >= 0x80 && letter.is_ascii_uppercase());
    letters.filter_map(|(at, _)| {
        let province = text.get(..=at)?.chars().next_back()?;
        PROVINCES.contains(province).then(|| (at + 1).saturating_sub(province.len_utf8()))
    })
}
