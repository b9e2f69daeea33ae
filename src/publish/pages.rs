//! Keeps beside the output folder what its pages were made from, and takes over those that would be made from the same.

use super::place::Place;
use super::release::Release;
use crate::manifest::sha256;
use std::path::Path;

/// Notes beside the output folder what the pages of a published manifest, given by its digest, were made from. That it
/// cannot be noted, for example on a full disk, is not said: the next build makes every page.
pub fn note_pages(output: &Path, pages: &str, manifest: &str) {
    if let Ok(place) = Place::of(output) {
        let _ = std::fs::write(&place.pages, format!("{}{pages}", head(pages, manifest)));
    }
}

impl Release {
    /// What the pages that are published now were made from. Nothing where that was not noted, where another site was
    /// published since, and where the note is not whole.
    pub fn noted_pages(&self) -> Option<String> {
        let mut noted = std::fs::read_to_string(&self.place().pages).ok()?;
        let end = noted.find('\n')? + 1;
        let pages = noted.split_off(end);
        (noted == head(&pages, self.published_digest())).then_some(pages)
    }
}

/// The first line of the note: the digests of the published manifest and of the rest.
fn head(pages: &str, manifest: &str) -> String {
    format!("{manifest} {}\n", sha256(pages.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::note_pages;
    use crate::manifest::Origin;
    use crate::publish::{Changes, begin};
    use std::fs;
    use std::path::Path;

    const PAGES: &str = "what pages\n\nwere made from\n";

    fn publish(output: &Path, home: &str) -> Changes {
        let release = begin(output, &[]).unwrap();
        release.write("index.html", home.as_bytes()).unwrap();
        release.write("en/index.html", b"home").unwrap();
        release.write("en/index.html.gz", b"h").unwrap();
        release.commit(&Origin::default()).unwrap()
    }

    fn noted(output: &Path) -> Option<String> {
        begin(output, &[]).unwrap().noted_pages()
    }

    #[test]
    fn a_note_holds_for_what_was_published_with_it() {
        let home = tempfile::tempdir().unwrap();
        let output = home.path().join("public");
        let first = publish(&output, "home");
        assert_eq!(noted(&output), None);
        note_pages(&output, PAGES, &first.manifest);
        assert_eq!(noted(&output).as_deref(), Some(PAGES));
        publish(&output, "another");
        assert_eq!(noted(&output), None);
        publish(&output, "home");
        assert_eq!(noted(&output).as_deref(), Some(PAGES));
    }

    #[test]
    fn a_note_that_is_not_whole_is_none() {
        let home = tempfile::tempdir().unwrap();
        let output = home.path().join("public");
        let manifest = publish(&output, "home").manifest;
        note_pages(&output, PAGES, &manifest);
        let beside = home.path().join(".public.gongshi-pages");
        let whole = fs::read_to_string(&beside).unwrap();
        for spoilt in ["", "\n", &whole[..whole.len() - 1], &whole.replace("were", "was"), &whole[1..]] {
            fs::write(&beside, spoilt).unwrap();
            assert_eq!(noted(&output), None, "{spoilt:?}");
        }
    }

    #[test]
    fn files_are_taken_over_where_all_of_them_are_whole() {
        let home = tempfile::tempdir().unwrap();
        let output = home.path().join("public");
        publish(&output, "home");
        let forms = ["gz", "br"].map(|form| format!("en/index.html.{form}"));

        let release = begin(&output, &[]).unwrap();
        assert!(release.keep("en/index.html", &forms));
        assert!(!release.keep("en/index.html", &forms), "each once");
        assert!(!release.keep("nowhere.html", &[]) && !release.keep("manifest.json", &[]));
        release.write("index.html", b"another").unwrap();
        let changes = release.commit(&Origin::default()).unwrap();
        assert_eq!(
            (changes.changed, changes.unchanged, changes.removed),
            (vec!["index.html".to_owned()], 2, vec![])
        );
        assert_eq!(fs::read(output.join("en/index.html.gz")).unwrap(), b"h");

        // A spoilt form keeps the page from being taken over, and leaves nothing half taken.
        fs::write(output.join("en/index.html.gz"), "x").unwrap();
        let release = begin(&output, &[]).unwrap();
        assert!(!release.keep("en/index.html", &forms));
        release.write("en/index.html", b"home").unwrap();
    }

    #[test]
    fn a_website_and_data_files_are_of_different_kinds() {
        let home = tempfile::tempdir().unwrap();
        let output = home.path().join("public");
        let kinds = |output: &Path| {
            let release = begin(output, &[]).unwrap();
            [true, false].map(|new| release.is_of_another_kind("index.html", new))
        };
        assert_eq!(kinds(&output), [false, false], "where nothing is, everything may come");
        publish(&output, "home");
        assert_eq!(kinds(&output), [false, true]);
        let data = home.path().join("export");
        let release = begin(&data, &[]).unwrap();
        release.write("indicators.csv", b"id").unwrap();
        release.commit(&Origin::default()).unwrap();
        assert_eq!(kinds(&data), [true, false]);
    }
}
