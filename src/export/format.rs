//! The forms that a source graph can be written in.

use std::io::{self, Write};
use std::path::Path;

use super::{csv, dot, edge_list, gexf, graphml, mermaid, node_link, page, svg};
use crate::graph::Graph;
use crate::view::{Network, View};

/// A form of the source graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
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
    /// A page with the picture, in one file.
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
    #[doc(hidden)]
    pub fn left_out(self, graph: &Graph) -> Option<String> {
        matches!(self, Self::Html).then(|| page::left_out(graph)).flatten()
    }

    /// Whether it is a picture, which shows so many nodes only.
    #[doc(hidden)]
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Svg | Self::Dot | Self::Mermaid)
    }

    /// Whether it holds the whole graph and shows views itself.
    #[doc(hidden)]
    pub const fn is_page(self) -> bool {
        matches!(self, Self::Html)
    }

    /// As much of a network as those who read the format take, the nodes that matter most.
    ///
    /// Mermaid draws no chart of more than 50,000 characters or 500 edges, and programs that draw SVG no side of more
    /// than 32,767 pixels.
    #[must_use]
    #[doc(hidden)]
    pub fn fitted(self, mut network: Network<'_>) -> Network<'_> {
        let fits: fn(&Network<'_>) -> bool = match self {
            Self::Mermaid => mermaid::fits,
            Self::Svg => svg::fits,
            _ => return network,
        };
        while !fits(&network) && network.nodes.len() > 1 {
            let most = network.drawn() * 4 / 5;
            network = network.limited(most);
        }
        network
    }

    /// Writes a view of a graph: all that the network shows, or the page that shows every view.
    ///
    /// # Errors
    /// What `out` reports.
    #[doc(hidden)]
    pub fn write(self, graph: &Graph, network: &Network<'_>, cells: csv::Cells, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Csv if network.view == View::All => csv::write(graph, cells, out),
            Self::Csv => edge_list::write(network, cells, out),
            Self::Dot => dot::write(network, out),
            Self::Json => node_link::write(network, out),
            Self::GraphMl => graphml::write(network, out),
            Self::Gexf => gexf::write(network, out),
            Self::Svg => svg::write(network, out),
            Self::Html => page::write(graph, out),
            Self::Mermaid => mermaid::write(network, out),
        }
    }
}
