//! An invented province that publishes the indicators of all its counties: a site of as many indicators as asked for.
//!
//! The same number gives the same bytes, on any machine. `gongshi check` finds nothing in it, whatever the number.

mod evidence;
mod indicator;
mod measure;
mod place;
mod section;
mod series;
mod site;
mod units;

use std::path::Path;

/// The tasks of the plan. Their number does not grow with the site, so that the pages that list a task's
/// indicators do.
pub const TASKS: usize = 10;
/// How many indicators a county has at most; a file of a clerk holds one county.
pub const COUNTY: usize = 50;
/// The departments of a county; each leads two tasks there.
pub const BUREAUS: usize = 5;
/// The first and the last year of which there are values.
pub const YEARS: std::ops::RangeInclusive<i32> = 2016..=2023;

/// The counties that it takes for a number of indicators.
pub fn counties(indicators: usize) -> usize {
    indicators.div_ceil(COUNTY)
}

/// A stretch of the province's indicators, which a site publishes.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    pub first: usize,
    pub count: usize,
}

impl Extent {
    /// The id of its nth indicator.
    fn id(self, nth: usize) -> String {
        indicator::id(self.first + nth)
    }
}

/// Every file of a site of `indicators` indicators (at least [`TASKS`]), by path below the site's folder,
/// for example `content/indicators/0001-qingshan.yaml`.
pub fn files(indicators: usize) -> impl Iterator<Item = (String, String)> {
    stretch(Extent { first: 0, count: indicators }, counties(indicators))
}

/// Every file of the site that one county of so many publishes by itself, with the register of the whole province.
pub fn county(nth: usize, counties: usize) -> impl Iterator<Item = (String, String)> {
    stretch(Extent { first: nth * COUNTY, count: COUNTY }, counties)
}

fn stretch(extent: Extent, counties: usize) -> impl Iterator<Item = (String, String)> {
    let registers = [
        ("content/site.yaml".to_owned(), site::site()),
        ("content/departments.yaml".to_owned(), units::departments(counties)),
        ("content/task-forces.yaml".to_owned(), units::task_forces()),
        ("content/documents.yaml".to_owned(), evidence::documents(counties)),
    ];
    let end = extent.first + extent.count;
    let lists = (extent.first / COUNTY..end.div_ceil(COUNTY)).map(move |county| indicator::file(county, end));
    registers.into_iter().chain(lists).chain(section::files(extent))
}

/// Writes a site into a folder, which is made.
///
/// # Errors
/// What the system says.
pub fn write(files: impl Iterator<Item = (String, String)>, folder: &Path) -> std::io::Result<()> {
    for (path, text) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, text)?;
    }
    Ok(())
}
