//! Which sentences state something: no questions, orders, greetings, lead-ins and fragments.

use super::address::{last_mark, speaks_to_reader};
use crate::document::Document;
use crate::grammar::Kind;
use crate::lists::List;
use crate::matching::{MatchContext, Scene, main_verb};
use crate::sentence::Sentence;
use crate::tag::{Lemmatizer, Tag};
use crate::text::{ContextId, Id as _, TokenId, TokenRange, is_small, word};
use crate::token::TokenKind;

/// How a sentence ends and what it holds, as far as claims care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// It states something.
    Statement,
    /// It holds no finite verb: a claim only where an attribution makes it one.
    Fragment,
    /// Question, order, greeting, lead-in, heading: never a claim.
    Other,
}

/// The rule of `grammar/statements/` by which a sentence states nothing.
pub fn no_statement(context: &MatchContext<'_>, sentence: &Sentence) -> Option<ContextId> {
    let scene = Scene::of_sentence(body(context.document, sentence));
    scene.first_rule(context, context.rulebook.contexts_of(Kind::Statements)).map(|spoken| spoken.rule)
}

/// The mood of a sentence.
pub(super) fn mood(context: &MatchContext<'_>, sentence: &Sentence) -> Mood {
    let document = context.document;
    let body = body(document, sentence);
    let carries = document.blocks.all()[sentence.block].kind.carries_claims();
    if !carries
        || is_about_author(document, sentence)
        || is_signature(document, sentence)
        || no_statement(context, sentence).is_some()
        || is_in_capitals(document, sentence)
        || is_in_title_case(document, sentence)
        || asks_or_leads_in(document, body)
        || speaks_to_reader(document, body)
    {
        Mood::Other
    } else if predicates(document, body) && !hangs_on_nothing(document, body) {
        Mood::Statement
    } else {
        Mood::Fragment
    }
}

/// Whether the range has a predicate, as far as tags tell: a finite verb with something before it ("Educated folk",
/// "Serves four" have none); a base form that no "to" makes an infinitive; a participle right after a noun, as which taggers mistake past tenses; any
/// verb at all in a long sentence.
fn predicates(document: &Document<'_>, range: TokenRange) -> bool {
    let before = |token: TokenId| {
        let before = token.index().checked_sub(1).map(TokenId::from_index);
        before.filter(|&before| range.holds(before)).map(|before| document.tags[before])
    };
    let first = range.iter().find(|&token| is_word(document, token));
    let predicate = |token: TokenId| match document.tags[token] {
        tag if tag.is_finite() => tag == Tag::Modal || Some(token) != first,
        Tag::Verb => before(token) != Some(Tag::To),
        Tag::VerbParticiple => before(token).is_some_and(Tag::is_noun),
        _ => false,
    };
    let long = || range.iter().filter(|&token| is_word(document, token)).count() >= LONG_SENTENCE;
    range.iter().any(predicate)
        || range.iter().any(|token| is_mistaken(document, range, token))
        || range.iter().any(|token| document.tags[token].is_verb() && document.tags[token] != Tag::VerbGerund) && long()
}

/// "Ann Lee is a columnist for the Herald.": who wrote the article, among its last paragraphs; somebody who is
/// called a writer, or whose name the article has not used before.
fn is_about_author(document: &Document<'_>, sentence: &Sentence) -> bool {
    let from_end = document.blocks.all().len() - sentence.block.index();
    let words = sentence.tokens;
    let near_end = from_end <= 3 && document.blocks.all().len() > 3;
    let verb = near_end.then(|| main_verb(document, words.iter())).flatten();
    if verb.is_some_and(|verb| is_credit(document, verb)) {
        return true;
    }
    let verb = verb.filter(|_| document.tags[words.start()].is_name());
    let is_somebody = verb.is_some_and(|verb| document.is_listed(verb, List::AuthorVerbs));
    let writes = |token| document.is_lemma_listed(token, List::Writers);
    let in_note = || from_end == 1 && document.blocks.all()[sentence.block].tokens.len() <= LONGEST_NOTE;
    is_somebody && (words.iter().take(16).any(writes) || in_note() && is_new(document, words.start()))
}

/// "Ann Lee reported from Lerna, and …", "Ann Lee contributed reporting": who else worked on the article.
fn is_credit(document: &Document<'_>, verb: TokenId) -> bool {
    document.lists[List::CreditPhrases].longest(&document.words.as_slice()[verb.index()..]).is_some()
}

/// A last paragraph with more tokens tells of more than the author; names are not looked up in all of it.
const LONGEST_NOTE: usize = 1000;

/// Whether the name that starts at a token has not been used before it.
fn is_new(document: &Document<'_>, first: TokenId) -> bool {
    let names = (first.index()..document.tokens.len()).map(TokenId::from_index);
    let Some(surname) = names.take_while(|&token| document.tags[token].is_name()).last() else { return false };
    surname > first && !document.words.as_slice()[..first.index()].contains(&document.words[surname])
}

/// "— Ann Lee, who lives in Mill Street": a name behind the dash that opens a paragraph, and no main clause.
fn is_signature(document: &Document<'_>, sentence: &Sentence) -> bool {
    let mut tokens = document.blocks.all()[sentence.block]
        .tokens
        .intersection(sentence.tokens)
        .into_iter()
        .flat_map(TokenRange::iter);
    let dash = tokens
        .find(|&token| !matches!(document.text(token), ">" | "*"))
        .is_some_and(|token| matches!(document.text(token), "—" | "–" | "―" | "-" | "--"));
    let named = dash && tokens.next().is_some_and(|token| document.tags[token].is_name());
    named && main_verb(document, sentence.tokens.iter()).is_none()
}

/// "HOW THE FERRY CAME BACK.": a heading of several words, all in capitals, above a paragraph that is not.
fn is_in_capitals(document: &Document<'_>, sentence: &Sentence) -> bool {
    let block = document.blocks.all()[sentence.block].tokens;
    // A long block is asked about by each of its sentences: its length alone tells that it is no heading.
    if block.len() > 3 * LONGEST_HEADING {
        return false;
    }
    let next = TokenRange::new(block.end().index(), (block.end().index() + SEEN_BELOW).min(document.tokens.len()));
    let small = |token: TokenId| document.text(token).bytes().any(|byte| byte.is_ascii_lowercase());
    let words = block.iter().filter(|&token| is_word(document, token)).count();
    (SHORTEST_HEADING..=LONGEST_HEADING).contains(&words) && !block.iter().any(small) && next.iter().any(small)
}

/// "Ferry Comes Back to Lerna After Seven Years.": a headline of another article, a paragraph of its own in which each
/// word that is no small one starts with a capital.
fn is_in_title_case(document: &Document<'_>, sentence: &Sentence) -> bool {
    let block = document.blocks.all()[sentence.block].tokens;
    if block.len() > 2 * LONGEST_HEADING {
        return false;
    }
    let small = |token: TokenId| {
        matches!(
            document.tags[token],
            Tag::Preposition | Tag::Determiner | Tag::Conjunction | Tag::To | Tag::Pronoun | Tag::Particle | Tag::Modal
        )
    };
    let letters = |token: TokenId| document.text(token).chars().next().filter(|first| first.is_alphabetic());
    let negates = |token: TokenId| document.words[token] == word!("n't");
    let counts = |&token: &TokenId| is_word(document, token) && !small(token) && !negates(token);
    let large = block.iter().filter(counts).filter_map(letters);
    let count = large.clone().count();
    count >= FEWEST_LARGE && large.clone().all(char::is_uppercase)
}

/// Sentences of fewer may hold nothing but names beside small words.
const FEWEST_LARGE: usize = 5;

/// Headings in capitals have so many words.
const SHORTEST_HEADING: usize = 3;
const LONGEST_HEADING: usize = 14;
/// So many tokens of the paragraph below tell whether it is in capitals.
const SEEN_BELOW: usize = 12;

/// "Like you have never seen them", "In one of the funds that your state offers": a clause that opens as
/// subordinate, or a phrase with a clause in it, and no main clause.
fn hangs_on_nothing(document: &Document<'_>, range: TokenRange) -> bool {
    let opens = |token: TokenId| document.is_listed(token, List::HangingOpeners);
    let governs = |token: TokenId| {
        document.is_listed(token, List::HangingPrepositions) && document.text(token).starts_with(char::is_uppercase)
    };
    let Some(first) = range.iter().next() else { return false };
    let second = range.iter().nth(1);
    // "What to bring: warm boots."
    if document.tags[first].is_wh() && second.is_some_and(|second| document.tags[second] == Tag::To) {
        return true;
    }
    let finite = || range.iter().filter(|&token| document.tags[token].is_finite()).count();
    let tags = document.tags.as_slice();
    // "In the long run, that can fail."
    let that = |at: usize| {
        tags[at] == Tag::Comma
            && document.words[TokenId::from_index(at + 1)] == word!("that")
            && tags[at + 2].is_finite()
    };
    if (range.start().index()..range.end().index().saturating_sub(2)).any(that) {
        return false;
    }
    main_verb(document, range.iter()).is_none() && (governs(first) || opens(first) && finite() == 1)
}

/// Whether the tagger may have mistaken a finite verb: a form of the past, or one in -s before a
/// preposition, or before what opens a noun group, or a bare one after a plural, each where a verb would stand ("the
/// mayor's brother won the contract", "that money amounts to", "Lee, 42, faces one count", "teachers earn less").
fn is_mistaken(document: &Document<'_>, range: TokenRange, token: TokenId) -> bool {
    let word = |other: TokenId| document.tokens[other].kind.is_word().then(|| document.tags[other]);
    let mut earlier = TokenRange::new(range.start().index(), token.index()).iter().rev().take(2);
    let before = earlier.find(|&other| document.tokens[other].kind != TokenKind::QuoteMark).and_then(word);
    let next = TokenId::from_index(token.index() + 1);
    let after = Some(next).filter(|&next| range.holds(next)).and_then(word);
    let counted = matches!(after, Some(Tag::Number | Tag::Determiner | Tag::PronounPossessive));
    if document.tags[token] == Tag::NounPlural && counted && token > range.start() {
        return true;
    }
    let (Some(before), Some(after)) = (before, after) else { return false };
    let letters = document.text(token);
    if !is_small(letters) {
        return false;
    }
    let is_form = |tag| Lemmatizer::embedded().lemma(letters, tag) != letters;
    let leads_on = matches!(after, Tag::Preposition | Tag::To) && document.text(next) != "of";
    match document.tags[token] {
        Tag::NounPlural => before == Tag::Noun && leads_on,
        Tag::Noun if before == Tag::NounPlural && !is_form(Tag::VerbPast) => {
            leads_on || matches!(after, Tag::AdjectiveComparative | Tag::Determiner)
        }
        Tag::Noun | Tag::Adjective | Tag::Preposition | Tag::Adverb => {
            (before.is_noun() || before == Tag::Adjective || before == Tag::Adverb) && is_form(Tag::VerbPast)
        }
        _ => false,
    }
}

/// Words from which a verb form of any kind makes a sentence a statement.
const LONG_SENTENCE: usize = 8;

/// The sentence without dateline or list mark before it.
pub(super) fn body(document: &Document<'_>, sentence: &Sentence) -> TokenRange {
    let (start, end) = (sentence.tokens.start(), sentence.tokens.end());
    let prose = document.blocks.all()[sentence.block].body;
    TokenRange::new(start.max(prose).min(end).index(), end.index())
}

/// Whether the range ends as a question or leads in what follows.
pub(super) fn asks_or_leads_in(document: &Document<'_>, range: TokenRange) -> bool {
    last_mark(document, range)
        .is_some_and(|token| document.tokens[token].kind == TokenKind::Colon || document.text(token).contains('?'))
}

/// Whether a token counts as a word.
pub(super) fn is_word(document: &Document<'_>, token: TokenId) -> bool {
    document.tokens[token].kind.is_word()
}
