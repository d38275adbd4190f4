//! A baseline: the findings that are known and left for later, so that only new ones count.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Report;

/// What the version of any baseline file begins with.
const NAME: &str = "ascribe-baseline/";
/// Version of the file.
const SCHEMA: &str = "ascribe-baseline/1";

/// Findings that are known, by article and fingerprint.
///
/// ```
/// use ascribe::audit::Baseline;
/// let empty = Baseline::default().to_json();
/// assert_eq!(Baseline::read(&empty).unwrap(), Baseline::default());
/// assert!(Baseline::read(&empty[..10]).unwrap_err().to_string().contains("truncated"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<(String, String), Entry>,
}

/// Why a baseline cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BaselineError {
    /// The file ends too early.
    #[error("is truncated: it ends in the middle of a record (line {0}); write it again with --write-baseline")]
    Truncated(usize),
    /// It is something else.
    #[error("is no baseline file; write one with --write-baseline")]
    Foreign,
    /// It was changed by something else than this program.
    #[error("is no baseline file as this program writes it (line {0}); write it again with --write-baseline")]
    Malformed(usize),
    /// It was written by another version.
    #[error("is of version \"{0}\", and this program reads \"{SCHEMA}\"; write it again with --write-baseline")]
    Version(String),
}

#[derive(Serialize, Deserialize)]
struct File {
    schema: String,
    findings: Vec<Entry>,
}

/// One known finding; code and text are there for people who read the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    article: String,
    fingerprint: String,
    code: String,
    text: String,
}

impl Baseline {
    /// Reads a baseline file.
    ///
    /// # Errors
    /// If it is truncated, no baseline, or of another version.
    pub fn read(text: &str) -> Result<Self, BaselineError> {
        let problem = |error: &serde_json::Error, other| match error.classify() {
            serde_json::error::Category::Eof => BaselineError::Truncated(error.line()),
            _ => other,
        };
        let whole: Value = serde_json::from_str(text).map_err(|error| problem(&error, BaselineError::Foreign))?;
        match whole["schema"].as_str() {
            Some(SCHEMA) => {}
            Some(schema) if schema.starts_with(NAME) => return Err(BaselineError::Version(schema.to_owned())),
            _ => return Err(BaselineError::Foreign),
        }
        let malformed = |error: serde_json::Error| problem(&error, BaselineError::Malformed(error.line()));
        let file: File = serde_json::from_str(text).map_err(malformed)?;
        Ok(Self { known: file.findings.into_iter().map(|entry| (entry.key(), entry)).collect() })
    }

    /// The text of the baseline file.
    pub fn to_json(&self) -> String {
        let lines: Vec<String> = self.known.values().map(|entry| serde_json::json!(entry).to_string()).collect();
        let break_before = if lines.is_empty() { "" } else { "\n" };
        format!("{{\"schema\":\"{SCHEMA}\",\"findings\":[{break_before}{}{break_before}]}}\n", lines.join(",\n"))
    }

    /// Number of known findings.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Adds the findings of a report; `article` is what the article is called in the file.
    pub fn add(&mut self, article: &str, report: &Report<'_>) {
        self.known.extend(entries(article, report).map(|entry| (entry.key(), entry)));
    }

    /// Adds what another baseline knows.
    pub fn join(&mut self, other: Self) {
        self.known.extend(other.known);
    }

    /// Takes the known findings out of a report; `article` is what the article is called in the file.
    pub fn forget_known(&self, article: &str, report: &mut Report<'_>) {
        let known: Vec<bool> = entries(article, report).map(|entry| self.known.contains_key(&entry.key())).collect();
        let mut known = known.into_iter();
        report.findings.retain(|_| !known.next().unwrap_or(false));
    }
}

impl Entry {
    fn key(&self) -> (String, String) {
        (self.article.clone(), self.fingerprint.clone())
    }
}

/// The entries of a report's findings, in their order.
fn entries(article: &str, report: &Report<'_>) -> impl Iterator<Item = Entry> {
    let text = report.analysis.document.article.text();
    report.findings.iter().map(move |finding| Entry {
        article: article.to_owned(),
        fingerprint: finding.fingerprint.to_string(),
        code: finding.check.code.to_owned(),
        text: finding.place.span.slice(text).split_whitespace().collect::<Vec<_>>().join(" "),
    })
}
