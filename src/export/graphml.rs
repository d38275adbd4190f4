//! `GraphML`, for yEd, Cytoscape, igraph and networkx.

use std::io::{self, Write};

use petgraph::visit::EdgeRef as _;
use quick_xml::Writer;
use quick_xml::events::BytesText;

use super::flat::{self, xml_text};
use crate::graph::Graph;

const NAMESPACE: &str = "http://graphml.graphdrawing.org/xmlns";

/// Writes the graph as `GraphML`.
pub(super) fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")?;
    let mut xml = Writer::new_with_indent(&mut *out, b' ', 1);
    xml.create_element("graphml").with_attribute(("xmlns", NAMESPACE)).write_inner_content(|xml| {
        keys(xml, "node", 'n', &flat::NODE_FIELDS)?;
        keys(xml, "edge", 'e', &flat::EDGE_FIELDS)?;
        let head = [("id", "sources"), ("edgedefault", "directed")];
        xml.create_element("graph").with_attributes(head).write_inner_content(|xml| {
            for node in graph.net().node_indices() {
                let id = graph.id(node);
                let element = xml.create_element("node").with_attribute(("id", id.as_str()));
                element.write_inner_content(|xml| data(xml, 'n', flat::of_node(&graph.net()[node])))?;
            }
            for (position, edge) in graph.net().edge_references().enumerate() {
                let (id, from, to) = (format!("e{position}"), graph.id(edge.source()), graph.id(edge.target()));
                let ends = [("id", id.as_str()), ("source", from.as_str()), ("target", to.as_str())];
                let element = xml.create_element("edge").with_attributes(ends);
                element.write_inner_content(|xml| data(xml, 'e', flat::of_edge(edge.weight())))?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    out.write_all(b"\n")
}

/// Declares the attributes.
fn keys<W: Write>(xml: &mut Writer<W>, what: &str, letter: char, fields: &[(&str, flat::Kind)]) -> io::Result<()> {
    for (position, (name, kind)) in fields.iter().enumerate() {
        let id = format!("{letter}{position}");
        let described = [("id", id.as_str()), ("for", what), ("attr.name", name), ("attr.type", kind)];
        xml.create_element("key").with_attributes(described).write_empty()?;
    }
    Ok(())
}

fn data<W: Write>(xml: &mut Writer<W>, letter: char, values: Vec<(usize, String)>) -> io::Result<()> {
    for (position, value) in values {
        let key = format!("{letter}{position}");
        let element = xml.create_element("data").with_attribute(("key", key.as_str()));
        element.write_text_content(BytesText::new(&xml_text(&value)))?;
    }
    Ok(())
}
