//! One claim in several articles: which articles make it, how many voices are behind it, who denies it, and where
//! nothing tells where it comes from.

use ascribe::Pipeline;
use ascribe::coreference::corpus::Aliases;
use ascribe::grammar::Rulebook;
use ascribe::graph::{ArticlePart, ClaimGroup, Graph, Node};
use ascribe::text::Article;
use petgraph::graph::NodeIndex;

fn graph(articles: &[&str]) -> Graph {
    let part = |(number, text): (usize, &&str)| {
        let article = Article::new(format!("article {number}"), *text);
        ArticlePart::new(&Pipeline::embedded().analyze(&article), Rulebook::embedded())
    };
    Graph::new(articles.iter().enumerate().map(part), &Aliases::default())
}

/// The group of the claim that has these words.
fn group(graph: &Graph, words: &str) -> ClaimGroup {
    let has = |&node: &NodeIndex| text(graph, node).contains(words);
    let found = graph.groups().into_iter().find(|group| group.claims.iter().any(has));
    found.unwrap_or_else(|| panic!("no group of {words:?} among {:?}", texts(graph)))
}

fn text(graph: &Graph, node: NodeIndex) -> &str {
    match &graph.net()[node] {
        Node::Claim(claim) => &claim.text,
        _ => "",
    }
}

fn texts(graph: &Graph) -> Vec<&str> {
    graph.claims().map(|(_, claim)| claim.text.as_str()).collect()
}

fn names<'g>(graph: &'g Graph, nodes: &[NodeIndex]) -> Vec<&'g str> {
    let name = |&node: &NodeIndex| match &graph.net()[node] {
        Node::Source(source) => source.name.as_str(),
        _ => "",
    };
    nodes.iter().map(name).collect()
}

#[test]
fn what_one_voice_says_through_others_is_one_voice() {
    let graph = graph(&[
        "The Norland Herald reported that Mayor Ann Lee had said that the harbour of Sollen would stay closed.",
        "The harbour of Sollen will stay closed, Mayor Ann Lee said on Monday.",
        "The harbour of Sollen will stay closed, the Norland Herald reported.",
    ]);
    let found = group(&graph, "stay closed");
    assert_eq!((found.articles.len(), found.voices, found.one_voice), (3, 1, true));
    assert_eq!(names(&graph, &found.independent), ["Ann Lee"]);
    assert_eq!(names(&graph, &found.sources), ["Ann Lee", "Norland Herald"]);
    assert!(!found.is_disputed() && found.unattributed_in.is_empty());
}

#[test]
fn two_sources_that_know_nothing_of_each_other_are_two_voices() {
    let graph = graph(&[
        "The new line will carry 40,000 passengers a day, Ann Lee said.",
        "Bob Cole said that the new line would carry 40,000 passengers a day.",
    ]);
    let found = group(&graph, "passengers");
    assert_eq!((found.articles.len(), found.voices, found.one_voice), (2, 2, false));
}

#[test]
fn unnamed_sources_of_one_description_are_no_two_voices() {
    let text = "A senior official said that seven firms had been fined for the leak.";
    let found = group(&graph(&[text, text]), "firms");
    assert_eq!((found.sources.len(), found.voices, found.one_voice), (2, 1, true));
}

#[test]
fn articles_without_a_source_are_no_voice() {
    let text = "The plant has leaked 4,000 litres of solvent since March.";
    let graph = graph(&[text, "The plant has leaked 4,000 litres of solvent since March, Ann Lee said.", text]);
    let found = group(&graph, "solvent");
    assert_eq!((found.articles.len(), found.voices, found.one_voice), (3, 1, false));
    assert_eq!(found.unattributed_in, [0, 2]);
}

#[test]
fn who_denies_a_claim_is_tied_to_it() {
    let graph = graph(&["Ann Lee denied that the bridge is unsafe.", "The bridge is unsafe, Bob Cole said."]);
    let found = group(&graph, "unsafe");
    assert_eq!(names(&graph, &found.denied_by), ["Ann Lee"]);
    assert_eq!((names(&graph, &found.sources), found.voices), (vec!["Bob Cole"], 1));
    assert!(found.is_disputed());
}

#[test]
fn a_claim_and_its_opposite_know_of_each_other() {
    let graph = graph(&["The bridge is safe, Ann Lee said.", "Bob Cole said that the bridge is not safe."]);
    let (safe, unsafe_) = (group(&graph, "bridge is safe"), group(&graph, "not safe"));
    assert_eq!((&safe.opposed_by, &unsafe_.opposed_by), (&unsafe_.claims, &safe.claims));
}

#[test]
fn what_is_denied_and_nowhere_claimed_opposes_nothing() {
    let graph = graph(&["The bridge is safe, Ann Lee said.", "Bob Cole denied that the bridge is unsafe."]);
    assert!(graph.groups().is_empty(), "{:?}", texts(&graph));
}

#[test]
fn a_demand_is_no_report() {
    let graph = graph(&["Ann Lee demanded that the old quay be closed.", "The old quay was closed, Bob Cole said."]);
    assert!(graph.groups().is_empty(), "{:?}", texts(&graph));
}
