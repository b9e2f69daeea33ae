//! Says what the machine would not let us do, and what to do about it.

use super::words::{Words, path, visible};
use crate::failure::{Action, Cause, Failure};
use crate::manifest::MANIFEST;
use std::io::ErrorKind;

/// How many foreign files are named.
const NAMED: usize = 5;

/// A failure in two lines: what failed and why, and what to do.
pub fn text(failure: &Failure, words: &Words) -> String {
    let cause = key(failure);
    let wanted = words.say(action(failure.action), [("path", path(&failure.path))]);
    let why = match &failure.cause {
        Cause::NoPrevious(previous) => words.say(cause, [("previous", path(previous))]),
        Cause::ForeignFiles(files) => words.say(cause, [("files", named(files, words).into())]),
        Cause::System(error) => words.say(cause, [("answer", visible(&error.to_string()).into())]),
        Cause::Busy(Some(process)) => words.say(cause, [("process", process.to_string().into())]),
        Cause::Status(status) => words.say(cause, [("status", status.to_string().into())]),
        Cause::Web(answer) => words.say(cause, [("answer", visible(answer).into())]),
        _ => words.say(cause, []),
    };
    let mut text = words.say("failure", [("action", wanted.into()), ("cause", why.into())]);
    // What stands in the way of an answer says nothing of the files.
    let helps = if failure.action == Action::Answer { action(failure.action) } else { cause };
    if let Some(help) = words.help(helps) {
        text.push('\n');
        text.push_str(&words.say("failure-help", [("help", help.into())]));
    }
    text.push('\n');
    text
}

fn action(action: Action) -> &'static str {
    match action {
        Action::Read => "action-read",
        Action::Write => "action-write",
        Action::CreateFolder => "action-create-folder",
        Action::Lock => "action-lock",
        Action::Publish => "action-publish",
        Action::RollBack => "action-roll-back",
        Action::Sign => "action-sign",
        Action::Remove => "action-remove",
        Action::Fetch => "action-fetch",
        Action::Listen => "action-listen",
        Action::Answer => "action-answer",
    }
}

fn key(failure: &Failure) -> &'static str {
    match &failure.cause {
        Cause::System(error) => match error.kind() {
            ErrorKind::NotFound => "system-not-found",
            ErrorKind::PermissionDenied => "system-permission-denied",
            ErrorKind::AlreadyExists => "system-already-exists",
            ErrorKind::NotADirectory => "system-not-a-directory",
            ErrorKind::InvalidInput | ErrorKind::InvalidFilename => "system-invalid-name",
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "system-storage-full",
            ErrorKind::ReadOnlyFilesystem => "system-read-only",
            ErrorKind::AddrInUse => "system-address-in-use",
            ErrorKind::AddrNotAvailable => "system-address-not-available",
            ErrorKind::IsADirectory => "system-is-a-directory",
            ErrorKind::ConnectionRefused
            | ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::HostUnreachable
            | ErrorKind::NetworkUnreachable
            | ErrorKind::TimedOut => match is_of_the_first(failure) {
                true => "system-never-connected",
                false => "system-no-connection",
            },
            // The standard library has no kind for it.
            _ if error.to_string().contains("failed to lookup address") => "cause-no-host",
            _ => "system-other",
        },
        // What is published can be written to another folder; what is there already cannot.
        Cause::ForeignFiles(_) if failure.action == Action::Publish => "cause-foreign-files",
        Cause::ForeignFiles(_) => "cause-foreign-files-published",
        Cause::InputFolder => "cause-input-folder",
        Cause::NotAFolder => "cause-not-a-folder",
        Cause::Busy(None) => "cause-busy",
        Cause::Busy(Some(_)) => "cause-busy-process",
        Cause::Damaged => "cause-damaged",
        Cause::Altered => "cause-altered",
        Cause::AnotherKind => "cause-another-kind",
        Cause::NoContent => "cause-no-content",
        Cause::NotEmpty => "cause-not-empty",
        Cause::NoPrevious(_) => "cause-no-previous",
        Cause::NotPublished => "cause-not-published",
        Cause::KeyInSite => "cause-key-in-site",
        Cause::NotNotes => "cause-not-notes",
        Cause::Status(_) => "cause-status",
        Cause::NoHost => "cause-no-host",
        Cause::Web(_) if is_of_the_first(failure) => "cause-web-never",
        Cause::Web(_) => "cause-web",
        Cause::TooLarge => "cause-too-large",
    }
}

/// Whether the manifest could not be fetched, with which a verification begins: there is nothing yet to go on from.
fn is_of_the_first(failure: &Failure) -> bool {
    failure.action == Action::Fetch && failure.path.ends_with(MANIFEST)
}

/// Some files by their names, for example `a.txt, b/c.html …`.
fn named(files: &[String], words: &Words) -> String {
    let names: Vec<String> = files.iter().take(NAMED).map(|file| visible(file)).collect();
    let mut named = names.join(&words.say("comma", []));
    if files.len() > NAMED {
        named.push_str(" …");
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Wording;
    use std::io::Error;

    fn causes() -> Vec<Cause> {
        let system = [
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::AlreadyExists,
            ErrorKind::NotADirectory,
            ErrorKind::InvalidInput,
            ErrorKind::StorageFull,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::AddrInUse,
            ErrorKind::AddrNotAvailable,
            ErrorKind::TimedOut,
            ErrorKind::IsADirectory,
            ErrorKind::Other,
        ];
        let first = Cause::ForeignFiles(vec!["notes.txt".into()]);
        let own = std::iter::successors(Some(first), after);
        system.into_iter().map(|kind| Cause::System(kind.into())).chain(own).collect()
    }

    /// The cause behind another one, all of them in a row: a new one does not compile before it has its place here.
    fn after(cause: &Cause) -> Option<Cause> {
        Some(match cause {
            Cause::System(_) => return None,
            Cause::ForeignFiles(_) => Cause::InputFolder,
            Cause::InputFolder => Cause::NotAFolder,
            Cause::NotAFolder => Cause::Busy(None),
            Cause::Busy(None) => Cause::Busy(Some(1234)),
            Cause::Busy(Some(_)) => Cause::Damaged,
            Cause::Damaged => Cause::NoContent,
            Cause::NoContent => Cause::NotEmpty,
            Cause::NotEmpty => Cause::NoPrevious("some/.folder.gongshi-previous".into()),
            Cause::NoPrevious(_) => Cause::NotPublished,
            Cause::NotPublished => Cause::KeyInSite,
            Cause::KeyInSite => Cause::NotNotes,
            Cause::NotNotes => Cause::Status(503),
            Cause::Status(_) => Cause::NoHost,
            Cause::NoHost => Cause::Web("host not found".into()),
            Cause::Web(_) => Cause::TooLarge,
            Cause::TooLarge => Cause::Altered,
            Cause::Altered => Cause::AnotherKind,
            Cause::AnotherKind => return None,
        })
    }

    #[test]
    fn every_failure_is_worded_in_every_language_and_says_what_to_do() {
        let actions = [
            Action::Read,
            Action::Write,
            Action::CreateFolder,
            Action::Lock,
            Action::Publish,
            Action::RollBack,
            Action::Sign,
            Action::Remove,
            Action::Fetch,
            Action::Listen,
            Action::Answer,
        ];
        for words in Wording::ALL.map(Words::new) {
            for action in actions {
                for cause in causes() {
                    let text = text(&Failure::new(action, "some/folder", cause), &words);
                    assert!(text.contains("some/folder"), "{text}");
                    assert_eq!(text.lines().count(), 2, "{text}");
                }
            }
        }
    }

    #[test]
    fn nobody_is_told_to_go_on_where_nothing_was_fetched() {
        for words in Wording::ALL.map(Words::new) {
            for (file, resumes) in
                [("https://a.cn/b/manifest.json", false), ("https://a.cn/b/index.html", true)]
            {
                for cause in [Cause::Web("cut".into()), Cause::System(ErrorKind::TimedOut.into())] {
                    let text = text(&Failure::new(Action::Fetch, file, cause), &words);
                    assert_eq!(text.contains("--resume"), resumes, "{text}");
                }
            }
        }
    }

    #[test]
    fn an_answer_that_is_lost_says_nothing_of_what_is_published() {
        for words in Wording::ALL.map(Words::new) {
            let [answer, site] = [Action::Answer, Action::Write]
                .map(|action| text(&Failure::system(action, "x")(ErrorKind::StorageFull.into()), &words));
            let said = words.help("system-storage-full").unwrap();
            assert!(site.contains(&said) && !answer.contains(&said), "{answer}");
        }
    }

    #[test]
    fn foreign_files_are_named_and_an_unknown_answer_is_repeated() {
        let words = Words::new(Wording::En);
        let foreign = Cause::ForeignFiles((1..=9).map(|number| format!("{number}.txt")).collect());
        let foreign = text(&Failure::new(Action::Publish, "public", foreign), &words);
        assert!(
            foreign.contains("1.txt, 2.txt, 3.txt, 4.txt, 5.txt …") && !foreign.contains("6.txt"),
            "{foreign}"
        );
        // Only what writes a site can write it elsewhere.
        for (action, elsewhere) in [(Action::Publish, true), (Action::Sign, false), (Action::RollBack, false)]
        {
            let foreign = Failure::new(action, "public", Cause::ForeignFiles(vec!["a.txt".into()]));
            let text = text(&foreign, &words);
            assert_eq!(text.contains("--out"), elsewhere, "{text}");
        }
        let other = Failure::system(Action::Read, "x")(Error::other("the disk sighed"));
        assert!(text(&other, &words).contains("the disk sighed"));
    }
}
