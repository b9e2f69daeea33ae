//! Looks into JPEG pictures, segment by segment (ITU-T T.81, annex B), and into Exif (CIPA DC-008).

use super::{Fault, Hidden, big_endian, little_endian, too_many_points};
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

/// Tags that say how the points are to be shown, and nothing else: size, resolution, orientation, the kind of points.
const HARMLESS: [u64; 14] = [
    0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0112, 0x0115, 0x011a, 0x011b, 0x0128, 0x0213, 0x0211, 0x0212,
    0x8769,
];

/// What the Exif of a picture tells; nothing where it only says how the picture is to be shown.
pub(super) fn exif(tiff: &[u8]) -> Option<Fault> {
    let number = match tiff.get(..2)? {
        b"II" => little_endian,
        _ => big_endian,
    };
    let broken = Fault::Hidden(Hidden::Camera, "Exif".to_owned());
    let at = |start: usize, length: usize| tiff.get(start..start.checked_add(length)?).map(number);
    let Some(directory) = at(4, 4).and_then(|start| usize::try_from(start).ok()) else { return Some(broken) };
    let Some(count) = at(directory, 2) else { return Some(broken) };
    let tags = (0..usize::try_from(count).unwrap_or(0))
        .map_while(|place| at(directory.checked_add(2)?.checked_add(place.checked_mul(12)?)?, 2));
    let tags: Vec<u64> = tags.collect();
    if tags.contains(&0x8825) {
        return Some(Fault::Hidden(Hidden::Position, "GPS".to_owned()));
    }
    let person = [(0x013b, "Artist"), (0x8298, "Copyright"), (0x9c9d, "XPAuthor")];
    if let Some((_, name)) = person.iter().find(|(tag, _)| tags.contains(tag)) {
        return Some(Fault::Hidden(Hidden::Person, (*name).to_owned()));
    }
    tags.iter().any(|tag| !HARMLESS.contains(tag)).then_some(broken)
}
