//! Findings shown to people and programs, one file for each form. No renderer counts or sets exit
//! codes, and none prints: each gives text.

mod clean;
mod places;
mod audit_record;
mod pointer;
mod prose;
mod figures;
mod text;
mod line;
mod json;
mod csv;
#[cfg(feature = "documents")]
mod docx;
mod claims;
mod github;
mod markdown;
mod sarif;
mod html;
mod format;
mod voucher;

pub use audit_record::{AuditRecord, FindingRecord, SummaryRecord, TopSourceRecord};
pub use clean::html as escape_html;
#[cfg(feature = "documents")]
pub use docx::{Commented, commented};
pub use format::{Format, Style};
pub use markdown::escape as escape_markdown;
pub use voucher::voucher;
