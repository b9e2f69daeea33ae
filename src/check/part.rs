//! Cuts a section at its headings, so that a change is known by the part that it is in.

use crate::check::draft::Section;
use crate::source::{Digest, Span};

/// A part of a section: the title with what stands before the first heading, or a heading with what follows it
/// up to the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The id of its heading, for example `s2-1`; `_` for the first part.
    pub anchor: String,
    /// The words of its heading, or the title.
    pub title: String,
    /// Where its heading or the title stands.
    pub span: Span,
    /// Sixteen hexadecimal digits.
    pub digest: String,
}

/// The parts of a section in the order of its text; `text` is the whole file. Blanks at the ends of lines, and empty
/// lines at the ends of a part, change no digest.
pub fn parts(section: &Section, text: &str) -> Vec<Part> {
    let title = &section.front.title;
    let headings: Vec<_> = section.body.parts().collect();
    let stretch = |place: usize| {
        let begin =
            |place: usize| headings.get(place).map_or(text.len(), |heading| heading.span.start as usize);
        let start = place.checked_sub(1).map_or(section.body_start, begin);
        plain(text.get(start..begin(place)).unwrap_or_default())
    };
    let first = digest(&format!("{}\n{}", title.value.trim(), stretch(0)));
    let first = Part { anchor: "_".to_owned(), title: title.value.clone(), span: title.span, digest: first };
    let mut parts = vec![first];
    for (place, heading) in headings.iter().enumerate() {
        let digest = digest(&stretch(place + 1));
        let (anchor, title) = (heading.id.to_owned(), heading.words());
        parts.push(Part { anchor, title, span: heading.span, digest });
    }
    parts
}

/// One digest of all the parts; that of a text without headings is the digest of its only part.
pub fn digest_of_all(parts: &[Part]) -> String {
    match parts {
        [only] => only.digest.clone(),
        _ => digest(&parts.iter().map(|part| part.digest.as_str()).collect::<Vec<_>>().join("\n")),
    }
}

fn plain(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

fn digest(text: &str) -> String {
    Digest::of(text.as_bytes()).short()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Draft, file};
    use crate::source::{Source, SourcePath, Sources};

    fn parts_of(text: &str) -> Vec<Part> {
        let path = SourcePath::new("content/sections/a.zh-CN.md");
        let sources = Sources::new(vec![Source::new(path, text.as_bytes().to_vec())]);
        let (id, source) = sources.iter().next().unwrap();
        match file(id, source, &crate::limits::Limits::default()).value {
            Some(Draft::Section(section)) => parts(&section, source.text().unwrap()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_change_is_in_its_part_alone() {
        let before = parts_of("---\ntitle: 甲\n---\n前言\n\n## 一\n\n子\n\n### 二\n\n丑\n");
        let anchors: Vec<_> = before.iter().map(|part| (part.anchor.as_str(), part.title.as_str())).collect();
        assert_eq!(anchors, [("_", "甲"), ("s1", "一"), ("s1-1", "二")]);
        let same = |text: &str| -> Vec<bool> {
            parts_of(text).iter().zip(&before).map(|(a, b)| a.digest == b.digest).collect()
        };
        assert_eq!(same("---\ntitle: 甲\n---\n\n前言  \n\n## 一\n\n子\n\n\n### 二\n\n丑"), [true; 3]);
        assert_eq!(same("---\ntitle: 乙\n---\n前言\n\n## 一\n\n子\n\n### 二\n\n丑\n"), [false, true, true]);
        assert_eq!(same("---\ntitle: 甲\n---\n前言\n\n## 一\n\n子\n\n### 三\n\n丑\n"), [true, true, false]);
    }

    #[test]
    fn a_heading_in_a_quotation_begins_no_part() {
        assert_eq!(parts_of("---\ntitle: 甲\n---\n> ## 一\n\n子\n").len(), 1);
    }
}
