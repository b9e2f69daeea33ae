//! The list of files as `sha256sum` reads it.

use super::entry::Entry;

/// One line a file, for example `e3b0c442…  en/index.html`, for `sha256sum -c SHA256SUMS` in the site's folder.
pub fn sums<'a>(files: impl Iterator<Item = (&'a str, &'a Entry)>) -> String {
    files.map(|(route, entry)| format!("{}  {route}\n", entry.sha256)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_has_a_line_that_sha256sum_reads() {
        let entry = Entry { sha256: "00ff".into(), size: 3 };
        assert_eq!(
            sums([("a.html", &entry), ("en/b.html", &entry)].into_iter()),
            "00ff  a.html\n00ff  en/b.html\n"
        );
    }
}
