//! The keys: one that signs and stays with the publisher, one that everybody may have.

use ct_codecs::{Base64, Decoder};
use minisign::{ErrorKind, KeyPair, PublicKeyBox, SecretKeyBox};

/// What the first line of a key file begins with.
const COMMENT: &str = "untrusted comment: ";

/// How long the key's own line is, in base64.
const SECRET_LENGTH: usize = 212;
const PUBLIC_LENGTH: usize = 56;

/// How many bytes of checksum a secret key ends with.
const CHECKSUM: usize = 32;

/// A key that signs, ready for use.
pub struct SecretKey(pub(super) minisign::SecretKey);

/// A key that tells whether a signature is its publisher's.
pub struct PublicKey(pub(super) minisign::PublicKey);

/// Why a key could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFlaw {
    /// It is no key of minisign's.
    NotAKey,
    /// It is protected, and no password was given.
    Locked,
    /// It is protected by another password.
    WrongPassword,
    /// The system gave no random numbers, or refused the work.
    Refused,
}

/// A new pair of keys as the texts of two files.
pub struct Pair {
    /// Keeps the publisher's secret.
    pub secret: String,
    /// May be given to everybody.
    pub public: String,
    /// As minisign names the pair, for example `1A2B3C4D5E6F7081`.
    pub id: String,
}

impl SecretKey {
    /// Reads the text of a key file as `minisign -G` or [`generate`] makes it. The password is asked for only where
    /// the key is protected.
    ///
    /// # Errors
    /// What is wrong with the key, or what `password` itself fails with.
    pub fn read<E: From<KeyFlaw>>(
        text: &str,
        password: impl FnOnce() -> Result<String, E>,
    ) -> Result<SecretKey, E> {
        let line = line(text).filter(|line| line.len() == SECRET_LENGTH);
        let bytes = line.and_then(|line| Base64::decode_to_vec(line, None).ok()).ok_or(KeyFlaw::NotAKey)?;
        if is_bare(&bytes) {
            let key = minisign::SecretKey::from_bytes(&bytes);
            return key.map(SecretKey).map_err(|_| KeyFlaw::NotAKey.into());
        }
        if let Ok(key) = SecretKeyBox::from(text.to_owned()).into_unencrypted_secret_key() {
            return Ok(SecretKey(key));
        }
        let read = SecretKeyBox::from(text.to_owned()).into_secret_key(Some(password()?));
        read.map(SecretKey).map_err(|error| match error.kind() {
            ErrorKind::Verify => KeyFlaw::WrongPassword.into(),
            _ => KeyFlaw::NotAKey.into(),
        })
    }

    /// What tells whether a signature is this key's.
    ///
    /// # Errors
    /// [`KeyFlaw::NotAKey`] where the key does not hold its public half.
    pub fn public(&self) -> Result<PublicKey, KeyFlaw> {
        minisign::PublicKey::from_secret_key(&self.0).map(PublicKey).map_err(|_| KeyFlaw::NotAKey)
    }
}

impl PublicKey {
    /// Reads a public key: the text of its file, or the key alone, for example `RWQ…`.
    pub fn read(text: &str) -> Option<PublicKey> {
        let text = text.trim();
        let key = line(text).unwrap_or(text);
        if key.len() != PUBLIC_LENGTH || key.contains(char::is_whitespace) {
            return None;
        }
        let boxed = PublicKeyBox::from(format!("{COMMENT}\n{key}\n"));
        let key = minisign::PublicKey::from_box(boxed).ok()?;
        // `Ed`: the only kind of key there is.
        key.to_bytes().starts_with(b"Ed").then_some(PublicKey(key))
    }

    /// As minisign names the key, for example `1A2B3C4D5E6F7081`.
    pub fn id(&self) -> String {
        id(self.0.keynum())
    }
}

/// Makes a pair of keys, protected by a password where one is given.
///
/// # Errors
/// [`KeyFlaw::Refused`] where the system gives no random numbers.
pub fn generate(password: Option<String>) -> Result<Pair, KeyFlaw> {
    let comment = if password.is_some() { "minisign encrypted secret key" } else { "minisign secret key" };
    let made = match password {
        Some(password) => KeyPair::generate_encrypted_keypair(Some(password)),
        None => KeyPair::generate_unencrypted_keypair(),
    };
    let refused = |_| KeyFlaw::Refused;
    let KeyPair { pk, sk } = made.map_err(refused)?;
    let id = id(pk.keynum());
    let secret = sk.to_box(Some(comment)).map_err(refused)?.into_string();
    let public = format!("{COMMENT}minisign public key {id}\n{}\n", pk.to_base64());
    Ok(Pair { secret, public, id })
}

/// Whether a key is neither protected nor has the checksum of one: so `minisign -G -W` writes it. Whether such a key is
/// whole shows when it signs.
fn is_bare(bytes: &[u8]) -> bool {
    let unprotected = bytes.get(2..4) == Some(&[0, 0]);
    unprotected && bytes.iter().rev().take(CHECKSUM).all(|byte| *byte == 0)
}

/// The line behind the comment.
fn line(text: &str) -> Option<&str> {
    let mut lines = text.lines();
    lines.next()?.starts_with(COMMENT).then_some(())?;
    lines.next().map(str::trim)
}

/// The number of a key as minisign prints it: its bytes from the last to the first.
pub fn id(number: &[u8]) -> String {
    number.iter().rev().map(|byte| format!("{byte:02X}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unasked() -> Result<String, KeyFlaw> {
        panic!("nobody asked for a password")
    }

    #[test]
    fn a_key_is_read_as_it_was_made() {
        let pair = generate(None).unwrap();
        let key = SecretKey::read(&pair.secret, unasked).unwrap();
        assert_eq!(key.public().unwrap().id(), pair.id);
        let alone = pair.public.lines().nth(1).unwrap();
        for text in [pair.public.as_str(), alone, &format!(" {alone}\r\n")] {
            assert_eq!(PublicKey::read(text).unwrap().id(), pair.id);
        }
        assert!(pair.public.starts_with(&format!("untrusted comment: minisign public key {}\n", pair.id)));
    }

    #[test]
    fn a_protected_key_needs_its_password() {
        let pair = generate(Some("long and secret".into())).unwrap();
        let read = |password: Result<&str, KeyFlaw>| {
            SecretKey::read(&pair.secret, || password.map(str::to_owned))
                .map(|key| key.public().unwrap().id())
        };
        assert_eq!(read(Ok("long and secret")), Ok(pair.id.clone()));
        assert_eq!(read(Ok("wrong")), Err(KeyFlaw::WrongPassword));
        assert_eq!(read(Err(KeyFlaw::Locked)), Err(KeyFlaw::Locked));
    }

    #[test]
    fn other_texts_are_no_keys() {
        let pair = generate(None).unwrap();
        let secret = |text: &str| SecretKey::read(text, unasked).err();
        for text in ["", "untrusted comment: \n", "untrusted comment: x\nRWQ=\n", &pair.public] {
            assert_eq!(secret(text), Some(KeyFlaw::NotAKey), "{text:?}");
        }
        let cut = &pair.public.trim_end()[..pair.public.len() - 3];
        for text in ["", "RWQ", &pair.secret, cut, &"A".repeat(56), &"é".repeat(28)] {
            assert!(PublicKey::read(text).is_none(), "{text:?}");
        }
    }
}
