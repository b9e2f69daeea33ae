//! What was found: a kind of personal data, where it stands, and whose it is.

use crate::diagnostic::Code;
use sha2::{Digest, Sha256};

/// A kind of personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A mobile telephone number.
    Mobile,
    /// A resident identity number of 18 or 15 digits.
    Identity,
    /// The number of a bank card.
    Card,
    /// What a word calls a mobile number, a resident identity number, the number of a bank card, and what is none by its
    /// digits: one of them is mistyped.
    CalledMobile,
    CalledIdentity,
    CalledCard,
    /// A mailbox at a provider for private persons.
    Mailbox,
    /// The number of a passport.
    Passport,
    /// The number of a permit to travel to or from Hong Kong, Macao or Taiwan, or to stay.
    Permit,
    /// The number plate of a vehicle.
    Plate,
    /// The number of a fixed telephone that is not an office's.
    Landline,
    /// The address of a home.
    Address,
}

impl Kind {
    /// Its key in words and in `content/allow.yaml`.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Mobile | Kind::CalledMobile => "mobile",
            Kind::Identity | Kind::CalledIdentity => "identity",
            Kind::Card | Kind::CalledCard => "card",
            Kind::Mailbox => "mailbox",
            Kind::Passport => "passport",
            Kind::Permit => "permit",
            Kind::Plate => "plate",
            Kind::Landline => "landline",
            Kind::Address => "address",
        }
    }

    /// What a finding of this kind is called in a file of the content. The first four are hardly ever anything else,
    /// for they have check digits, issuers or providers; of the others only a person can say whose they are.
    pub(super) fn code(self) -> Code {
        match self {
            Kind::Mobile | Kind::Identity | Kind::Card | Kind::Mailbox => Code::PersonalData,
            Kind::CalledMobile | Kind::CalledIdentity | Kind::CalledCard => Code::LikelyPersonalData,
            Kind::Passport | Kind::Permit | Kind::Plate | Kind::Landline | Kind::Address => {
                Code::LikelyPersonalData
            }
        }
    }
}

/// Whose a telephone number or an address is, by the words around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    Person,
    /// An office, a company, a school: its telephone and its address are public.
    Office,
}

/// Personal data in a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Where it begins and ends, in bytes.
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    pub(super) owner: Owner,
    /// Without disguise, for example `13800138000`.
    pub(super) value: String,
}

impl Found {
    /// The value as offices mask it in what they publish, for example `138****8000`.
    pub fn masked(&self) -> String {
        let letters: Vec<char> = self.value.chars().collect();
        let (head, tail) = match self.kind {
            Kind::Mobile | Kind::CalledMobile => (3, 4),
            Kind::Identity | Kind::CalledIdentity => (2, 3),
            Kind::Card | Kind::CalledCard => (0, 4),
            Kind::Mailbox => {
                let provider = letters.iter().rev().take_while(|letter| **letter != '@').count() + 1;
                // Of a name of one letter, that letter would be all.
                (usize::from(letters.len() > provider + 1), provider)
            }
            Kind::Passport | Kind::Permit => (1, 2),
            Kind::Plate => (2, 2),
            Kind::Landline => (letters.len().saturating_sub(8).min(4), 2),
            Kind::Address => return without_place(&self.value),
        };
        let hidden = head..letters.len().saturating_sub(tail);
        let masked = letters.iter().enumerate();
        let masked: String =
            masked.map(|(place, letter)| if hidden.contains(&place) { '*' } else { *letter }).collect();
        match self.kind {
            Kind::Passport | Kind::Permit | Kind::Plate => masked.to_uppercase(),
            _ => masked,
        }
    }

    /// The SHA-256 digest of the value in hexadecimal, by which `content/allow.yaml` names it without saying it.
    pub fn digest(&self) -> String {
        Sha256::digest(self.value.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// An address of which only the kinds of its parts are left: a sentence may stand before it, with a name in it.
fn without_place(address: &str) -> String {
    const KEPT: &str = "省市县区镇乡村路街巷弄号幢栋楼单元室户组";
    address
        .chars()
        .map(|char| if KEPT.contains(char) || !char.is_alphanumeric() { char } else { '*' })
        .collect()
}
