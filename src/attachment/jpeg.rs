//! Looks into JPEG pictures, segment by segment (ITU-T T.81, annex B).

use super::exif::exif;
use super::{Fault, Hidden, big_endian, too_many_points};
use crate::limits::Limits;

pub(super) fn faults(bytes: &[u8], limits: &Limits) -> Vec<Fault> {
    let mut faults = Vec::new();
    match segments(bytes, limits, &mut faults) {
        Some(rest) if rest.iter().all(|byte| *byte == 0) => {}
        Some(_) => faults.push(Fault::Hidden(Hidden::Rest, "JPEG".to_owned())),
        None => faults.push(Fault::OtherType),
    }
    faults
}

/// Goes through the segments; gives what stands behind the end, or nothing where the picture is broken.
fn segments<'a>(bytes: &'a [u8], limits: &Limits, faults: &mut Vec<Fault>) -> Option<&'a [u8]> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        // A marker may be preceded by fill bytes.
        let marker = rest.iter().position(|byte| *byte != 0xff).filter(|at| *at > 0)?;
        let code = *rest.get(marker)?;
        rest = rest.get(marker + 1..)?;
        if code == 0xd9 {
            return Some(rest);
        }
        if matches!(code, 0xd0..=0xd7 | 0x01) {
            continue;
        }
        let length = usize::try_from(big_endian(rest.get(..2)?)).ok()?;
        let data = rest.get(2..length)?;
        rest = rest.get(length..)?;
        match code {
            // The frame's header; C4, C8 and CC are tables.
            0xc0..=0xcf if !matches!(code, 0xc4 | 0xc8 | 0xcc) => {
                let (height, width) = (data.get(1..3)?, data.get(3..5)?);
                faults.extend(too_many_points(big_endian(width), big_endian(height), limits));
            }
            0xe1 if data.starts_with(b"Exif\0") => faults.extend(exif(data.get(6..)?)),
            0xe1 => faults.push(Fault::Hidden(Hidden::Description, "XMP".to_owned())),
            0xed => faults.push(Fault::Hidden(Hidden::Description, "IPTC".to_owned())),
            0xfe => faults.push(Fault::Hidden(Hidden::Description, "COM".to_owned())),
            // Behind the header of a scan stand its data: up to the next marker that is not one of theirs.
            0xda => rest = behind_scan(rest)?,
            _ => {}
        }
    }
}

fn behind_scan(bytes: &[u8]) -> Option<&[u8]> {
    let is_marker = |pair: &[u8]| matches!(pair, [0xff, second] if !matches!(second, 0 | 0xd0..=0xd7 | 0xff));
    let end = bytes.windows(2).position(is_marker)?;
    bytes.get(end..)
}
