//! Sample indicators.

use super::{Tongue, drawing};
use crate::plan::view::{
    Download, Figure, Indicator, IndicatorRow, Lead, MilestoneRow, ObservationRow, Override, Quote,
    RevisionRow,
};

fn figure(text: &str, words: &str, value: &str) -> Figure {
    Figure { text: text.to_owned(), words: words.to_owned(), value: Some(value.to_owned()) }
}

fn at_least(tongue: Tongue, number: &str) -> Figure {
    let words = tongue.say(&format!("不低于{number}%"), &format!("at least {number}%"));
    figure(&format!("≥{number}%"), &words, number)
}

pub(super) fn rows(tongue: Tongue) -> Vec<IndicatorRow> {
    let row = |number: usize, chinese: &str, english: &str, key: &'static str| IndicatorRow {
        id: format!("sample-{number}"),
        number,
        name: tongue.say(chinese, english),
        href: "indicator.html".to_owned(),
        unit: "%".to_owned(),
        target: at_least(tongue, "98"),
        by: tongue.say("2018年", "2018"),
        latest: (key != "not-reported").then(|| figure("97.40%", "97.40%", "97.40")),
        period: (key != "not-reported").then(|| tongue.say("2016年", "2016")),
        status: tongue.status(key),
        tags: Vec::new(),
        lead: tongue.link("市质监局", "Quality Supervision Bureau", "department.html"),
        lead_id: "quality".to_owned(),
        task: tongue.link("产品质量", "Product quality", "task.html"),
        task_id: "product-quality".to_owned(),
        direction: None,
        svg: drawing::bullet(number),
    };
    let mut rows = vec![
        row(1, "重点食品监督抽查合格率", "Pass rate of key foods in spot checks", "behind"),
        row(
            2,
            "工业产品质量监督抽查合格率",
            "Pass rate of industrial products in supervisory spot checks",
            "met",
        ),
        row(3, "万台特种设备死亡率", "Deaths per 10,000 units of special equipment", "missed"),
        row(4, "公共服务质量满意度", "Satisfaction with public services", "not-reported"),
        row(5, "制造业质量竞争力指数", "Manufacturing quality competitiveness index", "on-track"),
        row(6, "市长质量奖企业", "Holders of the Mayor’s Quality Award", "in-progress"),
        row(
            7,
            "农产品质量安全例行监测合格率",
            "Pass rate of farm produce in routine monitoring",
            "not-assessable",
        ),
        row(8, "出口商品退运率", "Return rate of exported goods", "expired"),
        row(9, "旅游投诉结案率", "Share of tourism complaints closed", "not-applicable"),
    ];
    rows[1].tags = vec![tongue.status("revised")];
    rows[2].direction = Some(tongue.say("越低越好", "Lower is better"));
    rows[2].target = figure("<0.3", &tongue.say("低于0.3", "less than 0.3"), "0.3");
    rows[8].svg = String::new();
    rows
}

pub(super) fn page(tongue: Tongue) -> Indicator {
    let row = rows(tongue).swap_remove(0);
    let lead = row.lead.clone();
    let observation = |period: &str, value: &str, flag| ObservationRow {
        is_baseline: false,
        period: tongue.say(&format!("{period}年"), period),
        figure: Some(figure(&format!("{value}%"), &format!("{value}%"), value)),
        flag,
        source: Some(tongue.link("2016年抽查通报", "Circular on the spot checks of 2016", "documents.html")),
        published: Some(tongue.say("2017年2月20日", "20 February 2017")),
        note_html: None,
    };
    Indicator {
        headline: tongue.say(
            "2016年为97.40%，低于2018年不低于98%的目标0.60个百分点，也低于2017年的阶段目标。",
            "In 2016 it was 97.40%, 0.60 percentage points below the target of at least 98% for 2018 and below the milestone for 2017.",
        ),
        rule: tongue.say(
            "最新值97.40%低于2017年的阶段目标97.5%，期限2018年未到，判定为“进度滞后”。",
            "The latest value, 97.40%, is below the milestone of 97.5% for 2017 and the deadline, 2018, has not passed: behind.",
        ),
        r#override: Some(Override {
            computed: tongue.status("on-track"),
            reason_html: tongue.say("统计口径变化", "The definition changed"),
            office: lead.clone(),
            date: tongue.say("2017年3月1日", "1 March 2017"),
        }),
        withdrawn: None,
        not_applicable_html: None,
        expired: None,
        bullet_svg: drawing::bullet(0),
        trend_svg: drawing::trend(),
        target: row.target.clone(),
        deadline: tongue.say("2018年12月31日", "31 December 2018"),
        deadline_date: "2018-12-31".to_owned(),
        milestones: vec![MilestoneRow { by: tongue.say("2017年", "2017"), target: at_least(tongue, "97.5") }],
        baseline: Some(observation("2015", "97.1", None)),
        series: vec![
            observation("2016", "97.40", Some(tongue.status("provisional"))),
            ObservationRow {
                figure: None,
                source: None,
                published: None,
                note_html: Some(tongue.say("机构调整", "Reorganisation")),
                ..observation("2015", "0", None)
            },
        ],
        definition_html: Some(tongue.say("抽查合格批次占抽查总批次的比重。", "Batches that passed as a share of all batches checked.")),
        formula_html: None,
        unit: "%".to_owned(),
        direction: tongue.say("越高越好", "Higher is better"),
        frequency: Some(tongue.say("每年", "Yearly")),
        note_html: None,
        quote: Some(Quote {
            text: tongue.say("重点食品监督抽查合格率达98%以上。", "The pass rate of key foods in spot checks is to reach at least 98%."),
            source: Some(tongue.link("产品质量", "Product quality", "task.html")),
        }),
        lead: Lead { unit: lead.clone(), basis: tongue.say("产品质量专责小组组长单位", "as lead of the product quality task force") },
        support: vec![lead.clone(), tongue.link("市农委", "Agricultural Commission", "department.html")],
        task: row.task.clone(),
        revisions: vec![RevisionRow {
            date: tongue.say("2017年1月5日", "5 January 2017"),
            was: at_least(tongue, "99"),
            by: tongue.say("2018年", "2018"),
            reason_html: tongue.say("按省统一口径调整", "Brought in line with the province"),
        }],
        downloads: vec![Download { text: tongue.say("本指标数据", "Data of this indicator"), href: "data.html".to_owned(), format: "CSV" }],
        previous: None,
        next: Some(tongue.link("工业产品质量监督抽查合格率", "Pass rate of industrial products", "indicator.html")),
        number: row.number,
        status: row.status,
        tags: row.tags,
        latest: row.latest,
        period: row.period,
    }
}
