//! Makes a signature.

use super::check::COMMENT;
use super::key::{KeyFlaw, SecretKey};
use minisign::ErrorKind;

/// How much of a comment is kept, in characters: minisign refuses very long ones.
const LONGEST: usize = 1000;

/// The text of a signature file. The comment is signed too; it is one line, so that what would end it or could not be
/// seen becomes a blank.
///
/// # Errors
/// [`KeyFlaw::Refused`] where the system gives no random numbers, and [`KeyFlaw::NotAKey`] where the key is damaged, so
/// that its signature would not be good.
pub fn sign(key: &SecretKey, bytes: &[u8], comment: &str) -> Result<String, KeyFlaw> {
    let plain = |character: char| if character.is_control() { ' ' } else { character };
    let comment: String = comment.chars().map(plain).take(LONGEST).collect();
    let public = key.public()?;
    let signature = minisign::sign(Some(&public.0), &key.0, bytes, Some(comment.trim()), Some(COMMENT));
    signature.map(|signature| signature.into_string()).map_err(|error| match error.kind() {
        ErrorKind::Verify => KeyFlaw::NotAKey,
        _ => KeyFlaw::Refused,
    })
}
