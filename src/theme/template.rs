//! The templates, compiled once for each language.

use super::file::{self, File};
use super::{Asset, Words};
use crate::diagnostic::{Checked, Code, Diagnostic};
use crate::lang::{Languages, PerLang};
use crate::source::{SourcePath, Sources, Span};
use serde::Serialize;
use std::collections::BTreeMap;
use tera::{ErrorKind, Tera};

/// The texts of the templates by name, for example `components/status.html`.
pub(super) struct Templates {
    files: BTreeMap<String, File>,
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
        Templates { files }
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
        let (engine, diagnostics) = match parsed(&self.files) {
            Ok(engine) => (engine, Vec::new()),
            Err(error) => {
                let embedded = parsed(&file::embedded("templates")).unwrap_or_default();
                (embedded, vec![self.blame("", &error)])
            }
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
        let offset = self.files.get(name).and_then(File::text).map_or(0, |text| offset(text, line, column));
        self.at(name, offset..offset, first.strip_prefix("error: ").unwrap_or(first))
    }

    fn at(&self, template: &str, range: std::ops::Range<usize>, message: &str) -> Diagnostic {
        let own = self.files.get(template).and_then(|file| file.source);
        let diagnostic = match own {
            Some(source) => Diagnostic::new(Code::TemplateError, Span::new(source, range.start, range.end)),
            // A template of the program: what is wrong is ours, or what the site's templates hand to it.
            None => {
                let path = SourcePath::new(format!("themes/{}/templates/{template}", super::DEFAULT));
                Diagnostic::missing(Code::TemplateError, path)
            }
        };
        diagnostic.arg("message", message)
    }
}

fn parsed(files: &BTreeMap<String, File>) -> tera::TeraResult<Tera> {
    let mut engine = Tera::new();
    let texts = files.iter().filter_map(|(name, file)| Some((name, file.text()?)));
    engine.add_raw_templates(texts)?;
    Ok(engine)
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
