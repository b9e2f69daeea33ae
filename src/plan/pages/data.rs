//! The page of data to take away.

use crate::model::Flag;
use crate::plan::here::Here;
use crate::plan::page::File;
use crate::plan::view::{Data, Download, Link, Row};

/// The columns of the tables, each with its meaning in the words of the theme.
const COLUMNS: [&str; 17] = [
    "id",
    "name",
    "task",
    "lead",
    "unit",
    "target_kind",
    "target",
    "deadline",
    "cumulative",
    "better",
    "baseline",
    "latest",
    "status",
    "period",
    "value",
    "flag",
    "source",
];

pub fn data(here: &Here) -> Data {
    let (voice, site) = (here.voice, &here.report.site);
    Data {
        downloads: downloads(here),
        licence: site.licence.as_ref().map(|licence| Link {
            lang: None,
            text: voice.text(&licence.name).to_owned(),
            href: licence.url.clone().unwrap_or_default(),
            current: false,
        }),
        citation: voice.say(
            "citation-text",
            &[
                ("publisher", voice.text(&site.publisher)),
                ("title", voice.text(&site.title)),
                ("date", &voice.date(site.as_of)),
            ],
        ),
        dictionary: COLUMNS
            .map(|column| row(column, voice.word(&format!("column-{}", column.replace('_', "-")))))
            .into(),
        flags: Flag::ALL.iter().map(|flag| row(flag.shorthand(), voice.flag(*flag).word)).collect(),
        address: site.base_url.clone(),
    }
}

fn row(label: &str, value: String) -> Row {
    Row { label: label.to_owned(), value, lang: None, datetime: None }
}

/// The files of the whole report.
pub fn downloads(here: &Here) -> Vec<Download> {
    let files = [
        (File::Indicators, "download-indicators", "CSV"),
        (File::Values, "download-values", "CSV"),
        (File::Report, "download-report", "JSON"),
    ];
    let files = files.map(|(file, key, format)| Download {
        text: here.voice.word(key),
        href: here.file_href(file),
        format,
    });
    files.into()
}
