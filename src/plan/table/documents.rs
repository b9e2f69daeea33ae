//! The table of documents: what the plan rests on, where figures come from, what the plan will produce.

use super::column::{Column, Form, Presence};
use super::{Cell, Row, maybe_texts, texts};
use crate::lang::Languages;
use crate::model::{DocumentKind, DocumentState};
use crate::plan::Plan;

pub(super) fn columns(languages: &Languages) -> Vec<Column> {
    let kinds = Form::choice("documents", DocumentKind::ALL.iter().map(|kind| kind.key()));
    let states = Form::choice("document", DocumentState::ALL.iter().map(|state| state.key()));
    let mut columns = vec![Column::required("id", Form::Text), Column::required("kind", kinds)];
    columns.extend(Column::texts("title", Presence::Required, languages));
    columns.push(Column::optional("number", Form::Text).meaning("document-number"));
    columns.extend(Column::texts("issuer", Presence::Optional, languages));
    columns.extend([
        Column::optional("date", Form::Text),
        Column::required("state", states).meaning("document-state"),
        Column::optional("url", Form::Text),
        Column::optional("file", Form::Text),
    ]);
    columns
}

pub(super) fn rows<'p>(plan: &'p Plan<'p>) -> impl Iterator<Item = Row<'p>> + 'p {
    plan.report.documents.iter().map(move |(_, document)| {
        let mut row = vec![Cell::text(document.id.as_str()), Cell::text(document.kind.key())];
        row.extend(texts(&document.title));
        row.push(Cell::maybe(document.number.as_deref(), Cell::text));
        row.extend(maybe_texts(document.issuer.as_ref(), plan));
        row.extend([
            Cell::maybe(document.date, Cell::written),
            Cell::text(document.state.key()),
            Cell::maybe(document.url.as_deref(), Cell::text),
            Cell::maybe(document.file.as_deref(), |file| Cell::text(format!("files/{file}"))),
        ]);
        row
    })
}
