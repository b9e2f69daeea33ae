//! What a round means for the browsers: a new site, or the last good one with what is wrong laid over it.

use super::line::Round;
use crate::diagnostic::print::{self, Editor};
use crate::diagnostic::{Catalogue, Diagnostic};
use crate::pipeline;
use crate::serve::{Desk, Scene, Shown, Trouble};
use crate::source::Sources;
use std::path::PathBuf;
use std::sync::Arc;

/// A preview that browsers look at.
pub struct Preview {
    desk: Desk,
    catalogue: Catalogue,
    /// The site's folder as an absolute path, where places are links to an editor.
    editor: Option<PathBuf>,
    good: Option<Arc<Shown>>,
    /// What is shown although not every page of it has been seen.
    unseen: Option<Arc<Shown>>,
    /// What is wrong with the files as they are.
    trouble: Option<Trouble>,
}

impl Preview {
    pub fn new(desk: Desk, catalogue: Catalogue, editor: Option<PathBuf>) -> Preview {
        Preview { desk, catalogue, editor, good: None, unseen: None, trouble: None }
    }

    /// Shows what a round gave.
    pub fn show(&mut self, round: Round) -> Vec<Diagnostic> {
        let findings = round.checked.diagnostics;
        match round.checked.value {
            Some(site) => {
                self.unseen = Some(Arc::new(Shown { site, sources: round.sources }));
                self.trouble = None;
            }
            None => self.trouble = Some(self.trouble(self.findings(&findings, &round.sources))),
        }
        self.present();
        findings
    }

    /// Looks at every page of the site that is shown, and goes back to the last good one where a page may not be
    /// published. Gives what was found; nothing where there was nothing to look at, or `stop` said that it is of
    /// no interest any more.
    pub fn look_through(&mut self, stop: impl Fn() -> bool + Sync) -> Vec<Diagnostic> {
        let Some(shown) = self.unseen.take() else { return Vec::new() };
        let Some(faults) = pipeline::faults(&shown.site, &shown.sources, stop) else {
            self.unseen = Some(shown);
            return Vec::new();
        };
        if !faults.iter().any(Diagnostic::is_error) {
            self.good = Some(shown);
            return faults;
        }
        // What is wrong with the files as they are now says more than what was wrong with earlier ones.
        let of_now = self.trouble.is_none();
        if of_now {
            self.trouble = Some(self.trouble(self.findings(&faults, &shown.sources)));
        }
        self.present();
        if of_now { faults } else { Vec::new() }
    }

    /// Says over the last good site that the files cannot be read. `said` is said in the reader's language.
    pub fn fail(&mut self, said: &str) {
        self.trouble = Some(self.trouble(print::html_of(said, &self.catalogue)));
        self.present();
    }

    /// Shows the last site that nothing was found against, with what is wrong now laid over it.
    fn present(&self) {
        let shown = self.unseen.clone().or_else(|| self.good.clone());
        self.desk.show(Scene { shown, trouble: self.trouble.clone() });
    }

    fn trouble(&self, html: String) -> Trouble {
        let lang = self.catalogue.language().tag();
        Trouble { lang, html, close: self.catalogue.overlay("close") }
    }

    fn findings(&self, findings: &[Diagnostic], sources: &Sources) -> String {
        let root = self.editor.as_ref().map(|root| root.to_string_lossy());
        let editor = root.as_deref().map_or(Editor::None, Editor::VsCode);
        print::html(findings, sources, &self.catalogue, editor)
    }
}
