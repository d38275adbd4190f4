//! The start of a claim: what ties it to its frame, and what a relative clause goes on with.

use crate::document::Document;
use crate::gazetteer::{NounClass, noun_class};
use crate::grammar::Rulebook;
use crate::graph::context::even;
use crate::lists::{List, WordList};
use crate::tag::{GroupKind, Tag};
use crate::text::{Id as _, TokenId, TokenRange, TokenRuns, word};

/// The noun of a relative pronoun ends so many tokens before it.
const REACH: usize = 3;
/// Nouns of more tokens are not told.
const LONGEST_HEAD: usize = 10;
/// So many groups that "of" and owners tie together are told.
const GROUPS: usize = 3;

/// The words that claims start with.
pub(super) struct Openings<'a> {
    document: &'a Document<'a>,
    openers: &'a WordList,
    pronouns: &'a WordList,
}

impl<'a> Openings<'a> {
    pub(super) fn new(document: &'a Document<'a>, rulebook: &'a Rulebook) -> Self {
        let lists = rulebook.lists();
        Self { document, openers: &lists[List::ClaimOpeners], pronouns: &lists[List::PronounKinds] }
    }

    /// What is left of a claim without the words that tie it to its frame, where that reads as a statement.
    pub(super) fn rest(&self, claim: &TokenRuns) -> TokenRuns {
        let (Some(first), Some(hull)) = (claim.iter().next(), claim.hull()) else { return claim.clone() };
        let mut rest = first;
        while let Some(length) = self.opener(rest) {
            rest = TokenRange::new(rest.start().index() + length, rest.end().index());
        }
        let rest = claim.within(TokenRange::new(rest.start().index(), hull.end().index()));
        if self.is_statement(&rest) { rest } else { claim.clone() }
    }

    /// The number of tokens that tie what follows in a range to a frame.
    fn opener(&self, words: TokenRange) -> Option<usize> {
        let document = self.document;
        let (_, length) = self.openers.longest(document.words.of(words)).filter(|&(_, length)| length < words.len())?;
        let next = TokenId::from_index(words.start().index() + length);
        let marked = !document.tokens[next].kind.is_word();
        let ties = match document.tags[words.start()] {
            Tag::Preposition | Tag::Conjunction | Tag::Adverb => true,
            // "that judges should not try", as which taggers take it for a relative clause.
            Tag::WhDeterminer => !self.is_finite(TokenRange::new(next.index(), words.end().index())),
            _ => marked,
        };
        ties.then_some(length)
    }

    /// Whether a range starts with a finite verb, adverbs before it allowed.
    fn is_finite(&self, words: TokenRange) -> bool {
        let mut tags = words.iter().map(|token| self.document.tags[token]).skip_while(|tag| tag.is_adverb());
        tags.next().is_some_and(Tag::is_finite)
    }

    /// Whether words have a subject in front and a finite verb behind it.
    fn is_statement(&self, claim: &TokenRuns) -> bool {
        let words = claim.iter().flat_map(TokenRange::iter).filter(|&token| self.document.tokens[token].kind.is_word());
        let mut tags = words.map(|token| self.document.tags[token]);
        let subject = tags.next().is_some_and(|tag| !tag.is_verb() && !matches!(tag, Tag::Modal | Tag::To));
        subject && tags.any(Tag::is_finite)
    }

    /// The relative pronoun that a claim starts with, a preposition before it allowed: "which", "in which".
    pub(super) fn relative(&self, claim: &TokenRuns) -> Option<TokenId> {
        let (document, run) = (self.document, claim.iter().next()?);
        let fronted = usize::from(document.tags[run.start()] == Tag::Preposition && run.len() > 1);
        let token = TokenId::from_index(run.start().index() + fronted);
        let (kind, _) = self.pronouns.longest(&[document.words[token]]).unzip();
        let relative = kind.is_some_and(|kind| kind.value.as_deref() == Some("relative"));
        let behind = TokenRange::new(token.index() + 1, run.end().index());
        let that = document.tags[token] == Tag::WhDeterminer && (behind.is_empty() || self.is_finite(behind));
        (relative || that).then_some(token)
    }

    /// Whether a relative pronoun stands for persons, and the noun before it for a thing: "their support, who".
    fn clashes(&self, relative: TokenId, noun: TokenId) -> bool {
        let document = self.document;
        let human = document.tags[relative] == Tag::WhPronoun;
        human && noun_class(document.lemmas[noun], document.text(noun)) == Some(NounClass::Thing)
    }

    /// The noun that a relative pronoun goes on with, with what "of" and owners tie to it: "the director of the yard".
    pub(super) fn head(&self, relative: TokenId) -> Option<String> {
        let document = self.document;
        let sentence = document.sentences.all()[document.sentences.of(relative)].tokens;
        let before = |token: TokenId| token.index().checked_sub(1).map(TokenId::from_index);
        let before = |token: TokenId| before(token).filter(|&at| sentence.holds(at));
        let noun = |token: TokenId| document.groups.around(token).filter(|group| group.kind == GroupKind::Noun);
        let mut last = before(relative)?;
        while !document.tokens[last].kind.is_word() || document.tags[last] == Tag::Preposition {
            last = before(last)?;
        }
        let group = noun(last).filter(|_| relative.index() - last.index() <= REACH)?;
        let mut head = (!self.clashes(relative, group.head)).then_some(group.tokens)?;
        for _ in 1..GROUPS {
            let owned = document.tags[head.start()] == Tag::Possessive;
            let of = before(head.start()).filter(|&of| document.words[of] == word!("of"));
            let earlier = if owned { before(head.start()) } else { of.and_then(before) };
            let Some(earlier) = earlier.and_then(noun) else { break };
            head = earlier.tokens.cover(head);
        }
        (head.len() <= LONGEST_HEAD).then(|| even(document.words_of(head)))
    }
}
