//! How one language writes numbers, dates and lists.

mod written;

use super::magnitude::{MOST_DIGITS, magnify, magnify_to};
use super::{Date, Decimal, Magnified, Magnitude, Scale, Tag};
use fixed_decimal::Decimal as Digits;
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{Y, YM, YMD};
use icu_datetime::options::YearStyle;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use writeable::Writeable;
use written::Written;

type DateFormatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// Writes for the readers of one language, by the rules of the Unicode CLDR. Made once, shared by all threads.
///
/// Each part is lacking only where CLDR knew neither the language nor its root; then the text of the data stands.
#[derive(Debug)]
pub struct Writer {
    number: Option<DecimalFormatter>,
    plural: Option<PluralRules>,
    list: Option<ListFormatter>,
    date: Option<DateFormatter<YMD>>,
    month: Option<DateFormatter<YM>>,
    year: Option<DateFormatter<Y>>,
    /// A report names the same days and years again and again.
    days: Written<Date>,
    years: Written<i16>,
    /// The language's words for zeros, the largest first.
    magnitudes: &'static [Magnitude],
    /// What stands between two sentences.
    gap: &'static str,
}

impl Writer {
    /// The writer of a language. A language that CLDR does not know is written as its root does.
    pub fn new(tag: &Tag) -> Writer {
        let locale = locale(tag);
        Writer {
            number: DecimalFormatter::try_new((&locale).into(), grouping(tag)).ok(),
            plural: PluralRules::try_new_cardinal((&locale).into()).ok(),
            list: ListFormatter::try_new_and(
                (&locale).into(),
                ListFormatterOptions::default().with_length(ListLength::Wide),
            )
            .ok(),
            date: DateFormatter::try_new((&locale).into(), YMD::long().with_year_style(YearStyle::Full)).ok(),
            month: DateFormatter::try_new((&locale).into(), YM::long().with_year_style(YearStyle::Full)).ok(),
            year: DateFormatter::try_new((&locale).into(), Y::long().with_year_style(YearStyle::Full)).ok(),
            days: Written::default(),
            years: Written::default(),
            magnitudes: magnitudes(tag),
            gap: if tag.is_han() { "" } else { " " },
        }
    }

    /// A number with the language's separators and all its digits: `98.0`, `12,345`.
    pub fn number(&self, number: &Decimal) -> String {
        match (&self.number, digits(number)) {
            (Some(formatter), Some(digits)) => formatter.format(&digits).write_to_string().into_owned(),
            _ => number.to_string(),
        }
    }

    /// A day: `2017年3月10日`, `10 March 2017`.
    pub fn date(&self, date: Date) -> String {
        self.days.or(date, || {
            let written =
                self.date.as_ref().zip(gregorian(date)).map(|(as_day, day)| as_day.format(&day).to_string());
            written.unwrap_or_else(|| date.to_string())
        })
    }

    /// A month, from 1 to 12, of a year: `2017年6月`, `June 2017`.
    pub fn month(&self, year: i16, month: i8) -> String {
        let first = Date::new(year, month, 1).ok().and_then(gregorian);
        let written = self.month.as_ref().zip(first).map(|(as_month, day)| as_month.format(&day).to_string());
        written.unwrap_or_else(|| format!("{year}-{month:02}"))
    }

    /// A year: `2017年`, `2017`.
    pub fn year(&self, year: i16) -> String {
        self.years.or(year, || {
            let first = Date::new(year, 1, 1).ok().and_then(gregorian);
            let written =
                self.year.as_ref().zip(first).map(|(as_year, day)| as_year.format(&day).to_string());
            written.unwrap_or_else(|| year.to_string())
        })
    }

    /// Things that all hold: `甲、乙和丙`, `A, B and C`.
    pub fn list(&self, items: &[String]) -> String {
        match &self.list {
            Some(formatter) => formatter.format(items.iter()).write_to_string().into_owned(),
            None => items.join(", "),
        }
    }

    /// Sentences one after the other, with a space between them where the language has one.
    pub fn joined(&self, sentences: &[String]) -> String {
        sentences.join(self.gap)
    }

    /// The CLDR category of the form that follows a number: `one`, `few`, `many`, `other` and so on.
    /// Decimals count: in English it is 1 vehicle and 1.0 vehicles.
    pub fn plural(&self, number: &Decimal) -> &'static str {
        let category =
            self.plural.as_ref().zip(digits(number)).map(|(rules, digits)| rules.category_for(&digits));
        match category {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
    }

    /// A large and round number with the language's word for its zeros: 20000 is 2万, 1000000 is 1 million.
    /// Nothing where the number is small, or is clearer in full.
    pub fn magnitude(&self, number: &Decimal) -> Option<Magnified> {
        magnify(number, self.magnitudes, MOST_DIGITS)
    }

    /// The same for a number that was given in a scale and multiplied out by it: it has the word for its zeros however many
    /// digits it has, so that 101.44亿 stands beside 120亿, and it is as exact as it was typed: 17.60亿 is 1.760 billion.
    pub fn magnitude_of_scaled(&self, number: &Decimal, scale: Scale) -> Option<Magnified> {
        magnify_to(number, self.magnitudes, scale.last_place(number))
    }
}

/// The report's English is British where its tag does not say otherwise: `10 March 2017`, and no comma before "and".
fn locale(tag: &Tag) -> Locale {
    let name = if tag.as_str() == "en" { "en-GB" } else { tag.as_str() };
    Locale::try_from_str(name).unwrap_or(Locale::UNKNOWN)
}

/// Chinese statistics write 3000 and 12,345: GB/T 15835-2011 lets integers of up to four digits stand undivided.
fn grouping(tag: &Tag) -> DecimalFormatterOptions {
    match tag.language() {
        "zh" => GroupingStrategy::Min2.into(),
        _ => GroupingStrategy::Auto.into(),
    }
}

fn magnitudes(tag: &Tag) -> &'static [Magnitude] {
    match tag.language() {
        "zh" | "ja" | "ko" => &[Magnitude::WanYi, Magnitude::Yi, Magnitude::Wan],
        _ => &[Magnitude::Trillion, Magnitude::Billion, Magnitude::Million],
    }
}

/// The same digits, the zeros at the end among them, as the formatters take them.
/// The same number with the same zeros behind its point: 98.0 is 980 tenths.
fn digits(number: &Decimal) -> Option<Digits> {
    let mantissa = number.mantissa();
    // Nearly all fit, and dividing twice as many bits takes many times as long.
    let mut digits = i64::try_from(mantissa).map_or_else(|_| Digits::from(mantissa), Digits::from);
    digits.multiply_pow10(-i16::try_from(number.scale()).ok()?);
    // A zero has lost its own by then, and a negative one its sign.
    if number.is_zero() { Digits::try_from_str(&number.to_string()).ok() } else { Some(digits) }
}

fn gregorian(date: Date) -> Option<icu_calendar::Date<Gregorian>> {
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    icu_calendar::Date::try_new_gregorian(date.year().into(), month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::Writer;
    use crate::lang::{Decimal, Scale, Tag, parse_decimal};
    use jiff::civil::date;
    use proptest::prelude::{ProptestConfig, any, proptest};

    fn writer(tag: &str) -> Writer {
        Writer::new(&Tag::new(tag).unwrap())
    }

    fn number(text: &str) -> Decimal {
        parse_decimal(text).unwrap()
    }

    #[test]
    fn threads_can_share_a_writer() {
        fn shared<T: Send + Sync>() {}
        shared::<Writer>();
    }

    #[test]
    fn numbers_keep_their_digits_and_take_the_languages_separators() {
        let writers = ["zh-CN", "en", "ru"].map(writer);
        for (text, written) in [
            ("98.0", ["98.0", "98.0", "98,0"]),
            ("0.30", ["0.30", "0.30", "0,30"]),
            ("0", ["0", "0", "0"]),
            ("3000", ["3000", "3,000", "3\u{a0}000"]),
            ("12345", ["12,345", "12,345", "12\u{a0}345"]),
            ("-1234567.50", ["-1,234,567.50", "-1,234,567.50", "-1\u{a0}234\u{a0}567,50"]),
        ] {
            assert_eq!(writers.each_ref().map(|writer| writer.number(&number(text))), written);
        }
    }

    #[test]
    fn dates_are_written_as_the_language_does() {
        let written = |tag: &str| {
            let writer = writer(tag);
            [writer.date(date(2017, 3, 10)), writer.month(2017, 6), writer.year(2017)]
        };
        assert_eq!(written("zh-CN"), ["2017年3月10日", "2017年6月", "2017年"]);
        assert_eq!(written("en"), ["10 March 2017", "June 2017", "2017"]);
        assert_eq!(written("ru"), ["10 марта 2017\u{202f}г.", "июнь 2017\u{202f}г.", "2017"]);
    }

    #[test]
    fn lists_are_joined_as_the_language_does() {
        let items = |all: &str| all.chars().map(String::from).collect::<Vec<_>>();
        assert_eq!(writer("zh-CN").list(&items("甲乙丙")), "甲、乙和丙");
        assert_eq!(writer("en").list(&items("ABC")), "A, B and C");
        assert_eq!(writer("ru").list(&items("АБВ")), "А, Б и В");
        assert_eq!(writer("en").list(&items("AB")), "A and B");
        assert_eq!(writer("en").list(&[]), "");
    }

    #[test]
    fn sentences_are_joined_as_the_language_does() {
        assert_eq!(writer("zh-CN").joined(&["甲。".to_owned(), "乙。".to_owned()]), "甲。乙。");
        assert_eq!(writer("en").joined(&["A.".to_owned(), "B.".to_owned()]), "A. B.");
    }

    #[test]
    fn plurals_honour_visible_decimals() {
        let writers = ["zh-CN", "en", "ru"].map(writer);
        for (text, categories) in [
            ("1", ["other", "one", "one"]),
            ("1.0", ["other", "other", "other"]),
            ("2", ["other", "other", "few"]),
            ("5", ["other", "other", "many"]),
            ("21", ["other", "other", "one"]),
        ] {
            assert_eq!(writers.each_ref().map(|writer| writer.plural(&number(text))), categories, "{text}");
        }
    }

    #[test]
    fn round_large_numbers_take_a_magnitude() {
        let writers = ["zh-CN", "en", "ru"].map(writer);
        for (text, written) in [
            ("9999", ["", "", ""]),
            ("20000", ["2 wan", "", ""]),
            ("20000.0", ["2 wan", "", ""]),
            ("12340", ["1.234 wan", "", ""]),
            ("12345", ["", "", ""]),
            ("1000000", ["100 wan", "1 million", "1 million"]),
            ("1234567", ["", "", ""]),
            ("-2500000", ["-250 wan", "-2.5 million", "-2.5 million"]),
            ("20000000000", ["200 yi", "20 billion", "20 billion"]),
            ("1500000000000", ["1.5 wan-yi", "1.5 trillion", "1.5 trillion"]),
            ("0", ["", "", ""]),
            ("0.0001", ["", "", ""]),
        ] {
            let magnified = writers.each_ref().map(|writer| match writer.magnitude(&number(text)) {
                Some(magnified) => format!("{} {}", magnified.number, magnified.magnitude.key()),
                None => String::new(),
            });
            assert_eq!(magnified, written, "{text}");
        }
    }

    #[test]
    fn what_was_given_in_a_scale_has_its_word_with_all_digits_that_were_typed() {
        let writers = ["zh-CN", "en"].map(writer);
        for (scale, typed, written) in [
            ("亿", "101.44", ["101.44 yi", "10.144 billion"]),
            ("亿", "17.6", ["17.6 yi", "1.76 billion"]),
            ("亿", "17.60", ["17.60 yi", "1.760 billion"]),
            ("亿", "-17.60", ["-17.60 yi", "-1.760 billion"]),
            ("亿", "20.0", ["20.0 yi", "2.00 billion"]),
            // Zeros before the point do not say how exact a number is.
            ("亿", "200", ["200 yi", "20 billion"]),
            ("亿", "0.50", ["5000 wan", "50 million"]),
            ("亿", "0.0500", ["500 wan", "5.00 million"]),
            ("亿", "0.00", ["", ""]),
            ("万", "496.55", ["496.55 wan", "4.9655 million"]),
            ("万", "10144.50", ["1.014450 yi", "101.4450 million"]),
            ("万", "1.2345", ["1.2345 wan", ""]),
            ("万", "0.9999", ["", ""]),
            ("million", "20.00", ["2000 wan", "20.00 million"]),
            ("million", "20.000", ["2000.0 wan", "20.000 million"]),
            ("万亿", "1.50", ["1.50 wan-yi", "1.50 trillion"]),
        ] {
            let scale = Scale::parse(scale).unwrap();
            let number = scale.apply(number(typed)).unwrap();
            let magnified =
                writers.each_ref().map(|writer| match writer.magnitude_of_scaled(&number, scale) {
                    Some(magnified) => format!("{} {}", magnified.number, magnified.magnitude.key()),
                    None => String::new(),
                });
            assert_eq!(magnified, written, "{typed} {scale:?}");
        }
    }

    #[test]
    fn an_unknown_language_is_written_all_the_same() {
        let writer = writer("qqx");
        assert_eq!(writer.number(&number("98.0")), "98.0");
        assert!(writer.date(date(2017, 3, 10)).contains("2017"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_number_keeps_its_digits(mantissa in any::<i64>(), scale in 0_u32..20, none in any::<bool>()) {
            let number = Decimal::new(if none { 0 } else { mantissa }, scale);
            assert_eq!(super::digits(&number).map(|digits| digits.to_string()), Some(number.to_string()));
        }

        #[test]
        fn a_written_number_without_its_separators_is_the_number(mantissa in any::<i64>(), decimals in 0_u32..12) {
            let number = Decimal::try_from_i128_with_scale(mantissa.into(), decimals).unwrap();
            let read = parse_decimal(&writer("en").number(&number).replace(',', "")).unwrap();
            assert_eq!((read, read.scale()), (number, number.scale()));
        }
    }
}
