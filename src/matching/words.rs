//! The few function words that phrase boundaries turn on. What sets a word is in is looked up once
//! for each token.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::Word;

/// "of" joins whatever stands around it.
pub(super) const OF: Word = Word::literal("of");
/// "that".
pub(super) const THAT: Word = Word::literal("that");
/// "something".
pub(super) const SOMETHING: Word = Word::literal("something");
/// "et".
pub(super) const ET: Word = Word::literal("et");
/// "al."
pub(super) const AL: Word = Word::literal("al.");
/// "by".
pub(super) const BY: Word = Word::literal("by");
/// The base form of "is", "were".
pub(super) const BE: Word = Word::literal("be");

/// Sets of function words, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Functions(u32);

impl Functions {
    /// The sets that a word is in.
    pub(super) fn of(word: Word) -> Self {
        BY_WORD.get(&word).copied().unwrap_or_default()
    }

    /// These and those.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether they share a set with `set`.
    pub(super) const fn has(self, set: Self) -> bool {
        self.0 & set.0 != 0
    }
}

/// and, or, nor, &.
pub(super) const JOINS: Functions = Functions(1 << 0);
/// Prepositions that attach to a noun phrase.
pub(super) const ATTACHING: Functions = Functions(1 << 1);
/// Prepositions before times.
pub(super) const BEFORE_TIME: Functions = Functions(1 << 2);
/// Words that go before a time without making it one: early, late, earlier.
pub(super) const NEAR_TIME: Functions = Functions(1 << 3);
/// Prepositions before settings.
pub(super) const BEFORE_SETTING: Functions = Functions(1 << 4);
/// Prepositions that go on with a setting: in an interview with, in a letter to.
pub(super) const AFTER_SETTING: Functions = Functions(1 << 5);
/// Words that open a clause of its own: while, although.
pub(super) const CONTRASTS: Functions = Functions(1 << 6);
/// Words that open a clause about the act, not about its object: because, after, when.
pub(super) const SUBORDINATORS: Functions = Functions(1 << 7);
/// Those of them that tell when something is to be done: until, after.
pub(super) const SEQUELS: Functions = Functions(1 << 8);
/// but, yet.
pub(super) const BUT: Functions = Functions(1 << 9);
/// who, which, whose, where.
pub(super) const RELATIVES: Functions = Functions(1 << 10);
/// Participles that only list: including.
pub(super) const LISTING: Functions = Functions(1 << 11);
/// both, either, neither.
pub(super) const BOTH: Functions = Functions(1 << 12);
/// a, an, the.
pub(super) const ARTICLES: Functions = Functions(1 << 13);
/// Words that stand for people without a noun: many, some, most.
pub(super) const QUANTITIES: Functions = Functions(1 << 14);
/// Words that can open a clause inside a noun phrase: that, who, which.
pub(super) const OPENERS: Functions = Functions(1 << 15);
/// Words of the grammar's list of times, and years.
pub(super) const TIME: Functions = Functions(1 << 16);
/// Words that a time can end with.
pub(super) const TIME_END: Functions = Functions(1 << 17);
/// Participles that open a reporter's question: "Asked whether …".
pub(super) const ASKED: Functions = Functions(1 << 18);

/// himself, themselves: after a subject they belong to it.
pub(super) const REFLEXIVES: Functions = Functions(1 << 19);
/// Words that open a clause inside another.
pub(super) const INNER: Functions = Functions(1 << 20);
/// Other words that open the clause before the main clause.
pub(super) const CONDITIONS: Functions = Functions(1 << 21);

/// The words of each set that stands here.
const SETS: [(Functions, &str); 20] = [
    (JOINS, "and or nor &"),
    (ATTACHING, "for from in at with on to against between among within behind under near outside inside about"),
    (BEFORE_TIME, "on in at during since by over for until before after"),
    (NEAR_TIME, "early late earlier later just only again"),
    (BEFORE_SETTING, "in at on during via by through from to before"),
    (AFTER_SETTING, "with to of on for at from by in"),
    (CONTRASTS, "while whereas although though despite even unlike compared"),
    (SUBORDINATORS, "because after when while before although though unless until since whereas"),
    (SEQUELS, "until before after once"),
    (BUT, "but yet"),
    (RELATIVES, "who whom which whose where"),
    (LISTING, "including excluding according following regarding concerning"),
    (BOTH, "both either neither"),
    (ARTICLES, "a an the"),
    (QUANTITIES, "many some most few several others another both all one two three four five six seven eight nine ten"),
    (OPENERS, "that who whom which whose where when"),
    (CONDITIONS, "if once as"),
    (INNER, "whether if how why because when while which whose where"),
    (REFLEXIVES, "himself herself itself themselves"),
    (ASKED, "asked pressed questioned"),
];

static BY_WORD: LazyLock<FxHashMap<Word, Functions>> = LazyLock::new(|| {
    let mut sets: FxHashMap<Word, Functions> = FxHashMap::default();
    for (set, words) in SETS {
        for word in words.split_whitespace() {
            sets.entry(Word::of(word)).or_default().0 |= set.0;
        }
    }
    sets
});
