//! Finds the numbers of persons: mobile telephones, identity cards, bank cards.

use super::found::{Found, Kind, Owner};
use super::reading::Glyph;

/// Digits that stand together: the places of the first and the last among the glyphs.
#[derive(Clone, Copy)]
struct Group {
    first: usize,
    last: usize,
}

impl Group {
    fn length(self) -> usize {
        self.last + 1 - self.first
    }

    fn digits(self, glyphs: &[Glyph]) -> impl Iterator<Item = char> {
        glyphs.get(self.first..=self.last).unwrap_or_default().iter().map(|glyph| glyph.char)
    }
}

/// A number of a person has so many digits: a mobile telephone number the fewest, a bank card the most.
const DIGITS: std::ops::RangeInclusive<usize> = 11..=19;

/// At most this many groups make one number: an identity number with a blank between all its digits.
const MOST_GROUPS: usize = 18;
/// At most this many separators stand between two digits of a number.
const MOST_SEPARATORS: usize = 3;

/// Every number of a person.
pub fn all(glyphs: &[Glyph]) -> Vec<Found> {
    let mut found = Vec::new();
    for run in runs(glyphs) {
        let mut rest = run.as_slice();
        // Dates and years are most of what there is: no more than their digits need be counted, and that once.
        let mut digits = count(rest);
        while digits >= *DIGITS.start() {
            let alone = rest.len() == run.len();
            let hit = (1..=rest.len().min(MOST_GROUPS)).rev().find_map(|length| {
                let window = rest.get(..length)?;
                let apart = alone && length == rest.len();
                Some((length, number(window, apart, glyphs)?))
            });
            let taken = hit.as_ref().map_or(1, |(length, _)| *length);
            found.extend(hit.map(|(_, hit)| hit));
            let (looked_at, behind) = rest.split_at_checked(taken).unwrap_or_default();
            digits -= count(looked_at);
            rest = behind;
        }
    }
    found
}

/// The digits of some groups.
fn count(groups: &[Group]) -> usize {
    groups.iter().map(|group| group.length()).sum()
}

/// Groups of digits in runs: between two groups of one run stand separators alone.
fn runs(glyphs: &[Glyph]) -> Vec<Vec<Group>> {
    let mut runs: Vec<Vec<Group>> = Vec::new();
    let mut separators = 0;
    let mut joined = false;
    for (at, glyph) in glyphs.iter().enumerate() {
        let check_letter = glyph.char == 'x' && joined && !glyphs.get(at + 1).is_some_and(is_word);
        if glyph.char.is_ascii_digit() || check_letter {
            match runs.last_mut().filter(|_| joined) {
                Some(run) => match run.last_mut().filter(|_| separators == 0) {
                    Some(group) => group.last = at,
                    None => run.push(Group { first: at, last: at }),
                },
                None => runs.push(vec![Group { first: at, last: at }]),
            }
            (joined, separators) = (true, 0);
        } else if is_separator(glyph.char) && separators < MOST_SEPARATORS {
            separators += 1;
        } else {
            (joined, separators) = (false, 0);
        }
    }
    runs
}

fn is_separator(char: char) -> bool {
    matches!(char, ' ' | '-' | '.' | '_' | '(' | ')')
}

fn is_word(glyph: &Glyph) -> bool {
    glyph.char.is_ascii_alphanumeric()
}

/// What a window of groups is the number of.
fn number(window: &[Group], apart: bool, glyphs: &[Glyph]) -> Option<Found> {
    let (first, last) = (window.first()?, window.last()?);
    if !DIGITS.contains(&count(window)) {
        return None;
    }
    let digits: String = window.iter().flat_map(|group| group.digits(glyphs)).collect();
    let lengths: Vec<usize> = window.iter().map(|group| group.length()).collect();
    if !stands_free(first.first, last.last, glyphs) {
        return None;
    }
    let found = |kind, value: &str| Found {
        start: glyphs.get(first.first).map_or(0, |glyph| glyph.start),
        end: glyphs.get(last.last).map_or(0, |glyph| glyph.end),
        kind,
        owner: Owner::Person,
        value: value.to_owned(),
    };
    if is_identity(&digits) || is_old_identity(&digits, &lengths) {
        return Some(found(Kind::Identity, &digits));
    }
    if is_amount(first.first, last.last, glyphs) {
        return None;
    }
    if is_card(&digits, &lengths) {
        return Some(found(Kind::Card, &digits));
    }
    let decimal = window.len() == 2 && glyphs.get(first.last + 1).is_some_and(|glyph| glyph.char == '.');
    let prefixes = ["0086", "86", ""].into_iter().filter_map(|prefix| digits.strip_prefix(prefix));
    let mobile = prefixes.filter(|rest| rest.len() == 11).find(|rest| is_mobile(rest))?;
    let mut shape = lengths;
    let mut prefix = digits.len() - mobile.len();
    while prefix > 0 {
        // The country's code may be a group of its own or begin the first one.
        let head = shape.first_mut()?;
        let taken = prefix.min(*head);
        *head -= taken;
        prefix -= taken;
        if *head == 0 {
            shape.remove(0);
        }
    }
    let second = mobile.get(*shape.first()?..)?;
    (!decimal && is_shape_of_mobile(&shape, second, apart)).then(|| found(Kind::Mobile, mobile))
}

/// Whether nothing at either end makes the digits a part of something else: a digest, a decimal number.
fn stands_free(first: usize, last: usize, glyphs: &[Glyph]) -> bool {
    const WORDS: [&str; 12] =
        ["tel", "phone", "mobile", "mob", "cell", "wx", "vx", "wechat", "weixin", "m", "t", "id"];
    let before = glyphs.get(..first).unwrap_or_default();
    let word: Vec<char> =
        before.iter().rev().take_while(|glyph| is_word(glyph)).map(|glyph| glyph.char).collect();
    let word: String = word.into_iter().rev().collect();
    let mut ahead = before.iter().rev().map(|glyph| glyph.char);
    let of_decimal = ahead.next() == Some('.') && ahead.next().is_some_and(|char| char.is_ascii_digit());
    let mut behind = glyphs.iter().skip(last + 1).map(|glyph| glyph.char);
    let next = behind.next();
    let to_decimal = next == Some('.') && behind.next().is_some_and(|char| char.is_ascii_digit());
    let letter = next.is_some_and(|char| char.is_ascii_alphanumeric());
    // `138.0013.8000` has its dots within; a dot at its end with a digit behind it makes the last part a fraction.
    (word.is_empty() || WORDS.contains(&word.as_str())) && !of_decimal && !to_decimal && !letter
}

/// Whether a number says of itself that it is an amount: by its unit, its currency, or its field in the data.
fn is_amount(first: usize, last: usize, glyphs: &[Glyph]) -> bool {
    const BEFORE: [&str; 15] = [
        "cny",
        "rmb",
        "¥",
        "$",
        "人民币",
        "value:",
        "at_least:",
        "more_than:",
        "at_most:",
        "less_than:",
        "exactly:",
        "about:",
        "within:",
        "from:",
        "between: [",
    ];
    const BEHIND: [&str; 15] =
        ["元", "万", "亿", "人", "个", "件", "户", "吨", "%", "yuan", "cny", "rmb", "千", "百", "平方"];
    let from = first.saturating_sub(16);
    let before: String = glyphs.get(from..first).unwrap_or_default().iter().map(|glyph| glyph.char).collect();
    let behind: String = glyphs.iter().skip(last + 1).take(6).map(|glyph| glyph.char).collect();
    BEFORE.iter().any(|sign| before.trim_end().ends_with(sign.trim_end()))
        || BEHIND.iter().any(|sign| behind.trim_start().starts_with(sign))
}

/// A mobile number: 1, then 3 to 9, then nine digits. A round amount such as 15000000000 is none.
fn is_mobile(digits: &str) -> bool {
    let second = digits.chars().nth(1);
    digits.starts_with('1')
        && second.is_some_and(|second| ('3'..='9').contains(&second))
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.ends_with("000000")
}

/// Whether people write a mobile number in groups of these lengths; `apart` says that no other group is near.
/// 15000-200000 is a range, 1998 1999 200 are years and a count, 13 456 789 012 is an amount.
fn is_shape_of_mobile(shape: &[usize], second: &str, apart: bool) -> bool {
    match shape {
        [11] | [3, 4, 4] | [3, 8] | [7, 4] => true,
        [_, _] => second.starts_with('0'),
        [3, 3, 5] | [3, 5, 3] | [3, 2, 2, 2, 2] | [3, 2, 2, 4] | [3, 4, 2, 2] | [3, 3, 3, 2] => apart,
        [4, 3, 4] => apart,
        singles => {
            singles.len() == 11 || (apart && matches!(singles, [2, 2, 2, 2, 2, 1] | [1, 2, 2, 2, 2, 2]))
        }
    }
}

/// The first two digits of the provinces (GB/T 2260).
fn is_region(digits: &str) -> bool {
    let province: u32 = digits.get(..2).and_then(|digits| digits.parse().ok()).unwrap_or(0);
    matches!(province, 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83)
        && digits.get(2..6) != Some("0000")
}

fn is_day(month: &str, day: &str) -> bool {
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    let most = match number(month) {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=most).contains(&number(day))
}

/// A resident identity number of 18 characters (GB 11643): region, date of birth, and the check character of
/// ISO 7064, MOD 11-2.
fn is_identity(digits: &str) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    let year: u32 = part(6, 10).parse().unwrap_or(0);
    if digits.len() != 18 || !is_region(digits) || !(1900..2100).contains(&year) {
        return false;
    }
    let body = part(0, 17);
    if !is_day(part(10, 12), part(12, 14)) || !body.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let sum = body.chars().fold(0, |sum, digit| (sum + digit.to_digit(10).unwrap_or(0)) * 2 % 11);
    let check = (12 - sum) % 11;
    let expected = if check == 10 { 'x' } else { char::from_digit(check, 10).unwrap_or('x') };
    digits.ends_with(expected)
}

/// A resident identity number of 15 digits, as they were given out until 1999: it has no check digit.
fn is_old_identity(digits: &str, lengths: &[usize]) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    digits.len() == 15
        && matches!(lengths, [15] | [6, 6, 3])
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && is_region(digits)
        && !matches!(part(2, 4), "00")
        && !matches!(part(4, 6), "00")
        && is_day(part(8, 10), part(10, 12))
}

/// The number of a bank card: the prefix of an issuer, 16 to 19 digits, and the check digit of Luhn (ISO/IEC 7812).
fn is_card(digits: &str, lengths: &[usize]) -> bool {
    const ISSUERS: [&str; 20] = [
        "62", "9558", "9559", "51", "52", "53", "54", "55", "436742", "436745", "434061", "456351", "458441",
        "421349", "427020", "438600", "402658", "404117", "403361", "458123",
    ];
    let fours = lengths.split_last().is_some_and(|(last, first)| {
        first.len() >= 3 && first.iter().all(|length| *length == 4) && *last <= 4
    });
    let grouped = fours || matches!(lengths, [_] | [6, 10..=13]) || lengths.len() == digits.len();
    // Any number may begin with 4; one in four groups of four is a card.
    let issued = ISSUERS.iter().any(|issuer| digits.starts_with(issuer))
        || (digits.starts_with('4') && lengths == [4, 4, 4, 4]);
    (16..=19).contains(&digits.len()) && grouped && issued && passes_luhn(digits)
}

fn passes_luhn(digits: &str) -> bool {
    let mut sum = 0;
    for (place, digit) in digits.chars().rev().enumerate() {
        let Some(digit) = digit.to_digit(10) else { return false };
        let counted = if place % 2 == 1 { digit * 2 } else { digit };
        sum += if counted > 9 { counted - 9 } else { counted };
    }
    sum % 10 == 0
}
