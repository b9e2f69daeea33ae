//! `gongshi query`: prints the indicators that a question asks for.

use super::columns::aligned;
use super::exit::Exit;
use super::folder;
use super::limited::Limited;
use super::stream;
use super::words::{Words, visible};
use crate::diagnostic::{Catalogue, print};
use crate::failure::Failure;
use crate::lang::Lang;
use crate::model::{Handle, Indicator, Status};
use crate::plan::view::IndicatorRow;
use crate::plan::{self, Plan};
use crate::query::{self, Field, Kind, Misunderstanding};
use crate::{load, pipeline, render};
use clap::ValueEnum;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  gongshi query status=missed,behind                what needs attention
  gongshi query 'lead=fda deadline<=2018'           all conditions must hold
  gongshi query '牵头单位=市质监局 状态=暂未公布'   in Chinese as well
  gongshi query 'latest<98' --format csv            for a spreadsheet
  gongshi query pass --dir my-city --format json    a word alone is looked for in the names

Fields: id, name, task, lead, support, unit, status, computed-status, target, baseline, latest, deadline, flag, \
overdue. Signs: = and != for every field; < <= > >= for numbers and deadlines; ~ (contains) for texts.";

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
    let sources = load::read_within(&arguments.dir, &arguments.limited.limits())?;
    let prepared = pipeline::prepare(&sources);
    let Some(site) = prepared.value else {
        let catalogue = Catalogue::new(words.language());
        stream::err(&print::terminal(&prepared.diagnostics, &sources, &catalogue, stream::ink_of_err()));
        stream::err(&(words.say("query-refused", []) + "\n"));
        return Ok(Exit::Content);
    };
    let plan = plan::site(&site.report, &site.theme, &sources);
    let called =
        Status::ALL.iter().flat_map(|status| plan.words_for(*status).into_iter().map(|word| (word, *status)));
    let query = match query::read(&arguments.question.join(" "), &site.report, &called.collect()) {
        Ok(query) => query,
        Err(wrong) => {
            let lines: Vec<String> = wrong.iter().map(|wrong| said(wrong, words)).collect();
            stream::err(&(lines.join("\n") + "\n"));
            return Ok(Exit::Usage);
        }
    };
    let all = site.report.indicators.iter();
    let found: Vec<Handle<Indicator>> = all
        .filter(|(_, indicator)| query.matches(indicator, &site.report))
        .map(|(handle, _)| handle)
        .collect();
    let lang = site.report.languages.find(words.language().tag()).unwrap_or(Lang::AUTHENTIC);
    let planned = match arguments.format {
        Format::Table => {
            stream::out(&table(&plan, &found, lang))?;
            stream::err(&(words.say("query-found", [("indicators", found.len().into())]) + "\n"));
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

fn said(wrong: &Misunderstanding, words: &Words) -> String {
    let line = match wrong {
        Misunderstanding::UnknownField { written, .. } => {
            let fields: Vec<&str> = Field::keys().collect();
            let fields = fields.join(&words.say("comma", []));
            words
                .say("query-unknown-field", [("written", visible(written).into()), ("fields", fields.into())])
        }
        Misunderstanding::WrongSign { field, sign, kind } => {
            let signs = match kind {
                Kind::Text => "= != ~",
                Kind::Choice | Kind::Truth => "= !=",
                Kind::Number | Kind::Date => "= != < <= > >=",
            };
            words.say(
                "query-wrong-sign",
                [("field", visible(field).into()), ("sign", (*sign).into()), ("signs", signs.into())],
            )
        }
        Misunderstanding::NoValue { field } => {
            words.say("query-no-value", [("field", visible(field).into())])
        }
        Misunderstanding::UnknownValue { field, written, .. } => {
            with(words, "query-unknown-value", field, written)
        }
        Misunderstanding::NotANumber { field, written } => with(words, "query-not-a-number", field, written),
        Misunderstanding::NotADate { field, written } => with(words, "query-not-a-date", field, written),
        Misunderstanding::NotATruth { field, written } => with(words, "query-not-a-truth", field, written),
        Misunderstanding::OpenQuote => words.say("query-open-quote", []),
    };
    match wrong {
        Misunderstanding::UnknownField { meant: Some(meant), .. }
        | Misunderstanding::UnknownValue { meant: Some(meant), .. } => {
            line + "\n" + &words.say("query-meant", [("meant", visible(meant).into())])
        }
        _ => line,
    }
}

fn with(words: &Words, key: &str, field: &str, written: &str) -> String {
    words.say(key, [("field", visible(field).into()), ("written", visible(written).into())])
}
