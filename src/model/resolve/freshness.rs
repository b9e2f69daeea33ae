//! Holds what a translation says that it was made from against the authentic text as it stands.

use super::join::Join;
use crate::check::draft::{Section, Stamped};
use crate::check::{Part, digest_of_all, parts};
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::lang::Lang;
use crate::model::section::{Freshness, StalePart};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// What has become of the text that a translation was made from.
#[derive(Debug, PartialEq, Eq)]
struct Changes<'a> {
    /// Parts of the authentic text that the translation does not know as they stand, and whether there was another
    /// under the same anchor.
    stale: Vec<(&'a Part, bool)>,
    /// Anchors of parts that were translated and are there no longer.
    gone: Vec<&'a str>,
}

impl Join<'_> {
    /// How fresh each translation of a section is; the parts that are older than the authentic text are reported.
    pub fn freshness<'d>(
        &mut self,
        authentic: &'d Section,
        find: &impl Fn(Lang) -> Option<&'d Section>,
    ) -> BTreeMap<Lang, Freshness> {
        let translations: Vec<_> =
            self.languages.iter().skip(1).filter_map(|lang| Some((lang, find(lang)?))).collect();
        if translations.iter().all(|(_, translation)| translation.front.of.is_none()) {
            return translations.into_iter().map(|(lang, _)| (lang, Freshness::Unknown)).collect();
        }
        let originals = self.parts(authentic);
        translations
            .into_iter()
            .map(|(lang, translation)| (lang, self.freshness_of(translation, lang, &originals)))
            .collect()
    }

    fn parts(&self, section: &Section) -> Vec<Part> {
        let text = self.sources.get(section.source).and_then(|source| source.text()).unwrap_or_default();
        parts(section, text)
    }

    fn freshness_of(&mut self, translation: &Section, lang: Lang, originals: &[Part]) -> Freshness {
        let Some(stamp) = &translation.front.of else { return Freshness::Unknown };
        let stamped = match &stamp.of {
            Stamped::Whole(digest) if *digest == digest_of_all(originals) => return Freshness::Current,
            Stamped::Whole(_) => {
                self.found.push(stale(stamp.span, "text", &translation.front.title.value));
                return Freshness::Stale;
            }
            Stamped::Parts(stamped) => stamped,
        };
        let changes = changes(originals, stamped);
        if changes.stale.is_empty() && changes.gone.is_empty() {
            return Freshness::Current;
        }
        let own = self.parts(translation);
        let own: BTreeMap<&str, &Part> = own.iter().map(|part| (part.anchor.as_str(), part)).collect();
        let mut parts = Vec::new();
        for (original, known) in changes.stale {
            let here = own.get(original.anchor.as_str()).copied().filter(|_| known);
            let span = here.map_or(stamp.span, |part| part.span);
            let title = here.unwrap_or(original).title.clone();
            let reason = if known { "changed" } else { "new" };
            self.found.push(stale(span, reason, &title).related(original.span, Note::AuthenticHere));
            let anchor = here.map(|part| part.anchor.clone()).filter(|anchor| anchor != "_");
            parts.push(StalePart {
                anchor,
                title,
                lang: if here.is_some() { lang } else { Lang::AUTHENTIC },
            });
        }
        for anchor in changes.gone {
            let here = own.get(anchor).copied();
            let span = here.map_or(stamp.span, |part| part.span);
            let title = here.map_or(anchor, |part| part.title.as_str());
            self.found.push(stale(span, "gone", title));
            let anchor = here.map(|part| part.anchor.clone());
            parts.push(StalePart { anchor, title: title.to_owned(), lang });
        }
        Freshness::StaleParts(parts)
    }
}

/// What has changed since the digests of the parts were taken. A part that has only moved has not changed, so that a
/// new part in the middle, which renumbers those behind it, is one change and not many.
fn changes<'a>(originals: &'a [Part], stamped: &'a [(String, String)]) -> Changes<'a> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, (_, digest)) in stamped.iter().enumerate().rev() {
        places.entry(digest).or_default().push(place);
    }
    let mut found = BTreeSet::new();
    let is_new = |part: &&Part| match places.get_mut(part.digest.as_str()).and_then(Vec::pop) {
        Some(place) => !found.insert(place),
        None => true,
    };
    let new: Vec<&Part> = originals.iter().filter(is_new).collect();
    let left = stamped.iter().enumerate().filter(|(place, _)| !found.contains(place));
    let mut left: BTreeSet<&str> = left.map(|(_, (anchor, _))| anchor.as_str()).collect();
    let stale = new.into_iter().map(|part| (part, left.remove(part.anchor.as_str()))).collect();
    Changes { stale, gone: left.into_iter().collect() }
}

fn stale(span: Span, reason: &'static str, title: &str) -> Diagnostic {
    Diagnostic::new(Code::StaleTranslation, span).arg("reason", reason).arg("title", title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, SourcePath, Sources};

    /// What has become of parts that are written as `anchor=digest`: the stale ones, those that are gone.
    fn after(now: &str, then: &str) -> String {
        let sources = Sources::new(vec![Source::new(SourcePath::new("a"), Vec::new())]);
        let span = Span::whole(sources.iter().next().unwrap().0);
        let pairs = |text: &str| -> Vec<(String, String)> {
            let pairs = text.split_whitespace().map(|pair| pair.split_once('=').unwrap());
            pairs.map(|(anchor, digest)| (anchor.to_owned(), digest.to_owned())).collect()
        };
        let parts = pairs(now).into_iter().map(|(anchor, digest)| Part {
            anchor,
            digest,
            title: String::new(),
            span,
        });
        let (parts, then): (Vec<_>, _) = (parts.collect(), pairs(then));
        let changes = changes(&parts, &then);
        let stale = changes
            .stale
            .iter()
            .map(|(part, known)| format!("{}{}", if *known { "~" } else { "+" }, part.anchor));
        stale.chain(changes.gone.iter().map(|anchor| format!("-{anchor}"))).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_has_moved_has_not_changed() {
        for (now, then, expected) in [
            ("_=a s1=b s2=c", "_=a s1=b s2=c", ""),
            ("_=a s1=x s2=c", "_=a s1=b s2=c", "~s1"),
            ("_=a s1=b s2=x s3=c", "_=a s1=b s2=c", "+s2"),
            ("_=a s1=c", "_=a s1=b s2=c", "-s1"),
            ("_=a s1=b", "_=a s1=b s2=b", "-s2"),
            ("_=x", "_=a", "~_"),
        ] {
            assert_eq!(after(now, then), expected, "{now} | {then}");
        }
    }
}
