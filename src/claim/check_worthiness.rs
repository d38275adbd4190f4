//! How much a claim is worth checking, from what is in it (after Hassan et al. 2017, and the
//! checklists of fact-checkers): accusations, figures, money, causes, firsts and mosts, comparisons,
//! names, dates.

use crate::document::Document;
use crate::grammar::Rulebook;
use crate::lists::{List, WordList};
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, TokenRuns, word};
use crate::token::TokenKind;

use super::{Reason, Reasons};

/// The lists of words that tell a reason by themselves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worth<'r> {
    wrongdoing: &'r WordList,
    /// Words with the names of their reasons.
    others: &'r WordList,
    /// Words of routine matter; with a value only where nobody is harmed.
    routine: &'r WordList,
}

impl<'r> Worth<'r> {
    pub(super) fn new(rulebook: &'r Rulebook) -> Self {
        Self {
            wrongdoing: &rulebook.lists()[List::Wrongdoing],
            others: &rulebook.lists()[List::CheckWorthy],
            routine: &rulebook.lists()[List::Routine],
        }
    }

    /// The reasons that a claim's words give.
    pub(super) fn reasons(&self, document: &Document<'_>, claim: &TokenRuns) -> Reasons {
        let mut reasons = Reasons::default();
        for run in claim.iter() {
            for token in run.iter() {
                let rest = TokenRange::new(token.index(), run.end().index());
                let listed =
                    Some(rest).filter(|_| !is_mild(document, token)).and_then(|rest| self.of_words(document, rest));
                if let Some(reason) = listed.or_else(|| of_tag(document, token)) {
                    reasons.insert(reason);
                }
                if foretells(document, token) {
                    reasons.insert(Reason::Prediction);
                }
            }
        }
        if self.is_routine(document, claim, reasons) {
            reasons.insert(Reason::Routine);
        }
        if is_general(document, claim) {
            reasons.insert(Reason::General);
        }
        reasons
    }

    /// Whether a claim holds words of routine matter, or the score of a match, and no cause.
    fn is_routine(&self, document: &Document<'_>, claim: &TokenRuns, reasons: Reasons) -> bool {
        let harmless = !reasons.contains(Reason::Wrongdoing);
        let routine = |run: TokenRange, token: TokenId| {
            let words = TokenRange::new(token.index(), run.end().index());
            let found = self.routine.longest(document.words.of(words));
            let found = found.or_else(|| self.routine.longest(&[document.lemmas[token]]));
            found.is_some_and(|(entry, _)| harmless || entry.value.is_none()) || is_result(document.text(token))
        };
        !reasons.contains(Reason::Causation) && claim.iter().any(|run| run.iter().any(|token| routine(run, token)))
    }

    /// What the first words of a range tell, as they stand or by the base form of the first.
    fn of_words(&self, document: &Document<'_>, range: TokenRange) -> Option<Reason> {
        let lemma = document.lemmas[range.start()];
        let words = document.words.of(range);
        if self.wrongdoing.has(lemma) || self.wrongdoing.longest(words).is_some() {
            return Some(Reason::Wrongdoing);
        }
        let (entry, _) = self.others.longest(words).or_else(|| self.others.longest(&[lemma]))?;
        Reason::from_name(entry.value.as_deref()?)
    }
}

/// "the weather was fine": an adjective that names an offence where it is a noun or a verb; or a death of which only year
/// or age is told.
fn is_mild(document: &Document<'_>, token: TokenId) -> bool {
    let tag = |more: usize| document.tags.get(TokenId::from_index(token.index() + more)).copied();
    let died = document.is_lemma_listed(token, List::DeathVerbs) && tag(2) == Some(Tag::Number);
    died && !tag(3).is_some_and(|next| next.is_noun() || next.is_adjective())
        || document.text(token) == "fine" && document.tags[token].is_adjective()
}

/// "the two men", "one of them": a number in letters that tells only which.
fn is_known_pair(document: &Document<'_>, token: TokenId) -> bool {
    let before = token.index().checked_sub(1).map(TokenId::from_index);
    let known = before.is_some_and(|before| document.is_listed(before, List::KnownOpeners));
    let letters = document.text(token);
    letters == "one" || known && letters.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// "will cost", "won't reach".
fn foretells(document: &Document<'_>, token: TokenId) -> bool {
    document.tags[token] == Tag::Modal && document.is_listed(token, List::FutureModals)
}

/// "An opera is a play that …", "I have always liked …", "But there is more to it": a definition, the
/// writer, a transition without a name or a figure.
fn is_general(document: &Document<'_>, claim: &TokenRuns) -> bool {
    const LOOKED_AT: usize = 7;
    let words = claim.iter().flat_map(TokenRange::iter).filter(|&token| document.tokens[token].kind.is_word());
    let words: Vec<TokenId> = words.take(LOOKED_AT).collect();
    let is = |at: usize, list| words.get(at).is_some_and(|&token| document.is_listed(token, list));
    let indefinite =
        |at: usize| is(at, List::Articles) && words.get(at).is_some_and(|&token| document.words[token] != word!("the"));
    let defines = || {
        let verb = words.iter().take(5).position(|&token| document.is_listed(token, List::Definers));
        let means = |verb: usize| {
            let relative = |at: usize| is(at, List::DefiningRelatives);
            is(verb + 1, List::Articles) && (relative(verb + 3) || relative(verb + 4))
        };
        verb.is_some_and(|verb| indefinite(0) && indefinite(verb + 1) || verb == 1 && means(verb))
    };
    let quoted = || words.first().is_some_and(|&token| document.quotes.around(token).is_some());
    let personal = || is(0, List::OwnVoices) && !quoted();
    let leads_over = || is(0, List::TransitionOpeners) && is(1, List::TransitionVerbs);
    personal() || leads_over() || defines()
}

/// What tag and shape tell.
fn of_tag(document: &Document<'_>, token: TokenId) -> Option<Reason> {
    match document.tags[token] {
        Tag::Currency => Some(Reason::Money),
        Tag::Number if is_year(document.text(token)) => Some(Reason::Date),
        Tag::Number if is_known_pair(document, token) || is_age(document, token) => None,
        Tag::Number => Some(Reason::Figure),
        Tag::AdjectiveSuperlative | Tag::AdverbSuperlative => Some(Reason::Superlative),
        Tag::AdjectiveComparative | Tag::AdverbComparative => Some(Reason::Comparison),
        Tag::Name | Tag::NamePlural => Some(Reason::Name),
        _ if document.tokens[token].kind == TokenKind::Number => Some(Reason::Figure),
        _ => None,
    }
}

/// Whether a number between commas behind a name tells how old somebody is.
fn is_age(document: &Document<'_>, token: TokenId) -> bool {
    let at = |steps: usize| token.index().checked_sub(steps).map(|index| document.tags[TokenId::from_index(index)]);
    let next = document.tags.get(TokenId::from_index(token.index() + 1));
    at(1) == Some(Tag::Comma) && at(2).is_some_and(Tag::is_name) && next == Some(&Tag::Comma)
}

/// Two small numbers with a hyphen or dash between them.
fn is_result(text: &str) -> bool {
    let small = |number: &str| (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once(['-', '–']).is_some_and(|(one, other)| small(one) && small(other))
}

/// Four digits from 1000 to 2999.
fn is_year(number: &str) -> bool {
    number.len() == 4 && matches!(number.as_bytes()[0], b'1' | b'2') && number.bytes().all(|byte| byte.is_ascii_digit())
}
