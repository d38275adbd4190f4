//! Check-worthiness orders claims as an editor would: of every pair of a claim that needs a check and one
//! that does not, the first has the higher score nearly always.

mod support;

use std::path::Path;

use ascribe::Pipeline;
use ascribe::eval::read_cases;
use ascribe::text::Article;

/// Share of the pairs, in percent, that must be in the right order; equal scores count half. It only rises.
const FLOOR: f64 = 95.0;

fn scores(mark: &str) -> Vec<f32> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/worth");
    let sections = read_cases(&folder).unwrap_or_else(|error| panic!("{error}"));
    let items = sections.iter().flat_map(|section| &section.expected);
    let marked = items.filter(|item| item.iter().any(|(key, value)| key == "worth" && value == mark));
    let claim = marked.map(|item| Article::new("case", item[0].1.as_str()));
    claim
        .map(|article| {
            let claims = Pipeline::embedded().analyze(&article).claims;
            claims.iter().map(|claim| claim.score).fold(0.0, f32::max)
        })
        .collect()
}

#[test]
fn what_needs_a_check_scores_higher_than_what_does_not() {
    let (high, low) = (scores("high"), scores("low"));
    assert!(high.len() >= 30 && low.len() >= 30);
    let pair = |one: &f32, other: &f32| if one > other { 1.0 } else { f64::from(u8::from(one >= other)) / 2.0 };
    let right: f64 = high.iter().flat_map(|one| low.iter().map(move |other| pair(one, other))).sum();
    let share = 100.0 * right / (high.len() * low.len()) as f64;
    assert!(share >= FLOOR, "{share:.1} % of the pairs\nhigh {high:?}\nlow {low:?}");
}
