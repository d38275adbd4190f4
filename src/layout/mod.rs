//! The article's structure: which lines are title, byline, dateline, section head, caption, list
//! item, and which paragraphs carry its prose.

mod blocks;
mod dateline;
mod headline;
mod lines;
mod shape;

pub use blocks::{Block, BlockKind, Blocks};
