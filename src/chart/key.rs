//! Says below a drawing of values over time what its marks stand for.

use super::canvas::{Anchor, Canvas, WIDTH};
use super::trend::{DOT, diamond};
use super::words::{LINE, width};

/// A mark that no label in the drawing explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Target,
    Milestone,
    Baseline,
    /// A value that may still change.
    Tentative,
}

/// The room of a mark, before its words.
const ROOM: f64 = 22.0;
/// Between two entries of a row.
const GAP: f64 = 16.0;

/// Draws the entries in as many rows as they need, the first with this baseline; gives that of the last row, or what was
/// above where there is no entry. One that is wider than the drawing is left out, as labels are that find no room.
pub(super) fn key(canvas: &mut Canvas, entries: &[(Mark, &str)], above: f64) -> f64 {
    let (mut x, mut baseline) = (0.0, above);
    for (mark, words) in entries {
        let wide = ROOM + width(words);
        if wide > WIDTH {
            continue;
        }
        if baseline == above || x + wide > WIDTH {
            baseline += if baseline == above { LINE + 4.0 } else { LINE };
            x = 0.0;
        }
        draw(canvas, *mark, (x, baseline - 5.0));
        canvas.text("tick", Anchor::Start, (x + ROOM, baseline), words);
        x += wide + GAP;
    }
    baseline
}

fn draw(canvas: &mut Canvas, mark: Mark, (x, y): (f64, f64)) {
    let middle = (x + 8.0, y);
    match mark {
        Mark::Target => canvas.path("target", &[vec![(x, y), (x + 16.0, y)]]),
        Mark::Milestone => canvas.path("milestone", &[diamond(middle)]),
        Mark::Baseline => canvas.circle("baseline", middle, DOT),
        Mark::Tentative => canvas.circle("point provisional", middle, DOT),
    }
}

#[cfg(test)]
mod tests {
    use super::{Canvas, Mark, key};
    use crate::chart::Name;

    fn drawn(words: &[&str]) -> (f64, String) {
        let mut canvas = Canvas::default();
        let entries: Vec<_> = words.iter().map(|words| (Mark::Milestone, *words)).collect();
        let bottom = key(&mut canvas, &entries, 100.0);
        let name = Name { id: "a".into(), title: "a".into(), description: String::new() };
        (bottom, canvas.finish("trend", &name, bottom))
    }

    #[test]
    fn entries_stand_in_rows() {
        assert_eq!(drawn(&[]).0, 100.0);
        assert_eq!(drawn(&["阶段目标"]).0, 122.0);
        assert_eq!(drawn(&["阶段目标", "基期"]).0, 122.0);
        assert_eq!(drawn(&["阶段目标"; 4]).0, 140.0);
    }

    #[test]
    fn what_is_too_wide_is_left_out() {
        let (bottom, svg) = drawn(&[&"阶".repeat(30), "基期"]);
        assert_eq!((bottom, svg.matches("<text").count()), (122.0, 1));
    }
}
