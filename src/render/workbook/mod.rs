//! The workbook as an XLSX file (ECMA-376), row by row, so that it needs no more memory than its bytes.
//!
//! It holds numbers with the digits that were typed, texts that nothing takes for formulas, and no date but that of
//! the report: the same report gives the same bytes.

mod sheet;
mod style;

use super::xml;
use crate::plan::{Workbook, Worksheet};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Writes a workbook.
pub fn workbook(workbook: Workbook) -> Vec<u8> {
    // Nothing can fail that is written to memory, and no file of it is larger than the format allows.
    archive(workbook).unwrap_or_default()
}

fn archive(workbook: Workbook) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        // The usual level takes twice the time for a twentieth of the size.
        .compression_level(Some(3))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", content_types(&workbook)),
        ("_rels/.rels", relations(&[("officeDocument", RELATIONS, "xl/workbook.xml"), core()])),
        ("docProps/core.xml", properties(&workbook)),
        ("xl/workbook.xml", contents(&workbook)),
        ("xl/_rels/workbook.xml.rels", sheet_relations(&workbook)),
        ("xl/styles.xml", style::sheet()),
    ];
    for (name, part) in parts {
        zip.start_file(name, options)?;
        zip.write_all(part.as_bytes())?;
    }
    for (place, worksheet) in workbook.sheets.into_iter().enumerate() {
        zip.start_file(format!("xl/worksheets/sheet{}.xml", place + 1), options)?;
        sheet::write(worksheet, &mut zip)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types(workbook: &Workbook) -> String {
    let mut out = format!("{HEAD}<Types xmlns=\"{PACKAGE}/content-types\">");
    out.push_str("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    out.push_str(&format!("<Default Extension=\"rels\" ContentType=\"{relations}\"/>"));
    let mut part = |name: &str, kind: &str| {
        out.push_str(&format!("<Override PartName=\"{name}\" ContentType=\"{kind}\"/>"));
    };
    part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    part("/xl/workbook.xml", &format!("{TYPES}.sheet.main+xml"));
    part("/xl/styles.xml", &format!("{TYPES}.styles+xml"));
    for place in 1..=workbook.sheets.len() {
        part(&format!("/xl/worksheets/sheet{place}.xml"), &format!("{TYPES}.worksheet+xml"));
    }
    out + "</Types>"
}

/// What a part leads to: what it is, in whose words, and where.
type Relation<'a> = (&'a str, &'a str, &'a str);

fn core() -> Relation<'static> {
    (
        "metadata/core-properties",
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "docProps/core.xml",
    )
}

fn relations(all: &[Relation]) -> String {
    let mut out = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (place, (kind, words, target)) in all.iter().enumerate() {
        let id = place + 1;
        out.push_str(&format!("<Relationship Id=\"rId{id}\" Type=\"{words}/{kind}\" Target=\"{target}\"/>"));
    }
    out + "</Relationships>"
}

fn sheet_relations(workbook: &Workbook) -> String {
    let targets: Vec<String> =
        (1..=workbook.sheets.len()).map(|place| format!("worksheets/sheet{place}.xml")).collect();
    let mut all: Vec<Relation> =
        targets.iter().map(|target| ("worksheet", RELATIONS, target.as_str())).collect();
    all.push(("styles", RELATIONS, "styles.xml"));
    relations(&all)
}

fn properties(workbook: &Workbook) -> String {
    let mut out = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    );
    xml::element("dc:title", workbook.title, &mut out);
    xml::element("dc:creator", workbook.creator, &mut out);
    for name in ["created", "modified"] {
        let date = workbook.date;
        out.push_str(&format!(
            "<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</dcterms:{name}>"
        ));
    }
    out + "</cp:coreProperties>"
}

fn contents(workbook: &Workbook) -> String {
    let mut out = format!("{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>");
    for (place, Worksheet { name, .. }) in workbook.sheets.iter().enumerate() {
        let id = place + 1;
        out.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"rId{id}\"/>"));
    }
    out + "</sheets></workbook>"
}

#[cfg(test)]
mod tests;
