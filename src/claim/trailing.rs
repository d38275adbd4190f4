//! Words that belong to what is before them though no attribution holds them: a phrase behind the last word of a
//! content or its frame, what is said around an aside between dashes, and what goes on behind a frame.

use super::roles::Role;
use crate::document::Document;
use crate::tag::Tag;
use crate::text::{Column, Id as _, TokenId, TokenRange, word};
use crate::token::TokenKind;

/// Gives such words the role of those before them.
pub(super) fn trail(document: &Document<'_>, roles: &mut Column<Role>) {
    for sentence in document.sentences.all() {
        lead(document, sentence.tokens, roles);
        let mut before = Role::Own;
        let mut done = sentence.tokens.start();
        for token in sentence.tokens.iter() {
            if token >= done && before != Role::Own && roles[token] == Role::Own {
                let rest = TokenRange::new(token.index(), sentence.tokens.end().index());
                let tail = phrase(document, rest, roles).or_else(|| around_aside(document, rest, roles, before));
                let tail = tail.map(|tail| (tail, before)).or_else(|| rest_of_saying(document, rest, roles, before));
                if let Some((tail, role)) = tail {
                    tail.iter().for_each(|token| roles[token] = role);
                    done = tail.end();
                }
            }
            before = roles[token];
        }
    }
}

/// "A fire broke out, (injuring nine, police said)": gives the clause that a participle hangs on to whoever is named at
/// the end of the sentence.
fn lead(document: &Document<'_>, sentence: TokenRange, roles: &mut Column<Role>) {
    let first = own(sentence, roles).count();
    let at = TokenId::from_index(sentence.start().index() + first);
    let Some(comma) = sentence.iter().take(first).next_back().filter(|&token| document.tags[token] == Tag::Comma)
    else {
        return;
    };
    let content = Some(at).filter(|&at| sentence.holds(at) && document.tags[at] == Tag::VerbGerund).map(|at| roles[at]);
    let Some(Role::Content(id)) = content else { return };
    let mut behind = TokenRange::new(at.index(), sentence.end().index())
        .iter()
        .skip_while(|&token| roles[token] == Role::Content(id));
    let framed = behind.any(|token| roles[token] == Role::Frame(id));
    if framed && document.quotes.around(at).is_none() {
        let body = document.blocks.all()[document.blocks.of(at)].body.max(sentence.start());
        TokenRange::new(body.index().min(comma.index()), at.index())
            .iter()
            .for_each(|token| roles[token] = Role::Content(id));
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

/// "(According to the yard, two boats) — the last of their kind — were sold": what is around an aside is one statement.
fn around_aside(document: &Document<'_>, rest: TokenRange, roles: &Column<Role>, before: Role) -> Option<TokenRange> {
    let dash = |token: TokenId| document.tokens[token].kind == TokenKind::Dash;
    let content = matches!(before, Role::Content(_)) && dash(rest.start());
    let dashes = own(rest, roles).filter(|&token| dash(token)).count();
    let last = own(rest, roles).last().filter(|_| content && dashes == 2)?;
    (!dash(last)).then(|| TokenRange::new(rest.start().index(), last.index() + 1))
}

/// "(“It is a shame,” she said), that nobody swims here now": what was said goes on behind its frame.
fn rest_of_saying(
    document: &Document<'_>,
    rest: TokenRange,
    roles: &Column<Role>,
    before: Role,
) -> Option<(TokenRange, Role)> {
    let Role::Frame(id) = before else { return None };
    let mut words = rest.iter();
    let comma = words.next().is_some_and(|comma| document.tags[comma] == Tag::Comma);
    let that = words
        .next()
        .is_some_and(|that| document.words[that] == word!("that") && document.tags[that] == Tag::Preposition);
    let last = own(rest, roles).last().filter(|_| comma && that)?;
    Some((TokenRange::new(rest.start().index(), last.index() + 1), Role::Content(id)))
}

/// The first tokens of `rest` that are the article's own.
fn own(rest: TokenRange, roles: &Column<Role>) -> impl Iterator<Item = TokenId> {
    rest.iter().take_while(|token| roles[*token] == Role::Own)
}
