//! A sheet of a workbook.

use super::style::Style;
use crate::lang::{Date, Decimal};
use crate::plan::Worksheet;
use crate::plan::table::{Cell, Column, Form};
use crate::render::risk::is_risky;
use crate::render::xml;
use jiff::civil::date;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

/// A cell holds no more than this; Excel refuses a workbook with more.
const LONGEST: usize = 32_767;
/// A spreadsheet keeps so many digits of a number; one with more is written as a text, so that none is lost.
const DIGITS: usize = 15;
/// How much is written at once.
const PORTION: usize = 64 * 1024;

/// Writes a sheet: its head stays in sight, and the rows follow one by one.
pub fn write(worksheet: Worksheet, to: &mut impl Write) -> io::Result<()> {
    let Worksheet { heads, table, .. } = worksheet;
    let mut out = format!(
        "{}<worksheet xmlns=\"{}\"><sheetViews><sheetView workbookViewId=\"0\">",
        super::HEAD,
        super::MAIN
    );
    out.push_str(
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>",
    );
    columns(&table.columns, &mut out);
    out.push_str("<sheetData>");
    begin(1, Some(heads.iter().map(|head| head.lines().count()).max().unwrap_or(1)), &mut out);
    for (place, head) in heads.iter().enumerate() {
        text(head, &address(place, 1), Style::Head, &mut out);
    }
    out.push_str("</row>");
    let mut rows = 1;
    for row in table.rows {
        rows += 1;
        begin(rows, None, &mut out);
        for (place, cell) in row.iter().enumerate() {
            write_cell(cell, &address(place, rows), &mut out);
        }
        out.push_str("</row>");
        if out.len() > PORTION {
            to.write_all(out.as_bytes())?;
            out.clear();
        }
    }
    out.push_str("</sheetData>");
    if let Some(last) = heads.len().checked_sub(1) {
        let _ = write!(out, "<autoFilter ref=\"A1:{}\"/>", address(last, rows));
    }
    out.push_str("</worksheet>");
    to.write_all(out.as_bytes())
}

/// The widths, in characters: what a column holds says how much room it wants.
fn columns(columns: &[Column], out: &mut String) {
    out.push_str("<cols>");
    for (place, column) in columns.iter().enumerate() {
        let width = match (&column.form, column.lang) {
            (Form::Text, Some(_)) => 36,
            (Form::Text, None) => 22,
            (Form::Number | Form::Whole | Form::Date | Form::Truth, _) => 13,
            (Form::Choice(_), _) => 16,
        };
        let at = place + 1;
        let _ = write!(out, "<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    out.push_str("</cols>");
}

fn begin(row: usize, lines: Option<usize>, out: &mut String) {
    let _ = write!(out, "<row r=\"{row}\"");
    if let Some(lines) = lines {
        let _ = write!(out, " ht=\"{}\" customHeight=\"1\"", lines * 15 + 3);
    }
    out.push('>');
}

fn write_cell(cell: &Cell, at: &str, out: &mut String) {
    match cell {
        Cell::Text(words) => {
            text(words, at, if is_risky(words) { Style::Guarded } else { Style::Text }, out);
        }
        Cell::Number(number) if digits(*number) > DIGITS => text(&number.to_string(), at, Style::Text, out),
        Cell::Number(number) => value(number, at, Style::Number(number.scale()), out),
        Cell::Date(day) => match serial(*day) {
            Some(serial) => value(serial, at, Style::Date, out),
            None => text(&day.to_string(), at, Style::Text, out),
        },
        Cell::Truth(truth) => {
            let _ = write!(out, "<c r=\"{at}\" t=\"b\"><v>{}</v></c>", u8::from(*truth));
        }
        Cell::Empty => {}
    }
}

fn value(value: impl std::fmt::Display, at: &str, style: Style, out: &mut String) {
    let _ = write!(out, "<c r=\"{at}\" s=\"{}\"><v>{value}</v></c>", style.place());
}

fn text(text: &str, at: &str, style: Style, out: &mut String) {
    let _ =
        write!(out, "<c r=\"{at}\" s=\"{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">", style.place());
    xml::text(&escaped(shortened(text)), out);
    out.push_str("</t></is></c>");
}

/// The part of a text that a cell can hold, counted as spreadsheets count.
fn shortened(text: &str) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST
    });
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// A text in which nothing is taken for one of the format's own escapes, such as `_x000D_`.
fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return text.into();
    }
    let mut parts = text.split("_x");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        let escape = letters.by_ref().take(4).filter(char::is_ascii_hexdigit).count() == 4
            && letters.next() == Some('_');
        out.push_str(if escape { "_x005F_x" } else { "_x" });
        out.push_str(part);
    }
    out.into()
}

/// The digits that a number is written with, without zeros before them.
fn digits(number: Decimal) -> usize {
    number.mantissa().unsigned_abs().checked_ilog10().map_or(1, |log| log as usize + 1)
}

/// The days since the last of December 1899, as spreadsheets count them; nothing before March 1900, where they
/// count a day that never was.
fn serial(day: Date) -> Option<i64> {
    (day >= date(1900, 3, 1)).then(|| i64::from((day - date(1899, 12, 30)).get_days()))
}

/// The name of a cell, for example `AB12`; columns count from 0, rows from 1.
fn address(column: usize, row: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    let mut name: String = letters.iter().rev().map(|letter| char::from(*letter)).collect();
    let _ = write!(name, "{row}");
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::parse_decimal;

    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        let names = [0, 25, 26, 27, 51, 52, 701, 702].map(|column| address(column, 1));
        assert_eq!(names, ["A1", "Z1", "AA1", "AB1", "AZ1", "BA1", "ZZ1", "AAA1"]);
    }

    #[test]
    fn days_are_counted_as_spreadsheets_do() {
        assert_eq!(serial(date(2017, 3, 10)), Some(42_804));
        assert_eq!(serial(date(1900, 3, 1)), Some(61));
        assert_eq!(serial(date(1900, 2, 28)), None);
    }

    #[test]
    fn numbers_keep_their_digits() {
        let written = |text: &str| {
            let mut out = String::new();
            write_cell(&Cell::Number(parse_decimal(text).unwrap()), "A1", &mut out);
            out
        };
        assert_eq!(written("98.0"), "<c r=\"A1\" s=\"5\"><v>98.0</v></c>");
        assert_eq!(written("-200"), "<c r=\"A1\" s=\"4\"><v>-200</v></c>");
        assert!(written("123456789012345.6").contains("inlineStr"));
        assert_eq!([digits(0.into()), digits(parse_decimal("0.050").unwrap())], [1, 2]);
    }

    #[test]
    fn texts_stay_texts() {
        let written = |text: &str| {
            let mut out = String::new();
            write_cell(&Cell::Text(text.into()), "A1", &mut out);
            out
        };
        assert!(written("=1+1").contains("s=\"2\" t=\"inlineStr\"") && !written("=1+1").contains("<f>"));
        assert!(written("a<b").contains("a&lt;b"));
        assert_eq!(escaped("_x000D_ _x _xyzz__"), "_x005F_x000D_ _x _xyzz__");
        assert_eq!(shortened(&"质".repeat(40_000)).chars().count(), LONGEST);
        assert_eq!(shortened("质"), "质");
    }
}
