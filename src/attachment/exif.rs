//! Looks into what cameras write into pictures: Exif (CIPA DC-008), a chain of directories of tags as in TIFF 6.0.

use super::{Fault, Hidden, big_endian, little_endian};

/// Tags that say how the points are to be shown, and nothing else: size, resolution, orientation, the kind of points, and
/// the versions of the format.
const HARMLESS: [u64; 22] = [
    0x0100, 0x0101, 0x0102, 0x0103, 0x0106, 0x0112, 0x0115, 0x011a, 0x011b, 0x011c, 0x0128, 0x0211, 0x0212,
    0x0213, 0x9000, 0x9101, 0x9102, 0xa000, 0xa001, 0xa002, 0xa003, FURTHER,
];

/// Says where the directory is that tells of the shot.
const FURTHER: u64 = 0x8769;

/// Says where the directory is that tells of the place.
const POSITION: u64 = 0x8825;

/// Tags that name somebody.
const PERSON: [(u64, &str); 4] =
    [(0x013b, "Artist"), (0x8298, "Copyright"), (0x9c9d, "XPAuthor"), (0xa430, "CameraOwnerName")];

/// More directories than these are in no picture: the chain goes in a circle.
const MOST_DIRECTORIES: usize = 8;

/// What the Exif of a picture tells; nothing where it only says how the picture is to be shown. Of what cannot be read to
/// its end nobody can say that it tells nothing. A further picture in it, the small one of a camera, may show what was cut
/// off from the large one.
pub(super) fn exif(tiff: &[u8]) -> Option<Fault> {
    let camera = Fault::Hidden(Hidden::Camera, "Exif".to_owned());
    let Some(tags) = tags(tiff) else { return Some(camera) };
    if tags.contains(&POSITION) {
        return Some(Fault::Hidden(Hidden::Position, "GPS".to_owned()));
    }
    if let Some((_, name)) = PERSON.iter().find(|(tag, _)| tags.contains(tag)) {
        return Some(Fault::Hidden(Hidden::Person, (*name).to_owned()));
    }
    tags.iter().any(|tag| !HARMLESS.contains(tag)).then_some(camera)
}

/// The tags of all directories; nothing where one of them is broken.
fn tags(tiff: &[u8]) -> Option<Vec<u64>> {
    let number = match tiff.get(..2)? {
        b"II" => little_endian,
        _ => big_endian,
    };
    let at = |start: usize, length: usize| tiff.get(start..start.checked_add(length)?).map(number);
    let place = |start: usize| usize::try_from(at(start, 4)?).ok();
    let mut tags = Vec::new();
    let mut directories = vec![place(4)?];
    let mut read = 0;
    while let Some(directory) = directories.pop() {
        read += 1;
        if read > MOST_DIRECTORIES {
            return None;
        }
        let count = usize::try_from(at(directory, 2)?).ok()?;
        // An entry is a tag, a type, how many values there are, and the value or where it is.
        let entries = (0..count).map(|entry| directory + 2 + entry * 12);
        for entry in entries {
            let (tag, value) = (at(entry, 2)?, at(entry + 8, 4)?);
            if tag == FURTHER {
                directories.push(usize::try_from(value).ok()?);
            }
            tags.push(tag);
        }
        // Some programs leave out where the next one is, when there is none.
        directories.extend(place(directory + 2 + count * 12).filter(|next| *next != 0));
    }
    Some(tags)
}
