//! Tokens to parts: what each word, or run of words that belongs together, can be in a mention.

use rustc_hash::FxHashSet;

use super::capital::Capital;
use super::lexicon::{Lexicon, Opening, Pronoun};
use super::part::{Class, Part, is_proper};
use super::titled;
use super::words::Words;
use crate::attribution::{Attribution, Attributions};
use crate::document::Document;
use crate::gazetteer::given_gender;
use crate::lists::{List, Lists};
use crate::tag::Tag;
use crate::text::{Id, TokenId, TokenRange, Word, is_small, word};
use crate::token::TokenKind;

/// Reads tokens to parts.
pub(super) struct Reader<'d> {
    seen: Words<'d>,
    /// Where the words behind a source signal an attribution, whatever they were tagged as.
    cues: FxHashSet<TokenId>,
}

impl<'d> Reader<'d> {
    pub(super) fn new(document: &'d Document<'d>, lexicon: &'d Lexicon<'d>, attributions: &Attributions) -> Self {
        Self { seen: Words::new(document, lexicon), cues: cues(attributions) }
    }

    /// The parts of all sentences, in text order; sentences end with a part of class [`Class::Stop`].
    pub(super) fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::with_capacity(self.seen.forms.len() + self.seen.document.sentences.all().len());
        for sentence in self.seen.document.sentences.all() {
            let (mut at, end) = (sentence.tokens.start().index(), sentence.tokens.end().index());
            while at < end {
                let (class, length) = self.part(at, end, parts.last());
                let misread = || self.seen.opens_as_plural(at) || self.seen.is_misread_plural(at);
                let plural = self.seen.plural(at + length - 1) || class == Class::Role && misread();
                parts.push(Part { class, tokens: TokenRange::new(at, at + length), plural });
                at += length;
            }
            parts.push(Part { class: Class::Stop, tokens: TokenRange::new(end, end), plural: false });
        }
        parts
    }

    /// The class of the part at `at`, and its number of tokens.
    fn part(&self, at: usize, end: usize, before: Option<&Part>) -> (Class, usize) {
        match self.seen.document.tokens[TokenId::from_index(at)].kind {
            TokenKind::Word if self.cues.contains(&TokenId::from_index(at)) => (Class::Verb, 1),
            TokenKind::Word if self.seen.document.is_listed(TokenId::from_index(at), List::Sounds) => (Class::Stop, 1),
            TokenKind::Word if is_small(self.seen.letters(at)) => self.common(at, end, before),
            TokenKind::Word if is_compound(self.seen.letters(at), self.seen.document.lists) => (Class::Adjective, 1),
            TokenKind::Word if is_side(self.seen.letters(at), self.seen.document.lists) => {
                // "anti-Ann Lee" is one word about Ann Lee.
                let given = self
                    .seen
                    .letters(at)
                    .split_once('-')
                    .is_some_and(|(_, name)| given_gender(Word::of(name)).is_some());
                (Class::Adjective, if given && at + 1 < end && self.seen.capital(at + 1) { 2 } else { 1 })
            }
            TokenKind::Word if titled::is_address(self.seen.letters(at)) => (Class::NameBody, 1),
            TokenKind::Word if self.is_joint_role(at) => (Class::Role, 1),
            TokenKind::Word if self.seen.capital(at) => {
                Capital::new(&self.seen, at, end, before).part().unwrap_or_else(|| self.common(at, end, before))
            }
            TokenKind::Word => self.common(at, end, before),
            TokenKind::Number => (Class::Number, self.ratio(at, end)),
            TokenKind::Clitic => {
                (if self.seen.tag(at) == Tag::Possessive { Class::Possessive } else { Class::Verb }, 1)
            }
            TokenKind::Comma => (Class::Comma, 1),
            TokenKind::OpenBracket => (Class::Open, 1),
            TokenKind::CloseBracket => (Class::Close, 1),
            TokenKind::QuoteMark => (Class::Quote, 1),
            TokenKind::Symbol if self.seen.letters(at) == "/" && self.is_between_names(at, end, before) => {
                (Class::Particle, 1)
            }
            TokenKind::Symbol if self.seen.letters(at) == "&" => {
                let joins =
                    before.is_some_and(|part| is_proper(part.class)) && at + 1 < end && self.seen.capital(at + 1);
                (if joins { Class::NameBody } else { Class::And }, 1)
            }
            _ => (Class::Stop, 1),
        }
    }

    /// "co-anchor", "co-Chair"
    fn is_joint_role(&self, at: usize) -> bool {
        let role = self.seen.letters(at).strip_prefix("co-").or_else(|| self.seen.letters(at).strip_prefix("Co-"));
        role.is_some_and(|role| self.seen.lexicon.roles.has(Word::of(role)))
    }

    /// Number of words of "6 in 10" that opens at a number; 1 if that is all.
    fn ratio(&self, at: usize, end: usize) -> usize {
        let number = at + 2 < end && self.seen.tag(at + 2) == Tag::Number && self.seen.forms[at + 1] == word!("in");
        if number && self.seen.letters(at + 2).len() < 4 { 3 } else { 1 }
    }

    /// "Norland/Tarn": a stroke that joins two names.
    fn is_between_names(&self, at: usize, end: usize, before: Option<&Part>) -> bool {
        let span = |at: usize| self.seen.document.tokens[TokenId::from_index(at)].span;
        let close = at > 0 && span(at - 1).end() == span(at).start();
        close && before.is_some_and(|part| is_proper(part.class)) && at + 1 < end && self.seen.capital(at + 1)
    }

    fn common(&self, at: usize, end: usize, before: Option<&Part>) -> (Class, usize) {
        let which = |tag: Tag| {
            let relative = matches!(tag, Tag::WhPronoun | Tag::WhDeterminer | Tag::WhPossessive);
            relative || matches!(tag, Tag::Preposition | Tag::VerbGerund | Tag::VerbParticiple) || tag.is_adjective()
        };
        if self.seen.forms[at] == word!("those") && at + 1 < end && which(self.seen.tag(at + 1)) {
            return (Class::Determiner(Opening::Many), 1);
        }
        if let Some(pronoun) = self.seen.lexicon.pronoun(self.seen.forms[at]) {
            let owner = matches!(self.seen.tag(at), Tag::PronounPossessive | Tag::WhPossessive);
            return (if owner { Class::Owner(pronoun) } else { Class::Pronoun(pronoun) }, 1);
        }
        if self.in_name(at, end) {
            return (Class::Particle, 1);
        }
        if before.is_some_and(|part| part.class == Class::Name) && self.is_epithet(at, end) {
            return (Class::Suffix, 2);
        }
        let tag = self.seen.tag(at);
        if before.is_some_and(|part| is_proper(part.class)) {
            // "The Tarn Trust today said".
            if self.seen.document.is_listed(TokenId::from_index(at), List::NearDays) {
                return (Class::Stop, 1);
            }
            if tag.is_verb() && (self.seen.lexicon.roles.has(self.seen.forms[at]) || self.seen.is_misread_plural(at)) {
                return (Class::Role, 1);
            }
            if tag.is_noun() && self.reads_as_verb(at, end) {
                return (Class::Verb, 1);
            }
        }
        let noun = tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::VerbGerund | Tag::Possessive);
        // "super PAC", whatever "super" was tagged as.
        let noun = noun || self.seen.forms[at] == word!("super");
        if noun && let Some(found) = self.seen.noun(at, end) {
            return found;
        }
        let class = match tag {
            Tag::Possessive => Class::Possessive,
            Tag::Conjunction if self.seen.forms[at] == word!("and") => Class::And,
            Tag::WhDeterminer | Tag::WhPronoun => Class::Pronoun(Pronoun::Relative),
            Tag::Preposition | Tag::To if self.seen.forms[at] == word!("of") => Class::Of,
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
            let relative = matches!(self.seen.tag(at), Tag::WhPronoun | Tag::WhDeterminer);
            self.seen.is_function(at) && !relative
                || matches!(self.seen.tag(at), Tag::Determiner | Tag::Pronoun | Tag::PronounPossessive)
        };
        let past = self.seen.letters(at).ends_with("ed");
        let that = at + 1 < end && self.seen.forms[at + 1] == word!("that") && self.seen.plural(at);
        let headline =
            self.seen.plural(at) && self.seen.capital(at) && self.seen.document.is_in_title(TokenId::from_index(at));
        let listed = self.seen.noun(at, end).is_some();
        let out = at + 1 < end && self.seen.forms[at + 1] == word!("out") && self.seen.plural(at);
        that || out || headline || !listed && (past || at + 1 < end && !self.seen.capital(at) && object(at + 1))
    }

    /// "officials praised Mr. Lee": no adjective is right behind people.
    fn acts(&self, at: usize, before: Option<&Part>) -> bool {
        let people = before.is_some_and(|part| part.plural && matches!(part.class, Class::Role | Class::Group));
        people && self.seen.letters(at).ends_with("ed")
    }

    /// A small word before a name or another small word of one: "van der" in "Jan van der Berg".
    fn in_name(&self, at: usize, end: usize) -> bool {
        let particle = |at: usize| at < end && self.seen.lexicon.particles.has(self.seen.forms[at]);
        let next = if particle(at + 1) { at + 2 } else { at + 1 };
        at > 0
            && particle(at)
            && next < end
            && self.seen.is_name(next)
            && (self.seen.is_name(at - 1) || particle(at - 1))
    }

    /// "the Elder" behind a name; in "told Ann the younger ones" it is none.
    fn is_epithet(&self, at: usize, end: usize) -> bool {
        let whole =
            self.seen.lexicon.suffixes.longest(&self.seen.forms[at..end]).is_some_and(|(_, length)| length == 2);
        whole && !(at + 2 < end && (self.seen.tag(at + 2).is_noun() || self.seen.tag(at + 2).is_adjective()))
    }

    fn opening(&self, at: usize) -> Option<Class> {
        self.seen.lexicon.opening(self.seen.forms[at]).map(Class::Determiner)
    }

    /// A participle right before a noun is an adjective.
    fn verb(&self, at: usize, end: usize) -> Class {
        let participle = matches!(self.seen.tag(at), Tag::VerbParticiple | Tag::VerbGerund);
        let noun_next = at + 1 < end && (self.seen.tag(at + 1).is_noun() || self.seen.tag(at + 1).is_adjective());
        let after = at > 0 && (self.seen.tag(at - 1) == Tag::Determiner || self.seen.tag(at - 1).is_adjective());
        if participle && noun_next && after { Class::Adjective } else { Class::Verb }
    }
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
