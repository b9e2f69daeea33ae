//! What a number counts.

use super::report::Text;
use crate::lang::{Decimal, PerLang, Scale};

/// A unit, and which values it can have.
#[derive(Clone, Debug)]
pub struct Unit {
    /// As it is written in the data, for example `percent`, `per-10000` or `vehicles`.
    pub key: String,
    pub kind: UnitKind,
    pub min: Option<Decimal>,
    pub max: Option<Decimal>,
    /// Whether only whole numbers are possible.
    pub whole: bool,
    /// What the numbers were typed in, for example 亿. They are said in such steps, however many digits they have: a sum of
    /// 101.44亿 stands beside its target of 120亿. A number of such a unit has as many decimals as were typed in the scale,
    /// so that 17.60亿 keeps its zero on the page; [`Unit::in_full`] gives it without them.
    pub scale: Option<Scale>,
}

/// How a unit is written.
#[derive(Clone, Debug)]
pub enum UnitKind {
    Percent,
    Points,
    /// A bare count.
    Count,
    /// Renminbi, in yuan.
    Money,
    /// So many per N.
    Rate(Decimal),
    /// Declared in `site.yaml`.
    Own(UnitName),
}

/// The name that follows the number.
#[derive(Clone, Debug)]
pub struct UnitName {
    pub name: Text,
    /// Other plural forms by CLDR category, for example `("one", "vehicle")`.
    pub forms: PerLang<Vec<(String, String)>>,
}

impl UnitName {
    /// The form for a plural category.
    pub fn form(&self, lang: crate::lang::Lang, category: &str) -> &str {
        let other = self.forms.get(lang).iter().find(|(key, _)| key == category);
        other.map_or(self.name.get(lang), |(_, form)| form)
    }
}

impl Unit {
    /// A unit that every site has, from its key.
    pub fn built_in(key: &str) -> Option<Unit> {
        let hundred = Some(Decimal::ONE_HUNDRED);
        let zero = Some(Decimal::ZERO);
        let (kind, min, max, whole) = match key {
            "percent" => (UnitKind::Percent, zero, hundred, false),
            "points" => (UnitKind::Points, zero, hundred, false),
            "count" => (UnitKind::Count, zero, None, true),
            "CNY" => (UnitKind::Money, None, None, false),
            _ => {
                let base = key.strip_prefix("per-").filter(|base| !base.starts_with('0'))?;
                let base = base.parse::<u32>().ok().filter(|base| *base > 1)?;
                (UnitKind::Rate(Decimal::from(base)), zero, None, false)
            }
        };
        Some(Unit { key: key.to_owned(), kind, min, max, whole, scale: None })
    }

    /// Whether `unbounded` lifts its range: a growth is beyond 100 percent, but no count is below nothing.
    pub fn may_be_unbounded(&self) -> bool {
        matches!(self.kind, UnitKind::Percent | UnitKind::Points | UnitKind::Own(_))
    }

    /// A number of this unit as it stands in data: the plain number, which cannot say in which scale it was typed. 17.60亿
    /// is 1760000000, and without a scale every digit stays: 98.0 is 98.0.
    pub fn in_full(&self, number: Decimal) -> Decimal {
        self.scale.map_or(number, |scale| scale.in_full(number))
    }

    /// A number of this unit as it was typed, with its scale, for example 17.60亿 or 98.0.
    pub fn typed(&self, number: Decimal) -> String {
        self.scale.map_or_else(|| number.to_string(), |scale| scale.typed(number))
    }

    /// The keys of the built-in units, for suggestions; a rate stands for all of them.
    pub const BUILT_IN: [&str; 5] = ["percent", "points", "count", "CNY", "per-10000"];
}
