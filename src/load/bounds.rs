//! Counts what a walk through a site comes upon, and says what is too much.

use crate::limits::{Limit, Limits};

/// How much has been met so far.
pub(super) struct Bounds<'a> {
    limits: &'a Limits,
    files: u64,
    texts: u64,
    attachments: u64,
}

impl<'a> Bounds<'a> {
    pub(super) fn new(limits: &'a Limits) -> Bounds<'a> {
        Bounds { limits, files: 0, texts: 0, attachments: 0 }
    }

    /// How deep a walk goes below its folder: one step beyond what is allowed, so that it is seen.
    pub(super) fn steps(&self) -> usize {
        self.limits.length(Limit::FolderDepth).saturating_add(1)
    }

    /// Whether a folder is so many steps down that what is in it is not looked at.
    pub(super) fn folder(&self, steps: usize) -> Option<Limit> {
        (steps >= self.steps()).then_some(Limit::FolderDepth)
    }

    /// The limit that a file passes, by its path from the site's folder and its bytes.
    pub(super) fn file(&mut self, path: &str, bytes: u64) -> Option<Limit> {
        self.files = self.files.saturating_add(1);
        let (one, all, so_far) = if is_text(path) {
            (Limit::TextFile, Limit::Texts, &mut self.texts)
        } else {
            (Limit::Attachment, Limit::Attachments, &mut self.attachments)
        };
        let over = |limit: Limit, much: u64| (much > self.limits.of(limit)).then_some(limit);
        let alone =
            over(Limit::Files, self.files).or(over(Limit::Path, path.len() as u64)).or(over(one, bytes));
        if alone.is_none() {
            *so_far = so_far.saturating_add(bytes);
        }
        alone.or(over(all, *so_far))
    }

    /// How many bytes of a file are read at most, should it grow after it was found.
    pub(super) fn most(&self, path: &str) -> u64 {
        self.limits.of(if is_text(path) { Limit::TextFile } else { Limit::Attachment })
    }

    /// Whether nothing more is read once a limit is passed: it is about the site and not about one file.
    pub(super) fn is_the_end(limit: Limit) -> bool {
        matches!(limit, Limit::Files | Limit::Texts | Limit::Attachments)
    }
}

/// Whether a file is read as text: everything in `content` but the attachments, and what a theme says in words.
fn is_text(path: &str) -> bool {
    match path.strip_prefix("content/") {
        Some(inside) => !inside.starts_with("files/"),
        None => [".html", ".ftl", ".css", ".js", ".svg"].iter().any(|end| path.ends_with(end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits(set: &[(Limit, u64)]) -> Limits {
        let mut limits = Limits::default();
        set.iter().for_each(|(limit, most)| limits.set(*limit, *most));
        limits
    }

    #[test]
    fn what_is_just_within_passes_and_one_more_does_not() {
        let limits = limits(&[(Limit::TextFile, 10), (Limit::Attachment, 20), (Limit::Path, 17)]);
        let over = |path, bytes| Bounds::new(&limits).file(path, bytes);
        assert_eq!(over("content/site.yaml", 10), None);
        assert_eq!(over("content/site.yaml", 11), Some(Limit::TextFile));
        assert_eq!(over("content/files/a.p", 20), None);
        assert_eq!(over("content/files/a.p", 21), Some(Limit::Attachment));
        assert_eq!(over("content/sites.yaml", 1), Some(Limit::Path));
    }

    #[test]
    fn files_and_bytes_are_counted_together() {
        let limits = limits(&[(Limit::Files, 3), (Limit::Texts, 10), (Limit::Attachments, 10)]);
        let mut bounds = Bounds::new(&limits);
        assert_eq!(bounds.file("content/a.yaml", 10), None);
        assert_eq!(bounds.file("content/files/a.pdf", 10), None);
        assert_eq!(bounds.file("content/b.yaml", 1), Some(Limit::Texts));
        assert_eq!(bounds.file("content/c.yaml", 0), Some(Limit::Files));
    }

    #[test]
    fn folders_are_looked_into_as_deep_as_is_allowed() {
        let limits = limits(&[(Limit::FolderDepth, 2)]);
        let bounds = Bounds::new(&limits);
        assert_eq!((bounds.folder(2), bounds.folder(3)), (None, Some(Limit::FolderDepth)));
    }
}
