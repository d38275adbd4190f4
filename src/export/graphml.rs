//! `GraphML`, for yEd, Cytoscape, igraph and networkx. Every edge is directed, since networkx refuses files that mix; the
//! relation tells where neither end comes first.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::BytesText;

use super::attributes::{Attributes, place};
use super::xml::xml_text;
use crate::view::{Fact, Network, Value};

const NAMESPACE: &str = "http://graphml.graphdrawing.org/xmlns";

/// The attribute that repeats an edge's id: igraph overwrites `id`.
const KEY: &str = "key";

/// Writes the network as `GraphML`.
pub(super) fn write(network: &Network<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut attributes = Attributes::of(network);
    attributes.edge.insert(0, (KEY, "string"));
    out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")?;
    let mut xml = Writer::new_with_indent(&mut *out, b' ', 1);
    xml.create_element("graphml").with_attribute(("xmlns", NAMESPACE)).write_inner_content(|xml| {
        keys(xml, "node", 'n', &attributes.node)?;
        keys(xml, "edge", 'e', &attributes.edge)?;
        let head = [("id", network.view.name()), ("edgedefault", "directed")];
        xml.create_element("graph").with_attributes(head).write_inner_content(|xml| {
            for node in &network.nodes {
                let element = xml.create_element("node").with_attribute(("id", node.id.to_string().as_str()));
                element.write_inner_content(|xml| data(xml, 'n', &attributes.node, node.facts()))?;
            }
            edges(xml, network, &attributes)
        })?;
        Ok(())
    })?;
    out.write_all(b"\n")
}

fn edges<W: Write>(xml: &mut Writer<W>, network: &Network<'_>, attributes: &Attributes) -> io::Result<()> {
    for (number, edge) in network.edges.iter().enumerate() {
        let id = format!("e{}", number + 1);
        let [from, to] = [edge.source, edge.target].map(|end| network.nodes[end].id.to_string());
        let ends = [("id", id.as_str()), ("source", from.as_str()), ("target", to.as_str())];
        let element = xml.create_element("edge").with_attributes(ends);
        let mut facts = vec![(KEY, Value::Text(id.as_str().into()))];
        facts.extend(edge.facts());
        element.write_inner_content(|xml| data(xml, 'e', &attributes.edge, facts))?;
    }
    Ok(())
}

/// Declares the attributes.
fn keys<W: Write>(xml: &mut Writer<W>, what: &str, letter: char, fields: &[(&str, &str)]) -> io::Result<()> {
    for (position, (name, kind)) in fields.iter().enumerate() {
        let id = format!("{letter}{position}");
        let described = [("id", id.as_str()), ("for", what), ("attr.name", name), ("attr.type", kind)];
        xml.create_element("key").with_attributes(described).write_empty()?;
    }
    Ok(())
}

fn data<W: Write>(
    xml: &mut Writer<W>,
    letter: char,
    declared: &[(&'static str, &'static str)],
    facts: Vec<Fact<'_>>,
) -> io::Result<()> {
    for (name, value) in facts {
        let key = format!("{letter}{}", place(declared, name));
        let element = xml.create_element("data").with_attribute(("key", key.as_str()));
        element.write_text_content(BytesText::new(&xml_text(&value.text())))?;
    }
    Ok(())
}
