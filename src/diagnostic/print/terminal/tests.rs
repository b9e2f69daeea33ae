//! The report as it appears in a terminal.

use super::*;
use crate::diagnostic::{Code, Note, Wording};
use crate::source::{Refusal, Source, SourcePath};

const DEPARTMENTS: &str = "- id: fda\n  name: { zh-CN: 市质监局, en: Quality Supervision Bureau }\n  \
    nmae: 盐城市食品药品监督管理局\n- id: agriculture\n  name: 农委\n- id: fda\n";

pub fn sources() -> Sources {
    let text = |path: &str, text: &[u8]| Source::new(SourcePath::new(path), text.to_vec());
    Sources::new(vec![
        text("content/departments.yaml", DEPARTMENTS.as_bytes()),
        text("content/site.yaml", b"title: \xca\xd0\nas_of: \xd6\xd0\n"),
        text("content/indicators/食品.yaml", "- id: food\n  lead: 食药监局\n".as_bytes()),
        Source::refused(SourcePath::new("content/link"), Refusal::SymbolicLink),
    ])
}

/// The span of the last place where words stand in a file.
fn span(sources: &Sources, path: &str, words: &str) -> Span {
    let (id, file) = sources.find(path).unwrap();
    let start = file.text().unwrap().rfind(words).unwrap();
    Span::new(id, start, start + words.len())
}

/// One finding of each shape, out of order.
pub fn findings(sources: &Sources) -> Vec<Diagnostic> {
    let departments = "content/departments.yaml";
    let (site, _) = sources.find("content/site.yaml").unwrap();
    let (link, _) = sources.find("content/link").unwrap();
    let (first, _) = sources.find(departments).unwrap();
    vec![
        Diagnostic::missing(Code::MissingFile, SourcePath::new("content/task-forces.yaml"))
            .arg("which", "every-site"),
        Diagnostic::new(Code::WrongEncoding, Span::new(site, 7, 9)).arg("guess", "gb18030"),
        Diagnostic::new(Code::UnknownDepartment, span(sources, "content/indicators/食品.yaml", "食药监局"))
            .arg("id", "食药监局")
            .related(span(sources, departments, "盐城市食品药品监督管理局"), Note::OtherHere),
        Diagnostic::new(Code::MissingSection, Span::whole(first))
            .arg("section", "about")
            .arg("language", "en"),
        Diagnostic::new(Code::WrongType, span(sources, departments, "农委"))
            .arg("expected", "mapping")
            .arg("actual", "text")
            .arg("example", "{ zh-CN: 市农委, en: Agriculture }"),
        Diagnostic::new(Code::UnknownKey, span(sources, departments, "nmae"))
            .arg("key", "nmae")
            .arg("reason", "none")
            .did_you_mean("nmae", ["name", "office"]),
        Diagnostic::new(Code::DuplicateId, span(sources, departments, "fda"))
            .arg("id", "fda")
            .related(Span::new(first, 6, 9), Note::FirstHere),
        Diagnostic::new(Code::NotAPlainFile, Span::whole(link)),
    ]
}

fn print(sources: &Sources, found: &[Diagnostic], wording: Wording) -> String {
    terminal(found, sources, &Catalogue::new(wording), Ink::Plain)
}

#[test]
fn a_report_in_chinese() {
    let sources = sources();
    insta::assert_snapshot!(print(&sources, &findings(&sources), Wording::ZhCn));
}

#[test]
fn a_report_in_english() {
    let sources = sources();
    insta::assert_snapshot!(print(&sources, &findings(&sources), Wording::En));
}

#[test]
fn colour_is_only_used_where_it_is_asked_for() {
    let sources = sources();
    let found = findings(&sources);
    assert!(!print(&sources, &found, Wording::En).contains('\u{1b}'));
    let colour = terminal(&found, &sources, &Catalogue::new(Wording::En), Ink::Colour);
    assert!(colour.contains("\u{1b}["));
}

fn one_file(text: &str) -> Sources {
    Sources::new(vec![Source::new(SourcePath::new("content/a.md"), text.into())])
}

#[test]
fn fifty_findings_are_shown_and_the_rest_is_counted() {
    let sources = one_file("x: 1\n");
    let (id, _) = sources.find("content/a.md").unwrap();
    let found = vec![Diagnostic::new(Code::EmptyText, Span::new(id, 0, 1)); 57];
    let report = print(&sources, &found, Wording::En);
    assert_eq!(report.matches("error[empty-text]").count(), 50);
    assert!(report.ends_with("…and 7 more.\n57 errors in 1 file\n"), "{report}");
}

#[test]
fn nothing_hidden_reaches_the_terminal() {
    let sources = one_file("title: 甲\u{1b}[2J\u{9b}乙\u{202e}\u{200b}\u{e0041}丙\n");
    let found = Diagnostic::new(Code::ForbiddenCharacter, span(&sources, "content/a.md", "丙"));
    let report = print(&sources, &[found.arg("name", "U+200B")], Wording::En);
    assert!(!report.chars().any(|c| c != '\n' && crate::diagnostic::is_hidden(c)), "{report:?}");
    assert!(report.contains("content/a.md:1:18"), "{report}");
}

#[test]
fn a_mark_in_a_very_long_line_is_in_sight() {
    let sources = one_file(&format!("{}合格率为九十八{}\n", "一".repeat(300), "二".repeat(300)));
    let found =
        Diagnostic::new(Code::BadNumber, span(&sources, "content/a.md", "九十八")).arg("reason", "form");
    insta::assert_snapshot!(print(&sources, &[found.arg("text", "九十八")], Wording::ZhCn));
}

#[test]
fn what_stands_too_far_apart_is_shown_apart_and_a_line_without_end_is_only_named() {
    let sources = one_file(&format!("甲\n{}乙\n{}丙\n", "短\n".repeat(LONGEST), "长".repeat(LONGEST)));
    let at = |words: &str| span(&sources, "content/a.md", words);
    let found = Diagnostic::new(Code::DuplicateId, at("乙")).arg("id", "a");
    let found = found.related(at("甲"), Note::FirstHere).related(at("丙"), Note::OtherHere);
    let report = print(&sources, &[found], Wording::En);
    let places = ["content/a.md:16002:1", "content/a.md:1:1", "content/a.md:16003:16001"];
    assert!(places.iter().all(|place| report.contains(place)), "{report}");
    assert!(report.contains("16002 | 乙") && !report.contains("长长"), "{report}");
}

#[test]
fn every_span_can_be_drawn() {
    for text in ["", "\n", "甲", "甲\n", "a: 甲\n\n乙\n", "\n\n\n"] {
        let sources = one_file(text);
        let (id, _) = sources.find("content/a.md").unwrap();
        for start in 0..text.len() + 3 {
            for end in start..text.len() + 3 {
                let found = Diagnostic::new(Code::EmptyText, Span::new(id, start, end));
                let found = found.related(Span::new(id, end, end + 1), Note::OtherHere);
                assert!(print(&sources, &[found], Wording::En).contains("content/a.md:"));
            }
        }
    }
}
