//! `gongshi bind`: writes references in the place of numbers that are typed by hand.

use super::exit::Exit;
use super::folder;
use super::limited::Limited;
use super::rewrite::{is_same, write};
use super::stream;
use super::words::{Words, path, visible};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::failure::Failure;
use crate::limits::Limits;
use crate::source::{Source, SourceId, Sources};
use crate::yaml;
use crate::{load, pipeline};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  gongshi bind                          show what would change in the site in this folder
  gongshi bind content/sections/tasks/06-product-quality.en.md
                                        in one file only
  gongshi bind --dir my-city --write    change the files

Only numbers that an indicator holds exactly are replaced. One that is nearly the same may be right: \
`gongshi check` shows it, and a person decides.";

/// Write references in the place of typed figures
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// A file of the site; without it, all of them
    file: Option<PathBuf>,
    /// The folder that holds `content`
    #[arg(long, value_name = "DIR", default_value = ".", value_parser = folder::parser())]
    dir: PathBuf,
    /// Change the files; without it, only show what would change
    #[arg(long)]
    write: bool,
    #[command(flatten)]
    limited: Limited,
}

/// What is to stand in the place of some bytes of a text.
struct Edit {
    range: Range<usize>,
    link: String,
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let _watchdog = arguments.limited.watchdog(&arguments.dir, words);
    if let Some(text) = folder::mistaken(arguments.file.as_deref(), words) {
        stream::err(&text);
        return Ok(Exit::Usage);
    }
    let sources = load::read_within(&arguments.dir, &arguments.limited.limits())?;
    let asked = |source: &Source| {
        arguments.file.as_ref().is_none_or(|file| is_same(file, &arguments.dir, source.path.as_str()))
    };
    if let Some(file) = arguments.file.as_ref().filter(|_| !sources.iter().any(|(_, source)| asked(source))) {
        stream::err(&(words.say("bind-no-file", [("file", path(file))]) + "\n"));
        return Ok(Exit::Usage);
    }
    let prepared = pipeline::prepare(&sources);
    // What could not be read may hold the indicator of any number, so that “nothing” would be no answer.
    if prepared.value.is_none() {
        stream::findings(&prepared.diagnostics, &sources, words.language());
        stream::err(&(words.say("bind-refused", []) + "\n"));
        return Ok(Exit::Content);
    }
    let edits = edits(&prepared.diagnostics, &sources);
    let mut numbers = 0;
    for (id, edits) in &edits {
        let Some(source) = sources.get(*id).filter(|source| asked(source)) else { continue };
        let Some(old) = source.text() else { continue };
        let quotes = quotes(*id, source.path.as_str(), old, edits, &arguments.limited.limits());
        numbers += edits.len();
        let mut edits: Vec<&Edit> = edits.iter().chain(&quotes).collect();
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let new = bound(old, &edits);
        stream::out(&difference(source.path.as_str(), old, &new))?;
        if arguments.write {
            write(&arguments.dir.join(source.path.as_str()), &new)?;
        }
    }
    let key = match (numbers, arguments.write) {
        (0, _) => "bind-nothing",
        (_, false) => "bind-proposed",
        (_, true) => "bind-wrote",
    };
    stream::out(&(words.say(key, [("numbers", numbers.into())]) + "\n"))?;
    Ok(Exit::Fine)
}

/// The links that are to stand in each file.
fn edits(findings: &[Diagnostic], sources: &Sources) -> BTreeMap<SourceId, Vec<Edit>> {
    let mut edits: BTreeMap<SourceId, Vec<Edit>> = BTreeMap::new();
    for finding in findings {
        let exact =
            finding.code == Code::UnboundNumber && finding.args.contains(&("reason", "equal".to_owned()));
        let (Place::Span(span), Some(link), true) = (&finding.place, &finding.suggestion, exact) else {
            continue;
        };
        let range = span.start as usize..span.end as usize;
        // A number in a text that is folded over several lines has no place of its own: a person puts the link in.
        let written =
            sources.get(span.source).and_then(Source::text).and_then(|text| text.get(range.clone()));
        if !finding.args.iter().any(|(name, text)| *name == "text" && Some(text.as_str()) == written) {
            continue;
        }
        edits
            .entry(span.source)
            .or_default()
            .push(Edit { link: link_in(sources, span.source, &range, link), range });
    }
    edits
}

/// What puts quotes around the plain scalars of YAML in which a wiki link comes to stand: brackets mean something else
/// there, at the beginning of a value and anywhere in `{ … }`.
fn quotes(id: SourceId, path: &str, text: &str, edits: &[Edit], limits: &Limits) -> Vec<Edit> {
    let yaml = match path.ends_with(".yaml") {
        true => Some(0..text.len()),
        false => text.strip_prefix("---\n").and_then(|rest| rest.find("\n---")).map(|end| 4..4 + end + 1),
    };
    let node = yaml.and_then(|range| yaml::parse(id, text.get(range.clone())?, range.start, limits).ok());
    let mut plain = Vec::new();
    if let Some(node) = node {
        node.each_scalar(&mut |scalar, _| {
            let range = scalar.span.start as usize..scalar.span.end as usize;
            plain.extend(scalar.is_plain().then_some(range));
        });
    }
    plain.retain(|scalar| edits.iter().any(|edit| scalar.contains(&edit.range.start)));
    let mut quotes = Vec::new();
    for scalar in plain {
        let mut put = |at: usize, sign: &str| quotes.push(Edit { range: at..at, link: sign.to_owned() });
        put(scalar.start, "\"");
        put(scalar.end, "\"");
        let written = text.get(scalar.clone()).unwrap_or_default();
        let signs = written.match_indices(['"', '\\']);
        signs.for_each(|(at, _)| put(scalar.start + at, "\\"));
    }
    quotes
}

/// A wiki link as it is written at a place: the bar parts the cells of a table unless it is escaped.
fn link_in(sources: &Sources, source: SourceId, range: &Range<usize>, link: &str) -> String {
    let text = sources.get(source).and_then(Source::text).unwrap_or_default();
    let line = text.get(..range.start).and_then(|before| before.rsplit('\n').next()).unwrap_or_default();
    if line.trim_start().starts_with('|') { link.replace('|', "\\|") } else { link.to_owned() }
}

/// The text with its edits made.
fn bound(text: &str, edits: &[&Edit]) -> String {
    let mut new = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        new.push_str(text.get(at..edit.range.start).unwrap_or_default());
        new.push_str(&edit.link);
        at = edit.range.end;
    }
    new + text.get(at..).unwrap_or_default()
}

/// The lines that change: an edit stays within its line, so both texts have the same lines.
fn difference(name: &str, old: &str, new: &str) -> String {
    let mut shown = format!("{name}\n");
    for (at, (old, new)) in old.lines().zip(new.lines()).enumerate().filter(|(_, (old, new))| old != new) {
        shown += &format!("  {}\n  - {}\n  + {}\n", at + 1, visible(old), visible(new));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourcePath;

    #[test]
    fn edits_change_nothing_around_them() {
        let edit = |range, link: &str| Edit { range, link: link.to_owned() };
        let (from, to) = (edit(5..8, "[[a.baseline]]"), edit(12..15, "[[a.target]]"));
        let text = bound("from 96% to 98%.\n", &[&from, &to]);
        assert_eq!(text, "from [[a.baseline]] to [[a.target]].\n");
    }

    #[test]
    fn a_plain_text_of_yaml_in_which_a_link_comes_is_put_in_quotes() {
        let text = "- note: { zh-CN: 达到98%以上, en: 'to reach 98%' }\n  other: 98% of \"all\" \\ 5\n";
        let sources = Sources::new(vec![Source::new(SourcePath::new("content/a.yaml"), text.into())]);
        let (id, _) = sources.find("content/a.yaml").unwrap();
        let links =
            text.match_indices("98%").map(|(at, _)| Edit { range: at..at + 3, link: "[[a]]".to_owned() });
        let links: Vec<Edit> = links.collect();
        let quotes = quotes(id, "content/a.yaml", text, &links, &Limits::default());
        let mut edits: Vec<&Edit> = links.iter().chain(&quotes).collect();
        edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
        let new = "- note: { zh-CN: \"达到[[a]]以上\", en: 'to reach [[a]]' }\n  other: \"[[a]] of \\\"all\\\" \\\\ 5\"\n";
        assert_eq!(bound(text, &edits), new);
    }
}
