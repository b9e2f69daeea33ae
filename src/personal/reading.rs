//! Reads a text as a determined reader would: every disguise of a digit is that digit.

use crate::diagnostic::is_hidden;
use std::cell::Cell;
use unicode_normalization::UnicodeNormalization;

/// A character as it is read, and where it was written, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Glyph {
    pub char: char,
    pub start: usize,
    pub end: usize,
    /// Whether it is a digit that is written as a word: 三 is 3 in 一三八, and the end of a name in 张三.
    pub spelt: bool,
}

impl Glyph {
    fn new(char: char, start: usize, end: usize) -> Glyph {
        Glyph { char, start, end, spelt: false }
    }

    /// Whether it is a digit in figures, for example 3 or ３.
    pub fn is_figure(&self) -> bool {
        self.char.is_ascii_digit() && !self.spelt
    }

    /// Whether it is a letter or a digit of a word in Latin letters, for example `a` or 3, and not 三.
    pub fn is_of_word(&self) -> bool {
        self.char.is_ascii_alphanumeric() && !self.spelt
    }

    /// Whether it is written as wide as a Han character, as `，` is that is read as a comma.
    pub fn is_wide(&self) -> bool {
        self.end - self.start > 1
    }
}

/// The room for more glyphs than these is given back.
const MOST_KEPT: usize = 1 << 17;

/// Asks something of the characters that a text is read as. They take many times the room of the text, and to be given it
/// by the system takes longer than to read: what one text needed, the next one uses again.
pub fn with_glyphs<T>(text: &str, ask: impl FnOnce(&[Glyph]) -> T) -> T {
    thread_local! {
        static ROOM: Cell<Vec<Glyph>> = const { Cell::new(Vec::new()) };
    }
    let mut glyphs = ROOM.take();
    read(text, &mut glyphs);
    let answer = ask(&glyphs);
    if glyphs.capacity() <= MOST_KEPT {
        glyphs.clear();
        ROOM.set(glyphs);
    }
    answer
}

/// The sign that encloses a character in a key, as in 1️⃣.
const KEY: char = '\u{20e3}';

/// The characters that a text is read as: hidden ones are left out, `１` and ① and 一 are 1, `Ａ` is a, `%31` is 1.
fn read(text: &str, glyphs: &mut Vec<Glyph>) {
    glyphs.reserve(text.len());
    let mut behind = 0;
    for (start, written) in text.char_indices() {
        let end = start + written.len_utf8();
        match written {
            // The rest of what stands for another character.
            _ if start < behind => {}
            '%' => {
                let encoded = encoded(text, end);
                behind = encoded.map_or(end, |_| end + 2);
                glyphs.push(Glyph::new(encoded.unwrap_or(written), start, behind));
            }
            '\n' | '\t' | ' '..='~' => glyphs.push(Glyph::new(written.to_ascii_lowercase(), start, end)),
            // Han characters of the common block have no other form.
            '\u{4e00}'..='\u{9fff}' => {
                let char = plain(written);
                glyphs.push(Glyph { spelt: char.is_ascii_digit(), ..Glyph::new(char, start, end) });
            }
            KEY | '\u{fe00}'..='\u{fe0f}' => {}
            hidden if is_hidden(hidden) => {}
            other => {
                let read = std::iter::once(other).nfkc().map(plain);
                glyphs.extend(read.map(|char| Glyph::new(char, start, end)));
            }
        }
    }
}

/// The digit or the at sign that an address hides behind its per cent sign: `%31` is 1, `%40` is @.
fn encoded(text: &str, behind: usize) -> Option<char> {
    match text.as_bytes().get(behind..behind + 2)? {
        [b'3', digit @ b'0'..=b'9'] => Some(char::from(*digit)),
        b"40" => Some('@'),
        _ => None,
    }
}

/// What the dots are read as that are never the point of a decimal number.
pub const DOT: char = '·';

/// What a character without a compatibility form stands for.
fn plain(char: char) -> char {
    let counted = |first: char| char::from_digit(u32::from(char) - u32::from(first) + 1, 10).unwrap_or(char);
    let digit = |zero: char| char::from_digit(u32::from(char) - u32::from(zero), 10).unwrap_or(char);
    match char {
        '〇' | '零' | '○' => '0',
        '一' | '壹' | '幺' => '1',
        '二' | '贰' | '貳' => '2',
        '三' | '叁' | '參' => '3',
        '四' | '肆' => '4',
        '五' | '伍' => '5',
        '六' | '陆' | '陸' => '6',
        '七' | '柒' => '7',
        '八' | '捌' => '8',
        '九' | '玖' => '9',
        '❶'..='❾' => counted('❶'),
        '➀'..='➈' => counted('➀'),
        '➊'..='➒' => counted('➊'),
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '०'..='९' => digit('०'),
        '‐'..='―' | '−' | '﹘' | '⁃' | 'ー' => '-',
        // A full stop of Chinese ends a sentence and a dot in the middle parts words: neither begins a fraction.
        '·' | '•' | '・' | '。' => DOT,
        '×' | 'Х' | 'х' | '╳' => 'x',
        '\u{4e00}'..='\u{9fff}' => char,
        other if other.is_whitespace() => ' ',
        other => other.to_lowercase().next().unwrap_or(other),
    }
}

/// Whether a character is read as a digit, whatever it looks like.
pub fn is_numeral(written: char) -> bool {
    std::iter::once(written).nfkc().map(plain).any(|read| read.is_ascii_digit())
}
