//! What stands around the sample pages.

use super::Tongue;
use crate::plan::view::{Alternate, Asset, Footer, Frame, LanguageLink, Link, Meta, Site, Surroundings};
use std::sync::Arc;

pub(super) fn frame(tongue: Tongue, template: &str, title: String) -> (Arc<Surroundings>, Frame) {
    let english = tongue == Tongue::English;
    let nav = |chinese: &str, name: &str, href: &str| Link {
        current: href == template,
        ..tongue.link(chinese, name, href)
    };
    let language = |tag: &str, name: &str, href: String, current| LanguageLink {
        tag: tag.to_owned(),
        name: name.to_owned(),
        href,
        current,
    };
    let (chinese_page, english_page) = match english {
        true => (format!("../{template}"), template.to_owned()),
        false => (template.to_owned(), format!("en/{template}")),
    };
    let root = if english { "../" } else { "" };
    let around = Surroundings {
        lang: tongue.say("zh-CN", "en"),
        foreign: english.then(|| "zh-CN".to_owned()),
        root: root.to_owned(),
        home: "home.html".to_owned(),
        navigation: vec![
            nav("指标", "Indicators", "indicators.html"),
            nav("主要任务", "Tasks", "tasks.html"),
            nav("责任单位", "Departments", "departments.html"),
            nav("专责小组", "Task forces", "task-forces.html"),
            nav("进度安排", "Schedule", "schedule.html"),
            nav("保障措施", "Safeguards", "safeguards.html"),
            nav("方案全文", "Full text", "plan.html"),
            nav("数据下载", "Data", "data.html"),
            nav("关于", "About", "about.html"),
        ],
        search: (template != "search.html").then(|| "search.html".to_owned()),
        more: vec![nav("动态", "Updates", "updates.html"), nav("网站地图", "Site map", "site-map.html")],
        site: Site {
            title: tongue.say(
                "盐城市创建全国质量强市示范城市计划",
                "Yancheng’s Plan to Become a National Demonstration City for Quality",
            ),
            short_title: tongue.say("盐城质量强市计划", "Yancheng Quality City Plan"),
            publisher: tongue.say("样例市人民政府办公室", "General Office of the Sample City Government"),
            as_of: tongue.say("2017年3月10日", "10 March 2017"),
            as_of_date: "2017-03-10".to_owned(),
            sample: true,
            notice: Some(
                tongue.say("本站依据一份公开文件编写。", "This site was written from a public document."),
            ),
        },
        footer: Footer {
            host: Some(tongue.say("样例市人民政府办公室", "General Office of the Sample City Government")),
            operator: None,
            contact: Some(tongue.say("市质监局办公室", "Office of the Quality Supervision Bureau")),
            site_code: Some("3209000000".to_owned()),
            icp: Some("苏ICP备00000000号".to_owned()),
            police: None,
            licence: Some(tongue.link(
                "知识共享许可",
                "Creative Commons",
                "https://creativecommons.org/licenses/by/4.0/",
            )),
            authentic_note: english.then(|| "The Chinese text is authentic.".to_owned()),
        },
        styles: vec![Asset { href: format!("{root}assets/site.css"), integrity: String::new() }],
        policy:
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                 connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
                .to_owned(),
        scripts: Vec::new(),
    };
    let frame = Frame {
        lang: tongue.say("zh-CN", "en"),
        foreign: english.then(|| "zh-CN".to_owned()),
        root: root.to_owned(),
        full_title: format!("{title} – {}", tongue.say("盐城质量强市计划", "Yancheng Quality City Plan")),
        title,
        title_lang: None,
        description: tongue.say("一份样例。", "A sample with \"quotes\" & <signs>."),
        canonical: None,
        alternates: vec![
            Alternate { hreflang: "zh-CN".to_owned(), href: chinese_page.clone() },
            Alternate { hreflang: "en".to_owned(), href: english_page.clone() },
            Alternate { hreflang: "x-default".to_owned(), href: chinese_page.clone() },
        ],
        languages: vec![
            language("zh-CN", "中文", chinese_page, !english),
            language("en", "English", english_page, english),
        ],
        breadcrumb: if template == "home.html" {
            Vec::new()
        } else {
            vec![tongue.link("首页", "Home", "home.html")]
        },
        pager: None,
        feed: Some(tongue.link("动态", "Updates", "updates.xml")),
        meta: vec![Meta { name: "SiteIDCode", content: "0000000000".to_owned() }],
        linked_data: Some(r#"{"@type":"Dataset","name":"\u003c/script\u003e"}"#.to_owned()),
    };
    (Arc::new(around), frame)
}
