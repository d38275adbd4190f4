//! Evidentials of the article's own voice: words that admit that somebody else knows it, without
//! saying who. They count where they govern the main clause: "is expected to". Others are rules of
//! `grammar/continuations/`.

use crate::document::Document;
use crate::grammar::Rulebook;
use crate::lists::{List, WordList};
use crate::matching::main_verb;
use crate::tag::{Lemmatizer, Tag};
use crate::text::{Id as _, TokenId, TokenRange, Word, word};

/// The list of evidentials.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hedges<'r> {
    passives: &'r WordList,
}

impl<'r> Hedges<'r> {
    pub(super) fn new(rulebook: &'r Rulebook) -> Self {
        Self { passives: &rulebook.lists()[List::HedgePassives] }
    }

    /// The evidential of the main clause of `sentence`, if it has one.
    pub(super) fn evidential(self, document: &Document<'_>, sentence: TokenRange) -> Option<TokenRange> {
        let verb = main_verb(document, sentence.iter())?;
        let group = document.groups.around(verb).map_or(TokenRange::single(verb), |group| group.tokens);
        let group = group.intersection(sentence)?;
        let dummy = is_dummy(document, sentence, group);
        self.passive(document, sentence, group, dummy).map(|last| group.cover(TokenRange::single(last)))
    }

    /// The participle of "is expected", "are said to", "has been seen as", "it is believed".
    fn passive(self, document: &Document<'_>, sentence: TokenRange, group: TokenRange, dummy: bool) -> Option<TokenId> {
        let list = self.passives;
        let be = group.iter().find(|&token| document.lemmas[token] == word!("be"))?;
        window(group, sentence).iter().filter(|&token| token > be).find(|&token| {
            let Some((entry, _)) = list.longest(&[participle(document, token)]) else { return false };
            let next = TokenId::from_index(token.index() + 1);
            let leads_on = sentence.holds(next) && is(document, next, &["to", "as", "that"]);
            entry.value.is_some() || dummy || leads_on
        })
    }
}

/// The word before the verb group.
fn before(sentence: TokenRange, group: TokenRange) -> Option<TokenId> {
    group.start().index().checked_sub(1).map(TokenId::from_index).filter(|&token| sentence.holds(token))
}

/// The base form of a word read as a participle, though the tagger may take it for an adjective.
fn participle(document: &Document<'_>, token: TokenId) -> Word {
    Word::of(&Lemmatizer::embedded().lemma(document.text(token), Tag::VerbParticiple))
}

/// The verb group and the word after it.
fn window(group: TokenRange, sentence: TokenRange) -> TokenRange {
    TokenRange::new(group.start().index(), (group.end().index() + 1).min(sentence.end().index()))
}

/// Whether the subject of the verb group is an "it" or "there" that stands for nothing.
fn is_dummy(document: &Document<'_>, sentence: TokenRange, group: TokenRange) -> bool {
    before(sentence, group).is_some_and(|token| is(document, token, &["it", "there"]))
}

/// Whether the base form of a token is one of these.
fn is(document: &Document<'_>, token: TokenId, lemmas: &[&str]) -> bool {
    lemmas.contains(&document.lemma(token).as_ref())
}
