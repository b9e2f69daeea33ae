//! Which findings forbid that a site is published.

use crate::diagnostic::Diagnostic;

/// How much is forgiven.
#[derive(clap::Args, Clone, Copy, Debug)]
pub struct Strictness {
    /// Take warnings for errors
    #[arg(long)]
    strict: bool,
}

impl Strictness {
    /// Whether a site with these findings may not be published.
    pub fn forbids(self, findings: &[Diagnostic]) -> bool {
        findings.iter().any(|finding| self.strict || finding.is_error())
    }
}
