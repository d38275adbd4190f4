//! The real program: exit codes, what goes to standard output and what to standard error, every
//! format read back, bad input.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::process::Stdio;

use serde_json::Value;
use support::command::{Desk, root};
use support::golden;

const DRAFT: &str = "Mayor Ann Lee said on Monday that the “old” bridge was safe. Nobody had asked.\n\n\
                     “It will stand,” she told reporters. The bridge cost 40 million crowns.\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.write("article.txt", DRAFT);
    desk
}

fn json_lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).expect("a line is a JSON object")).collect()
}

#[test]
fn extract_prints_one_object_for_each_article_in_path_order() {
    let records = json_lines(&desk().ascribe(&["extract", "data/articles", "article.txt"]).fine());
    let ids: Vec<&str> = records.iter().filter_map(|record| record["article"]["id"].as_str()).collect();
    let mut sorted = ids[..ids.len() - 1].to_vec();
    sorted.sort_unstable();
    assert_eq!(ids[..ids.len() - 1], sorted);
    assert_eq!(ids.last(), Some(&"article.txt"));
    assert!(records.iter().all(|record| record["schema"] == "ascribe/1"));
}

#[test]
fn extract_finds_who_said_what() {
    let records = json_lines(&desk().ascribe(&["extract", "article.txt"]).fine());
    let first = &records[0]["attributions"][0];
    assert_eq!(first["source"]["text"], "Mayor Ann Lee");
    assert_eq!(first["cue"]["lemma"], "say");
    assert_eq!(first["content"]["text"], "that the “old” bridge was safe");
}

#[test]
fn standard_input_is_read_without_arguments_and_with_a_dash() {
    let desk = desk();
    let plain = desk.ascribe_with(&["extract"], DRAFT.as_bytes()).fine();
    let dash = desk.ascribe_with(&["extract", "-"], DRAFT.as_bytes()).fine();
    let file = desk.ascribe(&["extract", "article.txt"]).fine();
    assert_eq!(plain, dash);
    assert_eq!(json_lines(&plain)[0]["attributions"], json_lines(&file)[0]["attributions"]);
}

#[test]
fn json_is_one_array() {
    let text = desk().ascribe(&["extract", "--format", "json", "article.txt", "data/articles"]).fine();
    let array: Value = serde_json::from_str(&text).expect("one JSON value");
    assert!(array.as_array().is_some_and(|records| records.len() > 5));
}

#[test]
fn extract_csv_has_a_row_for_each_attribution() {
    let desk = desk();
    let text = desk.ascribe(&["extract", "article.txt", "--format", "csv"]).fine();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("a header").get(6), Some("source"));
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("rows");
    let records = json_lines(&desk.ascribe(&["extract", "article.txt"]).fine());
    assert_eq!(rows.len(), records[0]["attributions"].as_array().map_or(0, Vec::len));
    assert_eq!(&rows[0][6], "Mayor Ann Lee");
}

#[test]
fn brat_output_is_read_back_by_eval_with_full_marks() {
    let desk = desk();
    desk.write("gold/article.txt", DRAFT);
    desk.ascribe(&["extract", "article.txt", "-o", "gold/article.ann"]).fine();
    let scores = desk.ascribe(&["eval", "gold"]).fine();
    assert!(scores.lines().take(8).all(|line| line.contains("F1 100.0")), "{scores}");
    assert!(desk.ascribe(&["extract", "data/articles", "--format", "brat"]).refused().contains("one input"));
}

#[test]
fn offsets_cut_the_texts_out_of_the_article_in_every_unit() {
    let desk = desk();
    let slice = |unit: &str, [start, end]: [usize; 2]| match unit {
        "byte" => DRAFT[start..end].to_owned(),
        "char" => DRAFT.chars().skip(start).take(end - start).collect(),
        _ => String::from_utf16(&DRAFT.encode_utf16().collect::<Vec<_>>()[start..end]).expect("whole characters"),
    };
    for unit in ["byte", "char", "utf16"] {
        let records = json_lines(&desk.ascribe(&["extract", "--offset-unit", unit, "article.txt"]).fine());
        assert_eq!(records[0]["article"]["offset_unit"], unit);
        let claims = records[0]["claims"].as_array().expect("claims");
        assert!(claims.len() > 2);
        for claim in claims {
            let spans: Vec<[usize; 2]> = serde_json::from_value(claim["spans"].clone()).expect("spans");
            let words: Vec<String> = spans.into_iter().map(|span| slice(unit, span)).collect();
            assert_eq!(claim["text"], words.join(" … "));
        }
    }
}

#[test]
fn records_follow_the_shipped_schema() {
    let path = root().join("docs/schema/ascribe-1.json");
    let schema = serde_json::to_string_pretty(&ascribe::export::schema()).expect("a schema") + "\n";
    assert_eq!(golden::difference(&path, &schema), None);
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).expect("JSON")).expect("a schema");
    for record in json_lines(&desk().ascribe(&["extract", "data/articles", "article.txt"]).fine()) {
        let errors: Vec<String> = validator.iter_errors(&record).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let desk = desk();
    for arguments in [&["extract"][..], &["graph", "--format", "json"], &["audit", "--fail-on", "never"]] {
        let with = |threads| {
            let arguments = [arguments, &["--threads", threads, "data/articles"]].concat();
            desk.ascribe(&arguments).fine()
        };
        assert_eq!(with("1"), with("4"), "{arguments:?}");
    }
}

#[test]
fn graph_csv_has_a_row_for_each_claim() {
    let desk = desk();
    desk.ascribe(&["graph", "article.txt", "-o", "graph.csv"]).fine();
    let mut reader = csv::Reader::from_path(desk.path("graph.csv")).expect("a file");
    let header = "claim_id,claim,status,source_id,source,source_kind,relation,cue,via,article,line,column,confidence";
    assert_eq!(reader.headers().expect("a header").iter().collect::<Vec<_>>().join(","), header);
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("rows");
    let ids: BTreeSet<&str> = rows.iter().map(|row| &row[0]).collect();
    let claims = json_lines(&desk.ascribe(&["extract", "article.txt"]).fine());
    assert_eq!(ids.len(), claims[0]["claims"].as_array().map_or(0, Vec::len));
}

#[test]
fn every_graph_format_can_be_read_back() {
    let desk = desk();
    for ending in ["graphml", "gexf", "svg"] {
        let file = format!("graph.{ending}");
        desk.ascribe(&["graph", "data/articles", "--quiet", "-o", &file]).fine();
        let text = desk.read(&file);
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        roxmltree::Document::parse_with_options(&text, options).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
    let json: Value = serde_json::from_str(&desk.ascribe(&["graph", "data/articles", "--format", "json"]).fine())
        .expect("one JSON value");
    assert!(json["nodes"].as_array().is_some_and(|nodes| nodes.len() > 50));
    assert!(desk.ascribe(&["graph", "article.txt", "--format", "dot"]).fine().starts_with("digraph"));
    assert!(desk.ascribe(&["graph", "article.txt", "--format", "mermaid"]).fine().starts_with("flowchart"));
    let html = desk.ascribe(&["graph", "article.txt", "--format", "html"]).fine();
    assert!(html.to_lowercase().starts_with("<!doctype html>"), "{}", &html[..40]);
}

#[test]
fn graphviz_draws_the_dot_output_where_it_is_installed() {
    let desk = desk();
    if desk.shell("dot -V").code == Some(0) {
        let ran = desk.shell("ascribe graph data/articles --format dot | dot -Tsvg -o drawn.svg");
        // Graphviz itself may grumble about the routes of its edges.
        assert_eq!(ran.code, Some(0), "{}", ran.stderr);
        assert!(desk.read("drawn.svg").contains("<svg"));
    }
}

#[test]
fn audit_tells_by_its_exit_code_whether_there_are_findings() {
    let desk = desk();
    let ran = desk.ascribe(&["audit", "article.txt"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(1), ""), "{}", ran.stdout);
    assert!(ran.stdout.contains("A101"), "{}", ran.stdout);
    assert_eq!(desk.ascribe(&["audit", "--fail-on", "never", "article.txt"]).code, Some(0));
    desk.write("fine.txt", "Mayor Ann Lee said on Monday that the bridge was safe.\n");
    assert_eq!(desk.ascribe(&["audit", "--off", "single-source", "fine.txt"]).code, Some(0));
}

#[test]
fn audit_fails_below_the_coverage_asked_for() {
    let ran = desk().ascribe(&["audit", "--fail-on", "error", "--min-coverage", "0.99", "article.txt"]);
    assert_eq!(ran.code, Some(1), "{}", ran.stdout);
    assert_eq!(desk().ascribe(&["audit", "--fail-on", "error", "article.txt"]).code, Some(0));
}

#[test]
fn audit_formats_can_be_read_back() {
    let desk = desk();
    let run = |format: &str| desk.ascribe(&["audit", "--fail-on", "never", "--format", format, "data/articles"]).fine();
    for format in ["json", "sarif"] {
        let _: Value = serde_json::from_str(&run(format)).unwrap_or_else(|error| panic!("{format}: {error}"));
    }
    let csv = run("csv");
    assert!(csv::Reader::from_reader(csv.as_bytes()).records().all(|row| row.is_ok()));
    let line = run("line");
    let first = line.lines().next().expect("a finding");
    assert!(first.starts_with("data/articles/") && first.split(':').count() >= 4, "{first}");
    assert!(run("github").lines().all(|line| line.starts_with("::")));
    assert!(run("html").contains("</html>"));
}

#[test]
fn explain_shows_the_words_the_rule_and_the_claim_of_a_line() {
    let text = desk().ascribe(&["explain", "article.txt:3"]).fine();
    for piece in ["article.txt:3:1", "she/PRP", "kept as a", "rule ", "source      \"she\" is", "claim       c"] {
        assert!(text.contains(piece), "no {piece:?} in\n{text}");
    }
    assert!(!text.contains("Nobody had asked"));
}

#[test]
fn explain_knows_rules_cues_and_checks_and_suggests_near_names() {
    let desk = desk();
    assert!(desk.ascribe(&["explain", "A101"]).fine().starts_with("# A101"));
    assert!(desk.ascribe(&["explain", "according-to-end"]).fine().starts_with("# according-to-end"));
    assert!(desk.ascribe(&["explain", "say"]).fine().starts_with("# say"));
    assert!(desk.ascribe(&["explain", "according-to-edn"]).refused().contains("did you mean according-to-end?"));
    assert!(desk.ascribe(&["explain", "article.txt:99"]).refused().contains("no line 99"));
}

#[test]
fn a_grammar_of_ones_own_takes_effect_at_once() {
    let desk = desk();
    desk.write("gossip.txt", "The baker burbled that the mayor had left.\n");
    desk.write("own/cues/own.cue", "burble | verb | speech | that | neutral | 0.9\n");
    let sources = |arguments: &[&str]| {
        let records = json_lines(&desk.ascribe(arguments).fine());
        let all = records[0]["attributions"].as_array().cloned().unwrap_or_default();
        all.iter().map(|one| one["source"]["text"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(sources(&["extract", "--grammar-only", "gossip.txt"]), [""; 0]);
    assert_eq!(sources(&["extract", "--grammar-only", "--grammar", "own", "gossip.txt"]), ["The baker"]);
}

#[test]
fn grammar_check_lists_every_mistake_at_its_place() {
    let desk = desk();
    desk.write("own/cues/own.cue", "yodel | verb | singing | that | neutral | 0.9\nhum | verb\n");
    desk.write("own/patterns/own.pat", "description: Nothing.\npriority: 10\npattern:\n  source:nonsense\n");
    let told = desk.ascribe(&["grammar", "check", "own"]).refused();
    for place in ["own/cues/own.cue:1:", "own/cues/own.cue:2:", "own/patterns/own.pat:"] {
        assert!(told.contains(place), "no {place} in\n{told}");
    }
    assert!(desk.ascribe(&["extract", "--grammar", "own", "article.txt"]).refused().contains("own.cue:1:"));
}

#[test]
fn a_long_line_with_a_mistake_is_shown_around_it() {
    let desk = Desk::new();
    desk.write("article.txt", "It rained, Mayor Ann Lee said.\n");
    desk.write("long.toml", format!("fail-on = \"error\" {} min-score = 1\n", "x".repeat(5000)));
    let told = desk.ascribe(&["audit", "--config", "long.toml", "article.txt"]).refused();
    assert!(told.starts_with("error: long.toml:1:19: ") && told.len() < 600, "{told}");
    desk.write("long.toml", format!("[checks]\nA101 = \"{}\"\n", "x".repeat(5000)));
    assert!(desk.ascribe(&["audit", "--config", "long.toml", "article.txt"]).refused().contains("2 | A101 = "));
}

#[test]
fn the_built_in_grammar_checks_and_finds_its_examples() {
    let desk = desk();
    assert!(desk.ascribe(&["grammar", "check"]).fine().starts_with("no mistakes: "));
    assert!(desk.ascribe(&["grammar", "list"]).fine().contains("according-to-end"));
    assert!(desk.ascribe(&["grammar", "show", "according-to-end"]).fine().contains("## Finds"));
    assert!(desk.ascribe(&["grammar", "show", "loaded-cues"]).fine().contains("    admit = say"));
    desk.ascribe(&["grammar", "test"]).fine();
}

#[test]
fn eval_gives_full_marks_to_the_marks_themselves() {
    let desk = desk();
    desk.write("gold/text/a.txt", "The bridge is safe, Ann Lee said.\n");
    let marks = "T1\tSource 20 27\tAnn Lee\nT2\tCue 28 32\tsaid\nT3\tContent 0 18\tThe bridge is safe\n\
                 E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n";
    desk.write("gold/attributions/a_x123.ann", marks);
    let line = "{\"doc\":\"a\",\"attributions\":[{\"source\":[[20,27]],\"cue\":[[28,32]],\"content\":[[0,18]]}]}\n";
    desk.write("found.jsonl", line);
    let scores = desk.ascribe(&["eval", "gold", "--predictions", "found.jsonl"]).fine();
    let (figures, groups) = scores.split_once("\n\n").expect("figures and groups");
    assert_eq!(figures.lines().count(), 8);
    assert!(figures.lines().all(|line| line.contains("F1 100.0")), "{scores}");
    let groups: Vec<Vec<&str>> = groups.lines().skip(1).map(|line| line.split_whitespace().collect()).collect();
    let right = |by, name| vec![by, name, "100.0", "100.0", "100.0", "1", "1"];
    assert_eq!(groups, [right("kind", "indirect"), right("class", "speech"), right("place", "outermost")]);
    desk.ascribe(&["eval", "gold", "--save", "saved.jsonl"]).fine();
    assert!(desk.read("saved.jsonl").starts_with("{\"doc\":\"a\""));
}

#[test]
fn eval_tells_by_how_much_two_outputs_differ_and_how_far_confidences_hold() {
    let desk = desk();
    desk.write("gold/article.txt", DRAFT);
    desk.ascribe(&["extract", "article.txt", "-o", "gold/article.ann"]).fine();
    desk.write("nothing.jsonl", "{\"doc\":\"article\",\"attributions\":[]}\n");
    let told = desk.ascribe(&["eval", "gold", "--compare", "nothing.jsonl", "--calibration"]).fine();
    assert!(told.contains("link   all        100.0    0.0 +100.0  (+100.0 to +100.0)"), "{told}");
    assert!(told.contains("expected calibration error 0."), "{told}");
    let labels = desk.ascribe(&["eval", "gold", "--labels-only", "--save", "labels.jsonl"]).fine();
    assert!(labels.starts_with("exact  source"), "{labels}");
    assert!(!desk.read("labels.jsonl").contains("confidence"));
}

#[test]
fn eval_shows_each_mistake_beside_what_people_marked() {
    let desk = desk();
    desk.write("gold/a.txt", "The <b>bridge</b> is *safe*, Ann Lee said.\n");
    desk.write("gold/a.ann", "T1\tSource 29 36\tAnn Lee\nT2\tCue 37 41\tsaid\nT3\tContent 0 27\t-\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n");
    let line = "{\"doc\":\"a\",\"attributions\":[{\"source\":[[29,36]],\"cue\":[[37,41]],\"content\":[[4,27]]}]}\n";
    desk.write("found.jsonl", line);
    let eval = |page: &str| desk.ascribe(&["eval", "gold", "--predictions", "found.jsonl", "--errors", page]);
    eval("mistakes.html").fine();
    let page = desk.read("mistakes.html");
    assert!(
        page.contains("<td><a href=\"#content-starts-late\">content starts late</a></td><td>1</td><td>1</td>"),
        "{page}"
    );
    assert!(
        page.contains("The <mark class=\"content\" title=\"content\">&lt;b&gt;bridge&lt;/b&gt; is *safe*</mark>"),
        "{page}"
    );
    assert!(!page.contains("<b>bridge") && !page.contains("<script"));
    eval("mistakes.md").fine();
    let page = desk.read("mistakes.md");
    assert!(page.contains("found: The &lt;&lt;b>bridge&lt;/b> is \\*safe\\*&gt;, \\[Ann Lee\\] {said}."), "{page}");
    assert!(eval("mistakes.pdf").refused().contains(".html or .md"));
}

#[test]
fn a_bad_input_costs_no_good_one() {
    let ran = desk().ascribe(&["extract", "missing.txt", "article.txt"]);
    assert_eq!(json_lines(&ran.stdout)[0]["article"]["id"], "article.txt");
    let told = ran.refused();
    assert!(told.starts_with("error: missing.txt: "), "{told}");
}

#[test]
fn empty_binary_and_missing_inputs_are_named() {
    let desk = desk();
    desk.write("empty.txt", "");
    desk.write("binary.txt", [0_u8, 159, 146, 150, 0, 0, 1, 2]);
    fs::create_dir(desk.path("hollow")).expect("a folder");
    for (input, name) in [("empty.txt", "empty.txt"), ("binary.txt", "binary.txt"), ("hollow", "hollow")] {
        let told = desk.ascribe(&["extract", input]).refused();
        assert!(told.starts_with("error: ") && told.contains(name), "{told}");
    }
}

#[test]
fn nothing_is_ever_written_over_an_input() {
    let desk = desk();
    let told = desk.ascribe(&["extract", "article.txt", "-o", "./article.txt", "--format", "jsonl"]).refused();
    assert!(told.contains("is one of the inputs"), "{told}");
    assert_eq!(desk.read("article.txt"), DRAFT);
    let told = desk.ascribe(&["audit", "data/articles", "-o", "data/articles/port-strike.txt"]).refused();
    assert!(told.contains("is one of the inputs"), "{told}");
}

#[test]
fn an_output_that_cannot_be_written_is_told_before_work_starts() {
    let desk = desk();
    let told = desk.ascribe(&["graph", "article.txt", "-o", "nowhere/graph.svg"]).refused();
    assert!(told.contains("there is no folder"), "{told}");
    let told = desk.ascribe(&["graph", "article.txt", "-o", "data", "--format", "csv"]).refused();
    assert!(told.contains("is a folder"), "{told}");
}

#[test]
fn an_unknown_format_is_answered_with_those_that_are_known() {
    let told = desk().ascribe(&["graph", "article.txt", "--format", "grapml"]).refused();
    assert!(told.contains("did you mean graphml?") && told.contains("csv, dot, json"), "{told}");
    assert!(desk().ascribe(&["graph", "article.txt", "-o", "graph.xyz"]).refused().contains(".xyz"));
}

#[test]
fn wrong_usage_ends_with_2_and_help_with_0() {
    let desk = desk();
    assert_eq!(desk.ascribe(&[]).code, Some(2));
    assert_eq!(desk.ascribe(&["extract", "--threads", "0"]).code, Some(2));
    assert_eq!(desk.ascribe(&["audit", "--min-coverage", "7", "article.txt"]).code, Some(2));
    let version = desk.ascribe(&["--version"]).fine();
    assert_eq!(version.trim(), format!("ascribe {}", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_reader_that_goes_away_ends_the_program_quietly() {
    let desk = desk();
    let many = vec!["data/articles"; 40];
    let mut command = desk.command();
    command.arg("extract").args(many).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    drop(child.stdout.take());
    let mut told = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut told).expect("text");
    assert_eq!((child.wait().expect("an end").code(), told.as_str()), (Some(0), ""));
}

#[cfg(feature = "train")]
#[test]
fn a_model_of_ones_own_is_fitted_and_used() {
    let desk = desk();
    desk.ascribe(&["train", "data/articles", "--teachers", "1", "--quiet", "-o", "model.bin"]).fine();
    let with = json_lines(&desk.ascribe(&["extract", "--model", "model.bin", "data/articles"]).fine());
    let without = json_lines(&desk.ascribe(&["extract", "--model", "none", "data/articles"]).fine());
    assert_ne!(with, without);
    assert!(desk.ascribe(&["extract", "--model", "article.txt", "article.txt"]).refused().contains("article.txt: "));
    assert!(desk.ascribe(&["train", "data/articles"]).refused().contains("-o FILE"));
}

#[test]
fn completions_and_the_man_page_know_the_commands() {
    let desk = desk();
    for shell in ["bash", "zsh", "fish"] {
        assert!(desk.ascribe(&["completions", shell]).fine().contains("extract"), "{shell}");
    }
    assert!(desk.ascribe(&["man"]).fine().contains(".TH ascribe 1"));
}

#[test]
fn the_examples_of_every_help_text_run() {
    let desk = desk();
    desk.write("my-grammar/cues/own.cue", "yodel | verb | speech | that | neutral | 0.9\n");
    let sections = fs::read(root().join("tests/cases/resolve/organizations.case")).expect("the case file");
    desk.write("tests/cases/resolve/organizations.case", sections);
    desk.write("page.html", "<title>Rain</title><p>It rained all day in the harbour, Mayor Ann Lee said.</p>");
    desk.write("own-names.csv", "alias,name,kind,country\nthe harbor master,Erik Boyd,person,\n");
    desk.write("news/rain.txt", "It rained all day in the harbour, Mayor Ann Lee said.");
    desk.write("archive.jsonl", "{\"url\": 17, \"body\": \"It rained all day in the harbour, Mayor Ann Lee said.\"}\n");
    let mut run = 0;
    for command in ["", "extract", "graph", "sources", "audit", "explain", "grammar", "eval"] {
        let help = desk.shell(&format!("ascribe {command} --help")).fine();
        let (_, examples) = help.split_once("Examples:\n").unwrap_or_else(|| panic!("{command}: no examples"));
        for example in examples.lines().map(str::trim).take_while(|line| !line.is_empty()) {
            if example.contains("| dot") && desk.shell("dot -V").code != Some(0) {
                continue;
            }
            let ran = desk.shell(example);
            // A picture of much tells what it leaves out; Graphviz itself may grumble about the routes of its edges. Who
            // asks for aliases is told how many there are, who fills a store what is new.
            let notes = ["note: shown are ", "note: 0 pairs of sources", "note: corpus.sqlite: "];
            let told = ran.stderr.lines().all(|line| notes.iter().any(|note| line.starts_with(note)));
            let quiet = told || example.contains("| dot");
            assert!(matches!(ran.code, Some(0 | 1)) && quiet, "{example}: {ran:?}");
            run += 1;
        }
    }
    assert!(run > 12, "{run}");
}

#[test]
fn the_help_of_a_command_tells_each_of_its_formats_and_its_exit_codes() {
    let desk = Desk::new();
    for command in ["extract", "graph", "sources", "audit"] {
        let help = desk.ascribe(&[command, "--help"]).fine();
        let refused =
            desk.ascribe(&[command, "--format", "nothing-like-it", "data/articles/port-strike.txt"]).refused();
        let known = refused.split_once("knows ").expect("the formats").1.trim_end().trim_end_matches(')');
        for format in known.split(", ") {
            let row = help.lines().find(|line| line.trim_start().starts_with(&format!("{format} ")));
            assert!(row.is_some_and(|row| row.split_whitespace().count() > 2), "{command} {format}\n{help}");
        }
        let page = desk.ascribe(&["man", command]).fine();
        assert!(page.contains(&format!("ascribe\\-{command}")) && page.contains("Exit codes"), "{page}");
    }
    for command in ["extract", "graph", "sources", "audit", "explain", "grammar", "eval", "completions", "man"] {
        let help = desk.ascribe(&[command, "--help"]).fine();
        assert!(help.contains(&format!("Examples:\n  ascribe {command}")), "{help}");
        assert!(["completions", "man"].contains(&command) || help.contains("Exit codes: 0 "), "{help}");
    }
    assert!(desk.ascribe(&["man", "nothing"]).refused().contains("they are extract, graph, "));
}

#[test]
fn the_page_is_called_after_what_was_audited() {
    let desk = Desk::new();
    desk.write("a <b>.txt", "It rained.\n");
    desk.write("n.jsonl", "{\"text\": \"It rained.\"}\n");
    let title = |inputs: &[&str]| {
        let page = desk.ascribe(&[&["audit", "--format", "html"], inputs].concat()).stdout;
        let title = page.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).expect("a title").0;
        title.to_owned()
    };
    assert_eq!(title(&["a <b>.txt"]), "a &lt;b&gt;.txt – attribution audit");
    assert_eq!(title(&["data/articles"]), "11 articles – attribution audit");
    assert_eq!(title(&["n.jsonl"]), "n.jsonl – attribution audit");
    assert_eq!(title(&["n.jsonl", "data/articles"]), "12 files – attribution audit");
    assert_eq!(title(&["--stdin-name", "draft.md", "-"]), "draft.md – attribution audit");
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_in_a_circle_cost_no_article() {
    use std::os::unix::fs::symlink;
    let desk = Desk::new();
    desk.write("drafts/a.txt", "It rained, Mayor Ann Lee said.\n");
    for (target, link) in [("gone.txt", "drafts/b.txt"), ("me@host:1", "drafts/.#a.txt"), ("x", "drafts/x.log")] {
        symlink(target, desk.path(link)).expect("a link");
    }
    symlink(".", desk.path("drafts/round")).expect("a link");
    let ran = desk.ascribe(&["extract", "--grammar-only", "drafts"]);
    assert_eq!((ran.code, ran.stdout.lines().count()), (Some(0), 1), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("drafts/b.txt: is a link to a file that is not there, and is left aside\n"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("drafts/round: is a link to a folder that it lies in, and is not followed\n"),
        "{}",
        ran.stderr
    );
    assert!(!ran.stderr.contains("#a.txt") && !ran.stderr.contains("x.log"), "{}", ran.stderr);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_told_in_words() {
    let desk = Desk::new();
    desk.write("a.txt", "It rained, Mayor Ann Lee said.\n");
    for line in ["ascribe audit a.txt > /dev/full", "ascribe audit a.txt -o /dev/full"] {
        let told = desk.shell(line).refused();
        assert!(told.ends_with("cannot be written: no space left on device\n"), "{told}");
    }
}
