//! Mentions to source entities: whom "he", "Kirby" and "the spokesman" refer to.
//!
//! Tokens are read to parts, parts by nom to phrases ([`mention_detection`]); names of the whole article are
//! grouped ([`names`]); then pronouns and descriptions are resolved in text order ([`walk`]). What
//! the sources of attributions refer to is given as [`Sources`].

mod source;
mod lexicon;
mod person_name;
mod professions;
mod titled;
mod spelled;
mod part;
mod words;
mod capital;
mod reader;
mod input;
mod syntax;
mod phrase;
mod reading;
mod entity_typing;
mod headline;
mod fields;
mod mention_detection;
mod entity;
mod namesakes;
mod bodies;
mod names;
mod salience;
mod mention;
mod voices;
mod walk;
mod relatives;
mod posts;
mod roles;
mod groups;
mod cataphora;
mod things;
mod metonymy;
mod pairs;
mod contenders;
mod turns;
mod naming;
mod justification;
mod sense;
mod portrait;
mod entities;
pub mod corpus;

pub use entities::resolve;
pub use source::{Antecedent, Link, Mention, Source, SourceKind, Sources, Standing};
