//! Facts about the world that no grammar states: media, organizations, countries with their
//! capitals and governments, given names.

mod facts;
mod gender;
mod nouns;
mod phrases;
mod short_names;

pub use facts::{CountryName, Entry, EntryRef, Fact, Gazetteer, country_name};
pub use gender::{Gender, given_gender};
pub use nouns::{NounClass, noun_class};
pub use short_names::{full_forms, other_forms};
