//! "Did you mean": the closest of the names that would have been right.

/// The candidate nearest to what was written, where one is near enough to be meant:
/// at most a third of its letters differ, counted with transpositions.
pub fn closest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let folded = fold(written);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&folded, &fold(candidate)), candidate))
        .filter(|(distance, candidate)| {
            *distance <= candidate.chars().count().max(written.chars().count()).div_ceil(3)
        })
        // Of two that are equally near, the one that is written as ids are: `met` and not `Met`.
        .min_by_key(|(distance, candidate)| (*distance, fold(candidate) != *candidate, *candidate))
        .map(|(_, candidate)| candidate.to_owned())
}

/// Letter case, blanks and underscores are the commonest slips in ids, so they count for nothing.
fn fold(text: &str) -> String {
    text.to_lowercase().replace([' ', '_'], "-")
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn a_slip_finds_its_word() {
        assert_eq!(closest("tilte", ["languages", "title"]).as_deref(), Some("title"));
        assert_eq!(closest("task_force", ["task-force", "tasks"]).as_deref(), Some("task-force"));
    }

    #[test]
    fn a_stranger_finds_none() {
        assert_eq!(closest("weather", ["languages", "title"]), None);
    }
}
