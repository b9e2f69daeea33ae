//! The line from the files of one folder to a site, which is run again and again.

use crate::diagnostic::Checked;
use crate::failure::Failure;
use crate::limits::Limits;
use crate::load::{Held, Reading};
use crate::pipeline::{self, Memo, Site};
use crate::source::{SourcePath, Sources};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The line, with what it remembers between two runs: only to be quicker, never to give something else.
pub struct Line {
    root: PathBuf,
    limits: Limits,
    held: Held,
    memo: Memo,
    folders: Vec<(PathBuf, u64)>,
    /// Whether the last run gave nothing that could be shown or told.
    failed: bool,
}

/// What one run gave.
pub struct Round {
    pub sources: Arc<Sources>,
    /// The files that changed since the run before, by path.
    pub changed: Vec<SourcePath>,
    pub checked: Checked<Option<Site>>,
}

impl Line {
    /// A line from a site's folder, which has not been read yet.
    pub fn of(root: &Path) -> Line {
        Line::within(root, Limits::default())
    }

    /// The same within other limits than the usual ones.
    pub fn within(root: &Path, limits: Limits) -> Line {
        Line {
            root: root.to_owned(),
            held: Held::within(limits.clone()),
            limits,
            memo: Memo::default(),
            folders: Vec::new(),
            failed: true,
        }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folders that were walked through last, with what tells each from another one at its path.
    pub fn folders(&self) -> &[(PathBuf, u64)] {
        &self.folders
    }

    /// Reads what changed and runs the line; gives nothing where nothing changed.
    ///
    /// Fails as [`crate::load::read`] does. The run after a failure gives a round whatever changed.
    pub fn run(&mut self) -> Result<Option<Round>, Failure> {
        let reading = self.read()?;
        if reading.changed.is_empty() && !std::mem::take(&mut self.failed) {
            return Ok(None);
        }
        self.failed = false;
        Ok(Some(self.round(reading)))
    }

    /// Forgets everything, reads every file and runs the line.
    ///
    /// Fails as [`crate::load::read`] does.
    pub fn run_anew(&mut self) -> Result<Round, Failure> {
        (self.held, self.memo) = (Held::within(self.limits.clone()), Memo::default());
        let reading = self.read()?;
        self.failed = false;
        Ok(self.round(reading))
    }

    fn read(&mut self) -> Result<Reading, Failure> {
        let read = self.held.read(&self.root);
        self.failed |= read.is_err();
        let mut reading = read?;
        self.folders = std::mem::take(&mut reading.folders);
        Ok(reading)
    }

    fn round(&mut self, reading: Reading) -> Round {
        let sources = Arc::new(reading.sources);
        let checked = pipeline::prepare_with(&sources, &mut self.memo);
        Round { sources, changed: reading.changed, checked }
    }
}
