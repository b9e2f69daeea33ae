//! The list of indicators, and each one's own page.

use crate::model::{Better, Handle, Indicator};
use crate::plan::here::Here;
use crate::plan::page::File;
use crate::plan::view::{self, Link, MilestoneRow, Override, Quote, RevisionRow, Withdrawal};
use crate::plan::{figure, status};

pub fn list(here: &Here) -> view::Indicators {
    let counts = super::home::counts(here);
    let indicators = &here.report.indicators;
    let rows = here.range(indicators.len()).filter_map(|place| indicators.at(place));
    view::Indicators {
        sentence: super::home::sentence(here, &counts),
        counts,
        rows: rows.map(|handle| here.row(handle, Some(indicators.get(handle).id.as_str()))).collect(),
        downloads: super::data::downloads(here),
    }
}

pub fn indicator(here: &Here, handle: Handle<Indicator>) -> view::Indicator {
    let report = here.report;
    let voice = here.voice;
    let indicator = report.indicators.get(handle);
    let unit = &indicator.unit;
    let id = indicator.id.as_str();
    let target = &indicator.target;
    view::Indicator {
        number: indicator.number,
        status: voice.status(indicator.status()),
        tags: here.tags(indicator),
        latest: here.latest(indicator),
        period: indicator.shown().map(|(period, _)| voice.period(period)),
        headline: here.headline(handle),
        rule: status::rule(voice, indicator),
        r#override: indicator.r#override.as_ref().map(|set| Override {
            computed: voice.status(indicator.assessment.status),
            reason_html: here.html(&set.reason),
            office: here.department(set.office),
            date: voice.date(set.date),
        }),
        withdrawn: indicator.withdrawn.as_ref().map(|withdrawn| Withdrawal {
            date: voice.date(withdrawn.date),
            reason_html: here.html(&withdrawn.reason),
        }),
        not_applicable_html: here.optional_html(indicator.not_applicable.as_ref()),
        expired: indicator
            .in_force_until
            .filter(|until| *until < report.site.as_of)
            .map(|until| voice.date(until)),
        bullet_svg: figure::bullet(here, handle, id),
        trend_svg: figure::trend(here, indicator, id),
        target: voice.target(target, unit),
        deadline: voice.date(target.deadline),
        deadline_date: target.deadline.to_string(),
        milestones: indicator
            .milestones
            .iter()
            .map(|milestone| MilestoneRow {
                by: voice.period(milestone.by),
                target: voice.milestone(&milestone.comparison, unit, target),
            })
            .collect(),
        baseline: here.baseline(indicator),
        series: indicator.series.iter().rev().map(|value| here.observation(value, indicator)).collect(),
        definition_html: here.optional_html(indicator.definition.as_ref()),
        formula_html: here.optional_html(indicator.formula.as_ref()),
        unit: voice.unit(unit),
        direction: voice.word(match indicator.better {
            Better::Higher => "direction-higher",
            Better::Lower => "direction-lower",
            Better::Nearer => "direction-nearer",
        }),
        frequency: indicator.reports.map(|often| voice.word(&format!("frequency-{}", often.key()))),
        note_html: here.optional_html(indicator.note.as_ref()),
        quote: indicator.quote.as_ref().map(|quote| Quote {
            text: voice.text(&quote.text).to_owned(),
            source: quote.section.as_deref().and_then(|section| section_link(here, section)),
        }),
        lead: here.lead(indicator.responsibility),
        support: here.departments(&indicator.support),
        task: here.task(indicator.task),
        revisions: indicator
            .revisions
            .iter()
            .map(|revision| RevisionRow {
                date: voice.date(revision.date),
                was: voice.target(&revision.was, unit),
                by: revision
                    .was
                    .by
                    .map_or_else(|| voice.word("by-the-end-of-the-plan"), |by| voice.period(by)),
                reason_html: here.html(&revision.reason),
            })
            .collect(),
        downloads: [(File::Series(handle), "download-series"), (File::Tree(handle), "download-tree")]
            .map(|(file, key)| super::data::download(here, file, key))
            .into(),
        previous: neighbour(here, handle, -1),
        next: neighbour(here, handle, 1),
    }
}

fn neighbour(here: &Here, handle: Handle<Indicator>, step: isize) -> Option<Link> {
    let place = handle.place().checked_add_signed(step)?;
    here.report.indicators.at(place).map(|handle| here.indicator(handle))
}

/// A link to where a section stands that is known by its name.
fn section_link(here: &Here, name: &str) -> Option<Link> {
    let (role, section) = here.report.sections().find(|(_, section)| section.name == name)?;
    Some(here.section_at(role, section))
}
