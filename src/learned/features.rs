//! Features: the facts of a token, each with its number. A change here makes fitted models useless: raise
//! the version in `crate::weights`.

use super::facts::Facts;

/// Features whose values are words and the like, without end.
pub const WORDS: usize = 17;
/// Features of few values.
pub const KINDS: usize = 27;
/// Each of these has fewer values than this.
pub const VALUES: usize = 64;

/// The keys of a token's features of words.
#[rustfmt::skip]
#[inline(always)]
pub fn words(facts: &Facts) -> [u32; WORDS] {
    let with_quote = |word: u32| word.rotate_left(8) ^ u32::from(facts.quote);
    let values = [
        facts.word, facts.lemma, facts.shape, facts.prefix, facts.suffix2, facts.suffix3,
        facts.next_chunk.into(), facts.next_head, facts.previous_verb, facts.next_verb,
        with_quote(facts.before_quote), with_quote(facts.after_quote),
        facts.left_mark.0, facts.right_mark.0,
        facts.best_cue, facts.left_cue.lemma, facts.right_cue.lemma,
    ];
    let mut keys = values;
    for number in 0..WORDS {
        keys[number] = key(number as u32, values[number]);
    }
    keys
}

/// The place of a feature of few values, in a table of [`VALUES`] for each.
#[inline(always)]
pub const fn place(number: usize, value: u8) -> usize {
    number * VALUES + value as usize % VALUES
}

/// The values of a token's features of few values.
#[rustfmt::skip]
#[inline(always)]
pub fn kinds(facts: &Facts) -> [u8; KINDS] {
    let (left, right, hint) = (facts.left_cue, facts.right_cue, facts.hint);
    [
        // tags and groups
        facts.tag, facts.coarse, facts.chunk, facts.chunk_length, facts.chunk_ends,
        // quotations
        facts.quote, facts.quote_length, facts.sentence_quotes,
        // place
        facts.from_start, facts.to_end, facts.sentence, facts.sentence_length, facts.previous_sentence,
        facts.left_mark.1, facts.right_mark.1,
        // candidates for cues
        facts.cue, facts.cues_right, facts.best_side,
        left.distance, left.commas, left.between, right.distance, right.commas, right.between,
        // the grammar
        hint.part, hint.other, hint.class,
    ]
}

/// Mixes a feature's number and its value into a key.
const fn key(number: u32, value: u32) -> u32 {
    let mixed = (value as u64 ^ ((number as u64 + 1) << 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 32)) as u32 ^ (mixed >> 47) as u32
}
