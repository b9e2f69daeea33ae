//! The wording of every finding, in the reader's language.

use super::visible::in_sentence;
use super::{Diagnostic, Note, Place, Severity};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::collections::BTreeSet;
use unic_langid::LanguageIdentifier;

/// How many characters of what the author wrote a sentence repeats.
const REPEATED: usize = 300;

/// A language that findings are worded in. It is the reader's, not the report's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wording {
    ZhCn,
    En,
}

impl Wording {
    pub const ALL: [Wording; 2] = [Wording::ZhCn, Wording::En];

    /// Reads a language tag or the name of a locale, for example `zh-CN`, `en` or `zh_CN.UTF-8`; nothing where
    /// there is no wording in that language, for example for `C`.
    pub fn parse(locale: &str) -> Option<Wording> {
        let language = locale.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "zh" => Some(Wording::ZhCn),
            "en" => Some(Wording::En),
            _ => None,
        }
    }

    /// The language tag, for example `zh-CN`.
    pub fn tag(self) -> &'static str {
        match self {
            Wording::ZhCn => "zh-CN",
            Wording::En => "en",
        }
    }
}

/// The wording of every finding in one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    language: Wording,
}

impl Catalogue {
    pub fn new(language: Wording) -> Catalogue {
        let words = match language {
            Wording::ZhCn => include_str!("words/zh-CN.ftl"),
            Wording::En => include_str!("words/en.ftl"),
        };
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        // The files are part of the program, and a test reads them: none of this can fail in front of a user.
        let words = FluentResource::try_new(words.to_owned()).unwrap_or_else(|(words, _)| words);
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let _ = bundle.add_resource(words);
        Catalogue { bundle, language }
    }

    pub fn language(&self) -> Wording {
        self.language
    }

    /// What is wrong, in one sentence. What it repeats of the author's text is on one line and without hidden
    /// characters.
    pub fn message(&self, diagnostic: &Diagnostic) -> String {
        self.words(diagnostic.code.name(), &args(diagnostic)).unwrap_or_default()
    }

    /// What to do about it.
    pub fn help(&self, diagnostic: &Diagnostic) -> Option<String> {
        self.phrase(diagnostic.code.name(), Some("help"), &args(diagnostic))
    }

    /// What the author may have meant, as a question.
    pub fn did_you_mean(&self, diagnostic: &Diagnostic) -> Option<String> {
        let suggestion = in_sentence(diagnostic.suggestion.as_deref()?, REPEATED);
        self.words("did-you-mean", &FluentArgs::from_iter([("suggestion", suggestion)]))
    }

    /// What is said of a related place, for example `it was written here first`.
    pub fn note(&self, note: Note) -> String {
        self.words(note.key(), &FluentArgs::new()).unwrap_or_default()
    }

    /// The name of a severity, for example `error`.
    pub fn severity(&self, severity: Severity) -> String {
        let key = match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
        };
        self.words(key, &FluentArgs::new()).unwrap_or_default()
    }

    /// What stands before the line that says what to do, for example `help`.
    pub fn help_label(&self) -> String {
        self.words("label-help", &FluentArgs::new()).unwrap_or_default()
    }

    /// What stands over a page that could not be made anew, for example `heading` or `close`.
    pub fn overlay(&self, part: &str) -> String {
        self.words(&format!("overlay-{part}"), &FluentArgs::new()).unwrap_or_default()
    }

    /// That further findings are not shown, for example `…and 7 more.`
    pub fn more(&self, count: usize) -> String {
        self.words("more", &FluentArgs::from_iter([("count", count)])).unwrap_or_default()
    }

    /// How much was found, for example `3 errors, 1 warning in 5 files`.
    pub fn summary(&self, diagnostics: &[Diagnostic]) -> String {
        let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
        let counts =
            [("errors", errors), ("warnings", diagnostics.len() - errors), ("files", files(diagnostics))];
        self.words("summary", &FluentArgs::from_iter(counts)).unwrap_or_default()
    }

    fn words(&self, key: &str, args: &FluentArgs) -> Option<String> {
        self.phrase(key, None, args)
    }

    fn phrase(&self, key: &str, attribute: Option<&str>, args: &FluentArgs) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let phrase = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        // A finding that does not say what its wording names is a mistake of ours, which any test shows.
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        Some(phrase)
    }
}

fn args(diagnostic: &Diagnostic) -> FluentArgs<'_> {
    diagnostic.args.iter().map(|(name, value)| (*name, in_sentence(value, REPEATED))).collect()
}

/// In how many files something was found; a file that is missing counts as well.
fn files(diagnostics: &[Diagnostic]) -> usize {
    let mut sources = BTreeSet::new();
    let mut missing = BTreeSet::new();
    for diagnostic in diagnostics {
        match &diagnostic.place {
            Place::Span(span) => {
                sources.insert(span.source);
            }
            Place::Missing(path) | Place::Page(path) => {
                missing.insert(path);
            }
        }
    }
    sources.len() + missing.len()
}

#[cfg(test)]
mod tests;
