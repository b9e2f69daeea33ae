//! What texts say, number by number.

use super::{Class, Currency, Kind, Part, Weight, read};
use crate::lang::Tag;

/// The numbers of a text in short: `98%`, `3`, `year 2018`, `month 6`; what is incidental stands in parentheses,
/// names are left out.
fn said(text: &str, tag: &str) -> String {
    let numbers = read(text, &Tag::new(tag).unwrap());
    let numbers = numbers.iter().filter(|number| number.kind != Kind::Label);
    let shown: Vec<String> = numbers
        .map(|number| {
            let value = number.value.round_dp(4).normalize();
            let said = match number.kind {
                Kind::Quantity(Class::Percent) => format!("{value}%"),
                Kind::Quantity(Class::PercentagePoints) => format!("{value}pp"),
                Kind::Quantity(Class::Points) => format!("{value} points"),
                Kind::Quantity(Class::Money(Currency::Yuan)) => format!("{value} money"),
                Kind::Quantity(Class::Money(currency)) => format!("{value} {currency:?}"),
                Kind::Quantity(Class::Other) => value.to_string(),
                Kind::Year => format!("year {value}"),
                Kind::Calendar(Part::Half) => format!("half {value}"),
                Kind::Calendar(Part::Quarter) => format!("quarter {value}"),
                Kind::Calendar(Part::Month) => format!("month {value}"),
                Kind::Calendar(Part::Day) => format!("day {value}"),
                Kind::Ordinal => format!("{value}th"),
                Kind::Label => String::new(),
            };
            if number.weight == Weight::Incidental { format!("({said})") } else { said }
        })
        .collect();
    shown.join(" ")
}

#[test]
fn chinese_numbers_are_multiplied_out() {
    for (text, expected) in [
        ("达到98%以上", "98%"),
        ("达到９８．５％", "98.5%"),
        ("百分之九十五", "95%"),
        ("百分之九十五点五", "95.5%"),
        ("百分之百", "100%"),
        ("投入2.5万亿元", "2500000000000 money"),
        ("投入20亿元、3,500万元", "2000000000 money 35000000 money"),
        ("300多万户", "3000000"),
        ("三十六个、一百二十一家、两万人", "36 121 20000"),
        ("三万五千人", "35000"),
        ("3～5个", "3 5"),
        ("3—5万个", "30000 50000"),
        ("5%至8%，10至12%", "5% 8% 10% 12%"),
        ("三分之一", "0.3333"),
        ("九成以上，八成五", "90% 85%"),
        ("提高2.3个百分点", "2.3pp"),
        ("得分95分", "95 points"),
        ("千分之三、0.3‰", "0.3% 0.03%"),
        ("用3分钟", "3"),
        ("120万千瓦", "1200000"),
        ("1万5千人、1亿2000万元", "15000 120000000 money"),
        ("二三十家、十五六个", "(20) (30) (15) (16)"),
        ("提高半个百分点、5个多百分点", "0.5pp 5pp"),
        ("2.18∶1，8.2/10万", "2.18 (1) 8.2 100000"),
    ] {
        assert_eq!(said(text, "zh-CN"), expected, "{text}");
    }
}

#[test]
fn chinese_dates_come_part_by_part() {
    for (text, expected) in [
        ("2017年6月30日前", "year 2017 month 6 day 30"),
        ("2017年1—6月", "year 2017 month 1 month 6"),
        ("2016—2018年", "year 2016 year 2018"),
        ("二〇一八年", "year 2018"),
        ("2018年上半年", "year 2018 half 1"),
        ("第三季度、四季度", "quarter 3 quarter 4"),
        ("一至三季度", "quarter 1 quarter 3"),
        ("6月8—10日", "month 6 day 8 day 10"),
        ("2017-03-10", "year 2017 month 3 day 10"),
        ("3年内，30日内，6个月", "3 30 6"),
        ("“十三五”期间", "(13th)"),
    ] {
        assert_eq!(said(text, "zh-CN"), expected, "{text}");
    }
}

#[test]
fn chinese_names_and_idioms_are_no_numbers() {
    for text in [
        "第三条",
        "苏政发〔2012〕91号",
        "拨打12345热线",
        "GB/T 19001—2016",
        "ISO 9001:2015",
        "PM2.5和CO2",
        "（一）治气",
        "（3）治水",
        "1. 治气",
        "一、总体要求",
        "电话：0515-88888888",
        "附件2",
        "9:30",
        "5G基站",
        "一是加强领导",
        "数十家",
    ] {
        assert_eq!(said(text, "zh-CN"), "", "{text}");
    }
    for (text, expected) in [
        ("一票否决", "(1)"),
        ("一岗双责", "(1) (2)"),
        ("三农", "(3)"),
        ("万众创新", "(10000)"),
        ("三个同步", "3"),
        ("统一领导", "(1)"),
    ] {
        assert_eq!(said(text, "zh-CN"), expected, "{text}");
    }
}

#[test]
fn english_numbers_are_multiplied_out() {
    for (text, expected) in [
        ("at least 98%", "98%"),
        ("98 per cent, 98 percent and ninety-eight per cent", "98% 98% 98%"),
        ("RMB 2.5 trillion", "2500000000000 money"),
        ("20 billion yuan and 35,000 homes", "20000000000 money 35000"),
        ("twenty-six units, one hundred and twenty-one firms", "26 121"),
        ("3–5 bases, 3 to 5 million trips", "3 5 3000000 5000000"),
        ("5 to 8%", "5% 8%"),
        ("one third, two-thirds, three quarters of them, a quarter of them", "0.3333 0.6667 0.75 0.25"),
        ("2.3 percentage points, 95 points", "2.3pp 95 points"),
        ("two and a half years", "2.5"),
        ("one of them, no one, twice, half", "(1) (1) (2) (0.5)"),
        ("2000 enterprises", "2000"),
    ] {
        assert_eq!(said(text, "en"), expected, "{text}");
    }
}

#[test]
fn english_dates_come_part_by_part() {
    for (text, expected) in [
        ("by 30 June 2017", "day 30 month 6 year 2017"),
        ("on June 30, 2017", "month 6 day 30 year 2017"),
        ("January to June 2017", "month 1 month 6 year 2017"),
        ("2016–2018", "year 2016 year 2018"),
        ("the first half of 2018", "half 1 year 2018"),
        ("the third quarter and Q4", "quarter 3 quarter 4"),
        ("8–10 June", "day 8 day 10 month 6"),
        ("in May it may march", "month 5"),
        ("the 13th Five-Year Plan", "(13th) (5)"),
        ("the third batch, the 3rd batch", "3th 3th"),
        ("Sept. 15, on Dec. 31, 2024", "month 9 day 15 month 12 day 31 year 2024"),
        ("2016–20, 2023/24", "year 2016 year 2020 year 2023 (year 2024)"),
        ("H1 and H2", "(half 1) (half 2)"),
        ("RMB 200m, USD 5k, 200m of pipe, 200k", "200000000 money 5000 UsDollar 200 200000"),
        ("between 300 and 500 million", "300000000 500000000"),
        ("US$3–5 million", "3000000 UsDollar 5000000 UsDollar"),
        ("half a percentage point", "0.5pp"),
    ] {
        assert_eq!(said(text, "en"), expected, "{text}");
    }
}

#[test]
fn english_names_are_no_numbers() {
    for text in [
        "Article 3",
        "[2012] No. 91",
        "call the 12345 hotline",
        "GB/T 19001",
        "ISO 9001:2015",
        "PM2.5",
        "(1) Air",
        "1. Air",
        "Task 6",
        "0515-88888888",
        "at 9:30",
        "24/7",
        "5G",
        "the 1990s",
    ] {
        assert_eq!(said(text, "en"), "", "{text}");
    }
}

#[test]
fn a_minus_sign_belongs_to_its_number_and_a_stroke_that_joins_does_not() {
    for (text, expected) in [
        ("增速为-0.8%", "-0.8%"),
        ("增速为−0.8%，负0.5%", "-0.8% -0.5%"),
        ("由-5℃升至-2℃", "-5 -2"),
        ("-5～-2个百分点", "-5pp -2pp"),
        ("（－1.2亿元）", "-120000000 money"),
        ("5-8个、5%-8%，GB-12", "5 8 5% 8%"),
        ("2016年-2018年", "year 2016 year 2018"),
        ("由局负责3项", "3"),
    ] {
        assert_eq!(said(text, "zh-CN"), expected, "{text}");
    }
    for (text, expected) in [
        ("growth of -0.8%, then minus 0.5 per cent", "-0.8% -0.5%"),
        ("from –5 °C to −2 °C", "-5 -2"),
        ("5-8 firms, 5%–8%, COVID-19", "5 8 5% 8%"),
        ("a loss of -US$3.2 million", "-3200000 UsDollar"),
        ("2016–2018, a 3-year plan", "year 2016 year 2018 3"),
        ("between 12 –15 firms", "12 15"),
    ] {
        assert_eq!(said(text, "en"), expected, "{text}");
    }
    let zh = Tag::new("zh-CN").unwrap();
    let strokes: Vec<bool> =
        read("2016年-3个，2016年为-3个", &zh).iter().map(|number| number.stroke).collect();
    assert_eq!(strokes, [false, true, false, false]);
}

#[test]
fn an_amount_knows_its_currency() {
    for (text, expected) in [
        ("3.2亿元、5万人民币、￥20", "320000000 money 50000 money 20 money"),
        ("3.2亿美元、5万港元、2亿欧元", "320000000 UsDollar 50000 HongKongDollar 200000000 Euro"),
        ("USD 3.2亿，50万CNY", "320000000 UsDollar 500000 money"),
        ("2元、2000元", "2 money 2000 money"),
    ] {
        assert_eq!(said(text, "zh-CN"), expected, "{text}");
    }
    for (text, expected) in [
        ("RMB 320 million, ¥5, 5 yuan, CNY 2", "320000000 money 5 money 5 money 2 money"),
        ("$5, US$5, HK$5, USD 5, €5, EUR 5", "5 Dollar 5 UsDollar 5 HongKongDollar 5 UsDollar 5 Euro 5 Euro"),
        ("5 million US dollars, 2000 euros, 3 yen", "5000000 UsDollar 2000 Euro 3 Yen"),
        ("a 5-million-dollar fund, 3 European firms", "5000000 Dollar 3"),
        ("320USD for 30 firms, US$ 5", "320 UsDollar 30 5 UsDollar"),
    ] {
        assert_eq!(said(text, "en"), expected, "{text}");
    }
}
