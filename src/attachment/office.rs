//! Looks into office files: zip archives of XML (ECMA-376).

use super::xml::{Part, read};
use super::{Active, Fault, Hidden, Kind, Look};
use crate::limits::{Limit, Limits};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// More parts than any document has.
const MOST_PARTS: usize = 10_000;

pub(super) fn look(kind: Kind, bytes: &[u8], limits: &Limits) -> Look {
    let mut look = Look::default();
    match parts(bytes, limits) {
        Ok(parts) => inside(kind, &parts, limits, &mut look),
        Err(fault) => look.faults.push(fault),
    }
    look
}

/// A part of the archive: its name and its bytes.
type Entry = (String, Vec<u8>);

/// Unpacks the archive. What its parts claim to be is not believed: no more is unpacked than is let through.
fn parts(bytes: &[u8], limits: &Limits) -> Result<Vec<Entry>, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::OtherType)?;
    if archive.len() > MOST_PARTS {
        return Err(Fault::OtherType);
    }
    let (entry_most, total_most) = (limits.of(Limit::ArchiveEntry), limits.of(Limit::ArchiveTotal));
    let mut parts = Vec::new();
    let mut total = 0_u64;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|_| Fault::Active(Active::Locked))?;
        let name = part.name().map_err(|_| Fault::OtherType)?.into_owned();
        let packed = part.compressed_size();
        let mut bytes = Vec::new();
        part.take(entry_most.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| Fault::OtherType)?;
        let length = bytes.len() as u64;
        total = total.saturating_add(length);
        if length > entry_most {
            return Err(Fault::Over(Limit::ArchiveEntry));
        } else if total > total_most {
            return Err(Fault::Over(Limit::ArchiveTotal));
        } else if length > SMALL && length / limits.of(Limit::ArchiveRatio).max(1) > packed {
            return Err(Fault::Over(Limit::ArchiveRatio));
        }
        parts.push((name, bytes));
    }
    Ok(parts)
}

/// A part up to this size harms nobody, however well it was packed.
const SMALL: u64 = 1 << 20;

fn inside(kind: Kind, parts: &[Entry], limits: &Limits, look: &mut Look) {
    let main = if kind == Kind::Xlsx { "xl/workbook.xml" } else { "word/document.xml" };
    let has = |name: &str| parts.iter().any(|(part, _)| part == name);
    if !has("[Content_Types].xml") || !has(main) {
        look.faults.push(Fault::OtherType);
        return;
    }
    let mut cells = 0;
    for (name, bytes) in parts {
        look.faults.extend(named(name));
        let whole = match name.as_str() {
            "docProps/core.xml" => properties(bytes, &["creator", "lastModifiedBy"], &mut look.faults),
            "docProps/app.xml" => properties(bytes, &["Manager"], &mut look.faults),
            "xl/workbook.xml" => sheets(bytes, &mut look.faults),
            name if name.ends_with(".rels") => relations(bytes, &mut look.faults),
            name if holds_words(name) => words(bytes, &mut cells, look),
            name => {
                look.faults.extend(picture(name, bytes, limits));
                Some(())
            }
        };
        if whole.is_none() {
            look.faults.push(Fault::OtherType);
        }
    }
    if cells > limits.of(Limit::Cells) {
        look.faults.push(Fault::Over(Limit::Cells));
    }
}

fn holds_words(name: &str) -> bool {
    let sheet = name == "xl/sharedStrings.xml" || name.starts_with("xl/worksheets/sheet");
    let text = ["word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes"];
    let drawn = name.starts_with("xl/charts/") || name.starts_with("xl/drawings/drawing");
    (sheet || drawn || text.iter().any(|start| name.starts_with(start))) && name.ends_with(".xml")
}

/// What a part is by its name alone.
fn named(name: &str) -> Option<Fault> {
    let lower = name.to_ascii_lowercase();
    let holds = |word: &str| lower.contains(word);
    if holds("vbaproject") || holds("macrosheets/") || holds("xl/dialogsheets") {
        Some(Fault::Active(Active::Macro))
    } else if holds("embeddings/") || holds("activex/") || holds("customui/") {
        Some(Fault::Active(Active::Embedded))
    } else if holds("externallinks/") || holds("connections.xml") || holds("querytables/") {
        Some(Fault::Active(Active::External))
    } else if (holds("comments") || holds("threadedcomment") || holds("persons/") || holds("people.xml"))
        && !lower.ends_with(".rels")
    {
        Some(Fault::Hidden(Hidden::Comments, name.to_owned()))
    } else if holds("xl/revisions/") && !lower.ends_with(".rels") {
        Some(Fault::Hidden(Hidden::Changes, name.to_owned()))
    } else {
        None
    }
}

/// Pictures within a document tell as much as others.
fn picture(name: &str, bytes: &[u8], limits: &Limits) -> Vec<Fault> {
    let extension = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let kind = Kind::of(&extension).filter(|kind| matches!(kind, Kind::Png | Kind::Jpeg | Kind::Webp));
    let faults = kind.map(|kind| super::look(kind, bytes, limits).faults).unwrap_or_default();
    // Where a picture is broken, the program that shows the document says so.
    faults.into_iter().filter(|fault| *fault != Fault::OtherType).collect()
}

/// Names of people among the properties of a document.
fn properties(bytes: &[u8], people: &[&'static str], faults: &mut Vec<Fault>) -> Option<()> {
    let mut open: Option<&'static str> = None;
    read(bytes, |part| match part {
        Part::Start(name, _) => open = people.iter().copied().find(|person| *person == name),
        Part::Text(text) if !text.trim().is_empty() => {
            faults.extend(open.map(|name| Fault::Hidden(Hidden::Person, name.to_owned())));
        }
        Part::Text(_) | Part::Instruction => {}
        Part::End(_) => open = None,
    })
}

/// Sheets that are not shown.
fn sheets(bytes: &[u8], faults: &mut Vec<Fault>) -> Option<()> {
    read(bytes, |part| {
        if let Part::Start("sheet", attributes) = part {
            let value = |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value);
            if value("state").is_some_and(|state| state != "visible") {
                let name = value("name").cloned().unwrap_or_default();
                faults.push(Fault::Hidden(Hidden::Sheet, name));
            }
        }
    })
}

/// What is fetched from elsewhere; a link that a reader follows is none of it.
fn relations(bytes: &[u8], faults: &mut Vec<Fault>) -> Option<()> {
    read(bytes, |part| {
        if let Part::Start("Relationship", attributes) = part {
            let value =
                |key: &str| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
            let link = value("Type").is_some_and(|kind| kind.ends_with("/hyperlink"));
            if value("TargetMode") == Some("External") && !link {
                faults.push(Fault::Active(Active::External));
            }
        }
    })
}

/// The words of a text or a sheet, and whether changes were tracked in it. What stands in one paragraph or cell is one
/// line: Word cuts a number into runs, and nobody sees where.
fn words(bytes: &[u8], cells: &mut u64, look: &mut Look) -> Option<()> {
    let mut kept = false;
    let (faults, text) = (&mut look.faults, &mut look.text);
    read(bytes, |part| match part {
        Part::Start(name, _) => {
            kept = matches!(name, "t" | "v" | "delText");
            match name {
                "ins" | "del" | "moveFrom" | "moveTo" => {
                    faults.push(Fault::Hidden(Hidden::Changes, name.to_owned()));
                }
                "c" => *cells += 1,
                "tab" | "br" => text.push(' '),
                _ => {}
            }
        }
        Part::Text(words) if kept => text.push_str(words),
        Part::Text(_) | Part::Instruction => {}
        Part::End(name) => {
            kept = false;
            if matches!(name, "p" | "si" | "c" | "pt") && !text.ends_with('\n') {
                text.push('\n');
            }
        }
    })
}
