//! The words of an article as parts are read from them: letters, tags, lists, and which are names.

use rustc_hash::{FxHashMap, FxHashSet};

use super::lexicon::Lexicon;
use super::part::Class;
use super::{spelled, titled};
use crate::document::Document;
use crate::gazetteer::{Gazetteer, NounClass, given_gender, noun_class};
use crate::lists::List;
use crate::tag::{Lemmatizer, Tag};
use crate::text::{Id as _, TokenId, TokenRange, Word};

/// An article's words; `at` is a token's place in it.
pub(super) struct Words<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) lexicon: &'d Lexicon<'d>,
    pub(super) gazetteer: &'static Gazetteer,
    /// Words that are names somewhere in the article, not only where a sentence opens.
    names: FxHashSet<Word>,
    /// Words that end full names in the article: "Baron" may be no title there.
    pub(super) surnames: FxHashSet<Word>,
    /// Names that a short form in brackets spells out, with their number of tokens.
    pub(super) spelled: FxHashMap<TokenId, usize>,
    pub(super) forms: &'d [Word],
    pub(super) lemmas: &'d [Word],
}

impl<'d> Words<'d> {
    pub(super) fn new(document: &'d Document<'d>, lexicon: &'d Lexicon<'d>) -> Self {
        Self {
            spelled: spelled::names(document),
            document,
            lexicon,
            gazetteer: Gazetteer::embedded(),
            names: names(document),
            surnames: surnames(document),
            forms: document.words.as_slice(),
            lemmas: document.lemmas.as_slice(),
        }
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.document.tags[TokenId::from_index(at)]
    }

    #[inline]
    pub(super) fn letters(&self, at: usize) -> &'d str {
        self.document.text(TokenId::from_index(at))
    }

    pub(super) fn plural(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::NounPlural | Tag::NamePlural)
    }

    /// Whether a word stands as names do: "Harbani", and "al-Harbani".
    pub(super) fn capital(&self, at: usize) -> bool {
        let letters = self.letters(at);
        let particle = || {
            let (small, rest) = letters.split_once(['-', '’', '\''])?;
            let whole = || &letters[..letters.len() - rest.len()];
            let known = self.lexicon.particles.has(Word::of(small)) || self.lexicon.particles.has(Word::of(whole()));
            Some(rest.starts_with(char::is_uppercase) && known)
        };
        letters.starts_with(char::is_uppercase) || particle().unwrap_or_default()
    }

    pub(super) fn singular(&self, at: usize) -> Word {
        Word::of(&Lemmatizer::embedded().lemma(self.letters(at), Tag::NounPlural))
    }

    /// "Welders", "Firemen" where a capital opens the sentence: the plural of what people do, though tagged as a name.
    pub(super) fn opens_as_plural(&self, at: usize) -> bool {
        let name = self.capital(at) && self.tag(at).is_name() && !self.names.contains(&self.forms[at]);
        let singular = || Some(self.singular(at)).filter(|&singular| singular != self.forms[at]);
        name && singular().is_some_and(|singular| noun_class(singular, "") == Some(NounClass::Person))
    }

    /// "aides" in "Lee aides were", tagged as a verb before another verb.
    pub(super) fn is_misread_plural(&self, at: usize) -> bool {
        let verb_next = || at + 1 < self.forms.len() && (self.tag(at + 1).is_verb() || self.tag(at + 1) == Tag::Modal);
        self.tag(at) == Tag::VerbThird && self.lexicon.roles.has(self.lemmas[at]) && verb_next()
    }

    /// "Mr.", "Mrs.": whatever follows is a name, even "King".
    pub(super) fn is_honorific(&self, title: TokenRange) -> bool {
        title.len() == 1 && self.document.is_listed(title.start(), List::Honorifics)
    }

    /// "SEN. DORN": title and word in capitals, so that the word is a name whatever it was tagged as.
    pub(super) fn is_shouted(&self, title: TokenRange, at: usize) -> bool {
        let capitals = |at: usize| !self.letters(at).contains(char::is_lowercase);
        title.iter().all(|token| capitals(token.index())) && capitals(at)
    }

    pub(super) fn is_role(&self, lemma: Word) -> bool {
        self.lexicon.roles.has(lemma) || self.lexicon.personal.has(lemma)
    }

    pub(super) fn is_function(&self, at: usize) -> bool {
        self.lexicon.opening(self.forms[at]).is_some() || self.lexicon.pronoun(self.forms[at]).is_some()
    }

    /// Whether a capitalised token can be part of a name.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let known = || self.names.contains(&self.forms[at]) || given_gender(self.forms[at]).is_some();
        let inner = |tag: Tag| tag.is_name() || tag == Tag::Determiner;
        let goes_on = || at > 0 && self.tag(at).is_noun() && inner(self.tag(at - 1));
        self.capital(at)
            && (self.tag(at).is_name() || goes_on() || self.is_set_in_capitals(at) || known() && !self.is_function(at))
    }

    /// Whether a noun, an adjective or "Workers" of a union is among capitals where no sentence opens: "the group Fair Current".
    fn is_set_in_capitals(&self, at: usize) -> bool {
        let token = TokenId::from_index(at);
        let sentence = &self.document.sentences.all()[self.document.sentences.of(token)];
        let inner = |at: usize| at > sentence.tokens.start().index() && at < sentence.tokens.end().index();
        let beside = |at: usize| inner(at) && self.capital(at) && !self.is_function(at);
        let word = self.tag(at).is_noun() || self.tag(at).is_adjective() || self.tag(at) == Tag::Possessive;
        word && !self.document.is_in_title(TokenId::from_index(at))
            && inner(at)
            && (beside(at + 1) || at > 0 && beside(at - 1) || self.goes_back_to_opening(at))
    }

    /// "Moon" in "Harvest Moon said" at the start of a sentence.
    fn goes_back_to_opening(&self, at: usize) -> bool {
        at > 0
            && self.capital(at - 1)
            && self.tag(at - 1).is_noun()
            && !self.plural(at - 1)
            && self.noun(at - 1, at).is_none()
    }

    /// A noun that is on one of the lists, the longest entry first.
    pub(super) fn noun(&self, at: usize, end: usize) -> Option<(Class, usize)> {
        let words = &self.forms[at..end];
        // "pressing" is no form of "the press".
        let lemmas = if self.tag(at) == Tag::VerbGerund { words } else { &self.lemmas[at..end] };
        let lists = [
            (self.lexicon.statements, lemmas, Class::Statement),
            (self.lexicon.media, lemmas, Class::Medium),
            (self.lexicon.roles, lemmas, Class::Role),
            (self.lexicon.personal, lemmas, Class::Role),
            (self.lexicon.bodies, lemmas, Class::Body),
            (self.lexicon.documents, lemmas, Class::Document),
            (self.lexicon.groups, words, Class::Group),
            (self.lexicon.titles, words, Class::Role),
        ];
        let longest = lists
            .into_iter()
            .filter_map(|(list, words, class)| Some((class, list.longest(words)?.1)))
            .filter(|&(class, length)| class != Class::Role || length > 1 || self.is_role(lemmas[0]))
            .reduce(|best, next| if next.1 > best.1 { next } else { best });
        longest.filter(|&(_, length)| {
            let next = at + length;
            let followed =
                next < end && (self.tag(next).is_noun() || self.tag(next).is_adjective()) && !self.is_name(next);
            self.tag(next - 1).is_noun() || !followed
        })
    }
}

/// Titles and jobs with a capital right behind a given name and before no other capital: "Baron" of "Ann Baron".
fn surnames(document: &Document<'_>) -> FxHashSet<Word> {
    let capital = |token: TokenId| document.text(token).starts_with(char::is_uppercase);
    let inner = document.sentences.all().iter().flat_map(|sentence| sentence.tokens.iter().skip(1));
    let ends_name = |&token: &TokenId| {
        let initial = || titled::is_initial(document.text(TokenId::from_index(token.index() - 1)));
        let before = || TokenId::from_index((token.index() - 1).saturating_sub(usize::from(initial())));
        let given = |before| capital(before) && given_gender(document.words[before]).is_some();
        let next = TokenId::from_index(token.index() + 1);
        let goes_on = || next.index() < document.words.as_slice().len() && capital(next);
        document.tags[token].is_noun() && capital(token) && given(before()) && !goes_on()
    };
    inner.filter(ends_name).map(|token| document.words[token]).collect()
}

/// Words that stand with a capital and are tagged as names where no sentence opens.
fn names(document: &Document<'_>) -> FxHashSet<Word> {
    let inner = document.sentences.all().iter().flat_map(|sentence| sentence.tokens.iter().skip(1));
    let capital = |token: TokenId| document.text(token).starts_with(char::is_uppercase);
    let given = |token: TokenId| capital(token) && given_gender(document.words[token]).is_some();
    let name = |&token: &TokenId| {
        let before = TokenId::from_index(token.index() - 1);
        capital(token) && (document.tags[token].is_name() || given(before))
    };
    inner.filter(name).map(|token| document.words[token]).collect()
}
