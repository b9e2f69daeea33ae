//! Finds the numbers of fixed telephones, and whose they are: an office publishes its own.

use super::found::{Found, Kind, Owner};
use super::near::{Near, last};
use super::reading::{DOT, Glyph};

/// Words that say that a telephone is meant.
const TELEPHONE: [&str; 8] = ["电话", "固话", "座机", "话机", "联系方式", "tel", "phone", "landline"];
/// Words that say that it rings in a home.
const HOME: [&str; 26] = [
    "家庭",
    "住宅",
    "宅电",
    "家里",
    "家中",
    "家属",
    "家长",
    "本人",
    "个人",
    "户主",
    "住户",
    "居民",
    "村民",
    "业主",
    "申请人",
    "投诉人",
    "举报人",
    "患者",
    "当事人",
    "委托人",
    "监护人",
    "home",
    "residen",
    "private",
    "applicant",
    "patient",
];
/// Words that say so and that a telephone is meant: even a number without the code of its area is one then.
const HOME_TELEPHONE: [&str; 6] = ["家庭电话", "住宅电话", "宅电", "家庭固话", "home phone", "home tel"];
/// Words for offices and their services.
const OFFICE: [&str; 76] = [
    "办公",
    "政府",
    "局",
    "厅",
    "委员会",
    "党委",
    "纪委",
    "委电",
    "委办",
    "农委",
    "办电话",
    "办联系",
    "办(",
    "办:",
    "办,",
    "部",
    "处:",
    "处电话",
    "科电话",
    "科室",
    "处室",
    "中心",
    "医院",
    "学校",
    "大学",
    "中学",
    "小学",
    "公司",
    "企业",
    "单位",
    "机关",
    "热线",
    "咨询",
    "监督",
    "举报",
    "投诉",
    "服务",
    "值班",
    "总机",
    "传真",
    "窗口",
    "前台",
    "协会",
    "法院",
    "检察院",
    "银行",
    "指挥",
    "应急",
    "客服",
    "公开",
    "对外",
    "所电话",
    "站电话",
    "院电话",
    "联系我们",
    "contact:",
    "contact us",
    "office",
    "bureau",
    "department",
    "division",
    "commission",
    "government",
    "council",
    "centre",
    "center",
    "hotline",
    "inquir",
    "enquir",
    "complaint",
    "reception",
    "switchboard",
    "company",
    "school",
    "hospital",
    "fax",
];

/// So far before a number, in glyphs, is said that it is a telephone's.
const NAMED: usize = 30;
/// So far before a number, also on the lines above, is said whose it is.
const OWNED: usize = 70;
/// So many separators may stand between two groups of digits.
const MOST_SEPARATORS: usize = 3;

/// Every number of a fixed telephone that is called one.
pub fn all(near: &Near) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut before = ' ';
    for (at, glyph) in near.glyphs.iter().enumerate() {
        let begins = glyph.char.is_ascii_digit() && !before.is_ascii_digit() && before != '.';
        before = glyph.char;
        if !begins || !may_begin(near.glyphs, at) || found.last().is_some_and(|last| glyph.start < last.end) {
            continue;
        }
        let groups = groups(near.glyphs, at);
        if groups.iter().map(|(digits, _)| digits.len()).sum::<usize>() >= 7 {
            found.extend(telephone(near, at, &groups));
        }
    }
    found
}

/// Whether a number of a telephone may begin here, by its first group of digits: most are years and small numbers.
fn may_begin(glyphs: &[Glyph], at: usize) -> bool {
    let length = |at: usize| {
        let digits = glyphs.get(at..).unwrap_or_default().iter().take(17);
        digits.take_while(|glyph| glyph.char.is_ascii_digit()).count()
    };
    let sign = |at: usize| glyphs.get(at).map_or(' ', |glyph| glyph.char);
    match (sign(at), sign(at + 1), length(at)) {
        // The 0 of an area, or of 0086.
        ('0', _, 3 | 4 | 10..=16) | ('8', '6', 2 | 12..=14) => true,
        // A number of seven or eight digits behind a word that ends so: 宅电 88191234.
        ('2'..='8', _, 7 | 8) => is_called(glyphs, at),
        ('2'..='8', _, first @ (3 | 4)) => length(at + first + 1) == 4 && is_called(glyphs, at),
        _ => false,
    }
}

/// Whether one of the words for telephones may end before a place.
fn is_called(glyphs: &[Glyph], at: usize) -> bool {
    let before = glyphs.get(..at).unwrap_or_default().iter().rev().map(|glyph| glyph.char);
    let end = before
        .take(6)
        .find(|char| !matches!(*char, ' ' | ':' | '(' | ')' | '号' | '码' | '为' | '是' | '.' | DOT));
    end.is_some_and(|end| matches!(end, '话' | '电' | 'e' | 'l'))
}

/// The groups of digits from a place on, each with the place of its last digit.
fn groups(glyphs: &[Glyph], at: usize) -> Vec<(String, usize)> {
    let mut groups: Vec<(String, usize)> = Vec::new();
    let mut separators = MOST_SEPARATORS + 1;
    for (place, glyph) in glyphs.iter().enumerate().skip(at) {
        match glyph.char {
            digit if digit.is_ascii_digit() => {
                let full = groups.len() == 5;
                match groups.last_mut().filter(|_| separators == 0) {
                    Some((digits, last)) => {
                        digits.push(digit);
                        *last = place;
                    }
                    None if full => break,
                    None => groups.push((digit.to_string(), place)),
                }
                separators = 0;
            }
            ' ' | '-' | '(' | ')' | '.' | DOT if separators < MOST_SEPARATORS => separators += 1,
            _ => break,
        }
        if groups.last().is_some_and(|(digits, _)| digits.len() > 16) {
            break;
        }
    }
    groups
}

fn telephone(near: &Near, at: usize, groups: &[(String, usize)]) -> Option<Found> {
    let (value, last_place) = with_area(groups).map_or_else(|| without_area(near, at, groups), Some)?;
    let heading = near.heading(at);
    let line = near.before(at, NAMED);
    let called = [&line, &heading]
        .into_iter()
        .any(|text| last(text, &TELEPHONE).is_some() || last(text, &HOME).is_some());
    if !called || near.glyphs.get(last_place + 1).is_some_and(|glyph| glyph.char.is_ascii_alphanumeric()) {
        return None;
    }
    let above = near.above(at, OWNED);
    let home = last(&line, &HOME).map(|place| line.len() - place.end);
    let office = last(&above, &OFFICE).map(|place| above.len() - place.end);
    let home_column = last(&heading, &HOME).is_some();
    let office_near =
        last(&heading, &OFFICE).is_some() || last(&near.behind(last_place, 10), &OFFICE).is_some();
    // The nearer word decides: 市监局张某家庭电话 is a home's, 居民服务中心电话 an office's.
    let owner = match (home, office) {
        _ if home_column => Owner::Person,
        (Some(home), Some(office)) if office < home => Owner::Office,
        (Some(_), _) => Owner::Person,
        (None, Some(_)) => Owner::Office,
        (None, None) if office_near => Owner::Office,
        (None, None) => Owner::Person,
    };
    let (start, end) = (near.glyphs.get(at)?.start, near.glyphs.get(last_place)?.end);
    Some(Found { start, end, kind: Kind::Landline, owner, value })
}

/// A number with the code of its area, as it is dialled within the country, and the place of its last digit.
fn with_area(groups: &[(String, usize)]) -> Option<(String, usize)> {
    let all: String = groups.iter().map(|(digits, _)| digits.as_str()).collect();
    let foreign = ["0086", "86"].into_iter().find(|code| all.starts_with(code));
    let country = foreign.map_or(0, str::len);
    let national = all.get(country..)?;
    let trunk = usize::from(national.starts_with('0'));
    if country == 0 && trunk == 0 {
        return None;
    }
    let dialled = national.get(trunk..)?;
    let area = if dialled.starts_with("10") || dialled.starts_with('2') { 2 } else { 3 };
    if !dialled.starts_with("10") && !dialled.starts_with(|digit| ('2'..='9').contains(&digit)) {
        return None;
    }
    let before = country + trunk + area;
    let mut read = 0;
    let mut parted = groups.len() == 1;
    for (digits, last) in groups {
        read += digits.len();
        parted |= read == before || groups.first().is_some_and(|(first, _)| first.len() > before);
        let number = read.checked_sub(before).filter(|length| *length == 8 || (*length == 7 && area == 3));
        if let Some(number) = number.filter(|_| parted) {
            let own = all.get(before..before + number)?;
            let exchange = own.starts_with(|digit| ('2'..='8').contains(&digit));
            return exchange.then(|| (format!("0{}{own}", dialled.get(..area).unwrap_or_default()), *last));
        }
    }
    None
}

/// A number of seven or eight digits that is called the telephone of a home.
fn without_area(near: &Near, at: usize, groups: &[(String, usize)]) -> Option<(String, usize)> {
    let taken = match groups {
        [(one, _), ..] if matches!(one.len(), 7 | 8) => 1,
        [(one, _), (two, _), ..] if matches!(one.len(), 3 | 4) && two.len() == 4 => 2,
        _ => return None,
    };
    let line = near.before(at, NAMED);
    let called = last(&line, &HOME_TELEPHONE).is_some_and(|place| line.len() - place.end <= 6);
    let taken = groups.get(..taken).filter(|_| called)?;
    Some((taken.iter().map(|(digits, _)| digits.as_str()).collect(), taken.last()?.1))
}
