//! `gongshi headers`: writes the configuration with which a host serves the site.

use super::exit::Exit;
use super::misuse::Unfit;
use super::stream;
use super::words::Words;
use crate::failure::Failure;
use crate::plan;
use clap::ValueEnum;

const EXAMPLES: &str = "\
Examples:
  gongshi headers nginx --host quality.example.gov.cn --root /srv/my-city/public
  gongshi headers apache --host www.example.gov.cn --root /srv/my-city/public --prefix /quality
  gongshi headers caddy > Caddyfile
  gongshi headers _headers              for static hosts that read a file of this name

The first line of what is written says where it belongs. A site that stands below a path needs a “base_url” \
with that path in content/site.yaml, for its page of what is not found.";

/// Write the configuration of a web server: types, caching, security headers
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// For which server
    #[arg(value_enum)]
    server: Server,
    /// The name under which the site is reached
    #[arg(long, value_name = "NAME", default_value = "quality.example.gov.cn", value_parser = host)]
    host: String,
    /// The folder that `build` writes, on the server
    #[arg(long, value_name = "DIR", default_value = "/srv/my-city/public", value_parser = root)]
    root: String,
    /// The path below which the site stands, for example /quality; by default it has the host to itself
    #[arg(long, value_name = "PATH", default_value = "", value_parser = prefix)]
    prefix: String,
}

/// A web server, or the file that many static hosts read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Server {
    Nginx,
    Apache,
    Caddy,
    /// The file of static hosts
    #[value(name = "_headers")]
    Headers,
}

pub fn run(arguments: &Arguments, words: &Words) -> Result<Exit, Failure> {
    stream::out(&configuration(arguments, words))?;
    Ok(Exit::Fine)
}

/// The headers of every answer. The policy is that of the pages, and what only a header can say: nobody frames them.
fn headers() -> [(&'static str, String); 4] {
    [
        ("Content-Security-Policy", format!("{}; frame-ancestors 'none'", plan::POLICY)),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()".to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ]
}

fn configuration(Arguments { server, host, root, prefix }: &Arguments, words: &Words) -> String {
    let say = |key: &str| words.say(key, []);
    let (template, install) = match server {
        Server::Nginx => (include_str!("nginx.conf"), "headers-nginx"),
        Server::Apache => (include_str!("apache.conf"), "headers-apache"),
        Server::Caddy => (include_str!("Caddyfile"), "headers-caddy"),
        Server::Headers => (include_str!("_headers"), "headers-file"),
    };
    let lines: Vec<String> = headers().iter().map(|(name, value)| server.header(name, value)).collect();
    // What the caller typed comes last, so that nothing in it is taken for a place to fill.
    template
        .replace("{install}", &say(install))
        .replace("{packed}", &say("headers-packed"))
        .replace("{brotli}", &say("headers-brotli"))
        .replace("{https}", &say("headers-https"))
        .replace("{headers}", &lines.join("\n"))
        .replace("{below}\n", &server.below(prefix))
        .replace("{prefix}", prefix)
        .replace("{root}", root)
        .replace("{host}", host)
}

impl Server {
    /// A header as a line of the configuration.
    fn header(self, name: &str, value: &str) -> String {
        match self {
            Server::Nginx => format!("        add_header {name} \"{value}\" always;"),
            Server::Apache => format!("        Header always set {name} \"{value}\""),
            Server::Caddy => format!("            {name} \"{value}\""),
            Server::Headers => format!("  {name}: {value}"),
        }
    }

    /// How the folder is laid below the path, and whoever leaves out the last slash is led to it.
    fn below(self, prefix: &str) -> String {
        match self {
            Server::Apache if prefix.is_empty() => "    DocumentRoot \"{root}\"\n".to_owned(),
            Server::Apache => {
                "    Alias \"{prefix}/\" \"{root}/\"\n    RedirectMatch 301 \"^{prefix}$\" \"{prefix}/\"\n"
                    .to_owned()
            }
            _ if prefix.is_empty() => String::new(),
            Server::Nginx => "\n    location = {prefix} {\n        return 301 {prefix}/;\n    }\n".to_owned(),
            Server::Caddy => {
                "    redir {prefix} {prefix}/ 301\n    handle {\n        error 404\n    }\n".to_owned()
            }
            Server::Headers => String::new(),
        }
    }
}

/// A name as a server's configuration takes it, with a port if need be.
fn host(text: &str) -> Result<String, Unfit> {
    let fits = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    if !text.is_empty() && text.chars().all(fits) { Ok(text.to_owned()) } else { Err(Unfit) }
}

/// A folder's absolute path without the last slash, and without what the configurations would read as their own signs.
fn root(text: &str) -> Result<String, Unfit> {
    let own = |c: char| c.is_control() || "\"'\\$%{}`*?".contains(c);
    if text.starts_with('/') && !text.contains(own) {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err(Unfit)
    }
}

/// A path without the last slash; of the whole host nothing is left.
fn prefix(text: &str) -> Result<String, Unfit> {
    let path = text.trim_end_matches('/');
    let fits = |c: char| c.is_ascii_alphanumeric() || "/-_~".contains(c);
    let is_path = path.starts_with('/') && !path.contains("//") && path.chars().all(fits);
    if path.is_empty() || is_path { Ok(path.to_owned()) } else { Err(Unfit) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Wording;

    fn written(server: Server, at: &str, language: Wording) -> String {
        let arguments = Arguments {
            server,
            host: "a.example".to_owned(),
            root: "/srv/a b".to_owned(),
            prefix: prefix(at).unwrap(),
        };
        configuration(&arguments, &Words::new(language))
    }

    #[test]
    fn every_place_is_filled_and_every_header_is_there() {
        let places =
            ["{install", "{packed", "{brotli", "{https", "{headers", "{below", "{prefix", "{root", "{host"];
        for server in Server::value_variants() {
            for at in ["", "/", "/quality", "/a/b/"] {
                let [zh, en] = Wording::ALL.map(|language| written(*server, at, language));
                assert_ne!(zh, en);
                for text in [zh, en] {
                    assert!(places.iter().all(|place| !text.contains(place)), "{text}");
                    assert!(
                        headers().iter().all(|(name, value)| text.contains(name) && text.contains(value))
                    );
                    assert!(!text.contains("//*") && !text.contains("//assets"), "{text}");
                }
            }
        }
    }

    #[test]
    fn what_would_be_read_as_a_sign_of_the_configuration_is_refused() {
        assert_eq!(root("/srv/my-city/public/"), Ok("/srv/my-city/public".to_owned()));
        assert_eq!(prefix("/a/b/"), Ok("/a/b".to_owned()));
        for wrong in ["public", "/srv/$x", "/srv/\"x", "/a\nb"] {
            assert!(root(wrong).is_err(), "{wrong}");
        }
        for wrong in ["quality", "/a b", "/a//b", "/a;b"] {
            assert!(prefix(wrong).is_err(), "{wrong}");
        }
        for wrong in ["", "a b", "a;b"] {
            assert!(host(wrong).is_err(), "{wrong}");
        }
    }
}
