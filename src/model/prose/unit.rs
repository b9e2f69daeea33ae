//! Whether a number in prose can be of an indicator's unit.

use super::Read;
use crate::lang::Lang;
use crate::model::unit::{Unit, UnitKind, UnitName};
use crate::numbers::{Class, Currency, Kind, Number};
use std::ops::Range;

/// How a number goes with a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The unit stands with the number; both end here, in bytes of the passage.
    Stated { end: usize },
    /// Nothing stands there that could be a unit.
    Silent,
    /// Another unit stands there.
    Contrary,
}

/// Signs that count things in general: one is often written for the other.
const GENERAL: [char; 3] = ['个', '项', '件'];
/// Signs after a number that name another unit.
const COUNTERS: &str = "个项条类家名人次年月天日周份套座种级层倍成所处台辆件批章款支户只米里亩吨元分组岁度张间栋架棵头匹颗册篇场届村镇县区°%‰";

/// How a number of a passage goes with a unit. `sentence` is the range of its sentence.
pub fn fit(number: &Number, unit: &Unit, read: &Read, sentence: &Range<usize>, lang: Lang) -> Fit {
    let Kind::Quantity(class) = number.kind else { return Fit::Contrary };
    let end = number.range.end;
    let stated = |is: bool| if is { Fit::Stated { end } } else { Fit::Contrary };
    let text = read.passage.text.as_str();
    let after = text.get(end..sentence.end).unwrap_or_default();
    match (&unit.kind, class) {
        (UnitKind::Percent, _) => stated(class == Class::Percent),
        (UnitKind::Points, Class::Points) | (UnitKind::Money, Class::Money(Currency::Yuan)) => {
            Fit::Stated { end }
        }
        (UnitKind::Own(name), _) => own(name, class, after, end, lang),
        (_, Class::Other) if counts_otherwise(after, unit) => Fit::Contrary,
        (UnitKind::Rate(base), Class::Other) => {
            let said = text.get(sentence.clone()).unwrap_or_default();
            let base = base.normalize().to_string();
            let is_said = said.contains('万') || said.replace(',', "").contains(&base);
            if is_said { Fit::Stated { end } } else { Fit::Silent }
        }
        (UnitKind::Points | UnitKind::Money | UnitKind::Count, Class::Other) => Fit::Silent,
        _ => Fit::Contrary,
    }
}

/// Whether a count could as well be of something with another unit: 3次 is no score, 12% no count.
fn counts_otherwise(after: &str, unit: &Unit) -> bool {
    let sign = after.trim_start().chars().next();
    let counts = matches!(unit.kind, UnitKind::Count);
    sign.is_some_and(|sign| {
        COUNTERS.contains(sign) && (!counts || matches!(sign, '年' | '月' | '天' | '日' | '元'))
    })
}

fn own(name: &UnitName, class: Class, after: &str, end: usize, lang: Lang) -> Fit {
    let forms = std::iter::once(name.name.get(lang).as_str())
        .chain(name.forms.get(lang).iter().map(|(_, form)| form.as_str()));
    let forms: Vec<&str> = forms.filter(|form| !form.is_empty()).collect();
    let folded = after.to_lowercase();
    let trimmed = folded.trim_start_matches([' ', '\u{a0}', '-', '多', '余']);
    let skipped = folded.len() - trimmed.len();
    let close = forms.iter().filter(|form| starts_with_word(trimmed, &form.to_lowercase()));
    if let Some(form) = close.max_by_key(|form| form.len()) {
        return Fit::Stated { end: end + skipped + form.len() };
    }
    if class != Class::Other {
        return Fit::Contrary;
    }
    let sign = trimmed.chars().next();
    let general = |sign: char| GENERAL.contains(&sign);
    let is_general = forms.iter().any(|form| form.chars().all(general));
    match sign {
        Some(sign) if is_general && general(sign) => {
            return Fit::Stated { end: end + skipped + sign.len_utf8() };
        }
        Some(sign) if COUNTERS.contains(sign) => return Fit::Contrary,
        _ => {}
    }
    // 3,000 certified products: the unit comes a few words later.
    let few: Vec<&str> = trimmed.split(' ').take(5).collect();
    let said = few.join(" ");
    let later = forms.iter().any(|form| {
        form.is_ascii()
            && said
                .split(' ')
                .any(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()) == form.to_lowercase())
    });
    if later { Fit::Stated { end } } else { Fit::Silent }
}

/// Whether a text begins with a word, not only with its letters: `m` does not begin `men`.
fn starts_with_word(text: &str, word: &str) -> bool {
    let goes_on = |rest: &str| {
        word.ends_with(|sign: char| sign.is_ascii_alphabetic())
            && rest.starts_with(|sign: char| sign.is_ascii_alphabetic())
    };
    text.strip_prefix(word).is_some_and(|rest| !goes_on(rest))
}

/// Whether a unit says what it is a unit of: % and 微克/立方米 do, 个 does not.
pub fn is_telling(unit: &Unit, lang: Lang) -> bool {
    match &unit.kind {
        UnitKind::Count => false,
        UnitKind::Own(name) => {
            let name = name.name.get(lang);
            name.is_ascii() && name.len() > 2 || name.chars().count() > 1
        }
        UnitKind::Percent | UnitKind::Points | UnitKind::Money | UnitKind::Rate(_) => true,
    }
}
