//! Finds personal data in everything that the content says.

mod exception;
mod mailbox;
mod number;
mod page;
mod reading;

use crate::check::Draft;
use crate::check::draft::Observation;
use crate::diagnostic::{Code, Diagnostic};
use crate::limits::Limits;
use crate::source::{Source, SourceId, SourcePath, Sources, Span};
use crate::yaml::{self, Node, Value};
use exception::Exceptions;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A kind of personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A mobile telephone number.
    Mobile,
    /// A resident identity number of 18 or 15 digits.
    Identity,
    /// The number of a bank card.
    Card,
    /// A mailbox at a provider for private persons.
    Mailbox,
}

impl Kind {
    /// Its key in words and in `content/allow.yaml`.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Mobile => "mobile",
            Kind::Identity => "identity",
            Kind::Card => "card",
            Kind::Mailbox => "mailbox",
        }
    }
}

/// Personal data in a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Where it begins and ends, in bytes.
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    /// Without disguise, for example `13800138000`.
    value: String,
}

impl Found {
    /// The value as offices mask it in what they publish, for example `138****8000`.
    pub fn masked(&self) -> String {
        let letters: Vec<char> = self.value.chars().collect();
        let (head, tail) = match self.kind {
            Kind::Mobile => (3, 4),
            Kind::Identity => (2, 3),
            Kind::Card => (0, 4),
            Kind::Mailbox => (1, letters.iter().rev().take_while(|letter| **letter != '@').count() + 1),
        };
        let hidden = head..letters.len().saturating_sub(tail);
        let masked = letters.iter().enumerate();
        masked.map(|(place, letter)| if hidden.contains(&place) { '*' } else { *letter }).collect()
    }

    /// The SHA-256 digest of the value in hexadecimal, by which `content/allow.yaml` names it without saying it.
    pub fn digest(&self) -> String {
        Sha256::digest(self.value.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Everything in a text that looks like personal data, in order and without overlaps: after Unicode's
/// compatibility forms, digits in Chinese, invisible characters and separators are read as what they stand for.
pub fn find(text: &str) -> Vec<Found> {
    let glyphs = reading::glyphs(text);
    let mut found = mailbox::all(&glyphs);
    let apart = |number: &Found| found.iter().all(|it| number.end <= it.start || it.end <= number.start);
    let numbers: Vec<_> = number::all(&glyphs).into_iter().filter(apart).collect();
    found.extend(numbers);
    found.sort();
    found
}

/// What looks like personal data in one file of `content/`: in its name, in its text, comments included, and in what
/// only shows when the file has been read: escapes in YAML, entities and emphasis in Markdown.
#[derive(Clone, Debug, Default)]
pub struct Looked(Vec<(Found, Span)>);

/// Looks through one file, alone. `draft` is what was read from it.
pub fn look(id: SourceId, source: &Source, limits: &Limits, draft: Option<&Draft>) -> Looked {
    let path = source.path.as_str();
    if !path.starts_with("content/") {
        return Looked::default();
    }
    let text = source.text().unwrap_or_default();
    let name = find(path).into_iter().map(|it| (it, Span::whole(id)));
    let raw = find(text).into_iter().map(|it| {
        let span = Span::new(id, it.start, it.end);
        (it, span)
    });
    let mut looked: Vec<(Found, Span)> = name.chain(raw).collect();
    let mut known: BTreeSet<String> = looked.iter().map(|(it, _)| it.value.clone()).collect();
    for (text, span) in decoded(id, path, text, limits, draft) {
        let new = find(&text).into_iter().filter(|it| known.insert(it.value.clone()));
        looked.extend(new.map(|it| (it, span)));
    }
    Looked(looked)
}

/// Reports the personal data that no exception in `content/allow.yaml` excuses, and what is wrong with the exceptions.
/// `looked` is what was found in each file of the site, in the order of the sources.
pub fn check<'l>(
    looked: impl IntoIterator<Item = &'l Looked>,
    drafts: &[&Draft],
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut exceptions = Exceptions::of(drafts);
    let mut found = Vec::new();
    for ((_, source), Looked(looked)) in sources.iter().zip(looked) {
        let path = source.path.as_str();
        found.extend(looked.iter().filter_map(|(it, span)| exceptions.refuse(path, it, *span)));
    }
    found.extend(exceptions.faults(drafts));
    found
}

/// What a finished page may show although it looks like personal data: of each file what it approves.
#[derive(Clone, Debug, Default)]
pub struct Approved(Vec<Arc<Share>>);

/// What one file approves.
#[derive(Debug, Default)]
pub struct Share {
    /// The digests in `content/allow.yaml`.
    digests: BTreeSet<String>,
    /// The digits of long values without the zeros at their ends: 13800000000 may be an amount, and in a table of
    /// values nothing beside it says so.
    values: BTreeSet<String>,
}

/// The shortest value that can be taken for the number of a person, in digits before its last zeros.
const LONG_VALUE: usize = 6;

impl Share {
    pub fn of(draft: &Draft) -> Share {
        let mut share = Share::default();
        match draft {
            Draft::Allow(list) => {
                share.digests.extend(list.items.iter().map(|exception| exception.sha256.value.clone()));
            }
            Draft::Indicators(list) => {
                let all = list.items.iter().flat_map(|it| it.values.iter().chain(&it.baseline));
                share.values.extend(all.filter_map(long_value));
            }
            _ => {}
        }
        share
    }

    fn is_empty(&self) -> bool {
        self.digests.is_empty() && self.values.is_empty()
    }
}

impl Approved {
    pub fn of(shares: impl IntoIterator<Item = Arc<Share>>) -> Approved {
        Approved(shares.into_iter().filter(|share| !share.is_empty()).collect())
    }

    fn allows(&self, found: &Found) -> bool {
        let (value, digest) = (significant(&found.value), found.digest());
        self.0.iter().any(|share| share.values.contains(value) || share.digests.contains(&digest))
    }
}

fn long_value(observation: &Observation) -> Option<String> {
    let digits: String = observation.value.as_ref()?.value.to_string().split(['.', '-']).collect();
    let digits = significant(&digits);
    (digits.len() >= LONG_VALUE).then(|| digits.to_owned())
}

fn significant(digits: &str) -> &str {
    digits.trim_start_matches('0').trim_end_matches('0')
}

/// Reports personal data in a file of the site, as it would be written to a route.
pub fn in_page(route: &str, bytes: &[u8], approved: &Approved) -> Vec<Diagnostic> {
    let found = page::in_file(route, bytes).into_iter().filter(|found| !approved.allows(found));
    found
        .map(|found| {
            Diagnostic::on_page(Code::PersonalDataOnPage, SourcePath::new(route))
                .arg("kind", found.kind.key())
                .arg("masked", found.masked())
                .arg("digest", found.digest())
        })
        .collect()
}

/// The texts of a file that are not written as they read.
fn decoded(
    id: SourceId,
    path: &str,
    text: &str,
    limits: &Limits,
    draft: Option<&Draft>,
) -> Vec<(String, Span)> {
    let mut texts = Vec::new();
    if path.ends_with(".yaml")
        && text.contains('\\')
        && let Ok(node) = yaml::parse(id, text, 0, limits)
    {
        scalars(&node, &mut texts);
    }
    if let Some(Draft::Attachment(attachment)) = draft {
        texts.push((attachment.text.clone(), Span::whole(id)));
    }
    if let Some(Draft::Section(section)) = draft {
        texts.push((section.front.title.value.clone(), section.front.title.span));
        texts.push((section.body.plain_text(), Span::whole(id)));
    }
    texts
}

fn scalars(node: &Node, into: &mut Vec<(String, Span)>) {
    match &node.value {
        Value::Null => {}
        Value::Scalar { text, .. } => into.push((text.clone(), node.span)),
        Value::Sequence(items) => items.iter().for_each(|item| scalars(item, into)),
        Value::Mapping(entries) => entries.iter().for_each(|(_, value)| scalars(value, into)),
    }
}

/// The finding for a value.
fn finding(found: &Found, span: Span) -> Diagnostic {
    let kind = Diagnostic::new(Code::PersonalData, span).arg("kind", found.kind.key());
    kind.arg("masked", found.masked()).arg("digest", found.digest())
}
