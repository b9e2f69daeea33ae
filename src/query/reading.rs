//! Reads a question.

use super::choice::choices;
use super::condition::{Condition, Sign, Value};
use super::field::{Field, Kind};
use super::misunderstanding::Misunderstanding;
use super::names;
use super::word::{Word, words};
use super::{Called, Query};
use crate::diagnostic::closest;
use crate::lang::{Period, parse_decimal};
use crate::model::Report;
use unicode_normalization::UnicodeNormalization;

/// Reads a question about a report. Full-width signs and letters are as good as half-width ones.
///
/// # Errors
/// Everything that was not understood.
pub fn read(text: &str, report: &Report, called: &Called) -> Result<Query, Vec<Misunderstanding>> {
    let Some(words) = words(text) else { return Err(vec![Misunderstanding::OpenQuote]) };
    let reader = Reader { report, called };
    let mut conditions = Vec::new();
    let (words, mut wrong) = names::gathered(words);
    for word in words {
        match reader.condition(&word) {
            Ok(condition) => conditions.push(condition),
            Err(misunderstood) => wrong.push(misunderstood),
        }
    }
    if wrong.is_empty() { Ok(Query { conditions }) } else { Err(wrong) }
}

/// A text as it is compared: in small letters, full-width forms as half-width ones.
pub fn folded(text: &str) -> String {
    text.nfkc().collect::<String>().to_lowercase()
}

/// Knows what can be named.
struct Reader<'r> {
    report: &'r Report,
    called: &'r Called,
}

/// What a condition compares, and how, as it is written.
struct Compared<'w> {
    field: Field,
    name: &'w str,
    sign: Sign,
    written: &'static str,
}

impl Reader<'_> {
    fn condition(&self, word: &Word) -> Result<Condition, Misunderstanding> {
        let Some((at, written, sign)) = word.sign() else {
            return alone(word);
        };
        let name = word.text.get(..at).unwrap_or_default().trim();
        if name.is_empty() {
            return Err(Misunderstanding::NoField { written: word.text.clone() });
        }
        let Some(field) = Field::named(name) else {
            let names = Field::names().flat_map(|(english, chinese)| [english, chinese]);
            let meant = closest(name, names);
            return Err(Misunderstanding::UnknownField { written: name.to_owned(), meant });
        };
        let compared = Compared { field, name, sign, written };
        compared.is_possible()?;
        let values = word.values(at + written.len());
        compared.has_as_many(&values)?;
        let mut read = Vec::new();
        for value in values {
            read.extend(self.value(&compared, value)?);
        }
        Ok(Condition { field, sign, values: read })
    }

    /// An id is that of an indicator, as a department is one of the report.
    fn id(&self, written: &str) -> Result<(), Misunderstanding> {
        let ids = || self.report.indicators.iter().map(|(_, indicator)| indicator.id.as_str());
        let wanted = folded(written);
        if ids().any(|id| folded(id) == wanted) {
            return Ok(());
        }
        Err(Misunderstanding::UnknownId { written: written.to_owned(), meant: closest(written, ids()) })
    }

    /// What a value means: one thing, or all those the names of which hold a text.
    fn value(&self, compared: &Compared, written: String) -> Result<Vec<Value>, Misunderstanding> {
        let field = compared.name.to_owned();
        let one = match compared.field.kind() {
            Kind::Text => {
                let named = matches!(compared.sign, Sign::Is | Sign::IsNot);
                if compared.field == Field::Id && named {
                    self.id(&written)?;
                }
                Value::Text(folded(&written))
            }
            Kind::Number => {
                let percent = written.strip_suffix('%').map(str::trim_end);
                match (parse_decimal(percent.unwrap_or(&written)), percent) {
                    (Ok(number), None) => Value::Number(number),
                    (Ok(number), Some(_)) => Value::Percent(number),
                    (Err(_), _) => return Err(Misunderstanding::NotANumber { field, written }),
                }
            }
            Kind::Date => match Period::parse(&written) {
                Some(period) => Value::Time(period),
                None => return Err(Misunderstanding::NotADate { field, written }),
            },
            Kind::Truth => match written.to_lowercase().as_str() {
                "yes" | "true" | "是" => Value::Truth(true),
                "no" | "false" | "否" => Value::Truth(false),
                _ => return Err(Misunderstanding::NotATruth { field, written }),
            },
            Kind::Choice => {
                let mut choices = choices(compared.field, self.report, self.called);
                if compared.sign == Sign::Contains {
                    choices.retain(|choice| choice.contains(&written));
                    return Ok(choices.into_iter().map(|choice| choice.value).collect());
                }
                // A name may be that of several, for example of two units; a key is that of one.
                let by_key: Vec<_> = choices.iter().filter(|choice| choice.key == written).collect();
                let called = choices.iter().filter(|choice| choice.is_called(&written));
                let found = if by_key.is_empty() { called.collect() } else { by_key };
                if !found.is_empty() {
                    return Ok(found.into_iter().map(|choice| choice.value.clone()).collect());
                }
                let meant = closest(&written, choices.iter().flat_map(|choice| choice.names()));
                let values = choices.into_iter().map(|choice| (choice.key, choice.name)).collect();
                return Err(Misunderstanding::UnknownValue { field, written, meant, values });
            }
        };
        Ok(vec![one])
    }
}

impl Compared<'_> {
    fn is_possible(&self) -> Result<(), Misunderstanding> {
        let signs = self.field.signs();
        let fits = match self.sign {
            Sign::Is | Sign::IsNot => true,
            Sign::Contains => signs.contains('~'),
            _ => signs.contains('<'),
        };
        if fits {
            return Ok(());
        }
        Err(Misunderstanding::WrongSign { field: self.name.to_owned(), sign: self.written, signs })
    }

    /// Several values are alternatives, and there are none to less and more. Commas that part the digits of one number
    /// are not taken for commas between several.
    fn has_as_many(&self, values: &[String]) -> Result<(), Misunderstanding> {
        let field = self.name.to_owned();
        let is_number = self.field.kind() == Kind::Number;
        let equal = matches!(self.sign, Sign::Is | Sign::IsNot);
        match values {
            [] => Err(Misunderstanding::NoValue { field }),
            [first, rest @ ..] if is_number && parted(first, rest, equal) => {
                let (written, meant) = (values.join(","), values.concat());
                Err(Misunderstanding::PartedNumber { field, sign: self.written, written, meant })
            }
            [_, _, ..] if !equal && self.sign != Sign::Contains => {
                let written = values.to_vec();
                Err(Misunderstanding::SeveralValues { field, sign: self.written, written })
            }
            _ => Ok(()),
        }
    }
}

/// Whether values are the groups of three digits of one number. Where several values may stand, `100,200` are two, and
/// only a group that begins with 0, as in `100,000`, gives one number away.
fn parted(first: &str, rest: &[String], may_be_several: bool) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let lead = first.strip_prefix('-').unwrap_or(first);
    // The last group may go on with decimals or with a sign of percent.
    let group = |group: &String| {
        let group = group.trim_end_matches('%');
        let (whole, decimals) = group.split_once('.').unwrap_or((group, "0"));
        whole.len() == 3 && digits(whole) && digits(decimals)
    };
    let is_one = digits(lead) && lead.len() <= 3 && !lead.starts_with('0');
    let is_given_away = rest.iter().any(|group| group.starts_with('0'));
    !rest.is_empty() && is_one && rest.iter().all(group) && (!may_be_several || is_given_away)
}

/// A word without a sign is looked for in the names; a colon behind a field was meant for a sign.
fn alone(word: &Word) -> Result<Condition, Misunderstanding> {
    if let Some((name, field)) = word.before_colon().and_then(|name| Some((name, Field::named(name)?))) {
        let signs = field.signs();
        return Err(Misunderstanding::WrongSign { field: name.to_owned(), sign: ":", signs });
    }
    let values = vec![Value::Text(folded(&word.text))];
    Ok(Condition { field: Field::Name, sign: Sign::Contains, values })
}
