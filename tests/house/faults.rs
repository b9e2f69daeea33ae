//! Faults planted in a small house, to show that each is seen.

use crate::rules::House;
use crate::table::{self, Doors};
use std::collections::BTreeMap;

const PAGE: &str = "\
# A house

| room | its one sentence | may depend on |
|---|---|---|
| `lang` | Knows languages. | nothing |
| `model` | Joins. | `lang` |
| `plan` | Plans. | `model` `lang` |
| `render` | Renders. | `plan` `lang` |
| `cli` | Talks. | everything |

The end.
";

/// A house without a fault.
fn sound() -> BTreeMap<String, String> {
    let files = [
        ("src/lib.rs", "//! A house.\n\npub mod lang;\n"),
        ("src/main.rs", "//! The door.\n\nfn main() {\n    gongshi::cli::run();\n}\n"),
        ("src/lang.rs", "//! Knows languages.\n"),
        ("src/model/mod.rs", "//! Joins.\n\nmod join;\n"),
        (
            "src/model/join.rs",
            "//! Joins two.\n\nuse super::Name;\nuse crate::lang::Tag;\nuse crate::model::Name;\n",
        ),
        ("src/plan/mod.rs", "//! Plans.\n"),
        ("src/render/mod.rs", "//! Renders.\n"),
        ("src/cli/mod.rs", "//! Talks.\n\n#![expect(clippy::disallowed_methods, reason = \"an edge\")]\n"),
    ];
    files.map(|(path, text)| (path.to_owned(), text.to_owned())).into()
}

/// What is found in the sound house with one file put into it, or in another's place.
fn faults(path: &str, text: &str) -> Vec<String> {
    let mut files = sound();
    files.insert(path.to_owned(), text.to_owned());
    House { page: PAGE, files }.faults()
}

/// What is found in a file of `render` that opens as it should.
fn in_render(code: &str) -> Vec<String> {
    faults("src/render/page.rs", &format!("//! A page.\n{code}\n"))
}

const NONE: [&str; 0] = [];

#[test]
fn a_sound_house_has_no_fault() {
    assert_eq!(House { page: PAGE, files: sound() }.faults(), NONE);
}

#[test]
fn the_table_is_read_row_by_row() {
    let table = table::read(PAGE);
    assert_eq!(table.keys().collect::<Vec<_>>(), ["cli", "lang", "model", "plan", "render"]);
    assert_eq!(table["cli"].doors, Doors::Everything);
    assert_eq!(table["lang"].doors, Doors::Only([].into()));
    assert_eq!(table["plan"].sentence, "Plans.");
    assert!(table["plan"].may_name("plan", "model") && !table["plan"].may_name("plan", "render"));
}

#[test]
fn a_forbidden_door_is_seen_however_it_is_written() {
    let expected = ["src/render/page.rs:2: `render` may not name `model`"];
    for code in [
        "use crate::model::Report;",
        "use crate::model;",
        "use crate::{model::{self, Report}, lang};",
        "use crate::{lang::{Tag, Period}, model};",
        "pub use crate::model::Report as View;",
        "fn page(report: &crate::model::Report) {}",
        "macro_rules! page { () => { $crate::model::Report }; }",
        "fn lines<'a>(of: &'a str) -> crate::model::Lines<'a> {}",
        "const QUOTE: char = '\"'; type R = crate::model::Report; const END: char = '\"';",
        "const TEXT: &str = r#\"a \" b\"#; type R = crate::model::Report;",
        "/* a /* b */ c */ use crate::model::Report; // why",
    ] {
        assert_eq!(in_render(code), expected, "{code}");
    }
    assert_eq!(
        in_render("use crate::{\n    lang,\n    model,\n    Extra,\n};"),
        [expected[0], "src/render/page.rs:2: `render` may not name `Extra`"]
    );
}

#[test]
fn the_root_cannot_be_taken_whole_or_under_another_name() {
    assert_eq!(in_render("use crate::*;"), ["src/render/page.rs:2: `render` may not name `*`"]);
    assert_eq!(in_render("use crate as house;"), ["src/render/page.rs:2: `render` may not name `as`"]);
    let first = "//! Renders.\nuse super::model::Report;\n";
    assert_eq!(faults("src/render/mod.rs", first), ["src/render/mod.rs:2: `render` may not name `model`"]);
    let up = "mod deep {\n    use super::super::super::model;\n}";
    assert_eq!(in_render(up), ["src/render/page.rs:3: `super::super` is not used here"]);
}

#[test]
fn comments_strings_and_tests_open_no_door() {
    for code in [
        "// use crate::model::Report;",
        "/// See [`crate::model`].",
        "/* use crate::model; /* still */ use crate::model; */",
        "const TEXT: &str = \"use crate::model; \\\" crate::model\";",
        "const TEXT: &str = r#\"use crate::model; \" crate::model\"#;",
        "const TEXT: &[u8] = br\"crate::model\";",
        "use crate::lang; use my_crate::model; use other::crate_model::model;",
        "#[cfg(test)]\nmod tests {\n    use crate::model;\n    fn f() { if true { crate::model::f() } }\n}",
    ] {
        assert_eq!(in_render(code), NONE, "{code}");
    }
    let mut files = sound();
    files.insert("src/render/mod.rs".into(), "//! Renders.\n#[cfg(test)]\nmod sample;\n".into());
    files.insert("src/render/sample.rs".into(), "//! A sample.\nuse crate::model;\n".into());
    assert_eq!(House { page: PAGE, files }.faults(), NONE);
    let after = "#[cfg(test)]\nmod tests {\n    fn f() {}\n}\nuse crate::model;";
    assert_eq!(in_render(after), ["src/render/page.rs:6: `render` may not name `model`"]);
}

#[test]
fn the_table_and_the_rooms_are_the_same() {
    assert_eq!(faults("src/extra.rs", "//! More.\n"), ["`extra` is missing from the table"]);
    assert_eq!(faults("src/extra/deep/a.rs", "//! More.\n"), ["`extra` is missing from the table"]);
    let mut files = sound();
    files.remove("src/plan/mod.rs");
    let without = House { page: PAGE, files }.faults();
    assert_eq!(without, ["the table lists `plan`, and there is no such room"]);
}

#[test]
fn a_room_says_its_sentence_first() {
    let expected = ["src/plan/mod.rs: its first line is not `//! Plans.`"];
    assert_eq!(faults("src/plan/mod.rs", "//! Plans everything.\n"), expected);
}

#[test]
fn every_file_opens_with_its_sentence() {
    for path in ["src/render/page.rs", "tests/pages.rs", "benches/build.rs"] {
        let expected = [format!("{path}: does not open with `//!`")];
        assert_eq!(faults(path, "use std::fmt;\n\n//! Late.\n"), expected);
    }
}

#[test]
fn names_that_say_nothing_are_refused() {
    for path in ["src/render/utils.rs", "src/render/common/page.rs", "tests/helpers/page.rs"] {
        assert_eq!(faults(path, "//! Things.\n").len(), 1, "{path}");
    }
}

#[test]
fn half_done_work_is_seen_in_code_and_in_remarks() {
    for (code, sign) in [
        ("fn f() { todo!() }", "todo!"),
        ("fn f() { unimplemented!(\"later\") }", "unimplemented!"),
        ("fn f() { dbg!(1); }", "dbg!"),
        ("// FIXME: later", "FIXME"),
        ("/* XXX */", "XXX"),
        ("// TODO", "TODO"),
    ] {
        assert_eq!(in_render(code), [format!("src/render/page.rs:2: `{sign}` is half-done work")], "{code}");
    }
    assert_eq!(in_render("const NUMBER: &str = \"XXX\"; // XXXVII, and my_todo!"), NONE);
}

#[test]
fn main_is_thin() {
    let names = "//! The door.\nuse gongshi::{cli, model};\nfn main() {}\n";
    assert_eq!(faults("src/main.rs", names), ["src/main.rs:2: `main` may not name `model`"]);
    let long = format!("//! The door.\n{}", "// A line.\n".repeat(25));
    assert_eq!(faults("src/main.rs", &long), ["src/main.rs: more than 25 lines"]);
}

#[test]
fn a_pure_room_cannot_lift_the_ban_on_the_disk() {
    let lifted = "#![allow(clippy::disallowed_methods, reason = \"just once\")]";
    let expected = ["src/render/page.rs: `render` is pure and may not lift `clippy::disallowed_methods`"];
    assert_eq!(in_render(lifted), expected);
}

#[test]
fn the_table_leads_nowhere_twice_and_nowhere_unknown() {
    let page = PAGE.replace("| Knows languages. | nothing |", "| Knows languages. | `plan` `cellar` |");
    let faults = House { page: &page, files: sound() }.faults();
    assert_eq!(
        faults,
        [
            "the table lets `lang` name `cellar`, which is no room",
            "the table leads from `lang` back to `lang`",
            "the table leads from `model` back to `model`",
            "the table leads from `plan` back to `plan`",
        ]
    );
}
