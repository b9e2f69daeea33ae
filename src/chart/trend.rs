//! A value over time against its target.

use super::canvas::{Anchor, Area, Canvas, WIDTH};
use super::key::{Mark, key};
use super::labels::{Labels, row};
use super::words::width;
use super::{Axis, Name, Tick};
use crate::lang::Decimal;

/// One indicator over time. Times are days or numbers of periods, whichever the caller counts in, but all alike.
#[derive(Clone, Debug)]
pub struct Trend {
    pub name: Name,
    pub axis: Axis,
    /// The labelled places of the axis, as [`Axis::ticks`] gives them.
    pub ticks: Vec<Tick>,
    /// In order of time.
    pub points: Vec<Point>,
    /// Where the plan started from.
    pub baseline: Option<Point>,
    /// The target over time, in order; empty where there is none.
    pub target: Vec<Step>,
    /// The target in words, for example `目标：不低于98%`.
    pub target_label: String,
    pub milestones: Vec<Milestone>,
    /// What the marks are called that have no label, for example `阶段目标`.
    pub key: Vec<(Mark, String)>,
}

/// A value of a period.
#[derive(Clone, Debug)]
pub struct Point {
    pub at: i64,
    /// The period as the language writes it.
    pub period: String,
    /// Lacking where nothing was published: the line has a gap there.
    pub value: Option<Decimal>,
    /// The value as the language writes it.
    pub label: String,
    pub flag: Flag,
}

/// How firm a value is; it gives the class of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    Final,
    Provisional,
    Revised,
    Estimated,
}

/// A target that holds from one time to another.
#[derive(Clone, Debug)]
pub struct Step {
    pub from: i64,
    pub to: i64,
    /// The period at its end as the language writes it; empty where the time axis need not name it.
    pub period: String,
    pub value: Decimal,
    /// The other end of a target that is a range, of which `value` is the lower one.
    pub high: Option<Decimal>,
}

/// A value that is due on the way.
#[derive(Clone, Copy, Debug)]
pub struct Milestone {
    pub at: i64,
    pub value: Decimal,
}

const TOP: f64 = 24.0;
const BOTTOM: f64 = 164.0;
/// Between the plot's edges and the first and last point.
const INSET: f64 = 14.0;
pub(super) const DOT: f64 = 4.0;

/// Draws the values as a line with dots, the target as a line of steps or, of a range, as one at each end, milestones as diamonds. The first, the last
/// and the highest value have labels where there is room; a key below says what the other marks are.
pub fn trend(trend: &Trend) -> String {
    let widest = trend.ticks.iter().map(|tick| width(&tick.label)).fold(0.0, f64::max);
    let left = (widest + 8.0).min(WIDTH / 3.0);
    let times = times(trend);
    let (first, last) = (times.iter().min().copied().unwrap_or(0), times.iter().max().copied().unwrap_or(0));
    let x = |at: i64| {
        let along = if first == last { 0.5 } else { (at - first) as f64 / (last - first) as f64 };
        left + INSET + (WIDTH - left - 2.0 * INSET) * along
    };
    let y = |value: Decimal| BOTTOM - (BOTTOM - TOP) * trend.axis.share(value);
    let spot = |point: &Point| point.value.map(|value| (x(point.at), y(value)));
    let mut canvas = Canvas::default();

    let grid: Vec<_> = trend.ticks.iter().map(|tick| vec![(left, y(tick.at)), (WIDTH, y(tick.at))]).collect();
    canvas.path("grid", &grid);
    for tick in &trend.ticks {
        canvas.text("tick", Anchor::End, (left - 6.0, y(tick.at) + 5.0), &tick.label);
    }
    let ends = |step: &Step, value: Decimal| [(x(step.from), y(value)), (x(step.to), y(value))];
    let mut steps = stairs(&trend.target, |step| Some(ends(step, step.value)));
    steps.extend(stairs(&trend.target, |step| step.high.map(|high| ends(step, high))));
    if !steps.is_empty() {
        canvas.path("target", &steps);
    }
    let runs = runs(trend.points.iter().map(spot));
    if !runs.is_empty() {
        canvas.path("line", &runs);
    }
    for Milestone { at, value } in &trend.milestones {
        canvas.path("milestone", &[diamond((x(*at), y(*value)))]);
    }
    if let Some(place) = trend.baseline.as_ref().and_then(spot) {
        canvas.circle("baseline", place, DOT);
    }
    for (place, point) in trend.points.iter().filter_map(|point| Some((spot(point)?, point))) {
        canvas.circle(class(point.flag), place, DOT);
    }

    let frame = Area { x: left, y: 0.0, width: WIDTH - left, height: BOTTOM };
    let mut labels = Labels::within(frame);
    runs.iter().chain(&steps).for_each(|line| keep_off(&mut labels, line));
    let dots = trend.points.iter().chain(&trend.baseline).filter_map(spot);
    let diamonds = trend.milestones.iter().map(|milestone| (x(milestone.at), y(milestone.value)));
    dots.chain(diamonds).for_each(|place| labels.keep_off(around(place, DOT + 1.0)));
    for point in labelled(&trend.points) {
        let found = spot(point).and_then(|place| labels.beside(place, &point.label));
        found.into_iter().for_each(|place| canvas.text("value", Anchor::Middle, place, &point.label));
    }
    // The end of the target is what is promised, so its label is tried there first, and never at a target that was given up.
    let promised = trend.target.last().into_iter().flat_map(|step| {
        let [low_from, low_to] = ends(step, step.value);
        let [high_from, high_to] = ends(step, step.high.unwrap_or(step.value));
        [low_to, high_to, low_from, high_from]
    });
    let labelled = promised.into_iter().find_map(|place| labels.beside(place, &trend.target_label));
    labelled.into_iter().for_each(|place| canvas.text("goal", Anchor::Middle, place, &trend.target_label));
    if let Some(baseline) = &trend.baseline {
        let found = spot(baseline).and_then(|place| labels.beside(place, &baseline.label));
        found
            .into_iter()
            .for_each(|place| canvas.text("baseline-label", Anchor::Middle, place, &baseline.label));
    }

    let periods = periods(trend);
    let periods: Vec<_> = periods.into_iter().map(|(at, period)| (x(at), period)).collect();
    row(&mut canvas, &periods, BOTTOM + 20.0, left);
    let unlabelled =
        (!steps.is_empty() && labelled.is_none()).then_some((Mark::Target, &*trend.target_label));
    let entries: Vec<_> =
        unlabelled.into_iter().chain(trend.key.iter().map(|(mark, words)| (*mark, &**words))).collect();
    let bottom = key(&mut canvas, &entries, BOTTOM + 20.0);
    canvas.finish("trend", &trend.name, bottom + 6.0)
}

/// Every time that the chart must hold.
fn times(trend: &Trend) -> Vec<i64> {
    let points = trend.points.iter().chain(&trend.baseline).map(|point| point.at);
    let steps = trend.target.iter().flat_map(|step| [step.from, step.to]);
    points.chain(steps).chain(trend.milestones.iter().map(|milestone| milestone.at)).collect()
}

/// The times that have a name, the last first, because the last is the one that must be named.
fn periods(trend: &Trend) -> Vec<(i64, &str)> {
    let points = trend.points.iter().chain(&trend.baseline).map(|point| (point.at, point.period.as_str()));
    let steps = trend.target.iter().map(|step| (step.to, step.period.as_str()));
    let mut periods: Vec<_> = points.chain(steps).filter(|(_, period)| !period.is_empty()).collect();
    periods.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    periods.dedup_by_key(|(at, _)| *at);
    periods
}

/// The unbroken runs of a line with gaps.
fn runs(spots: impl Iterator<Item = Option<(f64, f64)>>) -> Vec<Vec<(f64, f64)>> {
    let mut runs = vec![Vec::new()];
    for spot in spots {
        match (spot, runs.last_mut()) {
            (Some(place), Some(run)) => run.push(place),
            _ => runs.push(Vec::new()),
        }
    }
    runs.retain(|run| run.len() > 1);
    runs
}

/// The lines along steps; one that has no place, or does not begin where the one before ends, begins another line.
fn stairs(steps: &[Step], place: impl Fn(&Step) -> Option<[(f64, f64); 2]>) -> Vec<Vec<(f64, f64)>> {
    let mut lines: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut reached = None;
    for step in steps {
        let Some(ends) = place(step) else {
            reached = None;
            continue;
        };
        match lines.last_mut().filter(|_| reached == Some(step.from)) {
            Some(line) => line.extend(ends),
            None => lines.push(ends.to_vec()),
        }
        reached = Some(step.to);
    }
    lines
}

/// The last, the first and the highest point that have a value, each once, those that matter most first.
fn labelled(points: &[Point]) -> Vec<&Point> {
    let known: Vec<&Point> = points.iter().filter(|point| point.value.is_some()).collect();
    // Among equals the earliest is the highest.
    let highest = known.iter().rev().max_by_key(|point| point.value).copied();
    let mut chosen: Vec<&Point> = Vec::new();
    for point in [known.last().copied(), known.first().copied(), highest].into_iter().flatten() {
        if !chosen.iter().any(|other| other.at == point.at) {
            chosen.push(point);
        }
    }
    chosen
}

/// Keeps labels off a line, by small boxes along it.
fn keep_off(labels: &mut Labels, line: &[(f64, f64)]) {
    for ((x1, y1), (x2, y2)) in line.iter().zip(line.iter().skip(1)) {
        let length = (x2 - x1).abs().max((y2 - y1).abs());
        let boxes = (length / 6.0).ceil().max(1.0) as u32;
        for place in 0..=boxes {
            let along = f64::from(place) / f64::from(boxes);
            labels.keep_off(around((x1 + (x2 - x1) * along, y1 + (y2 - y1) * along), 1.5));
        }
    }
}

fn around((x, y): (f64, f64), radius: f64) -> Area {
    Area { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius }
}

pub(super) fn diamond((x, y): (f64, f64)) -> Vec<(f64, f64)> {
    vec![(x, y - 5.0), (x + 5.0, y), (x, y + 5.0), (x - 5.0, y), (x, y - 5.0)]
}

fn class(flag: Flag) -> &'static str {
    match flag {
        Flag::Final => "point",
        Flag::Provisional => "point provisional",
        Flag::Revised => "point revised",
        Flag::Estimated => "point estimated",
    }
}

#[cfg(test)]
mod tests {
    use super::{Flag, Mark, Milestone, Point, Step, Trend, trend};
    use crate::chart::{Axis, Bounds, Name};
    use crate::lang::{Decimal, parse_decimal};

    fn number(text: &str) -> Decimal {
        parse_decimal(text).unwrap()
    }

    /// The value of a year; none where the text is empty.
    fn point(at: i64, value: &str, flag: Flag) -> Point {
        let label = format!("{value}%");
        Point { at, period: format!("{at}年"), value: parse_decimal(value).ok(), label, flag }
    }

    fn example() -> Trend {
        let values = ["96.2", "97.1", "97.9", "97.4", "98"].map(number);
        let axis = Axis::fit(&values, Bounds { least: Some(0.into()), most: Some(100.into()), finest: None });
        Trend {
            name: Name {
                id: "food-pass-rate-trend".to_owned(),
                title: "重点食品监督抽查合格率，2012—2016年".to_owned(),
                description: "2012年96.2%，2016年97.4%".to_owned(),
            },
            axis,
            ticks: axis.ticks(Decimal::to_string),
            points: vec![
                point(2012, "96.2", Flag::Final),
                point(2013, "97.9", Flag::Revised),
                point(2014, "", Flag::Final),
                point(2015, "97.1", Flag::Final),
                point(2016, "97.4", Flag::Provisional),
            ],
            baseline: None,
            target: vec![
                Step {
                    from: 2016, to: 2017, period: "2017年".to_owned(), value: number("97.5"), high: None
                },
                Step { from: 2017, to: 2018, period: "2018年".to_owned(), value: number("98"), high: None },
            ],
            target_label: "目标：不低于98%".to_owned(),
            milestones: vec![Milestone { at: 2017, value: number("97.5") }],
            key: vec![(Mark::Milestone, "阶段目标".to_owned()), (Mark::Tentative, "初步数".to_owned())],
        }
    }

    #[test]
    fn a_line_has_a_gap_where_a_value_is_missing() {
        insta::assert_snapshot!("trend", trend(&example()));
    }

    #[test]
    fn a_single_value_and_a_baseline_are_dots() {
        let trend = trend(&Trend {
            points: vec![point(2016, "97.4", Flag::Final)],
            baseline: Some(point(2015, "97.1", Flag::Final)),
            ..example()
        });
        insta::assert_snapshot!("trend_baseline", trend);
    }

    #[test]
    fn a_range_has_a_line_at_each_end_and_a_revised_target_a_step() {
        let step = |from, to, value, high: Option<&str>| Step {
            from,
            to,
            period: String::new(),
            value: number(value),
            high: high.map(number),
        };
        let drawn = |target: Vec<Step>| {
            let svg = trend(&Trend { target, milestones: Vec::new(), ..example() });
            let lines = svg.split("class=\"target\"").nth(1).unwrap().split("/>").next().unwrap().to_owned();
            lines.matches('M').count()
        };
        assert_eq!(drawn(vec![step(2012, 2018, "97", None)]), 1);
        assert_eq!(drawn(vec![step(2012, 2018, "97", Some("98"))]), 2);
        // From one number to another is one line; a range begins another, and so does a time without a target.
        assert_eq!(drawn(vec![step(2012, 2014, "96.5", None), step(2014, 2018, "97", None)]), 1);
        assert_eq!(drawn(vec![step(2012, 2014, "96.5", None), step(2014, 2018, "97", Some("98"))]), 2);
        assert_eq!(drawn(vec![step(2012, 2014, "96.5", None), step(2015, 2018, "97", None)]), 2);
    }

    #[test]
    fn nothing_at_all_is_an_empty_plot() {
        let empty = Trend {
            points: Vec::new(),
            target: Vec::new(),
            milestones: Vec::new(),
            key: Vec::new(),
            ..example()
        };
        assert!(!trend(&empty).contains("<circle"));
    }
}
