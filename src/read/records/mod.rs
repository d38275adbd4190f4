//! Files of many articles: JSON records, one a line or in an array, and tables. They are read record by record,
//! so that memory does not grow with the file; a record with a mistake costs no other.

mod body;
mod lines;
mod mistake;
mod piece;
#[cfg(feature = "parquet")]
mod parquet;
mod reader;
mod rows;
mod spread;
mod table;
mod values;

pub use mistake::{Mistake, Names};
pub(super) use piece::Record;
pub(super) use reader::all;
#[cfg(feature = "parquet")]
pub(super) use reader::of_parquet;
