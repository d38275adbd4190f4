//! Sentences that speak to whoever reads them and state nothing: orders and greetings.

use crate::document::Document;
use crate::lists::List;
use crate::matching::main_verb;
use crate::tag::Tag;
use crate::text::{Id as _, TokenId, TokenRange, Word, word};
use crate::token::TokenKind;

/// Whether a sentence does.
pub(super) fn speaks_to_reader(document: &Document<'_>, range: TokenRange) -> bool {
    is_order_or_greeting(document, range) || is_order_behind_opening(document, range)
}

/// Whether it opens with a verb that orders, or greets.
fn is_order_or_greeting(document: &Document<'_>, range: TokenRange) -> bool {
    let fills =
        |&token: &TokenId| document.tags[token] == Tag::Conjunction || document.is_listed(token, List::FillerAdverbs);
    let mut words = range.iter().filter(|&token| document.tokens[token].kind.is_word()).skip_while(fills);
    let Some(first) = words.next() else { return true };
    let second = words.next();
    let followed_by = |list| second.is_some_and(|token| document.is_listed(token, list));
    let both: Vec<Word> = [Some(first), second].into_iter().flatten().map(|token| document.words[token]).collect();
    if document.lists[List::Greetings].longest(&both).is_some() {
        true
    } else if document.words[first] == word!("do") {
        false
    } else {
        // "Note that it rained" and "Remember: it rained" state something.
        let colon = document.tokens.get(TokenId::from_index(first.index() + 1));
        let leads_in = colon.is_some_and(|token| token.kind == TokenKind::Colon);
        let bare = document.tags[first] == Tag::Verb
            || document.tags[first] == Tag::VerbPresent && followed_by(List::OrderedObjects);
        let orders = bare
            && !leads_in
            && second.is_none_or(|token| document.words[token] != word!("that"))
            && second.is_none_or(|token| !document.tags[token].is_finite());
        // "Close it now!": a verb that taggers take for another word.
        let finite = || range.iter().any(|token| token > first && document.tags[token].is_finite());
        orders || followed_by(List::ObjectPronouns) && shouts(document, range) && !finite()
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
