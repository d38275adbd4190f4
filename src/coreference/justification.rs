//! Why one should listen to a source, in the article's words: what is in commas behind its mentions
//! (", a retired colonel,", ", who has studied rivers,", ", speaking on condition of anonymity,"), else
//! the job before the name.

use super::entity::Entity;
use super::naming::Naming;
use super::phrase::{Head, Phrase};
use crate::tag::Tag;
use crate::text::{Id, TokenId, TokenRange, Word, word};

/// So many mentions are looked at.
const MENTIONS: usize = 16;

/// Longest clause, in tokens.
const LONGEST: usize = 30;

/// So many reasons are told.
const REASONS: usize = 2;

/// What the article says of an entity that speaks for listening to it.
pub(super) fn justification(naming: &Naming<'_>, entity: &Entity, titles: &[String]) -> Option<String> {
    let mut found: Vec<String> = Vec::new();
    for &(index, _) in entity.phrases.iter().take(MENTIONS) {
        let phrase = &naming.scan.phrases[index];
        let told = clause(naming, phrase, index).map(|clause| naming.plain(clause));
        found.extend(told.filter(|told| !found.contains(told)));
        if found.len() == REASONS {
            break;
        }
    }
    if found.is_empty() { titles.first().cloned() } else { Some(found.join("; ")) }
}

/// The words in commas behind a phrase, if they tell who that is.
fn clause(naming: &Naming<'_>, phrase: &Phrase, index: usize) -> Option<TokenRange> {
    if matches!(phrase.head, Head::Pronoun(_)) || phrase.same().is_some() {
        return None;
    }
    let document = naming.document;
    let tag = |at: usize| document.tags.get(TokenId::from_index(at)).copied();
    let sentence = document.sentences.all()[document.sentences.of(phrase.tokens.start())].tokens;
    let end = sentence.end().index();
    let mut start = phrase.tokens.end().index() + 1;
    if tag(start - 1) != Some(Tag::Comma) || start >= end {
        return None;
    }
    if tag(start) == Some(Tag::Number) && tag(start + 1) == Some(Tag::Comma) {
        start += 2;
    }
    let apposed = naming.scan.phrases[index + 1..]
        .iter()
        .take(3)
        .any(|next| next.same() == Some(index) && next.tokens.start().index() == start);
    let stop = (start..end.min(start + LONGEST)).find(|&at| closes(tag(at)))?;
    let tells = apposed || opens(tag(start)?, document.words[TokenId::from_index(start)]);
    (tells && stop > start + 1).then(|| TokenRange::new(start, stop))
}

/// Whether a clause that tells of somebody can open so: who, speaking, on condition.
fn opens(tag: Tag, word: Word) -> bool {
    matches!(tag, Tag::WhPronoun | Tag::WhPossessive | Tag::VerbGerund) || word == word!("which")
}

const fn closes(tag: Option<Tag>) -> bool {
    matches!(tag, Some(Tag::Comma | Tag::Terminal | Tag::Colon | Tag::OpenQuote | Tag::CloseQuote | Tag::CloseBracket))
}
