//! The report as JSON: the whole of it, or one indicator; the same in every language.
//!
//! Numbers are given as texts, because a reader that makes binary fractions of them would change them.

mod indicator;
mod report;

pub use indicator::Indicator;
pub use report::Report;

use super::{Columns, Package, Plan};
use crate::lang::PerLang;
use crate::model::BoundText;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// Something that is published as JSON.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Tree<'p> {
    Report(Box<Report<'p>>),
    Indicator(Box<Indicator<'p>>),
    Indicators(Vec<Indicator<'p>>),
    Package(Box<Package<'p>>),
    Columns(Box<Columns<'p>>),
}

/// A text in every language, as a map from their tags.
pub struct Words<'p>(Vec<(&'p str, Cow<'p, str>)>);

impl<'p> Words<'p> {
    /// A text of the report.
    pub fn of(plan: &'p Plan, text: &'p PerLang<String>) -> Words<'p> {
        Words(
            text.iter().map(|(lang, text)| (plan.report.languages.tag(lang).as_str(), text.into())).collect(),
        )
    }

    /// A text of the report with what its wiki links show.
    pub fn bound(plan: &'p Plan, text: &'p BoundText) -> Words<'p> {
        let languages = plan.report.languages.iter();
        Words(
            languages
                .map(|lang| (plan.report.languages.tag(lang).as_str(), plan.words(text, lang)))
                .collect(),
        )
    }

    /// What each language says.
    pub fn said(plan: &'p Plan, say: impl Fn(&super::Voice) -> String) -> Words<'p> {
        Words(plan.voices.iter().map(|(_, voice)| (voice.tag.as_str(), say(voice).into())).collect())
    }
}

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(tag, text)| (tag, text)))
    }
}

/// Something that is written as it is displayed, for example a date.
pub struct Shown<T>(pub T);

impl<T: std::fmt::Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}
