//! The JSON Schema of every kind of file, for editors and for programs that write content.

use super::draft::{
    Department, Document, Exception, Indicator, Phase, Safeguard, Site, Task, TaskForces, Term, Text, Update,
};
use crate::diagnostic::Wording;
use crate::yaml::{Field, Listed, Schemas};
use fluent_bundle::{FluentBundle, FluentResource};
use serde_json::{Map, Value};

/// Every schema with its name, for example `indicators`, described in a language. The first seven are of the YAML
/// files of the same names; the others are of the front matter of sections, for example `task`.
pub fn schemas(language: Wording) -> Vec<(&'static str, Value)> {
    let mut schemas = described();
    if language == Wording::ZhCn {
        let words = chinese();
        schemas.iter_mut().for_each(|(_, schema)| translate(schema, &words));
    }
    schemas
}

/// Every schema, with the descriptions that stand above the records' fields.
fn described() -> Vec<(&'static str, Value)> {
    vec![
        ("site", schema::<Site>("content/site.yaml")),
        ("departments", schema::<Listed<Department>>("content/departments.yaml")),
        ("documents", schema::<Listed<Document>>("content/documents.yaml")),
        ("task-forces", schema::<TaskForces>("content/task-forces.yaml")),
        ("indicators", schema::<Listed<Indicator>>("content/indicators/*.yaml")),
        ("allow", schema::<Listed<Exception>>("content/allow.yaml")),
        ("terms", schema::<Listed<Term>>("content/terms.yaml")),
        ("text", schema::<Text>("content/sections/*.md")),
        ("task", schema::<Task>("content/sections/tasks/*.md")),
        ("safeguard", schema::<Safeguard>("content/sections/safeguards/*.md")),
        ("phase", schema::<Phase>("content/sections/schedule/*.md")),
        ("update", schema::<Update>("content/sections/updates/*.md")),
    ]
}

fn schema<T: Field>(files: &str) -> Value {
    let mut schemas = Schemas::default();
    let root = T::schema(&mut schemas);
    schemas.document(files, root)
}

/// The Chinese descriptions: a message is a record or a closed list, an attribute a field or a word of the list.
fn chinese() -> FluentBundle<FluentResource> {
    let text = include_str!("words/zh-CN.ftl").to_owned();
    let mut bundle = FluentBundle::default();
    // The file is part of the program, and a test reads every description: neither can fail in front of a user.
    let words = FluentResource::try_new(text).unwrap_or_else(|(words, _)| words);
    let _ = bundle.add_resource(words);
    bundle
}

/// Puts the descriptions of a language in the place of the English ones.
fn translate(schema: &mut Value, words: &FluentBundle<FluentResource>) {
    let Some(definitions) = schema.get_mut("definitions").and_then(Value::as_object_mut) else { return };
    for (name, definition) in definitions.iter_mut() {
        let Some(definition) = definition.as_object_mut() else { continue };
        describe(definition, find(words, name, None));
        if let Some(fields) = definition.get_mut("properties").and_then(Value::as_object_mut) {
            for (key, field) in fields.iter_mut() {
                field
                    .as_object_mut()
                    .into_iter()
                    .for_each(|field| describe(field, find(words, name, Some(key))));
            }
        }
        let choices = definition.get("enum").and_then(Value::as_array).cloned();
        if let (Some(choices), Some(docs)) = (choices, definition.get_mut("enumDescriptions")) {
            let said = choices.iter().map(|word| find(words, name, word.as_str()).unwrap_or_default());
            *docs = said.collect();
        }
    }
}

fn describe(schema: &mut Map<String, Value>, description: Option<String>) {
    if let Some(description) = description {
        schema.insert("description".to_owned(), Value::String(description));
    }
}

fn find(words: &FluentBundle<FluentResource>, name: &str, key: Option<&str>) -> Option<String> {
    let message = words.get_message(name)?;
    let pattern = match key {
        Some(key) => message.get_attribute(key)?.value(),
        None => message.value()?,
    };
    Some(words.format_pattern(pattern, None, &mut Vec::new()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Every `$ref` in a schema, for example `#/definitions/Indicator`.
    fn references<'a>(value: &'a Value, into: &mut Vec<&'a str>) {
        match value {
            Value::Object(entries) => entries.iter().for_each(|(key, value)| match value {
                Value::String(reference) if key == "$ref" => into.push(reference),
                _ => references(value, into),
            }),
            Value::Array(items) => items.iter().for_each(|item| references(item, into)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_leads_to_a_definition() {
        for (name, schema) in schemas(Wording::En) {
            let mut all = Vec::new();
            references(&schema, &mut all);
            assert!(!all.is_empty(), "{name}");
            for reference in all {
                let target = schema.pointer(reference.trim_start_matches('#'));
                assert!(target.is_some_and(Value::is_object), "{name}: {reference}");
            }
        }
    }

    /// Every description by its place, for example `Indicator`, `Indicator.id` and `Flag.revised`.
    fn descriptions(language: Wording) -> BTreeSet<(String, String)> {
        let mut all = BTreeSet::new();
        for (_, schema) in schemas(language) {
            for (name, definition) in schema["definitions"].as_object().unwrap() {
                let mut add = |place: String, said: &Value| {
                    all.insert((place.clone(), said.as_str().unwrap_or_else(|| panic!("{place}")).to_owned()))
                };
                add(name.clone(), &definition["description"]);
                for (field, schema) in definition["properties"].as_object().unwrap_or(&Map::new()) {
                    add(format!("{name}.{field}"), &schema["description"]);
                }
                for (at, word) in definition["enum"].as_array().unwrap_or(&Vec::new()).iter().enumerate() {
                    let said = definition["enumDescriptions"].get(at).unwrap_or(&Value::Null);
                    add(format!("{name}.{}", word.as_str().unwrap()), said);
                }
            }
        }
        all
    }

    #[test]
    fn everything_is_described_in_chinese_and_in_english() {
        let han = |text: &str| text.chars().any(crate::lang::is_han);
        let [zh, en] = Wording::ALL.map(descriptions);
        for ((place, zh), (same, en)) in zh.iter().zip(&en) {
            assert_eq!(place, same);
            // ≥ and = say the same in every language.
            assert!(han(zh) && !en.is_empty() && zh != en, "{place}: {zh}, {en}");
        }
        assert_eq!(zh.len(), en.len());
    }

    #[test]
    fn nothing_is_described_that_is_not_there() {
        let known: BTreeSet<String> = descriptions(Wording::En).into_iter().map(|(place, _)| place).collect();
        let mut record = "";
        for line in include_str!("words/zh-CN.ftl").lines() {
            let Some((key, _)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) else { continue };
            let place = match key.trim().strip_prefix('.') {
                Some(field) => format!("{record}.{field}"),
                None => {
                    record = key;
                    record.to_owned()
                }
            };
            assert!(known.contains(&place), "{place}");
        }
    }
}
