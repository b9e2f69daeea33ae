//! Cuts a folded text into the terms that an index knows.

use super::stem::stem;

/// A stretch of a folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Characters that are written without spaces: Han and kana.
    Run(&'a str),
    /// Letters, without digits.
    Word(&'a str),
    /// Digits, with separators of thousands and a decimal point.
    Number(&'a str),
}

/// The pieces of a folded text in their order; all else separates them.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let class = class_of(first);
        let length = match class {
            Class::Run | Class::Letter => stretch(rest, class),
            Class::Digit => number(rest),
            Class::Other => first.len_utf8(),
        };
        let (taken, after) = rest.split_at(length);
        pieces.extend(match class {
            Class::Run => Some(Piece::Run(taken)),
            Class::Letter => Some(Piece::Word(taken)),
            Class::Digit => Some(Piece::Number(taken)),
            Class::Other => None,
        });
        rest = after;
    }
    pieces
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Run,
    Letter,
    Digit,
    Other,
}

fn class_of(char: char) -> Class {
    match char {
        '0'..='9' => Class::Digit,
        '\u{3005}' | '\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' => Class::Run,
        '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Class::Run,
        _ if char.is_alphanumeric() => Class::Letter,
        _ => Class::Other,
    }
}

fn stretch(text: &str, of: Class) -> usize {
    text.find(|char| class_of(char) != of).unwrap_or(text.len())
}

/// The length of a number, for example of `1,234.50`: a comma counts before exactly three digits.
fn number(text: &str) -> usize {
    let digits =
        |from: usize| text.get(from..).map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    let mut end = digits(0);
    while text.get(end..).is_some_and(|rest| rest.starts_with(',')) && digits(end + 1) == 3 {
        end += 4;
    }
    let decimals = text.get(end..).filter(|rest| rest.starts_with('.')).map_or(0, |_| digits(end + 1));
    if decimals > 0 { end + 1 + decimals } else { end }
}

/// A number as it is searched: 98 for 98.0, 1234.5 for 1,234.50, 7 for 007.
pub fn plain_number(number: &str) -> String {
    let plain = number.replace(',', "");
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    match decimals.trim_end_matches('0') {
        "" => whole.to_owned(),
        decimals => format!("{whole}.{decimals}"),
    }
}

/// Hands every term of a folded text to `take`: of a run, each two neighbours and its last character alone, so that
/// a single character is found by the terms that begin with it; of a word its stem.
pub fn each(text: &str, mut take: impl FnMut(&str)) {
    for piece in pieces(text) {
        match piece {
            Piece::Run(run) => {
                let mut rest = run;
                while let Some(first) = rest.chars().next() {
                    let after = rest.get(first.len_utf8()..).unwrap_or_default();
                    let second = after.chars().next().map_or(0, char::len_utf8);
                    take(rest.get(..first.len_utf8() + second).unwrap_or(rest));
                    rest = after;
                }
            }
            Piece::Word(word) => take(&stem(word)),
            Piece::Number(number) => take(&plain_number(number)),
        }
    }
}

/// The term of a whole name: its letters and digits alone, as a digest.
pub fn whole(name: &str) -> String {
    let letters = name.chars().filter(|char| class_of(*char) != Class::Other);
    format!("={:x}", digest(letters))
}

/// Which of so many drawers a term lies in: those that begin alike lie together.
pub fn drawer(term: &str, drawers: usize) -> usize {
    let first = term.chars().next();
    let head = match first.map(class_of) {
        Some(Class::Run) => 1,
        Some(Class::Letter | Class::Digit) => 2,
        _ => usize::MAX,
    };
    let digest = digest(term.chars().take(head));
    ((digest ^ digest >> 16) as usize) % drawers.max(1)
}

/// FNV-1a over code points.
pub fn digest(chars: impl Iterator<Item = char>) -> u32 {
    chars.fold(0x811c_9dc5, |digest, char| (digest ^ char as u32).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str) -> Vec<String> {
        let mut terms = Vec::new();
        each(text, |term| terms.push(term.to_owned()));
        terms
    }

    #[test]
    fn runs_become_pairs_words_stems_and_numbers_plain() {
        assert_eq!(terms("合格率 98.0%"), ["合格", "格率", "率", "98"]);
        assert_eq!(terms("iso9001 rates"), ["iso", "9001", "rat"]);
        assert_eq!(terms("1,234,567.50 1,23 0.30 2017-03."), ["1234567.5", "1", "23", "0.3", "2017", "3"]);
    }

    #[test]
    fn what_begins_alike_lies_together() {
        assert_eq!(drawer("质量", 64), drawer("质", 64));
        assert_eq!(drawer("qualiti", 64), drawer("qu", 64));
        assert!(drawer("@status:met", 64) < 64 && drawer("", 0) == 0);
    }

    #[test]
    fn a_whole_name_is_the_same_whatever_separates_its_words() {
        assert_eq!(whole("food-pass-rate"), whole("food pass rate"));
        assert_ne!(whole("food"), whole("foot"));
    }

    #[derive(serde::Deserialize)]
    struct Case {
        text: String,
        folded: String,
        terms: Vec<String>,
        whole: String,
        drawers: Vec<usize>,
    }

    #[test]
    fn the_browser_cuts_texts_in_the_same_way() {
        let cases: Vec<Case> = serde_json::from_str(include_str!("../../tests/search/terms.json")).unwrap();
        assert!(cases.len() > 10);
        for case in cases {
            let folded = crate::search::fold::fold(&case.text);
            assert_eq!(folded, case.folded, "{}", case.text);
            assert_eq!(terms(&folded), case.terms, "{}", case.text);
            assert_eq!(whole(&folded), case.whole, "{}", case.text);
            let drawers: Vec<usize> = case.terms.iter().map(|term| drawer(term, 64)).collect();
            assert_eq!(drawers, case.drawers, "{}", case.text);
        }
    }
}
