//! The chapter on fields: every key of every schema, with its meaning and a line out of a real site.

use crate::example::{self, record};
use crate::{folder, made};
use gongshi::check;
use gongshi::diagnostic::Wording;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// The schemas in the order in which a clerk meets the files.
const ORDER: [&str; 12] = [
    "site",
    "departments",
    "documents",
    "task-forces",
    "indicators",
    "allow",
    "terms",
    "text",
    "task",
    "safeguard",
    "phase",
    "update",
];

/// What the chapter itself says, in one language.
struct Says {
    title: &'static str,
    opening: &'static str,
    head: &'static str,
    required: &'static str,
    used: &'static str,
    of: &'static str,
    colon: &'static str,
    semicolon: &'static str,
    localized: &'static str,
    list: &'static str,
    date: &'static str,
    period: &'static str,
    number: &'static str,
    whole: &'static str,
    switch: &'static str,
    id: &'static str,
    address: &'static str,
    choice: &'static str,
    record: &'static str,
    text: &'static str,
    tag: &'static str,
}

fn says(language: Wording) -> Says {
    match language {
        Wording::ZhCn => Says {
            title: "# 全部字段",
            opening: "按文件列出每一个字段：是否必填、写什么、含义、例子。例子取自虚构的示例城市和本仓库中的网站，都能生成。\n\n\
                      编辑器装上YAML扩展后，会按`schemas/`中的格式在输入时给出同样的说明。",
            head: "| 字段 | 必填 | 写什么 | 含义 | 例子 |",
            required: "是",
            used: "用于",
            of: "、",
            colon: "：",
            semicolon: "；",
            localized: "各语言的文字",
            list: "列表：",
            date: "日期",
            period: "时期",
            number: "数",
            whole: "整数",
            switch: "true或者false",
            id: "标识",
            address: "网址",
            choice: "词表中的一个",
            record: "见下表",
            text: "文字",
            tag: "语言标签",
        },
        Wording::En => Says {
            title: "# Every field",
            opening: "File by file, every field: whether it must be there, what is written, what it means, and an example. The examples come \
                      from the fictional sample city and from sites in this repository, all of which build.\n\n\
                      An editor with a YAML extension shows the same descriptions while you type, out of `schemas/`.",
            head: "| field | required | what is written | meaning | example |",
            required: "yes",
            used: "Used by",
            of: ", ",
            colon: ": ",
            semicolon: "; ",
            localized: "text in each language",
            list: "a list: ",
            date: "a date",
            period: "a period",
            number: "a number",
            whole: "a whole number",
            switch: "true or false",
            id: "an id",
            address: "an address",
            choice: "a word of the list",
            record: "see its table",
            text: "text",
            tag: "a language tag",
        },
    }
}

/// What can be written in the place of a field.
fn form(schema: &Json, definitions: &Json, says: &Says) -> String {
    if let Some(name) = record(schema) {
        return match definitions[name]["enum"].is_array() {
            true => says.choice.to_owned(),
            false => says.record.to_owned(),
        };
    }
    let kind = schema["type"].as_str().unwrap_or_default();
    let form = match (kind, schema["format"].as_str(), schema["pattern"].as_str()) {
        ("array", ..) => return format!("{}{}", says.list, form(&schema["items"], definitions, says)),
        ("object", ..) => says.localized,
        ("boolean", ..) => says.switch,
        ("integer", ..) => says.whole,
        (_, Some("date"), _) => says.date,
        (_, Some("uri"), _) => says.address,
        (_, _, Some(pattern)) if pattern.contains("-H[12]") => says.period,
        (_, _, Some(pattern)) if pattern.starts_with("^-?") => says.number,
        (_, _, Some(_)) => says.id,
        _ if schema["examples"].is_array() => says.tag,
        _ if schema["enum"].is_array() => says.choice,
        _ => says.text,
    };
    form.to_owned()
}

/// A field's meaning, and that of the words that it can be.
fn meaning(schema: &Json, definitions: &Json, says: &Says) -> String {
    let mut meaning = schema["description"].as_str().unwrap_or_default().to_owned();
    let target = if schema["type"] == "array" { &schema["items"] } else { schema };
    let list = record(target).map_or(target, |name| &definitions[name]);
    let words = list["enum"].as_array().into_iter().flatten();
    let docs = list["enumDescriptions"].as_array().cloned().unwrap_or_default();
    let words: Vec<String> = words
        .enumerate()
        .map(|(at, word)| {
            let doc = docs.get(at).and_then(Json::as_str).unwrap_or_default().trim_end_matches(['.', '。']);
            let word = format!("`{}`", word.as_str().unwrap());
            if doc.is_empty() { word } else { format!("{word}{}{doc}", says.colon) }
        })
        .collect();
    if !words.is_empty() {
        meaning = format!("{meaning} {}", words.join(says.semicolon));
    }
    meaning.trim().replace('|', "\\|")
}

/// The fields of a record: those that must be there in the order of their declaration, then the others.
fn ordered(definition: &Json) -> Vec<(String, bool)> {
    let required: Vec<String> = definition["required"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|key| key.as_str().unwrap().to_owned())
        .collect();
    let others = definition["properties"].as_object().into_iter().flat_map(|fields| fields.keys());
    let others: Vec<String> = others.filter(|key| !required.contains(key)).cloned().collect();
    let required = required.into_iter().map(|key| (key, true));
    required.chain(others.into_iter().map(|key| (key, false))).collect()
}

/// The records of a schema in the order in which one leads to the next, each with the fields that lead to it.
fn reached(schema: &Json) -> Vec<(String, Vec<String>)> {
    let root = if schema["type"] == "array" { &schema["items"] } else { schema };
    let mut records: Vec<(String, Vec<String>)> = vec![(record(root).unwrap().to_owned(), Vec::new())];
    let mut at = 0;
    while let Some((name, _)) = records.get(at).cloned() {
        let definition = &schema["definitions"][&name];
        for (key, _) in ordered(definition) {
            let field = &definition["properties"][&key];
            let target = if field["type"] == "array" { &field["items"] } else { field };
            let Some(next) = record(target).filter(|next| schema["definitions"][*next]["enum"].is_null())
            else {
                continue;
            };
            match records.iter_mut().find(|(known, _)| known == next) {
                Some((_, fields)) => fields.extend((!fields.contains(&key)).then_some(key)),
                None => records.push((next.to_owned(), vec![key])),
            }
        }
        at += 1;
    }
    records
}

fn chapter(language: Wording) -> (String, Vec<String>) {
    let says = says(language);
    let schemas: BTreeMap<&str, Json> = check::schemas(language).into_iter().collect();
    assert_eq!(schemas.keys().copied().collect::<BTreeSet<_>>(), BTreeSet::from(ORDER));
    let lines = example::lines(&schemas);
    let mut chapter = format!("{}\n\n{}\n", says.title, says.opening);
    let mut without = Vec::new();
    for name in ORDER {
        let schema = &schemas[name];
        chapter += &format!("\n## {}\n", schema["title"].as_str().unwrap().replace("content/", ""));
        for (at, (record, fields)) in reached(schema).into_iter().enumerate() {
            let definition = &schema["definitions"][&record];
            if at > 0 {
                let fields: Vec<String> = fields.iter().map(|field| format!("`{field}`")).collect();
                chapter += &format!("\n### {record}\n\n{} {}{}", says.used, fields.join(says.of), says.colon);
            } else {
                chapter.push('\n');
            }
            chapter += &format!(
                "{}\n\n{}\n|---|---|---|---|---|\n",
                definition["description"].as_str().unwrap(),
                says.head
            );
            for (key, required) in ordered(definition) {
                let field = &definition["properties"][&key];
                let line = lines.get(&(record.clone(), key.clone()));
                without.extend(line.is_none().then(|| format!("{record}.{key}")));
                chapter += &format!(
                    "| `{key}` | {} | {} | {} | `{}` |\n",
                    if required { says.required } else { "" },
                    form(field, &schema["definitions"], &says),
                    meaning(field, &schema["definitions"], &says),
                    line.map(String::as_str).unwrap_or_default().replace('|', "\\|").replace('`', "'"),
                );
            }
        }
    }
    (chapter, without)
}

#[test]
fn every_field_has_an_entry_with_an_example_that_is_current() {
    for language in Wording::ALL {
        let (chapter, without) = chapter(language);
        assert_eq!(without, [""; 0], "fields that no site of the repository uses");
        made(&folder(language).join("fields.md"), &chapter, str::to_owned);
    }
}
