//! Tells addresses that only the writer's own machine or office can open.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether a web address names a host that nobody outside can reach: the machine itself (`localhost`, 127.0.0.1, ::1;
/// RFC 6761 and RFC 1122), a host of a network of one's own (10.x, 172.16.x to 172.31.x, 192.168.x by RFC 1918, 169.254.x by
/// RFC 3927), or one that only its neighbours know by name (`*.local`, RFC 6762).
pub fn is_local_address(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return false;
    }
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let place = authority.rsplit('@').next().unwrap_or_default();
    let host = match place.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
        Some((inner, _)) => inner,
        None => place.split(':').next().unwrap_or_default().trim_end_matches('.'),
    };
    match host.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => is_own_v4(address),
        Ok(IpAddr::V6(address)) => is_own_v6(address),
        Err(_) => {
            let last = host.rsplit('.').next().unwrap_or_default();
            last.eq_ignore_ascii_case("localhost")
                || (host.contains('.') && last.eq_ignore_ascii_case("local"))
        }
    }
}

fn is_own_v4(address: Ipv4Addr) -> bool {
    address.is_loopback() || address.is_private() || address.is_link_local() || address.is_unspecified()
}

fn is_own_v6(address: Ipv6Addr) -> bool {
    let mapped = address.to_ipv4_mapped().is_some_and(is_own_v4);
    address.is_loopback()
        || address.is_unspecified()
        || address.is_unique_local()
        || address.is_unicast_link_local()
        || mapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hosts_that_nobody_else_can_reach_are_local() {
        for url in [
            "http://localhost",
            "http://LOCALHOST:8000/a",
            "https://a.localhost/",
            "http://127.0.0.1:8000/",
            "http://0.0.0.0/",
            "http://10.1.2.3/a.pdf",
            "http://172.16.0.1",
            "http://172.31.255.9/",
            "http://192.168.1.1?a",
            "http://169.254.1.1/",
            "http://[::1]:8000/",
            "http://[fd00::1]/",
            "http://[fe80::1]/",
            "http://printer.local/",
            "http://printer.local./",
        ] {
            assert!(is_local_address(url), "{url}");
        }
        for url in [
            "https://www.example.gov.cn/",
            "http://172.15.0.1/",
            "http://172.32.0.1/",
            "http://11.0.0.1/",
            "http://192.169.1.1/",
            "http://10.example.org/",
            "https://local/",
            "https://localhost.example.org/",
            "https://example.org/localhost",
            "https://example.org/?a=http://localhost/",
            "files/localhost.pdf",
            "mailto:a@localhost",
            "http://[2001:db8::1]/",
            "",
        ] {
            assert!(!is_local_address(url), "{url}");
        }
    }
}
