//! Looks into WebP pictures, chunk by chunk (RFC 9649).

use super::exif::exif;
use super::{Fault, Hidden, little_endian, too_many_points};
use crate::limits::Limits;

pub(super) fn faults(bytes: &[u8], limits: &Limits) -> Vec<Fault> {
    let mut faults = Vec::new();
    if chunks(bytes, limits, &mut faults).is_none() {
        faults.push(Fault::OtherType);
    }
    faults
}

fn chunks(bytes: &[u8], limits: &Limits, faults: &mut Vec<Fault>) -> Option<()> {
    let length = usize::try_from(little_endian(bytes.strip_prefix(b"RIFF")?.get(..4)?)).ok()?;
    let whole = bytes.get(8..length.checked_add(8)?)?;
    if bytes.len() > length.checked_add(9)? {
        faults.push(Fault::Hidden(Hidden::Rest, "WebP".to_owned()));
    }
    let mut rest = whole.strip_prefix(b"WEBP")?;
    let mut pictures = 0;
    while !rest.is_empty() {
        let (name, after) = rest.split_at_checked(4)?;
        let (length, after) = after.split_at_checked(4)?;
        let length = usize::try_from(little_endian(length)).ok()?;
        let data = after.get(..length)?;
        // A chunk of an odd length is filled up with one byte.
        rest = after.get(length.checked_add(length % 2)?.min(after.len())..)?;
        let size = match name {
            b"VP8X" => {
                let side = |from: usize| Some(little_endian(data.get(from..from + 3)?) + 1);
                Some((side(4)?, side(7)?))
            }
            b"VP8 " => {
                pictures += 1;
                let side = |from: usize| Some(little_endian(data.get(from..from + 2)?) & 0x3fff);
                Some((side(6)?, side(8)?))
            }
            b"VP8L" => {
                pictures += 1;
                let bits = little_endian(data.get(1..5)?);
                Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
            }
            b"ANMF" => {
                pictures += 1;
                None
            }
            b"EXIF" => {
                let tiff = data.strip_prefix(b"Exif\0\0").unwrap_or(data);
                faults.extend(exif(tiff));
                None
            }
            b"XMP " => {
                faults.push(Fault::Hidden(Hidden::Description, "XMP".to_owned()));
                None
            }
            _ => None,
        };
        faults.extend(size.and_then(|(width, height)| too_many_points(width, height, limits)));
    }
    (pictures > 0).then_some(())
}
