//! Everything that decides what a build publishes, in one digest.

use crate::source::{Content, Sources};

/// The sources that the program was made from, in one digest. The version is not enough: whoever changes the program
/// builds it many times under one. To read the program's own file instead takes longer than to build a small site.
const PROGRAM: &str = env!("GONGSHI_SOURCES");

/// The key of a build: of the program itself, of every file that it reads, and of what it was asked for, for example
/// `precompress`.
pub fn of_build(sources: &Sources, asked: &[&str]) -> String {
    // What was refused has no bytes, and what is refused hangs on the limits.
    let mut decides = format!("{} {:?}", sources.sha256(), sources.limits());
    for (_, source) in sources.iter() {
        if let Content::Refused(why) = &source.content {
            decides.push_str(&format!(" {} {why:?}", source.path));
        }
    }
    digest(decides.as_bytes(), asked)
}

/// The same without the files: who made what is published, and what it was asked for.
pub fn of_maker(asked: &[&str]) -> String {
    digest(&[], asked)
}

fn digest(files: &[u8], asked: &[&str]) -> String {
    let mut digest = blake3::Hasher::new();
    digest.update(PROGRAM.as_bytes());
    digest.update(files);
    for word in asked {
        digest.update(&[0]);
        digest.update(word.as_bytes());
    }
    digest.finalize().to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::of_build;
    use crate::limits::{Limit, Limits};
    use crate::source::{Refusal, Source, SourcePath, Sources};

    #[test]
    fn whatever_decides_is_in_the_key() {
        let site = |path: &str, text: &str| {
            Sources::new(vec![Source::new(SourcePath::new(path), text.as_bytes().to_vec())])
        };
        let with = |why| {
            let refused = Source::refused(SourcePath::new("content/files/b.pdf"), why);
            Sources::new(vec![Source::new(SourcePath::new("content/a.yaml"), b"a".to_vec()), refused])
        };
        let mut limits = Limits::default();
        limits.set(Limit::Nesting, 200);
        let keys = [
            of_build(&site("content/a.yaml", "a"), &[]),
            of_build(&site("content/a.yaml", "b"), &[]),
            of_build(&site("content/b.yaml", "a"), &[]),
            of_build(&site("content/a.yaml", "a"), &["precompress"]),
            of_build(&with(Refusal::SymbolicLink), &[]),
            of_build(&with(Refusal::Over(Limit::Attachment)), &[]),
            of_build(&site("content/a.yaml", "a").within(limits), &[]),
        ];
        let different: std::collections::BTreeSet<_> = keys.iter().collect();
        assert_eq!(different.len(), keys.len());
        assert_eq!(of_build(&site("content/a.yaml", "a"), &[]), keys[0]);
    }
}
