//! What holds of chains ("X reported that Y said …") in any text: no attribution passes itself on, a parent's content
//! covers its child's, no content holds its own cue, and in the graph each name stands once between speaker and reader.

use std::collections::{BTreeMap, BTreeSet};

use ascribe::Pipeline;
use ascribe::coreference::corpus::Aliases;
use ascribe::export::{ArticleRecord, json_line};
use ascribe::grammar::Rulebook;
use ascribe::graph::{ArticlePart, Graph, Node};
use ascribe::text::{Article, OffsetUnit};
use proptest::prelude::*;
use serde_json::Value;

/// Who speaks.
const WHO: &[&str] = &[
    "Lee",
    "Mayor Ann Lee",
    "Councillor Tom Brack",
    "she",
    "he",
    "The Courier",
    "the Courier",
    "a report",
    "the report",
    "officials",
    "I",
    "you",
    "Brack",
    "Brack and Lee",
    "both",
    "which",
    "who",
];

/// What is told.
const WHAT: &[&str] = &[
    "the tunnel is safe",
    "it could work",
    "that",
    "whether she would resign",
    "a claim",
    "the claim that it leaks",
    "a good deal",
    "they left",
    "“it is over”",
    "“We know,” and “we care,”",
    "to sell the yard",
    "of hiding the leak",
    "nothing",
];

/// A frame around a statement, which `%` stands for; `@` is the speaker.
const FRAMES: &[&str] = &[
    "@ said that %",
    "@ said %",
    "%, @ said",
    "%, @ told The Courier on Monday",
    "%, said @",
    "according to @, %",
    "%, according to @",
    "@ reported that %",
    "%, as @ reported,",
    "as @ put it, %",
    "@ could back it, but only if @ can be convinced that %",
    "@ indicated that % allegedly",
    "%, you know, and more",
    "% appeared to be true",
    "it is believed that %",
    "the claim that % was denied by @",
    "@'s demand that % was backed by @",
    "%, which @ denied",
    "@, who said %, left",
    "asked whether %, @ said no",
    "@: %",
    "“%,” @ said, “and %”",
    "@ called “%” absurd",
    "saying that %",
    "% — @",
    "%, a view @ rejected",
    "@ thinks @ said %",
    "(%, @ wrote later)",
];

fn filled(frame: &str, who: &mut impl Iterator<Item = &'static str>, told: &str) -> String {
    let mut text = String::new();
    for c in frame.chars() {
        match c {
            '@' => text.push_str(who.next().unwrap_or("Lee")),
            '%' => text.push_str(told),
            _ => text.push(c),
        }
    }
    text
}

/// A sentence of frames in frames.
fn nested() -> impl Strategy<Value = String> {
    let frames = prop::collection::vec(prop::sample::select(FRAMES), 1..5);
    let who = prop::collection::vec(prop::sample::select(WHO), 12);
    (prop::sample::select(WHAT), frames, who).prop_map(|(told, frames, who)| {
        let mut who = who.into_iter();
        frames.into_iter().fold(told.to_owned(), |told, frame| filled(frame, &mut who, &told))
    })
}

fn articles() -> impl Strategy<Value = String> {
    let breaks = prop::sample::select(vec![". ", ". ", ".\n\n", " ", "; ", "? "]);
    prop::collection::vec((nested(), breaks), 1..5)
        .prop_map(|sentences| sentences.into_iter().map(|(sentence, end)| sentence + end).collect())
}

/// The spans of a part of an attribution.
fn spans(part: &Value) -> Vec<(u64, u64)> {
    let spans = part["spans"].as_array().into_iter().flatten();
    spans.map(|span| (span[0].as_u64().expect("a start"), span[1].as_u64().expect("an end"))).collect()
}

fn parents_pass_on(record: &Value) {
    let attributions = record["attributions"].as_array().expect("a list");
    let by_id: BTreeMap<&str, &Value> =
        attributions.iter().map(|attribution| (attribution["id"].as_str().expect("an id"), attribution)).collect();
    for (&id, attribution) in &by_id {
        let (cue, content) = (spans(&attribution["cue"]), spans(&attribution["content"]));
        for &(start, end) in &content {
            assert!(cue.iter().all(|&(from, to)| to <= start || end <= from), "{id} says its own cue: {attribution}");
        }
        let mut seen = BTreeSet::from([id]);
        let mut at: &Value = attribution;
        while let Some(parent) = at["parent"].as_str() {
            assert!(seen.insert(parent), "{id} passes itself on: {record}");
            let (inner, outer) = (spans(&at["content"]), spans(&by_id[parent]["content"]));
            for (start, end) in inner.into_iter().chain(spans(&at["cue"])) {
                let covers = outer.iter().any(|&(from, to)| from <= start && end <= to);
                assert!(covers, "{parent} does not hold what it passes on: {record}");
            }
            at = by_id[parent];
        }
    }
}

fn names_stand_once(graph: &Graph) {
    let name = |node| match &graph.net()[node] {
        Node::Source(source) => source.name.clone(),
        _ => panic!("only sources vouch"),
    };
    for (claim, _) in graph.claims() {
        for (speaker, assertion) in graph.assertions(claim) {
            let mut seen = BTreeSet::from([name(speaker)]);
            assert!(assertion.via.iter().all(|via| seen.insert(via.clone())), "{seen:?} {:?}", assertion.via);
        }
    }
    assert!(graph.passed_on().all(|(outer, inner, _)| outer != inner));
}

fn check(texts: &[String], aliases: &Aliases) {
    let rulebook = Rulebook::embedded();
    for analyzer in [Pipeline::embedded(), Pipeline::new(rulebook)] {
        let mut parts = Vec::new();
        for text in texts {
            let article = Article::new("any", text.as_str());
            let analysis = analyzer.analyze(&article);
            let line = json_line(&ArticleRecord::new(&analysis, rulebook, OffsetUnit::Char)).expect("JSON");
            parents_pass_on(&serde_json::from_slice(&line).expect("JSON"));
            parts.push(ArticlePart::new(&analysis, rulebook));
        }
        names_stand_once(&Graph::new(parts, aliases));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn chains_are_sound_in_any_text(texts in prop::collection::vec(articles(), 1..4)) {
        check(&texts, &Aliases::default());
    }
}

#[test]
fn sources_that_the_user_says_are_one_do_not_pass_each_other_on() {
    let text = "The Courier reported on Friday that the Evening Post said the tunnel was safe.";
    let article = Article::new("tunnel", text);
    let analyzer = Pipeline::embedded();
    let part = ArticlePart::new(&analyzer.analyze(&article), analyzer.rulebook());
    assert!(part.assertions.iter().any(|(_, _, assertion)| assertion.via == ["Courier"]), "{:?}", part.assertions);
    let rows = "alias,name,kind,country\nCourier,The Press,organization,\nEvening Post,The Press,organization,\n";
    let aliases = Aliases::read("aliases.csv", rows.as_bytes()).expect("two rows");
    let graph = Graph::new([part], &aliases);
    assert_eq!(graph.sources().map(|(_, source)| source.name.as_str()).collect::<Vec<_>>(), ["The Press"]);
    names_stand_once(&graph);
}
