//! What a draft is known for until its next change: findings, what pointing at words tells, sources.

use gen_lsp_types::{Diagnostic, DocumentSymbol, Range};

use super::client::Client;
use super::pages::Pages;
use super::place::Places;
use super::text_buffer::TextBuffer;
use super::{diagnostics, hover, symbols};
use crate::audit::{Check, Report};
use crate::text::Span;

/// All that an editor asks for.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// In text order.
    pub(super) findings: Vec<Found>,
    /// Ranges with what pointing at them tells.
    pub(super) told: Vec<(Range, String)>,
    /// Sources with their claims.
    pub(super) symbols: Vec<DocumentSymbol>,
}

/// A finding as an editor shows it, with what can be done about it.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) check: &'static Check,
    pub(super) diagnostic: Diagnostic,
    /// Where it is in the draft, in bytes.
    pub(super) span: Span,
    /// Words that may take the place of others.
    pub(super) replacement: Option<(Range, String)>,
}

impl Reading {
    /// Takes what matters out of a report on the draft.
    pub(super) fn new(report: &Report<'_>, buffer: &TextBuffer, client: Client, pages: &Pages) -> Self {
        let places = Places { article: report.analysis.document.article, buffer };
        Self {
            findings: diagnostics::findings(report, places, client, pages),
            told: hover::told(report, places, client.shows_markdown),
            symbols: symbols::symbols(report.analysis, places),
        }
    }
}
