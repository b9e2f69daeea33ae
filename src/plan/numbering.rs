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

/// The number that Han characters write, from 1 to 99.
fn from_han(text: &str) -> Option<usize> {
    (1..100).find(|number| han(*number) == text)
}

/// A document whose headings carry official numbers, one level deeper: as a part of the whole plan,
/// what is 一、 on a page of its own is （一） there, what is （一） is 1., and what is 1. becomes （1） in Chinese. In other
/// languages I. becomes (1), (1) becomes 1., and 1. becomes a.
pub fn deeper(document: &Document, chinese: bool) -> Document {
    let mut document = document.clone();
    for block in &mut document.blocks {
        if let Block::Heading { inlines, .. } = block
            && let Some(Inline::Text(text)) = inlines.first_mut()
            && let Some(renumbered) = renumbered(text, chinese)
        {
            *text = renumbered;
        }
    }
    document
}

fn renumbered(text: &str, chinese: bool) -> Option<String> {
    if let Some((number, title)) = text.split_once('、')
        && let Some(number) = from_han(number)
    {
        return Some(format!("（{}）{title}", han(number)));
    }
    if let Some((number, title)) = text.split_once(". ")
        && let Some(number) = (1..100).find(|candidate| roman(*candidate) == number)
    {
        return Some(format!("({number}) {title}"));
    }
    if let Some((number, title)) = text.strip_prefix('（').and_then(|rest| rest.split_once('）')) {
        return from_han(number).map(|number| format!("{number}. {title}"));
    }
    if let Some((number, title)) = text.strip_prefix('(').and_then(|rest| rest.split_once(") ")) {
        return number.parse::<usize>().ok().map(|number| format!("{number}. {title}"));
    }
    let (number, title) = text.split_once('.')?;
    // What begins with 2.5 is no second point.
    let number: usize = number.parse().ok().filter(|_| !title.starts_with(|c: char| c.is_ascii_digit()))?;
    let title = title.trim_start();
    if chinese {
        return Some(format!("（{number}）{title}"));
    }
    Some(format!("{}. {title}", letters(number)?))
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
    fn official_numbers_go_one_level_deeper() {
        let cases = [
            ("二、计量", Some("（二）计量")),
            ("十一、奖励", Some("（十一）奖励")),
            ("II. Metrology", Some("(2) Metrology")),
            ("XI. Prizes", Some("(11) Prizes")),
            ("I am no number. I think", None),
            ("标准、计量和认证", None),
            ("（二）计量", Some("2. 计量")),
            ("（十一）奖励", Some("11. 奖励")),
            ("(2) Metrology", Some("2. Metrology")),
            ("1. 标准", Some("（1）标准")),
            ("2. Standards", Some("b. Standards")),
            ("2.5亿元投资项目", None),
            ("1.5 million vehicles", None),
            ("1.标准", Some("（1）标准")),
            ("1. “十三五”规划", Some("（1）“十三五”规划")),
            ("3. GDP增速", Some("（3）GDP增速")),
            ("1. Élan and état", Some("a. Élan and état")),
            ("26. Last", Some("z. Last")),
            ("27. Beyond", Some("aa. Beyond")),
            ("0. None", None),
            ("质量", None),
            ("（甲）", None),
        ];
        for (text, deeper) in cases {
            let chinese = text.chars().any(crate::lang::is_han);
            assert_eq!(renumbered(text, chinese).as_deref(), deeper, "{text}");
        }
    }
}
