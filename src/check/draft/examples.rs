//! What advice shows where something of another shape is written: it can be read, and it is of the very field.

use super::site::{Contacts, PreviousEdition, Tags};
use super::target::{Promise, Range};
use super::*;
use crate::check::{Address, BaseAddress, ContactAddress, Id, Localized, Sha256, Wordings, Words, schemas};
use crate::diagnostic::{Code, Diagnostic, Wording};
use crate::lang::{Date, Decimal, Period, Scale, Tag};
use crate::limits::Limits;
use crate::source::{Source, SourcePath, Sources};
use crate::yaml::{self, Field};
use std::collections::BTreeSet;

/// What is found in the example of a `T`.
fn in_example<T: Field>() -> (String, Vec<Diagnostic>) {
    let mut found = yaml::Findings::within(&Limits::default());
    let text = T::example();
    let source = Source::new(SourcePath::new("content/site.yaml"), text.clone().into_bytes());
    let sources = Sources::new(vec![source]);
    let (id, _) = sources.iter().next().unwrap();
    let node = yaml::parse(id, &text, 0, &Limits::default()).unwrap();
    T::read(&node, &mut found);
    (text, found.into_all())
}

/// Every record and every other type that can stand in one of its fields, with its example.
macro_rules! examples {
    ($($name:ident),*) => { vec![$((stringify!($name), in_example::<$name>())),*] };
}

#[test]
fn what_advice_shows_of_a_field_can_be_read() {
    let records = examples!(
        Department,
        Successor,
        Document,
        Exception,
        Indicator,
        Observation,
        Quote,
        Override,
        Revision,
        Withdrawal,
        NotApplicable,
        Text,
        Update,
        Task,
        Measure,
        Safeguard,
        Phase,
        Promise,
        TaskForces,
        LeadingGroup,
        TaskForce,
        Term,
        Site,
        Span,
        Record,
        Licence,
        Official,
        Security,
        PreviousEdition,
        Form,
        Unit
    );
    let named: BTreeSet<String> = records.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut declared = BTreeSet::new();
    for (_, schema) in schemas(Wording::En) {
        let definitions = schema["definitions"].as_object().unwrap();
        let records = definitions.iter().filter(|(_, definition)| definition["properties"].is_object());
        declared.extend(records.map(|(name, _)| name.clone()));
    }
    assert_eq!(named, declared);
    let others = examples!(
        Target,
        Bound,
        Range,
        Tags,
        Contacts,
        Stamp,
        Localized,
        Wordings,
        Words,
        Id,
        Date,
        Period,
        Decimal,
        Scale,
        Tag,
        Address,
        ContactAddress,
        BaseAddress,
        Sha256,
        String,
        bool,
        u32
    );
    for (name, (example, found)) in records.into_iter().chain(others) {
        assert_eq!(found, [], "{name}: {example}");
    }
}

#[test]
fn advice_shows_what_can_stand_in_the_very_field() {
    let shown = |field: &str, written: &str| -> String {
        let text = format!("{field}: {written}\n");
        let source = Source::new(SourcePath::new("content/site.yaml"), text.clone().into_bytes());
        let sources = Sources::new(vec![source]);
        let (id, _) = sources.iter().next().unwrap();
        let node = yaml::parse(id, &text, 0, &Limits::default()).unwrap();
        let mut found = yaml::Findings::within(&Limits::default());
        match field {
            "target" | "support" | "milestones" | "values" => drop(Indicator::read(&node, &mut found)),
            "successor" => drop(Department::read(&node, &mut found)),
            _ => drop(Site::read(&node, &mut found)),
        }
        let wrong = found.iter().find(|finding| finding.code == Code::WrongType).unwrap();
        wrong.args.iter().find(|(name, _)| *name == "example").unwrap().1.clone()
    };
    assert_eq!(shown("target", "≥320"), "{ at_least: 320, by: 2027 }");
    assert_eq!(shown("target", "320"), "{ at_least: 320, by: 2027 }");
    assert_eq!(shown("target", "{ between: 3 }"), "[3, 5]");
    assert_eq!(shown("milestones", "300"), "[{ at_least: 320, by: 2027 }]");
    assert_eq!(shown("values", "300"), "[{ period: 2024, value: 97.4 }]");
    assert_eq!(shown("support", "fda"), "[agriculture]");
    assert_eq!(shown("period", "2025—2027年"), "{ from: 2025-01, to: 2027-12 }");
    assert_eq!(shown("languages", "zh-CN"), "[zh-CN, en]");
    assert_eq!(shown("languages", "[]"), "[zh-CN, en]");
    assert_eq!(shown("as_of", "[2017, 3, 10]"), "2025-06-30");
    let successor =
        "{ name: { zh-CN: 市市场监督管理局, en: Municipal Market Regulation Bureau }, from: 2019-03 }";
    assert_eq!(shown("successor", "environment"), successor);
}
