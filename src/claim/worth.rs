//! How much a claim is worth checking, from what stands in it (after Hassan et al. 2017,
//! and the checklists of fact-checkers): accusations, figures, money, causes, firsts and mosts,
//! comparisons, names, dates.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::tag::Tag;
use crate::text::{TokenId, TokenRange, TokenRuns, Word};
use crate::token::TokenKind;

use super::{Reason, Reasons};

/// The reasons that a claim's words give.
pub(super) fn reasons(document: &Document<'_>, claim: &TokenRuns) -> Reasons {
    let mut reasons = Reasons::default();
    for token in claim.iter().flat_map(TokenRange::iter) {
        if let Some(reason) = of_word(document, token).or_else(|| of_tag(document, token)) {
            reasons.insert(reason);
        }
    }
    reasons
}

/// What a listed word tells, by its base form or as it stands.
fn of_word(document: &Document<'_>, token: TokenId) -> Option<Reason> {
    WORDS.get(&document.lemmas[token]).or_else(|| WORDS.get(&document.words[token])).copied()
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

/// The words of `grammar/lists/check-worthy.list`.
static WORDS: LazyLock<FxHashMap<Word, Reason>> = LazyLock::new(|| {
    let list = crate::embedded::grammar().iter().find(|(path, _)| *path == "lists/check-worthy.list");
    let text = list.and_then(|(_, bytes)| std::str::from_utf8(bytes).ok()).unwrap_or_default();
    text.lines()
        .filter_map(|line| line.split_once('='))
        .filter_map(|(word, name)| {
            let reason = Reason::ALL.into_iter().find(|reason| reason.name() == name.trim())?;
            Some((Word::of(word.trim()), reason))
        })
        .collect()
});
