//! The tables as one workbook, with what stands in it and what its columns mean.

use super::table::{self, Cell, Column, Form, Row, Sheet, Table};
use super::{Plan, page};
use crate::lang::{Date, Lang};
use crate::model::Text;

/// A workbook.
pub struct Workbook<'p> {
    pub title: &'p str,
    pub creator: &'p str,
    /// The report's date: a workbook is as old as its data.
    pub date: Date,
    pub sheets: Vec<Worksheet<'p>>,
}

/// A sheet of a workbook.
pub struct Worksheet<'p> {
    /// Its name, the same in every language, because formulas of readers name it.
    pub name: &'static str,
    /// The heads of the columns: their names in every language and their keys, a line each.
    pub heads: Vec<String>,
    pub table: Table<'p>,
}

/// The workbook of the report.
pub fn workbook<'p>(plan: &'p Plan<'p>) -> Workbook<'p> {
    let site = &plan.report.site;
    let mut sheets = vec![about(plan)];
    sheets.extend(Sheet::ALL.map(|sheet| worksheet(plan, sheet)));
    sheets.push(dictionary(plan));
    Workbook {
        title: site.title.get(Lang::AUTHENTIC),
        creator: site.publisher.get(Lang::AUTHENTIC),
        date: site.as_of,
        sheets,
    }
}

fn worksheet<'p>(plan: &'p Plan<'p>, sheet: Sheet) -> Worksheet<'p> {
    let table = table::table(plan, sheet);
    let heads = table.columns.iter().map(|column| head(plan, column)).collect();
    Worksheet { name: sheet.name(), heads, table }
}

/// The name of a column in its own language, or in all of them, then its key.
fn head(plan: &Plan, column: &Column) -> String {
    let name = column.meaning.name();
    let spoken = plan.voices.iter().filter(|(lang, _)| column.lang.is_none_or(|own| own == *lang));
    let mut lines: Vec<String> = spoken.map(|(_, voice)| voice.word(&name)).collect();
    lines.push(column.key.clone());
    lines.dedup();
    lines.join("\n")
}

/// What the workbook is: who says it, as of when, under which licence, and what is on which sheet.
fn about<'p>(plan: &'p Plan<'p>) -> Worksheet<'p> {
    let site = &plan.report.site;
    let mut rows: Vec<Row<'p>> = Vec::new();
    let mut text = |key: &str, text: &'p Text| {
        for (lang, voice) in plan.voices.iter() {
            rows.push(vec![spoken(voice.word(key)), Cell::text(text.get(lang).as_str())]);
        }
    };
    text("column-title", &site.title);
    text("publisher", &site.publisher);
    if let Some(licence) = &site.licence {
        text("licence", &licence.name);
    }
    for (_, voice) in plan.voices.iter() {
        rows.push(vec![spoken(voice.word("as-of")), Cell::Date(site.as_of)]);
    }
    let address = site.licence.as_ref().and_then(|licence| licence.url.as_deref());
    for address in address.into_iter().chain(site.base_url.as_deref()) {
        rows.push(vec![spoken(plan.voices.get(Lang::AUTHENTIC).word("column-url")), Cell::text(address)]);
    }
    if site.sample {
        rows.extend(
            plan.voices.iter().map(|(_, voice)| vec![Cell::Empty, spoken(voice.word("sample-notice"))]),
        );
    }
    for sheet in Sheet::ALL {
        let key = page::title_key(page::File::Table(sheet));
        let names: Vec<String> = plan.voices.iter().map(|(_, voice)| voice.word(&key)).collect();
        rows.push(vec![Cell::text(sheet.name()), spoken(names.join(" / "))]);
    }
    plain("about", vec!["about_key", "about_text"], rows)
}

/// Every column of every sheet with its meaning in every language.
fn dictionary<'p>(plan: &'p Plan<'p>) -> Worksheet<'p> {
    let columns = Sheet::ALL
        .into_iter()
        .flat_map(|sheet| table::columns(plan, sheet).into_iter().map(move |column| (sheet, column)));
    let rows = columns.map(|(sheet, column)| {
        let mut row = vec![Cell::text(sheet.name()), Cell::text(column.key)];
        for (_, voice) in plan.voices.iter() {
            row.push(spoken(voice.word(&column.meaning.name())));
            row.push(spoken(voice.word(&column.meaning.sentence())));
        }
        row
    });
    let rows: Vec<Row> = rows.collect();
    let mut heads = vec!["sheet".to_owned(), "column".to_owned()];
    for lang in plan.report.languages.iter() {
        let tag = plan.report.languages.tag(lang);
        heads.extend([format!("name_{tag}"), format!("meaning_{tag}")]);
    }
    let columns = heads.iter().map(|_| Column::required("text", Form::Text)).collect();
    Worksheet { name: "dictionary", heads, table: Table { columns, rows: Box::new(rows.into_iter()) } }
}

fn plain<'p>(name: &'static str, keys: Vec<&'static str>, rows: Vec<Row<'p>>) -> Worksheet<'p> {
    let columns = keys.into_iter().map(|key| Column::required(key, Form::Text)).collect();
    let heads = vec![name.to_owned(), String::new()];
    Worksheet { name, heads, table: Table { columns, rows: Box::new(rows.into_iter()) } }
}

/// What a language says.
fn spoken<'p>(text: String) -> Cell<'p> {
    Cell::text(text)
}
