//! Says what is wrong with the content, where, and what to do about it, in the reader's language.

mod catalogue;
mod checked;
mod code;
pub mod print;
mod suggestion;
mod visible;

pub use catalogue::{Catalogue, Wording};
pub use checked::Checked;
pub use code::{Code, Severity};
pub use suggestion::closest;
pub use visible::{is_forbidden, is_hidden, name as character_name};

use crate::limits::{Limit, Limits};
use crate::source::{SourcePath, Span};

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    pub place: Place,
    pub code: Code,
    /// What the wording of the code names, for example `("key", "tilte")`.
    pub args: Vec<(&'static str, String)>,
    /// What the author may have meant, for example `title`.
    pub suggestion: Option<String>,
    /// Other places that belong to the finding.
    pub related: Vec<Related>,
}

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In a file that was read.
    Span(Span),
    /// A file that should be there and is not, for example `content/site.yaml`.
    Missing(SourcePath),
    /// A file of the site, as it would be written, for example `en/index.html`.
    Page(SourcePath),
}

impl From<Span> for Place {
    fn from(span: Span) -> Place {
        Place::Span(span)
    }
}

/// Another place that belongs to a finding, with what is to be said of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Related {
    pub span: Span,
    pub note: Note,
}

/// What is said of a related place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// It was written here first.
    FirstHere,
    /// The other of the two that contradict each other.
    OtherHere,
    /// One of those that the finding counts.
    OneHere,
    /// The text in the authentic language.
    AuthenticHere,
    /// What sets the limit that was passed.
    LimitHere,
}

impl Note {
    /// Every note, so that a test can ask for its wording.
    pub const ALL: [Note; 5] =
        [Note::FirstHere, Note::OtherHere, Note::OneHere, Note::AuthenticHere, Note::LimitHere];

    /// The key of its wording in the catalogue, for example `note-first-here`.
    pub fn key(self) -> &'static str {
        match self {
            Note::FirstHere => "note-first-here",
            Note::OtherHere => "note-other-here",
            Note::OneHere => "note-one-here",
            Note::AuthenticHere => "note-authentic-here",
            Note::LimitHere => "note-limit-here",
        }
    }
}

/// The name under which a finding says how the path of its file may be shown, where the path says personal data.
pub const PATH: &str = "path";

impl Diagnostic {
    /// A finding at a span.
    pub fn new(code: Code, span: Span) -> Diagnostic {
        Diagnostic::at(code, Place::Span(span))
    }

    /// A finding at any place.
    pub fn at(code: Code, place: Place) -> Diagnostic {
        Diagnostic { place, code, args: Vec::new(), suggestion: None, related: Vec::new() }
    }

    /// A finding about what passes a limit.
    pub fn over(limit: Limit, limits: &Limits, place: impl Into<Place>) -> Diagnostic {
        let shown = limit.shown(limits.of(limit));
        // What is counted in single bytes is said with the word for them, which each language has for itself.
        let (most, unit) = shown.strip_suffix(" B").map_or((shown.as_str(), "shown"), |most| (most, "bytes"));
        Diagnostic::at(Code::OverLimit, place.into())
            .arg("limit", limit.name())
            .arg("most", most)
            .arg("unit", unit)
    }

    /// A finding about a file that is not there.
    pub fn missing(code: Code, path: SourcePath) -> Diagnostic {
        Diagnostic::at(code, Place::Missing(path))
    }

    /// Where it is in a file that was read; the place that is given, where it is in none.
    pub fn span_or(&self, other: Span) -> Span {
        match self.place {
            Place::Span(span) => span,
            Place::Missing(_) | Place::Page(_) => other,
        }
    }

    /// A finding about a file of the site, as it would be written.
    pub fn on_page(code: Code, route: SourcePath) -> Diagnostic {
        Diagnostic::at(code, Place::Page(route))
    }

    /// Names something in the wording.
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Diagnostic {
        self.args.push((name, value.to_string()));
        self
    }

    /// Offers what the author may have meant: the candidate closest to what was written, if any is close.
    pub fn did_you_mean<'a>(
        mut self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Diagnostic {
        self.suggestion = closest(written, candidates);
        self
    }

    /// Points to another place that belongs to the finding.
    pub fn related(mut self, span: Span, note: Note) -> Diagnostic {
        self.related.push(Related { span, note });
        self
    }

    /// Whether the site may not be built with this.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }
}
