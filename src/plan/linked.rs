//! What a page is about, for search engines and catalogues of data: JSON-LD in the words of schema.org.

use super::here::Here;
use super::identity;
use super::page::{self, File, Kind};
use super::pages::citation;
use super::table::Sheet;
use crate::model::{Department, DocumentKind, Handle, Indicator, Site};
use serde_json::{Value, json};

/// How many of the indicators the description of the whole report names.
const NAMED: usize = 50;
/// The longest description that Google's guide for datasets allows.
const LONGEST: usize = 5_000;

/// What a page is about, as the text of a data block; nothing where there is nothing to say.
pub fn data(here: &Here) -> Option<String> {
    let value = match here.kind {
        Kind::Home => site(here),
        Kind::Data => dataset(here, whole(here)),
        Kind::Indicator(handle) => dataset(here, series(here, handle)),
        Kind::Department(handle) => department(here, handle),
        _ => return None,
    };
    Some(block(&value))
}

/// JSON in which nothing ends the element that it stands in.
fn block(value: &Value) -> String {
    let text = value.to_string();
    let mut safe = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((at, found)) = rest.char_indices().find(|(_, c)| escape(*c).is_some()) {
        safe.push_str(rest.get(..at).unwrap_or_default());
        safe.push_str(escape(found).unwrap_or_default());
        rest = rest.get(at + found.len_utf8()..).unwrap_or_default();
    }
    safe.push_str(rest);
    safe
}

/// What stands in JSON for a character that a page or a script would take for something else.
fn escape(c: char) -> Option<&'static str> {
    match c {
        '<' => Some("\\u003c"),
        '>' => Some("\\u003e"),
        '&' => Some("\\u0026"),
        '\u{2028}' => Some("\\u2028"),
        '\u{2029}' => Some("\\u2029"),
        _ => None,
    }
}

/// An address: whole where the site's own is known, else from the page.
fn address(here: &Here, path: &str) -> String {
    match &here.report.site.base_url {
        Some(base) => format!("{base}{path}"),
        None => here.route.to(path),
    }
}

fn of_page(here: &Here, kind: Kind) -> String {
    address(here, &page::path(here.report, kind, here.lang))
}

fn site(here: &Here) -> Value {
    let tags: Vec<_> =
        here.report.languages.iter().map(|lang| here.report.languages.tag(lang).as_str()).collect();
    json!({
        "@context": "https://schema.org/",
        "@type": "WebSite",
        "name": here.voice.text(&here.report.site.title),
        "url": of_page(here, Kind::Home),
        "inLanguage": tags,
        "publisher": publisher(here),
    })
}

/// What the bodies of a report are: bodies of government only where the site has the identification code of one (网站标识码),
/// and where they are not invented.
fn kind_of_body(site: &Site) -> &'static str {
    let official = site.official.site_code.is_some() && !site.sample;
    if official { "GovernmentOrganization" } else { "Organization" }
}

/// Who publishes.
fn publisher(here: &Here) -> Value {
    let site = &here.report.site;
    json!({
        "@type": kind_of_body(site),
        "name": here.voice.text(&here.report.site.publisher),
        "url": of_page(here, Kind::Home),
    })
}

fn department(here: &Here, handle: Handle<Department>) -> Value {
    let unit = here.report.departments.get(handle);
    let mut names: Vec<&str> =
        unit.short.iter().chain(unit.name.iter()).map(|(_, name)| name.as_str()).collect();
    let name = here.voice.text(&unit.name);
    names.retain(|other| *other != name);
    names.sort_unstable();
    names.dedup();
    json!({
        "@context": "https://schema.org/",
        "@type": kind_of_body(&here.report.site),
        "name": name,
        "alternateName": names,
        "url": of_page(here, Kind::Department(handle)),
    })
}

/// What is particular to a set of data.
struct Dataset {
    name: String,
    other_names: Vec<String>,
    description: String,
    identifier: String,
    variables: Vec<Value>,
    technique: Option<String>,
    files: Vec<File>,
    part_of: Option<Value>,
}

/// The properties that Google's guide requires and recommends, as far as the report holds them.
fn dataset(here: &Here, of: Dataset) -> Value {
    let (report, voice) = (here.report, here.voice);
    let site = &report.site;
    let publisher = publisher(here);
    let mut value = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": of.name,
        "description": of.description,
        "identifier": of.identifier,
        "url": of_page(here, here.kind),
        "creator": publisher,
        "publisher": publisher,
        "isAccessibleForFree": true,
        "inLanguage": report.languages.iter().map(|lang| report.languages.tag(lang).as_str()).collect::<Vec<_>>(),
        "version": site.as_of.to_string(),
        "dateModified": site.as_of.to_string(),
        "temporalCoverage": format!("{}/{}", site.from.start(), site.to.end()),
        "variableMeasured": of.variables,
        "distribution": of.files.iter().map(|file| download(here, *file)).collect::<Vec<_>>(),
        "includedInDataCatalog": {
            "@type": "DataCatalog", "name": voice.text(&site.short_title), "url": of_page(here, Kind::Data),
        },
    });
    let licence = site.licence.as_ref().map(|licence| match &licence.url {
        Some(url) => json!(url),
        None => json!({ "@type": "CreativeWork", "name": voice.text(&licence.name) }),
    });
    let keywords = site.record.keywords.as_ref().map(|keywords| json!(voice.text(keywords)));
    let area = site.area.as_ref().map(|area| json!({ "@type": "Place", "name": voice.text(area) }));
    let sources = report.documents.iter().filter(|(_, document)| document.kind == DocumentKind::Basis);
    let sources: Vec<_> = sources.map(|(_, document)| voice.text(&document.title)).collect();
    let more = [
        ("alternateName", (!of.other_names.is_empty()).then(|| json!(of.other_names))),
        ("license", licence),
        ("keywords", keywords),
        ("spatialCoverage", area),
        ("measurementTechnique", of.technique.map(Value::from)),
        ("isPartOf", of.part_of),
        ("citation", (!sources.is_empty()).then(|| json!(sources))),
    ];
    if let Value::Object(properties) = &mut value {
        let there = more.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
        properties.extend(there);
    }
    value
}

fn download(here: &Here, file: File) -> Value {
    let route = page::file_route(here.report, here.plan.theme, file);
    let mut value = json!({
        "@type": "DataDownload",
        "encodingFormat": page::media_type(file),
        "contentUrl": address(here, route.as_str()),
    });
    if let (Value::Object(properties), Some(imprint)) = (&mut value, here.inventory.get(&route)) {
        properties.insert("contentSize".to_owned(), imprint.length.to_string().into());
        properties.insert("sha256".to_owned(), imprint.sha256.clone().into());
    }
    value
}

fn whole(here: &Here) -> Dataset {
    let (report, voice) = (here.report, here.voice);
    let site = &report.site;
    let description =
        here.optional_words(site.summary.as_ref()).unwrap_or_else(|| voice.text(&site.title).to_owned());
    let indicators = report.indicators.iter().take(NAMED);
    Dataset {
        name: voice.text(&site.title).to_owned(),
        other_names: others(here, &site.title),
        description: cut(voice.sentences(&[description, voice.word("data-description"), citation(here)])),
        identifier: identity::urn(report, &["data"]),
        variables: indicators.map(|(_, indicator)| variable(here, indicator)).collect(),
        technique: None,
        files: [
            File::Workbook,
            File::Table(Sheet::Indicators),
            File::Table(Sheet::Values),
            File::Report,
            File::Package,
        ]
        .into(),
        part_of: None,
    }
}

fn series(here: &Here, handle: Handle<Indicator>) -> Dataset {
    let (report, voice) = (here.report, here.voice);
    let indicator = report.indicators.get(handle);
    let definition = here.optional_words(indicator.definition.as_ref());
    let mut sentences = vec![here.headline(handle)];
    sentences.extend(definition.clone());
    sentences.extend([voice.word("data-description"), citation(here)]);
    Dataset {
        name: voice.text(&indicator.name).to_owned(),
        other_names: others(here, &indicator.name),
        description: cut(voice.sentences(&sentences)),
        identifier: identity::urn(report, &["indicators", indicator.id.as_str()]),
        variables: vec![variable(here, indicator)],
        technique: here.optional_words(indicator.formula.as_ref()).or(definition),
        files: [File::Series(handle), File::Tree(handle)].into(),
        part_of: Some(json!({
            "@type": "CreativeWork",
            "name": voice.text(&report.site.title),
            "url": of_page(here, Kind::Data),
        })),
    }
}

fn variable(here: &Here, indicator: &Indicator) -> Value {
    json!({
        "@type": "PropertyValue",
        "propertyID": indicator.id.as_str(),
        "name": here.voice.text(&indicator.name),
        "unitText": here.voice.unit(&indicator.unit),
    })
}

/// A name in the other languages.
fn others(here: &Here, text: &crate::model::Text) -> Vec<String> {
    text.iter().filter(|(lang, _)| *lang != here.voice.lang).map(|(_, text)| text.clone()).collect()
}

fn cut(mut text: String) -> String {
    // Few texts have even as many bytes, and then none of their characters needs to be counted.
    if text.len() > LONGEST
        && let Some((end, _)) = text.char_indices().nth(LONGEST)
    {
        text.truncate(end);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::block;
    use proptest::prelude::{ProptestConfig, any, prop_oneof, proptest};
    use serde_json::{Value, json};

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn json_reads_back_and_cannot_end_its_script(
            text in prop_oneof![any::<String>(), "(</script|<!--|-->|]]>|&lt;|\\\\|\"|\u{2028}|\u{2029}|x){0,8}"],
        ) {
            let value = json!({ "name": text, text.as_str(): [text] });
            let written = block(&value);
            assert!(!written.contains(['<', '>', '&', '\u{2028}', '\u{2029}']));
            assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), value);
        }
    }
}
