//! Judges where a link leads: R6.1 allows `https`, `http`, `mailto`, `tel`, relative addresses and fragments.

use crate::diagnostic::{self, is_forbidden};

/// Why a link may not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Danger {
    /// A scheme that is not on the allow list, for example `javascript`.
    Scheme,
    /// `//host`, which takes the scheme of the page it stands on.
    NoScheme,
    /// A backslash, which browsers read as a slash.
    Backslash,
    /// A blank, a control or an invisible character, which browsers drop and people do not see.
    Hidden,
    /// An image from another site: the page would ask that site for it.
    Elsewhere,
}

impl Danger {
    /// The word by which the wording of the finding chooses.
    pub(super) fn name(self) -> &'static str {
        match self {
            Danger::Scheme => "scheme",
            Danger::NoScheme => "no-scheme",
            Danger::Backslash => "backslash",
            Danger::Hidden => "hidden",
            Danger::Elsewhere => "elsewhere",
        }
    }
}

/// What makes the target of a link dangerous, if anything does. The target is as the reader gives it:
/// entities are decoded, so that `java&#115;cript:` is seen for what it is.
pub(super) fn danger_of_link(target: &str) -> Option<Danger> {
    if target.chars().any(is_hidden) {
        return Some(Danger::Hidden);
    }
    if target.contains('\\') {
        return Some(Danger::Backslash);
    }
    if target.starts_with("//") {
        return Some(Danger::NoScheme);
    }
    let scheme = scheme(target)?.to_ascii_lowercase();
    match scheme.as_str() {
        "mailto" | "tel" => None,
        // Browsers read `https:host` in their own way; only the full form says what it means.
        "https" | "http" => (!is_outside(target)).then_some(Danger::NoScheme),
        _ => Some(Danger::Scheme),
    }
}

/// What makes the target of an image dangerous: the same, and every address that is not the site's own.
pub(super) fn danger_of_image(target: &str) -> Option<Danger> {
    danger_of_link(target).or_else(|| scheme(target).map(|_| Danger::Elsewhere))
}

/// The scheme of an address, as it was written; nothing where the address is relative.
pub(super) fn scheme(target: &str) -> Option<&str> {
    let colon = target.find([':', '/', '?', '#'])?;
    target.get(colon..)?.starts_with(':').then(|| target.get(..colon))?
}

/// Whether a link leads to another site: `https://` or `http://` and a host.
pub(super) fn is_outside(target: &str) -> bool {
    let Some((scheme, rest)) = target.split_once("://") else { return false };
    (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
        && !rest.is_empty()
        && !rest.starts_with(['/', '?', '#'])
}

fn is_hidden(c: char) -> bool {
    c.is_whitespace() || is_forbidden(c) || diagnostic::is_hidden(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{ProptestConfig, prop_oneof, proptest};

    /// The scheme that a browser would see (WHATWG URL): it drops controls and blanks at both ends, and line ends and
    /// tabs within.
    fn as_a_browser(target: &str) -> Option<String> {
        let trimmed = target.trim_matches(|c: char| c <= ' ');
        let plain: String = trimmed.chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
        let (scheme, _) = plain.split_once(':')?;
        let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
        is_scheme.then(|| scheme.to_ascii_lowercase())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_passes_runs_nothing_and_leaves_for_no_scheme_but_these(
            target in prop_oneof![
                "([jJ]ava[sS]cript|data|vbscript|https?|mailto|tel|file)?[\u{0}-\u{20}\u{200b}]{0,2}:?/{0,3}[a-z%:/?#&\\\\@.-]{0,12}",
                ".{0,24}",
            ],
        ) {
            if danger_of_link(&target).is_none() {
                let scheme = as_a_browser(&target);
                let allowed = scheme.as_deref().is_none_or(|it| matches!(it, "https" | "http" | "mailto" | "tel"));
                assert!(allowed, "{target:?}");
                assert!(scheme.is_some() || !target.trim_start().starts_with("//"), "{target:?}");
            }
        }
    }

    #[test]
    fn what_could_run_or_hide_is_found() {
        let cases = [
            ("javascript:alert(1)", Danger::Scheme),
            ("JaVaScRiPt:alert(1)", Danger::Scheme),
            ("data:text/html,x", Danger::Scheme),
            ("java%73cript:x", Danger::Scheme),
            ("vbscript:x", Danger::Scheme),
            ("file:///etc/passwd", Danger::Scheme),
            (":x", Danger::Scheme),
            ("java\nscript:alert(1)", Danger::Hidden),
            ("java\tscript:alert(1)", Danger::Hidden),
            (" javascript:alert(1)", Danger::Hidden),
            ("\u{1}javascript:alert(1)", Danger::Hidden),
            ("java\u{200b}script:alert(1)", Danger::Hidden),
            ("//example.org/x", Danger::NoScheme),
            ("https:example.org", Danger::NoScheme),
            ("https:///example.org", Danger::NoScheme),
            (r"\\example.org", Danger::Backslash),
            (r"/\example.org", Danger::Backslash),
        ];
        for (target, danger) in cases {
            assert_eq!(danger_of_link(target), Some(danger), "{target:?}");
        }
    }

    #[test]
    fn ordinary_addresses_pass() {
        for target in [
            "https://www.example.gov.cn/a?b=c#d",
            "HTTP://example.org",
            "mailto:office@example.gov.cn",
            "tel:12345",
            "indicators/x.html",
            "../a:b",
            "#s1",
            "?q=a:b",
            "files/质量.pdf",
            "",
        ] {
            assert_eq!(danger_of_link(target), None, "{target}");
        }
    }

    #[test]
    fn an_image_is_the_sites_own() {
        assert_eq!(danger_of_image("https://example.org/a.png"), Some(Danger::Elsewhere));
        assert_eq!(danger_of_image("files/a.png"), None);
    }

    #[test]
    fn each_danger_is_told_by_its_own_word() {
        let all = [
            (Danger::Scheme, "scheme"),
            (Danger::NoScheme, "no-scheme"),
            (Danger::Backslash, "backslash"),
            (Danger::Hidden, "hidden"),
            (Danger::Elsewhere, "elsewhere"),
        ];
        for (danger, word) in all {
            assert_eq!(danger.name(), word);
        }
    }
}
