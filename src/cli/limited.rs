//! How large a site may be.

use super::misuse::Unfit;
use super::stream;
use super::watchdog::Watchdog;
use super::words::Words;
use crate::limits::{Limit, Limits};
use crate::source::Sources;
use std::path::Path;

/// Limits that are set on the command line, and nowhere else: a site cannot raise what protects from it.
#[derive(clap::Args, Clone, Debug)]
pub struct Limited {
    /// Let more through than usual, or less, for example text-file=8MiB; see over-limit in docs/diagnostics.md
    #[arg(long = "limit", value_name = "NAME=MOST", value_parser = parse)]
    limits: Vec<(Limit, u64)>,
}

impl Limited {
    /// The limits that hold.
    pub fn limits(&self) -> Limits {
        let mut limits = Limits::default();
        self.limits.iter().for_each(|(limit, most)| limits.set(*limit, *most));
        limits
    }

    /// Looks after a command that works on a site, until what is given is dropped.
    pub fn watchdog(&self, site: &Path, words: &Words) -> Watchdog {
        let language = words.language();
        Watchdog::new(&self.limits(), site, move |found| {
            stream::findings(found, &Sources::default(), language);
        })
    }
}

fn parse(text: &str) -> Result<(Limit, u64), Unfit> {
    Limit::parse(text).ok_or(Unfit)
}
