//! Builds the guide into a folder of plain pages that need no server: `cargo run --example guide -- DIR`.

#![allow(clippy::disallowed_methods, reason = "this program reads the guide and writes its pages")]

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

/// The languages of the guide: folder, language tag, the word for the list of chapters, the name of the language.
const LANGUAGES: [(&str, &str, &str); 2] = [("zh-CN", "目录", "中文"), ("en", "Contents", "English")];

const STYLE: &str = "\
body { max-width: 44rem; margin: 0 auto; padding: 1rem; font: 1.05rem/1.7 system-ui, sans-serif; color: #1b1f23; background: #fff }
nav { display: flex; gap: 1.5rem; border-bottom: 1px solid #c8ccd0; padding-bottom: .5rem }
h1, h2, h3 { line-height: 1.3; margin: 2rem 0 .75rem }
a { color: #0b57a4 }
pre { background: #f3f5f7; padding: .75rem 1rem; overflow-x: auto; line-height: 1.45; font-size: .9rem }
code { font-family: ui-monospace, monospace; font-size: .92em; background: #f3f5f7 }
table { border-collapse: collapse; display: block; overflow-x: auto }
th, td { border: 1px solid #c8ccd0; padding: .35rem .6rem; text-align: start; vertical-align: top }
img { max-width: 100%; width: 30rem; background: #fff }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: .25rem solid #c8ccd0 }
@media (prefers-color-scheme: dark) {
  body { color: #e6e8ea; background: #16191c } a { color: #7fb4ee } pre, code { background: #22272b }
  nav, th, td, blockquote { border-color: #454b50 }
}
";

fn main() -> io::Result<()> {
    let out = std::env::args_os().nth(1).map(PathBuf::from);
    let Some(out) = out else {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "the folder to write to is missing"));
    };
    let pages = pages(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs"))?;
    for (route, bytes) in &pages {
        let file = out.join(route);
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, bytes)?;
    }
    println!("{} files in {}", pages.len(), out.display());
    Ok(())
}

/// Every file of the built guide by its route, for example `zh-CN/start.html`, from the folder `docs`.
pub fn pages(docs: &Path) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let mut pages = BTreeMap::from([("style.css".to_owned(), STYLE.as_bytes().to_vec())]);
    let first = LANGUAGES.map(|(folder, _, name)| format!("- [{name}]({folder}/README.md)\n")).concat();
    let first = format!("# Gongshi 公示\n\n{first}");
    pages.insert("index.html".to_owned(), page("README.md", &first).into_bytes());
    let findings = std::fs::read_to_string(docs.join("diagnostics.md"))?;
    pages.insert("diagnostics.html".to_owned(), page("diagnostics.md", &findings).into_bytes());
    for (folder, _, _) in LANGUAGES {
        for path in files(&docs.join("guide").join(folder))? {
            let name = format!("{folder}/{}", path.file_name().unwrap_or_default().to_string_lossy());
            let bytes = std::fs::read(&path)?;
            match name.ends_with(".md") {
                true => {
                    pages.insert(address(&name), page(&name, &String::from_utf8_lossy(&bytes)).into_bytes())
                }
                false => pages.insert(name, bytes),
            };
        }
    }
    Ok(pages)
}

fn files(folder: &Path) -> io::Result<BTreeSet<PathBuf>> {
    let entries: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    Ok(entries.into_iter().map(|entry| entry.path()).filter(|path| path.is_file()).collect())
}

/// A chapter as a page. `name` is its place in the guide, for example `en/start.md`.
fn page(name: &str, text: &str) -> String {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let root = if folder.is_empty() { "" } else { "../" };
    let title = text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default();
    let mut links = String::new();
    for (other, contents, language) in LANGUAGES {
        links += &match (folder == other, folder.is_empty()) {
            (true, _) => format!("<a href=\"index.html\">{contents}</a>"),
            (_, true) => format!("<a lang=\"{other}\" href=\"{other}/index.html\">{language}</a>"),
            _ => format!(
                "<a lang=\"{other}\" hreflang=\"{other}\" href=\"../{other}/{}\">{language}</a>",
                address(file)
            ),
        };
    }
    let lang = if folder.is_empty() { "en" } else { folder };
    let body = body(text);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title} · Gongshi</title>\n\
         <link rel=\"stylesheet\" href=\"{root}style.css\">\n</head>\n<body>\n<nav>{links}</nav>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

fn body(text: &str) -> String {
    let options = Options::ENABLE_TABLES;
    let mut events: Vec<Event> = Parser::new_ext(text, options).collect();
    let mut heading: Option<usize> = None;
    let mut words = String::new();
    let mut seen = BTreeMap::new();
    for at in 0..events.len() {
        match events.get_mut(at) {
            Some(Event::Start(Tag::Heading { .. })) => {
                heading = Some(at);
                words.clear();
            }
            Some(Event::Text(text) | Event::Code(text)) if heading.is_some() => words.push_str(text),
            Some(Event::End(TagEnd::Heading(_))) => {
                let anchor = numbered(slug(&words), &mut seen);
                if let Some(Event::Start(Tag::Heading { id, .. })) =
                    heading.take().and_then(|at| events.get_mut(at))
                {
                    *id = Some(CowStr::from(anchor));
                }
            }
            Some(Event::Start(Tag::Link { dest_url, .. })) => *dest_url = CowStr::from(address(dest_url)),
            // Remarks are for the tests that read the guide.
            Some(event @ (Event::Html(_) | Event::InlineHtml(_))) => *event = Event::Text(CowStr::from("")),
            _ => {}
        }
    }
    let mut body = String::new();
    html::push_html(&mut body, events.into_iter());
    body
}

/// Where a link of the Markdown files leads among the pages, for example `start.html#begin` of `start.md#begin`.
fn address(link: &str) -> String {
    let (file, anchor) = link.split_once('#').map_or((link, None), |(file, anchor)| (file, Some(anchor)));
    let file = match file.strip_suffix(".md") {
        Some(stem) if !link.contains("://") => {
            let stem = stem.strip_prefix("guide/").unwrap_or(stem);
            let stem = stem.strip_suffix("README").map_or(stem.to_owned(), |folder| format!("{folder}index"));
            // The findings stand outside the guide's folder, and one folder up among the pages.
            format!("{}.html", stem.replace("../../diagnostics", "../diagnostics"))
        }
        _ => file.to_owned(),
    };
    anchor.map_or(file.clone(), |anchor| format!("{file}#{anchor}"))
}

/// The anchor of a heading, as code hosts make it: `start-here` of “Start here”.
pub fn slug(heading: &str) -> String {
    let kept = heading.trim().chars().flat_map(char::to_lowercase);
    let kept = kept.filter(|c| c.is_alphanumeric() || "-_ ".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// A second heading of the same words is `words-1`.
fn numbered(slug: String, seen: &mut BTreeMap<String, usize>) -> String {
    let times = seen.entry(slug.clone()).or_insert(0);
    *times += 1;
    if *times == 1 { slug } else { format!("{slug}-{}", *times - 1) }
}
