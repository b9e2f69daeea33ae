//! The templates, compiled once for each language.

use super::budget::{self, SPENT};
use super::file::{self, File};
use super::tame::{COUNTS, Tamed, forbidden, tamed};
use super::{Asset, Words};
use crate::diagnostic::{Checked, Code, Diagnostic, Place};
use crate::lang::{Languages, PerLang};
use crate::limits::{Limit, Limits};
use crate::source::{SourcePath, Sources, Span};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use tera::{ErrorKind, Tera};

/// What every page is made on.
const BASE: &str = "base.html";

/// The texts of the templates by name, for example `components/status.html`.
pub(super) struct Templates {
    files: BTreeMap<String, File>,
    /// The site's own as the engine is given them.
    tamed: BTreeMap<String, Tamed>,
    limits: Limits,
}

/// That the data are a sample, which every page says in every language.
#[derive(Serialize)]
struct Notice<'a> {
    lang: &'a str,
    text: &'a str,
}

impl Templates {
    pub fn read(sources: &Sources, name: &str) -> Templates {
        let mut files = file::embedded("templates");
        // A file in another encoding is told of where the sources are checked.
        let own = file::own(sources, name, "templates");
        files.extend(own.into_iter().filter(|(_, file)| file.text().is_some()));
        let own = files.iter().filter(|(_, file)| file.source.is_some());
        let tamed = own.filter_map(|(name, file)| Some((name.clone(), tamed(file.text()?)))).collect();
        Templates { files, tamed, limits: sources.limits().clone() }
    }

    /// What the site's own templates may not do.
    fn forbidden(&self) -> Vec<Diagnostic> {
        let of_file = |file: &File| {
            let source = file.source?;
            let new = |found: super::tame::Forbidden| {
                let span = Span::new(source, found.range.start, found.range.end);
                Diagnostic::new(Code::ComputingTemplate, span).arg("what", found.what)
            };
            Some(forbidden(file.text()?).into_iter().map(new).collect::<Vec<_>>())
        };
        self.files.values().filter_map(of_file).flatten().collect()
    }

    /// How large a page may be.
    pub fn most(&self) -> u64 {
        self.limits.of(Limit::Page)
    }

    /// Whether any of them is the site's own.
    pub fn are_of_the_site(&self) -> bool {
        self.files.values().any(|file| file.source.is_some())
    }

    /// Compiles the templates with the words of each language. Where the site's own cannot be compiled, the
    /// program's are, so that the other pages can still be looked at.
    pub fn compile(
        &self,
        words: &PerLang<Words>,
        assets: &[Asset],
        languages: &Languages,
    ) -> Checked<PerLang<Tera>> {
        let embedded = || parsed(&file::embedded("templates"), &BTreeMap::new()).unwrap_or_default();
        let mut diagnostics = self.forbidden();
        let engine = if diagnostics.is_empty() {
            parsed(&self.files, &self.tamed).unwrap_or_else(|error| {
                diagnostics.push(self.blame("", &error));
                embedded()
            })
        } else {
            embedded()
        };
        let routes: BTreeMap<&str, &str> =
            assets.iter().map(|asset| (asset.name.as_str(), asset.route.as_str())).collect();
        let notices: Vec<_> = words
            .iter()
            .map(|(lang, words)| Notice {
                lang: languages.tag(lang).as_str(),
                text: words.text("sample-notice"),
            })
            .collect();
        let engines = words.map(|words| {
            let mut engine = engine.clone();
            engine.global_context().insert("w", &words.for_templates());
            engine.global_context().insert("assets", &routes);
            engine.global_context().insert("sample_notices", &notices);
            engine
        });
        Checked::new(engines, diagnostics)
    }

    /// Turns an error into a finding at its place. The name is that of the template which was asked for: some
    /// errors do not say where they arose.
    pub fn blame(&self, template: &str, error: &tera::Error) -> Diagnostic {
        let message = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                return self.at(report.filename(), report.span().range.clone(), report.message());
            }
            other => other.to_string(),
        };
        // Unknown filters and the like come as a finished report: `error: Unknown filter …`, then
        // ` --> 404.html:3:8`.
        let first = message.lines().next().unwrap_or_default();
        let place = message.lines().nth(1).and_then(|line| line.trim_start().strip_prefix("--> "));
        let Some((name, line, column)) = place.and_then(locus) else {
            // Others only name the template, for example a parent that is missing.
            let named =
                |(name, file): &(&String, &File)| file.source.is_some() && message.contains(name.as_str());
            let template = self.files.iter().find(named).map_or(template, |(name, _)| name);
            return self.at(template, 0..0, &message);
        };
        let text = self.tamed.get(name).map(|tamed| tamed.text.as_str());
        let text = text.or_else(|| self.files.get(name)?.text());
        let offset = text.map_or(0, |text| offset(text, line, column));
        self.at(name, offset..offset, first.strip_prefix("error: ").unwrap_or(first))
    }

    /// The ids that a page has whatever it says: those that stand in its template and in what all pages share. Nothing
    /// where a template of the site's own makes others when it is filled.
    pub fn ids(&self, template: &str) -> Option<BTreeSet<&str>> {
        let is_shared = |name: &str| name == BASE || name.contains('/');
        let parts = self
            .files
            .iter()
            .filter(|(name, file)| *name == template || is_shared(name) || file.source.is_some());
        let mut ids = BTreeSet::new();
        for (name, file) in parts {
            if file.source.is_none() {
                // What the program's own templates make of the report is known without them.
                ids.extend(PROGRAMS.get(name).into_iter().flatten().map(String::as_str));
                continue;
            }
            for id in written_ids(file.text().unwrap_or_default()) {
                if id.contains('{') {
                    return None;
                }
                ids.insert(id);
            }
        }
        Some(ids)
    }

    /// That a page would hold what must not run.
    pub fn not_safe(&self, template: &str, part: &str) -> Diagnostic {
        let place = self.at(template, 0..0, "").place;
        Diagnostic::at(Code::UnsafeTemplate, place).arg("part", part)
    }

    /// That a template writes more than a page may hold.
    pub fn too_large(&self, template: &str) -> Diagnostic {
        self.at(template, 0..0, SPENT)
    }

    fn at(&self, template: &str, range: std::ops::Range<usize>, message: &str) -> Diagnostic {
        let written = |at| self.tamed.get(template).map_or(at, |tamed| tamed.written(at));
        let place = match self.files.get(template).and_then(|file| file.source) {
            Some(source) => Place::Span(Span::new(source, written(range.start), written(range.end))),
            // A template of the program: what is wrong is ours, or what the site's templates hand to it.
            None => {
                let path = SourcePath::new(format!("themes/{}/templates/{template}", super::DEFAULT));
                Place::Missing(path)
            }
        };
        if message.contains(SPENT) {
            return Diagnostic::over(Limit::Page, &self.limits, place);
        }
        Diagnostic::at(Code::TemplateError, place).arg("message", message)
    }
}

fn parsed(files: &BTreeMap<String, File>, own: &BTreeMap<String, Tamed>) -> tera::TeraResult<Tera> {
    let mut engine = Tera::new();
    engine.register_filter(COUNTS, budget::of_loop);
    engine.register_function(COUNTS, budget::of_part);
    let text = |name: &String, file: &'_ File| match own.get(name) {
        Some(tamed) => Some(tamed.text.clone()),
        None => file.text().map(str::to_owned),
    };
    let texts: Vec<_> = files.iter().filter_map(|(name, file)| Some((name, text(name, file)?))).collect();
    engine.add_raw_templates(texts)?;
    Ok(engine)
}

/// The ids that stand in the program's own templates, which are the same in every run.
static PROGRAMS: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let of = |file: &File| {
        let ids = written_ids(file.text().unwrap_or_default());
        ids.filter(|id| !id.contains('{')).map(str::to_owned).collect()
    };
    file::embedded("templates").iter().map(|(name, file)| (name.clone(), of(file))).collect()
});

/// What stands in the attributes `id` of a template.
fn written_ids(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("id=").filter_map(|(at, name)| {
        let (before, behind) = (text.get(..at)?, text.get(at + name.len()..)?);
        let quote = behind.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
        before.ends_with(|sign: char| sign.is_ascii_whitespace()).then(|| behind.split(quote).nth(1))?
    })
}

/// Splits `404.html:3:8` into name, line and column, both from 1.
fn locus(text: &str) -> Option<(&str, usize, usize)> {
    let (rest, column) = text.rsplit_once(':')?;
    let (name, line) = rest.rsplit_once(':')?;
    Some((name, line.parse().ok()?, column.parse().ok()?))
}

/// The byte at which a line and column begin; columns count characters.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let within = text.get(before..).unwrap_or_default().chars().take(column.saturating_sub(1));
    before + within.map(char::len_utf8).sum::<usize>()
}
