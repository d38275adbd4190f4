//! What comes out for the shipped articles, kept in `tests/golden`: who said what in each of them,
//! and for one of them the graph and the findings. `UPDATE=1 cargo test --test golden` writes the
//! files again.

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use serde_json::Value;
use support::command::{Desk, articles, root};
use support::golden;

/// The article whose graph and findings are kept.
const ONE: &str = "data/articles/port-strike.txt";

/// A record as a page that can be read: one paragraph for each attribution, one line for each claim.
fn listing(record: &Value) -> String {
    let mut page = String::new();
    let words =
        |value: &Value| value["text"].as_str().unwrap_or("nobody").split_whitespace().collect::<Vec<_>>().join(" ");
    for one in record["attributions"].as_array().into_iter().flatten() {
        let text = |key: &str| one[key].as_str().unwrap_or_default();
        let by = one["source"]["source"].as_str().map(|id| name_of(record, id)).unwrap_or_default();
        let _ = writeln!(
            page,
            "{} [{}] {{{}}} {}",
            text("id"),
            words(&one["source"]),
            words(&one["cue"]),
            words(&one["content"])
        );
        let mut verdicts = vec![by, text("kind").to_owned(), text("class").to_owned(), text("stance").to_owned()];
        verdicts.extend(one["negated"].as_bool().filter(|&negated| negated).map(|_| "negated".to_owned()));
        for key in ["addressee", "setting", "time"] {
            verdicts.extend(one[key].is_object().then(|| format!("{key} {}", words(&one[key]))));
        }
        verdicts.extend(one["parent"].as_str().map(|parent| format!("passed on by {parent}")));
        let _ = writeln!(page, "   {}", verdicts.join("; "));
    }
    page.push('\n');
    for claim in record["claims"].as_array().into_iter().flatten() {
        let status = claim["status"].as_str().unwrap_or_default();
        let _ = writeln!(page, "{:>3}:{:<4} {status:12} {}", claim["line"], claim["column"], words(claim));
    }
    page
}

fn name_of(record: &Value, id: &str) -> String {
    let all = record["sources"].as_array().into_iter().flatten();
    let found = all.into_iter().find(|source| source["id"] == id);
    found
        .map(|source| {
            format!("{} ({})", source["name"].as_str().unwrap_or_default(), source["kind"].as_str().unwrap_or_default())
        })
        .unwrap_or_default()
}

#[test]
fn outputs_of_the_shipped_articles_are_as_kept() {
    let (desk, folder) = (Desk::new(), root().join("tests/golden"));
    let mut differences = Vec::new();
    let mut keep = |name: String, text: &str| differences.extend(golden::difference(&folder.join(name), text));
    for path in articles() {
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let input = format!("data/articles/{stem}.txt");
        let line = desk.ascribe(&["extract", "--grammar-only", &input]).fine();
        keep(format!("{stem}.txt"), &listing(&serde_json::from_str(&line).expect("one JSON object")));
    }
    keep("port-strike.csv".into(), &desk.ascribe(&["graph", "--grammar-only", ONE, "--format", "csv"]).fine());
    keep("port-strike.dot".into(), &desk.ascribe(&["graph", "--grammar-only", ONE, "--format", "dot"]).fine());
    let audit = desk.ascribe(&["audit", "--grammar-only", ONE, "--format", "line", "--fail-on", "never"]).fine();
    keep("port-strike.line".into(), &audit);
    assert!(differences.is_empty(), "{}", differences.join("\n\n"));
}

#[test]
fn every_kept_output_has_its_article() {
    let stems: BTreeSet<_> = articles().iter().filter_map(|path| Some(path.file_stem()?.to_owned())).collect();
    for entry in fs::read_dir(root().join("tests/golden")).expect("tests/golden") {
        let path = entry.expect("an entry").path();
        assert!(path.file_stem().is_some_and(|stem| stems.contains(stem)), "{} has no article", path.display());
    }
}
