//! GEXF, for Gephi: with colours, sizes and positions, and days where articles tell them.
//!
//! It is GEXF 1.2, since networkx before 3.6 finds no graph in 1.3. Of 1.3 it has what readers of 1.2 pass over: the
//! kind of an edge, without which Gephi makes one of edges with the same ends. Every edge is directed, since networkx
//! refuses files that mix; the relation tells where neither end comes first.

use std::io::{self, Write};

use quick_xml::Writer;

use super::attributes::{Attributes, place};
use super::placement::place as place_nodes;
use super::style;
use super::xml::xml_text;
use crate::view::{Day, Edge, Fact, Network, Node};

const NAMESPACE: &str = "http://www.gexf.net/1.2draft";
const VIZ: &str = "http://www.gexf.net/1.2draft/viz";

/// Writes the network as GEXF.
pub(super) fn write(network: &Network<'_>, out: &mut dyn Write) -> io::Result<()> {
    let attributes = Attributes::of(network);
    let sizes: Vec<f32> = network.nodes.iter().map(style::radius).collect();
    let ties: Vec<(usize, usize, f32)> =
        network.edges.iter().map(|edge| (edge.source, edge.target, edge.weight as f32)).collect();
    let positions = place_nodes(&sizes, &ties);
    out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")?;
    let mut xml = Writer::new_with_indent(&mut *out, b' ', 1);
    let head = [("xmlns", NAMESPACE), ("xmlns:viz", VIZ), ("version", "1.2")];
    xml.create_element("gexf").with_attributes(head).write_inner_content(|xml| {
        let dated = network.nodes.iter().any(|node| node.counts.first.is_some());
        let mode = if dated { ("mode", "dynamic") } else { ("mode", "static") };
        let kind = [mode, ("defaultedgetype", "directed")];
        let time = [("timeformat", "date"), ("timerepresentation", "interval")].into_iter().filter(|_| dated);
        xml.create_element("graph").with_attributes(kind.into_iter().chain(time)).write_inner_content(|xml| {
            declare(xml, "node", &attributes.node)?;
            declare(xml, "edge", &attributes.edge)?;
            xml.create_element("nodes").write_inner_content(|xml| {
                let all = network.nodes.iter().zip(sizes.iter().zip(&positions));
                all.into_iter().try_for_each(|(found, (&size, &at))| node(xml, &attributes, found, size, at))
            })?;
            xml.create_element("edges").write_inner_content(|xml| {
                let all = network.edges.iter().enumerate();
                all.into_iter().try_for_each(|(number, found)| edge(xml, network, &attributes, number, found))
            })?;
            Ok(())
        })?;
        Ok(())
    })?;
    out.write_all(b"\n")
}

fn declare<W: Write>(xml: &mut Writer<W>, class: &str, fields: &[(&str, &str)]) -> io::Result<()> {
    xml.create_element("attributes").with_attribute(("class", class)).write_inner_content(|xml| {
        for (position, (name, kind)) in fields.iter().enumerate() {
            let kind = if *kind == "int" { "integer" } else { kind };
            let position = position.to_string();
            let described = [("id", position.as_str()), ("title", name), ("type", kind)];
            xml.create_element("attribute").with_attributes(described).write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

/// The days from and to which something is told of, as attributes; Gephi refuses a file with a day that is none.
fn days<'n>(first: Option<&'n str>, last: Option<&'n str>) -> impl Iterator<Item = (&'n str, &'n str)> {
    let real = |day: &&str| day.len() == "2024-06-19".len() && day.parse::<Day>().is_ok();
    [("start", first), ("end", last)].into_iter().filter_map(move |(name, day)| Some((name, day.filter(real)?)))
}

fn node<W: Write>(
    xml: &mut Writer<W>,
    attributes: &Attributes,
    node: &Node<'_>,
    size: f32,
    [x, y]: [f32; 2],
) -> io::Result<()> {
    let (id, label) = (node.id.to_string(), xml_text(&node.label()));
    let names = [("id", id.as_str()), ("label", label.as_str())];
    let names = names.into_iter().chain(days(node.counts.first, node.counts.last));
    xml.create_element("node").with_attributes(names).write_inner_content(|xml| {
        data(xml, &attributes.node, node.facts())?;
        let [red, green, blue] = color(style::of_node(node).line);
        let rgb = [("r", red.as_str()), ("g", green.as_str()), ("b", blue.as_str())];
        xml.create_element("viz:color").with_attributes(rgb).write_empty()?;
        let (x, y, size) = (format!("{x:.2}"), format!("{y:.2}"), format!("{size:.2}"));
        let place = [("x", x.as_str()), ("y", y.as_str()), ("z", "0")];
        xml.create_element("viz:position").with_attributes(place).write_empty()?;
        xml.create_element("viz:size").with_attribute(("value", size.as_str())).write_empty()?;
        Ok(())
    })?;
    Ok(())
}

fn edge<W: Write>(
    xml: &mut Writer<W>,
    network: &Network<'_>,
    attributes: &Attributes,
    number: usize,
    edge: &Edge<'_>,
) -> io::Result<()> {
    let [from, to] = [edge.source, edge.target].map(|end| network.nodes[end].id.to_string());
    let (id, weight) = (format!("e{}", number + 1), edge.weight.to_string());
    let names = [
        ("id", id.as_str()),
        ("source", from.as_str()),
        ("target", to.as_str()),
        ("kind", edge.tie.name()),
        ("label", edge.tie.name()),
        ("weight", weight.as_str()),
    ];
    let names = names.into_iter().chain(days(edge.first, edge.last));
    xml.create_element("edge").with_attributes(names).write_inner_content(|xml| {
        // The weight is an attribute of the edge itself; a second one of that name would shadow it.
        let facts = edge.facts().into_iter().filter(|&(name, _)| name != "weight").collect();
        data(xml, &attributes.edge, facts)
    })?;
    Ok(())
}

fn data<W: Write>(
    xml: &mut Writer<W>,
    declared: &[(&'static str, &'static str)],
    facts: Vec<Fact<'_>>,
) -> io::Result<()> {
    xml.create_element("attvalues").write_inner_content(|xml| {
        for (name, value) in facts {
            let (position, value) = (place(declared, name).to_string(), xml_text(&value.text()));
            let pair = [("for", position.as_str()), ("value", value.as_str())];
            xml.create_element("attvalue").with_attributes(pair).write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}

/// Red, green and blue of a colour, as decimal numbers.
fn color(hex: &str) -> [String; 3] {
    [1, 3, 5].map(|start| u8::from_str_radix(&hex[start..start + 2], 16).unwrap_or_default().to_string())
}
