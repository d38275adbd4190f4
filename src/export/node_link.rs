//! Node-link JSON: what `networkx.node_link_graph` and d3 read. Of control characters it holds no more than XML may,
//! so that readers can write what they read in any form.

use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};

use super::xml::xml_text;
use crate::view::{Edge, Fact, Network, Node, Value};

/// Writes the network as one JSON object with `nodes` and `edges`, one a line.
pub(super) fn write(network: &Network<'_>, out: &mut dyn Write) -> io::Result<()> {
    let head = json!({ "schema": "ascribe-graph/1", "view": network.view.name(), "articles": network.articles });
    write!(out, "{{\n\"directed\": true,\n\"multigraph\": true,\n\"graph\": {head},\n\"nodes\": [")?;
    lines(out, network.nodes.iter().map(node))?;
    out.write_all(b"],\n\"edges\": [")?;
    lines(out, network.edges.iter().enumerate().map(|(number, found)| edge(network, number, found)))?;
    out.write_all(b"]\n}\n")
}

/// The objects, one a line, with commas between.
fn lines(out: &mut dyn Write, objects: impl Iterator<Item = Json>) -> io::Result<()> {
    for (position, object) in objects.enumerate() {
        out.write_all(if position == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &object)?;
    }
    Ok(())
}

fn node(node: &Node<'_>) -> Json {
    object(vec![("id", node.id.to_string().into())], node.facts())
}

/// An edge; `key` tells parallel edges apart, `id` is its name among nodes and edges.
fn edge(network: &Network<'_>, number: usize, edge: &Edge<'_>) -> Json {
    let [source, target] = [edge.source, edge.target].map(|end| network.nodes[end].id.to_string());
    let id = format!("e{}", number + 1);
    object(
        vec![("source", source.into()), ("target", target.into()), ("key", id.clone().into()), ("id", id.into())],
        edge.facts(),
    )
}

fn object(names: Vec<(&str, Json)>, facts: Vec<Fact<'_>>) -> Json {
    let mut object: Map<String, Json> = names.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    object.extend(facts.into_iter().map(|(name, value)| (name.to_owned(), plain(value))));
    Json::Object(object)
}

fn plain(value: Value<'_>) -> Json {
    match value {
        Value::Text(text) => xml_text(&text).into(),
        Value::Count(count) => count.into(),
        Value::Number(number) => number.into(),
        Value::Flag(flag) => flag.into(),
    }
}
