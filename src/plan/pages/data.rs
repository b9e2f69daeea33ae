//! The page of data to take away.

use crate::lang::Decimal;
use crate::model::Flag;
use crate::plan::here::Here;
use crate::plan::page::{self, File, Kind};
use crate::plan::table::{self, Column, Form, Sheet};
use crate::plan::view::{ColumnMeaning, Data, DataFile, Download, Link, PreviousEdition, Row, TableMeaning};

pub fn data(here: &Here) -> Data {
    let (voice, site) = (here.voice, &here.report.site);
    Data {
        files: page::whole().map(|file| data_file(here, file)).collect(),
        series: voice.word("files-of-indicators"),
        licence: site.licence.as_ref().map(|licence| Link {
            lang: None,
            text: voice.text(&licence.name).to_owned(),
            href: licence.url.clone().unwrap_or_default(),
            current: false,
        }),
        citation: citation(here),
        dictionary: Sheet::ALL.map(|sheet| table_meaning(here, sheet)).into(),
        flags: Flag::ALL.iter().map(|flag| row(flag.shorthand(), voice.flag(*flag).word)).collect(),
        address: site.base_url.clone(),
        previous_edition: site
            .previous_edition
            .as_ref()
            .map(|edition| PreviousEdition { manifest: edition.manifest.clone(), href: edition.url.clone() }),
    }
}

/// How to cite the report: who, what, as of when, and where it is.
pub fn citation(here: &Here) -> String {
    let (voice, site) = (here.voice, &here.report.site);
    let text = voice.say(
        "citation-text",
        &[
            ("publisher", voice.text(&site.publisher)),
            ("title", voice.text(&site.title)),
            ("date", &voice.date(site.as_of)),
        ],
    );
    match &site.base_url {
        Some(base) => {
            let address = format!("{base}{}", page::path(here.report, Kind::Data, here.lang));
            voice.sentences(&[text, address])
        }
        None => text,
    }
}

fn data_file(here: &Here, file: File) -> DataFile {
    let route = page::file_route(here.report, here.plan.theme, file);
    let imprint = here.inventory.get(&route);
    DataFile {
        name: route.as_str().rsplit('/').next().unwrap_or_default().to_owned(),
        href: here.to(route.as_str()),
        text: here.voice.word(&page::title_key(file)),
        format: page::format(file),
        size: imprint.map(|imprint| size(here, imprint.length)),
        length: imprint.map(|imprint| imprint.length),
        sha256: imprint.map(|imprint| imprint.sha256.clone()),
    }
}

/// A size in the largest unit that leaves a digit before the point, with one decimal: 1.2 MB.
fn size(here: &Here, length: usize) -> String {
    let (unit, key) = match length {
        0..1_000 => (1, "size-bytes"),
        1_000..1_000_000 => (1_000, "size-kilobytes"),
        _ => (1_000_000, "size-megabytes"),
    };
    let decimals = if unit == 1 { 0 } else { 1 };
    let number = (Decimal::from(length) / Decimal::from(unit)).round_dp(decimals);
    here.voice.say(key, &[("n", &here.voice.writer.number(&number))])
}

fn table_meaning(here: &Here, sheet: Sheet) -> TableMeaning {
    let mut columns: Vec<ColumnMeaning> = Vec::new();
    for column in table::columns(here.plan, sheet) {
        match columns.last_mut().filter(|_| continues(here, &column)) {
            Some(last) => last.keys.push(column.key),
            None => columns.push(column_meaning(here, column)),
        }
    }
    let file = File::Table(sheet);
    let name = page::file_route(here.report, here.plan.theme, file).to_string();
    TableMeaning {
        id: anchor(sheet),
        title: here.voice.word(&page::title_key(file)),
        file: Link { lang: None, text: name, href: here.file_href(file), current: false },
        columns,
    }
}

/// Whether a column is the one before it, in another language.
fn continues(here: &Here, column: &Column) -> bool {
    column.lang.is_some_and(|lang| !lang.is_authentic()) && here.report.languages.len() > 1
}

fn column_meaning(here: &Here, column: Column) -> ColumnMeaning {
    let voice = here.voice;
    let choices = match &column.form {
        Form::Choice(choices) => {
            choices.iter().map(|choice| row(choice.key, voice.word(&choice.word))).collect()
        }
        _ => Vec::new(),
    };
    let form = match column.form {
        Form::Text => "form-text",
        Form::Whole => "form-whole",
        Form::Number => "form-number",
        Form::Date => "form-date",
        Form::Truth => "form-truth",
        Form::Choice(_) => "form-choice",
    };
    ColumnMeaning {
        name: voice.word(&column.meaning.name()),
        form: voice.word(form),
        meaning: voice.word(&column.meaning.sentence()),
        choices,
        refers_to: column.refers_to.map(|sheet| Link {
            lang: None,
            text: voice.word(&page::title_key(File::Table(sheet))),
            href: format!("#{}", anchor(sheet)),
            current: false,
        }),
        keys: vec![column.key],
    }
}

/// Where a table stands in the dictionary.
pub fn anchor(sheet: Sheet) -> String {
    format!("table-{}", sheet.name())
}

fn row(label: &str, value: String) -> Row {
    Row { label: label.to_owned(), value, lang: None, datetime: None }
}

/// A link to a file.
pub fn download(here: &Here, file: File, key: &str) -> Download {
    Download { text: here.voice.word(key), href: here.file_href(file), format: page::format(file) }
}

/// The files of the whole report that readers ask for most.
pub fn downloads(here: &Here) -> Vec<Download> {
    let files = [
        (File::Table(Sheet::Indicators), "download-indicators"),
        (File::Table(Sheet::Values), "download-values"),
        (File::Workbook, "download-workbook"),
        (File::Report, "download-report"),
    ];
    files.map(|(file, key)| download(here, file, key)).into()
}
