//! Evidentials of the article's own voice: words that admit that somebody else knows it, without
//! saying who. They count where they govern the main clause: "is expected to", "reportedly".

use crate::document::Document;
use crate::text::{Id as _, TokenId, TokenRange};

use super::main_clause::main_verb;

/// The evidential of the main clause of `sentence`, if it has one.
pub(super) fn evidential(document: &Document<'_>, sentence: TokenRange) -> Option<TokenRange> {
    let verb = main_verb(document, sentence.iter())?;
    let group = document.groups.around(verb).map_or(TokenRange::single(verb), |group| group.tokens);
    let window = TokenRange::new(group.start().index(), (group.end().index() + 1).min(sentence.end().index()));
    let opening = sentence.iter().next().filter(|&token| is_adverb(document, token));
    let adverb = opening.or_else(|| window.iter().find(|&token| is_adverb(document, token)));
    let word = adverb.or_else(|| appearance(document, sentence, group)).map(TokenRange::single);
    word.or_else(|| passive_of_belief(document, window).map(|belief| group.cover(TokenRange::single(belief))))
}

/// "reportedly", "allegedly".
fn is_adverb(document: &Document<'_>, token: TokenId) -> bool {
    matches!(
        document.text(token).to_ascii_lowercase().as_str(),
        "reportedly"
            | "allegedly"
            | "apparently"
            | "seemingly"
            | "supposedly"
            | "purportedly"
            | "presumably"
            | "ostensibly"
    )
}

/// "is expected", "are believed", "has been seen".
fn passive_of_belief(document: &Document<'_>, group: TokenRange) -> Option<TokenId> {
    let passive = group.iter().any(|token| document.lemma(token) == "be");
    let belief = |token: &TokenId| {
        matches!(
            document.text(*token).to_ascii_lowercase().as_str(),
            "expected"
                | "anticipated"
                | "believed"
                | "thought"
                | "seen"
                | "viewed"
                | "perceived"
                | "regarded"
                | "considered"
                | "understood"
                | "rumored"
                | "rumoured"
                | "reported"
                | "said"
                | "alleged"
                | "assumed"
                | "presumed"
                | "feared"
                | "estimated"
                | "suspected"
                | "known"
                | "hoped"
                | "sensed"
                | "tipped"
        )
    };
    if passive { group.iter().find(belief) } else { None }
}

/// "it seems that", "it appears that", "there appears to be".
fn appearance(document: &Document<'_>, sentence: TokenRange, group: TokenRange) -> Option<TokenId> {
    let before = TokenRange::new(sentence.start().index(), group.start().index().max(sentence.start().index()));
    let dummy = before
        .iter()
        .next_back()
        .is_some_and(|token| matches!(document.text(token).to_ascii_lowercase().as_str(), "it" | "there"));
    let verb = group.iter().find(|&token| matches!(document.lemma(token).as_ref(), "seem" | "appear"));
    verb.filter(|_| dummy)
}
