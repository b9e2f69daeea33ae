//! Reads digits: with groups, with decimals, and in the shapes of dates, times and telephone numbers.

use super::signs::{GROUP_BLANK, Signs};
use crate::lang::Decimal;

/// Digits as they were typed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) end: usize,
    pub(super) value: Decimal,
    pub(super) shape: Shape,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Digits alone: so many of them.
    Plain(usize),
    /// With separators for thousands or with decimals.
    Formatted,
    /// `2017-03-10`: month and day with their places.
    Date { month: (usize, usize, Decimal), day: (usize, usize, Decimal), year_end: usize },
    /// `2016/17` or `2016/2017`: the year after it, and where that begins.
    SplitYear { next: Decimal, start: usize },
    /// `2/3`
    Fraction,
    /// A time, a version, a telephone number, a long serial.
    Label,
}

/// Reads the digits at a place.
pub(super) fn read(signs: &Signs, start: usize) -> Option<Typed> {
    signs.at(start).filter(char::is_ascii_digit)?;
    if let Some(compound) = compound(signs, start) {
        return Some(compound);
    }
    let mut end = run(signs, start);
    let mut digits = signs.between(start, end);
    let length = digits.len();
    let mut shape = Shape::Plain(length);
    while length <= 3 && signs.at(end).is_some_and(|sign| matches!(sign, ',' | ' ' | GROUP_BLANK)) {
        let next = run(signs, end + 1);
        if next != end + 4 {
            break;
        }
        digits += &signs.between(end + 1, next);
        end = next;
        shape = Shape::Formatted;
    }
    if signs.at(end) == Some('.') && signs.at(end + 1).is_some_and(|sign| sign.is_ascii_digit()) {
        let next = run(signs, end + 1);
        digits += &signs.between(end, next);
        end = next;
        shape = Shape::Formatted;
    }
    let leading_zero = length > 1 && digits.starts_with('0');
    let value = Decimal::from_str_exact(&digits).unwrap_or_default();
    if leading_zero && shape == Shape::Plain(length) {
        shape = Shape::Label;
    }
    Some(Typed { end, value, shape })
}

fn run(signs: &Signs, start: usize) -> usize {
    let mut end = start;
    while signs.at(end).is_some_and(|sign| sign.is_ascii_digit()) {
        end += 1;
    }
    end
}

/// A ratio has at most so many marks. It is looked at again from each of its numbers.
const LONGEST_RATIO: usize = 9;

/// Digits that hang together with more than a decimal point.
fn compound(signs: &Signs, start: usize) -> Option<Typed> {
    let mut parts = Vec::new();
    let mut marks = Vec::new();
    let mut at = start;
    loop {
        let end = run(signs, at);
        parts.push((at, end, signs.between(at, end)));
        match signs.at(end) {
            Some(mark @ ('-' | '.' | '/' | ':'))
                if signs.at(end + 1).is_some_and(|sign| sign.is_ascii_digit()) =>
            {
                marks.push(mark);
                at = end + 1;
            }
            _ => break,
        }
    }
    let all = |mark: char| marks.iter().all(|other| *other == mark);
    let end = parts.last().map(|(_, end, _)| *end)?;
    let number = |text: &str| Decimal::from_str_exact(text).unwrap_or_default();
    let typed = |value: Decimal, shape: Shape| Some(Typed { end, value, shape });
    let label = || {
        typed(number(&parts.iter().map(|(_, _, digits)| digits.as_str()).collect::<String>()), Shape::Label)
    };
    match (parts.as_slice(), marks.as_slice()) {
        (_, []) => None,
        ([(_, year_end, year), month, day], [first, _])
            if matches!(first, '-' | '/' | '.') && all(*first) && is_year(number(year), year.len()) =>
        {
            let [m, d] = [month, day].map(|(start, end, digits)| (*start, *end, number(digits)));
            if m.2 > Decimal::from(12) || d.2 > Decimal::from(31) {
                return label();
            }
            typed(number(year), Shape::Date { month: m, day: d, year_end: *year_end })
        }
        // 2.18:1 and 11.1:40.2:48.7 are ratios, number by number: no time has a decimal point.
        (_, marks)
            if marks.len() <= LONGEST_RATIO
                && [':', '.'].iter().all(|mark| marks.contains(mark))
                && marks.iter().all(|mark| matches!(mark, ':' | '.')) =>
        {
            None
        }
        (_, marks) if marks.contains(&':') => label(),
        ([_, _], ['.']) => None,
        // 8.2/10万, 8/10万: so many of a hundred thousand.
        (_, [.., '/']) if marks.len() <= 2 && signs.at(end) == Some('万') => None,
        ([(_, _, year), (start, _, next)], ['/'])
            if is_year(number(year), year.len()) && follows(number(year), number(next), next.len()) =>
        {
            typed(number(year), Shape::SplitYear { next: number(year) + Decimal::ONE, start: *start })
        }
        ([(_, _, part), (_, _, whole)], ['/']) if part.len() <= 2 && whole.len() <= 3 => {
            let (part, whole) = (number(part), number(whole));
            match part.checked_div(whole) {
                Some(value) if part < whole => typed(value, Shape::Fraction),
                _ => label(),
            }
        }
        ([(_, _, a), (_, _, b)], ['-']) => {
            let phone = a.starts_with('0') || (matches!(a.len(), 3 | 4) && matches!(b.len(), 7 | 8));
            if phone { label() } else { None }
        }
        // 3.5-4.5 is a range of two numbers.
        (parts, ['.', '-', '.'] | ['.', '-'] | ['-', '.']) if parts.len() <= 4 => None,
        _ => label(),
    }
}

/// Whether digits can be a year: four of them, from 1900 to 2199.
pub(super) fn is_year(value: Decimal, digits: usize) -> bool {
    digits == 4 && value >= Decimal::from(1900) && value < Decimal::from(2200)
}

/// Whether so many digits are those of the year after another, as in 2016/17 and 2016/2017; 2016/01 is a month.
fn follows(year: Decimal, read: Decimal, digits: usize) -> bool {
    let next = year + Decimal::ONE;
    read == next || (digits == 2 && read == next % Decimal::ONE_HUNDRED)
}

/// A year whose century is that of another: 24 beside 2023 is 2024.
pub(super) fn in_century(year: Decimal, digits: Decimal) -> Decimal {
    year - year % Decimal::ONE_HUNDRED + digits
}
