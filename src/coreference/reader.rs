//! Tokens to parts: what each word, or run of words that belongs together, can be in a mention.

use rustc_hash::{FxHashMap, FxHashSet};

use super::lexicon::{Lexicon, Opening, Pronoun};
use super::part::{Class, Part, is_proper};
use super::{spelled, titled};
use crate::attribution::{Attribution, Attributions};
use crate::document::Document;
use crate::gazetteer::{Fact, Gazetteer, NounClass, given_gender, noun_class};
use crate::lists::{List, Lists};
use crate::tag::{Lemmatizer, Tag};
use crate::text::{Id, TokenId, TokenRange, Word, is_small, word};
use crate::token::TokenKind;

/// Reads tokens to parts.
pub(super) struct Reader<'d> {
    document: &'d Document<'d>,
    lexicon: &'d Lexicon<'d>,
    gazetteer: &'static Gazetteer,
    /// Words that are names somewhere in the article, not only where a sentence opens.
    names: FxHashSet<Word>,
    /// Words that end full names in the article: "Baron" may be no title there.
    surnames: FxHashSet<Word>,
    /// Where the words behind a source signal an attribution, whatever they were tagged as.
    cues: FxHashSet<TokenId>,
    /// Names that a short form in brackets spells out, with their number of tokens.
    spelled: FxHashMap<TokenId, usize>,
    words: &'d [Word],
    lemmas: &'d [Word],
}

impl<'d> Reader<'d> {
    pub(super) fn new(document: &'d Document<'d>, lexicon: &'d Lexicon<'d>, attributions: &Attributions) -> Self {
        Self {
            cues: cues(attributions),
            spelled: spelled::names(document),
            document,
            lexicon,
            gazetteer: Gazetteer::embedded(),
            names: names(document),
            surnames: surnames(document),
            words: document.words.as_slice(),
            lemmas: document.lemmas.as_slice(),
        }
    }

    /// The parts of all sentences, in text order; sentences end with a part of class [`Class::Stop`].
    pub(super) fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::with_capacity(self.words.len() + self.document.sentences.all().len());
        for sentence in self.document.sentences.all() {
            let (mut at, end) = (sentence.tokens.start().index(), sentence.tokens.end().index());
            while at < end {
                let (class, length) = self.part(at, end, parts.last());
                let misread = || self.opens_as_plural(at) || self.is_misread_plural(at);
                let plural = self.plural(at + length - 1) || class == Class::Role && misread();
                parts.push(Part { class, tokens: TokenRange::new(at, at + length), plural });
                at += length;
            }
            parts.push(Part { class: Class::Stop, tokens: TokenRange::new(end, end), plural: false });
        }
        parts
    }

    fn tag(&self, at: usize) -> Tag {
        self.document.tags[TokenId::from_index(at)]
    }

    #[inline]
    fn letters(&self, at: usize) -> &'d str {
        self.document.text(TokenId::from_index(at))
    }

    fn plural(&self, at: usize) -> bool {
        matches!(self.tag(at), Tag::NounPlural | Tag::NamePlural)
    }

    /// Whether a word stands as names do: "Harbani", and "al-Harbani".
    fn capital(&self, at: usize) -> bool {
        let letters = self.letters(at);
        let particle = || {
            let (small, rest) = letters.split_once(['-', '’', '\''])?;
            let whole = || &letters[..letters.len() - rest.len()];
            let known = self.lexicon.particles.has(Word::of(small)) || self.lexicon.particles.has(Word::of(whole()));
            Some(rest.starts_with(char::is_uppercase) && known)
        };
        letters.starts_with(char::is_uppercase) || particle().unwrap_or_default()
    }

    /// The class of the part at `at`, and its number of tokens.
    fn part(&self, at: usize, end: usize, before: Option<&Part>) -> (Class, usize) {
        match self.document.tokens[TokenId::from_index(at)].kind {
            TokenKind::Word if self.cues.contains(&TokenId::from_index(at)) => (Class::Verb, 1),
            TokenKind::Word if self.document.is_listed(TokenId::from_index(at), List::Sounds) => (Class::Stop, 1),
            TokenKind::Word if is_small(self.letters(at)) => self.common(at, end, before),
            TokenKind::Word if is_compound(self.letters(at), self.document.lists) => (Class::Adjective, 1),
            TokenKind::Word if is_side(self.letters(at), self.document.lists) => {
                // "anti-Ann Lee" is one word about Ann Lee.
                let given =
                    self.letters(at).split_once('-').is_some_and(|(_, name)| given_gender(Word::of(name)).is_some());
                (Class::Adjective, if given && at + 1 < end && self.capital(at + 1) { 2 } else { 1 })
            }
            TokenKind::Word if titled::is_address(self.letters(at)) => (Class::NameBody, 1),
            TokenKind::Word if self.is_joint_role(at) => (Class::Role, 1),
            TokenKind::Word if self.capital(at) => self.capitalised(at, end, before),
            TokenKind::Word => self.common(at, end, before),
            TokenKind::Number => (Class::Number, self.ratio(at, end)),
            TokenKind::Clitic => (if self.tag(at) == Tag::Possessive { Class::Possessive } else { Class::Verb }, 1),
            TokenKind::Comma => (Class::Comma, 1),
            TokenKind::OpenBracket => (Class::Open, 1),
            TokenKind::CloseBracket => (Class::Close, 1),
            TokenKind::QuoteMark => (Class::Quote, 1),
            TokenKind::Symbol if self.letters(at) == "/" && self.is_between_names(at, end, before) => {
                (Class::Particle, 1)
            }
            TokenKind::Symbol if self.letters(at) == "&" => {
                let joins = before.is_some_and(|part| is_proper(part.class)) && at + 1 < end && self.capital(at + 1);
                (if joins { Class::NameBody } else { Class::And }, 1)
            }
            _ => (Class::Stop, 1),
        }
    }

    /// "co-anchor", "co-Chair"
    fn is_joint_role(&self, at: usize) -> bool {
        let role = self.letters(at).strip_prefix("co-").or_else(|| self.letters(at).strip_prefix("Co-"));
        role.is_some_and(|role| self.lexicon.roles.has(Word::of(role)))
    }

    /// Number of words of "6 in 10" that opens at a number; 1 if that is all.
    fn ratio(&self, at: usize, end: usize) -> usize {
        let number = at + 2 < end && self.tag(at + 2) == Tag::Number && self.words[at + 1] == word!("in");
        if number && self.letters(at + 2).len() < 4 { 3 } else { 1 }
    }

    /// "Norland/Tarn": a stroke that joins two names.
    fn is_between_names(&self, at: usize, end: usize, before: Option<&Part>) -> bool {
        let span = |at: usize| self.document.tokens[TokenId::from_index(at)].span;
        let close = at > 0 && span(at - 1).end() == span(at).start();
        close && before.is_some_and(|part| is_proper(part.class)) && at + 1 < end && self.capital(at + 1)
    }

    /// A word with a capital letter: part of a name, a title, or the first word of a sentence.
    fn capitalised(&self, at: usize, end: usize, before: Option<&Part>) -> (Class, usize) {
        let words = &self.words[at..end];
        let name_follows = at + 1 < end && self.is_name(at + 1);
        let given = given_gender(words[0]).is_some();
        let after_name = before.is_some_and(|part| {
            let last = part.tokens.end().index() - 1;
            let initial = titled::is_initial(self.letters(last));
            let first = initial && (last == 0 || !self.capital(last - 1));
            let given = given_gender(self.words[last.saturating_sub(usize::from(initial))]).is_some();
            part.class == Class::Name && (given || first)
        });
        let title = titled::title(self.lexicon, words);
        let known = self.gazetteer.longest(words, |index| self.letters(at + index));
        let known = known.filter(|&(length, _)| !self.is_longer_title(at, end, title, length));
        let spelled = self.spelled.get(&TokenId::from_index(at)).copied();
        if let Some(length) = spelled.filter(|&length| known.as_ref().is_none_or(|&(known, _)| known < length)) {
            return (Class::NameBody, length);
        }
        if let Some((length, entry)) = known {
            let demonym = entry.fact == Fact::Demonym;
            let new = before.is_some_and(|part| {
                part.class == Class::Name && self.words[part.tokens.end().index() - 1] == word!("new")
            });
            let surname = || before.is_some_and(|part| part.class == Class::Name) && self.introduces_person(at, end);
            let of_person = length == 1 && (after_name || new || given && name_follows && !demonym || surname());
            if !of_person {
                let known = if demonym { Class::Demonym(entry) } else { Class::Known(entry) };
                return (known, length);
            }
            return (Class::Name, 1);
        }
        if self.is_general_body(at, end) {
            return (Class::NameBody, 2);
        }
        if let Some(length) = self.body_of_an_officer(at, end) {
            return (Class::NameBody, length);
        }
        let titled = before.is_some_and(|part| {
            part.class == Class::Title && (self.is_honorific(part.tokens) || self.is_shouted(part.tokens, at))
        });
        let apposed = before.is_some_and(|part| part.class == Class::Role && !part.plural) && name_follows;
        if (titled || apposed && self.tag(at).is_verb()) && !self.is_function(at) {
            return (Class::Name, 1);
        }
        if self.is_time(at, end, before) && !after_name {
            return (Class::Stop, 1);
        }
        if !name_follows && !after_name && self.surnames.contains(&words[0]) && !self.is_function(at) {
            return (Class::Name, 1);
        }
        if after_name_part(before) && self.is_rank(at) && (!name_follows || self.is_rank(at + 1)) {
            return (Class::Suffix, 1);
        }
        if let Some((class, length)) = titled::joined(self.document, self.lexicon, at, end) {
            return (class, length);
        }
        if !(after_name || given && name_follows)
            && let Some(length) = title
        {
            let written = titled::complement(self.document, at + length, end).unwrap_or_default();
            return (Class::Title, length + written);
        }
        if before.is_some_and(|part| part.class == Class::Name) && self.lexicon.suffixes.has(words[0]) {
            return (Class::Suffix, 1);
        }
        let particle = self.lexicon.particles.has(words[0])
            && (name_follows || words.get(1).is_some_and(|&word| self.lexicon.particles.has(word)));
        if particle && !given {
            return (Class::Particle, 1);
        }
        let after_a = before.is_some_and(|part| part.class == Class::Determiner(Opening::Indefinite));
        if after_a && !name_follows && self.lexicon.documents.has(self.lemmas[at]) {
            return (Class::Document, 1);
        }
        let opens = before.is_none_or(|part| matches!(part.class, Class::Stop | Class::Quote));
        if self.plural(at)
            && let Some(length) = titled::union(self.document, self.lexicon, at, end)
        {
            return (Class::NameBody, length);
        }
        // A capital behind a name is part of the name.
        let alone = !name_follows && before.is_none_or(|part| part.class != Class::Name);
        if let Some(class) = self.opening_noun(at, opens && !name_follows, alone) {
            return (class, 1);
        }
        if !after_name && self.document.is_listed(TokenId::from_index(at), List::IndefinitePronouns) {
            return self.common(at, end, before);
        }
        let opened = || opens && name_follows && self.tag(at).is_noun() && self.noun(at, at + 1).is_none();
        if (self.is_name(at) || after_name || opened()) && !(opens && self.is_function(at)) {
            if let Some(length) = titled::organization(self.document, self.lexicon, at, end) {
                return (Class::NameBody, length);
            }
            let kinds = [self.lexicon.bodies, self.lexicon.media, self.lexicon.companies];
            let body = kinds.iter().any(|list| list.has(self.lemmas[at]) || list.has(words[0]));
            return (if body { Class::NameBody } else { Class::Name }, 1);
        }
        self.common(at, end, before)
    }

    /// Whether a word is the letters of a degree, an order or an office that may follow a name.
    fn is_rank(&self, at: usize) -> bool {
        let capitals = self.letters(at).chars().filter(|letter| letter.is_uppercase()).count();
        capitals > 1 && self.lexicon.letters.has(self.words[at])
    }

    /// Whether a comma, an indefinite article and what somebody does come behind a word.
    fn introduces_person(&self, at: usize, end: usize) -> bool {
        const NEAR: usize = 6;
        let comma = at + 2 < end && self.document.tokens[TokenId::from_index(at + 1)].kind == TokenKind::Comma;
        let told = || (at + 3..end.min(at + NEAR)).any(|next| self.is_role(self.lemmas[next]));
        comma && self.lexicon.opening(self.words[at + 2]) == Some(Opening::Indefinite) && told()
    }

    /// Whether a title before a name takes in the entry of the gazetteer that it starts with.
    fn is_longer_title(&self, at: usize, end: usize, title: Option<usize>, known: usize) -> bool {
        title.is_some_and(|length| length > known && at + length < end && self.is_name(at + length))
    }

    /// "General Staff", "General Council": no general.
    fn is_general_body(&self, at: usize, end: usize) -> bool {
        self.words[at] == word!("general")
            && at + 1 < end
            && self.capital(at + 1)
            && (self.words[at + 1] == word!("staff") || self.lexicon.bodies.has(self.lemmas[at + 1]))
    }

    /// Number of words of a body that is called after an officer, whom it belongs to in name alone.
    fn body_of_an_officer(&self, at: usize, end: usize) -> Option<usize> {
        let (_, length) = self.lexicon.bodies.longest(&self.words[at..end])?;
        let owned = (at..at + length).any(|at| self.tag(at) == Tag::Possessive);
        (owned && self.capital(at + length - 1)).then_some(length)
    }

    /// "Republicans" anywhere; "Polls" and "Officials" where the capital only opens the sentence.
    fn opening_noun(&self, at: usize, opens: bool, name_alone: bool) -> Option<Class> {
        let word = self.words[at];
        if self.is_function(at) {
            return None;
        }
        let office = self.lexicon.roles.has(word) && at + 1 < self.words.len() && self.tag(at + 1) == Tag::Preposition;
        if name_alone && !self.plural(at) && (self.lexicon.personal.has(word) || office) {
            return Some(Class::Role);
        }
        if (opens || self.plural(at)) && self.lexicon.groups.has(word) {
            return Some(Class::Group);
        }
        if !opens || !(self.plural(at) || self.opens_as_plural(at)) {
            return None;
        }
        let lemma = self.singular(at);
        let lists = [
            (self.lexicon.roles, Class::Role),
            (self.lexicon.documents, Class::Document),
            (self.lexicon.bodies, Class::Body),
        ];
        let listed = lists.into_iter().find(|(list, _)| list.has(lemma)).map(|(_, class)| class);
        let known = || noun_class(lemma, "") == Some(NounClass::Person);
        listed.or_else(|| known().then_some(Class::Role))
    }

    fn singular(&self, at: usize) -> Word {
        Word::of(&Lemmatizer::embedded().lemma(self.letters(at), Tag::NounPlural))
    }

    /// "Welders" where a capital opens the sentence: the plural of what people do, though tagged as a name.
    fn opens_as_plural(&self, at: usize) -> bool {
        let name = self.capital(at) && self.tag(at).is_name() && self.letters(at).ends_with('s');
        name && !self.names.contains(&self.words[at]) && noun_class(self.singular(at), "") == Some(NounClass::Person)
    }

    /// "aides" in "Lee aides were", tagged as a verb before another verb.
    fn is_misread_plural(&self, at: usize) -> bool {
        let verb_next = || at + 1 < self.words.len() && (self.tag(at + 1).is_verb() || self.tag(at + 1) == Tag::Modal);
        self.tag(at) == Tag::VerbThird && self.lexicon.roles.has(self.lemmas[at]) && verb_next()
    }

    /// Monday, March: no part of a name but after "the". What is a given name, too, has a number behind.
    fn is_time(&self, at: usize, end: usize, before: Option<&Part>) -> bool {
        let number = at + 1 < end && self.document.tokens[TokenId::from_index(at + 1)].kind == TokenKind::Number;
        let defined = before.is_some_and(|part| matches!(part.class, Class::Determiner(_)));
        self.lexicon.times.has(self.words[at]) && !defined && (number || given_gender(self.words[at]).is_none())
    }

    /// "Mr.", "Mrs.": whatever follows is a name, even "King".
    fn is_honorific(&self, title: TokenRange) -> bool {
        title.len() == 1 && self.document.is_listed(title.start(), List::Honorifics)
    }

    /// "SEN. DORN": title and word in capitals, so that the word is a name whatever it was tagged as.
    fn is_shouted(&self, title: TokenRange, at: usize) -> bool {
        let capitals = |at: usize| !self.letters(at).contains(char::is_lowercase);
        title.iter().all(|token| capitals(token.index())) && capitals(at)
    }

    fn is_role(&self, lemma: Word) -> bool {
        self.lexicon.roles.has(lemma) || self.lexicon.personal.has(lemma)
    }

    fn is_function(&self, at: usize) -> bool {
        self.lexicon.opening(self.words[at]).is_some() || self.lexicon.pronoun(self.words[at]).is_some()
    }

    /// Whether a capitalised token can be part of a name.
    fn is_name(&self, at: usize) -> bool {
        let known = || self.names.contains(&self.words[at]) || given_gender(self.words[at]).is_some();
        let inner = |tag: Tag| tag.is_name() || tag == Tag::Determiner;
        let goes_on = || at > 0 && self.tag(at).is_noun() && inner(self.tag(at - 1));
        self.capital(at)
            && (self.tag(at).is_name() || goes_on() || self.is_set_in_capitals(at) || known() && !self.is_function(at))
    }

    /// Whether a noun, an adjective or "Workers" of a union stands among capitals where no sentence opens: "the group Fair Current".
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

    fn common(&self, at: usize, end: usize, before: Option<&Part>) -> (Class, usize) {
        let which = |tag: Tag| {
            let relative = matches!(tag, Tag::WhPronoun | Tag::WhDeterminer | Tag::WhPossessive);
            relative || matches!(tag, Tag::Preposition | Tag::VerbGerund | Tag::VerbParticiple) || tag.is_adjective()
        };
        if self.words[at] == word!("those") && at + 1 < end && which(self.tag(at + 1)) {
            return (Class::Determiner(Opening::Many), 1);
        }
        if let Some(pronoun) = self.lexicon.pronoun(self.words[at]) {
            let owner = matches!(self.tag(at), Tag::PronounPossessive | Tag::WhPossessive);
            return (if owner { Class::Owner(pronoun) } else { Class::Pronoun(pronoun) }, 1);
        }
        if self.in_name(at, end) {
            return (Class::Particle, 1);
        }
        if before.is_some_and(|part| part.class == Class::Name) && self.is_epithet(at, end) {
            return (Class::Suffix, 2);
        }
        let tag = self.tag(at);
        if before.is_some_and(|part| is_proper(part.class)) {
            if tag.is_verb() && (self.lexicon.roles.has(self.words[at]) || self.is_misread_plural(at)) {
                return (Class::Role, 1);
            }
            if tag.is_noun() && self.reads_as_verb(at, end) {
                return (Class::Verb, 1);
            }
        }
        let noun = tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::VerbGerund | Tag::Possessive);
        // "super PAC", whatever "super" was tagged as.
        let noun = noun || self.words[at] == word!("super");
        if noun && let Some(found) = self.noun(at, end) {
            return found;
        }
        let class = match tag {
            Tag::Possessive => Class::Possessive,
            Tag::Conjunction if self.words[at] == word!("and") => Class::And,
            Tag::WhDeterminer | Tag::WhPronoun => Class::Pronoun(Pronoun::Relative),
            Tag::Preposition | Tag::To if self.words[at] == word!("of") => Class::Of,
            Tag::Preposition | Tag::To => Class::Preposition,
            tag if tag.is_verb() || tag == Tag::Modal => self.verb(at, end),
            Tag::Number if self.opening(at).is_none() => return (Class::Number, self.ratio(at, end)),
            Tag::Number => self.opening(at).unwrap_or(Class::Number),
            tag if tag.is_adjective() && self.acts(at, before) => Class::Verb,
            tag if tag.is_adjective() => self.opening(at).unwrap_or(Class::Adjective),
            tag if tag.is_noun() => Class::Noun,
            Tag::Determiner | Tag::Predeterminer => self.opening(at).unwrap_or(Class::Determiner(Opening::Many)),
            _ => self.opening(at).unwrap_or(Class::Stop),
        };
        (class, 1)
    }

    /// Whether a noun after a name is a verb that was taken for one: "Lee resigned", "Lee cut the",
    /// "the center estimates that", "Lee Vows" in a headline.
    fn reads_as_verb(&self, at: usize, end: usize) -> bool {
        let object = |at: usize| {
            let relative = matches!(self.tag(at), Tag::WhPronoun | Tag::WhDeterminer);
            self.is_function(at) && !relative
                || matches!(self.tag(at), Tag::Determiner | Tag::Pronoun | Tag::PronounPossessive)
        };
        let past = self.letters(at).ends_with("ed");
        let that = at + 1 < end && self.words[at + 1] == word!("that") && self.plural(at);
        let headline = self.plural(at) && self.capital(at) && self.document.is_in_title(TokenId::from_index(at));
        let listed = self.noun(at, end).is_some();
        let out = at + 1 < end && self.words[at + 1] == word!("out") && self.plural(at);
        that || out || headline || !listed && (past || at + 1 < end && !self.capital(at) && object(at + 1))
    }

    /// "officials praised Mr. Lee": no adjective stands right behind people.
    fn acts(&self, at: usize, before: Option<&Part>) -> bool {
        let people = before.is_some_and(|part| part.plural && matches!(part.class, Class::Role | Class::Group));
        people && self.letters(at).ends_with("ed")
    }

    /// A small word before a name or another small word of one: "van der" in "Jan van der Berg".
    fn in_name(&self, at: usize, end: usize) -> bool {
        let particle = |at: usize| at < end && self.lexicon.particles.has(self.words[at]);
        let next = if particle(at + 1) { at + 2 } else { at + 1 };
        at > 0 && particle(at) && next < end && self.is_name(next) && (self.is_name(at - 1) || particle(at - 1))
    }

    /// "the Elder" behind a name; in "told Ann the younger ones" it is none.
    fn is_epithet(&self, at: usize, end: usize) -> bool {
        let whole = self.lexicon.suffixes.longest(&self.words[at..end]).is_some_and(|(_, length)| length == 2);
        whole && !(at + 2 < end && (self.tag(at + 2).is_noun() || self.tag(at + 2).is_adjective()))
    }

    fn opening(&self, at: usize) -> Option<Class> {
        self.lexicon.opening(self.words[at]).map(Class::Determiner)
    }

    /// A participle right before a noun is an adjective.
    fn verb(&self, at: usize, end: usize) -> Class {
        let participle = matches!(self.tag(at), Tag::VerbParticiple | Tag::VerbGerund);
        let noun_next = at + 1 < end && (self.tag(at + 1).is_noun() || self.tag(at + 1).is_adjective());
        let after = at > 0 && (self.tag(at - 1) == Tag::Determiner || self.tag(at - 1).is_adjective());
        if participle && noun_next && after { Class::Adjective } else { Class::Verb }
    }

    /// A noun that stands on one of the lists, the longest entry first.
    fn noun(&self, at: usize, end: usize) -> Option<(Class, usize)> {
        let words = &self.words[at..end];
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

/// Whether a part is the last so far of a name that letters of rank may follow.
fn after_name_part(before: Option<&Part>) -> bool {
    before.is_some_and(|part| matches!(part.class, Class::Name | Class::Suffix))
}

/// Whether a word tells where somebody comes from, or whose it is: "Shanghai-based".
fn is_compound(letters: &str, lists: &Lists) -> bool {
    let ending = letters.bytes().rposition(|byte| byte == b'-').map(|hyphen| &letters[hyphen + 1..]);
    let participle =
        |ending: &str| ending.len() > 3 && ending.ends_with("ed") && ending.starts_with(char::is_lowercase);
    ending.is_some_and(|ending| {
        !ending.is_empty()
            && (participle(ending) || is_small(ending) && lists[List::OriginEndings].has(Word::of(ending)))
    })
}

/// "pro-Lee", "anti-Lee"
fn is_side(letters: &str, lists: &Lists) -> bool {
    let parts = letters.split_once('-').filter(|(_, name)| name.starts_with(char::is_uppercase));
    parts.is_some_and(|(side, _)| !side.is_empty() && lists[List::SidePrefixes].has(Word::of(side)))
}

/// The first tokens of cues right behind their sources, and cues of one word right before: "Per county records".
fn cues(attributions: &Attributions) -> FxHashSet<TokenId> {
    let beside = |attribution: &Attribution| {
        let (cue, source) = (attribution.found.cue, attribution.found.source.hull()?);
        let behind = !cue.is_empty() && source.end() == cue.start();
        let before = cue.len() == 1 && cue.end() == source.start();
        (behind || before).then(|| cue.start())
    };
    attributions.all.iter().filter_map(beside).collect()
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
