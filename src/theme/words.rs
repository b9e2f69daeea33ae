//! The words of the interface in one language.

mod sentence;

use super::file::{self, File};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::lang::{Languages, PerLang, Tag};
use crate::source::{SourceId, SourcePath, Sources, Span};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern};
use sentence::Sentence;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

/// The words of the interface in one language, merged from files `words/<part>.<tag>.ftl`.
pub struct Words {
    tag: Tag,
    /// The files, those that hold before those that are overridden last.
    resources: Vec<Arc<FluentResource>>,
    /// Those that need Fluent are made ready when the first is said: often there is none.
    bundle: OnceLock<FluentBundle<Arc<FluentResource>>>,
    /// A page says hundreds of these, and their keys are long and begin alike.
    sentences: HashMap<String, Sentence>,
    /// The words that are the same whatever they are about.
    fixed: HashMap<String, String>,
}

/// What a sentence is about.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    Text(&'a str),
    /// Selects the plural form.
    Count(usize),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Arg<'a> {
        Arg::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Arg::Count(count)
    }
}

impl Words {
    /// Words that need no argument, for example those of `skip-to-content`. What is not there gives its key.
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.fixed.get(key).map_or(key, String::as_str)
    }

    /// A sentence about something. What is not there gives its key.
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        if let Some(said) = self.sentences.get(key).and_then(|sentence| sentence.say(args)) {
            return said;
        }
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, *text),
                Arg::Count(count) => values.set(*name, FluentValue::from(*count)),
            }
        }
        format(self.bundle(), key, Some(&values)).map_or_else(|| key.to_owned(), |(said, _)| said)
    }

    fn bundle(&self) -> &FluentBundle<Arc<FluentResource>> {
        self.bundle.get_or_init(|| {
            let mut bundle =
                FluentBundle::new_concurrent(vec![self.tag.as_str().parse().unwrap_or_default()]);
            // The marks would be invisible characters in titles, feeds and data.
            bundle.set_use_isolating(false);
            for resource in &self.resources {
                bundle.add_resource_overriding(Arc::clone(resource));
            }
            bundle
        })
    }

    /// The fixed words under names that templates can write, for example `skip_to_content`.
    pub(super) fn for_templates(&self) -> BTreeMap<String, &str> {
        self.fixed.iter().map(|(key, text)| (key.replace('-', "_"), text.as_str())).collect()
    }
}

/// The language in which the program's theme has every word.
const REFERENCE: &str = "zh-CN";
/// More than these say nothing new about a language that was never translated.
const MOST_NAMED: usize = 8;

/// A file of words.
struct Part {
    tag: String,
    source: Option<SourceId>,
    resource: Arc<FluentResource>,
}

impl Part {
    fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages().map(|(key, _)| key)
    }

    fn messages(&self) -> impl Iterator<Item = (&str, &Pattern<&str>)> {
        self.resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
            _ => None,
        })
    }
}

/// Reads the words of every language and says which are lacking. Those are taken from the reference language.
pub(super) fn read(sources: &Sources, name: &str, languages: &Languages) -> Checked<PerLang<Words>> {
    let mut diagnostics = Vec::new();
    let mut parts = Vec::new();
    let files = [file::embedded("words"), file::own(sources, name, "words")];
    for (path, file) in files.into_iter().flatten() {
        parts.extend(part(&path, file).unload(&mut diagnostics));
    }
    let reference = |part: &&Part| part.source.is_none() && part.tag == REFERENCE;
    let wanted: BTreeSet<&str> = parts.iter().filter(reference).flat_map(Part::keys).collect();
    for lang in languages.iter() {
        missing(&wanted, &parts, languages.tag(lang), name, &mut diagnostics);
    }
    let words = PerLang::new(languages, |lang| merged(&parts, languages.tag(lang)));
    Checked::new(words, diagnostics)
}

/// Reads `interface.zh-CN.ftl`; what cannot be read of it is left out.
fn part(path: &str, file: File) -> Checked<Option<Part>> {
    let tag = path.strip_suffix(".ftl").and_then(|stem| stem.rsplit_once('.')).map(|(_, tag)| tag.to_owned());
    let (Some(tag), Ok(text)) = (tag, String::from_utf8(file.bytes)) else {
        return Checked::new(None, Vec::new());
    };
    if let Some(at) = too_deep(&text) {
        let span = file.source.map(|source| Span::new(source, at, at + 1));
        let diagnostic = span.map(|span| Diagnostic::new(Code::WordsSyntax, span).arg("message", TOO_DEEP));
        return Checked::new(None, diagnostic.into_iter().collect());
    }
    let (resource, errors) = match FluentResource::try_new(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let at = |error: &fluent_syntax::parser::ParserError| {
        let span = Span::new(file.source?, error.pos.start, error.pos.end);
        Some(Diagnostic::new(Code::WordsSyntax, span).arg("message", error))
    };
    let diagnostics = errors.iter().filter_map(at).collect();
    Checked::new(Some(Part { tag, source: file.source, resource: Arc::new(resource) }), diagnostics)
}

/// How deep braces may stand within each other: the reader of Fluent goes down with them.
const DEEPEST: usize = 32;
const TOO_DEEP: &str = "more than 32 braces stand within each other";

/// Where the braces of a phrase stand too deep within each other. A phrase ends where a line begins with something.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut begins) = (0_usize, true);
    for (at, char) in text.char_indices() {
        match char {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if begins && !char.is_whitespace() => depth = 0,
            _ => {}
        }
        begins = char == '\n';
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}

/// Names the words that a language lacks, at its own file where it has one: once for a language, because
/// hundreds of findings say no more than the first few words.
fn missing(wanted: &BTreeSet<&str>, parts: &[Part], tag: &Tag, name: &str, into: &mut Vec<Diagnostic>) {
    let of_language = || parts.iter().filter(|part| part.tag == tag.as_str());
    let present: BTreeSet<&str> = of_language().flat_map(Part::keys).collect();
    let lacking: Vec<&str> = wanted.difference(&present).copied().collect();
    if lacking.is_empty() {
        return;
    }
    let diagnostic = match of_language().find_map(|part| part.source) {
        Some(source) => Diagnostic::new(Code::MissingWord, Span::whole(source)),
        None => {
            let path = SourcePath::new(format!("themes/{name}/words/interface.{tag}.ftl"));
            Diagnostic::missing(Code::MissingWord, path)
        }
    };
    let named: Vec<&str> = lacking.iter().copied().take(MOST_NAMED).collect();
    let ellipsis = if lacking.len() > MOST_NAMED { ", …" } else { "" };
    let diagnostic = diagnostic.arg("keys", format!("{}{ellipsis}", named.join(", ")));
    into.push(diagnostic.arg("language", tag));
}

fn merged(parts: &[Part], tag: &Tag) -> Words {
    let fallback = parts.iter().filter(|part| part.source.is_none() && part.tag == REFERENCE);
    let own = parts.iter().filter(|part| part.tag == tag.as_str());
    let parts: Vec<&Part> = fallback.chain(own).collect();
    let mut words = Words {
        tag: tag.clone(),
        resources: parts.iter().map(|part| Arc::clone(&part.resource)).collect(),
        bundle: OnceLock::new(),
        sentences: HashMap::new(),
        fixed: HashMap::new(),
    };
    // A later file's message takes the place of an earlier one's, whatever either needs.
    let messages: BTreeMap<&str, &Pattern<&str>> = parts.iter().flat_map(|part| part.messages()).collect();
    for (key, pattern) in messages {
        let sentence = Sentence::of(pattern);
        let fixed = match &sentence {
            Some(sentence) => sentence.fixed(),
            None => format(words.bundle(), key, None).and_then(|(text, whole)| whole.then_some(text)),
        };
        words.fixed.extend(fixed.map(|text| (key.to_owned(), text)));
        words.sentences.extend(sentence.map(|sentence| (key.to_owned(), sentence)));
    }
    words
}

/// The text of a message, and whether nothing was lacking for it.
fn format(
    bundle: &FluentBundle<Arc<FluentResource>>,
    key: &str,
    args: Option<&FluentArgs>,
) -> Option<(String, bool)> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
    Some((text, errors.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::lang::{Lang, Languages, Tag};
    use crate::source::{Source, SourcePath, Sources};

    fn sources(text: &str) -> Sources {
        let path = SourcePath::new("themes/own/words/more.en.ftl");
        Sources::new(vec![Source::new(path, text.as_bytes().to_vec())])
    }

    #[test]
    fn a_sentence_takes_the_plural_form_of_its_count() {
        let text = "files = { $count ->\n    [one] one file in { $place }\n   *[other] { $count } files in { $place }\n }\n";
        let languages = Languages::new(Tag::new("en").unwrap(), Vec::new());
        let checked = read(&sources(text), "own", &languages);
        let words = checked.value.get(Lang::AUTHENTIC);
        assert_eq!(words.say("files", &[("count", 1.into()), ("place", "a".into())]), "one file in a");
        assert_eq!(words.say("files", &[("count", 1200.into()), ("place", "a".into())]), "1200 files in a");
        assert!(!words.for_templates().contains_key("files"));
    }

    #[test]
    fn a_word_that_is_not_there_gives_its_key() {
        let languages = Languages::new(Tag::new("en").unwrap(), Vec::new());
        let checked = read(&sources(""), "own", &languages);
        let words = checked.value.get(Lang::AUTHENTIC);
        assert_eq!(words.text("nowhere"), "nowhere");
        assert_eq!(words.say("nowhere", &[]), "nowhere");
    }
}
