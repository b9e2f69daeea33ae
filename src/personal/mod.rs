//! Finds personal data in everything that the content says.

mod address;
mod amount;
mod approved;
mod called;
mod exception;
mod folded;
mod found;
mod landline;
mod mailbox;
mod mistyped;
mod name;
mod named;
mod near;
mod number;
mod page;
mod paper;
mod parted;
mod plate;
mod reading;
mod unmarked;

pub use approved::{Approved, Share};
pub use found::{Found, Kind};

use crate::check::{Draft, Localized};
use crate::diagnostic::{Code, Diagnostic, PATH, Place};
use crate::limits::Limits;
use crate::source::{Source, SourceId, SourcePath, Sources, Span};
use crate::yaml;
use exception::Exceptions;
use found::Owner;
use near::Near;
use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};
use unmarked::Unmarked;

/// Everything in a text that looks like personal data, in order and without overlaps: after Unicode's
/// compatibility forms, digits in Chinese, invisible characters and separators are read as what they stand for.
pub fn find(text: &str) -> Vec<Found> {
    let mut found = read(text);
    found.retain(|it| it.owner == Owner::Person);
    found
}

/// The same, and the telephones and addresses of offices.
fn read(text: &str) -> Vec<Found> {
    reading::with_glyphs(text, |glyphs| {
        let near = Near::of(glyphs);
        let mut found = mailbox::all(glyphs);
        // What can only be the one thing comes before what may be another.
        for more in
            [number::all(glyphs), parted::all(glyphs), paper::all(text, &near), plate::all(text, &near)]
        {
            add(more, &mut found);
        }
        add(mistyped::all(glyphs), &mut found);
        add(landline::all(&near), &mut found);
        add(address::all(&near), &mut found);
        found
    })
}

/// Whether something is perhaps the personal data of somebody, and perhaps is not.
fn is_likely(found: &Found) -> bool {
    found.kind.code() == Code::LikelyPersonalData && found.owner == Owner::Person
}

/// Adds what overlaps nothing that is there. What is there is in order and lies apart.
fn add(more: Vec<Found>, found: &mut Vec<Found>) {
    let more: Vec<Found> = more.into_iter().filter(|new| is_apart(new, found)).collect();
    found.extend(more);
    found.sort();
}

/// Whether something overlaps nothing of what is in order and lies apart.
fn is_apart(new: &Found, found: &[Found]) -> bool {
    let before = found.partition_point(|it| it.end <= new.start);
    found.get(before).is_none_or(|behind| new.end <= behind.start)
}

/// What looks like personal data in one file of `content/`: in its name, in its text, comments included, and in what
/// only shows when the file has been read: escapes in YAML, entities and emphasis in Markdown.
#[derive(Clone, Debug, Default)]
pub struct Looked {
    found: Vec<(Found, Span)>,
    /// The path of the file as it may be shown, if it says some of that.
    name: Option<String>,
    /// The digests of the telephones and addresses of offices.
    public: Vec<String>,
}

impl Looked {
    /// Takes note of something, unless it stands in one of the fields that are for offices.
    fn note(&mut self, found: Found, span: Span, offices: &[Span]) {
        let is_public = found.owner == Owner::Office
            || (matches!(found.kind, Kind::Landline | Kind::Address)
                && offices.iter().any(|field| field.start <= span.start && span.end <= field.end));
        if is_public {
            self.public.push(found.digest());
        } else {
            self.found.push((found, span));
        }
    }

    /// The digests of what is perhaps personal data.
    fn likely(&self) -> impl Iterator<Item = String> {
        let found = self.found.iter().filter(|(found, _)| is_likely(found));
        found.map(|(found, _)| found.digest()).chain(self.public.iter().cloned())
    }
}

/// Looks through one file, alone. `draft` is what was read from it.
pub fn look(id: SourceId, source: &Source, limits: &Limits, draft: Option<&Draft>) -> Looked {
    let path = source.path.as_str();
    let mut looked = Looked::default();
    if !path.starts_with("content/") {
        return looked;
    }
    let text = source.text().unwrap_or_default();
    let offices = draft.map(of_offices).unwrap_or_default();
    let mut known: BTreeSet<String> = BTreeSet::new();
    let name = name::all(path);
    looked.name = (!name.is_empty()).then(|| name::masked(path, &name));
    let name = name.into_iter().map(|it| (it, Span::whole(id)));
    let raw = read(text).into_iter().map(|it| {
        let span = Span::new(id, it.start, it.end);
        (it, span)
    });
    for (it, span) in name.chain(raw) {
        known.insert(it.value.clone());
        looked.note(it, span, &offices);
    }
    // Of most files none is asked for.
    let places = LazyCell::new(|| written(id, text));
    for (said, span) in decoded(id, path, text, limits, draft) {
        for it in read(&said) {
            if known.insert(it.value.clone()) {
                let place = if span == Span::whole(id) { places.get(&it.value).copied() } else { None };
                looked.note(it, place.unwrap_or(span), &offices);
            }
        }
    }
    looked
}

/// Where what shows only without the marks of Markdown is written, by its value: what else is said of that place must not
/// print it. What a link or a table parts has no place here.
fn written(id: SourceId, text: &str) -> BTreeMap<String, Span> {
    let unmarked = Unmarked::of(text);
    let places = read(&unmarked.text).into_iter().rev().filter_map(|it| {
        let place = unmarked.written(it.start..it.end)?;
        Some((it.value, Span::new(id, place.start, place.end)))
    });
    places.collect()
}

/// The texts of a file in which an office says how to reach it.
fn of_offices(draft: &Draft) -> Vec<Span> {
    let fields: Vec<&Localized> = match draft {
        Draft::Site(site) => site.official.iter().filter_map(|official| official.contact.as_ref()).collect(),
        Draft::Departments(list) => list.items.iter().filter_map(|unit| unit.office.as_ref()).collect(),
        _ => Vec::new(),
    };
    fields.into_iter().flat_map(|field| &field.entries).map(|(_, text)| text.span).collect()
}

/// Reports the personal data that no exception in `content/allow.yaml` excuses, and what is wrong with the exceptions.
/// `looked` is what was found in each file of the site, in the order of the sources.
pub fn check<'l>(
    looked: impl IntoIterator<Item = &'l Looked>,
    drafts: &[&Draft],
    sources: &Sources,
) -> Vec<Diagnostic> {
    let mut exceptions = Exceptions::of(drafts);
    let mut found = Vec::new();
    for ((_, source), looked) in sources.iter().zip(looked) {
        let path = source.path.as_str();
        let refused = looked.found.iter().filter_map(|(it, span)| exceptions.refuse(path, it, *span));
        found.extend(refused.map(|it| match &looked.name {
            Some(name) => it.arg(PATH, name),
            None => it,
        }));
    }
    found.extend(exceptions.faults(drafts));
    found
}

/// Reports personal data in a file of the site, as it would be written to a route.
pub fn in_page(route: &str, bytes: &[u8], approved: &Approved) -> Vec<Diagnostic> {
    let found = page::in_file(route, bytes).into_iter().filter(|found| !approved.allows(found));
    found
        .map(|found| {
            let code = match found.kind.code() {
                Code::PersonalData => Code::PersonalDataOnPage,
                _ => Code::LikelyPersonalDataOnPage,
            };
            described(Diagnostic::on_page(code, SourcePath::new(route)), &found)
        })
        .collect()
}

/// Takes personal data out of what else was found, for what is said of a file is kept in logs and shown over pages. What a
/// warning says of a place within personal data goes with it: the place itself has to go. What others repeat is masked.
pub fn conceal(found: &mut Vec<Diagnostic>) {
    let is_personal = |it: &Diagnostic| matches!(it.code, Code::PersonalData | Code::LikelyPersonalData);
    let span = |it: &Diagnostic| match it.place {
        Place::Span(span) => Some(span),
        Place::Missing(_) | Place::Page(_) => None,
    };
    // Of what only shows when a file has been read, no place is known but the whole file.
    let secrets = found.iter().filter(|it| is_personal(it)).filter_map(span);
    let mut secrets: Vec<Span> = secrets.filter(|span| *span != Span::whole(span.source)).collect();
    secrets.sort();
    // They lie apart, so that only the last one that begins before a place can hold it.
    let is_within = |inner: Span| {
        let behind = secrets.partition_point(|it| (it.source, it.start) <= (inner.source, inner.start));
        let before = secrets.get(..behind).and_then(<[Span]>::last);
        before.is_some_and(|it| it.source == inner.source && inner.end <= it.end)
    };
    found.retain(|it| is_personal(it) || it.is_error() || !span(it).is_some_and(is_within));
    for it in found.iter_mut().filter(|it| !is_personal(it)) {
        let args = it.args.iter_mut().map(|(_, said)| said);
        args.chain(&mut it.suggestion).for_each(mask);
    }
}

/// Masks what looks like personal data in a text.
fn mask(text: &mut String) {
    for it in find(text).iter().rev() {
        text.replace_range(it.start..it.end, &it.masked());
    }
}

/// Keeps of what is perhaps personal data the first page that shows it: a word of the theme stands on every page.
/// The findings are in the order of their places.
pub fn once(found: &mut Vec<Diagnostic>) {
    let mut said = BTreeSet::new();
    found.retain(|it| it.code != Code::LikelyPersonalDataOnPage || said.insert(it.args.clone()));
}

/// The texts of a file that are not written as they read.
fn decoded(
    id: SourceId,
    path: &str,
    text: &str,
    limits: &Limits,
    draft: Option<&Draft>,
) -> Vec<(String, Span)> {
    let mut texts = Vec::new();
    let yaml = match draft {
        Some(Draft::Section(section)) => front_matter(text, section.body_start),
        _ => path.ends_with(".yaml").then_some((0, text)),
    };
    if let Some((start, yaml)) = yaml.filter(|(_, yaml)| reads_otherwise(yaml))
        && let Ok(node) = yaml::parse(id, yaml, start, limits)
    {
        node.each_scalar(&mut |scalar, text| texts.push((text.to_owned(), scalar.span)));
    }
    if let Some(Draft::Attachment(attachment)) = draft {
        texts.push((attachment.text.clone(), Span::whole(id)));
    }
    if let Some(Draft::Section(section)) = draft {
        texts.push((section.front.title.value.clone(), section.front.title.span));
        texts.push((section.body.plain_text(), Span::whole(id)));
    }
    texts
}

/// Whether YAML may say a number that its text does not show: by an escape, or over the end of a line.
fn reads_otherwise(yaml: &str) -> bool {
    yaml.contains('\\') || folded::may_part_a_number(yaml)
}

/// The YAML of a section, and where it begins.
fn front_matter(text: &str, body_start: usize) -> Option<(usize, &str)> {
    const FENCE: &str = "---\n";
    let front = text.get(FENCE.len()..body_start)?;
    front
        .strip_suffix(FENCE)
        .or_else(|| front.strip_suffix(FENCE.trim_end()))
        .map(|front| (FENCE.len(), front))
}

/// The finding for a value.
fn finding(found: &Found, span: Span) -> Diagnostic {
    described(Diagnostic::new(found.kind.code(), span), found)
}

fn described(finding: Diagnostic, found: &Found) -> Diagnostic {
    let finding = finding.arg("kind", found.kind.key());
    finding.arg("masked", found.masked()).arg("digest", found.digest())
}
