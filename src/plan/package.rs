//! The data package: what the tables hold, how large they are and what their digests are, for programs
//! (Data Package 2.0, <https://datapackage.org>).

use super::page::{self, File};
use super::table::{self, Column, Form, Presence, Sheet};
use super::tree::{Shown, Words};
use super::{Inventory, Plan};
use crate::lang::{Date, Lang};
use crate::model::DocumentKind;
use serde::Serialize;
use serde_json::{Map, Value};
use std::borrow::Cow;

const PROFILES: &str = "https://datapackage.org/profiles/2.0/";

/// The descriptor of the data package.
#[derive(Serialize)]
pub struct Package<'p> {
    #[serde(rename = "$schema")]
    profile: String,
    name: &'static str,
    title: &'p str,
    /// Beside the title in the authentic language, which is the only one that the standard knows.
    titles: Words<'p>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Cow<'p, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    homepage: Option<&'p str>,
    /// The state of knowledge.
    version: Shown<Date>,
    created: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<License<'p>>,
    contributors: [Contributor<'p>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Source<'p>>,
    resources: Vec<Resource<'p>>,
}

/// The standard asks for an address or an identifier of its own list, so that a licence without either is left out.
#[derive(Serialize)]
struct License<'p> {
    path: &'p str,
    title: &'p str,
}

#[derive(Serialize)]
struct Contributor<'p> {
    title: &'p str,
    roles: [&'static str; 1],
}

#[derive(Serialize)]
struct Source<'p> {
    title: &'p str,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'p str>,
}

#[derive(Serialize)]
struct Resource<'p> {
    #[serde(rename = "$schema")]
    profile: String,
    name: &'static str,
    /// From the folder of the descriptor.
    path: String,
    title: String,
    titles: Words<'p>,
    format: &'static str,
    mediatype: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hash: Option<String>,
    /// The standard knows tables; the others keep a program from guessing.
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    dialect: Option<Dialect>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<Schema<'p>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: &'static str,
    line_terminator: &'static str,
    quote_char: &'static str,
    double_quote: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema<'p> {
    #[serde(rename = "$schema")]
    profile: String,
    fields: Vec<Field<'p>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    primary_key: &'static [&'static str],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey>,
    missing_values: [&'static str; 1],
}

#[derive(Serialize)]
struct Field<'p> {
    name: String,
    r#type: &'static str,
    title: String,
    titles: Words<'p>,
    description: String,
    descriptions: Words<'p>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    constraints: Map<String, Value>,
}

#[derive(Serialize)]
struct ForeignKey {
    fields: [String; 1],
    reference: Reference,
}

#[derive(Serialize)]
struct Reference {
    /// Empty where the table refers to itself.
    resource: &'static str,
    fields: [&'static str; 1],
}

impl<'p> Package<'p> {
    pub fn of(plan: &'p Plan, inventory: &Inventory) -> Package<'p> {
        let site = &plan.report.site;
        let basis = plan.report.documents.iter().filter(|(_, document)| document.kind == DocumentKind::Basis);
        let licence = site.licence.as_ref();
        Package {
            profile: format!("{PROFILES}datapackage.json"),
            name: "report",
            title: site.title.get(Lang::AUTHENTIC),
            titles: Words::of(plan, &site.title),
            description: site.summary.as_ref().map(|summary| plan.words(summary, Lang::AUTHENTIC)),
            homepage: site.base_url.as_deref(),
            version: Shown(site.as_of),
            created: format!("{}T00:00:00Z", site.as_of),
            licenses: licence
                .and_then(|licence| {
                    Some(License { path: licence.url.as_deref()?, title: licence.name.get(Lang::AUTHENTIC) })
                })
                .into_iter()
                .collect(),
            contributors: [Contributor { title: site.publisher.get(Lang::AUTHENTIC), roles: ["publisher"] }],
            sources: basis
                .map(|(_, document)| Source {
                    title: document.title.get(Lang::AUTHENTIC),
                    path: document.url.as_deref(),
                })
                .collect(),
            resources: page::described().map(|file| resource(plan, file, inventory)).collect(),
        }
    }
}

/// What of the name of a file says what it holds, and how.
fn named(file: File) -> (&'static str, &'static str) {
    match file {
        File::Table(sheet) => (sheet.name(), "csv"),
        File::Workbook => ("workbook", "xlsx"),
        File::Columns => ("columns", "json"),
        _ => ("report", "json"),
    }
}

fn resource<'p>(plan: &'p Plan, file: File, inventory: &Inventory) -> Resource<'p> {
    let route = page::file_route(plan.report, plan.theme, file);
    let home = page::file_route(plan.report, plan.theme, File::Package);
    let (name, format) = named(file);
    let imprint = inventory.get(&route);
    let sheet = match file {
        File::Table(sheet) => Some(sheet),
        _ => None,
    };
    Resource {
        profile: format!("{PROFILES}dataresource.json"),
        name,
        path: home.to(route.as_str()),
        title: word(plan, &page::title_key(file)),
        titles: words(plan, &page::title_key(file)),
        format,
        mediatype: page::media_type(file),
        encoding: sheet.map(|_| "utf-8"),
        bytes: imprint.map(|imprint| imprint.length),
        hash: imprint.map(|imprint| format!("sha256:{}", imprint.sha256)),
        r#type: match file {
            File::Table(_) => "table",
            File::Workbook => "file",
            _ => "json",
        },
        dialect: sheet.map(|_| Dialect {
            delimiter: ",",
            line_terminator: "\r\n",
            quote_char: "\"",
            double_quote: true,
        }),
        schema: sheet.map(|sheet| schema(plan, sheet)),
    }
}

fn schema<'p>(plan: &'p Plan, sheet: Sheet) -> Schema<'p> {
    let columns = table::columns(plan, sheet);
    let keys = columns.iter().filter_map(|column| {
        let to = column.refers_to?;
        // The standard calls the table itself by no name.
        let resource = if to == sheet { "" } else { to.name() };
        Some(ForeignKey { fields: [column.key.clone()], reference: Reference { resource, fields: ["id"] } })
    });
    Schema {
        profile: format!("{PROFILES}tableschema.json"),
        foreign_keys: keys.collect(),
        fields: columns.into_iter().map(|column| field(plan, column)).collect(),
        primary_key: sheet.primary_key(),
        missing_values: [""],
    }
}

fn field<'p>(plan: &'p Plan, column: Column) -> Field<'p> {
    let (name, sentence) = (column.meaning.name(), column.meaning.sentence());
    let mut constraints = Map::new();
    if column.presence == Presence::Required {
        constraints.insert("required".to_owned(), true.into());
    }
    if let Form::Choice(choices) = &column.form {
        let keys: Vec<&str> = choices.iter().map(|choice| choice.key).collect();
        constraints.insert("enum".to_owned(), keys.into());
    }
    Field {
        name: column.key,
        r#type: match column.form {
            Form::Text | Form::Choice(_) => "string",
            Form::Whole => "integer",
            Form::Number => "number",
            Form::Date => "date",
            Form::Truth => "boolean",
        },
        title: word(plan, &name),
        titles: words(plan, &name),
        description: word(plan, &sentence),
        descriptions: words(plan, &sentence),
        constraints,
    }
}

/// A word of the authentic language.
fn word(plan: &Plan, key: &str) -> String {
    plan.voices.get(Lang::AUTHENTIC).word(key)
}

/// A word in every language.
fn words<'p>(plan: &'p Plan, key: &str) -> Words<'p> {
    Words::said(plan, |voice| voice.word(key))
}
