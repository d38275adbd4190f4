//! The tables: what their rows tell of articles, that their offsets point into the text, and which cells are defused.

mod support;

use std::collections::HashMap;

use serde_json::Value;
use support::command::Desk;

/// The rows of a table, each cell by its column.
fn rows(csv: &str) -> Vec<HashMap<String, String>> {
    csv::Reader::from_reader(csv.as_bytes()).into_deserialize().map(|row| row.expect("a row")).collect()
}

/// Two articles of an archive about one bridge, and one without anything beside its text.
fn archive() -> Desk {
    let desk = Desk::new();
    let record = |id: &str, outlet: &str, day: &str, text: &str| {
        serde_json::json!({"id": id, "outlet": outlet, "published": day, "title": "Bridge", "text": text,
            "url": format!("https://news.example/{id}")})
        .to_string()
    };
    let one = "Ünder the bridge, Mayor Ann Lee said “it is safe”.\nNobody asked, said Mayor Ann Lee.";
    let two = "“It will stand,” Mayor Ann Lee told reporters, “and it will shine.”";
    let lines = [record("b", "Herald", "2024-06-19", one), record("a", "Courier", "2024-05-01", two)];
    desk.write("news.jsonl", lines.join("\n"));
    desk.write("plain.txt", "The bridge is safe, Mayor Ann Lee said.\n");
    desk
}

/// The words at the runs of a cell, in code points.
fn words(text: &str, runs: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let run = |run: &str| {
        let (start, end) = run.split_once('-').expect("a start and an end");
        letters[start.parse().expect("a number")..end.parse().expect("a number")].iter().collect::<String>()
    };
    runs.split(';').map(run).collect::<Vec<_>>().join(" … ")
}

#[test]
fn rows_of_attributions_tell_the_article_and_point_into_its_text() {
    let desk = archive();
    let file = desk.read("news.jsonl");
    let records: Vec<Value> = file.lines().map(|line| serde_json::from_str(line).expect("a record")).collect();
    let rows = rows(&desk.ascribe(&["extract", "news.jsonl", "--format", "csv"]).fine());
    assert!(rows.len() >= 3, "{rows:?}");
    for row in &rows {
        let record = records.iter().find(|record| record["id"] == row["article"]).expect("its record");
        for key in ["title", "url", "published", "outlet"] {
            assert_eq!(record[key], row[key], "{row:?}");
        }
        let text = record["text"].as_str().expect("a text");
        for part in ["source", "cue", "content"] {
            let told = &row[part];
            assert_eq!(&words(text, &row[&format!("{part}_spans")]), told, "{row:?}");
        }
        let (line, column): (usize, usize) =
            (row["line"].parse().expect("a line"), row["column"].parse().expect("one"));
        let place: String = text.lines().nth(line - 1).expect("the line").chars().skip(column - 1).collect();
        assert!(place.starts_with(&row["cue"]), "{row:?}");
        assert_eq!((row["source_id"].as_str(), row["source_name"].as_str()), ("s1", "Ann Lee"));
    }
    assert!(rows.iter().any(|row| row["content_spans"].contains(';')), "{rows:?}");
}

#[test]
fn offsets_count_in_the_unit_asked_for_and_nothing_known_is_an_empty_cell() {
    let desk = archive();
    let bytes = rows(&desk.ascribe(&["extract", "news.jsonl", "--format", "csv", "--offset-unit", "byte"]).fine());
    let letters = rows(&desk.ascribe(&["extract", "news.jsonl", "--format", "csv"]).fine());
    assert_ne!(bytes[0]["cue_spans"], letters[0]["cue_spans"]);
    let plain = &rows(&desk.ascribe(&["extract", "plain.txt", "--format", "csv"]).fine())[0];
    for key in ["title", "url", "published", "outlet"] {
        assert_eq!(plain[key], "", "{plain:?}");
    }
    desk.write("hedge.txt", "It was reported that the bridge was safe.\n");
    let hedge = &rows(&desk.ascribe(&["extract", "hedge.txt", "--format", "csv"]).fine())[0];
    assert_eq!((hedge["source_id"].as_str(), hedge["source_spans"].as_str()), ("", ""), "{hedge:?}");
}

#[test]
fn rows_of_sources_tell_their_articles_outlets_and_days() {
    let desk = archive();
    let csv = rows(&desk.ascribe(&["sources", "news.jsonl", "plain.txt", "--format", "csv"]).fine());
    let row = csv.iter().find(|row| row["source"] == "Ann Lee").expect("her row");
    let cells = ["articles", "article_ids", "outlets", "first", "last"].map(|key| row[key].as_str());
    assert_eq!(cells, ["3", "a; b; plain.txt", "Courier; Herald", "2024-05-01", "2024-06-19"]);
    let json = desk.ascribe(&["sources", "news.jsonl", "plain.txt", "--format", "json"]).fine();
    let json: Vec<Value> = serde_json::from_str(&json).expect("a list");
    let row = json.iter().find(|row| row["name"] == "Ann Lee").expect("her row");
    assert_eq!(row["article_ids"], serde_json::json!(["a", "b", "plain.txt"]));
    assert_eq!(row["outlets"], serde_json::json!(["Courier", "Herald"]));
    assert_eq!((&row["first"], &row["last"]), (&"2024-05-01".into(), &"2024-06-19".into()));
    let alone = desk.ascribe(&["sources", "plain.txt", "--format", "json"]).fine();
    let alone: Value = serde_json::from_str(&alone).expect("a list");
    assert_eq!((&alone[0]["first"], &alone[0]["outlets"]), (&Value::Null, &serde_json::json!([])));
}

#[test]
fn every_table_defuses_formulas_unless_told_not_to() {
    let desk = Desk::new();
    let formula = "=HYPERLINK(1)";
    let record = serde_json::json!({"id": formula, "outlet": formula, "text":
        "The bridge is safe, Mayor Ann Lee said. Officials said it would stand. It cost 40 million crowns."});
    desk.write("news.jsonl", record.to_string());
    for (command, column) in [
        (&["extract"][..], "article"),
        (&["extract"], "outlet"),
        (&["sources"], "article_ids"),
        (&["sources"], "outlets"),
        (&["audit", "--fail-on", "never"], "article"),
        (&["audit", "--fail-on", "never", "--all"], "article"),
        (&["graph"], "article"),
    ] {
        let table = |more: &[&str]| {
            let arguments = [command, &["news.jsonl", "--format", "csv"], more].concat();
            rows(&desk.ascribe(&arguments).fine())
        };
        let (defused, verbatim) = (table(&[]), table(&["--verbatim-cells"]));
        assert!(!defused.is_empty() && defused.len() == verbatim.len(), "{command:?}");
        // The audit calls an article by its file and its id.
        let safe = |cell: &String| *cell == format!("'{formula}") || cell.starts_with("news.jsonl#");
        assert!(defused.iter().all(|row| safe(&row[column])), "{command:?}: {defused:?}");
        let kept = |cell: &String| cell == formula || cell.starts_with("news.jsonl#");
        assert!(verbatim.iter().all(|row| kept(&row[column])), "{command:?}: {verbatim:?}");
    }
}
