//! How well texts are answered that people wrote and marked before the program read them: the articles of `tests/corpora/news`,
//! and texts of other genres, in `tests/corpora/other-genres`: novels, memoirs, records, papers, letters.
//! They measure; the floors lie just below what was measured last.
//! `cargo test --test corpora -- --nocapture` prints the figures.

use std::path::Path;

use ascribe::Pipeline;
use ascribe::eval::{Measured, Scores, found, read_gold};
use ascribe::text::Article;

/// Exact F1 of sources, cues and contents, F1 of whole attributions and of attributed sentences, in percent.
type Figures = [f64; 5];

#[test]
fn news_articles_are_answered() {
    assert_reached("tests/corpora/news", 390, [85.6, 79.2, 78.4, 82.3, 97.3]);
}

#[test]
fn texts_of_other_genres_are_answered() {
    assert_reached("tests/corpora/other-genres", 300, [83.6, 77.6, 72.9, 79.9, 95.4]);
}

#[test]
fn shipped_articles_are_answered() {
    assert_reached("data/articles", 420, [89.3, 82.8, 82.8, 88.9, 97.8]);
}

/// Asserts that a folder holds more than `least` attributions and that they are answered as well as `floors` say.
#[expect(clippy::print_stdout, reason = "the figures are what it is for")]
fn assert_reached(folder: &str, least: usize, floors: Figures) {
    let analyzer = Pipeline::embedded();
    let mut scores = Scores::default();
    let gold = read_gold(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    for gold in gold.unwrap_or_else(|error| panic!("{error}")) {
        let article = Article::new(&*gold.name, &*gold.text);
        let found = found(&analyzer.analyze(&article), analyzer.rulebook());
        scores.add(&Measured::new(gold, found).comparison.scores);
    }
    assert!(scores.link.gold > least, "only {} attributions are marked", scores.link.gold);
    let [source, cue, content] = scores.exact.map(|tally| 100.0 * tally.f1());
    let figures = [source, cue, content, 100.0 * scores.link.f1(), 100.0 * scores.sentence.f1()];
    println!("{folder}: source, cue, content, whole attributions, attributed sentences: {figures:.1?}");
    let fallen = figures.iter().zip(floors).any(|(figure, floor)| *figure < floor);
    assert!(!fallen, "{figures:.1?}, floors {floors:.1?}");
}
