//! What is said of a question that was not understood.

use super::words::{Named, Words, visible};
use crate::query::{Field, Misunderstanding};

/// How many values of a field are named: more help nobody.
const NAMED: usize = 40;

/// Why a question was not understood, and what can be written.
pub fn said(wrong: &Misunderstanding, words: &Words) -> String {
    let shown = |text: &str| visible(text).into();
    let (key, named): (&str, Vec<Named>) = match wrong {
        Misunderstanding::UnknownField { written, .. } => {
            ("query-unknown-field", vec![("written", shown(written)), ("fields", fields(words).into())])
        }
        Misunderstanding::NoField { written } => {
            ("query-no-field", vec![("written", shown(written)), ("fields", fields(words).into())])
        }
        Misunderstanding::WrongSign { field, sign, signs } => {
            let named = [("field", shown(field)), ("sign", (*sign).into()), ("signs", (*signs).into())];
            ("query-wrong-sign", named.into())
        }
        Misunderstanding::NoValue { field } => ("query-no-value", vec![("field", shown(field))]),
        Misunderstanding::SeveralValues { field, sign, written } => {
            let first = written.first().map(String::as_str).unwrap_or_default();
            let named = [
                ("field", shown(field)),
                ("sign", (*sign).into()),
                ("written", shown(&written.join(","))),
                ("first", shown(first)),
            ];
            ("query-several-values", named.into())
        }
        Misunderstanding::PartedNumber { field, sign, written, meant } => {
            let named = [
                ("field", shown(field)),
                ("sign", (*sign).into()),
                ("written", shown(written)),
                ("meant", shown(meant)),
            ];
            ("query-parted-number", named.into())
        }
        Misunderstanding::UnknownValue { field, written, .. } => with("query-unknown-value", field, written),
        Misunderstanding::UnknownId { written, .. } => {
            ("query-unknown-id", vec![("written", shown(written))])
        }
        Misunderstanding::TwoMeanings { written, meant, word, field, sign } => {
            let named = [
                ("written", shown(written)),
                ("meant", shown(meant)),
                ("word", shown(word)),
                ("field", shown(field)),
                ("sign", (*sign).into()),
            ];
            ("query-two-meanings", named.into())
        }
        Misunderstanding::NotANumber { field, written } => with("query-not-a-number", field, written),
        Misunderstanding::NotADate { field, written } => with("query-not-a-date", field, written),
        Misunderstanding::NotATruth { field, written } => with("query-not-a-truth", field, written),
        Misunderstanding::OpenQuote => ("query-open-quote", vec![]),
    };
    let mut lines = vec![words.say(key, named)];
    if let Misunderstanding::UnknownField { meant: Some(meant), .. }
    | Misunderstanding::UnknownId { meant: Some(meant), .. }
    | Misunderstanding::UnknownValue { meant: Some(meant), .. } = wrong
    {
        lines.push(words.say("query-meant", [("meant", shown(meant))]));
    }
    if let Misunderstanding::UnknownValue { values, .. } = wrong
        && !values.is_empty()
    {
        lines.push(listed(values, words));
    }
    lines.join("\n")
}

fn with(key: &'static str, field: &str, written: &str) -> (&'static str, Vec<Named<'static>>) {
    (key, vec![("field", visible(field).into()), ("written", visible(written).into())])
}

fn fields(words: &Words) -> String {
    let named = |(english, chinese): (&'static str, &'static str)| {
        words.say("query-field", [("english", english.into()), ("chinese", chinese.into())])
    };
    Field::names().map(named).collect::<Vec<_>>().join(&words.say("comma", []))
}

/// The values that a field can have: each as the reader calls it and by its key, where these are two.
fn listed(values: &[(String, String)], words: &Words) -> String {
    let value =
        |(key, name): &(String, String)| match name.replace(' ', "-").to_lowercase() == key.to_lowercase() {
            true => visible(key),
            false => words.say("query-value", [("key", visible(key).into()), ("name", visible(name).into())]),
        };
    let shown: Vec<String> = values.iter().take(NAMED).map(value).collect();
    let shown = shown.join(&words.say("comma", []));
    match values.len().saturating_sub(NAMED) {
        0 => words.say("query-values", [("values", shown.into())]),
        more => words.say("query-values-more", [("values", shown.into()), ("more", more.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Wording;

    #[test]
    fn values_and_fields_are_listed_as_the_reader_calls_them() {
        let value = |key: &str, name: &str| (key.to_owned(), name.to_owned());
        let values = vec![value("met", "Met"), value("fda", "Food Bureau")];
        let many: Vec<_> = (0..50).map(|number| value(&format!("u{number}"), "Unit")).collect();
        let unknown = |values| Misunderstanding::UnknownValue {
            field: "lead".into(),
            written: "x\u{1b}".into(),
            meant: None,
            values,
        };
        let english = Words::new(Wording::En);
        let text = said(&unknown(values), &english);
        assert!(text.contains("“x<U+001B>”") && text.ends_with("it can be met, fda (Food Bureau)"), "{text}");
        assert!(said(&unknown(many), &english).ends_with("u39 (Unit) and 10 more"));
        let chinese = Words::new(Wording::ZhCn);
        let text = said(&Misunderstanding::NoField { written: "=met".into() }, &chinese);
        assert!(text.contains("“=met”") && text.contains("deadline（完成期限）"), "{text}");
        let help = Words::describing(Wording::ZhCn).description("help-query", Some("examples"));
        assert!(help.unwrap().contains(&fields(&chinese)), "the help lists the fields as errors do");
    }
}
