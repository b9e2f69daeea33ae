//! The name of a language as BCP 47 writes it.

use std::sync::Arc;

/// A language tag, for example `zh-CN`, `en` or `zh-Hant-TW`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(Arc<str>);

impl Tag {
    /// Accepts a language of two or three letters, then parts of two to eight letters or digits.
    /// The spelling must be the canonical one (`zh-CN`, not `zh-cn`), because tags become folder names.
    pub fn new(text: &str) -> Option<Tag> {
        let mut parts = text.split('-');
        let language = parts.next()?;
        let language_fits =
            (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
        let fits = language_fits && parts.all(part_fits);
        fits.then(|| Tag(text.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without region or script, for example `zh`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// Whether its text is written without spaces between words and sentences: Chinese and Japanese.
    pub fn is_han(&self) -> bool {
        matches!(self.language(), "zh" | "ja")
    }
}

fn part_fits(part: &str) -> bool {
    let upper = |text: &str| text.bytes().all(|b| b.is_ascii_uppercase());
    let lower = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase());
    match part.len() {
        2 => upper(part),
        3 => part.bytes().all(|b| b.is_ascii_digit()),
        4 => part.get(..1).is_some_and(upper) && part.get(1..).is_some_and(lower),
        5..=8 => part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()),
        _ => false,
    }
}

impl std::fmt::Display for Tag {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Tag;

    #[test]
    fn canonical_spellings_are_accepted() {
        for tag in ["zh-CN", "en", "ru", "zh-Hant-TW", "es-419"] {
            assert!(Tag::new(tag).is_some(), "{tag}");
        }
    }

    #[test]
    fn other_spellings_are_not() {
        for tag in ["", "zh_CN", "zh-cn", "EN", "e", "中文", "en-", "../en"] {
            assert!(Tag::new(tag).is_none(), "{tag}");
        }
    }
}
