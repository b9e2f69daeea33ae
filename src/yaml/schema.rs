//! JSON Schemas of the records, made from the same declarations that read them.

use serde_json::{Map, Value, json};

/// The schemas of the records met so far, by name.
#[derive(Default)]
pub struct Schemas {
    definitions: Map<String, Value>,
}

/// A field of a record: its key, whether it is required, what is said of it, its own schema.
pub type Entry = (&'static str, bool, &'static str, Value);

impl Schemas {
    /// Describes a record once and refers to it.
    pub fn record(
        &mut self,
        name: &'static str,
        doc: &'static str,
        fields: impl FnOnce(&mut Schemas) -> Vec<Entry>,
    ) -> Value {
        if !self.definitions.contains_key(name) {
            self.definitions.insert(name.to_owned(), Value::Null);
            let fields = fields(self);
            let required: Vec<_> = fields.iter().filter(|field| field.1).map(|field| field.0).collect();
            let properties: Map<String, Value> = fields
                .into_iter()
                .map(|(key, _, doc, schema)| (key.to_owned(), described(schema, doc)))
                .collect();
            let schema = json!({
                "type": "object",
                "description": doc.trim(),
                "properties": properties,
                "required": required,
                "additionalProperties": false,
            });
            self.definitions.insert(name.to_owned(), schema);
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    }

    /// Describes a closed list of words once, and each of its words, and refers to it. Editors that know
    /// `enumDescriptions` show what a word means; the others pass over it.
    pub fn choice(
        &mut self,
        name: &'static str,
        doc: &'static str,
        words: &[(&'static str, &'static str)],
    ) -> Value {
        let (words, docs): (Vec<_>, Vec<_>) = words.iter().map(|(word, doc)| (*word, doc.trim())).unzip();
        let schema = json!({ "enum": words, "description": doc.trim(), "enumDescriptions": docs });
        self.definitions.insert(name.to_owned(), schema);
        json!({ "$ref": format!("#/definitions/{name}") })
    }

    /// A whole schema with every definition it refers to, in draft 7 of JSON Schema: the newest that the YAML
    /// extensions of the usual editors read without a warning.
    pub fn document(self, title: &str, root: Value) -> Value {
        let mut document = json!({ "$schema": "http://json-schema.org/draft-07/schema#", "title": title });
        if let (Value::Object(document), Value::Object(root)) = (&mut document, root) {
            document.extend(root);
            document.insert("definitions".to_owned(), Value::Object(self.definitions));
        }
        document
    }
}

fn described(mut schema: Value, doc: &str) -> Value {
    if let (Value::Object(schema), false) = (&mut schema, doc.trim().is_empty()) {
        schema.insert("description".to_owned(), Value::String(doc.trim().to_owned()));
    }
    schema
}
