//! Reads XML as a stream of elements and words, and believes no document type.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What comes next in a document.
pub(super) enum Part<'a> {
    /// An element begins: its name without a prefix, and its attributes by name without a prefix.
    Start(&'a str, &'a [(String, String)]),
    /// An element ends.
    End(&'a str),
    Text(&'a str),
    /// An instruction to whoever shows the document, for example to fetch a style sheet.
    Instruction,
}

/// Hands the parts of a document to `take`; gives nothing where it is no document, or has a document type, which can
/// define what its words stand for.
pub(super) fn read(bytes: &[u8], mut take: impl FnMut(Part)) -> Option<()> {
    let mut reader = Reader::from_reader(bytes);
    let mut depth = 0_usize;
    let mut elements = 0_usize;
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                depth = depth.checked_add(1).filter(|depth| *depth <= 256)?;
                elements += 1;
                let (name, attributes) = opened(&start)?;
                take(Part::Start(&name, &attributes));
            }
            Event::Empty(start) => {
                elements += 1;
                let (name, attributes) = opened(&start)?;
                take(Part::Start(&name, &attributes));
                take(Part::End(&name));
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                take(Part::End(&local(end.name().as_ref())));
            }
            Event::Text(text) => take(Part::Text(&String::from_utf8_lossy(&text))),
            Event::CData(text) => take(Part::Text(&String::from_utf8_lossy(&text))),
            Event::GeneralRef(entity) => take(Part::Text(&meant(&String::from_utf8_lossy(&entity))?)),
            Event::DocType(_) => return None,
            Event::Eof => return (elements > 0 && depth == 0).then_some(()),
            Event::PI(_) => take(Part::Instruction),
            Event::Comment(_) | Event::Decl(_) => {}
        }
    }
}

/// The character that an entity stands for; nothing where XML itself does not know it.
fn meant(entity: &str) -> Option<String> {
    Some(match entity {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        _ => {
            let number = entity.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?.to_string()
        }
    })
}

fn opened(start: &BytesStart) -> Option<(String, Vec<(String, String)>)> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.ok()?;
        let value =
            quick_xml::escape::unescape(std::str::from_utf8(&attribute.value).ok()?).ok()?.into_owned();
        attributes.push((local(attribute.key.as_ref()), value));
    }
    Some((local(start.name().as_ref()), attributes))
}

/// A name without its prefix.
fn local(name: &[u8]) -> String {
    let name = String::from_utf8_lossy(name);
    name.rsplit(':').next().unwrap_or_default().to_owned()
}
