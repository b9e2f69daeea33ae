//! Sample departments and task forces.

use super::{Tongue, indicator, task};
use crate::plan::view::{
    Department, DepartmentRow, Departments, ForceCard, LeadingGroup, Link, Matrix, MatrixCell, MatrixRow,
    Successor, TaskForce, TaskForces,
};

const UNITS: [(&str, &str, &str, &str); 6] = [
    (
        "盐城市质量技术监督局",
        "市质监局",
        "Yancheng Municipal Bureau of Quality and Technical Supervision",
        "Quality Supervision Bureau",
    ),
    (
        "盐城市发展和改革委员会",
        "市发改委",
        "Yancheng Municipal Development and Reform Commission",
        "Development and Reform Commission",
    ),
    ("盐城市农业委员会", "市农委", "Yancheng Municipal Agricultural Commission", "Agricultural Commission"),
    (
        "盐城市食品药品监督管理局",
        "市食药监局",
        "Yancheng Municipal Food and Drug Administration",
        "Food and Drug Administration",
    ),
    (
        "盐城市环境保护局",
        "市环保局",
        "Yancheng Municipal Environmental Protection Bureau",
        "Environmental Protection Bureau",
    ),
    ("盐城市财政局", "市财政局", "Yancheng Municipal Finance Bureau", "Finance Bureau"),
];

fn unit(tongue: Tongue, place: usize) -> Link {
    let (_, chinese, _, english) = UNITS[place % UNITS.len()];
    tongue.link(chinese, english, "department.html")
}

pub(super) fn departments(tongue: Tongue) -> Departments {
    let row = |(chinese, short, english, short_english): &(&str, &str, &str, &str)| DepartmentRow {
        name: tongue.say(chinese, english),
        short: tongue.say(short, short_english),
        href: "department.html".to_owned(),
        tasks: 2,
        indicators: 6,
        leads: 1,
        member: 3,
    };
    Departments { departments: UNITS.iter().map(row).collect() }
}

pub(super) fn department(tongue: Tongue) -> Department {
    let (chinese, short, english, short_english) = UNITS[0];
    Department {
        name: tongue.say(chinese, english),
        short: tongue.say(short, short_english),
        sentence: tongue.say(
            "牵头2项任务、6项指标，参加3个专责小组。",
            "Leads 2 tasks and 6 indicators; member of 3 task forces.",
        ),
        successor: Some(Successor {
            unit: tongue.link("盐城市市场监督管理局", "Yancheng Municipal Market Regulation Bureau", ""),
            from: Some(tongue.say("2019年1月", "January 2019")),
        }),
        predecessors: Vec::new(),
        office: Some("12365".to_owned()),
        leading_office: true,
        tasks: task::cards(tongue),
        indicators: indicator::rows(tongue),
        supported_tasks: vec![tongue.link("提升工程质量", "Raise the quality of construction", "task.html")],
        supported_indicators: Vec::new(),
        leads: vec![forces(tongue).swap_remove(0).into_link()],
        member: forces(tongue).into_iter().skip(1).map(ForceCard::into_link).collect(),
        everyone: Vec::new(),
    }
}

trait IntoLink {
    fn into_link(self) -> Link;
}

impl IntoLink for ForceCard {
    fn into_link(self) -> Link {
        Link { lang: None, text: self.name, href: self.href, current: false }
    }
}

fn forces(tongue: Tongue) -> Vec<ForceCard> {
    let names = [
        ("产品质量专责小组", "Product quality task force"),
        ("工程质量专责小组", "Construction quality task force"),
        ("服务质量专责小组", "Service quality task force"),
        ("环境质量专责小组", "Environmental quality task force"),
        ("农产品质量专责小组", "Farm produce quality task force"),
        ("质量文化专责小组", "Quality culture task force"),
        ("质量安全专责小组", "Quality safety task force"),
        ("宣传教育专责小组", "Publicity and education task force"),
        ("督查考核专责小组", "Inspection and assessment task force"),
    ];
    let card = |(place, (chinese, english)): (usize, &(&str, &str))| ForceCard {
        number: place as u32 + 1,
        name: tongue.say(chinese, english),
        href: "task-force.html".to_owned(),
        lead: unit(tongue, place),
        members: if place == 8 { Vec::new() } else { vec![unit(tongue, place + 1), unit(tongue, place + 2)] },
        open: (place == 1).then(|| tongue.say("等单位", "and others")),
        everyone: (place == 8)
            .then(|| tongue.say("领导小组全体成员单位", "All members of the leading group")),
    };
    names.iter().enumerate().map(card).collect()
}

fn to_matrix(tongue: Tongue) -> Link {
    tongue.link("单位与专责小组对照表", "Departments and task forces in one table", "matrix.html")
}

pub(super) fn task_forces(tongue: Tongue) -> TaskForces {
    TaskForces {
        leading_group: Some(LeadingGroup {
            name: tongue.say("创建工作领导小组", "Leading group"),
            head: tongue.say("市长", "Mayor"),
            deputy: Some(tongue.say("分管副市长", "Deputy mayor in charge")),
            members: None,
            office: unit(tongue, 0),
            duties_html: vec![tongue.say("统筹协调创建工作。", "Coordinates the work.")],
        }),
        task_forces: forces(tongue),
        matrix: to_matrix(tongue),
    }
}

pub(super) fn task_force(tongue: Tongue) -> TaskForce {
    TaskForce {
        card: forces(tongue).swap_remove(1),
        duties_html: vec![tongue.say("组织监督抽查。", "Organises spot checks.")],
        tasks: task::cards(tongue),
        indicators: indicator::rows(tongue),
        matrix: to_matrix(tongue),
        previous: None,
        next: None,
    }
}

pub(super) fn matrix(tongue: Tongue) -> Matrix {
    let columns = forces(tongue);
    let row = |place: usize| MatrixRow {
        unit: unit(tongue, place),
        cells: columns.iter().enumerate().map(|(at, force)| cell(tongue, place, at, force)).collect(),
    };
    let everyone = columns.iter().skip(8).cloned().map(ForceCard::into_link).collect();
    Matrix { rows: (0..UNITS.len()).map(row).collect(), everyone, columns }
}

fn cell(tongue: Tongue, row: usize, column: usize, force: &ForceCard) -> MatrixCell {
    let (key, word) = match (row + UNITS.len() - column % UNITS.len()) % UNITS.len() {
        _ if column == 8 => ("everyone", tongue.say("全体成员", "All members")),
        0 => ("lead", tongue.say("牵头", "Lead")),
        1 | 2 => ("member", tongue.say("成员", "Member")),
        _ => ("none", String::new()),
    };
    MatrixCell { key, word, column: force.name.clone() }
}
