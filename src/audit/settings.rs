//! What an audit looks for. Settings come in layers: `ascribe.toml`, its overrides for some paths, the
//! command line; a layer says only what it changes.

use std::collections::BTreeMap;

use super::check::Check;
use crate::diagnostic::Severity;

/// One layer of settings, or all of them laid over one another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Severities of checks by code; `None` is off. A check that is not named keeps its own.
    pub severities: BTreeMap<&'static str, Option<Severity>>,
    /// Claims that are less worth checking are passed over, 0–1. If it is not set, only claims of the article's own that
    /// nothing makes worth checking are.
    pub min_score: Option<f32>,
    /// What the whole article must hold to.
    pub thresholds: Thresholds,
}

/// Shares, 0–1, from which the article as a whole is reported.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Thresholds {
    /// So many of its claims must have a source.
    pub min_coverage: Option<f32>,
    /// Of its claims that have a source so many may rest on unnamed ones.
    pub max_anonymous_share: Option<f32>,
    /// Of its claims that have a source so many may come from a single one.
    pub max_top_source_share: Option<f32>,
}

impl Settings {
    /// These settings with those of `upper` laid over them.
    #[must_use]
    pub fn with(mut self, upper: &Self) -> Self {
        self.severities.extend(&upper.severities);
        let (low, high) = (self.thresholds, upper.thresholds);
        Self {
            severities: self.severities,
            min_score: upper.min_score.or(self.min_score),
            thresholds: Thresholds {
                min_coverage: high.min_coverage.or(low.min_coverage),
                max_anonymous_share: high.max_anonymous_share.or(low.max_anonymous_share),
                max_top_source_share: high.max_top_source_share.or(low.max_top_source_share),
            },
        }
    }

    /// These settings with every check on and no claim passed over.
    #[must_use]
    #[doc(hidden)]
    pub fn with_everything(mut self, checks: &[Check]) -> Self {
        self.severities.extend(checks.iter().map(|check| (check.code, Some(check.severity))));
        self.min_score = Some(0.0);
        self
    }

    /// The severity of a check; `None` if it is off.
    #[doc(hidden)]
    pub fn severity(&self, check: &Check) -> Option<Severity> {
        self.severities.get(check.code).copied().unwrap_or_else(|| check.default.then_some(check.severity))
    }
}
