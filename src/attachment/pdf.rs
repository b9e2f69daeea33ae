//! Looks into PDF documents: at their objects, and at the words that are written without a font of their own.
//!
//! This is a search and no reader: it goes through the bytes and through what is packed in them. The words of a font
//! whose letters are numbers (as most programs embed Chinese) are not found.

use super::{Active, Fault, Hidden, Look};
use crate::limits::{Limit, Limits};
use flate2::read::ZlibDecoder;
use std::io::Read;

/// How far behind the end of a document other bytes are let through.
const REST: usize = 1024;

pub(super) fn look(bytes: &[u8], limits: &Limits) -> Look {
    let mut look = Look::default();
    let end = last(bytes, b"%%EOF");
    match end {
        Some(end) if bytes.starts_with(b"%PDF-") && bytes.len() - end <= REST => {}
        _ => {
            look.faults.push(Fault::OtherType);
            return look;
        }
    }
    objects(bytes, &mut look.faults);
    let mut total = 0_u64;
    for packed in streams(bytes) {
        let mut unpacked = Vec::new();
        let most = limits.of(Limit::ArchiveEntry);
        // A stream that is broken, or packed in another way, is looked into as far as it goes.
        let _ = ZlibDecoder::new(packed).take(most.saturating_add(1)).read_to_end(&mut unpacked);
        let length = unpacked.len() as u64;
        total = total.saturating_add(length);
        if length > most {
            look.faults.push(Fault::Over(Limit::ArchiveEntry));
            break;
        } else if total > limits.of(Limit::ArchiveTotal) {
            look.faults.push(Fault::Over(Limit::ArchiveTotal));
            break;
        }
        objects(&unpacked, &mut look.faults);
        words(&unpacked, &mut look.text);
    }
    look
}

/// What stands in objects, by their keys.
fn objects(bytes: &[u8], faults: &mut Vec<Fault>) {
    let active: [(&[u8], Active); 7] = [
        (b"/JavaScript", Active::Script),
        (b"/JS", Active::Script),
        (b"/Launch", Active::Script),
        (b"/RichMedia", Active::Embedded),
        (b"/EmbeddedFile", Active::Embedded),
        (b"/XFA", Active::Script),
        (b"/Encrypt", Active::Locked),
    ];
    faults.extend(active.iter().filter(|(key, _)| has_key(bytes, key)).map(|(_, what)| Fault::Active(*what)));
    for author in places(bytes, b"/Author") {
        let value = bytes.get(author + b"/Author".len()..).unwrap_or_default().trim_ascii_start();
        let empty = value.starts_with(b"()") || value.starts_with(b"<>") || value.starts_with(b"<FEFF>");
        if (value.starts_with(b"(") || value.starts_with(b"<")) && !empty {
            faults.push(Fault::Hidden(Hidden::Person, "Author".to_owned()));
        }
    }
    if places(bytes, b"<dc:creator").next().is_some() {
        faults.push(Fault::Hidden(Hidden::Person, "dc:creator".to_owned()));
    }
    let notes: [&[u8]; 4] = [b"/Popup", b"/FreeText", b"/Highlight", b"/StrikeOut"];
    for note in notes.into_iter().filter(|note| has_key(bytes, note)) {
        let name = String::from_utf8_lossy(note).trim_start_matches('/').to_owned();
        faults.push(Fault::Hidden(Hidden::Comments, name));
    }
}

/// Whether a key stands there, and not only the beginning of a longer one.
fn has_key(bytes: &[u8], key: &[u8]) -> bool {
    places(bytes, key).any(|at| !bytes.get(at + key.len()).is_some_and(u8::is_ascii_alphanumeric))
}

fn places<'a>(bytes: &'a [u8], what: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let first = what.first().copied().unwrap_or_default();
    let starts = bytes.iter().enumerate().filter(move |(_, byte)| **byte == first).map(|(at, _)| at);
    starts.filter(move |at| bytes.get(*at..).is_some_and(|rest| rest.starts_with(what)))
}

fn last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|window| window == what)
}

/// The bytes of each stream, as they are packed.
fn streams(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    places(bytes, b"stream").filter_map(|at| {
        let own = !bytes.get(..at).is_some_and(|before| before.ends_with(b"end"));
        let rest = bytes.get(at + b"stream".len()..)?;
        let rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n"))?;
        own.then_some(rest)
    })
}

/// The strings of a page's content, those of one `TJ` together.
fn words(content: &[u8], text: &mut String) {
    let mut depth = 0_usize;
    let mut escaped = false;
    let mut shown = false;
    for byte in content {
        match (depth, byte) {
            (0, b'(') => depth = 1,
            (0, b'T') => shown = true,
            (0, b'j' | b'J') if shown && !text.ends_with('\n') => text.push('\n'),
            (0, _) => shown = false,
            (_, b'\\') if !escaped => escaped = true,
            (_, b'(') if !escaped => depth += 1,
            (_, b')') if !escaped => depth -= 1,
            (_, byte) => {
                escaped = false;
                if byte.is_ascii_graphic() || *byte == b' ' {
                    text.push(char::from(*byte));
                }
            }
        }
    }
}
