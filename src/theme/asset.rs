//! A file that pages load: a style sheet, a script, a picture.

use super::file::{self, File};
use crate::attachment;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Sources, Span};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;

/// A file that pages load. Its route names its digest, so that it may be kept for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// As the theme names it, for example `site.css`.
    pub name: String,
    /// For example `assets/site.1a2b3c4d.css`.
    pub route: String,
    pub bytes: Vec<u8>,
    /// The SHA-256 digest as HTML and content security policies write it, for example `sha256-…`.
    pub integrity: String,
}

/// Files that are made of parts, which are joined in the order of their names: where the parts stand, how their
/// names end, and the name of the whole.
const JOINED: [(&str, &str, &str); 3] =
    [("css/", ".css", "site.css"), ("js/", ".js", "site.js"), ("search/", ".js", "search.js")];

/// The file that a part belongs to; nothing where the file stands for itself.
fn whole(name: &str) -> Option<&'static str> {
    let joined = JOINED.iter().find(|(folder, end, _)| name.starts_with(folder) && name.ends_with(end));
    joined.map(|(.., whole)| *whole)
}

/// Makes assets of the files of a theme. The parts in `css/` become one `site.css`, those in `js/` one `site.js` and
/// those in `search/` one `search.js`, so that a page asks for one file of each; a theme that has a `site.css` of its own means it to be the whole.
pub(super) fn collect(files: &BTreeMap<String, File>) -> Vec<Asset> {
    let mut named: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
    for (name, file) in files {
        if let Some(whole) = whole(name) {
            let bytes = named.entry(whole).or_default();
            bytes.extend_from_slice(file.bytes.trim_ascii());
            bytes.push(b'\n');
        }
    }
    let single = files.iter().filter(|(name, _)| whole(name).is_none());
    named.extend(single.map(|(name, file)| (name.as_str(), file.bytes.clone())));
    named.into_iter().map(|(name, bytes)| asset(name, bytes)).collect()
}

/// The types that an asset of a site's own theme can have: what a page loads, and nothing that a browser would open as
/// a page or a server would run.
const TYPES: [&str; 12] =
    ["css", "js", "svg", "png", "jpg", "jpeg", "webp", "avif", "ico", "woff", "woff2", "json"];

/// The assets of a site's own theme that may not be published: of another type, with a name that is none, or a
/// drawing that does more than draw.
pub(super) fn unsafe_ones(sources: &Sources, name: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (path, file) in file::own(sources, name, "assets") {
        let Some(source) = file.source else { continue };
        let reason = reason(&path, &file.bytes);
        found.extend(reason.map(|(reason, part)| {
            let asset = Diagnostic::new(Code::UnsafeAsset, Span::whole(source));
            asset.arg("reason", reason).arg("part", part)
        }));
    }
    found
}

fn reason(path: &str, bytes: &[u8]) -> Option<(&'static str, String)> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let named = |part: &str| part.bytes().all(plain) && !part.starts_with('.') && !part.ends_with('.');
    let extension = path.rsplit_once('.').map(|(_, extension)| extension).unwrap_or_default();
    if !path.split('/').all(named) {
        Some(("name", path.to_owned()))
    } else if !TYPES.contains(&extension) {
        Some(("type", extension.to_owned()))
    } else if extension == "svg" {
        attachment::svg(bytes).map(|part| (if part.is_empty() { "broken" } else { "drawing" }, part))
    } else {
        None
    }
}

fn asset(name: &str, bytes: Vec<u8>) -> Asset {
    let digest = Sha256::digest(&bytes);
    let mut short = String::new();
    for byte in digest.iter().take(4) {
        // Writing to a string cannot fail.
        let _ = write!(short, "{byte:02x}");
    }
    let route = match name.rsplit_once('.') {
        Some((stem, extension)) => format!("assets/{stem}.{short}.{extension}"),
        None => format!("assets/{name}.{short}"),
    };
    Asset { name: name.to_owned(), route, bytes, integrity: format!("sha256-{}", base64(&digest)) }
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let bits =
            (0..3).fold(0_usize, |bits, at| bits << 8 | group.get(at).map_or(0, |byte| usize::from(*byte)));
        for sextet in 0..4 {
            let letter = ALPHABET.get(bits >> (18 - 6 * sextet) & 63).filter(|_| sextet <= group.len());
            text.push(letter.map_or('=', |letter| char::from(*letter)));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{base64, collect};
    use crate::theme::file::File;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn parts_are_joined_in_the_order_of_their_names() {
        let file = |text: &str| File { bytes: text.as_bytes().to_vec(), source: None };
        let files = [
            ("css/20-b.css", "b{}"),
            ("css/10-a.css", "a{}\n"),
            ("img/logo.svg", "<svg/>"),
            ("js/10-a.js", "a();\n\n"),
            ("js/20-b.js", "b();"),
        ];
        let assets = collect(&files.map(|(name, text)| (name.to_owned(), file(text))).into());
        assert_eq!(
            assets.iter().map(|asset| asset.name.as_str()).collect::<Vec<_>>(),
            ["img/logo.svg", "site.css", "site.js"]
        );
        assert_eq!(assets[1].bytes, b"a{}\nb{}\n");
        assert_eq!(assets[2].bytes, b"a();\nb();\n");
        assert_eq!(assets[0].route, "assets/img/logo.d4dc5666.svg");
    }
}
