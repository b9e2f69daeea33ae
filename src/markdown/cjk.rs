//! Which characters are Chinese, Japanese or Korean, as far as emphasis and line breaks need to know.

/// Whether a character belongs to a script that sets no blanks between words and punctuation:
/// a letter or a mark of Chinese or Japanese, or a Korean syllable.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fff}' | '\u{3001}'..='\u{a4cf}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
        || is_cjk_punctuation(c)
}

/// Whether a character is a mark of Chinese punctuation, for example `，` or `）`.
/// The quotes `“` and `”` are not: Latin text has them too.
pub(super) fn is_cjk_punctuation(c: char) -> bool {
    matches!(c,
        '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{303d}' | '\u{30fb}'
        | '\u{fe10}'..='\u{fe1f}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '\u{ffe0}'..='\u{ffe6}')
}

/// How a character takes a line break beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Han characters and their punctuation: no blank beside them.
    Han,
    /// What both kinds of text have, for example `”` and `—`: the other side decides.
    Either,
    /// Words that are parted by blanks, Korean ones among them.
    Words,
}

impl Side {
    pub(super) fn of(c: char) -> Side {
        match c {
            '“' | '”' | '‘' | '’' | '—' | '…' | '·' => Side::Either,
            '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' => Side::Words,
            _ if is_cjk(c) => Side::Han,
            '\u{ff10}'..='\u{ff5a}' => Side::Han,
            _ => Side::Words,
        }
    }
}
