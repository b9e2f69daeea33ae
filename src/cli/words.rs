//! The command line's own words, in the reader's language.

use crate::diagnostic::{Wording, character_name, is_hidden};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::path::Path;
use unic_langid::LanguageIdentifier;

/// Everything that the commands say themselves, in one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Wording,
}

/// What a phrase names, for example `("files", 3.into())`.
pub type Named<'a> = (&'static str, FluentValue<'a>);

impl Words {
    pub fn new(language: Wording) -> Words {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        // The files are part of the program, and a test reads them: none of this can fail in front of a user.
        let words = FluentResource::try_new(source(language).to_owned()).unwrap_or_else(|(words, _)| words);
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let _ = bundle.add_resource(words);
        Words { bundle, language }
    }

    /// With the descriptions of commands and arguments, which few runs need.
    pub fn describing(language: Wording) -> Words {
        let mut words = Words::new(language);
        if let Some(source) = descriptions(language) {
            let described = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(words, _)| words);
            let _ = words.bundle.add_resource(described);
        }
        words
    }

    pub fn language(&self) -> Wording {
        self.language
    }

    /// A phrase, for example that of `build-changes`.
    pub fn say<'a>(&self, key: &str, named: impl IntoIterator<Item = Named<'a>>) -> String {
        let phrase = self.find(key, None, named);
        debug_assert!(phrase.is_some(), "there are no words for {key}");
        phrase.unwrap_or_default()
    }

    /// What to do about it, where the phrase of a key is followed by such an advice.
    pub fn help(&self, key: &str) -> Option<String> {
        self.find(key, Some("help"), [])
    }

    /// What is said of a command or of a part of it, for example `("help-build", Some("out"))`; nothing where the code
    /// says it in this language already.
    pub fn description(&self, key: &str, part: Option<&str>) -> Option<String> {
        self.find(key, part, [])
    }

    fn find<'a>(
        &self,
        key: &str,
        attribute: Option<&str>,
        named: impl IntoIterator<Item = Named<'a>>,
    ) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut args = FluentArgs::new();
        named.into_iter().for_each(|(name, value)| args.set(name, value));
        let mut errors = Vec::new();
        let phrase = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        Some(phrase)
    }
}

fn source(language: Wording) -> &'static str {
    match language {
        Wording::ZhCn => include_str!("words/zh-CN.ftl"),
        Wording::En => include_str!("words/en.ftl"),
    }
}

/// What describes commands and arguments in a language. In English their documentation in the code does.
fn descriptions(language: Wording) -> Option<&'static str> {
    match language {
        Wording::ZhCn => Some(include_str!("words/help.zh-CN.ftl")),
        Wording::En => None,
    }
}

/// A path as a sentence can name it: nothing in it steers a terminal, for example `a<U+001B>b`.
pub fn path(path: &Path) -> FluentValue<'static> {
    visible(&path.to_string_lossy()).into()
}

/// A text without characters that cannot be seen.
pub fn visible(text: &str) -> String {
    let shown = |character: char| match is_hidden(character) {
        true => format!("<{}>", character_name(character)),
        false => character.to_string(),
    };
    text.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The keys of the phrases and of their advice, for example `cause-busy` and `cause-busy.help`.
    fn keys(language: Wording) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        let mut last = String::new();
        for line in source(language).lines() {
            let key = line.split_once(" =").map(|(key, _)| key);
            match key.map(str::trim) {
                Some(attribute) if attribute.starts_with('.') => keys.insert(format!("{last}{attribute}")),
                Some(key) if !line.starts_with([' ', '#']) => {
                    last = key.to_owned();
                    keys.insert(last.clone())
                }
                _ => false,
            };
        }
        keys
    }

    #[test]
    fn both_languages_have_the_same_phrases() {
        assert_eq!(keys(Wording::ZhCn), keys(Wording::En));
        for language in Wording::ALL {
            assert!(FluentResource::try_new(source(language).to_owned()).is_ok());
        }
    }

    #[test]
    fn a_path_cannot_steer_a_terminal() {
        assert_eq!(visible("a\u{1b}[2Jb中"), "a<U+001B>[2Jb中");
    }
}
