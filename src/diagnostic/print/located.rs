//! Where a finding is, as people and programs name it.

use crate::diagnostic::visible::in_excerpt;
use crate::diagnostic::{Code, Diagnostic, PATH, Place};
use crate::source::{Content, Position, Source, SourceId, Sources, Span};
use std::collections::BTreeMap;

/// A file and, where it was opened, a stretch of it.
pub struct Located<'a> {
    pub path: &'a str,
    pub region: Option<Region>,
}

/// A stretch of a file: from its first character to the one after its last.
#[derive(Clone, Copy)]
pub struct Region {
    pub start: Position,
    pub end: Position,
}

impl<'a> Located<'a> {
    pub fn of(place: &'a Place, sources: &'a Sources) -> Located<'a> {
        match place {
            Place::Span(span) => Located::of_span(*span, sources),
            Place::Missing(path) | Place::Page(path) => Located { path: path.as_str(), region: None },
        }
    }

    pub fn of_span(span: Span, sources: &'a Sources) -> Located<'a> {
        let Some(source) = sources.get(span.source) else {
            return Located { path: "", region: None };
        };
        let opened = !matches!(source.content, Content::Refused(_));
        let end = Span { start: span.end, ..span };
        let region = Region { start: sources.position(span), end: sources.position(end) };
        Located { path: source.path.as_str(), region: opened.then_some(region) }
    }
}

/// The path of the file that a place is in or should be.
fn path<'a>(place: &'a Place, sources: &'a Sources) -> &'a str {
    match place {
        Place::Span(span) => sources.get(span.source).map_or("", |source| source.path.as_str()),
        Place::Missing(path) | Place::Page(path) => path.as_str(),
    }
}

/// The paths of files that say personal data, as they may be shown: what a terminal shows is kept in logs.
pub struct Paths<'a> {
    masked: BTreeMap<SourceId, &'a str>,
}

impl<'a> Paths<'a> {
    pub fn of(diagnostics: &'a [Diagnostic]) -> Paths<'a> {
        let masked = diagnostics.iter().filter_map(|diagnostic| {
            let Place::Span(span) = diagnostic.place else { return None };
            let (_, path) = diagnostic.args.iter().find(|(name, _)| {
                *name == PATH && matches!(diagnostic.code, Code::PersonalData | Code::LikelyPersonalData)
            })?;
            Some((span.source, path.as_str()))
        });
        Paths { masked: masked.collect() }
    }

    /// The path of a file as it may be shown.
    pub fn shown(&self, id: SourceId, source: &Source) -> String {
        in_excerpt(self.masked.get(&id).copied().unwrap_or(source.path.as_str()))
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
    let located = Located::of(&first.place, sources);
    let path = match first.place {
        Place::Span(span) => sources
            .get(span.source)
            .map_or_else(String::new, |source| Paths::of(diagnostics).shown(span.source, source)),
        Place::Missing(_) | Place::Page(_) => in_excerpt(located.path),
    };
    Some(match located.region {
        Some(region) => format!("{path}:{}:{}", region.start.line, region.start.column),
        None => path,
    })
}
