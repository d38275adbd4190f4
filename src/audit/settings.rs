//! What an audit looks for.

use crate::diagnostic::Severity;

/// Settings of an audit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Codes or names of checks that are left out.
    pub off: Vec<String>,
    /// Severities other than the checks' own, by code or name.
    pub severities: Vec<(String, Severity)>,
    /// Claims that are less worth checking are passed over, 0–1.
    pub min_score: f32,
    /// Share of claims, 0–1, that somebody must vouch for.
    pub min_coverage: Option<f32>,
}

impl Settings {
    /// The severity of a check; `None` if it is off.
    pub fn severity(&self, check: &super::Check) -> Option<Severity> {
        let is = |name: &str| name.eq_ignore_ascii_case(check.code) || name == check.name;
        if self.off.iter().any(|name| is(name)) {
            return None;
        }
        let own = self.severities.iter().rev().find(|(name, _)| is(name));
        Some(own.map_or(check.severity, |&(_, severity)| severity))
    }
}
