//! The few function words that phrase boundaries turn on, as identities.

use std::sync::LazyLock;

use crate::text::Word;

/// A closed set of words.
pub(super) struct WordSet(Vec<Word>);

impl WordSet {
    fn of(words: &str) -> Self {
        let mut set: Vec<Word> = words.split_whitespace().map(Word::of).collect();
        set.sort_unstable();
        Self(set)
    }

    /// Whether it holds the word.
    pub(super) fn has(&self, word: Word) -> bool {
        self.0.binary_search(&word).is_ok()
    }
}

/// Sets of function words.
pub(super) struct FunctionWords {
    /// "of" joins whatever stands around it.
    pub of: Word,
    /// "that".
    pub that: Word,
    /// and, or, nor, &.
    pub joins: WordSet,
    /// Prepositions that attach to a noun phrase.
    pub attaching: WordSet,
    /// Prepositions before times.
    pub before_time: WordSet,
    /// Words that go before a time without making it one: early, late, earlier.
    pub near_time: WordSet,
    /// Prepositions before settings.
    pub before_setting: WordSet,
    /// Prepositions that go on with a setting: in an interview with, in a letter to.
    pub after_setting: WordSet,
    /// Words that open a clause of its own: while, although.
    pub contrasts: WordSet,
    /// Words that open a clause about the act, not about its object: because, after, when.
    pub subordinators: WordSet,
    /// Those of them that tell when something is to be done: until, after.
    pub sequels: WordSet,
    /// but, yet.
    pub but: WordSet,
    /// who, which, whose, where.
    pub relatives: WordSet,
    /// Participles that only list: including.
    pub listing: WordSet,
    /// both, either, neither.
    pub both: WordSet,
    /// "by".
    pub by: Word,
    /// a, an, the.
    pub articles: WordSet,
    /// Words that stand for people without a noun: many, some, most.
    pub quantities: WordSet,
    /// Words that can open a clause inside a noun phrase: that, who, which.
    pub openers: WordSet,
}

/// The sets, made once.
pub(super) static WORDS: LazyLock<FunctionWords> = LazyLock::new(|| FunctionWords {
    of: Word::of("of"),
    that: Word::of("that"),
    joins: WordSet::of("and or nor &"),
    attaching: WordSet::of(
        "for from in at with on to against between among within behind under near outside inside about",
    ),
    before_time: WordSet::of("on in at during since by over for until before after"),
    near_time: WordSet::of("early late earlier later just only again"),
    before_setting: WordSet::of("in at on during via by through from to before"),
    after_setting: WordSet::of("with to of on for at from by in"),
    contrasts: WordSet::of("while whereas although though despite even unlike compared"),
    subordinators: WordSet::of("because after when while before although though unless until since whereas"),
    sequels: WordSet::of("until before after once"),
    but: WordSet::of("but yet"),
    relatives: WordSet::of("who whom which whose where"),
    listing: WordSet::of("including excluding according following regarding concerning"),
    both: WordSet::of("both either neither"),
    by: Word::of("by"),
    articles: WordSet::of("a an the"),
    quantities: WordSet::of(
        "many some most few several others another both all one two three four five six seven eight nine ten",
    ),
    openers: WordSet::of("that who whom which whose where when"),
});
