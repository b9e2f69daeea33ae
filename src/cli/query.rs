//! `gongshi query`: prints the indicators that a question asks for.

use super::columns::aligned;
use super::exit::Exit;
use super::folder;
use super::limited::Limited;
use super::misunderstood::said;
use super::stream;
use super::words::{Words, visible};
use crate::failure::Failure;
use crate::lang::Lang;
use crate::model::{Flag, Handle, Indicator, Report, Status, Unit};
use crate::plan::view::IndicatorRow;
use crate::plan::{self, Plan};
use crate::query::{self, Called};
use crate::{load, pipeline, render};
use clap::ValueEnum;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const EXAMPLES: &str = "\
Examples:
  gongshi query status=missed,behind                what needs attention
  gongshi query 'lead=fda deadline<=2018'           all conditions must hold
  gongshi query '牵头单位=市质监局 状态=暂未公布'   in Chinese as well
  gongshi query 'latest<98' --format csv            for a spreadsheet
  gongshi query pass --dir my-city --format json    a word alone is looked for in the names

Fields: id, name, task, lead, support, unit, status, computed-status, target, baseline, latest, deadline, flag, \
overdue. Signs: = and != for every field, with commas between values any of which may hold; < <= > >= for numbers and \
deadlines, with one value; ~ (contains) for texts.";

/// Print the indicators that a question asks for
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Conditions that must all hold, for example `status=missed`; without any, every indicator
    question: Vec<String>,
    /// The folder that holds `content`
    #[arg(long, value_name = "DIR", default_value = ".", value_parser = folder::parser())]
    dir: PathBuf,
    /// For whom the indicators are printed
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    limited: Limited,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people
    Table,
    /// For spreadsheets: the columns of indicators.csv
    Csv,
    /// For programs: an array of the indicators' own files
    Json,
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    let _watchdog = arguments.limited.watchdog(&arguments.dir, words);
    // A word in the place of `--dir` would be looked for in the names of another site, or of none.
    let mistaken = || folder::mistaken(arguments.question.iter().map(Path::new), words);
    if !arguments.dir.join("content").exists()
        && let Some(text) = mistaken()
    {
        stream::err(&text);
        return Ok(Exit::Usage);
    }
    let sources = load::read_within(&arguments.dir, &arguments.limited.limits())?;
    let prepared = pipeline::prepare(&sources);
    let Some(site) = prepared.value else {
        stream::findings(&prepared.diagnostics, &sources, words.language());
        stream::err(&(words.say("query-refused", []) + "\n"));
        return Ok(Exit::Content);
    };
    let plan = plan::site(&site.report, &site.theme, &sources);
    let lang = site.report.languages.find(words.language().tag()).unwrap_or(Lang::AUTHENTIC);
    let query =
        match query::read(&arguments.question.join(" "), &site.report, &called(&plan, &site.report, lang)) {
            Ok(query) => query,
            Err(wrong) => {
                let lines: Vec<String> = wrong.iter().map(|wrong| said(wrong, words)).collect();
                stream::err(&(lines.join("\n") + "\n"));
                return Ok(Exit::Usage);
            }
        };
    let all = site.report.indicators.iter();
    let found: Vec<Handle<Indicator>> =
        all.filter(|(_, indicator)| query.matches(indicator)).map(|(handle, _)| handle).collect();
    let planned = match arguments.format {
        Format::Table => {
            stream::out(&table(&plan, &found, lang))?;
            stream::err(&(words.say("query-found", [("indicators", found.len().into())]) + "\n"));
            if let Some(text) = mistaken().filter(|_| found.is_empty()) {
                stream::err(&text);
                return Ok(Exit::Usage);
            }
            return Ok(Exit::Fine);
        }
        Format::Csv => plan.table_of(&found),
        Format::Json => plan.trees_of(&found),
    };
    // Only templates can fail, and there is none.
    let bytes = render::artifact(planned, &render::Press::new(&site.theme)).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    stream::out(text.trim_start_matches('\u{feff}'))?;
    Ok(Exit::Fine)
}

/// What the pages call statuses, flags and units.
fn called(plan: &Plan, report: &Report, lang: Lang) -> Called {
    let used = report.indicators.iter().map(|(_, indicator)| &indicator.unit);
    let built_in: Vec<Unit> = Unit::BUILT_IN.iter().filter_map(|key| Unit::built_in(key)).collect();
    let units: BTreeMap<&str, &Unit> = used.chain(&built_in).map(|unit| (unit.key.as_str(), unit)).collect();
    let units = units.into_iter().map(|(key, unit)| (key.to_owned(), plan.words_for_unit(unit)));
    Called {
        lang,
        statuses: Status::ALL.iter().map(|status| (*status, plan.words_for_status(*status))).collect(),
        flags: Flag::ALL.iter().map(|flag| (*flag, plan.words_for_flag(*flag))).collect(),
        units: units.collect(),
    }
}

fn table(plan: &Plan, found: &[Handle<Indicator>], lang: Lang) -> String {
    let rows = plan.rows_of(found, lang);
    aligned(rows.iter().map(cells).collect())
}

fn cells(row: &IndicatorRow) -> Vec<String> {
    let period = row.period.as_ref().map(|period| format!(" ({period})"));
    let latest = row.latest.as_ref().map(|figure| figure.text.clone() + &period.unwrap_or_default());
    let cells = [
        &row.id,
        &row.name,
        &row.target.text,
        &latest.unwrap_or_else(|| "–".to_owned()),
        &row.status.word,
        &row.lead.text,
    ];
    cells.map(|cell| visible(cell)).into()
}
