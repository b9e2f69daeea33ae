//! What the search finds each thing by, and what it shows of it.

use super::here::{Here, document_anchor};
use super::page::Kind;
use super::pages;
use super::prose::words;
use super::shelf::{Choosing, PAGES, Shelf};
use super::status;
use crate::model::{BoundText, Document, Handle, Indicator, Section, Task};
use crate::search::Entry;

/// Numbers from this on are written in steps such as 万 and million; they are found by their digits as well.
const LARGE: u32 = 10_000;

/// The thing at a place of a shelf. `here` is the home page, where its address is relative to.
pub fn entry(here: &Here, choosing: &Choosing, shelf: Shelf, place: usize) -> Entry {
    let report = here.report;
    let entry = match shelf {
        Shelf::Indicators => report.indicators.iter().nth(place).map(|(handle, indicator)| Entry {
            chosen: choosing.of(indicator),
            ..indicator_entry(here, handle, indicator)
        }),
        Shelf::Tasks => report.tasks.iter().nth(place).map(|(handle, task)| task_entry(here, handle, task)),
        Shelf::Departments => department(here, place),
        Shelf::TaskForces => task_force(here, place),
        Shelf::Documents => report.documents.iter().nth(place).map(|(_, one)| document(here, one)),
        Shelf::Safeguards => report.safeguards.iter().nth(place).map(|(_, safeguard)| {
            let summary = here.optional_words(safeguard.summary.as_ref());
            let href = format!("{}#{}", here.href(Kind::Safeguards), safeguard.id);
            section(here, &safeguard.section, href, summary.into_iter().collect())
        }),
        Shelf::Phases => report.phases.iter().nth(place).map(|(_, phase)| {
            let mut lines = vec![here.voice.periods(phase.from, phase.to)];
            lines.extend(phase.deliverables.iter().map(|text| here.words(text).into_owned()));
            section(here, &phase.section, format!("{}#{}", here.href(Kind::Schedule), phase.id), lines)
        }),
        Shelf::Parts => {
            let parts = [(&report.guiding_ideas, "part-1"), (&report.overall_goals, "part-2")];
            parts.get(place).map(|(part, anchor)| {
                section(here, part, format!("{}#{anchor}", here.href(Kind::Plan)), Vec::new())
            })
        }
        Shelf::Updates => report.updates.get(place).map(|update| {
            let date = here.voice.date(update.date);
            section(here, &update.section, here.href(Kind::Update(place)), vec![date])
        }),
        Shelf::Texts => {
            report.texts.get(place).map(|text| section(here, text, here.href(Kind::Text(place)), Vec::new()))
        }
        Shelf::Pages => PAGES.get(place).map(|kind| page(here, *kind)),
    };
    entry.unwrap_or_default()
}

fn indicator_entry(here: &Here, handle: Handle<Indicator>, indicator: &Indicator) -> Entry {
    let (report, voice) = (here.report, here.voice);
    let unit = &indicator.unit;
    let units = std::iter::once(indicator.responsibility.lead).chain(indicator.support.iter().copied());
    let units: Vec<&str> = units.map(|unit| voice.text(&report.departments.get(unit).short)).collect();
    let observed = indicator.baseline.iter().chain(&indicator.series);
    let series = observed
        .clone()
        .filter_map(|one| Some(format!("{} {}", voice.period(one.period), voice.amount(&one.value?, unit))));
    let optional = |text: Option<&BoundText>| here.optional_words(text);
    let lines = [
        Some(status::headline(voice, indicator)),
        optional(indicator.definition.as_ref()),
        optional(indicator.formula.as_ref()),
        voice.optional(indicator.quote.as_ref().map(|quote| &quote.text)),
        optional(indicator.note.as_ref()),
        optional(indicator.r#override.as_ref().map(|set| &set.reason)),
        optional(indicator.withdrawn.as_ref().map(|withdrawn| &withdrawn.reason)),
        optional(indicator.not_applicable.as_ref()),
        Some(voice.target(&indicator.target, unit).text),
        Some(voice.status(indicator.status()).word),
        Some(here.task(indicator.task).text),
        Some(units.join(" · ")),
    ];
    let lines: Vec<String> = lines.into_iter().flatten().chain(series).collect();
    let (low, high) = indicator.target.comparison.bounds();
    let values = observed.filter_map(|one| one.value).chain(low).chain(high);
    let large = values.filter(|value| value.abs() >= LARGE.into());
    Entry {
        names: vec![voice.text(&indicator.name).to_owned()],
        keys: vec![indicator.id.to_string()],
        href: here.href(Kind::Indicator(handle)),
        text: lines.join("\n"),
        numbers: large.map(|value| unit.in_full(value).to_string()).collect(),
        ..Entry::default()
    }
}

fn task_entry(here: &Here, handle: Handle<Task>, task: &Task) -> Entry {
    let mut lines: Vec<String> = here.optional_words(task.summary.as_ref()).into_iter().collect();
    lines.extend(task.measures.iter().map(|measure| here.words(&measure.text).into_owned()));
    lines.push(here.department(task.responsibility.lead).text);
    Entry {
        keys: vec![task.id.to_string()],
        ..section(here, &task.section, here.href(Kind::Task(handle)), lines)
    }
}

/// A section: its title, its text, and lines that stand beside it.
fn section(here: &Here, section: &Section, href: String, mut lines: Vec<String>) -> Entry {
    let version = section.versions.get(here.lang);
    lines.push(words(here, version));
    Entry {
        names: vec![version.title.clone()],
        href,
        lang: here.other_lang(version.lang),
        text: lines.join("\n"),
        ..Entry::default()
    }
}

fn department(here: &Here, place: usize) -> Option<Entry> {
    let voice = here.voice;
    let (handle, unit) = here.report.departments.iter().nth(place)?;
    let mut names = vec![voice.text(&unit.name).to_owned()];
    let short = voice.text(&unit.short);
    if names.iter().all(|name| name != short) {
        names.push(short.to_owned());
    }
    let successor = unit.successor.as_ref().map(|successor| voice.text(&successor.name).to_owned());
    let lines =
        [Some(pages::department_sentence(here, handle)), voice.optional(unit.office.as_ref()), successor];
    Some(Entry {
        names,
        keys: vec![unit.id.to_string()],
        href: here.href(Kind::Department(handle)),
        text: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        ..Entry::default()
    })
}

fn task_force(here: &Here, place: usize) -> Option<Entry> {
    let voice = here.voice;
    let (handle, force) = here.report.task_forces.iter().nth(place)?;
    let units = std::iter::once(&force.lead).chain(&force.members);
    let units: Vec<&str> = units.map(|unit| voice.text(&here.report.departments.get(*unit).short)).collect();
    let duties = force.duties.iter().map(|duty| here.words(duty).into_owned());
    let lines: Vec<String> = duties.chain([units.join(" · ")]).collect();
    Some(Entry {
        names: vec![voice.text(&force.name).to_owned()],
        keys: vec![force.id.to_string()],
        href: here.href(Kind::TaskForce(handle)),
        text: lines.join("\n"),
        ..Entry::default()
    })
}

fn document(here: &Here, document: &Document) -> Entry {
    let voice = here.voice;
    let mut names = vec![voice.text(&document.title).to_owned()];
    names.extend(document.number.clone());
    let lines = [
        voice.optional(document.issuer.as_ref()),
        document.date.map(|date| voice.period(date)),
        here.optional_words(document.note.as_ref()),
    ];
    Entry {
        names,
        keys: vec![document.id.to_string()],
        href: format!("{}#{}", here.href(Kind::Documents), document_anchor(document)),
        text: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        ..Entry::default()
    }
}

/// A page that is found by its name, and by what it says where that is a text.
fn page(here: &Here, kind: Kind) -> Entry {
    let (report, voice) = (here.report, here.voice);
    let at = Here::new(here.plan, (kind, here.lang), here.route, here.inventory);
    let title = pages::name(&at);
    let record = &report.site.record;
    let texts = match kind {
        Kind::Home => {
            let short = voice.text(&report.site.short_title).to_owned();
            let publisher = voice.text(&report.site.publisher).to_owned();
            let summary = here.optional_words(report.site.summary.as_ref());
            [short, publisher].into_iter().chain(summary).collect()
        }
        Kind::Plan => {
            let codes = [record.document_number.clone(), record.index_number.clone()];
            codes.into_iter().flatten().chain(voice.optional(record.keywords.as_ref())).collect()
        }
        Kind::TaskForces => report.leading_group.as_ref().map_or_else(Vec::new, |group| {
            let texts = [&group.name, &group.head].into_iter().chain(&group.deputy).chain(&group.members);
            let duties = group.duties.iter().map(|duty| here.words(duty).into_owned());
            texts.map(|text| voice.text(text).to_owned()).chain(duties).collect()
        }),
        Kind::About => {
            let about = section(here, &report.about, here.href(kind), Vec::new());
            return Entry { names: vec![title], ..about };
        }
        _ => Vec::new(),
    };
    Entry { names: vec![title], href: here.href(kind), text: texts.join("\n"), ..Entry::default() }
}
