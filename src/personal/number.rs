//! Finds the numbers of persons: mobile telephones, identity cards, bank cards.

use super::amount::{Stands, has_sign, has_unit, is_decimal};
use super::called;
use super::found::{Found, Kind, Owner};
use super::is_apart;
use super::reading::{DOT, Glyph};
use std::ops::Range;

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
    each_run(
        glyphs,
        0..glyphs.len(),
        |glyph| glyph.char.is_ascii_digit(),
        |run| {
            let before = found.len();
            in_run(run, glyphs, &mut found);
            let mut more = in_figures(run, glyphs);
            more.retain(|it| is_apart(it, found.get(before..).unwrap_or_default()));
            found.extend(more);
        },
    );
    found.sort();
    found
}

/// The numbers in the figures of a run, where it has numerals of Chinese beside them: in 张三138… a name ends with one.
fn in_figures(run: &[Group], glyphs: &[Glyph]) -> Vec<Found> {
    let mut found = Vec::new();
    let ends = run.first().zip(run.last()).map(|(first, last)| first.first..last.last + 1);
    let Some(range) = ends else { return found };
    if glyphs.get(range.clone()).unwrap_or_default().iter().any(|glyph| glyph.spelt) {
        each_run(glyphs, range, Glyph::is_figure, |run| in_run(run, glyphs, &mut found));
    }
    found
}

/// The numbers in the groups of one run.
fn in_run(run: &[Group], glyphs: &[Glyph], found: &mut Vec<Found>) {
    let mut rest = run;
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

/// The digits of some groups.
fn count(groups: &[Group]) -> usize {
    groups.iter().map(|group| group.length()).sum()
}

/// Hands on the groups of digits in runs: between two groups of one run stand separators alone. `is_digit` says what counts
/// as one. Dates and years are most of what there is: what has too few digits for any number is passed over.
fn each_run(
    glyphs: &[Glyph],
    range: Range<usize>,
    is_digit: impl Fn(&Glyph) -> bool,
    mut with: impl FnMut(&[Group]),
) {
    let mut run: Vec<Group> = Vec::new();
    let mut end = |run: &mut Vec<Group>| {
        if count(run) >= *DIGITS.start() {
            with(run);
        }
        run.clear();
    };
    let mut separators = 0;
    let looked_at = glyphs.iter().enumerate().take(range.end).skip(range.start);
    for (at, glyph) in looked_at {
        let check_letter =
            glyph.char == 'x' && !run.is_empty() && !glyphs.get(at + 1).is_some_and(Glyph::is_of_word);
        if is_digit(glyph) || check_letter {
            match run.last_mut().filter(|_| separators == 0) {
                Some(group) => group.last = at,
                None => run.push(Group { first: at, last: at }),
            }
            separators = 0;
        } else if is_separator(glyph.char) && separators < MOST_SEPARATORS {
            separators += 1;
        } else if !run.is_empty() {
            end(&mut run);
            separators = 0;
        }
    }
    end(&mut run);
}

/// What stands between the groups of a number as most people write it.
pub fn is_separator(char: char) -> bool {
    matches!(char, ' ' | '-' | '.' | DOT | '_' | '(' | ')')
}

/// What a window of groups is the number of. The letter behind it may be the check letter of an identity number or none.
fn number(window: &[Group], apart: bool, glyphs: &[Glyph]) -> Option<Found> {
    of_digits(window, apart, glyphs).or_else(|| of_digits(&without_letter(window, glyphs)?, apart, glyphs))
}

/// The groups without the letter that they end with.
fn without_letter(window: &[Group], glyphs: &[Glyph]) -> Option<Vec<Group>> {
    let (last, groups) = window.split_last()?;
    let lettered = glyphs.get(last.last)?.char == 'x' && last.length() > 1;
    let shorter = Group { first: last.first, last: last.last.checked_sub(1)? };
    lettered.then(|| groups.iter().copied().chain([shorter]).collect())
}

fn of_digits(window: &[Group], apart: bool, glyphs: &[Glyph]) -> Option<Found> {
    if !DIGITS.contains(&count(window)) {
        return None;
    }
    let stands = Stands { glyphs, first: window.first()?.first, last: window.last()?.last };
    let digits: String = window.iter().flat_map(|group| group.digits(glyphs)).collect();
    let lengths: Vec<usize> = window.iter().map(|group| group.length()).collect();
    // It has a check digit: no letter and no unit beside it makes it something else.
    if is_identity(&digits) && is_beside_letters_alone(stands) {
        return Some(found(stands, Kind::Identity, &digits));
    }
    // What stands around is read for the few numbers alone that may be one of a person.
    if !may_be_of_person(&digits, &lengths) {
        return None;
    }
    let called = is_called(stands);
    if !is_free(stands, called) || (!called && is_decimal(stands)) {
        return None;
    }
    if is_old_identity(&digits, &lengths) {
        return Some(found(stands, Kind::Identity, &digits));
    }
    if has_sign(stands) {
        return None;
    }
    if is_card(&digits, &lengths) {
        return Some(found(stands, Kind::Card, &digits));
    }
    let mobile = mobile(&digits, lengths, apart || called)?;
    // Twelve digits may begin with the 0 that some dial first, and may be a number of something else.
    let is_of_code = digits.len() == 12 && (is_numbered(stands) || is_within_code(stands));
    let is_another = is_fraction(window, glyphs) || has_unit(stands) || is_of_code;
    (called || !is_another).then(|| found(stands, Kind::Mobile, mobile))
}

/// Whether some digits are a number of a person, if nothing around them says otherwise.
fn may_be_of_person(digits: &str, lengths: &[usize]) -> bool {
    is_old_identity(digits, lengths)
        || is_card(digits, lengths)
        || mobile(digits, lengths.to_vec(), true).is_some()
}

/// Whether two groups are the parts of a decimal number: 138.51234567.
fn is_fraction(window: &[Group], glyphs: &[Glyph]) -> bool {
    let point = window.first().and_then(|first| glyphs.get(first.last + 1));
    window.len() == 2 && point.is_some_and(|glyph| matches!(glyph.char, '.' | DOT))
}

/// Whether a number is said to be one of many things: 编号：0138….
fn is_numbered(stands: Stands) -> bool {
    let mut before =
        stands.glyphs.get(..stands.first).unwrap_or_default().iter().rev().map(|glyph| glyph.char);
    before.find(|char| !matches!(char, ' ' | ':')).is_some_and(|char| matches!(char, '号' | '码'))
}

/// Whether hyphens tie a number into a longer code: `c4f6ab6b-0139-8686-8306-621ac384e5db`.
fn is_within_code(stands: Stands) -> bool {
    let tied = |hyphen: Option<usize>, next: Option<usize>| {
        let glyph = |at: Option<usize>| stands.glyphs.get(at?);
        glyph(hyphen).is_some_and(|glyph| glyph.char == '-') && glyph(next).is_some_and(Glyph::is_of_word)
    };
    let (first, last) = (stands.first, stands.last);
    tied(first.checked_sub(1), first.checked_sub(2)) || tied(Some(last + 1), Some(last + 2))
}

/// The mobile number in some digits that are written in groups of these lengths, without the code of the country and the 0
/// that some dial before it.
fn mobile(digits: &str, lengths: Vec<usize>, apart: bool) -> Option<&str> {
    let prefixes = ["0086", "86", "0", ""].into_iter().filter_map(|prefix| digits.strip_prefix(prefix));
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
    is_shape_of_mobile(&shape, second, apart).then_some(mobile)
}

/// So much of a word beside a number is looked at: a longer one is a digest.
const LONGEST_WORD: usize = 16;

/// The letters and digits that stand directly before a number.
fn word_before(stands: Stands) -> String {
    let before = stands.glyphs.get(..stands.first).unwrap_or_default();
    let length = before.iter().rev().take(LONGEST_WORD).take_while(|glyph| glyph.is_of_word()).count();
    before.get(before.len() - length..).unwrap_or_default().iter().map(|glyph| glyph.char).collect()
}

/// The letters and digits that stand directly behind a number.
fn word_behind(stands: Stands) -> String {
    let behind = stands.glyphs.get(stands.last + 1..).unwrap_or_default();
    behind.iter().take(LONGEST_WORD).take_while(|glyph| glyph.is_of_word()).map(|glyph| glyph.char).collect()
}

/// Whether nothing stands beside a number but a word of letters: A3209…, and not a digest.
fn is_beside_letters_alone(stands: Stands) -> bool {
    const LONGEST: usize = 8;
    [word_before(stands), word_behind(stands)]
        .iter()
        .all(|word| word.len() <= LONGEST && word.chars().all(|char| char.is_ascii_alphabetic()))
}

/// Whether a word for a telephone calls a number so, perhaps with a letter or two between them: 微信：zs138….
fn is_called(stands: Stands) -> bool {
    let letters = word_before(stands);
    let is_short = letters.len() <= 6 && letters.chars().all(|char| char.is_ascii_alphabetic());
    is_short && called::is_called(stands.glyphs, stands.first - letters.len())
}

/// Whether nothing at either end makes the digits a part of something else, for example of a digest.
fn is_free(stands: Stands, called: bool) -> bool {
    const WORDS: [&str; 13] =
        ["tel", "phone", "mobile", "mob", "cell", "wx", "vx", "wechat", "weixin", "m", "t", "id", "no"];
    let (before, behind) = (word_before(stands), word_behind(stands));
    let is_letters = |word: &str| word.chars().all(|char| char.is_ascii_alphabetic());
    (before.is_empty() || WORDS.contains(&before.as_str()) || (called && is_letters(&before)))
        && (matches!(behind.as_str(), "" | "x") || (called && is_letters(&behind)))
}

/// A number with its place in the text.
pub fn found(stands: Stands, kind: Kind, value: &str) -> Found {
    let glyph = |at: usize| stands.glyphs.get(at);
    Found {
        start: glyph(stands.first).map_or(0, |glyph| glyph.start),
        end: glyph(stands.last).map_or(0, |glyph| glyph.end),
        kind,
        owner: Owner::Person,
        value: value.to_owned(),
    }
}
/// A mobile number: 1, then 3 to 9, then nine digits. A round amount such as 15000000000 is none.
pub fn is_mobile(digits: &str) -> bool {
    let second = digits.chars().nth(1);
    digits.starts_with('1')
        && second.is_some_and(|second| ('3'..='9').contains(&second))
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.ends_with("000000")
}

/// Whether people write a mobile number in groups of these lengths; `apart` says that no other group is near.
/// 15000-200000 is a range, 1998 1999 200 are years and a count, 13 456 789 012 is an amount.
pub fn is_shape_of_mobile(shape: &[usize], second: &str, apart: bool) -> bool {
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
pub fn is_identity(digits: &str) -> bool {
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
pub fn is_card(digits: &str, lengths: &[usize]) -> bool {
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
