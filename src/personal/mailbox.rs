//! Finds mailboxes at providers for private persons.

use super::found::{Found, Kind, Owner};
use super::reading::Glyph;

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
    for (at, first) in glyphs.iter().enumerate() {
        // Blanks are everywhere, and hardly one of them stands before a sign.
        let next = || glyphs.get(at + 1).map(|glyph| glyph.char);
        let may_be_a_sign = match first.char {
            '[' | '(' | '@' => true,
            ' ' => matches!(next(), Some('[' | '(' | '@' | 'a')),
            _ => false,
        };
        if !may_be_a_sign {
            continue;
        }
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
            found.push(Found {
                start,
                end,
                kind: Kind::Mailbox,
                owner: Owner::Person,
                value: format!("{name}@{provider}"),
            });
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

/// The provider that begins here, also behind the name of its server: `mail.qq.com`.
fn provider(glyphs: &[Glyph]) -> Option<(&'static str, usize)> {
    const SERVERS: [&str; 3] = ["mail.", "email.", "m."];
    own(glyphs).or_else(|| {
        let length = SERVERS.into_iter().find(|server| starts_with(glyphs, server))?.len();
        let (provider, rest) = own(glyphs.get(length..)?)?;
        Some((provider, length + rest))
    })
}

/// The provider that begins here, and how many glyphs name it: `qq.com`, `qq dot com` or `qq . com`.
fn own(glyphs: &[Glyph]) -> Option<(&'static str, usize)> {
    let first = glyphs.first()?.char;
    let mut providers = PROVIDERS.into_iter().filter(|provider| provider.starts_with(first)).peekable();
    // English says “at” all the time, and what follows it is hardly ever the name of a provider.
    providers.peek()?;
    let read: String = glyphs.iter().take(48).map(|glyph| glyph.char).collect();
    let mut best: Option<(&'static str, usize)> = None;
    for provider in providers.filter(|provider| begins(&read, provider)) {
        for dot in [".", "·", " . ", " dot ", "[dot]", " [dot] ", "(dot)", " (dot) "] {
            let written = provider.replace('.', dot);
            let rest = read.strip_prefix(&written);
            let ends = rest.is_some_and(ends);
            let length = written.chars().count();
            if ends && best.is_none_or(|(_, known)| known < length) {
                best = Some((provider, length));
            }
        }
    }
    best
}

/// Whether a text begins with the first word of a provider's name, for example `qq`.
fn begins(text: &str, provider: &str) -> bool {
    provider.split('.').next().is_some_and(|word| text.starts_with(word))
}

/// Whether nothing goes on behind a provider's name: `qq.com.example.org` is another, `qq.com.pdf` is a file.
fn ends(rest: &str) -> bool {
    let goes_on = |char: char| char.is_ascii_alphanumeric() || char == '-';
    let Some(behind) = rest.strip_prefix('.') else { return !rest.starts_with(goes_on) };
    let word = behind.split(|char| !goes_on(char)).next().unwrap_or_default();
    word.is_empty() || FILES.contains(&word)
}
