//! Gives each heading its id and checks the order of levels.

use crate::diagnostic::{Code, Diagnostic, Note};
use crate::source::Span;
use std::collections::BTreeMap;

/// The headings of a text so far.
#[derive(Default)]
pub(super) struct Outline {
    /// How many headings of each level stand since the last one above it, from level 2 down to the last heading.
    counts: Vec<u32>,
    seen: BTreeMap<String, Span>,
}

impl Outline {
    /// Takes the next heading; gives its level, at least 2, and its id.
    ///
    /// The id is the one that is written after the heading, for example `{#goal}`, or else its place, so that it
    /// is ASCII and the same in every language: `s2-1` for the first `###` below the second `##`.
    pub(super) fn enter(
        &mut self,
        (level, written): (u8, Option<&str>),
        span: Span,
        found: &mut Vec<Diagnostic>,
    ) -> (u8, String) {
        let deepest = self.counts.len() as u8 + 2;
        if !(2..=deepest).contains(&level) {
            let expected = level.clamp(2, deepest);
            found.push(
                Diagnostic::new(Code::SkippedHeading, span).arg("level", level).arg("expected", expected),
            );
        }
        let level = level.max(2);
        self.counts.resize(usize::from(level) - 1, 0);
        if let Some(count) = self.counts.last_mut() {
            *count += 1;
        }
        let id = match written {
            Some(id) if is_id(id) => {
                if is_taken(id) {
                    found.push(Diagnostic::new(Code::DuplicateId, span).arg("id", id));
                }
                id.to_owned()
            }
            Some(id) => {
                let wrong = Diagnostic::new(Code::BadId, span).arg("text", super::binding::shown(id));
                found.push(wrong.arg("reason", "form"));
                self.place()
            }
            None => self.place(),
        };
        match self.seen.get(&id) {
            Some(first) => found.push(
                Diagnostic::new(Code::DuplicateId, span).arg("id", &id).related(*first, Note::FirstHere),
            ),
            None => {
                self.seen.insert(id.clone(), span);
            }
        }
        (level, id)
    }

    fn place(&self) -> String {
        let counts: Vec<_> = self.counts.iter().map(u32::to_string).collect();
        format!("s{}", counts.join("-"))
    }
}

/// How the ids begin of footnotes and of what a text embeds. Which other ids a page has is known once there are pages.
const BEGINNINGS: [&str; 5] = ["fn-", "fnref-", "prose-table-", "prose-chart-", "embed-"];

fn is_taken(id: &str) -> bool {
    BEGINNINGS.iter().any(|beginning| id.starts_with(beginning))
}

/// `[a-z][a-z0-9-]*`
fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
