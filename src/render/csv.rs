//! A table as CSV that spreadsheets open rightly: UTF-8 with a byte order mark, CRLF, and no cell
//! that a spreadsheet would run as a formula (RFC 4180; OWASP, "CSV Injection").

use crate::plan::{Cell, Table};

/// Writes a table.
pub fn table(table: &Table) -> Vec<u8> {
    let mut out = "\u{feff}".to_owned();
    let head = table.head.iter().map(|cell| field(cell));
    line(head, &mut out);
    for row in &table.rows {
        line(row.iter().map(cell), &mut out);
    }
    out.into_bytes()
}

fn line(fields: impl Iterator<Item = String>, out: &mut String) {
    let fields: Vec<String> = fields.collect();
    out.push_str(&fields.join(","));
    out.push_str("\r\n");
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => field(&inert(text)),
        Cell::Number(number) => number.clone(),
        Cell::Empty => String::new(),
    }
}

/// A text that a spreadsheet takes for a text: an apostrophe stands before what would begin a formula,
/// in half-width and full-width signs, after blanks too.
fn inert(text: &str) -> String {
    let first = text.trim_start_matches([' ', '\u{3000}']).chars().next();
    let begins_a_formula = |c: char| "=+-@\t\r\0＝＋－＠".contains(c);
    if first.is_some_and(begins_a_formula) { format!("'{text}") } else { text.to_owned() }
}

fn field(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_runs_in_a_spreadsheet() {
        for text in ["=1+1", "+1", "-1", "@a", "＝1", "　=1", "\t=1"] {
            assert!(cell(&Cell::Text(text.to_owned())).contains('\''), "{text}");
        }
        assert_eq!(cell(&Cell::Number("-1.50".to_owned())), "-1.50");
    }

    #[test]
    fn commas_quotes_and_line_ends_are_quoted() {
        let written = table(&Table {
            head: vec!["a".to_owned(), "b".to_owned()],
            rows: vec![vec![Cell::Text("x, \"y\"\nz".to_owned()), Cell::Empty]],
        });
        assert_eq!(String::from_utf8(written).unwrap(), "\u{feff}a,b\r\n\"x, \"\"y\"\"\nz\",\r\n");
    }
}
