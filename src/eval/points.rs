//! From code points, in which annotations count, to the tokens of a document.

use crate::document::Document;
use crate::text::{TokenRange, TokenRuns};

/// A document with the place of each code point of its text.
pub struct Points<'d, 'a> {
    document: &'d Document<'a>,
    starts: Vec<usize>,
}

impl<'d, 'a> Points<'d, 'a> {
    /// Counts the code points of a document.
    pub fn new(document: &'d Document<'a>) -> Self {
        Self { document, starts: document.article.text().char_indices().map(|(byte, _)| byte).collect() }
    }

    /// The tokens that lie, at least in part, in one of the spans.
    pub fn tokens(&self, spans: &[[usize; 2]]) -> TokenRuns {
        let text = self.document.article.text();
        let byte = |point: usize| self.starts.get(point).copied().unwrap_or(text.len());
        let tokens = self.document.tokens.as_slice();
        let range = |&[start, end]: &[usize; 2]| {
            let first = tokens.partition_point(|token| token.span.end() <= byte(start));
            let last = tokens.partition_point(|token| token.span.start() < byte(end));
            (first < last).then(|| TokenRange::new(first, last))
        };
        TokenRuns::new(spans.iter().filter_map(range))
    }
}
