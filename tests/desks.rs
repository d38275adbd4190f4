//! How well the articles of `tests/desks` are answered: written and marked by people before the program read them.
//! They measure; the floors lie just below what was measured last.
//! `cargo test --test desks -- --nocapture` prints the figures.

use std::path::Path;

use ascribe::Analyzer;
use ascribe::eval::{Measured, Scores, found, read_gold};
use ascribe::text::Article;

/// Exact F1 of sources, cues and contents, F1 of whole attributions and of attributed sentences, in percent, at least.
const FLOORS: [f64; 5] = [78.5, 71.3, 73.5, 75.8, 97.0];

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what it is for")]
fn articles_of_other_desks_are_answered() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/desks");
    let analyzer = Analyzer::embedded();
    let mut scores = Scores::default();
    for gold in read_gold(&folder).unwrap_or_else(|error| panic!("{error}")) {
        let article = Article::new(&*gold.name, &*gold.text);
        let found = found(&analyzer.analyze(&article), analyzer.rulebook());
        scores.add(&Measured::new(gold, found).comparison.scores);
    }
    assert!(scores.link.gold > 390, "only {} attributions are marked", scores.link.gold);
    let [source, cue, content] = scores.exact.map(|tally| 100.0 * tally.f1());
    let figures = [source, cue, content, 100.0 * scores.link.f1(), 100.0 * scores.sentence.f1()];
    println!("source, cue, content, whole attributions, attributed sentences: {figures:.1?}");
    let fallen = figures.iter().zip(FLOORS).any(|(figure, floor)| *figure < floor);
    assert!(!fallen, "{figures:.1?}, floors {FLOORS:.1?}");
}
