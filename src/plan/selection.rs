//! Some of the indicators, for whoever asked for them.

use super::here::Here;
use super::page::Kind;
use super::tree::{self, Tree};
use super::{Inventory, Plan, Planned, Route, table, view};
use crate::lang::{Lang, PerLang};
use crate::model::{Flag, Handle, Indicator, Status, Unit};

impl Plan<'_> {
    /// Some indicators as a table, in the columns of the table of all.
    pub fn table_of<'p>(&'p self, handles: &'p [Handle<Indicator>]) -> Planned<'p> {
        Planned::Csv(table::some_indicators(self, handles))
    }

    /// Some indicators as a list of trees.
    pub fn trees_of(&self, handles: &[Handle<Indicator>]) -> Planned<'_> {
        let trees =
            handles.iter().map(|handle| tree::Indicator::of(self, self.report.indicators.get(*handle)));
        Planned::Json(Tree::Indicators(trees.collect()))
    }

    /// Some indicators as the readers of a language see them in a list.
    pub fn rows_of(&self, handles: &[Handle<Indicator>], lang: Lang) -> Vec<view::IndicatorRow> {
        let (route, inventory) = (Route::new("indicators.html"), Inventory::default());
        let here = Here::new(self, (Kind::Indicators, lang), &route, &inventory);
        here.rows(handles)
    }

    /// What readers call a status, in every language.
    pub fn words_for_status(&self, status: Status) -> PerLang<String> {
        self.voices.map(|voice| voice.status(status).word)
    }

    /// What readers call a flag of a value, in every language.
    pub fn words_for_flag(&self, flag: Flag) -> PerLang<String> {
        self.voices.map(|voice| voice.flag(flag).word)
    }

    /// What readers call a unit, in every language.
    pub fn words_for_unit(&self, unit: &Unit) -> PerLang<String> {
        self.voices.map(|voice| voice.unit(unit))
    }
}
