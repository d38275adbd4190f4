//! What is read as a text: paragraphs, and what somebody says in them.

use std::cmp::Reverse;

use super::facts::entry;
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::text::TokenRange;

/// A content of fewer tokens holds no attribution.
const SHORTEST: usize = 6;

/// The paragraphs of a document.
pub fn paragraphs(document: &Document<'_>) -> Vec<TokenRange> {
    document.blocks.all().iter().map(|block| block.tokens).collect()
}

/// The runs of contents that can hold an attribution, for a word in them can signal one, as texts of their own: cut where
/// paragraphs end, without the marks around them, in text order; none shares a token with another.
pub fn contents(
    document: &Document<'_>,
    rulebook: &Rulebook,
    runs: impl Iterator<Item = TokenRange>,
) -> Vec<TokenRange> {
    let mut texts: Vec<TokenRange> = runs.flat_map(|run| parts(document, run)).collect();
    texts.sort_unstable_by_key(|text| (text.start(), Reverse(text.end())));
    texts.dedup_by(|later, earlier| earlier.overlaps(*later));
    texts.retain(|text| text.len() >= SHORTEST && text.iter().any(|token| entry(document, rulebook, token).is_some()));
    texts
}

/// What of a run of tokens is in one paragraph, for each; what is quoted as a whole, without its marks.
fn parts<'d>(document: &'d Document<'_>, run: TokenRange) -> impl Iterator<Item = TokenRange> + use<'d> {
    let mut from = run.start();
    std::iter::from_fn(move || {
        let block = (from < run.end()).then(|| &document.blocks.all()[document.blocks.of(from)])?;
        let part = run.intersection(block.tokens)?;
        from = part.end();
        Some(unquoted(document, part))
    })
}

/// A text without the marks of the quotation around it.
fn unquoted(document: &Document<'_>, text: TokenRange) -> TokenRange {
    let quotation = document.quotes.around(text.start()).map(|quotation| document.quotes.all()[quotation]);
    let around = quotation.filter(|quotation| quotation.tokens.contains(text));
    around.and_then(|quotation| text.intersection(quotation.inner)).unwrap_or(text)
}
