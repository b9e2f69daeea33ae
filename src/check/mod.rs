//! Turns each file, alone, into a draft that has the right shape.

mod address;
mod attachment;
mod comment;
mod dashes;
mod digest;
pub mod draft;
mod kind;
mod part;
mod placeholder;
mod reference;
mod schemas;
mod section;
mod text;
mod value;

pub use address::{Address, BaseAddress, ContactAddress};
pub use digest::Sha256;
pub use draft::Draft;
pub use part::{Part, digest_of_all, parts};
pub use schemas::schemas;
pub use value::{Forms, Id, Localized, Wordings, Words};

use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::limits::{Limit, Limits};
use crate::source::{Content, Refusal, Source, SourceId, Span};
use crate::yaml;
use kind::Kind;
use unicode_normalization::is_nfc;

/// Reads one file of `content/`. A file that belongs to a theme, or that is not readable at all, gives no draft.
/// Of a file with very many mistakes, only the first are reported.
pub fn file(id: SourceId, source: &Source, limits: &Limits) -> Checked<Option<Draft>> {
    let mut found = yaml::Findings::within(limits);
    let draft = read(id, source, limits, &mut found);
    let is_enough = found.is_enough();
    let mut found = found.into_all();
    let most = limits.length(Limit::Findings);
    if is_enough {
        found.truncate(most);
        let last = found.last().map_or(Span::whole(id), |last| last.span_or(Span::whole(id)));
        found.push(Diagnostic::over(Limit::Findings, limits, last));
    }
    Checked::new(draft, found)
}

fn read(id: SourceId, source: &Source, limits: &Limits, found: &mut yaml::Findings) -> Option<Draft> {
    let path = source.path.as_str();
    let kind = Kind::of(path);
    match &source.content {
        Content::Refused(Refusal::Over(limit)) => {
            found.push(Diagnostic::over(*limit, limits, Span::whole(id)));
            return None;
        }
        Content::Refused(Refusal::SymbolicLink | Refusal::NotAFile) => {
            found.push(Diagnostic::new(Code::NotAPlainFile, Span::whole(id)));
            return None;
        }
        _ if kind == Kind::Elsewhere => return None,
        Content::Bytes(bytes) if kind.is_text() => {
            found.push(text::wrong_encoding(id, bytes));
            return None;
        }
        Content::Bytes(_) | Content::Text(_) => {}
    }
    if !is_nfc(path) {
        // Another file's name could look the same, and be the same one on another machine.
        let name = Diagnostic::new(Code::BadFileName, Span::whole(id)).arg("name", source.path.file_name());
        found.push(name.arg("reason", "decomposed"));
    }
    let words = source.text().unwrap_or_default();
    if kind.is_text() {
        text::forbidden_characters(id, words, found);
    }
    match kind {
        Kind::Theme | Kind::Elsewhere => None,
        Kind::Unread => {
            let reason = if source.path.extension() == "yml" { "ending" } else { "other" };
            found.push(Diagnostic::new(Code::UnreadFile, Span::whole(id)).arg("reason", reason));
            None
        }
        Kind::Attachment => attachment::read(id, source, limits, found).map(Draft::Attachment),
        Kind::Site => yaml_file((id, kind), words, limits, found).map(Box::new).map(Draft::Site),
        Kind::Departments => yaml_file((id, kind), words, limits, found).map(Draft::Departments),
        Kind::Documents => yaml_file((id, kind), words, limits, found).map(Draft::Documents),
        Kind::TaskForces => yaml_file((id, kind), words, limits, found).map(Box::new).map(Draft::TaskForces),
        Kind::Indicators => yaml_file((id, kind), words, limits, found).map(Draft::Indicators),
        Kind::Allow => yaml_file((id, kind), words, limits, found).map(Draft::Allow),
        Kind::Terms => yaml_file((id, kind), words, limits, found).map(Draft::Terms),
        Kind::Section => {
            section::read(id, &source.path, words, limits, found).map(Box::new).map(Draft::Section)
        }
    }
}

fn yaml_file<T: yaml::Field>(
    (id, kind): (SourceId, Kind),
    text: &str,
    limits: &Limits,
    found: &mut yaml::Findings,
) -> Option<T> {
    match yaml::parse(id, text, 0, limits) {
        Ok(node) => {
            text::escaped_characters(text, &node, found);
            comment::cut_texts(id, text, 0, &node, found);
            // The glossary and the exceptions speak of words and are not published.
            if !matches!(kind, Kind::Terms | Kind::Allow) {
                placeholder::in_yaml(text, &node, found);
                reference::misbracketed_in(text, &node, found);
            }
            T::read(&node, found)
        }
        Err(diagnostic) => {
            found.push(diagnostic);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::file;
    use crate::diagnostic::Code;
    use crate::limits::{Limit, Limits};
    use crate::source::{Source, SourcePath, Sources};

    #[test]
    fn so_many_findings_are_listed_as_the_limit_says_and_then_it_is_said() {
        let empty = 6_000;
        let path = SourcePath::new("content/departments.yaml");
        let sources = Sources::new(vec![Source::new(path, "- {}\n".repeat(empty).into_bytes())]);
        let (id, source) = sources.iter().next().unwrap();
        let found = |most: u64| {
            let mut limits = Limits::default();
            limits.set(Limit::Findings, most);
            let found = file(id, source, &limits).diagnostics;
            let over = found.iter().filter(|one| one.code == Code::OverLimit).count();
            (found.len() - over, over)
        };
        // Each entry lacks an id and two names.
        let all = 3 * empty;
        let all_or = |most: usize| if most < all { (most, 1) } else { (all, 0) };
        for most in [1, 1_000, 12_000, all - 1, all, 20_000] {
            assert_eq!(found(most as u64), all_or(most), "{most}");
        }
    }
}
