//! Sources resolved as the sections of `tests/cases/resolve/*.case` list them, by the counts that
//! `ascribe eval tests/cases/resolve` prints, held above a floor that only rises.

use std::path::Path;

use ascribe::eval::{LinkScores, Tally, read_cases, score_section};
use ascribe::grammar::Rulebook;

/// Percentages that must be reached; raised when the figures rise, never lowered.
const FLOOR: [(&str, f64); 6] =
    [("link", 99.8), ("unmerged", 99.8), ("kind", 99.0), ("named", 99.6), ("name", 99.7), ("other", 99.5)];

/// So many sections there must be.
const SECTIONS: usize = 500;

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what this test is for")]
fn sources_are_resolved_as_listed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/resolve");
    let sections = read_cases(&folder).unwrap_or_else(|error| panic!("{error}"));
    let mut scores = LinkScores::default();
    let told =
        |section| score_section(section, Rulebook::embedded(), &mut scores).unwrap_or_else(|error| panic!("{error}"));
    let wrong: Vec<String> = sections.iter().flat_map(told).collect();
    let wrong = wrong.join("\n");
    println!("{wrong}\n{scores}");
    let percent = |tally: Tally| 100.0 * tally.precision();
    let reached = [
        percent(scores.link),
        100.0 - percent(scores.merged),
        percent(scores.kind),
        percent(scores.named),
        percent(scores.name),
        percent(scores.other),
    ];
    assert!(scores.sections >= SECTIONS);
    for (reached, (what, floor)) in reached.into_iter().zip(FLOOR) {
        assert!(reached >= floor, "{what}: {reached:.1}, floor {floor}\n{wrong}");
    }
}
