//! Whatever stands in a site's files, each finding points into a file at whole characters, and can be printed.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads the package's own files and says bluntly what it expects"
)]

mod support;

use gongshi::diagnostic::{Catalogue, Diagnostic, Place, Wording, print};
use gongshi::pipeline;
use gongshi::source::{Source, Sources, Span};
use proptest::prelude::{ProptestConfig, any, prop_oneof, proptest};
use proptest::strategy::{Just, Strategy};
use support::repository;

/// What is done to one file: from where on so many bytes are replaced by others.
#[derive(Clone, Debug)]
struct Change {
    file: usize,
    at: usize,
    length: usize,
    with: Vec<u8>,
}

fn change() -> impl Strategy<Value = Change> {
    let signs = "(\n|  |- |: |\\[\\[|\\]\\]|[{}]|\"|'|\\*|`|<|&#|\\||\\\\|亿|质量|9|\u{202e}|\u{feff}|---\n|e\u{301}|𝟏){1,6}";
    let with = prop_oneof![
        signs.prop_map(String::into_bytes),
        proptest::collection::vec(any::<u8>(), 0..6),
        Just(Vec::new()),
    ];
    (any::<usize>(), any::<usize>(), 0..40_usize, with).prop_map(|(file, at, length, with)| Change {
        file,
        at,
        length,
        with,
    })
}

fn changed(base: &Sources, changes: &[Change]) -> Sources {
    let mut files: Vec<(_, Vec<u8>)> =
        base.iter().map(|(_, file)| (file.path.clone(), file.text().unwrap_or_default().into())).collect();
    for Change { file, at, length, with } in changes {
        let file = file % files.len();
        let bytes = &mut files[file].1;
        let at = at % (bytes.len() + 1);
        let end = (at + length).min(bytes.len());
        bytes.splice(at..end, with.iter().copied());
    }
    Sources::new(files.into_iter().map(|(path, bytes)| Source::new(path, bytes)).collect())
}

fn spans(finding: &Diagnostic) -> impl Iterator<Item = Span> {
    let place = match finding.place {
        Place::Span(span) => Some(span),
        Place::Missing(_) | Place::Page(_) => None,
    };
    place.into_iter().chain(finding.related.iter().map(|related| related.span))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_finding_points_into_its_file(changes in proptest::collection::vec(change(), 1..6)) {
        let base = gongshi::load::read(&repository("tests/findings/base")).expect("the base site can be read");
        let sources = changed(&base, &changes);
        let found = pipeline::prepare(&sources).diagnostics;
        for finding in &found {
            for span in spans(finding) {
                // What is no text is spoken of by its bytes, which the site does not keep.
                let Some(text) = sources.get(span.source).expect("a file of the site").text() else { continue };
                let (start, end) = (span.start as usize, span.end as usize);
                assert!(start <= end && end <= text.len(), "{finding:?}");
                assert!(text.is_char_boundary(start) && text.is_char_boundary(end), "{finding:?}");
            }
        }
        for wording in Wording::ALL {
            let words = Catalogue::new(wording);
            assert!(!print::json(&found, &sources, &words).is_empty());
            print::sarif(&found, &sources, &words);
            print::terminal(&found, &sources, &words, print::Ink::Plain);
        }
    }
}
