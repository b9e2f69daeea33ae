//! Looks into PNG pictures, chunk by chunk (W3C, Portable Network Graphics, third edition).

use super::exif::exif;
use super::{Fault, Hidden, big_endian, too_many_points};
use crate::limits::Limits;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

pub(super) fn faults(bytes: &[u8], limits: &Limits) -> Vec<Fault> {
    let mut faults = Vec::new();
    match chunks(bytes, limits, &mut faults) {
        Some([]) => {}
        Some(_) => faults.push(Fault::Hidden(Hidden::Rest, "PNG".to_owned())),
        None => faults.push(Fault::OtherType),
    }
    faults
}

/// Goes through the chunks; gives what stands behind the last, or nothing where the picture is broken.
fn chunks<'a>(bytes: &'a [u8], limits: &Limits, faults: &mut Vec<Fault>) -> Option<&'a [u8]> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut first = true;
    loop {
        let (length, after) = rest.split_at_checked(4)?;
        let (name, after) = after.split_at_checked(4)?;
        let length = usize::try_from(big_endian(length)).ok()?;
        let (data, after) = after.split_at_checked(length)?;
        let (_, after) = after.split_at_checked(4)?;
        if first != (name == b"IHDR") {
            return None;
        }
        match name {
            b"IHDR" => {
                let (width, height) = (data.get(..4)?, data.get(4..8)?);
                faults.extend(too_many_points(big_endian(width), big_endian(height), limits));
            }
            b"tEXt" | b"zTXt" | b"iTXt" if !data.starts_with(b"Software\0") => {
                let keyword = data.split(|byte| *byte == 0).next().unwrap_or_default();
                let keyword = keyword.get(..keyword.len().min(79)).unwrap_or_default();
                let keyword = String::from_utf8_lossy(keyword).into_owned();
                faults.push(Fault::Hidden(Hidden::Description, keyword));
            }
            b"eXIf" => faults.extend(exif(data)),
            b"IEND" => return Some(after),
            _ => {}
        }
        (rest, first) = (after, false);
    }
}
