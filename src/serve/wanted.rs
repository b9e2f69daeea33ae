//! What a request wants.

use super::doorstep::Names;
use hyper::{Method, Request, StatusCode};
use std::net::SocketAddr;

/// Everything of the preview's own stands below this; no page of a site can, for no id or name holds an `@`.
pub const OWN: &str = "@gongshi/";

/// What a request wants, after everything that it must not want was refused.
#[derive(Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A page or file of the site, by its route.
    Route(String),
    /// The script that reloads pages.
    Script,
    /// To be told of changes.
    Changes {
        /// The page that is open.
        route: String,
        /// What it looks like, as its script was told.
        shown: String,
    },
}

/// Reads a request's head. `at` is our end of the connection, `token` what a page of ours knows and others do not.
///
/// # Errors
/// The status with which the request is refused.
pub fn read<B>(
    request: &Request<B>,
    names: &Names,
    at: SocketAddr,
    token: &str,
) -> Result<Wanted, StatusCode> {
    let uri = request.uri();
    let named = uri.authority().is_none_or(|authority| names.is_ours(authority.as_str(), at));
    let plain = uri.scheme_str().is_none_or(|scheme| scheme == "http");
    if !names.admit(request.headers(), at) || !named || !plain {
        return Err(StatusCode::FORBIDDEN);
    }
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Err(StatusCode::METHOD_NOT_ALLOWED);
    }
    let path = uri.path().strip_prefix('/').ok_or(StatusCode::BAD_REQUEST)?;
    // Decoded once, and only ever compared with the routes that are planned.
    let route = decoded(path).ok_or(StatusCode::NOT_FOUND)?;
    match route.strip_prefix(OWN) {
        None => Ok(Wanted::Route(page_of(route))),
        Some("preview.js") => Ok(Wanted::Script),
        Some("changes") => changes(uri.query().unwrap_or_default(), token),
        Some(_) => Err(StatusCode::NOT_FOUND),
    }
}

/// The route of the site that a request to a preview at `localhost:8000` wants; nothing where it wants another thing or is
/// refused. For those who try what requests can do without a network.
pub fn route<B>(request: &Request<B>) -> Option<String> {
    let at = SocketAddr::from(([127, 0, 0, 1], 8000));
    match read(request, &Names::of("localhost", at.port()), at, "a token") {
        Ok(Wanted::Route(route)) => Some(route),
        _ => None,
    }
}

fn changes(query: &str, token: &str) -> Result<Wanted, StatusCode> {
    let field = |wanted: &str| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, _)| *name == wanted).and_then(|(_, value)| decoded(value))
    };
    let known = field("token").is_some_and(|given| given == token);
    match (known, field("route"), field("shown")) {
        (false, ..) => Err(StatusCode::FORBIDDEN),
        (true, Some(route), Some(shown)) => Ok(Wanted::Changes { route, shown }),
        (true, ..) => Err(StatusCode::BAD_REQUEST),
    }
}

/// What stands at a path that names a folder.
fn page_of(path: String) -> String {
    if path.is_empty() || path.ends_with('/') { path + "index.html" } else { path }
}

/// A text without its percent signs; nothing where it is not one.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        bytes.push(match byte {
            b'%' => {
                let (high, low) = (digit(rest.next())?, digit(rest.next())?);
                u8::try_from(high * 16 + low).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(method: &str, target: &str) -> Result<Wanted, StatusCode> {
        let request = Request::builder().method(method).uri(target).header("host", "localhost:8000");
        let at: SocketAddr = "127.0.0.1:8000".parse().unwrap();
        let doorstep = Names::of("localhost", 8000);
        read(&request.body(()).unwrap(), &doorstep, at, "secret")
    }

    fn route(route: &str) -> Result<Wanted, StatusCode> {
        Ok(Wanted::Route(route.to_owned()))
    }

    #[test]
    fn a_path_is_decoded_once() {
        assert_eq!(wanted("GET", "/"), route("index.html"));
        assert_eq!(wanted("HEAD", "/en/"), route("en/index.html"));
        assert_eq!(wanted("GET", "/files/%E8%AE%A1%E5%88%92.pdf?x=1"), route("files/计划.pdf"));
        assert_eq!(wanted("GET", "/..%2fsecret"), route("../secret"));
        assert_eq!(wanted("GET", "/%252e%252e/secret"), route("%2e%2e/secret"));
        assert_eq!(wanted("GET", "http://localhost:8000/about.html"), route("about.html"));
        for wrong in ["/%", "/%2", "/%zz", "/%ff"] {
            assert_eq!(wanted("GET", wrong), Err(StatusCode::NOT_FOUND), "{wrong}");
        }
        assert_eq!(wanted("GET", "http://evil.example/about.html"), Err(StatusCode::FORBIDDEN));
        assert_eq!(wanted("GET", "https://localhost:8000/about.html"), Err(StatusCode::FORBIDDEN));
    }

    #[test]
    fn nothing_but_reading_is_offered() {
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT"] {
            assert_eq!(
                wanted(method, "http://localhost:8000/"),
                Err(StatusCode::METHOD_NOT_ALLOWED),
                "{method}"
            );
        }
    }

    #[test]
    fn changes_are_told_to_our_own_pages_only() {
        let changes = |query: &str| wanted("GET", &format!("/@gongshi/changes?{query}"));
        let told = Wanted::Changes { route: "en/index.html".into(), shown: "a.b".into() };
        assert_eq!(changes("token=secret&route=en%2Findex.html&shown=a.b"), Ok(told));
        assert_eq!(changes("token=secre&route=x&shown=y"), Err(StatusCode::FORBIDDEN));
        assert_eq!(changes("route=x&shown=y"), Err(StatusCode::FORBIDDEN));
        assert_eq!(changes("token=secret"), Err(StatusCode::BAD_REQUEST));
        assert_eq!(wanted("GET", "/@gongshi/other"), Err(StatusCode::NOT_FOUND));
    }
}
