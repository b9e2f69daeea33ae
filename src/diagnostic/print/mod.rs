//! Prints findings: for people in a terminal or over a page, for programs as JSON, for code hosts as SARIF.
//!
//! The printers are pure: they take findings in any order and give text, sorted by path and place.

mod html;
mod json;
mod located;
mod sarif;
mod terminal;

pub use html::{Editor, html, html_of};
pub use json::json;
pub use located::first_place;
pub use sarif::sarif;
pub use terminal::{Ink, SHOWN, terminal};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Catalogue, Code, Diagnostic, Note, PATH, Wording};
    use crate::source::{Source, SourcePath, Sources, Span};

    #[test]
    fn no_printer_shows_what_the_name_of_a_file_must_not_say() {
        let (number, masked) = ("11010519491231002X", "110105********002X");
        let (path, shown) = (format!("content/files/{number}.csv"), format!("content/files/{masked}.csv"));
        let file = |path: &str| Source::new(SourcePath::new(path), b"a,b\n".to_vec());
        let sources = Sources::new(vec![file(&path), file("content/site.yaml")]);
        let ((id, _), (site, _)) = (sources.find(&path).unwrap(), sources.find("content/site.yaml").unwrap());
        // The file is named as the place of its own findings and beside one of another file.
        let own = Diagnostic::new(Code::PersonalData, Span::whole(id)).arg(PATH, &shown);
        let own = own.arg("kind", "identity").arg("masked", masked).arg("digest", "4ae10c");
        let found = [
            own,
            Diagnostic::new(Code::EmptyText, Span::new(id, 0, 1)),
            Diagnostic::new(Code::DuplicateId, Span::new(site, 0, 1))
                .arg("id", "a")
                .related(Span::new(id, 2, 3), Note::FirstHere),
        ];
        for wording in Wording::ALL {
            let catalogue = Catalogue::new(wording);
            let printed = [
                terminal(&found, &sources, &catalogue, Ink::Plain),
                json(&found, &sources, &catalogue),
                sarif(&found, &sources, &catalogue),
                html(&found, &sources, &catalogue, Editor::None),
                html(&found, &sources, &catalogue, Editor::VsCode("/srv/site")),
                first_place(&found, &sources).unwrap(),
            ];
            for printed in printed {
                assert!(!printed.contains(number), "{printed}");
                let escaped = masked.replace('*', "%2A");
                assert!(printed.contains(masked) || printed.contains(&escaped), "{printed}");
            }
        }
    }
}
