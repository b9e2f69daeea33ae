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
}
