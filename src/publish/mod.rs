//! Makes the output folder equal to the rendered site, all at once or not at all.

#![expect(clippy::disallowed_methods, reason = "this room is the only writer of a site")]

mod changes;
mod exchange;
mod leftovers;
mod lock;
mod owned;
mod pages;
mod place;
mod published;
mod release;
mod rollback;
mod route;
mod sign;
mod staging;
mod unchanged;

pub use changes::{Changes, Signed};
pub use exchange::Exchange;
pub use pages::note_pages;
pub use release::{Release, begin};
pub use rollback::{RolledBack, rollback};
pub use sign::sign;
pub use unchanged::{note, unchanged};
