//! Confidences mean something: in the shipped articles, which no weight was fitted to, those that are
//! said to be almost certain are right, and the doubtful ones are wrong more often.

use std::path::Path;

use ascribe::Pipeline;
use ascribe::eval::{Measured, found, read_gold};
use ascribe::text::Article;

/// Confidence of each attribution that is found in the shipped articles, and whether it is right.
fn judged() -> Vec<(f32, bool)> {
    let analyzer = Pipeline::embedded();
    let gold = read_gold(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/articles")).expect("annotated articles");
    let measured = gold.into_iter().map(|marked| {
        let article = Article::new(&*marked.name, &*marked.text);
        let found = found(&analyzer.analyze(&article), analyzer.rulebook());
        Measured::new(marked, found)
    });
    let confidence = |(one, right): (&ascribe::eval::Finding, bool)| (one.confidence.expect("a confidence"), right);
    measured.flat_map(|one| one.judged().map(confidence).collect::<Vec<_>>()).collect()
}

/// Share of the right ones among those within some confidences.
fn share(judged: &[(f32, bool)], within: std::ops::RangeInclusive<f32>) -> f64 {
    let inside: Vec<bool> = judged.iter().filter(|(one, _)| within.contains(one)).map(|&(_, right)| right).collect();
    assert!(inside.len() > 20, "only {} attributions with a confidence in {within:?}", inside.len());
    inside.iter().filter(|&&right| right).count() as f64 / inside.len() as f64
}

#[test]
fn of_those_near_certainty_nine_in_ten_are_right_and_of_the_doubtful_fewer() {
    let judged = judged();
    assert!(judged.iter().all(|(confidence, _)| (0.0..=1.0).contains(confidence)));
    let [sure, likely, doubtful] = [0.9..=1.0, 0.6..=0.9, 0.0..=0.6].map(|within| share(&judged, within));
    assert!(sure >= 0.9, "{sure}");
    assert!(doubtful < likely && likely <= sure, "{doubtful} {likely} {sure}");
}
