//! The English words that stand for numbers.

use super::signs::Signs;
use crate::lang::Decimal;

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

/// A number in words, and where it ends.
pub(super) struct Cardinal {
    pub(super) value: Decimal,
    pub(super) end: usize,
}

fn place(word: &str, words: &[&str]) -> Option<usize> {
    words.iter().position(|other| *other == word)
}

fn small(word: &str) -> Option<u64> {
    place(word, &SMALL).map(|place| place as u64)
}

fn tens(word: &str) -> Option<u64> {
    place(word, &TENS).map(|place| (place as u64 + 2) * 10)
}

/// The factor that a word multiplies by, for example 1000000 for `million`.
pub(super) fn factor(word: &str) -> Option<Decimal> {
    Some(Decimal::from(match word {
        "hundred" => 100_u64,
        "thousand" => 1_000,
        "million" | "mn" => 1_000_000,
        "billion" | "bn" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        _ => return None,
    }))
}

/// The factor that a single letter behind digits multiplies by. Without a currency 200m is a length.
pub(super) fn short_factor(letter: &str, is_money: bool) -> Option<Decimal> {
    Some(Decimal::from(match letter {
        "k" => 1_000_u64,
        "m" if is_money => 1_000_000,
        "b" if is_money => 1_000_000_000,
        _ => return None,
    }))
}

/// The place that an ordinal word stands for, for example 3 for `third`.
pub(super) fn ordinal(word: &str) -> Option<Decimal> {
    place(word, &ORDINALS).map(|place| Decimal::from(place as u64 + 1))
}

/// The number of a month, whose name must begin with a capital letter.
pub(super) fn month(word: &str) -> Option<Decimal> {
    let found = place(word, &MONTHS).or(place(word, &SHORT_MONTHS)).or((word == "Sep").then_some(8));
    found.map(|place| Decimal::from(place as u64 + 1))
}

/// What a part of a whole is called after its numerator, for example 3 for `third` and `thirds`.
pub(super) fn denominator(word: &str) -> Option<Decimal> {
    match word.strip_suffix('s').unwrap_or(word) {
        "half" | "halve" => Some(Decimal::TWO),
        "quarter" => Some(Decimal::from(4)),
        singular => ordinal(singular).filter(|place| *place >= Decimal::from(3)),
    }
}

/// Words that bring a number with them and do not state it.
pub(super) fn aside(word: &str) -> Option<Decimal> {
    Some(Decimal::from(match word {
        "once" | "single" => 1,
        "both" | "twice" | "double" | "doubled" | "doubles" | "doubling" | "pair" | "dual" | "twin" => 2,
        "triple" | "tripled" | "triples" => 3,
        "decade" | "decades" => 10,
        "dozen" | "dozens" => 12,
        "half" | "halved" | "halve" | "halves" | "halving" => return Some(Decimal::new(5, 1)),
        _ => return None,
    }))
}

/// Reads a cardinal in words, for example `twenty-six` or `three hundred and five`.
pub(super) fn cardinal(signs: &Signs, start: usize) -> Option<Cardinal> {
    let (mut total, mut section) = (Decimal::ZERO, None::<u64>);
    let (mut at, mut end) = (start, start);
    loop {
        let (word, after) = signs.word(at);
        match (small(&word), tens(&word), word.as_str()) {
            (Some(value), _, _) => match section {
                None => section = Some(value),
                Some(so_far) if so_far % 10 == 0 && so_far % 100 >= 20 && value < 10 => {
                    section = Some(so_far + value)
                }
                Some(so_far) if so_far >= 100 && so_far % 100 == 0 => section = Some(so_far + value),
                Some(_) => break,
            },
            (_, Some(value), _) => match section {
                None => section = Some(value),
                Some(so_far) if so_far >= 100 && so_far % 100 == 0 => section = Some(so_far + value),
                Some(_) => break,
            },
            (_, _, "hundred") => match section {
                Some(so_far) if so_far < 100 => section = Some(so_far * 100),
                _ => break,
            },
            (_, _, "and")
                if at > start && section.is_some_and(|so_far| so_far >= 100 && so_far % 100 == 0) =>
            {
                at = signs.past_blanks(after);
                continue;
            }
            _ => match (factor(&word), section) {
                (Some(factor), Some(so_far)) => {
                    total = total.checked_add(Decimal::from(so_far).checked_mul(factor)?)?;
                    section = None;
                }
                _ => break,
            },
        }
        end = after;
        at = match signs.at(after) {
            Some(' ' | '-') => after + 1,
            _ => break,
        };
    }
    let value = total.checked_add(Decimal::from(section.unwrap_or(0)))?;
    (end > start).then_some(Cardinal { value, end })
}
