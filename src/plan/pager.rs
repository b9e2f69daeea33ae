//! The way from one page of a long list to the others.

use super::here::Here;
use super::sheet::List;
use super::view::{Link, Pager};

/// How many pages before and after this one are named, beside the first and the last.
const NEAR: usize = 2;

/// The pager of a page; nothing where its list has one page.
pub fn pager(here: &Here) -> Option<Pager> {
    let list = List::of(here.kind)?;
    let sheets = list.sheets(here.report, &here.plan.relations);
    if sheets < 2 {
        return None;
    }
    let number = |sheet: usize| here.voice.writer.number(&sheet.into());
    let link =
        |sheet: usize| Link { current: sheet == here.sheet, ..here.link(number(sheet), list.page(sheet)) };
    let beside = |sheet: usize| (1..=sheets).contains(&sheet).then(|| here.href(list.page(sheet)));
    let mut pages = Vec::new();
    let mut last = 0;
    for sheet in
        (1..=sheets).filter(|sheet| *sheet == 1 || *sheet == sheets || sheet.abs_diff(here.sheet) <= NEAR)
    {
        if sheet > last + 1 {
            pages.push(Link { lang: None, text: "…".to_owned(), href: String::new(), current: false });
        }
        pages.push(link(sheet));
        last = sheet;
    }
    Some(Pager {
        position: here.voice.say("pager-position", &[("n", &number(here.sheet)), ("all", &number(sheets))]),
        previous: beside(here.sheet.saturating_sub(1)),
        next: beside(here.sheet + 1),
        pages,
    })
}
