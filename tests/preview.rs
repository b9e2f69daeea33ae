//! The preview as browsers, and as those who are none, meet it: what is answered, what is refused, what is told.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test speaks to the preview over a socket of this machine and says bluntly what it expects"
)]

mod support;

use gongshi::diagnostic::{Catalogue, Wording};
use gongshi::serve::{self, Desk, Doorstep, Port, without_script};
use gongshi::source::{Source, SourcePath, Sources};
use gongshi::watch::{Line, Preview};
use gongshi::{load, pipeline};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use support::{Files, build, repository};

/// What the issue asks for: refused or answered within this time.
const SOON: Duration = Duration::from_secs(1);

/// One preview of a small site for all tests that do not change it.
fn port() -> u16 {
    static PORT: OnceLock<u16> = OnceLock::new();
    *PORT.get_or_init(|| opened(&load::read(&site()).unwrap()).0)
}

fn site() -> std::path::PathBuf {
    repository("tests/sites/two-languages")
}

/// Opens a preview of a site; gives its port and what shows other sites.
fn opened(sources: &Sources) -> (u16, Preview) {
    let doorstep = Doorstep::find(None, Port::Exactly(0)).unwrap();
    let port = doorstep.port();
    let desk = Desk::new();
    let mut preview = Preview::new(desk.clone(), Catalogue::new(Wording::En), None);
    preview.show(round(sources));
    serve::open(doorstep, desk).unwrap();
    (port, preview)
}

fn round(sources: &Sources) -> gongshi::watch::Round {
    let checked = pipeline::prepare(sources);
    gongshi::watch::Round { sources: std::sync::Arc::new(sources.clone()), changed: Vec::new(), checked }
}

struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    fn of(bytes: &[u8]) -> Reply {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Reply { status, head, body: bytes[end + 4..].to_vec() }
    }

    fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(15))).unwrap();
    stream
}

/// Sends bytes as they are and reads until the other side closes; nothing where it closes without a word.
fn raw(port: u16, request: &[u8]) -> Option<Reply> {
    let begun = Instant::now();
    let mut stream = connect(port);
    // Who is refused early may find the door closed while still talking.
    let _ = stream.write_all(request);
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    assert!(
        begun.elapsed() < SOON,
        "{:?} for {}",
        begun.elapsed(),
        String::from_utf8_lossy(&request[..40.min(request.len())])
    );
    (!bytes.is_empty()).then(|| Reply::of(&bytes))
}

fn ask(port: u16, method: &str, target: &str, headers: &str) -> Reply {
    let host = format!("Host: localhost:{port}\r\n");
    let host = if headers.contains("Host:") { "" } else { &host };
    let request = format!("{method} {target} HTTP/1.1\r\n{host}{headers}Connection: close\r\n\r\n");
    raw(port, request.as_bytes()).expect("an answer")
}

fn get(port: u16, target: &str) -> Reply {
    ask(port, "GET", target, "")
}

#[test]
fn every_route_is_answered_as_a_build_writes_it() {
    let (files, _): (Files, _) = build(&load::read(&site()).unwrap());
    for (route, bytes) in files {
        let reply = get(port(), &format!("/{route}"));
        assert_eq!(reply.status, 200, "{route}");
        if route.ends_with(".html") {
            assert_ne!(reply.body, bytes, "{route} has no script");
            assert!(without_script(&reply.body) == bytes, "{route}");
        } else {
            assert!(reply.body == bytes, "{route}");
        }
    }
    assert!(without_script(&get(port(), "/").body) == build(&load::read(&site()).unwrap()).0["index.html"]);
}

#[test]
fn every_answer_is_guarded_as_the_published_site_is() {
    for target in
        ["/", "/en/", "/nothing.html", "/@gongshi/preview.js", "/@gongshi/changes", "/data/indicators.csv"]
    {
        let reply = get(port(), target);
        let policy = reply.header("content-security-policy").expect("a policy");
        assert!(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(reply.header("x-content-type-options"), Some("nosniff"), "{target}");
        assert_eq!(reply.header("cache-control"), Some("no-store"), "{target}");
        assert_eq!(reply.header("access-control-allow-origin"), None, "{target}");
    }
    let page = get(port(), "/");
    let nonce = page.text().split("nonce=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(page.header("content-security-policy").unwrap().contains(&format!("'nonce-{nonce}'")));
    assert_ne!(nonce, get(port(), "/").text().split("nonce=\"").nth(1).unwrap().split('"').next().unwrap());
}

#[test]
fn a_head_is_answered_without_a_body_and_nothing_else_is_offered() {
    let (head, page) = (ask(port(), "HEAD", "/", ""), get(port(), "/"));
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), page.header("content-length"));
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
        let reply = ask(port(), method, "/", "");
        assert_eq!((reply.status, reply.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    let body = ask(port(), "POST", "/", "Content-Length: 1000000\r\n");
    assert_eq!(body.status, 405);
}

#[test]
fn other_names_and_other_sites_are_refused() {
    let own = port();
    for host in ["evil.example", "localhost", "localhost:1", "127.0.0.1.evil.example:80", "", "a b"] {
        let reply = ask(own, "GET", "/", &format!("Host: {host}\r\n"));
        assert!(matches!(reply.status, 400 | 403), "{host}: {}", reply.status);
        assert!(!reply.text().contains("<html"), "{host}");
    }
    let twice = format!("Host: localhost:{own}\r\nHost: evil.example\r\n");
    assert_eq!(ask(own, "GET", "/", &twice).status, 403);
    let none = raw(own, b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").map(|reply| reply.status);
    assert!(matches!(none, None | Some(400 | 403)), "{none:?}");
    assert_eq!(raw(own, b"GET / HTTP/1.0\r\n\r\n").unwrap().status, 403);
    for origin in ["http://evil.example", "null", "https://localhost"] {
        for target in ["/", "/data/report.json", "/@gongshi/changes?token=x&route=y&shown=z"] {
            assert_eq!(
                ask(own, "GET", target, &format!("Origin: {origin}\r\n")).status,
                403,
                "{origin} {target}"
            );
        }
    }
    assert_eq!(ask(own, "GET", "/", &format!("Origin: http://localhost:{own}\r\n")).status, 200);
}

#[test]
fn no_form_of_a_path_reaches_a_file() {
    let own = port();
    let odd = [
        "/../Cargo.toml",
        "/..%2fCargo.toml",
        "/%2e%2e/Cargo.toml",
        "/..%5cCargo.toml",
        "/%252e%252e%252fCargo.toml",
        "/....//Cargo.toml",
        "//etc/passwd",
        "///etc/passwd",
        "/etc/passwd",
        "/%2fetc%2fpasswd",
        "/content/site.yaml",
        "/..;/Cargo.toml",
        "/en/..%2f..%2fCargo.toml",
        "/index.html%00.txt",
        "/index.html/",
        "/index.html/../../Cargo.toml",
        "/C:/Windows/win.ini",
        "/%c0%ae%c0%ae/Cargo.toml",
        "/%",
        "/%zz",
        "/.git/config",
        "/@gongshi/../Cargo.toml",
        "/@gongshi/preview.js/",
        "/@fs/etc/passwd",
        "/index.html?raw??",
        "/en/index.html%23",
        "/.%2e/Cargo.toml",
    ];
    for target in odd {
        let reply = get(own, target);
        let found = reply.status == 200 && target.starts_with("/index.html?");
        assert!(found || matches!(reply.status, 400 | 404), "{target}: {}", reply.status);
        let text = String::from_utf8_lossy(&reply.body);
        assert!(
            !text.contains("[package]") && !text.contains("root:") && !text.contains("as_of"),
            "{target}"
        );
    }
    for target in ["http://evil.example/", "https://localhost/", "ftp://localhost/", "file:///etc/passwd"] {
        let reply = get(own, target);
        assert!(matches!(reply.status, 400 | 403), "{target}: {}", reply.status);
    }
    assert_eq!(get(own, &format!("http://localhost:{own}/en/index.html")).status, 200);
    for target in ["*", "index.html", "localhost:80"] {
        let status = raw(
            own,
            format!("GET {target} HTTP/1.1\r\nHost: localhost:{own}\r\nConnection: close\r\n\r\n").as_bytes(),
        );
        assert!(status.is_none_or(|reply| matches!(reply.status, 400 | 403 | 404)), "{target}");
    }
}

#[test]
fn a_head_that_is_too_large_is_refused() {
    let own = port();
    for size in [20_000, 1_000_000] {
        let long = "x".repeat(size);
        let request =
            format!("GET / HTTP/1.1\r\nHost: localhost:{own}\r\nX: {long}\r\nConnection: close\r\n\r\n");
        let reply = raw(own, request.as_bytes());
        assert!(reply.is_none_or(|reply| matches!(reply.status, 400 | 431)), "{size}");
        let reply = raw(own, format!("GET /{long} HTTP/1.1\r\nHost: localhost:{own}\r\n\r\n").as_bytes());
        assert!(reply.is_none_or(|reply| matches!(reply.status, 400 | 414 | 431)), "{size}");
    }
    let many: String = (0..200).map(|number| format!("X-{number}: y\r\n")).collect();
    assert!(matches!(ask(own, "GET", "/", &many).status, 400 | 431));
    assert_eq!(ask(own, "GET", "/", &format!("X: {}\r\n", "x".repeat(8_000))).status, 200);
    let garbage = raw(own, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n");
    assert!(garbage.is_none_or(|reply| reply.status == 400));
}

#[test]
fn three_hundred_who_say_nothing_keep_nobody_out() {
    // A preview of its own: the others would be closed to make room.
    let (own, _preview) = opened(&load::read(&site()).unwrap());
    let mut silent: Vec<TcpStream> = Vec::new();
    for number in 0..300 {
        let mut stream = connect(own);
        if number % 2 == 0 {
            stream.write_all(b"GET / HTT").unwrap();
        }
        silent.push(stream);
        if number % 50 == 49 {
            assert_eq!(get(own, "/").status, 200);
        }
    }
    // Who asks for much and takes nothing.
    for _ in 0..20 {
        let mut greedy = connect(own);
        for _ in 0..20 {
            let _ = greedy
                .write_all(format!("GET /plan.html HTTP/1.1\r\nHost: localhost:{own}\r\n\r\n").as_bytes());
        }
        silent.push(greedy);
    }
    assert_eq!(get(own, "/").status, 200);
    drop(silent);
    assert_eq!(get(own, "/").status, 200);
}

#[test]
fn who_hangs_up_harms_nobody() {
    let own = port();
    for _ in 0..50 {
        let mut stream = connect(own);
        stream
            .write_all(format!("GET /plan.html HTTP/1.1\r\nHost: localhost:{own}\r\n\r\n").as_bytes())
            .unwrap();
        let _ = stream.shutdown(Shutdown::Both);
    }
    assert_eq!(get(own, "/").status, 200);
}

/// A connection on which changes are told.
struct Told {
    stream: TcpStream,
    heard: String,
}

impl Told {
    /// Opens a page and listens as its script does.
    fn by(port: u16, target: &str) -> Told {
        let page = get(port, target);
        let data = |name: &str| {
            let script = page.text().rsplit("<script src=\"/@gongshi/").next().unwrap();
            script.split(&format!("data-{name}=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
        };
        let query = format!("token={}&route={}&shown={}", data("token"), data("route"), data("shown"));
        let mut stream = connect(port);
        let request = format!("GET /@gongshi/changes?{query} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        Told { stream, heard: String::new() }
    }

    /// Waits for an event and gives what it says.
    fn next(&mut self, name: &str) -> String {
        let mark = format!("event: {name}\ndata: ");
        let mut buffer = [0; 4096];
        loop {
            if let Some((_, rest)) = self.heard.split_once(&mark)
                && let Some((data, rest)) = rest.split_once("\n\n")
            {
                let (data, rest) = (data.to_owned(), rest.to_owned());
                self.heard = rest;
                return data;
            }
            let read = self.stream.read(&mut buffer).unwrap();
            assert_ne!(read, 0, "no {name} in {}", self.heard);
            self.heard.push_str(&String::from_utf8_lossy(&buffer[..read]));
        }
    }
}

/// The sources of the site with other words in one file.
fn edited(path: &str, from: &str, to: &str) -> Sources {
    let sources = load::read(&site()).unwrap();
    let files = sources.iter().map(|(_, file)| match file.path.as_str() == path {
        true => {
            let text = file.text().unwrap();
            assert!(text.contains(from), "{path} has no {from}");
            Source::new(SourcePath::new(path), text.replacen(from, to, 1).into_bytes())
        }
        false => file.clone(),
    });
    Sources::new(files.collect())
}

#[test]
fn a_page_is_told_of_what_touches_it_and_of_nothing_else() {
    let sources = load::read(&site()).unwrap();
    let (own, mut preview) = opened(&sources);
    let (mut home, mut about) = (Told::by(own, "/"), Told::by(own, "/about.html"));
    assert_eq!((home.next("sound"), about.next("sound")), ("null".to_owned(), "null".to_owned()));

    // A mistake: both learn where it is.
    preview.show(round(&edited("content/site.yaml", "publisher:", "publischer:")));
    for told in [&mut home, &mut about] {
        let trouble = told.next("trouble");
        assert!(trouble.contains("content/site.yaml:") && trouble.contains("publisher"), "{trouble}");
    }
    assert_eq!(get(own, "/").status, 200);
    // Mended, and the last good site is the present one: nobody reloads.
    preview.show(round(&sources));
    assert_eq!((home.next("sound"), about.next("sound")), ("null".to_owned(), "null".to_owned()));

    // A text that only one page has.
    let about_file = "content/sections/about.en.md";
    let text = sources.find(about_file).unwrap().1.text().unwrap().lines().last().unwrap().to_owned();
    let mut english = Told::by(own, "/en/about.html");
    preview.show(round(&edited(about_file, &text, &format!("{text} And more of it."))));
    english.next("reload");
    assert_eq!(home.next("sound"), "null");
}

#[test]
fn a_style_sheet_is_exchanged_without_a_reload() {
    let with = |css: &str| {
        let mut files: Vec<Source> =
            load::read(&site()).unwrap().iter().map(|(_, file)| file.clone()).collect();
        files.push(Source::new(SourcePath::new("themes/default/assets/css/99-own.css"), css.into()));
        Sources::new(files)
    };
    let (own, mut preview) = opened(&with("h1{color:red}"));
    let mut home = Told::by(own, "/");
    home.next("sound");
    preview.show(round(&with("h1{color:blue}")));
    let styles: serde_json::Value = serde_json::from_str(&home.next("styles")).unwrap();
    let href = styles["site.css"].as_str().unwrap();
    assert!(get(own, href).text().contains("h1{color:blue}"));
    assert_eq!(home.next("sound"), "null");
}

#[test]
fn with_nothing_good_to_show_what_is_wrong_stands_in_its_place() {
    let sources = edited("content/site.yaml", "as_of:", "as-of: <b>");
    let (own, mut preview) = opened(&sources);
    let page = get(own, "/en/");
    assert_eq!(page.status, 503);
    assert!(page.text().contains("content/site.yaml:") && !page.text().contains("<b>"), "{}", page.text());
    let mut told = Told::by(own, "/en/");
    told.next("trouble");
    preview.show(round(&load::read(&site()).unwrap()));
    told.next("reload");
    assert_eq!(get(own, "/en/").status, 200);
}

#[test]
fn a_template_that_fails_brings_back_the_last_good_site() {
    let with = |template: &str| {
        let mut files: Vec<Source> =
            load::read(&site()).unwrap().iter().map(|(_, file)| file.clone()).collect();
        files.push(Source::new(SourcePath::new("themes/default/templates/404.html"), template.into()));
        Sources::new(files)
    };
    let (own, mut preview) = opened(&with("<p>{{ frame.full_title }}</p>"));
    assert_eq!(preview.look_through(|| false), []);
    preview.show(round(&with("<p>{{ frame.nowhere.at_all }}</p>")));
    // Who edits meanwhile stops it, and it is begun anew.
    assert_eq!(preview.look_through(|| true), []);
    assert_eq!(preview.look_through(|| false).len(), 1);
    let missing = get(own, "/nothing.html");
    assert_eq!(missing.status, 404);
    assert!(
        missing.text().starts_with("<p>") && !missing.text().starts_with("<p></p>"),
        "{}",
        missing.text()
    );
    assert!(Told::by(own, "/").next("trouble").contains("404.html:1:"));
}

#[test]
fn a_site_that_cannot_be_read_is_told_and_its_return_as_well() {
    let home = tempfile::tempdir().unwrap();
    let root = home.path();
    copy(&site().join("content"), &root.join("content"));
    let mut line = Line::of(root);
    let (own, mut preview) = opened(&load::read(root).unwrap());
    assert!(line.run().unwrap().is_some() && line.run().unwrap().is_none());
    std::fs::rename(root.join("content"), root.join("away")).unwrap();
    assert!(line.run().is_err() && line.run().is_err());
    preview.fail("cannot read <it>");
    assert!(Told::by(own, "/").next("trouble").contains("cannot read &lt;it&gt;"));
    std::fs::rename(root.join("away"), root.join("content")).unwrap();
    preview.show(line.run().unwrap().expect("a round after a failure"));
    Told::by(own, "/").next("sound");
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let target = to.join(entry.path().strip_prefix(from).unwrap());
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).unwrap();
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
