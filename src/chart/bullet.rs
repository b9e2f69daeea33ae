//! An actual value against its target.

use super::canvas::{Area, Canvas, WIDTH};
use super::labels::{lines, row};
use super::{Axis, Name, Tick};
use crate::lang::Decimal;

/// One indicator now.
#[derive(Clone, Debug)]
pub struct Bullet {
    pub name: Name,
    pub axis: Axis,
    /// The labelled places of the axis, as [`Axis::ticks`] gives them.
    pub ticks: Vec<Tick>,
    /// The actual value, where there is one.
    pub measure: Option<Decimal>,
    /// The value in words, for example `2017年：97.4%`; or that there is none.
    pub measure_label: String,
    pub goal: Goal,
    /// The target in words, for example `目标：不低于98%`.
    pub goal_label: String,
}

/// Which values meet the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Also for "more than": the drawing cannot tell them apart, its label does.
    AtLeast(Decimal),
    /// Also for "less than".
    AtMost(Decimal),
    Exactly(Decimal),
    /// From the first to the second.
    Between(Decimal, Decimal),
    /// Near enough, from the first to the second.
    About(Decimal, Decimal),
}

/// The first and last place of the axis: a line on the very edge would be cut in half.
const LEFT: f64 = 2.0;
const RIGHT: f64 = WIDTH - 2.0;
const TRACK: f64 = 24.0;
const BAR: f64 = 10.0;

/// Draws the value as a bar from zero; as a dot where the axis does not start at zero, because the length of
/// a bar would mislead there. The zone in which the target is met is hatched, whichever side it is on.
pub fn bullet(bullet: &Bullet) -> String {
    let place = |value: Decimal| LEFT + (RIGHT - LEFT) * bullet.axis.share(value);
    let (first, last) = met(bullet.goal, &bullet.axis);
    let mut canvas = Canvas::default();

    let measured = bullet.measure.map_or(0.0, place);
    let value_class = if bullet.measure.is_some() { "value" } else { "missing" };
    let middle = (place(first) + place(last)) / 2.0;
    let marks = marks(bullet.goal);
    let marked = match marks.as_slice() {
        [mark] => place(*mark),
        _ => middle,
    };
    let bottom = lines(&mut canvas, value_class, (measured, 0.0), &bullet.measure_label);
    let bottom = lines(&mut canvas, "goal", (marked, bottom), &bullet.goal_label);

    let track = Area { x: LEFT, y: bottom + 6.0, width: RIGHT - LEFT, height: TRACK };
    let track_class = if bullet.measure.is_some() { "track" } else { "track empty" };
    canvas.rect(track_class, &track);
    // A single value that meets the target still needs a zone that can be seen.
    let width = (place(last) - place(first)).max(4.0);
    let zone = Area { x: (middle - width / 2.0).max(LEFT).min(RIGHT - width), width, ..track };
    canvas.hatched("zone", &zone, &bullet.name);
    if bullet.measure.is_some() {
        let centre = track.y + TRACK / 2.0;
        match bullet.axis.starts_at_zero() {
            true => canvas.rect(
                "bar",
                &Area { x: LEFT, y: centre - BAR / 2.0, width: (measured - LEFT).max(1.0), height: BAR },
            ),
            false => canvas.circle("dot", (measured, centre), BAR / 2.0 + 1.0),
        }
    }
    for mark in marks {
        canvas.path("target", &[vec![(place(mark), track.y - 4.0), (place(mark), track.bottom() + 4.0)]]);
    }

    let stems = bullet.ticks.iter().map(|tick| place(tick.at));
    let stems: Vec<_> = stems.map(|x| vec![(x, track.bottom()), (x, track.bottom() + 4.0)]).collect();
    canvas.path("axis", &stems);
    let ticks: Vec<_> = bullet.ticks.iter().map(|tick| (place(tick.at), tick.label.as_str())).collect();
    row(&mut canvas, &ticks, track.bottom() + 18.0, 0.0);
    canvas.finish("bullet", &bullet.name, track.bottom() + 24.0)
}

/// The first and last value that meet the target, as far as the axis goes.
fn met(goal: Goal, axis: &Axis) -> (Decimal, Decimal) {
    match goal {
        Goal::AtLeast(least) => (least, axis.to()),
        Goal::AtMost(most) => (axis.from(), most),
        Goal::Exactly(value) => (value, value),
        Goal::Between(first, last) | Goal::About(first, last) => (first, last),
    }
}

/// Where the target's marks stand. "About" has no sharp edge, so only its zone is shown.
fn marks(goal: Goal) -> Vec<Decimal> {
    match goal {
        Goal::AtLeast(value) | Goal::AtMost(value) | Goal::Exactly(value) => vec![value],
        Goal::Between(first, last) => vec![first, last],
        Goal::About(..) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Bullet, Goal, bullet};
    use crate::chart::{Axis, Bounds, Name};
    use crate::lang::{Decimal, parse_decimal};

    fn number(text: &str) -> Decimal {
        parse_decimal(text).unwrap()
    }

    fn drawn(values: &[&str], measure: Option<&str>, goal: Goal, [measured, wanted]: [&str; 2]) -> String {
        let values: Vec<Decimal> = values.iter().map(|text| number(text)).collect();
        let axis = Axis::fit(&values, Bounds { least: Some(0.into()), ..Bounds::default() });
        bullet(&Bullet {
            name: Name {
                id: "food-pass-rate".to_owned(),
                title: format!("{measured}; {wanted}"),
                description: String::new(),
            },
            axis,
            ticks: axis.ticks(Decimal::to_string),
            measure: measure.map(number),
            measure_label: measured.to_owned(),
            goal,
            goal_label: wanted.to_owned(),
        })
    }

    #[test]
    fn an_axis_from_zero_has_a_bar() {
        let words = ["2017年：95%", "目标：不低于98%"];
        let svg = drawn(&["40", "95", "98"], Some("95"), Goal::AtLeast(number("98")), words);
        insta::assert_snapshot!("bullet_at_least", svg);
    }

    #[test]
    fn an_axis_that_does_not_start_at_zero_has_a_dot() {
        let words = ["2017: 97.4%", "Target for 2018: at least 98%"];
        let svg = drawn(&["97.1", "97.4", "98"], Some("97.4"), Goal::AtLeast(number("98")), words);
        assert!(svg.contains("class=\"dot\"") && !svg.contains("class=\"bar\""));
        insta::assert_snapshot!("bullet_dot", svg);
    }

    #[test]
    fn the_zone_of_at_most_is_at_the_low_end() {
        let words = [
            "2017: 0.31 deaths per 10,000 vehicles (provisional)",
            "Target: less than 0.3 (lower is better)",
        ];
        let svg = drawn(&["0.05", "0.31", "0.3"], Some("0.31"), Goal::AtMost(number("0.3")), words);
        insta::assert_snapshot!("bullet_at_most", svg);
    }

    #[test]
    fn a_missing_value_leaves_an_empty_track_and_words() {
        let words = ["暂未公布", "目标：3～5个"];
        let svg = drawn(&["0", "3", "5"], None, Goal::Between(3.into(), 5.into()), words);
        assert!(svg.contains("class=\"track empty\"") && !svg.contains("class=\"bar\""));
        insta::assert_snapshot!("bullet_missing", svg);
    }

    #[test]
    fn a_range_has_a_mark_at_each_edge() {
        let words = ["4个", "目标：3～5个"];
        let svg = drawn(&["0", "3", "5"], Some("4"), Goal::Between(3.into(), 5.into()), words);
        assert!(svg.contains("class=\"bar\""));
        insta::assert_snapshot!("bullet_between", svg);
    }

    #[test]
    fn about_is_a_zone_and_exactly_is_a_mark() {
        let about =
            drawn(&["21000"], Some("19500"), Goal::About(19000.into(), 21000.into()), ["19,500", "~20,000"]);
        insta::assert_snapshot!("bullet_about", about);
        let exactly = drawn(&["100"], Some("100"), Goal::Exactly(100.into()), ["100 & more", "<100>"]);
        insta::assert_snapshot!("bullet_exactly", exactly);
    }
}
