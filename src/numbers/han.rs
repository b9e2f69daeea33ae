//! Reads numbers that are written in Han characters, for example 一百二十一, 两 or 二〇一七.

use super::signs::Signs;
use crate::lang::Decimal;

/// A run of Han numerals.
pub(super) struct Han {
    pub(super) end: usize,
    pub(super) shape: HanShape,
}

pub(super) enum HanShape {
    /// A number; `bare` where only units stand there, as in 万台 or 以十亿元计.
    Value { value: Decimal, bare: bool },
    /// Digit after digit: 二〇一七
    Row(Decimal),
    /// 十三五: the number of a five-year plan.
    FiveYearPlan(Decimal),
    /// 二三十 is from 20 to 30, 十五六 from 15 to 16.
    Between(Decimal, Decimal),
    /// A number that is meant to be vague, as 三五 in 三五年.
    Vague,
}

pub(super) fn digit(sign: char) -> Option<u32> {
    "零一二三四五六七八九".chars().position(|digit| digit == sign).map(|place| place as u32).or(match sign {
        '〇' => Some(0),
        '两' => Some(2),
        _ => None,
    })
}

/// The power of ten that a sign stands for: 十 is 10.
pub(super) fn unit(sign: char) -> Option<Decimal> {
    Some(Decimal::from(match sign {
        '十' => 10_u64,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    }))
}

/// Reads the run at a place.
pub(super) fn read(signs: &Signs, start: usize) -> Option<Han> {
    let mut end = start;
    while signs.at(end).is_some_and(|sign| digit(sign).is_some() || unit(sign).is_some()) {
        // 三千米 is three kilometres, 五百分之一 is a fraction.
        if end > start && is_unit_of_measure(signs, end) {
            break;
        }
        end += 1;
    }
    if end == start {
        return None;
    }
    let run: Vec<char> = signs.between(start, end).chars().collect();
    let shape = shape(&run);
    if let HanShape::Value { value, bare: false } = shape
        && signs.at(end) == Some('点')
        && let Some((fraction, end)) = decimals(signs, end + 1)
    {
        return Some(Han {
            end,
            shape: HanShape::Value { value: value.checked_add(fraction)?, bare: false },
        });
    }
    Some(Han { end, shape })
}

/// Whether 千 or 百 at a place begins a unit such as 千米, 千瓦 or 百分点.
pub(super) fn is_unit_of_measure(signs: &Signs, place: usize) -> bool {
    signs
        .has_any(place, &["千米", "千克", "千瓦", "千伏", "千帕", "千卡", "千焦", "百分", "千分之", "万分之"])
}

fn decimals(signs: &Signs, start: usize) -> Option<(Decimal, usize)> {
    let mut end = start;
    let mut value = Decimal::ZERO;
    let mut step = Decimal::ONE;
    while let Some(next) = signs.at(end).and_then(digit) {
        step /= Decimal::TEN;
        value += Decimal::from(next) * step;
        end += 1;
    }
    (end > start).then_some((value, end))
}

fn shape(run: &[char]) -> HanShape {
    if let ['十', tens, '五'] = run
        && let Some(number) = digit(*tens).filter(|number| *number > 0)
    {
        return HanShape::FiveYearPlan(Decimal::from(10 + number));
    }
    if let Some((low, high)) = between(run) {
        return HanShape::Between(low, high);
    }
    let digits: Option<Vec<u32>> = run.iter().map(|sign| digit(*sign)).collect();
    if let Some(digits) = digits.filter(|digits| digits.len() > 1) {
        if digits.len() != 4 && !digits.contains(&0) {
            return HanShape::Vague;
        }
        let value = digits.iter().try_fold(Decimal::ZERO, |value, digit| {
            value.checked_mul(Decimal::TEN)?.checked_add(Decimal::from(*digit))
        });
        return value.map_or(HanShape::Vague, HanShape::Row);
    }
    let bare = run != ['十'] && run.iter().all(|sign| unit(*sign).is_some());
    value(run).map_or(HanShape::Vague, |value| HanShape::Value { value, bare })
}

/// The ends of a range that two neighbouring digits say.
fn between(run: &[char]) -> Option<(Decimal, Decimal)> {
    let (ten, low, high, units) = match run {
        ['十', low, high] => (Decimal::TEN, low, high, [].as_slice()),
        [low, high, units @ ..] => (Decimal::ZERO, low, high, units),
        _ => return None,
    };
    let (low, high) = (digit(*low)?, digit(*high)?);
    let factor = units.iter().try_fold(Decimal::ONE, |factor, sign| factor.checked_mul(unit(*sign)?))?;
    let of = |digit: u32| ten.checked_add(Decimal::from(digit).checked_mul(factor)?);
    (low > 0 && high == low + 1).then_some(())?;
    Some((of(low)?, of(high)?))
}

/// The value of numerals with units; nothing where two digits stand side by side.
fn value(run: &[char]) -> Option<Decimal> {
    let wan = Decimal::from(10_000);
    let (mut total, mut section) = (Decimal::ZERO, Decimal::ZERO);
    let mut digit_now: Option<u32> = None;
    let (mut last, mut zero) = (Decimal::ONE, false);
    for sign in run {
        if let Some(next) = digit(*sign) {
            if next == 0 {
                zero = true;
            } else if digit_now.replace(next).is_some() {
                return None;
            }
            continue;
        }
        let unit = unit(*sign)?;
        let taken = digit_now.take().map(Decimal::from);
        if unit < wan {
            section = section.checked_add(taken.unwrap_or(Decimal::ONE).checked_mul(unit)?)?;
        } else {
            let below = section.checked_add(taken.unwrap_or_default())?;
            let whole = total.checked_add(below)?;
            let nothing = whole.is_zero();
            total = if nothing {
                unit
            } else if last >= wan && unit < last {
                total.checked_add(below.checked_mul(unit)?)?
            } else {
                whole.checked_mul(unit)?
            };
            section = Decimal::ZERO;
        }
        (last, zero) = (unit, false);
    }
    let rest = match digit_now {
        // 三万五 is 35,000.
        Some(digit) if last >= Decimal::ONE_HUNDRED && !zero => Decimal::from(digit) * last / Decimal::TEN,
        Some(digit) => Decimal::from(digit),
        None => Decimal::ZERO,
    };
    total.checked_add(section)?.checked_add(rest)
}
