//! What a check found.

use super::check::Check;
use super::fingerprint::Fingerprint;
use crate::diagnostic::Severity;
use crate::text::{ClaimId, Span};

/// Where a finding is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The words that it is about.
    pub span: Span,
    /// The claim that it is about, if it is about one.
    pub claim: Option<ClaimId>,
    /// That claim's check-worthiness, 0–1.
    pub score: Option<f32>,
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The check that found it.
    pub check: &'static Check,
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What it is known by from one run to the next.
    pub fingerprint: Fingerprint,
    /// What is wrong: one line, lower case, without a full stop.
    pub message: String,
    /// What to do about it.
    pub hint: String,
    /// Words that would correct it, if other words can.
    pub replacement: Option<Replacement>,
}

/// Words that may take the place of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The words that are there.
    pub span: Span,
    /// Those that may be there.
    pub words: String,
}
