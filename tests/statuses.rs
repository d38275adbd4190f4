//! How often a sentence's claim gets the right status: some three hundred sentences of ten kinds of
//! news, marked by hand before any program read them. They measure; single misses are no failures, a
//! falling score is.

mod support;

use std::fmt::Write as _;
use std::path::Path;

use ascribe::eval::{Section, read_cases};
use ascribe::text::Article;
use ascribe::{Analysis, Pipeline};

/// Share of the sentences, in percent, that must have one of the statuses listed. It only rises.
const FLOOR: usize = 92;

/// Statuses found for the sentences of a section: that of the claim with most words, else `none`.
fn found(section: &Section, analysis: &Analysis<'_>) -> Vec<&'static str> {
    let mut at = 0;
    let starts: Vec<usize> = section
        .expected
        .iter()
        .map(|item| {
            let words = value(item, "sentence");
            let start = section.text[at..].find(words).unwrap_or_else(|| panic!("{}: no \"{words}\"", section.place()));
            at += start + 1;
            at - 1
        })
        .collect();
    let claims = analysis.claims.iter().filter_map(|claim| {
        let start = analysis.document.span(claim.tokens.hull()?).start();
        Some((starts.partition_point(|&other| other <= start).checked_sub(1)?, claim))
    });
    let mut longest = vec![(0, "none"); starts.len()];
    for (sentence, claim) in claims {
        longest[sentence] = longest[sentence].max((claim.tokens.len(), claim.status.name()));
    }
    longest.into_iter().map(|(_, status)| status).collect()
}

fn value<'i>(item: &'i [(String, String)], key: &str) -> &'i str {
    item.iter().find(|(known, _)| known == key).map_or("", |(_, value)| value)
}

#[test]
fn statuses_of_all_kinds_of_news_are_right() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let sections = read_cases(&folder).unwrap_or_else(|error| panic!("{error}"));
    let (mut right, mut marked, mut misses) = (0, 0, String::new());
    for section in sections.iter().filter(|section| section.stage == "statuses") {
        let article = Article::new("case", section.text.as_str());
        let analysis = Pipeline::embedded().analyze(&article);
        for (item, status) in section.expected.iter().zip(found(section, &analysis)) {
            marked += 1;
            if value(item, "status").split('|').any(|allowed| allowed == status) {
                right += 1;
            } else {
                let (words, listed) = (value(item, "sentence"), value(item, "status"));
                let _ = writeln!(misses, "{}: {words} …: listed {listed}, found {status}", section.name);
            }
        }
    }
    assert!(marked >= 300, "only {marked} sentences are marked");
    assert!(100 * right >= FLOOR * marked, "{right} of {marked}\n{misses}");
}
