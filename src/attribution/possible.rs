//! What cannot be an attribution, whichever channel proposes it: facts that show something, guests who
//! are welcomed.

use super::Candidate;
use crate::document::Document;
use crate::grammar::{Complement, PartOfSpeech, Rulebook};
use crate::layout::BlockKind;
use crate::lists::List;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, TokenRuns, word};

/// Nouns that can say or show something, beside names.
const SPEAKERS: [List; 5] =
    [List::Documents, List::StatementNouns, List::MediaNouns, List::GenericBodies, List::Organizations];

/// Whether a candidate can be an attribution as far as its words tell.
pub fn is_possible(document: &Document<'_>, rulebook: &Rulebook, candidate: &Candidate) -> bool {
    !is_beside(document, candidate)
        && !is_fact(document, candidate)
        && !is_guest(document, candidate)
        && !is_looked_at(document, candidate)
        && !is_mutual(document, candidate)
        && !is_seen_text(document, candidate)
        && !is_printed(document, candidate)
        && !is_related_noun(document, rulebook, candidate)
        && !is_bare_what(document, candidate)
        && !is_unknown_noun(document, rulebook, candidate)
        && !is_lease(document, candidate)
        && !is_talk(document, candidate)
}

/// What stands below a picture or heads a section is no part of what is told; headlines above the first paragraph are.
fn is_beside(document: &Document<'_>, candidate: &Candidate) -> bool {
    const HEADLINES: usize = 3;
    let id = document.blocks.of(candidate.head.start());
    match document.blocks.all()[id].kind {
        BlockKind::Caption => true,
        BlockKind::Heading => id.index() >= HEADLINES,
        _ => false,
    }
}

/// "signed a lease": what is signed says something only if it is a text that does.
fn is_lease(document: &Document<'_>, candidate: &Candidate) -> bool {
    let group = candidate.content.hull().and_then(|content| document.groups.around(content.start()));
    document.lemmas[candidate.head.start()] == word!("sign")
        && group.is_some_and(|group| !document.is_lemma_listed(group.head, List::Documents))
}

/// "spoke with the owner": who was met, not what was said.
fn is_talk(document: &Document<'_>, candidate: &Candidate) -> bool {
    let last = candidate.cue.last();
    document.lemmas[candidate.head.start()] == word!("speak")
        && last.is_some_and(|last| document.words[last] == word!("with"))
}

/// "Outside, the bridge rusts.": one word that the tagger takes for a plural, and that no cue begins with.
fn is_unknown_noun(document: &Document<'_>, rulebook: &Rulebook, candidate: &Candidate) -> bool {
    let head = candidate.head.start();
    candidate.cue.len() == 1
        && document.tags[head] == Tag::NounPlural
        && rulebook.cues_from(document.lemmas[head]).is_empty()
}

/// "what we know": a heading, which tells nothing of what that is.
fn is_bare_what(document: &Document<'_>, candidate: &Candidate) -> bool {
    single(&candidate.content).is_some_and(|token| document.words[token] == word!("what"))
        && single(&candidate.source).is_some_and(|token| document.is_listed(token, List::Everybody))
}

/// "have a mutual dislike": how things stand between two.
fn is_mutual(document: &Document<'_>, candidate: &Candidate) -> bool {
    let before = candidate.cue.start().index().checked_sub(1).map(TokenId::from_index);
    before.into_iter().chain(candidate.cue.iter()).any(|token| document.words[token] == word!("mutual"))
}

/// "a copy (of which) has been seen by the Herald": nothing is said of it.
fn is_seen_text(document: &Document<'_>, candidate: &Candidate) -> bool {
    let head = candidate.head.start();
    let by = |source: TokenRange| source.start().index() == candidate.cue.end().index() + 1;
    document.lemmas[head] == word!("see")
        && document.tags[head] == Tag::VerbParticiple
        && candidate.source.hull().is_some_and(by)
        && candidate.content.hull().is_some_and(|content| content.end() <= candidate.cue.start())
}

/// "the study, which appears in a journal": where it can be read.
fn is_printed(document: &Document<'_>, candidate: &Candidate) -> bool {
    document.lemmas[candidate.head.start()] == word!("appear")
        && candidate.content.hull().is_some_and(|content| document.words[content.start()] == word!("in"))
}

/// "a claim that the mayor denies": what a noun's clause ends with takes the noun for its object.
fn is_related_noun(document: &Document<'_>, rulebook: &Rulebook, candidate: &Candidate) -> bool {
    let Some(content) = candidate.content.hull() else { return false };
    let conjunction = |token: &TokenId| document.tags[*token] == Tag::Conjunction;
    let Some(last) = content.iter().rev().find(|token| !conjunction(token)) else { return false };
    let takes_noun = |token: TokenId| {
        let cues = rulebook.cues_from(document.lemmas[token]).iter().map(|&cue| &rulebook.cues()[cue]);
        cues.into_iter().any(|cue| cue.part == PartOfSpeech::Verb && cue.complements.takes(Complement::Noun))
    };
    document.tags[candidate.head.start()].is_noun()
        && document.words[content.start()] == word!("that")
        && content.len() > 2
        && document.tags[last].is_finite()
        && takes_noun(last)
}

/// "watch the visit", "those who share the stage": a thing is looked at or had in common; nothing is said, unless there
/// is a verb in it, or a quotation.
fn is_looked_at(document: &Document<'_>, candidate: &Candidate) -> bool {
    let verb = document.lists[List::LookingVerbs].longest(&[document.lemmas[candidate.head.start()]]);
    let those = || single(&candidate.source).is_some_and(|token| document.tags[token] == Tag::WhPronoun);
    let looks = verb.is_some_and(|(verb, _)| verb.value.is_none() || those());
    let tokens = candidate.content.iter().flat_map(TokenRange::iter);
    let mut tokens = tokens.take_while(|&token| document.tags[token] != Tag::Comma);
    looks && !tokens.any(|token| document.tags[token].is_finite() || document.quotes.around(token).is_some())
}

/// "a visit that shows how close they are": what shows it is a thing, no text and nobody.
fn is_fact(document: &Document<'_>, candidate: &Candidate) -> bool {
    let relative = single(&candidate.source).filter(|&token| {
        document.tags[token] == Tag::WhDeterminer && document.words[token] == word!("that")
            || document.words[token] == word!("which")
    });
    let shows = document.is_lemma_listed(candidate.head.start(), List::EvidenceVerbs);
    let Some(relative) = relative.filter(|_| shows) else { return false };
    let before =
        (0..relative.index()).rev().map(TokenId::from_index).find(|&token| document.tokens[token].kind.is_word());
    before.is_some_and(|noun| {
        matches!(document.tags[noun], Tag::Noun | Tag::NounPlural)
            && !SPEAKERS.iter().any(|&list| document.is_lemma_listed(noun, list))
    })
}

/// "welcomed the leader": a person is received, nothing is said.
fn is_guest(document: &Document<'_>, candidate: &Candidate) -> bool {
    let receives = document.is_lemma_listed(candidate.head.start(), List::ReceivingVerbs);
    let first = candidate.content.hull().map(TokenRange::start).filter(|_| receives);
    let group = first.and_then(|first| document.groups.around(first));
    group.is_some_and(|group| document.tags[group.head].is_name() || document.is_lemma_listed(group.head, List::Roles))
}

/// The token of a mention of one word.
pub(super) fn single(mention: &TokenRuns) -> Option<TokenId> {
    mention.hull().filter(|hull| hull.len() == 1).map(TokenRange::start)
}
