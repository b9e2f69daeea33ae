//! The record block of an official document is complete, and its numbers are its own.

use super::Written;
use crate::check::draft::{Record, Site};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::source::Span;
use std::collections::BTreeMap;

/// A record block that lacks something, and documents of one number.
pub fn check(written: &Written) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = written.site.into_iter().filter_map(incomplete).collect();
    let mut numbers: BTreeMap<&str, Span> = BTreeMap::new();
    // The index number names this report alone: no document can have it, not even the report's own.
    let record = written.site.and_then(|site| site.record.as_ref());
    if let Some((record, index)) = record.and_then(|record| Some((record, record.index_number.as_deref()?))) {
        numbers.insert(index, record.span);
        if record.document_number.as_deref() == Some(index) {
            found.push(Diagnostic::new(Code::RepeatedNumber, record.span).arg("number", index));
        }
    }
    for document in &written.documents {
        let Some(number) = &document.number else { continue };
        match numbers.get(number.as_str()) {
            Some(first) => {
                let twice = Diagnostic::new(Code::RepeatedNumber, document.id.span).arg("number", number);
                found.push(twice.related(*first, Note::FirstHere));
            }
            None => {
                numbers.insert(number, document.id.span);
            }
        }
    }
    found
}

/// What the block of a published document must say (政府信息公开 catalogues ask for it). Its number is not among it:
/// not every document has one, and none may be invented.
fn incomplete(site: &Site) -> Option<Diagnostic> {
    let record = site.record.as_ref();
    let has = |is_there: fn(&Record) -> bool| record.is_some_and(is_there);
    let rows = [
        ("index_number", has(|record| record.index_number.is_some())),
        ("category", has(|record| record.category.is_some())),
        ("issuer", has(|record| record.issuer.is_some())),
        ("issued", has(|record| record.issued.is_some())),
        ("published", has(|record| record.published.is_some())),
        ("validity", has(|record| record.validity.is_some())),
        ("keywords", has(|record| record.keywords.is_some())),
    ];
    let lacking: Vec<&str> = rows.into_iter().filter(|(_, there)| !there).map(|(key, _)| key).collect();
    let span = record.map_or(site.title.span, |record| record.span);
    (!lacking.is_empty())
        .then(|| Diagnostic::new(Code::IncompleteRecord, span).arg("keys", lacking.join(", ")))
}
