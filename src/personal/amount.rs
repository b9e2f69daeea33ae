//! Says whether a number is an amount: by its unit, its currency, its field in the data, or its fraction.

use super::reading::Glyph;

/// Where a number stands: its first and its last glyph.
#[derive(Clone, Copy)]
pub struct Stands<'a> {
    pub glyphs: &'a [Glyph],
    pub first: usize,
    pub last: usize,
}

impl Stands<'_> {
    /// What is written before the number on its line, at most so many characters.
    fn before(self, most: usize) -> String {
        let before = self.glyphs.get(..self.first).unwrap_or_default();
        let length = before.iter().rev().take(most).take_while(|glyph| glyph.char != '\n').count();
        before.get(self.first - length..).unwrap_or_default().iter().map(|glyph| glyph.char).collect()
    }

    /// What is written behind the number on its line, at most so many characters.
    fn behind(self, most: usize) -> String {
        let behind = self.glyphs.get(self.last + 1..).unwrap_or_default().iter().map(|glyph| glyph.char);
        behind.take(most).take_while(|char| *char != '\n').collect()
    }
}

/// Whether a currency stands before a number, or the field of an amount in the data: `¥138…`, `value: 138…`.
pub fn has_sign(number: Stands) -> bool {
    const CURRENCIES: [&str; 5] = ["cny", "rmb", "¥", "$", "人民币"];
    /// The last two are words of every day as well: as fields they stand within another one.
    const FIELDS: [&str; 9] = [
        "value:",
        "at_least:",
        "more_than:",
        "at_most:",
        "less_than:",
        "exactly:",
        "within:",
        "from:",
        "about:",
    ];
    let before = number.before(40);
    let before = before.trim_end();
    let is_field = |(place, field): (usize, &&str)| {
        let Some(line) = before.strip_suffix(*field) else { return false };
        let is_first = line.is_empty() && place < 7;
        is_first || line.ends_with(['{', ',']) || (line.ends_with([' ', '-']) && begins_field(line))
    };
    CURRENCIES.iter().any(|sign| before.ends_with(sign))
        || before.ends_with("between: [")
        || before.ends_with("between:[")
        || FIELDS.iter().enumerate().any(is_field)
}

/// Whether a field may begin behind a text: only the blanks of its line or another field stand before it.
fn begins_field(line: &str) -> bool {
    let line = line.trim_end_matches([' ', '-']);
    line.is_empty() || line.ends_with(['{', ','])
}

/// Whether a unit stands directly behind a number: 138…元, 138… yuan, and not 138… 人事科, nor one on the next line.
pub fn has_unit(number: Stands) -> bool {
    let behind = number.behind(8);
    let (unit, apart) = match behind.strip_prefix(' ') {
        Some(unit) => (unit, true),
        None => (behind.as_str(), false),
    };
    if let Some(rest) = ["yuan", "cny", "rmb"].into_iter().find_map(|word| unit.strip_prefix(word)) {
        return !rest.starts_with(|char: char| char.is_ascii_alphanumeric());
    }
    is_unit(unit, apart)
}

/// Whether a text begins with a unit in Chinese. What else begins with its character is a name or an office: 户主, 人事科,
/// 万女士, 个人.
fn is_unit(text: &str, apart: bool) -> bool {
    const TITLES: [&str; 8] = ["女士", "先生", "某", "老师", "同志", "科长", "主任", "小姐"];
    let mut rest = text.chars();
    let Some(unit) = rest.next() else { return false };
    let rest = rest.as_str();
    let ends = |text: &str| !text.starts_with(char::is_alphabetic);
    let with = |units: &str| rest.starts_with(|next: char| units.contains(next));
    match unit {
        '%' => true,
        '元' | '亿' | '吨' | '件' => !TITLES.iter().any(|title| rest.starts_with(title)),
        '平' => rest.starts_with('方'),
        '万' => ends(rest) || with("元人户吨件个亩平千台辆册份条家次亿株头立多余美公只套度升米股"),
        '千' => ends(rest) || with("元人户吨瓦克米伏卡焦"),
        '百' => ends(rest) || with("元万"),
        '人' => ends(rest) || with("次"),
        '户' => ends(rest),
        '个' => ends(rest) || (!apart && !with("人体旧")),
        _ => false,
    }
}

/// Whether a number is a part of a decimal one: 0.138…, 138….25. A mark before it in a list and a date behind it are none.
pub fn is_decimal(number: Stands) -> bool {
    is_fraction(number) || has_fraction(number)
}

fn is_fraction(number: Stands) -> bool {
    let before = number.glyphs.get(..number.first).unwrap_or_default();
    let Some(whole) = before.split_last().and_then(|(point, whole)| (point.char == '.').then_some(whole))
    else {
        return false;
    };
    let digits = whole.iter().rev().take_while(|glyph| glyph.is_figure()).count();
    let mark = whole.get(whole.len() - digits..).unwrap_or_default();
    let mut line = whole.get(..whole.len() - digits).unwrap_or_default().iter().rev().map(|glyph| glyph.char);
    let first = line.find(|char| *char != ' ');
    let begins = matches!(first, None | Some('\n' | ';' | '·'));
    let is_mark = begins && digits <= 2 && mark.first().is_some_and(|first| first.char != '0');
    digits > 0 && !is_mark
}

fn has_fraction(number: Stands) -> bool {
    let behind = number.behind(8);
    let Some(rest) = behind.strip_prefix('.') else { return false };
    let digits = number.glyphs.get(number.last + 2..).unwrap_or_default();
    let digits = digits.iter().take(6).take_while(|glyph| glyph.is_figure()).count();
    let (fraction, next) = rest.split_at_checked(digits).unwrap_or_default();
    let is_year = digits == 4 && (fraction.starts_with("19") || fraction.starts_with("20"));
    digits > 0 && !is_year && !next.starts_with(['年', '月', '日'])
}
