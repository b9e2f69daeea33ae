//! A verification against a server on this machine that falters in every way.

use super::*;
use crate::verify::Difference;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

/// What the server does with the file it is asked for: from the request's path and the byte it shall begin with.
type Answer = dyn Fn(&str, usize) -> Vec<u8> + Send + Sync;

/// A server that answers each connection once; it ends with the test's process.
fn serve(answer: impl Fn(&str, usize) -> Vec<u8> + Send + Sync + 'static) -> Address {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = Address::new(&format!("http://{}/site", listener.local_addr().unwrap())).unwrap();
    let answer: Arc<Answer> = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            std::thread::spawn(move || talk(stream, &*answer));
        }
    });
    address
}

fn talk(mut stream: TcpStream, answer: &Answer) {
    let reader = BufReader::new(stream.try_clone().unwrap());
    let (mut path, mut from) = (String::new(), 0);
    for line in reader.lines().map_while(Result::ok).take_while(|line| !line.is_empty()) {
        if let Some(rest) = line.strip_prefix("GET ") {
            path = rest.split(' ').next().unwrap_or_default().to_owned();
        }
        if let Some(range) = line.to_ascii_lowercase().strip_prefix("range: bytes=") {
            from = range.trim_end_matches('-').parse().unwrap_or(0);
        }
    }
    let _ = stream.write_all(&answer(&path, from));
}

fn ok(body: &[u8]) -> Vec<u8> {
    [
        format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len()).as_bytes(),
        body,
    ]
    .concat()
}

fn status(line: &str) -> Vec<u8> {
    format!("HTTP/1.1 {line}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").into_bytes()
}

const PAGE: &[u8] = b"a page that is long enough to be cut into pieces";

fn manifest() -> Manifest {
    let mut manifest = Manifest::default();
    manifest.files.insert("a.html".into(), Entry::of(PAGE));
    manifest.files.insert("en/数 据.csv".into(), Entry::of(b"1"));
    manifest
}

/// The site, whose page is answered by another function.
fn site_with(page: impl Fn(usize) -> Vec<u8> + Send + Sync + 'static) -> Address {
    serve(move |path, from| match path {
        "/site/manifest.json" => ok(manifest().to_json().as_bytes()),
        "/site/en/%E6%95%B0%20%E6%8D%AE.csv" => ok(b"1"),
        "/site/a.html" => page(from),
        _ => status("404 Not Found"),
    })
}

fn differences(address: &Address) -> Vec<Difference> {
    site(address, None, None, |_| ()).unwrap().differences
}

#[test]
fn a_whole_site_is_found_whole() {
    let count = AtomicUsize::new(0);
    let address = site_with(|_| ok(PAGE));
    let verdict = site(&address, None, None, |all| {
        assert_eq!(all, 2);
        count.fetch_add(1, Ordering::Relaxed);
    });
    assert_eq!(verdict.unwrap().differences, []);
    assert_eq!(count.into_inner(), 2);
}

#[test]
fn missing_changed_and_longer_files_are_named() {
    assert_eq!(differences(&site_with(|_| status("404 Not Found"))), [Difference::Missing("a.html".into())]);
    assert_eq!(differences(&site_with(|_| ok(b"other"))), [Difference::Changed("a.html".into())]);
    assert_eq!(differences(&site_with(|_| ok(&PAGE.repeat(2)))), [Difference::Changed("a.html".into())]);
    assert_eq!(differences(&serve(|_, _| status("404 Not Found"))), [Difference::NoManifest]);
}

#[test]
fn a_broken_connection_is_taken_up_where_it_broke() {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let log = asked.clone();
    let address = site_with(move |from| {
        log.lock().unwrap().push(from);
        let rest = &PAGE[from..];
        let head = match from {
            0 => format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", rest.len()),
            _ => format!(
                "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes {from}-{}/{}\r\nContent-Length: {}\r\n\r\n",
                PAGE.len() - 1,
                PAGE.len(),
                rest.len()
            ),
        };
        [head.as_bytes(), &rest[..rest.len().min(20)]].concat()
    });
    assert_eq!(differences(&address), []);
    assert_eq!(*asked.lock().unwrap(), [0, 20, 40]);
}

#[test]
fn a_server_that_knows_no_pieces_is_asked_for_all() {
    let asked = AtomicUsize::new(0);
    let address = site_with(move |_| match asked.fetch_add(1, Ordering::Relaxed) {
        0 => ok(PAGE)[..80].to_vec(),
        1 => status("503 Service Unavailable"),
        2 => status("416 Range Not Satisfiable"),
        _ => ok(PAGE),
    });
    assert_eq!(differences(&address), []);
}

#[test]
fn a_server_may_move_a_page_but_not_send_us_elsewhere() {
    let moved = |to: &'static str| {
        serve(move |path, _| match path {
            "/site/manifest.json" => ok(manifest().to_json().as_bytes()),
            "/site/a.html" => format!(
                "HTTP/1.1 308 Moved\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            )
            .into_bytes(),
            "/site/a" => ok(PAGE),
            _ => ok(b"1"),
        })
    };
    assert_eq!(differences(&moved("/site/a")), []);
    let cause = |address: &Address| site(address, None, None, |_| ()).unwrap_err().cause;
    assert!(matches!(cause(&moved("http://example.com/a")), Cause::Status(308)));
    assert!(matches!(cause(&moved("/site/a.html")), Cause::Web(_)));
}

#[test]
fn what_was_found_right_is_not_fetched_again() {
    let home = tempfile::tempdir().unwrap();
    let notes = home.path().join("notes");
    let cause =
        |address: &Address| site(address, None, Some(&notes), |_| ()).map_err(|failure| failure.cause);
    let broken = Arc::new(AtomicBool::new(true));
    let answer = broken.clone();
    let address = serve(move |path, _| match path {
        "/site/manifest.json" => ok(manifest().to_json().as_bytes()),
        "/site/a.html" if answer.load(Ordering::Relaxed) => ok(PAGE),
        "/site/a.html" => ok(b"asked for again"),
        _ if answer.load(Ordering::Relaxed) => status("403 Forbidden"),
        "/site/manifest.json.minisig" => status("404 Not Found"),
        _ => ok(b"1"),
    });
    // The signature is asked for first, and is refused: nothing has been noted yet.
    assert!(matches!(cause(&address), Err(Cause::Status(403))) && !notes.exists());
    std::fs::write(
        &notes,
        format!(
            "gongshi verify {} {}\na.html\n",
            address.as_str(),
            crate::manifest::sha256(manifest().to_json().as_bytes())
        ),
    )
    .unwrap();
    broken.store(false, Ordering::Relaxed);
    assert_eq!(cause(&address).unwrap().differences, [], "the noted page is taken for right");
    assert!(!notes.exists(), "nothing is left to go on with");
}

#[test]
fn a_manifest_without_end_is_refused() {
    let address = serve(|path, _| match path {
        "/site/manifest.json.minisig" => ok(&vec![b'x'; 20_000]),
        _ => ok(manifest().to_json().as_bytes()),
    });
    assert!(matches!(site(&address, None, None, |_| ()).unwrap_err().cause, Cause::TooLarge));
    let mut huge = manifest();
    huge.files.insert("z".into(), Entry { sha256: String::new(), size: u64::MAX });
    let json = huge.to_json();
    let address =
        serve(move |path, _| if path.ends_with("json") { ok(json.as_bytes()) } else { status("404 No") });
    assert!(matches!(site(&address, None, None, |_| ()).unwrap_err().cause, Cause::TooLarge));
}
