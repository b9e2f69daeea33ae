//! Fetches files, and asks again where the web falters.

use super::address::{Address, redirected};
use crate::failure::{Action, Cause, Failure};
use crate::manifest::Entry;
use sha2::{Digest, Sha256};
use std::io::{ErrorKind, Read};
use std::time::Duration;
use ureq::http::Response;
use ureq::{Agent, Body, Error};

const CONNECTING: Duration = Duration::from_secs(10);
const WAITING: Duration = Duration::from_secs(30);
/// How often a file is asked for in vain before we give up; an answer that brought something is not in vain.
const IN_VAIN: u32 = 5;
const ATTEMPTS: u32 = 100;
const PAUSE: Duration = Duration::from_millis(250);
const REDIRECTS: u32 = 3;
const PIECE: usize = 64 * 1024;

/// How a file was got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Got {
    /// All of it; `pieces` where it took several answers.
    Whole { pieces: bool },
    /// There is no such file.
    Nothing,
    /// It is longer than it may be, and was not read to the end.
    TooLong,
}

/// Takes up what comes.
pub trait Sink {
    fn take(&mut self, bytes: &[u8]);
    fn size(&self) -> u64;
    /// Forgets what came: it comes again from the start.
    fn restart(&mut self);
}

impl Sink for Vec<u8> {
    fn take(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }

    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn restart(&mut self) {
        self.clear();
    }
}

/// Keeps of the bytes their digest and number alone.
#[derive(Default)]
pub struct Hashed {
    sha256: Sha256,
    size: u64,
}

impl Hashed {
    pub fn entry(&self) -> Entry {
        let sha256 = self.sha256.clone().finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Entry { sha256, size: self.size }
    }
}

impl Sink for Hashed {
    fn take(&mut self, bytes: &[u8]) {
        self.sha256.update(bytes);
        self.size += bytes.len() as u64;
    }

    fn size(&self) -> u64 {
        self.size
    }

    fn restart(&mut self) {
        *self = Hashed::default();
    }
}

/// Asks one server.
pub struct Client<'a> {
    agent: Agent,
    address: &'a Address,
}

/// Why an attempt brought no file.
enum Trouble {
    /// It may go better another time.
    Passing(Cause),
    Lasting(Cause),
}

impl Client<'_> {
    pub fn new(address: &Address) -> Client<'_> {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_resolve(Some(CONNECTING))
            .timeout_connect(Some(CONNECTING))
            .timeout_recv_response(Some(WAITING))
            .timeout_per_read(Some(WAITING))
            .user_agent(concat!("gongshi/", env!("CARGO_PKG_VERSION")))
            .accept_encoding("identity")
            .build();
        Client { agent: config.new_agent(), address }
    }

    /// A short file; nothing where there is none. One that is longer than `limit` is refused.
    pub fn text(&self, route: &str, limit: u64) -> Result<Option<Vec<u8>>, Failure> {
        let mut bytes = Vec::new();
        match self.fetch(route, limit, &mut bytes)? {
            Got::Whole { .. } => Ok(Some(bytes)),
            Got::Nothing => Ok(None),
            Got::TooLong => Err(Failure::new(Action::Fetch, self.address.of(route), Cause::TooLarge)),
        }
    }

    /// Fetches a file of `limit` bytes at most. Where the connection breaks, it goes on from there.
    pub fn fetch(&self, route: &str, limit: u64, sink: &mut impl Sink) -> Result<Got, Failure> {
        let address = self.address.of(route);
        let (mut in_vain, mut pieces) = (0, false);
        for _ in 0..ATTEMPTS {
            let before = sink.size();
            match self.attempt(&address, limit, sink) {
                Ok(Got::Whole { .. }) => return Ok(Got::Whole { pieces }),
                Ok(got) => return Ok(got),
                Err(Trouble::Passing(cause)) => {
                    in_vain = if sink.size() > before { 0 } else { in_vain + 1 };
                    if in_vain == IN_VAIN {
                        return Err(Failure::new(Action::Fetch, address, cause));
                    }
                    pieces = true;
                    std::thread::sleep(PAUSE * 2u32.saturating_pow(in_vain));
                }
                Err(Trouble::Lasting(cause)) => return Err(Failure::new(Action::Fetch, address, cause)),
            }
        }
        Err(Failure::new(Action::Fetch, address, Cause::Web("…".into())))
    }

    fn attempt(&self, address: &str, limit: u64, sink: &mut impl Sink) -> Result<Got, Trouble> {
        let from = sink.size();
        let mut response = self.ask(address, from)?;
        let starts = response.headers().get("content-range").and_then(|range| range.to_str().ok());
        match response.status().as_u16() {
            200 => sink.restart(),
            206 if starts.is_some_and(|range| range.starts_with(&format!("bytes {from}-"))) => {}
            404 | 410 => return Ok(Got::Nothing),
            status @ (206 | 416) => {
                sink.restart();
                return Err(Trouble::Passing(Cause::Status(status)));
            }
            status @ (408 | 425 | 429 | 500..=599) => return Err(Trouble::Passing(Cause::Status(status))),
            status => return Err(Trouble::Lasting(Cause::Status(status))),
        }
        let announced = response.body().content_length();
        let begun = sink.size();
        let mut reader = response.body_mut().with_config().limit(u64::MAX).reader();
        let mut piece = vec![0; PIECE];
        loop {
            let length = reader.read(&mut piece).map_err(|error| Trouble::Passing(Cause::System(error)))?;
            let Some(read) = piece.get(..length).filter(|read| !read.is_empty()) else { break };
            if sink.size() + read.len() as u64 > limit {
                return Ok(Got::TooLong);
            }
            sink.take(read);
        }
        match announced {
            Some(length) if sink.size() - begun < length => {
                Err(Trouble::Passing(Cause::Web("unexpected end".into())))
            }
            _ => Ok(Got::Whole { pieces: false }),
        }
    }

    /// The answer to one question, from `from` on; where the server sends us elsewhere on itself, we go.
    fn ask(&self, address: &str, from: u64) -> Result<Response<Body>, Trouble> {
        let mut address = address.to_owned();
        for _ in 0..=REDIRECTS {
            let mut request = self.agent.get(&address);
            if from > 0 {
                request = request.header("Range", format!("bytes={from}-"));
            }
            let response = request.call().map_err(trouble)?;
            let status = response.status();
            if !status.is_redirection() {
                return Ok(response);
            }
            let to = response.headers().get("location").and_then(|to| to.to_str().ok());
            match to.and_then(|to| redirected(&address, to)) {
                Some(to) => address = to,
                None => return Err(Trouble::Lasting(Cause::Status(status.as_u16()))),
            }
        }
        Err(Trouble::Lasting(Cause::Web("too many redirects".into())))
    }
}

fn trouble(error: Error) -> Trouble {
    match error {
        Error::Io(error) => Trouble::Passing(Cause::System(error)),
        Error::Timeout(_) => Trouble::Passing(Cause::System(ErrorKind::TimedOut.into())),
        Error::ConnectionFailed => Trouble::Passing(Cause::System(ErrorKind::ConnectionRefused.into())),
        Error::HostNotFound => Trouble::Lasting(Cause::NoHost),
        Error::Protocol(_) => Trouble::Passing(Cause::Web(error.to_string())),
        _ => Trouble::Lasting(Cause::Web(error.to_string())),
    }
}
