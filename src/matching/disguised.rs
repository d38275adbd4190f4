//! Verbs in the tags of nouns and of base forms: "the cyclist denies taking", "the data suggest a
//! link". Headlines aside, a clause has a verb; a word that agrees with the subject before it, in
//! front of what verbs take, in a clause without another, is that verb.

use crate::document::Document;
use crate::tag::{Lemmatizer, Tag};
use crate::text::{Id, TokenId, Word};
use crate::token::TokenKind;

/// How far to either side another verb is looked for, in tokens.
const REACH: usize = 40;

const THAT: Word = Word::literal("that");
const PREPOSITIONS: [Word; 2] = Word::literals(["against", "for"]);

/// The lemma of the verb that a token must be in spite of its tag.
pub(super) fn verb(document: &Document<'_>, token: TokenId) -> Option<Word> {
    let (at, tags) = (token.index(), document.tags.as_slice());
    let tag = tags[at];
    if is_past(document, token) {
        return Some(Word::of(&Lemmatizer::embedded().lemma(document.text(token), Tag::VerbPast)));
    }
    let agrees = match (tags.get(at.checked_sub(1)?)?, tag) {
        (Tag::Noun | Tag::Name, Tag::NounPlural) | (Tag::NounPlural | Tag::NamePlural, Tag::Noun) => true,
        (before, Tag::Verb) => before.is_noun() || *before == Tag::Pronoun,
        (before, Tag::Noun) => before.is_noun() && plural_with_participle(document, at),
        _ => false,
    };
    let takes = || governs(document, at) || tag == Tag::NounPlural && closes_aside(document, at);
    if !agrees || !takes() || finite_before(document, at) {
        return None;
    }
    if tag == Tag::Verb {
        return Some(document.lemmas[token]);
    }
    let form = if tag == Tag::NounPlural { Tag::VerbThird } else { Tag::VerbPresent };
    Some(Word::of(&Lemmatizer::embedded().lemma(document.text(token), form)))
}

/// Whether a noun in -ed after a noun or adjective is the past tense that its clause lacks: "the
/// manager apologized for".
fn is_past(document: &Document<'_>, token: TokenId) -> bool {
    let (at, tags) = (token.index(), document.tags.as_slice());
    tags[at] == Tag::Noun
        && document.text(token).ends_with("ed")
        && at > 0
        && (tags[at - 1].is_noun() || tags[at - 1].is_adjective())
        && tags.get(at + 1).is_some_and(|next| !next.is_noun() && !next.is_finite() && *next != Tag::Possessive)
        && !finite_before(document, at)
        && !finite_after(document, at + 1)
}

/// Whether a plural with its participle is before: "records kept by the team show that".
fn plural_with_participle(document: &Document<'_>, at: usize) -> bool {
    const NEAR: usize = 12;
    let tags = &document.tags.as_slice()[at.saturating_sub(NEAR)..at];
    tags.windows(2).any(|pair| pair == [Tag::NounPlural, Tag::VerbParticiple])
}

/// Whether what verbs take follows: "that" and a subject, "to" and a verb, an -ing form; after a base form an object.
fn governs(document: &Document<'_>, at: usize) -> bool {
    let tag = |at: usize| document.tags.as_slice().get(at).copied();
    let opens_clause = |at: usize| {
        matches!(tag(at), Some(Tag::Determiner | Tag::Pronoun | Tag::PronounPossessive | Tag::Existential))
            || tag(at).is_some_and(Tag::is_noun)
    };
    let word = document.words.as_slice().get(at + 1);
    if word == Some(&THAT) {
        return opens_clause(at + 2);
    }
    match tag(at + 1) {
        Some(Tag::To) => tag(at + 2) == Some(Tag::Verb) && !finite_after(document, at + 2),
        Some(Tag::VerbGerund) => !finite_after(document, at + 2),
        Some(Tag::Preposition) => {
            word.is_some_and(|word| PREPOSITIONS.contains(word)) && !finite_after(document, at + 2)
        }
        _ => document.tags.as_slice()[at] == Tag::Verb && opens_clause(at + 1),
    }
}

/// ", the clerk remembers,": whether it ends a group with an article that is between commas, or before the final
/// mark, and the sentence has a tensed verb before; no list goes on behind it.
fn closes_aside(document: &Document<'_>, at: usize) -> bool {
    let token = TokenId::from_index(at);
    let tag = |at: usize| document.tags.as_slice().get(at).copied();
    let Some(group) = document.groups.around(token) else { return false };
    let start = group.tokens.start().index();
    let sentence = document.sentences.all()[document.sentences.of(token)].tokens.start().index();
    let between = start > sentence && tag(start) == Some(Tag::Determiner) && tag(start - 1) == Some(Tag::Comma);
    let lists = || matches!(tag(at + 2), Some(Tag::Conjunction | Tag::Determiner));
    let ends = document.tokens.get(TokenId::from_index(at + 1)).is_some_and(|next| next.kind == TokenKind::Terminal)
        || tag(at + 1) == Some(Tag::Comma) && !lists();
    let reach = sentence.max(start.saturating_sub(REACH));
    between && ends && document.tags.as_slice()[reach..start].iter().any(|tag| tag.is_finite())
}

/// Whether the clause has a tensed verb, or one that takes base forms, left of a token.
fn finite_before(document: &Document<'_>, at: usize) -> bool {
    let sentence = document.sentences.all()[document.sentences.of(TokenId::from_index(at))].tokens.start().index();
    for at in (sentence.max(at.saturating_sub(REACH))..at).rev() {
        let tag = document.tags.as_slice()[at];
        let kind = document.tokens[TokenId::from_index(at)].kind;
        let conjoins = tag == Tag::Conjunction || document.words.as_slice()[at] == THAT && tag == Tag::Preposition;
        if conjoins || matches!(kind, TokenKind::QuoteMark | TokenKind::Comma) {
            return false;
        }
        if tag.is_finite() || matches!(tag, Tag::Verb | Tag::To) {
            return true;
        }
    }
    false
}

/// Whether a tensed verb follows in the sentence before a conjunction or a mark.
fn finite_after(document: &Document<'_>, at: usize) -> bool {
    let end = document.sentences.all()[document.sentences.of(TokenId::from_index(at - 1))].tokens.end().index();
    for at in at..end.min(at + REACH) {
        let token = TokenId::from_index(at);
        if document.tokens[token].kind != TokenKind::Word
            || matches!(document.tags[token], Tag::WhDeterminer | Tag::WhPronoun | Tag::WhAdverb)
        {
            return false;
        }
        if document.tags[token].is_finite() {
            return true;
        }
    }
    false
}
