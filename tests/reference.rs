//! The figures and the responsibilities of the reference report, as its pages must show them.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

mod support;

use scraper::{ElementRef, Html, Selector};
use std::sync::LazyLock;
use support::{Files, built, repository, text};

static SITE: LazyLock<Files> = LazyLock::new(|| built(&repository(".")));

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn words(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every line of a table in `tests/reference/`: cells between bars, without the head and its rule.
fn table(name: &str) -> Vec<Vec<String>> {
    let path = repository("tests/reference").join(name);
    let table = std::fs::read_to_string(&path).expect("the table is there");
    let rows = table.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

#[test]
fn each_indicator_shows_its_target_and_deadline_in_both_languages() {
    let rows = table("indicators.md");
    assert_eq!(rows.len(), 26);
    for row in rows {
        let [id, chinese, long_chinese, english, long_english, deadline, english_deadline] = row.as_slice()
        else {
            panic!("{row:?}")
        };
        let pages = [("", chinese, long_chinese, deadline), ("en/", english, long_english, english_deadline)];
        for (folder, target, long, deadline) in pages {
            let page = Html::parse_document(text(&SITE, &format!("{folder}indicators/{id}.html")));
            let shown = all(&page, "main").first().map(|main| words(*main)).unwrap_or_default();
            for wanted in [target, long, deadline] {
                assert!(shown.contains(wanted.as_str()), "{folder}{id} does not show “{wanted}”: {shown}");
            }
            let list = Html::parse_document(text(&SITE, &format!("{folder}indicators.html")));
            let row = all(&list, &format!("#row-{id}"));
            let row = row.first().map(|row| words(*row)).unwrap_or_default();
            assert!(row.contains(target.as_str()), "the list does not show “{target}”: {row}");
        }
    }
}

#[test]
fn nothing_is_reported_that_was_not() {
    for folder in ["", "en/"] {
        let list = Html::parse_document(text(&SITE, &format!("{folder}indicators.html")));
        assert_eq!(all(&list, "table .status-not-reported").len(), 26);
    }
}

#[test]
fn each_task_force_shows_its_lead_and_members_and_each_of_them_shows_it() {
    let rows = table("task-forces.md");
    assert_eq!(rows.len(), 9);
    let mut members_seen = 0;
    for row in rows {
        let [id, lead, members, everyone] = row.as_slice() else { panic!("{row:?}") };
        let members: Vec<&str> = members.split_whitespace().collect();
        for folder in ["", "en/"] {
            let page = Html::parse_document(text(&SITE, &format!("{folder}task-forces/{id}.html")));
            let linked = |unit: &str| {
                let selector = format!("main a[href=\"../departments/{unit}.html\"]");
                !all(&page, &selector).is_empty()
            };
            assert!(linked(lead), "{folder}{id}: {lead} leads");
            for unit in &members {
                assert!(linked(unit), "{folder}{id}: {unit} is a member");
            }
            let matrix = Html::parse_document(text(&SITE, &format!("{folder}matrix.html")));
            let leads = all(&matrix, "td.lead").len();
            assert_eq!(leads, 9, "{folder}: one lead for each task force");
            for unit in members.iter().chain([&lead.as_str()]) {
                let page = Html::parse_document(text(&SITE, &format!("{folder}departments/{unit}.html")));
                let selector = format!("main a[href=\"../task-forces/{id}.html\"]");
                assert!(!all(&page, &selector).is_empty(), "{folder}departments/{unit} does not name {id}");
            }
        }
        members_seen += members.len();
        assert_eq!(everyone == "yes", members.is_empty(), "{id}");
    }
    let matrix = Html::parse_document(text(&SITE, "matrix.html"));
    assert_eq!(all(&matrix, "td.member").len(), members_seen);
}

#[test]
fn the_plan_is_whole_on_one_page_with_its_official_numbers() {
    let chinese = Html::parse_document(text(&SITE, "plan.html"));
    let english = Html::parse_document(text(&SITE, "en/plan.html"));
    let headings = |page: &Html, level: &str| -> Vec<String> {
        all(page, &format!(".part > {level}")).into_iter().map(words).collect()
    };
    let parts =
        ["一、指导思想", "二、总体目标", "三、主要任务", "四、责任分解", "五、保障措施", "六、进度安排"];
    assert_eq!(headings(&chinese, "h2"), parts);
    assert_eq!(headings(&english, "h2").len(), 6);
    let sections = headings(&chinese, "h3");
    assert_eq!(sections.len(), 10 + 3 + 3);
    assert_eq!(sections.first().map(String::as_str), Some("（一）明确城市质量发展战略规划"));
    assert_eq!(headings(&english, "h3").len(), 10 + 3 + 3);
    // 8 and 3 measures of the second and third safeguard.
    assert_eq!(all(&chinese, "#part-5-2 ~ .prose h4").len(), 8);
    assert_eq!(all(&chinese, "#part-5-3 ~ .prose h4").len(), 3);
}
