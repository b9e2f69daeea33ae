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

use gongshi::check::{self, Draft};
use gongshi::diagnostic::{Catalogue, Code, Diagnostic, Wording, print};
use gongshi::personal::{self, Approved, Looked, Share};
use gongshi::pipeline;
use gongshi::source::{Source, SourcePath, Sources};
use std::sync::Arc;
use support::{repository, unmarked};

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
fn everything_planted_is_found_where_it_stands() {
    let planted = lines("planted.txt");
    assert!(planted.len() >= 300, "{}", planted.len());
    let mut missed = Vec::new();
    for line in &planted {
        let (kind, text) = line.split_once(" | ").expect("a kind and a text");
        let (text, places) = unmarked(&unescaped(text), ['⟦', '⟧']);
        let found = personal::find(&text);
        let as_marked = found.iter().map(|found| (found.kind.key(), found.start..found.end));
        if !as_marked.eq(places.into_iter().map(|place| (kind, place))) {
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
fn what_is_found_in_a_text_is_found_in_a_page_of_it() {
    let in_page = |text: &str| {
        let html = text.replace('&', "&amp;").replace('<', "&lt;");
        personal::in_page("a.html", format!("<p>{html}</p>").as_bytes(), &Approved::default()).len()
    };
    let is_found = |line: &String| {
        let (_, text) = line.split_once(" | ").expect("a kind and a text");
        let (text, places) = unmarked(&unescaped(text), ['⟦', '⟧']);
        in_page(&text) == places.len()
    };
    let missed: Vec<_> = lines("planted.txt").into_iter().filter(|line| !is_found(line)).collect();
    assert!(missed.is_empty(), "missed in a page:\n{}", missed.join("\n"));
    let alarms: Vec<_> =
        lines("public.txt").into_iter().filter(|line| in_page(&unescaped(line)) > 0).collect();
    assert!(alarms.is_empty(), "found in a page:\n{}", alarms.join("\n"));
}

#[test]
fn what_is_broken_by_a_line_or_hidden_in_a_link_is_found() {
    let finds = |text: &str| {
        personal::find(text).iter().map(|found| (found.kind.key(), found.masked())).collect::<Vec<_>>()
    };
    for text in [
        "联系电话：138\n51234567，请勿外传",
        "联系电话：138\n51234567，2017年启用",
        "手机1385123\n4567",
        "手机 138 5123\n4567",
        "手机 13851\n    234567",
        "note:\n  zh-CN: 电话138\n      51234567\n",
        "Call from: 138\r\n51234567",
        "电话 138    5123    4567",
        "电话\u{3000}138\t5123\t4567",
    ] {
        assert_eq!(finds(text), [("mobile", "138****4567".to_owned())], "{text}");
    }
    assert_eq!(finds("身份证号3209021985\n03120016"), [("identity", "32*************016".to_owned())]);
    assert_eq!(finds("卡号6217 0012\n3000 4567 893"), [("card", "***************7893".to_owned())]);
    for text in ["[信](mailto:wangwu%40qq.com)", "wangwu at qq。com"] {
        assert_eq!(finds(text), [("mailbox", "w*****@qq.com".to_owned())], "{text}");
    }
    for text in [
        "138\n5123\n4567",
        "138\t5123\t4567",
        "2016\n138\n5123",
        "电话：138\n2017年\n1234",
        "手机：15\n18\n2017\n123",
        "电话用户138\n51234567",
        "人数\n138\n51234567",
        "联系电话：12345\n138512",
    ] {
        assert_eq!(finds(text), [], "{text}");
    }
}

#[test]
fn public_numbers_are_left_alone() {
    let public = lines("public.txt");
    assert!(public.len() >= 560, "{}", public.len());
    let alarms: Vec<_> = public
        .iter()
        .flat_map(|line| {
            personal::find(&unescaped(line)).into_iter().map(move |it| format!("{line}: {it:?}"))
        })
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
        ("content/files/list.csv", "tel,name\n13851234567\n户主,1\n"),
        (
            "content/sections/about.zh-CN.md",
            "---\ntitle: 说明\n---\n[打](tel:%31%33%38%35%31%32%33%34%35%36%37)\n",
        ),
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

/// What the program says of a site with one file more, as the terminal shows it.
fn said(path: &str, text: &str) -> (Vec<Diagnostic>, String) {
    let sources = site(path, text);
    let found = pipeline::prepare(&sources).diagnostics;
    let words = Catalogue::new(Wording::ALL[0]);
    let said = print::terminal(&found, &sources, &words, print::Ink::Plain);
    (found.into_iter().filter(|it| it.code == Code::PersonalData).collect(), said)
}

#[test]
fn a_number_over_the_end_of_a_line_of_yaml_is_found_where_it_stands() {
    let document =
        |title: &str| format!("- id: q-2015\n  kind: evidence\n  title:\n    zh-CN: {title}\n    en: A\n");
    for title in ["请询138\n      51234567", "请询138 5123\n      4567", "请询138\n      5123\n      4567"]
    {
        let (found, said) = said("content/documents.yaml", &document(title));
        assert_eq!(found.len(), 1, "{title}: {said}");
        assert!(said.contains("documents.yaml:4:12"), "{said}");
    }
    for title in ["2016\n      1385", "共138\n      户51234567", "13851\n      户234567"] {
        assert_eq!(said("content/documents.yaml", &document(title)).0, [], "{title}");
    }
    let front = "---\ntitle: 请询138\n  51234567\n---\n正文。\n";
    let (found, said) = said("content/sections/about.zh-CN.md", front);
    assert_eq!(found.len(), 1, "{said}");
    assert!(said.contains("about.zh-CN.md:2:"), "{said}");
}

#[test]
fn what_markdown_hides_is_found_where_it_is_written() {
    let section = |body: &str| format!("---\ntitle: 说明\n---\n首段。\n\n{body}\n");
    for body in
        ["请拨138**5123**4567。", "请拨&#49;3851234567。", "请拨138`5123`4567。", "请拨138\\_5123\\_4567。"]
    {
        let (found, said) = said("content/sections/about.zh-CN.md", &section(body));
        assert_eq!(found.len(), 1, "{body}: {said}");
        assert!(said.contains("about.zh-CN.md:6:3"), "{body}: {said}");
    }
    let (found, said) = said("content/sections/about.zh-CN.md", &section("共138**5123**户4567。"));
    assert_eq!(found, [], "{said}");
}

#[test]
fn what_stands_in_the_name_of_a_file_is_found() {
    for path in [
        "content/files/13851234567.csv",
        "content/files/zs13851234567.csv",
        "content/files/2025-06-30-zs13851234567.csv",
        "content/sections/updates/2025-06-30-zs13851234567.zh-CN.md",
        "content/files/a320902198503120016.csv",
    ] {
        let (found, said) = said(path, "a,b\n1,2\n");
        assert_eq!(found.len(), 1, "{path}");
        assert!(!said.contains("13851234567") && !said.contains("320902198503120016"), "{said}");
    }
    for path in [
        "content/files/abcd13851234567.csv",
        "content/files/a3851234567.csv",
        "content/files/zs1385123456.csv",
    ] {
        assert_eq!(said(path, "a,b\n1,2\n").0, [], "{path}");
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

#[test]
fn so_much_of_each_kind_is_left_when_it_is_masked() {
    let masks = [
        ("zh@qq.com", "z*@qq.com"),
        ("z@qq.com", "*@qq.com"),
        ("家庭电话88191234", "******34"),
        ("家庭电话8819123", "*****23"),
        ("家庭电话021-88191234", "021******34"),
    ];
    for (text, masked) in masks {
        let found: Vec<_> = personal::find(text).iter().map(personal::Found::masked).collect();
        assert_eq!(found, [masked], "{text}");
    }
}

/// What is said of some files of the content, and what they approve for the pages.
fn looked(files: &[(&str, &str)]) -> (Vec<Diagnostic>, Approved) {
    let source = |(path, text): &(&str, &str)| Source::new(SourcePath::new(*path), text.as_bytes().to_vec());
    let sources = Sources::new(files.iter().map(source).collect());
    let limits = sources.limits();
    let drafts: Vec<_> = sources.iter().map(|(id, file)| check::file(id, file, limits).value).collect();
    let read = sources.iter().zip(&drafts);
    let looked: Vec<Looked> =
        read.map(|((id, file), draft)| personal::look(id, file, limits, draft.as_ref())).collect();
    let shares =
        drafts.iter().zip(&looked).map(|(draft, looked)| Arc::new(Share::of(draft.as_ref(), looked)));
    let approved = Approved::of(shares);
    let drafts: Vec<&Draft> = drafts.iter().flatten().collect();
    (personal::check(&looked, &drafts, &sources), approved)
}

#[test]
fn a_page_may_show_what_the_content_says_or_approves() {
    let (_, approved) = looked(&[
        (
            "content/allow.yaml",
            "- file: sections/a.md\n  rule: mobile\n  \
             sha256: 87572ff69b04776afb37f9f2c64e54d1a2776921df3ec1713f4d11593be40e3a\n  \
             reason: 值班手机\n  office: fda\n  expires: 2017-12-31\n",
        ),
        (
            "content/indicators/a.yaml",
            "- id: a\n  name: { zh-CN: 甲, en: A }\n  task: t\n  unit: yuan\n  better: higher\n  \
             target: { at_least: 98, by: 2018 }\n  baseline: { period: 2015, value: 15912345670, source: q }\n  \
             values:\n    - { period: 2016, value: 139123456.00, source: q }\n    \
             - { period: 2017, value: 16851, source: q }\n",
        ),
        ("content/sections/a.zh-CN.md", "---\ntitle: 甲\n---\n王某家庭电话0515-88191234。\n"),
    ]);
    let shown = |text: &str| {
        let page = personal::in_page("a.html", format!("<p>{text}</p>").as_bytes(), &approved);
        page.iter().map(|found| found.code).collect::<Vec<_>>()
    };
    for text in ["13851234567", "15912345670", "13912345600", "家庭电话0515-88191234"] {
        assert_eq!(shown(text), [], "{text}");
    }
    for (text, code) in [
        ("13851234568", Code::PersonalDataOnPage),
        ("16851000001", Code::PersonalDataOnPage),
        ("家庭电话0515-88191235", Code::LikelyPersonalDataOnPage),
    ] {
        assert_eq!(shown(text), [code], "{text}");
    }
}

#[test]
fn only_the_fields_of_offices_make_a_telephone_public() {
    let site = "# 王某电话0515-88191234\ntitle: { zh-CN: 计划, en: Plan }\nlanguages: [zh-CN, en]\n\
                as_of: 2017-03-10\nperiod: { from: 2017-01, to: 2018-12 }\n\
                publisher: { zh-CN: 某市, en: A city }\n\
                # -------------------------------------------------------------------------------\n\
                official:\n  contact: { zh-CN: 居民可拨电话0515-88191235, en: Telephone 0515-88191235 }\n\
                # 张某电话0515-88191236\n";
    let (found, _) = looked(&[("content/site.yaml", site)]);
    let masked = found.iter().flat_map(|it| &it.args).filter(|(name, _)| *name == "masked");
    let masked: Vec<_> = masked.map(|(_, masked)| masked.as_str()).collect();
    assert_eq!(masked, ["0515******34", "0515******36"]);
}

#[test]
fn an_office_is_unknown_only_where_all_are_known() {
    let allow = "- file: sections/a.md\n  rule: mobile\n  \
                 sha256: 87572ff69b04776afb37f9f2c64e54d1a2776921df3ec1713f4d11593be40e3a\n  \
                 reason: 值班手机\n  office: fda\n  expires: 2017-12-31\n";
    let codes = |departments: &str| {
        let (found, _) = looked(&[("content/allow.yaml", allow), ("content/departments.yaml", departments)]);
        found.iter().map(|found| found.code).collect::<Vec<_>>()
    };
    let unit =
        "- id: police\n  name: { zh-CN: 市公安局, en: Police }\n  short: { zh-CN: 公安局, en: Police }\n";
    assert_eq!(codes(unit), [Code::UnusedException, Code::UnknownDepartment]);
    assert_eq!(codes("- 1\n"), [Code::UnusedException]);
}
