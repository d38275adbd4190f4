//! Who vouches for a statement in which no attribution was found: the poll that its shares come from, those for whom it
//! is so, whoever is credited in brackets behind it.

use super::Status;
use super::figures::{is_share, is_standing};
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::lists::{List, WordList};
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, word};
use crate::token::TokenKind;

/// The lists that it takes to tell.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unframed<'r> {
    /// "critics", "supporters".
    opinion_holders: &'r WordList,
    /// "view", "eyes".
    viewpoints: &'r WordList,
}

impl<'r> Unframed<'r> {
    pub(super) fn new(rulebook: &'r Rulebook) -> Self {
        Self {
            opinion_holders: &rulebook.lists()[List::OpinionHolders],
            viewpoints: &rulebook.lists()[List::Viewpoints],
        }
    }

    /// The status of a sentence, and the words that give it.
    pub(super) fn voucher(
        self,
        document: &Document<'_>,
        sentence: TokenRange,
        block: TokenRange,
    ) -> Option<(Status, TokenRange)> {
        let credited = || Some((Status::Attributed, credit(document, block)?));
        let seen = || self.viewpoint(document, sentence);
        let polled = || Some((Status::Vague, poll(document, sentence)?));
        credited().or_else(seen).or_else(polled)
    }

    /// "In Lee's view, …"; "For her critics, …", "To supporters of the plan, …".
    fn viewpoint(self, document: &Document<'_>, sentence: TokenRange) -> Option<(Status, TokenRange)> {
        const LONGEST: usize = 10;
        let first = sentence.iter().find(|&token| document.tags[token] != Tag::Conjunction)?;
        let rest = TokenRange::new(first.index() + 1, sentence.end().index());
        let comma = rest.iter().take(LONGEST).find(|&token| document.tags[token] == Tag::Comma)?;
        let phrase = TokenRange::new(first.index() + 1, comma.index());
        let owns = |token: TokenId| document.tags[TokenId::from_index(token.index() + 1)] == Tag::Possessive;
        let is_head = |token: TokenId| document.groups.around(token).is_none_or(|group| group.head == token);
        let head = phrase.iter().find(|&token| is_head(token) && document.tags[token].is_noun() && !owns(token))?;
        let whole = TokenRange::new(first.index(), comma.index());
        if document.is_listed(first, List::HolderPrepositions) {
            let holds = self.opinion_holders.has(document.lemmas[head]);
            return holds.then_some((Status::Vague, whole));
        }
        let seen = document.words[first] == word!("in")
            && phrase.last().is_some_and(|last| self.viewpoints.has(document.words[last]));
        let named = phrase.iter().any(|token| document.tags[token].is_name());
        let belongs = phrase
            .iter()
            .rev()
            .nth(1)
            .is_some_and(|token| matches!(document.tags[token], Tag::Possessive | Tag::PronounPossessive));
        let author = document.is_listed(phrase.start(), List::AuthorPossessives);
        (seen && belongs && !author).then_some((if named { Status::Attributed } else { Status::Vague }, whole))
    }
}

/// "Half of those asked in a new poll would stay", "She leads in the polls": the poll that a share or a standing comes from,
/// if both stand before any other clause; not how a poll was made, with its margin of error.
fn poll(document: &Document<'_>, sentence: TokenRange) -> Option<TokenRange> {
    let clause = || sentence.iter().take_while(|&token| !document.tags[token].is_wh());
    let is_poll = |token: &TokenId| document.is_lemma_listed(*token, List::Polls) && document.tags[*token].is_noun();
    let poll = clause().find(is_poll)?;
    let group = document.groups.around(poll).and_then(|group| group.tokens.intersection(sentence));
    let group = group.unwrap_or(TokenRange::single(poll));
    let inside = clause().take_while(|&token| token < group.start()).last().map(|token| document.words[token]);
    let stands = inside == Some(word!("in")) && clause().any(|token| is_standing(document, token));
    let share = stands || clause().any(|token| is_share(document, token));
    let margin = || sentence.iter().any(|token| document.words[token] == word!("margin"));
    (share && !margin()).then_some(group)
}

/// "(The boat sank in March.) [Lerna Herald]": the names in square brackets that end a paragraph.
fn credit(document: &Document<'_>, block: TokenRange) -> Option<TokenRange> {
    const LONGEST: usize = 6;
    let is_end = |token: &TokenId| document.tokens[*token].kind == TokenKind::Terminal;
    let mut back = block.iter().rev().skip_while(is_end);
    back.next().filter(|&close| document.text(close) == "]")?;
    let inside: Vec<TokenId> =
        back.by_ref().take(LONGEST).take_while(|&token| document.text(token) != "[" && !is_end(&token)).collect();
    let (last, first) = (inside.first()?, inside.last()?);
    let opens = first.index().checked_sub(1).is_some_and(|open| document.text(TokenId::from_index(open)) == "[");
    let names = inside.iter().all(|&token| document.text(token).starts_with(char::is_uppercase));
    (opens && names).then(|| TokenRange::new(first.index(), last.index() + 1))
}
