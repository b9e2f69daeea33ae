//! Official numbers: 一、（一）1.（1） in Chinese documents, as GB/T 9704-2012 has them; I. (1) 1. a. in others.

use crate::markdown::{Block, Document, Inline};

const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A number from 1 to 99 in Han characters, for example 二十三.
pub fn han(number: usize) -> String {
    let digit = |value: usize| DIGITS.get(value).copied().unwrap_or_default();
    let tens = match number / 10 {
        0 => String::new(),
        1 => "十".to_owned(),
        tens => format!("{}十", digit(tens)),
    };
    format!("{tens}{}", digit(number % 10))
}

/// A number in Roman numerals, for example IX.
pub fn roman(mut number: usize) -> String {
    let steps = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut out = String::new();
    for (value, letters) in steps {
        while number >= value {
            out.push_str(letters);
            number -= value;
        }
    }
    out
}

/// A document whose headings carry the official numbers of their levels as a part of the whole plan. `shift` says by how many
/// levels they stand deeper there than on a page of their own: what is 一、 or （一） below the heading of a task is 1. there.
pub fn in_plan(document: &Document, shift: u8, chinese: bool) -> Document {
    let mut document = document.clone();
    for block in &mut document.blocks {
        if let Block::Heading { level, inlines, .. } = block
            && let Some(Inline::Text(text)) = inlines.first_mut()
            && let Some(renumbered) = renumbered(text, usize::from(*level + shift), chinese)
        {
            *text = renumbered;
        }
    }
    document
}

/// A heading with the number of its level, where it has an official number of any level.
fn renumbered(text: &str, level: usize, chinese: bool) -> Option<String> {
    let (number, title) = numbered(text)?;
    Some(match (level, chinese) {
        (2, true) => format!("{}、{title}", han(number)),
        (3, true) => format!("（{}）{title}", han(number)),
        (4, true) => format!("{number}. {title}"),
        (5, true) => format!("（{number}）{title}"),
        (2, false) => format!("{}. {title}", roman(number)),
        (3, false) => format!("({number}) {title}"),
        (4, false) => format!("{number}. {title}"),
        (5, false) => format!("{}. {title}", letters(number)?),
        _ => return None,
    })
}

/// The official number that a heading begins with, and what follows it.
fn numbered(text: &str) -> Option<(usize, &str)> {
    let among = |of: fn(usize) -> String, written: &str| (1..100).find(|number| of(*number) == written);
    let (number, title) = if let Some(rest) = text.strip_prefix('（') {
        let (number, title) = rest.split_once('）')?;
        (among(han, number).or_else(|| number.parse().ok())?, title)
    } else if let Some(rest) = text.strip_prefix('(') {
        let (number, title) = rest.split_once(") ")?;
        (number.parse().ok()?, title)
    } else if let Some((number, title)) = text.split_once('、') {
        (among(han, number)?, title)
    } else {
        let (number, title) = text.split_once('.')?;
        // What begins with 2.5 is no second point.
        let is_number = !title.starts_with(|c: char| c.is_ascii_digit());
        let of_level = || among(roman, number).filter(|_| title.starts_with(' '));
        (number.parse().ok().filter(|_| is_number).or_else(of_level)?, title)
    };
    (number > 0).then_some((number, title.trim_start()))
}

/// A number in letters, for example c; behind z comes aa. Nothing is numbered 0.
fn letters(number: usize) -> Option<String> {
    let mut letters = Vec::new();
    let mut rest = number;
    while let Some(before) = rest.checked_sub(1) {
        letters.push(('a'..='z').nth(before % 26)?);
        rest = before / 26;
    }
    (!letters.is_empty()).then(|| letters.into_iter().rev().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_han_and_roman() {
        assert_eq!([1, 9, 10, 11, 20, 23].map(han), ["一", "九", "十", "十一", "二十", "二十三"]);
        assert_eq!([1, 4, 9, 14].map(roman), ["I", "IV", "IX", "XIV"]);
    }

    #[test]
    fn headings_have_the_numbers_of_their_level() {
        for written in ["二、计量", "（二）计量", "2. 计量", "2.计量", "（2）计量"] {
            let levels = [2, 3, 4, 5, 6].map(|level| renumbered(written, level, true));
            let expected =
                ["二、计量", "（二）计量", "2. 计量", "（2）计量"].map(|text| Some(text.to_owned()));
            assert_eq!(levels[..4], expected, "{written}");
            assert_eq!(levels[4], None);
        }
        for written in ["II. Metrology", "(2) Metrology", "2. Metrology"] {
            let levels = [2, 3, 4, 5].map(|level| renumbered(written, level, false));
            let expected = ["II. Metrology", "(2) Metrology", "2. Metrology", "b. Metrology"];
            assert_eq!(levels, expected.map(|text| Some(text.to_owned())), "{written}");
        }
        assert_eq!(renumbered("27. Beyond", 5, false).as_deref(), Some("aa. Beyond"));
        assert_eq!(renumbered("1. Élan and état", 5, false).as_deref(), Some("a. Élan and état"));
        assert_eq!(renumbered("十一、奖励", 4, true).as_deref(), Some("11. 奖励"));
    }

    #[test]
    fn other_headings_have_none() {
        for text in [
            "2.5亿元投资项目",
            "1.5 million vehicles",
            "0. None",
            "质量",
            "（甲）",
            "标准、计量和认证",
            "I am none. I think",
            "V.I.P. rooms",
            "No. 2 bridge",
        ] {
            assert_eq!(numbered(text), None, "{text}");
        }
    }
}
