//! The keys of whoever sits at the terminal, the signals that end the program, and the browser.

use crate::watch::Ringer;
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use std::io::{IsTerminal, Read, stdin};
use std::process::{Command, Stdio};

/// A key that the commands themselves answer; the others are the watch's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// `o`: open the browser.
    Open,
}

/// Keys come in one by one, without Enter, until this is dropped; then the terminal is as it was.
pub struct Keys {
    before: Option<Termios>,
}

/// Whether somebody sits at the keys.
pub fn is_at_keys() -> bool {
    stdin().is_terminal()
}

impl Keys {
    /// Listens to the keys in a thread: `r` makes everything anew, `q` ends, and for others `pressed` is called.
    /// Where standard input is no terminal there are no keys.
    pub fn listen(ringer: &Ringer, pressed: impl Fn(Key) + Send + 'static) -> Keys {
        let before = is_at_keys().then(|| tcgetattr(stdin()).ok()).flatten();
        if let Some(modes) = &before {
            let mut single = modes.clone();
            // Ctrl-C stays what it is: a signal.
            single.local_modes &= !(LocalModes::ICANON | LocalModes::ECHO);
            let _ = tcsetattr(stdin(), OptionalActions::Now, &single);
            let ringer = ringer.clone();
            std::thread::spawn(move || {
                for key in stdin().lock().bytes().map_while(Result::ok) {
                    match key {
                        b'o' | b'O' => pressed(Key::Open),
                        b'r' | b'R' => ringer.again(),
                        // Ctrl-D ends as well.
                        b'q' | b'Q' | 4 => ringer.quit(),
                        _ => {}
                    }
                }
            });
        }
        Keys { before }
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        if let Some(before) = &self.before {
            let _ = tcsetattr(stdin(), OptionalActions::Now, before);
        }
    }
}

/// Ctrl-C, the end of a session and a plea to end are answered by a clean end: what is being written is finished.
pub fn end_on_signals(ringer: &Ringer) {
    let ringer = ringer.clone();
    if let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGHUP]) {
        std::thread::spawn(move || signals.forever().for_each(|_| ringer.quit()));
    }
}

/// Opens an address in the browser; whether a program for that was there.
pub fn open_browser(address: &str) -> bool {
    ["xdg-open", "open", "wslview"].iter().any(|program| {
        let silent = |command: &mut Command| {
            command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
        };
        silent(&mut Command::new(program)).is_ok()
    })
}
