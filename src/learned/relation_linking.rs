//! Labels to attributions: each source and content goes to the nearest cue on the side that its
//! label names; an attribution without a source takes the one before it in the same sentence.

use smallvec::SmallVec;

use super::crf::Row;
use super::labels::{Label, Part};
use crate::document::Document;
use crate::text::{Id, TokenId, TokenRange, TokenRuns};
use crate::token::TokenKind;

/// Farther than this, a run belongs to no cue.
const FARTHEST: usize = 80;
/// What crossing into another sentence costs, in tokens.
const SENTENCE_COST: usize = 8;
/// What going against the labelled side costs, in tokens.
const DIRECTION_COST: usize = 25;

/// An attribution as the labels tell it.
#[derive(Clone, Debug)]
pub struct Linked {
    /// Who; empty where no source was labelled.
    pub source: TokenRuns,
    /// The cue.
    pub cue: TokenRange,
    /// What.
    pub content: TokenRuns,
    /// Lowest mean probability of the labels of one of its parts.
    pub probability: f32,
}

/// A run of tokens with one part's labels.
struct Run {
    tokens: TokenRange,
    part: Part,
    probability: f32,
}

/// The attributions of a text from its labels and their probabilities.
pub fn link(document: &Document<'_>, text: TokenRange, labels: &[Label], nodes: &[Row]) -> Vec<Linked> {
    let runs = runs(text, labels, nodes);
    let cues: Vec<&Run> = runs.iter().filter(|run| run.part == Part::Cue).collect();
    let mut sources: Vec<SmallVec<[TokenRange; 2]>> = vec![SmallVec::new(); cues.len()];
    let mut contents = sources.clone();
    let mut probabilities: Vec<f32> = cues.iter().map(|cue| cue.probability).collect();
    for run in runs.iter().filter(|run| run.part != Part::Cue) {
        let Some(cue) = nearest(document, run, &cues) else { continue };
        let (parts, tokens) = if run.part.is_source() {
            (&mut sources, run.tokens)
        } else {
            (&mut contents, within_sentence(document, text, run.tokens, cues[cue].tokens))
        };
        parts[cue].push(tokens);
        probabilities[cue] = probabilities[cue].min(run.probability);
    }
    let mut linked: Vec<Linked> = Vec::with_capacity(cues.len());
    for (place, cue) in cues.iter().enumerate() {
        let mut source = TokenRuns::new(std::mem::take(&mut sources[place]));
        let content = TokenRuns::new(std::mem::take(&mut contents[place]));
        if source.is_empty()
            && let Some(before) = linked.last().filter(|before| same_sentence(document, before.cue, cue.tokens))
        {
            source = before.source.clone();
        }
        linked.push(Linked { source, cue: cue.tokens, content, probability: probabilities[place] });
    }
    linked
}

/// A content without its further sentences, where it is beside its cue in words of the article's
/// own: what is not quoted ends with the sentence. The turns of transcripts do not.
fn within_sentence(document: &Document<'_>, text: TokenRange, content: TokenRange, cue: TokenRange) -> TokenRange {
    let sentence = document.sentences.of(content.start());
    let end = document.sentences.all()[sentence].tokens.end();
    let quoted = || document.quotes.within(text).any(|quotation| content.overlaps(quotation.tokens));
    let own_words = document.tokens[cue.start()].kind == TokenKind::Word && !quoted();
    if end >= content.end() || document.sentences.of(cue.start()) != sentence || !own_words {
        return content;
    }
    let mark = TokenId::from_index(end.index() - 1);
    let end = if document.tokens[mark].kind == TokenKind::Terminal { mark } else { end };
    TokenRange::new(content.start().index(), end.index().max(content.start().index() + 1))
}

fn runs(text: TokenRange, labels: &[Label], nodes: &[Row]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open = false;
    for ((token, label), node) in text.iter().zip(labels).zip(nodes) {
        let probability = node[label.position()];
        match label.part() {
            None => open = false,
            Some((_, false)) if open => {
                if let Some(run) = runs.last_mut() {
                    run.tokens = run.tokens.cover(TokenRange::single(token));
                    run.probability += probability;
                }
            }
            Some((part, _)) => {
                runs.push(Run { tokens: TokenRange::single(token), part, probability });
                open = true;
            }
        }
    }
    for run in &mut runs {
        run.probability /= run.tokens.len() as f32;
    }
    runs
}

/// The cue that a run belongs to.
fn nearest(document: &Document<'_>, run: &Run, cues: &[&Run]) -> Option<usize> {
    let after = cues.partition_point(|cue| cue.tokens < run.tokens);
    let left = after.checked_sub(1).map(|place| (cost(document, run, cues[place]), place));
    let right = (after < cues.len()).then(|| (cost(document, run, cues[after]), after));
    [left, right].into_iter().flatten().filter(|&(cost, _)| cost < FARTHEST).min().map(|(_, place)| place)
}

/// How far a run lies from a cue, in tokens.
fn cost(document: &Document<'_>, run: &Run, cue: &Run) -> usize {
    let to_the_left = cue.tokens < run.tokens;
    let (first, second) = if to_the_left { (cue.tokens, run.tokens) } else { (run.tokens, cue.tokens) };
    let gap = second.start().index().saturating_sub(first.end().index());
    let crossing = if same_sentence(document, first, second) { 0 } else { SENTENCE_COST };
    let against = if run.part.looks_left() == to_the_left { 0 } else { DIRECTION_COST };
    gap + crossing + against
}

/// Whether one range's last token and the next range's first are in one sentence.
fn same_sentence(document: &Document<'_>, first: TokenRange, second: TokenRange) -> bool {
    first.last().is_some_and(|last| document.sentences.of(last) == document.sentences.of(second.start()))
}
