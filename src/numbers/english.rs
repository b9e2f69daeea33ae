//! Reads the numbers of English text.

use super::currency::{self, Currency};
use super::digits::{self, Shape, Typed};
use super::english_words::{Cardinal, aside, cardinal, denominator, factor, month, ordinal, short_factor};
use super::label;
use super::minus::Sign;
use super::row::{Entry, Row};
use super::signs::Signs;
use super::{Class, Kind, Number, Part, Weight};
use crate::lang::Decimal;

/// Words before a number that make it a name.
const NAMES: [&str; 33] = [
    "no",
    "nos",
    "article",
    "articles",
    "section",
    "sections",
    "chapter",
    "task",
    "table",
    "figure",
    "annex",
    "appendix",
    "part",
    "step",
    "phase",
    "version",
    "hotline",
    "tel",
    "telephone",
    "phone",
    "fax",
    "postcode",
    "code",
    "item",
    "paragraph",
    "clause",
    "stage",
    "room",
    "note",
    "box",
    "dial",
    "force",
    "row",
];

/// Words after which the name of a month is one, though it could be another word.
const BEFORE_MONTHS: [&str; 18] = [
    "in", "by", "of", "since", "until", "till", "from", "to", "and", "end", "before", "after", "early",
    "late", "mid", "between", "through", "during",
];

struct English<'a> {
    signs: &'a Signs,
    row: Row,
}

pub(super) fn read(signs: &Signs) -> Vec<Number> {
    let mut english = English { signs, row: Row::default() };
    let mut at = 0;
    while at < signs.len() {
        at = english.step(at).unwrap_or(at + 1).max(at + 1);
    }
    english.row.numbers(signs)
}

impl English<'_> {
    /// Reads what begins at a place; gives where to go on.
    fn step(&mut self, at: usize) -> Option<usize> {
        let signs = self.signs;
        let sign = signs.at(at)?;
        if sign.is_ascii_digit() {
            return match digits::read(signs, at)? {
                Typed { end, value, shape: Shape::Date { month, day, year_end } } => {
                    self.put(at, year_end, value, Kind::Year, Weight::Stated);
                    self.put(month.0, month.1, month.2, Kind::Calendar(Part::Month), Weight::Stated);
                    self.put(day.0, day.1, day.2, Kind::Calendar(Part::Day), Weight::Stated);
                    Some(end)
                }
                Typed { end, value, shape: Shape::SplitYear { next, start } } => {
                    self.put(at, end, value, Kind::Year, Weight::Stated);
                    self.put(start, end, next, Kind::Year, Weight::Incidental)
                }
                Typed { end, value, shape: Shape::Fraction } => {
                    self.put(at, end, value, Kind::Quantity(Class::Other), Weight::Stated)
                }
                typed if label::is_name(signs, at, &typed) => self.label(at, typed.end, typed.value),
                typed => self.typed(at, &typed),
            };
        }
        if sign.is_ascii_alphabetic() {
            let (word, end) = signs.word(at);
            let inside = signs.before(at).is_some_and(|sign| sign.is_alphanumeric());
            return if inside { Some(end) } else { self.worded(at, &word, end) };
        }
        None
    }

    /// A number in digits.
    fn typed(&mut self, start: usize, typed: &Typed) -> Option<usize> {
        let signs = self.signs;
        let (end, value) = (typed.end, typed.value);
        let plain = match typed.shape {
            Shape::Plain(digits) => digits,
            _ => 0,
        };
        if matches!(signs.word(end), (suffix, after) if after == end + 2 && matches!(suffix.as_str(), "st" | "nd" | "rd" | "th"))
        {
            return self.place(start, end + 2, value);
        }
        if signs.at(end) == Some('s') && !signs.at(end + 1).is_some_and(char::is_alphanumeric) {
            // the 1990s
            return self.label(start, end, value);
        }
        let prefix = currency::before(signs, start);
        if prefix.is_none() && self.is_named(start) {
            return self.label(start, end, value);
        }
        if plain > 0 && plain <= 2 && value <= Decimal::from(31) && self.is_day(start, end) {
            return self.put(start, end, value, Kind::Calendar(Part::Day), Weight::Stated);
        }
        if prefix.is_none() && digits::is_year(value, plain) && !self.counts_things(end) {
            return self.put(start, end, value, Kind::Year, Weight::Stated);
        }
        let (currency, length) = prefix.unzip();
        self.quantity(start - length.unwrap_or(0), end, value, currency)
    }

    /// No. 91, Article 3, Task 6.
    fn is_named(&self, start: usize) -> bool {
        let signs = self.signs;
        let mut before = start;
        while signs.before(before).is_some_and(|sign| matches!(sign, ' ' | '.' | ':' | '-')) {
            before -= 1;
        }
        let word = signs.word_before(before);
        if before == start || word.is_empty() {
            // Articles 3 and 4
            return false;
        }
        let sentence_ends =
            signs.between(before, start).starts_with(". ") && !matches!(word.as_str(), "No" | "Nos");
        !sentence_ends && NAMES.contains(&word.to_ascii_lowercase().as_str())
    }

    /// Whether a month stands beside a number: 25 June, 25–30 June, June 25.
    fn is_day(&self, start: usize, end: usize) -> bool {
        let signs = self.signs;
        let mut at = signs.past_blanks(end);
        if matches!(signs.at(at), Some('-' | '–'))
            && signs.at(at + 1).is_some_and(|sign| sign.is_ascii_digit())
        {
            let next = digits::read(signs, at + 1).map_or(at, |typed| typed.end);
            at = signs.past_blanks(next);
        }
        if signs.has(at, "of ") {
            at += 3;
        }
        let (_, after) = signs.word(at);
        let month_after = at > end && month(&signs.between(at, after)).is_some();
        let month_before = self.row.last().is_some_and(|last| {
            last.kind == Kind::Calendar(Part::Month)
                && matches!(signs.between(last.end, start).as_str(), " " | ". ")
        });
        let counted = signs.word(signs.past_blanks(end)).0;
        month_after || month_before && (counted.is_empty() || counted == "and" || counted == "to")
    }

    /// Whether a noun in the plural follows, as in `2000 enterprises`.
    fn counts_things(&self, end: usize) -> bool {
        let signs = self.signs;
        if signs.has_any(end, &["%", " per cent", " percent"]) {
            return true;
        }
        let (word, _) = signs.word(signs.past_blanks(end));
        let verbs =
            ["was", "is", "has", "as", "its", "this", "does", "versus", "plus", "thus", "across", "less"];
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !verbs.contains(&word.as_str())
            || factor(&word).is_some()
            || currency::in_english(signs, signs.past_blanks(end)).is_some()
    }

    /// So much or so many, with multiplier and class; `money` is the currency that stands before it.
    fn quantity(
        &mut self,
        start: usize,
        end: usize,
        value: Decimal,
        money: Option<Currency>,
    ) -> Option<usize> {
        let signs = self.signs;
        let (mut end, mut times) = (end, Decimal::ONE);
        let gap = usize::from(matches!(signs.at(end), Some(' ' | '-')));
        let (word, after) = signs.word(end + gap);
        let is_money = money.is_some() || currency::in_english(signs, signs.past_blanks(after)).is_some();
        if let Some(factor) = factor(&word).or_else(|| short_factor(&word, is_money)) {
            (times, end) = (factor, after);
        }
        let mut value = value.checked_mul(times)?;
        if signs.has(end, " and a half") {
            value = value.checked_add(Decimal::new(5, 1).checked_mul(times)?)?;
            end += 11;
        }
        if signs.at(signs.past_blanks(end)) == Some('‰') {
            value = value.checked_div(Decimal::TEN)?;
        }
        let (class, end) = self.class(end, money);
        // “8.5 per 1,000” may be 8.5‰ in another language.
        let is_base = value == Decimal::ONE_THOUSAND && signs.ends(start, "per ");
        let is_aside = class == Class::Other && (value == Decimal::ONE || is_base);
        let weight = if is_aside { Weight::Incidental } else { Weight::Stated };
        let bare = class == Class::Other;
        let (kind, sign) = (Kind::Quantity(class), Sign::Plus);
        let entry = Entry { start, end, value, kind, weight, factor: times, bare, sign };
        self.row.push(signs, entry);
        Some(end)
    }

    /// The class that follows a number, and where its words end.
    fn class(&self, end: usize, money: Option<Currency>) -> (Class, usize) {
        let signs = self.signs;
        if let Some(currency) = money {
            return (Class::Money(currency), end);
        }
        let at = signs.past_blanks(end);
        let hyphen = usize::from(signs.at(at) == Some('-'));
        let at = at + hyphen;
        if let Some('%' | '‰') = signs.at(at) {
            return (Class::Percent, at + 1);
        }
        let phrases = [
            ("percentage points", Class::PercentagePoints),
            ("percentage-points", Class::PercentagePoints),
            ("percentage point", Class::PercentagePoints),
            ("percentage-point", Class::PercentagePoints),
            ("per cent", Class::Percent),
            ("per-cent", Class::Percent),
            ("percent", Class::Percent),
            ("points", Class::Points),
            ("point", Class::Points),
        ];
        if let Some((currency, after)) = currency::in_english(signs, at) {
            return (Class::Money(currency), after);
        }
        let found = phrases.into_iter().find(|(phrase, _)| {
            let ends = at + phrase.chars().count();
            signs.has(at, phrase) && !signs.at(ends).is_some_and(|sign| sign.is_ascii_alphabetic())
        });
        found.map_or((Class::Other, end), |(phrase, class)| (class, at + phrase.chars().count()))
    }

    /// A number in words, or a word that brings one with it.
    fn worded(&mut self, start: usize, word: &str, end: usize) -> Option<usize> {
        let signs = self.signs;
        if let Some(number) = month(&signs.between(start, end)) {
            return self.month(start, end, number);
        }
        if word == "q" && signs.at(end).is_some_and(|sign| matches!(sign, '1'..='4')) {
            let quarter = digits::read(signs, end)?;
            return self.put(
                start,
                quarter.end,
                quarter.value,
                Kind::Calendar(Part::Quarter),
                Weight::Stated,
            );
        }
        // H2 is a gas as well: it answers to 下半年 and asks for nothing.
        let is_over = |end: usize| !signs.at(end).is_some_and(char::is_alphanumeric);
        if word == "h" && matches!(signs.at(end), Some('1' | '2')) && is_over(end + 1) {
            let half = digits::read(signs, end)?;
            return self.put(start, half.end, half.value, Kind::Calendar(Part::Half), Weight::Incidental);
        }
        if word == "half" && signs.has(end, " a p") {
            let (class, after) = self.class(end + 2, None);
            if class != Class::Other {
                return self.put(start, after, Decimal::new(5, 1), Kind::Quantity(class), Weight::Stated);
            }
        }
        // A quarter of them, a hundred of them.
        if matches!(word, "a" | "an") && signs.at(end) == Some(' ') {
            let (next, after) = signs.word(end + 1);
            if let Some(whole) = denominator(&next).filter(|_| signs.has(after, " of ")) {
                return self.share(start, after, Decimal::ONE, whole);
            }
            if let Some(value) = factor(&next) {
                return self.quantity(start, after, value, None);
            }
            return Some(end);
        }
        if let Some(place) = ordinal_at(signs, start) {
            return self.place(start, place.end, place.value);
        }
        if let Some(number) = cardinal(signs, start) {
            return self.cardinal(start, number);
        }
        match aside(word) {
            Some(value) => self.put(start, end, value, Kind::Quantity(Class::Other), Weight::Incidental),
            None => Some(end),
        }
    }

    fn cardinal(&mut self, start: usize, number: Cardinal) -> Option<usize> {
        let signs = self.signs;
        let (Cardinal { value, end }, parted) = (number, |at| matches!(signs.at(at), Some(' ' | '-')));
        let (next, after) = if parted(end) { signs.word(end + 1) } else { (String::new(), end) };
        let first_three_quarters = next == "quarters" && signs.ends(start, "first ");
        if let Some(whole) = denominator(&next).filter(|_| !first_three_quarters)
            && value < whole
        {
            return self.share(start, after, value, whole);
        }
        let plan = signs.between(end, end + 10).to_ascii_lowercase().starts_with("-year plan");
        if plan || value.is_zero() || self.is_named(start) {
            return self.put(start, end, value, Kind::Quantity(Class::Other), Weight::Incidental);
        }
        self.quantity(start, end, value, None)
    }

    fn share(&mut self, start: usize, end: usize, part: Decimal, whole: Decimal) -> Option<usize> {
        let value = part.checked_div(whole)?;
        self.put(start, end, value, Kind::Quantity(Class::Other), Weight::Stated)
    }

    /// A place in a row; before “quarter” and “half” a part of the year, beside a month a day.
    fn place(&mut self, start: usize, end: usize, value: Decimal) -> Option<usize> {
        let signs = self.signs;
        let (next, after) = signs.word(end + 1);
        match next.as_str() {
            "quarter" => return self.put(start, after, value, Kind::Calendar(Part::Quarter), Weight::Stated),
            "half" if value <= Decimal::TWO => {
                return self.put(start, after, value, Kind::Calendar(Part::Half), Weight::Stated);
            }
            _ => {}
        }
        if self.is_day(start, end) {
            return self.put(start, end, value, Kind::Calendar(Part::Day), Weight::Stated);
        }
        let rest = signs.between(end, end + 11).to_ascii_lowercase();
        let opens = signs.at(end) == Some(',');
        let per = ["per ", "each ", "every ", "a "].iter().any(|word| signs.ends(start, word));
        let aside = value == Decimal::ONE || opens || per || rest.starts_with(" five-year");
        self.put(start, end, value, Kind::Ordinal, if aside { Weight::Incidental } else { Weight::Stated })
    }

    fn month(&mut self, start: usize, end: usize, number: Decimal) -> Option<usize> {
        let signs = self.signs;
        let before = start.saturating_sub(1);
        let word = signs.word_before(before).to_ascii_lowercase();
        let dated = signs.before(before).is_some_and(|sign| sign.is_ascii_digit())
            || signs.at(end + 1).is_some_and(|sign| sign.is_ascii_digit())
            || signs.has(end, ". ") && signs.at(end + 2).is_some_and(|sign| sign.is_ascii_digit())
            || matches!(signs.before(start), Some('-' | '–' | '—'))
            || matches!(signs.at(end), Some('-' | '–' | '—'))
            || BEFORE_MONTHS.contains(&word.as_str());
        // May and March are verbs as well.
        if !dated && matches!(signs.between(start, end).as_str(), "May" | "March" | "Mar") {
            return Some(end);
        }
        self.put(start, end, number, Kind::Calendar(Part::Month), Weight::Stated)
    }

    fn label(&mut self, start: usize, end: usize, value: Decimal) -> Option<usize> {
        self.put(start, end, value, Kind::Label, Weight::Incidental)
    }

    fn put(&mut self, start: usize, end: usize, value: Decimal, kind: Kind, weight: Weight) -> Option<usize> {
        let (factor, bare, sign) = (Decimal::ONE, false, Sign::Plus);
        let entry = Entry { start, end, value, kind, weight, factor, bare, sign };
        self.row.push(self.signs, entry);
        Some(end)
    }
}

/// An ordinal in words: `third`, `twenty-first`.
fn ordinal_at(signs: &Signs, start: usize) -> Option<Cardinal> {
    let (word, end) = signs.word(start);
    if let Some(value) = ordinal(&word) {
        return Some(Cardinal { value, end });
    }
    let tens = cardinal(signs, start).filter(|tens| signs.at(tens.end) == Some('-'))?;
    let (word, end) = signs.word(tens.end + 1);
    let value = ordinal(&word).filter(|ones| *ones < Decimal::TEN)?;
    let ten = tens.value >= Decimal::from(20) && (tens.value % Decimal::TEN).is_zero();
    ten.then_some(Cardinal { value: tens.value + value, end })
}
