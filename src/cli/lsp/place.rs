//! Spans of the article as places of the draft: a web page's article is a part of the page.

use gen_lsp_types::Range;

use super::text_buffer::TextBuffer;
use crate::text::{Article, Span};

/// An article and the draft that it was taken out of.
#[derive(Clone, Copy)]
pub(super) struct Places<'a> {
    pub(super) article: &'a Article,
    pub(super) buffer: &'a TextBuffer,
}

impl Places<'_> {
    /// The bytes of the draft.
    pub(super) fn in_draft(&self, span: Span) -> Span {
        let Some(origin) = self.article.origin() else { return span };
        let start = origin.in_file(span.start());
        let last = self.article.text()[..span.end()].char_indices().next_back().filter(|&(at, _)| at >= span.start());
        Span::new(start, last.map_or(start, |(at, c)| (origin.in_file(at) + c.len_utf8()).max(start)))
    }

    /// The range of the draft as the editor counts.
    pub(super) fn range(&self, span: Span) -> Range {
        self.buffer.range(self.in_draft(span))
    }
}
