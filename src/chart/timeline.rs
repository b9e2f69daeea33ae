//! The phases of a plan between dates.

use super::canvas::{Anchor, Area, Canvas, WIDTH};
use super::labels::{lines, row};
use super::words::{LINE, width, wrap};
use super::{Name, Tick};
use crate::lang::Date;

/// A schedule.
#[derive(Clone, Debug)]
pub struct Timeline {
    pub name: Name,
    /// The first day shown.
    pub from: Date,
    /// The last day shown.
    pub to: Date,
    pub phases: Vec<Phase>,
    /// Labelled days, for example those of [`month_ticks`].
    pub ticks: Vec<Tick<Date>>,
    /// Drawn only where it lies between the first and the last day.
    pub as_of: Option<AsOf>,
}

/// A stretch of the plan.
#[derive(Clone, Debug)]
pub struct Phase {
    pub from: Date,
    /// Its last day.
    pub to: Date,
    pub label: String,
    /// For example `completed`, which gives the class `status-completed`; may be empty.
    pub status: String,
}

/// The day of the report's knowledge, with its words, for example `截至2017年3月10日`.
#[derive(Clone, Debug)]
pub struct AsOf {
    pub date: Date,
    pub label: String,
}

const LEFT: f64 = 1.0;
const RIGHT: f64 = WIDTH - 1.0;
const BAND: f64 = 26.0;
const GAP: f64 = 8.0;
/// Between a label and the edge of its band.
const PADDING: f64 = 6.0;

/// Draws each phase as a band, with its label inside, else beside, else above it, wherever it fits first.
pub fn timeline(timeline: &Timeline) -> String {
    let days = days_between(timeline.from, timeline.to).max(0.0) + 1.0;
    let place =
        |date: Date| LEFT + (RIGHT - LEFT) * (days_between(timeline.from, date) / days).clamp(0.0, 1.0);
    let mut canvas = Canvas::default();

    let shown = |as_of: &&AsOf| (timeline.from..=timeline.to).contains(&as_of.date);
    let as_of = timeline.as_of.as_ref().filter(shown);
    let top = match as_of {
        Some(as_of) => lines(&mut canvas, "as-of-label", (place(as_of.date), 0.0), &as_of.label) + 2.0,
        None => 0.0,
    };
    let mut bottom = top + GAP / 2.0;
    let (mut bands, mut words) = (Canvas::default(), Canvas::default());
    for phase in &timeline.phases {
        // A phase lasts to the end of its last day.
        let end = phase.to.tomorrow().unwrap_or(phase.to);
        let x = place(phase.from);
        let width = (place(end) - x).max(2.0);
        let area = label(&mut words, phase, Area { x, y: bottom, width, height: BAND });
        bands.rect(&class(phase), &area);
        bottom = area.bottom() + GAP;
    }
    let stems = timeline.ticks.iter().map(|tick| place(tick.at));
    let stems: Vec<_> = stems.map(|x| vec![(x, top), (x, bottom + 4.0)]).collect();
    canvas.path("grid", &stems);
    canvas.append(bands);
    canvas.path("axis", &[vec![(LEFT, bottom), (RIGHT, bottom)]]);
    if let Some(as_of) = as_of {
        canvas.path("as-of", &[vec![(place(as_of.date), top), (place(as_of.date), bottom)]]);
    }
    // The words come last, so that no line runs through them.
    canvas.append(words);
    let ticks: Vec<_> = timeline.ticks.iter().map(|tick| (place(tick.at), tick.label.as_str())).collect();
    row(&mut canvas, &ticks, bottom + 18.0, 0.0);
    canvas.finish("timeline", &timeline.name, bottom + 24.0)
}

/// Writes the label of a band, and moves the band down where the label stands above it.
fn label(canvas: &mut Canvas, phase: &Phase, mut area: Area) -> Area {
    let needed = width(&phase.label) + 2.0 * PADDING;
    let outside = [
        (Anchor::Start, area.right() + PADDING, WIDTH - area.right()),
        (Anchor::End, area.x - PADDING, area.x),
    ];
    let beside = outside.into_iter().find(|(_, _, room)| needed <= *room);
    let inside = needed <= area.width;
    if !inside && beside.is_none() {
        let lines = wrap(&phase.label, WIDTH);
        let widest = lines.iter().map(|line| width(line)).fold(0.0, f64::max);
        let x = area.x.min(WIDTH - widest).max(0.0);
        for line in lines {
            canvas.text("phase-label", Anchor::Start, (x, area.y + LINE - 5.0), &line);
            area.y += LINE;
        }
    }
    let baseline = area.y + BAND / 2.0 + 5.0;
    match beside {
        _ if inside => {
            let class = class(phase).replacen("phase", "phase-label inside", 1);
            canvas.text(&class, Anchor::Start, (area.x + PADDING, baseline), &phase.label)
        }
        Some((anchor, x, _)) => canvas.text("phase-label", anchor, (x, baseline), &phase.label),
        None => {}
    }
    area
}

fn class(phase: &Phase) -> String {
    match phase.status.as_str() {
        "" => "phase".to_owned(),
        status => format!("phase status-{status}"),
    }
}

/// The first days of months, quarters, half-years or years between two days: six at most, and the first day itself
/// where there would be none.
pub fn month_ticks(from: Date, to: Date) -> Vec<Date> {
    let months = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
    for every in [1, 2, 3, 6, 12, 24, 60, 120, 600] {
        let first = (months(from)..=months(to)).filter(|month| month % every == 0).filter_map(month_start);
        let ticks: Vec<Date> = first.filter(|day| *day >= from).collect();
        if ticks.len() <= 6 && !ticks.is_empty() {
            return ticks;
        }
    }
    vec![from]
}

/// The first day of a month counted from January of the year 0.
fn month_start(month: i32) -> Option<Date> {
    let year = i16::try_from(month.div_euclid(12)).ok()?;
    let month = i8::try_from(month.rem_euclid(12) + 1).ok()?;
    Date::new(year, month, 1).ok()
}

fn days_between(from: Date, to: Date) -> f64 {
    (to.duration_since(from).as_hours() / 24) as f64
}

#[cfg(test)]
mod tests {
    use super::{AsOf, Phase, Timeline, month_ticks, timeline};
    use crate::chart::{Name, Tick};
    use crate::lang::{Date, Tag, Writer};
    use jiff::civil::date;

    fn phase(from: Date, to: Date, label: &str, status: &str) -> Phase {
        Phase { from, to, label: label.to_owned(), status: status.to_owned() }
    }

    fn drawn(language: &str, labels: [&str; 3], as_of: &str) -> String {
        let writer = Writer::new(&Tag::new(language).unwrap());
        let (from, to) = (date(2017, 1, 1), date(2018, 12, 31));
        let label = |day: Date| writer.month(day.year(), day.month());
        let [planning, doing, review] = labels;
        timeline(&Timeline {
            name: Name {
                id: "schedule".to_owned(),
                title: labels.join("; "),
                description: "2017-01 – 2018-12".to_owned(),
            },
            from,
            to,
            phases: vec![
                phase(from, date(2017, 6, 30), planning, "in-progress"),
                phase(date(2017, 7, 1), date(2018, 9, 30), doing, "not-started"),
                phase(date(2018, 10, 1), to, review, ""),
            ],
            ticks: month_ticks(from, to).into_iter().map(|at| Tick { at, label: label(at) }).collect(),
            as_of: Some(AsOf { date: date(2017, 3, 10), label: as_of.to_owned() }),
        })
    }

    #[test]
    fn phases_are_bands_with_labels_where_they_fit() {
        let zh = drawn("zh-CN", ["启动阶段", "组织实施阶段", "总结验收阶段"], "截至2017年3月10日");
        insta::assert_snapshot!("timeline_zh", zh);
        let en = [
            "Planning and start",
            "Implementation across all counties, districts and functional zones of the city",
            "Review and acceptance",
        ];
        insta::assert_snapshot!("timeline_en", drawn("en", en, "As of 10 March 2017"));
    }

    #[test]
    fn ticks_are_few_and_start_months() {
        let ticks =
            |from, to| month_ticks(from, to).iter().map(Date::to_string).collect::<Vec<_>>().join(" ");
        assert_eq!(
            ticks(date(2017, 1, 1), date(2018, 12, 31)),
            "2017-01-01 2017-07-01 2018-01-01 2018-07-01"
        );
        assert_eq!(ticks(date(2017, 3, 2), date(2017, 5, 31)), "2017-04-01 2017-05-01");
        assert_eq!(ticks(date(2017, 3, 2), date(2017, 3, 5)), "2017-03-02");
    }
}
