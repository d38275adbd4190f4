//! The facts of one token, and the passes that gather them.

use super::hints::Hint;
use super::{candidates, letters, marks, phrases, place, quotation};
use crate::document::Document;
use crate::text::{Id, TokenRange};

/// What is known of one token. Hashes of words are cut to 32 bits; 0 stands for "none".
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts {
    /// The word, or the shape of a name.
    pub word: u32,
    /// Its base form, or the shape of a name.
    pub lemma: u32,
    /// Part of speech.
    pub tag: u8,
    /// Part of speech without tense, number and degree.
    pub coarse: u8,
    /// Case, digits and marks of the letters.
    pub shape: u32,
    /// First three letters.
    pub prefix: u32,
    /// Last two letters.
    pub suffix2: u32,
    /// Last three letters.
    pub suffix3: u32,
    /// Kind of its group and whether it opens it.
    pub chunk: u8,
    /// Length of its group (at most 6).
    pub chunk_length: u8,
    /// Whether it closes its group.
    pub chunk_ends: u8,
    /// Kind and first tag of the next group of the sentence.
    pub next_chunk: u16,
    /// Main word of the next group.
    pub next_head: u32,
    /// Main verb of the verb group before.
    pub previous_verb: u32,
    /// Main verb of the verb group after.
    pub next_verb: u32,
    /// State of quotation.
    pub quote: u8,
    /// Bin of the quotation's length.
    pub quote_length: u8,
    /// Word before the quotation.
    pub before_quote: u32,
    /// Word and tag after the quotation.
    pub after_quote: u32,
    /// Bin of the distance to the sentence's start.
    pub from_start: u8,
    /// Bin of the distance to the sentence's end.
    pub to_end: u8,
    /// Position of its sentence in the paragraph (at most 4).
    pub sentence: u8,
    /// Bin of the sentence's length.
    pub sentence_length: u8,
    /// How the sentence meets quotations.
    pub sentence_quotes: u8,
    /// Candidates and quotations of the sentence before.
    pub previous_sentence: u8,
    /// Nearest mark or joining word to the left, and the bin of its distance.
    pub left_mark: (u32, u8),
    /// The same to the right.
    pub right_mark: (u32, u8),
    /// Bin of the probability that it is the main word of a cue.
    pub cue: u8,
    /// Nearest candidate to the left.
    pub left_cue: Nearest,
    /// Nearest candidate to the right.
    pub right_cue: Nearest,
    /// Candidates to the right (at most 3).
    pub cues_right: u8,
    /// Best candidate of the sentence.
    pub best_cue: u32,
    /// On which side of the best candidate it lies: 1 left, 2 it is it, 3 right.
    pub best_side: u8,
    /// What the grammar makes of it.
    pub hint: Hint,
}

/// The nearest candidate for a cue on one side.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nearest {
    /// Its base form.
    pub lemma: u32,
    /// Bin of its distance, plus one.
    pub distance: u8,
    /// Commas between (at most 3), plus one.
    pub commas: u8,
    /// What lies between: 1 "that" and its like, 2 a quotation mark, 4 a colon.
    pub between: u8,
}

/// The facts of the tokens of a text (a paragraph, or what somebody says in one), given the probability of each of its tokens to be the
/// main word of a cue, and what the grammar makes of each.
pub fn see(document: &Document<'_>, text: TokenRange, priors: &[f32], hints: &[Hint]) -> Vec<Facts> {
    let alone = text.iter().map(|token| letters::facts(document, token));
    let mut facts: Vec<Facts> = alone.zip(hints).map(|(facts, &hint)| Facts { hint, ..facts }).collect();
    quotation::see(document, text, &mut facts);
    let base = text.start().index();
    let mut before = place::Before::default();
    let mut next = text.start();
    while text.holds(next) {
        let sentence = document.sentences.all()[document.sentences.of(next)].tokens;
        let Some(sentence) = sentence.intersection(text) else { break };
        let here = sentence.start().index() - base..sentence.end().index() - base;
        let (facts, priors) = (&mut facts[here.clone()], &priors[here]);
        phrases::see(document, sentence, facts);
        marks::see(facts);
        candidates::see(facts, priors);
        before = place::see(facts, before);
        next = sentence.end();
    }
    facts
}

/// Bin of a distance or length in tokens.
pub(super) fn distance_bin(tokens: usize) -> u8 {
    BINS[tokens.min(LAST_BOUND + 1)]
}

/// The highest bound of a bin of distances.
const LAST_BOUND: usize = 40;

/// For each distance how many bounds lie below it.
const BINS: [u8; LAST_BOUND + 2] = {
    const BOUNDS: [usize; 11] = [0, 1, 2, 3, 4, 5, 7, 10, 15, 25, LAST_BOUND];
    let mut bins = [0; LAST_BOUND + 2];
    let (mut tokens, mut bin) = (0, 0);
    while tokens < bins.len() {
        if bin < BOUNDS.len() && BOUNDS[bin] < tokens {
            bin += 1;
        }
        bins[tokens] = bin as u8;
        tokens += 1;
    }
    bins
};
