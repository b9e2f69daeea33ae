//! Findings for code hosts, as SARIF 2.1.0 (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/>).

use super::located::{Located, Places, in_order};
use crate::diagnostic::{Catalogue, Code, Diagnostic, Severity};
use crate::source::Sources;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// Prints every finding as a result of one run; the codes that occur are its rules. A message carries what to
/// do as well, because hosts show nothing else beside the line. Where the path of a file says personal data, it is masked.
pub fn sarif(diagnostics: &[Diagnostic], sources: &Sources, catalogue: &Catalogue) -> String {
    let codes: BTreeSet<Code> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let results = in_order(diagnostics, sources);
    let places = Places::of(diagnostics, sources);
    let results: Value = results.into_iter().map(|one| result(one, &codes, &places, catalogue)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "gongshi",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": codes.iter().map(|code| rule(*code)).collect::<Value>(),
            } },
            "language": catalogue.language().tag(),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.name(),
        "helpUri": format!("docs/diagnostics.md#{}", code.name()),
        "defaultConfiguration": { "level": level(code) },
    })
}

fn level(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn result(diagnostic: &Diagnostic, codes: &[Code], places: &Places, catalogue: &Catalogue) -> Value {
    let said =
        [Some(catalogue.message(diagnostic)), catalogue.did_you_mean(diagnostic), catalogue.help(diagnostic)];
    let related = diagnostic.related.iter().map(|related| {
        let mut location = location(places.span(related.span));
        if let Some(object) = location.as_object_mut() {
            object.insert("message".into(), json!({ "text": catalogue.note(related.note) }));
        }
        location
    });
    json!({
        "ruleId": diagnostic.code.name(),
        "ruleIndex": codes.iter().position(|code| *code == diagnostic.code),
        "level": level(diagnostic.code),
        "message": { "text": said.into_iter().flatten().collect::<Vec<_>>().join("\n") },
        "locations": [location(places.place(&diagnostic.place))],
        "relatedLocations": related.collect::<Value>(),
    })
}

fn location(located: Located) -> Value {
    let artifact = json!({ "uri": uri(located.path) });
    match located.region {
        None => json!({ "physicalLocation": { "artifactLocation": artifact } }),
        Some(region) => json!({ "physicalLocation": { "artifactLocation": artifact, "region": {
            "startLine": region.start.line,
            "startColumn": region.start.column,
            "endLine": region.end.line,
            "endColumn": region.end.column,
        } } }),
    }
}

/// A path as a relative URI reference, for example `content/files/%E8%AE%A1%E5%88%92.pdf`.
pub(super) fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte);
    let part = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    path.bytes().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Wording;
    use crate::diagnostic::print::terminal::tests::{findings, sources};
    use proptest::prelude::{ProptestConfig, any, prop_oneof, proptest};

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn an_address_reads_back_as_the_path(path in prop_oneof![any::<String>(), "[/%#?&=+ \"'<>a-z\u{7f}]{0,20}"]) {
            let written = uri(&path);
            assert!(written.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-._~%".contains(&byte)));
            let mut bytes = Vec::new();
            let mut rest = written.as_str();
            while let Some(first) = rest.bytes().next() {
                let length = if first == b'%' { 3 } else { 1 };
                let (sign, behind) = rest.split_at(length);
                bytes.push(if first == b'%' { u8::from_str_radix(&sign[1..], 16).unwrap() } else { first });
                rest = behind;
            }
            assert_eq!(String::from_utf8(bytes).unwrap(), path);
        }
    }

    #[test]
    fn every_result_points_to_its_rule_and_its_place() {
        let sources = sources();
        let printed = sarif(&findings(&sources), &sources, &Catalogue::new(Wording::En));
        let log: Value = serde_json::from_str(&printed).unwrap();
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        for result in run["results"].as_array().unwrap() {
            let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
            assert_eq!(rule["id"], result["ruleId"]);
            assert!(!result["message"]["text"].as_str().unwrap().is_empty());
            assert!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].is_string());
        }
        let unknown = &run["tool"]["driver"]["rules"][3];
        assert_eq!(unknown["helpUri"], format!("docs/diagnostics.md#{}", unknown["id"].as_str().unwrap()));
    }

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("content/files/计划 1.pdf"), "content/files/%E8%AE%A1%E5%88%92%201.pdf");
    }
}
