//! Where the preview listens, and by which names it may be called.

use crate::failure::{Action, Failure};
use hyper::header::{self, HeaderMap};
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, ToSocketAddrs};

/// How many ports are tried from the default one on.
const TRIED: u16 = 100;

/// Which port was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Port {
    /// The next free one from here on.
    From(u16),
    /// This one and no other; 0 is any free one.
    Exactly(u16),
}

/// Sockets that listen, all at one port.
#[derive(Debug)]
pub struct Doorstep {
    pub(super) listeners: Vec<TcpListener>,
    pub(super) names: Names,
}

impl Doorstep {
    /// Listens at a host's addresses; without a host at this machine's own two, which no other machine reaches.
    ///
    /// Fails where the port is taken, and where the host is unknown or is not this machine.
    pub fn find(host: Option<&str>, port: Port) -> Result<Doorstep, Failure> {
        let (first, last) = match port {
            Port::From(port) => (port, port.saturating_add(TRIED)),
            Port::Exactly(port) => (port, port),
        };
        let mut port = first;
        loop {
            match listen(host, port) {
                Ok(listeners) => {
                    let bound = listeners.first().and_then(|listener| listener.local_addr().ok());
                    let port = bound.map_or(port, |address| address.port());
                    return Ok(Doorstep { listeners, names: Names { host: host.map(str::to_owned), port } });
                }
                Err(error) if error.kind() == ErrorKind::AddrInUse && port < last => port += 1,
                Err(error) => {
                    let named = format!("{}:{port}", host.unwrap_or("localhost"));
                    return Err(Failure::system(Action::Listen, named)(error));
                }
            }
        }
    }

    pub fn port(&self) -> u16 {
        self.names.port
    }

    /// Where a browser on this machine finds the preview, for example `http://localhost:8000/`.
    pub fn address(&self) -> String {
        let host = match self.names.host.as_deref() {
            None => "localhost".to_owned(),
            Some(host) => match host.parse::<IpAddr>() {
                Ok(ip) if ip.is_unspecified() => "localhost".to_owned(),
                Ok(IpAddr::V6(ip)) => format!("[{ip}]"),
                _ => host.to_owned(),
            },
        };
        format!("http://{host}:{}/", self.names.port)
    }

    /// Whether other machines can reach the preview.
    pub fn is_open_to_others(&self) -> bool {
        let loopback = |listener: &TcpListener| {
            listener.local_addr().is_ok_and(|address| address.ip().to_canonical().is_loopback())
        };
        !self.listeners.iter().all(loopback)
    }
}

fn listen(host: Option<&str>, port: u16) -> std::io::Result<Vec<TcpListener>> {
    let Some(host) = host else {
        let four = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = four.local_addr()?.port();
        return match TcpListener::bind((Ipv6Addr::LOCALHOST, port)) {
            Ok(six) => Ok(vec![four, six]),
            Err(error) if error.kind() == ErrorKind::AddrInUse => Err(error),
            // A machine without the sixth version.
            Err(_) => Ok(vec![four]),
        };
    };
    let mut listeners: Vec<TcpListener> = Vec::new();
    for mut address in (host.trim_matches(['[', ']']), port).to_socket_addrs()? {
        if let Some(first) = listeners.first() {
            address.set_port(first.local_addr()?.port());
        }
        if !listeners.iter().any(|listener| listener.local_addr().is_ok_and(|bound| bound == address)) {
            listeners.push(TcpListener::bind(address)?);
        }
    }
    Ok(listeners)
}

/// The names by which a browser may call the preview. A page of another site can make a browser ask us, also
/// under a name of its own that it lets lead here; it cannot make the browser name us in `Host` and `Origin`.
#[derive(Clone, Debug)]
pub struct Names {
    host: Option<String>,
    port: u16,
}

impl Names {
    /// The names of a preview that was asked to listen under a name.
    pub fn of(host: &str, port: u16) -> Names {
        Names { host: Some(host.to_owned()), port }
    }

    /// Whether a request that came in at an address calls us by a name of ours, once, and comes from no other site.
    pub fn admit(&self, headers: &HeaderMap, at: SocketAddr) -> bool {
        let mut hosts = headers.get_all(header::HOST).iter();
        let host = hosts.next().and_then(|host| host.to_str().ok());
        let alone = hosts.next().is_none();
        let mut origins = headers.get_all(header::ORIGIN).iter();
        alone
            && host.is_some_and(|host| self.is_ours(host, at))
            && origins.all(|origin| {
                let origin = origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://"));
                origin.is_some_and(|origin| self.is_ours(origin, at))
            })
    }

    /// Whether `name:port` is one of our names. The port may be left out where it is that of HTTP.
    pub fn is_ours(&self, authority: &str, at: SocketAddr) -> bool {
        let name = match authority.strip_suffix(&format!(":{}", self.port)) {
            Some(name) => name,
            None if self.port == 80 => authority,
            None => return false,
        };
        let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']'));
        let own = match bare {
            Some(six) => six.parse::<Ipv6Addr>().is_ok_and(|ip| IpAddr::V6(ip) == at.ip()),
            None => name.parse::<Ipv4Addr>().is_ok_and(|ip| IpAddr::V4(ip) == at.ip().to_canonical()),
        };
        let loopback = matches!(name, "127.0.0.1" | "[::1]") || name.eq_ignore_ascii_case("localhost");
        own || loopback || self.host.as_deref().is_some_and(|host| host.eq_ignore_ascii_case(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::header::HeaderValue;

    fn names(host: Option<&str>) -> Names {
        Names { host: host.map(str::to_owned), port: 8000 }
    }

    fn admitted(host: Option<&str>, headers: &[(&'static str, &'static str)]) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, HeaderValue::from_static(value));
        }
        names(host).admit(&map, "192.0.2.7:8000".parse().unwrap())
    }

    #[test]
    fn our_names_are_admitted_and_no_others() {
        for host in ["localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000", "192.0.2.7:8000"] {
            assert!(admitted(None, &[("host", host)]), "{host}");
        }
        let others =
            ["localhost", "localhost:8001", "evil.example:8000", "192.0.2.8:8000", "localhost.evil:8000", ""];
        for host in others {
            assert!(!admitted(None, &[("host", host)]), "{host}");
        }
        assert!(admitted(Some("office.lan"), &[("host", "office.lan:8000")]));
        assert!(!admitted(None, &[]));
        assert!(!admitted(None, &[("host", "localhost:8000"), ("host", "evil:8000")]));
    }

    #[test]
    fn pages_of_other_sites_are_not_answered() {
        let host = ("host", "localhost:8000");
        assert!(admitted(None, &[host, ("origin", "http://localhost:8000")]));
        for origin in ["http://evil.example", "https://localhost:8000", "null", "http://localhost:8001"] {
            assert!(!admitted(None, &[host, ("origin", origin)]), "{origin}");
        }
    }

    #[test]
    fn a_port_that_is_taken_is_passed_over_unless_it_was_asked_for() {
        let taken = Doorstep::find(None, Port::Exactly(0)).unwrap();
        let port = taken.port();
        let next = Doorstep::find(None, Port::From(port)).unwrap();
        assert!(next.port() > port);
        assert!(Doorstep::find(None, Port::Exactly(port)).is_err());
        assert!(!taken.is_open_to_others());
    }
}
