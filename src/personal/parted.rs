//! Finds the numbers whose digits are parted by what else parts figures: slashes, commas, tabs, wide gaps, ends of lines.

use super::amount::{Stands, has_sign, has_unit};
use super::called::is_called;
use super::found::{Found, Kind};
use super::number::{found, is_card, is_identity, is_mobile, is_separator, is_shape_of_mobile};
use super::reading::Glyph;

/// So many glyphs part two digits at most, for example the end of a line and the blanks before the next one.
const WIDEST: usize = 40;
/// So many blanks and hyphens are looked for everywhere; more of them are a gap.
const NARROW: usize = 3;
/// The longest number is that of a card.
const MOST_DIGITS: usize = 19;

/// Digits that stand together.
struct Group {
    digits: String,
    last: usize,
    /// What parts it from the group before, if that is no blank and no hyphen.
    sign: Option<char>,
}

/// Every such number.
pub fn all(glyphs: &[Glyph]) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut before: Option<&Glyph> = None;
    for (at, glyph) in glyphs.iter().enumerate() {
        // Few things begin with a digit, and fewer go on behind a gap.
        let begins = glyph.is_figure() && glyph.char != '0' && !before.is_some_and(begins_later);
        before = Some(glyph);
        let is_known = || all.last().is_some_and(|last| glyph.start < last.end);
        if begins && !is_known() && goes_on(glyphs, at) {
            all.extend(number(glyphs, at, &groups(glyphs, at)));
        }
    }
    all
}

/// Whether a digit behind this glyph begins no number: it is one of a word, a decimal number or a path.
fn begins_later(before: &Glyph) -> bool {
    before.is_of_word() || matches!(before.char, '.' | '/')
}

/// Whether digits follow behind a gap, and no year begins here: most figures stand by themselves.
fn goes_on(glyphs: &[Glyph], at: usize) -> bool {
    let mut rest = glyphs.get(at..).unwrap_or_default().iter();
    let is_of_this_century =
        || glyphs.get(at..at + 2).is_some_and(|two| two.iter().map(|it| it.char).eq(['2', '0']));
    let behind = rest.find(|glyph| !glyph.is_figure());
    let is_gap = |glyph: &&Glyph| is_separator(glyph.char) || parts_figures(glyph);
    behind.filter(is_gap).is_some()
        && rest.take(WIDEST).find(|glyph| !is_gap(glyph)).is_some_and(Glyph::is_figure)
        && !is_of_this_century()
}

/// The digits from a place on, in groups, until there are too many of them.
fn groups(glyphs: &[Glyph], at: usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let (mut gap, mut digits) = (Vec::new(), 0);
    for (place, glyph) in glyphs.iter().enumerate().skip(at) {
        if glyph.is_figure() || (glyph.char == 'x' && digits == 17) {
            digits += 1;
            match groups.last_mut().filter(|_| gap.is_empty()) {
                Some(group) => {
                    group.digits.push(glyph.char);
                    group.last = place;
                }
                None => groups.push(Group { digits: glyph.char.into(), last: place, sign: sign(&gap) }),
            }
            gap.clear();
        } else if (is_separator(glyph.char) || parts_figures(glyph)) && gap.len() < WIDEST {
            gap.push(glyph.char);
        } else {
            // A word behind the digits goes on with them.
            groups.truncate(groups.len() - usize::from(gap.is_empty() && glyph.is_of_word()));
            return groups;
        }
        if digits > MOST_DIGITS {
            groups.pop();
            return groups;
        }
    }
    groups
}

/// Whether a glyph parts figures. A comma of CSV parts other numbers.
fn parts_figures(glyph: &Glyph) -> bool {
    matches!(glyph.char, '/' | '、' | '\n' | '\t') || (glyph.char == ',' && glyph.is_wide())
}

/// What parts two groups, if it is no blank and no hyphen: a gap is a tab.
fn sign(gap: &[char]) -> Option<char> {
    let sign = gap.iter().find(|char| !is_separator(**char));
    sign.copied().or_else(|| (gap.len() > NARROW).then_some('\t'))
}

/// What the first of some groups are the number of, if there is a sign between them that parts no other numbers.
fn number(glyphs: &[Glyph], first: usize, groups: &[Group]) -> Option<Found> {
    groups.iter().find(|group| group.sign.is_some())?;
    (2..=groups.len()).rev().find_map(|length| {
        let window = groups.get(..length).filter(|window| window.iter().any(|group| group.sign.is_some()))?;
        // Of all lengths, only those of the numbers that are looked for.
        let count: usize = window.iter().map(|group| group.digits.len()).sum();
        if !matches!(count, 11 | 16..=MOST_DIGITS) {
            return None;
        }
        let stands = Stands { glyphs, first, last: window.last()?.last };
        let digits: String = window.iter().map(|group| group.digits.as_str()).collect();
        let lengths: Vec<usize> = window.iter().map(|group| group.digits.len()).collect();
        if length <= 4 && is_identity(&digits) {
            return Some(found(stands, Kind::Identity, &digits));
        }
        if has_sign(stands) {
            return None;
        }
        if is_card(&digits, &lengths) {
            return Some(found(stands, Kind::Card, &digits));
        }
        let is_one = digits.len() == 11
            && is_mobile(&digits)
            && if is_called(glyphs, first) {
                is_broken(window) || is_shape_of_mobile(&lengths, digits.get(*lengths.first()?..)?, true)
            } else {
                length == groups.len() && is_alone(stands, window) && !has_unit(stands)
            };
        is_one.then(|| found(stands, Kind::Mobile, &digits))
    })
}

/// Whether a line ends within a number, and nothing else parts it.
fn is_broken(window: &[Group]) -> bool {
    let mut signs = window.iter().filter_map(|group| group.sign);
    window.len() <= 4 && signs.next() == Some('\n') && signs.next().is_none()
}

/// Whether a line holds nothing but three groups as people write them, with one sign between: 138/5123/4567. Within a
/// sentence these are three numbers.
fn is_alone(stands: Stands, window: &[Group]) -> bool {
    let is_end = |glyph: Option<&Glyph>| glyph.is_none_or(|glyph| matches!(glyph.char, '\n' | '·'));
    let before = stands.first.checked_sub(1).map(|before| stands.glyphs.get(before));
    let groups: Vec<(usize, Option<char>)> =
        window.iter().map(|group| (group.digits.len(), group.sign)).collect();
    matches!(groups.as_slice(), [(3, None), (4, Some(sign @ ('/' | '、' | ','))), (4, Some(next))] if sign == next)
        && before.is_none_or(is_end)
        && is_end(stands.glyphs.get(stands.last + 1))
}
