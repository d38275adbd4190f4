//! Node-link JSON: what `networkx.node_link_graph` and d3 read.

use std::io::{self, Write};

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef as _;
use serde_json::{Value, json};

use crate::graph::{ClaimGroup, Edge, Graph, Node};

/// Writes the graph as one JSON object with `nodes` and `edges`.
pub(super) fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    let nodes: Vec<Value> = graph.net().node_indices().map(|id| node(&graph.id(id), &graph.net()[id])).collect();
    let edges: Vec<Value> = graph
        .net()
        .edge_references()
        .enumerate()
        .map(|(key, found)| edge(&graph.id(found.source()), &graph.id(found.target()), key, found.weight()))
        .collect();
    let groups: Vec<Value> = graph.groups().iter().map(|found| group(graph, found)).collect();
    let all = json!({
        "directed": true, "multigraph": true, "graph": { "schema": "ascribe-graph/1", "groups": groups }, "nodes": nodes, "edges": edges,
    });
    serde_json::to_writer_pretty(&mut *out, &all)?;
    out.write_all(b"\n")
}

fn node(id: &str, node: &Node) -> Value {
    match node {
        Node::Article(article) => json!({ "id": id, "type": "article", "article": article.id, "title": article.title }),
        Node::Source(source) => json!({
            "id": id, "type": "source", "name": source.name, "kind": source.kind.name(), "named": source.named,
            "titles": source.titles, "affiliation": source.affiliation, "medium": source.medium,
            "state_media": source.state_media, "mentions": source.mentions,
        }),
        Node::Claim(claim) => json!({
            "id": id, "type": "claim", "text": claim.text, "status": claim.status.name(), "score": hundredths(claim.score),
            "line": claim.place.line, "column": claim.place.column, "group": claim.group,
        }),
    }
}

/// Near-equal claims: how many articles tell it, and whether one source is behind all of it.
fn group(graph: &Graph, group: &ClaimGroup) -> Value {
    let ids = |nodes: &[NodeIndex]| nodes.iter().map(|&node| graph.id(node)).collect::<Vec<_>>();
    json!({
        "claims": ids(&group.claims), "sources": ids(&group.sources), "articles": group.articles.len(),
        "one_voice": group.one_voice,
    })
}

fn edge(source: &str, target: &str, key: usize, edge: &Edge) -> Value {
    match edge {
        Edge::Asserts(found) => json!({
            "source": source, "target": target, "key": key, "type": "asserts", "relation": found.relation.name(),
            "cue": found.cue, "via": found.via, "rules": found.rules, "confidence": hundredths(found.confidence),
            "line": found.place.line, "column": found.place.column,
        }),
        Edge::PassesOn(times) => {
            json!({ "source": source, "target": target, "key": key, "type": "passes-on", "times": times })
        }
        Edge::Contains => json!({ "source": source, "target": target, "key": key, "type": "contains" }),
    }
}

/// The number with two digits after the point.
fn hundredths(number: f32) -> f64 {
    (f64::from(number) * 100.0).round() / 100.0
}
