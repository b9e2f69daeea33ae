//! What is said while a site is watched: one line for each time that it is made.

use super::words::{Words, visible};
use crate::diagnostic::{Catalogue, Diagnostic, print};
use crate::publish::Changes;
use crate::source::{SourcePath, Sources};
use crate::watch::Polled;
use std::time::Duration;

/// What happened in one round.
pub struct Told<'a> {
    pub changed: &'a [SourcePath],
    pub findings: &'a [Diagnostic],
    pub sources: &'a Sources,
    pub took: Duration,
}

/// A sentence that names nothing, on a line.
pub fn line(key: &str, words: &Words) -> String {
    words.say(key, []) + "\n"
}

/// That the preview is there, where, and what can be done with it.
pub fn ready(address: &str, took: Duration, keys: bool, words: &Words) -> String {
    let mut said =
        words.say("serve-ready", [("address", address.to_owned().into()), ("seconds", seconds(took).into())]);
    said.push('\n');
    said + &line(if keys { "serve-keys" } else { "serve-no-keys" }, words)
}

/// What changed, how long it took, and what was found, for example
/// `content/site.yaml: shown after 0.02 s · 1 error in 1 file · content/site.yaml:3:8`.
pub fn round(told: &Told, words: &Words) -> String {
    let errors = told.findings.iter().any(Diagnostic::is_error);
    let key = if errors { "watch-not-shown" } else { "watch-shown" };
    let named = [("changed", changed(told.changed, words).into()), ("seconds", seconds(told.took).into())];
    format!("{}{}\n", words.say(key, named), found(told.findings, told.sources, words))
}

/// The same where the site is published: how many files of the output changed, unless it was not written.
pub fn published(told: &Told, changes: Option<&Changes>, words: &Words) -> String {
    let Some(changes) = changes else {
        let named =
            [("changed", changed(told.changed, words).into()), ("seconds", seconds(told.took).into())];
        let found = found(told.findings, told.sources, words);
        return format!("{}{found}\n", words.say("watch-not-published", named));
    };
    let named = [
        ("changed", changed(told.changed, words).into()),
        ("seconds", seconds(told.took).into()),
        ("added", changes.added.len().into()),
        ("updated", changes.changed.len().into()),
        ("removed", changes.removed.len().into()),
    ];
    format!("{}{}\n", words.say("watch-published", named), found(told.findings, told.sources, words))
}

/// What was found besides, on a line.
pub fn findings(findings: &[Diagnostic], sources: &Sources, words: &Words) -> String {
    format!("{}\n", found(findings, sources, words).trim_start_matches([' ', '·']))
}

/// How much was found and where the first of it is; nothing where nothing was.
fn found(findings: &[Diagnostic], sources: &Sources, words: &Words) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let summary = Catalogue::new(words.language()).summary(findings);
    let first = print::first_place(findings, sources).map(|place| format!(" · {place}")).unwrap_or_default();
    format!(" · {summary}{first}")
}

/// Which files changed: the first by its name, the others by their number.
pub fn changed(changed: &[SourcePath], words: &Words) -> String {
    match changed {
        [] => words.say("watch-everything", []),
        [one] => visible(one.as_str()),
        [first, more @ ..] => {
            let named = [
                ("first", visible(first.as_str()).into()),
                ("more", more.len().into()),
                ("count", (more.len() + 1).into()),
            ];
            words.say("watch-files", named)
        }
    }
}

/// That changes are looked for, and why.
pub fn polled(polled: &Polled, words: &Words) -> String {
    let why = match polled {
        Polled::Asked => return String::new(),
        Polled::Remote(name) => words.say("watch-remote", [("name", (*name).into())]),
        Polled::Exhausted => words.say("watch-exhausted", []),
        Polled::Refused(answer) => words.say("watch-refused", [("answer", visible(answer).into())]),
    };
    words.say("watch-polled", [("why", why.into())]) + "\n"
}

fn seconds(took: Duration) -> String {
    format!("{:.2}", took.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Wording};
    use crate::source::{Source, Span};

    #[test]
    fn a_round_is_one_line_in_every_language() {
        let path = SourcePath::new("content/site.yaml");
        let sources = Sources::new(vec![Source::new(path.clone(), b"a: b\n".to_vec())]);
        let (id, _) = sources.find("content/site.yaml").unwrap();
        let findings = [Diagnostic::new(Code::EmptyText, Span::new(id, 3, 4))];
        let changes: [&[SourcePath]; 3] = [&[], std::slice::from_ref(&path), &[path.clone(), path.clone()]];
        for words in Wording::ALL.map(Words::new) {
            for changed in changes {
                for findings in [&findings[..], &[]] {
                    let told = Told { changed, findings, sources: &sources, took: Duration::from_millis(12) };
                    let said = round(&told, &words);
                    assert_eq!(said.lines().count(), 1, "{said}");
                    assert!(said.contains("0.01"), "{said}");
                    assert_eq!(said.contains("content/site.yaml:1:4"), !findings.is_empty(), "{said}");
                }
            }
        }
    }

    #[test]
    fn that_changes_are_looked_for_is_said_with_the_reason() {
        let reasons = [Polled::Remote("NFS"), Polled::Exhausted, Polled::Refused("the disk sighed".into())];
        for words in Wording::ALL.map(Words::new) {
            for reason in &reasons {
                assert_eq!(polled(reason, &words).lines().count(), 1);
            }
        }
    }
}
