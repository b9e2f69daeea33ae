//! Draws the report's numbers: which chart, with which words.

use super::here::Here;
use crate::chart::{
    self, AsOf, Axis, Bounds, Bullet, Goal, Mark, Name, Part, StatusBar, Step, Tick, Timeline, Trend,
};
use crate::lang::{Date, Decimal, Period};
use crate::model::{Better, Comparison, Flag, Handle, Indicator, Observation, Status, Target, UnitKind};

/// Whether a lower value is better: that must be said, because most readers expect the contrary.
pub fn lower_is_better(indicator: &Indicator) -> bool {
    indicator.better == Better::Lower
}

/// The latest value against the target; empty for a target in words, and where the indicator does not apply.
pub fn bullet(here: &Here, handle: Handle<Indicator>, id: &str) -> String {
    let indicator = here.report.indicators.get(handle);
    // Where there will never be a value, an empty scale says nothing.
    if indicator.assessment.status == Status::NotApplicable {
        return String::new();
    }
    let Some(goal) = goal(&indicator.target.comparison) else { return String::new() };
    let voice = here.voice;
    let measure = indicator.shown().map(|(_, value)| value);
    let mut values = numbers(&goal);
    values.extend(measure);
    let axis = Axis::fit(&values, bounds(indicator));
    let measure_label = match measure {
        Some(value) => voice.amount(&value, &indicator.unit),
        None => voice.status(Status::NotReported).word,
    };
    let ticks = axis.ticks(|value| voice.number(value, &indicator.unit));
    chart::bullet(&Bullet {
        name: Name { id: format!("{id}-bullet"), title: here.headline(handle), description: String::new() },
        ticks,
        axis,
        measure,
        measure_label,
        goal,
        goal_label: voice.target(&indicator.target, &indicator.unit).text,
    })
}

fn goal(comparison: &Comparison) -> Option<Goal> {
    Some(match comparison {
        Comparison::AtLeast(value) | Comparison::MoreThan(value) => Goal::AtLeast(*value),
        Comparison::AtMost(value) | Comparison::LessThan(value) => Goal::AtMost(*value),
        Comparison::Exactly(value) => Goal::Exactly(*value),
        Comparison::Between(low, high) => Goal::Between(*low, *high),
        Comparison::About { value, within } => {
            Goal::About(value.saturating_sub(*within), value.saturating_add(*within))
        }
        Comparison::Words(_) => return None,
    })
}

fn numbers(goal: &Goal) -> Vec<Decimal> {
    match goal {
        Goal::AtLeast(value) | Goal::AtMost(value) | Goal::Exactly(value) => vec![*value],
        Goal::Between(low, high) | Goal::About(low, high) => vec![*low, *high],
    }
}

fn bounds(indicator: &Indicator) -> Bounds {
    let unit = &indicator.unit;
    let whole = unit.whole || matches!(unit.kind, UnitKind::Count);
    Bounds { least: unit.min, most: unit.max, finest: whole.then_some(Decimal::ONE) }
}

/// The values over time with the target; empty where there are fewer than two values, or the target is cumulative:
/// a sum and its parts do not belong on one scale.
pub fn trend(here: &Here, indicator: &Indicator, id: &str) -> String {
    let voice = here.voice;
    let known: Vec<Decimal> = indicator.series.iter().filter_map(|observation| observation.value).collect();
    let comparison = &indicator.target.comparison;
    let goal = goal(comparison).filter(|_| !indicator.target.cumulative);
    if known.len() < 2 {
        return String::new();
    }
    let points: Vec<_> =
        indicator.series.iter().map(|observation| point(here, indicator, observation)).collect();
    let first = points.first().map_or(0, |point| point.at);
    let target = match goal.is_some() {
        true => steps(here, indicator, first),
        false => Vec::new(),
    };
    let milestones: Vec<_> = indicator
        .milestones
        .iter()
        .filter(|_| goal.is_some())
        .filter_map(|milestone| {
            let value = milestone.comparison.goal(Decimal::ZERO)?;
            Some(chart::Milestone { at: day(milestone.by.end()), value })
        })
        .collect();
    let baseline = indicator.baseline.as_ref().filter(|_| !indicator.target.cumulative);
    let baseline = baseline.filter(|baseline| baseline.value.is_some());
    let baseline = baseline.map(|baseline| point(here, indicator, baseline));
    let mut all = known.clone();
    all.extend(target.iter().flat_map(|step| [step.value].into_iter().chain(step.high)));
    all.extend(milestones.iter().map(|milestone| milestone.value));
    all.extend(baseline.iter().filter_map(|point| point.value));
    let axis = Axis::fit(&all, bounds(indicator));
    let ticks = axis.ticks(|value| voice.number(value, &indicator.unit));
    let said = indicator.series.iter().filter_map(|observation| {
        let value = voice.amount(&observation.value?, &indicator.unit);
        Some(voice.say("chart-point", &[("period", &voice.period(observation.period)), ("value", &value)]))
    });
    let said = voice.writer.list(&said.collect::<Vec<_>>());
    let title = if target.is_empty() { "chart-trend-alone" } else { "chart-trend" };
    let mut key = Vec::new();
    if !milestones.is_empty() {
        key.push((Mark::Milestone, voice.word("chart-milestone")));
    }
    if baseline.is_some() {
        key.push((Mark::Baseline, voice.word("chart-baseline")));
    }
    key.extend(tentative(indicator).map(|flag| (Mark::Tentative, voice.flag(flag).word)));
    chart::trend(&Trend {
        name: Name {
            id: format!("{id}-trend"),
            title: voice.say(title, &[("name", voice.text(&indicator.name))]),
            description: described(here, indicator, said),
        },
        ticks,
        axis,
        points,
        baseline,
        target,
        target_label: voice
            .say("chart-target", &[("target", &voice.target(&indicator.target, &indicator.unit).text)]),
        milestones,
        key,
    })
}

/// Why some values of a series may still change: the first such flag, for all are drawn alike.
fn tentative(indicator: &Indicator) -> Option<Flag> {
    let flags = indicator.series.iter().filter(|observation| observation.value.is_some());
    flags
        .filter_map(|observation| observation.flag)
        .find(|flag| matches!(flag, Flag::Provisional | Flag::Estimated))
}

/// What a drawing of values over time shows, for whoever does not see it: the values, then what they are held against.
fn described(here: &Here, indicator: &Indicator, values: String) -> String {
    let (voice, target) = (here.voice, &indicator.target);
    if target.cumulative {
        return values;
    }
    let mut said = values;
    if let Some(baseline) = indicator.baseline.as_ref()
        && let Some(value) = baseline.value
    {
        let value = voice.amount(&value, &indicator.unit);
        let period = voice.period(baseline.period);
        said = voice.say("chart-said-baseline", &[("said", &said), ("period", &period), ("value", &value)]);
    }
    if goal(&target.comparison).is_some() {
        let words = voice.target(target, &indicator.unit).words;
        said = voice.say("chart-said-target", &[("said", &said), ("target", &words)]);
        for milestone in &indicator.milestones {
            let words = voice.milestone(&milestone.comparison, &indicator.unit, target).words;
            let period = voice.period(milestone.by);
            said = voice
                .say("chart-said-milestone", &[("said", &said), ("period", &period), ("target", &words)]);
        }
    }
    said
}

/// The target from one day on: what it was until each revision, then what it is.
fn steps(here: &Here, indicator: &Indicator, first: i64) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut from = first;
    let step = |target: &Target, from: i64, to: i64, period: String| {
        let (value, high) = match target.comparison {
            Comparison::Between(low, high) => (low, Some(high)),
            _ => (target.comparison.goal(Decimal::ZERO)?, None),
        };
        (!target.cumulative).then_some(Step { from, to, period, value, high })
    };
    for revision in &indicator.revisions {
        let to = day(revision.date);
        if to > from {
            steps.extend(step(&revision.was, from, to, String::new()));
            from = to;
        }
    }
    let target = &indicator.target;
    let period = target.by.map(|by| here.voice.period_short(by)).unwrap_or_default();
    steps.extend(step(target, from, day(target.deadline).max(from), period));
    steps
}

fn point(here: &Here, indicator: &Indicator, observation: &Observation) -> chart::Point {
    chart::Point {
        at: day(observation.period.end()),
        period: here.voice.period_short(observation.period),
        value: observation.value,
        label: observation.value.map(|value| here.voice.amount(&value, &indicator.unit)).unwrap_or_default(),
        flag: match observation.flag {
            Some(Flag::Provisional) => chart::Flag::Provisional,
            Some(Flag::Revised) => chart::Flag::Revised,
            Some(Flag::Estimated) => chart::Flag::Estimated,
            _ => chart::Flag::Final,
        },
    }
}

/// Days since the beginning of the calendar: the place of a date on an axis.
fn day(date: Date) -> i64 {
    i64::from((date - Date::ZERO).get_days())
}

/// How many indicators have each status, as one bar.
pub fn counts(here: &Here, counts: &[super::view::Count], sentence: &str) -> String {
    let parts: Vec<_> = counts
        .iter()
        .map(|count| Part {
            key: count.status.key.to_owned(),
            count: u32::try_from(count.count).unwrap_or(u32::MAX),
            number: here.voice.writer.number(&Decimal::from(count.count)),
            status: count.status.word.clone(),
        })
        .collect();
    if parts.is_empty() {
        return String::new();
    }
    let name = Name { id: "counts".to_owned(), title: sentence.to_owned(), description: String::new() };
    chart::status_bar(&StatusBar { name, parts })
}

/// The phases of the schedule between the first day and the last.
pub fn timeline(here: &Here) -> String {
    let (report, voice) = (here.report, here.voice);
    let phases = || report.phases.iter().map(|(_, phase)| phase);
    let starts = phases().map(|phase| phase.from.start());
    let (Some(from), Some(to)) = (starts.min(), phases().map(|phase| phase.to.end()).max()) else {
        return String::new();
    };
    let titles: Vec<String> = phases()
        .map(|phase| {
            let title = &phase.section.versions.get(here.lang).title;
            voice.say("chart-phase", &[("title", title), ("dates", &voice.periods(phase.from, phase.to))])
        })
        .collect();
    let ticks = chart::month_ticks(from, to).into_iter();
    let as_of = report.site.as_of;
    chart::timeline(&Timeline {
        name: Name {
            id: "schedule".to_owned(),
            title: voice.word("page-schedule"),
            description: voice.writer.list(&titles),
        },
        from,
        to,
        phases: phases()
            .map(|phase| chart::Phase {
                from: phase.from.start(),
                to: phase.to.end(),
                label: phase.section.versions.get(here.lang).title.clone(),
                status: phase.state.key().to_owned(),
            })
            .collect(),
        ticks: ticks
            .map(|date| Tick { at: date, label: Period::Month(date.year(), date.month()).to_string() })
            .collect(),
        as_of: (from..=to)
            .contains(&as_of)
            .then(|| AsOf { date: as_of, label: voice.say("chart-as-of", &[("date", &voice.date(as_of))]) }),
    })
}
