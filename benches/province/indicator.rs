//! The indicators of a county, as its clerk writes them: one file for each county.

use super::measure::{Measure, Shape, TASKS, Task};
use super::place::place;
use super::series::{Series, mixed, series};
use super::{COUNTY, units};
use std::fmt::Write;

/// The id of the indicator at a place in the province, for example `qingxi-1-food-checks`.
pub fn id(indicator: usize) -> String {
    format!("{}-{}", place(indicator / COUNTY).id, about(indicator).1.id)
}

/// What the indicator at a place in the province measures. Even a county of ten has one of each task.
pub fn about(indicator: usize) -> (&'static Task, &'static Measure) {
    let nth = indicator % COUNTY;
    let task = &TASKS[nth % TASKS.len()];
    (task, &task.measures[nth / TASKS.len()])
}

/// The file of a county, in a province of `all` indicators.
pub fn file(county: usize, all: usize) -> (String, String) {
    let place = place(county);
    let first = county * COUNTY;
    let mut text = format!("# {}\n# {}\n", place.zh, place.en);
    for indicator in first..all.min(first + COUNTY) {
        text.push_str(&record(indicator));
    }
    (format!("content/indicators/{:04}-{}.yaml", county + 1, place.id), text)
}

fn record(indicator: usize) -> String {
    let place = place(indicator / COUNTY);
    let (task, measure) = about(indicator);
    let bureau = indicator % TASKS.len() / 2;
    let numbers = series(indicator, measure.shape);
    let lead = units::county_unit(indicator / COUNTY, bureau);
    let support = units::county_unit(indicator / COUNTY, (bureau + 1) % super::BUREAUS);
    let mut text = String::new();
    let _ = write!(
        text,
        "- id: {id}
  name: {{ zh-CN: {place_zh}{zh}, en: \"{en}, {place_en}\" }}
  task: {task}
  lead: {lead}
  support: [{support}]
{shape}  baseline: {{ period: 2015, value: {baseline}, source: yearbook-2015 }}
  reports: yearly
  values:
{values}  definition:
    zh-CN: 本县年末按统计报表制度汇总的{zh}，由牵头单位核定。
    en: \"{en}, as compiled for the county at the end of the year under the reporting rules and confirmed by the lead department.\"
",
        id = id(indicator),
        place_zh = place.zh,
        place_en = place.en,
        zh = measure.zh,
        en = measure.en,
        task = task.id,
        shape = target(measure.shape, &numbers),
        baseline = numbers.baseline,
        values = values(indicator, &lead, &numbers),
    );
    if mixed(indicator, 90).is_multiple_of(4) {
        text.push_str(
            "  note:
    zh-CN: 统计口径以统计部门公布的为准，撤并乡镇的数据已并入。
    en: The definition of the statistics department holds; the figures of merged townships are included.
",
        );
    }
    text
}

fn target(shape: Shape, numbers: &Series) -> String {
    let Series { milestone, target, .. } = numbers;
    let (unit, better, kind) = match shape {
        Shape::Share => ("percent", "higher", "at_least"),
        Shape::Loss => ("percent", "lower", "at_most"),
        Shape::Count => ("count", "higher", "at_least"),
        Shape::Rate => ("per-10000", "lower", "less_than"),
        Shape::Money => ("CNY\n  scale: 亿", "higher", "at_least"),
    };
    let sum = if shape == Shape::Money { ", cumulative: true, from: 0" } else { "" };
    let summed = if shape == Shape::Money { ", cumulative: true" } else { "" };
    format!(
        "  unit: {unit}\n  better: {better}\n  target: {{ {kind}: {target}, by: 2025{sum} }}\n  \
         milestones: [ {{ {kind}: {milestone}, by: 2022{summed} }} ]\n"
    )
}

fn values(indicator: usize, lead: &str, numbers: &Series) -> String {
    let mut text = String::new();
    let last = *super::YEARS.end();
    for (year, value) in &numbers.values {
        let next = year + 1;
        let published = format!("published: {next}-03-{:02}", 1 + mixed(indicator, 70) % 20);
        let _ = match (*year == last, mixed(indicator, 80) % 40) {
            (true, 0) => writeln!(text, "    - {{ period: {year}, flag: not-available }}"),
            (true, 1..=9) => writeln!(
                text,
                "    - {{ period: {year}, value: {value}, source: record-{lead}, flag: provisional, {published} }}"
            ),
            (true, _) => writeln!(
                text,
                "    - {{ period: {year}, value: {value}, source: record-{lead}, {published} }}"
            ),
            (false, _) => writeln!(
                text,
                "    - {{ period: {year}, value: {value}, source: yearbook-{year}, {published} }}"
            ),
        };
    }
    text
}
