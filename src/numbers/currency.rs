//! Which currency an amount is in, as far as the text says it.

use super::signs::Signs;

/// A currency. What is listed is what Chinese public bodies report in; any other stands as a bare number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Currency {
    /// Renminbi: 元, 人民币, yuan, RMB, CNY, ¥.
    Yuan,
    /// Dollars of a country that is not named: `$5` and “5 dollars”. They can be those of any.
    Dollar,
    UsDollar,
    HongKongDollar,
    TaiwanDollar,
    SingaporeDollar,
    AustralianDollar,
    CanadianDollar,
    Pataca,
    Euro,
    Pound,
    Yen,
    Won,
    Rouble,
    SwissFranc,
}

impl Currency {
    /// Whether two texts can mean the same money.
    pub fn may_be(self, other: Currency) -> bool {
        self == other
            || self == Currency::Dollar && other.is_dollar()
            || other == Currency::Dollar && self.is_dollar()
    }

    fn is_dollar(self) -> bool {
        matches!(
            self,
            Currency::Dollar
                | Currency::UsDollar
                | Currency::HongKongDollar
                | Currency::TaiwanDollar
                | Currency::SingaporeDollar
                | Currency::AustralianDollar
                | Currency::CanadianDollar
        )
    }
}

/// Words after an amount, in Chinese. The longer come before those that they begin with.
const CHINESE: [(&str, Currency); 24] = [
    ("元", Currency::Yuan),
    ("人民币", Currency::Yuan),
    ("美元", Currency::UsDollar),
    ("美金", Currency::UsDollar),
    ("港元", Currency::HongKongDollar),
    ("港币", Currency::HongKongDollar),
    ("新台币", Currency::TaiwanDollar),
    ("台币", Currency::TaiwanDollar),
    ("新加坡元", Currency::SingaporeDollar),
    ("新元", Currency::SingaporeDollar),
    ("澳元", Currency::AustralianDollar),
    ("加元", Currency::CanadianDollar),
    ("加拿大元", Currency::CanadianDollar),
    ("澳门元", Currency::Pataca),
    ("澳门币", Currency::Pataca),
    ("欧元", Currency::Euro),
    ("英镑", Currency::Pound),
    ("日元", Currency::Yen),
    ("日圆", Currency::Yen),
    ("韩元", Currency::Won),
    ("韩圆", Currency::Won),
    ("卢布", Currency::Rouble),
    ("瑞士法郎", Currency::SwissFranc),
    ("瑞郎", Currency::SwissFranc),
];

/// Words after an amount, in English. “Pounds” alone are a weight as well, and “won” is a verb.
const ENGLISH: [(&str, Currency); 31] = [
    ("yuan", Currency::Yuan),
    ("renminbi", Currency::Yuan),
    ("US dollar", Currency::UsDollar),
    ("US-dollar", Currency::UsDollar),
    ("U.S. dollar", Currency::UsDollar),
    ("American dollar", Currency::UsDollar),
    ("Hong Kong dollar", Currency::HongKongDollar),
    ("HK dollar", Currency::HongKongDollar),
    ("New Taiwan dollar", Currency::TaiwanDollar),
    ("NT dollar", Currency::TaiwanDollar),
    ("Singapore dollar", Currency::SingaporeDollar),
    ("Australian dollar", Currency::AustralianDollar),
    ("Canadian dollar", Currency::CanadianDollar),
    ("dollar", Currency::Dollar),
    ("Macao pataca", Currency::Pataca),
    ("pataca", Currency::Pataca),
    ("euro", Currency::Euro),
    ("pounds sterling", Currency::Pound),
    ("yen", Currency::Yen),
    ("Japanese yen", Currency::Yen),
    ("Korean won", Currency::Won),
    ("rouble", Currency::Rouble),
    ("ruble", Currency::Rouble),
    ("Swiss franc", Currency::SwissFranc),
    ("US$", Currency::UsDollar),
    ("HK$", Currency::HongKongDollar),
    ("NT$", Currency::TaiwanDollar),
    ("¥", Currency::Yuan),
    ("￥", Currency::Yuan),
    ("€", Currency::Euro),
    ("£", Currency::Pound),
];

/// The codes of ISO 4217, and RMB: before an amount or after it, in either language.
const CODES: [(&str, Currency); 15] = [
    ("RMB", Currency::Yuan),
    ("CNY", Currency::Yuan),
    ("USD", Currency::UsDollar),
    ("HKD", Currency::HongKongDollar),
    ("TWD", Currency::TaiwanDollar),
    ("SGD", Currency::SingaporeDollar),
    ("AUD", Currency::AustralianDollar),
    ("CAD", Currency::CanadianDollar),
    ("MOP", Currency::Pataca),
    ("EUR", Currency::Euro),
    ("GBP", Currency::Pound),
    ("JPY", Currency::Yen),
    ("KRW", Currency::Won),
    ("RUB", Currency::Rouble),
    ("CHF", Currency::SwissFranc),
];

/// Signs before an amount. The longer come before those that they end with.
const MARKS: [(&str, Currency); 12] = [
    ("US$", Currency::UsDollar),
    ("HK$", Currency::HongKongDollar),
    ("NT$", Currency::TaiwanDollar),
    ("S$", Currency::SingaporeDollar),
    ("A$", Currency::AustralianDollar),
    ("C$", Currency::CanadianDollar),
    ("JP¥", Currency::Yen),
    ("¥", Currency::Yuan),
    ("￥", Currency::Yuan),
    ("$", Currency::Dollar),
    ("€", Currency::Euro),
    ("£", Currency::Pound),
];

/// Whether letters are the code of a currency.
pub(super) fn is_code(letters: &str) -> bool {
    CODES.iter().any(|(code, _)| *code == letters)
}

/// The currency that a sign or a code before a place names, and how many signs it takes with its blank.
pub(super) fn before(signs: &Signs, place: usize) -> Option<(Currency, usize)> {
    let blank = usize::from(signs.before(place) == Some(' '));
    let at = place - blank;
    let found = match signs.before(at)? {
        letter if letter.is_ascii_uppercase() => {
            CODES.iter().find(|(code, _)| signs.word_before(at) == *code)
        }
        '$' | '¥' | '￥' | '€' | '£' => MARKS.iter().find(|(mark, _)| signs.ends(at, mark)),
        _ => None,
    };
    found.map(|(written, currency)| (*currency, written.chars().count() + blank))
}

/// The currency that a Chinese word at a place names, and where it ends.
pub(super) fn in_chinese(signs: &Signs, place: usize) -> Option<(Currency, usize)> {
    // 元旦, 元宵, 元件 and 元素 begin with the sign of the yuan.
    if signs.has_any(place, &["元旦", "元宵", "元件", "元素", "元首"]) {
        return None;
    }
    let (word, currency) = CHINESE.iter().find(|(word, _)| signs.has(place, word))?;
    Some((*currency, place + word.chars().count()))
}

/// The currency that English words at a place name, in the singular or the plural, and where they end.
pub(super) fn in_english(signs: &Signs, place: usize) -> Option<(Currency, usize)> {
    let goes_on = |end: usize| signs.at(end).is_some_and(|sign| sign.is_ascii_alphabetic());
    let found = CODES.iter().chain(&ENGLISH).find_map(|(word, currency)| {
        let end = place + word.chars().count();
        let end = end + usize::from(signs.at(end) == Some('s') && word.ends_with(char::is_lowercase));
        (signs.has(place, word) && !goes_on(end)).then_some((*currency, end))
    });
    let (currency, end) = found?;
    // In “of 30, US$ 5” and “30 €5” the sign belongs to the amount behind it.
    let is_of_the_next = signs.at(end).is_some_and(|sign| sign.is_ascii_digit());
    (!is_of_the_next).then_some((currency, end))
}
