//! The home page: the state of the plan at a glance.

use crate::model::{PhaseState, Status};
use crate::plan::here::Here;
use crate::plan::page::Kind;
use crate::plan::sheet::{self, List};
use crate::plan::view::{Count, Home};
use crate::plan::{figure, frame};

/// How many of the latest updates the home page shows.
const LATEST: usize = 3;

pub fn home(here: &Here) -> Home {
    let report = here.report;
    let counts = counts(here);
    let sentence = sentence(here, &counts);
    let attention = [Status::Missed, Status::Behind];
    let attention = attention.into_iter().flat_map(|status| {
        report.indicators.iter().filter(move |(_, indicator)| indicator.status() == status)
    });
    let attention: Vec<_> = attention.map(|(handle, _)| handle).collect();
    let shown = attention.get(..sheet::MOST_ATTENTION).unwrap_or(&attention);
    let under_way = report.phases.iter().find(|(_, phase)| phase.state == PhaseState::InProgress);
    Home {
        summary_html: here.optional_html(report.site.summary.as_ref()),
        counts_svg: figure::counts(here, &counts, &sentence),
        sentence,
        counts,
        attention: shown.iter().map(|handle| here.row(*handle, None)).collect(),
        attention_more: (shown.len() < attention.len()).then(|| {
            let number = |count: usize| here.voice.writer.number(&count.into());
            let (shown, all) = (number(shown.len()), number(attention.len()));
            here.voice.say("attention-more", &[("shown", &shown), ("all", &all)])
        }),
        tasks: report.tasks.iter().map(|(handle, _)| here.task_card(handle)).collect(),
        phase: under_way.map(|(handle, _)| super::task::phase(here, handle)),
        updates: super::about::cards(here).take(LATEST).collect(),
        downloads: super::data::downloads(here),
        links: [Kind::Plan, Kind::Matrix, Kind::Documents, Kind::Gaps]
            .map(|kind| frame::named(here, kind))
            .into(),
    }
}

/// By status in the order of the closed list, only those that occur.
pub fn counts(here: &Here) -> Vec<Count> {
    let of = |status: Status| here.plan.relations.count_of(status);
    let present = Status::ALL.iter().map(|status| (*status, of(*status))).filter(|(_, count)| *count > 0);
    present
        .map(|(status, count)| Count {
            status: here.voice.status(status),
            count,
            text: here.voice.count("count-of-indicators", count),
            href: filtered(here, status),
        })
        .collect()
}

/// The address of the list of indicators that have a status, at its filter, which there is without a script as well; empty
/// where the list goes on over several pages and cannot be filtered on one of them.
pub fn filtered(here: &Here, status: Status) -> String {
    match List::Indicators.sheets(here.report, &here.plan.relations) {
        1 => format!("{}?status={}#filters", here.href(Kind::Indicators), status.key()),
        _ => String::new(),
    }
}

/// For example: of 25 indicators, 14 are met, 5 on track and 6 not yet reported.
pub fn sentence(here: &Here, counts: &[Count]) -> String {
    let voice = here.voice;
    if counts.is_empty() {
        return voice.word("no-indicators");
    }
    let number = |count: usize| voice.writer.number(&count.into());
    let parts: Vec<String> = counts
        .iter()
        .map(|count| {
            voice.say("home-part", &[("n", &number(count.count)), ("status", &lower(&count.status.word))])
        })
        .collect();
    let all = here.report.indicators.len();
    let plural = voice.writer.plural(&all.into());
    let parts = voice.writer.list(&parts);
    voice.say("home-sentence", &[("n", &number(all)), ("plural", plural), ("parts", &parts)])
}

/// A status in the middle of a sentence.
fn lower(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
