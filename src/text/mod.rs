//! The article and positions in it: bytes ([`Span`]), tokens ([`TokenRange`]), lines.

mod article;
mod coined;
mod ids;
mod lines;
mod mask;
mod origin;
mod site;
mod span;
mod visible;
mod word;

pub use article::Article;
pub use coined::is_coined;
pub use ids::{
    AttributionId, BlockId, ClaimId, Column, ContextId, CueId, GroupId, Id, IdVec, QuoteId, RuleId, SentenceId, SideId,
    SourceId, TokenId, TokenRange, TokenRuns,
};
pub use lines::{LineIndex, OffsetUnit, Offsets, Position};
pub use mask::{MASK, Mask};
pub(crate) use mask::{before, behind};
pub use origin::{Measure, Origin};
pub use site::Site;
pub use span::Span;
pub use visible::visible;
pub(crate) use word::word;
pub use word::{Word, is_small};
