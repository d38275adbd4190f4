//! What is asked for of a source graph is what is shown, in every view and form; where that is nothing, it is said.

mod support;

use serde_json::{Value, json};
use support::command::Desk;

const VIEWS: [&str; 4] = ["all", "sources", "outlets", "claims"];
const FORMS: [&str; 8] = ["csv", "dot", "json", "graphml", "gexf", "svg", "html", "mermaid"];

/// One article of June that says something of its own, one of July in which a medium passes on what a mayor said.
fn archive() -> Desk {
    let desk = Desk::new();
    let record = |id: &str, outlet: &str, day: &str, text: &str| {
        json!({"id": id, "outlet": outlet, "published": day, "text": text}).to_string()
    };
    let june = "The bridge will be shut for three weeks, Mayor Ann Lee said on Monday.";
    let july = "The Daily Lantern reported that Mayor Ann Lee had said that the tunnel would be dug.";
    let lines = [record("june", "Herald", "2024-06-19", june), record("july", "Courier", "2024-07-01", july)];
    desk.write("news.jsonl", lines.join("\n"));
    desk
}

/// The labels of a view's nodes of a type, sorted.
fn labels(desk: &Desk, arguments: &[&str], kind: &str) -> Vec<String> {
    let all = [&["graph", "news.jsonl", "--format", "json"], arguments].concat();
    let graph: Value = serde_json::from_str(&desk.ascribe(&all).stdout).expect("JSON");
    let nodes = graph["nodes"].as_array().expect("nodes").iter().filter(|node| node["type"] == kind);
    let mut labels: Vec<String> = nodes.map(|node| node["label"].as_str().expect("a label").to_owned()).collect();
    labels.sort();
    labels
}

#[test]
fn a_medium_that_only_passes_on_is_found_with_what_it_passes_on() {
    let desk = archive();
    for view in ["all", "sources"] {
        let sources = labels(&desk, &["--view", view, "--source", "Daily Lantern"], "source");
        assert_eq!(sources, ["Ann Lee", "Daily Lantern"], "{view}");
    }
    let claims = labels(&desk, &["--source", "Daily Lantern"], "claim");
    assert_eq!(claims.len(), 1, "{claims:?}");
    assert!(claims[0].contains("tunnel"), "{claims:?}");
}

#[test]
fn days_leave_out_who_passed_on_something_on_another_day() {
    let desk = archive();
    for view in ["all", "sources"] {
        assert_eq!(labels(&desk, &["--view", view, "--to", "2024-06"], "source"), ["Ann Lee"], "{view}");
        assert_eq!(
            labels(&desk, &["--view", view, "--from", "2024-07"], "source"),
            ["Ann Lee", "Daily Lantern"],
            "{view}"
        );
    }
}

#[test]
fn a_view_that_holds_nothing_says_so_in_every_form() {
    let desk = archive();
    for view in VIEWS {
        for form in FORMS {
            let ran = desk.ascribe(&["graph", "news.jsonl", "--view", view, "--from", "2031", "--format", form]);
            assert_eq!(ran.code, Some(0), "{view} {form}: {}", ran.stderr);
            let said = format!("the view \"{view}\" is empty");
            assert!(ran.stderr.contains(&said), "{view} {form}: {}", ran.stderr);
            assert!(!ran.stdout.is_empty(), "{view} {form}");
        }
    }
    let gone = desk.ascribe(&["graph", "news.jsonl", "--view", "sources", "--source", "Ann Lee", "--from", "2031"]);
    assert_eq!(gone.code, Some(0), "{}", gone.stderr);
    assert!(gone.stderr.contains("is empty"), "{}", gone.stderr);
}

#[test]
fn names_and_numbers_that_cannot_be_are_refused_with_a_remedy() {
    let desk = archive();
    for view in VIEWS {
        let told = desk.ascribe(&["graph", "news.jsonl", "--view", view, "--source", "Anne Lee"]).refused();
        assert!(told.contains("did you mean \"Ann Lee\""), "{view}: {told}");
    }
    let told = desk.ascribe(&["graph", "news.jsonl", "--max-nodes", "0"]).refused();
    assert!(told.contains("expected a whole number of nodes, 1 or more") && told.contains("--max-nodes"), "{told}");
}

#[test]
fn json_holds_no_control_characters() {
    let desk = Desk::new();
    let text =
        "Mayor Ann \u{1b}[31m Lee said that the \u{7} bridge \u{85} was \u{0} safe. Carla \u{9b} Stone denied that.";
    desk.write("news.jsonl", json!({"id": "a\u{1b}b", "title": "Bridge \u{7} open", "text": text}).to_string());
    for arguments in [&["graph", "news.jsonl", "--format", "json"][..], &["sources", "news.jsonl", "--format", "json"]]
    {
        let out = desk.ascribe(arguments).stdout;
        let read: Value = serde_json::from_str(&out).expect("JSON");
        let all = strings(&read);
        assert!(all.iter().any(|text| text.contains("Stone")), "{out}");
        for text in all {
            assert!(!text.contains(char::is_control), "{text:?}");
        }
    }
}

/// All texts of a value.
fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(all) => all.iter().flat_map(strings).collect(),
        Value::Object(all) => all.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}
