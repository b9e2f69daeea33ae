//! Where a finding is, as people and programs name it.

use crate::diagnostic::visible::in_excerpt;
use crate::diagnostic::{Code, Diagnostic, PATH, Place};
use crate::source::{Content, Position, SourceId, Sources, Span};
use std::collections::BTreeMap;

/// A file and, where it was opened, a stretch of it.
pub struct Located<'a> {
    /// The path as it may be shown.
    pub path: &'a str,
    /// Whether the path leads to the file: not where it says personal data, which is masked.
    pub leads_there: bool,
    pub region: Option<Region>,
}

/// A stretch of a file: from its first character to the one after its last.
#[derive(Clone, Copy)]
pub struct Region {
    pub start: Position,
    pub end: Position,
}

/// Where findings are. Every printer has its paths from here: what any of them prints is kept in logs, so the path of a
/// file that says personal data is masked in all of them.
pub struct Places<'a> {
    sources: &'a Sources,
    masked: BTreeMap<SourceId, &'a str>,
}

impl<'a> Places<'a> {
    /// The places of some findings, which also say what paths must not be shown.
    pub fn of(diagnostics: &'a [Diagnostic], sources: &'a Sources) -> Places<'a> {
        let masked = diagnostics.iter().filter_map(|diagnostic| {
            let Place::Span(span) = diagnostic.place else { return None };
            let (_, path) = diagnostic.args.iter().find(|(name, _)| {
                *name == PATH && matches!(diagnostic.code, Code::PersonalData | Code::LikelyPersonalData)
            })?;
            Some((span.source, path.as_str()))
        });
        Places { sources, masked: masked.collect() }
    }

    /// Where a finding is.
    pub fn place(&self, place: &'a Place) -> Located<'a> {
        match place {
            Place::Span(span) => self.span(*span),
            Place::Missing(path) | Place::Page(path) => {
                Located { path: path.as_str(), leads_there: true, region: None }
            }
        }
    }

    /// Where a span is; a source that is not there has no path.
    pub fn span(&self, span: Span) -> Located<'a> {
        let Some(source) = self.sources.get(span.source) else {
            return Located { path: "", leads_there: false, region: None };
        };
        let opened = !matches!(source.content, Content::Refused(_));
        let end = Span { start: span.end, ..span };
        let region = Region { start: self.sources.position(span), end: self.sources.position(end) };
        let path = self.path(span.source);
        Located { leads_there: path == source.path.as_str(), path, region: opened.then_some(region) }
    }

    /// The path of a file as it may be shown.
    pub fn path(&self, id: SourceId) -> &'a str {
        let own = self.sources.get(id).map_or("", |source| source.path.as_str());
        self.masked.get(&id).copied().unwrap_or(own)
    }
}

/// The path of the file that a place is in or should be, by which findings are sorted.
fn path<'a>(place: &'a Place, sources: &'a Sources) -> &'a str {
    match place {
        Place::Span(span) => sources.get(span.source).map_or("", |source| source.path.as_str()),
        Place::Missing(path) | Place::Page(path) => path.as_str(),
    }
}

/// The findings by path, then by place.
pub fn in_order<'a>(diagnostics: &'a [Diagnostic], sources: &Sources) -> Vec<&'a Diagnostic> {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by(|a, b| path(&a.place, sources).cmp(path(&b.place, sources)).then_with(|| a.cmp(b)));
    sorted
}

/// Where the first of some findings is, errors before warnings, for example `content/site.yaml:3:8`; nothing where
/// there are none.
pub fn first_place(diagnostics: &[Diagnostic], sources: &Sources) -> Option<String> {
    let findings = in_order(diagnostics, sources);
    let first = findings.iter().find(|finding| finding.is_error()).or(findings.first())?;
    let located = Places::of(diagnostics, sources).place(&first.place);
    let path = in_excerpt(located.path);
    Some(match located.region {
        Some(region) => format!("{path}:{}:{}", region.start.line, region.start.column),
        None => path,
    })
}
