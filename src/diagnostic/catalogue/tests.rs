//! Every finding can be said, in both languages.

use super::*;
use crate::diagnostic::Code;
use crate::source::{Source, SourcePath, Sources, Span};

/// What each wording names, with values; the stages that make the findings pass the same.
fn args_of(code: Code) -> &'static [(&'static str, &'static str)] {
    match code {
        Code::WrongEncoding => &[("guess", "gb18030")],
        Code::ForbiddenCharacter => &[("name", "U+200B")],
        Code::ForbiddenAttachment => &[("type", "exe"), ("reason", "type")],
        Code::MissingFile => &[("which", "every-site")],
        Code::UnreadFile => &[("reason", "ending")],
        Code::BadFileName => &[("name", "计划"), ("reason", "form")],
        Code::LooseFootnote => &[("label", "来源"), ("which", "reference")],
        Code::YamlSyntax => &[("reason", "other"), ("detail", "expected a key")],
        Code::HiddenData => &[("what", "sheet"), ("name", "底稿")],
        Code::ActiveAttachment => &[("what", "macro")],
        Code::UnsafeAsset => &[("reason", "drawing"), ("part", "script")],
        Code::OverLimit => &[("limit", "text-file"), ("most", "4 MiB"), ("unit", "shown")],
        Code::UnsafeTemplate => &[("part", "onclick")],
        Code::ComputingTemplate => &[("what", "set")],
        Code::TemplateError | Code::WordsSyntax => &[("message", "expected a key")],
        Code::DuplicateKey | Code::MissingKey | Code::StructureInTranslation => &[("key", "titel")],
        Code::UnknownKey => &[("key", "titel"), ("reason", "none")],
        Code::MissingFrontMatter => &[("reason", "none")],
        Code::BadId => &[("text", "九十八"), ("reason", "form")],
        Code::WrongType => &[("expected", "list"), ("actual", "text"), ("example", "[fda]")],
        Code::UnknownChoice => &[("word", "uphill"), ("choices", "higher, lower, nearer")],
        Code::BadNumber => &[("text", "九十八"), ("reason", "form")],
        Code::BadDate | Code::BadPeriod => &[("text", "九十八")],
        Code::LostPrecision => &[("text", "九十八"), ("of", "number")],
        Code::BadLanguage => &[("text", "九十八"), ("reason", "code")],
        Code::BadDigest => &[("text", "九十八"), ("of", "text")],
        Code::BadAddress => &[("text", "九十八"), ("reason", "whole")],
        Code::RawHtml => &[("tag", "font")],
        Code::BadBinding => &[("text", "[[x"), ("reason", "unclosed")],
        Code::InlineEmbed => &[("text", "food-pass-rate")],
        Code::ReversedRange => &[("reason", "range"), ("from", "2018"), ("to", "2017")],
        Code::ContradictoryTarget => &[("kinds", "at_least, at_most")],
        Code::OutOfRange => &[("kind", "share"), ("value", "101"), ("min", "0"), ("max", "100")],
        Code::NotWhole => &[("value", "1.5")],
        Code::ValueAndFlag => &[("flag", "none")],
        Code::DuplicatePeriod => &[("period", "2016"), ("reason", "overlap"), ("other", "2016-H1")],
        Code::BeforeTheSum => &[("period", "2015"), ("from", "2016")],
        Code::InTheFuture => &[("date", "2018"), ("as_of", "2017-03-10")],
        Code::Unlikely => &[("reason", "ratio"), ("value", "0.96"), ("other", "96")],
        Code::DeadlineOrder => &[("date", "2016"), ("reason", "plan"), ("other", "2017-01")],
        Code::MilestoneOrder => &[("date", "2017"), ("reason", "order")],
        Code::DirectionAgainstTarget => &[("better", "lower"), ("kind", "at_least")],
        Code::MissingTranslation => &[("language", "en")],
        Code::UnexpectedLanguage => &[("language", "zh"), ("reason", "short"), ("meant", "zh-CN")],
        Code::MissingSection => &[("section", "about"), ("language", "en")],
        Code::DuplicateId | Code::UnknownDepartment | Code::UnknownTask => &[("id", "fda")],
        Code::UnknownTaskForce | Code::UnknownIndicator | Code::UnknownDocument => &[("id", "fda")],
        Code::DuplicateName => &[("kind", "task"), ("name", "食品安全"), ("other", "food")],
        Code::UnknownSafeguard | Code::UnknownPhase | Code::UnknownSection => &[("id", "fda")],
        Code::UnknownUnit | Code::UnknownField | Code::UnknownFormat => &[("id", "fda")],
        Code::UnknownTheme | Code::LeadAmongMembers | Code::MissingLead | Code::IdleUnit => &[("id", "fda")],
        Code::NoSuchValue => &[("indicator", "food-pass-rate"), ("field", "2016")],
        Code::NumberOutOfOrder => &[("number", "4"), ("expected", "3")],
        Code::SkippedHeading => &[("level", "4"), ("expected", "3")],
        Code::UnsafeLink => &[("url", "file:///a"), ("scheme", "file"), ("reason", "scheme")],
        Code::BrokenMarkup => &[("text", "##工作安排"), ("reason", "heading")],
        Code::Placeholder => &[("text", "待补充")],
        Code::LocalLink => &[("url", "http://localhost:8000/")],
        Code::LostCell => &[("text", "其中出口占三成"), ("columns", "2")],
        Code::ShortRow => &[("cells", "2"), ("columns", "3")],
        Code::DeadLink => &[("url", "a.html")],
        Code::DeadAnchor => &[("url", "a.html"), ("anchor", "b")],
        Code::RouteCollision => &[("route", "a.html")],
        Code::IdleTaskForce => &[("id", "food"), ("lacks", "tasks")],
        Code::LeadOutsideTaskForce => &[("id", "fda"), ("force", "food")],
        Code::PersonalData => &[("kind", "mobile"), ("masked", "138****8000"), ("digest", "4ae10c")],
        Code::ExpiredSecurity => &[("date", "2017-01-01"), ("as_of", "2017-03-10")],
        Code::ExpiredException => &[("date", "2017-01-01"), ("as_of", "2017-03-10")],
        Code::MissingWord => &[("keys", "nav-home"), ("language", "ru")],
        Code::UnboundNumber => {
            &[("text", "94.7%"), ("indicator", "food-pass-rate"), ("reason", "near"), ("value", "97.4")]
        }
        Code::CutText => &[("text", "#1 方案"), ("kept", "专项行动")],
        Code::BesideFigure => &[
            ("reason", "period"),
            ("text", "2023年"),
            ("binding", "[[food-pass-rate.latest]]"),
            ("shown", "2024"),
            ("use", "[[food-pass-rate@2023]]"),
        ],
        Code::Untranslated => &[("language", "en"), ("reason", "chinese")],
        Code::SwappedLanguages => &[("language", "zh-CN"), ("other", "en")],
        Code::StaleTranslation => &[("reason", "changed"), ("title", "数据来源")],
        Code::CircularSuccessor => &[("id", "fda")],
        Code::ForbiddenWording => &[("text", "随机检查"), ("use", "监督抽查")],
        Code::TermDiffers => &[("text", "市质监局"), ("use", "Bureau"), ("link", "[[dept:quality]]")],
        Code::MissingEvidence => &[("kind", "value"), ("id", "food-pass-rate@2016")],
        Code::UndatedValue => &[("id", "food-pass-rate"), ("period", "2016")],
        Code::ReportsDue => &[("id", "fda"), ("late", "2"), ("due", "3"), ("which", "food-pass-rate@2016")],
        Code::EmptyPage => &[("section", "about")],
        Code::UnconfirmedTranslation => &[("path", "content/sections/about.en.md")],
        Code::IncompleteRecord => &[("keys", "issued")],
        Code::RepeatedNumber => &[("number", "苏政发〔2012〕91号")],
        Code::LikelyPersonalData | Code::LikelyPersonalDataOnPage => {
            &[("kind", "plate"), ("masked", "苏J***45"), ("digest", "4ae10c")]
        }
        Code::PersonalDataOnPage => &[("kind", "mobile"), ("masked", "138****8000"), ("digest", "4ae10c")],
        Code::NumbersDiffer => &[("reason", "differ"), ("here", "12"), ("there", "21")],
        Code::NotAPlainFile | Code::EmptyText | Code::MissingAlt | Code::UnusedException => &[],
    }
}

fn finding(code: Code, args: &[(&'static str, &str)]) -> Diagnostic {
    let file = Diagnostic::missing(code, SourcePath::new("content/site.yaml"));
    args.iter().fold(file, |finding, (name, value)| finding.arg(name, value))
}

#[test]
fn the_words_are_well_formed_and_the_same_keys_in_both_languages() {
    let keys = |language: Wording| {
        let text = match language {
            Wording::ZhCn => include_str!("../words/zh-CN.ftl"),
            Wording::En => include_str!("../words/en.ftl"),
        };
        let words = FluentResource::try_new(text.to_owned()).expect("no syntax errors");
        let mut bundle = FluentBundle::new_concurrent(Vec::new());
        bundle.add_resource(words).expect("no message twice");
        let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
        let keys = keys.filter(|key| !key.starts_with([' ', '#']));
        keys.map(str::to_owned).collect::<BTreeSet<_>>()
    };
    // Only a language with a plural needs its counts apart.
    let plural = ["summary-errors", "summary-files", "summary-warnings"];
    let mut english = keys(Wording::En);
    english.retain(|key| !plural.contains(&key.as_str()));
    assert_eq!(keys(Wording::ZhCn), english);
}

#[test]
fn every_code_has_its_message_and_its_help_in_both_languages() {
    for language in Wording::ALL {
        let catalogue = Catalogue::new(language);
        for code in Code::ALL {
            let finding = finding(*code, args_of(*code));
            let message = catalogue.message(&finding);
            let help = catalogue.help(&finding).unwrap_or_default();
            assert!(!message.is_empty() && !help.is_empty(), "{} in {language:?}", code.name());
            assert!(!message.contains('\n') && !help.contains('\n'), "{} is one line", code.name());
            for (name, value) in args_of(*code) {
                let chosen = [
                    "guess", "expected", "actual", "flag", "which", "reason", "lacks", "kind", "limit",
                    "detail", "what", "of", "unit",
                ]
                .contains(name);
                assert!(chosen || format!("{message}{help}").contains(value), "{message} {name}");
            }
        }
    }
}

#[test]
fn every_choice_of_words_can_be_said() {
    /// The words that an argument can be, for example `("min", &["none", "0"])`.
    type Words = (&'static str, &'static [&'static str]);
    let choices: &[(Code, &[Words])] = &[
        (Code::WrongEncoding, &[("guess", &["gb18030", "utf-16", "none"])]),
        (
            Code::WrongType,
            &[
                ("expected", &["list", "mapping", "text", "switch", "number", "range"]),
                ("actual", &["nothing", "text", "list", "other-list", "mapping", "full-width"]),
                ("example", &["words", "[3, 5]"]),
            ],
        ),
        (
            Code::UnknownKey,
            &[
                ("key", &["a"]),
                (
                    "reason",
                    &["thousands", "full-width-colon", "no-blank", "no-colon", "full-width-hash", "none"],
                ),
            ],
        ),
        (
            Code::MissingFrontMatter,
            &[("reason", &["opening", "blanks", "blank-line", "closing", "unclosed", "none"])],
        ),
        (Code::BadId, &[("text", &["a"]), ("reason", &["full-width-comma", "name", "form"])]),
        (Code::ContradictoryTarget, &[("kinds", &["none", "within", "at_least, about"])]),
        (Code::BadNumber, &[("text", &["a"]), ("reason", &["none", "form"])]),
        (Code::UnreadFile, &[("reason", &["ending", "language", "other"])]),
        (Code::BadFileName, &[("name", &["a"]), ("reason", &["decomposed", "date", "attachment", "form"])]),
        (
            Code::UnexpectedLanguage,
            &[("language", &["zh"]), ("reason", &["short", "other"]), ("meant", &["zh-CN"])],
        ),
        (
            Code::ReversedRange,
            &[("from", &["a"]), ("to", &["b"]), ("reason", &["published", "done", "issued", "range"])],
        ),
        (
            Code::Unlikely,
            &[
                ("value", &["a"]),
                ("other", &["b"]),
                ("reason", &["old", "far", "early", "baseline", "scale", "ratio"]),
            ],
        ),
        (
            Code::OutOfRange,
            &[("kind", &["share", "within", "count"]), ("min", &["none", "0"]), ("max", &["none", "100"])],
        ),
        (Code::ValueAndFlag, &[("flag", &["none", "confidential"])]),
        (
            Code::BadBinding,
            &[
                ("text", &["[[a]]"]),
                (
                    "reason",
                    &["empty", "blank", "hidden", "nested", "unclosed", "brackets", "embed", "table", "form"],
                ),
            ],
        ),
        (
            Code::UnsafeLink,
            &[("url", &["a:b"]), ("reason", &["scheme", "no-scheme", "backslash", "hidden", "elsewhere"])],
        ),
        (
            Code::YamlSyntax,
            &[(
                "reason",
                &[
                    "documents",
                    "anchor",
                    "limit",
                    "colon",
                    "no-colon",
                    "comment",
                    "unclosed-bracket",
                    "open-bracket",
                    "close-bracket",
                    "quote",
                    "tab",
                    "indentation",
                    "character",
                    "backslash",
                    "escape",
                    "tag",
                    "directive",
                    "key",
                    "block",
                    "end",
                    "full-width-colon",
                    "no-blank",
                    "full-width-comma",
                    "no-comma",
                    "full-width-bracket",
                    "full-width-hash",
                    "quote-within",
                    "colon-within",
                    "whole-text",
                    "other",
                ],
            )],
        ),
        (
            Code::OverLimit,
            &[
                ("most", &["9"]),
                (
                    "limit",
                    &[
                        "files",
                        "folder-depth",
                        "path",
                        "text-file",
                        "texts",
                        "attachment",
                        "attachments",
                        "yaml-depth",
                        "scalar",
                        "key",
                        "nesting",
                        "headings",
                        "footnotes",
                        "links",
                        "table-rows",
                        "table-columns",
                        "pixels",
                        "archive-entry",
                        "archive-total",
                        "archive-ratio",
                        "cells",
                        "findings",
                        "page",
                        "seconds",
                    ],
                ),
            ],
        ),
        (
            Code::HiddenData,
            &[
                ("name", &["GPS"]),
                (
                    "what",
                    &["position", "camera", "description", "person", "comments", "sheet", "changes", "rest"],
                ),
            ],
        ),
        (Code::ActiveAttachment, &[("what", &["macro", "script", "embedded", "external", "locked"])]),
        (Code::UnsafeAsset, &[("part", &["a"]), ("reason", &["name", "type", "broken", "drawing"])]),
        (Code::MissingFile, &[("which", &["original", "every-site"])]),
        (Code::ForbiddenAttachment, &[("type", &["pdf"]), ("reason", &["content", "nameless", "type"])]),
        (Code::MilestoneOrder, &[("date", &["2018"]), ("reason", &["deadline", "order", "sum", "falls"])]),
        (Code::LooseFootnote, &[("label", &["a"]), ("which", &["reference", "note"])]),
    ];
    let mut said = String::new();
    for catalogue in Wording::ALL.map(Catalogue::new) {
        for (code, args) in choices {
            let mut combined = vec![vec![("value", "101"), ("scheme", "a"), ("unit", "bytes")]];
            for (name, words) in *args {
                let with = |before: &Vec<_>| {
                    let before = before.clone();
                    words.iter().map(move |word| [before.clone(), vec![(*name, *word)]].concat())
                };
                combined = combined.iter().flat_map(with).collect();
            }
            for args in combined {
                let finding = finding(*code, &args);
                said += &format!("{}\n", catalogue.message(&finding));
                catalogue.help(&finding);
            }
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn every_note_and_severity_has_its_words() {
    for catalogue in Wording::ALL.map(Catalogue::new) {
        assert!(Note::ALL.iter().all(|note| !catalogue.note(*note).is_empty()));
        assert!(!catalogue.severity(Severity::Error).is_empty());
        assert!(!catalogue.severity(Severity::Warning).is_empty());
        assert!(!catalogue.help_label().is_empty());
    }
}

#[test]
fn counts_are_summed_up_in_both_languages() {
    let files = ["a.yaml", "b.yaml"].map(|path| Source::new(SourcePath::new(path), Vec::new()));
    let sources = Sources::new(files.into());
    let ids: Vec<_> = sources.iter().map(|(id, _)| id).collect();
    let at = |code, place: usize| Diagnostic::new(code, Span::whole(ids[place]));
    let (error, warning) = (Code::UnknownKey, Code::MissingSection);
    let cases = [
        (vec![], "No mistakes found.", "未发现问题。"),
        (vec![at(error, 0)], "1 error in 1 file", "共发现1处错误，涉及1个文件"),
        (vec![at(warning, 0), at(warning, 1)], "2 warnings in 2 files", "共发现2处警告，涉及2个文件"),
        (
            vec![at(error, 0), at(error, 0), at(warning, 1), finding(Code::MissingFile, &[])],
            "3 errors, 1 warning in 3 files",
            "共发现3处错误、1处警告，涉及3个文件",
        ),
    ];
    for (found, english, chinese) in cases {
        assert_eq!(Catalogue::new(Wording::En).summary(&found), english);
        assert_eq!(Catalogue::new(Wording::ZhCn).summary(&found), chinese);
    }
    assert_eq!(Catalogue::new(Wording::En).more(1200), "…and 1200 more.");
}

#[test]
fn what_the_author_wrote_is_repeated_without_its_controls() {
    let finding = finding(Code::BadId, &[("text", "a\u{1b}[2J\u{202e}b"), ("reason", "form")]);
    let message = Catalogue::new(Wording::En).message(&finding);
    assert_eq!(message, "“a<U+001B>[2J<U+202E>b” cannot be an id.");
}

#[test]
fn the_readers_language_is_read_from_tags_and_locales() {
    for (locale, language) in [
        ("zh_CN.UTF-8", Some(Wording::ZhCn)),
        ("zh-Hant-TW", Some(Wording::ZhCn)),
        ("en", Some(Wording::En)),
        ("en_GB.UTF-8", Some(Wording::En)),
        ("C.UTF-8", None),
        ("", None),
        ("de_DE", None),
    ] {
        assert_eq!(Wording::parse(locale), language, "{locale}");
    }
}

#[test]
fn a_catalogue_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Catalogue>();
}
