//! Verbs beside a frame that make no statement of the article's own: participles that the tagger takes for a past
//! tense, clauses that belong to a noun, phrases that open the sentence.

use super::roles::Role;
use crate::document::Document;
use crate::lists::List;
use crate::matching::main_verbs;
use crate::tag::Tag;
use crate::text::{Column, Id as _, TokenId, TokenRange, word};

/// What opens a clause is looked for among so many tokens before its verb.
const LONGEST_CLAUSE: usize = 40;

/// The words of a sentence and what each of them does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sentence<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) roles: &'a Column<Role>,
    pub(super) body: TokenRange,
}

impl Sentence<'_> {
    /// Whether the article's own words hold a main verb that says something by itself, and that is not their first
    /// word: "Asked about the plan, (she said …)" has no subject.
    pub(super) fn speaks(self) -> bool {
        let main: Vec<TokenId> = main_verbs(self.document, self.body.iter()).collect();
        let framed = main.first().is_some_and(|&main| self.roles[main] != Role::Own);
        let frames_later = main.iter().any(|&main| self.is_frame(main));
        let own = self.body.iter().filter(|&token| self.roles[token] == Role::Own);
        let mut verbs = main_verbs(self.document, own);
        let hangs = |verb| {
            framed && (self.is_participle(verb) || self.is_relative(verb))
                || frames_later && (self.is_fronted(verb) || self.is_aside(verb))
        };
        verbs.find(|&verb| !hangs(verb)).is_some_and(|verb| verb != self.body.start())
    }

    /// "That's what (Ann Lee wrote last week)": the article points at what somebody says.
    pub(super) fn is_cleft(self) -> bool {
        let what = self.body.iter().nth(2);
        self.points()
            && what.is_some_and(|what| self.document.is_listed(what, List::CleftWords) && self.roles[what] != Role::Own)
    }

    /// "That's …": it opens with a word that points back, and "is".
    pub(super) fn points(self) -> bool {
        let mut words = self.body.iter();
        let (first, second) = (words.next(), words.next());
        first.is_some_and(|first| self.document.is_listed(first, List::Demonstratives))
            && second.is_some_and(|second| self.document.lemmas[second] == word!("be"))
    }

    /// "Lee told reporters on Monday": a frame whose statement is in another sentence.
    pub(super) fn is_bare_frame(self) -> bool {
        let Some(told) = main_verbs(self.document, self.body.iter()).next() else { return false };
        let mut rest = TokenRange::new(told.index() + 1, self.body.end().index()).iter();
        self.document.lemmas[told] == word!("tell")
            && rest.next().is_some_and(|first| self.document.is_lemma_listed(first, List::Hearers))
            && !rest.any(|token| {
                let tag = self.document.tags[token];
                tag.is_verb()
                    || tag == Tag::To
                    || self.document.quotes.around(token).is_some()
                    || tag.is_wh()
                    || self.document.is_listed(token, List::ToldContents)
            })
    }

    fn is_frame(self, token: TokenId) -> bool {
        matches!(self.roles[token], Role::Frame(_))
    }

    /// Whether a verb that looks like a past tense is right behind a comma, or is tied by "and" to one that is:
    /// "(She said more at) the fair, held and paid for by the town".
    fn is_participle(self, verb: TokenId) -> bool {
        let tags = &self.document.tags;
        let first = self.word_before(verb);
        let and = first.filter(|&token| tags[token] == Tag::Conjunction);
        let other = and.and_then(|and| self.before(and).next()).filter(|&other| tags[other] == Tag::VerbPast);
        let comma = other.map_or(first, |other| self.word_before(other));
        tags[verb] == Tag::VerbPast
            && comma.is_some_and(|token| tags[token] == Tag::Comma && !self.is_in_new_clause(token))
    }

    /// Whether "and" or "but" opens a clause of the article's own before a token: "but the head of the yard, Bo Dahl, left".
    fn is_in_new_clause(self, token: TokenId) -> bool {
        let tags = &self.document.tags;
        let mut own = self.before(token).take(LONGEST_CLAUSE).take_while(|&token| self.roles[token] == Role::Own);
        own.any(|token| {
            let before = self.before(token).next();
            tags[token] == Tag::Conjunction
                && before.is_none_or(|before| tags[before] == Tag::Comma || self.roles[before] != Role::Own)
        })
    }

    /// Whether the subject of a verb is right behind another noun, in a clause without "that": "(a claim echoed by)
    /// the men she knew", "(she called it) a hall the town has never used".
    fn is_relative(self, verb: TokenId) -> bool {
        let tags = &self.document.tags;
        let subject = self.word_before(verb).filter(|&token| tags[token].is_noun() || tags[token] == Tag::Pronoun);
        let group = subject.map(|token| self.document.groups.around(token).map_or(token, |group| group.tokens.start()));
        let noun = group.and_then(|first| self.before(first).next());
        noun.is_some_and(|token| tags[token].is_noun() || tags[token] == Tag::AdjectiveSuperlative)
    }

    /// "(Lee), known as a good sailor, (has been seen as …)": a participle behind the comma after what is framed, or a
    /// later one of the same aside.
    fn is_aside(self, verb: TokenId) -> bool {
        let tags = &self.document.tags;
        let is_participle = |token: TokenId| matches!(tags[token], Tag::VerbPast | Tag::VerbParticiple);
        let mut aside = self.before(verb).take(LONGEST_CLAUSE).skip_while(|&token| tags[token] != Tag::Comma);
        let (comma, framed) = (aside.next(), aside.next());
        let first = comma.and_then(|comma| {
            TokenRange::new(comma.index() + 1, verb.index() + 1).iter().find(|&token| !tags[token].is_adverb())
        });
        tags[verb] == Tag::VerbPast
            && first.is_some_and(is_participle)
            && framed.is_some_and(|token| self.roles[token] != Role::Own)
    }

    /// Whether a verb is in a phrase that opens the sentence, up to the comma before the frame: "Without
    /// hearing the engines start, (she said …)", "In a call to men sworn to silence, (she asked …)".
    fn is_fronted(self, verb: TokenId) -> bool {
        let tags = &self.document.tags;
        let opens = self.body.iter().find(|&token| tags[token] != Tag::Conjunction);
        let mut rest = TokenRange::new(verb.index(), self.body.end().index()).iter();
        let comma = rest.find(|&token| tags[token] == Tag::Comma);
        let next = comma.and_then(|_| rest.next());
        opens.is_some_and(|token| tags[token] == Tag::Preposition)
            && next.is_some_and(|token| self.roles[token] != Role::Own)
    }

    /// The last word before a token that is no adverb.
    fn word_before(self, token: TokenId) -> Option<TokenId> {
        self.before(token).find(|&token| !self.document.tags[token].is_adverb())
    }

    /// The tokens of the sentence before one, the last first.
    fn before(self, token: TokenId) -> impl Iterator<Item = TokenId> {
        TokenRange::new(self.body.start().index(), token.index()).iter().rev()
    }
}
