//! Whom pronouns and short descriptions in a claim stand for.

use crate::Analysis;
use crate::attribution::Attribution;
use crate::claim::Claim;
use crate::coreference::{Source, SourceKind};
use crate::document::Document;
use crate::gazetteer::{NounClass, noun_class};
use crate::grammar::Rulebook;
use crate::lists::{List, WordList};
use crate::quote::QuoteState;
use crate::tag::Tag;
use crate::text::{AttributionId, Id as _, SourceId, TokenId, TokenRange, word};
use crate::token::TokenKind;

/// From this probability on it is told to readers whom a word stands for; things and groups are mistaken more often.
const TRUSTED: f32 = 0.85;
const TRUSTED_THING: f32 = 0.93;
const TRUSTED_MANY: f32 = 0.9;
/// The same behind the name of somebody else.
const TRUSTED_LATER: f32 = 0.95;
/// The same for descriptions: "the company".
const TRUSTED_DESCRIPTION: f32 = 0.8;

/// Where the sources of an article are mentioned.
pub(super) struct Names<'a> {
    analysis: &'a Analysis<'a>,
    pronouns: &'a WordList,
    determiners: &'a WordList,
    /// In text order.
    mentions: Vec<Mentioned>,
}

/// A mention of a source.
#[derive(Clone, Copy)]
struct Mentioned {
    tokens: TokenRange,
    source: SourceId,
    confidence: f32,
    /// Whether it is a mention of several.
    plural: bool,
}

/// A name to put behind a token.
pub(super) struct Aside {
    pub(super) behind: TokenId,
    pub(super) name: String,
}

impl<'a> Names<'a> {
    pub(super) fn new(analysis: &'a Analysis<'a>, rulebook: &'a Rulebook) -> Self {
        let sources = analysis.sources.all.entries();
        let mut mentions: Vec<Mentioned> = sources
            .flat_map(|(id, source)| source.mentions.iter().map(move |mention| (id, mention)))
            .filter_map(|(source, mention)| {
                let plural = !analysis.sources.all[source].members.is_empty();
                Some(Mentioned { tokens: mention.tokens.hull()?, source, confidence: mention.link.confidence, plural })
            })
            .collect();
        mentions.sort_by_key(|mention| (mention.tokens, mention.source));
        Self {
            analysis,
            pronouns: &rulebook.lists()[List::NamedPronouns],
            determiners: &rulebook.lists()[List::Determiners],
            mentions,
        }
    }

    /// The names that a claim needs, each behind the first word that stands for it; none that is in the claim itself,
    /// or in the words between its runs that are told beside it.
    pub(super) fn asides(&self, claim: &Claim, told: &[TokenRange]) -> Vec<Aside> {
        let Some(hull) = claim.tokens.hull() else { return Vec::new() };
        let within = |mention: &&Mentioned| claim.tokens.iter().any(|run| run.contains(mention.tokens));
        let shown = |mention: &&Mentioned| within(mention) || told.iter().any(|words| words.contains(mention.tokens));
        let names = self.starting_in(hull).iter().filter(shown).filter(|mention| self.is_name(mention));
        let mut known: Vec<SourceId> = names.map(|mention| mention.source).collect();
        let mut found: Vec<(TokenRange, SourceId, bool)> = Vec::new();
        found.extend(self.spoken(claim).map(|(tokens, source)| (tokens, source, true)));
        for mention in self.starting_in(hull).iter().filter(within) {
            let sure = self.refers(mention, claim);
            found.extend(sure.map(|sure| (mention.tokens, mention.source, sure)));
        }
        found.sort_unstable();
        let mut asides = Vec::new();
        for &(tokens, source, _) in &found {
            let sure = || found.iter().any(|&(_, other, sure)| other == source && sure);
            if !known.contains(&source) && sure() {
                known.push(source);
                asides.extend(self.aside(tokens, source));
            }
        }
        asides
    }

    /// The name of the source that the one word is a mention of, or the words that it has in the article.
    pub(super) fn name_of(&self, token: TokenId) -> Option<String> {
        let word = TokenRange::single(token);
        let mention =
            self.starting_in(word).iter().find(|mention| mention.tokens == word && mention.confidence >= TRUSTED)?;
        let source = &self.analysis.sources.all[mention.source];
        is_somebody(source).then(|| shown(source))
    }

    /// The name of the source of an attribution, if it is sure who it is, and no medium: those pass on what others mean to
    /// do.
    pub(super) fn intending(&self, id: AttributionId) -> Option<String> {
        let source = &self.analysis.sources.all[self.speaker(id)?];
        (!source.medium).then(|| shown(source))
    }

    /// The named source of an attribution, if it is sure whom its words stand for.
    fn speaker(&self, id: AttributionId) -> Option<SourceId> {
        let source = self.analysis.sources.of.get(id).copied().flatten()?;
        let speaker = &self.analysis.sources.all[source];
        let mut own = speaker.mentions.iter().filter(|mention| mention.attribution == Some(id));
        (is_somebody(speaker) && own.all(|mention| mention.link.confidence >= TRUSTED)).then_some(source)
    }

    fn document(&self) -> &Document<'a> {
        &self.analysis.document
    }

    /// The mentions whose first words are in a range.
    fn starting_in(&self, range: TokenRange) -> &[Mentioned] {
        let from = self.mentions.partition_point(|mention| mention.tokens.start() < range.start());
        let to = self.mentions.partition_point(|mention| mention.tokens.start() < range.end());
        &self.mentions[from..to]
    }

    fn is_name(&self, mention: &Mentioned) -> bool {
        mention.tokens.iter().any(|token| self.document().tags[token].is_name())
    }

    /// Whether it is sure of whom a pronoun or a short definite description is a mention; `None` for other mentions and
    /// where nobody has a name.
    fn refers(&self, mention: &Mentioned, claim: &Claim) -> Option<bool> {
        let source = &self.analysis.sources.all[mention.source];
        let (tags, trusted) = (&self.document().tags, |least: f32| mention.confidence >= least);
        let pronoun = self.value(self.pronouns, mention.tokens.start()).filter(|_| mention.tokens.len() == 1);
        let sure = match pronoun {
            Some("person") if !self.has_rival(mention, claim) => trusted(TRUSTED),
            // "The driver lost her keys": an owner is rather who is before.
            Some("person") => trusted(TRUSTED_LATER) && tags[mention.tokens.start()] != Tag::PronounPossessive,
            Some("thing") => trusted(TRUSTED_THING) && !self.has_rival(mention, claim),
            Some("many") => trusted(TRUSTED_MANY) && !source.members.is_empty() && !self.has_rival(mention, claim),
            None if self.is_description(mention.tokens) => trusted(TRUSTED_DESCRIPTION),
            _ => return None,
        };
        (is_somebody(source) && !self.is_own_speech(mention, claim)).then_some(sure)
    }

    /// "the minister", "this company"; not "the next minister", "the minister of transport".
    fn is_description(&self, tokens: TokenRange) -> bool {
        let document = self.document();
        let definite = self.value(self.determiners, tokens.start()) == Some("definite");
        let next = TokenId::from_index(tokens.end().index());
        let goes_on =
            document.tags.get(next).is_some_and(|tag| tag.is_wh()) || document.words.get(next) == Some(&word!("of"));
        definite && tokens.len() == 2 && !goes_on
    }

    /// Whether a name, a person or several things are in the claim before the pronoun, which may go on with them, or a
    /// name comes right behind the phrase that the claim opens with: "With her film, Lee showed".
    fn has_rival(&self, mention: &Mentioned, claim: &Claim) -> bool {
        let document = self.document();
        let tags = &document.tags;
        let words = || claim.tokens.iter().flat_map(TokenRange::iter);
        let first = mention.tokens.start();
        let may_be = |token: TokenId| match tags[token] {
            Tag::NounPlural => mention.plural,
            Tag::Noun => {
                !mention.plural && noun_class(document.lemmas[token], document.text(token)) == Some(NounClass::Person)
            }
            tag => tag.is_name(),
        };
        let before = words().take_while(|&token| token < first).any(may_be);
        let fronted = || words().next().is_some_and(|opening| tags[opening] == Tag::Preposition);
        let mut behind = words().skip_while(|&token| token < first || tags[token] != Tag::Comma).skip(1);
        before || fronted() && behind.next().is_some_and(|token| tags[token].is_name())
    }

    /// Nobody speaks of himself as "he" in his own quotation or in his turn of a transcript.
    fn is_own_speech(&self, mention: &Mentioned, claim: &Claim) -> bool {
        let first = mention.tokens.start();
        claim.attributions.iter().any(|&id| {
            let source = self.analysis.sources.of.get(id).copied().flatten();
            source == Some(mention.source) && self.is_spoken(first, &self.analysis.attributions.all[id])
        })
    }

    /// What a list tells of a word.
    fn value(&self, list: &'a WordList, token: TokenId) -> Option<&'a str> {
        let (entry, _) = list.longest(&[self.document().words[token]])?;
        entry.value.as_deref()
    }

    /// The first "I" of a quotation, or "we" of a body's, with its speaker.
    fn spoken(&self, claim: &Claim) -> Option<(TokenRange, SourceId)> {
        let &id = claim.attributions.first()?;
        let attribution = self.analysis.attributions.all.get(id)?;
        let source = self.speaker(id)?;
        let speaker = &self.analysis.sources.all[source];
        let wanted = if speaker.kind == SourceKind::Person { "self" } else { "selves" };
        let is_self =
            |&token: &TokenId| self.value(self.pronouns, token) == Some(wanted) && self.is_spoken(token, attribution);
        let token = claim.tokens.iter().flat_map(TokenRange::iter).find(is_self)?;
        (!speaker.medium).then(|| (TokenRange::single(token), source))
    }

    /// Whether a word is in the turn of a transcript or in a quotation, in none inside of that, and in no inscription:
    /// "a sign with the words “I will”".
    fn is_spoken(&self, token: TokenId, attribution: &Attribution) -> bool {
        let document = self.document();
        let turn = document.tokens[attribution.found.head.start()].kind == TokenKind::Colon;
        if document.quotes.around(token).is_none() {
            return turn;
        }
        let sentence = document.sentences.all()[document.sentences.of(token)].tokens;
        let quotations = document.quotes.all().as_slice();
        let opening = document.quotes.around(token).map(|outer| document.quotes.all()[outer].tokens.start());
        let cited = opening.and_then(|opening| opening.index().checked_sub(1)).map(TokenId::from_index);
        let cited = cited.is_some_and(|before| sentence.holds(before) && document.tags[before].is_noun());
        let first = quotations.partition_point(|quotation| quotation.tokens.start() < sentence.start());
        let near = quotations[first..].iter().take_while(|quotation| quotation.tokens.start() < token);
        let mut inner = near.filter(|quotation| quotation.depth > 0);
        let outer = document.quotes.state(token) == QuoteState::Inside && !cited;
        outer && !inner.any(|quotation| quotation.inner.holds(token))
    }

    /// The name behind a mention; behind what is joined to it: "she'll [Ann Lee] resign".
    fn aside(&self, tokens: TokenRange, source: SourceId) -> Option<Aside> {
        let last = tokens.last()?;
        let next = TokenId::from_index(last.index() + 1);
        let document = self.document();
        let clitic = document.tokens.get(next).is_some_and(|token| token.kind == TokenKind::Clitic)
            && document.tags[next] != Tag::Possessive;
        let name = shown(&self.analysis.sources.all[source]);
        Some(Aside { behind: if clitic { next } else { last }, name })
    }
}

/// Whether readers know a source by its name.
fn is_somebody(source: &Source) -> bool {
    source.named && matches!(source.kind, SourceKind::Person | SourceKind::Organization)
}

/// The name of a source as readers see it.
fn shown(source: &Source) -> String {
    source.name.replace(" + ", ", ")
}
