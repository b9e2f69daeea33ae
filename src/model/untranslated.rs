//! Tells whether a text that stands under one language is in the other one throughout.

use crate::diagnostic::{Code, Diagnostic, Note};
use crate::lang::{Tag, is_han};
use crate::markdown::wiki_links;
use crate::source::Span;
use crate::yaml::Spanned;

/// What sort of text it is: a name may stand in another language, a sentence may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A name, a title or a label.
    Name,
    /// What a part of the report itself is called, for example an indicator, a unit or a task: every language has a name
    /// for it.
    Own,
    Prose,
    /// The body of a section.
    Body,
}

/// Shorter Chinese texts are labels.
const FEWEST_SIGNS: usize = 10;
/// Shorter ones are too short to be told from a family name, also where every language must have a name or a text.
const FEWEST_SIGNS_OF_OWN: usize = 4;
/// Shorter English texts are labels.
const FEWEST_WORDS: usize = 6;
/// Shorter English names may be those of a brand or a measure.
const FEWEST_WORDS_OF_OWN: usize = 3;

/// What Chinese names of bodies and places, and addresses, end with: an English text may leave such a name as it is.
const BODIES: [&str; 37] = [
    "局", "委", "办", "院", "所", "厅", "部", "会", "府", "司", "校", "学", "组", "队", "站", "处", "室",
    "馆", "团", "行", "村", "镇", "乡", "区", "县", "市", "省", "街道", "中心", "社", "厂", "科", "网", "园",
    "号", "路", "楼",
];
/// What such a name ends with where it begins with a verb, as that of a leading group may: 村 and 办 end as well what
/// a task is about, 美丽乡村 and 一网通办.
const VERB_BODIES: [&str; 20] = [
    "委员会",
    "办公室",
    "小组",
    "指挥部",
    "中心",
    "协会",
    "局",
    "厅",
    "院",
    "所",
    "处",
    "室",
    "部",
    "馆",
    "站",
    "组",
    "专班",
    "公司",
    "分行",
    "支行",
];
/// Verbs with which titles of tasks begin.
const TASKS: [&str; 38] = [
    "推进",
    "深入",
    "全面",
    "加强",
    "加快",
    "开展",
    "完善",
    "提升",
    "提高",
    "推动",
    "促进",
    "实施",
    "落实",
    "健全",
    "建立",
    "强化",
    "优化",
    "深化",
    "打造",
    "构建",
    "创建",
    "争创",
    "改善",
    "扩大",
    "做好",
    "坚持",
    "保持",
    "规范",
    "推广",
    "统筹",
    "着力",
    "大力",
    "持续",
    "积极",
    "进一步",
    "切实",
    "扎实",
    "增强",
];
/// English words that hold a sentence together; names are made of others.
const JOINING: [&str; 36] = [
    "the", "a", "an", "of", "and", "to", "in", "by", "for", "with", "on", "at", "from", "that", "which",
    "this", "these", "it", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "shall",
    "must", "may", "can", "not", "as", "or", "than",
];
/// Those of them that only a sentence has.
const VERBS: [&str; 14] =
    ["is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "shall", "must", "may", "can"];

/// Reports a text, given in pieces, that stands under `tag` and is in Chinese or English instead, throughout.
pub fn find<'t>(
    texts: impl IntoIterator<Item = &'t str>,
    tag: &Tag,
    form: Form,
    span: Span,
) -> Option<Diagnostic> {
    let other = instead(texts, tag, form)?;
    Some(Diagnostic::new(Code::Untranslated, span).arg("language", tag).arg("reason", other))
}

/// Reports a text that is in English under Chinese and in Chinese under English: not even the shortest label is meant so.
pub fn swapped(entries: &[(Tag, Spanned<String>)]) -> Option<Diagnostic> {
    let of = |language: &str| entries.iter().find(|(tag, _)| tag.language() == language);
    let ((tag, chinese), (other, english)) = (of("zh")?, of("en")?);
    // No reference holds a Han character, and nearly every text is told by its first one.
    if chinese.value.contains(is_han) || !english.value.contains(is_han) {
        return None;
    }
    let has_latin = |text: &str| {
        without_links(text).iter().any(|piece| piece.contains(|sign: char| sign.is_ascii_alphabetic()))
    };
    let is_swapped = has_latin(&chinese.value) && !has_latin(&english.value);
    is_swapped.then(|| {
        let swapped = Diagnostic::new(Code::SwappedLanguages, chinese.span);
        swapped.arg("language", tag).arg("other", other).related(english.span, Note::OtherHere)
    })
}

/// The words of a text that is no Markdown, without the ids that stand in its references to the data.
pub fn without_links(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut at = 0;
    if text.contains("[[") {
        for link in wiki_links(text) {
            pieces.extend(text.get(at..link.range.start));
            at = link.range.end;
        }
    }
    pieces.extend(text.get(at..));
    pieces
}

/// The other language, `chinese` or `english`, if a text that stands under `tag` is in it throughout. Texts under
/// languages other than Chinese and English are not looked at.
fn instead<'t>(texts: impl IntoIterator<Item = &'t str>, tag: &Tag, form: Form) -> Option<&'static str> {
    match tag.language() {
        "en" => is_chinese(texts, form).then_some("chinese"),
        "zh" => is_english(texts, form).then_some("english"),
        _ => None,
    }
}

/// Few Latin letters beside the Han characters, and more of these than a label has. The titles of documents, in 《》, do
/// not count, and neither do names of bodies and lists of names: of a name that is no sentence, the longest run counts.
fn is_chinese<'t>(texts: impl IntoIterator<Item = &'t str>, form: Form) -> bool {
    let (mut han, mut latin, mut longest) = (0_usize, 0_usize, 0_usize);
    for text in texts {
        if text.is_ascii() {
            latin += text.bytes().filter(u8::is_ascii_alphabetic).count();
            continue;
        }
        let is_name = form == Form::Name && !text.contains(['。', '，', '；']);
        if is_name && is_body(text) {
            return false;
        }
        let (mut titles, mut run) = (0_usize, 0_usize);
        for sign in text.chars() {
            run = if is_han(sign) && titles == 0 { run + 1 } else { 0 };
            longest = longest.max(run);
            match sign {
                '《' => titles += 1,
                '》' => titles = titles.saturating_sub(1),
                _ if run > 0 => han += 1,
                _ if sign.is_ascii_alphabetic() => latin += 1,
                _ => {}
            }
        }
        longest = if is_name { longest } else { han };
    }
    let is_own = matches!(form, Form::Own | Form::Body) && latin == 0 && han >= FEWEST_SIGNS_OF_OWN;
    is_own || (longest >= FEWEST_SIGNS && latin * 3 <= han)
}

fn is_body(text: &str) -> bool {
    let end = text.trim_end_matches(|sign: char| !is_han(sign));
    let bodies = if TASKS.iter().any(|verb| text.starts_with(verb)) { &VERB_BODIES[..] } else { &BODIES };
    bodies.iter().any(|body| end.ends_with(body))
}

/// No Han character, and words that make a sentence. A name is taken for a sentence only where it has a verb: titles of
/// standards and of companies stand in English everywhere.
fn is_english<'t>(texts: impl IntoIterator<Item = &'t str>, form: Form) -> bool {
    let (mut words, mut small, mut joining, mut verbs) = (0_usize, 0_usize, 0_usize, 0_usize);
    for text in texts {
        if text.chars().any(is_han) {
            return false;
        }
        // Split at blanks, so that an address is one word.
        let bare =
            text.split_whitespace().map(|word| word.trim_matches(|sign: char| !sign.is_ascii_alphabetic()));
        for word in bare.filter(|word| !word.is_empty()) {
            words += 1;
            small += usize::from(word.starts_with(|sign: char| sign.is_ascii_lowercase()));
            joining += usize::from(JOINING.contains(&word));
            verbs += usize::from(VERBS.contains(&word));
        }
    }
    let is_sentence = words >= FEWEST_WORDS && joining >= 2 && small * 10 >= words * 6;
    match form {
        Form::Prose | Form::Body => is_sentence,
        Form::Name => is_sentence && verbs > 0,
        Form::Own => words >= FEWEST_WORDS_OF_OWN && joining > 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Source, SourcePath, Sources};

    fn found(text: &str, tag: &str, form: Form) -> Option<&'static str> {
        instead([text], &Tag::new(tag).unwrap(), form)
    }

    #[test]
    fn a_text_in_the_other_language_is_seen() {
        for (text, tag, form, other) in [
            ("抽检合格批次占全部抽检批次的比例。", "en", Form::Prose, "chinese"),
            ("全市食品抽检合格率统计（GB 2760）方案", "en", Form::Name, "chinese"),
            ("争创全国质量强市示范城市行动计划", "en-GB", Form::Name, "chinese"),
            ("深入推进全国质量强市", "en", Form::Name, "chinese"),
            ("全面推进清洁家园和美丽乡村", "en", Form::Name, "chinese"),
            ("推进政务服务事项一网通办", "en", Form::Name, "chinese"),
            ("按照GB/T 19001标准对企业进行抽查并公布结果。", "en", Form::Prose, "chinese"),
            ("The share of batches that pass the test.", "zh-CN", Form::Prose, "english"),
            ("What the city has done, and what it will do next", "zh-CN", Form::Name, "english"),
        ] {
            assert_eq!(found(text, tag, form), Some(other), "{text}");
        }
    }

    #[test]
    fn what_the_report_is_made_of_has_a_name_in_every_language() {
        for (text, tag, form, other) in [
            ("规模以上工业总产值", "en", Form::Own, Some("chinese")),
            ("示例市财政局", "en", Form::Own, Some("chinese")),
            ("食品安全", "en", Form::Own, Some("chinese")),
            ("目标为：产值。", "en", Form::Body, Some("chinese")),
            ("Output of larger industrial firms", "zh-CN", Form::Own, Some("english")),
            ("财政局", "en", Form::Own, None),
            ("PM2.5年均浓度", "en", Form::Own, None),
            ("《质量强市计划》", "en", Form::Own, None),
            ("PM2.5", "zh-CN", Form::Own, None),
            ("GDP per capita", "zh-CN", Form::Own, None),
            ("《质量强市计划》", "en", Form::Body, None),
        ] {
            assert_eq!(found(text, tag, form), other, "{text}");
        }
    }

    #[test]
    fn ids_in_references_are_no_words() {
        let pieces = without_links("产值为[[output.latest]]，目标为[[output.target|short]]。");
        assert_eq!(pieces, ["产值为", "，目标为", "。"]);
        assert_eq!(without_links("plain"), ["plain"]);
    }

    #[test]
    fn texts_that_stand_the_wrong_way_round_are_seen_at_any_length() {
        let file = Source::new(SourcePath::new("content/site.yaml"), Vec::new());
        let sources = Sources::new(vec![file]);
        let (id, _) = sources.iter().next().unwrap();
        let entry = |tag: &str, text: &str| {
            let span = Span::whole(id);
            (Tag::new(tag).unwrap(), Spanned { value: text.to_owned(), span })
        };
        let is_swapped = |zh: &str, en: &str| swapped(&[entry("en", en), entry("zh-CN", zh)]).is_some();
        for (zh, en) in [
            ("Example City Finance Bureau", "示例市财政局"),
            ("A", "甲"),
            ("[[output.latest]] in all", "共[[output.latest]]"),
        ] {
            assert!(is_swapped(zh, en), "{zh}");
        }
        for (zh, en) in [
            ("示例市财政局", "Example City Finance Bureau"),
            ("GB/T 19001", "GB/T 19001"),
            ("PM2.5浓度", "浓度"),
            ("ISO 9001", "《质量管理》 (ISO 9001)"),
            ("[[output.latest]]", "共[[output.latest]]"),
            ("2025", "甲"),
        ] {
            assert!(!is_swapped(zh, en), "{zh}");
        }
    }

    #[test]
    fn names_codes_titles_and_labels_are_left_alone() {
        for (text, tag, form) in [
            ("盐城市质量强市创建工作领导小组办公室", "en", Form::Name),
            ("优化营商环境工作领导小组办公室", "en", Form::Name),
            ("《盐城市争创全国质量强市示范城市行动计划》", "en", Form::Prose),
            ("食品安全", "en", Form::Prose),
            ("张建国、李卫东、王秀英、赵海燕", "en", Form::Name),
            ("江苏省盐城市亭湖区世纪大道21号", "en", Form::Name),
            ("Su Zheng Fa [2012] No. 91 (苏政发〔2012〕91号)", "en", Form::Prose),
            ("GB/T 19001—2016", "zh-CN", Form::Prose),
            ("ISO 9001 Quality management systems — Requirements", "zh-CN", Form::Name),
            ("Guidance for the use of statistics in the assessment of quality", "zh-CN", Form::Name),
            ("China National Accreditation Service for Conformity Assessment", "zh-CN", Form::Prose),
            ("passed ÷ tested × 100%", "zh-CN", Form::Prose),
            ("https://www.example.gov.cn/the/list/of/all/that/is/in/it", "zh-CN", Form::Name),
            ("抽检合格批次占全部抽检批次的比例。", "zh-CN", Form::Prose),
            ("抽检合格批次占全部抽检批次的比例。", "ja", Form::Prose),
        ] {
            assert_eq!(found(text, tag, form), None, "{text}");
        }
    }
}
