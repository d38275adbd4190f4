//! Every form of every view of the source graph is read back by somebody else's parser and holds what went in,
//! whatever characters the article is made of.

use std::collections::BTreeSet;
use std::process::Command;

use ascribe::Pipeline;
use ascribe::claim::Status;
use ascribe::coreference::SourceKind;
use ascribe::coreference::corpus::{Aliases, Profile};
use ascribe::export::{Cells, GraphFormat, edges_table, nodes_table};
use ascribe::grammar::Rulebook;
use ascribe::graph::{ArticleNode, ArticlePart, Assertion, ClaimNode, Graph, Relation, Stand};
use ascribe::text::{Article, Position, Site};
use ascribe::view::{Item, Network, View};

/// Characters that mean something in one of the formats.
const NASTY: &str =
    "=HYPERLINK(\"http://x\") <script>alert('1')</script> & \\N \"] ;--> %% \u{1b}[31m\u{7} {a|b} 日本 #quot;";

fn source(name: &str, kind: SourceKind, title: Option<&str>) -> Profile {
    let mut profile = Profile::new(name.to_owned(), kind);
    profile.titles = title.map(str::to_owned).into_iter().collect();
    profile
}

fn claim(text: &str, status: Status, line: usize) -> ClaimNode {
    ClaimNode {
        text: text.to_owned(),
        label: text.to_owned(),
        sentence: format!("{text}."),
        within: vec![(0, text.chars().count())],
        status,
        score: 0.5,
        article: 0,
        place: Position { line, column: 1 },
        group: None,
    }
}

fn says(cue: &str, relation: Relation, via: &[&str]) -> Assertion {
    Assertion {
        relation,
        stand: Stand::Holds,
        cue: cue.to_owned(),
        cue_within: None,
        via: via.iter().map(|&name| name.to_owned()).collect(),
        rules: vec!["source-cue-that".to_owned()],
        confidence: 0.934,
        place: Position { line: 3, column: 9 },
    }
}

/// A report about a harbour: every kind of source, every status, a chain, a joint statement.
fn harbour() -> ArticlePart {
    let agency =
        Profile { medium: true, state_media: true, ..source("Norland News Agency", SourceKind::Organization, None) };
    ArticlePart {
        article: ArticleNode {
            id: "harbour.txt".into(),
            site: Site::file_of_one("harbour.txt"),
            title: Some("Harbour closes after crane collapse".into()),
            url: Some("https://vesperherald.example/harbour".into()),
            published: Some("2024-06-19".into()),
            outlet: Some("The Vesper Herald".into()),
        },
        sources: vec![
            source("Ann Lee", SourceKind::Person, Some("harbour master of Port Ellis")),
            agency,
            source("Ministry of Transport", SourceKind::Organization, None),
            source("senior official", SourceKind::Anonymous, None),
            source("analysts", SourceKind::Group, None),
            source("inspection report", SourceKind::Document, None),
            source("he", SourceKind::Pronoun, None),
            source("Nobody Quoted", SourceKind::Person, None),
        ],
        others: vec![],
        claims: vec![
            claim("the crane had passed every inspection since 2019", Status::Attributed, 3),
            claim("the harbour will stay closed until Friday at the earliest", Status::Attributed, 4),
            claim(
                "Ships with perishable goods would be sent to Norhaven, some forty kilometres up the coast, at the owner's cost, and the pilots' association has agreed to work through the weekend so that no vessel has to wait for more than a day",
                Status::Continued,
                5,
            ),
            claim("two welds had been repaired without a permit", Status::Anonymous, 6),
            claim("the accident could cost the town a third of its trade", Status::Vague, 7),
            claim("the wind stood at 61 kilometres an hour", Status::Vague, 8),
            claim("The minister is expected to visit on Thursday", Status::Hedged, 9),
            claim("The company has paid four fines for breaches of the safety rules", Status::Unattributed, 10),
            claim("nobody was hurt", Status::Attributed, 11),
        ],
        assertions: vec![
            (0, 0, says("said", Relation::Asserts, &[])),
            (2, 1, says("announced", Relation::Asserts, &["Norland News Agency"])),
            (2, 2, says("announced", Relation::Asserts, &["Norland News Agency"])),
            (3, 3, says("told reporters", Relation::Asserts, &[])),
            (4, 4, says("fear", Relation::Believes, &[])),
            (5, 5, says("showed", Relation::Asserts, &[])),
            (0, 8, says("denied", Relation::Denies, &[])),
            (6, 8, says("confirmed", Relation::Supports, &[])),
        ],
        signatures: vec![],
        passed_on: vec![(1, 2, 1), (1, 2, 2)],
    }
}

/// An article whose every word is an attack; it shares a source with [`harbour`].
fn nasty() -> ArticlePart {
    ArticlePart {
        article: ArticleNode {
            id: NASTY.into(),
            site: Site::file_of_one(NASTY),
            title: Some(NASTY.into()),
            url: Some(NASTY.into()),
            published: Some(NASTY.into()),
            outlet: Some(NASTY.into()),
        },
        sources: vec![source(NASTY, SourceKind::Group, Some(NASTY)), source("Ann Lee", SourceKind::Person, None)],
        others: vec![],
        claims: vec![claim(NASTY, Status::Unattributed, 1), claim(NASTY, Status::Vague, 2)],
        assertions: vec![(0, 1, says(NASTY, Relation::Doubts, &[NASTY])), (1, 1, says("said", Relation::Asserts, &[]))],
        signatures: vec![],
        passed_on: vec![],
    }
}

/// An article that quotes an attack; two of them make the same claim.
fn wire(id: &str) -> ArticlePart {
    let text = format!(
        "Ann Lee said: “The <script>alert('1')</script> & \\N ] ;--> %% {{a|b}} #quot; crane had passed every inspection since 2019.” The “{NASTY}” report denied it.\n"
    );
    let metadata = [NASTY, NASTY, "2024-06-19"].map(|text| Some(text.to_owned()));
    let [title, url, published] = metadata;
    let article = Article::new(id, text).with_metadata(title, url, published).with_outlet(Some(NASTY.into()));
    ArticlePart::new(&Pipeline::embedded().analyze(&article), Rulebook::embedded())
}

/// A view of a graph in a form, with nothing left out but what its readers do not take.
fn seen(graph: &Graph, view: View, format: GraphFormat, cells: Cells) -> String {
    let network = format.fitted(Network::new(graph, view));
    let mut bytes = Vec::new();
    format.write(graph, &network, cells, &mut bytes).expect("memory takes everything");
    String::from_utf8(bytes).expect("every form is UTF-8")
}

fn written(graph: &Graph, format: GraphFormat) -> String {
    seen(graph, View::All, format, Cells::Defused)
}

/// Tables of a view.
fn tables(graph: &Graph, view: View) -> [String; 2] {
    let network = Network::new(graph, view);
    let (mut nodes, mut edges) = (Vec::new(), Vec::new());
    nodes_table(&network, Cells::Defused, &mut nodes).expect("memory takes everything");
    edges_table(&network, Cells::Defused, &mut edges).expect("memory takes everything");
    [nodes, edges].map(|bytes| String::from_utf8(bytes).expect("tables are UTF-8"))
}

fn both() -> Graph {
    Graph::new([harbour(), nasty()], &Aliases::default())
}

/// A graph that has something hostile to show in each view.
fn hostile() -> Graph {
    Graph::new([harbour(), nasty(), wire("one.txt"), wire(NASTY)], &Aliases::default())
}

#[test]
fn each_view_of_the_hostile_graph_shows_what_it_is_for() {
    let graph = hostile();
    let shown = |view: View, is: fn(&Item<'_>) -> bool| {
        let network = Network::new(&graph, view);
        network.nodes.iter().filter(|node| is(&node.item) && node.label().contains("<script>")).count()
    };
    assert_eq!(shown(View::All, |item| matches!(item, Item::Article(_))), 3);
    assert!(shown(View::All, |item| matches!(item, Item::Claim(..))) >= 4);
    assert_eq!(shown(View::Sources, |item| matches!(item, Item::Source(_))), 1);
    assert_eq!(shown(View::Outlets, |item| matches!(item, Item::Outlet(_))), 1);
    assert!(shown(View::Claims, |item| matches!(item, Item::Group(..))) >= 1);
}

#[test]
fn csv_has_a_row_for_each_source_of_each_claim_and_one_for_claims_without() {
    let text = written(&Graph::new([harbour()], &Aliases::default()), GraphFormat::Csv);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let columns = "claim_id,claim,status,source_id,source,source_kind,relation,cue,via,article,line,column,confidence";
    assert_eq!(header.join(","), columns);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 10, "nine claims, one of them with two sources");
    assert_eq!(
        rows[1].iter().collect::<Vec<_>>(),
        [
            "c2",
            "the harbour will stay closed until Friday at the earliest",
            "attributed",
            "s2",
            "Ministry of Transport",
            "organization",
            "asserts",
            "announced",
            "Norland News Agency",
            "harbour.txt",
            "4",
            "1",
            "0.93"
        ]
    );
    let unattributed: Vec<&str> = rows.iter().find(|row| &row[2] == "unattributed").unwrap().iter().collect();
    assert_eq!(unattributed[3..9], [""; 6]);
}

#[test]
fn csv_cells_that_a_spreadsheet_would_run_are_defused_unless_wanted() {
    let graph = hostile();
    let lists = View::ALL.map(|view| seen(&graph, view, GraphFormat::Csv, Cells::Defused));
    for text in lists.into_iter().chain(View::ALL.into_iter().flat_map(|view| tables(&graph, view))) {
        let rows: Vec<_> = csv::Reader::from_reader(text.as_bytes()).into_records().map(Result::unwrap).collect();
        assert!(!rows.is_empty(), "{text}");
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            assert!(!cell.contains(|c: char| c.is_control() && !c.is_whitespace()), "{cell:?}");
        }
    }
    let verbatim = seen(&graph, View::All, GraphFormat::Csv, Cells::Verbatim);
    let rows: Vec<_> = csv::Reader::from_reader(verbatim.as_bytes()).into_records().map(Result::unwrap).collect();
    assert!(rows.iter().any(|row| &row[1] == NASTY));
}

#[test]
fn json_ties_existing_nodes_and_merges_a_source_of_two_articles() {
    let graph: serde_json::Value = serde_json::from_str(&written(&both(), GraphFormat::Json)).unwrap();
    let nodes = graph["nodes"].as_array().unwrap();
    let ids: BTreeSet<_> = nodes.iter().map(|node| node["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), nodes.len());
    for edge in graph["edges"].as_array().unwrap() {
        assert!(ids.contains(edge["source"].as_str().unwrap()) && ids.contains(edge["target"].as_str().unwrap()));
    }
    let named = |name: &str| nodes.iter().filter(|node| node["name"] == name).count();
    let readable: String =
        NASTY.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect();
    assert_eq!((named("Ann Lee"), named(&readable), named("Nobody Quoted")), (1, 1, 0));
}

#[test]
fn json_of_every_view_has_ids_of_one_space_and_plain_values_only() {
    let graph = hostile();
    for view in View::ALL {
        let json: serde_json::Value =
            serde_json::from_str(&seen(&graph, view, GraphFormat::Json, Cells::Defused)).unwrap();
        let all = || ["nodes", "edges"].into_iter().flat_map(|key| json[key].as_array().unwrap());
        let ids: BTreeSet<_> = all().map(|one| one["id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), all().count(), "{}", view.name());
        for (name, value) in all().flat_map(|one| one.as_object().unwrap()) {
            let plain = value.is_number() || value.is_boolean() || value.as_str().is_some_and(|text| !text.is_empty());
            assert!(plain, "{} {name} {value}", view.name());
        }
    }
}

#[test]
fn xml_forms_are_well_formed_and_hold_every_node_and_edge() {
    let graph = hostile();
    for (view, format) in
        View::ALL.into_iter().flat_map(|view| [(view, GraphFormat::GraphMl), (view, GraphFormat::Gexf)])
    {
        let network = Network::new(&graph, view);
        let text = seen(&graph, view, format, Cells::Defused);
        let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{}: {error}", format.name()));
        let tags = document.root_element().tag_name().namespace().unwrap().to_owned();
        let count = |tag: &str| document.descendants().filter(|node| node.has_tag_name((tags.as_str(), tag))).count();
        let name = (format.name(), view.name());
        assert_eq!((count("node"), count("edge")), (network.nodes.len(), network.edges.len()), "{name:?}");
        let days = document.descendants().flat_map(|node| ["start", "end"].map(|name| node.attribute(name)));
        assert!(days.flatten().all(|day| day == "2024-06-19"), "{name:?}");
    }
}

#[test]
fn svg_shows_every_claim_and_lets_no_markup_through() {
    let graph = hostile();
    for view in View::ALL {
        let text = seen(&graph, view, GraphFormat::Svg, Cells::Defused);
        let document = roxmltree::Document::parse(&text).unwrap();
        let allowed = ["svg", "style", "rect", "path", "circle", "text", "g", "title"];
        for node in document.descendants().filter(roxmltree::Node::is_element) {
            assert!(allowed.contains(&node.tag_name().name()), "{:?}", node.tag_name());
            assert!(node.attributes().all(|attribute| !attribute.name().starts_with("on")), "{node:?}");
        }
        let titles: Vec<_> = document
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")))
            .filter_map(|node| node.text())
            .collect();
        assert!(titles.iter().any(|title| title.contains("<script>alert('1')</script>")), "{}", view.name());
        assert!(view != View::All || titles.contains(&"nobody was hurt"));
    }
}

#[test]
fn html_runs_its_own_script_only_and_loads_nothing() {
    let text = written(&both(), GraphFormat::Html);
    assert_eq!(text.matches("<script").count(), 2, "the data and the page's own");
    assert!(!text.contains("src=\"") && !text.contains("<link") && !text.contains("<script>alert"), "{text}");
}

#[test]
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn graphviz_draws_every_node_of_every_view_without_a_word() {
    let graph = hostile();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    for view in View::ALL {
        let path = folder.join(format!("{}.dot", view.name()));
        std::fs::write(&path, seen(&graph, view, GraphFormat::Dot, Cells::Defused)).unwrap();
        let Ok(run) = Command::new("dot").arg("-Tsvg").arg(&path).output() else {
            println!("skipped: Graphviz is not installed");
            return;
        };
        let said = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success() && run.stderr.is_empty(), "{}: {said}", view.name());
        let svg = String::from_utf8(run.stdout).unwrap();
        let network = Network::new(&graph, view);
        // In the view of all, an article is a frame around its claims.
        let drawn = |item: &Item<'_>| view != View::All || !matches!(item, Item::Article(_));
        for node in network.nodes.iter().filter(|node| drawn(&node.item)) {
            assert!(svg.contains(&format!("<title>{}</title>", node.id)), "{} {}", view.name(), node.id);
        }
    }
}

#[test]
fn mermaid_labels_hold_nothing_that_ends_them() {
    let graph = hostile();
    for view in View::ALL {
        let text = seen(&graph, view, GraphFormat::Mermaid, Cells::Defused);
        assert!(text.starts_with("flowchart LR\n  %%{init:"));
        for line in text.lines().skip(2).filter(|line| !line.contains("classDef")) {
            assert!([0, 2].contains(&line.matches('"').count()), "{line}");
            let inside = line.split('"').nth(1).unwrap_or_default().replace("<br/>", "");
            assert!(!inside.contains(['<', '>', '[', ']', '{', '}', '|', '\\']), "{line}");
        }
    }
}

#[test]
fn an_empty_graph_has_every_form_of_every_view() {
    let graph = Graph::default();
    for (view, format) in View::ALL.into_iter().flat_map(|view| GraphFormat::ALL.map(|format| (view, format))) {
        assert!(!seen(&graph, view, format, Cells::Defused).is_empty(), "{} {}", view.name(), format.name());
    }
}

#[test]
fn the_order_of_articles_decides_every_output() {
    for (view, format) in View::ALL.into_iter().flat_map(|view| GraphFormat::ALL.map(|format| (view, format))) {
        let once = || seen(&hostile(), view, format, Cells::Defused);
        assert_eq!(once(), once(), "{} {}", view.name(), format.name());
    }
}
