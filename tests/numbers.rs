//! How well numbers are read: typed figures are found, and differences between the languages, and nothing else.
//!
//! `tests/numbers/parity.txt` holds pairs of sentences, equal and different. `tests/numbers/unbound/` holds sections in
//! which braces stand around each number that must be found; no other number may be.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

mod support;

use gongshi::diagnostic::{Code, Diagnostic, Place};
use gongshi::lang::Tag;
use gongshi::source::{Source, SourcePath, Sources, Span};
use gongshi::{load, numbers, pipeline};
use std::path::Path;
use support::unmarked;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");

fn text(path: &str) -> String {
    std::fs::read_to_string(Path::new(ROOT).join(path)).unwrap()
}

/// The small site of the findings with other files in place of its own.
fn site(changed: &[(&str, String)]) -> Sources {
    let base = load::read(&Path::new(ROOT).join("findings/base")).unwrap();
    let kept = base.iter().map(|(_, file)| file.clone());
    let kept = kept.filter(|file| changed.iter().all(|(path, _)| file.path.as_str() != *path));
    let new =
        changed.iter().map(|(path, text)| Source::new(SourcePath::new(*path), text.clone().into_bytes()));
    Sources::new(kept.chain(new).collect())
}

/// The spans of the findings with a code; there must be no error.
fn found(sources: &Sources, code: Code) -> Vec<(Span, Diagnostic)> {
    let found = pipeline::prepare(sources).diagnostics;
    let errors: Vec<_> = found.iter().filter(|finding| finding.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let spans = found.into_iter().filter(|finding| finding.code == code).map(|finding| match finding.place {
        Place::Span(span) => (span, finding),
        Place::Missing(_) | Place::Page(_) => panic!("a finding without a place"),
    });
    spans.collect()
}

/// What was found against what was to be found.
#[derive(Default)]
struct Score {
    hits: usize,
    misses: Vec<String>,
    alarms: Vec<String>,
}

impl Score {
    fn judge(&self, what: &str) {
        let hits = self.hits as f64;
        let recall = hits / (hits + self.misses.len() as f64);
        let precision = hits / (hits + self.alarms.len() as f64);
        println!("{what}: precision {precision:.3}, recall {recall:.3}");
        self.misses.iter().for_each(|miss| println!("  not found: {miss}"));
        self.alarms.iter().for_each(|alarm| println!("  false alarm: {alarm}"));
        // Every line stands for a mistake that was made once. A share that may be wrong would let it come back.
        assert!(self.misses.is_empty() && self.alarms.is_empty(), "{what}: see above");
    }
}

#[test]
fn typed_figures_are_found_and_other_numbers_are_not() {
    let site_yaml = text("findings/base/content/site.yaml") + &text("numbers/unbound/units.yaml");
    let (mut score, mut sections, mut planted, mut others) = (Score::default(), 0, 0, 0);
    for lang in ["zh-CN", "en"] {
        let tag = Tag::new(lang).unwrap();
        let path = format!("content/sections/tasks/01-food-safety.{lang}.md");
        let front = text(&format!("findings/base/{path}"));
        let front = front.split_inclusive("\n---\n").next().unwrap().to_owned();
        for section in text(&format!("numbers/unbound/sections.{lang}.md")).split("\n===\n") {
            sections += 1;
            let (body, marks) = unmarked(section, ['{', '}']);
            let sources = site(&[
                ("content/site.yaml", site_yaml.clone()),
                ("content/indicators/food.yaml", text("numbers/unbound/indicators.yaml")),
                (path.as_str(), format!("{front}{body}\n")),
            ]);
            let (source, _) = sources.find(&path).unwrap();
            let all = found(&sources, Code::UnboundNumber);
            let spans: Vec<_> =
                all.iter().map(|(span, _)| *span).filter(|span| span.source == source).collect();
            let place = |span: &Span| span.start as usize - front.len()..span.end as usize - front.len();
            let overlaps = |span: &Span, mark: &std::ops::Range<usize>| {
                place(span).start < mark.end && mark.start < place(span).end
            };
            for mark in &marks {
                match spans.iter().any(|span| overlaps(span, mark)) {
                    true => score.hits += 1,
                    false => score.misses.push(format!("{} in {body}", &body[mark.clone()])),
                }
            }
            for span in spans.iter().filter(|span| !marks.iter().any(|mark| overlaps(span, mark))) {
                score.alarms.push(format!("{} in {body}", &body[place(span)]));
            }
            planted += marks.len();
            let read = numbers::read(&body, &tag);
            let is_other = |range: &std::ops::Range<usize>| {
                !marks.iter().any(|mark| range.start < mark.end && mark.start < range.end)
            };
            others += read.iter().filter(|number| is_other(&number.range)).count();
        }
    }
    println!("{sections} sections, {planted} planted numbers, {others} others");
    assert!(sections >= 40 && planted >= 60 && others >= 200, "{sections} {planted} {others}");
    score.judge("unbound numbers");
}

#[test]
fn differences_between_the_languages_are_found_and_equal_sentences_are_not() {
    let pairs = text("numbers/parity.txt");
    let pairs = pairs.lines().filter_map(|line| {
        let (mark, pair) = line.split_at_checked(2)?;
        let (zh, en) = pair.split_once(" | ")?;
        matches!(mark, "= " | "! ").then_some((mark == "! ", zh, en))
    });
    let pairs: Vec<_> = pairs.collect();
    let front = "---\ntitle: A\n---\n";
    let body = |lines: Vec<&str>| format!("{front}{}\n", lines.join("\n\n"));
    let (zh, en) = ("content/sections/about.zh-CN.md", "content/sections/about.en.md");
    let escaped: Vec<String> = pairs.iter().map(|(_, zh, _)| escape(zh)).collect();
    let english: Vec<String> = pairs.iter().map(|(_, _, en)| escape(en)).collect();
    let sources = site(&[
        (zh, body(escaped.iter().map(String::as_str).collect())),
        (en, body(english.iter().map(String::as_str).collect())),
    ]);
    let findings = found(&sources, Code::NumbersDiffer);
    // Three lines of front matter, then a pair on every second line.
    let at: Vec<usize> = findings.iter().map(|(span, _)| (sources.position(*span).line - 4) / 2).collect();
    let mut score = Score::default();
    for (place, (differs, zh, en)) in pairs.iter().enumerate() {
        match (differs, at.contains(&place)) {
            (true, true) => score.hits += 1,
            (true, false) => score.misses.push(format!("{zh} | {en}")),
            (false, true) => score.alarms.push(format!("{zh} | {en}")),
            (false, false) => {}
        }
    }
    let differing = pairs.iter().filter(|(differs, _, _)| *differs).count();
    let equal = pairs.len() - differing;
    println!("{differing} differing pairs, {equal} equal ones");
    assert!(differing >= 80 && equal >= 200);
    score.judge("languages");
}

/// `1.` at the start of a line would begin a list.
fn escape(line: &str) -> String {
    match line.split_once(". ") {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{number}\\. {rest}")
        }
        _ => line.to_owned(),
    }
}
