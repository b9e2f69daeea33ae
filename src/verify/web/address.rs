//! Where a site stands on the web.

use ureq::http::Uri;

/// The address of a site's folder, for example `https://example.gov.cn/quality/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// Reads an address; the name of the home page or of the manifest at its end does no harm. Nothing where it is not
    /// one of the web, or has a query.
    pub fn new(text: &str) -> Option<Address> {
        let uri: Uri = text.parse().ok()?;
        let web = matches!(uri.scheme_str(), Some("http" | "https"));
        if !web || uri.host().is_none_or(str::is_empty) || uri.query().is_some() || text.contains('#') {
            return None;
        }
        let text = text.strip_suffix("/index.html").or(text.strip_suffix("/manifest.json")).unwrap_or(text);
        Some(Address(format!("{}/", text.trim_end_matches('/'))))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of a file, for example `https://example.gov.cn/quality/en/index.html`.
    pub fn of(&self, route: &str) -> String {
        let mut address = self.0.clone();
        for byte in route.bytes() {
            match byte {
                b'/' | b'-' | b'.' | b'_' | b'~' => address.push(byte.into()),
                _ if byte.is_ascii_alphanumeric() => address.push(byte.into()),
                _ => address.push_str(&format!("%{byte:02X}")),
            }
        }
        address
    }
}

/// Where a server sends us from an address; nothing where that is another server, or no address. From `http` to
/// `https` of the same name is allowed.
pub fn redirected(from: &str, to: &str) -> Option<String> {
    let here: Uri = from.parse().ok()?;
    let (scheme, authority) = (here.scheme_str()?, here.authority()?.as_str());
    if to.starts_with("//") {
        return redirected(from, &format!("{scheme}:{to}"));
    }
    if to.starts_with('/') {
        return Some(format!("{scheme}://{authority}{to}"));
    }
    match to.parse::<Uri>() {
        Ok(there) if there.scheme_str().is_some() => {
            let same = there.scheme_str() == Some(scheme) && there.authority() == here.authority();
            let safer = (scheme, there.scheme_str()) == ("http", Some("https"))
                && (there.host(), there.port_u16(), here.port_u16()) == (here.host(), None, None);
            (same || safer).then(|| to.to_owned())
        }
        // The path alone, from the folder of the page.
        _ => {
            let folder = here.path().rsplit_once('/').map_or("", |(folder, _)| folder);
            Some(format!("{scheme}://{authority}{folder}/{to}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_that_of_a_folder() {
        let address = |text: &str| Address::new(text).map(|address| address.0);
        let expected = Some("https://example.gov.cn/quality/".to_owned());
        for end in ["", "/", "/index.html", "/manifest.json"] {
            assert_eq!(address(&format!("https://example.gov.cn/quality{end}")), expected);
        }
        assert_eq!(address("http://127.0.0.1:8000").as_deref(), Some("http://127.0.0.1:8000/"));
        for other in
            ["public", "ftp://a/b", "https://", "https://a/?b", "https://a/#b", "https:/a", "file:///a"]
        {
            assert_eq!(address(other), None, "{other}");
        }
    }

    #[test]
    fn the_name_of_a_file_is_written_for_the_web() {
        let address = Address::new("https://a/b").unwrap();
        assert_eq!(address.of("en/index.html"), "https://a/b/en/index.html");
        assert_eq!(address.of("数 ?#%.csv"), "https://a/b/%E6%95%B0%20%3F%23%25.csv");
    }

    #[test]
    fn nobody_is_sent_to_another_server() {
        let from = "http://a.cn/b/about.html";
        for (to, there) in [
            ("/b/about", "http://a.cn/b/about"),
            ("about", "http://a.cn/b/about"),
            ("http://a.cn/x", "http://a.cn/x"),
            ("https://a.cn/x", "https://a.cn/x"),
            ("//a.cn/x", "http://a.cn/x"),
        ] {
            assert_eq!(redirected(from, to).as_deref(), Some(there));
        }
        for to in ["http://b.cn/x", "//b.cn/x", "https://a.cn:8443/x", "http://a.cn:81/x"] {
            assert_eq!(redirected(from, to), None, "{to}");
        }
        assert_eq!(redirected("https://a.cn/", "http://a.cn/"), None);
    }
}
