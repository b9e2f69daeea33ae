//! Makes text safe to show: nothing in it can steer a terminal or hide from the reader.

/// Whether a character cannot be seen, or changes how its neighbours are shown: controls, bidirectional and
/// zero-width characters, private and tag characters, non-characters. Line ends and tabs are controls, too.
pub fn is_hidden(character: char) -> bool {
    let point = u32::from(character);
    let set_apart = matches!(character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{10ffff}');
    character.is_control() || set_apart || point & 0xfffe == 0xfffe
}

/// Whether a character may not stand in the content: what a reader cannot see, and what stands for a character that was
/// lost. Variation selectors may: they tell the forms of rare Han characters in names apart.
pub fn is_forbidden(character: char) -> bool {
    let allowed = matches!(character, '\n' | '\t' | '\u{e0100}'..='\u{e01ef}');
    let lost = matches!(character, '\u{fffc}' | '\u{fffd}');
    lost || (is_hidden(character) && !allowed)
}

/// The name of a character in print, for example `U+200B`.
pub fn name(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// A short text for a sentence: on one line, hidden characters by their names, for example `<U+001B>`, and cut
/// with `…` after `most` characters.
pub fn in_sentence(text: &str, most: usize) -> String {
    let mut shown = String::with_capacity(text.len());
    for (place, character) in text.trim().chars().enumerate() {
        match character {
            _ if place == most => {
                shown.push('…');
                break;
            }
            '\n' | '\t' | '\r' => shown.push(' '),
            hidden if is_hidden(hidden) => shown.push_str(&format!("<{}>", name(hidden))),
            plain => shown.push(plain),
        }
    }
    shown
}

/// A stretch of a file as it can be drawn: one character for each, so that columns stay what they are.
pub fn in_excerpt(text: &str) -> String {
    let sign = |character| match character {
        '\n' | '\t' => character,
        // Unicode has a picture for each of the old controls, for example ␛.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{fffd}'),
        hidden if is_hidden(hidden) => '\u{fffd}',
        plain => plain,
    };
    text.chars().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_is_shown() {
        let wild = "a\u{1b}[31m\u{9b}\u{202e}b\u{200b}\u{e0041}\u{ffff}\r\0";
        assert!(!in_sentence(wild, 99).chars().any(is_hidden));
        assert!(!in_excerpt(wild).chars().any(is_hidden));
        assert_eq!(in_sentence("a\u{1b}\nb", 99), "a<U+001B> b");
        assert_eq!(in_excerpt("\u{1b}中\u{200b}"), "␛中\u{fffd}");
    }

    #[test]
    fn ordinary_words_are_left_alone() {
        let words = "食品“抽查”合格率 ≥ 98.5 % — naïve 😀";
        assert_eq!(in_sentence(words, 99), words);
        assert_eq!(in_excerpt(words), words);
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(in_sentence("一二三四", 2), "一二…");
        assert_eq!(in_sentence("一二", 2), "一二");
    }

    #[test]
    fn what_shows_nothing_or_turns_the_text_is_forbidden() {
        let forbidden = "\u{61c}\u{180e}\u{206f}\u{fffc}\u{ad}\u{200b}\u{200f}\u{2028}\u{202e}\u{2060}\u{2069}\u{e000}\u{f8ff}\
            \u{fdd0}\u{fdef}\u{feff}\u{fff9}\u{fffd}\u{e0000}\u{e007f}\0\r\u{7f}\u{85}\u{fffe}\u{ffff}\u{1fffe}\u{10ffff}";
        for c in forbidden.chars() {
            assert!(is_forbidden(c), "{c:?}");
        }
        let shown = "\n\t a质\u{ac}\u{ae}\u{200a}\u{2010}\u{2027}\u{202f}\u{f900}\u{fdf0}\u{fff8}\u{10000}葛\u{e0100}";
        for c in shown.chars() {
            assert!(!is_forbidden(c), "{c:?}");
        }
    }
}
