//! Changes files of the content: what a command writes into them stands there at once or not at all.

use super::words::visible;
use crate::failure::{Action, Failure};
use std::ffi::OsString;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Component, Path, PathBuf};

/// Whether a path that was typed, from here or from the site's folder, is that of a source.
pub fn is_same(file: &Path, dir: &Path, source: &str) -> bool {
    let plain =
        |path: &Path| -> PathBuf { path.components().filter(|part| *part != Component::CurDir).collect() };
    let (file, inside) = (plain(file), PathBuf::from(source));
    file == inside || file == plain(&dir.join(source))
}

/// A file's lines that go, with `-`, and those that come in their place, with `+`. The texts are the same before and
/// behind one stretch of lines.
pub fn exchanged(name: &str, old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let before = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let (old, new) = (old.get(before..).unwrap_or_default(), new.get(before..).unwrap_or_default());
    let behind = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let lines = |sign: char, lines: &[&str]| -> String {
        let changed = lines.iter().take(lines.len() - behind);
        changed.map(|line| format!("  {sign} {}\n", visible(line))).collect()
    };
    format!("{name}\n{}{}", lines('-', old), lines('+', new))
}

/// Puts a text in the place of a file, all at once. Byte order mark and permissions stay as the file has them; all lines end
/// as on Windows where one of the file does.
///
/// # Errors
/// The system's refusal; the file is as it was.
pub fn write(file: &Path, text: &str) -> Result<(), Failure> {
    let old = std::fs::read(file).map_err(Failure::system(Action::Read, file))?;
    let text =
        if old.windows(2).any(|pair| pair == b"\r\n") { text.replace('\n', "\r\n") } else { text.to_owned() };
    let mark: &[u8] = if old.starts_with(b"\xef\xbb\xbf") { b"\xef\xbb\xbf" } else { b"" };
    // A file with such a name is passed over by whoever reads the site meanwhile, and after a kill.
    let mut name = OsString::from(".#");
    name.push(file.file_name().unwrap_or_default());
    name.push(".gongshi");
    let beside = file.with_file_name(name);
    let done = create(&beside, &[mark, text.as_bytes()].concat(), file)
        .and_then(|()| std::fs::rename(&beside, file));
    if done.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    done.map_err(Failure::system(Action::Write, file))
}

/// Makes a file that was not there, with the permissions of another.
fn create(path: &Path, bytes: &[u8], like: &Path) -> std::io::Result<()> {
    // What a killed run left.
    let _ = std::fs::remove_file(path);
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.set_permissions(std::fs::metadata(like)?.permissions())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_byte_order_mark_stay() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("a.md");
        std::fs::write(&file, b"\xef\xbb\xbfa 98%\r\nb\r\n").unwrap();
        write(&file, "a [[x]]\nb\n").unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), b"\xef\xbb\xbfa [[x]]\r\nb\r\n");
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 1);
    }

    #[test]
    fn permissions_stay_and_what_a_killed_run_left_does_no_harm() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("a.md");
        std::fs::write(&file, "a").unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
        let elsewhere = home.path().join("elsewhere");
        std::fs::write(&elsewhere, "thesis").unwrap();
        std::os::unix::fs::symlink(&elsewhere, home.path().join(".#a.md.gongshi")).unwrap();
        write(&file, "b").unwrap();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "b");
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(std::fs::read_to_string(&elsewhere).unwrap(), "thesis");
    }

    #[test]
    fn a_file_is_found_from_here_and_from_the_site() {
        let source = "content/sections/about.en.md";
        assert!(is_same(Path::new("./city/content/sections/about.en.md"), Path::new("city"), source));
        assert!(is_same(Path::new(source), Path::new("city"), source));
        assert!(!is_same(Path::new("about.en.md"), Path::new("city"), source));
    }

    #[test]
    fn only_the_lines_that_change_are_shown() {
        assert_eq!(exchanged("a", "1\n2\n3\n", "1\nx\ny\n3\n"), "a\n  - 2\n  + x\n  + y\n");
        assert_eq!(exchanged("a", "1\n1\n", "1\n1\n1\n"), "a\n  + 1\n");
    }
}
