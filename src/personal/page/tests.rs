//! What a finished page shows is found, and nothing else.

use super::*;

fn found(html: &str) -> Vec<String> {
    in_file("a.html", html.as_bytes()).iter().map(Found::masked).collect()
}

#[test]
fn what_only_the_page_brings_together_is_found() {
    for html in [
        "<p>电话<b>138</b>0013<span class=\"x\">8000</span></p>",
        "<p>&#49;3800138000</p>",
        "<p>&# 13&#56-0013-8000</p>",
        "<p>&#x31;&#X0033;800138000</p>",
        "<path d=\"12345678901\" a12345678901d=\"13800138000\"/>",
        "<p>１３８－００１３－８０００</p>",
        "<p>一三八〇〇一三八〇〇〇</p>",
        "<img alt=\"13800138000\" width=\"10\">",
        "<a href=\"tel:+8613800138000\">电话</a>",
        "<p>1\u{200b}3\u{200b}8\u{200b}0\u{200b}0\u{200b}1\u{200b}3\u{200b}8\u{200b}0\u{200b}0\u{200b}0</p>",
    ] {
        assert_eq!(found(html), ["138****8000"], "{html}");
    }
    assert_eq!(found("<p>信箱 zhang＠qq.com 收</p>"), ["z****@qq.com"]);
}

#[test]
fn drawings_dates_and_neighbouring_cells_are_none() {
    for html in [
        "<path d=\"M13800138000 5v30\"/>",
        "<svg viewBox=\"0 0 13800138000 1\"><text x=\"13800138000\">1380013</text><text>8000</text></svg>",
        "<tr><td>138</td><td>0013</td><td>8000</td></tr>",
        "<time datetime=\"2017-03-10\">2017年3月10日</time><span>2018年12月31日</span>",
        "<data value=\"13800138000\">138亿元</data>",
        "<p>office@yancheng.gov.cn，0515-88888888</p>",
    ] {
        assert_eq!(found(html), [""; 0], "{html}");
    }
}

#[test]
fn all_that_is_found_in_a_text_is_found_in_its_windows() {
    let long = "甲".repeat(300);
    for text in [
        "联系人13800138000。",
        "32090219900101123x 11010119900307758X",
        "a@163.com",
        "6222 0212 3456 7890 128",
    ] {
        let text = format!("{long}{text}{long}");
        let alone: Vec<_> = find(&text).iter().map(Found::masked).collect();
        let windows: Vec<_> = in_suspects(&text).iter().map(Found::masked).collect();
        assert_eq!(windows, alone, "{text}");
    }
}

#[test]
fn only_what_may_hold_something_is_looked_at_again() {
    for text in [
        "13800138000",
        "138 - 0013 - 8000",
        "138<b>0013</b>8000",
        "１３８00138000",
        "a@163.com",
        "张@qq.com",
        "a＠163.com",
        "a&#64;163.com",
        "&#49;3800138000",
        "<a title=\"13800138000\">",
        "<path d=\"M1\"/>13800138000",
        "<path d=\"13800138000\" title=\"13800138000\">",
        "138<b class=\"a 1\">0013</b>8000",
        "138<path d=\"13800138000\">13800138000",
    ] {
        assert!(may_hold(text, true), "{text}");
    }
    for text in [
        "1380013800",
        "1380013800a0",
        "138001380    00",
        "1380013<td>8000</td>",
        "(@media)，甲",
        "甲13，",
        "#64;",
        "&#39;",
        "<path d=\"13800138000\"/>",
        "138<b d=\"13800138000\">0013</b>",
        "<b>138</b><path d=\"13800138000\" points=\"13800138000\"/>138",
    ] {
        assert!(!may_hold(text, true), "{text}");
    }
    assert!(may_hold("<path d=\"13800138000\"/>", false));
    assert_eq!([in_file("a.csv", b"13800138000").len(), in_file("a.png", b"13800138000").len()], [1, 0]);
    assert_eq!(found("<p>车辆苏J12345，护照E12345678</p>"), ["苏J***45", "E******78"]);
}

#[test]
fn a_page_reads_as_its_words_and_then_its_attributes() {
    let html = "<p class=\"none of it is a number\">电话<b>138</b>0013</p><img alt=\"13800138001\" width=\"13800138002\">\
                <a href=\"mailto:a@qq.com\" title=\"甲\">信</a><i title=\"b＠qq.com\"></i>&#49;&amp;";
    assert_eq!(shown(html), "\n电话1380013\n\n信1&amp;\n13800138001\nmailto:a@qq.com\n甲\nb＠qq.com\n");
    assert_eq!(shown("<i a=\"@\">"), "\n@\n");
}

#[test]
fn a_window_reaches_so_far_around_what_may_be_something() {
    let (before, behind) = ("x".repeat(100), "y".repeat(50));
    let number = format!("{before}13800138000");
    let windows = |text: &str| windows(text).iter().map(|it| (it.start, it.end)).collect::<Vec<_>>();
    assert_eq!(windows(&number), [(52, 111)]);
    assert_eq!(windows(&format!("{number}{behind}{behind}")), [(52, 159)]);
    assert_eq!(windows(&format!("{number}{behind}a@{before}")), [(52, 211)]);
    assert_eq!(windows(&format!("{number}{before}a@{before}")), [(52, 159), (164, 261)]);
    let (before, behind) = ("质".repeat(20) + "a质质质质质", "质质质质质a".to_owned() + &"质".repeat(20));
    assert_eq!(windows(&format!("{before}13800138000{behind}")), [(27, 136)]);
    for text in ["1380013800", "138\n0013\n8000", "1380；0138000", "138é0013é8000", "(@)", "1380013    8000"]
    {
        assert!(windows(text).is_empty(), "{text}");
    }
}
