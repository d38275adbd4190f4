//! Words that belong to what stands before them though no attribution holds them: a phrase behind the last word of a
//! content or its frame, and what is said around an aside between dashes.

use super::roles::Role;
use crate::document::Document;
use crate::tag::Tag;
use crate::text::{Column, Id as _, TokenId, TokenRange};
use crate::token::TokenKind;

/// Gives such words the role of those before them.
pub(super) fn trail(document: &Document<'_>, roles: &mut Column<Role>) {
    for sentence in document.sentences.all() {
        let mut before = Role::Own;
        let mut done = sentence.tokens.start();
        for token in sentence.tokens.iter() {
            if token >= done && before != Role::Own && roles[token] == Role::Own {
                let rest = TokenRange::new(token.index(), sentence.tokens.end().index());
                let tail = phrase(document, rest, roles).or_else(|| around_aside(document, rest, roles, before));
                for trailing in tail.iter().flat_map(|tail| tail.iter()) {
                    roles[trailing] = before;
                }
                done = tail.map_or(done, TokenRange::end);
            }
            before = roles[token];
        }
    }
}

/// "(She said the yard was sold) in a letter, …": a phrase up to the next mark, without a verb of its own.
fn phrase(document: &Document<'_>, rest: TokenRange, roles: &Column<Role>) -> Option<TokenRange> {
    let opens = document.tags[rest.start()] == Tag::Preposition;
    let phrase = own(rest, roles).take_while(|&token| document.tokens[token].kind.is_word());
    let last = opens.then(|| phrase.last()).flatten()?;
    let phrase = TokenRange::new(rest.start().index(), last.index() + 1);
    let whole = phrase.end() == rest.end() || roles[phrase.end()] == Role::Own;
    let states = phrase.iter().any(|token| document.tags[token].is_finite());
    (whole && !states).then_some(phrase)
}

/// "(According to the yard, two boats) — the last of their kind — were sold": what stands around an aside is one statement.
fn around_aside(document: &Document<'_>, rest: TokenRange, roles: &Column<Role>, before: Role) -> Option<TokenRange> {
    let dash = |token: TokenId| document.tokens[token].kind == TokenKind::Dash;
    let content = matches!(before, Role::Content(_)) && dash(rest.start());
    let dashes = own(rest, roles).filter(|&token| dash(token)).count();
    let last = own(rest, roles).last().filter(|_| content && dashes == 2)?;
    (!dash(last)).then(|| TokenRange::new(rest.start().index(), last.index() + 1))
}

/// The first tokens of `rest` that are the article's own.
fn own(rest: TokenRange, roles: &Column<Role>) -> impl Iterator<Item = TokenId> {
    rest.iter().take_while(|token| roles[*token] == Role::Own)
}
