//! Reads what stands between `[[` and `]]`.

use super::address::is_invisible;
use super::tree::Binding;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Span;

/// At most this much of what was written is repeated in a finding, in characters.
const MAX_SHOWN: usize = 80;

/// Reads a wiki link as it was written, for example `[[food-pass-rate.target|short]]` or `![[tasks/06-x]]`.
/// In a table the bar is written `\|`. Whether the target exists is for others to say.
pub(super) fn read(written: &str, span: Span) -> Result<Binding, Diagnostic> {
    let inner = written.strip_prefix('!').unwrap_or(written);
    let inner = inner.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]"));
    let Some(inner) = inner else { return Err(bad(written, "unclosed", span)) };
    let (target, format) = match inner.split_once('|') {
        Some((target, format)) => (target.strip_suffix('\\').unwrap_or(target), Some(format)),
        None => (inner, None),
    };
    for part in [Some(target), format].into_iter().flatten() {
        if part.trim().is_empty() {
            return Err(bad(written, "empty", span));
        }
        if part.contains(['[', ']']) {
            return Err(bad(written, "nested", span));
        }
        if part.contains(is_invisible) {
            return Err(bad(written, "hidden", span));
        }
        if part.contains(char::is_whitespace) {
            return Err(bad(written, "blank", span));
        }
    }
    Ok(Binding { target: target.to_owned(), format: format.map(str::to_owned), span })
}

/// The finding about a wiki link that cannot be read. `reason` is `empty`, `blank`, `hidden`, `nested` or `unclosed`.
pub(super) fn bad(written: &str, reason: &'static str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadBinding, span).arg("text", shown(written)).arg("reason", reason)
}

/// What was written, in one line and short enough to repeat, without what could upset a terminal.
pub(super) fn shown(written: &str) -> String {
    let line = written.lines().next().unwrap_or_default();
    line.chars().filter(|c| !is_invisible(*c)).take(MAX_SHOWN).collect()
}
