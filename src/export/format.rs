//! The forms that a source graph can be written in.

use std::io::{self, Write};
use std::path::Path;

use super::{csv, dot, gexf, graphml, mermaid, node_link, page, svg};
use crate::graph::Graph;

/// A form of the source graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GraphFormat {
    /// One row for each source of each claim.
    Csv,
    /// Graphviz.
    Dot,
    /// Node-link JSON, as networkx and d3 read it.
    Json,
    /// `GraphML`: yEd, Cytoscape, networkx, igraph.
    GraphMl,
    /// Gephi's own format.
    Gexf,
    /// A picture.
    Svg,
    /// A page to explore it in, in one file.
    Html,
    /// A Mermaid flow chart, for Markdown.
    Mermaid,
}

impl GraphFormat {
    /// All formats.
    pub const ALL: [Self; 8] =
        [Self::Csv, Self::Dot, Self::Json, Self::GraphMl, Self::Gexf, Self::Svg, Self::Html, Self::Mermaid];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Dot => "dot",
            Self::Json => "json",
            Self::GraphMl => "graphml",
            Self::Gexf => "gexf",
            Self::Svg => "svg",
            Self::Html => "html",
            Self::Mermaid => "mermaid",
        }
    }

    /// The format of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that a file name asks for by its ending: `.gv` is dot, `.mmd` Mermaid.
    ///
    /// ```
    /// use ascribe::export::GraphFormat;
    /// assert_eq!(GraphFormat::from_path("out/graph.GV".as_ref()), Some(GraphFormat::Dot));
    /// ```
    pub fn from_path(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "gv" => Some(Self::Dot),
            "mmd" => Some(Self::Mermaid),
            "htm" => Some(Self::Html),
            ending => Self::from_name(ending),
        }
    }

    /// What of the graph is left out where the format takes so much only, and how to get it.
    pub fn left_out(self, graph: &Graph) -> Option<String> {
        matches!(self, Self::Html).then(|| page::left_out(graph)).flatten()
    }

    /// Writes the graph.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(self, graph: &Graph, cells: csv::Cells, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Csv => csv::write(graph, cells, out),
            Self::Dot => dot::write(graph, out),
            Self::Json => node_link::write(graph, out),
            Self::GraphMl => graphml::write(graph, out),
            Self::Gexf => gexf::write(graph, out),
            Self::Svg => svg::write(graph, out),
            Self::Html => page::write(graph, out),
            Self::Mermaid => mermaid::write(graph, out),
        }
    }
}
