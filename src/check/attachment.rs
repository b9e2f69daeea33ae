//! Lets through attachments of known types only.

use crate::check::draft;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Content, Source, SourceId, Span};

/// What the first bytes of a file of each allowed type are; office files are zip archives.
const TYPES: &[(&str, &[u8])] = &[
    ("pdf", b"%PDF-"),
    ("xlsx", b"PK\x03\x04"),
    ("docx", b"PK\x03\x04"),
    ("png", b"\x89PNG\r\n\x1a\n"),
    ("jpg", b"\xff\xd8\xff"),
    ("jpeg", b"\xff\xd8\xff"),
    ("webp", b"RIFF"),
    ("csv", b""),
];

/// Takes an attachment whose name can be an address, and whose type is on the list by name and by first bytes.
pub fn read(id: SourceId, source: &Source, found: &mut Vec<Diagnostic>) -> Option<draft::Attachment> {
    let name = source.path.file_name();
    if !is_portable(name) {
        found.push(Diagnostic::new(Code::BadFileName, Span::whole(id)).arg("name", name));
        return None;
    }
    let extension = source.path.extension();
    let bytes: &[u8] = match &source.content {
        Content::Text(text) => text.as_bytes(),
        Content::Bytes(bytes) => bytes,
        Content::Refused(_) => &[],
    };
    let first = TYPES.iter().find(|(known, _)| *known == extension).map(|(_, first)| first);
    let text_as_promised = extension != "csv" || matches!(source.content, Content::Text(_));
    let reason = match first {
        Some(first) if bytes.starts_with(first) && text_as_promised => None,
        Some(_) => Some("content"),
        None if extension.is_empty() => Some("nameless"),
        None => Some("type"),
    };
    if let Some(reason) = reason {
        let forbidden = Diagnostic::new(Code::ForbiddenAttachment, Span::whole(id));
        found.push(forbidden.arg("type", extension).arg("reason", reason));
        return None;
    }
    Some(draft::Attachment { source: id, name: name.to_owned() })
}

/// Whether a name is the same on every system and in every address: `[a-z0-9][a-z0-9.-]*`, at most 100 letters.
fn is_portable(name: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    name.len() <= 100
        && name.bytes().next().is_some_and(fits)
        && name.bytes().all(|b| fits(b) || b == b'-' || b == b'.')
        && !name.contains("..")
        && !name.ends_with('.')
}
