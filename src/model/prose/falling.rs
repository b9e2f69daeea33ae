//! Tells whether a sentence says by a word that something falls or is less than nothing.

use super::about;
use std::ops::Range;

/// Chinese words and signs; where one of them stands, a number without a minus sign may be negative.
const CHINESE: [&str; 21] = [
    "降",
    "减",
    "跌",
    "亏",
    "缩",
    "少",
    "回落",
    "下滑",
    "下调",
    "收窄",
    "赤字",
    "逆差",
    "流出",
    "零下",
    "负",
    "倒退",
    "缺口",
    "低于",
    "下行",
    "恶化",
    "负增长",
];
/// The beginnings of English words, in small letters.
const ENGLISH: [&str; 44] = [
    "fell",
    "fall",
    "declin",
    "decreas",
    "drop",
    "down",
    "reduc",
    "cut",
    "loss",
    "lost",
    "lose",
    "losing",
    "negative",
    "minus",
    "shrink",
    "shrank",
    "shrunk",
    "contracted",
    "contraction",
    "lower",
    "below",
    "less",
    "deficit",
    "slip",
    "slid",
    "retreat",
    "outflow",
    "narrow",
    "shortfall",
    "shortage",
    "fewer",
    "worse",
    "eased",
    "easing",
    "slump",
    "plung",
    "tumbl",
    "dip",
    "diminish",
    "deteriorat",
    "subzero",
    "weaken",
    "reced",
    "shed",
];

/// Whether the sentence around a number may say so. A number that has its own minus sign is not looked at: what is
/// asked is whether the words say it.
pub fn says(text: &str, number: &Range<usize>) -> bool {
    let sentence = about::statement(text, number);
    let around = [sentence.start..number.start, number.end..sentence.end];
    around.into_iter().any(|part| {
        let part = text.get(part).unwrap_or_default();
        let is_falling = |word: &str| {
            let word = word.to_ascii_lowercase();
            // Savings are money in a bank.
            word == "saving" || ENGLISH.iter().any(|start| word.starts_with(start))
        };
        has_chinese(part)
            || part.contains(" in the red")
            || part.split(|sign: char| !sign.is_ascii_alphabetic()).any(is_falling)
    })
}

/// 负责 and the like have nothing to do with it.
fn has_chinese(text: &str) -> bool {
    let is_meant = |(at, word): (usize, &str)| {
        let [before, after] = [text.get(..at), text.get(at + word.len()..)].map(Option::unwrap_or_default);
        !(word == "负"
            && (after.starts_with(['责', '担', '荷']) || before.ends_with(['担', '肩', '抱', '胜'])))
    };
    CHINESE.iter().any(|word| text.match_indices(word).any(is_meant))
}
