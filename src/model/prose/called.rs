//! Which indicators a passage calls by their names.

use super::text::Read;
use crate::lang::Lang;
use crate::model::arena::Handle;
use crate::model::indicator::Indicator;
use crate::model::report::Report;
use crate::model::terms::Lexicon;

/// The indicators whose names stand in a passage. Where it states no number nobody asks, and nothing is said.
pub fn in_passage(read: &Read, lang: Lang, report: &Report, names: &Lexicon) -> Vec<Handle<Indicator>> {
    if read.numbers.is_empty() {
        return Vec::new();
    }
    let named = names.named_in(lang, &read.passage.text);
    let ids = named.filter_map(|term| term.link.as_deref()?.strip_prefix("[[")?.strip_suffix("]]"));
    let mut handles: Vec<Handle<Indicator>> = ids.filter_map(|id| report.indicators.find(id)).collect();
    handles.sort();
    handles.dedup();
    handles
}
