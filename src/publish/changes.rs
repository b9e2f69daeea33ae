//! What a publication changed in the output folder.

use super::exchange::Exchange;

/// What a publication changed. Files are named by their routes, for example `en/index.html`, in order;
/// the manifest and `SHA256SUMS` are not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// Files that the published site did not have.
    pub added: Vec<String>,
    /// Files whose bytes are others than those that were published.
    pub changed: Vec<String>,
    /// Files that the published site had and the new one has not.
    pub removed: Vec<String>,
    /// How many files kept their bytes.
    pub unchanged: usize,
    /// Whether a reader could have met a missing page during the switch.
    pub atomic: Exchange,
    /// The SHA-256 of the site's manifest.
    pub manifest: String,
    /// Whether the site carries a signature.
    pub signed: Signed,
}

/// What became of the signature of the published site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// There was none.
    Never,
    /// Nothing was changed, so that it is still there and still right.
    Still,
    /// It was that of the replaced site, and stays with it: the new one has none.
    NoLonger,
}
