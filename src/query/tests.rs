//! Questions about a small report, and what they find.

use super::{Called, Misunderstanding, read};
use crate::lang::{Lang, PerLang};
use crate::model::{Flag, Report, Status};
use crate::source::{Source, SourcePath, Sources};
use crate::{check, model};

const SITE: &str = "title: { zh-CN: 计划, en: Plan }\nlanguages: [zh-CN, en]\nas_of: 2018-06-30\n\
    period: { from: 2016, to: 2018 }\npublisher: { zh-CN: 市政府, en: City }\n";
const UNITS: &str = "- { id: fda, name: { zh-CN: 食药监局, en: Food Bureau }, short: { zh-CN: 食药监, en: Food } }\n\
    - { id: finance, name: { zh-CN: 财政局, en: Finance Bureau }, short: { zh-CN: 财政, en: Finance } }\n";
const INDICATORS: &str = "- id: food\n  name: { zh-CN: 食品合格率, en: Pass rate of food }\n  task: quality\n  lead: fda\n  support: [finance]\n  \
    unit: percent\n  better: higher\n  target: { at_least: 98, by: 2017 }\n  values: [ { period: 2017, value: 97.4, flag: provisional } ]\n\
    - id: funds\n  name: { zh-CN: 经费, en: Funds }\n  task: quality\n  lead: finance\n  unit: CNY\n  better: higher\n  target: { between: [3, 5] }\n";

fn report() -> Report {
    report_on(INDICATORS)
}

fn report_on(indicators: &str) -> Report {
    let section = |title: &str| format!("---\ntitle: {title}\n---\n文字。\n");
    let mut files = vec![
        ("site.yaml".to_owned(), SITE.to_owned()),
        ("departments.yaml".to_owned(), UNITS.to_owned()),
        ("indicators/all.yaml".to_owned(), indicators.to_owned()),
    ];
    for (name, chinese, english) in [
        ("about", "关于", "About"),
        ("guiding-ideas", "思想", "Ideas"),
        ("overall-goals", "目标", "Goals"),
        ("tasks/01-quality", "质量", "Quality"),
    ] {
        files.push((format!("sections/{name}.zh-CN.md"), section(chinese)));
        files.push((format!("sections/{name}.en.md"), section(english)));
    }
    let source = |(path, text): (String, String)| {
        Source::new(SourcePath::new(format!("content/{path}")), text.into_bytes())
    };
    let sources = Sources::new(files.into_iter().map(source).collect());
    let drafts: Vec<_> =
        sources.iter().filter_map(|(id, source)| check::file(id, source, sources.limits()).value).collect();
    let joined = model::resolve(&drafts.iter().collect::<Vec<_>>(), &sources, &mut model::Memo::default());
    joined.value.report.unwrap_or_else(|| panic!("{:?}", joined.diagnostics))
}

fn called(report: &Report) -> Called {
    let named = |chinese: &str, english: &str| {
        let of = |lang| if lang == Lang::AUTHENTIC { chinese } else { english }.to_owned();
        PerLang::new(&report.languages, of)
    };
    Called {
        lang: Lang::AUTHENTIC,
        statuses: vec![
            (Status::Met, named("已达标", "Met")),
            (Status::Missed, named("未达标", "Missed")),
            (Status::NotReported, named("暂未公布", "Not yet reported")),
            (Status::Expired, named("已到期（已失效）", "Expired")),
        ],
        flags: vec![(Flag::Provisional, named("初步数", "Provisional"))],
        units: vec![
            ("percent".to_owned(), named("%", "%")),
            ("CNY".to_owned(), named("元", "CNY")),
            ("persons".to_owned(), named("人", "people")),
            ("households".to_owned(), named("人", "households")),
        ],
    }
}

fn found(question: &str) -> Result<String, Vec<Misunderstanding>> {
    found_in(&report(), question)
}

fn found_in(report: &Report, question: &str) -> Result<String, Vec<Misunderstanding>> {
    let query = read(question, report, &called(report))?;
    let ids = report.indicators.iter().filter(|(_, indicator)| query.matches(indicator));
    Ok(ids.map(|(_, indicator)| indicator.id.as_str()).collect::<Vec<_>>().join(" "))
}

#[test]
fn questions_find_what_they_ask_for() {
    for (question, ids) in [
        ("", "food funds"),
        ("status=missed", "food"),
        ("状态=未达标", "food"),
        ("status=missed,not-reported", "food funds"),
        ("status!=missed", "funds"),
        ("lead=fda", "food"),
        ("牵头单位=财政局", "funds"),
        ("lead=food", "food"),
        ("support=finance", "food"),
        ("lead=fda status=met", ""),
        ("task=质量", "food funds"),
        ("name~rate", "food"),
        ("合格", "food"),
        ("name=\"pass rate of food\"", "food"),
        ("latest<98", "food"),
        ("latest>=97.40", "food"),
        ("target>4", "food funds"),
        ("target<4", "funds"),
        ("deadline<=2017", "food"),
        ("deadline>2017", "funds"),
        ("deadline=2018-12", "funds"),
        ("flag=p", "food"),
        ("标记=初步数", "food"),
        ("unit=cny", "funds"),
        ("计量单位=元", "funds"),
        ("unit=%", "food"),
        ("计量单位=％", "food"),
        ("unit=人", ""),
        ("unit~per", "food"),
        ("unit~tonne", ""),
        ("status=missed, not-reported", "food funds"),
        ("status=missed ， not-reported", "food funds"),
        ("状态≠未达标", "funds"),
        ("status<>missed", "funds"),
        ("状态=已到期", ""),
        ("status=已失效", ""),
        ("latest < 98", "food"),
        ("status = missed lead = fda", "food"),
        ("latest<98%", "food"),
        ("latest<98％", "food"),
        ("target>4%", "food"),
        ("latest≧97.4", "food"),
        ("latest=97,97.4", "food"),
        ("latest=100,200", ""),
        ("完成期限<=2017", "food"),
        ("期限<=2017", "food"),
        ("latest value<98", "food"),
        ("Latest Value < 98", "food"),
        ("\"latest value\"<98", "food"),
        ("lead department=\"Food Bureau\" latest value>3", "food"),
        ("食品 最新 值 ＜ 98", "food"),
        ("lead =fda supporting departments=finance", "food"),
        ("ID=Food", "food"),
        ("id!=food", "funds"),
        ("id=funds,food", "food funds"),
        ("id~nosuch", ""),
        ("name=nosuch", ""),
        ("rate food latest<98", "food"),
        ("\"computed\" status=missed", ""),
        ("status=missed computed", ""),
        ("computed-status=missed", "food"),
        ("逾期未报=是", ""),
        ("overdue=yes", ""),
    ] {
        assert_eq!(found(question).as_deref(), Ok(ids), "{question}");
    }
}

#[test]
fn an_id_that_no_indicator_has_is_said() {
    let unknown = |written: &str, meant: Option<&str>| {
        Err(vec![Misunderstanding::UnknownId { written: written.into(), meant: meant.map(str::to_owned) }])
    };
    assert_eq!(found("id=nosuch"), unknown("nosuch", None));
    assert_eq!(found("标识=fodo"), unknown("fodo", Some("food")));
    assert_eq!(found("id!=fund"), unknown("fund", Some("funds")));
    assert_eq!(found("id=food,fund"), unknown("fund", Some("funds")));
}

#[test]
fn what_may_be_a_field_or_a_word_and_a_field_is_said() {
    assert_eq!(
        found("food Computed status = missed"),
        Err(vec![Misunderstanding::TwoMeanings {
            written: "Computed status".into(),
            meant: "Computed-status".into(),
            word: "Computed".into(),
            field: "status".into(),
            sign: "=",
        }])
    );
}

#[test]
fn the_latest_value_is_the_one_that_is_shown() {
    // Of what is added up, readers see the sum.
    let trees = "- id: trees\n  name: { zh-CN: 造林, en: Trees }\n  task: quality\n  lead: fda\n  unit: percent\n  better: higher\n  \
        target: { at_least: 50, cumulative: true }\n  values: [ { period: 2016, value: 20 }, { period: 2017, value: 25 } ]\n";
    let report = report_on(trees);
    for (question, ids) in
        [("latest=45", "trees"), ("latest>=45", "trees"), ("latest<40", ""), ("latest=25", "")]
    {
        assert_eq!(found_in(&report, question).as_deref(), Ok(ids), "{question}");
    }
}

#[test]
fn everything_that_is_not_understood_is_said_with_what_may_be_meant() {
    let text = |text: &str| text.to_owned();
    let units = vec![(text("fda"), text("食药监")), (text("finance"), text("财政"))];
    assert_eq!(
        found(
            "statsu=met lead=fad latest>many deadline=soon lead>fda status= overdue=maybe =missed 状态：met"
        ),
        Err(vec![
            Misunderstanding::UnknownField { written: text("statsu"), meant: Some(text("status")) },
            Misunderstanding::UnknownValue {
                field: text("lead"),
                written: text("fad"),
                meant: Some(text("fda")),
                values: units,
            },
            Misunderstanding::NotANumber { field: text("latest"), written: text("many") },
            Misunderstanding::NotADate { field: text("deadline"), written: text("soon") },
            Misunderstanding::WrongSign { field: text("lead"), sign: ">", signs: "= != ~" },
            Misunderstanding::NoValue { field: text("status") },
            Misunderstanding::NotATruth { field: text("overdue"), written: text("maybe") },
            Misunderstanding::NoField { written: text("=missed") },
            Misunderstanding::WrongSign { field: text("状态"), sign: ":", signs: "= !=" },
        ])
    );
    assert_eq!(found("name=\"a"), Err(vec![Misunderstanding::OpenQuote]));
    let Err(unknown) = found("unit=万元") else { panic!("there is no such unit") };
    assert!(matches!(&unknown[..], [Misunderstanding::UnknownValue { values, .. }] if values.len() == 4));
}

#[test]
fn less_and_more_compare_with_one_value_alone() {
    let text = |text: &str| text.to_owned();
    let several = |field: &str, sign, written: &[&str]| Misunderstanding::SeveralValues {
        field: text(field),
        sign,
        written: written.iter().map(|value| text(value)).collect(),
    };
    let parted = |sign, written: &str, meant: &str| Misunderstanding::PartedNumber {
        field: text("latest"),
        sign,
        written: text(written),
        meant: text(meant),
    };
    for (question, wrong) in [
        ("latest>98,99", several("latest", ">", &["98", "99"])),
        ("deadline<=2020, 2025", several("deadline", "<=", &["2020", "2025"])),
        ("latest>=100,000,000", parted(">=", "100,000,000", "100000000")),
        ("latest<1，234.5", parted("<", "1,234.5", "1234.5")),
        ("latest=100,000", parted("=", "100,000", "100000")),
    ] {
        assert_eq!(found(question), Err(vec![wrong]), "{question}");
    }
}
