//! Lists what a published site consists of, each file with its size and digest.

mod entry;
mod list;
mod origin;
mod route;
mod sums;

pub use entry::{Entry, sha256};
pub use list::{Manifest, written};
pub use origin::Origin;
pub use route::is_route;
pub use sums::sums;

/// Where the manifest stands in a published site.
pub const MANIFEST: &str = "manifest.json";

/// Where the same list stands for `sha256sum -c`.
pub const SUMS: &str = "SHA256SUMS";

/// Where the signature of the manifest stands, once there is one.
pub const SIGNATURE: &str = "manifest.json.minisig";
