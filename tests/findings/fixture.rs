//! A site that differs a little from the base site, with what is to be found in it.

use gongshi::diagnostic::{Catalogue, Diagnostic, Place};
use gongshi::limits::{Limit, Limits};
use gongshi::source::{Refusal, Source, SourcePath, Sources, Span};
use std::collections::BTreeMap;

/// A fixture without its expectations.
pub struct Fixture<'a> {
    /// The lines before the first file: what the fixture shows.
    about: Vec<&'a str>,
    files: Vec<File<'a>>,
}

struct File<'a> {
    /// For example `-- content/site.yaml --`.
    header: &'a str,
    path: &'a str,
    form: Form,
    lines: Vec<&'a str>,
}

/// How the bytes of a file come from its lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// As they stand.
    Plain,
    /// With `\r`, `\n`, `\t`, `\\`, `\u{200b}` and `\x{ff}`, for what cannot be seen or is not UTF-8; line ends do not count.
    Escaped,
    /// In the encoding of older Windows programs in China.
    Gb18030,
    /// Little-endian, with a byte order mark.
    Utf16,
    /// There is no such file, though the base site has it.
    Deleted,
    /// A symbolic link.
    Link,
    /// What passes a limit and was not opened.
    Over(Limit),
}

impl<'a> Fixture<'a> {
    /// Reads a fixture. What stands under `-- expect --` and under the lines of its files is left out.
    pub fn parse(text: &'a str) -> Fixture<'a> {
        let mut fixture = Fixture { about: Vec::new(), files: Vec::new() };
        for line in text.lines() {
            if line == "-- expect --" {
                break;
            } else if let Some((path, form)) = header(line) {
                fixture.files.push(File { header: line, path, form, lines: Vec::new() });
            } else if let Some(file) = fixture.files.last_mut() {
                file.lines.extend((expectation(line).is_none()).then_some(line));
            } else {
                fixture.about.push(line);
            }
        }
        fixture
    }

    /// The site: the base site with the fixture's files.
    pub fn site(&self, base: &Sources) -> Sources {
        let own = |path: &str| self.files.iter().any(|file| file.path == path);
        let limits = self.files.iter().find(|file| file.path == "limits");
        let limits = limits.map_or_else(Limits::default, |file| {
            let mut limits = Limits::default();
            let set = file.lines.iter().map(|line| Limit::parse(line).expect("NAME=MOST"));
            set.for_each(|(limit, most)| limits.set(limit, most));
            limits
        });
        let kept = base.iter().map(|(_, file)| file).filter(|file| !own(file.path.as_str())).cloned();
        let own = self.files.iter().filter(|file| file.path != "limits").filter_map(File::source);
        Sources::new(kept.chain(own).collect()).within(limits)
    }

    /// The fixture with expectations: all that was found, each where it belongs.
    pub fn with(&self, found: &[Diagnostic], sources: &Sources, words: &Catalogue) -> String {
        let mut under: BTreeMap<(&str, usize), Vec<String>> = BTreeMap::new();
        let mut apart: Vec<String> = Vec::new();
        for finding in found {
            let said = said(finding, words);
            match finding.place {
                Place::Missing(ref path) | Place::Page(ref path) => apart.push(format!("{path} {said}")),
                Place::Span(span) => {
                    let path = sources.get(span.source).unwrap().path.as_str();
                    let at = sources.position(span);
                    match self
                        .plain(path)
                        .filter(|file| at.line <= file.lines.len() && span != Span::whole(span.source))
                    {
                        Some(file) => {
                            let carets = "^".repeat(length(sources, span));
                            let line = match at.column {
                                1 => format!("{carets} {said}"),
                                column => format!("#{}{carets} {said}", " ".repeat(column - 2)),
                            };
                            under.entry((file.path, at.line)).or_default().push(line);
                        }
                        None => apart.push(format!("{path}:{}:{} {said}", at.line, at.column)),
                    }
                }
            }
        }
        let mut lines: Vec<String> = self.about.iter().map(ToString::to_string).collect();
        for file in &self.files {
            lines.push(file.header.to_owned());
            for (line, number) in file.lines.iter().zip(1..) {
                lines.push(line.to_string());
                lines.extend(under.remove(&(file.path, number)).unwrap_or_default());
            }
        }
        if !apart.is_empty() {
            apart.sort();
            lines.push("-- expect --".to_owned());
            lines.append(&mut apart);
        }
        lines.join("\n") + "\n"
    }

    fn plain(&self, path: &str) -> Option<&File<'a>> {
        self.files.iter().find(|file| file.path == path && file.form == Form::Plain)
    }
}

impl File<'_> {
    fn source(&self) -> Option<Source> {
        let path = SourcePath::new(self.path);
        let text = self.lines.iter().map(|line| format!("{line}\n")).collect::<String>();
        let bytes = match self.form {
            Form::Plain => text.into_bytes(),
            Form::Escaped => unescaped(&self.lines.concat()),
            Form::Gb18030 => encoding_rs::GB18030.encode(&text).0.into_owned(),
            Form::Utf16 => {
                std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
            }
            Form::Deleted => return None,
            Form::Over(limit) => return Some(Source::refused(path, Refusal::Over(limit))),
            Form::Link => return Some(Source::refused(path, Refusal::SymbolicLink)),
        };
        Some(Source::new(path, bytes))
    }
}

/// Reads `-- content/site.yaml --`, or `-- content/site.yaml gb18030 --`.
fn header(line: &str) -> Option<(&str, Form)> {
    let inside = line.strip_prefix("-- ")?.strip_suffix(" --")?;
    let forms = [
        (" escaped", Form::Escaped),
        (" gb18030", Form::Gb18030),
        (" utf-16", Form::Utf16),
        (" delete", Form::Deleted),
        (" link", Form::Link),
    ];
    if let Some((path, limit)) = inside.split_once(" over ") {
        let limit = Limit::ALL.iter().copied().find(|other| other.name() == limit).expect("a limit");
        return Some((path, Form::Over(limit)));
    }
    let form = forms.iter().find_map(|(word, form)| Some((inside.strip_suffix(word)?, *form)));
    Some(form.unwrap_or((inside, Form::Plain)))
}

/// What a line such as `#   ^^^ unknown-unit: …` says behind its carets.
fn expectation(line: &str) -> Option<&str> {
    let carets = line.strip_prefix('#').map_or(line, |rest| rest.trim_start_matches(' '));
    let said = carets.trim_start_matches('^');
    (said.len() < carets.len()).then(|| said.strip_prefix(' '))?
}

/// The codes that a fixture expects.
pub fn expected_codes(text: &str) -> Vec<&str> {
    let (files, apart) = text.split_once("-- expect --\n").unwrap_or((text, ""));
    let apart = apart.lines().filter_map(|line| line.split_once(' ').map(|(_, said)| said));
    files.lines().filter_map(expectation).chain(apart).filter_map(|said| said.split(':').next()).collect()
}

/// For example `unknown-unit: There is no unit of measurement “pct”. (did you mean “percent”?)`.
fn said(finding: &Diagnostic, words: &Catalogue) -> String {
    let said = format!("{}: {}", finding.code.name(), words.message(finding));
    match &finding.suggestion {
        Some(suggestion) => format!("{said} (did you mean “{suggestion}”?)"),
        None => said,
    }
}

/// How many characters of its first line a finding covers; an empty place is shown by one caret.
fn length(sources: &Sources, span: Span) -> usize {
    let first = sources.slice(span).split('\n').next().unwrap_or_default();
    first.chars().count().max(1)
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        bytes.extend(before.as_bytes());
        let kind = escape.chars().next().expect("something behind a backslash");
        rest = &escape[kind.len_utf8()..];
        match kind {
            'r' => bytes.push(b'\r'),
            't' => bytes.push(b'\t'),
            'n' => bytes.push(b'\n'),
            '\\' => bytes.push(b'\\'),
            'u' | 'x' => {
                let (code, after) =
                    rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).expect("{…}");
                let code = u32::from_str_radix(code, 16).expect("hexadecimal digits");
                match kind {
                    'x' => bytes.push(u8::try_from(code).expect("a byte")),
                    _ => bytes.extend(char::from_u32(code).expect("a character").to_string().as_bytes()),
                }
                rest = after;
            }
            other => panic!("\\{other} means nothing here"),
        }
    }
    bytes.extend(rest.as_bytes());
    bytes
}

/// The lines in which two texts differ, those of the first with `-` and those of the second with `+`.
pub fn difference(expected: &str, found: &str) -> String {
    let only = |sign: char, these: &str, those: &str| -> String {
        let those: Vec<&str> = those.lines().collect();
        these.lines().filter(|line| !those.contains(line)).map(|line| format!("{sign} {line}\n")).collect()
    };
    match only('-', expected, found) + &only('+', found, expected) {
        same if same.is_empty() => format!("  the same lines in another order:\n{found}"),
        difference => difference,
    }
}
