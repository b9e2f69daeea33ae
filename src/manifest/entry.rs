//! One file of a site, as the manifest lists it.

use sha2::{Digest, Sha256};

/// What the manifest says of one file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// SHA-256 in lower-case hexadecimal, as `sha256sum` prints it.
    pub sha256: String,
    /// In bytes.
    pub size: u64,
}

impl Entry {
    /// The entry of a file with these bytes.
    pub fn of(bytes: &[u8]) -> Entry {
        Entry { sha256: sha256(bytes), size: bytes.len() as u64 }
    }
}

/// SHA-256 in lower-case hexadecimal, as `sha256sum` prints it.
pub fn sha256(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let halves = digest.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    halves.filter_map(|half| char::from_digit(half.into(), 16)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_sha256sum() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Entry::of(b""), Entry { sha256: empty.into(), size: 0 });
    }
}
