//! Checks that a text file is UTF-8 and holds nothing that a reader could not see.

use crate::diagnostic::{Code, Diagnostic, character_name, is_forbidden};
use crate::source::{SourceId, Span};
use crate::yaml::{Node, Value};

/// At most this many are listed for a file: a file in the wrong encoding would give thousands.
const MAX_CHARACTERS: usize = 20;

/// Says where the first byte stands that is not UTF-8, or where there is a null byte in a text, and guesses the encoding: an office in China
/// that saves a file in the wrong one nearly always saves it in GB18030 or UTF-16.
pub fn wrong_encoding(id: SourceId, bytes: &[u8]) -> Diagnostic {
    let nul = bytes.iter().position(|byte| *byte == 0);
    let invalid = std::str::from_utf8(bytes).err().map(|error| error.valid_up_to());
    // In UTF-16 every second byte of Latin letters is none; a text with a few of them is a text.
    let nuls = bytes.iter().filter(|byte| **byte == 0).count();
    if let (Some(at), None) = (nul, invalid)
        && nuls * 8 < bytes.len()
    {
        let name = character_name('\0');
        return Diagnostic::new(Code::ForbiddenCharacter, Span::new(id, at, at + 1)).arg("name", name);
    }
    let place = nul.into_iter().chain(invalid).min().unwrap_or(0);
    let guess = if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        "utf-16"
    } else if nul.is_none() && looks_like_gb18030(bytes) {
        "gb18030"
    } else {
        "none"
    };
    Diagnostic::new(Code::WrongEncoding, Span::new(id, place, place + 1)).arg("guess", guess)
}

/// Whether the bytes decode as GB18030 without a fault and give mostly Han characters beyond ASCII.
fn looks_like_gb18030(bytes: &[u8]) -> bool {
    let (text, _, faulty) = encoding_rs::GB18030.decode(bytes);
    let beyond_ascii = text.chars().filter(|c| !c.is_ascii()).count();
    let han = text.chars().filter(|c| matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')).count();
    !faulty && han * 10 >= beyond_ascii * 7
}

/// Reports characters that show nothing or change the order of what is read, because a reader
/// cannot see that they are there: controls, bidirectional controls, zero-width and tag characters.
pub fn forbidden_characters(id: SourceId, text: &str, found: &mut Vec<Diagnostic>) {
    // Where one line ends with the sign of old Macintoshes, all do.
    let mut has_return = false;
    let mut is_first = |c: char| c != '\r' || !std::mem::replace(&mut has_return, true);
    let forbidden = text.char_indices().filter(|(_, c)| is_forbidden(*c) && is_first(*c));
    found.extend(forbidden.take(MAX_CHARACTERS).map(|(at, c)| {
        let name = character_name(c);
        Diagnostic::new(Code::ForbiddenCharacter, Span::new(id, at, at + c.len_utf8())).arg("name", name)
    }));
}

/// Reports such characters where YAML writes them as escapes in double quotes, for example `"\u202e"`: nobody
/// who looks at the file sees them, and the page would hold them.
pub fn escaped_characters(text: &str, node: &Node, found: &mut Vec<Diagnostic>) {
    if text.contains('\\') {
        let before = found.len();
        in_node(node, &mut |decoded, span| {
            if found.len() < before + MAX_CHARACTERS
                && let Some(c) = decoded.chars().find(|c| is_forbidden(*c))
            {
                let name = character_name(c);
                found.push(Diagnostic::new(Code::ForbiddenCharacter, span).arg("name", name));
            }
        });
    }
}

fn in_node(node: &Node, look: &mut impl FnMut(&str, Span)) {
    match &node.value {
        Value::Null => {}
        Value::Scalar { text, .. } => look(text, node.span),
        Value::Sequence(items) => items.iter().for_each(|item| in_node(item, look)),
        Value::Mapping(entries) => entries.iter().for_each(|(key, value)| {
            look(&key.text, key.span);
            in_node(value, look);
        }),
    }
}
