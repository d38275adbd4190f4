//! GEXF 1.2, for Gephi.

use std::io::{self, Write};

use petgraph::visit::EdgeRef as _;
use quick_xml::Writer;

use super::flat::{self, xml_text};
use super::style;
use crate::graph::{Graph, Node};

const NAMESPACE: &str = "http://www.gexf.net/1.2draft";
const VIZ: &str = "http://www.gexf.net/1.2draft/viz";

/// Writes the graph as GEXF.
pub(super) fn write(graph: &Graph, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")?;
    let mut xml = Writer::new_with_indent(&mut *out, b' ', 1);
    let head = [("xmlns", NAMESPACE), ("xmlns:viz", VIZ), ("version", "1.2")];
    xml.create_element("gexf").with_attributes(head).write_inner_content(|xml| {
        let kind = [("mode", "static"), ("defaultedgetype", "directed")];
        xml.create_element("graph").with_attributes(kind).write_inner_content(|xml| {
            attributes(xml, "node", &flat::NODE_FIELDS)?;
            attributes(xml, "edge", &flat::EDGE_FIELDS)?;
            xml.create_element("nodes").write_inner_content(|xml| nodes(xml, graph))?;
            xml.create_element("edges").write_inner_content(|xml| edges(xml, graph))?;
            Ok(())
        })?;
        Ok(())
    })?;
    out.write_all(b"\n")
}

fn attributes<W: Write>(xml: &mut Writer<W>, class: &str, fields: &[(&str, flat::Kind)]) -> io::Result<()> {
    xml.create_element("attributes").with_attribute(("class", class)).write_inner_content(|xml| {
        for (position, (name, kind)) in fields.iter().enumerate() {
            let kind = if *kind == "int" { "integer" } else { kind };
            let described = [("id", position.to_string()), ("title", (*name).into()), ("type", kind.into())];
            let described = described.iter().map(|(key, value)| (*key, value.as_str()));
            xml.create_element("attribute").with_attributes(described).write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

fn nodes<W: Write>(xml: &mut Writer<W>, graph: &Graph) -> io::Result<()> {
    for index in graph.net().node_indices() {
        let node = &graph.net()[index];
        let values = flat::of_node(node);
        let label = xml_text(values.get(1).map_or("", |(_, label)| label));
        let id = graph.id(index);
        let element = xml.create_element("node").with_attributes([("id", id.as_str()), ("label", label.as_str())]);
        element.write_inner_content(|xml| {
            data(xml, values)?;
            let [red, green, blue] = color(node);
            let rgb = [("r", red.as_str()), ("g", green.as_str()), ("b", blue.as_str())];
            xml.create_element("viz:color").with_attributes(rgb).write_empty()?;
            Ok(())
        })?;
    }
    Ok(())
}

fn edges<W: Write>(xml: &mut Writer<W>, graph: &Graph) -> io::Result<()> {
    for (position, edge) in graph.net().edge_references().enumerate() {
        let (id, from, to) = (position.to_string(), graph.id(edge.source()), graph.id(edge.target()));
        let ends = [("id", id.as_str()), ("source", from.as_str()), ("target", to.as_str())];
        let element = xml.create_element("edge").with_attributes(ends);
        element.write_inner_content(|xml| data(xml, flat::of_edge(edge.weight())))?;
    }
    Ok(())
}

fn data<W: Write>(xml: &mut Writer<W>, values: Vec<(usize, String)>) -> io::Result<()> {
    xml.create_element("attvalues").write_inner_content(|xml| {
        for (position, value) in values {
            let (position, value) = (position.to_string(), xml_text(&value));
            let pair = [("for", position.as_str()), ("value", value.as_str())];
            xml.create_element("attvalue").with_attributes(pair).write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Red, green and blue of a node, as decimal numbers.
fn color(node: &Node) -> [String; 3] {
    let hex = match node {
        Node::Article(_) => "#52606d",
        Node::Source(source) => style::of_kind(source.kind).line,
        Node::Claim(claim) => style::of_status(claim.status).line,
    };
    [1, 3, 5].map(|start| u8::from_str_radix(&hex[start..start + 2], 16).unwrap_or_default().to_string())
}
