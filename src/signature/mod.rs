//! Signs a text and checks signatures, in the format of minisign.

mod check;
mod key;
mod sign;

pub use check::{Flaw, Good, check};
pub use key::{KeyFlaw, Pair, PublicKey, SecretKey, generate};
pub use sign::sign;
