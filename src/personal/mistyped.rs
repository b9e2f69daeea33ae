//! Finds numbers that the word directly before them calls those of a person, and that are none by their digits: whoever
//! mistypes one digit publishes the others.

use super::found::{Found, Kind};
use super::number::found;
use super::reading::Glyph;
use super::{amount::Stands, near::last};
use std::ops::RangeInclusive;

/// Words for an identity card and its number.
const IDENTITY: [&str; 7] =
    ["身份证", "公民身份", "身份证件", "id card", "identity card", "identity number", "id"];
/// Words for a telephone that people carry.
const MOBILE: [&str; 6] = ["手机", "移动电话", "mobile", "mobile phone", "cell phone", "cellphone"];
/// Words for any telephone.
const TELEPHONE: [&str; 5] = ["电话", "联系方式", "telephone", "tel", "phone"];
/// Words for a card of a bank. An account may be an office's, to which people pay.
const CARD: [&str; 5] = ["银行卡", "卡", "bank card", "debit card", "credit card"];
/// What may stand between the word and the number, beside signs: 身份证号码是…, `ID card no. …`.
const BETWEEN: [&str; 8] = ["号码", "号", "是", "为", "no", "number", "is", "numbers"];
/// 卡 alone ends many words: only 卡号 is one for a bank card.
const NUMBERED: &str = "卡";

/// So far before a number, in glyphs, its word begins.
const NAMED: usize = 24;
/// The fewest and the most digits of what is looked at.
const DIGITS: RangeInclusive<usize> = 10..=20;
/// What is counted: 手机1391234567部.
const UNITS: &str = "部台万亿户元人个只件条张次笔家套%‰";

/// Digits that stand together, or with one blank or hyphen between two groups of them.
struct Run {
    /// Where the first digit and the last one stand among the glyphs.
    first: usize,
    last: usize,
    /// How many digits there are.
    count: usize,
    /// How many of them are in the first group.
    in_first: usize,
}

impl Run {
    /// The run that begins at a digit.
    fn at(glyphs: &[Glyph], first: usize) -> Run {
        let mut run = Run { first, last: first, count: 0, in_first: 0 };
        let mut is_first = true;
        for (at, glyph) in glyphs.iter().enumerate().skip(first) {
            let goes_on = || glyphs.get(at + 1).is_some_and(Glyph::is_of_word);
            let is_check_letter = glyph.char == 'x' && at == run.last + 1 && run.count >= 14 && !goes_on();
            if glyph.is_figure() || is_check_letter {
                is_first &= at <= run.last + 1;
                run.count += 1;
                run.in_first += usize::from(is_first);
                run.last = at;
            } else if at > run.last + 1 || !matches!(glyph.char, ' ' | '-') {
                break;
            }
        }
        run
    }

    /// Whether it is written in one piece, or the first piece is one of these lengths.
    fn begins_with(&self, lengths: &[usize]) -> bool {
        self.in_first == self.count || lengths.contains(&self.in_first)
    }
}

/// Every such number. Those that are right are found before, by their digits.
pub fn all(glyphs: &[Glyph]) -> Vec<Found> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(next) = glyphs.get(at..).and_then(|rest| rest.iter().position(Glyph::is_figure)) {
        let run = Run::at(glyphs, at + next);
        at = run.last + 1;
        if DIGITS.contains(&run.count) && is_free(glyphs, &run) {
            let digits: String = digits(glyphs, &run);
            let called = called(glyphs, run.first).filter(|called| called.takes(&digits, &run));
            let stands = Stands { glyphs, first: run.first, last: run.last };
            all.extend(called.map(|called| found(stands, called.kind(), &digits)));
        }
    }
    all
}

fn digits(glyphs: &[Glyph], run: &Run) -> String {
    let glyphs = glyphs.get(run.first..=run.last).unwrap_or_default();
    glyphs.iter().map(|glyph| glyph.char).filter(|char| !matches!(char, ' ' | '-')).collect()
}

/// Whether a number is a part of nothing longer, and counts nothing.
fn is_free(glyphs: &[Glyph], run: &Run) -> bool {
    let before = run.first.checked_sub(1).and_then(|before| glyphs.get(before));
    let mut behind = glyphs.get(run.last + 1..).unwrap_or_default().iter().map(|glyph| glyph.char);
    let is_whole = match behind.next() {
        Some('.') => !behind.next().is_some_and(|next| next.is_ascii_digit()),
        Some(next) => !next.is_ascii_alphanumeric() && next != '*' && !UNITS.contains(next),
        None => true,
    };
    is_whole && !before.is_some_and(|glyph| glyph.is_of_word() || glyph.char == '*')
}

/// What a word calls a number.
#[derive(Clone, Copy)]
enum Called {
    Identity,
    Mobile,
    Telephone,
    Card,
}

impl Called {
    fn kind(self) -> Kind {
        match self {
            Called::Identity => Kind::CalledIdentity,
            Called::Mobile | Called::Telephone => Kind::CalledMobile,
            Called::Card => Kind::CalledCard,
        }
    }

    /// Whether somebody may have meant such a number and mistyped it: a digit is another one, or one is missing or there
    /// twice. A telephone that nobody carries never begins with 13 to 19.
    fn takes(self, digits: &str, run: &Run) -> bool {
        let count = digits.len();
        let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
        let second = digits.as_bytes().get(1).copied().unwrap_or_default();
        let begins = digits.starts_with('1') && (b'3'..=b'9').contains(&second);
        match self {
            Called::Identity => (15..=19).contains(&count) && run.begins_with(&[6]),
            Called::Mobile => {
                let shape = all_digits && run.begins_with(&[3]) && digits.starts_with('1');
                shape && (count == 11 || (begins && matches!(count, 10 | 12)))
            }
            Called::Telephone => all_digits && begins && matches!(count, 10 | 12) && run.begins_with(&[3]),
            Called::Card => all_digits && (15..=20).contains(&count) && run.begins_with(&[4, 6]),
        }
    }
}

/// What the word directly before a number calls it: nothing but signs and words such as 号码 stand between them.
fn called(glyphs: &[Glyph], first: usize) -> Option<Called> {
    let before = glyphs.get(..first)?;
    let line = before.iter().rev().take(NAMED).take_while(|glyph| glyph.char != '\n').count();
    let before: String = before.get(first - line..)?.iter().map(|glyph| glyph.char).collect();
    let is_sign = |char: char| matches!(char, ' ' | ':' | '.' | ',' | '|' | '(' | '"' | '“' | '#' | '\t');
    let mut text = before.trim_end_matches(is_sign);
    let mut is_numbered = false;
    while let Some(rest) = BETWEEN.iter().find_map(|word| text.strip_suffix(word)) {
        is_numbered = true;
        text = rest.trim_end_matches(is_sign);
    }
    let ends = |words: &[&str]| last(text, words).is_some_and(|place| place.end == text.len());
    if ends(&IDENTITY) {
        // `id` calls many things so.
        return (is_numbered || !text.ends_with("id")).then_some(Called::Identity);
    }
    if ends(&MOBILE) {
        return Some(Called::Mobile);
    }
    if ends(&CARD) && (is_numbered || text.ends_with("银行卡") || !text.ends_with(NUMBERED)) {
        return Some(Called::Card);
    }
    ends(&TELEPHONE).then_some(Called::Telephone)
}
