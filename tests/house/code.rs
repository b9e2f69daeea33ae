//! Tells a Rust file's code from its remarks, its strings and its tests.

/// A file in two layers. Both keep the lines of the file, so that a line's number holds in either.
pub struct Layers {
    /// What is compiled, without the contents of strings.
    pub code: String,
    /// The comments.
    pub remarks: String,
}

#[derive(Clone, Copy)]
enum Layer {
    Code,
    Remark,
    Text,
}

/// Takes a file apart.
pub fn layers(file: &str) -> Layers {
    let mut layers = Layers { code: String::new(), remarks: String::new() };
    let mut rest = file;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let (layer, length) = token(rest, before).unwrap_or((Layer::Code, first.len_utf8()));
        let (taken, after) = rest.split_at(length);
        for char in taken.chars() {
            let blank = if char == '\n' { '\n' } else { ' ' };
            layers.code.push(if matches!(layer, Layer::Code) { char } else { blank });
            layers.remarks.push(if matches!(layer, Layer::Remark) { char } else { blank });
        }
        before = first;
        rest = after;
    }
    layers
}

/// The comment or literal that stands at the start of a text, and its length in bytes.
fn token(text: &str, before: char) -> Option<(Layer, usize)> {
    if text.starts_with("//") {
        return Some((Layer::Remark, text.find('\n').unwrap_or(text.len())));
    }
    if text.starts_with("/*") {
        return Some((Layer::Remark, block(text)));
    }
    if let Some(length) = raw_string(text).filter(|_| !is_word(before) || before == 'b' || before == 'c') {
        return Some((Layer::Text, length));
    }
    match text.chars().next()? {
        '"' => Some((Layer::Text, literal(text, '"'))),
        // A lifetime has no closing sign: `'a` is not `'a'`.
        '\'' if text.starts_with("'\\") || text.chars().nth(2) == Some('\'') => {
            Some((Layer::Text, literal(text, '\'')))
        }
        _ => None,
    }
}

/// The length of a comment that may hold comments.
fn block(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let step = if rest.starts_with("/*") {
            depth += 1;
            2
        } else if rest.starts_with("*/") {
            depth -= 1;
            2
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
        at += step;
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// The length of a string such as `r#"a "word""#`; `r#type` is not one.
fn raw_string(text: &str) -> Option<usize> {
    let body = text.strip_prefix('r')?;
    let opened = body.trim_start_matches('#');
    let hashes = body.get(..body.len() - opened.len())?;
    let inside = opened.strip_prefix('"')?;
    let close = format!("\"{hashes}");
    Some(text.len() - inside.len() + inside.find(&close)? + close.len())
}

/// The length of a literal in which a backslash takes the next sign's meaning away.
fn literal(text: &str, close: char) -> usize {
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        if char == close && !escaped {
            return at + char.len_utf8();
        }
        escaped = char == '\\' && !escaped;
    }
    text.len()
}

/// Whether a sign can stand in a name.
pub fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// The code with its tests blanked, and the names of the test modules that stand in files of their own.
pub fn without_tests(code: &str) -> (String, Vec<String>) {
    const MARK: &str = "#[cfg(test)]";
    let mut kept = String::new();
    let mut elsewhere = Vec::new();
    let mut rest = code;
    while let Some((before, after)) = rest.split_once(MARK) {
        let length = item(after);
        let (test, behind) = after.split_at(length);
        if let Some(name) = test.trim_end().strip_suffix(';').and_then(|item| item.rsplit_once("mod ")) {
            elsewhere.push(name.1.trim().to_owned());
        }
        kept.push_str(before);
        kept.extend(MARK.chars().chain(test.chars()).map(|char| if char == '\n' { '\n' } else { ' ' }));
        rest = behind;
    }
    kept.push_str(rest);
    (kept, elsewhere)
}

/// The length of the item at the start of some code: up to its `;`, or over all its braces.
fn item(code: &str) -> usize {
    let mut depth = 0;
    for (at, char) in code.char_indices() {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(char, ';' | '}') {
            return at + 1;
        }
    }
    code.len()
}
