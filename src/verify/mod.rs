//! Holds a copy of a site, in a folder or on the web, against its manifest.

#![expect(
    clippy::disallowed_methods,
    reason = "this room reads copies of a site, from disks and from the web"
)]

mod compare;
mod difference;
mod folder;
mod listed;
mod web;

pub use difference::{Difference, Verdict};
pub use folder::folder;
pub use web::{Address, site};
