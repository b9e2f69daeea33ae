//! What a site was made from, and by what.

/// Where a published site comes from. Nothing in it depends on a clock, a machine or a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The title of the site in its authentic language.
    pub site: String,
    /// The version of the program, as `gongshi --version` prints it.
    pub version: String,
    /// The SHA-256 of everything that was read, as `Sources::sha256` computes it.
    pub input: String,
    /// The SHA-256 of the manifest of the edition before this one, where the content names it.
    pub previous_edition: Option<String>,
}
