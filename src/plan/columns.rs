//! What the columns of the tables are, for programs that read CSV on the Web (W3C, Metadata Vocabulary for Tabular Data).

use super::page::{self, File};
use super::table::{self, Column, Form, Presence, Sheet};
use super::tree::Words;
use super::{Plan, Voice};
use crate::lang::Lang;
use serde::{Serialize, Serializer};

/// The description of every table.
#[derive(Serialize)]
pub struct Columns<'p> {
    #[serde(rename = "@context")]
    context: (&'static str, Language<'p>),
    #[serde(rename = "dc:title")]
    title: Words<'p>,
    dialect: Dialect,
    tables: Vec<Described<'p>>,
}

#[derive(Serialize)]
struct Language<'p> {
    #[serde(rename = "@language")]
    language: &'p str,
}

#[derive(Serialize)]
struct Dialect {
    header: bool,
    encoding: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Described<'p> {
    url: String,
    #[serde(rename = "dc:title")]
    title: Words<'p>,
    table_schema: Schema<'p>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema<'p> {
    columns: Vec<Named<'p>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    primary_key: &'static [&'static str],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey>,
}

#[derive(Serialize)]
struct Named<'p> {
    /// A hyphen may not stand in it.
    name: String,
    titles: Titles<'p>,
    #[serde(rename = "dc:description")]
    description: Words<'p>,
    datatype: &'static str,
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'p str>,
}

/// What a column is called: by its head in the file, and by its name in each language.
struct Titles<'p> {
    head: String,
    names: Vec<(&'p str, String)>,
}

impl Serialize for Titles<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.names.iter().map(|(tag, name)| (tag, [&self.head, name])))
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ForeignKey {
    column_reference: String,
    reference: Reference,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reference {
    resource: String,
    column_reference: &'static str,
}

impl<'p> Columns<'p> {
    pub fn of(plan: &'p Plan) -> Columns<'p> {
        let language = Language { language: plan.report.languages.tag(Lang::AUTHENTIC).as_str() };
        Columns {
            context: ("http://www.w3.org/ns/csvw", language),
            title: Words::of(plan, &plan.report.site.title),
            dialect: Dialect { header: true, encoding: "utf-8" },
            tables: Sheet::ALL.map(|sheet| described(plan, sheet)).into(),
        }
    }
}

fn described<'p>(plan: &'p Plan, sheet: Sheet) -> Described<'p> {
    let columns = table::columns(plan, sheet);
    let keys = columns.iter().filter_map(|column| {
        let resource = url(column.refers_to?);
        let reference = Reference { resource, column_reference: "id" };
        Some(ForeignKey { column_reference: name(&column.key), reference })
    });
    let title = page::title_key(File::Table(sheet));
    Described {
        url: url(sheet),
        title: Words::said(plan, |voice: &Voice| voice.word(&title)),
        table_schema: Schema {
            foreign_keys: keys.collect(),
            primary_key: sheet.primary_key(),
            columns: columns.into_iter().map(|column| named(plan, column)).collect(),
        },
    }
}

/// From the folder of the description.
fn url(sheet: Sheet) -> String {
    format!("{}.csv", sheet.name())
}

fn name(key: &str) -> String {
    key.replace('-', "_")
}

fn named<'p>(plan: &'p Plan, column: Column) -> Named<'p> {
    let languages = &plan.report.languages;
    let sentence = column.meaning.sentence();
    let title = column.meaning.name();
    Named {
        name: name(&column.key),
        titles: Titles {
            head: column.key,
            names: plan.voices.iter().map(|(_, voice)| (voice.tag.as_str(), voice.word(&title))).collect(),
        },
        description: Words::said(plan, |voice: &Voice| voice.word(&sentence)),
        datatype: match column.form {
            Form::Text | Form::Choice(_) => "string",
            Form::Whole => "integer",
            Form::Number => "decimal",
            Form::Date => "date",
            Form::Truth => "boolean",
        },
        required: column.presence == Presence::Required,
        lang: column.lang.map(|lang| languages.tag(lang).as_str()),
    }
}
