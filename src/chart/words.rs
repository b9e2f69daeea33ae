//! How wide words are, and how they stand in lines.

use crate::lang::lines;
use unicode_width::UnicodeWidthChar;

/// The size of all text, in units of the drawing.
pub(super) const TEXT_SIZE: f64 = 14.0;

/// From one baseline to the next.
pub(super) const LINE: f64 = 18.0;

/// The width of a text in units of the drawing: an estimate that is rather too wide, since no font is known here.
pub(super) fn width(text: &str) -> f64 {
    text.chars().map(|character| ems(character) * TEXT_SIZE).sum()
}

/// The text in lines of at most the given width, as far as words allow.
pub(super) fn wrap(text: &str, most: f64) -> Vec<String> {
    lines(text, most, width)
}

fn ems(character: char) -> f64 {
    // Most of what is written in Chinese.
    if matches!(character, '\u{4e00}'..='\u{9fff}') {
        return 1.0;
    }
    let wide_where_chinese = !character.is_alphanumeric() && character.width_cjk() == Some(2);
    match character.width() {
        None | Some(0) => 0.0,
        Some(2) => 1.0,
        // A Chinese font draws marks such as ≥, “ and × in a full square, a Latin one does not.
        _ if wide_where_chinese => 1.0,
        _ if matches!(character, '%' | '‰' | 'm' | 'w' | 'M' | 'W') => 0.9,
        _ if character.is_uppercase() => 0.68,
        _ if character.is_ascii_digit() => 0.6,
        _ => 0.55,
    }
}

#[cfg(test)]
mod tests {
    use super::{width, wrap};

    #[test]
    fn han_is_square_and_latin_is_narrower() {
        assert_eq!(width("质量强市"), 4.0 * 14.0);
        assert!(width("quality") < 0.6 * 7.0 * 14.0);
        assert!(width("качество") < 0.6 * 8.0 * 14.0);
        assert_eq!(width("≥"), 14.0);
    }

    #[test]
    fn a_line_breaks_between_han_or_at_spaces() {
        assert_eq!(wrap("质量强市示范城市", 60.0), ["质量强市", "示范城市"]);
        assert_eq!(wrap("Plan and start", 70.0), ["Plan and", "start"]);
        assert_eq!(wrap("启动 ISO9001 认证", 60.0), ["启动", "ISO9001", "认证"]);
    }

    #[test]
    fn no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        assert_eq!(wrap("质量强市，示范城市", 60.0), ["质量强", "市，示范", "城市"]);
        assert_eq!(wrap("质量强（示范）城市", 60.0), ["质量强", "（示范）", "城市"]);
    }

    #[test]
    fn a_word_that_is_too_long_stays_whole() {
        assert_eq!(wrap("standardisation", 20.0), ["standardisation"]);
        assert_eq!(wrap("", 20.0), [""]);
    }
}
