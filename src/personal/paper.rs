//! Finds the numbers of passports and of permits to travel.

use super::found::{Found, Kind, Owner};
use super::near::{Near, last};
use super::reading::{DOT, Glyph};

const PASSPORT: [&str; 2] = ["护照", "passport"];
const PERMIT: [&str; 12] = [
    "通行证",
    "回乡证",
    "台胞证",
    "台胞",
    "来往内地",
    "来往大陆",
    "永久居留",
    "travel permit",
    "exit-entry permit",
    "exit and entry permit",
    "return permit",
    "permanent residence",
];
/// Words that leave open which paper it is.
const ANY: [&str; 5] = ["证件", "identity document", "travel document", "id number", "id no"];
/// Words for numbers of things.
const THINGS: [&str; 41] = [
    "编号",
    "序列号",
    "序号",
    "流水号",
    "货号",
    "批号",
    "型号",
    "字号",
    "文号",
    "档号",
    "合同号",
    "订单号",
    "单号",
    "案号",
    "标准号",
    "证书",
    "许可证",
    "备案",
    "注册证",
    "准字",
    "字",
    "注",
    "机号",
    "出厂号",
    "资产号",
    "发票",
    "代码",
    "条码",
    "第",
    "型",
    "牌",
    "serial",
    "s/n",
    "sn",
    "no",
    "ref",
    "model",
    "lot",
    "code",
    "order",
    "invoice",
];

/// So far before a number, in glyphs, its paper is named.
const NAMED: usize = 40;
/// So near before digits without letters.
const NAMED_NEAR: usize = 12;

/// A number that may be one of a paper: letters, then digits.
struct Number {
    first: usize,
    last: usize,
    letters: String,
    digits: String,
    /// Whether it is written in one piece.
    whole: bool,
}

/// What the words around a number call it.
enum Called {
    Passport,
    Permit,
    Paper,
    /// The number of a thing.
    Thing,
    Nothing,
}

/// Every number of a passport or a permit.
pub fn all(text: &str, near: &Near) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut before = ' ';
    for (at, glyph) in near.glyphs.iter().enumerate() {
        let begins = glyph.char.is_ascii_digit() && !before.is_ascii_digit();
        before = glyph.char;
        let Some(number) = Some(at).filter(|_| begins).and_then(|at| number(near.glyphs, at)) else {
            continue;
        };
        let start = near.glyphs.get(number.first).map_or(0, |glyph| glyph.start);
        let end = near.glyphs.get(number.last).map_or(0, |glyph| glyph.end);
        if found.last().is_some_and(|last| start < last.end) {
            continue;
        }
        if let Some(kind) = kind(&number, text.get(start..end).unwrap_or_default(), near) {
            let value = format!("{}{}", number.letters, number.digits);
            found.push(Found { start, end, kind, owner: Owner::Person, value });
        }
    }
    found
}

/// The number whose digits begin at a glyph, if it is as long as one of a paper.
fn number(glyphs: &[Glyph], at: usize) -> Option<Number> {
    // Most digits are years and small numbers, and are told by their length.
    let piece = glyphs.get(at..)?.iter().take(17).take_while(|glyph| glyph.char.is_ascii_digit()).count();
    let goes_on = glyphs.get(at + piece).is_some_and(|glyph| is_gap(glyph.char))
        && glyphs.get(at + piece + 1).is_some_and(|glyph| glyph.char.is_ascii_digit());
    if piece > 12 || (piece < 7 && !goes_on) {
        return None;
    }
    let before = glyphs.get(..at)?;
    let gap = usize::from(before.last().is_some_and(|glyph| is_gap(glyph.char)));
    let word = before.get(..at - gap)?.iter().rev();
    let length = word.take(4).take_while(|glyph| glyph.char.is_ascii_alphabetic()).count();
    if length > 3 || (length == 0 && gap == 1 && before.iter().rev().nth(1).is_some_and(is_word)) {
        return None;
    }
    if length == 0 && !(8..=10).contains(&piece) {
        return None;
    }
    let first = if length == 0 { at } else { at - gap - length };
    if before.get(..first)?.last().is_some_and(is_word) {
        return None;
    }
    let letters = glyphs.get(first..first + length)?.iter().map(|glyph| glyph.char).collect();
    let (mut digits, mut last) = (String::new(), at);
    let mut pieces = 0;
    let mut next = at;
    // In one piece, or in pieces until there are as many digits as the shortest number has.
    while digits.len() < 7 {
        let piece = glyphs.get(next..)?.iter().take_while(|glyph| glyph.char.is_ascii_digit());
        let piece: String = piece.map(|glyph| glyph.char).take(16).collect();
        if piece.is_empty() {
            return None;
        }
        last = next + piece.len() - 1;
        digits.push_str(&piece);
        pieces += 1;
        next = last + 1 + usize::from(glyphs.get(last + 1).is_some_and(|glyph| is_gap(glyph.char)));
        if digits.len() < 7 && next == last + 1 {
            return None;
        }
    }
    let free = !glyphs.get(last + 1).is_some_and(is_word);
    let whole = pieces == 1 && (gap == 0 || length == 0);
    (free && digits.len() <= 12).then_some(Number { first, last, letters, digits, whole })
}

fn is_gap(char: char) -> bool {
    matches!(char, ' ' | '-' | '.' | DOT)
}

fn is_word(glyph: &Glyph) -> bool {
    glyph.char.is_ascii_alphanumeric()
}

/// What a number is the number of, as it is `written`.
fn kind(number: &Number, written: &str, near: &Near) -> Option<Kind> {
    let (letters, digits) = (number.letters.len(), number.digits.len());
    let passport = matches!((letters, digits), (1, 7 | 8) | (2, 7));
    let permit = matches!((letters, digits), (1, 8 | 10) | (2, 7) | (3, 12));
    if letters == 0 {
        // Nine digits (passports of old), eight or ten (residents of Taiwan): only where they are called so.
        if !number.whole || !matches!(digits, 8..=10) {
            return None;
        }
        return match called(&near.before(number.first, NAMED_NEAR)) {
            Called::Passport if digits == 9 => Some(Kind::Passport),
            Called::Permit if digits != 9 => Some(Kind::Permit),
            _ => None,
        };
    }
    if !passport && !permit {
        return None;
    }
    let mut called = called(&near.before(number.first, NAMED));
    if matches!(called, Called::Nothing) {
        called = self::called(&near.heading(number.first));
    }
    if matches!(called, Called::Nothing) {
        called = self::called(&near.behind(number.last, 8));
    }
    match called {
        Called::Passport if passport => Some(Kind::Passport),
        Called::Permit if permit => Some(Kind::Permit),
        Called::Paper if passport && number.letters.starts_with(['e', 'g', 'd', 's', 'p']) => {
            Some(Kind::Passport)
        }
        Called::Paper if permit => Some(Kind::Permit),
        Called::Nothing if is_plain_passport(number, written, near) => Some(Kind::Passport),
        _ => None,
    }
}

fn called(text: &str) -> Called {
    let places = [
        (Called::Passport, last(text, &PASSPORT)),
        (Called::Permit, last(text, &PERMIT)),
        (Called::Paper, last(text, &ANY)),
    ];
    let named = places.into_iter().filter_map(|(called, place)| Some((called, place?)));
    let named = named.max_by_key(|(_, place)| place.end);
    let thing = last(text, &THINGS);
    match (named, thing) {
        (None, None) => Called::Nothing,
        (None, Some(thing)) => {
            // Far before the number it speaks of something else.
            let between = text.get(thing.end..).unwrap_or_default().chars().count();
            if between <= 3 { Called::Thing } else { Called::Nothing }
        }
        (Some((called, _)), None) => called,
        (Some((called, place)), Some(thing)) => {
            // 护照编号 is the number of a passport, 护照受理单，编号 is another.
            let between = text.get(place.end..thing.start).unwrap_or_default().chars().count();
            if between <= 1 { called } else { Called::Thing }
        }
    }
}

/// Whether a number that nothing names is one of today's ordinary passports: E or G and eight digits, written in one
/// piece, with nothing that makes it a part or a number of something else. 国食健字G20050123 begins with its year.
fn is_plain_passport(number: &Number, written: &str, near: &Near) -> bool {
    let is_year = number.digits.starts_with("19") || number.digits.starts_with("20");
    let upper = written.chars().next().is_some_and(char::is_uppercase);
    let ordinary = matches!(number.letters.as_str(), "e" | "g") && number.digits.len() == 8;
    let before = near.before(number.first, 4);
    let joined = before.ends_with(['-', '_', '/', '.', '=', '+', '#', '\\', '@', '&'])
        || before.trim_end().ends_with(|char: char| char.is_ascii_alphabetic());
    let behind = near.behind(number.last, 3);
    let goes_on = behind.starts_with(['-', '_', '/', '.', '=', '号', '型', '线', '系', '款']);
    // A full stop ends a sentence where nothing follows it.
    let stops =
        behind.strip_prefix('.').is_some_and(|rest| !rest.starts_with(|char: char| char.is_alphanumeric()));
    number.whole && ordinary && upper && !is_year && !joined && (!goes_on || stops)
}
