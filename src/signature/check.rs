//! Checks a signature.

use super::key::{PublicKey, id};
use minisign::SignatureBox;
use std::io::Cursor;

/// What stands in the first line, which no signature covers. It is that of minisign itself.
pub const COMMENT: &str = "signature from minisign secret key";

/// The longest signature file that is looked at, in bytes.
const LONGEST: usize = 16 * 1024;

/// How long the two signatures are, in base64.
const SIGNATURE_LENGTH: usize = 100;
const GLOBAL_LENGTH: usize = 88;

/// What a good signature says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Good {
    /// The key that signed, as minisign names it.
    pub key: String,
    /// The comment that was signed with the text.
    pub comment: String,
}

/// What is wrong with a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is cut, or is no signature of minisign's at all.
    Malformed,
    /// A part of the file that no signature covers is not as minisign writes it.
    Uncovered,
    /// It was made with another key, which minisign names so.
    OtherKey(String),
    /// It is a signature of another text, or its comment was changed.
    Wrong,
}

/// Checks the text of a signature file against what was signed.
///
/// # Errors
/// What is wrong with the signature.
pub fn check(key: &PublicKey, bytes: &[u8], signature: &[u8]) -> Result<Good, Flaw> {
    let signature = read(signature)?;
    if signature.keynum() != key.0.keynum() {
        return Err(Flaw::OtherKey(id(signature.keynum())));
    }
    // Signatures of the kind that minisign made before 2015 are not accepted: it makes none any more.
    let legacy = false;
    match minisign::verify(&key.0, &signature, Cursor::new(bytes), true, false, legacy) {
        Ok(()) => Ok(Good { key: key.id(), comment: signature.trusted_comment().unwrap_or_default() }),
        Err(_) => Err(Flaw::Wrong),
    }
}

/// Reads a signature file, which must be exactly as minisign writes it, but for CRLF: whatever else were in it would
/// not be covered by any signature.
fn read(bytes: &[u8]) -> Result<SignatureBox, Flaw> {
    let text = std::str::from_utf8(bytes).map_err(|_| Flaw::Malformed)?;
    let lines: Vec<&str> = text.lines().collect();
    let [comment, signature, _, global] = lines.as_slice() else { return Err(Flaw::Malformed) };
    if text.len() > LONGEST || signature.len() != SIGNATURE_LENGTH || global.len() != GLOBAL_LENGTH {
        return Err(Flaw::Malformed);
    }
    let read = SignatureBox::from_string(text).map_err(|_| Flaw::Malformed)?;
    let ours = comment.strip_prefix("untrusted comment: ") == Some(COMMENT);
    let written = read.to_string();
    if ours && (written == text || written.replace('\n', "\r\n") == text) {
        Ok(read)
    } else {
        Err(Flaw::Uncovered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signature::{KeyFlaw, SecretKey, generate, sign};

    const TEXT: &[u8] = b"{ \"files\": [] }\n";

    fn keys() -> (SecretKey, PublicKey) {
        let pair = generate(None).unwrap();
        let secret = SecretKey::read(&pair.secret, || Err(KeyFlaw::Locked)).unwrap();
        (secret, PublicKey::read(&pair.public).unwrap())
    }

    #[test]
    fn a_signature_is_good_for_its_text_and_its_key() {
        let (secret, public) = keys();
        let signature = sign(&secret, TEXT, " 质量\n强市 ").unwrap();
        let good = Good { key: public.id(), comment: "质量 强市".into() };
        assert_eq!(check(&public, TEXT, signature.as_bytes()), Ok(good.clone()));
        assert_eq!(check(&public, TEXT, signature.replace('\n', "\r\n").as_bytes()), Ok(good));
        assert_eq!(check(&public, b"other", signature.as_bytes()), Err(Flaw::Wrong));
        let (_, stranger) = keys();
        assert_eq!(check(&stranger, TEXT, signature.as_bytes()), Err(Flaw::OtherKey(public.id())));
    }

    #[test]
    fn a_key_without_a_checksum_signs_unless_it_is_damaged() {
        use ct_codecs::{Base64, Decoder, Encoder};
        let pair = generate(None).unwrap();
        let mut bytes = Base64::decode_to_vec(pair.secret.lines().nth(1).unwrap(), None).unwrap();
        let end = bytes.len();
        bytes[end - 32..].fill(0);
        let signed = |bytes: &[u8]| {
            let text = format!("untrusted comment: x\n{}\n", Base64::encode_to_string(bytes).unwrap());
            let key = SecretKey::read(&text, || Err(KeyFlaw::Locked))?;
            sign(&key, TEXT, "site")
        };
        let public = PublicKey::read(&pair.public).unwrap();
        assert!(check(&public, TEXT, signed(&bytes).unwrap().as_bytes()).is_ok());
        bytes[end - 60] ^= 1;
        assert_eq!(signed(&bytes), Err(KeyFlaw::NotAKey));
    }

    #[test]
    fn another_reader_of_the_format_agrees() {
        let (secret, public) = keys();
        let signature = sign(&secret, TEXT, "site: 质量强市").unwrap();
        let key = minisign_verify::PublicKey::from_base64(&public.0.to_base64()).unwrap();
        let signature = minisign_verify::Signature::decode(&signature).unwrap();
        key.verify(TEXT, &signature, false).unwrap();
        assert_eq!(signature.trusted_comment(), "site: 质量强市");
        assert!(key.verify(b"other", &signature, false).is_err());
    }

    #[test]
    fn no_bit_of_a_signature_can_be_changed() {
        let (secret, public) = keys();
        let whole = sign(&secret, TEXT, "site").unwrap().into_bytes();
        for at in 0..whole.len() * 8 {
            let mut changed = whole.clone();
            changed[at / 8] ^= 1 << (at % 8);
            assert!(check(&public, TEXT, &changed).is_err(), "bit {at}");
        }
    }

    #[test]
    fn no_signature_can_be_cut_or_lengthened() {
        let (secret, public) = keys();
        let whole = sign(&secret, TEXT, "site").unwrap().into_bytes();
        for end in 0..whole.len() {
            assert!(check(&public, TEXT, &whole[..end]).is_err(), "{end} bytes");
        }
        for more in ["\n", "x", "\nx", &"\n".repeat(LONGEST)] {
            assert!(check(&public, TEXT, &[&whole, more.as_bytes()].concat()).is_err(), "{more:?}");
        }
        assert_eq!(check(&public, TEXT, b""), Err(Flaw::Malformed));
    }
}
