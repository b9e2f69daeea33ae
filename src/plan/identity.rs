//! Names that stay the same wherever the site is.

use crate::lang::Lang;
use crate::model::Report;
use sha2::{Digest, Sha256};

/// A name for a part of the report: a UUID made from the report's title and what the part is (RFC 9562, version 8).
/// Nobody need own an address for it, and it does not change when the site moves.
pub fn urn(report: &Report, parts: &[&str]) -> String {
    let mut digest = Sha256::new();
    for part in [report.site.title.get(Lang::AUTHENTIC).as_str()].iter().chain(parts) {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    let mut bytes: Vec<u8> = digest.finalize().iter().take(16).copied().collect();
    for (place, keep, mark) in [(6, 0x0f, 0x80), (8, 0x3f, 0x80)] {
        if let Some(byte) = bytes.get_mut(place) {
            *byte = *byte & keep | mark;
        }
    }
    let mut urn = "urn:uuid:".to_owned();
    for (place, byte) in bytes.iter().enumerate() {
        if [4, 6, 8, 10].contains(&place) {
            urn.push('-');
        }
        urn.push_str(&format!("{byte:02x}"));
    }
    urn
}
