//! Graphviz: `dot -Tsvg` draws every view. Sources are on the left and claims on the right; networks of sources
//! and outlets come with the place of each node.

mod language;
mod legend;
mod columns;
mod web;
mod drawing;

pub(super) use drawing::write;
