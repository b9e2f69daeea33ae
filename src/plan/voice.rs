//! Says things in one language: figures, targets, periods, statuses, sentences.

use super::view;
use crate::lang::{Date, Decimal, Lang, Languages, Magnified, Period, Tag, Writer};
use crate::model::{Comparison, Flag, Format, Status, Target, Text, Unit, UnitKind};
use crate::theme::{Theme, Words};

/// One language, ready to speak.
pub struct Voice<'a> {
    pub lang: Lang,
    pub tag: Tag,
    pub writer: Writer,
    words: &'a Words,
}

impl<'a> Voice<'a> {
    pub fn new(languages: &Languages, lang: Lang, theme: &'a Theme) -> Voice<'a> {
        let tag = languages.tag(lang).clone();
        Voice { lang, writer: Writer::new(&tag), tag, words: theme.words(lang) }
    }

    /// A word that needs nothing, for example `indicators`.
    pub fn word(&self, key: &str) -> String {
        self.words.text(key).to_owned()
    }

    /// A sentence with its figures, names and plural categories.
    pub fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, (*value).into())).collect();
        self.words.say(key, &args)
    }

    /// A sentence about so many things: `$n` is the number as it is written, `$plural` its category.
    pub fn count(&self, key: &str, count: usize) -> String {
        let number = Decimal::from(count);
        self.say(key, &[("n", &self.writer.number(&number)), ("plural", self.writer.plural(&number))])
    }

    /// The text of this language.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.lang)
    }

    pub fn optional(&self, text: Option<&Text>) -> Option<String> {
        text.map(|text| self.text(text).to_owned())
    }

    pub fn date(&self, date: Date) -> String {
        self.writer.date(date)
    }

    /// A period as readers say it, for example 2017年第三季度.
    pub fn period(&self, period: Period) -> String {
        match period {
            Period::Year(year) => self.writer.year(year),
            Period::Month(year, month) => self.writer.month(year, month),
            Period::Day(day) => self.writer.date(day),
            Period::Half(year, half) => self.part("period-half", &self.writer.year(year), half),
            Period::Quarter(year, quarter) => self.part("period-quarter", &self.writer.year(year), quarter),
            Period::SplitYear(_) => self.say("period-split-year", &[("years", &period.to_string())]),
        }
    }

    /// A half or a quarter. Its ordinal is a name, because Fluent never takes the text `1` for the number 1.
    fn part(&self, key: &str, year: &str, number: i8) -> String {
        let ordinal = match number {
            1 => "first",
            2 => "second",
            3 => "third",
            _ => "fourth",
        };
        self.say(key, &[("year", year), ("number", &number.to_string()), ("ordinal", ordinal)])
    }

    /// A period within a sentence, for example “the first half of 2017”, which is no heading of a row.
    pub fn period_said(&self, period: Period) -> String {
        match period {
            Period::Half(year, half) => self.part("period-half-said", &self.writer.year(year), half),
            other => self.period(other),
        }
    }

    /// A period where there is little room, for example at an axis: Q3 2017. What is a number stays one.
    pub fn period_short(&self, period: Period) -> String {
        match period {
            Period::Half(year, half) => self.part("period-half-short", &year.to_string(), half),
            Period::Quarter(year, quarter) => self.part("period-quarter-short", &year.to_string(), quarter),
            other => other.to_string(),
        }
    }

    /// A deadline within a sentence: a target that is due by a period is due by its last day.
    pub fn by(&self, period: Period) -> String {
        match period {
            Period::Day(day) => self.date(day),
            other => self.say("by-the-end-of", &[("period", &self.period_said(other))]),
        }
    }

    /// A stretch of time.
    pub fn periods(&self, from: Period, to: Period) -> String {
        if from == to {
            return self.period(from);
        }
        self.say("period-range", &[("from", &self.period(from)), ("to", &self.period_said(to))])
    }

    pub fn status(&self, status: Status) -> view::Status {
        self.status_by_key(status.key())
    }

    /// A status of a task, phase, measure or document, for example `completed-late`.
    pub fn status_by_key(&self, key: &'static str) -> view::Status {
        view::Status { key, word: self.word(&format!("status-{}", key)) }
    }

    pub fn flag(&self, flag: Flag) -> view::Status {
        let word = self.word(&format!("flag-{}", flag.key()));
        view::Status { key: flag.key(), word }
    }

    /// A number alone, large ones in the language's own steps: 200亿, 20 billion.
    pub fn number(&self, value: &Decimal, unit: &Unit) -> String {
        match self.magnified(value, unit) {
            Some(large) => self.with_zeros(&self.digits(&large.number), &large),
            None => self.digits(&unit.in_full(*value)),
        }
    }

    /// A number in the language's steps, where its unit is counted in them.
    fn magnified(&self, value: &Decimal, unit: &Unit) -> Option<Magnified> {
        match unit.kind {
            UnitKind::Count | UnitKind::Money | UnitKind::Own(_) => match unit.scale {
                Some(scale) => self.writer.magnitude_of_scaled(value, scale),
                None => self.writer.magnitude(value),
            },
            UnitKind::Percent | UnitKind::Points | UnitKind::Rate(_) => None,
        }
    }

    /// A number that is written already with the word for its zeros.
    fn with_zeros(&self, number: &str, of: &Magnified) -> String {
        let key = format!("magnitude-{}", of.magnitude.key());
        self.say(&key, &[("n", number), ("plural", self.writer.plural(&of.number))])
    }

    /// The digits of a number with a true minus sign: a hyphen is too short to be seen, and lines break after it.
    fn digits(&self, value: &Decimal) -> String {
        self.writer.number(value).replacen('-', "−", 1)
    }

    /// A range with its unit. Chinese writes 万, 亿 and % at both ends, so that 9 cannot be read for 9亿
    /// (GB/T 15835-2011, 5.1.3); other languages write once what both ends have.
    fn range(&self, low: &Decimal, high: &Decimal, unit: &Unit) -> String {
        let large = (self.magnified(low, unit), self.magnified(high, unit));
        let percent = matches!(unit.kind, UnitKind::Percent);
        if self.tag.is_han() && (percent || large.0.is_some() || large.1.is_some()) {
            return self.between_ends(low, &self.amount(low, unit), &self.amount(high, unit));
        }
        let numbers = match large {
            (Some(from), Some(to)) if from.magnitude == to.magnitude => {
                let digits = self.between_ends(low, &self.digits(&from.number), &self.digits(&to.number));
                self.with_zeros(&digits, &to)
            }
            _ => self.between_ends(low, &self.number(low, unit), &self.number(high, unit)),
        };
        self.with_unit(&numbers, high, unit)
    }

    fn between_ends(&self, low: &Decimal, from: &str, to: &str) -> String {
        // A dash before a minus sign is hard to read.
        let negative = if *low < Decimal::ZERO { "yes" } else { "no" };
        self.say("range", &[("low", from), ("high", to), ("negative", negative)])
    }

    /// Puts the unit to a number that is written already; `of` decides the plural.
    fn with_unit(&self, number: &str, of: &Decimal, unit: &Unit) -> String {
        let plural = || self.writer.plural(&unit.in_full(*of));
        match &unit.kind {
            UnitKind::Percent => self.say("amount-percent", &[("n", number)]),
            UnitKind::Points => self.say("amount-points", &[("n", number), ("plural", plural())]),
            UnitKind::Count => number.to_owned(),
            UnitKind::Money => self.say("amount-money", &[("n", number), ("plural", plural())]),
            UnitKind::Rate(base) => self.say("amount-rate", &[("n", number), ("base", &self.base(base))]),
            UnitKind::Own(name) => {
                let name = name.form(self.lang, plural());
                self.say("amount-own", &[("n", number), ("unit", name)])
            }
        }
    }

    /// What a rate is per: 万 in Chinese, 10,000 in English.
    fn base(&self, base: &Decimal) -> String {
        match self.writer.magnitude(base) {
            Some(magnified) if self.tag.is_han() => {
                let key = format!("magnitude-{}", magnified.magnitude.key());
                let one = magnified.number == Decimal::ONE;
                let number = if one { String::new() } else { self.writer.number(&magnified.number) };
                self.say(&key, &[("n", &number), ("plural", "other")])
            }
            _ => self.writer.number(base),
        }
    }

    /// The name of a unit alone, for the head of a column.
    pub fn unit(&self, unit: &Unit) -> String {
        match &unit.kind {
            UnitKind::Percent => self.word("unit-percent"),
            UnitKind::Points => self.word("unit-points"),
            UnitKind::Count => self.word("unit-count"),
            UnitKind::Money => self.word("unit-money"),
            UnitKind::Rate(base) => self.say("unit-rate", &[("base", &self.base(base))]),
            UnitKind::Own(name) => self.text(&name.name).to_owned(),
        }
    }

    /// A value with its unit, with the digits that were typed.
    pub fn amount(&self, value: &Decimal, unit: &Unit) -> String {
        self.with_unit(&self.number(value, unit), value, unit)
    }

    /// A value as a figure.
    pub fn figure(&self, value: &Decimal, unit: &Unit) -> view::Figure {
        let text = self.amount(value, unit);
        view::Figure { words: text.clone(), text, value: Some(unit.in_full(*value).to_string()) }
    }

    /// The sum of all values as a figure, which says that it is one.
    pub fn total(&self, value: &Decimal, unit: &Unit) -> view::Figure {
        let text = self.say("amount-total", &[("amount", &self.amount(value, unit))]);
        view::Figure { words: text.clone(), text, value: Some(unit.in_full(*value).to_string()) }
    }

    /// A target as a figure: with its sign for the eye, in words for the ear.
    pub fn target(&self, target: &Target, unit: &Unit) -> view::Figure {
        self.comparison(&target.comparison, unit, target)
    }

    /// A milestone as a figure.
    pub fn milestone(&self, comparison: &Comparison, unit: &Unit, target: &Target) -> view::Figure {
        self.comparison(comparison, unit, target)
    }

    fn comparison(&self, comparison: &Comparison, unit: &Unit, target: &Target) -> view::Figure {
        let value = machine(comparison, unit);
        match self.compared_with(comparison, unit) {
            Ok(amount) => view::Figure {
                text: self.comparing(comparison, unit, target, (Format::Table, &amount)),
                words: self.comparing(comparison, unit, target, (Format::Long, &amount)),
                value,
            },
            Err(words) => view::Figure { text: words.to_owned(), words: words.to_owned(), value },
        }
    }

    /// A target in one of the formats that prose can name.
    pub fn compared(&self, comparison: &Comparison, unit: &Unit, target: &Target, format: Format) -> String {
        match self.compared_with(comparison, unit) {
            Ok(amount) => self.comparing(comparison, unit, target, (format, &amount)),
            Err(words) => words.to_owned(),
        }
    }

    /// The amount that a comparison is with, or the words that stand in place of one.
    fn compared_with<'c>(&self, comparison: &'c Comparison, unit: &Unit) -> Result<String, &'c str> {
        match comparison {
            Comparison::Between(low, high) => Ok(self.range(low, high, unit)),
            Comparison::AtLeast(value)
            | Comparison::MoreThan(value)
            | Comparison::AtMost(value)
            | Comparison::LessThan(value)
            | Comparison::Exactly(value)
            | Comparison::About { value, .. } => Ok(self.amount(value, unit)),
            Comparison::Words(words) => Err(self.text(words)),
        }
    }

    /// A comparison with an amount that is written already.
    fn comparing(
        &self,
        comparison: &Comparison,
        unit: &Unit,
        target: &Target,
        (format, amount): (Format, &str),
    ) -> String {
        let style = match format {
            Format::Short => return amount.to_owned(),
            Format::Table => "table",
            Format::Long => "long",
        };
        let key = comparison.key();
        // What lies below zero is a level: nothing can be counted there.
        let negative = comparison.goal(Decimal::ZERO).is_some_and(|goal| goal < Decimal::ZERO);
        let counted = !negative && (unit.whole || matches!(unit.kind, UnitKind::Money));
        let kind = if counted { "count" } else { "level" };
        // English counts things, but not money, of which there is less.
        let things = counted && matches!(unit.kind, UnitKind::Count | UnitKind::Own(_));
        let things = if things { "yes" } else { "no" };
        let cumulative = if target.cumulative { "yes" } else { "no" };
        let first = is_first(comparison, target, unit);
        let key = if first && format == Format::Long { "first" } else { key };
        self.say(
            &format!("target-{style}-{key}"),
            &[("amount", amount), ("kind", kind), ("things", things), ("cumulative", cumulative)],
        )
    }

    /// A sentence that another one may follow.
    pub fn sentences(&self, sentences: &[String]) -> String {
        self.writer.joined(sentences)
    }
}

/// Whether the target is the first one ever (零的突破).
fn is_first(comparison: &Comparison, target: &Target, unit: &Unit) -> bool {
    let counts = matches!(unit.kind, UnitKind::Count | UnitKind::Own(_));
    matches!(comparison, Comparison::AtLeast(bound) if *bound == Decimal::ONE)
        && target.from == Some(Decimal::ZERO)
        && counts
}

/// The number that stands for a target in data; a range and a target in words have none.
fn machine(comparison: &Comparison, unit: &Unit) -> Option<String> {
    match comparison.bounds_in_full(unit) {
        (Some(value), None) => Some(value.to_string()),
        _ => None,
    }
}
