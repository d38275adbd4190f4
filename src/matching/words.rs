//! The few function words that phrase boundaries turn on. What sets a word is in is looked up once
//! for each token.

use crate::lists::{Functions, List};
use crate::text::Word;

/// "of" joins whatever is around it.
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

/// and, or, nor, &.
pub(super) const JOINS: Functions = Functions::of(List::Conjunctions);
/// Prepositions that attach to a noun phrase.
pub(super) const ATTACHING: Functions = Functions::of(List::AttachingPrepositions);
/// Prepositions before times.
pub(super) const BEFORE_TIME: Functions = Functions::of(List::TimePrepositions);
/// Words that go before a time without making it one: early, late, earlier.
pub(super) const NEAR_TIME: Functions = Functions::of(List::NearTimes);
/// Prepositions before settings.
pub(super) const BEFORE_SETTING: Functions = Functions::of(List::SettingPrepositions);
/// Prepositions that go on with a setting: in an interview with, in a letter to.
pub(super) const AFTER_SETTING: Functions = Functions::of(List::SettingTails);
/// Words that open a clause of its own: while, although.
pub(super) const CONTRASTS: Functions = Functions::of(List::Contrasts);
/// Words that open a clause about the act, not about its object: because, after, when.
pub(super) const SUBORDINATORS: Functions = Functions::of(List::Subordinators);
/// Those of them that tell when something is to be done: until, after.
pub(super) const SEQUELS: Functions = Functions::of(List::Sequels);
/// but, yet.
pub(super) const BUT: Functions = Functions::of(List::Buts);
/// who, which, whose, where.
pub(super) const RELATIVES: Functions = Functions::of(List::Relatives);
/// Participles that only list: including.
pub(super) const LISTING: Functions = Functions::of(List::ListingParticiples);
/// both, either, neither.
pub(super) const BOTH: Functions = Functions::of(List::Correlatives);
/// a, an, the.
pub(super) const ARTICLES: Functions = Functions::of(List::Articles);
/// Words that stand for people without a noun: many, some, most.
pub(super) const QUANTITIES: Functions = Functions::of(List::Quantities);
/// Words that can open a clause inside a noun phrase: that, who, which.
pub(super) const OPENERS: Functions = Functions::of(List::ClauseOpeners);
/// Words of the grammar's list of times, and years.
pub(super) const TIME: Functions = Functions::FIRST;
/// Words that a time can end with.
pub(super) const TIME_END: Functions = Functions::SECOND;
/// Participles that open a reporter's question: "Asked whether …".
pub(super) const ASKED: Functions = Functions::of(List::AskedParticiples);
/// himself, themselves: after a subject they belong to it.
pub(super) const REFLEXIVES: Functions = Functions::of(List::Reflexives);
/// Words that open a clause inside another.
pub(super) const INNER: Functions = Functions::of(List::InnerOpeners);
/// Other words that open the clause before the main clause.
pub(super) const CONDITIONS: Functions = Functions::of(List::Conditions);
