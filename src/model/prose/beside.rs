//! Finds years and units that are typed beside a wiki link and contradict what it shows.

use super::figure::{is_of, shown};
use super::{Prose, Read, about};
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::{Lang, Period, Tag};
use crate::markdown::{Binding, OBJECT};
use crate::model::binding::{Field, Reference};
use crate::model::indicator::Indicator;
use crate::model::report::Report;
use crate::model::unit::{UnitKind, UnitName};
use crate::numbers::{self, Class, Kind};
use std::ops::Range;

/// Chinese words that tie a year to the figure behind it, as in 2023年为[[food-pass-rate.latest]].
const TIES: [&str; 20] = [
    "",
    "为",
    "是",
    "达",
    "达到",
    "已达",
    "约为",
    "的",
    "升至",
    "降至",
    "增至",
    "减至",
    "升到",
    "降到",
    "提高到",
    "提高至",
    "下降到",
    "下降至",
    "上升到",
    "上升至",
];
/// Where something holds: 2024年全市合格率为.
const PLACES: [&str; 7] = ["全市", "全省", "全县", "全区", "全州", "我市", "本市"];
/// Parts of a year, which may follow it: 2023年第一季度末.
const PARTS: &str = "年度上下半第前一二三四五六七八九十季月末底全0123456789";
/// Chinese words before a year that make it another one than the figure's: 比2023年.
const OTHERS: [&str; 9] = ["比", "较", "与", "和", "对", "自", "从", "以", "按"];
/// English words that tie a year before the figure to it, as in “In 2023 the share was”.
const ENGLISH_TIES: [&str; 6] = [" was ", " were ", " stood at ", " reached ", " came to ", " amounted to "];
/// English words that make it the year in which somebody says so: “In 2026 the office reported that the share was”.
const REPORTS: [&str; 9] =
    [" publish", " report", " show", " said", " says", " announce", " release", " found", " that "];
/// English words that tie a year behind the figure to it.
const BEHIND: [&str; 4] = [" in ", " for ", " at the end of ", " in the year "];
/// What may follow that year: of “in 2020 prices” another thing is said.
const AFTER: [&str; 12] =
    [" and ", " but ", " to ", " under ", " as ", " against ", " while ", " when ", ".", ",", ";", ")"];

/// The findings of a prose.
pub fn find(prose: &Prose, report: &Report) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for read in prose.text.passages.iter().filter(|read| !read.passage.bindings.is_empty()) {
        for (at, binding) in &read.passage.bindings {
            let Ok(Reference::Indicator { id, field }) = Reference::parse(&binding.target) else { continue };
            let Some(handle) = report.indicators.find(id) else { continue };
            // Of a value that is not there it is said elsewhere, and words have neither period nor unit.
            if shown(&binding.target, report).is_none() {
                continue;
            }
            let place = Place {
                read,
                at: *at,
                binding,
                indicator: report.indicators.get(handle),
                field,
                lang: prose.lang,
            };
            found.extend(place.other_year(&prose.text.tag));
            found.extend(place.unit(&prose.text.tag));
        }
    }
    found
}

/// A wiki link to an indicator in its passage.
struct Place<'a> {
    read: &'a Read,
    /// Where it stands in the text.
    at: usize,
    binding: &'a Binding,
    indicator: &'a Indicator,
    field: Field,
    lang: Lang,
}

impl Place<'_> {
    fn text(&self, range: Range<usize>) -> &str {
        self.read.passage.text.get(range).unwrap_or_default()
    }

    fn after(&self) -> &str {
        self.text(self.at + OBJECT.len_utf8()..self.read.passage.text.len())
    }

    /// The period of the value that is shown; nothing of a sum, which is of many.
    fn period(&self) -> Option<Period> {
        match self.field {
            Field::Baseline => Some(self.indicator.baseline.as_ref()?.period),
            Field::Latest if !self.indicator.target.cumulative => Some(self.indicator.shown()?.0),
            Field::At(period) => Some(period),
            _ => None,
        }
    }

    /// By when the target is due, if it is shown. “In 2026 it reached the target” says nothing of that, but
    /// 到2026年达到 does.
    fn due(&self, tag: &Tag) -> Option<Period> {
        let target = &self.indicator.target;
        let is_asked = self.field == Field::Target && tag.language() == "zh";
        is_asked.then(|| target.by.unwrap_or(Period::Day(target.deadline)))
    }

    /// 到2026年达到[[…]]，提前一年完成
    fn is_reached_early(&self) -> bool {
        let statement = about::statement(&self.read.passage.text, &(self.at..self.at));
        self.text(statement).contains("提前")
    }

    fn other_year(&self, tag: &Tag) -> Option<Diagnostic> {
        let held = self.period().or_else(|| self.due(tag))?;
        // Who writes a year in brackets behind the figure means that one, whatever stands before it.
        let (year, range) = match tag.language() {
            "zh" => self.year_in_brackets(tag).or_else(|| self.chinese_year()),
            _ => self.year_in_brackets(tag).or_else(|| self.year_behind()).or_else(|| self.year_before()),
        }?;
        let id = &self.indicator.id;
        (!is_of(held, year)).then_some(())?;
        if self.field == Field::Target {
            let before = self.text(0..range.start);
            let is_goal = before.ends_with('到') && !self.is_reached_early();
            return is_goal.then(|| Some(self.finding("due", range)?.arg("shown", held))).flatten();
        }
        let other = self.finding("period", range)?;
        Some(other.arg("shown", held).arg("use", format!("[[{id}@{year}]]")))
    }

    fn finding(&self, reason: &'static str, range: Range<usize>) -> Option<Diagnostic> {
        let span = self.read.passage.span(&range)?;
        let beside = Diagnostic::new(Code::BesideFigure, span).arg("reason", reason);
        let written = self.text(range).to_owned();
        Some(beside.arg("text", written).arg("binding", format!("[[{}]]", self.binding.target)))
    }

    /// The last year that is typed before the link, with the place of its digits, and how many numbers stand before it.
    fn last_year(&self) -> Option<(i16, Range<usize>, usize)> {
        let numbers = &self.read.numbers;
        let behind = numbers.partition_point(|number| number.range.start < self.at);
        let before = numbers.get(..behind)?;
        let place = before.iter().rposition(|number| !matches!(number.kind, Kind::Calendar(_)))?;
        let year = before.get(place).filter(|number| number.kind == Kind::Year)?;
        Some((i16::try_from(year.value).ok()?, year.range.clone(), place))
    }

    /// 2023年为[[…]], 2023年末[[the same]]达到[[…]]
    fn chinese_year(&self) -> Option<(i16, Range<usize>)> {
        let (year, range, place) = self.last_year()?;
        let gap = self.text(range.end..self.at).strip_prefix('年')?;
        let rest = gap.trim_start_matches(|sign| PARTS.contains(sign));
        let named = rest.strip_prefix(OBJECT).filter(|rest| self.is_named(self.at - rest.len()));
        let tie = named.unwrap_or(rest);
        let before = self.text(0..range.start);
        let tie = self.without_name(tie, before).unwrap_or(tie);
        // 2016—2018年 is more than a year.
        let last = place.checked_sub(1).and_then(|last| self.read.numbers.get(last));
        let is_range = last.is_some_and(|last| last.kind == Kind::Year && last.range.end + 9 > range.start);
        let of_another = OTHERS.iter().any(|word| before.ends_with(word));
        (TIES.contains(&tie) && !is_range && !of_another)
            .then_some((year, range.start..range.end + "年".len()))
    }

    /// What stands behind the name of the indicator, or a part of it, in the words between a year and the link: 为 in
    /// 2024年合格率为[[…]], and in 2024年，合格率为[[…]] where the year begins the sentence.
    fn without_name<'t>(&self, words: &'t str, before: &str) -> Option<&'t str> {
        let begins = before.is_empty() || before.ends_with(['。', '；', '，', '\n', '\t', '到', '至']);
        let words = words.strip_prefix('，').filter(|_| begins).unwrap_or(words);
        let words = PLACES.iter().find_map(|place| words.strip_prefix(place)).unwrap_or(words);
        let tie = TIES
            .iter()
            .filter(|tie| !tie.is_empty() && words.ends_with(**tie))
            .max_by_key(|tie| tie.len())?;
        let phrase = words.strip_suffix(tie)?;
        let name = self.indicator.name.get(self.lang);
        let is_name = phrase.is_empty() || phrase.chars().count() > 2 && name.contains(phrase);
        is_name.then(|| words.get(phrase.len()..)).flatten()
    }

    /// Whether the link that ends at a place is the name of the same indicator.
    fn is_named(&self, end: usize) -> bool {
        let name = |(at, binding): &(usize, Binding)| {
            let parsed = Reference::parse(&binding.target);
            let is_name = matches!(parsed, Ok(Reference::Indicator { id, field: Field::Name })
                if id == self.indicator.id.as_str());
            at + OBJECT.len_utf8() == end && is_name
        };
        self.read.passage.bindings.iter().any(name)
    }

    /// [[…]]（2023年末）, “[[…]] (2023)”: the year with a part of it and nothing else, for much can be said in brackets.
    fn year_in_brackets(&self, tag: &Tag) -> Option<(i16, Range<usize>)> {
        let after = self.after();
        let inside = after.trim_start_matches(' ').strip_prefix(['（', '('])?;
        let start = self.at + OBJECT.len_utf8() + after.len() - inside.len();
        let place = self.read.numbers.partition_point(|number| number.range.start < start);
        let number = self.read.numbers.get(place)?;
        // 2016/17 is no year of the calendar.
        let is_year = number.kind == Kind::Year && number.range.len() == 4;
        let number = (is_year && number.range.start == start).then_some(number)?;
        let (mut range, rest) =
            (number.range.clone(), self.text(number.range.end..self.read.passage.text.len()));
        let rest = match tag.language() {
            "zh" => {
                range.end += "年".len();
                rest.strip_prefix('年')?.trim_start_matches(|sign| PARTS.contains(sign))
            }
            _ => rest,
        };
        rest.starts_with(['）', ')']).then_some((i16::try_from(number.value).ok()?, range))
    }

    /// “[[…]] in 2023.”
    fn year_behind(&self) -> Option<(i16, Range<usize>)> {
        let tie = BEHIND.iter().find(|tie| self.after().starts_with(**tie))?;
        let start = self.at + OBJECT.len_utf8() + tie.len();
        let place = self.read.numbers.partition_point(|number| number.range.start < start);
        let number = self.read.numbers.get(place)?;
        let year = (number.kind == Kind::Year && number.range.start == start).then_some(number)?;
        let rest = self.text(year.range.end..self.read.passage.text.len());
        let is_over = rest.is_empty()
            || AFTER.iter().any(|word| {
                let rest = rest.strip_prefix(word);
                rest.is_some_and(|rest| {
                    !(*word == " to " && rest.starts_with(|sign: char| sign.is_ascii_digit()))
                })
            });
        is_over.then_some((i16::try_from(year.value).ok()?, year.range.clone()))
    }

    /// “In 2023 the share was [[…]]”
    fn year_before(&self) -> Option<(i16, Range<usize>)> {
        let (year, range, _) = self.last_year()?;
        let gap = self.text(range.end..self.at);
        let gap = gap.strip_prefix(',').unwrap_or(gap);
        let is_clause = gap.len() <= MOST_WORDS
            && !gap.contains([',', ';', '.', ':', '(', OBJECT])
            && ENGLISH_TIES.iter().any(|tie| gap.ends_with(tie))
            && !REPORTS.iter().any(|word| gap.contains(word));
        let before = self.text(0..range.start);
        let opens = before.strip_suffix("In ").or_else(|| before.strip_suffix("; in "))?;
        let begins = opens.is_empty() || !opens.ends_with(|sign: char| sign.is_alphanumeric());
        let is_dated_behind = BEHIND.iter().any(|tie| self.after().starts_with(tie));
        (is_clause && begins && !is_dated_behind).then_some((year, range))
    }

    /// A unit typed behind or before a value that is shown with its own.
    fn unit(&self, tag: &Tag) -> Option<Diagnostic> {
        let shows_unit = match &self.indicator.unit.kind {
            UnitKind::Percent | UnitKind::Points | UnitKind::Money | UnitKind::Own(_) => true,
            // A bare number is shown, and people write behind it what is counted.
            UnitKind::Count | UnitKind::Rate(_) => false,
        };
        let range = match &self.indicator.unit.kind {
            UnitKind::Own(name) => self.own_unit(name),
            _ => None,
        };
        let range = shows_unit.then(|| range.or_else(|| self.typed_unit(tag))).flatten()?;
        self.finding("unit", range)
    }

    /// Where the indicator's own unit is typed once more. A single sign can begin another word.
    fn own_unit(&self, name: &UnitName) -> Option<Range<usize>> {
        let after = self.after();
        let typed = after.trim_start();
        let forms = name.forms.get(self.lang).iter().map(|(_, form)| form.as_str());
        let forms = forms.chain([name.name.get(self.lang).as_str()]).filter(|form| form.chars().count() > 1);
        let repeats = |form: &&str| {
            let goes_on = |sign: char| sign.is_ascii_alphabetic();
            typed
                .strip_prefix(form)
                .is_some_and(|rest| !(form.ends_with(goes_on) && rest.starts_with(goes_on)))
        };
        let form = forms.filter(repeats).max_by_key(|form| form.len())?;
        let start = self.at + OBJECT.len_utf8() + after.len() - typed.len();
        Some(start..start + form.len())
    }

    /// Where a unit is typed that the reader of numbers knows: it is asked for a 1 in the place of the link.
    fn typed_unit(&self, tag: &Tag) -> Option<Range<usize>> {
        let after = self.after();
        // What begins with a digit or a stroke is a number of its own.
        if after.starts_with(|sign: char| sign.is_ascii_digit() || ".,-–".contains(sign)) {
            return None;
        }
        let after: String = after.chars().take(MOST_SIGNS).collect();
        let one = numbers::read(&format!("1{after}"), tag).into_iter().next()?;
        let has_unit = match one.kind {
            Kind::Quantity(Class::Other) => false,
            // 分 is a verb as well.
            Kind::Quantity(Class::Points) => matches!(self.indicator.unit.kind, UnitKind::Points),
            Kind::Quantity(_) => true,
            _ => false,
        };
        // A 1 that ends with its digit has the unit of a number behind it, as in 1～5%.
        let length = (has_unit && one.range.start == 0).then(|| one.range.end.checked_sub(1)).flatten()?;
        let unit = after.get(..length)?.trim_start();
        let end = self.at + OBJECT.len_utf8() + length;
        (!unit.is_empty()).then(|| end - unit.len()..end)
    }
}

/// A unit has at most so many characters.
const MOST_SIGNS: usize = 24;
/// Between a year and its figure stand at most so many bytes.
const MOST_WORDS: usize = 60;
