//! Sentences that speak to whoever reads them and state nothing: orders, greetings, appeals, and pointers at what
//! stands elsewhere.

use super::main_clause::main_verb;
use crate::document::Document;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, Word, word, words};
use crate::token::TokenKind;

/// Whether a sentence does.
pub(super) fn speaks_to_reader(document: &Document<'_>, range: TokenRange) -> bool {
    is_order_or_greeting(document, range)
        || is_order_behind_opening(document, range)
        || is_appeal(document, range)
        || is_pointer(document, range)
}

/// Whether it opens with a verb that orders, or greets.
fn is_order_or_greeting(document: &Document<'_>, range: TokenRange) -> bool {
    let fills = |&token: &TokenId| {
        document.tags[token] == Tag::Conjunction
            || words!["so", "just", "then", "now", "perhaps", "meanwhile"].contains(&document.words[token])
    };
    let mut words = range.iter().filter(|&token| document.tokens[token].kind.is_word()).skip_while(fills);
    let Some(first) = words.next() else { return true };
    let second = words.next();
    let word = document.words[first];
    let followed_by = |known: &[Word]| second.is_some_and(|token| known.contains(&document.words[token]));
    if words!["hello", "hi", "dear", "welcome", "thanks", "please", "let"].contains(&word) {
        true
    } else if word == word!("thank") {
        followed_by(&words!["you"])
    } else if word == word!("good") {
        followed_by(&words!["morning", "afternoon", "evening", "night"])
    } else if word == word!("do") {
        followed_by(&words!["not", "n't"])
    } else {
        // "Note that it rained" and "Remember: it rained" state something.
        let colon = document.tokens.get(TokenId::from_index(first.index() + 1));
        let leads_in = colon.is_some_and(|token| token.kind == TokenKind::Colon);
        let bare = document.tags[first] == Tag::Verb
            || document.tags[first] == Tag::VerbPresent && followed_by(&words!["the", "a", "an", "your"]);
        let orders = bare
            && !leads_in
            && !followed_by(&words!["that"])
            && second.is_none_or(|token| !document.tags[token].is_finite());
        // "Close it now!": a verb that taggers take for another word.
        let finite = || range.iter().any(|token| token > first && document.tags[token].is_finite());
        orders || followed_by(&words!["it", "them", "him", "me", "us"]) && shouts(document, range) && !finite()
    }
}

/// "For more recipes, see page 12", "If you smell gas, leave the house", "To join, write to …": a bare verb right behind
/// the comma of an opening phrase or clause.
fn is_order_behind_opening(document: &Document<'_>, range: TokenRange) -> bool {
    let opens = |token: TokenId| {
        let tag = document.tags[token];
        matches!(tag, Tag::Preposition | Tag::To) || tag.is_wh()
    };
    let comma = || range.iter().find(|&token| document.tags[token] == Tag::Comma);
    let orders = |comma: TokenId| {
        let rest = TokenRange::new(comma.index() + 1, range.end().index());
        let bare = |token: TokenId| document.tags[token] == Tag::Verb && document.quotes.around(token).is_none();
        // "On Tuesday, state officials left."
        rest.iter().next().is_some_and(bare) && main_verb(document, rest.iter()).is_none()
    };
    range.iter().next().is_some_and(opens) && comma().is_some_and(orders)
}

/// "Anyone with information is asked to call …": an order to whoever reads it.
fn is_appeal(document: &Document<'_>, range: TokenRange) -> bool {
    let anyone = words!["anyone", "anybody", "witnesses", "readers"];
    let asks = words!["ask", "urge", "call", "contact", "encourage", "invite", "advise"];
    let opens = range.iter().next().is_some_and(|first| anyone.contains(&document.words[first]));
    let main = main_verb(document, range.iter()).filter(|_| opens);
    let asked = |main: TokenId| {
        let mut verbs = TokenRange::new(main.index(), range.end().index()).iter().take(3);
        verbs.any(|token| asks.contains(&document.lemmas[token]))
    };
    main.is_some_and(asked)
}

/// "Here is what we know", "Here are the teams", "Below are the results": what comes next, or stands behind a link. What a
/// colon leads in is a statement.
fn is_pointer(document: &Document<'_>, range: TokenRange) -> bool {
    let mut words = range.iter();
    let points = words.next().is_some_and(|first| words!["here", "below"].contains(&document.words[first]));
    let is = points && words.next().is_some_and(|second| document.lemmas[second] == word!("be"));
    is && !range.iter().any(|token| document.tokens[token].kind == TokenKind::Colon)
}

/// Whether it ends in an exclamation mark.
fn shouts(document: &Document<'_>, range: TokenRange) -> bool {
    last_mark(document, range).is_some_and(|mark| document.text(mark).contains('!'))
}

/// The last token that is no quotation mark or bracket.
pub(super) fn last_mark(document: &Document<'_>, range: TokenRange) -> Option<TokenId> {
    range
        .iter()
        .rev()
        .find(|&token| !matches!(document.tokens[token].kind, TokenKind::QuoteMark | TokenKind::CloseBracket))
}
