//! Measuring: attributions held against texts that people annotated (brat standoff, the layout of
//! `PolNeAR`): exact spans, tokens, whole attributions, sentences, and how far confidences can be
//! trusted; and sources held against case files that list who mentions refer to. `ascribe eval`
//! prints what this module counts.

mod annotation;
mod bootstrap;
mod breakdown;
mod case_file;
mod compare;
mod covered;
mod errors;
mod found;
mod gold;
mod measured;
mod points;
mod random;
mod reliability;
mod rules;
mod links;
mod resolution;
mod scores;
mod tokens;

pub use annotation::{Annotation, Role, outermost};
pub use bootstrap::{Difference, differences};
pub use breakdown::Breakdown;
pub use case_file::{CaseError, Section, parse_cases, read_cases};
pub use compare::{Comparison, compare};
pub use errors::{ErrorClass, ErrorPage, Mistake, PageForm, mistakes};
pub use found::{Finder, Finding, FoundLine, found, labelled};
pub use gold::{GoldArticle, GoldError, read_gold};
pub use links::LinkScores;
pub use measured::Measured;
pub use points::Points;
pub use random::Random;
pub use reliability::Reliability;
pub use resolution::score_section;
pub use rules::RuleTable;
pub use scores::{Scores, Tally};
