//! Folds what is written in several ways into one: width, case, accents, traditional characters.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Traditional characters in the order of their code points, each with the simplified one.
static VARIANTS: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| {
    let lines = include_str!("fold/variants.txt").lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.flat_map(str::split_whitespace).filter_map(|pair| {
        let mut pair = pair.chars();
        Some((pair.next()?, pair.next()?))
    });
    pairs.collect()
});

/// The text as it is searched. Every character is folded alone, so that a browser can tell where each came from.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            _ if char.is_ascii() => out.push(char.to_ascii_lowercase()),
            '\u{4e00}'..='\u{9fff}' => out.push(simplified(char)),
            _ => {
                let parts = std::iter::once(char).nfkd().filter(|part| !is_accent(*part));
                out.extend(parts.flat_map(char::to_lowercase).map(simplified));
            }
        }
    }
    out
}

/// The combining marks that Latin, Greek and Cyrillic letters carry.
fn is_accent(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}')
}

fn simplified(char: char) -> char {
    VARIANTS.get(&char).copied().unwrap_or(char)
}

/// The pairs of a traditional and a simplified character, one after the other, whose simplified character `has`:
/// what a browser needs to fold a query, and no more, since what the index does not have it cannot find.
pub fn variants(mut has: impl FnMut(char) -> bool) -> String {
    VARIANTS.iter().filter(|(_, simplified)| has(**simplified)).flat_map(|(a, b)| [*a, *b]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_case_accents_and_variants_are_folded() {
        assert_eq!(fold("ＧＤＰ　98％ Énergie"), "gdp 98% energie");
        assert_eq!(fold("質量檢驗合格率"), "质量检验合格率");
        assert_eq!(fold("①㎡﹪"), "1m2%");
    }

    #[test]
    fn only_the_variants_of_what_there_is_are_handed_out() {
        assert_eq!(variants(|char| char == '质'), "質质");
        assert_eq!(variants(|_| false), "");
        assert!(VARIANTS.len() > 2000);
    }
}
