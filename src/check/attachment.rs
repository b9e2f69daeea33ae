//! Lets through attachments of known types that tell nothing beside what they show.

use crate::attachment::{Active, Fault, Hidden, Kind, look};
use crate::check::draft;
use crate::diagnostic::{Code, Diagnostic};
use crate::limits::Limits;
use crate::source::{Content, Source, SourceId, Span};

/// Takes an attachment whose name can be an address, and whose type is on the list by name and by content.
pub fn read(
    id: SourceId,
    source: &Source,
    limits: &Limits,
    found: &mut Vec<Diagnostic>,
) -> Option<draft::Attachment> {
    let name = source.path.file_name();
    let is_named = is_portable(name);
    if !is_named {
        let wrong = Diagnostic::new(Code::BadFileName, Span::whole(id)).arg("name", name);
        found.push(wrong.arg("reason", "attachment"));
    }
    let extension = source.path.extension();
    let bytes: &[u8] = match &source.content {
        Content::Text(text) => text.as_bytes(),
        Content::Bytes(bytes) => bytes,
        Content::Refused(_) => &[],
    };
    let Some(kind) = Kind::of(&extension) else {
        let reason = if extension.is_empty() { "nameless" } else { "type" };
        found.push(forbidden(id, &extension, reason));
        return None;
    };
    if kind == Kind::Csv && !matches!(source.content, Content::Text(_)) {
        found.push(forbidden(id, &extension, "content"));
        return None;
    }
    let look = look(kind, bytes, limits);
    found.extend(look.faults.iter().map(|fault| finding(id, fault, &extension, limits)));
    // It is there, whatever is wrong with it: a link to it is not dead, and its words are looked through.
    is_named.then(|| draft::Attachment { source: id, name: name.to_owned(), text: look.text })
}

fn forbidden(id: SourceId, extension: &str, reason: &'static str) -> Diagnostic {
    Diagnostic::new(Code::ForbiddenAttachment, Span::whole(id)).arg("type", extension).arg("reason", reason)
}

fn finding(id: SourceId, fault: &Fault, extension: &str, limits: &Limits) -> Diagnostic {
    let whole = Span::whole(id);
    match fault {
        Fault::OtherType => forbidden(id, extension, "content"),
        Fault::Over(limit) => Diagnostic::over(*limit, limits, whole),
        Fault::Hidden(hidden, name) => {
            let what = match hidden {
                Hidden::Position => "position",
                Hidden::Camera => "camera",
                Hidden::Description => "description",
                Hidden::Person => "person",
                Hidden::Comments => "comments",
                Hidden::Sheet => "sheet",
                Hidden::Changes => "changes",
                Hidden::Rest => "rest",
            };
            Diagnostic::new(Code::HiddenData, whole).arg("what", what).arg("name", name)
        }
        Fault::Active(active) => {
            let what = match active {
                Active::Macro => "macro",
                Active::Script => "script",
                Active::Embedded => "embedded",
                Active::External => "external",
                Active::Locked => "locked",
            };
            Diagnostic::new(Code::ActiveAttachment, whole).arg("what", what)
        }
    }
}

/// Whether a name is the same on every system and in every address: `[a-z0-9][a-z0-9.-]*`, at most 100 letters,
/// and none that Windows keeps for a device.
fn is_portable(name: &str) -> bool {
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let stem = name.split('.').next().unwrap_or_default();
    name.len() <= 100
        && name.bytes().next().is_some_and(fits)
        && name.bytes().all(|b| fits(b) || b == b'-' || b == b'.')
        && !name.contains("..")
        && !name.ends_with('.')
        && !super::value::is_device(stem)
}
