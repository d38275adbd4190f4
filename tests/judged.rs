//! Of what the audit calls unattributed on the development part of `PolNeAR`, how much is so: two hundred
//! claims, drawn by the hash of article and offset and judged by hand. The corpus is not shipped; the list
//! holds names of articles, offsets and judgements only. `POLNEAR_DEV=DIR cargo test --test judged -- --nocapture`
//! scores the claims of the list that are still reported; DIR has `text/NAME.txt`.

#![allow(clippy::print_stderr, reason = "the figure is what the test is run for")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use ascribe::Analyzer;
use ascribe::claim::Status;
use ascribe::text::{Article, OffsetUnit, Offsets};

/// Share of the reported claims, in percent, that must be unattributed.
const FLOOR: usize = 90;

/// Judgements by article: (offset of the first character, whether nobody vouches for it).
fn judgements() -> BTreeMap<String, Vec<(usize, bool)>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/unattributed-dev.csv");
    let mut judged: BTreeMap<String, Vec<(usize, bool)>> = BTreeMap::new();
    for row in csv::Reader::from_path(path).expect("the list").records().map(|row| row.expect("a row")) {
        let start = row[1].parse().expect("an offset");
        judged.entry(row[0].to_owned()).or_default().push((start, &row[3] == "yes"));
    }
    judged
}

#[test]
fn nine_in_ten_claims_that_are_reported_as_unattributed_are_so() {
    let Ok(folder) = std::env::var("POLNEAR_DEV") else {
        eprintln!("skipped: POLNEAR_DEV does not name the folder of the corpus");
        return;
    };
    let (mut reported, mut right, mut listed) = (0, 0, 0);
    for (name, judgements) in judgements() {
        let path = Path::new(&folder).join("text").join(format!("{name}.txt"));
        let article =
            Article::new(name, fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())));
        let analysis = Analyzer::embedded().analyze(&article);
        let offsets = Offsets::new(article.text(), OffsetUnit::Char);
        let own = analysis.claims.iter().filter(|claim| claim.status == Status::Unattributed);
        let starts: Vec<usize> = own
            .filter_map(|claim| Some(offsets.convert(analysis.document.span(claim.tokens.hull()?).start())))
            .collect();
        listed += judgements.len();
        for (_, unattributed) in judgements.into_iter().filter(|(start, _)| starts.contains(start)) {
            reported += 1;
            right += usize::from(unattributed);
        }
    }
    eprintln!("{right} of {reported} reported claims are unattributed ({listed} were judged)");
    assert!(reported * 2 > listed, "most of the list is no longer reported: judge a new one");
    assert!(right * 100 >= FLOOR * reported, "{right} of {reported}");
}
