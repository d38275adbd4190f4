//! Who acts in a sentence: the person who is the subject of its first finite verb.

use crate::document::Document;
use crate::gazetteer::{Gazetteer, given_gender};
use crate::lists::List;
use crate::tag::{GroupKind, Tag};
use crate::text::{Id as _, TokenId, TokenRange};
use crate::token::TokenKind;

/// No words between a subject and its verb are longer, in tokens.
const LONGEST_ASIDE: usize = 28;

/// Somebody who acts.
pub(super) struct Actor {
    /// The words for the person.
    pub source: TokenRange,
    /// What the person does: the verb.
    pub cue: TokenRange,
    /// The main word of the verb.
    pub head: TokenId,
    /// Whether the words are a pronoun.
    pub pronoun: bool,
}

/// The person who is the subject of a sentence, or for whom something is so.
pub(super) fn actor(document: &Document<'_>, sentence: TokenRange) -> Option<Actor> {
    let opens = |token: &TokenId| document.tags[*token].is_adverb() || document.tags[*token] == Tag::Conjunction;
    let first = sentence.iter().find(|token| !opens(token))?;
    let holder = document.is_listed(first, List::HolderPrepositions);
    let mut groups = sentence.iter().skip_while(|&token| token < first).filter_map(|token| {
        let group = document.groups.around(token).filter(|group| group.tokens.start() == token)?;
        (group.kind == GroupKind::Noun).then_some(*group)
    });
    let group = groups.find(|group| verb_of(document, sentence, group.tokens, holder).is_some())?;
    let before = group.tokens.start().index().checked_sub(1).map(TokenId::from_index);
    let governed = before.is_some_and(|before| {
        sentence.holds(before) && matches!(document.tags[before], Tag::Preposition | Tag::To) && before != first
    });
    let verb = verb_of(document, sentence, group.tokens, holder).filter(|_| !governed)?;
    let group_of_verb = document.groups.around(verb).and_then(|group| group.tokens.intersection(sentence));
    is_person(document, group.tokens, group.head).then(|| Actor {
        source: group.tokens,
        cue: group_of_verb.unwrap_or(TokenRange::single(verb)),
        head: document.groups.around(verb).map_or(verb, |group| group.head),
        pronoun: document.tags[group.head] == Tag::Pronoun,
    })
}

/// The finite verb whose subject a noun group is: right behind it, or behind what is between two commas; of what is so
/// for somebody, the first verb behind the comma.
fn verb_of(document: &Document<'_>, sentence: TokenRange, subject: TokenRange, holder: bool) -> Option<TokenId> {
    let behind = |from: TokenId| sentence.iter().skip_while(move |&token| token < from);
    let next = |from: TokenId| behind(from).find(|&token| !document.tags[token].is_adverb());
    let finite = |token: &TokenId| document.tags[*token].is_finite();
    let comma = |token: TokenId| document.tokens[token].kind == TokenKind::Comma;
    let after = next(subject.end())?;
    if !comma(after) {
        return Some(after).filter(finite);
    }
    let close = behind(after).skip(1).take(LONGEST_ASIDE).find(|&token| comma(token));
    let past = close.map(|close| TokenId::from_index(close.index() + 1));
    let verb = past.and_then(next).filter(finite);
    verb.or_else(|| behind(after).find(finite).filter(|_| holder))
}

/// Whether a noun group names or describes one person.
fn is_person(document: &Document<'_>, group: TokenRange, head: TokenId) -> bool {
    match document.tags[head] {
        Tag::Pronoun => {
            let kind = document.lists[List::PronounKinds].entry(document.text(head));
            kind.is_some_and(|kind| matches!(kind.value.as_deref(), Some("masculine" | "feminine")))
        }
        tag if tag.is_name() => is_name_of_person(document, group),
        Tag::Noun => [List::Roles, List::AnonymousNouns, List::PersonalDescriptions]
            .into_iter()
            .any(|list| document.is_lemma_listed(head, list)),
        _ => false,
    }
}

/// Whether a name is no place, no body and no thing, as far as its words tell.
pub(super) fn is_name_of_person(document: &Document<'_>, group: TokenRange) -> bool {
    let Some(last) = group.last() else { return false };
    let named = |token: &TokenId| document.tags[*token].is_name();
    let Some(first) = group.iter().find(named) else { return false };
    let words = &document.words.as_slice()[first.index()..group.end().index()];
    let letters = |index: usize| document.text(TokenId::from_index(first.index() + index));
    let known = Gazetteer::embedded().longest(words, letters).is_some();
    let given = given_gender(document.words[first]).is_some() && words.len() > 1;
    let thing = [List::PlaceWords, List::CompanyWords].into_iter().any(|list| document.is_listed(last, list))
        || [List::Organizations, List::Documents, List::MediaNouns]
            .into_iter()
            .any(|l| document.is_lemma_listed(last, l));
    let plural = document.tags[last] == Tag::NamePlural;
    let article = document.is_listed(group.start(), List::Articles);
    (given || !known && !article) && !thing && !plural
}
