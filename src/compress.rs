//! Packs a file in the encodings that a host may send in its place.

use flate2::{Compression, GzBuilder};
use std::io::Write;

/// How hard Brotli tries, of 11: the last two levels take ten times as long for a page that is 3 % smaller.
const BROTLI_QUALITY: u32 = 9;
/// How far back Brotli looks, as a power of two: 4 MiB, more than any text file here.
const BROTLI_WINDOW: u32 = 22;
const BUFFER: usize = 16 * 1024;

/// What is text through and through; pictures, workbooks and attachments are packed already.
const TEXTS: [&str; 10] = ["atom", "css", "csv", "html", "js", "json", "jsonld", "svg", "txt", "xml"];

/// A file's packed forms, each with its route: `index.html.gz` and `index.html.br` of `index.html`. A form that would not
/// be smaller is left out, and so is every form of a file that is packed already. The same bytes give the same forms.
pub fn forms(route: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let is_text = route.rsplit_once('.').is_some_and(|(_, ending)| TEXTS.contains(&ending));
    if !is_text {
        return Vec::new();
    }
    let packed = [("gz", gzip(bytes)), ("br", brotli(bytes))];
    let smaller = packed.into_iter().filter_map(|(ending, form)| Some((ending, form.ok()?)));
    smaller
        .filter(|(_, form)| form.len() < bytes.len())
        .map(|(ending, form)| (format!("{route}.{ending}"), form))
        .collect()
}

/// The routes at which a file may have packed forms.
pub fn routes(route: &str) -> [String; 2] {
    ["gz", "br"].map(|ending| format!("{route}.{ending}"))
}

/// Gzip without a time and a name (RFC 1952), which would differ from build to build.
fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packer = GzBuilder::new().write(Vec::with_capacity(bytes.len() / 3), Compression::best());
    packer.write_all(bytes)?;
    packer.finish()
}

/// Brotli (RFC 7932), a quarter smaller than gzip and taken by browsers over HTTPS.
fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packer = brotli::CompressorWriter::new(
        Vec::with_capacity(bytes.len() / 3),
        BUFFER,
        BROTLI_QUALITY,
        BROTLI_WINDOW,
    );
    packer.write_all(bytes)?;
    packer.flush()?;
    Ok(packer.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn unpacked(name: &str, form: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        if name.ends_with(".gz") {
            flate2::read::GzDecoder::new(form).read_to_end(&mut bytes).unwrap();
        } else {
            brotli::Decompressor::new(form, BUFFER).read_to_end(&mut bytes).unwrap();
        }
        bytes
    }

    #[test]
    fn what_was_packed_is_unpacked() {
        let page = "<p>全国质量强市示范城市</p>\n".repeat(400);
        let forms = forms("en/index.html", page.as_bytes());
        let names: Vec<_> = forms.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["en/index.html.gz", "en/index.html.br"]);
        for (name, form) in &forms {
            assert!(form.len() * 10 < page.len(), "{name}");
            assert_eq!(unpacked(name, form), page.as_bytes(), "{name}");
        }
    }

    #[test]
    fn the_same_bytes_give_the_same_forms_and_no_time() {
        let bytes = "a,b\r\n".repeat(100);
        let first = forms("data/values.csv", bytes.as_bytes());
        assert_eq!(first, forms("data/values.csv", bytes.as_bytes()));
        // RFC 1952: bytes 4 to 7 are the time, and bit 3 of byte 3 says that a name follows.
        assert_eq!((first[0].1[3], &first[0].1[4..8]), (0, &[0; 4][..]));
    }

    #[test]
    fn nothing_is_packed_twice_or_for_nothing() {
        assert_eq!(forms("files/plan.pdf", &[b'a'; 4000]), []);
        assert_eq!(forms("robots.txt", b"a"), []);
        assert_eq!(forms("LICENCE", &[b'a'; 4000]), []);
    }
}
