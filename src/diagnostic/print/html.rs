//! Findings over a page of the preview, as a piece of HTML.

use super::SHOWN;
use super::located::{Located, Places, in_order};
use crate::diagnostic::visible::in_excerpt;
use crate::diagnostic::{Catalogue, Diagnostic, Severity};
use crate::source::Sources;

/// Whether places are links that open an editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editor<'a> {
    None,
    /// Visual Studio Code, with the site's folder as an absolute path.
    VsCode(&'a str),
}

/// Prints at most [`SHOWN`] findings and how many more there are, errors first: each with its place, what is wrong
/// and what to do. Everything is escaped, and there is nothing in it that runs. Personal data is masked in the
/// messages and in paths, which then lead nowhere, and the lines of the files are not shown.
pub fn html(diagnostics: &[Diagnostic], sources: &Sources, catalogue: &Catalogue, editor: Editor) -> String {
    let mut findings = in_order(diagnostics, sources);
    findings.sort_by_key(|diagnostic| diagnostic.code.severity() != Severity::Error);
    let places = Places::of(diagnostics, sources);
    let items: String =
        findings.iter().take(SHOWN).map(|one| item(one, &places, catalogue, editor)).collect();
    let more = diagnostics.len().checked_sub(SHOWN).filter(|more| *more > 0);
    let more = more.map(|more| paragraph("more", &catalogue.more(more))).unwrap_or_default();
    let summary = paragraph("summary", &catalogue.summary(diagnostics));
    format!("{}{summary}<ol>{items}</ol>{more}", heading(catalogue))
}

/// Prints what else keeps a page from being made anew, for example that the disk cannot be read.
pub fn html_of(said: &str, catalogue: &Catalogue) -> String {
    let lines: String = said.lines().map(|line| paragraph("message", line)).collect();
    format!("{}{lines}", heading(catalogue))
}

/// What is said above the findings.
fn heading(catalogue: &Catalogue) -> String {
    let note = paragraph("note", &catalogue.overlay("note"));
    format!("<h1>{}</h1>{note}", escaped(&catalogue.overlay("heading")))
}

fn item(diagnostic: &Diagnostic, places: &Places, catalogue: &Catalogue, editor: Editor) -> String {
    let severity = diagnostic.code.severity();
    let class = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let place = place(&places.place(&diagnostic.place), editor);
    let message = format!(
        "<p class=\"message\">{}: {} <code>{}</code></p>",
        escaped(&catalogue.severity(severity)),
        escaped(&catalogue.message(diagnostic)),
        diagnostic.code.name()
    );
    let advice = [catalogue.did_you_mean(diagnostic), catalogue.help(diagnostic)].into_iter().flatten();
    let advice: String = advice.map(|text| paragraph("help", &text)).collect();
    format!("<li class=\"{class}\">{place}{message}{advice}</li>")
}

/// Where a finding is, for example `content/site.yaml:3:8`.
fn place(located: &Located, editor: Editor) -> String {
    let at = located.region.map(|region| format!(":{}:{}", region.start.line, region.start.column));
    let at = at.unwrap_or_default();
    let name = escaped(&format!("{}{at}", in_excerpt(located.path)));
    match editor {
        Editor::VsCode(root) if located.leads_there => {
            let path = super::sarif::uri(&format!("{}/{}", root.trim_end_matches('/'), located.path));
            let href = escaped(&format!("vscode://file{path}{at}"));
            format!("<p class=\"place\"><a href=\"{href}\">{name}</a></p>")
        }
        Editor::VsCode(_) | Editor::None => format!("<p class=\"place\">{name}</p>"),
    }
}

fn paragraph(class: &str, text: &str) -> String {
    format!("<p class=\"{class}\">{}</p>", escaped(text))
}

/// A text as the content of an element or the value of an attribute.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::print::terminal::tests::{findings, sources};
    use crate::diagnostic::{Code, Wording};
    use crate::source::{Source, SourcePath, Span};
    use scraper::{Html, Selector};

    #[test]
    fn every_finding_is_there_with_its_place_in_every_language() {
        let sources = sources();
        for wording in Wording::ALL {
            let catalogue = Catalogue::new(wording);
            let html = html(&findings(&sources), &sources, &catalogue, Editor::None);
            let parsed = Html::parse_fragment(&html);
            let count = |selector: &str| parsed.select(&Selector::parse(selector).unwrap()).count();
            assert_eq!(count("li"), findings(&sources).len());
            assert_eq!(count("li .place"), count("li"));
            assert!(count("li .help") > 0 && count("h1") == 1 && count("a") == 0);
        }
    }

    #[test]
    fn what_an_author_wrote_is_escaped() {
        let hostile = "<img src=x onerror=alert(1)>\"'&";
        let path = format!("content/{hostile}");
        let sources = Sources::new(vec![Source::new(SourcePath::new(path.as_str()), b"a\n".to_vec())]);
        let (id, _) = sources.find(&path).unwrap();
        let found =
            Diagnostic::new(Code::UnknownKey, Span::new(id, 0, 1)).arg("key", hostile).arg("reason", "none");
        for editor in [Editor::None, Editor::VsCode("/srv/a \"b\"")] {
            let html = html(std::slice::from_ref(&found), &sources, &Catalogue::new(Wording::En), editor);
            assert!(!html.contains("<img") && !html.contains("/a \""), "{html}");
        }
    }

    #[test]
    fn an_editor_opens_at_the_line() {
        let sources = sources();
        let (id, _) = sources.find("content/departments.yaml").unwrap();
        let found = [Diagnostic::new(Code::UnreadFile, Span::whole(id)).arg("reason", "other")];
        let html = html(&found, &sources, &Catalogue::new(Wording::En), Editor::VsCode("/srv/my site"));
        assert!(html.contains("href=\"vscode://file/srv/my%20site/content/departments.yaml:1:1\""), "{html}");
    }
}
