//! What is new since the last look: the findings of a watched audit that were not there before, and how many are gone.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::problem::Messages;
use crate::audit::Report;
use crate::render::{Format, Style};

/// Findings as lines, by article and fingerprint.
type Lines = BTreeMap<(String, String), String>;

/// The findings of this look and of the one before.
#[derive(Debug, Default)]
pub(super) struct Changes {
    now: Mutex<Lines>,
    before: Mutex<Option<Lines>>,
}

impl Changes {
    /// Takes note of the findings of an article.
    pub(super) fn note(&self, report: &Report<'_>) {
        let lines = Format::Line.article(report, Style::default());
        let article = report.analysis.document.article.name();
        let key = |fingerprint: String| (article.to_string(), fingerprint);
        let found = report.findings.iter().map(|finding| key(finding.fingerprint.to_string()));
        let found = found.zip(lines.lines().map(str::to_owned));
        self.now.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
    }

    /// Tells what differs from the look before, if there was one.
    pub(super) fn tell(&self, messages: &Messages) {
        let now = std::mem::take(&mut *self.now.lock().unwrap_or_else(PoisonError::into_inner));
        let mut before = self.before.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = before.as_ref() {
            for (_, line) in now.iter().filter(|(key, _)| !before.contains_key(*key)) {
                messages.note(format_args!("new: {line}"));
            }
            match before.keys().filter(|key| !now.contains_key(*key)).count() {
                0 => {}
                1 => messages.note("one finding is gone"),
                gone => messages.note(format_args!("{gone} findings are gone")),
            }
        }
        *before = Some(now);
    }
}
