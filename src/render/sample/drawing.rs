//! Drawings as the charts give them.

use super::Tongue;

/// A bullet whose ids are unique on the page.
pub(super) fn bullet(number: usize) -> String {
    let drawing = match number % 4 {
        0 | 1 => include_str!("dot.svg"),
        2 => include_str!("bullet.svg"),
        _ => include_str!("missing.svg"),
    };
    drawing.replace("food-pass-rate", &format!("sample-{number}")).trim_end().to_owned()
}

pub(super) fn trend() -> String {
    include_str!("trend.svg").trim_end().to_owned()
}

pub(super) fn timeline() -> String {
    include_str!("timeline.svg").trim_end().to_owned()
}

pub(super) fn status_bar(tongue: Tongue) -> String {
    let drawing = include_str!("status-bar.svg").trim_end();
    match tongue {
        Tongue::Chinese => drawing.to_owned(),
        Tongue::English => drawing
            .replace("已达标", "Met")
            .replace("进行中", "In progress")
            .replace("暂未公布", "Not yet reported"),
    }
}
