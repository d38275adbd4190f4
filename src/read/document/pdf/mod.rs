//! Pages of a PDF to a text: letters to lines, lines to columns in the order of reading, columns to paragraphs; running
//! heads and page numbers out, words that a line parts put together.

mod columns;
mod file;
mod furniture;
mod glyphs;
mod lines;
mod paragraphs;

pub(super) use file::read;
