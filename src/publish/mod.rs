//! Makes the output folder equal to the rendered site, all at once or not at all.

#![expect(clippy::disallowed_methods, reason = "this room is the only writer of a site")]

mod changes;
mod exchange;
mod lock;
mod manifest;
mod owned;
mod place;
mod release;
mod route;
mod staging;

pub use changes::Changes;
pub use exchange::Exchange;
pub use manifest::MANIFEST;
pub use release::{Release, begin};
