//! Everything that decides what a build publishes, in one digest.

use crate::source::Sources;

/// The key of a build: of the program itself, of every file that it reads, and of what it was asked for, for example
/// `precompress`. Nothing where the program cannot read itself; then every build is made.
pub fn of_build(sources: &Sources, asked: &[&str]) -> Option<String> {
    // The version is not enough: whoever changes the program builds it many times under one.
    let program = std::env::current_exe().and_then(std::fs::read).ok()?;
    let mut digest = blake3::Hasher::new();
    digest.update(blake3::hash(&program).as_bytes());
    digest.update(sources.sha256().as_bytes());
    for word in asked {
        digest.update(&[0]);
        digest.update(word.as_bytes());
    }
    Some(digest.finalize().to_hex().to_string())
}

#[cfg(test)]
mod tests {
    use super::of_build;
    use crate::source::{Source, SourcePath, Sources};

    #[test]
    fn whatever_decides_is_in_the_key() {
        let site = |path: &str, text: &str| {
            Sources::new(vec![Source::new(SourcePath::new(path), text.as_bytes().to_vec())])
        };
        let keys = [
            of_build(&site("content/a.yaml", "a"), &[]),
            of_build(&site("content/a.yaml", "b"), &[]),
            of_build(&site("content/b.yaml", "a"), &[]),
            of_build(&site("content/a.yaml", "a"), &["precompress"]),
        ];
        let different: std::collections::BTreeSet<_> = keys.iter().collect();
        assert_eq!(different.len(), keys.len());
        assert!(keys.iter().all(Option::is_some));
        assert_eq!(of_build(&site("content/a.yaml", "a"), &[]), keys[0]);
    }
}
