//! What a copy says of itself: its manifest and the signature.

use super::difference::{Difference, Verdict};
use crate::manifest::{Manifest, Origin, SUMS, sha256};
use crate::signature::{PublicKey, check};

/// Begins a verdict from the bytes of the manifest and of the signature, each where it is there. The manifest comes
/// with it where the files can be held against it.
pub fn listed(
    json: Option<&[u8]>,
    signature: Option<&[u8]>,
    key: Option<&PublicKey>,
) -> (Verdict, Option<Manifest>) {
    let mut verdict = Verdict {
        origin: Origin::default(),
        manifest: String::new(),
        files: 0,
        signature: None,
        differences: Vec::new(),
    };
    let Some(json) = json else {
        verdict.differences.push(Difference::NoManifest);
        return (verdict, None);
    };
    verdict.manifest = sha256(json);
    match (key, signature) {
        (None, _) => {}
        (Some(_), None) => verdict.differences.push(Difference::NoSignature),
        (Some(key), Some(signature)) => match check(key, json, signature) {
            Ok(good) => verdict.signature = Some(good),
            Err(flaw) => verdict.differences.push(Difference::Signature(flaw)),
        },
    }
    let Some(manifest) = Manifest::parse(json) else {
        verdict.differences.push(Difference::OtherManifest);
        return (verdict, None);
    };
    // What a signature covers is as its publisher wrote it, whatever the version.
    if verdict.signature.is_none() && manifest.to_json().as_bytes() != json {
        verdict.differences.push(Difference::ManifestForm);
    }
    verdict.origin = manifest.origin.clone();
    verdict.files = manifest.files.keys().filter(|route| *route != SUMS).count();
    (verdict, Some(manifest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Entry;
    use crate::signature::{Flaw, KeyFlaw, SecretKey, generate, sign};

    fn manifest() -> Manifest {
        let mut manifest = Manifest::default();
        manifest.files.insert("a".into(), Entry::of(b"A"));
        manifest.files.insert(SUMS.into(), Entry::of(b"S"));
        manifest
    }

    fn keys() -> (SecretKey, PublicKey) {
        let pair = generate(None).unwrap();
        let secret = SecretKey::read(&pair.secret, || Err(KeyFlaw::Locked)).unwrap();
        (secret, PublicKey::read(&pair.public).unwrap())
    }

    fn differences(
        json: Option<&[u8]>,
        signature: Option<&[u8]>,
        key: Option<&PublicKey>,
    ) -> Vec<Difference> {
        listed(json, signature, key).0.differences
    }

    #[test]
    fn a_signature_is_checked_where_there_is_a_key() {
        let (secret, public) = keys();
        let json = manifest().to_json();
        let signature = sign(&secret, json.as_bytes(), "site").unwrap();
        let (verdict, read) = listed(Some(json.as_bytes()), Some(signature.as_bytes()), Some(&public));
        assert_eq!((verdict.signature.unwrap().key, verdict.files, read), (public.id(), 1, Some(manifest())));
        assert_eq!(verdict.differences, []);
        assert_eq!(differences(Some(json.as_bytes()), None, Some(&public)), [Difference::NoSignature]);
        let wrong = [Difference::Signature(Flaw::Malformed)];
        assert_eq!(differences(Some(json.as_bytes()), Some(b"x"), Some(&public)), wrong);
        assert_eq!(differences(Some(json.as_bytes()), Some(b"x"), None), []);
    }

    #[test]
    fn a_manifest_that_is_missing_or_not_ours_is_said() {
        assert_eq!(differences(None, None, None), [Difference::NoManifest]);
        let (verdict, manifest) = listed(Some(b"{}"), None, None);
        assert_eq!((verdict.differences, manifest), (vec![Difference::OtherManifest], None));
    }

    #[test]
    fn a_manifest_in_another_form_is_said_unless_it_is_signed() {
        let json = manifest().to_json().replace("  \"files\"", " \"files\"");
        assert_eq!(differences(Some(json.as_bytes()), None, None), [Difference::ManifestForm]);
        let (secret, public) = keys();
        let signature = sign(&secret, json.as_bytes(), "site").unwrap();
        assert_eq!(differences(Some(json.as_bytes()), Some(signature.as_bytes()), Some(&public)), []);
    }
}
