//! Turns of transcripts and records: which paragraphs open with the label of a speaker. A name or a word with a capital
//! and a colon may be a topic, a place or a list; that somebody speaks is told by a label that comes back, by another
//! label near by, by a name that the article knows, and by words that only speakers use.

use rustc_hash::{FxHashMap, FxHashSet};

use super::match_context::bounds;
use crate::document::Document;
use crate::gazetteer::{given_gender, noun_class};
use crate::layout::{Block, BlockKind};
use crate::lists::List;
use crate::tag::Tag;
use crate::text::{BlockId, Id, TokenId, Word};
use crate::token::TokenKind;

/// A label has no more tokens, what is in brackets behind it left out.
const LONGEST: usize = 14;
/// What is in brackets behind a label has no more tokens.
const LONGEST_ASIDE: usize = 14;
/// So many tokens of a turn tell whether somebody speaks in it.
const LISTENED: usize = 120;
/// Another turn stands so many paragraphs away at the most.
const NEAR: usize = 3;

/// The labels of an article's turns, by their paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct Turns {
    labels: FxHashMap<BlockId, (usize, usize)>,
}

/// A paragraph that opens as turns do.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the paragraph")]
struct Opening {
    block: BlockId,
    /// The words of the label: first and one past the last position.
    label: (usize, usize),
    /// The label's words as one number.
    key: u64,
    /// Whether its words name or describe a person.
    person: bool,
    /// Whether its words are a name by their tags, and no plural.
    named: bool,
    /// Whether what follows has the form of speech: a capital at its start, a final mark at its end.
    formed: bool,
    /// Whether what follows is one quotation.
    quoted: bool,
    /// Whether it has words that only speakers use: I, we, you; a question.
    talks: bool,
}

impl Turns {
    pub(super) fn new(document: &Document<'_>) -> Self {
        let found: Vec<Opening> = document
            .blocks
            .all()
            .entries()
            .filter_map(|(id, block)| Opening::read(document, id, block))
            .filter(|opening| opening.formed || opening.quoted)
            .collect();
        if found.is_empty() {
            return Self::default();
        }
        let known = surnames(document, &found);
        let mut times: FxHashMap<u64, usize> = FxHashMap::default();
        for opening in &found {
            *times.entry(opening.key).or_default() += 1;
        }
        let told = |place: usize| {
            let own = &found[place];
            let (low, high) = (place.saturating_sub(NEAR), (place + NEAR + 1).min(found.len()));
            let near =
                |other: &&Opening| other.key != own.key && other.block.index().abs_diff(own.block.index()) <= NEAR;
            let others = || found[low..high].iter().filter(near);
            let last = document.words[TokenId::from_index(own.name_end(document) - 1)];
            let person = own.person || known.contains(&last);
            let again = times[&own.key] > 1;
            let talks = own.talks || others().any(|other| other.talks);
            own.quoted && (person || others().next().is_some())
                || person && (own.talks || again || others().next().is_some() || known.contains(&last))
                || talks && (again || others().next().is_some())
                || own.named && others().any(|other| other.named)
        };
        let labels =
            (0..found.len()).filter(|&place| told(place)).map(|place| (found[place].block, found[place].label));
        Self { labels: labels.collect() }
    }

    /// The words of the label that opens a paragraph: first and one past the last position.
    pub(super) fn label(&self, block: BlockId) -> Option<(usize, usize)> {
        self.labels.get(&block).copied()
    }
}

impl Opening {
    /// Reads how a paragraph opens; none if it has no label.
    fn read(document: &Document<'_>, id: BlockId, block: &Block) -> Option<Self> {
        if matches!(block.kind, BlockKind::Furniture | BlockKind::Caption | BlockKind::Byline | BlockKind::Dateline) {
            return None;
        }
        let (_, end) = bounds(block.tokens);
        let kind = |at: usize| document.tokens[TokenId::from_index(at)].kind;
        let word = |at: usize| matches!(kind(at), TokenKind::Word | TokenKind::Number);
        let body = behind_time(document, block.body.index(), end);
        let start = (body..end.min(body + LONGEST)).find(|&at| word(at)).filter(|&start| {
            (body..start).all(|at| !matches!(kind(at), TokenKind::OpenBracket | TokenKind::Colon | TokenKind::Comma))
        })?;
        let inside = |at: &usize| {
            !matches!(kind(*at), TokenKind::Colon | TokenKind::OpenBracket | TokenKind::Symbol | TokenKind::Dash)
        };
        let close = (start..end.min(start + LONGEST)).take_while(inside).last()? + 1;
        let colon = behind_office(document, close, end);
        let colon = Some(behind_brackets(document, colon, end)).filter(|&at| at < end)?;
        let (said, end) = said(document, id, colon, end);
        let marks =
            |at: usize| matches!(kind(at), TokenKind::Comma | TokenKind::Terminal | TokenKind::Clitic) || word(at);
        let shaped = kind(colon) == TokenKind::Colon
            && (start..close).all(marks)
            && is_label(document, start, close)
            && said < end;
        let is_account = document.text(TokenId::from_index(start)).starts_with('@');
        shaped.then(|| Self {
            block: id,
            label: (start, close),
            key: key(document, start, close),
            person: is_account || is_person(document, start, close),
            named: is_named(document, start, close),
            formed: is_formed(document, said, end),
            quoted: is_quoted(document, said, end),
            talks: is_account || talks(document, said, end),
        })
    }

    /// One past the last word of the name in the label: what a comma parts from it tells who that is.
    fn name_end(&self, document: &Document<'_>) -> usize {
        let (start, end) = self.label;
        let comma = |at: &usize| document.tokens[TokenId::from_index(*at)].kind == TokenKind::Comma;
        (start + 1..end).find(comma).unwrap_or(end)
    }
}

/// Past the time mark that a paragraph may open with: \[00:01:12\], 12:03 –.
fn behind_time(document: &Document<'_>, from: usize, end: usize) -> usize {
    let kind = |at: usize| (at < end).then(|| document.tokens[TokenId::from_index(at)].kind);
    let number = from + usize::from(kind(from) == Some(TokenKind::OpenBracket));
    if kind(number) != Some(TokenKind::Number) || !document.text(TokenId::from_index(number)).contains(':') {
        return from;
    }
    let close = number + 1 + usize::from(number > from && kind(number + 1) == Some(TokenKind::CloseBracket));
    close + usize::from(matches!(kind(close), Some(TokenKind::Dash | TokenKind::Symbol)))
}

/// Past a dash and the office that it parts from a name.
fn behind_office(document: &Document<'_>, from: usize, end: usize) -> usize {
    let kind = |at: usize| document.tokens[TokenId::from_index(at)].kind;
    let opens = |at: &usize| matches!(kind(*at), TokenKind::Colon | TokenKind::OpenBracket);
    match kind(from.min(end - 1)) {
        TokenKind::Dash => (from..end.min(from + LONGEST)).find(opens).unwrap_or(from),
        _ => from,
    }
}

/// What is said behind a colon: the rest of its paragraph or, if that is empty, the next one.
fn said(document: &Document<'_>, id: BlockId, colon: usize, end: usize) -> (usize, usize) {
    let said = behind_brackets(document, colon + 1, end);
    let next = document.blocks.all().get(BlockId::from_index(id.index() + 1)).filter(|_| said >= end);
    next.map_or((said, end), |next| (next.body.index(), bounds(next.tokens).1))
}

/// Past signs and what is in brackets: a time, a party.
fn behind_brackets(document: &Document<'_>, from: usize, end: usize) -> usize {
    let kind = |at: usize| document.tokens[TokenId::from_index(at)].kind;
    let mut at = from;
    while at < end {
        match kind(at) {
            TokenKind::Symbol => at += 1,
            TokenKind::OpenBracket => {
                let until = end.min(at + LONGEST_ASIDE);
                match (at..until).find(|&close| kind(close) == TokenKind::CloseBracket) {
                    Some(close) => at = close + 1,
                    None => return at,
                }
            }
            _ => return at,
        }
    }
    at
}

/// Whether every word of a name has a capital or is in capitals, up to a comma; an honorific may be before it, and a
/// number behind it.
fn is_label(document: &Document<'_>, start: usize, end: usize) -> bool {
    let token = TokenId::from_index;
    let kind = |at: usize| document.tokens[token(at)].kind;
    let comma = (start..end).find(|&at| kind(at) == TokenKind::Comma).unwrap_or(end);
    let capital = |at: usize| document.text(token(at)).starts_with(|c: char| c.is_uppercase() || c == '@');
    let particle = |at: usize| {
        at > start
            && [List::NameParticles, List::NameJoiners, List::AttachingPrepositions]
                .iter()
                .any(|&list| document.is_listed(token(at), list))
    };
    let plain = |at: usize| match kind(at) {
        TokenKind::Word => capital(at) || particle(at),
        TokenKind::Number | TokenKind::Terminal => at > start,
        _ => false,
    };
    let opens = document.tags[token(start)];
    let greets = document.is_listed(token(start), List::Greetings);
    let other = greets || opens == Tag::Preposition || opens.is_verb();
    (start..comma).all(plain) && !other && kind(end - 1) != TokenKind::Comma
}

/// Whether every word of a label is a name, not in capitals, and the last one no plural and no common noun.
fn is_named(document: &Document<'_>, start: usize, end: usize) -> bool {
    let tag = |at: usize| document.tags[TokenId::from_index(at)];
    let last = TokenId::from_index(end - 1);
    let loud = !document.text(last).contains(char::is_lowercase);
    (start..end).all(|at| tag(at) == Tag::Name) && !loud && noun_class(document.lemmas[last], "").is_none()
}

/// The letters of a label as one number, whatever their case.
fn key(document: &Document<'_>, start: usize, end: usize) -> u64 {
    let words = document.words.as_slice()[start..end].iter();
    words.fold(0_u64, |key, word| key.rotate_left(7) ^ word.hash())
}

/// Whether the words of a label have a given name, a title or a noun for what people do, or are one that transcripts use.
pub(super) fn is_person(document: &Document<'_>, start: usize, end: usize) -> bool {
    const LISTS: [List; 4] = [List::Titles, List::Honorifics, List::Roles, List::TurnLabels];
    let words = || (start..end).map(TokenId::from_index);
    let listed = |token: TokenId| {
        LISTS.iter().any(|&list| document.is_listed(token, list) || document.is_lemma_listed(token, list))
    };
    let given = |token: TokenId| end > start + 1 && given_gender(document.words[token]).is_some();
    words().any(|token| listed(token) || given(token))
}

/// Whether what follows a label opens with a capital, a number or a mark and ends with a final mark.
pub(super) fn is_formed(document: &Document<'_>, said: usize, end: usize) -> bool {
    let token = TokenId::from_index;
    let kind = |at: usize| document.tokens[token(at)].kind;
    let opens = !document.text(token(said)).starts_with(char::is_lowercase);
    let closes = (said..end).rev().find(|&at| kind(at) != TokenKind::Symbol).is_some_and(|last| {
        matches!(kind(last), TokenKind::Terminal | TokenKind::QuoteMark | TokenKind::CloseBracket | TokenKind::Dash)
            || document.text(token(last)).ends_with('.')
    });
    opens && closes
}

/// Whether one quotation is all that follows a label.
pub(super) fn is_quoted(document: &Document<'_>, said: usize, end: usize) -> bool {
    let token = TokenId::from_index;
    let Some(quote) = document.quotes.around(token(said)) else { return false };
    let (start, past) = bounds(document.quotes.all()[quote].tokens);
    start == said && (past..end).all(|at| !document.tokens[token(at)].kind.is_word())
}

/// Whether there are words that only speakers use, or a question.
pub(super) fn talks(document: &Document<'_>, said: usize, end: usize) -> bool {
    let mut words = (said..end.min(said + LISTENED)).map(TokenId::from_index);
    let kinds = &document.lists[List::PronounKinds];
    words.any(|token| match document.tokens[token].kind {
        TokenKind::Terminal => document.text(token).contains('?'),
        TokenKind::Word => {
            let kind = kinds.entry(document.text(token)).and_then(|entry| entry.value.as_deref());
            matches!(kind, Some("self" | "you"))
        }
        _ => false,
    })
}

/// The last words of full names that are in the article outside of labels, and the initials of these names.
fn surnames(document: &Document<'_>, found: &[Opening]) -> FxHashSet<Word> {
    let mut known = FxHashSet::default();
    let mut labels = found.iter().map(|opening| opening.label).peekable();
    let named = |at: usize| {
        let token = TokenId::from_index(at);
        at < document.tokens.len() && document.tags[token].is_name() && document.tokens[token].kind == TokenKind::Word
    };
    let mut at = 0;
    while at < document.tokens.len() {
        while labels.peek().is_some_and(|label| label.1 <= at) {
            labels.next();
        }
        if !named(at) || labels.peek().is_some_and(|label| label.0 <= at) {
            at += 1;
            continue;
        }
        let end = (at..document.tokens.len()).find(|&end| !named(end)).unwrap_or(document.tokens.len());
        let words = &document.words.as_slice()[at..end];
        let opens = |word: &Word| given_gender(*word).is_some() || document.lists[List::Titles].has(*word);
        if words.len() > 1 && words[..words.len() - 1].iter().any(opens) {
            known.insert(words[words.len() - 1]);
            let letters = (at..end).filter_map(|at| document.text(TokenId::from_index(at)).chars().next());
            known.insert(Word::of(&letters.collect::<String>()));
        }
        at = end;
    }
    known
}
