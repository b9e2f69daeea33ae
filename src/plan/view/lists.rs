//! The home page, lists of indicators and updates, data, about, site map.

use super::{IndicatorRow, Link, PhaseCard, Prose, Row, Status, TaskCard};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct Home {
    /// What the report is.
    pub summary_html: Option<String>,
    /// The state of the indicators in one sentence.
    pub sentence: String,
    /// By status, only those that occur.
    pub counts: Vec<Count>,
    pub counts_svg: String,
    /// Missed and behind.
    pub attention: Vec<IndicatorRow>,
    /// That there are more, where the home page has no room for all.
    pub attention_more: Option<String>,
    pub tasks: Vec<TaskCard>,
    /// The phase under way at the report's date.
    pub phase: Option<PhaseCard>,
    /// The latest three.
    pub updates: Vec<UpdateCard>,
    pub downloads: Vec<Download>,
    pub links: Vec<Link>,
}

/// How many indicators have a status.
#[derive(Clone, Debug, Serialize)]
pub struct Count {
    pub status: Status,
    pub count: usize,
    /// For example 14 indicators.
    pub text: String,
    pub href: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Indicators {
    pub sentence: String,
    pub counts: Vec<Count>,
    pub rows: Vec<IndicatorRow>,
    pub downloads: Vec<Download>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Updates {
    pub updates: Vec<UpdateCard>,
}

#[derive(Clone, Debug, Serialize)]
pub struct UpdateCard {
    pub title: String,
    pub lang: Option<String>,
    pub href: String,
    pub date: String,
    pub datetime: String,
}

/// The page of data to take away.
#[derive(Clone, Debug, Serialize)]
pub struct Data {
    pub files: Vec<DataFile>,
    /// That each indicator has files of its own.
    pub series: String,
    pub licence: Option<Link>,
    /// How to cite the report.
    pub citation: String,
    /// The columns of the tables and what they mean.
    pub dictionary: Vec<TableMeaning>,
    /// What the shorthand of the flags means.
    pub flags: Vec<Row>,
    /// The public address of the site, where it has one: what is to be verified.
    pub address: Option<String>,
    pub previous_edition: Option<PreviousEdition>,
}

/// The edition before this one, and what proves which it was.
#[derive(Clone, Debug, Serialize)]
pub struct PreviousEdition {
    /// The SHA-256 of its manifest in hexadecimal.
    pub manifest: String,
    /// Where it can be read.
    pub href: Option<String>,
}

/// A file of the whole report.
#[derive(Clone, Debug, Serialize)]
pub struct DataFile {
    /// For example indicators.csv.
    pub name: String,
    pub href: String,
    /// What is in it.
    pub text: String,
    /// For example CSV.
    pub format: &'static str,
    /// Its size for readers, for example 12 KB; nothing where the file was not rendered beforehand.
    pub size: Option<String>,
    /// Its size in bytes.
    pub length: Option<usize>,
    /// Its SHA-256 digest in hexadecimal.
    pub sha256: Option<String>,
}

/// The columns of a table.
#[derive(Clone, Debug, Serialize)]
pub struct TableMeaning {
    /// The anchor, for example `table-indicators`.
    pub id: String,
    /// What is in the table.
    pub title: String,
    /// The file, for example data/indicators.csv.
    pub file: Link,
    pub columns: Vec<ColumnMeaning>,
}

/// A column, or the same column in every language.
#[derive(Clone, Debug, Serialize)]
pub struct ColumnMeaning {
    /// For example `name_zh-CN` and `name_en`.
    pub keys: Vec<String>,
    pub name: String,
    /// What is in its cells, for example a number.
    pub form: String,
    pub meaning: String,
    /// The closed list that its cells are from.
    pub choices: Vec<Row>,
    /// The table whose rows it names.
    pub refers_to: Option<Link>,
}

/// A file to take away.
#[derive(Clone, Debug, Serialize)]
pub struct Download {
    pub text: String,
    pub href: String,
    /// For example CSV.
    pub format: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub struct About {
    pub prose: Prose,
    /// Every status with what it means.
    pub statuses: Vec<StatusMeaning>,
    pub documents: Link,
    /// What the report lacks.
    pub gaps: Link,
    pub site_map: Link,
}

#[derive(Clone, Debug, Serialize)]
pub struct StatusMeaning {
    pub status: Status,
    pub meaning: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct SiteMap {
    pub groups: Vec<SiteMapGroup>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SiteMapGroup {
    pub title: Link,
    pub links: Vec<Link>,
}

/// The page that searches; without a script it offers the lists.
#[derive(Clone, Debug, Serialize)]
pub struct Search {
    /// The first script of the index, with what leads to it.
    pub index: String,
    /// The folder of the other scripts, with a slash at its end.
    pub folder: String,
    /// The script that searches; empty where the theme has none.
    pub script: String,
    /// Every status that a hit can have.
    pub statuses: Vec<Status>,
    /// Where everything is listed.
    pub lists: Vec<Link>,
}

#[derive(Clone, Debug, Serialize)]
pub struct NotFound {
    pub links: Vec<Link>,
    /// The same in short in the report's other languages: there is one such page for all of them.
    pub others: Vec<NotFoundIn>,
}

/// That a page is not found, in another language than the page's.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundIn {
    /// For example `en`.
    pub lang: String,
    pub text: String,
    /// What the home page is called.
    pub home: String,
    pub href: String,
}
