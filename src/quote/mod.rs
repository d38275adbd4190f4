//! Quotation marks paired into quotations. A mark that finds no partner never reaches further than
//! its block; a quotation that goes on over paragraphs is opened again in each.

mod glyph;
mod pair;
mod quotation;

pub use quotation::{Quotation, QuoteState, Quotes};
