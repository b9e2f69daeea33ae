//! Which texts a spreadsheet would take for something else.

use crate::diagnostic::is_hidden;

/// Stands before a text that a spreadsheet would take for a formula. Whoever reads the file otherwise takes one
/// from every text that begins with it.
pub const GUARD: char = '\'';

/// What begins a formula, in half-width, full-width and small signs: some spreadsheets fold them.
const SIGNS: [char; 12] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫'];

/// Whether a spreadsheet would take a text for a formula, after blanks too, or for a text with a guard.
pub fn is_risky(text: &str) -> bool {
    // Some programs run what follows a tab or a line end at the very start as well.
    text.starts_with(['\t', '\r', '\n', '\0', GUARD]) || text.trim_start_matches(is_blank).starts_with(SIGNS)
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_hidden(c)
}

#[cfg(test)]
mod tests {
    use super::{SIGNS, is_risky};

    #[test]
    fn what_begins_a_formula_is_risky_after_blanks_too() {
        for sign in SIGNS {
            for blanks in ["", " ", "\u{3000}", "\u{a0}\u{200b}", "\u{feff}", "\u{61c}"] {
                assert!(is_risky(&format!("{blanks}{sign}1")), "{blanks:?}{sign}");
            }
        }
        for risky in ["\t1", "\r1", "\n1", "\u{0}1", "'=1"] {
            assert!(is_risky(risky), "{risky:?}");
        }
    }

    #[test]
    fn other_texts_are_not() {
        for fine in ["", "1-2", "质量＝好", "a@b", "−1", "—"] {
            assert!(!is_risky(fine), "{fine}");
        }
    }
}
