//! The source graph of many documents, to be written in any of its forms.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::export::{Cells, GraphFormat};
use crate::graph::Graph;
use crate::view::{Network, PICTURE, View};

/// Who asserts what, through whom, in which article.
///
/// ```
/// use ascribe::{Analyzer, GraphFormat, View};
///
/// let analyzer = Analyzer::new();
/// let documents = ["The bridge is safe, Ann Lee said.", "It will rain, Bo Berg said."].map(|text| analyzer.read(text));
/// let mut json = Vec::new();
/// analyzer.graph(&documents).write(GraphFormat::Json, View::Sources, &mut json)?;
/// assert!(String::from_utf8_lossy(&json).contains("Ann Lee"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct SourceGraph(pub(super) Graph);

impl SourceGraph {
    /// Writes a view of the graph in a format. A page shows every view, whichever is asked for; a picture shows as
    /// much as can be seen.
    ///
    /// # Errors
    /// What `out` reports.
    pub fn write(&self, format: GraphFormat, view: View, out: &mut dyn Write) -> io::Result<()> {
        let mut network = Network::new(&self.0, view);
        if format.is_picture() {
            network = network.limited(PICTURE);
        }
        let network = format.fitted(network);
        format.write(&self.0, &network, Cells::default(), out)
    }

    /// Writes a view of the graph to a file, in the format that its ending names.
    ///
    /// # Errors
    /// An ending that names no format, or a file that cannot be written.
    pub fn save(&self, view: View, path: impl AsRef<Path>) -> io::Result<()> {
        let path = path.as_ref();
        let format = GraphFormat::from_path(path).ok_or_else(|| {
            let names = GraphFormat::ALL.map(GraphFormat::name).join(", ");
            let told = format!("{}: the ending names no format; the formats are {names}", path.display());
            io::Error::new(io::ErrorKind::InvalidInput, told)
        })?;
        let mut file = BufWriter::new(File::create(path)?);
        self.write(format, view, &mut file)?;
        file.flush()
    }
}
