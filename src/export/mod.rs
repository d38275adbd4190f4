//! What other programs get: the JSON records of `ascribe/1` and the formats made from them.

mod record;
mod record_build;

pub use record::{
    ArticleRecord, AttributionRecord, ClaimRecord, CueRecord, DiagnosticRecord, HeaderRecord, Label, SCHEMA_NAME,
    SourceRecord, SourceSpanRecord, SpanRecord, schema,
};
pub use record_build::{attribution_label, claim_label, source_label};
