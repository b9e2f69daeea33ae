//! Holds every input file as text with a digest, and points into it with spans.

mod digest;
mod lines;
mod path;
mod span;

pub use digest::Digest;
pub use path::SourcePath;
pub use span::{Position, Span};

use crate::limits::{Limit, Limits};
use lines::Lines;
use sha2::{Digest as _, Sha256};
use std::sync::{Arc, OnceLock};

/// The place of a source in its [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

impl SourceId {
    /// Of no source: of what is read and not yet tied to where it stands.
    pub(crate) const UNKNOWN: SourceId = SourceId(u32::MAX);
}

/// One input file as it was read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Where the file stands, from the site's folder, for example `content/site.yaml`.
    pub path: SourcePath,
    /// What it holds.
    pub content: Content,
    /// The digest of the bytes as they were read.
    pub digest: Digest,
    /// Where its lines stand, once somebody asks for a position.
    lines: OnceLock<Arc<Lines>>,
}

/// What an input file holds.
#[derive(Clone, Debug)]
pub enum Content {
    /// UTF-8 text without its byte order mark, every line ended by LF.
    Text(Arc<str>),
    /// Anything else: an attachment, an image, or text in another encoding.
    Bytes(Arc<[u8]>),
    /// Something that was not opened: a symbolic link, a device, a pipe, or what passes a limit.
    Refused(Refusal),
}

/// Why a directory entry was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    SymbolicLink,
    NotAFile,
    /// It is larger or deeper than it may be, or one too many. What comes after it was not read.
    Over(Limit),
}

impl Source {
    /// Makes a source from the bytes of a file. A byte order mark is dropped and CRLF becomes LF,
    /// so that the same words give the same site whatever editor saved them.
    pub fn new(path: SourcePath, bytes: Vec<u8>) -> Source {
        let digest = Digest::of(&bytes);
        let content = match String::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => Content::Text(normalized(text)),
            Ok(text) => Content::Bytes(text.into_bytes().into()),
            Err(error) => Content::Bytes(error.into_bytes().into()),
        };
        Source { path, content, digest, lines: OnceLock::new() }
    }

    /// Stands for a directory entry that was not opened.
    pub fn refused(path: SourcePath, why: Refusal) -> Source {
        Source { path, content: Content::Refused(why), digest: Digest::of(&[]), lines: OnceLock::new() }
    }

    /// Whether another reading of the file gave the same.
    pub fn is_same(&self, other: &Source) -> bool {
        let refusal = |source: &Source| match source.content {
            Content::Refused(why) => Some(why),
            Content::Text(_) | Content::Bytes(_) => None,
        };
        self.path == other.path && self.digest == other.digest && refusal(self) == refusal(other)
    }

    /// The text of the file; nothing where it is not text.
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            Content::Bytes(_) | Content::Refused(_) => None,
        }
    }
}

fn normalized(text: String) -> Arc<str> {
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    if text.contains('\r') { text.replace("\r\n", "\n").into() } else { text.into() }
}

/// Every input file of a site, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
    limits: Limits,
}

impl Sources {
    /// Sorts the files by path, so that no order of a disk reaches the output.
    pub fn new(mut files: Vec<Source>) -> Sources {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Sources { files, limits: Limits::default() }
    }

    /// The same files, read within other limits than the usual ones.
    pub fn within(mut self, limits: Limits) -> Sources {
        self.limits = limits;
        self
    }

    /// The limits within which the files are read.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Every file with its id, by path.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (SourceId, &Source)> {
        self.files.iter().enumerate().map(|(place, file)| (SourceId(place as u32), file))
    }

    /// The file behind an id; nothing where the id belongs to other sources.
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.files.get(id.0 as usize)
    }

    /// The file at a path.
    pub fn find(&self, path: &str) -> Option<(SourceId, &Source)> {
        let place = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        Some((SourceId(place as u32), self.files.get(place)?))
    }

    /// The SHA-256 of everything that was read: of the list of all files by path, each with its own SHA-256, as
    /// `sha256sum` prints it. Text counts as it is read, so that a byte order mark or CRLF makes no difference.
    pub fn sha256(&self) -> String {
        let hex = |bytes: &[u8]| -> String {
            Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
        };
        let mut list = String::new();
        for file in &self.files {
            let sha256 = match &file.content {
                Content::Text(text) => hex(text.as_bytes()),
                Content::Bytes(bytes) => hex(bytes),
                Content::Refused(_) => continue,
            };
            list.push_str(&format!("{sha256}  {}\n", file.path.as_str()));
        }
        hex(list.as_bytes())
    }

    /// The text that a span covers; empty where the source is not text.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.source)
            .and_then(Source::text)
            .and_then(|text| text.get(span.start as usize..span.end as usize))
            .unwrap_or_default()
    }

    /// Line and column at which a span begins, both from 1; columns count characters.
    pub fn position(&self, span: Span) -> Position {
        let Some(file) = self.get(span.source) else { return Position { line: 1, column: 1 } };
        match &file.content {
            Content::Text(text) => {
                let lines = file.lines.get_or_init(|| Arc::new(Lines::of(text)));
                lines.position(text, span.start as usize)
            }
            Content::Bytes(bytes) => Position::in_bytes(bytes, span.start as usize),
            Content::Refused(_) => Position { line: 1, column: 1 },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(bytes: &[u8]) -> Source {
        Source::new(SourcePath::new("a.yaml"), bytes.to_vec())
    }

    #[test]
    fn a_byte_order_mark_and_crlf_read_like_lf() {
        assert_eq!(source(b"\xef\xbb\xbfa\r\nb\r\n").text(), Some("a\nb\n"));
    }

    #[test]
    fn other_encodings_are_not_text() {
        assert_eq!(source(&[0xd6, 0xd0, 0xce, 0xc4]).text(), None);
        assert_eq!(source(b"a\0b").text(), None);
    }

    #[test]
    fn sources_are_found_by_path_whatever_order_they_came_in() {
        let sources =
            Sources::new(["b", "a/c", "a"].map(|path| Source::new(SourcePath::new(path), Vec::new())).into());
        assert_eq!(sources.iter().map(|(_, file)| file.path.as_str()).collect::<Vec<_>>(), ["a", "a/c", "b"]);
        assert_eq!(sources.find("b").map(|(_, file)| file.path.as_str()), Some("b"));
        assert!(sources.find("c").is_none());
    }

    #[test]
    fn the_digest_of_everything_is_that_of_the_list_of_sha256sum() {
        let files = |bytes: &[u8]| {
            let b = Source::new(SourcePath::new("content/b"), bytes.to_vec());
            Sources::new(vec![b, Source::new(SourcePath::new("content/a"), b"a\n".to_vec())]).sha256()
        };
        // printf 'a\n' > content/a; printf 'b\n' > content/b; sha256sum content/* | sha256sum
        let expected = "f0a349151110b9458f8b35a667c18d0853f9f7b8bd97638380d9775e42b7ef3a";
        assert_eq!(files(b"b\n"), expected);
        assert_eq!(files(b"\xef\xbb\xbfb\r\n"), expected);
        assert_ne!(files(b"c\n"), expected);
    }
}
