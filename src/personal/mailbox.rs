//! Finds mailboxes at providers for private persons.

use super::reading::Glyph;
use super::{Found, Kind};

/// The providers; a mailbox of an office is at its own domain, for example gov.cn.
const PROVIDERS: [&str; 38] = [
    "qq.com",
    "vip.qq.com",
    "foxmail.com",
    "163.com",
    "vip.163.com",
    "126.com",
    "vip.126.com",
    "yeah.net",
    "188.com",
    "sina.com",
    "sina.cn",
    "sina.com.cn",
    "vip.sina.com",
    "sohu.com",
    "vip.sohu.com",
    "aliyun.com",
    "139.com",
    "189.cn",
    "wo.cn",
    "21cn.com",
    "tom.com",
    "263.net",
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "live.cn",
    "msn.com",
    "yahoo.com",
    "yahoo.cn",
    "yahoo.com.cn",
    "icloud.com",
    "me.com",
    "mac.com",
    "proton.me",
    "protonmail.com",
    "mail.ru",
];

/// The endings of files that a mailbox may be the name of.
const FILES: [&str; 10] = ["pdf", "xlsx", "csv", "docx", "png", "jpg", "jpeg", "webp", "md", "yaml"];

/// How the sign between name and provider is written, the longest first.
const SIGNS: [&str; 7] = [" [at] ", " (at) ", "[at]", "(at)", " at ", " @ ", "@"];

/// Every such mailbox.
pub fn all(glyphs: &[Glyph]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for at in 0..glyphs.len() {
        let rest = glyphs.get(at..).unwrap_or_default();
        let Some(sign) = SIGNS.iter().find(|sign| starts_with(rest, sign)) else { continue };
        let before = glyphs.get(..at).unwrap_or_default();
        let name: Vec<char> =
            before.iter().rev().map(|glyph| glyph.char).take_while(|char| is_of_name(*char)).collect();
        let behind = rest.get(sign.chars().count()..).unwrap_or_default();
        let Some((provider, length)) = provider(behind) else { continue };
        if name.is_empty() {
            continue;
        }
        let name_length = name.len();
        let start = before.get(at - name_length).map_or(0, |glyph| glyph.start);
        let end = behind.get(length.saturating_sub(1)).map_or(start, |glyph| glyph.end);
        if found.last().is_none_or(|last| last.end <= start) {
            let name: String = name.into_iter().rev().collect();
            found.push(Found { start, end, kind: Kind::Mailbox, value: format!("{name}@{provider}") });
        }
    }
    found
}

fn is_of_name(char: char) -> bool {
    char.is_ascii_alphanumeric() || matches!(char, '.' | '_' | '%' | '+' | '-')
}

fn starts_with(glyphs: &[Glyph], text: &str) -> bool {
    let mut read = glyphs.iter().map(|glyph| glyph.char);
    text.chars().all(|char| read.next() == Some(char))
}

/// How the dot within a provider's name is written.
const DOTS: [&str; 6] = [".", " . ", " dot ", "[dot]", " [dot] ", "(dot)"];

/// The provider that begins here, and how many glyphs name it: `qq.com`, `qq dot com` or `qq . com`.
fn provider(glyphs: &[Glyph]) -> Option<(&'static str, usize)> {
    let read: String = glyphs.iter().take(48).map(|glyph| glyph.char).collect();
    let named = |provider: &&'static str| {
        let rest = behind(&read, provider).filter(|rest| ends(rest))?;
        Some((*provider, read.chars().count() - rest.chars().count()))
    };
    PROVIDERS.iter().filter_map(named).max_by_key(|(_, length)| *length)
}

/// What stands behind a provider's name; nothing where it is another.
fn behind<'a>(read: &'a str, provider: &str) -> Option<&'a str> {
    let mut labels = provider.split('.');
    let first = read.strip_prefix(labels.next()?)?;
    labels.try_fold(first, |rest, label| {
        DOTS.iter().find_map(|dot| rest.strip_prefix(dot)?.strip_prefix(label))
    })
}

/// Whether nothing goes on behind a provider's name: `qq.com.example.org` is another, `qq.com.pdf` is a file.
fn ends(rest: &str) -> bool {
    let goes_on = |char: char| char.is_ascii_alphanumeric() || char == '-';
    let Some(behind) = rest.strip_prefix('.') else { return !rest.starts_with(goes_on) };
    let word = behind.split(|char| !goes_on(char)).next().unwrap_or_default();
    word.is_empty() || FILES.contains(&word)
}
