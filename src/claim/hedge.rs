//! Evidentials of the article's own voice: words that admit that somebody else knows it, without
//! saying who. They count where they govern the main clause: "is expected to", "reportedly".

use crate::document::Document;
use crate::grammar::Rulebook;
use crate::lists::{List, WordList};
use crate::tag::{Lemmatizer, Tag};
use crate::text::{Id as _, TokenId, TokenRange, Word, word};

use super::main_clause::main_verb;

/// The lists of evidentials.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hedges<'r> {
    adverbs: &'r WordList,
    passives: &'r WordList,
    nouns: &'r WordList,
}

impl<'r> Hedges<'r> {
    pub(super) fn new(rulebook: &'r Rulebook) -> Self {
        let lists = rulebook.lists();
        Self {
            adverbs: &lists[List::HedgeAdverbs],
            passives: &lists[List::HedgePassives],
            nouns: &lists[List::HedgeNouns],
        }
    }

    /// The evidential of the main clause of `sentence`, if it has one.
    pub(super) fn evidential(&self, document: &Document<'_>, sentence: TokenRange) -> Option<TokenRange> {
        let verb = main_verb(document, sentence.iter())?;
        let group = document.groups.around(verb).map_or(TokenRange::single(verb), |group| group.tokens);
        let group = group.intersection(sentence)?;
        let dummy = is_dummy(document, sentence, group);
        let opening = sentence.iter().next().filter(|&token| self.is_adverb(document, token));
        let inside = || window(group, sentence).iter().find(|&token| self.is_adverb(document, token));
        let seems = || {
            let to = |token: TokenId| {
                let next = TokenId::from_index(token.index() + 1);
                sentence.holds(next) && document.tags[next] == Tag::To
            };
            group.iter().find(|&token| document.is_lemma_listed(token, List::SeemingVerbs) && (dummy || to(token)))
        };
        let word = opening.or_else(inside).or_else(seems).map(TokenRange::single);
        let passive =
            || self.passive(document, sentence, group, dummy).map(|last| group.cover(TokenRange::single(last)));
        word.or_else(passive)
            .or_else(|| looks_like(document, sentence, group))
            .or_else(|| by_some_account(document, sentence))
            .or_else(|| as_told(document, sentence))
            .or_else(|| self.noun(document, sentence, group))
    }

    /// "suspicions run high that", "there has been much speculation as to whether": a belief as the
    /// subject, or as what there is.
    fn noun(&self, document: &Document<'_>, sentence: TokenRange, group: TokenRange) -> Option<TokenRange> {
        let list = self.nouns;
        let leads_on = |from: TokenId| {
            let rest = TokenRange::new(from.index(), sentence.end().index());
            rest.iter().any(|token| matches!(document.text(token), "that" | "whether"))
        };
        let there = before(sentence, group).is_some_and(|token| is(document, token, &["there"]));
        let place = if there { sentence.iter().find(|&token| token >= group.end()) } else { before(sentence, group) }?;
        let noun = document.groups.around(place)?.head;
        (list.has(document.lemmas[noun]) && leads_on(noun)).then(|| TokenRange::single(noun))
    }

    /// "reportedly", "allegedly".
    fn is_adverb(&self, document: &Document<'_>, token: TokenId) -> bool {
        self.adverbs.has(document.words[token])
    }

    /// The participle of "is expected", "are said to", "has been seen as", "it is believed".
    fn passive(
        &self,
        document: &Document<'_>,
        sentence: TokenRange,
        group: TokenRange,
        dummy: bool,
    ) -> Option<TokenId> {
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

/// "by one estimate", "by most accounts".
fn by_some_account(document: &Document<'_>, sentence: TokenRange) -> Option<TokenRange> {
    let at =
        |by: TokenId, more: usize| Some(TokenId::from_index(by.index() + more)).filter(|&token| sentence.holds(token));
    let by = sentence.iter().find(|&by| {
        document.words[by] == word!("by")
            && at(by, 1).is_some_and(|token| document.is_listed(token, List::AccountOpeners))
            && at(by, 2).is_some_and(|token| document.is_lemma_listed(token, List::Accounts))
    })?;
    Some(TokenRange::new(by.index(), by.index() + 3))
}

/// "so the story goes", "legend has it": what is told by nobody in particular.
fn as_told(document: &Document<'_>, sentence: TokenRange) -> Option<TokenRange> {
    let at = |token: TokenId, steps: usize| {
        Some(TokenId::from_index(token.index() + steps)).filter(|&token| sentence.holds(token))
    };
    let told = |token: TokenId| {
        let verb = at(token, 1).map(|verb| document.lemmas[verb]);
        let next = at(token, 2);
        verb == Some(word!("have")) && next.is_some_and(|it| document.words[it] == word!("it"))
            || verb == Some(word!("go")) && next.is_none_or(|mark| !document.tokens[mark].kind.is_word())
    };
    let noun = sentence.iter().find(|&token| document.is_lemma_listed(token, List::ToldStories) && told(token))?;
    Some(TokenRange::new(noun.index(), noun.index() + 2))
}

/// "it looks like", "it looks as if".
fn looks_like(document: &Document<'_>, sentence: TokenRange, group: TokenRange) -> Option<TokenRange> {
    let look = group.iter().find(|&token| document.is_lemma_listed(token, List::LookingLike))?;
    let next = TokenId::from_index(look.index() + 1);
    let like = sentence.holds(next) && matches!(document.text(next), "like" | "as");
    let it = before(sentence, group).into_iter().chain(group.iter()).any(|token| is(document, token, &["it"]));
    let it = it
        || group
            .start()
            .index()
            .checked_sub(2)
            .map(TokenId::from_index)
            .is_some_and(|token| is(document, token, &["it"]));
    (like && it).then(|| TokenRange::new(look.index(), next.index() + 1))
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
