//! The program as somebody at a terminal meets it: words, files and exit codes.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// Every command. Each has help with examples and a manual page.
const COMMANDS: [&str; 15] = [
    "init",
    "check",
    "build",
    "export",
    "query",
    "serve",
    "bind",
    "headers",
    "rollback",
    "translated",
    "sign",
    "verify",
    "schema",
    "completions",
    "man",
];

/// What a run left behind.
struct Run {
    code: i32,
    out: String,
    err: String,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongshi"));
    command.args(arguments).env_clear().env("LANG", "C.UTF-8");
    command
}

fn finish(mut command: Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code().expect("ended by a signal"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn run(arguments: &[&str]) -> Run {
    finish(command(arguments))
}

/// A folder that holds one new site, `site`.
fn site() -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let site = home.path().join("site");
    assert_eq!(run(&["init", text(&site)]).code, 0);
    (home, site)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Puts other words into a file of the content.
fn edit(site: &Path, file: &str, from: &str, to: &str) {
    let path = site.join("content").join(file);
    let before = fs::read_to_string(&path).unwrap();
    assert!(before.contains(from), "{file} has no {from}");
    fs::write(path, before.replace(from, to)).unwrap();
}

/// Makes a reference lead nowhere: an error in the indicators.
fn spoil(site: &Path) {
    edit(site, "indicators/01-clean-streets.yaml", "task: clean-streets", "task: clean-street");
}

/// Leaves out a text that may be left out with a warning alone.
fn blemish(site: &Path) {
    fs::remove_file(site.join("content/sections/safeguards/01-organisation.en.md")).unwrap();
}

/// Every file below a folder with its bytes.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(tree(&path));
        } else {
            files.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    files
}

#[test]
fn help_teaches() {
    let help = run(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for word in ["Examples:", "Exit codes:"].into_iter().chain(COMMANDS) {
        assert!(help.out.contains(word), "{word}");
    }
    for command in COMMANDS {
        assert!(run(&[command, "--help"]).out.contains("Examples:"), "{command}");
    }
}

#[test]
fn help_and_misuse_are_in_the_language_of_the_environment_or_the_argument() {
    let chinese = |arguments: &[&str]| {
        let mut command = command(arguments);
        command.env("LANG", "zh_CN.UTF-8");
        finish(command)
    };
    for command in COMMANDS {
        let help = chinese(&[command, "--help"]);
        assert_eq!((help.code, help.err.as_str()), (0, ""), "{command}");
        assert!(
            ["用法：", "选项：", "示例：", "显示本帮助"].iter().all(|word| help.out.contains(word)),
            "{command}"
        );
        assert!(["Usage", "Options", "Examples"].iter().all(|word| !help.out.contains(word)), "{command}");
    }
    assert!(chinese(&[]).err.contains("命令："));
    assert!(chinese(&["--help", "--lang", "en"]).out.contains("Usage: "));
    assert!(run(&["check", "--help", "--lang=zh-CN"]).out.contains("用法："));
    let wrong = chinese(&["check", "--fromat", "json"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(wrong.err.starts_with("错误：") && wrong.err.contains("“--format”"), "{}", wrong.err);
    let home = tempfile::tempdir().unwrap();
    assert_eq!(chinese(&["man", "--out", text(home.path())]).code, 0);
    let page = fs::read_to_string(home.path().join("gongshi-build.1")).unwrap();
    assert!(
        page.contains(".SH 名称\n") && page.contains(".SH 示例\n") && !page.contains(".SH NAME"),
        "{page}"
    );
    assert!(chinese(&["completions", "fish"]).out.contains("把警告视为错误"));
}

#[test]
fn the_version_says_what_was_built() {
    let version = run(&["--version"]);
    let (name, build) = version.out.trim().split_once(" (").unwrap();
    assert_eq!((version.code, name), (0, concat!("gongshi ", env!("CARGO_PKG_VERSION"))));
    let (commit, lock) = build.strip_suffix(')').unwrap().split_once(", lock ").unwrap();
    for known in [commit, lock] {
        assert!(known == "unknown" || known.bytes().all(|byte| byte.is_ascii_hexdigit()), "{known}");
    }
}

#[test]
fn what_is_not_understood_is_two() {
    let wrong: [&[&str]; 6] = [
        &[],
        &["biuld"],
        &["check", "--format", "xml"],
        &["check", "--lang", "de"],
        &["init"],
        &["completions", "klingon"],
    ];
    for arguments in wrong {
        let run = run(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!run.err.is_empty(), "{arguments:?}");
    }
}

#[test]
fn what_the_machine_refuses_is_three() {
    let home = tempfile::tempdir().unwrap();
    for command in ["check", "build"] {
        let run = run(&[command, text(home.path())]);
        assert_eq!((run.code, run.out.as_str()), (3, ""));
        assert!(run.err.contains("no folder “content”") && run.err.contains("help: "), "{}", run.err);
    }
}

#[test]
fn failures_are_said_in_the_language_of_the_environment_or_the_argument() {
    let home = tempfile::tempdir().unwrap();
    let arguments = ["check", text(home.path())];
    let mut chinese = command(&arguments);
    chinese.env("LC_ALL", "zh_CN.UTF-8");
    assert!(finish(chinese).err.contains("处理办法："));
    let mut overruled = command(&arguments);
    overruled.env("LC_ALL", "zh_CN.UTF-8").args(["--lang", "en"]);
    assert!(finish(overruled).err.contains("help: "));
}

#[test]
fn a_new_site_has_no_findings_in_either_language() {
    for (language, comment) in [("zh-CN", "# 报告标题"), ("en", "# The title")] {
        let home = tempfile::tempdir().unwrap();
        let site = home.path().join("new/site");
        let begun = run(&["init", text(&site), "--lang", language]);
        assert_eq!((begun.code, begun.err.as_str()), (0, ""));
        assert!(begun.out.contains("gongshi check") && begun.out.contains("gongshi build"), "{}", begun.out);
        assert!(fs::read_to_string(site.join("content/site.yaml")).unwrap().contains(comment));
        let checked = run(&["check", text(&site), "--strict", "--format", "json"]);
        assert_eq!((checked.code, checked.out.trim()), (0, "[]"));
    }
}

#[test]
fn the_sample_has_no_findings() {
    let home = tempfile::tempdir().unwrap();
    let site = home.path().join("site");
    assert_eq!(run(&["init", text(&site), "--sample"]).code, 0);
    let checked = run(&["check", text(&site), "--strict", "--format", "json"]);
    assert_eq!((checked.code, checked.out.trim()), (0, "[]"));
    let said = run(&["check", text(&site), "--lang", "zh-CN"]);
    assert_eq!((said.code, said.out.lines().count()), (0, 1), "{}", said.out);
}

#[test]
fn every_yaml_file_of_a_new_site_begins_with_its_schema() {
    let (_home, site) = site();
    for (path, bytes) in tree(&site.join("content")) {
        if path.extension().is_some_and(|ending| ending == "yaml") {
            let text = String::from_utf8(bytes).unwrap();
            let schema = text.lines().next().unwrap();
            let schema = schema.strip_prefix("# yaml-language-server: $schema=").unwrap();
            assert!(path.parent().unwrap().join(schema).is_file(), "{}: {schema}", path.display());
        }
    }
}

#[test]
fn a_site_begins_in_an_empty_folder_and_in_no_other() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!(run(&["init", text(home.path())]).code, 0);
    let before = tree(home.path());
    let again = run(&["init", text(home.path()), "--sample"]);
    assert_eq!((again.code, again.out.as_str()), (3, ""));
    assert!(again.err.contains("not empty"), "{}", again.err);
    assert_eq!(tree(home.path()), before);
}

#[test]
fn a_site_does_not_begin_in_a_file() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "mine").unwrap();
    assert_eq!(run(&["init", text(&file)]).code, 3);
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
}

#[test]
fn an_error_is_shown_with_its_place_and_is_one() {
    let (_home, site) = site();
    spoil(&site);
    let checked = run(&["check", text(&site)]);
    assert_eq!((checked.code, checked.err.as_str()), (1, ""));
    let place = checked.out.lines().find_map(|line| line.trim().strip_prefix("--> content/indicators/"));
    let place: Vec<&str> = place.unwrap().split(':').collect();
    assert_eq!(place.len(), 3, "{place:?}");
    assert!(place.iter().skip(1).all(|number| number.parse::<u32>().is_ok()), "{place:?}");
    assert!(!checked.out.contains('\u{1b}'), "colours in a file");
}

#[test]
fn findings_are_said_in_both_languages() {
    let (_home, site) = site();
    spoil(&site);
    assert!(run(&["check", text(&site), "--lang", "zh-CN"]).out.contains("错误["));
    assert!(run(&["check", text(&site), "--lang", "en"]).out.contains("error["));
}

#[test]
fn a_warning_is_an_error_only_where_that_is_asked_for() {
    let (_home, site) = site();
    blemish(&site);
    for command in ["check", "build"] {
        assert_eq!(run(&[command, text(&site)]).code, 0, "{command}");
        assert_eq!(run(&[command, text(&site), "--strict"]).code, 1, "{command}");
    }
    let refused = run(&["build", text(&site), "--strict"]);
    assert!(refused.out.is_empty() && refused.err.contains("--strict"), "{}", refused.err);
}

#[test]
fn programs_can_read_the_findings() {
    let (_home, site) = site();
    spoil(&site);
    let printed = run(&["check", text(&site), "--format", "json"]);
    let findings: Value = serde_json::from_str(&printed.out).unwrap();
    assert_eq!(printed.code, 1);
    assert_eq!(findings[0]["path"], "content/indicators/01-clean-streets.yaml");
    assert_eq!(findings[0]["severity"], "error");
    let printed = run(&["check", text(&site), "--format", "sarif"]);
    let log: Value = serde_json::from_str(&printed.out).unwrap();
    assert_eq!(printed.code, 1);
    assert_eq!(log["version"], "2.1.0");
    assert!(!log["runs"][0]["results"].as_array().unwrap().is_empty());
}

#[test]
fn a_build_says_what_it_wrote_and_where() {
    let (home, site) = site();
    let built = run(&["build", text(&site)]);
    assert_eq!((built.code, built.err.as_str()), (0, ""));
    assert!(built.out.contains(text(&site.join("public"))), "{}", built.out);
    assert!(site.join("public/manifest.json").is_file());
    let elsewhere = home.path().join("deep/elsewhere");
    let built = run(&["build", text(&site), "--out", text(&elsewhere), "--lang", "zh-CN"]);
    assert_eq!(built.code, 0);
    assert!(built.out.contains("网站已写到") && elsewhere.join("manifest.json").is_file(), "{}", built.out);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 2);
}

#[test]
fn the_site_is_the_current_folder_unless_another_is_named() {
    let (_home, site) = site();
    let mut build = command(&["build"]);
    build.current_dir(&site);
    assert_eq!(finish(build).code, 0);
    assert!(site.join("public/manifest.json").is_file());
}

#[test]
fn errors_leave_what_is_published_as_it_was() {
    let (_home, site) = site();
    let public = site.join("public");
    assert_eq!(run(&["build", text(&site)]).code, 0);
    let before = tree(&public);
    spoil(&site);
    let refused = run(&["build", text(&site)]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert!(
        refused.err.contains("Nothing was written") && refused.err.contains("--> content/"),
        "{}",
        refused.err
    );
    assert_eq!(tree(&public), before);
}

#[test]
fn errors_publish_nothing_where_nothing_was_published() {
    let (_home, site) = site();
    spoil(&site);
    assert_eq!(run(&["build", text(&site)]).code, 1);
    assert!(!site.join("public").exists());
}

#[test]
fn the_files_of_others_are_not_touched() {
    let (home, site) = site();
    let out = home.path().join("out");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("notes.txt"), "mine").unwrap();
    let refused = run(&["build", text(&site), "--out", text(&out)]);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("notes.txt"), "{}", refused.err);
    assert_eq!(tree(&out).len(), 1);
    for input in [site.join("content"), site.join("themes/own"), site.clone()] {
        assert_eq!(run(&["build", text(&site), "--out", text(&input)]).code, 3);
    }
}

#[test]
fn an_export_is_the_data_of_the_site_and_touches_no_files_of_others() {
    let (home, site) = site();
    let exported = run(&["export", text(&site)]);
    assert_eq!((exported.code, exported.err.as_str()), (0, ""));
    assert_eq!(run(&["build", text(&site)]).code, 0);
    let of_site: BTreeMap<_, _> = tree(&site.join("public/data"));
    let out = site.join("export");
    assert!(of_site.len() > 12, "{}", exported.out);
    for (path, bytes) in of_site {
        let exported = out.join(path.strip_prefix(site.join("public/data")).unwrap_or(&path));
        assert!(fs::read(&exported).unwrap() == bytes, "{}", exported.display());
    }
    assert!(!out.join("index.html").exists() && !out.join("data").exists());
    let others = home.path().join("others");
    fs::create_dir(&others).unwrap();
    fs::write(others.join("notes.txt"), "mine").unwrap();
    assert_eq!(run(&["export", text(&site), "--out", text(&others)]).code, 3);
    assert_eq!(tree(&others).len(), 1);
    spoil(&site);
    let refused = run(&["export", text(&site), "--lang", "zh-CN"]);
    assert!(refused.code == 1 && refused.err.contains("没有写出任何内容"), "{}", refused.err);
}

#[test]
fn a_question_is_answered_for_people_spreadsheets_and_programs() {
    let home = tempfile::tempdir().unwrap();
    let city = home.path().join("city");
    assert_eq!(run(&["init", text(&city), "--sample"]).code, 0);
    let ask = |question: &[&str]| run(&[&["query", "--dir", text(&city)], question].concat());
    let english = ask(&["status=missed", "--lang", "en"]);
    assert_eq!((english.code, english.err.as_str()), (0, "3 indicators\n"), "{}", english.out);
    assert!(english.out.lines().count() == 3 && english.out.contains("Missed"), "{}", english.out);
    let chinese = ask(&["状态=未达标", "--lang", "zh-CN"]);
    assert!(chinese.err.contains("共3项指标") && chinese.out.contains("未达标"), "{}", chinese.out);
    let table = ask(&["status=missed", "--format", "csv"]);
    assert!(table.out.starts_with("number,id,name_zh-CN") && table.out.lines().count() == 4, "{}", table.out);
    let trees: Value = serde_json::from_str(&ask(&["status=missed", "--format", "json"]).out).unwrap();
    let trees = trees.as_array().unwrap();
    assert!(trees.len() == 3 && trees.iter().all(|tree| tree["status"] == "missed"));
    let none = ask(&["status=missed", "status=met"]);
    assert_eq!((none.code, none.out.as_str()), (0, ""));
}

#[test]
fn a_question_that_is_not_understood_is_two_and_says_what_may_be_meant() {
    let (_home, site) = site();
    let wrong = run(&["query", "--dir", text(&site), "statsu=met status=mett"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert!(
        wrong.err.contains("did you mean “status”?") && wrong.err.contains("did you mean “met”?"),
        "{}",
        wrong.err
    );
    let unknown = run(&["query", "--dir", text(&site), "--lang", "en", "id=nosuch"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert!(unknown.err.starts_with("error: no indicator has the id “nosuch”\n"), "{}", unknown.err);
    let two = run(&["query", "--dir", text(&site), "--lang", "en", "computed status=met"]);
    assert!(two.code == 2 && two.err.contains("write computed-status=… for the field"), "{}", two.err);
    let chinese = run(&["query", "--dir", text(&site), "--lang", "zh-CN", "status>met"]);
    assert!(chinese.code == 2 && chinese.err.contains("不能用“>”比较"), "{}", chinese.err);
}

#[test]
fn a_question_is_asked_in_the_words_of_the_pages() {
    let home = tempfile::tempdir().unwrap();
    let city = home.path().join("city");
    assert_eq!(run(&["init", text(&city), "--sample"]).code, 0);
    let ask = |question: &str| {
        run(&["query", "--dir", text(&city), "--lang", "zh-CN", "--format", "csv", question])
    };
    for (pages, data) in [
        ("计量单位=元", "unit=CNY"),
        ("计量单位=%", "unit=percent"),
        ("状态=已到期", "status=expired"),
        ("标记=初步数", "flag=p"),
        ("状态≠已达标", "status!=met"),
        ("完成期限<=2020", "deadline<=2020"),
        ("latest >= 98", "latest>=98"),
        ("status=missed, behind", "status=missed,behind"),
        ("latest<98％", "latest<98 unit=percent"),
    ] {
        let (pages, data) = (ask(pages), ask(data));
        assert_eq!((pages.code, &pages.out), (0, &data.out), "{}", pages.err);
        assert!(data.out.lines().count() > 1, "nothing is found");
    }
    for (question, said) in [
        ("最新值>=100,000,000", "最新值>=100000000"),
        ("deadline<=2020,2025", "只能写一个值"),
        ("计量单位=万元", "元（CNY）"),
        ("状态=过期", "已到期（已失效）（expired）"),
        ("=missed", "缺少字段"),
        ("x=1", "deadline（完成期限）"),
    ] {
        let refused = ask(question);
        assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{question}");
        assert!(refused.err.contains(said), "{}", refused.err);
    }
}

#[test]
fn what_could_not_be_read_is_not_passed_over_by_bind_and_translated() {
    let (_home, site) = site();
    let ask = |command: &str| run(&[command, "--dir", text(&site), "--lang", "en"]);
    edit(&site, "sections/about.en.md", "title:", "title: [");
    let translated = ask("translated");
    assert_eq!(translated.code, 1, "{}", translated.out);
    assert!(translated.out.contains("translations are up to date"), "{}", translated.out);
    assert!(translated.err.contains("1 file was not looked at"), "{}", translated.err);
    assert_eq!(translated.err.matches("  content/sections/about.en.md\n").count(), 1, "{}", translated.err);
    assert!(translated.err.contains("error[") && ask("bind").code == 1, "{}", translated.err);
    edit(&site, "sections/about.en.md", "title: [", "title:");
    assert_eq!((ask("bind").code, ask("translated").code), (0, 0));
    edit(&site, "indicators/01-clean-streets.yaml", "  name:", "  name: [");
    let bind = ask("bind");
    assert_eq!((bind.code, bind.out.as_str()), (1, ""));
    assert!(
        bind.err.contains("Nothing was looked for") && bind.err.contains("01-clean-streets"),
        "{}",
        bind.err
    );
    assert_eq!(ask("translated").code, 0, "no translation stands in it");
    fs::remove_dir_all(site.join("content")).unwrap();
    fs::create_dir(site.join("content")).unwrap();
    for (command, said) in [("bind", "Nothing was looked for"), ("translated", "Nothing was looked at")] {
        let empty = ask(command);
        assert_eq!((empty.code, empty.out.as_str()), (1, ""), "{command}");
        assert!(empty.err.contains(said) && empty.err.contains("site.yaml"), "{}", empty.err);
    }
}

#[test]
fn a_folder_in_the_wrong_place_is_told_from_a_word_and_from_a_file() {
    let (home, site) = site();
    let inside = |command: &str| {
        let mut command = self::command(&[command, text(&site), "--lang", "en"]);
        let output = command.current_dir(home.path()).stdin(Stdio::null()).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    for command in ["query", "bind", "translated"] {
        let (code, err) = inside(command);
        assert!(
            code == Some(2) && err.contains(&format!("write: --dir {}", text(&site))),
            "{command}: {err}"
        );
    }
    let nowhere = run(&["rollback", text(&home.path().join("nowhere")), "--lang", "en"]);
    assert!(nowhere.code == 3 && nowhere.err.contains("nowhere: there is no such"), "{}", nowhere.err);
}

#[test]
fn schemas_are_printed_or_written() {
    let printed = run(&["schema"]);
    let all: Value = serde_json::from_str(&printed.out).unwrap();
    let home = tempfile::tempdir().unwrap();
    let out = home.path().join("schemas");
    assert_eq!(run(&["schema", "--out", text(&out)]).code, 0);
    for (name, schema) in all.as_object().unwrap() {
        let written = fs::read(out.join(format!("{name}.json"))).unwrap();
        assert_eq!(&serde_json::from_slice::<Value>(&written).unwrap(), schema);
    }
    assert!(all["indicators"].is_object() && all["task"].is_object());
}

#[test]
fn schemas_are_described_in_the_readers_language() {
    let described = |language| {
        let printed = run(&["schema", "--lang", language]);
        let all: Value = serde_json::from_str(&printed.out).unwrap();
        all["site"]["definitions"]["Site"]["properties"]["title"]["description"].as_str().unwrap().to_owned()
    };
    assert_eq!(described("en"), "The title of the report.");
    assert_eq!(described("zh-CN"), "报告标题。");
}

#[test]
fn packed_files_are_part_of_what_is_published() {
    let (home, site) = site();
    let [first, second] = ["a", "b"].map(|name| home.path().join(name));
    for out in [&first, &second] {
        assert_eq!(run(&["build", text(&site), "--out", text(out), "--precompress"]).code, 0);
    }
    let manifest: Value = serde_json::from_slice(&fs::read(first.join("manifest.json")).unwrap()).unwrap();
    let listed: Vec<_> = manifest["files"].as_array().unwrap().iter().collect();
    let listed: Vec<_> = listed.iter().filter_map(|file| file["path"].as_str()).collect();
    for page in ["index.html", "en/index.html", "data/report.json"] {
        for ending in ["", ".gz", ".br"] {
            assert!(listed.contains(&format!("{page}{ending}").as_str()), "{page}{ending}");
        }
    }
    for (path, bytes) in tree(&first) {
        let same = second.join(path.strip_prefix(&first).unwrap());
        assert!(fs::read(&same).unwrap() == bytes, "{}", path.display());
    }
    // Who does not ask for them any more does not keep them.
    assert_eq!(run(&["build", text(&site), "--out", text(&first)]).code, 0);
    assert!(tree(&first).keys().all(|path| path.extension().is_none_or(|end| end != "gz" && end != "br")));
}

#[test]
fn a_host_is_configured_in_the_words_that_it_reads() {
    let told = run(&["headers", "nginx", "--host", "a.example", "--root", "/srv/a", "--prefix", "/quality/"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    for words in
        ["server_name a.example;", "alias \"/srv/a/\";", "location /quality/ {", "frame-ancestors 'none'"]
    {
        assert!(told.out.contains(words), "{words}: {}", told.out);
    }
    let chinese = run(&["headers", "_headers", "--lang", "zh-CN"]);
    assert!(chinese.out.starts_with("# 请"), "{}", chinese.out);
    for wrong in [
        &["headers", "iis"][..],
        &["headers", "nginx", "--root", "public"],
        &["headers", "caddy", "--prefix", "a"],
    ] {
        assert_eq!(run(wrong).code, 2, "{wrong:?}");
    }
}

#[test]
fn every_command_has_its_manual_page() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!(run(&["man", "--out", text(home.path())]).code, 0);
    for command in COMMANDS {
        let page = fs::read_to_string(home.path().join(format!("gongshi-{command}.1"))).unwrap();
        assert!(page.contains("gongshi-") && page.contains(".SH EXAMPLES\n.nf\n"), "{command}: {page}");
    }
    let program = run(&["man"]);
    assert_eq!(program.out, fs::read_to_string(home.path().join("gongshi.1")).unwrap());
}

#[test]
fn shells_get_their_scripts() {
    for shell in ["bash", "zsh", "fish"] {
        let script = run(&["completions", shell]);
        assert_eq!(script.code, 0);
        assert!(script.out.contains("gongshi") && script.out.contains("strict"), "{shell}");
    }
}

#[test]
fn a_reader_that_went_away_is_no_panic() {
    let (_home, site) = site();
    spoil(&site);
    let calls: [(&[&str], i32); 4] =
        [(&["check", text(&site)], 1), (&["build", text(&site)], 1), (&["schema"], 0), (&["--help"], 0)];
    for (arguments, code) in calls {
        let closed = || {
            let (reader, writer) = std::io::pipe().unwrap();
            drop(reader);
            Stdio::from(writer)
        };
        let status = command(arguments).stdout(closed()).stderr(closed()).status().unwrap();
        assert_eq!(status.code(), Some(code), "{arguments:?}");
    }
}

/// `/dev/full` takes nothing, as a full disk.
#[test]
#[cfg(target_os = "linux")]
fn output_that_cannot_be_written_is_a_failure() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut schema = command(&["schema"]);
    schema.stdout(full).stderr(Stdio::piped());
    let output = schema.spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("disk is full"));
}

#[test]
fn a_translation_that_is_noted_as_up_to_date_is_stale_after_a_change_of_the_original() {
    let (_home, site) = site();
    let about = site.join("content/sections/about.en.md");
    let before = fs::read_to_string(&about).unwrap();
    assert_eq!(run(&["check", text(&site), "--strict"]).code, 0);
    edit(&site, "sections/about.zh-CN.md", "虚构", "假设");
    let stale = run(&["check", text(&site), "--strict"]);
    assert_eq!((stale.code, stale.out.matches("stale-translation").count()), (1, 1), "{}", stale.out);
    assert!(stale.out.contains("content/sections/about.en.md"), "{}", stale.out);
    let listed = run(&["translated", "--dir", text(&site)]);
    assert!(listed.out.contains("1 translation is older"), "{}", listed.out);
    let none = run(&["translated", "--dir", text(&site), "content/sections/about.zh-CN.md"]);
    assert_eq!(none.code, 2, "{}", none.err);
    assert_eq!(fs::read_to_string(&about).unwrap(), before);
    let noted = run(&["translated", "--dir", text(&site), text(&about)]);
    assert_eq!(noted.code, 0, "{}", noted.err);
    assert_eq!(run(&["check", text(&site), "--strict"]).code, 0);
    let after = fs::read_to_string(&about).unwrap();
    let changed = before.lines().zip(after.lines()).filter(|(before, after)| before != after);
    assert_eq!(changed.collect::<Vec<_>>().len(), 1, "{after}");
    assert_eq!(before.lines().count(), after.lines().count());
}

#[test]
fn the_translations_that_come_with_the_program_are_up_to_date() {
    for folder in ["", "src/cli/init/sample", "src/cli/init/skeleton/zh-CN", "src/cli/init/skeleton/en"] {
        let site = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let listed = run(&["translated", "--dir", text(&site)]);
        assert_eq!(listed.out.lines().count(), 1, "{}", listed.out);
    }
}

#[test]
fn a_command_that_takes_too_much_ends_and_touches_nothing() {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    assert_eq!(run(&["init", site.to_str().unwrap()]).code, 0);
    for (limit, words) in [("seconds=0", "After 0 seconds"), ("memory=1MiB", "more than 1 MiB of memory")] {
        // Memory is known on Linux alone.
        if limit.starts_with("memory") && !cfg!(target_os = "linux") {
            continue;
        }
        let built = run(&["build", site.to_str().unwrap(), "--lang", "en", "--limit", limit]);
        assert_eq!(built.code, 1, "{}", built.err);
        assert!(built.err.contains(words) && built.err.contains("--> "), "{}", built.err);
        assert!(!site.join("public").exists());
        // Programs read it where they read every finding.
        let checked = run(&["check", text(&site), "--lang", "en", "--format", "json", "--limit", limit]);
        assert_eq!((checked.code, checked.err.as_str()), (1, ""));
        let findings: serde_json::Value = serde_json::from_str(&checked.out).unwrap();
        assert_eq!(findings[0]["code"], "over-limit");
        assert!(findings[0]["message"].as_str().unwrap().contains(words), "{findings}");
    }
    assert_eq!(run(&["build", site.to_str().unwrap(), "--limit", "seconds=600"]).code, 0);
}
