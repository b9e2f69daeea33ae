//! How many have each status.

use super::Name;
use super::canvas::{Anchor, Area, Canvas, WIDTH};
use super::words::{LINE, width};

/// The statuses of many indicators or tasks.
#[derive(Clone, Debug)]
pub struct StatusBar {
    pub name: Name,
    /// In the order in which they stand; those that count nothing are not drawn.
    pub parts: Vec<Part>,
}

/// One status.
#[derive(Clone, Debug)]
pub struct Part {
    /// For example `on-track`, which gives the class `status-on-track`.
    pub key: String,
    pub count: u32,
    /// The count as the language writes it.
    pub number: String,
    /// For example `进展正常`.
    pub status: String,
}

const HEIGHT: f64 = 48.0;
const GAP: f64 = 2.0;
/// The narrowest part that can be seen and told apart.
const NARROWEST: f64 = 8.0;
/// Between a word and the edge of its part.
const PADDING: f64 = 4.0;

/// Draws one bar of parts beside each other, as wide as they count. A part has its number, and its status below,
/// where there is room; the table beside the chart has them all.
pub fn status_bar(bar: &StatusBar) -> String {
    let parts: Vec<&Part> = bar.parts.iter().filter(|part| part.count > 0).collect();
    let mut canvas = Canvas::default();
    let mut x = 0.0;
    for (part, part_width) in parts.iter().zip(widths(&parts)) {
        let area = Area { x, y: 0.0, width: part_width, height: HEIGHT };
        canvas.rect(&format!("part status-{}", part.key), &area);
        let fits = |words: &str| width(words) + 2.0 * PADDING <= part_width;
        let middle = x + part_width / 2.0;
        match (fits(&part.number), fits(&part.status)) {
            (true, true) => {
                canvas.text("count", Anchor::Middle, (middle, 20.0), &part.number);
                canvas.text("count-name", Anchor::Middle, (middle, 20.0 + LINE), &part.status);
            }
            (true, false) => canvas.text("count", Anchor::Middle, (middle, HEIGHT / 2.0 + 5.0), &part.number),
            _ => {}
        }
        x += part_width + GAP;
    }
    canvas.finish("status-bar", &bar.name, HEIGHT)
}

/// The width of each part: in proportion, but for those that would be too narrow to see.
fn widths(parts: &[&Part]) -> Vec<f64> {
    let room = WIDTH - GAP * parts.len().saturating_sub(1) as f64;
    let total: f64 = parts.iter().map(|part| f64::from(part.count)).sum();
    let narrow = |part: &&&Part| room * f64::from(part.count) / total < NARROWEST;
    let narrowed = parts.iter().filter(narrow).count() as f64 * NARROWEST;
    let others: f64 = parts.iter().filter(|part| !narrow(part)).map(|part| f64::from(part.count)).sum();
    let wide = |part: &&Part| (room - narrowed) * f64::from(part.count) / others;
    parts.iter().map(|part| if narrow(&part) { NARROWEST } else { wide(part) }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Part, StatusBar, status_bar};
    use crate::chart::Name;

    #[test]
    fn parts_are_as_wide_as_they_count_and_empty_ones_are_not_drawn() {
        let part = |key: &str, count: u32, status: &str| Part {
            key: key.to_owned(),
            count,
            number: count.to_string(),
            status: status.to_owned(),
        };
        let svg = status_bar(&StatusBar {
            name: Name {
                id: "statuses".to_owned(),
                title: "12项已达标，6项进行中，1项未达标，30项暂未公布".to_owned(),
                description: String::new(),
            },
            parts: vec![
                part("met", 12, "已达标"),
                part("in-progress", 6, "进行中"),
                part("behind", 0, "进度滞后"),
                part("missed", 1, "未达标"),
                part("not-reported", 30, "暂未公布"),
            ],
        });
        insta::assert_snapshot!("status_bar", svg);
    }
}
