//! What a file of a site may be called.

/// Whether a route leads to a place inside the site, for example `en/index.html`: its parts are names, without
/// `\`, `.` or `..`, and nothing in them steers a terminal or ends a line of a list.
pub fn is_route(route: &str) -> bool {
    route.split('/').all(is_name)
}

fn is_name(part: &str) -> bool {
    !matches!(part, "" | "." | "..") && !part.contains('\\') && !part.contains(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_stay_inside() {
        assert!(
            is_route("index.html") && is_route("en/indicators/food-pass-rate.html") && is_route("数据/a..b")
        );
        let outside =
            ["", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", "./a", "a\\b", "a\nb", "a\0", "a/.."];
        for route in outside {
            assert!(!is_route(route), "{route:?}");
        }
    }
}
