//! What the report lacks: not reported, not proved, not translated, set by hand.

use crate::lang::Lang;
use crate::model::{Freshness, Indicator, Status};
use crate::plan::here::Here;
use crate::plan::page::Kind;
use crate::plan::prose::part_title;
use crate::plan::status;
use crate::plan::view::{GapGroup, GapRow, Gaps, Link};

/// So many are shown of each kind; of a larger number the rest is counted.
const SHOWN: usize = 200;

/// Finds the gaps of one kind.
type Rows = fn(&Here) -> Vec<GapRow>;

/// The kinds of gaps in the order of the page, with the key of their words.
const KINDS: [(&str, Rows); 7] = [
    ("overdue", overdue),
    ("not-reported", not_reported),
    ("unproved", unproved),
    ("untranslated", untranslated),
    ("older", older),
    ("unconfirmed", unconfirmed),
    ("by-hand", by_hand),
];

/// The ids of all kinds of gaps, of which a page has those that there are.
pub fn ids() -> impl Iterator<Item = &'static str> {
    KINDS.into_iter().map(|(id, _)| id)
}

pub fn gaps(here: &Here) -> Gaps {
    let groups = KINDS.map(|(id, rows)| group(here, id, rows(here)));
    let groups: Vec<GapGroup> = groups.into_iter().filter(|group| !group.rows.is_empty()).collect();
    let counts: Vec<String> = groups.iter().map(|group| group.count.clone()).collect();
    let sentence = match counts.is_empty() {
        true => here.voice.word("gaps-none"),
        false => here.voice.say("gaps-sentence", &[("counts", &here.voice.writer.list(&counts))]),
    };
    Gaps { sentence, groups }
}

fn group(here: &Here, id: &'static str, mut rows: Vec<GapRow>) -> GapGroup {
    let all = rows.len();
    rows.truncate(SHOWN);
    let more = (all > SHOWN).then(|| Link {
        lang: None,
        text: here.voice.count("gaps-more", all - SHOWN),
        href: match id {
            "not-reported" => super::home::filtered(here, Status::NotReported),
            _ => String::new(),
        },
        current: false,
    });
    GapGroup {
        id,
        title: here.voice.word(&format!("gaps-{id}")),
        meaning: here.voice.word(&format!("gaps-{id}-meaning")),
        count: here.voice.count(&format!("gaps-{id}-count"), all),
        units: rows.iter().any(|row| row.unit.is_some()),
        rows,
        more,
    }
}

/// The indicators that fit, each with what there is to say of it.
fn indicators(here: &Here, say: impl Fn(&Indicator) -> Option<String>) -> Vec<GapRow> {
    let rows = here.report.indicators.iter().filter_map(|(handle, indicator)| {
        let detail = say(indicator)?;
        Some(GapRow {
            item: here.indicator(handle),
            detail,
            parts: Vec::new(),
            unit: Some(here.department(indicator.responsibility.lead)),
        })
    });
    rows.collect()
}

fn overdue(here: &Here) -> Vec<GapRow> {
    indicators(here, |indicator| {
        let period = here.voice.period_said(indicator.overdue?);
        Some(here.voice.say("gap-due", &[("period", &period)]))
    })
}

fn not_reported(here: &Here) -> Vec<GapRow> {
    let is_missing =
        |indicator: &Indicator| indicator.status() == Status::NotReported && indicator.overdue.is_none();
    indicators(here, |indicator| {
        let target = here.voice.target(&indicator.target, &indicator.unit).words;
        let by = status::by(here.voice, indicator);
        is_missing(indicator).then(|| here.voice.say("gap-target", &[("target", &target), ("by", &by)]))
    })
}

fn unproved(here: &Here) -> Vec<GapRow> {
    let mut rows = indicators(here, |indicator| {
        let all = indicator.baseline.iter().chain(&indicator.series);
        let bare = all.filter(|observation| observation.value.is_some() && observation.source.is_none());
        let periods: Vec<String> = bare.map(|bare| here.voice.period_said(bare.period)).collect();
        (!periods.is_empty()).then(|| here.voice.writer.list(&periods))
    });
    for (handle, task) in here.report.tasks.iter() {
        let done =
            task.measures.iter().filter(|measure| measure.done.is_some() && measure.evidence.is_empty());
        rows.extend(done.map(|measure| GapRow {
            item: here.link_within(here.words(&measure.text), Kind::Task(handle), measure.id.as_str()),
            detail: here.voice.word("gap-measure"),
            parts: Vec::new(),
            unit: Some(here.department(measure.lead.unwrap_or(task.responsibility.lead))),
        }));
    }
    rows
}

fn untranslated(here: &Here) -> Vec<GapRow> {
    sections(here, |version, lang| (version.lang != lang).then(Vec::new))
}

fn older(here: &Here) -> Vec<GapRow> {
    sections(here, |version, _| match &version.freshness {
        Freshness::Stale => Some(Vec::new()),
        Freshness::StaleParts(parts) => {
            Some(parts.iter().map(|part| (part_title(here, version, part), part.lang)).collect())
        }
        Freshness::Current | Freshness::Unknown => None,
    })
}

fn unconfirmed(here: &Here) -> Vec<GapRow> {
    sections(here, |version, lang| {
        (version.lang == lang && version.freshness == Freshness::Unknown).then(Vec::new)
    })
}

/// The translations that fit, each with the parts of it that are meant.
fn sections(
    here: &Here,
    meant: impl Fn(&crate::model::Version, Lang) -> Option<Vec<(String, Lang)>>,
) -> Vec<GapRow> {
    let mut rows = Vec::new();
    for (role, section) in here.report.sections() {
        for (lang, version) in section.versions.iter().filter(|(lang, _)| !lang.is_authentic()) {
            let Some(parts) = meant(version, lang) else { continue };
            let parts = parts.into_iter().map(|(text, lang)| Link {
                lang: here.other_lang(lang),
                text,
                href: String::new(),
                current: false,
            });
            rows.push(GapRow {
                item: here.section_at(role, section),
                detail: here.language_name(lang),
                parts: parts.collect(),
                unit: None,
            });
        }
    }
    rows
}

fn by_hand(here: &Here) -> Vec<GapRow> {
    let rows = here.report.indicators.iter().filter_map(|(handle, indicator)| {
        let set = indicator.r#override.as_ref()?;
        let detail = here.voice.say(
            "gap-by-hand",
            &[
                ("set", &here.voice.status(set.status).word),
                ("computed", &here.voice.status(indicator.assessment.status).word),
                ("reason", &here.words(&set.reason)),
                ("date", &here.voice.date(set.date)),
            ],
        );
        let item = here.indicator(handle);
        Some(GapRow { item, detail, parts: Vec::new(), unit: Some(here.department(set.office)) })
    });
    rows.collect()
}
