//! Finds personal data in everything that the content says.

mod exception;
mod mailbox;
mod number;
mod reading;

use crate::check::Draft;
use crate::diagnostic::{Code, Diagnostic};
use crate::limits::Limits;
use crate::source::{SourceId, Sources, Span};
use crate::yaml::{self, Node, Value};
use exception::Exceptions;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

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

/// Reports personal data in the files of `content/`, comments, names of files and decoded texts included, and what
/// is wrong with the exceptions in `content/allow.yaml`.
pub fn check(drafts: &[Draft], sources: &Sources) -> Vec<Diagnostic> {
    let mut exceptions = Exceptions::of(drafts);
    let mut found = Vec::new();
    for (id, source) in sources.iter().filter(|(_, source)| source.path.as_str().starts_with("content/")) {
        let path = source.path.as_str();
        let mut known = BTreeSet::new();
        let name: Vec<_> = find(path).into_iter().map(|it| (it, Span::whole(id))).collect();
        let raw = source.text().map(find).unwrap_or_default();
        let raw =
            raw.into_iter().map(|it| (Span::new(id, it.start, it.end), it)).map(|(span, it)| (it, span));
        for (it, span) in name.into_iter().chain(raw.collect::<Vec<_>>()) {
            known.insert(it.value.clone());
            found.extend(exceptions.refuse(path, &it, span));
        }
        // What only shows when the file has been read: escapes in YAML, entities and emphasis in Markdown.
        for (text, span) in decoded(id, path, source.text().unwrap_or_default(), drafts, sources.limits()) {
            for it in find(&text) {
                if known.insert(it.value.clone()) {
                    found.extend(exceptions.refuse(path, &it, span));
                }
            }
        }
    }
    found.extend(exceptions.faults(drafts));
    found
}

/// The texts of a file that are not written as they read.
fn decoded(id: SourceId, path: &str, text: &str, drafts: &[Draft], limits: &Limits) -> Vec<(String, Span)> {
    let mut texts = Vec::new();
    if path.ends_with(".yaml")
        && text.contains('\\')
        && let Ok(node) = yaml::parse(id, text, 0, limits)
    {
        scalars(&node, &mut texts);
    }
    for draft in drafts {
        if let Draft::Attachment(attachment) = draft
            && attachment.source == id
        {
            texts.push((attachment.text.clone(), Span::whole(id)));
        }
        if let Draft::Section(section) = draft
            && section.source == id
        {
            texts.push((section.front.title.value.clone(), section.front.title.span));
            texts.push((section.body.plain_text(), Span::whole(id)));
        }
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
