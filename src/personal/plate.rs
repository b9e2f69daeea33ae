//! Finds the number plates of vehicles (GA 36).

use super::found::{Found, Kind, Owner};
use super::near::{Near, last};
use super::reading::{DOT, Glyph};

pub const PROVINCES: &str = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
/// Names of places of which the last character is that of a province: 江苏A12345 is no plate.
const NAMES: [&str; 11] =
    ["江苏", "四川", "北京", "南京", "东京", "天津", "西藏", "内蒙", "辽宁", "南宁", "西宁"];
/// Provinces whose character is a word of every day: 新GB2760 is a new standard.
const WORDS: &str = "新云青川宁贵吉黑";
/// What stands in the last place of a plate instead of a digit.
const SIGNS: &str = "挂学警港澳领试";
const LABELS: [&str; 8] =
    ["车牌", "号牌", "车号", "牌照", "牌号", "plate", "vehicle registration", "registration number"];

/// Every number plate.
pub fn all(text: &str, near: &Near) -> Vec<Found> {
    let glyphs = near.glyphs;
    let pairs = glyphs.iter().zip(glyphs.iter().skip(1)).enumerate();
    let begins = pairs.filter(|(_, (first, second))| {
        !first.char.is_ascii() && second.char.is_ascii_alphabetic() && PROVINCES.contains(first.char)
    });
    begins.filter_map(|(at, _)| plate(text, near, at)).collect()
}

/// The plate that begins at the character of a province, before a letter.
fn plate(text: &str, near: &Near, at: usize) -> Option<Found> {
    let glyphs = near.glyphs;
    let letter = glyphs.get(at + 1)?;
    let gap = usize::from(matches!(glyphs.get(at + 2)?.char, ' ' | '-' | '.' | DOT));
    let first = at + 2 + gap;
    let rest = glyphs.get(first..)?;
    let body: String =
        rest.iter().map(|glyph| glyph.char).take(7).take_while(char::is_ascii_alphanumeric).collect();
    let last_place = first + body.len().checked_sub(1)?;
    let digits = body.chars().filter(char::is_ascii_digit).count();
    let before = near.before(at, 12);
    let labelled = last(&before, &LABELS).is_some() || last(&near.heading(at), &LABELS).is_some();
    let upper = text.get(letter.start..letter.end)?.chars().all(|char| !char.is_lowercase());
    let province = glyphs.get(at)?.char;
    let named = |name: &str| name.ends_with(province) && before.ends_with(name.trim_end_matches(province));
    let plain = upper
        && digits >= 3
        && !NAMES.iter().any(|name| named(name))
        && !(WORDS.contains(province) && body.starts_with(|char: char| char.is_ascii_alphabetic()));
    // Trailers, police cars and those of driving schools have a character in the last place.
    let sign = glyphs.get(last_place + 1).filter(|glyph| body.len() == 4 && SIGNS.contains(glyph.char));
    let is_body = is_body(&body) || (sign.is_some() && digits >= 3);
    if !(labelled || plain) || !is_body || !ends(near, last_place) {
        return None;
    }
    let value = format!("{province}{}{body}", letter.char);
    let (start, end) = (glyphs.get(at)?.start, glyphs.get(last_place)?.end);
    Some(Found { start, end, kind: Kind::Plate, owner: Owner::Person, value })
}

/// Five letters and digits, or six for vehicles of new energy; I and O are not used.
fn is_body(body: &str) -> bool {
    let digits = |from: usize, to: usize| {
        body.get(from..to).is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let new_energy = |char: char| matches!(char, 'a'..='h' | 'j' | 'k');
    let usable = !body.contains(['i', 'o']) && body.chars().any(|char| char.is_ascii_digit());
    let six = (body.starts_with(new_energy) && digits(2, 6)) || (body.ends_with(['d', 'f']) && digits(0, 5));
    usable && (body.len() == 5 || (body.len() == 6 && six))
}

/// Whether the number is over here, and no amount: 苏A12345.6 is none.
fn ends(near: &Near, last: usize) -> bool {
    let is_digit = |glyph: Option<&Glyph>| glyph.is_some_and(|glyph| glyph.char.is_ascii_digit());
    let next = near.glyphs.get(last + 1).map(|glyph| glyph.char);
    let joined = matches!(next, Some('.' | '-' | '_' | '/')) && is_digit(near.glyphs.get(last + 2));
    !joined && !near.behind(last, 1).starts_with(['号', '级', '类'])
}
