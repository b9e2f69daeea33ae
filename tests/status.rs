//! The published rule of statuses, case by case, and that every output says the same status.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

mod support;

use gongshi::lang::Lang;
use gongshi::model::Comparison;
use gongshi::pipeline;
use gongshi::plan::view::Body;
use gongshi::plan::{self, Content, Kind, Planned};
use gongshi::source::{Source, SourcePath, Sources};
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use support::{both, repository, text};

/// A case of the table.
struct Case {
    name: String,
    as_of: String,
    fields: String,
    status: String,
    rule: String,
    /// As the page prints it, where the table says so.
    reason: Option<String>,
}

fn cases() -> Vec<Case> {
    let table = std::fs::read_to_string(repository("tests/status/cases.txt")).expect("the table is there");
    let mut cases: Vec<Case> = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(reason) = line.strip_prefix("= ") {
            cases.last_mut().expect("a case before its reason").reason = Some(reason.to_owned());
            continue;
        }
        let cells: Vec<String> = line.split(" | ").map(str::to_owned).collect();
        let [name, as_of, fields, status, rule] = cells.try_into().expect("five cells");
        cases.push(Case { name, as_of, fields, status, rule, reason: None });
    }
    cases
}

/// The site of some cases of one date: the base site of the findings with an indicator for each.
fn site(as_of: &str, cases: &[&Case]) -> Sources {
    let base = gongshi::load::read(&repository("tests/findings/base")).expect("the base site can be read");
    let mut indicators = String::new();
    for (place, case) in cases.iter().enumerate() {
        let default = |key: &str, value: &str| match case.fields.contains(&format!("{key}: ")) {
            true => String::new(),
            false => format!("{key}: {value}, "),
        };
        let defaults = default("unit", "percent") + &default("better", "higher");
        let name = format!("id: case-{place}, name: {{ zh-CN: 案例, en: Case }}, task: food-safety");
        writeln!(indicators, "- {{ {name}, {defaults}{} }}", case.fields).expect("a text");
    }
    let text = |path: &str| base.find(path).and_then(|(_, file)| file.text()).expect("a text").to_owned();
    let data = text("content/site.yaml").replace("2017-03-10", as_of).replace("2017-01", "2016-01");
    let own = [
        ("content/site.yaml", data),
        ("content/indicators/food.yaml", indicators),
        ("content/sections/tasks/01-food-safety.en.md", "---\ntitle: Food\n---\nText.\n".to_owned()),
        (
            "content/sections/tasks/01-food-safety.zh-CN.md",
            "---\ntitle: 食品\nlead: fda\n---\n正文。\n".to_owned(),
        ),
    ];
    let kept = base.iter().map(|(_, file)| file).filter(|file| {
        let path = file.path.as_str();
        !own.iter().any(|(own, _)| *own == path)
    });
    let own = own.iter().map(|(path, text)| Source::new(SourcePath::new(*path), text.clone().into_bytes()));
    Sources::new(kept.cloned().chain(own).collect())
}

/// Of each indicator its status, its rule and the English reason.
fn said(sources: &Sources) -> Vec<[String; 3]> {
    let prepared = pipeline::prepare(sources);
    let errors: Vec<_> = prepared.diagnostics.iter().filter(|found| found.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let site = prepared.value.expect("a site without findings");
    let plan = plan::site(&site.report, &site.theme, sources);
    let inventory = plan::Inventory::default();
    let english = site.report.languages.find("en").expect("English");
    let mut said = Vec::new();
    for (handle, indicator) in site.report.indicators.iter() {
        let page = plan
            .pages()
            .iter()
            .find(|page| page.content == Content::Html { kind: Kind::Indicator(handle), lang: english });
        let Planned::Html { view, lang } = plan.planned(page.expect("its page"), &inventory) else {
            panic!("HTML")
        };
        assert_ne!(lang, Lang::AUTHENTIC);
        let Body::Indicator(view) = view.page else { panic!("an indicator") };
        assert_eq!(view.status.key, indicator.status().key());
        // What lists show is what was held against the target, and so says the sentence.
        let latest = view.latest.as_ref().and_then(|figure| figure.value.clone());
        if let Some(measured) = indicator.assessment.rule.measured() {
            assert_eq!(latest, Some(measured.value.to_string()), "{}", indicator.id);
            assert!(view.headline.contains(&measured.value.to_string()), "{}", view.headline);
        }
        let in_words = matches!(indicator.target.comparison, Comparison::Words(_));
        assert_eq!(view.headline.contains("in words"), in_words && latest.is_some(), "{}", view.headline);
        let rule = indicator.assessment.rule.key().to_owned();
        said.push([indicator.status().key().to_owned(), rule, view.rule]);
    }
    said
}

#[test]
fn each_case_has_its_status_its_rule_and_its_reason() {
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    assert!(cases.iter().filter(|case| case.reason.is_some()).count() >= 20);
    let dates: BTreeSet<&str> = cases.iter().map(|case| case.as_of.as_str()).collect();
    let mut wrong = String::new();
    for as_of in dates {
        let of_date: Vec<&Case> = cases.iter().filter(|case| case.as_of == as_of).collect();
        let said = said(&site(as_of, &of_date));
        assert_eq!(said.len(), of_date.len());
        for (case, [status, rule, reason]) in of_date.iter().zip(said) {
            let expected = case.reason.as_ref().unwrap_or(&reason);
            if (&case.status, &case.rule, expected) != (&status, &rule, &reason) {
                writeln!(wrong, "{}: {status} | {rule}\n= {reason}", case.name).expect("a text");
            }
        }
    }
    assert!(wrong.is_empty(), "what is found differs from the table:\n{wrong}");
}

/// The status of each indicator in a CSV file, by its head.
fn of_csv(file: &str, column: &str) -> BTreeMap<String, String> {
    let mut reader = csv::Reader::from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    let head = reader.headers().expect("a head").clone();
    let place = |name: &str| head.iter().position(|cell| cell == name).expect("the column");
    let (id, status) = (place("id"), place(column));
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| (row[id].to_owned(), row[status].to_owned())).collect()
}

/// The status that a place of a page shows, for example `met`.
fn shown(html: &str, selector: &str) -> String {
    let page = Html::parse_document(html);
    let selector = Selector::parse(&format!("{selector} .status")).expect("a selector");
    let element = page.select(&selector).next().unwrap_or_else(|| panic!("there is no {selector:?}"));
    let class = element.value().classes().find_map(|class| class.strip_prefix("status-")).expect("a status");
    class.to_owned()
}

#[test]
fn every_output_says_the_same_status() {
    let mut tables = 0;
    for (name, files) in both() {
        let table = of_csv(text(&files, "data/indicators.csv"), "status");
        let computed = of_csv(text(&files, "data/indicators.csv"), "computed_status");
        let tree: serde_json::Value = serde_json::from_str(text(&files, "data/report.json")).expect("JSON");
        let tree = tree["indicators"].as_array().expect("indicators");
        assert_eq!(table.len(), tree.len(), "{name}");
        for indicator in tree {
            let id = indicator["id"].as_str().expect("an id");
            let status = indicator["status"].as_str().expect("a status");
            assert_eq!(table[id], status, "{name}: {id} in CSV and JSON");
            assert_eq!(
                computed[id],
                indicator["computed_status"].as_str().expect("a status"),
                "{name}: {id}"
            );
            for folder in ["", "en/"] {
                let page = text(&files, &format!("{folder}indicators/{id}.html"));
                assert_eq!(shown(page, ".headline"), status, "{name}: {folder}{id}");
                let list = text(&files, &format!("{folder}indicators.html"));
                assert_eq!(shown(list, &format!("#row-{id}")), status, "{name}: {folder}{id} in the list");
            }
            // Home, tasks, task forces, departments: wherever a table has it.
            let rows =
                ["", "../"].map(|up| format!("</td><th scope=\"row\"><a href=\"{up}indicators/{id}.html\">"));
            for (route, bytes) in files.iter().filter(|(route, _)| route.ends_with(".html")) {
                let page = std::str::from_utf8(bytes).expect("UTF-8");
                for (_, behind) in rows.iter().filter_map(|row| page.split_once(row)) {
                    let (_, class) = behind.split_once("class=\"status status-").expect("a status");
                    let key = class.split('"').next().expect("a class");
                    assert_eq!(key, status, "{name}: {id} on {route}");
                    tables += 1;
                }
            }
        }
    }
    assert!(tables > 300, "{tables} rows in all tables");
}
