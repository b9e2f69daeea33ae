//! Where the words of a chart find room.

use super::canvas::{Anchor, Area, Canvas, WIDTH};
use super::words::{LINE, width, wrap};

/// What lies above and below a baseline.
const ASCENT: f64 = 12.0;
const DESCENT: f64 = 4.0;

/// The parts of a chart that are taken, so that no label covers another or a mark.
pub(super) struct Labels {
    frame: Area,
    taken: Vec<Area>,
}

impl Labels {
    /// Nothing is taken yet; every label will stay within the frame.
    pub(super) fn within(frame: Area) -> Labels {
        Labels { frame, taken: Vec::new() }
    }

    /// Keeps labels away from a mark.
    pub(super) fn keep_off(&mut self, mark: Area) {
        self.taken.push(mark);
    }

    /// Finds room for a label centred above, below or beside a point, and keeps it; nothing where there is none.
    /// A label is better left out than unreadable: the table beside the chart has every value.
    pub(super) fn beside(&mut self, (x, y): (f64, f64), words: &str) -> Option<(f64, f64)> {
        let aside = width(words) / 2.0 + 9.0;
        let middle = y + 5.0;
        [(x, y - 9.0), (x, y + 20.0), (x - aside, middle), (x + aside, middle), (x, y - 25.0), (x, y + 36.0)]
            .into_iter()
            .find_map(|place| self.take(place, words))
    }

    fn take(&mut self, (x, baseline): (f64, f64), words: &str) -> Option<(f64, f64)> {
        let x = clamped(x, words, self.frame.x, self.frame.right());
        let width = width(words);
        let area = Area { x: x - width / 2.0, y: baseline - ASCENT, width, height: ASCENT + DESCENT };
        let fits = area.y >= self.frame.y && area.bottom() <= self.frame.bottom();
        let free = fits && !self.taken.iter().any(|taken| taken.meets(&area));
        free.then(|| {
            self.taken.push(area);
            (x, baseline)
        })
    }
}

/// The middle of a label that wants to be centred on x, moved so that the label stays between the ends.
pub(super) fn clamped(x: f64, words: &str, from: f64, to: f64) -> f64 {
    let half = (width(words) / 2.0).min((to - from) / 2.0);
    // A label as wide as its frame leaves no room to move, and the two ends may differ by a rounding.
    x.max(from + half).min(to - half)
}

/// Where a label that wants to be centred on x begins, is centred or ends, so that it stays between the ends. How wide
/// its letters come out is not known for sure: at an end it stands at the end itself, and not where its middle would be.
fn held(x: f64, words: &str, from: f64, to: f64) -> (Anchor, f64) {
    match clamped(x, words, from, to) {
        middle if middle > x => (Anchor::Start, from),
        middle if middle < x => (Anchor::End, to),
        middle => (Anchor::Middle, middle),
    }
}

/// Writes a label in as many lines as it needs, each centred on x as far as the chart's width allows.
/// Returns the lower edge of the last.
pub(super) fn lines(canvas: &mut Canvas, class: &str, (x, top): (f64, f64), words: &str) -> f64 {
    let mut bottom = top;
    for line in wrap(words, WIDTH) {
        let (anchor, x) = held(x, &line, 0.0, WIDTH);
        canvas.text(class, anchor, (x, bottom + LINE - DESCENT - 1.0), &line);
        bottom += LINE;
    }
    bottom
}

/// Writes the labels of ticks in a row: all, or every second, third, … counted from the one given first, so that
/// they stand apart and are six at most.
pub(super) fn row(canvas: &mut Canvas, ticks: &[(f64, &str)], baseline: f64, from: f64) {
    let middle = |(x, words): &(f64, &str)| clamped(*x, words, from, WIDTH);
    let halves = |one: &(f64, &str), other: &(f64, &str)| (width(one.1) + width(other.1)) / 2.0;
    let chosen = (1..=ticks.len()).map(|stride| ticks.iter().step_by(stride)).find(|chosen| {
        let mut neighbours = chosen.clone().zip(chosen.clone().skip(1));
        let apart =
            neighbours.all(|(one, other)| (middle(one) - middle(other)).abs() >= halves(one, other) + 8.0);
        apart && chosen.len() <= 6
    });
    for tick in chosen.into_iter().flatten() {
        let (anchor, x) = held(tick.0, tick.1, from, WIDTH);
        canvas.text("tick", anchor, (x, baseline), tick.1);
    }
}
