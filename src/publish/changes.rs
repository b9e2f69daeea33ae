//! What a publication changed in the output folder.

use super::exchange::Exchange;

/// What a publication changed. Files are named by their routes, for example `en/index.html`, in order;
/// the manifest is not counted.
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
}
