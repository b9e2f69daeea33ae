//! `gongshi verify`: holds a copy of a site against its manifest and its signature.

use super::exit::Exit;
use super::progress::{self, Work};
use super::stream;
use super::words::{Words, path, visible};
use crate::failure::{Action, Failure};
use crate::manifest::{MANIFEST, SUMS};
use crate::signature::{Flaw, PublicKey};
use crate::verify::{self, Address, Difference, Verdict};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  gongshi verify my-city/public                                      is every file as it was published?
  gongshi verify https://example.gov.cn/quality/ --key example.pub   and by whom?
  gongshi verify https://example.gov.cn/quality/ --resume notes.txt  can be stopped, and goes on from there

Of a folder, changed, missing, renamed, swapped and extra files are named; on the web, what a server has \
besides the published files cannot be seen. Without --key, a copy is only held against its own list.";

/// Hold a copy of a site against its manifest and signature
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The folder of the copy, or its address on the web
    #[arg(value_name = "OUT|URL")]
    copy: String,
    /// The publisher's public key: a file, or the key itself (RW…)
    #[arg(long, value_name = "PUBKEY")]
    key: Option<String>,
    /// On the web: note in this file what was found right, and go on from there another time
    #[arg(long, value_name = "FILE")]
    resume: Option<PathBuf>,
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let key = match arguments.key.as_deref().map(key).transpose()? {
        Some(Key::None) => return Ok(misunderstood("verify-no-key", words)),
        Some(Key::NoFile(written)) => {
            let named = [("written", visible(written).into())];
            stream::err(&(words.say("verify-neither-key-nor-file", named) + "\n"));
            return Ok(Exit::Usage);
        }
        Some(Key::Public(key)) => Some(key),
        None => None,
    };
    let verdict = match address(&arguments.copy) {
        Copy::Folder(_) if arguments.resume.is_some() => {
            return Ok(misunderstood("verify-resume-folder", words));
        }
        Copy::Folder(folder) => match mistaken(folder) {
            Some(mistaken) => {
                stream::err(&(mistaken.said(folder, words) + "\n"));
                return Ok(Exit::Usage);
            }
            None => progress::during(Work::Verifying, words, |count| {
                verify::folder(folder, key.as_ref(), |all| count.add_of(all))
            })?,
        },
        Copy::Web(None) => return Ok(misunderstood("verify-no-address", words)),
        Copy::Web(Some(address)) => progress::during(Work::Verifying, words, |count| {
            verify::site(&address, key.as_ref(), arguments.resume.as_deref(), |all| count.add_of(all))
        })?,
    };
    stream::out(&said(&verdict, &arguments.copy, words))?;
    Ok(if verdict.differences.is_empty() { Exit::Fine } else { Exit::Content })
}

fn misunderstood(key: &str, words: &Words) -> Exit {
    stream::err(&(words.say(key, []) + "\n"));
    Exit::Usage
}

/// Where the copy stands.
enum Copy<'a> {
    Folder(&'a Path),
    /// Nothing where it is no address of a site.
    Web(Option<Address>),
}

fn address(copy: &str) -> Copy<'_> {
    match copy.split_once("://") {
        Some(_) => Copy::Web(Address::new(copy)),
        None => Copy::Folder(Path::new(copy)),
    }
}

/// What a folder is that was taken for a published site.
enum Mistaken {
    /// The folder in which a site is written; where it is published, if it is.
    Written(Option<PathBuf>),
    /// A folder within the published site that is named.
    Within(PathBuf),
}

/// Nothing where the folder may be a published site: that its manifest is lost is for the verification to say.
fn mistaken(folder: &Path) -> Option<Mistaken> {
    let is_published = |folder: &Path| folder.join(MANIFEST).symlink_metadata().is_ok();
    if is_published(folder) || !folder.is_dir() {
        return None;
    }
    if folder.join("content").is_dir() {
        return Some(Mistaken::Written(Some(folder.join("public")).filter(|public| is_published(public))));
    }
    // A manifest.json stands in folders of others as well; with our list for sha256sum beside it, it is ours.
    let is_ours = |folder: &Path| is_published(folder) && folder.join(SUMS).is_file();
    let real = folder.canonicalize().unwrap_or_default();
    let above = folder.ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
    let root = above.chain(real.ancestors().skip(1)).find(|above| is_ours(above));
    root.map(|root| Mistaken::Within(root.to_owned()))
}

impl Mistaken {
    fn said(&self, folder: &Path, words: &Words) -> String {
        match self {
            Mistaken::Written(Some(out)) => {
                words.say("verify-written-site", [("site", path(folder)), ("out", path(out))])
            }
            Mistaken::Written(None) => words.say("verify-unbuilt-site", [("site", path(folder))]),
            Mistaken::Within(root) => {
                words.say("verify-within-site", [("folder", path(folder)), ("out", path(root))])
            }
        }
    }
}

/// What was given for a key.
enum Key<'a> {
    Public(PublicKey),
    /// A file that holds no key.
    None,
    /// Neither a key nor the name of a file.
    NoFile(&'a str),
}

/// The key itself, or that in a file.
fn key(key: &str) -> Result<Key<'_>, Failure> {
    if let Some(key) = PublicKey::read(key) {
        return Ok(Key::Public(key));
    }
    match std::fs::read(key) {
        Ok(text) => Ok(PublicKey::read(&String::from_utf8_lossy(&text)).map_or(Key::None, Key::Public)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Key::NoFile(key)),
        Err(error) => Err(Failure::system(Action::Read, key)(error)),
    }
}

/// Whether a difference is one of the signature alone, and not of a file that was published.
fn is_of_signature(difference: &Difference) -> bool {
    matches!(difference, Difference::NoSignature | Difference::Signature(_))
}

/// Each difference on a line, then what comes of it.
pub fn said(verdict: &Verdict, copy: &str, words: &Words) -> String {
    let copy = path(Path::new(copy));
    let mut lines: Vec<String> =
        verdict.differences.iter().map(|difference| named(difference, words)).collect();
    let counts =
        [("copy", copy), ("files", verdict.files.into()), ("differences", verdict.differences.len().into())];
    match &verdict.differences[..] {
        [Difference::NoManifest] => lines.push(words.say("verify-no-root", counts)),
        [Difference::NoSignature] => lines.push(words.say("verify-same-unsigned", counts)),
        [_, ..] if verdict.differences.iter().all(is_of_signature) => {
            lines.push(words.say("verify-same-unproved", counts));
        }
        [_, ..] => lines.push(words.say("verify-different", counts)),
        [] => {
            lines.push(words.say("verify-same", counts));
            let (site, version) = (visible(&verdict.origin.site), visible(&verdict.origin.version));
            lines.push(words.say("verify-origin", [("site", site.into()), ("version", version.into())]));
        }
    }
    if !verdict.manifest.is_empty() {
        lines.push(words.say("build-manifest", [("digest", verdict.manifest.as_str().into())]));
    }
    if let Some(previous) =
        verdict.origin.previous_edition.as_deref().filter(|_| verdict.differences.is_empty())
    {
        lines.push(words.say("verify-previous-edition", [("digest", visible(previous).into())]));
    }
    match &verdict.signature {
        Some(good) => {
            let signed = [("key", good.key.as_str().into()), ("comment", visible(&good.comment).into())];
            lines.push(words.say("verify-signed", signed));
        }
        None if verdict.differences.is_empty() => lines.push(words.say("verify-not-signed", [])),
        None => {}
    }
    lines.join("\n") + "\n"
}

fn named(difference: &Difference, words: &Words) -> String {
    let file = |key: &str, route: &str| words.say(key, [("file", visible(route).into())]);
    let two = |key: &str, a: &str, b: &str| {
        words.say(key, [("file", visible(a).into()), ("other", visible(b).into())])
    };
    match difference {
        Difference::NoManifest => words.say("verify-no-manifest", []),
        Difference::OtherManifest => words.say("verify-other-manifest", []),
        Difference::ManifestForm => words.say("verify-manifest-form", []),
        Difference::NoSignature => words.say("verify-no-signature", []),
        Difference::Signature(Flaw::Malformed) => words.say("verify-signature-malformed", []),
        Difference::Signature(Flaw::Uncovered) => words.say("verify-signature-uncovered", []),
        Difference::Signature(Flaw::Wrong) => words.say("verify-signature-wrong", []),
        Difference::Signature(Flaw::OtherKey(key)) => {
            words.say("verify-signature-other-key", [("key", key.as_str().into())])
        }
        Difference::Changed(route) => file("verify-changed", route),
        Difference::Holds { route, of } => two("verify-holds", route, of),
        Difference::Swapped(a, b) => two("verify-swapped", a, b),
        Difference::Missing(route) => file("verify-missing", route),
        Difference::Renamed { from, to } => two("verify-renamed", from, to),
        Difference::Extra(route) => file("verify-extra", route),
        Difference::NotAFile(route) => file("verify-not-a-file", route),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Wording;
    use crate::manifest::Origin;
    use crate::signature::Good;

    fn verdict(differences: Vec<Difference>) -> Verdict {
        let origin = Origin { site: "市".into(), version: "0.1.0".into(), ..Origin::default() };
        Verdict { origin, manifest: "00ff".into(), files: 3, signature: None, differences }
    }

    #[test]
    fn every_difference_is_named_in_every_language_on_a_line() {
        let flaws = [Flaw::Malformed, Flaw::Uncovered, Flaw::Wrong, Flaw::OtherKey("1A2B".into())];
        let (a, b) = ("a\u{1b}[2J.html".to_owned(), "b.html".to_owned());
        let mut differences = vec![
            Difference::NoManifest,
            Difference::OtherManifest,
            Difference::ManifestForm,
            Difference::NoSignature,
            Difference::Changed(a.clone()),
            Difference::Holds { route: a.clone(), of: b.clone() },
            Difference::Swapped(a.clone(), b.clone()),
            Difference::Missing(a.clone()),
            Difference::Renamed { from: a.clone(), to: b.clone() },
            Difference::Extra(a.clone()),
            Difference::NotAFile(a),
        ];
        differences.extend(flaws.map(Difference::Signature));
        for words in Wording::ALL.map(Words::new) {
            let text = said(&verdict(differences.clone()), "public", &words);
            assert_eq!(text.lines().count(), differences.len() + 2, "{text}");
            assert!(!text.contains('\u{1b}') && text.contains("a<U+001B>[2J.html"), "{text}");
        }
    }

    #[test]
    fn files_that_agree_are_said_to_do_so_where_the_signature_does_not() {
        for (difference, said_of_it) in [
            (Difference::NoSignature, "not signed"),
            (Difference::Signature(Flaw::OtherKey("1A2B".into())), "another key, 1A2B"),
            (Difference::Signature(Flaw::Wrong), "signature: wrong"),
        ] {
            let text = said(&verdict(vec![difference.clone()]), "public", &Words::new(Wording::En));
            assert!(text.contains("all 3 files agree") && text.contains(said_of_it), "{text}");
            assert!(!text.contains("not what was published"), "{text}");
            let text = said(&verdict(vec![difference.clone()]), "public", &Words::new(Wording::ZhCn));
            assert!(text.contains("全部3个文件与清单相符") && !text.contains("不一致"), "{text}");
            let both = verdict(vec![difference, Difference::Missing("a.html".into())]);
            let text = said(&both, "public", &Words::new(Wording::En));
            assert!(text.contains("not what was published: 2 differences"), "{text}");
        }
    }

    #[test]
    fn a_copy_without_its_list_is_not_said_to_differ() {
        for (words, says) in
            [(Wording::En, "not the root of a published site"), (Wording::ZhCn, "不是已发布网站的根目录")]
        {
            let alone = Verdict { manifest: String::new(), ..verdict(vec![Difference::NoManifest]) };
            let text = said(&alone, "https://example.gov.cn/quality/en/", &Words::new(words));
            assert!(text.contains(says) && text.contains("manifest.json"), "{text}");
            assert!(!text.contains("not what was published") && !text.contains("不一致"), "{text}");
        }
    }

    #[test]
    fn the_edition_before_is_named_where_the_copy_is_whole() {
        let words = Words::new(Wording::En);
        let of = |differences: Vec<Difference>| {
            let mut verdict = verdict(differences);
            verdict.origin.previous_edition = Some("ff00".into());
            said(&verdict, "public", &words)
        };
        assert!(of(Vec::new()).contains("sha256 ff00"));
        assert!(!of(vec![Difference::ManifestForm]).contains("ff00"));
    }

    #[test]
    fn a_whole_copy_says_what_was_proved_and_what_was_not() {
        let words = Words::new(Wording::En);
        let unsigned = said(&verdict(Vec::new()), "public", &words);
        assert!(unsigned.contains("--key"), "{unsigned}");
        let good = Good { key: "1A2B".into(), comment: "site: 市".into() };
        let signed = said(&Verdict { signature: Some(good), ..verdict(Vec::new()) }, "public", &words);
        assert!(
            signed.contains("1A2B") && signed.contains("site: 市") && !signed.contains("--key"),
            "{signed}"
        );
    }
}
