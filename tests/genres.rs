//! How well the genre cases are answered: several hundred short texts of all kinds of news, marked
//! by hand before any program read them. They measure; single misses are no failures, a falling
//! score is. `cargo test --test genres -- --nocapture` prints the figures by genre.

mod support;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use ascribe::Pipeline;
use ascribe::eval::{Annotation, GoldArticle, Measured, Role, Scores, Section, found, read_cases};
use ascribe::text::Article;
use support::case::names_the_same;
use support::stages;

/// Share of the marked attributions, in percent, that must be found with just these words as source,
/// cue and content. It only rises.
const FLOOR: usize = 78;

fn genre_sections() -> Vec<Section> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let sections = read_cases(&folder).unwrap_or_else(|error| panic!("{error}"));
    sections.into_iter().filter(|section| section.stage == "genres").collect()
}

fn genre(section: &Section) -> String {
    section.name.split('-').next().unwrap_or_default().to_owned()
}

#[test]
fn attributions_of_all_genres_are_found() {
    let stage = stages::named("attributions").expect("a stage");
    let (mut found, mut marked) = (0, 0);
    let mut by_genre: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for section in genre_sections() {
        let answer = stage(&section.text);
        let hits = section.expected.iter().filter(|item| answer.iter().any(|one| names_the_same(item, one))).count();
        let sum = by_genre.entry(genre(&section)).or_default();
        *sum = (sum.0 + hits, sum.1 + section.expected.len());
        (found, marked) = (found + hits, marked + section.expected.len());
    }
    assert!(marked > 200, "only {marked} attributions are marked");
    assert!(100 * found >= FLOOR * marked, "{found} of {marked} found; by genre (found, marked): {by_genre:?}");
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what it is for")]
fn figures_by_genre_are_those_of_eval() {
    let analyzer = Pipeline::embedded();
    let mut by_genre: BTreeMap<String, Scores> = BTreeMap::new();
    for section in genre_sections() {
        let article = Article::new(&*section.name, &*section.text);
        let annotations = section.expected.iter().map(|item| annotation(&section, item)).collect();
        let gold = GoldArticle { name: section.name.clone(), text: section.text.clone(), annotations };
        let scores = Measured::new(gold, found(&analyzer.analyze(&article), analyzer.rulebook())).comparison.scores;
        for name in [genre(&section), "all".to_owned()] {
            by_genre.entry(name).or_default().add(&scores);
        }
    }
    for (genre, scores) in &by_genre {
        let [source, cue, content] = scores.exact.map(|tally| 100.0 * tally.f1());
        let [link, sentence] = [scores.link, scores.sentence].map(|tally| 100.0 * tally.f1());
        println!(
            "{genre:10} marked {:3}  source {source:5.1}  cue {cue:5.1}  content {content:5.1}  link {link:5.1}  sent {sentence:5.1}",
            scores.link.gold
        );
    }
    let link = by_genre["all"].link.f1();
    assert!(link > 0.8, "whole attributions: F1 {link:.3}");
}

/// The spans of an item: contents where their words are first, cues and sources where theirs are
/// nearest to what is placed already.
fn annotation(section: &Section, item: &[(String, String)]) -> Annotation {
    let text = &section.text;
    let value = |key: &str| item.iter().find(|(known, _)| known == key).map_or("", |(_, value)| value.as_str());
    let mut placed: Vec<Range<usize>> = Vec::new();
    let mut annotation = Annotation::default();
    for role in [Role::Content, Role::Cue, Role::Source] {
        let words = value(role.name());
        for run in words.split(" … ").filter(|run| !run.is_empty() && *run != "none") {
            let spots = text.match_indices(run).map(|(start, _)| start..start + run.len());
            let free = |place: &Range<usize>| placed.iter().all(|one| one.end <= place.start || place.end <= one.start);
            let apart = |place: &Range<usize>| {
                let gaps = placed.iter().map(|one| one.start.abs_diff(place.end).min(place.start.abs_diff(one.end)));
                gaps.min().unwrap_or(place.start)
            };
            let place = spots.clone().filter(free).min_by_key(apart).or_else(|| spots.clone().next());
            let place = place.unwrap_or_else(|| panic!("{}: \"{run}\" is not in the text", section.place()));
            annotation[role].push([&text[..place.start], &text[..place.end]].map(|before| before.chars().count()));
            placed.push(place);
        }
    }
    annotation
}
