//! Finds the addresses of homes: a street or an estate with house and room. An office's address is public.

use super::found::{Found, Kind, Owner};
use super::near::{Near, last};

/// What a place with houses is called by its last character.
const PLACES: &str = "路街巷弄道里村区苑园庭城邸寓坊庄墅湾府镇";
/// Words that say that somebody lives at what follows.
const LIVES: [&str; 14] = [
    "家庭住址",
    "家庭地址",
    "住宅地址",
    "现住址",
    "住址",
    "居住地址",
    "居住地",
    "户籍地址",
    "户籍所在地",
    "户籍地",
    "常住地址",
    "家住",
    "home address",
    "residential address",
];
/// Words for where people work.
const WORK: [&str; 47] = [
    "办公",
    "大厦",
    "大楼",
    "写字楼",
    "行政",
    "政府",
    "局",
    "委员会",
    "机关",
    "中心",
    "广场",
    "学校",
    "大学",
    "学院",
    "小学",
    "中学",
    "幼儿园",
    "医院",
    "公司",
    "企业",
    "工业",
    "产业",
    "科技",
    "创业",
    "商务",
    "商业",
    "实验",
    "检测",
    "窗口",
    "大厅",
    "厂",
    "法院",
    "银行",
    "协会",
    "站",
    "所",
    "单位",
    "office",
    "government",
    "bureau",
    "centre",
    "center",
    "plaza",
    "tower",
    "industrial",
    "company",
    "school",
];
/// So long may an address be, in glyphs, and so near before it is said whose it is.
const LONGEST: usize = 48;

/// Every address of a home.
pub fn all(near: &Near) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let (mut before, mut glyphs) = ('\n', near.glyphs.iter().enumerate().peekable());
    while let Some((at, glyph)) = glyphs.next() {
        let behind = glyphs.peek().map_or('\n', |(_, glyph)| glyph.char);
        let ahead = std::mem::replace(&mut before, glyph.char);
        if found.last().is_some_and(|last| glyph.start < last.end) {
            continue;
        }
        // Most letters begin nothing, and are told by their neighbours.
        let address = match (ahead, glyph.char, behind) {
            (ahead, '室' | '户', _) if ahead.is_ascii_alphanumeric() || ahead == ' ' => room(near, at),
            (_, '址' | '住', _) | ('住' | '籍' | '在', '地', _) | ('s', 's', ':' | ' ') => {
                after_label(near, at)
            }
            (ahead, 'f', 'l') | (ahead, 'a', 'p') | (ahead, 'r', 'o') if !ahead.is_alphanumeric() => {
                english(near, at)
            }
            _ => None,
        };
        found.extend(address);
    }
    found
}

/// An address that ends in a room.
fn room(near: &Near, at: usize) -> Option<Found> {
    let glyphs = near.glyphs;
    let digit = |place: usize| glyphs.get(place).is_some_and(|glyph| glyph.char.is_ascii_digit());
    // 402室, 402 室, 402a室
    let back = (1..=2).find(|back| at.checked_sub(*back).is_some_and(digit))?;
    let before = glyphs.get(..at + 1 - back)?;
    let length = before.iter().rev().take(LONGEST).take_while(|glyph| !is_boundary(glyph.char)).count();
    let mut first = before.len() - length;
    let label = near.before(at, LONGEST + 12);
    let lives = last(&label, &LIVES).is_some();
    first += glyphs.get(first..)?.iter().take_while(|glyph| glyph.char == ' ').count();
    let value = plain(near, first, at);
    let marks = Marks::of(&value);
    let is_room = glyphs.get(at)?.char == '室' || is_of_house(value.trim_end_matches('户'));
    if !marks.place || marks.houses == 0 || !is_room {
        return None;
    }
    let above = near.above(first, LONGEST) + &value;
    let behind = near.behind(at, 8);
    let works = last(&above, &WORK).is_some() || last(&behind, &WORK).is_some();
    let owner = if works && !lives { Owner::Office } else { Owner::Person };
    home(near, first, at, value, owner)
}

/// An address behind words that say that somebody lives there: it need not name the room.
fn after_label(near: &Near, at: usize) -> Option<Found> {
    let glyphs = near.glyphs;
    let label = near.before(at + 1, 20);
    last(&label, &LIVES).filter(|place| place.end == label.len())?;
    let rest = glyphs.get(at + 1..)?;
    let skipped = rest
        .iter()
        .take(4)
        .take_while(|glyph| matches!(glyph.char, ':' | ' ' | '为' | '在' | '是' | '于'))
        .count();
    let first = at + 1 + skipped;
    let rest = glyphs.get(first..)?;
    let english = label.is_ascii() || rest.first().is_some_and(|glyph| glyph.char.is_ascii());
    let ends = |char: char| is_boundary(char) && !(english && char == ',');
    let length = rest.iter().take(LONGEST).take_while(|glyph| !ends(glyph.char)).count();
    let line = rest.get(..length)?;
    let end = if english {
        length.checked_sub(1)?
    } else {
        let house = |place: &usize| {
            let numbered = place.checked_sub(1).and_then(|before| line.get(before));
            line.get(*place).is_some_and(|glyph| "号室幢栋组户弄楼元".contains(glyph.char))
                && numbered
                    .is_some_and(|glyph| glyph.char.is_ascii_alphanumeric() || " 单号".contains(glyph.char))
        };
        (0..length).rev().find(house)?
    };
    let value = plain(near, first, first + end);
    let marks = Marks::of(&value);
    let is_home = if english { is_english(&value, 1) } else { marks.place && marks.numbered };
    is_home.then(|| home(near, first, first + end, value, Owner::Person)).flatten()
}

/// An address in English that begins with a flat or a room: “Flat 402, Building 3, 12 Jiefang Road”.
fn english(near: &Near, at: usize) -> Option<Found> {
    let glyphs = near.glyphs;
    let word = glyphs.get(at..)?;
    let begins = |start: &&str| {
        let number = word.get(start.len()).is_some_and(|glyph| glyph.char.is_ascii_digit());
        number && start.chars().zip(word).all(|(sign, glyph)| sign == glyph.char)
    };
    ["flat ", "flat no. ", "apartment ", "apt ", "apt. ", "room "].into_iter().find(begins)?;
    let ends = |char: char| matches!(char, '\n' | ';' | '"' | '|');
    let length = word.iter().take(100).take_while(|glyph| !ends(glyph.char)).count();
    let value = plain(near, at, at + length.checked_sub(1)?);
    let (place, _) =
        ROADS.into_iter().filter_map(|road| Some((value.find(road)? + road.len(), road))).min()?;
    let value = value.get(..place)?.trim_end_matches([',', ' ', '.']).to_owned();
    let marks = if value.starts_with("room") { 2 } else { 1 };
    let last_place = at + value.chars().count().checked_sub(1)?;
    let works = last(&(near.above(at, LONGEST) + &value + &near.behind(last_place, 30)), &WORK).is_some();
    let owner = if works { Owner::Office } else { Owner::Person };
    is_english(&value, marks).then(|| home(near, at, last_place, value, owner)).flatten()
}

const ROADS: [&str; 10] =
    [" road", " rd", " street", " st,", " st.", " avenue", " ave", " lane", " alley", " boulevard"];

/// Whether an address in English has a road, a number, and so many words for a house.
fn is_english(value: &str, houses: usize) -> bool {
    const HOUSES: [&str; 8] = ["flat", "apartment", "apt", "building", "bldg", "block", "unit", "no."];
    let road = ROADS.iter().any(|road| value.contains(road.trim_end_matches([',', '.'])));
    let words = HOUSES.iter().filter(|word| last(value, &[**word]).is_some()).count();
    let labelled = houses == 1;
    road && value.contains(|char: char| char.is_ascii_digit()) && (labelled || words >= houses)
}

/// What an address in Chinese consists of.
#[derive(Default)]
struct Marks {
    /// A road, an estate or a village before the first number.
    place: bool,
    /// Numbers of houses: 12号, 3幢, 2单元.
    houses: usize,
    /// Anything with a number.
    numbered: bool,
}

impl Marks {
    fn of(address: &str) -> Marks {
        let mut marks = Marks::default();
        let mut before = ' ';
        let mut counted = false;
        for char in address.chars() {
            if before.is_ascii_alphanumeric() || matches!(before, '甲' | '乙' | '丙' | '丁') {
                let house = "号幢栋弄座单#".contains(char);
                marks.houses += usize::from(house && counted);
                marks.numbered |= counted && (house || "室户组楼".contains(char));
            }
            counted |= char.is_ascii_digit();
            marks.place |= !counted && PLACES.contains(char);
            before = char;
        }
        marks
    }
}

/// 3单元402: a household of a house, and not a number of households.
fn is_of_house(number: &str) -> bool {
    let house = number.trim_end_matches(|char: char| char.is_ascii_alphanumeric());
    house.len() < number.len() && house.ends_with(['元', '幢', '栋', '楼'])
}

/// The characters from one place to another, without blanks where Chinese needs none.
fn plain(near: &Near, first: usize, last: usize) -> String {
    let glyphs = near.glyphs.get(first..=last).unwrap_or_default();
    let english = glyphs.iter().all(|glyph| glyph.char.is_ascii());
    glyphs.iter().map(|glyph| glyph.char).filter(|char| english || *char != ' ').collect()
}

fn is_boundary(char: char) -> bool {
    matches!(
        char,
        '\n' | '\t'
            | ','
            | ';'
            | ':'
            | '('
            | ')'
            | '"'
            | '\''
            | '|'
            | '!'
            | '?'
            | '、'
            | '.'
            | '='
            | '{'
            | '}'
            | '*'
            | '['
            | ']'
            | '<'
            | '>'
    )
}

fn home(near: &Near, first: usize, last: usize, value: String, owner: Owner) -> Option<Found> {
    let (start, end) = (near.glyphs.get(first)?.start, near.glyphs.get(last)?.end);
    Some(Found { start, end, kind: Kind::Address, owner, value })
}
