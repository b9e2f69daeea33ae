//! The sample home page, lists and the plan.

use super::{Tongue, drawing, indicator, responsibility, task};
use crate::plan::view::{
    About, ColumnMeaning, Count, Data, DataFile, DocumentGroup, DocumentRow, Documents, Download, Home,
    Indicators, Link, Plan, PlanPart, PreviousEdition, Row, SiteMap, SiteMapGroup, StatusMeaning,
    TableMeaning, UpdateCard,
};

fn counts(tongue: Tongue) -> Vec<Count> {
    let count = |key, count: usize| Count {
        status: tongue.status(key),
        count,
        text: tongue.say(&format!("{count}项指标"), &format!("{count} indicators")),
        href: "indicators.html".to_owned(),
    };
    vec![
        count("met", 12),
        count("in-progress", 6),
        count("behind", 2),
        count("missed", 3),
        count("not-reported", 4),
    ]
}

fn sentence(tongue: Tongue) -> String {
    tongue.say(
        "27项指标：12项已达标，6项进行中，2项进度滞后，3项未达标，4项暂未公布。",
        "Of 27 indicators, 12 are met, 6 are in progress, 2 are behind, 3 were missed and 4 have not been reported.",
    )
}

fn downloads(tongue: Tongue) -> Vec<Download> {
    let download = |format| Download {
        text: tongue.say("全部指标", "All indicators"),
        href: "data.html".to_owned(),
        format,
    };
    ["CSV", "JSON", "XLSX"].map(download).into()
}

pub(super) fn updates(tongue: Tongue) -> Vec<UpdateCard> {
    vec![UpdateCard {
        title: "创建计划印发".to_owned(),
        lang: (tongue == Tongue::English).then(|| "zh-CN".to_owned()),
        href: "text.html".to_owned(),
        date: tongue.say("2017年3月10日", "10 March 2017"),
        datetime: "2017-03-10".to_owned(),
    }]
}

pub(super) fn home(tongue: Tongue) -> Home {
    let rows = indicator::rows(tongue);
    Home {
        summary_html: Some(tongue.say(
            "本站公开盐城市创建“全国质量强市示范城市”计划的目标、责任单位、完成期限和进展，逐项注明数据出处。",
            "This site shows what Yancheng’s plan promised, which department answers for it, by when, how far it has come, and where each figure is from.",
        )),
        sentence: sentence(tongue),
        counts: counts(tongue),
        counts_svg: drawing::status_bar(tongue),
        attention_more: None,
        attention: rows.into_iter().filter(|row| ["behind", "missed"].contains(&row.status.key)).collect(),
        tasks: task::cards(tongue),
        phase: task::phases(tongue).into_iter().next(),
        updates: updates(tongue),
        downloads: downloads(tongue),
        links: vec![tongue.link("方案全文", "Full text of the plan", "plan.html")],
    }
}

pub(super) fn indicators(tongue: Tongue) -> Indicators {
    Indicators {
        sentence: sentence(tongue),
        counts: counts(tongue),
        rows: indicator::rows(tongue),
        downloads: downloads(tongue),
    }
}

fn row(tongue: Tongue, chinese: &str, english: &str, value: &str) -> Row {
    let lang = (tongue == Tongue::English).then(|| "zh-CN".to_owned());
    Row { label: tongue.say(chinese, english), value: value.to_owned(), lang, datetime: None }
}

pub(super) fn plan(tongue: Tongue) -> Plan {
    let part = |id: &str, heading: &str, html: &str| PlanPart {
        id: id.to_owned(),
        heading: heading.to_owned(),
        pieces: crate::render::sample::pieces(html),
        lang: (tongue == Tongue::English).then(|| "zh-CN".to_owned()),
        older: None,
        parts: Vec::new(),
        forces: Vec::new(),
    };
    let text = "<p>全面贯彻党的十八大精神，坚持“质量第一”的理念，以提高发展质量和效益为中心，推动经济社会转型升级，\
                到2018年建成全国质量强市示范城市。</p>\n<p>坚持政府推动、部门联动、企业主动、社会互动，形成工作合力。</p>\n";
    // The names of the parts are the theme's words, in the page's language even where the text is not.
    let mut tasks = part("part-3", &tongue.say("三、主要任务", "III. Main tasks"), "");
    tasks.lang = None;
    tasks.parts = vec![
        part(
            "part-3-1",
            "（一）实施质量强市战略",
            &format!("{text}<h4 id=\"s-1\">1. 加强组织领导</h4>\n{text}"),
        ),
        part("part-3-2", "（二）建设先进质量文化", text),
    ];
    let mut forces = part("part-4", "四、责任分解", text);
    forces.lang = None;
    forces.heading = tongue.say("四、责任分解", "IV. Allocation of responsibilities");
    forces.pieces = crate::render::sample::pieces(&tongue.say(text, "<p>Who answers for what.</p>\n"));
    forces.forces = responsibility::task_forces(tongue).task_forces;
    Plan {
        record: vec![
            row(tongue, "索引号", "Index number", "014000000/2017-00001"),
            row(tongue, "发文机关", "Issuing body", "盐城市人民政府"),
            row(tongue, "文号", "Document number", "盐政发〔2017〕1号"),
            Row {
                datetime: Some("2017-03-10".to_owned()),
                lang: None,
                ..row(tongue, "成文日期", "Date of issue", "2017-03-10")
            },
        ],
        form: vec![row(tongue, "申报城市", "Applicant", "江苏省盐城市")],
        contents: vec![
            tongue.link("一、指导思想", "I. Guiding principles", "#part-1"),
            tongue.link("三、主要任务", "III. Main tasks", "#part-3"),
        ],
        parts: vec![
            part("part-1", &tongue.say("一、指导思想", "I. Guiding principles"), text),
            part("part-2", &tongue.say("二、总体目标", "II. Overall goals"), text),
            tasks,
            forces,
        ],
        signature: Some(Row {
            datetime: Some("2017-03-10".to_owned()),
            ..row(tongue, "盐城市人民政府", "Yancheng Municipal People’s Government", "2017年3月10日")
        }),
    }
}

pub(super) fn documents(tongue: Tongue) -> Documents {
    let group = |id, (chinese, english), documents| DocumentGroup {
        id,
        title: tongue.say(chinese, english),
        documents,
    };
    let document = DocumentRow {
        id: "doc-sz-2012-91".to_owned(),
        title: tongue
            .say("《省政府关于加强质量工作的意见》", "Opinions of the Provincial Government on Quality"),
        href: "https://example.gov.cn/".to_owned(),
        number: Some("苏政发〔2012〕91号".to_owned()),
        issuer: Some(tongue.say("江苏省人民政府", "Jiangsu Provincial People’s Government")),
        date: Some(tongue.say("2012年7月", "July 2012")),
        state: Some(tongue.status("revised")),
        note_html: None,
    };
    Documents {
        groups: vec![
            group("basis", ("依据文件", "What the plan rests on"), vec![document]),
            group("output", ("拟出台文件", "What the plan will produce"), Vec::new()),
        ],
    }
}

pub(super) fn data(tongue: Tongue) -> Data {
    let plain = |chinese: &str, english: &str, value: &str| Row {
        lang: None,
        ..row(tongue, chinese, english, value)
    };
    let file = |name: &str, size: Option<&str>| DataFile {
        name: name.to_owned(),
        href: "data.html".to_owned(),
        text: tongue.say("指标", "Indicators"),
        format: "CSV",
        size: size.map(str::to_owned),
        length: size.map(|_| 12_345),
        sha256: size.map(|_| "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855".to_owned()),
    };
    let column = |keys: &[&str], choices| ColumnMeaning {
        keys: keys.iter().map(|key| (*key).to_owned()).collect(),
        name: tongue.say("名称", "Name"),
        form: tongue.say("文本", "Text"),
        meaning: tongue.say("名称，每种语言一列", "The name, one column for each language"),
        choices,
        refers_to: Some(tongue.link("指标", "Indicators", "#table-indicators")),
    };
    Data {
        files: vec![file("indicators.csv", Some("12.3 KB")), file("values.csv", None)],
        series: tongue.say("每项指标另有单独的文件。", "Each indicator also has files of its own."),
        licence: None,
        citation: tongue.say(
            "盐城市人民政府：《质量强市计划》，数据截至2017年3月10日。",
            "Yancheng Municipal People’s Government: Quality City Plan, as of 10 March 2017.",
        ),
        dictionary: vec![TableMeaning {
            id: "table-indicators".to_owned(),
            title: tongue.say("指标", "Indicators"),
            file: Link { text: "data/indicators.csv".to_owned(), ..tongue.link("", "", "data.html") },
            columns: vec![
                column(&["name_zh-CN", "name_en"], Vec::new()),
                column(&["status"], vec![plain("met", "met", "met")]),
            ],
        }],
        flags: vec![plain("p", "p", "p")],
        address: None,
        previous_edition: Some(PreviousEdition {
            manifest: "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9".to_owned(),
            href: Some("https://www.example.gov.cn/quality/2016/".to_owned()),
        }),
    }
}

pub(super) fn about(tongue: Tongue) -> About {
    let keys = [
        "met",
        "on-track",
        "in-progress",
        "behind",
        "missed",
        "not-reported",
        "not-assessable",
        "not-applicable",
        "not-started",
        "completed",
        "completed-late",
        "overdue",
        "expired",
        "withdrawn",
    ];
    let meaning = |key| StatusMeaning {
        status: tongue.status(key),
        meaning: tongue.say("最新值符合目标。", "The latest value satisfies the target."),
    };
    About {
        prose: tongue.prose(2, "a"),
        statuses: keys.map(meaning).into(),
        documents: tongue.link("文件", "Documents", "documents.html"),
        gaps: tongue.link("信息缺口", "What is missing", "gaps.html"),
        site_map: tongue.link("网站地图", "Site map", "site-map.html"),
    }
}

pub(super) fn site_map(tongue: Tongue) -> SiteMap {
    let group = SiteMapGroup {
        title: tongue.link("指标", "Indicators", "indicators.html"),
        links: vec![tongue.link("合格率", "Pass rate", "indicator.html")],
    };
    SiteMap { groups: vec![group.clone(), SiteMapGroup { links: Vec::new(), ..group }] }
}
