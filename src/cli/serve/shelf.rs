//! A store that one can look around in, and the graph of all of it.

use std::io;
use std::path::PathBuf;

use super::desk::Desk;
use crate::export::store::{Edition, Store, StoreError, Stored};
use crate::export::{Cells, GraphFormat};
use crate::graph::{ArticlePart, Graph};
use crate::view::{Network, View};

/// A store, and what it must have been filled with.
#[derive(Clone, Debug)]
pub struct Shelf {
    path: PathBuf,
    edition: Edition,
}

impl Shelf {
    /// The store at a path.
    ///
    /// # Errors
    /// If it cannot be read, or was filled with something else.
    pub fn new(path: PathBuf, edition: Edition) -> Result<Self, StoreError> {
        Store::open(&path)?.check(&edition)?;
        Ok(Self { path, edition })
    }

    /// Opens it anew: others may fill it meanwhile.
    pub(super) fn open(&self) -> Result<Store, StoreError> {
        Store::open(&self.path)
    }

    /// An article by its number; `None` if there is none.
    pub(super) fn article(&self, number: i64) -> Result<Option<Stored>, StoreError> {
        self.open()?.numbered(number, &self.edition)
    }

    /// Hands on all articles in their order, until `take` wants no more.
    fn each(&self, take: impl FnMut(Stored) -> bool) -> Result<(), StoreError> {
        self.open()?.each_stored(&self.edition, take)
    }
}

/// How the graph of a whole store is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picture {
    /// As the page that shows every view.
    Page,
    /// As one view with at most so many nodes, in JSON.
    Nodes(View, usize),
}

impl Picture {
    fn of(self, graph: &Graph) -> io::Result<Vec<u8>> {
        let (format, network) = match self {
            Self::Page => (GraphFormat::Html, Network::new(graph, View::All)),
            Self::Nodes(view, most) => (GraphFormat::Json, Network::new(graph, view).limited(most)),
        };
        let mut bytes = Vec::new();
        format.write(graph, &network, Cells::default(), &mut bytes)?;
        Ok(bytes)
    }
}

impl Desk {
    /// Draws the graph of all articles of the store; `None` if nobody wants it any longer.
    pub(super) fn drawn(&self, picture: Picture, wanted: &dyn Fn() -> bool) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(shelf) = &self.shelf else { return Ok(None) };
        let mut parts = Vec::new();
        shelf.each(|stored| {
            parts.push(ArticlePart::new(&stored.analysis(&self.rulebook, Some(&self.aliases)), &self.rulebook));
            wanted()
        })?;
        if !wanted() {
            return Ok(None);
        }
        let graph = Graph::new(parts, &self.aliases);
        Ok(Some(graph).filter(|_| wanted()).and_then(|graph| picture.of(&graph).ok()))
    }
}
