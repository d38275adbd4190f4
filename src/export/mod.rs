//! What other programs get: the JSON records of `ascribe/1`, tables of attributions, and the forms of the source
//! graph, one small file for each.

mod article_record;
mod record_build;
mod record_owned;
mod record_part;
mod pronoun;
mod json_line;
mod brat;
mod style;
mod lettering;
mod xml;
mod attributes;
mod edge_list;
mod csv;
mod record_csv;
#[cfg(feature = "parquet")]
mod parquet;
#[cfg(feature = "parquet")]
mod parquet_records;
mod dot;
mod node_link;
mod graphml;
mod gexf;
mod mermaid;
mod svg;
mod placement;
mod page;
mod roster;
mod alias_file;
mod format;
#[cfg(feature = "store")]
pub mod store;

pub use alias_file::alias_file;
pub use article_record::{
    ArticleRecord, AttributionRecord, ClaimRecord, CueRecord, DiagnosticRecord, HeaderRecord, Label, Runs, SCHEMA_NAME,
    SourceRecord, SourceSpanRecord, SpanRecord, schema,
};
pub use brat::brat;
pub use csv::Cells;
pub use edge_list::{edges_table, nodes_table};
pub use format::GraphFormat;
pub use json_line::json_line;
pub(crate) use page::{digest, policy};
#[cfg(feature = "parquet")]
pub use parquet::{ParquetFile, ParquetRows};
#[cfg(feature = "parquet")]
pub use parquet_records::{ParquetRecord, ParquetRecords};
pub use record_build::{attribution_label, claim_label, source_label};
pub use record_csv::{csv_header, csv_rows};
pub use roster::{RosterFormat, roster_row};
