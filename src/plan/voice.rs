//! Says things in one language: figures, targets, periods, statuses, sentences.

use super::view;
use crate::lang::{Date, Decimal, Lang, Languages, Period, Tag, Writer};
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
            Period::Half(year, half) => {
                self.say("period-half", &[("year", &self.writer.year(year)), ("half", &half.to_string())])
            }
            Period::Quarter(year, quarter) => self.say(
                "period-quarter",
                &[("year", &self.writer.year(year)), ("quarter", &quarter.to_string())],
            ),
            Period::SplitYear(_) => self.say("period-split-year", &[("years", &period.to_string())]),
        }
    }

    /// A stretch of time.
    pub fn periods(&self, from: Period, to: Period) -> String {
        self.say("period-range", &[("from", &self.period(from)), ("to", &self.period(to))])
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
        let steps = matches!(unit.kind, UnitKind::Count | UnitKind::Money | UnitKind::Own(_));
        match self.writer.magnitude(value).filter(|_| steps) {
            Some(magnified) => {
                let key = format!("magnitude-{}", magnified.magnitude.key());
                let plural = self.writer.plural(&magnified.number);
                self.say(&key, &[("n", &self.writer.number(&magnified.number)), ("plural", plural)])
            }
            None => self.writer.number(value),
        }
    }

    /// Puts the unit to a number that is written already; `of` decides the plural.
    fn with_unit(&self, number: &str, of: &Decimal, unit: &Unit) -> String {
        let plural = self.writer.plural(of);
        match &unit.kind {
            UnitKind::Percent => self.say("amount-percent", &[("n", number)]),
            UnitKind::Points => self.say("amount-points", &[("n", number), ("plural", plural)]),
            UnitKind::Count => number.to_owned(),
            UnitKind::Money => self.say("amount-money", &[("n", number)]),
            UnitKind::Rate(base) => self.say("amount-rate", &[("n", number), ("base", &self.base(base))]),
            UnitKind::Own(name) => {
                let name = name.form(self.lang, plural);
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
        view::Figure { words: text.clone(), text, value: Some(value.to_string()) }
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
        view::Figure {
            text: self.compared(comparison, unit, target, Format::Table),
            words: self.compared(comparison, unit, target, Format::Long),
            value: machine(comparison),
        }
    }

    /// A target in one of the formats that prose can name.
    pub fn compared(&self, comparison: &Comparison, unit: &Unit, target: &Target, format: Format) -> String {
        let amount = match comparison {
            Comparison::Between(low, high) => {
                let numbers = (self.number(low, unit), self.number(high, unit));
                let range = self.say("range", &[("low", &numbers.0), ("high", &numbers.1)]);
                self.with_unit(&range, high, unit)
            }
            Comparison::AtLeast(value)
            | Comparison::MoreThan(value)
            | Comparison::AtMost(value)
            | Comparison::LessThan(value)
            | Comparison::Exactly(value)
            | Comparison::About { value, .. } => self.amount(value, unit),
            Comparison::Words(words) => return self.text(words).to_owned(),
        };
        let style = match format {
            Format::Short => return amount,
            Format::Table => "table",
            Format::Long => "long",
        };
        let key = comparison.key();
        let counted = unit.whole || matches!(unit.kind, UnitKind::Money);
        let kind = if counted { "count" } else { "level" };
        let cumulative = if target.cumulative { "yes" } else { "no" };
        let first = is_first(comparison, target, unit);
        let key = if first && format == Format::Long { "first" } else { key };
        self.say(
            &format!("target-{style}-{key}"),
            &[("amount", &amount), ("kind", kind), ("cumulative", cumulative)],
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
fn machine(comparison: &Comparison) -> Option<String> {
    match comparison {
        Comparison::AtLeast(value)
        | Comparison::MoreThan(value)
        | Comparison::AtMost(value)
        | Comparison::LessThan(value)
        | Comparison::Exactly(value)
        | Comparison::About { value, .. } => Some(value.to_string()),
        Comparison::Between(..) | Comparison::Words(_) => None,
    }
}
