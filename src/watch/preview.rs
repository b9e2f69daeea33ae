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
}

impl Preview {
    pub fn new(desk: Desk, catalogue: Catalogue, editor: Option<PathBuf>) -> Preview {
        Preview { desk, catalogue, editor, good: None, unseen: None }
    }

    /// Shows what a round gave.
    pub fn show(&mut self, round: Round) -> Vec<Diagnostic> {
        let findings = round.checked.diagnostics;
        self.unseen = None;
        match round.checked.value {
            Some(site) => {
                let shown = Arc::new(Shown { site, sources: round.sources });
                self.unseen = Some(shown.clone());
                self.desk.show(Scene { shown: Some(shown), trouble: None });
            }
            None => self.lay_over(self.findings(&findings, &round.sources)),
        }
        findings
    }

    /// Looks at every page of the site that is shown, and goes back to the last good one where a page may not be
    /// published. Gives what was found; nothing where there was nothing to look at, or `stop` said that it is of
    /// no interest any more.
    pub fn look_through(&mut self, stop: impl Fn() -> bool + Sync) -> Vec<Diagnostic> {
        let Some(shown) = self.unseen.take() else { return Vec::new() };
        match pipeline::faults(&shown.site, &shown.sources, stop) {
            None => {
                self.unseen = Some(shown);
                Vec::new()
            }
            Some(faults) if !faults.iter().any(Diagnostic::is_error) => {
                self.good = Some(shown);
                faults
            }
            Some(faults) => {
                self.lay_over(self.findings(&faults, &shown.sources));
                faults
            }
        }
    }

    /// Says over the last good site that the files cannot be read. `said` is said in the reader's language.
    pub fn fail(&mut self, said: &str) {
        self.unseen = None;
        self.lay_over(print::html_of(said, &self.catalogue));
    }

    fn lay_over(&self, html: String) {
        let lang = self.catalogue.language().tag();
        let trouble = Trouble { lang, html, close: self.catalogue.overlay("close") };
        self.desk.show(Scene { shown: self.good.clone(), trouble: Some(trouble) });
    }

    fn findings(&self, findings: &[Diagnostic], sources: &Sources) -> String {
        let root = self.editor.as_ref().map(|root| root.to_string_lossy());
        let editor = root.as_deref().map_or(Editor::None, Editor::VsCode);
        print::html(findings, sources, &self.catalogue, editor)
    }
}
