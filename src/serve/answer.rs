//! What is answered to a browser.

use super::stream::Events;
use crate::pipeline::POLICY;
use hyper::body::Bytes;
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};

/// The part of the policy that says which scripts run.
const SCRIPTS: &str = "script-src 'self'";

/// An answer before it is put into the words of HTTP.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    /// The media type.
    pub kind: &'static str,
    pub body: Vec<u8>,
    /// What the reload script must present to be run.
    pub nonce: Option<String>,
}

impl Answer {
    pub fn new(status: StatusCode, kind: &'static str, body: impl Into<Vec<u8>>) -> Answer {
        Answer { status, kind, body: body.into(), nonce: None }
    }

    /// A refusal, which says no more than its number does.
    pub fn refusal(status: StatusCode) -> Answer {
        let reason = status.canonical_reason().unwrap_or_default();
        Answer::new(status, "text/plain; charset=utf-8", format!("{} {reason}\n", status.as_u16()))
    }

    /// The answer as it is sent.
    pub fn into_response(self) -> Response<Events> {
        let body = Bytes::from(self.body);
        let mut response = Response::new(Events::whole(body));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        guard(headers, self.nonce.as_deref());
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        if self.status == StatusCode::METHOD_NOT_ALLOWED {
            headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        response
    }
}

/// The answer that never ends: what changes, as it changes.
pub fn events(events: Events) -> Response<Events> {
    let mut response = Response::new(events);
    guard(response.headers_mut(), None);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    response
}

/// What every answer says: keep nothing, guess nothing, run nothing of others, lend yourself to no other site.
fn guard(headers: &mut HeaderMap, nonce: Option<&str>) {
    if let Ok(policy) = HeaderValue::from_str(&policy(nonce)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let fixed = [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// The policy of the pages as they will be published, and as hosts are told to send it; beside the site's own scripts
/// the one that presents the nonce may run.
fn policy(nonce: Option<&str>) -> String {
    let scripts = nonce.map_or(SCRIPTS.to_owned(), |nonce| format!("{SCRIPTS} 'nonce-{nonce}'"));
    format!("{}; frame-ancestors 'none'", POLICY.replace(SCRIPTS, &scripts))
}

/// The media type of a file by the ending of its name.
pub fn kind_of(route: &str) -> &'static str {
    let ending = route.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "atom" => "application/atom+xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::policy;
    use crate::pipeline::POLICY;

    #[test]
    fn the_policy_is_that_of_the_published_pages_and_the_nonce() {
        let own = policy(Some("abc"));
        assert!(own.contains("script-src 'self' 'nonce-abc';"), "{own}");
        assert_eq!(own.replace(" 'nonce-abc'", ""), format!("{POLICY}; frame-ancestors 'none'"));
    }
}
