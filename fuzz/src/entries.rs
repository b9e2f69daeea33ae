//! What each fuzz target asks of the program, for any bytes. `tests/fuzzing.rs` asks the same for the bytes that are kept
//! in `fuzz/corpus`.

use gongshi::attachment::{self, Kind};
use gongshi::check;
use gongshi::diagnostic::{Catalogue, Place, Wording, print};
use gongshi::lang::{Tag, exact_sum, parse_decimal};
use gongshi::limits::Limits;
use gongshi::manifest::{Manifest, is_route};
use gongshi::markdown::{self, Binding, Style, Weave, Word};
use gongshi::personal::{self, Approved};
use gongshi::signature::{self, PublicKey};
use gongshi::source::{Source, SourcePath, Sources};
use gongshi::{numbers, serve};
use hyper::Request;
use scraper::Html;

/// Whoever finds something wrong says so in one way.
fn assured(holds: bool, what: &str) {
    assert!(holds, "{what}");
}

/// A file is read alone; every finding lies within it and can be printed.
fn checked(path: &str, bytes: &[u8]) -> Sources {
    let sources = Sources::new(vec![Source::new(SourcePath::new(path), bytes.to_vec())]);
    for (id, source) in sources.iter() {
        let found = check::file(id, source, &Limits::default()).diagnostics;
        let length = source.text().map_or(0, str::len);
        for finding in &found {
            if let (Place::Span(span), Some(text)) = (&finding.place, source.text()) {
                let (start, end) = (span.start as usize, span.end as usize);
                assured(start <= end && end <= length, "a span lies within its file");
                assured(
                    text.is_char_boundary(start) && text.is_char_boundary(end),
                    "a span parts no character",
                );
            }
        }
        let first: Vec<_> = found.into_iter().take(3).collect();
        let said = print::terminal(&first, &sources, &Catalogue::new(Wording::En), print::Ink::Plain);
        assured(!said.contains('\u{1b}'), "nothing steers the terminal");
    }
    sources
}

/// YAML: a file of indicators.
pub fn yaml(bytes: &[u8]) {
    checked("content/indicators/fuzzed.yaml", bytes);
}

/// The files of a site that are YAML.
const FILES: [&str; 7] = [
    "content/site.yaml",
    "content/departments.yaml",
    "content/documents.yaml",
    "content/task-forces.yaml",
    "content/allow.yaml",
    "content/terms.yaml",
    "content/indicators/fuzzed.yaml",
];

/// Any file of YAML: the first byte says which, the others are what it holds.
pub fn content(bytes: &[u8]) {
    if let Some((which, held)) = bytes.split_first()
        && let Some(path) = FILES.get(usize::from(*which) % FILES.len())
    {
        checked(path, held);
    }
}

/// A page that puts nothing into a text.
struct Bare;

impl Weave for Bare {
    fn binding(&mut self, binding: &Binding, out: &mut String) {
        markdown::escape_text(&binding.target, out);
    }

    fn words(&mut self, binding: &Binding, out: &mut String) {
        out.push_str(&binding.target);
    }

    fn embed(&mut self, binding: &Binding, out: &mut String) {
        markdown::escape_text(&binding.target, out);
    }

    fn href(&mut self, target: &str) -> String {
        target.to_owned()
    }

    fn word(&self, _: Word) -> &str {
        "a word"
    }
}

/// A section: its front matter and its Markdown are read, and a parser of HTML finds nothing to run in what is written.
pub fn section(bytes: &[u8]) {
    let sources = checked("content/sections/about.zh-CN.md", bytes);
    for (id, source) in sources.iter() {
        let Some(text) = source.text() else { continue };
        let document = markdown::parse(id, text, 0, &Limits::default()).value;
        let html = markdown::write(&document, &Style::default(), &mut Bare);
        for element in Html::parse_fragment(&html).tree.values().filter_map(|node| node.as_element()) {
            assured(
                !matches!(element.name(), "script" | "iframe" | "object" | "embed" | "base"),
                element.name(),
            );
            for (name, value) in element.attrs() {
                assured(!name.starts_with("on") && name != "style" && name != "srcdoc", name);
                let scheme = value.split_once(':').map(|(scheme, _)| scheme.trim().to_ascii_lowercase());
                let runs = matches!(scheme.as_deref(), Some("javascript" | "data" | "vbscript"));
                assured(!(runs && matches!(name, "href" | "src")), value);
            }
        }
        let passages = markdown::passages(id, text, 0);
        assured(
            passages.iter().all(|passage| passage.text.len() <= text.len() * 8 + 64),
            "a passage is no longer",
        );
    }
}

/// The numbers of prose: each lies within its text, and none within another.
pub fn prose_numbers(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for tag in ["zh-CN", "en"].into_iter().filter_map(Tag::new) {
        let mut before = 0;
        for number in numbers::read(text, &tag) {
            assured(text.get(number.range.clone()).is_some(), "a number is a part of its text");
            assured(number.range.start >= before, "numbers stand in their order");
            before = number.range.start;
        }
    }
}

/// A value as it is typed: it keeps its digits and adds nothing to a sum of which it is taken away again.
pub fn decimal(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(number) = parse_decimal(text) else { return };
    let fewest = |text: &str| {
        let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
        let digits = digits.trim_start_matches('0');
        let gap = if digits.is_empty() || digits.starts_with('.') { "0" } else { "" };
        let zero = text.bytes().all(|byte| matches!(byte, b'0' | b'.' | b'-'));
        format!("{}{gap}{digits}", if zero { "" } else { sign })
    };
    assured(number.to_string().trim_start_matches('-') == fewest(text).trim_start_matches('-'), text);
    assured(number.is_sign_negative() == fewest(text).starts_with('-'), text);
    assured(exact_sum([number, -number]).is_some_and(|sum| sum.is_zero()), text);
}

/// A file that is published as it is: the first byte says of which type, the others are what it holds.
pub fn attachment(bytes: &[u8]) {
    const KINDS: [Kind; 7] =
        [Kind::Pdf, Kind::Xlsx, Kind::Docx, Kind::Png, Kind::Jpeg, Kind::Webp, Kind::Csv];
    let Some((which, held)) = bytes.split_first() else { return };
    match KINDS.get(usize::from(*which) % (KINDS.len() + 1)) {
        Some(kind) => drop(attachment::look(*kind, held, &Limits::default())),
        None => drop(attachment::svg(held)),
    }
}

/// Personal data: each lies within its text and none within another, and nothing says it whole.
pub fn personal(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut before = 0;
    for found in personal::find(text) {
        assured(text.get(found.start..found.end).is_some(), "what is found is a part of its text");
        assured(found.start >= before && found.end > found.start, "what is found stands in its order");
        assured(found.masked().contains('*'), "what is found is masked");
        before = found.end;
    }
    for name in ["index.html", "data.csv"] {
        personal::in_page(name, bytes, &Approved::default());
    }
}

/// A key, and behind an empty line a signature of it. Nobody who does not have the key can sign.
pub fn signature(bytes: &[u8]) {
    let parts = bytes.windows(2).position(|pair| pair == b"\n\n").and_then(|at| bytes.split_at_checked(at));
    let Some((key, signed)) = parts else { return };
    let Some(key) = std::str::from_utf8(key).ok().and_then(PublicKey::read) else { return };
    let signed = signed.trim_ascii_start();
    assured(
        signature::check(&key, b"nobody signed this", signed).is_err(),
        "what nobody signed has no signature",
    );
}

/// A manifest that can be read is written as it was meant, and names no file outside.
pub fn manifest(bytes: &[u8]) {
    let Some(manifest) = Manifest::parse(bytes) else { return };
    assured(manifest.files.keys().all(|route| is_route(route)), "every file lies within the site");
    let written = manifest.to_json();
    let again = Manifest::parse(written.as_bytes());
    assured(again.is_some_and(|again| again.to_json() == written), "a manifest is read as it is written");
}

/// A request to the preview: its first line, and lines of headers. What it wants is a route or nothing.
pub fn request(bytes: &[u8]) {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let mut first = lines.next().unwrap_or_default().splitn(2, |byte| *byte == b' ');
    let (method, target) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
    let mut request = Request::builder().method(method).uri(target);
    for line in lines.take(20) {
        let mut parts = line.splitn(2, |byte| *byte == b':');
        if let (Some(name), Some(value)) = (parts.next(), parts.next()) {
            request = request.header(name, value.trim_ascii());
        }
    }
    let Ok(request) = request.body(()) else { return };
    if let Some(route) = serve::wanted_route(&request) {
        assured(!route.is_empty(), "a request without a path is for the first page");
    }
}
