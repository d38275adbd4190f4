//! Titles, initials, and names of organizations that run over several words: "Secretary of Defense",
//! "Department of Health and Human Services".

use super::lexicon::Lexicon;
use super::part::Class;
use crate::document::Document;
use crate::gazetteer::{Gazetteer, given_gender};
use crate::lists::List;
use crate::text::{Id, TokenId, Word, word};
use crate::token::TokenKind;

/// Whether a word is the address of a website, by which people call it: "Politifact.com".
pub(super) fn is_address(letters: &str) -> bool {
    const ENDS: [&str; 6] = ["com", "org", "net", "info", "gov", "edu"];
    let dot = letters.bytes().rposition(|byte| byte == b'.').filter(|&dot| dot > 0);
    dot.is_some_and(|dot| ENDS.contains(&&letters[dot + 1..]) && !letters[..dot].contains(['@', '/']))
}

/// Number of words of the title at the start of `words`; several titles in a row are one.
pub(super) fn title(lexicon: &Lexicon<'_>, words: &[Word]) -> Option<usize> {
    lexicon.titles.longest(words).map(|(_, length)| length)
}

/// Number of words of "of Defense" where it goes on a title that is before a name: in
/// "Secretary of Defense Ann Lee" 2, in "Governor of Ohio" none.
pub(super) fn complement(document: &Document<'_>, at: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let word = |index: usize| document.words[TokenId::from_index(index)];
    let capital = |index: usize| document.text(TokenId::from_index(index)).starts_with(char::is_uppercase);
    if at >= end || word(at) != word!("of") {
        return None;
    }
    let from = at + 1 + usize::from(at + 1 < end && word(at + 1) == word!("the"));
    let until = (from..end.min(from + LONGEST)).find(|&index| !capital(index)).unwrap_or(end.min(from + LONGEST));
    let given = (from + 1..until).find(|&index| given_gender(word(index)).is_some());
    let known = Gazetteer::embedded()
        .longest(&document.words.as_slice()[from..until], |index| document.text(TokenId::from_index(from + index)))
        .map(|(length, _)| from + length);
    let stop = given.or(known.filter(|&stop| stop < until)).or((until > from + 1).then_some(until - 1))?;
    (stop < until).then_some(stop - at)
}

/// Number of words of an organization's name that goes on with "of": in "Bureau of Health and
/// Safety" 5; nothing if the word at `at` names no kind of organization or nothing follows.
pub(super) fn organization(document: &Document<'_>, lexicon: &Lexicon<'_>, at: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 12;
    let token = TokenId::from_index;
    if !lexicon.bodies.has(document.lemmas[token(at)]) && !is_union(document, at, end) {
        return None;
    }
    let end = end.min(at + LONGEST);
    let capital = |index: usize| index < end && document.text(token(index)).starts_with(char::is_uppercase);
    let mut until = at + 1;
    loop {
        let word = if until < end { document.words[token(until)] } else { break };
        let article = usize::from(until + 1 < end && document.is_listed(token(until + 1), List::Articles));
        let names = |index: usize| capital(index) && !lexicon.times.has(document.words[token(index)]);
        if document.lists[List::NameLinks].has(word) && names(until + 1 + article) {
            until += 2 + article;
        } else if until > at + 1 && word == word!("and") && capital(until + 1) && no_person(document, until + 1) {
            until += 2;
        } else if until > at + 1
            && let Some(length) = listed_fields(document, until, end)
        {
            until += length;
        } else if until > at + 1
            && capital(until)
            && no_person(document, until)
            && !is_job(lexicon, document, until, end)
        {
            until += 1;
        } else {
            break;
        }
    }
    (until > at + 1).then_some(until - at)
}

/// The class and number of words of a title or body in capitals, two words of which a conjunction joins before its noun.
pub(super) fn joined(document: &Document<'_>, lexicon: &Lexicon<'_>, at: usize, end: usize) -> Option<(Class, usize)> {
    const LONGEST: usize = 6;
    let token = TokenId::from_index;
    let part = |index: usize| {
        let capital = document.text(token(index)).starts_with(char::is_uppercase);
        index < end && capital && no_person(document, index)
    };
    let joins = at + 2 < end && document.is_listed(token(at + 1), List::Conjunctions);
    if !joins || !part(at) || !part(at + 2) {
        return None;
    }
    let (word, lemma) = (|index| document.words[token(index)], |index| document.lemmas[token(index)]);
    let nouns = (at + 3..end.min(at + LONGEST)).take_while(|&index| part(index));
    let known = nouns.filter_map(|index| {
        let job = lexicon.titles.has(word(index)) || lexicon.roles.has(lemma(index));
        let body = lexicon.bodies.has(lemma(index));
        (job || body).then_some((if body { Class::NameBody } else { Class::Title }, index + 1 - at))
    });
    known.last()
}

/// Whether the title of somebody named behind it starts there: "National Director Ann Lee".
fn is_job(lexicon: &Lexicon<'_>, document: &Document<'_>, at: usize, end: usize) -> bool {
    let words = &document.words.as_slice()[at..end];
    let rank = usize::from(document.lists[List::Ranks].has(words[0]));
    let length = title(lexicon, &words[rank..]).unwrap_or_default();
    let capital = |at: usize| at < end && document.text(TokenId::from_index(at)).starts_with(char::is_uppercase);
    length > 0 && (at + rank + length..at + rank + length + 2).all(capital)
}

/// Number of tokens of a comma, a word with a capital, and the conjunction with a further such word: what is left of
/// the fields in the name of a ministry.
fn listed_fields(document: &Document<'_>, at: usize, end: usize) -> Option<usize> {
    const LENGTH: usize = 4;
    let token = TokenId::from_index;
    let field =
        |index: usize| document.text(token(index)).starts_with(char::is_uppercase) && no_person(document, index);
    let fits = at + LENGTH <= end
        && document.tokens[token(at)].kind == TokenKind::Comma
        && field(at + 1)
        && document.is_listed(token(at + 2), List::Conjunctions)
        && field(at + 3);
    fits.then_some(LENGTH)
}

fn no_person(document: &Document<'_>, at: usize) -> bool {
    given_gender(document.words[TokenId::from_index(at)]).is_none()
}

/// Number of words of such a name: "Citizens for Clean Rivers"; nothing if the words are none.
pub(super) fn union(document: &Document<'_>, lexicon: &Lexicon<'_>, at: usize, end: usize) -> Option<usize> {
    if is_union(document, at, end) { organization(document, lexicon, at, end) } else { None }
}

/// Whether people in the plural have joined for something, in capitals throughout: "Citizens for Clean Rivers".
fn is_union(document: &Document<'_>, at: usize, end: usize) -> bool {
    let token = TokenId::from_index;
    let capital = |index: usize| index < end && document.text(token(index)).starts_with(char::is_uppercase);
    let plural = document.text(token(at)).ends_with('s') && capital(at);
    plural
        && at + 1 < end
        && document.is_listed(token(at + 1), List::PurposePrepositions)
        && capital(at + 2)
        && (capital(at + 3) || capital(at + 1))
}

/// "R.": a letter that stands for a name.
pub(super) fn is_initial(letters: &str) -> bool {
    letters.ends_with('.') && letters.chars().filter(|c| c.is_alphabetic()).count() == 1
}
