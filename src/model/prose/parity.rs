//! Compares the numbers of a translation with those of the authentic text.

use super::figure::shown;
use super::group::{Group, groups};
use super::text::Text;
use super::{Prose, Read};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::lang::{Decimal, Tag};
use crate::model::report::Report;
use crate::numbers::{self, Class, Kind, Number, Part, Weight};
use crate::source::Span;
use std::collections::HashMap;

/// Something that says a number: typed, or a wiki link.
struct Item {
    key: Key,
    weight: Weight,
    /// As it is written, for example `98%` or `[[food-pass-rate.target]]`.
    written: String,
    span: Option<Span>,
}

impl Item {
    /// A number up to ten in words.
    fn is_small_word(&self) -> bool {
        let small = matches!(self.key, Key::Number(value) if value <= Decimal::TEN);
        small && !self.written.chars().any(|sign| sign.is_ascii_digit() || ('０'..='９').contains(&sign))
    }
}

/// What two languages must agree in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// A count, a year, an ordinal: “95 points” and 95分, “the second” and 第二 are the same number.
    Number(Decimal),
    Percent(Decimal),
    PercentagePoints(Decimal),
    Money(Decimal),
    Calendar(Part, Decimal),
    /// What a wiki link shows, with its value where that is a number.
    Figure(String, Decimal),
}

/// What the wiki links of a text show, in their order: all that a comparison takes from the report.
pub fn shown_in(text: &Text, report: &Report) -> Vec<Option<Decimal>> {
    let bindings = text.passages.iter().flat_map(|read| &read.passage.bindings);
    bindings.map(|(_, binding)| shown(&binding.target, report)).collect()
}

/// Reports the numbers that stand in one language and not in the other.
pub fn compare(authentic: &Prose, translation: &Prose, report: &Report) -> Vec<Diagnostic> {
    groups(authentic, translation).iter().flat_map(|group| differences(group, report)).collect()
}

fn differences(group: &Group, report: &Report) -> Vec<Diagnostic> {
    let place = |reads: &[Read]| reads.first().and_then(|read| read.passage.whole());
    let there = (items(group.authentic, report), place(group.authentic));
    between(&there, &(items(group.translation, report), place(group.translation)))
}

/// Reports the numbers of a text with wiki links that stands in every language side by side: of each language the text
/// and where it stands.
pub fn bound(authentic: &(Read, Span), translation: &(Read, Span), report: &Report) -> Vec<Diagnostic> {
    let stated = |(read, span): &(Read, Span)| (items(std::slice::from_ref(read), report), Some(*span));
    between(&stated(authentic), &stated(translation))
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
    let items = |(tag, text, span): (&Tag, &str, Span)| -> Vec<Item> {
        let numbers = numbers::read(text, tag).into_iter();
        let item = |number: Number| Item {
            key: key(number.kind, number.value),
            weight: number.weight,
            written: text.get(number.range).unwrap_or_default().to_owned(),
            span: Some(span),
        };
        numbers.map(item).collect()
    };
    between(&(items(authentic), Some(authentic.2)), &(items(translation), Some(translation.2)))
}

/// The numbers that differ between what two texts state, each with the place of its text.
fn between(
    (there, original): &(Vec<Item>, Option<Span>),
    (here, whole): &(Vec<Item>, Option<Span>),
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
fn left_over<'a>(there: &'a [Item], here: &'a [Item]) -> (Vec<&'a Item>, Vec<&'a Item>) {
    let (mut lost, mut more) = without_equals(&stated(there), &stated(here));
    if lost.len().saturating_mul(more.len()) > MOST_PAIRS {
        return (lost, more);
    }
    lost.retain(|item| match more.iter().position(|other| is_alike(&item.key, &other.key)) {
        Some(place) => {
            more.remove(place);
            false
        }
        None => true,
    });
    let pairs = lost.len().saturating_mul(here.len()).max(more.len().saturating_mul(there.len()));
    if pairs > MOST_PAIRS {
        return (lost, more);
    }
    // A number that comes with the words answers to any; so does a date that is repeated.
    let said = |item: &Item, others: &[Item]| {
        others.iter().any(|other| {
            let repeats = other.weight == Weight::Incidental || is_date(&item.key);
            repeats && (item.key == other.key || is_alike(&item.key, &other.key))
        })
    };
    lost.retain(|item| !said(item, here));
    more.retain(|item| !said(item, there));
    (lost, more)
}

/// More pairs than these are not looked at one by one: two texts that differ in thousands of numbers are other texts.
const MOST_PAIRS: usize = 4_000_000;

/// The numbers of two texts without those that both state, each as often as it is stated.
fn without_equals<'a>(there: &[&'a Item], here: &[&'a Item]) -> (Vec<&'a Item>, Vec<&'a Item>) {
    let left = |of: &[&'a Item], others: &[&'a Item]| {
        let mut counts: HashMap<&Key, usize> = HashMap::new();
        others.iter().for_each(|other| *counts.entry(&other.key).or_default() += 1);
        let is_left = |item: &&&'a Item| match counts.get_mut(&item.key).filter(|count| **count > 0) {
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

fn stated(items: &[Item]) -> Vec<&Item> {
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
        (Key::Number(a), Key::Money(b)) | (Key::Money(b), Key::Number(a)) => a == b,
        (Key::Number(share), Key::Percent(percent)) | (Key::Percent(percent), Key::Number(share)) => {
            *share < Decimal::ONE && share.checked_mul(Decimal::ONE_HUNDRED) == Some(*percent)
        }
        _ => false,
    }
}

fn number(key: &Key) -> Option<Decimal> {
    match key {
        Key::Number(value) | Key::Percent(value) | Key::Money(value) | Key::PercentagePoints(value) => {
            Some(*value)
        }
        Key::Calendar(..) | Key::Figure(..) => None,
    }
}

/// The numbers and the wiki links of some passages.
fn items(reads: &[Read], report: &Report) -> Vec<Item> {
    let mut items = Vec::new();
    for read in reads {
        for number in &read.numbers {
            let written = read.passage.text.get(number.range.clone()).unwrap_or_default().to_owned();
            let span = read.passage.span(&number.range);
            items.push(Item { key: key(number.kind, number.value), weight: number.weight, written, span });
        }
        for (_, binding) in &read.passage.bindings {
            if let Some(value) = shown(&binding.target, report) {
                let key = Key::Figure(binding.target.clone(), value.normalize());
                let written = format!("[[{}]]", binding.target);
                items.push(Item { key, weight: Weight::Stated, written, span: Some(binding.span) });
            }
        }
    }
    items
}

fn key(kind: Kind, value: Decimal) -> Key {
    match kind {
        Kind::Quantity(Class::Percent) => Key::Percent(value),
        Kind::Quantity(Class::PercentagePoints) => Key::PercentagePoints(value),
        Kind::Quantity(Class::Money) => Key::Money(value),
        Kind::Calendar(part) => Key::Calendar(part, value),
        Kind::Quantity(Class::Points | Class::Other) | Kind::Year | Kind::Ordinal | Kind::Label => {
            Key::Number(value)
        }
    }
}
