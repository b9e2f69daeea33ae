//! Personal data is found in every disguise, and the numbers of public documents are left alone.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

mod support;

use gongshi::diagnostic::{Catalogue, Code, Wording, print};
use gongshi::personal;
use gongshi::pipeline;
use gongshi::source::{Source, SourcePath, Sources};
use support::repository;

fn lines(name: &str) -> Vec<String> {
    let text = std::fs::read_to_string(repository("tests/personal").join(name)).expect("the set is there");
    text.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).map(str::to_owned).collect()
}

/// Reads `\u{200b}` as what it stands for.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("a closed escape");
        let code = u32::from_str_radix(code, 16).expect("hexadecimal digits");
        plain.push(char::from_u32(code).expect("a character"));
        plain.push_str(rest);
    }
    plain
}

const KINDS: [&str; 9] =
    ["mobile", "identity", "card", "mailbox", "passport", "permit", "plate", "landline", "address"];

fn ratio(part: usize, whole: usize) -> String {
    let thousandths = part * 1000 / whole;
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

#[test]
fn everything_planted_is_found() {
    let planted = lines("planted.txt");
    assert!(planted.len() >= 160, "{}", planted.len());
    let mut missed = Vec::new();
    for line in &planted {
        let (kind, text) = line.split_once(" | ").expect("a kind and a text");
        let text = unescaped(text);
        let found = personal::find(&text);
        let right =
            found.iter().any(|found| found.kind.key() == kind && text.get(found.start..found.end).is_some());
        if !right {
            missed.push(format!("{line}: {found:?}"));
        }
    }
    let found = planted.len() - missed.len();
    println!("personal data: {found} of {} found, recall {}", planted.len(), ratio(found, planted.len()));
    for kind in KINDS {
        let of_kind = |lines: &[String]| lines.iter().filter(|line| line.starts_with(kind)).count();
        println!("  {kind}: {} of {}", of_kind(&planted) - of_kind(&missed), of_kind(&planted));
    }
    assert!(missed.is_empty(), "missed:\n{}", missed.join("\n"));
}

#[test]
fn public_numbers_are_left_alone() {
    let public = lines("public.txt");
    assert!(public.len() >= 480, "{}", public.len());
    let alarms: Vec<_> = public
        .iter()
        .flat_map(|line| personal::find(line).into_iter().map(move |found| format!("{line}: {found:?}")))
        .collect();
    println!("public numbers: {} false alarms in {}", alarms.len(), public.len());
    let found = lines("planted.txt").len();
    println!("precision on both sets {}", ratio(found, found + alarms.len()));
    assert!(alarms.is_empty(), "false alarms:\n{}", alarms.join("\n"));
}

/// The base site of the findings with a file replaced or added.
fn site(path: &str, text: &str) -> Sources {
    let base = gongshi::load::read(&repository("tests/findings/base")).expect("the base site can be read");
    let kept = base.iter().map(|(_, file)| file).filter(|file| file.path.as_str() != path).cloned();
    let own = Source::new(SourcePath::new(path), text.as_bytes().to_vec());
    Sources::new(kept.chain([own]).collect())
}

#[test]
fn it_is_found_wherever_it_stands_and_never_printed() {
    let places = [
        ("content/sections/about.zh-CN.md", "---\ntitle: 说明\n---\n请拨138 5123 4567。\n"),
        ("content/sections/about.zh-CN.md", "---\ntitle: 说明 # 13851234567\n---\n正文。\n"),
        ("content/sections/about.zh-CN.md", "---\ntitle: 13851234567\n---\n正文。\n"),
        ("content/sections/about.zh-CN.md", "---\ntitle: 说明\n---\n请拨138**5123**4567。\n"),
        ("content/sections/about.zh-CN.md", "---\ntitle: 说明\n---\n请拨138&#53;1234567。\n"),
        ("content/sections/about.zh-CN.md", "---\ntitle: 说明\n---\n![电话13851234567](files/a.png)\n"),
        (
            "content/documents.yaml",
            "# 经办 13851234567\n- id: q-2015\n  kind: evidence\n  title: { zh-CN: 甲, en: A }\n",
        ),
        (
            "content/documents.yaml",
            "- id: q-2015\n  kind: evidence\n  title: { zh-CN: \"\\u0031\\u00338\\u00351234567\", en: A }\n",
        ),
        ("content/files/13851234567.csv", "a,b\n1,2\n"),
        ("content/files/list.csv", "name,tel\nA,13851234567\n"),
    ];
    for (path, text) in places {
        let sources = site(path, text);
        let found = pipeline::prepare(&sources).diagnostics;
        let personal: Vec<_> = found.iter().filter(|found| found.code == Code::PersonalData).collect();
        assert_eq!(personal.len(), 1, "{path}: {text}: {found:?}");
        for wording in Wording::ALL {
            let words = Catalogue::new(wording);
            let said = [
                print::terminal(&found, &sources, &words, print::Ink::Plain),
                print::json(&found, &sources, &words),
                print::sarif(&found, &sources, &words),
            ];
            for said in said {
                assert!(said.contains("138****4567"), "{said}");
                let plain = text.contains("13851234567") && !path.contains("13851234567");
                assert!(!plain || !said.contains("13851234567"), "{path}: {said}");
            }
        }
    }
}

#[test]
fn what_may_be_personal_is_masked_and_said_once() {
    let cases = [
        ("护照E12345678。护照**E12345678**。", "E******78", "E12345678"),
        ("通行证号码：H1234567801", "H********01", "H1234567801"),
        ("车辆苏J·12345", "苏J***45", "12345"),
        ("家庭电话0515-88191234", "0515******34", "88191234"),
        ("王某现住亭湖区解放南路12号3幢402室", "区", "解放南路"),
        ("姓名,护照号,家庭电话\n王某,E12345678,88191234\n", "E******78", "12345678"),
    ];
    for (text, masked, plain) in cases {
        let found = personal::find(text);
        assert!(!found.is_empty(), "{text}");
        let sources = site("content/sections/about.zh-CN.md", &format!("---\ntitle: 说明\n---\n{text}\n"));
        let found = pipeline::prepare(&sources).diagnostics;
        let found: Vec<_> = found.into_iter().filter(|it| it.code == Code::LikelyPersonalData).collect();
        assert!(!found.is_empty() && found.iter().all(|it| !it.is_error()), "{text}: {found:?}");
        for wording in Wording::ALL {
            let words = Catalogue::new(wording);
            for said in [
                print::terminal(&found, &sources, &words, print::Ink::Plain),
                print::json(&found, &sources, &words),
                print::sarif(&found, &sources, &words),
            ] {
                assert!(said.contains(masked) && !said.contains(plain), "{said}");
            }
        }
    }
}
