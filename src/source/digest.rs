//! A BLAKE3 digest, used inside the program to tell whether two inputs are the same.

/// The digest of some bytes, for example `af1349b9f5f9a1a6…` in hexadecimal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Digests bytes.
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(*blake3::hash(bytes).as_bytes())
    }

    /// Digests some digests, one after the other.
    pub fn of_all<'a>(digests: impl IntoIterator<Item = &'a Digest>) -> Digest {
        let mut hasher = blake3::Hasher::new();
        digests.into_iter().for_each(|digest| {
            hasher.update(&digest.0);
        });
        Digest(*hasher.finalize().as_bytes())
    }

    /// The whole digest in hexadecimal.
    pub fn hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The first eight bytes in hexadecimal: short enough for a file name or a line of front matter.
    pub fn short(&self) -> String {
        self.0.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

impl std::fmt::Debug for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(&self.short())
    }
}
