//! Tells the digits of names from numbers: standards, documents, telephone lines, list marks.

use super::currency;
use super::digits::{Shape, Typed};
use super::signs::Signs;

/// What stands before the number of a standard, with or without a blank.
const STANDARDS: [&str; 16] =
    ["GB", "T", "ISO", "IEC", "IATF", "HJ", "JGJ", "DB", "NY", "QB", "SB", "CNAS", "EN", "AS", "Z", "RB"];

/// Letters after digits that are a unit of measure, and no part of a name such as 5G.
const UNITS: [&str; 38] = [
    "km", "kg", "m", "cm", "mm", "t", "g", "mg", "ml", "l", "h", "s", "min", "kw", "mw", "gw", "kwh", "db",
    "ha", "pa", "kpa", "mpa", "hz", "w", "v", "kv", "mu", "ug", "bn", "mn", "st", "nd", "rd", "th", "d", "a",
    "ppm", "k",
];

/// Words after a short number that make it a telephone line.
const LINES: [&str; 12] = [
    "热线",
    "政务服务便民热线",
    "便民热线",
    "平台",
    "专线",
    "投诉",
    "举报",
    "服务热线",
    " hotline",
    " line",
    " helpline",
    "-hotline",
];

/// Whether digits are part of a name, whatever the language.
pub(super) fn is_name(signs: &Signs, start: usize, typed: &Typed) -> bool {
    typed.shape == Shape::Label
        || has_letters(signs, start, typed.end)
        || is_bracketed_year(signs, start, typed)
        || is_line(signs, typed)
        || is_list_mark(signs, start, typed.end)
        || is_serial(typed)
}

/// PM2.5, CO2, 5G, GB/T 19001, COVID-19.
fn has_letters(signs: &Signs, start: usize, end: usize) -> bool {
    let letters = |place: usize| signs.word_before(place);
    let close = letters(start);
    if !close.is_empty() {
        return !currency::is_code(&close);
    }
    let gap = start.saturating_sub(1);
    let far = letters(gap);
    let standard = match signs.before(start) {
        // CPI-0.2% is the change of an index.
        Some('-') if matches!(signs.at(end), Some('%' | '‰')) => false,
        Some('-' | '_') => !far.is_empty() && far.chars().all(|sign| sign.is_ascii_uppercase()),
        Some(' ') => {
            STANDARDS.contains(&far.as_str()) && (far.len() > 1 || signs.ends(gap, &format!("/{far}")))
        }
        _ => false,
    };
    let (after, letters_end) = signs.word(end);
    let generation = matches!(signs.between(end, letters_end).as_str(), "G" | "K" | "D" | "A" | "T");
    let is_unit = UNITS.contains(&after.as_str()) || currency::is_code(&after.to_ascii_uppercase());
    standard || generation || (!after.is_empty() && !is_unit)
}

/// 〔2012〕 of a document's number.
fn is_bracketed_year(signs: &Signs, start: usize, typed: &Typed) -> bool {
    matches!(
        (signs.before(start), signs.at(typed.end)),
        (Some('〔'), Some('〕')) | (Some('['), Some(']')) | (Some('【'), Some('】'))
    )
}

/// What follows a number of things: nobody dials 12345个.
const COUNTERS: &str = "个人万亿家户件项吨公座所台辆条名米元次%";

/// 12345 of a hotline.
fn is_line(signs: &Signs, typed: &Typed) -> bool {
    let Shape::Plain(length) = typed.shape else { return false };
    let named = (3..=8).contains(&length) && signs.has_any(typed.end, &LINES);
    let quoted = signs.at(typed.end).is_some_and(|sign| matches!(sign, '”' | '"' | '’'))
        && (3..=8).contains(&length)
        && signs.has_any(typed.end + 1, &LINES);
    let known =
        ["12345", "12315", "12365", "12331", "12369", "12333", "12329", "12319", "12320", "12388", "12350"];
    let value = typed.value.to_string();
    let is_counted = signs.at(typed.end).is_some_and(|sign| COUNTERS.contains(sign));
    named || quoted || (known.contains(&value.as_str()) && !is_counted)
}

/// `1.`, `2、` or `3)` at the start of a line; `(4)` anywhere.
pub(super) fn is_list_mark(signs: &Signs, start: usize, end: usize) -> bool {
    let is_whole = !signs.between(start, end).contains('.');
    let enclosed =
        signs.before(start) == Some('(') && signs.at(end) == Some(')') && end - start <= 3 && is_whole;
    let mark = matches!(signs.at(end), Some('.' | '、' | ')'))
        && !signs.at(end + 1).is_some_and(|sign| sign.is_ascii_digit());
    let item = mark && end - start <= 3 && signs.is_start(start) && signs.at(end + 1).is_some();
    enclosed || item
}

/// A number without separators that is too long to be read is an identifier.
fn is_serial(typed: &Typed) -> bool {
    matches!(typed.shape, Shape::Plain(length) if length >= 13 && !is_round(typed))
}

fn is_round(typed: &Typed) -> bool {
    typed.value.to_string().ends_with("0000")
}
