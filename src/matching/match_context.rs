//! What patterns see of a document: where cues of the lexicon stand and how they are used, worked
//! out once so that matching only compares integers.

use super::occurrence::{Occurrence, occurrences};
use super::turns::Turns;
use super::{clause, noun_phrase, phrase, words};
use crate::document::Document;
use crate::grammar::{Rulebook, TokenSet};
use crate::layout::Block;
use crate::lists::{Functions, List, WordList};
use crate::sentence::Sentence;
use crate::tag::{Group, GroupKind, Tag};
use crate::text::{Column, Id, TokenId, TokenRange, Word};
use crate::token::TokenKind;

/// A document with its cues.
#[derive(Debug)]
pub struct MatchContext<'d> {
    /// The document.
    pub document: &'d Document<'d>,
    /// The grammar in use.
    pub rulebook: &'d Rulebook,
    /// Words for times: the list `time-words`.
    pub(super) times: &'d WordList,
    /// Nouns for what something is said in: the list `settings`.
    pub(super) settings: &'d WordList,
    /// Nouns for what people do: the list `roles`.
    roles: &'d WordList,
    /// Connectives that end what somebody said: the list `consequences`.
    pub(super) consequences: &'d WordList,
    /// Where cues of the lexicon are, in text order.
    occurrences: Vec<Occurrence>,
    /// For each token one more than the position of the last occurrence whose head is at or before it.
    until: Column<u32>,
    /// For each token the sets of function words that it is in.
    functions: Column<Functions>,
    /// The labels of speakers that open paragraphs.
    pub(super) turns: Turns,
}

impl<'d> MatchContext<'d> {
    /// Looks up the cues of a document.
    pub fn new(document: &'d Document<'d>, rulebook: &'d Rulebook) -> Self {
        let occurrences = occurrences(document, rulebook);
        let mut next = 0;
        let until = document
            .tokens
            .ids()
            .map(|token| {
                while occurrences.get(next).is_some_and(|occurrence| occurrence.head <= token) {
                    next += 1;
                }
                next as u32
            })
            .collect();
        let lists = document.lists;
        let (times, settings) = (&lists[List::TimeWords], &lists[List::Settings]);
        let functions = document.tokens.ids().map(|token| functions(document, times, token)).collect();
        let (roles, consequences) = (&lists[List::Roles], &lists[List::Consequences]);
        let turns = Turns::new(document);
        Self { document, rulebook, times, settings, roles, consequences, occurrences, until, functions, turns }
    }

    /// Where cues of the lexicon are, in text order.
    pub fn occurrences(&self) -> &[Occurrence] {
        &self.occurrences
    }

    /// The cues whose main word is this token.
    pub fn cues_at(&self, token: usize) -> &[Occurrence] {
        let Some(&until) = self.until.get(TokenId::from_index(token)) else { return &[] };
        let from = if token == 0 { 0 } else { self.until[TokenId::from_index(token - 1)] };
        &self.occurrences[from as usize..until as usize]
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.document.tokens.len()
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.document.tokens.is_empty()
    }

    /// Identity of the word at a position.
    pub fn word(&self, at: usize) -> Word {
        self.document.words[TokenId::from_index(at)]
    }

    /// Whether a token is in one of these sets of function words.
    pub(super) fn is(&self, at: usize, sets: Functions) -> bool {
        self.functions[TokenId::from_index(at)].has(sets)
    }

    /// Whether a token opens its sentence with a capital.
    pub(super) fn opens_with_capital(&self, at: usize) -> bool {
        let text = self.document.text(TokenId::from_index(at));
        text.starts_with(char::is_uppercase) && self.sentence_bounds(at).0 == at
    }

    /// Whether the word at a position is a day, by its name or told from today.
    pub(super) fn is_day(&self, at: usize) -> bool {
        self.document.is_listed(TokenId::from_index(at), List::Days)
    }

    /// Whether the list of times has a stretch of several words.
    pub(super) fn is_listed_time(&self, from: usize, to: usize) -> bool {
        let longest = self.times.longest(&self.document.words.as_slice()[from..to]);
        to > from + 1 && longest.is_some_and(|(_, length)| length == to - from)
    }

    /// Identity of the base form of the word at a position.
    pub fn lemma(&self, at: usize) -> Word {
        self.document.lemmas[TokenId::from_index(at)]
    }

    /// Whether the letters of a token end with these, which are small.
    pub(super) fn ends_with(&self, at: usize, small: &str) -> bool {
        let letters = self.document.text(TokenId::from_index(at));
        let from = letters.len().checked_sub(small.len());
        from.and_then(|from| letters.get(from..)).is_some_and(|end| end.to_lowercase() == small)
    }

    /// Tag of the token at a position.
    pub fn tag(&self, at: usize) -> Tag {
        self.document.tags[TokenId::from_index(at)]
    }

    /// Lexical kind of the token at a position.
    pub fn kind(&self, at: usize) -> TokenKind {
        self.document.tokens[TokenId::from_index(at)].kind
    }

    /// What can be seen of a token.
    pub(super) fn seen(&self, at: usize) -> TokenSet {
        let state = self.document.quotes.state(TokenId::from_index(at));
        TokenSet::tagged([self.tag(at)])
            .or(TokenSet::of_kinds([self.kind(at)]))
            .or(TokenSet::worded(self.word(at)))
            .or(TokenSet::worded(self.lemma(at)))
            .or(TokenSet::quoting(state))
    }

    /// The sentence around a token.
    pub fn sentence(&self, at: usize) -> &Sentence {
        &self.document.sentences.all()[self.document.sentences.of(TokenId::from_index(at))]
    }

    /// First and one past the last token of the sentence around a token.
    pub fn sentence_bounds(&self, at: usize) -> (usize, usize) {
        let tokens = self.sentence(at).tokens;
        (tokens.start().index(), tokens.end().index())
    }

    /// The block around a token.
    pub fn block(&self, at: usize) -> &Block {
        let blocks = &self.document.blocks;
        &blocks.all()[blocks.of(TokenId::from_index(at))]
    }

    /// The noun group around a token, as first and one past the last token.
    pub fn noun_group(&self, at: usize) -> Option<(usize, usize)> {
        self.group(at, GroupKind::Noun).map(|group| bounds(group.tokens))
    }

    /// Whether the word is in the list of what people do: "speaker", "mayor".
    pub(super) fn role(&self, at: usize) -> bool {
        self.roles.has(self.word(at))
    }

    /// Whether a token that is in no group is a noun for what somebody does, whatever its tag.
    pub(super) fn stray_role(&self, at: usize) -> bool {
        at < self.len() && self.role(at) && !self.tag(at).is_finite() && self.noun_group(at).is_none()
    }

    /// The verb group around a token, as first and one past the last token.
    pub fn verb_group(&self, at: usize) -> Option<(usize, usize)> {
        self.group(at, GroupKind::Verb).map(|group| bounds(group.tokens))
    }

    /// The subject of the nearest finite verb before the token at `at` in its sentence.
    pub fn subject_before(&self, at: usize) -> Option<TokenRange> {
        noun_phrase::subject_before(self, at).map(|(start, end)| TokenRange::new(start, end))
    }

    /// Whether a subject and its tensed verb are at a token, before `until`.
    pub fn clause_starts(&self, at: usize, until: usize) -> bool {
        clause::clause_from(self, at, until)
    }

    /// The group of a kind around a token.
    pub fn group(&self, at: usize, kind: GroupKind) -> Option<&Group> {
        if at >= self.len() {
            return None;
        }
        self.document.groups.around(TokenId::from_index(at)).filter(|group| group.kind == kind)
    }
}

/// The sets of function words and times that a token is in.
fn functions(document: &Document<'_>, times: &WordList, token: TokenId) -> Functions {
    let word = document.words[token];
    let mut found = document.lists.functions(word);
    let year = document.tokens[token].kind == TokenKind::Number && phrase::is_year(document.text(token));
    if year || times.has(word) {
        found = found.or(words::TIME);
    }
    if year || found.has(words::NEAR_TIME) || times.may_end(word) {
        found = found.or(words::TIME_END);
    }
    found
}

/// First and one past the last position.
pub(super) fn bounds(range: TokenRange) -> (usize, usize) {
    (range.start().index(), range.end().index())
}
