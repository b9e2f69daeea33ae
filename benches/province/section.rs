//! The prose, in both languages: its figures are bound to the data, none is typed.

use super::measure::{TASKS, Task};
use super::{Extent, units};

/// The indicators that a task's prose speaks of.
const QUOTED: usize = 8;
/// For how many indicators there is one update.
const PER_UPDATE: usize = 200;

/// A section's texts.
struct Texts {
    name: String,
    front: String,
    zh: (String, String),
    en: (String, String),
}

/// Every section's files.
pub fn files(extent: Extent) -> impl Iterator<Item = (String, String)> {
    let tasks = (0..TASKS.len()).map(move |nth| task(nth, extent));
    let safeguards = (0..SAFEGUARDS.len()).map(safeguard);
    let phases = (0..PHASES.len()).map(phase);
    let updates = (0..updates(extent.count)).map(move |nth| update(nth, extent));
    texts().into_iter().chain(tasks).chain(safeguards).chain(phases).chain(updates).flat_map(written)
}

fn written(texts: Texts) -> [(String, String); 2] {
    let Texts { name, front, zh, en } = texts;
    let file = |lang: &str, front: &str, (title, body): (String, String)| {
        (format!("content/sections/{name}.{lang}.md"), format!("---\ntitle: {title}\n{front}---\n\n{body}"))
    };
    [file("zh-CN", &front, zh), file("en", "", en)]
}

fn texts() -> Vec<Texts> {
    let plain = |name: &str, zh: (&str, &str), en: (&str, &str)| Texts {
        name: name.to_owned(),
        front: String::new(),
        zh: (zh.0.to_owned(), zh.1.to_owned()),
        en: (en.0.to_owned(), en.1.to_owned()),
    };
    vec![
        plain(
            "guiding-ideas",
            (
                "指导思想",
                "## 总的要求\n\n质量为先，以人民为中心，各县同一张表、同一把尺。依据[[doc:provincial-plan]]。\n",
            ),
            (
                "Guiding principles",
                "## General requirements\n\nQuality comes first, and people are at its centre: one table and one measure for every county. The basis is the [[doc:provincial-plan]].\n",
            ),
        ),
        plain(
            "overall-goals",
            (
                "总体目标",
                "## 目标\n\n每个县的每项指标都有目标、期限、牵头单位和数据来源。\n\n- 数据按年公布；\n- 目标调整的，公布理由。\n",
            ),
            (
                "Overall goals",
                "## Goals\n\nEach indicator of each county has a target, a deadline, a lead department and a source.\n\n- Figures are published every year;\n- where a target changes, the reason is published.\n",
            ),
        ),
        plain(
            "about",
            ("关于本站", "## 性质\n\n云岭省并不存在，本站的机构和数据均为虚构。\n"),
            (
                "About this site",
                "## What this is\n\nYunling does not exist; the departments and the data of this site are invented.\n",
            ),
        ),
    ]
}

/// The first indicators of a task, a few counties apart.
fn quoted(nth: usize, extent: Extent) -> Vec<String> {
    let of_task = extent.count.saturating_sub(nth).div_ceil(TASKS.len());
    let step = (of_task / QUOTED).max(1);
    (0..of_task).step_by(step).take(QUOTED).map(|place| extent.id(nth + place * TASKS.len())).collect()
}

fn task(nth: usize, extent: Extent) -> Texts {
    let Task { id, zh, en, .. } = &TASKS[nth];
    let ids = quoted(nth, extent);
    let list = |line: &dyn Fn(&String) -> String| ids.iter().map(line).collect::<String>();
    let zh_list = list(&|id| {
        format!(
            "- [[{id}]]：目标[[{id}.target]]，最近一期[[{id}.latest]]，由[[{id}.lead]]牵头，状态为“[[{id}.status]]”；\n"
        )
    });
    let en_list = list(&|id| {
        format!(
            "- [[{id}]]: target [[{id}.target]], latest [[{id}.latest]], led by the [[{id}.lead]]; status: [[{id}.status]].\n"
        )
    });
    let name = format!("tasks/{:02}-{id}", nth + 1);
    Texts {
        front: format!(
            "task_force: force-{id}\nphase: delivery\nsafeguards: [leadership, evaluation]\nsummary:\n  \
             zh-CN: 各县{zh}的目标和进展。\n  en: \"{en}: targets and progress of every county.\"\n"
        ),
        zh: (
            (*zh).to_owned(),
            format!(
                "## 工作要求\n\n{zh}是全省的共同任务，由[[force:force-{id}]]推进。牵头单位按年公布数据，数据以核定表和统计年鉴为准。**凡有调整，必有理由。**\n\n\
                 ## 部分县的进展\n\n{zh_list}\n## 指标\n\n![[{name}]]\n"
            ),
        ),
        en: (
            (*en).to_owned(),
            format!(
                "## What is asked for\n\n{en} is a task for the whole province, carried forward by the [[force:force-{id}]]. The lead departments publish their figures every year, from certified records and the yearbook. **No change without a reason.**\n\n\
                 ## Progress in some counties\n\n{en_list}\n## Indicators\n\n![[{name}]]\n"
            ),
        ),
        name,
    }
}

const SAFEGUARDS: [(&str, &str, &str); 8] = [
    ("leadership", "加强组织领导", "Leadership"),
    ("funding", "落实资金保障", "Funding"),
    ("staff", "充实专业力量", "Skilled staff"),
    ("data", "夯实数据基础", "Sound data"),
    ("law", "完善法规标准", "Law and standards"),
    ("public", "接受社会监督", "Public scrutiny"),
    ("training", "开展业务培训", "Training"),
    ("evaluation", "严格考核评估", "Evaluation"),
];

fn safeguard(nth: usize) -> Texts {
    let (id, zh, en) = SAFEGUARDS[nth];
    let office = units::OFFICE;
    Texts {
        name: format!("safeguards/{:02}-{id}", nth + 1),
        front: format!("summary:\n  zh-CN: {zh}的主要措施。\n  en: \"{en}: what is done.\"\n"),
        zh: (
            zh.to_owned(),
            format!(
                "## 措施\n\n由[[dept:{office}]]统筹，各县参照执行。\n\n- 明确责任单位；\n- 公开进展情况。\n"
            ),
        ),
        en: (
            en.to_owned(),
            format!(
                "## Measures\n\nThe [[dept:{office}]] co-ordinates, and the counties follow.\n\n- Every duty has a department;\n- progress is published.\n"
            ),
        ),
    }
}

const PHASES: [(&str, &str, &str, &str, &str); 3] = [
    ("start", "启动阶段", "Start", "2016-01", "2017-12"),
    ("delivery", "实施阶段", "Delivery", "2018-01", "2024-12"),
    ("review", "评估阶段", "Review", "2025-01", "2025-12"),
];

fn phase(nth: usize) -> Texts {
    let (id, zh, en, from, to) = PHASES[nth];
    Texts {
        name: format!("schedule/{:02}-{id}", nth + 1),
        front: format!(
            "from: {from}\nto: {to}\ndeliverables:\n  - {{ zh-CN: 本阶段工作总结, en: A report on the phase }}\n"
        ),
        zh: (zh.to_owned(), "各县按照统一安排推进，按期公布数据。\n".to_owned()),
        en: (
            en.to_owned(),
            "The counties proceed as arranged and publish their figures in time.\n".to_owned(),
        ),
    }
}

/// How many updates there are.
fn updates(all: usize) -> usize {
    (all / PER_UPDATE).clamp(2, 500)
}

/// The news of an indicator.
fn update(nth: usize, extent: Extent) -> Texts {
    let id = extent.id(nth * extent.count / updates(extent.count));
    // One a week from the spring of 2016 on.
    let (year, week) = (2016 + nth / 50 % 8, nth % 50);
    let date = format!("{year}-{:02}-{:02}", 1 + week / 5 % 10 + 2, 1 + week % 5 * 6);
    Texts {
        name: format!("updates/{date}-{id}"),
        front: String::new(),
        zh: (
            "公布最近一期数据".to_owned(),
            format!("[[{id}.lead]]公布[[{id}]]最近一期数据：[[{id}.latest]]。\n"),
        ),
        en: (
            "Latest figures published".to_owned(),
            format!("The [[{id}.lead]] has published the latest figure of [[{id}]]: [[{id}.latest]].\n"),
        ),
    }
}
