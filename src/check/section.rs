//! Reads a Markdown section: what its path says, its front matter, its body.

use super::comment::cut_texts;
use super::dashes;
use super::placeholder;
use super::reference::misbracketed_in;
use super::text::escaped_characters;
use crate::check::Id;
use crate::check::draft::{Front, Phase, Safeguard, Section, SectionKind, Structure, Task, Text, Update};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Date, Period, Tag};
use crate::limits::Limits;
use crate::markdown;
use crate::source::{SourceId, SourcePath, Span};
use crate::yaml::{self, Field, Node, Value};
use std::sync::Arc;

/// Reads a file of `content/sections/`.
pub fn read(
    id: SourceId,
    path: &SourcePath,
    text: &str,
    limits: &Limits,
    found: &mut yaml::Findings,
) -> Option<Section> {
    let place = place(path)
        .map_err(|(code, reason)| {
            let wrong = Diagnostic::new(code, Span::whole(id)).arg("reason", reason);
            found.push(match code {
                Code::BadFileName => wrong.arg("name", path.file_name()),
                _ => wrong,
            });
        })
        .ok();
    let Some((front, body_start)) = front_matter(text) else {
        // Of lines that end with the sign of old Macintoshes it is said that they do: no line of dashes is seen there.
        if !text.contains('\r') {
            found.push(dashes::missing(id, text));
        }
        return None;
    };
    let body = text.get(body_start..).unwrap_or_default();
    placeholder::in_body(id, body, body_start, found);
    let body = markdown::parse(id, body, body_start, limits).unload(found);
    let front_text = text.get(front.clone()).unwrap_or_default();
    let node = yaml::parse(id, front_text, front.start, limits)
        // Where the line that ends the front matter is misspelt, a line of dashes in the text below seems to do so.
        .map_err(|diagnostic| {
            let misspelt = dashes::misspelt(id, front_text, front.start);
            let dashes = misspelt.or_else(|| dashes::unclosed(id, front_text, front.start));
            found.push(dashes.unwrap_or(diagnostic));
        })
        .ok()?;
    if matches!(node.value, Value::Null) {
        found.push(Diagnostic::new(Code::MissingFrontMatter, Span::whole(id)).arg("reason", "none"));
        return None;
    }
    escaped_characters(front_text, &node, found);
    placeholder::in_yaml(front_text, &node, found);
    misbracketed_in(front_text, &node, found);
    cut_texts(id, front_text, front.start, &node, found);
    let (name, kind, tag) = place?;
    let front = read_front(&kind, &node, found)?;
    Some(Section { source: id, name, kind, tag, front, body: Arc::new(body), body_start })
}

/// Where the front matter's YAML stands, and where the body begins.
fn front_matter(text: &str) -> Option<(std::ops::Range<usize>, usize)> {
    let start = "---\n".len();
    let rest = text.strip_prefix("---\n")?;
    if let Some(body) = rest.strip_prefix("---\n") {
        return Some((start..start, text.len() - body.len()));
    }
    let end = rest.find("\n---\n").or_else(|| rest.ends_with("\n---").then(|| rest.len() - "\n---".len()))?;
    let body = (start + end + "\n---\n".len()).min(text.len());
    Some((start..start + end + 1, body))
}

/// The name, kind and language of a section, for example of
/// `content/sections/tasks/06-product-quality.zh-CN.md`; else what is wrong with the path, and the word by which the wording
/// chooses.
fn place(path: &SourcePath) -> Result<(String, SectionKind, Tag), (Code, &'static str)> {
    let unread = (Code::UnreadFile, "other");
    let inside = path.as_str().strip_prefix("content/sections/").and_then(|path| path.strip_suffix(".md"));
    let inside = inside.ok_or(unread)?;
    let (name, tag) = inside.rsplit_once('.').ok_or((Code::UnreadFile, "language"))?;
    let form = (Code::BadFileName, "form");
    let kind = match name.split_once('/') {
        None => Id::new(name).map(SectionKind::Text).ok_or(form),
        Some(("updates", rest)) => match dated(rest) {
            Some((date, id)) => Ok(SectionKind::Update(date, Id::new(id).ok_or(form)?)),
            None => Err((Code::BadFileName, "date")),
        },
        Some((folder, rest)) => {
            let kind = match folder {
                "tasks" => SectionKind::Task,
                "safeguards" => SectionKind::Safeguard,
                "schedule" => SectionKind::Phase,
                _ => return Err(unread),
            };
            numbered(rest).map(|(number, id)| kind(number, id)).ok_or(form)
        }
    };
    Ok((name.to_owned(), kind?, Tag::new(tag).ok_or(form)?))
}

/// `06-product-quality`
fn numbered(name: &str) -> Option<(u32, Id)> {
    let (number, id) = name.split_once('-')?;
    let fits = number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit());
    Some((fits.then(|| number.parse().ok())??, Id::new(id)?))
}

/// `2017-03-10-plan-signed`
fn dated(name: &str) -> Option<(Date, &str)> {
    let (date, id) = (name.get(..10)?, name.get(10..)?.strip_prefix('-')?);
    match Period::parse(date)? {
        Period::Day(date) => Some((date, id)),
        _ => None,
    }
}

fn read_front(kind: &SectionKind, node: &Node, found: &mut yaml::Findings) -> Option<Front> {
    let structure = match kind {
        SectionKind::Text(_) => Structure::Text(Text::read(node, found)?),
        SectionKind::Task(..) => Structure::Task(Box::new(Task::read(node, found)?)),
        SectionKind::Safeguard(..) => Structure::Safeguard(Safeguard::read(node, found)?),
        SectionKind::Phase(..) => Structure::Phase(Phase::read(node, found)?),
        SectionKind::Update(..) => Structure::Update(Update::read(node, found)?),
    };
    let (title, of) = match &structure {
        Structure::Text(text) => (&text.title, &text.of),
        Structure::Task(task) => (&task.title, &task.of),
        Structure::Safeguard(safeguard) => (&safeguard.title, &safeguard.of),
        Structure::Phase(phase) => (&phase.title, &phase.of),
        Structure::Update(update) => (&update.title, &update.of),
    };
    let (title, of) = (title.clone(), of.clone());
    let keys = match &node.value {
        Value::Mapping(entries) => entries.iter().map(|(key, _)| (key.text.clone(), key.span)).collect(),
        _ => Vec::new(),
    };
    Some(Front { span: node.span, keys, title, of, structure })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_say_what_a_section_is() {
        let kind =
            |path: &str| place(&SourcePath::new(path)).map(|(name, kind, tag)| (name, kind, tag.to_string()));
        let (name, section, tag) = kind("content/sections/tasks/06-product-quality.zh-CN.md").unwrap();
        assert_eq!((name.as_str(), tag.as_str()), ("tasks/06-product-quality", "zh-CN"));
        assert_eq!(section, SectionKind::Task(6, Id::new("product-quality").unwrap()));
        assert!(kind("content/sections/updates/2017-03-10-plan-signed.en.md").is_ok());
        for bad in [
            "tasks/6-a.en.md",
            "tasks/06_a.en.md",
            "About.en.md",
            "updates/2017-02-30-a.en.md",
            "about.zh_CN.md",
        ] {
            let (code, _) = kind(&format!("content/sections/{bad}")).unwrap_err();
            assert_eq!(code, Code::BadFileName, "{bad}");
        }
        for elsewhere in ["about.md", "news/01-a.en.md", "tasks/deep/01-a.en.md"] {
            assert!(kind(&format!("content/sections/{elsewhere}")).is_err(), "{elsewhere}");
        }
    }

    #[test]
    fn front_matter_ends_at_its_second_line_of_dashes() {
        let split =
            |text: &'static str| front_matter(text).map(|(front, body)| (&text[front], &text[body..]));
        assert_eq!(split("---\na: 1\n---\nbody\n"), Some(("a: 1\n", "body\n")));
        assert_eq!(split("---\na: 1\n---"), Some(("a: 1\n", "")));
        assert_eq!(split("---\n---\nbody"), Some(("", "body")));
        assert_eq!(split("body"), None);
        assert_eq!(split("---\na: 1\n"), None);
    }
}
