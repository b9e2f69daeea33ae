//! Findings for programs, as a JSON array.

use super::located::{Located, Places, in_order};
use crate::diagnostic::{Catalogue, Diagnostic, Severity};
use crate::source::Sources;
use serde_json::{Value, json};

/// Prints every finding with `code`, `severity` (`error` or `warning`), `path`, `line`, `column`, `end_line`,
/// `end_column`, `message`, `help`, `suggestion` and `related`.
///
/// Lines and columns count from 1, columns in characters, and the end is the place after the last character;
/// all four are null where the file is missing or was not opened. Messages are in the catalogue's language,
/// everything else is the same in every language. Where the path of a file says personal data, it is masked.
pub fn json(diagnostics: &[Diagnostic], sources: &Sources, catalogue: &Catalogue) -> String {
    let findings = in_order(diagnostics, sources);
    let places = Places::of(diagnostics, sources);
    let findings: Value = findings.into_iter().map(|one| finding(one, &places, catalogue)).collect();
    format!("{findings:#}\n")
}

fn finding(diagnostic: &Diagnostic, places: &Places, catalogue: &Catalogue) -> Value {
    let severity = match diagnostic.code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let related = diagnostic.related.iter().map(|related| {
        let mut place = place(places.span(related.span));
        place.insert("message".into(), catalogue.note(related.note).into());
        Value::from(place)
    });
    let mut object = place(places.place(&diagnostic.place));
    object.insert("code".into(), diagnostic.code.name().into());
    object.insert("severity".into(), severity.into());
    object.insert("message".into(), catalogue.message(diagnostic).into());
    object.insert("help".into(), catalogue.help(diagnostic).into());
    object.insert("suggestion".into(), diagnostic.suggestion.clone().into());
    object.insert("related".into(), related.collect());
    object.into()
}

fn place(located: Located) -> serde_json::Map<String, Value> {
    let start = located.region.map(|region| region.start);
    let end = located.region.map(|region| region.end);
    let place = json!({
        "path": located.path,
        "line": start.map(|start| start.line),
        "column": start.map(|start| start.column),
        "end_line": end.map(|end| end.line),
        "end_column": end.map(|end| end.column),
    });
    match place {
        Value::Object(place) => place,
        _ => serde_json::Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::print::terminal::tests::{findings, sources};
    use crate::diagnostic::{Code, Wording};
    use crate::source::Span;

    #[test]
    fn every_finding_has_every_field() {
        let sources = sources();
        let printed = json(&findings(&sources), &sources, &Catalogue::new(Wording::En));
        let Ok(Value::Array(array)) = serde_json::from_str(&printed) else { panic!("{printed}") };
        assert_eq!(array.len(), findings(&sources).len());
        let fields = "code column end_column end_line help line message path related severity suggestion";
        for one in &array {
            let mut keys: Vec<&str> = one.as_object().unwrap().keys().map(String::as_str).collect();
            keys.sort();
            assert_eq!(keys.join(" "), fields);
        }
        let missing = array.iter().find(|one| one["code"] == "missing-file").unwrap();
        assert_eq!((&missing["path"], &missing["line"]), (&json!("content/task-forces.yaml"), &Value::Null));
    }

    #[test]
    fn columns_count_characters_and_end_behind_the_last() {
        let sources = sources();
        let (id, file) = sources.find("content/departments.yaml").unwrap();
        let start = file.text().unwrap().find("市质监局").unwrap();
        let found = Diagnostic::new(Code::EmptyText, Span::new(id, start, start + "市质监局".len()));
        let printed = json(&[found], &sources, &Catalogue::new(Wording::ZhCn));
        let printed: Value = serde_json::from_str(&printed).unwrap();
        let one = &printed[0];
        assert_eq!([&one["line"], &one["column"]], [2, 18]);
        assert_eq!([&one["end_line"], &one["end_column"]], [2, 22]);
    }
}
