//! The edges of a view as a table, and its nodes beside them: what spreadsheets, pandas, Gephi, Kumu and Neo4j read.

use std::borrow::Cow;
use std::io::{self, Write};

use super::attributes::Attributes;
use super::csv::Cells;
use crate::view::{Edge, Fact, Network, Value};

/// The columns of the edge list, in order.
const COLUMNS: [&str; 7] = ["source", "target", "relation", "weight", "articles", "first", "last"];

/// Writes one row for each edge, its ends by their labels.
pub(super) fn write(network: &Network<'_>, cells: Cells, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = table(out);
    rows.write_record(COLUMNS)?;
    for edge in &network.edges {
        let [source, target] = [edge.source, edge.target].map(|end| network.nodes[end].label());
        let row = [
            cells.cell(&source),
            cells.cell(&target),
            edge.tie.name().into(),
            edge.weight.to_string().into(),
            edge.articles.to_string().into(),
            cells.cell(edge.first.unwrap_or_default()),
            cells.cell(edge.last.unwrap_or_default()),
        ];
        rows.write_record(row.iter().map(|cell| cell.as_bytes()))?;
    }
    rows.flush()
}

/// Writes the nodes: `Id,Label,Type`, then an attribute a column.
///
/// # Errors
/// Those of the writer.
pub fn nodes_table(network: &Network<'_>, cells: Cells, out: &mut dyn Write) -> io::Result<()> {
    let shown = |name: &str| !matches!(name, "label" | "type");
    let columns: Vec<&str> =
        Attributes::of(network).node.into_iter().map(|(name, _)| name).filter(|name| shown(name)).collect();
    let mut rows = table(out);
    rows.write_record(["Id", "Label", "Type"].into_iter().chain(columns.iter().copied()))?;
    for node in &network.nodes {
        let (id, label) = (node.id.to_string(), node.label());
        let names = [Cow::Borrowed(id.as_str()), cells.cell(&label), node.type_name().into()];
        write_row(&mut rows, &names, &columns, &node.facts(), cells)?;
    }
    rows.flush()
}

/// Writes the edges: `Source,Target,Type,Id,Weight,Relation`, then an attribute a column.
///
/// # Errors
/// Those of the writer.
pub fn edges_table(network: &Network<'_>, cells: Cells, out: &mut dyn Write) -> io::Result<()> {
    let shown = |name: &str| !matches!(name, "weight" | "relation");
    let columns: Vec<&str> =
        Attributes::of(network).edge.into_iter().map(|(name, _)| name).filter(|name| shown(name)).collect();
    let mut rows = table(out);
    let first = ["Source", "Target", "Type", "Id", "Weight", "Relation"];
    rows.write_record(first.into_iter().chain(columns.iter().copied()))?;
    for (number, edge) in network.edges.iter().enumerate() {
        write_row(&mut rows, &ends(network, number, edge), &columns, &edge.facts(), cells)?;
    }
    rows.flush()
}

fn ends<'n>(network: &Network<'_>, number: usize, edge: &Edge<'_>) -> [Cow<'n, str>; 6] {
    let [source, target] = [edge.source, edge.target].map(|end| network.nodes[end].id.to_string());
    let direction = if edge.tie.is_directed() { "Directed" } else { "Undirected" };
    let (id, weight) = (format!("e{}", number + 1), edge.weight.to_string());
    [source.into(), target.into(), direction.into(), id.into(), weight.into(), edge.tie.name().into()]
}

fn table(out: &mut dyn Write) -> ::csv::Writer<&mut dyn Write> {
    ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out)
}

fn write_row<const N: usize>(
    rows: &mut ::csv::Writer<&mut dyn Write>,
    names: &[Cow<'_, str>; N],
    columns: &[&str],
    facts: &[Fact<'_>],
    cells: Cells,
) -> io::Result<()> {
    let told = |column: &&str| facts.iter().find(|(name, _)| name == column).map(|(_, value)| value);
    for name in names {
        rows.write_field(name.as_bytes())?;
    }
    for value in columns.iter().map(told) {
        let text = value.map_or(Cow::Borrowed(""), Value::text);
        let cell = if matches!(value, Some(Value::Text(_))) { cells.cell(&text) } else { Cow::Borrowed(&*text) };
        rows.write_field(cell.as_bytes())?;
    }
    rows.write_record(None::<&[u8]>)?;
    Ok(())
}
