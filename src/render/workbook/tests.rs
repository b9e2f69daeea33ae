//! What a program that reads workbooks finds in one of ours.

use super::workbook;
use crate::plan::table::{Cell, Column, Form, Table};
use crate::plan::{Workbook, Worksheet};
use jiff::civil::date;
use std::io::{Cursor, Read};

fn sample() -> Vec<u8> {
    let columns = vec![Column::required("id", Form::Text), Column::optional("value", Form::Number)];
    let rows = [
        vec![Cell::Text("=质量".into()), Cell::Number(98.into())],
        vec![Cell::Text("a".into()), Cell::Empty],
    ];
    let table = Table { columns, rows: Box::new(rows.into_iter()) };
    let heads = vec!["标识\nid".to_owned(), "value".to_owned()];
    let sheets = vec![Worksheet { name: "values", heads, table }];
    workbook(Workbook { title: "A & B", creator: "市政府", date: date(2017, 3, 10), sheets })
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    assert_eq!(sample(), sample());
    let bytes = sample();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
    for place in 0..archive.len() {
        let year = archive.by_index(place).unwrap().last_modified().map(|time| time.year());
        assert_eq!(year, Some(1980));
    }
}

#[test]
fn a_sheet_has_its_head_its_rows_and_no_formula() {
    let bytes = sample();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:B3\"/>"), "{sheet}");
    assert!(sheet.contains("标识\nid") && sheet.contains("=质量") && sheet.contains("<v>98</v>"), "{sheet}");
    assert!(!sheet.contains("<f>") && !sheet.contains("<f "));
    assert!(part(&bytes, "docProps/core.xml").contains("A &amp; B"));
    assert!(part(&bytes, "xl/workbook.xml").contains("name=\"values\""));
}
