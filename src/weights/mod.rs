//! Files of fitted weights and the tables read from them: what the tagger and the learned channel
//! have in common.

mod bytes;
mod file;
mod places;
mod table;

pub use bytes::{Reader, write_varint};
pub use file::{Kind, WeightError, WeightFile};
pub use places::Places;
pub use table::{WeightTable, add};
