//! Sample tasks, safeguards and phases.

use super::{Tongue, drawing, indicator};
use crate::plan::view::{Lead, MeasureRow, PhaseCard, SafeguardPart, Safeguards, Schedule, Task, TaskCard};

pub(super) fn cards(tongue: Tongue) -> Vec<TaskCard> {
    let card = |number: u32, chinese: &str, english: &str, met: usize, indicators: usize| TaskCard {
        number,
        title: tongue.say(chinese, english),
        lang: None,
        href: "task.html".to_owned(),
        summary_html: Some(tongue.say(
            "加强重点产品监督抽查，保障消费安全。",
            "More spot checks of key products, so that what people buy is safe.",
        )),
        lead: tongue.link("市质监局", "Quality Supervision Bureau", "department.html"),
        progress: match indicators {
            0 => tongue.say("本任务没有单独的指标", "This task has no indicator of its own"),
            _ => tongue.say(
                &format!("{indicators}项指标中{met}项已达标"),
                &format!("{met} of {indicators} indicators met"),
            ),
        },
        met,
        indicators,
    };
    vec![
        card(1, "实施质量强市战略", "Carry out the quality city strategy", 1, 3),
        card(2, "建设先进质量文化", "Build a culture of quality", 0, 0),
        card(3, "加强产品质量监管", "Supervise product quality", 2, 6),
        card(4, "提升工程质量", "Raise the quality of construction", 2, 2),
    ]
}

pub(super) fn page(tongue: Tongue) -> Task {
    let unit = tongue.link("市质监局", "Quality Supervision Bureau", "department.html");
    let link = |chinese: &str, english: &str| tongue.link(chinese, english, "task-force.html");
    let measure = |id: &str, due: Option<String>, key| MeasureRow {
        id: id.to_owned(),
        text_html: tongue.say("公布年度监督抽查计划", "Publish the yearly plan of spot checks"),
        lead: unit.clone(),
        due,
        done: None,
        status: tongue.status(key),
        evidence: Vec::new(),
    };
    Task {
        number: 3,
        prose: tongue.prose(2, "a"),
        summary_html: Some(tongue.say("加强重点产品监督抽查。", "More spot checks of key products.")),
        lead: Lead { unit: unit.clone(), basis: String::new() },
        support: vec![tongue.link("市农委", "Agricultural Commission", ""), unit.clone()],
        task_forces: vec![link("产品质量专责小组", "Product quality task force")],
        phase: Some(link("组织实施阶段", "Implementation")),
        safeguards: vec![link("加强组织领导", "Stronger leadership")],
        progress: tongue.say("6项指标中2项已达标", "2 of 6 indicators met"),
        embedded: false,
        indicators: indicator::rows(tongue),
        measures: vec![
            measure("m-1", Some(tongue.say("2017年6月", "June 2017")), "overdue"),
            measure("m-2", None, "completed-late"),
        ],
        previous: Some(link("建设先进质量文化", "Build a culture of quality")),
        next: Some(link("提升工程质量", "Raise the quality of construction")),
    }
}

pub(super) fn phases(tongue: Tongue) -> Vec<PhaseCard> {
    let phase = |number: u32, chinese: &str, english: &str, key| PhaseCard {
        id: format!("phase-{number}"),
        number,
        title: tongue.say(chinese, english),
        href: "schedule.html".to_owned(),
        dates: tongue.say("2017年1月至2017年6月", "January 2017 to June 2017"),
        status: tongue.status(key),
        deliverables_html: vec![
            tongue.say("创建方案", "The plan"),
            tongue.say("动员部署会", "Kick-off meeting"),
        ],
        prose: tongue.prose(3, &format!("a-{number}")),
    };
    vec![
        phase(1, "启动阶段", "Planning and start", "in-progress"),
        phase(2, "组织实施阶段", "Implementation", "not-started"),
        phase(3, "总结验收阶段", "Review and acceptance", "not-started"),
    ]
}

pub(super) fn schedule(tongue: Tongue) -> Schedule {
    Schedule { svg: drawing::timeline(), phases: phases(tongue) }
}

pub(super) fn safeguards(tongue: Tongue) -> Safeguards {
    let part = |number: u32| SafeguardPart {
        id: format!("safeguard-{number}"),
        number,
        summary_html: Some(tongue.say("各负其责。", "Everyone answers for a part.")),
        prose: tongue.prose(3, &format!("a-{number}")),
        tasks: vec![tongue.link("产品质量", "Product quality", "task.html")],
    };
    Safeguards { safeguards: (1..=4).map(part).collect() }
}
