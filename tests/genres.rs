//! How well the genre cases are answered: several hundred short texts of all kinds of news, marked
//! by hand before any program read them. They measure; single misses are no failures, a falling
//! score is.

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use support::case::{names_the_same, read_folder};
use support::stages;

/// Share of the marked attributions, in percent, that must be found with just these words as source,
/// cue and content. It only rises.
const FLOOR: usize = 30;

#[test]
fn attributions_of_all_genres_are_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let sections = read_folder(&folder).unwrap_or_else(|error| panic!("{error}"));
    let stage = stages::named("attributions").expect("a stage");
    let (mut found, mut marked) = (0, 0);
    let mut by_genre: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for section in sections.iter().filter(|section| section.stage == "genres") {
        let answer = stage(&section.text);
        let hits = section.expected.iter().filter(|item| answer.iter().any(|one| names_the_same(item, one))).count();
        let genre = section.name.split('-').next().unwrap_or_default().to_owned();
        let sum = by_genre.entry(genre).or_default();
        *sum = (sum.0 + hits, sum.1 + section.expected.len());
        (found, marked) = (found + hits, marked + section.expected.len());
    }
    assert!(marked > 200, "only {marked} attributions are marked");
    assert!(100 * found >= FLOOR * marked, "{found} of {marked} found; by genre (found, marked): {by_genre:?}");
}
