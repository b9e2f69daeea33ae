//! Tells a minus sign from a stroke that only joins.

use super::signs::Signs;
use super::{Class, Kind};

/// What stands directly before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nothing, or a stroke that joins it to what comes before, as in `5-8` or `COVID-19`.
    Plus,
    /// A minus sign or a word for it, as in `-0.8`, `负0.8` and `minus 0.8`.
    Minus,
    /// A stroke that could be either, as in `年度-3`.
    Unclear,
}

/// Chinese words after which a stroke is a minus sign: they bring a value with them.
const BEFORE_VALUES: [&str; 24] = [
    "为", "是", "至", "到", "达", "约", "于", "率", "速", "值", "幅", "增长", "同比", "环比", "平均", "差额",
    "温度", "气温", "从", "由", "分别", "和", "变动", "变化",
];
/// What changes by so many per cent: 工业-2.4%.
const CHANGES: [&str; 26] = [
    "投资",
    "工业",
    "农业",
    "服务业",
    "建筑业",
    "制造业",
    "消费",
    "出口",
    "进口",
    "收入",
    "支出",
    "税收",
    "利润",
    "产值",
    "增加值",
    "价格",
    "指数",
    "总额",
    "零售额",
    "销售额",
    "产量",
    "销量",
    "拉动",
    "贡献",
    "生产总值",
    "用电量",
];
/// Amounts of money that can be less than nothing: 净利润-3500万元.
const RESULTS: [&str; 9] = ["利润", "净利", "现金流", "结余", "净资产", "盈余", "净额", "损益", "收益"];
/// Signs after which 负 ends a word, as in 担负 and 胜负.
const ENDS_WITH: [&str; 7] = ["担", "肩", "抱", "胜", "背", "辜", "自"];

/// The sign of a number of a kind that begins at a place, and where the number begins with it.
pub(super) fn sign(signs: &Signs, start: usize, kind: Kind) -> (Sign, usize) {
    let Some(at) = start.checked_sub(1) else { return (Sign::Plus, start) };
    match signs.at(at) {
        Some('负') if !signs.ends_any(at, &ENDS_WITH) => (Sign::Minus, at),
        Some(' ') => match signs.word_before(at).as_str() {
            word @ ("minus" | "negative" | "Minus" | "Negative") => (Sign::Minus, at - word.len()),
            _ => (Sign::Plus, start),
        },
        Some(stroke @ ('-' | '−' | '–')) => match meaning(signs, at, stroke, kind) {
            Sign::Minus => (Sign::Minus, at),
            other => (other, start),
        },
        _ => (Sign::Plus, start),
    }
}

/// What a stroke at a place means, by what stands before it.
fn meaning(signs: &Signs, at: usize, stroke: char, kind: Kind) -> Sign {
    let Some(before) = signs.before(at) else { return Sign::Minus };
    match before {
        ' ' | '\u{a0}' => {
            let mut word = at;
            while signs.before(word).is_some_and(|sign| matches!(sign, ' ' | '\u{a0}')) {
                word -= 1;
            }
            // In “12 -15” and “5% –8%” it is a stroke for a range, or a slip.
            let ends_a_number = |sign: char| sign.is_ascii_digit() || matches!(sign, '%' | '‰');
            if signs.before(word).is_some_and(ends_a_number) { Sign::Unclear } else { Sign::Minus }
        }
        // CPI-0.2%
        sign if sign.is_ascii_uppercase() => Sign::Unclear,
        sign if sign.is_ascii_alphanumeric() => Sign::Plus,
        // -5℃—-2℃
        '—' | '–' if stroke != '–' => Sign::Minus,
        '%' | '‰' | ')' | ']' | '〕' | '/' | '.' | '-' | '−' | '–' | '—' | '_' => Sign::Plus,
        '\n' | '\t' | '(' | '[' | '“' | '‘' | '"' | '\'' | ',' | '，' | '、' | ':' | ';' | '。' | '='
        | '≈' | '<' | '>' | '≤' | '≥' | '~' | '±' => Sign::Minus,
        _ if stroke == '−' || signs.ends_any(at, &BEFORE_VALUES) => Sign::Minus,
        _ if signs.ends_any(at, before_values_of(kind)) => Sign::Minus,
        _ => Sign::Unclear,
    }
}

/// The words that bring a value of a kind with them.
fn before_values_of(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Quantity(Class::Percent | Class::PercentagePoints) => &CHANGES,
        Kind::Quantity(Class::Money(_)) => &RESULTS,
        _ => &[],
    }
}
