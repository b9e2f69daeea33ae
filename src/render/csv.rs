//! A table as CSV that spreadsheets open rightly: UTF-8 with a byte order mark, CRLF, and no cell
//! that a spreadsheet would run as a formula (RFC 4180; OWASP, "CSV Injection").

use super::risk::{GUARD, is_risky};
use crate::plan::table::{Cell, Table};
use std::borrow::Cow;
use std::fmt::Write;

/// Writes a table.
pub fn table(table: Table) -> Vec<u8> {
    let mut out = String::with_capacity(16 * 1024);
    out.push('\u{feff}');
    for (place, column) in table.columns.iter().enumerate() {
        separate(place, &mut out);
        field(&column.key, &mut out);
    }
    out.push_str("\r\n");
    for row in table.rows {
        for (place, cell) in row.iter().enumerate() {
            separate(place, &mut out);
            write(cell, &mut out);
        }
        out.push_str("\r\n");
    }
    out.into_bytes()
}

fn separate(place: usize, out: &mut String) {
    if place > 0 {
        out.push(',');
    }
}

fn write(cell: &Cell, out: &mut String) {
    // Writing to a string cannot fail.
    let _ = match cell {
        Cell::Text(text) => {
            field(&inert(text), out);
            Ok(())
        }
        Cell::Number(number) => write!(out, "{number}"),
        Cell::Date(date) => write!(out, "{date}"),
        Cell::Truth(truth) => write!(out, "{truth}"),
        Cell::Empty => Ok(()),
    };
}

/// A text that a spreadsheet takes for a text: a guard stands before what would begin a formula, in half-width,
/// full-width and small signs, after blanks too, and before what would be taken for a guard.
fn inert(text: &str) -> Cow<'_, str> {
    if is_risky(text) { format!("{GUARD}{text}").into() } else { text.into() }
}

/// Quotes what must be quoted; blanks at an end as well, which some readers would drop.
fn field(text: &str, out: &mut String) {
    let at_an_end = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    if at_an_end || text.contains(['"', ',', '\n', '\r']) {
        out.push('"');
        for (place, part) in text.split('"').enumerate() {
            if place > 0 {
                out.push_str("\"\"");
            }
            out.push_str(part);
        }
        out.push('"');
    } else {
        out.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::parse_decimal;
    use crate::plan::table::{Column, Form};
    use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};

    fn written(rows: Vec<Vec<Cell<'static>>>) -> String {
        let columns = ["a", "b", "c"].map(|key| Column::optional(key, Form::Text)).into();
        String::from_utf8(table(Table { columns, rows: Box::new(rows.into_iter()) })).unwrap()
    }

    fn text(text: &str) -> Cell<'static> {
        Cell::Text(text.to_owned().into())
    }

    #[test]
    fn a_text_is_guarded_and_a_number_is_not() {
        let number = Cell::Number(parse_decimal("-1.50").unwrap());
        assert_eq!(written(vec![vec![number, text("-1.50")]]), "\u{feff}a,b,c\r\n-1.50,'-1.50\r\n");
    }

    #[test]
    fn commas_quotes_and_line_ends_are_quoted() {
        let row = vec![text("x, \"y\"\nz"), Cell::Empty, text(" a")];
        assert_eq!(written(vec![row]), "\u{feff}a,b,c\r\n\"x, \"\"y\"\"\nz\",,\" a\"\r\n");
    }

    fn cells() -> impl Strategy<Value = Cell<'static>> {
        let lead = prop_oneof![Just(String::new()), "[ '=+@\u{3000}＝\t-]{1,3}"];
        prop_oneof![
            (lead, "\\PC*").prop_map(|(lead, rest)| text(&(lead + &rest))),
            "[\",\r\n'a质]{0,6}".prop_map(|all| text(&all)),
            (any::<i64>(), 0_u32..12).prop_map(|(digits, scale)| {
                Cell::Number(crate::lang::Decimal::from_i128_with_scale(digits.into(), scale))
            }),
            any::<bool>().prop_map(Cell::Truth),
            Just(Cell::Empty),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1_000, ..ProptestConfig::default() })]

        #[test]
        fn what_is_read_again_is_what_was_written(rows in proptest::collection::vec([cells(), cells(), cells()], 1..5)) {
            let rows: Vec<Vec<Cell>> = rows.into_iter().map(Vec::from).collect();
            let written = written(rows.clone());
            let bytes = written.strip_prefix('\u{feff}').unwrap().as_bytes();
            let mut reader = ::csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
            let read: Vec<Vec<String>> = reader
                .records()
                .map(|record| record.unwrap().iter().map(str::to_owned).collect())
                .collect();
            assert_eq!(read.len(), rows.len());
            for (read, row) in read.iter().zip(&rows) {
                for (read, cell) in read.iter().zip(row) {
                    let plain = read.strip_prefix(GUARD).unwrap_or(read);
                    match cell {
                        Cell::Text(text) => assert_eq!(plain, text),
                        Cell::Number(number) => {
                            let again = parse_decimal(read).unwrap();
                            assert_eq!((again, again.scale()), (*number, number.scale()));
                        }
                        Cell::Truth(truth) => assert_eq!(read, &truth.to_string()),
                        _ => assert_eq!(read, ""),
                    }
                }
            }
        }
    }
}
