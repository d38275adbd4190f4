//! The main clause of a sentence, found without a parse: the finite verbs that no subordinating word
//! has claimed before.

use crate::document::Document;
use crate::lists::List;
use crate::tag::{GroupKind, Tag};
use crate::text::{Id as _, TokenId, word};

/// The finite verb of the main clause among `tokens` (in text order); `None` if all of them are
/// subordinate.
pub fn main_verb(document: &Document<'_>, tokens: impl Iterator<Item = TokenId>) -> Option<TokenId> {
    main_verbs(document, tokens).next()
}

/// The finite verbs that are in no subordinate clause; verbs that "and" ties to one before them share
/// its clause.
pub fn main_verbs(document: &Document<'_>, tokens: impl Iterator<Item = TokenId>) -> impl Iterator<Item = TokenId> {
    let mut open = 0_usize;
    let mut group = None;
    let mut is_main = false;
    let mut fronted = false;
    tokens.filter(move |&token| {
        if subordinates(document, token) {
            fronted |= opens_sentence(document, token);
            open += 1;
            return false;
        }
        if fronted && document.tags[token] == Tag::Comma && opens_main_clause(document, token) {
            (open, fronted) = (0, false);
            return false;
        }
        if !document.tags[token].is_finite() {
            return false;
        }
        let own_group = document.groups.of(token);
        let goes_on = group.is_some() && own_group == group || is_coordinated(document, token) && group.is_some();
        group = own_group.or(group);
        if !goes_on {
            is_main = open == 0;
            open = open.saturating_sub(1);
        }
        is_main
    })
}

/// Whether a token is the first word of its sentence, but for a conjunction.
fn opens_sentence(document: &Document<'_>, token: TokenId) -> bool {
    let sentence = document.sentences.all()[document.sentences.of(token)].tokens;
    let mut before = sentence.iter().take_while(|&other| other < token);
    before.all(|other| document.tags[other] == Tag::Conjunction || !document.tokens[other].kind.is_word())
}

/// Whether a clause with its own subject follows the comma behind a fronted one: "Although it rained, crews from both
/// towns say …".
fn opens_main_clause(document: &Document<'_>, comma: TokenId) -> bool {
    const LONGEST_SUBJECT: usize = 8;
    let next =
        (comma.index() + 1..document.tags.len().min(comma.index() + 2 + LONGEST_SUBJECT)).map(TokenId::from_index);
    let mut words = next.take_while(|&token| {
        let tag = document.tags[token];
        !matches!(tag, Tag::Comma | Tag::Conjunction) && !tag.is_wh() && document.words[token] != word!("that")
    });
    words.find(|&token| document.tags[token].is_finite()).is_some_and(|verb| verb.index() > comma.index() + 1)
}

/// Whether a finite verb is right after "and", "or" or "but": it shares the subject, and so the
/// clause, of the verb before it.
fn is_coordinated(document: &Document<'_>, verb: TokenId) -> bool {
    let mut before = (0..verb.index()).rev().map(TokenId::from_index);
    let word = before.find(|&token| !document.tags[token].is_adverb());
    word.is_some_and(|token| document.tags[token] == Tag::Conjunction)
}

/// Whether a word opens a subordinate clause.
fn subordinates(document: &Document<'_>, token: TokenId) -> bool {
    match document.tags[token] {
        tag if tag.is_wh() => !is_elliptical(document, token),
        Tag::Preposition if document.is_listed(token, List::ClauseConjunctions) => !is_elliptical(document, token),
        Tag::Preposition if document.is_listed(token, List::ClausePrepositions) => {
            !is_elliptical(document, token)
                && !follows_relative(document, token)
                && (opens_clause(document, token) || opens_fronted_clause(document, token))
        }
        Tag::Preposition => compares(document, token) && opens_clause(document, token),
        _ => false,
    }
}

/// Whether a word is the "than" of ", less than they had hoped"; but ", more than 200 people died".
fn compares(document: &Document<'_>, token: TokenId) -> bool {
    let tag = |at: Option<usize>| at.and_then(|at| document.tags.get(TokenId::from_index(at)).copied());
    let here = token.index();
    document.words[token] == word!("than")
        && tag(here.checked_sub(2)) == Some(Tag::Comma)
        && tag(Some(here + 1)) != Some(Tag::Number)
}

/// "when asked by reporters", "while visiting the plant", "if anything,": no finite verb of its own follows.
fn is_elliptical(document: &Document<'_>, token: TokenId) -> bool {
    let next = TokenId::from_index(token.index() + 1);
    let second = TokenId::from_index(token.index() + 2);
    if document.tags.get(second) == Some(&Tag::Comma) && !document.tags[next].is_verb() {
        return document.is_listed(token, List::BareOpeners);
    }
    let participle = document.tags.get(next).is_some_and(|tag| matches!(tag, Tag::VerbParticiple | Tag::VerbGerund));
    let opens = || document.tags[token] == Tag::WhAdverb || document.is_listed(token, List::EllipticalOpeners);
    let modifies = || document.groups.around(next).is_some_and(|group| group.kind == GroupKind::Noun);
    participle && opens() && !modifies()
}

/// "who as a captain was": the verb that follows is that of the relative clause.
fn follows_relative(document: &Document<'_>, token: TokenId) -> bool {
    token.index().checked_sub(1).is_some_and(|before| document.tags[TokenId::from_index(before)].is_wh())
}

/// Whether a word at the start of its sentence opens a clause that its comma ends: "As the “new” ferry comes and goes,
/// crews from both towns say …".
fn opens_fronted_clause(document: &Document<'_>, token: TokenId) -> bool {
    const LONGEST: usize = 30;
    let end = document.tags.len().min(token.index() + LONGEST);
    let mut rest = (token.index() + 1..end).map(TokenId::from_index);
    let mut finite = false;
    let comma = rest.find(|&token| {
        finite |= document.tags[token].is_finite();
        document.tags[token] == Tag::Comma
    });
    opens_sentence(document, token) && comma.is_some_and(|comma| finite && opens_main_clause(document, comma))
}

/// Whether a noun group and a finite verb follow: "after soldiers crossed".
fn opens_clause(document: &Document<'_>, token: TokenId) -> bool {
    let next = TokenId::from_index(token.index() + 1);
    let subject = (next.index() < document.tokens.len()).then(|| document.groups.around(next)).flatten();
    let Some(subject) = subject.filter(|group| group.kind == GroupKind::Noun) else { return false };
    let verb = subject.tokens.end();
    document.tags.get(verb).is_some_and(|tag| tag.is_finite())
}
