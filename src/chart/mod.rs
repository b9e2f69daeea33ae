//! Draws numbers as accessible SVG.
//!
//! Each shape is a plain struct, with its words already written in the reader's language, and one function that
//! draws it. Attributes hold geometry only; the look is the theme's, by class. A chart is 320 units wide, because
//! that is the narrowest screen, and 14 units of text on it are still 12 pixels when the page has margins.

mod axis;
mod bullet;
mod canvas;
mod key;
mod labels;
mod status_bar;
mod timeline;
mod trend;
mod words;

pub use axis::{Axis, Bounds};
pub use bullet::{Bullet, Goal, bullet};
pub use key::Mark;
pub use status_bar::{Part, StatusBar, status_bar};
pub use timeline::{AsOf, Phase, Timeline, month_ticks, timeline};
pub use trend::{Flag, Milestone, Point, Step, Trend, trend};

use crate::lang::Decimal;

/// What a chart is called. A screen reader says it in place of the picture, so it states the values.
#[derive(Clone, Debug)]
pub struct Name {
    /// What the ids of the chart's parts begin with: unique on its page, for example `food-pass-rate-bullet`.
    pub id: String,
    /// For example `实际97.4%，目标不低于98%`.
    pub title: String,
    /// A longer description; may be empty.
    pub description: String,
}

/// A labelled place on an axis.
#[derive(Clone, Debug)]
pub struct Tick<At = Decimal> {
    pub at: At,
    pub label: String,
}
