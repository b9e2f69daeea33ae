//! `security.txt`: whom to tell of a weakness of the site (RFC 9116). It says what the content says, and is only there
//! where the content says it.

use crate::model::Report;

/// Where programs look for it, below the root of a host.
pub const ROUTE: &str = ".well-known/security.txt";

/// The fields in the order of the standard's example, one a line.
pub fn text(report: &Report) -> String {
    let site = &report.site;
    let Some(security) = &site.security else { return String::new() };
    let tags: Vec<&str> = match security.languages.as_slice() {
        [] => report.languages.iter().map(|lang| report.languages.tag(lang).as_str()).collect(),
        tags => tags.iter().map(|tag| tag.as_str()).collect(),
    };
    let mut lines: Vec<(&str, String)> =
        security.contact.iter().map(|contact| ("Contact", contact.clone())).collect();
    // A day is over at its end.
    lines.push(("Expires", format!("{}T23:59:59Z", security.expires)));
    lines.extend(security.encryption.iter().map(|address| ("Encryption", address.clone())));
    lines.extend(security.acknowledgments.iter().map(|address| ("Acknowledgments", address.clone())));
    lines.push(("Preferred-Languages", tags.join(", ")));
    lines.extend(site.base_url.iter().map(|base| ("Canonical", format!("{base}{ROUTE}"))));
    lines.extend(security.policy.iter().map(|address| ("Policy", address.clone())));
    lines.into_iter().map(|(name, value)| format!("{name}: {value}\n")).collect()
}
