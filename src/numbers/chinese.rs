//! Reads the numbers of Chinese text.

use super::currency;
use super::digits::{self, Shape, Typed};
use super::han::{self, HanShape};
use super::label;
use super::minus::Sign;
use super::row::{Entry, Row};
use super::signs::Signs;
use super::{Class, Kind, Number, Part, Weight};
use crate::lang::Decimal;

/// What counts things: a Han numeral before one of these is meant as a number, as in 三个, and not as part
/// of a word, as in 三农.
const MEASURES: &str = "个项条类家名人次年月天日周份套座种级层倍成所处台辆件批章款支户只米里亩吨元分组季方大轮小点门部册篇场届\
期区县市镇村街位岁度本张间栋幢艘架棵头匹颗瓶袋盒桶克斤升平立千兆字笔宗例起公步段阶省国班队院校厂站星维微毫厘海";

/// Words before a number that make it a name.
const NAMES: [&str; 25] = [
    "附件",
    "附表",
    "附录",
    "图",
    "表",
    "任务",
    "小组",
    "步骤",
    "序号",
    "编号",
    "号码",
    "电话",
    "热线",
    "传真",
    "邮编",
    "邮政编码",
    "代码",
    "账号",
    "证号",
    "文号",
    "版本",
    "手机",
    "拨打",
    "索引号",
    "专栏",
];

struct Chinese<'a> {
    signs: &'a Signs,
    row: Row,
}

/// A number without what stands around it.
struct Core {
    start: usize,
    end: usize,
    value: Decimal,
    /// Digits without separators: so many.
    plain: Option<usize>,
    /// Typed in digits rather than in Han characters.
    typed: bool,
    bare: bool,
    row: bool,
}

pub(super) fn read(signs: &Signs) -> Vec<Number> {
    let mut chinese = Chinese { signs, row: Row::default() };
    let mut at = 0;
    while at < signs.len() {
        at = chinese.step(at).unwrap_or(at + 1).max(at + 1);
    }
    chinese.row.numbers(signs)
}

impl Chinese<'_> {
    /// Reads what begins at a place; gives where to go on.
    fn step(&mut self, at: usize) -> Option<usize> {
        let signs = self.signs;
        for (words, scale) in [("百分之", 1), ("千分之", 10), ("万分之", 100)] {
            if signs.has(at, words) {
                let part = self.core(at + 3)?;
                let value = part.value.checked_div(Decimal::from(scale))?;
                return self.emit(at, part.end, value, Kind::Quantity(Class::Percent));
            }
        }
        for (words, half) in [("上半年", 1), ("下半年", 2)] {
            if signs.has(at, words) {
                return self.emit(at, at + 3, Decimal::from(half), Kind::Calendar(Part::Half));
            }
        }
        match signs.at(at)? {
            '半' if signs.has(at, "半个百分点") => {
                let class = Class::PercentagePoints;
                self.emit(at, at + 5, Decimal::new(5, 1), Kind::Quantity(class))
            }
            '半' if !signs.has(at, "半导体") => self.aside(at, at + 1, Decimal::new(5, 1)),
            '双' => self.aside(at, at + 1, Decimal::TWO),
            sign if sign.is_ascii_digit() => match digits::read(signs, at)? {
                Typed { end, value, shape: Shape::Date { month, day, year_end } } => {
                    self.emit(at, year_end, value, Kind::Year)?;
                    self.emit(month.0, month.1, month.2, Kind::Calendar(Part::Month))?;
                    self.emit(day.0, day.1, day.2, Kind::Calendar(Part::Day))?;
                    Some(end)
                }
                Typed { end, value, shape: Shape::SplitYear { next, start } } => {
                    self.emit(at, end, value, Kind::Year)?;
                    self.put(start, end, next, Kind::Year, Weight::Incidental)
                }
                Typed { end, value, shape: Shape::Fraction } => {
                    self.emit(at, end, value, Kind::Quantity(Class::Other))
                }
                typed if label::is_name(signs, at, &typed) => self.label(at, typed.end, typed.value),
                typed => self.number(Core::typed(at, &typed)),
            },
            _ if han::is_unit_of_measure(signs, at) => Some(at + 2),
            _ => {
                let han = han::read(signs, at)?;
                match han.shape {
                    HanShape::FiveYearPlan(value) => {
                        self.put(at, han.end, value, Kind::Ordinal, Weight::Incidental)
                    }
                    HanShape::Between(low, high) => {
                        self.aside(at, han.end, low)?;
                        self.aside(at, han.end, high)
                    }
                    HanShape::Vague => Some(han.end),
                    HanShape::Value { .. } | HanShape::Row(_) => self.number(self.core(at)?),
                }
            }
        }
    }

    /// The number at a place, in digits or in Han characters.
    fn core(&self, at: usize) -> Option<Core> {
        if let Some(typed) = digits::read(self.signs, at) {
            return Some(Core::typed(at, &typed));
        }
        let han = han::read(self.signs, at)?;
        let (value, bare, row) = match han.shape {
            HanShape::Value { value, bare } => (value, bare, false),
            HanShape::Row(value) => (value, false, true),
            HanShape::FiveYearPlan(_) | HanShape::Between(..) | HanShape::Vague => return None,
        };
        Some(Core { start: at, end: han.end, value, plain: row.then_some(4), typed: false, bare, row })
    }

    /// Decides what a number is for from what stands around it.
    fn number(&mut self, core: Core) -> Option<usize> {
        let signs = self.signs;
        let (start, end, value) = (core.start, core.end, core.value);
        if signs.has(end, "分之")
            && let Some(part) = self.core(end + 2)
        {
            let share = part.value.checked_div(value)?;
            return self.emit(start, part.end, share, Kind::Quantity(Class::Other));
        }
        if signs.before(start) == Some('第') {
            return self.in_row(&core);
        }
        if self.is_label(&core) {
            return self.label(start, end, value);
        }
        if let Some(after) = self.calendar(&core) {
            return Some(after);
        }
        // 几十, 数百: meant to be vague. 十几 likewise.
        if signs.ends_any(start, &["几", "数"]) && !core.typed || signs.at(end) == Some('几') {
            return Some(end);
        }
        self.quantity(&core)
    }

    /// 第三批, 第三条, 第三季度
    fn in_row(&mut self, core: &Core) -> Option<usize> {
        let (signs, end) = (self.signs, core.end);
        if signs.has_any(end, &["条", "款", "章", "节", "页", "号", "编"]) {
            return self.label(core.start, end, core.value);
        }
        if signs.has(end, "季度") {
            return self.emit(core.start, end, core.value, Kind::Calendar(Part::Quarter));
        }
        self.put(core.start, end, core.value, Kind::Ordinal, weight_of(core.value))
    }

    fn is_label(&self, core: &Core) -> bool {
        let (signs, start, end) = (self.signs, core.start, core.end);
        if label::is_list_mark(signs, start, end) {
            return true;
        }
        // 一是…二是…: a list within a sentence.
        let clause = signs.is_start(start)
            || signs.before(start).is_some_and(|sign| matches!(sign, '。' | '；' | ';' | '，' | ':' | '、'));
        if clause && !core.typed && signs.has_any(end, &["是", "要"]) || signs.before(start) == Some('其')
        {
            return true;
        }
        let time = core.plain.is_some_and(|digits| digits <= 2)
            && signs.at(end) == Some('时')
            && !signs.has_any(end, &["时间", "时期"]);
        let number = signs.has_any(end, &["号", "世纪", "年代"])
            || signs.has(end, "路公交")
            || self.row.last().is_some_and(|last| {
                last.kind == Kind::Label
                    && signs.between(last.end, start) == "时"
                    && signs.at(end) == Some('分')
            });
        let mut before = start;
        while signs.before(before).is_some_and(|sign| matches!(sign, ' ' | ':' | '为' | '是' | '“')) {
            before -= 1;
        }
        let named = signs.ends_any(before, &NAMES) && !signs.ends_any(before, &["代表", "发表", "企图"]);
        // 表3 is a table, 表彰 is none; 任务3项 is three tasks.
        time || number || named && !self.is_counted(end) && signs.at(end) != Some('%')
    }

    fn is_counted(&self, end: usize) -> bool {
        self.signs
            .at(end)
            .is_some_and(|sign| MEASURES.contains(sign) || matches!(sign, '万' | '亿' | '百' | '多' | '余'))
    }

    /// A year, a quarter, a month or a day.
    fn calendar(&mut self, core: &Core) -> Option<usize> {
        let (signs, start, end, value) = (self.signs, core.start, core.end, core.value);
        let year = digits::is_year(value, core.plain.unwrap_or_default());
        let part = match signs.at(end) {
            Some('年') if year => Kind::Year,
            Some('季') if signs.has(end, "季度") && !signs.ends(start, "前") && value <= Decimal::from(4) => {
                Kind::Calendar(Part::Quarter)
            }
            Some('月') if value <= Decimal::from(12) && value.fract().is_zero() => {
                Kind::Calendar(Part::Month)
            }
            Some('日' | '号') if self.follows_date(start) => Kind::Calendar(Part::Day),
            next if year
                && core.typed
                && !self.is_counted(end)
                && next != Some('%')
                && !signs.has(end, "微克") =>
            {
                Kind::Year
            }
            _ => return None,
        };
        self.emit(start, end, value, part)
    }

    /// Whether a month stands just before: 6月30日, 6月8—10日.
    fn follows_date(&self, start: usize) -> bool {
        let mut entries = self.row.entries.iter().rev();
        let gap = |end: usize| self.signs.between(end, start);
        entries.next().is_some_and(|last| match last.kind {
            Kind::Calendar(Part::Month) => gap(last.end) == "月",
            Kind::Calendar(Part::Day) => last.end + 3 >= start,
            _ => {
                last.bare
                    && gap(last.end).chars().count() <= 2
                    && entries.next().is_some_and(|month| month.kind == Kind::Calendar(Part::Month))
            }
        })
    }

    /// So much or so many: the multiplier, the class, and whether it is meant.
    fn quantity(&mut self, core: &Core) -> Option<usize> {
        let signs = self.signs;
        let mut end = core.end;
        // 300多万: about three million.
        if signs.has_any(end, &["多", "余", "来"])
            && signs.at(end + 1).is_some_and(|sign| han::unit(sign).is_some())
        {
            end += 1;
        }
        let mut factor = Decimal::ONE;
        while let Some(unit) = signs.at(end).and_then(han::unit)
            && unit > Decimal::TEN
            && !han::is_unit_of_measure(signs, end)
        {
            factor = factor.checked_mul(unit)?;
            end += 1;
        }
        let mut value = core.value.checked_mul(factor)?;
        if core.typed {
            (value, end) = self.with_smaller_units(value, factor, end);
        }
        let (class, after) = self.class(end);
        // USD 3亿, ￥50
        let mark = currency::before(signs, core.start).filter(|_| class == Class::Other);
        let (class, start) = match mark {
            Some((currency, length)) => (Class::Money(currency), core.start - length),
            None => (class, core.start),
        };
        if signs.at(end) == Some('‰') {
            value = value.checked_div(Decimal::TEN)?;
        }
        if let Some((share, after)) = self.tenths(core, end) {
            return self.emit(core.start, after, share, Kind::Quantity(Class::Percent));
        }
        let counted = core.typed
            || factor != Decimal::ONE
            || !core.row && core.end - core.start > 1
            || class != Class::Other
            || self.is_counted(end);
        let weight = if counted && !core.bare { weight_of(value) } else { Weight::Incidental };
        let bare = class == Class::Other;
        self.row.push(
            signs,
            Entry {
                start,
                end: after,
                value,
                kind: Kind::Quantity(class),
                weight,
                factor,
                bare,
                sign: Sign::Plus,
            },
        );
        Some(after)
    }

    /// 1万5千, 1亿2000万: a number with what is counted in smaller units behind it, and where it ends.
    fn with_smaller_units(
        &self,
        mut value: Decimal,
        mut factor: Decimal,
        mut end: usize,
    ) -> (Decimal, usize) {
        while let Some(more) = digits::read(self.signs, end)
            && let Some(unit) = self.signs.at(more.end).and_then(han::unit)
            && unit > Decimal::TEN
            && !han::is_unit_of_measure(self.signs, more.end)
            && let Some(part) = more.value.checked_mul(unit).filter(|part| *part < factor)
            && let Some(sum) = value.checked_add(part)
        {
            (value, factor, end) = (sum, unit, more.end + 1);
        }
        (value, end)
    }

    /// The class that the signs after a number say, and where they end.
    fn class(&self, end: usize) -> (Class, usize) {
        let signs = self.signs;
        let at = signs.past_blanks(end);
        let many = if signs.has_any(at, &["多", "余"]) { at + 1 } else { at };
        if let Some('%' | '‰') = signs.at(at) {
            return (Class::Percent, at + 1);
        }
        let points = ["个百分点", "百分点", "个多百分点", "个以上百分点", "多个百分点", "余个百分点"];
        if let Some(points) = points.iter().find(|points| signs.has(at, points)) {
            return (Class::PercentagePoints, at + points.chars().count());
        }
        let money = currency::in_chinese(signs, many).or_else(|| currency::in_english(signs, many));
        if let Some((currency, after)) = money {
            return (Class::Money(currency), after);
        }
        let not_points = [
            "分钟",
            "分之",
            "分类",
            "分别",
            "分布",
            "分局",
            "分组",
            "分级",
            "分期",
            "分区",
            "分贝",
            "分批",
            "分析",
            "分公司",
            "分阶",
        ];
        if signs.at(at) == Some('分') && !signs.has_any(at, &not_points) {
            return (Class::Points, at + 1);
        }
        (Class::Other, end)
    }

    /// 九成, 八成五
    fn tenths(&self, core: &Core, end: usize) -> Option<(Decimal, usize)> {
        let signs = self.signs;
        let verbs = [
            "成立", "成为", "成果", "成员", "成功", "成本", "成都", "成长", "成分", "成熟", "成效", "成套",
            "成交",
        ];
        if core.value > Decimal::TEN || signs.at(end) != Some('成') || signs.has_any(end, &verbs) {
            return None;
        }
        let share = core.value.checked_mul(Decimal::TEN)?;
        match signs.at(end + 1).and_then(han::digit).filter(|digit| *digit > 0) {
            Some(more) => Some((share.checked_add(Decimal::from(more))?, end + 2)),
            None => Some((share, end + 1)),
        }
    }

    fn emit(&mut self, start: usize, end: usize, value: Decimal, kind: Kind) -> Option<usize> {
        self.put(start, end, value, kind, Weight::Stated)
    }

    fn aside(&mut self, start: usize, end: usize, value: Decimal) -> Option<usize> {
        self.put(start, end, value, Kind::Quantity(Class::Other), Weight::Incidental)
    }

    fn label(&mut self, start: usize, end: usize, value: Decimal) -> Option<usize> {
        self.put(start, end, value, Kind::Label, Weight::Incidental)
    }

    fn put(&mut self, start: usize, end: usize, value: Decimal, kind: Kind, weight: Weight) -> Option<usize> {
        let (factor, bare, sign) = (Decimal::ONE, false, Sign::Plus);
        let entry = Entry { start, end, value, kind, weight, factor, bare, sign };
        self.row.push(self.signs, entry);
        Some(end)
    }
}

impl Core {
    fn typed(start: usize, typed: &Typed) -> Core {
        let plain = match typed.shape {
            Shape::Plain(digits) => Some(digits),
            _ => None,
        };
        Core { start, end: typed.end, value: typed.value, plain, typed: true, bare: false, row: false }
    }
}

/// One of a thing is often not said in another language: 建成一座 is “a plant is built”; and 零 is a word of many
/// meanings.
fn weight_of(value: Decimal) -> Weight {
    if value == Decimal::ONE || value.is_zero() { Weight::Incidental } else { Weight::Stated }
}
