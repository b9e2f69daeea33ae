//! The whole plan as one document, and the documents that it names.

use crate::lang::Lang;
use crate::model::{Document, DocumentKind, DocumentState, Section};
use crate::plan::here::{Here, document_anchor};
use crate::plan::numbering::{han, roman};
use crate::plan::page::File;
use crate::plan::prose::{Place, older, pieces};
use crate::plan::view::{DocumentGroup, DocumentRow, Documents, Link, Plan, PlanPart, Row};

pub fn plan(here: &Here) -> Plan {
    let parts = parts(here);
    let contents = parts.iter().map(|part| Link {
        lang: None,
        text: part.heading.clone(),
        href: format!("#{}", part.id),
        current: false,
    });
    let voice = here.voice;
    let record = &here.report.site.record;
    let issuer = record.issuer.as_ref().unwrap_or(&here.report.site.publisher);
    Plan {
        record: record_rows(here),
        form: here
            .report
            .site
            .form
            .iter()
            .map(|(label, value)| row(voice.text(label), voice.text(value).to_owned()))
            .collect(),
        contents: contents.collect(),
        signature: record.issued.map(|issued| Row {
            label: voice.text(issuer).to_owned(),
            value: voice.date(issued),
            lang: None,
            datetime: Some(issued.to_string()),
        }),
        parts,
    }
}

fn row(label: &str, value: String) -> Row {
    Row { label: label.to_owned(), value, lang: None, datetime: None }
}

/// The record block; what was not given is not shown.
fn record_rows(here: &Here) -> Vec<Row> {
    let (voice, record) = (here.voice, &here.report.site.record);
    let foreign = (!here.lang.is_authentic()).then(|| here.report.languages.tag(Lang::AUTHENTIC).to_string());
    let label = |key: &str| voice.word(&format!("record-{key}"));
    let code = |key: &str, value: &Option<String>| {
        let value = value.clone()?;
        Some(Row { label: label(key), value, lang: foreign.clone(), datetime: None })
    };
    let text = |key: &str, value: Option<String>| {
        Some(Row { label: label(key), value: value?, lang: None, datetime: None })
    };
    let date = |key: &str, value: Option<crate::lang::Date>| {
        let day = value?;
        Some(Row { label: label(key), value: voice.date(day), lang: None, datetime: Some(day.to_string()) })
    };
    let validity = record.validity.map(|validity| voice.word(&format!("validity-{}", validity.key())));
    let rows = [
        code("index-number", &record.index_number),
        text("category", voice.optional(record.category.as_ref())),
        text("issuer", voice.optional(record.issuer.as_ref())),
        date("issued", record.issued),
        date("published", record.published),
        code("document-number", &record.document_number),
        text("title", Some(voice.text(&here.report.site.title).to_owned())),
        text("validity", validity),
        text("keywords", voice.optional(record.keywords.as_ref())),
    ];
    rows.into_iter().flatten().collect()
}

/// The parts in the order of official plans, numbered one after the other: what the plan does not have leaves
/// neither a heading without text nor a gap. The ids are those of all six, so that they stay when a part is added.
fn parts(here: &Here) -> Vec<PlanPart> {
    let mut parts = six(here);
    parts.retain(|part| !(part.pieces.is_empty() && part.parts.is_empty() && part.forces.is_empty()));
    for (part, number) in parts.iter_mut().zip(1..) {
        part.heading = heading(here, "heading-part", number, &part.heading);
    }
    parts
}

/// The six parts, with or without text; their headings have no numbers yet.
fn six(here: &Here) -> Vec<PlanPart> {
    let report = here.report;
    let task_sections = report.tasks.iter().map(|(_, task)| &task.section);
    let safeguard_sections = report.safeguards.iter().map(|(_, safeguard)| &safeguard.section);
    let phase_sections = report.phases.iter().map(|(_, phase)| &phase.section);
    let forces = report.task_forces.iter().map(|(handle, _)| here.force_card(handle)).collect();
    vec![
        text(here, 1, "plan-guiding-ideas", &report.guiding_ideas),
        text(here, 2, "plan-overall-goals", &report.overall_goals),
        collection(here, 3, "plan-tasks", task_sections),
        PlanPart { forces, ..collection(here, 4, "plan-responsibilities", [].into_iter()) },
        collection(here, 5, "plan-safeguards", safeguard_sections),
        collection(here, 6, "plan-schedule", phase_sections),
    ]
}

fn heading(here: &Here, key: &str, number: usize, title: &str) -> String {
    here.voice.say(
        key,
        &[("han", &han(number)), ("roman", &roman(number)), ("n", &number.to_string()), ("title", title)],
    )
}

fn text(here: &Here, number: usize, title: &str, section: &Section) -> PlanPart {
    let version = section.versions.get(here.lang);
    let place = Place { prefix: format!("part-{number}-"), shift: 1, renumbered: true };
    PlanPart {
        id: format!("part-{number}"),
        heading: here.voice.word(title),
        pieces: pieces(here, version, &place),
        lang: here.other_lang(version.lang),
        older: older(here, version, &place),
        parts: Vec::new(),
        forces: Vec::new(),
    }
}

fn collection<'a>(
    here: &Here,
    number: usize,
    title: &str,
    sections: impl Iterator<Item = &'a Section>,
) -> PlanPart {
    let parts = sections.zip(1..).map(|(section, inner)| {
        let version = section.versions.get(here.lang);
        let id = format!("part-{number}-{inner}");
        let place = Place { prefix: format!("{id}-"), shift: 2, renumbered: true };
        PlanPart {
            heading: heading(here, "heading-section", inner, &version.title),
            pieces: pieces(here, version, &place),
            lang: here.other_lang(version.lang),
            older: older(here, version, &place),
            parts: Vec::new(),
            forces: Vec::new(),
            id,
        }
    });
    PlanPart {
        id: format!("part-{number}"),
        heading: here.voice.word(title),
        pieces: Vec::new(),
        lang: None,
        older: None,
        parts: parts.collect(),
        forces: Vec::new(),
    }
}

/// The kinds of documents in the order of the page, with their ids and the keys of their words.
const GROUPS: [(DocumentKind, &str, &str); 3] = [
    (DocumentKind::Basis, "basis", "documents-basis"),
    (DocumentKind::Evidence, "evidence", "documents-evidence"),
    (DocumentKind::Output, "output", "documents-output"),
];

/// The ids of all kinds of documents, of which a page has those that there are.
pub fn groups() -> impl Iterator<Item = &'static str> {
    GROUPS.into_iter().map(|(_, id, _)| id)
}

pub fn documents(here: &Here) -> Documents {
    let listed = here.cut(here.plan.relations.documents());
    let groups = GROUPS.map(|(kind, id, title)| {
        let documents = listed.iter().map(|handle| here.report.documents.get(*handle));
        let documents = documents.filter(|document| document.kind == kind);
        DocumentGroup {
            id,
            title: here.voice.word(title),
            documents: documents.map(|document| document_row(here, document)).collect(),
        }
    });
    Documents { groups: groups.into_iter().filter(|group| !group.documents.is_empty()).collect() }
}

fn document_row(here: &Here, document: &Document) -> DocumentRow {
    let voice = here.voice;
    let attachment = document.file.as_ref().and_then(|file| {
        let place = here.report.attachments.iter().position(|attachment| attachment.name == *file)?;
        Some(here.file_href(File::Attachment(place)))
    });
    let state = match document.state {
        DocumentState::Issued => None,
        state => Some(voice.status_by_key(state.key())),
    };
    DocumentRow {
        id: document_anchor(document),
        title: voice.text(&document.title).to_owned(),
        href: attachment.or_else(|| document.url.clone()).unwrap_or_default(),
        number: document.number.clone(),
        issuer: voice.optional(document.issuer.as_ref()),
        date: document.date.map(|date| voice.period(date)),
        state,
        note_html: here.optional_html(document.note.as_ref()),
    }
}
