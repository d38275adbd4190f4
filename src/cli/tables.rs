//! Where a graph goes that is written as tables: two files of a folder.

use std::fs;
use std::path::PathBuf;

use super::inputs::File;
use super::output::Output;
use super::problem::{Problem, Stop};
use crate::diagnostic::told;
use crate::export::{Cells, edges_table, nodes_table};
use crate::view::Network;

/// The two files, open.
pub(super) struct Tables {
    nodes: Output,
    edges: Output,
}

impl Tables {
    /// Opens the files in the folder, which is made if there is none.
    ///
    /// # Errors
    /// If no folder was named, if it cannot be made, or if a file in it cannot be written.
    pub(super) fn open(folder: Option<&PathBuf>, inputs: &[File]) -> Result<Self, Problem> {
        let folder =
            folder.ok_or_else(|| Problem("tables are two files; name a folder for them with -o FOLDER".into()))?;
        if folder.exists() && !folder.is_dir() {
            return Err(Problem::with(folder.display(), "is a file, and tables need a folder; name another with -o"));
        }
        fs::create_dir_all(folder)
            .map_err(|error| Problem::with(folder.display(), format_args!("cannot be made: {}", told(&error))))?;
        let open = |name: &str| Output::open(Some(&folder.join(name)), inputs);
        Ok(Self { nodes: open("nodes.csv")?, edges: open("edges.csv")? })
    }

    /// Writes both files.
    pub(super) fn write(mut self, network: &Network<'_>, cells: Cells) -> Result<(), Stop> {
        self.nodes.put_with(|writer| nodes_table(network, cells, writer))?;
        self.edges.put_with(|writer| edges_table(network, cells, writer))?;
        self.nodes.finish()?;
        self.edges.finish()
    }
}
