//! Compares the numbers of a translation with those of the authentic text.

use super::falling;
use super::figure::{is_known, shown};
use super::group::{Group, groups};
use super::text::Text;
use super::{Prose, Read};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::lang::{Decimal, Tag};
use crate::model::report::Report;
use crate::numbers::{self, Class, Currency, Kind, Number, Part, Weight};
use crate::source::Span;
use std::collections::HashMap;
use std::ops::Range;

/// Something that says a number: typed, or a wiki link.
struct Item<'a> {
    key: Key,
    weight: Weight,
    /// The text of its passage, and where it stands in it, in bytes.
    text: &'a str,
    range: Range<usize>,
    /// Whether a stroke before it may be a minus sign.
    stroke: bool,
    /// As it is written, for example `98%` or `[[food-pass-rate.target]]`.
    written: String,
    span: Option<Span>,
}

impl Item<'_> {
    /// A number up to ten in words.
    fn is_small_word(&self) -> bool {
        // 十分 is “very” more often than ten points.
        let small = match self.key {
            Key::Number(value) | Key::Points(value) => value <= Decimal::TEN && !value.is_sign_negative(),
            _ => false,
        };
        small && !self.written.chars().any(|sign| sign.is_ascii_digit() || ('０'..='９').contains(&sign))
    }

    /// Whether a word beside it, or a stroke, may say that it is less than nothing.
    fn may_be_negative(&self) -> bool {
        self.stroke || falling::says(self.text, &self.range)
    }
}

/// What two languages must agree in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// A count, a year, an ordinal: “95 points” and 95分, “the second” and 第二 are the same number.
    Number(Decimal),
    Percent(Decimal),
    PercentagePoints(Decimal),
    /// 95分 and “95 points”. “0.3 points” can be percentage points.
    Points(Decimal),
    /// “6.77 per thousand”, which is 6.77‰ or so many of a thousand.
    PerThousand(Decimal),
    Money(Currency, Decimal),
    Calendar(Part, Decimal),
    /// What a wiki link shows, with its value where that is a number.
    Figure(String, Decimal),
}

impl Key {
    /// The same without a minus sign.
    fn without_sign(&self) -> Key {
        match self {
            Key::Number(value) => Key::Number(value.abs()),
            Key::Percent(value) => Key::Percent(value.abs()),
            Key::PercentagePoints(value) => Key::PercentagePoints(value.abs()),
            Key::Points(value) => Key::Points(value.abs()),
            Key::PerThousand(value) => Key::PerThousand(value.abs()),
            Key::Money(currency, value) => Key::Money(*currency, value.abs()),
            Key::Figure(target, value) => Key::Figure(target.clone(), value.abs()),
            Key::Calendar(..) => self.clone(),
        }
    }
}

/// Whether each wiki link of a text leads to something, and what it shows: all that a comparison takes from the report.
pub type Shown = Vec<(bool, Option<Decimal>)>;

/// What the wiki links of a text show, in their order.
pub fn shown_in(text: &Text, report: &Report) -> Shown {
    let bindings = text.passages.iter().flat_map(|read| &read.passage.bindings);
    bindings.map(|(_, binding)| (is_known(&binding.target, report), shown(&binding.target, report))).collect()
}

/// Whether every wiki link leads to something. What a misspelt one would show is not known: it is an error, and the
/// languages are compared when it is mended.
fn are_known(reads: &[Read], report: &Report) -> bool {
    let mut bindings = reads.iter().flat_map(|read| &read.passage.bindings);
    bindings.all(|(_, binding)| is_known(&binding.target, report))
}

/// Reports the numbers that stand in one language and not in the other.
pub fn compare(authentic: &Prose, translation: &Prose, report: &Report) -> Vec<Diagnostic> {
    groups(authentic, translation).iter().flat_map(|group| differences(group, report)).collect()
}

fn differences(group: &Group, report: &Report) -> Vec<Diagnostic> {
    if !are_known(group.authentic, report) || !are_known(group.translation, report) {
        return Vec::new();
    }
    let place = |reads: &[Read]| reads.first().and_then(|read| read.passage.whole());
    let there = (items(group.authentic, report), place(group.authentic));
    between(&there, &(items(group.translation, report), place(group.translation)))
}

/// Reports the numbers of a text with wiki links that stands in every language side by side: of each language the text
/// and where it stands.
pub fn bound(authentic: &(Read, Span), translation: &(Read, Span), report: &Report) -> Vec<Diagnostic> {
    if [authentic, translation].iter().any(|(read, _)| !are_known(std::slice::from_ref(read), report)) {
        return Vec::new();
    }
    let [there, here] =
        [authentic, translation].map(|(read, span)| (items(std::slice::from_ref(read), report), Some(*span)));
    between(&there, &here)
}

/// Reports the numbers of a text that stands in every language side by side, for example the definition of an
/// indicator: `written` is the text in a language, and where it stands.
pub fn side_by_side(authentic: (&Tag, &str, Span), translation: (&Tag, &str, Span)) -> Vec<Diagnostic> {
    let has_digits =
        |text: &str| text.chars().any(|sign| sign.is_ascii_digit() || ('０'..='９').contains(&sign));
    let known = numbers::knows(authentic.0) && numbers::knows(translation.0);
    if !known || !(has_digits(authentic.1) || has_digits(translation.1)) {
        return Vec::new();
    }
    let [there, here] = [authentic, translation]
        .map(|(tag, text, span)| (typed(text, &numbers::read(text, tag), |_| Some(span)), Some(span)));
    between(&there, &here)
}

/// The numbers that differ between what two texts state, each with the place of its text.
fn between(
    (there, original): &(Vec<Item<'_>>, Option<Span>),
    (here, whole): &(Vec<Item<'_>>, Option<Span>),
) -> Vec<Diagnostic> {
    let (original, whole) = (*original, *whole);
    let (mut lost, mut more) = left_over(there, here);
    // “The following three forms” is how a translator builds a sentence. Against another number it is a difference.
    if lost.is_empty() || more.is_empty() {
        lost.retain(|item| !item.is_small_word());
        more.retain(|item| !item.is_small_word());
    }
    let mut found = Vec::new();
    for at in 0..lost.len().max(more.len()) {
        let (there, here) = (lost.get(at), more.get(at));
        let kind = match (there, here) {
            (Some(_), Some(_)) => "differ",
            (Some(_), None) => "lost",
            _ => "more",
        };
        let Some(span) = here.and_then(|here| here.span).or(whole).or(original) else { continue };
        let written = |item: Option<&&Item>| item.map(|item| item.written.clone()).unwrap_or_default();
        let differ = Diagnostic::new(Code::NumbersDiffer, span)
            .arg("reason", kind)
            .arg("here", written(here))
            .arg("there", written(there));
        found.push(match there.and_then(|there| there.span).or(original) {
            Some(original) => differ.related(original, Note::AuthenticHere),
            None => differ,
        });
    }
    found
}

/// What the authentic text states and the translation does not, and the reverse.
fn left_over<'a>(there: &'a [Item<'a>], here: &'a [Item<'a>]) -> Sides<'a> {
    let (mut lost, mut more) = without_equals(&stated(there), &stated(here));
    if lost.len().saturating_mul(more.len()) > MOST_PAIRS {
        return (lost, more);
    }
    without_pairs(&mut lost, &mut more, |item, other| is_alike(&item.key, &other.key));
    // “Fell by 0.8%” says what -0.8% says.
    without_pairs(&mut lost, &mut more, |item, other| {
        let turned = is_turned(&item.key, &other.key);
        turned && (item.may_be_negative() || other.may_be_negative())
    });
    let pairs = lost.len().saturating_mul(here.len()).max(more.len().saturating_mul(there.len()));
    if pairs > MOST_PAIRS {
        return (lost, more);
    }
    // A number that comes with the words answers to any; so does a date that is repeated.
    let said = |item: &Item, others: &[Item]| {
        others.iter().any(|other| {
            let repeats = other.weight == Weight::Incidental || is_date(&item.key);
            repeats && (item.key == other.key || is_alike(&item.key, &other.key)) || is_day_of(item, other)
        })
    };
    lost.retain(|item| !said(item, here));
    more.retain(|item| !said(item, there));
    (lost, more)
}

/// Whether a month or day is said in the name of a day: 15 March is “3·15”.
fn is_day_of(item: &Item, other: &Item) -> bool {
    matches!((&item.key, &other.key), (Key::Calendar(_, date), Key::Number(value)) if date == value)
        && is_day_name(other.text, &other.range)
}

/// Takes the pairs out that say the same.
fn without_pairs(lost: &mut Vec<&Item>, more: &mut Vec<&Item>, same: impl Fn(&Item, &Item) -> bool) {
    lost.retain(|item| match more.iter().position(|other| same(item, other)) {
        Some(place) => {
            more.remove(place);
            false
        }
        None => true,
    });
}

/// What the authentic text states alone, and what the translation states alone.
type Sides<'a> = (Vec<&'a Item<'a>>, Vec<&'a Item<'a>>);

/// More pairs than these are not looked at one by one: two texts that differ in thousands of numbers are other texts.
const MOST_PAIRS: usize = 4_000_000;

/// The numbers of two texts without those that both state, each as often as it is stated.
fn without_equals<'a>(there: &[&'a Item<'a>], here: &[&'a Item<'a>]) -> Sides<'a> {
    let left = |of: &[&'a Item<'a>], others: &[&'a Item<'a>]| {
        let mut counts: HashMap<&Key, usize> = HashMap::new();
        others.iter().for_each(|other| *counts.entry(&other.key).or_default() += 1);
        let is_left = |item: &&&'a Item<'a>| match counts.get_mut(&item.key).filter(|count| **count > 0) {
            Some(count) => {
                *count -= 1;
                false
            }
            None => true,
        };
        of.iter().filter(is_left).copied().collect()
    };
    (left(there, here), left(here, there))
}

fn stated<'a>(items: &'a [Item<'a>]) -> Vec<&'a Item<'a>> {
    items.iter().filter(|item| item.weight == Weight::Stated).collect()
}

fn is_date(key: &Key) -> bool {
    match key {
        Key::Calendar(..) => true,
        Key::Number(value) => *value >= Decimal::from(1900) && *value < Decimal::from(2200),
        _ => false,
    }
}

/// Whether two keys mean the same though one language says it with other means: “half” is 50%, 20亿 are yuan
/// where the sentence is about money, and a wiki link shows the number that the other text has typed.
fn is_alike(a: &Key, b: &Key) -> bool {
    match (a, b) {
        (Key::Figure(_, shown), Key::Figure(_, other)) => shown == other,
        (Key::Figure(_, shown), other) | (other, Key::Figure(_, shown)) => number(other) == Some(*shown),
        (Key::Number(a), Key::Money(_, b)) | (Key::Money(_, b), Key::Number(a)) => a == b,
        (Key::Money(one, a), Key::Money(other, b)) => a == b && one.may_be(*other),
        (Key::Points(a), Key::Number(b) | Key::PercentagePoints(b))
        | (Key::Number(b) | Key::PercentagePoints(b), Key::Points(a)) => a == b,
        (Key::PerThousand(a), Key::Number(b)) | (Key::Number(b), Key::PerThousand(a)) => a == b,
        (Key::PerThousand(a), Key::Percent(b)) | (Key::Percent(b), Key::PerThousand(a)) => {
            b.checked_mul(Decimal::TEN) == Some(*a)
        }
        (Key::Number(share), Key::Percent(percent)) | (Key::Percent(percent), Key::Number(share)) => {
            *share < Decimal::ONE && share.checked_mul(Decimal::ONE_HUNDRED) == Some(*percent)
        }
        _ => false,
    }
}

/// Whether two keys mean the same but for the minus sign of one of them.
fn is_turned(a: &Key, b: &Key) -> bool {
    let negative = |key: &Key| number(key).is_some_and(|value| value.is_sign_negative() && !value.is_zero());
    negative(a) != negative(b) && {
        let [a, b] = [a, b].map(|key| key.without_sign());
        a == b || is_alike(&a, &b)
    }
}

fn number(key: &Key) -> Option<Decimal> {
    match key {
        Key::Number(value) | Key::Percent(value) | Key::Money(_, value) | Key::PercentagePoints(value) => {
            Some(*value)
        }
        Key::Points(value) | Key::PerThousand(value) => Some(*value),
        Key::Figure(_, value) => Some(*value),
        Key::Calendar(..) => None,
    }
}

/// The numbers and the wiki links of some passages.
fn items<'a>(reads: &'a [Read], report: &Report) -> Vec<Item<'a>> {
    let mut items = Vec::new();
    for read in reads {
        let passage = &read.passage;
        items.extend(typed(&passage.text, &read.numbers, |range| passage.span(range)));
        for (at, binding) in &passage.bindings {
            if let Some(value) = shown(&binding.target, report) {
                items.push(Item {
                    key: Key::Figure(binding.target.clone(), value.normalize()),
                    weight: Weight::Stated,
                    text: &passage.text,
                    range: *at..*at,
                    stroke: false,
                    written: format!("[[{}]]", binding.target),
                    span: Some(binding.span),
                });
            }
        }
    }
    items
}

/// The numbers that are typed in a text.
fn typed<'a>(
    text: &'a str,
    numbers: &[Number],
    span: impl Fn(&Range<usize>) -> Option<Span>,
) -> Vec<Item<'a>> {
    let item = |number: &Number| Item {
        key: match key(number.kind, number.value) {
            Key::Number(value) if is_per_thousand(text, &number.range) => Key::PerThousand(value),
            key => key,
        },
        weight: if is_day_name(text, &number.range) { Weight::Incidental } else { number.weight },
        text,
        range: number.range.clone(),
        stroke: number.stroke,
        written: text.get(number.range.clone()).unwrap_or_default().to_owned(),
        span: span(&number.range),
    };
    numbers.iter().map(item).collect()
}

/// Whether “per thousand” in one of its forms follows a number.
fn is_per_thousand(text: &str, number: &Range<usize>) -> bool {
    let after = text.get(number.end..).unwrap_or_default();
    [" per thousand", " per mille", " per 1,000", " per 1000"].iter().any(|form| {
        let rest = after.strip_prefix(form);
        rest.is_some_and(|rest| !rest.starts_with(|sign: char| sign.is_alphanumeric() || sign == ','))
    })
}

/// Whether a number is a part of a day that is a name, as in “3·15”.
fn is_day_name(text: &str, number: &Range<usize>) -> bool {
    let is_dot = |sign: char| matches!(sign, '·' | '•' | '・');
    let is_digit = |sign: char| sign.is_ascii_digit();
    let before = text.get(..number.start).and_then(|before| before.strip_suffix(is_dot));
    let after = text.get(number.end..).and_then(|after| after.strip_prefix(is_dot));
    before.is_some_and(|before| before.ends_with(is_digit))
        || after.is_some_and(|after| after.starts_with(is_digit))
}

fn key(kind: Kind, value: Decimal) -> Key {
    match kind {
        Kind::Quantity(Class::Points) => Key::Points(value),
        Kind::Quantity(Class::Percent) => Key::Percent(value),
        Kind::Quantity(Class::PercentagePoints) => Key::PercentagePoints(value),
        Kind::Quantity(Class::Money(currency)) => Key::Money(currency, value),
        Kind::Calendar(part) => Key::Calendar(part, value),
        Kind::Quantity(Class::Other) | Kind::Year | Kind::Ordinal | Kind::Label => Key::Number(value),
    }
}
