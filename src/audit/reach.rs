//! Which words the attributions of an article reach.

use rustc_hash::FxHashSet;

use crate::Analysis;
use crate::text::{SentenceId, TokenRange, TokenRuns};

/// The words of all sources, cues and contents, and the sentences that hold a cue.
#[derive(Clone, Debug)]
pub(super) struct Reach {
    runs: Vec<TokenRange>,
    sentences: FxHashSet<SentenceId>,
}

impl Reach {
    /// Gathers what the attributions of an analysis reach.
    pub(super) fn new(analysis: &Analysis<'_>) -> Self {
        let found = || analysis.attributions.all.iter().map(|attribution| &attribution.found);
        let ranges = found().flat_map(|found| found.content.iter().chain(found.source.iter()).chain([found.cue]));
        Self {
            runs: TokenRuns::new(ranges).iter().collect(),
            sentences: found().map(|found| analysis.document.sentences.of(found.cue.start())).collect(),
        }
    }

    /// Whether a word of the range is reached.
    pub(super) fn touches(&self, range: TokenRange) -> bool {
        let next = self.runs.partition_point(|run| run.end() <= range.start());
        self.runs.get(next).is_some_and(|run| run.overlaps(range))
    }

    /// Whether a cue is in the sentence.
    pub(super) fn has_cue(&self, sentence: SentenceId) -> bool {
        self.sentences.contains(&sentence)
    }
}
