//! What there is to show: the last good site, and what keeps a newer one from being shown.

use crate::pipeline::Site;
use crate::source::Sources;
use std::sync::Arc;

/// A site and the files it was made from.
pub struct Shown {
    pub site: Site,
    pub sources: Arc<Sources>,
}

/// What browsers are to see.
#[derive(Clone, Default)]
pub struct Scene {
    /// The last good site; nothing before there was one.
    pub shown: Option<Arc<Shown>>,
    /// What is wrong with the files as they are now.
    pub trouble: Option<Trouble>,
}

/// What is wrong, as a browser shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The language that it is worded in, for example `zh-CN`.
    pub lang: &'static str,
    /// A piece of HTML without scripts, in which everything that an author wrote is escaped.
    pub html: String,
    /// What is on the button that takes it out of sight.
    pub close: String,
}
