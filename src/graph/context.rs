//! The sentence that a claim is in, its white space made even, and places counted inside it.

use crate::document::Document;
use crate::text::{Span, TokenRange, TokenRuns};

/// A sentence, or several in a row, as readers see it beside a claim.
pub(super) struct Context<'a> {
    /// The article's words, white space as it stands.
    raw: &'a str,
    /// Where they start in the article, in bytes.
    start: usize,
    tokens: TokenRange,
    document: &'a Document<'a>,
}

impl<'a> Context<'a> {
    /// From the start of the sentence that the first word is in to the end of the last word's.
    pub(super) fn around(document: &'a Document<'a>, words: TokenRange) -> Self {
        let sentence = |token| document.sentences.all()[document.sentences.of(token)].tokens;
        let last = words.last().map(sentence);
        let tokens = last.map_or(words, |last| sentence(words.start()).cover(last));
        let span = document.span(tokens);
        Self { raw: span.slice(document.article.reading()), start: span.start(), tokens, document }
    }

    /// Its words with single blanks between them.
    pub(super) fn words(&self) -> String {
        even(self.raw)
    }

    /// Where each run is in [`Self::words`], in code points, half-open.
    pub(super) fn places(&self, runs: &TokenRuns) -> Vec<(usize, usize)> {
        let spans: Vec<Span> = runs.within(self.tokens).iter().map(|run| self.document.span(run)).collect();
        let edges = spans.iter().flat_map(|span| [span.start() - self.start, span.end() - self.start]);
        let places = code_points(self.raw, edges);
        places.chunks_exact(2).map(|edge| (edge[0], edge[1])).collect()
    }

    /// Where the words of a range are in [`Self::words`]; `None` if not all of them are there.
    pub(super) fn place(&self, range: TokenRange) -> Option<(usize, usize)> {
        let whole = !range.is_empty() && self.tokens.contains(range);
        whole.then(|| self.places(&range.into())).and_then(|places| places.first().copied())
    }
}

/// The words with single blanks between them.
pub fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// For each byte offset, in rising order, how many code points of the evened text come before it.
fn code_points(text: &str, offsets: impl Iterator<Item = usize>) -> Vec<usize> {
    let (mut at, mut count, mut blank) = (0, 0, false);
    offsets
        .map(|offset| {
            for c in text[at..offset].chars() {
                // A blank counts once a word follows it: none is before the first or after the last.
                if c.is_whitespace() {
                    blank = count > 0;
                } else {
                    (count, blank) = (count + 1 + usize::from(blank), false);
                }
            }
            at = offset;
            count + usize::from(blank && text[offset..].starts_with(|c: char| !c.is_whitespace()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{code_points, even};

    #[test]
    fn places_are_counted_in_the_evened_text() {
        let text = " Élan \n is\tall ";
        let edges = [text.find("is").unwrap(), text.find("is").unwrap() + 2, text.find("all").unwrap(), text.len() - 1];
        assert_eq!(even(text), "Élan is all");
        assert_eq!(code_points(text, edges.into_iter()), [5, 7, 8, 11]);
    }
}
