//! The words by which a statement goes on with the attributed statement before it: "These
//! containers could hold …", "The ministry also plans …", "It would cost …".

use super::figures::{figure_of_data, is_share};
use super::main_clause::main_verb;
use crate::document::Document;
use crate::lists::List;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, TokenRuns, word};
use rustc_hash::FxHashSet;

/// An attributed statement that the next one may go on with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before<'a> {
    /// Its words.
    pub(super) content: &'a TokenRuns,
    /// The words of its source, if any.
    pub(super) source: &'a TokenRuns,
    /// Whether the next statement stands in the same block.
    pub(super) same_block: bool,
}

/// The words that tie `sentence` to the statement before it; `None` if it starts a topic of its own.
pub(super) fn tie(document: &Document<'_>, sentence: TokenRange, before: &Before<'_>) -> Option<TokenRange> {
    let subject = subject(document, sentence)?;
    if let Some(opening) = opening_phrase(document, sentence, subject)
        && points_back(document, opening, before)
    {
        return Some(opening);
    }
    if let Some(part) = part_of(document, sentence, before) {
        return Some(part);
    }
    if let Some(figure) = figure_of_data(document, sentence, before.source, before.same_block) {
        return Some(figure);
    }
    if let Some(share) = restated_figure(document, sentence, subject, before) {
        return Some(share);
    }
    if let Some(then) = told_next(document, sentence, before) {
        return Some(then);
    }
    if let Some(verb) = answering_verb(document, sentence, subject) {
        return Some(verb);
    }
    if let Some(verb) = is_shifted_back(document, sentence, before) {
        return Some(verb);
    }
    let tied = points_back(document, subject, before)
        || is_reported_mood(document, sentence, subject, before)
        || supposes(document, sentence, before)
        || goes_on_about_source(document, sentence, subject, before);
    tied.then_some(subject)
}

/// The noun group of "In this poll, …".
fn opening_phrase(document: &Document<'_>, sentence: TokenRange, first: TokenRange) -> Option<TokenRange> {
    let preposition = document.tags[first.start()] == Tag::Preposition;
    let next = after(sentence, first).filter(|_| preposition)?;
    let group = document.groups.around(next)?.tokens.intersection(sentence)?;
    let comma = after(sentence, group)?;
    (group.len() > 1 && document.tags[comma] == Tag::Comma).then_some(group)
}

/// The noun group that opens the sentence.
fn subject(document: &Document<'_>, sentence: TokenRange) -> Option<TokenRange> {
    let opens = |tag: Tag| tag.is_adverb() || matches!(tag, Tag::Comma | Tag::Conjunction);
    let first = sentence.iter().find(|&token| !opens(document.tags[token]))?;
    let group = document.groups.around(first).map_or(TokenRange::single(first), |group| group.tokens);
    group.intersection(sentence)
}

/// "These containers", "such deliveries", "the second test": a noun of the statement before comes
/// back with a word that points; a bare "this" points back within its paragraph.
fn points_back(document: &Document<'_>, subject: TokenRange, before: &Before<'_>) -> bool {
    let points = subject.iter().next().is_some_and(|first| document.is_listed(first, List::Pointers));
    points && (before.same_block || shares_noun(document, subject, before.content))
        || before.same_block && is_remainder(document, subject)
}

/// "The rest", "the remainder": what is left of what was told of.
fn is_remainder(document: &Document<'_>, subject: TokenRange) -> bool {
    let mut words = subject.iter();
    words.next().is_some_and(|first| document.words[first] == word!("the"))
        && words.next().is_some_and(|second| document.is_listed(second, List::Remainders))
}

/// "Nearly a third of those with boats", "Two of them": a part of what was told of, in its paragraph; not "One of them",
/// as somebody is introduced.
fn part_of(document: &Document<'_>, sentence: TokenRange, before: &Before<'_>) -> Option<TokenRange> {
    const OPENING: usize = 6;
    let opening =
        TokenRange::new(sentence.start().index(), sentence.end().index().min(sentence.start().index() + OPENING));
    let of = opening.iter().find(|&token| document.words[token] == word!("of")).filter(|_| before.same_block)?;
    let one = of.index().checked_sub(1).is_some_and(|one| document.words[TokenId::from_index(one)] == word!("one"));
    let whole = TokenId::from_index(of.index() + 1);
    let points = sentence.holds(whole) && document.is_listed(whole, List::GroupPointers);
    (points && !one).then(|| TokenRange::new(of.index(), whole.index() + 1))
}

/// "Bank directors aren't.", "Two in three owners agreed.": a subject, and a verb that answers to the statement before.
fn answering_verb(document: &Document<'_>, sentence: TokenRange, subject: TokenRange) -> Option<TokenRange> {
    const LONGEST: usize = 8;
    let word = |&token: &TokenId| document.tokens[token].kind.is_word();
    let mut last = sentence.iter().rev().filter(word);
    let (end, before) = (last.next()?, last.next()?);
    let negated = document.is_listed(end, List::AnswerTails);
    let verb = if negated { before } else { end };
    let elides = negated && document.is_lemma_listed(verb, List::Auxiliaries);
    let agrees = document.is_lemma_listed(verb, List::AgreeingVerbs) && document.tags[verb].is_verb();
    let finite = sentence.iter().filter(|&token| document.tags[token].is_finite()).count() <= 1;
    let short = sentence.len() <= LONGEST && subject.start() < verb && finite;
    (short && (elides || agrees)).then(|| TokenRange::single(verb))
}

/// "It would cost …", "They could …", "And the deal had to be …": the mood of reported speech, right after it. In the
/// next paragraph "it would be wise" and "they would have left" are the article's own.
fn is_reported_mood(document: &Document<'_>, sentence: TokenRange, subject: TokenRange, before: &Before<'_>) -> bool {
    let pronoun = subject.len() == 1 && document.tags[subject.start()] == Tag::Pronoun;
    let follows = after(sentence, subject);
    let goes_on = sentence.start() < subject.start() && document.text(sentence.start()) == "And";
    let judges = |token: TokenId| {
        let next = TokenId::from_index(token.index() + 1);
        sentence.holds(next) && matches!(document.lemma(next).as_ref(), "be" | "have")
    };
    (pronoun || before.same_block && goes_on)
        && follows.is_some_and(|token| {
            (before.same_block || !judges(token))
                && (document.is_listed(token, List::ReportedModals) || has_to(document, sentence, token))
        })
}

/// "(The coach said her team had been asleep.) It had lost twice before": what was told stands in the past, without
/// quotation marks, and the next sentence of its paragraph goes further back, without a time of its own that it could
/// be told from: "Half of them had left by then".
fn is_shifted_back(document: &Document<'_>, sentence: TokenRange, before: &Before<'_>) -> Option<TokenRange> {
    let content = || before.content.iter().flat_map(TokenRange::iter);
    let quoted = content().any(|token| document.quotes.around(token).is_some());
    let told = main_verb(document, content())?;
    let past = document.tags[told] == Tag::VerbPast && !before.source.is_empty();
    let had = main_verb(document, sentence.iter())?;
    let opens = document.tokens[sentence.start()].kind.is_word()
        && !sentence.iter().any(|token| document.is_listed(token, List::PastBounds));
    let participle = TokenRange::new(had.index() + 1, sentence.end().index())
        .iter()
        .find(|&token| !document.tags[token].is_adverb() && document.words[token] != word!("n't"))
        .is_some_and(|token| matches!(document.tags[token], Tag::VerbParticiple | Tag::VerbPast));
    let shifted = before.same_block && past && !quoted && opens && document.words[had] == word!("had") && participle;
    shifted.then(|| TokenRange::single(had))
}

/// "(The board proposed a quota of nine tons.) Cod would make up half of that quota": what would come of what was told,
/// in its paragraph, with a word that points back at it.
fn supposes(document: &Document<'_>, sentence: TokenRange, before: &Before<'_>) -> bool {
    let would = main_verb(document, sentence.iter()).is_some_and(|verb| document.words[verb] == word!("would"));
    let points = |token: TokenId| {
        let group = document.groups.around(token).and_then(|group| group.tokens.intersection(sentence));
        document.is_listed(token, List::Demonstratives)
            && group.is_some_and(|group| group.start() == token && shares_noun(document, group, before.content))
    };
    before.same_block && would && sentence.iter().any(points)
}

/// "had to".
fn has_to(document: &Document<'_>, sentence: TokenRange, token: TokenId) -> bool {
    let next = TokenId::from_index(token.index() + 1);
    document.text(token) == "had" && sentence.holds(next) && document.text(next) == "to"
}

/// "The ministry also …": the source comes back and something is added.
fn goes_on_about_source(
    document: &Document<'_>,
    sentence: TokenRange,
    subject: TokenRange,
    before: &Before<'_>,
) -> bool {
    let adds = sentence.iter().skip(subject.len()).take(4).any(|token| document.text(token) == "also");
    before.same_block && adds && shares_noun(document, subject, before.source)
}

/// "(Attendance was the lowest in 9 years, she said.) The attendance came to 12 percent": a share of what the statement
/// before told, in its paragraph.
fn restated_figure(
    document: &Document<'_>,
    sentence: TokenRange,
    subject: TokenRange,
    before: &Before<'_>,
) -> Option<TokenRange> {
    let counted = before.content.iter().flat_map(TokenRange::iter).any(|token| document.tags[token] == Tag::Number);
    let known = document.words[subject.start()] == word!("the") && shares_noun(document, subject, before.content);
    let share = || sentence.iter().find(|&token| is_share(document, token)).map(TokenRange::single);
    (before.same_block && counted && known).then(share).flatten()
}

/// "(They left at ten, according to the timeline.) Half an hour later they were back": what a record tells goes on in
/// its paragraph.
fn told_next(document: &Document<'_>, sentence: TokenRange, before: &Before<'_>) -> Option<TokenRange> {
    const OPENING: usize = 5;
    let mut source = before.source.iter().flat_map(TokenRange::iter);
    let record = before.same_block && source.any(|token| document.is_lemma_listed(token, List::Documents));
    let next = |&token: &TokenId| document.is_listed(token, List::SequenceAdverbs);
    sentence.iter().take(OPENING).find(next).filter(|_| record).map(TokenRange::single)
}

/// The token after the subject.
fn after(sentence: TokenRange, subject: TokenRange) -> Option<TokenId> {
    sentence.iter().find(|&token| token >= subject.end())
}

/// Whether a noun of `subject` stands in `runs` too.
fn shares_noun(document: &Document<'_>, subject: TokenRange, runs: &TokenRuns) -> bool {
    let nouns: FxHashSet<_> =
        subject.iter().filter(|&token| document.tags[token].is_noun()).map(|token| document.lemmas[token]).collect();
    runs.iter().flat_map(TokenRange::iter).any(|token| nouns.contains(&document.lemmas[token]))
}
