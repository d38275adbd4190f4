//! Features: facts of a token and of its neighbours, combined by a fixed list of templates and
//! hashed to keys. A change here makes fitted models useless: raise the version in
//! `crate::weights`.

use super::facts::{Facts, Hint, Nearest};

/// Features of each token that score its label.
pub const LABEL_FEATURES: usize = 109;
/// Features of each token that score its label together with the one before.
pub const PAIR_FEATURES: usize = 8;

/// A token's facts with those of its neighbours.
#[derive(Clone, Copy, Debug)]
pub struct Window<'a> {
    facts: &'a [Facts],
    here: usize,
}

/// What stands before the first token of a paragraph and after the last.
static EDGE: Facts = Facts {
    word: 1,
    lemma: 1,
    tag: u8::MAX,
    coarse: u8::MAX,
    shape: 0,
    prefix: 0,
    suffix2: 0,
    suffix3: 0,
    chunk: u8::MAX,
    chunk_length: 0,
    chunk_ends: 0,
    next_chunk: 0,
    next_head: 0,
    previous_verb: 0,
    next_verb: 0,
    quote: u8::MAX,
    quote_length: 0,
    before_quote: 0,
    after_quote: 0,
    from_start: 0,
    to_end: 0,
    sentence: 0,
    sentence_length: 0,
    sentence_quotes: 0,
    previous_sentence: 0,
    left_mark: (0, 0),
    right_mark: (0, 0),
    cue: u8::MAX,
    left_cue: Nearest { lemma: 0, distance: 0, commas: 0, between: 0 },
    right_cue: Nearest { lemma: 0, distance: 0, commas: 0, between: 0 },
    cues_right: 0,
    best_cue: 0,
    best_side: 0,
    hint: Hint { part: u8::MAX, other: 0, class: 0, prior: 0.0 },
};

impl<'a> Window<'a> {
    /// The token at position `here` of a paragraph.
    pub const fn new(facts: &'a [Facts], here: usize) -> Self {
        Self { facts, here }
    }

    /// The facts at some tokens to the left.
    fn left(self, steps: usize) -> &'a Facts {
        self.here.checked_sub(steps).map_or(&EDGE, |place| &self.facts[place])
    }

    /// The facts at some tokens to the right.
    fn right(self, steps: usize) -> &'a Facts {
        self.facts.get(self.here + steps).unwrap_or(&EDGE)
    }

    /// Keys of the features that score the token's label. Not inlined: with the loop that sums up their
    /// weights it would be too much for one function.
    #[inline(never)]
    #[rustfmt::skip]
    pub fn label_keys(self) -> [u32; LABEL_FEATURES] {
        let (f, l, r, ll, rr) = (self.left(0), self.left(1), self.right(1), self.left(2), self.right(2));
        let (left, right) = (f.left_cue, f.right_cue);
        let mut keys = Keys::default();
        let mut add = |first: u32, second: u32, third: u32| keys.add(first, second, third);
        // words
        add(ll.word, 0, 0); add(l.word, 0, 0); add(f.word, 0, 0); add(r.word, 0, 0); add(rr.word, 0, 0);
        add(l.word, f.word, 0); add(f.word, r.word, 0);
        add(f.lemma, 0, 0); add(l.lemma, 0, 0); add(r.lemma, 0, 0); add(f.lemma, f.coarse.into(), 0);
        add(ll.word, l.word, 0); add(r.word, rr.word, 0);
        // tags
        add(ll.tag.into(), 0, 0); add(l.tag.into(), 0, 0); add(f.tag.into(), 0, 0); add(r.tag.into(), 0, 0); add(rr.tag.into(), 0, 0);
        add(l.tag.into(), f.tag.into(), 0); add(f.tag.into(), r.tag.into(), 0);
        add(ll.tag.into(), l.tag.into(), f.tag.into()); add(l.tag.into(), f.tag.into(), r.tag.into()); add(f.tag.into(), r.tag.into(), rr.tag.into());
        add(l.word, f.tag.into(), 0); add(f.tag.into(), r.word, 0); add(f.word, r.tag.into(), 0); add(l.tag.into(), f.word, 0);
        // shapes
        add(f.shape, 0, 0); add(f.suffix3, 0, 0); add(f.suffix2, 0, 0); add(f.prefix, 0, 0);
        add(l.shape, f.shape, 0); add(f.shape, r.shape, 0); add(l.shape, f.shape, r.shape);
        // groups
        add(f.chunk.into(), 0, 0); add(l.chunk.into(), f.chunk.into(), r.chunk.into());
        add(f.chunk_length.into(), f.chunk_ends.into(), f.chunk.into());
        add(f.next_chunk.into(), 0, 0); add(f.next_chunk.into(), f.tag.into(), 0); add(f.next_head, 0, 0);
        add(f.previous_verb, 0, 0); add(f.next_verb, 0, 0); add(f.previous_verb, f.tag.into(), 0);
        add(f.next_verb, f.tag.into(), 0); add(f.previous_verb, f.next_verb, 0);
        // quotations
        add(f.quote.into(), 0, 0); add(l.quote.into(), f.quote.into(), r.quote.into()); add(f.quote.into(), f.quote_length.into(), 0);
        add(f.quote.into(), f.tag.into(), 0); add(f.quote.into(), f.before_quote, 0); add(f.quote.into(), f.after_quote, 0);
        add(f.quote.into(), f.sentence_quotes.into(), 0); add(f.sentence_quotes.into(), 0, 0);
        // place
        add(f.from_start.into(), 0, 0); add(f.to_end.into(), 0, 0); add(f.from_start.into(), f.sentence.into(), 0);
        add(f.from_start.into(), f.tag.into(), 0); add(f.to_end.into(), f.tag.into(), 0); add(f.sentence.into(), f.quote.into(), 0);
        add(f.sentence_length.into(), 0, 0); add(f.previous_sentence.into(), 0, 0); add(f.previous_sentence.into(), f.quote.into(), 0);
        add(f.left_mark.0, f.left_mark.1.into(), 0); add(f.right_mark.0, f.right_mark.1.into(), 0);
        add(f.left_mark.0, f.right_mark.0, 0); add(f.left_mark.0, f.tag.into(), 0); add(f.right_mark.0, f.tag.into(), 0);
        // candidates for cues
        add(f.cue.into(), 0, 0); add(l.cue.into(), f.cue.into(), r.cue.into()); add(f.cue.into(), f.tag.into(), 0);
        add(r.cue.into(), f.tag.into(), 0); add(l.cue.into(), f.tag.into(), 0);
        add(left.lemma, 0, 0); add(left.lemma, left.distance.into(), 0); add(left.distance.into(), left.commas.into(), 0);
        add(left.lemma, left.commas.into(), left.between.into()); add(left.lemma, f.tag.into(), 0);
        add(right.lemma, 0, 0); add(right.lemma, right.distance.into(), 0); add(right.distance.into(), right.commas.into(), 0);
        add(right.lemma, right.commas.into(), right.between.into()); add(right.lemma, f.tag.into(), 0);
        add(f.cues_right.into(), left.between.into(), right.between.into());
        add(f.best_cue, f.best_side.into(), 0); add(f.best_side.into(), f.quote.into(), 0); add(left.lemma, right.lemma, 0);
        add(left.between.into(), left.commas.into(), f.quote.into()); add(right.between.into(), right.commas.into(), f.quote.into());
        add(left.lemma, f.left_mark.0, f.left_mark.1.into()); add(right.lemma, f.right_mark.0, f.right_mark.1.into());
        add(left.distance.into(), f.tag.into(), 0); add(right.distance.into(), f.tag.into(), 0);
        add(f.best_cue, f.best_side.into(), f.quote.into());
        // the grammar
        let (before, here, after) = (l.hint, f.hint, r.hint);
        add(here.part.into(), 0, 0); add(before.part.into(), here.part.into(), 0); add(here.part.into(), after.part.into(), 0);
        add(before.part.into(), here.part.into(), after.part.into()); add(here.part.into(), here.other.into(), 0);
        add(here.part.into(), f.tag.into(), 0); add(here.part.into(), f.quote.into(), 0); add(here.part.into(), f.cue.into(), 0);
        add(here.part.into(), f.word, 0); add(here.part.into(), f.left_mark.0, 0); add(here.part.into(), f.right_mark.0, 0);
        add(here.part.into(), l.tag.into(), f.tag.into()); add(here.part.into(), f.tag.into(), r.tag.into());
        add(here.class.into(), 0, 0); add(here.class.into(), r.tag.into(), 0); add(here.class.into(), l.tag.into(), here.part.into());
        keys.keys
    }

    /// Keys of the features that score the pair of the label before and the token's label.
    pub fn pair_keys(self) -> [u32; PAIR_FEATURES] {
        let (f, l) = (self.left(0), self.left(1));
        let of = |template: u32, first: u32, second: u32| key(1000 + template, first, second, 0);
        [
            of(0, f.tag.into(), 0),
            of(1, l.tag.into(), 0),
            of(2, f.quote.into(), l.quote.into()),
            of(3, f.word, 0),
            of(4, l.tag.into(), f.tag.into()),
            of(5, f.from_start.into(), 0),
            of(6, f.cue.into(), 0),
            of(7, l.hint.part.into(), f.hint.part.into()),
        ]
    }
}

/// Keys in the order of their templates; the order is the template's number.
struct Keys {
    keys: [u32; LABEL_FEATURES],
    count: usize,
}

impl Default for Keys {
    fn default() -> Self {
        Self { keys: [0; LABEL_FEATURES], count: 0 }
    }
}

impl Keys {
    fn add(&mut self, first: u32, second: u32, third: u32) {
        self.keys[self.count] = key(self.count as u32, first, second, third);
        self.count += 1;
    }
}

/// Mixes a template's number and three values into a key.
const fn key(template: u32, first: u32, second: u32, third: u32) -> u32 {
    let left = (first as u64 | (second as u64) << 32) ^ 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(template as u64 + 1);
    let right = (third as u64 + 0x51_7cc1).wrapping_mul(0xd6e8_feb8_6659_fd93);
    let product = ((left ^ 0xa076_1d64_78bd_642f) as u128).wrapping_mul((right ^ 0xe703_7ed1_a0b4_28db) as u128);
    let mixed = (product as u64) ^ (product >> 64) as u64;
    ((mixed >> 32) ^ mixed) as u32
}
