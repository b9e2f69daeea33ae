//! The JSON Schema of every kind of file, for editors and for programs that write content.

use super::draft::{
    Department, Document, Exception, Indicator, Phase, Safeguard, Site, Task, TaskForces, Term, Text, Update,
};
use crate::yaml::{Field, Listed, Schemas};
use serde_json::Value;

/// Every schema with its name, for example `indicators`. The first seven are of the YAML files of the same
/// names; the others are of the front matter of sections, for example `task`.
pub fn schemas() -> Vec<(&'static str, Value)> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
        for (name, schema) in schemas() {
            let mut all = Vec::new();
            references(&schema, &mut all);
            assert!(!all.is_empty(), "{name}");
            for reference in all {
                let target = schema.pointer(reference.trim_start_matches('#'));
                assert!(target.is_some_and(Value::is_object), "{name}: {reference}");
            }
        }
    }

    #[test]
    fn every_field_is_described() {
        for (name, schema) in schemas() {
            for (record, definition) in schema["definitions"].as_object().unwrap() {
                for (field, schema) in definition["properties"].as_object().unwrap() {
                    assert!(schema["description"].is_string(), "{name}: {record}.{field}");
                }
            }
        }
    }
}
