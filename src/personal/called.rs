//! Says whether a number is called the telephone of somebody: by a word that stands directly before it.

use super::near::last;
use super::reading::Glyph;

/// Words for telephones that people carry, and for reaching somebody by them.
const WORDS: [&str; 27] = [
    "电话",
    "手机",
    "联系",
    "微信",
    "致电",
    "拨打",
    "请拨",
    "来电",
    "短信",
    "tel",
    "telephone",
    "phone",
    "mobile",
    "mob",
    "cell",
    "cellphone",
    "call",
    "dial",
    "wechat",
    "weixin",
    "whatsapp",
    "wx",
    "vx",
    "sms",
    "contact",
    "contacts",
    "hotline",
];
/// What is counted and is no number of a telephone: 电话费, 手机用户, 联系率, 手机产量, 联系群众.
const COUNTED: &str = "用户费数率量业收入额元值款亿万台部群企";
/// So far before a number, in glyphs, stands the word.
const NAMED: usize = 24;
/// So much stands between the word and its number at most, for example a name.
const BETWEEN: usize = 10;

/// Whether a word for a telephone calls the number so that begins at a glyph: 联系人：张三138…, `Call from: 138…`.
pub fn is_called(glyphs: &[Glyph], at: usize) -> bool {
    let before = glyphs.get(..at).unwrap_or_default();
    let line = before.iter().rev().take(NAMED).take_while(|glyph| glyph.char != '\n').count();
    let before = before.get(at - line..).unwrap_or_default();
    // A numeral of a name is none: 联系人：张三.
    let text: String = before.iter().map(|glyph| if glyph.spelt { '某' } else { glyph.char }).collect();
    let Some(word) = last(&text, &WORDS) else { return false };
    let is_latin = text.get(word.clone()).is_some_and(str::is_ascii);
    let between = text.get(word.end..).unwrap_or_default();
    let goes_on = is_latin && between.starts_with(|char: char| char.is_ascii_alphabetic());
    !goes_on && between.chars().count() <= BETWEEN && leads_on(between)
}

/// Whether what stands between a word and a number leads from the one to the other.
fn leads_on(between: &str) -> bool {
    let country = ["+86", "0086", "86"]
        .iter()
        .find_map(|code| between.trim_end_matches([')', ' ', '-']).strip_suffix(code));
    let between = country.unwrap_or(between);
    !between
        .contains(|char: char| COUNTED.contains(char) || matches!(char, ';' | '·' | '0'..='9' | '$' | '¥'))
}
