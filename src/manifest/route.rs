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
    use proptest::prelude::{ProptestConfig, prop, proptest};
    use std::path::{Component, Path};

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

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1_000, ..ProptestConfig::default() })]

        #[test]
        fn what_is_a_route_stays_inside_wherever_it_is_joined(
            parts in prop::collection::vec("[.]{1,3}|/{1,2}|a|[.]?b|\\\\|质|~|C:|\\PC|%2e%2e", 0..8)
        ) {
            let route = parts.concat();
            let path = Path::new("/srv/public").join(&route);
            let inside = path.strip_prefix("/srv/public").is_ok_and(|below| {
                below.components().all(|part| matches!(part, Component::Normal(_)))
                    // Nothing was dropped on the way: the name is the file's only one.
                    && below.to_str() == Some(route.as_str()) && !route.is_empty()
            });
            assert!(inside || !is_route(&route), "{route:?}");
            // What leads nowhere else is a route, unless a name in it is none.
            let odd = |c: char| c == '\\' || c.is_control();
            let plain = route.split('/').all(|part| !["", ".", ".."].contains(&part)) && !route.contains(odd);
            assert_eq!(is_route(&route), plain, "{route:?}");
        }
    }
}
