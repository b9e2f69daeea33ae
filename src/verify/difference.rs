//! What a copy was found to be.

use crate::manifest::Origin;
use crate::signature::{Flaw, Good};

/// What was found out about a copy of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Where the site comes from, as its manifest says.
    pub origin: Origin,
    /// The SHA-256 of the manifest.
    pub manifest: String,
    /// How many files of the site the manifest lists. `SHA256SUMS`, which is such a list itself, is not counted.
    pub files: usize,
    /// What the signature says; nothing where no key was given, or where it is not good.
    pub signature: Option<Good>,
    /// Everything in which the copy differs, what concerns the whole first, then by path.
    pub differences: Vec<Difference>,
}

/// In what a copy differs from what was published. Files are named by their routes, for example `en/index.html`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// There is no manifest: nothing else could be looked at.
    NoManifest,
    /// The manifest is not one of ours: nothing else could be looked at.
    OtherManifest,
    /// The manifest is not written as we write it, so that it was changed or comes from another version.
    ManifestForm,
    /// A key was given, and there is no signature.
    NoSignature,
    /// The signature is not good.
    Signature(Flaw),
    /// A file has other bytes than those that were published.
    Changed(String),
    /// A file has the bytes that another one should have.
    Holds { route: String, of: String },
    /// Two files have each other's bytes.
    Swapped(String, String),
    /// A file is not there.
    Missing(String),
    /// A file is not there, but another one with its bytes is.
    Renamed { from: String, to: String },
    /// A file or folder is there that was not published.
    Extra(String),
    /// A link, a pipe or a device stands where a file should.
    NotAFile(String),
}
