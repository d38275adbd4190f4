//! Facts about the world that no grammar states: media, organizations, countries with their
//! capitals and governments, given names.

mod facts;
mod gender;
mod nouns;
mod phrases;

pub use facts::{Entry, EntryRef, Fact, Gazetteer};
pub use gender::{Gender, given_gender};
pub use nouns::{NounClass, noun_class};
