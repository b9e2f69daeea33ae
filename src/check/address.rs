//! Addresses of the web, as far as they may be published.

use super::value::scalar;
use crate::diagnostic::{Code, Diagnostic};
use crate::lang::is_han;
use crate::markdown::is_local_address;
use crate::yaml::{Field, Findings, Node, Schemas};

/// A public address, for example `https://example.gov.cn/quality/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(pub String);

/// The address at which a site will stand, for example `https://example.gov.cn/quality/`: other addresses are put
/// together from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseAddress(pub String);

/// How an office is reached: by mail, by telephone or on the web, as RFC 9116 has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactAddress(pub String);

/// Why a text is no address that may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// It is not whole, or holds what no address holds.
    NoAddress,
    /// It names a user, and perhaps a password.
    User,
    /// The host is none, or its name can be taken for another one.
    Host,
    Port,
    /// It says more than where the site stands.
    More,
    /// It is no way to reach anybody.
    Contact,
}

impl Fault {
    fn key(self) -> &'static str {
        match self {
            Fault::NoAddress => "whole",
            Fault::User => "user",
            Fault::Host => "host",
            Fault::Port => "port",
            Fault::More => "more",
            Fault::Contact => "contact",
        }
    }
}

/// The longest address that programs agree to take.
const LONGEST: usize = 2_000;

fn address(text: &str) -> Result<(), Fault> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let rest = rest.ok_or(Fault::NoAddress)?;
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"'\\`{}|^".contains(c);
    if text.len() > LONGEST || rest.is_empty() || rest.starts_with('/') || !text.chars().all(plain) {
        return Err(Fault::NoAddress);
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(Fault::User);
    }
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let in_range = |port: &str| {
        let digits = !port.starts_with('0') && port.bytes().all(|byte| byte.is_ascii_digit());
        digits && port.parse::<u16>().is_ok_and(|port| port > 0)
    };
    if !is_host(host) {
        Err(Fault::Host)
    } else if port.is_some_and(|port| !in_range(port)) {
        Err(Fault::Port)
    } else {
        Ok(())
    }
}

fn base_address(text: &str) -> Result<(), Fault> {
    address(text)?;
    let rest = text.split_once("://").map(|(_, rest)| rest).unwrap_or_default();
    let mut steps = rest.trim_end_matches('/').split('/');
    let host = steps.next().unwrap_or_default();
    if rest.contains(['?', '#']) {
        Err(Fault::More)
    } else if !host.is_ascii() {
        Err(Fault::Host)
    } else if steps.any(|step| matches!(step, "" | "." | "..") || step.contains('%')) {
        Err(Fault::NoAddress)
    } else {
        Ok(())
    }
}

/// A mailbox, a telephone number with the code of its country, or an encrypted web address.
fn contact(text: &str) -> Result<(), Fault> {
    let is_name = |name: &str| {
        !name.is_empty()
            && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+'))
    };
    let is_right = if let Some(mailbox) = text.strip_prefix("mailto:") {
        mailbox.split_once('@').is_some_and(|(name, host)| is_name(name) && host.is_ascii() && is_host(host))
    } else if let Some(number) = text.strip_prefix("tel:+") {
        (5..=20).contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit() || c == '-')
    } else {
        return if text.starts_with("https://") { address(text) } else { Err(Fault::Contact) };
    };
    if is_right && text.len() <= LONGEST { Ok(()) } else { Err(Fault::Contact) }
}

/// Whether a host is one by its shape: labels of Latin letters, digits and dashes, or all of Han characters and these.
/// Letters of other scripts look like Latin ones; whoever has such a name writes it as `xn--…`.
fn is_host(host: &str) -> bool {
    let of_address = |inner: &str| inner.parse::<std::net::Ipv6Addr>().is_ok();
    if let Some(inner) = host.strip_prefix('[') {
        return inner.strip_suffix(']').is_some_and(of_address);
    }
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.strip_prefix("xn--").is_none_or(|rest| !rest.is_empty())
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || is_han(c))
    };
    host.len() <= 253 && host.split('.').all(label)
}

fn read<T: Field>(node: &Node, found: &mut Findings, check: fn(&str) -> Result<(), Fault>) -> Option<String> {
    let text = scalar::<T>(node, found, "text")?;
    match check(text) {
        Ok(()) => Some(text.to_owned()),
        Err(fault) => {
            found.push(
                Diagnostic::new(Code::BadAddress, node.span).arg("text", text).arg("reason", fault.key()),
            );
            None
        }
    }
}

impl Field for Address {
    fn read(node: &Node, found: &mut Findings) -> Option<Address> {
        let address = read::<Self>(node, found, address)?;
        if is_local_address(&address) {
            found.push(Diagnostic::new(Code::LocalLink, node.span).arg("url", &address));
        }
        Some(Address(address))
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({ "type": "string", "format": "uri" })
    }

    fn example() -> String {
        "https://www.example.gov.cn/notice.html".to_owned()
    }
}

impl Field for ContactAddress {
    fn read(node: &Node, found: &mut Findings) -> Option<ContactAddress> {
        read::<Self>(node, found, contact).map(ContactAddress)
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        Address::schema(schemas)
    }

    fn example() -> String {
        "mailto:security@example.gov.cn".to_owned()
    }
}

impl Field for BaseAddress {
    fn read(node: &Node, found: &mut Findings) -> Option<BaseAddress> {
        read::<Self>(node, found, base_address).map(BaseAddress)
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        Address::schema(schemas)
    }

    fn example() -> String {
        "https://www.example.gov.cn/quality/".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_may_be_published() {
        for text in [
            "https://www.example.gov.cn/",
            "http://example.gov.cn:8080/a?b=c#d",
            "https://中国.example/食品/",
            "https://127.0.0.1/",
            "https://[2001:db8::1]:8443/a",
            "https://xn--fiqs8s.example",
            "https://example.gov.cn/a@b:c",
        ] {
            assert_eq!(address(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn addresses_that_may_not_say_why() {
        for (text, fault) in [
            ("www.example.gov.cn", Fault::NoAddress),
            ("https://", Fault::NoAddress),
            ("https:///a", Fault::NoAddress),
            ("https://a b", Fault::NoAddress),
            ("javascript:alert(1)", Fault::NoAddress),
            ("https://user:secret@example.org/", Fault::User),
            ("https://user@example.org/", Fault::User),
            ("https://аррӏе.com/", Fault::Host),
            ("https://exaмple.com/", Fault::Host),
            ("https://-a.org/", Fault::Host),
            ("https://a..org/", Fault::Host),
            ("https://xn--/", Fault::Host),
            ("https://[::1/", Fault::Host),
            ("https://:80/", Fault::Host),
            ("https://a.org:99999/", Fault::Port),
            ("https://a.org:0/", Fault::Port),
            ("https://a.org:/", Fault::Port),
            ("https://a.org:+8/", Fault::Port),
        ] {
            assert_eq!(address(text), Err(fault), "{text}");
        }
        assert_eq!(address(&format!("https://{}", "a".repeat(1_993))), Err(Fault::NoAddress));
    }

    #[test]
    fn a_site_stands_at_a_place_and_nothing_more() {
        for text in ["https://example.gov.cn", "https://example.gov.cn:8443/a/b/", "http://localhost/食品"]
        {
            assert_eq!(base_address(text), Ok(()), "{text}");
        }
        for (text, fault) in [
            ("https://example.org/#a", Fault::More),
            ("https://example.org/?a=b", Fault::More),
            ("https://中国.example/", Fault::Host),
            ("https://example.org/../a", Fault::NoAddress),
            ("https://example.org/a//b", Fault::NoAddress),
            ("https://example.org/%2e%2e/", Fault::NoAddress),
        ] {
            assert_eq!(base_address(text), Err(fault), "{text}");
        }
    }
}
