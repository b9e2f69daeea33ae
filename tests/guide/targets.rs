//! The table of targets shows what the pages show.

use crate::{folder, repository};
use gongshi::diagnostic::Wording;
use gongshi::pipeline;
use gongshi::source::{Source, SourcePath, Sources};
use std::collections::BTreeMap;
use std::sync::Mutex;

/// A target as it is written, and as each language shows it.
struct Row {
    written: String,
    chinese: String,
    english: String,
}

/// The rows of the table whose targets are numbers.
fn rows(language: Wording) -> Vec<Row> {
    let text = std::fs::read_to_string(folder(language).join("targets.md")).unwrap();
    let lines =
        text.lines().filter_map(|line| line.strip_prefix("| `")).filter(|line| !line.starts_with("words:"));
    let cells =
        lines.map(|line| line.split(" | ").map(|cell| cell.trim_end_matches(" |").to_owned()).collect());
    let rows = cells.filter_map(|cells: Vec<String>| match &cells[..] {
        [written, _, chinese, english] => Some(Row {
            written: written.trim_end_matches('`').to_owned(),
            chinese: chinese.clone(),
            english: english.clone(),
        }),
        _ => None,
    });
    rows.collect()
}

/// The pages of a new site with an indicator for each row.
fn pages(rows: &[Row]) -> BTreeMap<String, String> {
    let indicators = rows.iter().enumerate().map(|(at, row)| {
        let unit = if row.chinese.contains('%') { "percent" } else { "count" };
        format!(
            "- id: row-{at}\n  name: {{ zh-CN: 示例{at}, en: Sample {at} }}\n  task: clean-streets\n  unit: {unit}\n  \
             better: nearer\n  target: {{ {} }}\n",
            row.written
        )
    });
    let path = SourcePath::new("content/indicators/02-rows.yaml");
    let own = Source::new(path, indicators.collect::<String>().into_bytes());
    let base = gongshi::load::read(&repository("src/cli/init/skeleton/en")).unwrap();
    let sources = Sources::new(base.iter().map(|(_, file)| file.clone()).chain([own]).collect());
    let site = pipeline::prepare(&sources).value.expect("a site");
    let pages = Mutex::new(BTreeMap::new());
    let write = |route: &str, bytes: Vec<u8>| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        pages.lock().unwrap().insert(route.to_owned(), text);
        Ok::<_, ()>(())
    };
    pipeline::render(&site, &sources, write).unwrap();
    pages.into_inner().unwrap()
}

#[test]
fn targets_look_as_the_table_says() {
    for language in Wording::ALL {
        let rows = rows(language);
        assert!(rows.len() >= 7, "only {} rows", rows.len());
        let pages = pages(&rows);
        for (at, row) in rows.iter().enumerate() {
            for (folder, shown) in [("", &row.chinese), ("en/", &row.english)] {
                let shown = format!(">{}<", shown.replace('<', "&lt;").replace('>', "&gt;"));
                let page = &pages[&format!("{folder}indicators/row-{at}.html")];
                assert!(page.contains(&shown), "{}: {} is not shown as {shown}", language.tag(), row.written);
            }
        }
    }
}
