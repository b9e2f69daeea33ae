//! Where a line of words may be broken, in languages with blanks between words and in those without.

use unicode_width::UnicodeWidthChar;

/// A text in lines of at most the given width, as far as words allow: Latin words stay whole, and no line begins with a
/// closing mark or ends with an opening one. How wide a text is, `width` says, in the unit of `most`.
pub fn lines(text: &str, most: f64, width: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in unbreakable(text) {
        let grown = width(&line) + width(word.trim_end());
        if !line.is_empty() && grown > most {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        line.push_str(word);
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The pieces between which a line may be broken.
fn unbreakable(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut previous: Option<char> = None;
    for (place, character) in text.char_indices() {
        if previous.is_some_and(|previous| breaks(previous, character)) {
            let begun = text.len() - rest.len();
            let (piece, after) = rest.split_at(place - begun);
            pieces.push(piece);
            rest = after;
        }
        previous = Some(character);
    }
    pieces.push(rest);
    pieces
}

/// Whether a line may end after the first character and go on with the second (GB/T 15834, 5.1).
fn breaks(before: char, after: char) -> bool {
    let han = |character: char| character.width() == Some(2);
    let opening = "（《〈「『【〔“‘(".contains(before);
    let closing = "，。、；：？！）》〉」』】〕”’…％～—,.;:?!)%".contains(after);
    match before {
        ' ' => after != ' ',
        _ => (han(before) || han(after)) && after != ' ' && !opening && !closing,
    }
}
