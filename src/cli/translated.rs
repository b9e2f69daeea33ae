//! `gongshi translated`: notes in a translation which text it was made from.

use super::exit::Exit;
use super::folder;
use super::limited::Limited;
use super::rewrite::{exchanged, is_same, write};
use super::stream;
use super::words::{Words, path};
use crate::check::draft::{Section, Stamped};
use crate::check::{self, Draft, Part, digest_of_all, parts};
use crate::diagnostic::{Diagnostic, Place};
use crate::failure::Failure;
use crate::lang::Tag;
use crate::source::{SourceId, Sources};
use crate::{load, pipeline};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  gongshi translated                    which translations are older than what they translate; nothing is changed
  gongshi translated content/sections/about.en.md
                                        this translation is up to date: write that down
  gongshi translated --all --dir my-city
                                        all of them are

Only the lines of “of:” are written. They hold a digest of each part of the authentic text, by which \
`gongshi check` sees later that a part has changed.";

/// Note which text a translation was made from
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Translations that are up to date
    files: Vec<PathBuf>,
    /// Every translation of the site
    #[arg(long, conflicts_with = "files")]
    all: bool,
    /// The folder that holds `content`
    #[arg(long, value_name = "DIR", default_value = ".", value_parser = folder::parser())]
    dir: PathBuf,
    #[command(flatten)]
    limited: Limited,
}

/// A translation and the text that it is one of.
struct Translation<'a> {
    /// From the site's folder, for example `content/sections/about.en.md`.
    path: &'a str,
    text: &'a str,
    section: &'a Section,
    original: Vec<Part>,
}

/// What a translation says of the text that it was made from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Current,
    Older,
    Unknown,
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let _watchdog = arguments.limited.watchdog(&arguments.dir, words);
    if let Some(text) = folder::mistaken(arguments.files.iter().map(PathBuf::as_path), words) {
        stream::err(&text);
        return Ok(Exit::Usage);
    }
    let sources = load::read_within(&arguments.dir, &arguments.limited.limits())?;
    let drafts: Vec<Draft> =
        sources.iter().filter_map(|(id, source)| check::file(id, source, sources.limits()).value).collect();
    let translations = translations(&drafts, &sources);
    let unread = Unread::of(&drafts, &translations, &sources);
    if matches!(unread, Unread::Everything) {
        return Ok(unread.said(&sources, words));
    }
    let asked = |path: &str| arguments.files.iter().any(|file| is_same(file, &arguments.dir, path));
    let is_one = |file: &Path| translations.iter().any(|it| is_same(file, &arguments.dir, it.path));
    if let Some(file) = arguments.files.iter().find(|file| !is_one(file)) {
        stream::err(&(words.say("translated-no-translation", [("file", path(file))]) + "\n"));
        return Ok(Exit::Usage);
    }
    if arguments.files.is_empty() && !arguments.all {
        stream::out(&list(&translations, words))?;
        return Ok(unread.said(&sources, words));
    }
    let (mut stamped, mut current) = (0, 0);
    for translation in translations.iter().filter(|it| arguments.all || asked(it.path)) {
        if state(translation) == State::Current {
            current += 1;
            continue;
        }
        let new = with_stamp(translation.text, &stamp(&translation.original));
        write(&arguments.dir.join(translation.path), &new)?;
        stream::out(&exchanged(translation.path, translation.text, &new))?;
        stamped += 1;
    }
    let counts = [("stamped", stamped.into()), ("current", current.into())];
    stream::out(&(words.say("translated-done", counts) + "\n"))?;
    // Who names the files did not ask for others.
    Ok(if arguments.all { unread.said(&sources, words) } else { Exit::Fine })
}

/// What could not be looked at.
enum Unread {
    /// Without the languages of the report nobody knows what is a translation.
    Everything,
    /// These files: they cannot be read, or there is no text that they are a translation of.
    Files(BTreeSet<SourceId>),
}

impl Unread {
    fn of(drafts: &[Draft], translations: &[Translation], sources: &Sources) -> Unread {
        let Some(authentic) = authentic(drafts) else { return Unread::Everything };
        let read = drafts.iter().filter_map(|draft| match draft {
            Draft::Section(section) if section.tag == *authentic => Some(section.source),
            _ => None,
        });
        let read: BTreeSet<SourceId> = read.chain(translations.iter().map(|it| it.section.source)).collect();
        let sections = sources.iter().filter(|(_, source)| is_section(source.path.as_str()));
        Unread::Files(sections.map(|(id, _)| id).filter(|id| !read.contains(id)).collect())
    }

    /// Says what is wrong, and what was left out for it.
    fn said(&self, sources: &Sources, words: &Words) -> Exit {
        let concerns = |finding: &Diagnostic| match (self, &finding.place) {
            (Unread::Everything, _) => true,
            (Unread::Files(files), Place::Span(span)) => files.contains(&span.source),
            (Unread::Files(_), Place::Missing(path)) => is_section(path.as_str()),
            (Unread::Files(_), Place::Page(_)) => false,
        };
        let mut lines = match self {
            Unread::Everything => words.say("translated-refused", []) + "\n",
            Unread::Files(files) if files.is_empty() => return Exit::Fine,
            Unread::Files(files) => words.say("translated-left-out", [("files", files.len().into())]) + "\n",
        };
        if let Unread::Files(files) = self {
            let paths = files.iter().filter_map(|id| sources.get(*id)).map(|source| source.path.as_str());
            paths.for_each(|path| lines += &format!("  {}\n", super::words::visible(path)));
        }
        let mut findings = pipeline::prepare(sources).diagnostics;
        findings.retain(|finding| finding.is_error() && concerns(finding));
        stream::findings(&findings, sources, words.language());
        stream::err(&lines);
        Exit::Content
    }
}

fn is_section(path: &str) -> bool {
    path.starts_with("content/sections/") && path.ends_with(".md")
}

/// The language of the authentic texts.
fn authentic(drafts: &[Draft]) -> Option<&Tag> {
    drafts.iter().find_map(|draft| match draft {
        Draft::Site(site) => site.languages.0.first().map(|tag| &tag.value),
        _ => None,
    })
}

/// The translations whose files could be read, by path, each with the parts of its original.
fn translations<'a>(drafts: &'a [Draft], sources: &'a Sources) -> Vec<Translation<'a>> {
    let Some(authentic) = authentic(drafts) else { return Vec::new() };
    let sections = || {
        drafts.iter().filter_map(|draft| match draft {
            Draft::Section(section) => Some(section.as_ref()),
            _ => None,
        })
    };
    let text = |section: &Section| sources.get(section.source).and_then(|source| source.text());
    let originals: std::collections::BTreeMap<&str, &Section> = sections()
        .filter(|section| section.tag == *authentic)
        .map(|section| (section.name.as_str(), section))
        .collect();
    let of = |section: &'a Section| {
        let original = originals.get(section.name.as_str())?;
        Some(Translation {
            path: sources.get(section.source)?.path.as_str(),
            text: text(section)?,
            section,
            original: parts(original, text(original)?),
        })
    };
    sections().filter(|section| section.tag != *authentic).filter_map(of).collect()
}

fn state(translation: &Translation) -> State {
    let original = &translation.original;
    let current = match translation.section.front.of.as_ref().map(|stamp| &stamp.of) {
        None => return State::Unknown,
        Some(Stamped::Whole(digest)) => *digest == digest_of_all(original),
        Some(Stamped::Parts(stamped)) => {
            let now = original.iter().map(|part| (part.anchor.as_str(), part.digest.as_str()));
            now.eq(stamped.iter().map(|(anchor, digest)| (anchor.as_str(), digest.as_str())))
        }
    };
    if current { State::Current } else { State::Older }
}

fn list(translations: &[Translation], words: &Words) -> String {
    let mut shown = String::new();
    for (state, key) in [(State::Older, "translated-older"), (State::Unknown, "translated-unknown")] {
        let these: Vec<_> = translations.iter().filter(|it| self::state(it) == state).collect();
        if !these.is_empty() {
            shown += &(words.say(key, [("files", these.len().into())]) + "\n");
            these.iter().for_each(|it| shown += &format!("  {}\n", super::words::visible(it.path)));
        }
    }
    let current = translations.iter().filter(|it| state(it) == State::Current).count();
    shown + &words.say("translated-current", [("files", current.into())]) + "\n"
}

/// The lines that note an original: one digest where the text has one part, else one for each part. They stand in
/// quotation marks, because YAML takes `4e52681495104022` for a number too large to hold.
fn stamp(original: &[Part]) -> String {
    match original {
        [only] => format!("of: \"{}\"\n", only.digest),
        parts => {
            let lines = parts.iter().map(|part| format!("  {}: \"{}\"\n", part.anchor, part.digest));
            format!("of:\n{}", lines.collect::<String>())
        }
    }
}

/// A text with other lines of `of:` in its front matter; where there are none they come at its end.
fn with_stamp(text: &str, stamp: &str) -> String {
    let mut new = String::with_capacity(text.len() + stamp.len());
    let mut lines = text.split_inclusive('\n').peekable();
    new.push_str(lines.next().unwrap_or_default());
    let mut written = false;
    while let Some(line) = lines.next() {
        let is_stamp = line.strip_prefix("of").is_some_and(|rest| rest.trim_start().starts_with(':'));
        if line.trim_end() == "---" {
            if !written {
                new.push_str(stamp);
            }
            new.push_str(line);
            break;
        }
        if is_stamp && !written {
            new.push_str(stamp);
            written = true;
            // What belongs to a key stands deeper than it; only a bracket may close at the left margin.
            while lines.next_if(|line| line.starts_with([' ', '\t', '}'])).is_some() {}
        } else {
            new.push_str(line);
        }
    }
    lines.for_each(|line| new.push_str(line));
    new
}

#[cfg(test)]
mod tests {
    use super::with_stamp;

    #[test]
    fn nothing_but_the_stamp_changes() {
        for (text, expected) in [
            ("---\ntitle: A\n---\nof: x\n", "---\ntitle: A\nof: 1\n---\nof: x\n"),
            ("---\nof: 0\n# why\ntitle: A\n---\n", "---\nof: 1\n# why\ntitle: A\n---\n"),
            ("---\nof:\n  _: 0\n  s1: 0\ntitle: A\n---", "---\nof: 1\ntitle: A\n---"),
            ("---\ntitle: A\nof: {\n  _: 0\n}\n---\n", "---\ntitle: A\nof: 1\n---\n"),
            ("---\noffice: B\n---\n", "---\noffice: B\nof: 1\n---\n"),
        ] {
            assert_eq!(with_stamp(text, "of: 1\n"), expected);
        }
    }
}
