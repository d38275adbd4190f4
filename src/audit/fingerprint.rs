//! What a finding is known by from one run to the next: the check, the words it is about and the
//! sentence around them, but neither lines nor what is elsewhere in the article.

use std::fmt;

use rustc_hash::FxHashMap;

use super::check::Check;
use crate::Analysis;
use crate::text::Span;

/// Identity of a finding that edits elsewhere in the article leave alone. Equal findings in equal
/// sentences are told apart by counting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u64);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// Makes the fingerprints of one article's findings, in text order.
#[derive(Debug)]
pub(super) struct Fingerprints<'a> {
    analysis: &'a Analysis<'a>,
    /// How many findings had the same fingerprint before counting.
    seen: FxHashMap<u64, u64>,
}

impl<'a> Fingerprints<'a> {
    pub(super) fn new(analysis: &'a Analysis<'a>) -> Self {
        Self { analysis, seen: FxHashMap::default() }
    }

    /// The fingerprint of the next finding of `check` at `span`.
    pub(super) fn next(&mut self, check: &Check, span: Span) -> Fingerprint {
        let mut hash = Fnv::default();
        hash.add(check.code);
        if !check.whole_article() {
            let text = self.analysis.document.article.text();
            hash.add(span.slice(text));
            hash.add(sentence(self.analysis, span).slice(text));
        }
        let count = self.seen.entry(hash.0).or_default();
        *count += 1;
        hash.number(*count);
        Fingerprint(hash.0)
    }
}

/// The sentence that a span starts in.
fn sentence(analysis: &Analysis<'_>, span: Span) -> Span {
    let document = &analysis.document;
    let sentences = document.sentences.all().as_slice();
    let at = sentences.partition_point(|sentence| document.span(sentence.tokens).end() <= span.start());
    sentences.get(at).map_or(span, |sentence| document.span(sentence.tokens))
}

/// FNV-1a, 64 bits: the same on every machine and in every version, as files hold it.
#[derive(Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }

    fn number(&mut self, number: u64) {
        number.to_le_bytes().into_iter().for_each(|byte| self.byte(byte));
    }

    /// Adds the words of a text, whatever white space is between them, and an end.
    fn add(&mut self, text: &str) {
        for word in text.split_whitespace() {
            word.bytes().chain([b' ']).for_each(|byte| self.byte(byte));
        }
        self.byte(0);
    }
}
