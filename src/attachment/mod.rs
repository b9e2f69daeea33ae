//! Looks into files that are published as they are: what they really are, and what they tell beside what they show.

mod exif;
mod jpeg;
mod office;
mod pdf;
mod png;
mod svg;
mod webp;
mod xml;

pub use svg::fault as svg;

use crate::limits::{Limit, Limits};

/// A type of file that may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Pdf,
    Xlsx,
    Docx,
    Png,
    Jpeg,
    Webp,
    Csv,
}

impl Kind {
    /// The type that an extension stands for; nothing where it may not be published.
    pub fn of(extension: &str) -> Option<Kind> {
        Some(match extension {
            "pdf" => Kind::Pdf,
            "xlsx" => Kind::Xlsx,
            "docx" => Kind::Docx,
            "png" => Kind::Png,
            "jpg" | "jpeg" => Kind::Jpeg,
            "webp" => Kind::Webp,
            "csv" => Kind::Csv,
            _ => return None,
        })
    }
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub faults: Vec<Fault>,
    /// The words of the document, as far as they can be read, one paragraph or cell a line.
    pub text: String,
}

/// Why a file may not be published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// It is not what its name says, or is broken.
    OtherType,
    Over(Limit),
    /// It tells something that nobody sees who looks at it, with the name that it has in the file.
    Hidden(Hidden, String),
    /// It holds something that acts.
    Active(Active),
}

/// What a file can tell beside what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hidden {
    /// Where a picture was taken.
    Position,
    /// How, when and with what a picture was taken.
    Camera,
    /// A description in a format of its own: XMP, IPTC, a comment, a text chunk.
    Description,
    /// Who wrote it, who saved it last, who answers for it.
    Person,
    /// Comments and notes in the margin.
    Comments,
    /// A sheet that is not shown.
    Sheet,
    /// Words that were deleted or added while changes were tracked.
    Changes,
    /// Bytes behind the end of the file proper.
    Rest,
}

/// What can act in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Active {
    Macro,
    Script,
    /// A file within the file.
    Embedded,
    /// It fetches something from elsewhere when it is opened.
    External,
    /// Nobody can look into it.
    Locked,
}

/// Looks into a file of a type.
pub fn look(kind: Kind, bytes: &[u8], limits: &Limits) -> Look {
    let mut look = match kind {
        Kind::Png => Look { faults: png::faults(bytes, limits), text: String::new() },
        Kind::Jpeg => Look { faults: jpeg::faults(bytes, limits), text: String::new() },
        Kind::Webp => Look { faults: webp::faults(bytes, limits), text: String::new() },
        Kind::Pdf => pdf::look(bytes, limits),
        Kind::Xlsx | Kind::Docx => office::look(kind, bytes, limits),
        Kind::Csv => Look::default(),
    };
    look.faults.sort();
    look.faults.dedup();
    look
}

/// Says that a picture has more points than it may.
fn too_many_points(width: u64, height: u64, limits: &Limits) -> Option<Fault> {
    (width.saturating_mul(height) > limits.of(Limit::Pixels)).then_some(Fault::Over(Limit::Pixels))
}

/// A number of some bytes, the first of which counts most.
fn big_endian(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// A number of some bytes, the last of which counts most.
fn little_endian(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

#[cfg(test)]
mod tests;
