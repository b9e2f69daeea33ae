//! The characters of Chinese.

/// Whether a sign is a Han character (the blocks CJK Unified Ideographs of Unicode, with their extensions).
pub fn is_han(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}
