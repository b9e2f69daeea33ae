//! Reads a question.

use super::condition::{Condition, Sign, Value};
use super::field::{Field, Kind};
use super::misunderstanding::Misunderstanding;
use super::{Query, StatusWords};
use crate::diagnostic::closest;
use crate::lang::{Period, parse_decimal};
use crate::model::{Flag, Report, Status};
use unicode_normalization::UnicodeNormalization;

/// The signs, the longer ones first.
const SIGNS: [(&str, Sign); 8] = [
    ("!=", Sign::IsNot),
    ("<=", Sign::AtMost),
    (">=", Sign::AtLeast),
    ("≤", Sign::AtMost),
    ("≥", Sign::AtLeast),
    ("=", Sign::Is),
    ("<", Sign::Below),
    (">", Sign::Above),
];
const CONTAINS: &str = "~";

/// Reads a question about a report. Full-width signs and letters are as good as half-width ones.
///
/// # Errors
/// Everything that was not understood.
pub fn read(text: &str, report: &Report, words: &StatusWords) -> Result<Query, Vec<Misunderstanding>> {
    let Some(parts) = parts(text) else { return Err(vec![Misunderstanding::OpenQuote]) };
    let reader = Reader { report, words };
    let mut conditions = Vec::new();
    let mut wrong = Vec::new();
    for part in parts {
        match reader.condition(&part) {
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

/// A condition as it is written: a quoted text has no signs, commas or blanks of its own.
#[derive(Debug, Default, PartialEq, Eq)]
struct Part {
    text: String,
    /// From where to where in the text something was quoted.
    quoted: Vec<std::ops::Range<usize>>,
}

impl Part {
    fn is_quoted(&self, at: usize) -> bool {
        self.quoted.iter().any(|range| range.contains(&at))
    }

    /// The first sign: where it stands, how it is written, what it means.
    fn sign(&self) -> Option<(usize, &'static str, Sign)> {
        let signs = SIGNS.iter().copied().chain([(CONTAINS, Sign::Contains)]);
        let found = signs.filter_map(|(written, sign)| {
            let mut places = self.text.match_indices(written).map(|(at, _)| at);
            Some((places.find(|at| !self.is_quoted(*at))?, written, sign))
        });
        // At one place the longer sign is meant.
        found.min_by_key(|(at, written, _)| (*at, usize::MAX - written.len()))
    }

    /// The values behind a place, which commas part.
    fn values(&self, from: usize) -> Vec<String> {
        let mut values = vec![String::new()];
        for (at, c) in self.text.char_indices().filter(|(at, _)| *at >= from) {
            match (c, values.last_mut()) {
                (',' | '、', _) if !self.is_quoted(at) => values.push(String::new()),
                (c, Some(value)) => value.push(c),
                _ => {}
            }
        }
        values.iter().map(|value| value.trim().to_owned()).filter(|value| !value.is_empty()).collect()
    }
}

/// The conditions, which blanks part; nothing where a quotation is left open.
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut parts = vec![Part::default()];
    let mut open: Option<usize> = None;
    for c in text.nfkc() {
        let part = parts.last_mut()?;
        match c {
            '"' | '“' | '”' => match open.take() {
                Some(from) => part.quoted.push(from..part.text.len()),
                None => open = Some(part.text.len()),
            },
            c if c.is_whitespace() && open.is_none() => parts.push(Part::default()),
            c => part.text.push(c),
        }
    }
    parts.retain(|part| !part.text.is_empty());
    open.is_none().then_some(parts)
}

/// Knows what can be named.
struct Reader<'r> {
    report: &'r Report,
    words: &'r StatusWords,
}

impl Reader<'_> {
    fn condition(&self, part: &Part) -> Result<Condition, Misunderstanding> {
        let Some((at, written, sign)) = part.sign() else {
            let values = vec![Value::Text(folded(&part.text))];
            return Ok(Condition { field: Field::Name, sign: Sign::Contains, values });
        };
        let name = part.text.get(..at).unwrap_or_default();
        let Some(field) = Field::named(name) else {
            let meant = closest(name, Field::names());
            return Err(Misunderstanding::UnknownField { written: name.to_owned(), meant });
        };
        let (name, kind) = (name.to_owned(), field.kind());
        let fits = match sign {
            Sign::Is | Sign::IsNot => true,
            Sign::Contains => kind == Kind::Text || matches!(field, Field::Task | Field::Lead),
            _ => matches!(kind, Kind::Number | Kind::Date),
        };
        if !fits {
            return Err(Misunderstanding::WrongSign { field: name, sign: written, kind });
        }
        let values = part.values(at + written.len());
        if values.is_empty() {
            return Err(Misunderstanding::NoValue { field: name });
        }
        let values = values.into_iter().map(|value| self.value((field, &name), sign, value));
        Ok(Condition { field, sign, values: values.collect::<Result<_, _>>()? })
    }

    fn value(
        &self,
        (field, name): (Field, &str),
        sign: Sign,
        written: String,
    ) -> Result<Value, Misunderstanding> {
        let name = name.to_owned();
        if sign == Sign::Contains || field.kind() == Kind::Text {
            return Ok(Value::Text(folded(&written)));
        }
        match field.kind() {
            Kind::Number => match parse_decimal(&written) {
                Ok(number) => Ok(Value::Number(number)),
                Err(_) => Err(Misunderstanding::NotANumber { field: name, written }),
            },
            Kind::Date => match Period::parse(&written) {
                Some(period) => Ok(Value::Time(period)),
                None => Err(Misunderstanding::NotADate { field: name, written }),
            },
            Kind::Truth => match written.to_lowercase().as_str() {
                "yes" | "true" | "是" => Ok(Value::Truth(true)),
                "no" | "false" | "否" => Ok(Value::Truth(false)),
                _ => Err(Misunderstanding::NotATruth { field: name, written }),
            },
            Kind::Text | Kind::Choice => {
                let choices = self.choices(field);
                let wanted = folded(&written);
                let found = choices.iter().find(|(called, _)| folded(called) == wanted);
                found.map(|(_, value)| value.clone()).ok_or_else(|| Misunderstanding::UnknownValue {
                    field: name,
                    meant: closest(&written, choices.iter().map(|(called, _)| called.as_str())),
                    written,
                })
            }
        }
    }

    /// What a field of a closed list can be, under each of its names.
    fn choices(&self, field: Field) -> Vec<(String, Value)> {
        let report = self.report;
        match field {
            Field::Task => report
                .tasks
                .iter()
                .flat_map(|(handle, task)| {
                    let titles = task.section.versions.iter().map(|(_, version)| version.title.clone());
                    titles.chain([task.id.to_string()]).map(move |name| (name, Value::Task(handle)))
                })
                .collect(),
            Field::Lead | Field::Support => report
                .departments
                .iter()
                .flat_map(|(handle, unit)| {
                    let names = unit.short.iter().chain(unit.name.iter()).map(|(_, name)| name.clone());
                    names.chain([unit.id.to_string()]).map(move |name| (name, Value::Unit(handle)))
                })
                .collect(),
            Field::Flag => Flag::ALL
                .iter()
                .flat_map(|flag| {
                    [flag.shorthand(), flag.key()].map(|name| (name.to_owned(), Value::Flag(*flag)))
                })
                .collect(),
            _ => {
                let keys = Status::ALL.iter().map(|status| (status.key().to_owned(), *status));
                keys.chain(self.words.iter().cloned())
                    .map(|(name, status)| (name, Value::Status(status)))
                    .collect()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_parted_and_quotations_are_not() {
        let parted = parts("status=missed　name~“a b, c=d” 合格").unwrap();
        assert_eq!(
            parted.iter().map(|part| part.text.as_str()).collect::<Vec<_>>(),
            ["status=missed", "name~a b, c=d", "合格"]
        );
        let named = &parted[1];
        assert_eq!(named.sign(), Some((4, "~", Sign::Contains)));
        assert_eq!(named.values(5), ["a b, c=d"]);
        assert!(parts("name=\"a").is_none());
    }

    #[test]
    fn the_longer_sign_is_meant_and_full_width_ones_are_as_good() {
        let sign = |text: &str| parts(text).unwrap()[0].sign().map(|(_, written, _)| written);
        assert_eq!(sign("latest<=5"), Some("<="));
        assert_eq!(sign("latest＜5"), Some("<"));
        assert_eq!(sign("status！＝met"), Some("!="));
        assert_eq!(sign("latest≥5"), Some("≥"));
        assert_eq!(parts("status=met，missed").unwrap()[0].values(7), ["met", "missed"]);
    }
}
