//! Findings for people: each with its line, a mark under the words, and what to do.

use super::located::{Places, in_order};
use crate::diagnostic::visible::in_excerpt;
use crate::diagnostic::{Catalogue, Code, Diagnostic, Place, Severity};
use crate::source::{SourceId, Sources, Span};
use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};
use std::collections::BTreeMap;

/// How many findings are shown in full. Who has more mends these first.
pub const SHOWN: usize = 50;

/// Whether the terminal shows colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Plain,
    Colour,
}

/// Prints at most [`SHOWN`] findings, how many more there are, and a line that sums up. No findings give the
/// line that says so.
pub fn terminal(diagnostics: &[Diagnostic], sources: &Sources, catalogue: &Catalogue, ink: Ink) -> String {
    let renderer = match ink {
        Ink::Plain => Renderer::plain(),
        Ink::Colour => Renderer::styled(),
    };
    let mut report = String::new();
    let secrets = Secrets { spans: secrets(diagnostics), places: Places::of(diagnostics, sources) };
    let mut ordered = in_order(diagnostics, sources);
    if ordered.len() > SHOWN {
        // Dozens of others follow from a file that is missing or cannot be read: what is not shown shall not be the cause.
        ordered.sort_by_key(|diagnostic| !is_cause(diagnostic.code));
    }
    for diagnostic in ordered.into_iter().take(SHOWN) {
        report.push_str(&renderer.render(&[group(diagnostic, sources, catalogue, &secrets)]));
        report.push_str("\n\n");
    }
    if let Some(more @ 1..) = diagnostics.len().checked_sub(SHOWN) {
        report.push_str(&catalogue.more(more));
        report.push('\n');
    }
    report.push_str(&catalogue.summary(diagnostics));
    report.push('\n');
    report
}

/// Whether others follow from it: a file is not there, is not read, or not to its end.
fn is_cause(code: Code) -> bool {
    matches!(
        code,
        Code::MissingFile
            | Code::UnreadFile
            | Code::NotAPlainFile
            | Code::WrongEncoding
            | Code::OverLimit
            | Code::YamlSyntax
            | Code::BadLanguage
    )
}

/// What no finding may show.
struct Secrets<'a> {
    spans: Vec<Span>,
    places: Places<'a>,
}

/// Where personal data stands: no excerpt may show it, for what a terminal shows is kept in logs.
fn secrets(diagnostics: &[Diagnostic]) -> Vec<Span> {
    let is_personal = |code: Code| matches!(code, Code::PersonalData | Code::LikelyPersonalData);
    let personal = diagnostics.iter().filter(|diagnostic| is_personal(diagnostic.code));
    let spans = personal.filter_map(|diagnostic| match diagnostic.place {
        Place::Span(span) => Some(span),
        Place::Missing(_) | Place::Page(_) => None,
    });
    spans.collect()
}

fn group<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
    catalogue: &Catalogue,
    secrets: &Secrets,
) -> Group<'a> {
    let severity = diagnostic.code.severity();
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.with_name(catalogue.severity(severity)).primary_title(catalogue.message(diagnostic));
    let advice = [catalogue.did_you_mean(diagnostic), catalogue.help(diagnostic)].into_iter().flatten();
    let advice = advice.map(|text| Level::HELP.with_name(catalogue.help_label()).message(text));
    title
        .id(diagnostic.code.name())
        .elements(places(diagnostic, sources, catalogue, secrets))
        .elements(advice)
}

/// The excerpts that a finding shows: that of its own file first.
fn places<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
    catalogue: &Catalogue,
    secrets: &Secrets,
) -> Vec<Element<'a>> {
    let primary = match diagnostic.place {
        Place::Span(span) => span,
        Place::Missing(ref path) | Place::Page(ref path) => {
            return vec![Origin::path(in_excerpt(path.as_str())).into()];
        }
    };
    let mut marks =
        BTreeMap::from([(primary.source, vec![Mark::new(primary, AnnotationKind::Primary, None)])]);
    for related in &diagnostic.related {
        let mark = Mark::new(related.span, AnnotationKind::Context, Some(catalogue.note(related.note)));
        marks.entry(related.span.source).or_default().push(mark);
    }
    let own = marks.remove_entry(&primary.source);
    own.into_iter().chain(marks).flat_map(|(id, marks)| place(id, marks, sources, secrets)).collect()
}

struct Mark {
    span: Span,
    kind: AnnotationKind,
    label: Option<String>,
}

impl Mark {
    fn new(span: Span, kind: AnnotationKind, label: Option<String>) -> Mark {
        Mark { span, kind, label }
    }
}

/// Longer excerpts, in bytes, show nothing that a reader could find in them: of a line without end only the place is
/// named.
const LONGEST: usize = 16_000;

/// The marked lines of a file, or its name where it has none that can be shown. Marks that stand far apart are
/// shown apart.
fn place<'a>(
    id: SourceId,
    mut marks: Vec<Mark>,
    sources: &'a Sources,
    secrets: &Secrets,
) -> Vec<Element<'a>> {
    let Some(source) = sources.get(id) else { return Vec::new() };
    let path = in_excerpt(secrets.places.path(id));
    let Some(text) = source.text() else { return whereabouts(path, &marks, secrets) };
    let lines = marks.iter().map(|mark| first_line(text, mark.span));
    let (start, end) = lines.fold((text.len(), 0), |(from, to), (start, end)| (from.min(start), to.max(end)));
    // Only the lines from the first mark to the last are handed on, so that a long file costs nothing.
    let (before, rest) = text.split_at(start);
    let from = before.rfind('\n').map_or(0, |at| at + 1);
    let last = end.saturating_sub(start);
    let to = rest.get(last..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| start + last + at);
    if to - from > LONGEST {
        if marks.len() == 1 {
            return whereabouts(path, &marks, secrets);
        }
        let others = marks.split_off(1);
        let apart = others.into_iter().map(|mark| vec![mark]);
        return std::iter::once(marks)
            .chain(apart)
            .flat_map(|mark| place(id, mark, sources, secrets))
            .collect();
    }
    let own = secrets.spans.iter().filter(|span| span.source == id && meets(span, from, to));
    let excerpt = Excerpt { text, from, secrets: own.collect() };
    let annotations = marks.into_iter().map(|mark| {
        let (start, end) = first_line(text, mark.span);
        mark.kind.span(excerpt.shown(start).len()..excerpt.shown(end).len()).label(mark.label)
    });
    let snippet = Snippet::<Annotation>::source(excerpt.shown(to))
        .path(path)
        .line_start(text.get(..from).unwrap_or_default().matches('\n').count() + 1)
        .annotations(annotations);
    vec![snippet.into()]
}

fn meets(span: &Span, from: usize, to: usize) -> bool {
    (span.start as usize) < to && from < span.end as usize
}

/// A file with line and column, and nothing of what stands there.
fn whereabouts<'a>(path: String, marks: &[Mark], secrets: &Secrets) -> Vec<Element<'a>> {
    let origin = Origin::path(path);
    let region = marks.first().and_then(|mark| secrets.places.span(mark.span).region);
    vec![match region {
        Some(region) => origin.line(region.start.line).char_column(region.start.column).into(),
        None => origin.into(),
    }]
}

/// Lines of a file as they can be shown.
struct Excerpt<'a> {
    text: &'a str,
    from: usize,
    /// What must not be shown.
    secrets: Vec<&'a Span>,
}

impl Excerpt<'_> {
    /// The lines up to a place. A character that is replaced may change its length in bytes, so each place is
    /// measured anew.
    fn shown(&self, to: usize) -> String {
        let secret = |at: usize| {
            self.secrets.iter().any(|span| (span.start as usize..span.end as usize).contains(&at))
        };
        let lines = self.text.get(self.from..to).unwrap_or_default();
        let hide = |(at, letter)| if letter != '\n' && secret(self.from + at) { '*' } else { letter };
        in_excerpt(&lines.char_indices().map(hide).collect::<String>())
    }
}

/// The part of a span that lies on its first line: a mark over ten lines hides more than it shows. Both ends
/// are between characters of the text, and at the end of a file not behind its last line.
fn first_line(text: &str, span: Span) -> (usize, usize) {
    let last = text.strip_suffix('\n').unwrap_or(text).len();
    let start = text.floor_char_boundary((span.start as usize).min(last));
    let end = text.floor_char_boundary((span.end as usize).clamp(start, text.len()));
    let line = text.get(start..end).unwrap_or_default();
    (start, start + line.find('\n').unwrap_or(line.len()))
}

#[cfg(test)]
pub(super) mod tests;
