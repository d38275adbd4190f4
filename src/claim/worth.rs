//! How much a claim is worth checking, from what stands in it (after Hassan et al. 2017, and the
//! checklists of fact-checkers): accusations, figures, money, causes, firsts and mosts, comparisons,
//! names, dates.

use crate::document::Document;
use crate::grammar::{Rulebook, WordList};
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, TokenRuns};
use crate::token::TokenKind;

use super::{Reason, Reasons};

/// The lists of words that tell a reason by themselves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worth<'r> {
    wrongdoing: Option<&'r WordList>,
    /// Words with the names of their reasons.
    others: Option<&'r WordList>,
}

impl<'r> Worth<'r> {
    pub(super) fn new(rulebook: &'r Rulebook) -> Self {
        Self { wrongdoing: rulebook.list("wrongdoing"), others: rulebook.list("check-worthy") }
    }

    /// The reasons that a claim's words give.
    pub(super) fn reasons(&self, document: &Document<'_>, claim: &TokenRuns) -> Reasons {
        let mut reasons = Reasons::default();
        for run in claim.iter() {
            for token in run.iter() {
                let rest = TokenRange::new(token.index(), run.end().index());
                let listed = self.of_words(document, rest);
                if let Some(reason) = listed.or_else(|| of_tag(document, token)) {
                    reasons.insert(reason);
                }
            }
        }
        reasons
    }

    /// What the first words of a range tell, as they stand or by the base form of the first.
    fn of_words(&self, document: &Document<'_>, range: TokenRange) -> Option<Reason> {
        let lemma = document.lemmas[range.start()];
        let words = document.words.of(range);
        if self.wrongdoing.is_some_and(|list| list.has(lemma) || list.longest(words).is_some()) {
            return Some(Reason::Wrongdoing);
        }
        let (entry, _) = self.others.and_then(|list| list.longest(words).or_else(|| list.longest(&[lemma])))?;
        Reason::from_name(entry.value.as_deref()?)
    }
}

/// What tag and shape tell.
fn of_tag(document: &Document<'_>, token: TokenId) -> Option<Reason> {
    match document.tags[token] {
        Tag::Currency => Some(Reason::Money),
        Tag::Number if is_year(document.text(token)) => Some(Reason::Date),
        Tag::Number => Some(Reason::Figure),
        Tag::AdjectiveSuperlative | Tag::AdverbSuperlative => Some(Reason::Superlative),
        Tag::AdjectiveComparative | Tag::AdverbComparative => Some(Reason::Comparison),
        Tag::Name | Tag::NamePlural => Some(Reason::Name),
        _ if document.tokens[token].kind == TokenKind::Number => Some(Reason::Figure),
        _ => None,
    }
}

/// Four digits from 1000 to 2999.
fn is_year(number: &str) -> bool {
    number.len() == 4 && matches!(number.as_bytes()[0], b'1' | b'2') && number.bytes().all(|byte| byte.is_ascii_digit())
}
