//! The records: what is found in an article, what an audit says of it, as values that are written to JSON and read back
//! with `serde`.
//!
//! ```
//! use ascribe::{Analyzer, record::ArticleRecord};
//!
//! let json = Analyzer::new().read("The bridge is safe, Ann Lee said.").to_json();
//! let record: ArticleRecord<'static> = serde_json::from_str(&json)?;
//! assert_eq!(record.claims[0].status, "attributed");
//! # Ok::<(), serde_json::Error>(())
//! ```

pub use crate::export::{
    ArticleRecord, AttributionRecord, ClaimRecord, CueRecord, DiagnosticRecord, HeaderRecord, Label, Runs, SCHEMA_NAME,
    SourceRecord, SourceSpanRecord, SpanRecord, schema,
};
pub use crate::render::{AuditRecord, FindingRecord, SummaryRecord, TopSourceRecord};
