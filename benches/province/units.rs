//! The departments of the province and of its counties, and the task forces.

use super::BUREAUS;
use super::measure::TASKS;
use super::place::place;
use std::fmt::Write;

struct Bureau {
    id: &'static str,
    zh: &'static str,
    en: &'static str,
}

/// What each level has; the nth leads the tasks 2n and 2n + 1.
const KINDS: [Bureau; BUREAUS] = [
    Bureau { id: "market", zh: "市场监督管理局", en: "Market Regulation Bureau" },
    Bureau { id: "housing", zh: "住房和城乡建设局", en: "Housing and Construction Bureau" },
    Bureau { id: "ecology", zh: "生态环境局", en: "Ecology and Environment Bureau" },
    Bureau { id: "welfare", zh: "教育卫生局", en: "Education and Health Bureau" },
    Bureau { id: "transport", zh: "交通运输局", en: "Transport Bureau" },
];

/// The office in which that of the leading group sits.
pub const OFFICE: &str = "province-office";

/// The id of a county's department, for example `qingxi-1-market`.
pub fn county_unit(county: usize, bureau: usize) -> String {
    format!("{}-{}", place(county).id, KINDS[bureau].id)
}

/// The name of a county's department in both languages.
pub fn county_unit_name(county: usize, bureau: usize) -> (String, String) {
    let place = place(county);
    (format!("{}{}", place.zh, KINDS[bureau].zh), format!("{}, {}", KINDS[bureau].en, place.en))
}

/// `departments.yaml`: the province's own, then those of each county.
pub fn departments(counties: usize) -> String {
    let mut text = format!(
        "- id: {OFFICE}\n  name: {{ zh-CN: 云岭省人民政府办公厅（示例）, en: General Office of Yunling Province (sample) }}\n  \
         short: {{ zh-CN: 省政府办公厅, en: Provincial General Office }}\n"
    );
    for Bureau { id, zh, en } in &KINDS {
        let zh = zh.trim_end_matches('局');
        let _ = write!(
            text,
            "- id: province-{id}\n  name: {{ zh-CN: 云岭省{zh}厅（示例）, en: \"{en}, Yunling Province (sample)\" }}\n  \
             short: {{ zh-CN: 省{zh}厅, en: Provincial {en} }}\n"
        );
    }
    for county in 0..counties {
        for bureau in 0..BUREAUS {
            let (zh, en) = county_unit_name(county, bureau);
            let _ = write!(
                text,
                "- id: {id}\n  name: {{ zh-CN: {zh}, en: \"{en}\" }}\n  short: {{ zh-CN: {zh}, en: \"{en}\" }}\n",
                id = county_unit(county, bureau),
            );
        }
    }
    text
}

/// `task-forces.yaml`: one for each task, whose members are the province's departments.
pub fn task_forces() -> String {
    let mut text = format!(
        "leading_group:
  name: {{ zh-CN: 云岭省质量强省领导小组, en: Leading Group for Quality in Yunling }}
  head: {{ zh-CN: 省长, en: Governor }}
  office: {OFFICE}
  duties:
    - {{ zh-CN: 审定计划和年度安排, en: Approves the plan and the programme of each year }}
task_forces:
"
    );
    for (nth, task) in TASKS.iter().enumerate() {
        let bureau = nth / 2;
        let members: Vec<_> =
            (1..3).map(|step| format!("province-{}", KINDS[(bureau + step) % BUREAUS].id)).collect();
        let _ = write!(
            text,
            "  - number: {number}
    id: force-{id}
    name: {{ zh-CN: {zh}专责小组, en: Task force for {en} }}
    lead: province-{lead}
    members: [{members}]
    tasks: [{id}]
    duties:
      - {{ zh-CN: 督促各县按期完成目标, en: Sees to it that every county reaches its targets in time }}
      - {{ zh-CN: 核对各县上报的数据, en: Checks the figures that the counties report }}
",
            number = nth + 1,
            id = task.id,
            zh = task.zh,
            en = lower(task.en),
            lead = KINDS[bureau].id,
            members = members.join(", "),
        );
    }
    text
}

fn lower(text: &str) -> String {
    let (first, rest) = text.split_at(1);
    first.to_lowercase() + rest
}
