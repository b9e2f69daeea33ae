//! Small pages of every kind, for tests.

mod drawing;
mod frame;
mod indicator;
mod lists;
mod responsibility;
mod task;

use crate::plan::view::{Body, Link, Piece, Prose, Status, View};

/// The language of a sample.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    Chinese,
    English,
}

impl Tongue {
    fn say(self, chinese: &str, english: &str) -> String {
        if self == Tongue::Chinese { chinese.to_owned() } else { english.to_owned() }
    }

    fn link(self, chinese: &str, english: &str, href: &str) -> Link {
        Link { lang: None, text: self.say(chinese, english), href: href.to_owned(), current: false }
    }

    fn status(self, key: &'static str) -> Status {
        let word = match key {
            "met" => ["已达标", "Met"],
            "on-track" => ["进展正常", "On track"],
            "in-progress" => ["进行中", "In progress"],
            "behind" => ["进度滞后", "Behind"],
            "missed" => ["未达标", "Missed"],
            "not-reported" => ["暂未公布", "Not yet reported"],
            "not-assessable" => ["无法评估", "Cannot be assessed"],
            "not-applicable" => ["不适用", "Not applicable"],
            "not-started" => ["未开始", "Not started"],
            "completed" => ["已完成", "Completed"],
            "completed-late" => ["逾期完成", "Completed late"],
            "overdue" => ["逾期未完成", "Overdue"],
            "expired" => ["已到期", "Expired"],
            "revised" => ["已调整", "Revised"],
            "provisional" => ["初步数", "Provisional"],
            _ => ["已取消", "Withdrawn"],
        };
        Status { key, word: self.say(word[0], word[1]) }
    }

    /// The authentic text on an English page stands for a translation that is missing.
    fn prose(self, level: usize, id: &str) -> Prose {
        Prose {
            title: "加强产品质量监管".to_owned(),
            pieces: pieces(&format!(
                "<p>以重点产品为抓手，2018年重点食品监督抽查合格率达到\
                 <a href=\"indicator.html\"><data value=\"98\">98%</data></a>以上。</p>\n\
                 <h{level} id=\"{id}\">（一）加强监督抽查</h{level}>\n<p>加大抽查力度。<strong>依法公布结果。</strong></p>\n\
                 <ul>\n<li>食品</li>\n<li>日用消费品</li>\n</ul>\n"
            )),
            lang: (self == Tongue::English).then(|| "zh-CN".to_owned()),
            older: None,
            date: Some(self.say("2017年3月10日", "10 March 2017")),
            datetime: Some("2017-03-10".to_owned()),
            contents: ["一", "二", "三", "四"].map(|text| self.link(text, text, &format!("#{id}"))).into(),
        }
    }
}

/// Text that embeds nothing.
fn pieces(html: &str) -> Vec<Piece> {
    vec![Piece { html: html.to_owned(), table: None, chart: None }]
}

/// One page of every kind, under the name of its file.
pub(super) fn pages(tongue: Tongue) -> Vec<(String, View)> {
    let title = |body: &Body| match body {
        Body::Home(_) => tongue.say(
            "盐城市创建全国质量强市示范城市计划",
            "Yancheng’s Plan to Become a National Demonstration City for Quality",
        ),
        Body::Indicators(_) => tongue.say("指标", "Indicators"),
        Body::Indicator(_) => tongue.say("重点食品监督抽查合格率", "Pass rate of key foods in spot checks"),
        Body::Matrix(_) => tongue.say("单位与专责小组对照表", "Departments and task forces"),
        Body::Plan(_) => tongue.say(
            "盐城市创建全国质量强市示范城市计划（全文）",
            "Yancheng’s Plan to Become a National Demonstration City for Quality: full text",
        ),
        other => tongue.say(&format!("页面 {}", other.template()), &format!("Page {}", other.template())),
    };
    bodies(tongue)
        .into_iter()
        .map(|page| {
            let (around, frame) = frame::frame(tongue, page.template(), title(&page));
            (page.template().to_owned(), View { around, frame, page })
        })
        .collect()
}

fn bodies(tongue: Tongue) -> Vec<Body> {
    vec![
        Body::Home(Box::new(lists::home(tongue))),
        Body::Indicators(lists::indicators(tongue)),
        Body::Indicator(Box::new(indicator::page(tongue))),
        Body::Tasks(crate::plan::view::Tasks { tasks: task::cards(tongue) }),
        Body::Task(Box::new(task::page(tongue))),
        Body::Departments(responsibility::departments(tongue)),
        Body::Department(Box::new(responsibility::department(tongue))),
        Body::TaskForces(responsibility::task_forces(tongue)),
        Body::TaskForce(Box::new(responsibility::task_force(tongue))),
        Body::Matrix(responsibility::matrix(tongue)),
        Body::Schedule(task::schedule(tongue)),
        Body::Safeguards(task::safeguards(tongue)),
        Body::Plan(lists::plan(tongue)),
        Body::Documents(lists::documents(tongue)),
        Body::Updates(crate::plan::view::Updates { updates: lists::updates(tongue) }),
        Body::Text(tongue.prose(2, "a")),
        Body::Data(lists::data(tongue)),
        Body::About(Box::new(lists::about(tongue))),
        Body::SiteMap(lists::site_map(tongue)),
        Body::NotFound(crate::plan::view::NotFound {
            links: vec![tongue.link("首页", "Home", "home.html")],
            others: vec![crate::plan::view::NotFoundIn {
                lang: tongue.say("en", "zh-CN").to_owned(),
                text: tongue.say("There is no such page.", "没有这个页面。").to_owned(),
                home: tongue.say("Home", "首页").to_owned(),
                href: "other.html".to_owned(),
            }],
        }),
    ]
}
