//! The data files of both sites, as programs meet them.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

mod support;

use gongshi::pipeline;
use gongshi::plan::{self, Turn};
use gongshi::{load, render};
use scraper::{Html, Selector};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use support::{Files, both, built, repository, text};

static SITES: LazyLock<[(&str, Files); 2]> = LazyLock::new(both);

fn sites() -> impl Iterator<Item = (&'static str, &'static Files)> {
    SITES.iter().map(|(name, files)| (*name, files))
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A CSV file as programs read it: by column, the guard of risky texts taken away.
fn rows(files: &Files, route: &str) -> Vec<BTreeMap<String, String>> {
    let text = text(files, route).strip_prefix('\u{feff}').expect("a byte order mark");
    assert!(text.ends_with("\r\n"), "{route}");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().unwrap().clone();
    let plain = |cell: &str| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
    let row = |row: csv::StringRecord| head.iter().map(str::to_owned).zip(row.iter().map(plain)).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

fn json(files: &Files, route: &str) -> Value {
    serde_json::from_str(text(files, route)).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

#[test]
fn the_package_knows_the_size_and_the_digest_of_every_file() {
    for (name, files) in sites() {
        let package = json(files, "data/datapackage.json");
        let resources = list(&package["resources"]);
        assert_eq!(resources.len(), 12, "{name}");
        for resource in resources {
            let bytes = &files[&format!("data/{}", resource["path"].as_str().unwrap())];
            assert_eq!(resource["bytes"], bytes.len(), "{name}: {}", resource["path"]);
            assert_eq!(resource["hash"], format!("sha256:{}", sha256(bytes)), "{name}: {}", resource["path"]);
        }
        assert!(!list(&package["sources"]).is_empty(), "{name}");
        assert_eq!(package["contributors"][0]["roles"][0], "publisher");
    }
    // A licence without an address has no place in the standard.
    let licences: Vec<_> =
        sites().map(|(_, files)| json(files, "data/datapackage.json")["licenses"].clone()).collect();
    assert_eq!(licences[1][0]["path"], "https://creativecommons.org/licenses/by/4.0/");
}

#[test]
fn keys_name_one_row_and_what_refers_to_them_finds_it() {
    for (name, files) in sites() {
        let package = json(files, "data/datapackage.json");
        let mut looked_at = 0;
        for resource in list(&package["resources"]).iter().filter(|resource| resource["type"] == "table") {
            let table = rows(files, &format!("data/{}", resource["path"].as_str().unwrap()));
            let head: Vec<&str> = list(&resource["schema"]["fields"])
                .iter()
                .map(|field| field["name"].as_str().unwrap())
                .collect();
            assert!(
                table
                    .iter()
                    .all(|row| head.iter().all(|key| row.contains_key(*key)) && row.len() == head.len())
            );
            let keys = list(&resource["schema"]["primaryKey"]);
            let named: BTreeSet<Vec<&str>> = table
                .iter()
                .map(|row| keys.iter().map(|key| row[key.as_str().unwrap()].as_str()).collect())
                .collect();
            assert!(keys.is_empty() || named.len() == table.len(), "{name}: {}", resource["name"]);
            for foreign in list(&resource["schema"]["foreignKeys"]) {
                let column = foreign["fields"][0].as_str().unwrap();
                let to = foreign["reference"]["resource"].as_str().unwrap();
                let to = if to.is_empty() { resource["name"].as_str().unwrap() } else { to };
                let ids: BTreeSet<String> = rows(files, &format!("data/{to}.csv"))
                    .into_iter()
                    .map(|mut row| row.remove("id").unwrap())
                    .collect();
                for row in &table {
                    looked_at += usize::from(!row[column].is_empty());
                    assert!(
                        row[column].is_empty() || ids.contains(&row[column]),
                        "{name}: {column} {}",
                        row[column]
                    );
                }
            }
        }
        assert!(looked_at > 50, "{name}: only {looked_at}");
    }
}

#[test]
fn tables_and_trees_say_the_same_with_all_digits() {
    let mut numbers = 0;
    for (name, files) in sites() {
        let report = json(files, "data/report.json");
        let values = rows(files, "data/values.csv");
        let table = rows(files, "data/indicators.csv");
        let indicators = list(&report["indicators"]);
        assert_eq!(indicators.len(), table.len(), "{name}");
        for (indicator, row) in indicators.iter().zip(&table) {
            let id = indicator["id"].as_str().unwrap();
            assert_eq!(&json(files, &format!("data/indicators/{id}.json")), indicator);
            for lang in ["zh-CN", "en"] {
                assert_eq!(indicator["name"][lang], row[&format!("name_{lang}")]);
                assert_eq!(indicator["target"]["words"][lang], row[&format!("target_{lang}")]);
            }
            let same = |value: &Value, cell: &str| {
                assert_eq!(value.as_str().unwrap_or_default(), cell, "{name}: {id}")
            };
            same(&indicator["target"]["value"], &row["target"]);
            same(&indicator["status"], &row["status"]);
            same(&indicator["rule"]["key"], &row["rule"]);
            let frozen = &indicator["rule"]["frozen"]["rule"]["measured"];
            let measured = &indicator["rule"]["measured"];
            same(if measured.is_null() { frozen } else { measured }, &row["measured"]);
            let own: Vec<_> = values.iter().filter(|value| value["indicator"] == id).collect();
            assert_eq!(own.len(), list(&indicator["values"]).len());
            for (value, row) in list(&indicator["values"]).iter().zip(own) {
                numbers += usize::from(!value["value"].is_null());
                same(&value["value"], &row["value"]);
                same(&value["flag"], &row["flag"]);
                same(&value["source"], &row["source"]);
            }
        }
    }
    assert!(numbers > 40, "only {numbers}");
}

#[test]
fn the_page_of_data_shows_every_file_with_its_size_and_digest() {
    for (name, files) in sites() {
        for folder in ["", "en/"] {
            let page = text(files, &format!("{folder}data.html"));
            for (route, bytes) in files
                .iter()
                .filter(|(route, _)| route.starts_with("data/") && route.matches('/').count() == 1)
            {
                assert!(page.contains(&sha256(bytes)), "{name} {folder}: {route}");
                assert!(
                    page.contains(&format!("<data value=\"{}\">", bytes.len())),
                    "{name} {folder}: {route}"
                );
                assert!(
                    page.contains(&format!("data/{}\"", route.trim_start_matches("data/"))),
                    "{name} {folder}: {route}"
                );
            }
        }
        let english = text(files, "en/data.html");
        assert!(!english.contains("column-") && !english.contains("file-"), "{name}: a word is missing");
    }
}

/// The data blocks of a page.
fn linked(page: &str) -> Vec<Value> {
    let html = Html::parse_document(page);
    let blocks = Selector::parse("script[type='application/ld+json']").unwrap();
    html.select(&blocks)
        .map(|block| serde_json::from_str(&block.text().collect::<String>()).unwrap())
        .collect()
}

/// What Google's guide for datasets requires and recommends, and this report can know.
const REQUIRED: [&str; 2] = ["name", "description"];
const RECOMMENDED: [&str; 13] = [
    "alternateName",
    "creator",
    "citation",
    "distribution",
    "identifier",
    "includedInDataCatalog",
    "isAccessibleForFree",
    "license",
    "spatialCoverage",
    "temporalCoverage",
    "url",
    "variableMeasured",
    "version",
];

#[test]
fn pages_say_what_data_they_hold() {
    for (name, files) in sites() {
        let (mut datasets, mut bodies) = (0, 0);
        for (route, bytes) in files.iter().filter(|(route, _)| route.ends_with(".html")) {
            for block in linked(&String::from_utf8_lossy(bytes)) {
                assert_eq!(block["@context"], "https://schema.org/", "{route}");
                match block["@type"].as_str() {
                    Some("Dataset") => {
                        datasets += 1;
                        for property in REQUIRED.iter().chain(&RECOMMENDED) {
                            assert!(!block[*property].is_null(), "{name} {route}: {property}");
                        }
                        let described = block["description"].as_str().unwrap().chars().count();
                        assert!((50..=5_000).contains(&described), "{name} {route}: {described}");
                        for file in list(&block["distribution"]) {
                            let address = file["contentUrl"].as_str().unwrap();
                            let target = address.trim_start_matches("../");
                            assert!(files.contains_key(target), "{name} {route}: {address}");
                            assert!(!file["encodingFormat"].is_null());
                        }
                    }
                    // The sample's bodies are invented, and the reference site has no identification code.
                    Some("Organization") => {
                        bodies += 1;
                        assert!(
                            !block["name"].is_null() && !list(&block["alternateName"]).is_empty(),
                            "{route}"
                        );
                    }
                    other => assert_eq!(other, Some("WebSite"), "{route}"),
                }
            }
        }
        let of = |folder: &str| {
            files.keys().filter(|route| route.starts_with(folder) && route.ends_with(".html")).count()
        };
        assert_eq!(datasets, of("indicators/") + of("en/indicators/") + 2, "{name}");
        assert_eq!(bodies, of("departments/") + of("en/departments/"), "{name}");
    }
}

#[test]
fn only_bodies_of_an_official_site_are_bodies_of_government() {
    let code = "official: { site_code: \"3209000001\" }\n";
    for (more, kind) in [
        ("", "Organization"),
        (code, "GovernmentOrganization"),
        (&format!("{code}sample: true\n"), "Organization"),
    ] {
        let site = support::edited("tests/sites/two-languages", "content/site.yaml", |text| {
            text.replace("sample: true\n", more)
        });
        let (files, found) = support::build(&site);
        assert!(!files.is_empty(), "{found:?}");
        let departments =
            files.keys().filter(|route| route.starts_with("departments/") && route.ends_with(".html"));
        let bodies: Vec<_> = departments.flat_map(|route| linked(text(&files, route))).collect();
        let publisher = linked(text(&files, "index.html")).remove(0)["publisher"].clone();
        assert!(bodies.len() > 1);
        assert!(bodies.iter().chain([&publisher]).all(|body| body["@type"] == kind), "{more}: {bodies:?}");
    }
}

#[test]
fn nothing_in_a_text_ends_a_data_block() {
    let evil = "</script><script>alert(1)</script>";
    let site = support::edited("tests/sites/two-languages", "content/site.yaml", |text| {
        text.replace("云岫县图书馆提升计划", &format!("'{evil}'"))
    });
    let (files, found) = support::build(&site);
    let page = text(&files, "data.html");
    assert!(!page.contains("<script>alert"), "{found:?}");
    assert_eq!(linked(page)[0]["name"], evil);
}

#[test]
fn tags_of_government_sites_are_there_for_a_site_with_a_code_only() {
    let site = |code: &str| {
        let sources = support::edited("tests/sites/missing-translation", "content/site.yaml", |text| {
            format!("{text}{code}")
        });
        support::build(&sources).0
    };
    let tags = |files: &Files, route: &str| -> BTreeMap<String, String> {
        let html = Html::parse_document(text(files, route));
        let named = Selector::parse("meta[name][content]").unwrap();
        let of = |name| move |element: scraper::ElementRef| element.attr(name).unwrap_or_default().to_owned();
        html.select(&named).map(|element| (of("name")(element), of("content")(element))).collect()
    };
    let plain = tags(&site(""), "data.html");
    assert!(!plain.contains_key("SiteName") && !plain.contains_key("ColumnName"));
    let official = site("official: { site_code: \"3200000000\" }\n");
    let page = tags(&official, "plan.html");
    let wanted = [
        ("SiteName", "石湾区垃圾分类计划"),
        ("SiteDomain", "www.example.org"),
        ("SiteIDCode", "3200000000"),
        ("ColumnName", "方案全文"),
        ("Url", "https://www.example.org/waste/plan.html"),
    ];
    for (name, content) in wanted {
        assert_eq!(page.get(name).map(String::as_str), Some(content), "{name}");
    }
    // A sample passes for no official site, whatever code it shows.
    let sample = site("official: { site_code: \"3200000000\" }\nsample: true\n");
    assert!(!tags(&sample, "plan.html").contains_key("SiteIDCode"));
}

#[test]
fn a_page_that_is_rendered_alone_is_the_page_of_the_whole_site() {
    let sources = load::read(&repository(".")).unwrap();
    let site = pipeline::prepare(&sources).value.unwrap();
    let whole = built(&repository("."));
    let plan = plan::site(&site.report, &site.theme, &sources);
    let inventory = pipeline::inventory(&plan, &site.theme);
    let press = render::Press::new(&site.theme);
    let mut alone = 0;
    for page in plan.pages().iter().filter(|page| page.content.turn() != Turn::Any) {
        let bytes = render::artifact(plan.planned(page, &inventory), &press).unwrap();
        assert!(bytes == whole[page.route.as_str()], "{}", page.route);
        alone += 1;
    }
    assert_eq!(alone, 12 + 1 + 2);
}
