//! What every rendering needs of an article: its name and the lines and columns of spans.

use std::borrow::Cow;

use super::pointer::Pointer;
use crate::audit::{Finding, Report};
use crate::text::{LineIndex, Position, Site, Span};

/// Positions in one article.
pub(super) struct Places<'a> {
    text: &'a str,
    lines: LineIndex<'a>,
    site: &'a Site,
    /// The article's path, or that of its file and its id.
    pub(super) path: Cow<'a, str>,
}

impl<'a> Places<'a> {
    pub(super) fn new(report: &Report<'a>) -> Self {
        let article = report.analysis.document.article;
        Self { text: article.text(), lines: LineIndex::of(article), site: article.site(), path: article.name() }
    }

    /// Where a finding starts.
    pub(super) fn start(&self, finding: &Finding) -> Position {
        self.lines.position(finding.place.span.start())
    }

    /// Where people find a finding: the article's path with line and column, or with the paragraph or page.
    pub(super) fn told(&self, finding: &Finding) -> String {
        let start = self.start(finding);
        match self.lines.in_words(start) {
            Some(words) => format!("{}, {words}:", self.path),
            None => format!("{}:{}:{}", self.path, start.line, start.column),
        }
    }

    /// The line of a byte.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.lines.position(offset).line
    }

    /// Where a finding ends: one column past its last character.
    pub(super) fn end(&self, finding: &Finding) -> Position {
        self.lines.position(finding.place.span.end())
    }

    /// Where programs that open files are to point for a finding.
    pub(super) fn pointer(&self, finding: &Finding) -> Pointer<'a> {
        Pointer::new(self.site, self.start(finding), Some(self.end(finding)))
    }

    /// The words of a span.
    pub(super) fn words(&self, span: Span) -> &'a str {
        span.slice(self.text)
    }
}
