//! The source graph as its readers take it: networkx, igraph and pandas (`tests/readers/python`), graphology,
//! Cytoscape.js and Mermaid (`tests/readers/node`), Graphviz. Where a reader is missing, the test says so and passes;
//! `.ci/run` installs them below the target folder.

#![allow(clippy::print_stderr, reason = "a skipped test must say so")]

mod support;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::{Value, json};
use support::browser::chromium;
use support::command::{Desk, installed, program, root};

const VIEWS: [&str; 4] = ["all", "sources", "outlets", "claims"];

/// Reports of one accident, two of which make the same claim; one medium passes on what somebody says.
const NEWS: [(&str, &str, &str, &str); 3] = [
    (
        "ferry",
        "The Vesper Herald",
        "2024-06-19",
        "A ferry ran aground near Port Ellis on Wednesday. Captain Ben Okafor said that the steering had failed. The \
         Norland Marine Bureau said the ferry carried two hundred and twelve passengers and nine cars. \"Nobody was \
         hurt,\" harbour master Ann Lee told reporters. Okafor denied that he had been asleep.",
    ),
    (
        "owners",
        "Daily Lantern",
        "2024-06-20",
        "The owners of the ferry blamed the captain on Thursday. Spokeswoman Dina Roth said the ferry carried two \
         hundred and twelve passengers and nine cars. The Daily Lantern reported that Ann Lee had said the harbour \
         would stay closed until Sunday. Analysts said \"=1+1\" was no answer.",
    ),
    (
        "letters",
        "Daily Lantern",
        "2024-06-21",
        "Passengers said the lights \u{7} went out before the crash. \"We sat in the dark for an hour; <b>nobody</b> came & \
         \\N it was cold,\" said Emil Novak, a teacher from Tarn. A senior official said 42% of the crew were new.",
    ),
];

/// Every view in every form; they stay, so that a person can look at them after a failure.
fn graphs() -> &'static Path {
    static GRAPHS: OnceLock<PathBuf> = OnceLock::new();
    GRAPHS.get_or_init(|| {
        let graphs = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readers");
        let _ = std::fs::remove_dir_all(&graphs);
        let desk = Desk::new();
        let record = |&(id, outlet, day, text): &(&str, &str, &str, &str)| {
            json!({ "id": id, "outlet": outlet, "published": day, "text": text }).to_string()
        };
        desk.write("news.jsonl", NEWS.iter().map(record).collect::<Vec<_>>().join("\n"));
        for view in VIEWS {
            std::fs::create_dir_all(graphs.join(view)).expect("a folder");
            for ending in ["json", "graphml", "gexf", "dot", "mmd"] {
                write(&desk, &["news.jsonl", "--view", view], &graphs.join(view).with_extension(ending), &[]);
            }
            write(&desk, &["news.jsonl", "--view", view], &graphs.join(view), &["--format", "tables"]);
        }
        many(&desk);
        for view in ["all", "sources", "claims"] {
            write(&desk, &["many", "--view", view], &graphs.join(format!("many-{view}")).with_extension("mmd"), &[]);
        }
        graphs
    })
}

/// More claims and edges than Mermaid draws.
fn many(desk: &Desk) {
    for article in 0..60 {
        let said = |claim: usize| {
            format!(
                "Envoy Ann Lee{article} said on Monday that ship {claim} of fleet {article} would be sold for {claim}00 crowns.\n\n"
            )
        };
        let text: String = (1..12).map(said).collect();
        desk.write(&format!("many/{article}.txt"), text + "Minister Bo Dahl said that the fleets would be sold.\n");
    }
}

fn write(desk: &Desk, inputs: &[&str], target: &Path, more: &[&str]) {
    let target = target.to_str().expect("UTF-8");
    let ran = desk.ascribe(&[&["graph"], inputs, &["-o", target], more].concat());
    assert_eq!(ran.code, Some(0), "{target}: {}", ran.stderr);
}

/// What each check of a reader's script found wrong, by its name.
fn outcomes(mut script: Command) -> BTreeMap<String, Option<String>> {
    let ran = script.output().expect("the script starts");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let outcome = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("a line of JSON");
        (line["name"].as_str().expect("a name").to_owned(), line["fault"].as_str().map(str::to_owned))
    };
    String::from_utf8(ran.stdout).expect("UTF-8").lines().map(outcome).collect()
}

/// Fails with what these checks found wrong, or with the check that was not run.
#[track_caller]
fn hold(found: &BTreeMap<String, Option<String>>, checks: &[&str]) {
    for check in checks {
        let outcome = found.get(*check).unwrap_or_else(|| panic!("{check} was not run: {found:?}"));
        assert_eq!(outcome.as_deref(), None, "{check}");
    }
}

#[test]
fn networkx_igraph_and_pandas_read_every_view() {
    let python = installed("readers/python/bin/python");
    if !python.is_file() {
        eprintln!("skipped: networkx, igraph and pandas are not installed, .ci/run does it");
        return;
    }
    let mut script = Command::new(python);
    script.arg(root().join("tests/readers/python/read.py")).arg(graphs());
    let checks = ["networkx_graphml", "networkx_gexf", "networkx_node_link", "igraph_graphml", "pandas_tables"];
    hold(&outcomes(script), &checks);
}

#[test]
fn graphology_cytoscape_and_mermaid_read_every_view() {
    let modules = installed("readers/node/node_modules");
    let Some(node) = program(&["node"]).filter(|_| modules.join("graphology").is_dir()) else {
        eprintln!("skipped: Node or the packages of tests/readers/node are not installed, .ci/run does it");
        return;
    };
    let mut script = Command::new(node);
    script.arg(root().join("tests/readers/node/read.mjs")).args([&modules, graphs()]);
    let mut checks = vec!["graphologyGexf", "cytoscapeElements"];
    if let Some(browser) = chromium() {
        script.arg(browser);
        checks.push("mermaidPictures");
    } else {
        eprintln!("skipped: no Chromium is installed, so Mermaid draws nothing");
    }
    hold(&outcomes(script), &checks);
}

#[test]
fn graphviz_draws_every_view_without_a_word() {
    let Some(dot) = program(&["dot"]) else {
        eprintln!("skipped: Graphviz is not installed");
        return;
    };
    for view in VIEWS {
        let graph = std::fs::read_to_string(graphs().join(view).with_extension("json")).expect("JSON");
        let graph: Value = serde_json::from_str(&graph).expect("JSON");
        let ran = Command::new(&dot).arg("-Tsvg").arg(graphs().join(view).with_extension("dot")).output();
        let ran = ran.expect("Graphviz starts");
        assert_eq!((ran.status.code(), String::from_utf8_lossy(&ran.stderr).as_ref()), (Some(0), ""), "{view}");
        let svg = String::from_utf8(ran.stdout).expect("UTF-8");
        let svg = roxmltree::Document::parse_with_options(
            &svg,
            roxmltree::ParsingOptions { allow_dtd: true, ..roxmltree::ParsingOptions::default() },
        );
        let svg = svg.expect("SVG");
        let drawn = |class: &str| svg.descendants().filter(|node| node.attribute("class") == Some(class)).count();
        let list = |key: &str| graph[key].as_array().expect("a list").clone();
        // Articles frame their claims in the view of all; a legend may be beside.
        let nodes = list("nodes").iter().filter(|node| view != "all" || node["type"] != "article").count();
        let edges = list("edges").iter().filter(|edge| view != "all" || edge["relation"] != "contains").count();
        assert!(nodes > 0 && drawn("node") >= nodes, "{view}: {} of {nodes} nodes", drawn("node"));
        assert!(edges > 0 && drawn("edge") >= edges, "{view}: {} of {edges} edges", drawn("edge"));
    }
}
