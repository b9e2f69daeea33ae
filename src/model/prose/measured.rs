//! Tells whether a clause says what is measured, and that this is something else than an indicator.

/// Chinese words for what is measured. Before 率 stands what it is a rate of.
const CHINESE: [&str; 18] = [
    "率",
    "比例",
    "比重",
    "占比",
    "满意度",
    "人数",
    "户数",
    "数量",
    "总数",
    "总量",
    "总额",
    "产值",
    "增加值",
    "面积",
    "投资",
    "收入",
    "经费",
    "预算",
];
/// English words for it, in small letters.
const ENGLISH: [&str; 11] = [
    "rate",
    "share",
    "proportion",
    "ratio",
    "satisf",
    "area",
    "budget",
    "invest",
    "income",
    "revenue",
    "output",
];

/// Whether a clause speaks of 满意率 or “satisfaction” and the name of an indicator does not.
pub fn is_of_another(clause: &str, name: &str) -> bool {
    let (clause, name) = (clause.to_lowercase(), name.to_lowercase());
    let is_strange = |(at, word): (usize, &str)| {
        let before = clause.get(..at).and_then(|before| before.chars().next_back());
        let rate: String = before.into_iter().chain(word.chars()).collect();
        !name.contains(if word == "率" { &rate } else { word })
    };
    let chinese = CHINESE.iter().any(|word| clause.match_indices(word).any(is_strange));
    let begins_word =
        |word: &str| ENGLISH.iter().any(|start| word.starts_with(start) && !name.contains(start));
    chinese || clause.split(|sign: char| !sign.is_ascii_alphabetic()).any(begins_word)
}

#[cfg(test)]
mod tests {
    use super::is_of_another;

    #[test]
    fn what_is_measured_is_held_against_the_name() {
        for (clause, name, is_other) in [
            ("市民满意率为82.5%", "道路清扫率", true),
            ("清扫率为82.5%", "道路清扫率", false),
            ("到2018年达到98%", "食品抽查合格率", false),
            ("财政投资为98亿元", "食品产业产值", true),
            ("82.5% of residents are satisfied", "Share of roads swept", true),
            ("the share was 82.5%", "Share of roads swept", false),
            ("98% of food passed", "Pass rate of food", false),
        ] {
            assert_eq!(is_of_another(clause, name), is_other, "{clause}");
        }
    }
}
