//! The pictures of the guide are those that the program draws for the sample city.

use crate::{folder, made, repository};
use gongshi::diagnostic::Wording;
use gongshi::pipeline;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Mutex;

/// The name of each picture, the page that it is on, and its kind.
const PICTURES: [(&str, &str, &str); 6] = [
    ("bullet-at-least", "indicators/food-pass-rate.html", "chart bullet"),
    ("bullet-at-most", "indicators/pm25.html", "chart bullet"),
    ("bullet-between", "indicators/room-temperature.html", "chart bullet"),
    ("bullet-missing", "indicators/shared-parking.html", "chart bullet"),
    ("trend", "indicators/pm25.html", "chart trend"),
    ("status-bar", "index.html", "chart status-bar"),
];

/// The pages of the sample city that have a picture.
fn pages() -> BTreeMap<String, String> {
    let sources = gongshi::load::read(&repository("src/cli/init/sample")).unwrap();
    let site = pipeline::prepare(&sources).value.expect("the sample is sound");
    let pages = Mutex::new(BTreeMap::new());
    let wanted =
        |route: &str| PICTURES.iter().any(|(_, page, _)| route.strip_prefix("en/").unwrap_or(route) == *page);
    let keep = |route: &str, bytes: Vec<u8>| -> Result<(), Infallible> {
        if wanted(route) {
            pages.lock().unwrap().insert(route.to_owned(), String::from_utf8(bytes).unwrap());
        }
        Ok(())
    };
    pipeline::render(&site, &sources, keep).unwrap();
    pages.into_inner().unwrap()
}

/// The first drawing of a kind on a page, as a file of its own: with the theme's colours, which a file has to bring itself.
fn drawing(page: &str, kind: &str) -> String {
    let begin = page.find(&format!("<svg class=\"{kind}\"")).unwrap_or_else(|| panic!("no {kind}"));
    let end = page[begin..].find("</svg>").unwrap();
    let (tag, inside) = page[begin..begin + end].split_once('>').unwrap();
    let style = ["10-tokens", "50-charts"].map(|name| {
        std::fs::read_to_string(repository(&format!("themes/default/assets/css/{name}.css"))).unwrap()
    });
    let own = "svg { background: var(--page); font-family: var(--latin), var(--hei); }";
    let tag = tag.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1);
    format!("{tag}><style>{}{own}</style>{inside}</svg>\n", style.concat())
}

/// Colours may change without the pictures being made anew; what they show may not.
fn without_style(svg: &str) -> String {
    let (before, rest) = svg.split_once("<style>").unwrap_or((svg, ""));
    format!("{before}{}", rest.split_once("</style>").map_or("", |(_, after)| after))
}

#[test]
fn pictures_are_what_the_program_draws() {
    let pages = pages();
    for language in Wording::ALL {
        for (name, page, kind) in PICTURES {
            let route = if language == Wording::En { format!("en/{page}") } else { page.to_owned() };
            let svg = drawing(pages.get(&route).unwrap_or_else(|| panic!("no {route}")), kind);
            made(&folder(language).join(format!("{name}.svg")), &svg, without_style);
        }
    }
}
