//! Where cues of the lexicon are in a document, and how each is used there: its auxiliaries,
//! whether it is finite, passive, negated.

use super::disguised;
use super::words::{BE, BY};
use crate::document::Document;
use crate::grammar::{Cue, Form, Forms, PartOfSpeech, Rulebook};
use crate::lists::List;
use crate::tag::{Lemmatizer, Tag};
use crate::text::{CueId, Id, TokenId, TokenRange, Word};

/// How far left of a verb its auxiliaries are looked for.
const MAX_AUXILIARIES: usize = 7;

/// A place where a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Which cue.
    pub cue: CueId,
    /// Its main word.
    pub head: TokenId,
    /// The words of its lemma, with auxiliaries, negation and adverbs before a verb.
    pub tokens: TokenRange,
    /// How it is used.
    pub forms: Forms,
}

/// What stands for the auxiliary of a modal.
const DO: Word = Word::literal("do");

/// All cues of a document in text order; of cues that start at one word the longest of each part of speech.
pub(super) fn occurrences(document: &Document<'_>, rulebook: &Rulebook) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for token in document.tokens.ids() {
        let (word, lemma) = (document.words[token], document.lemmas[token]);
        let verb = predicative_participle(document, token).or_else(|| disguised::verb(document, token));
        let first = rulebook.cues_from(verb.unwrap_or(lemma));
        let second = if word == lemma && verb.is_none() { &[] } else { rulebook.cues_from(word) };
        let mut seen: [bool; 4] = [false; 4];
        for &cue in first.iter().chain(second) {
            let entry = &rulebook.cues()[cue];
            if !seen[entry.part as usize] && stands(document, token, verb, entry) {
                seen[entry.part as usize] = true;
                found.push(occurrence(document, token, cue, entry));
            }
        }
    }
    found
}

/// Whether the words of a cue are at a token, with a fitting tag; `verb` is what it is in spite of its tag.
fn stands(document: &Document<'_>, token: TokenId, verb: Option<Word>, cue: &Cue) -> bool {
    let at = token.index();
    let tag = document.tags[token];
    let fits = match cue.part {
        PartOfSpeech::Verb => verb == Some(cue.words[0]) || tag.is_verb() && document.lemmas[token] == cue.words[0],
        PartOfSpeech::Noun => tag.is_noun() && verb.is_none() && document.lemmas[token] == cue.words[0],
        PartOfSpeech::Adjective => tag.is_adjective() || matches!(tag, Tag::VerbParticiple | Tag::VerbGerund),
        // "Per Holm" has a first name.
        PartOfSpeech::Phrase => document.words[token] == cue.words[0] && (cue.words.len() > 1 || !tag.is_name()),
    };
    let words = document.words.as_slice();
    let lemmas = document.lemmas.as_slice();
    fits && at + cue.words.len() <= words.len()
        && cue
            .words
            .iter()
            .enumerate()
            .skip(1)
            .all(|(i, &w)| words[at + i] == w || (cue.part != PartOfSpeech::Phrase && lemmas[at + i] == w))
}

/// The verb of a participle after "be" that is tagged as an adjective: "is anticipated".
fn predicative_participle(document: &Document<'_>, token: TokenId) -> Option<Word> {
    if !document.tags[token].is_adjective() || !document.text(token).ends_with("ed") {
        return None;
    }
    let words = document.lemmas.as_slice()[..token.index()].iter().zip(&document.tags.as_slice()[..token.index()]);
    let before = words.rev().take(MAX_AUXILIARIES).find(|(_, tag)| !tag.is_adverb())?;
    let lemma = Lemmatizer::embedded().lemma(document.text(token), Tag::VerbParticiple);
    (*before.0 == BE).then(|| Word::of(&lemma))
}

fn occurrence(document: &Document<'_>, head: TokenId, cue: CueId, entry: &Cue) -> Occurrence {
    let end = head.index() + entry.words.len();
    let (start, forms) = match entry.part {
        PartOfSpeech::Verb => verb_chain(document, head),
        PartOfSpeech::Adjective => adjective_chain(document, head),
        PartOfSpeech::Noun | PartOfSpeech::Phrase => (head.index(), Forms::default()),
    };
    Occurrence { cue, head, tokens: TokenRange::new(start, end), forms }
}

/// Left of a verb: its auxiliaries, adverbs and negation, and what they make of it.
pub(super) fn verb_chain(document: &Document<'_>, head: TokenId) -> (usize, Forms) {
    let (lists, tag) = (document.lists, |at: usize| document.tags[TokenId::from_index(at)]);
    let mut forms = Forms::default();
    let (mut start, mut auxiliary, mut tensed) = (head.index(), None, document.tags[head].is_finite());
    let mut to = false;
    while start > 0 && head.index() - start < MAX_AUXILIARIES {
        let at = start - 1;
        let (word, lemma) = (document.words[TokenId::from_index(at)], document.lemmas[TokenId::from_index(at)]);
        if lists[List::Negations].has(word) {
            forms.add(Form::Negated);
        } else if tag(at) == Tag::To {
            to = true;
            break;
        } else if tag(at) == Tag::Modal || lists[List::Auxiliaries].has(lemma) && tag(at).is_verb() {
            auxiliary = auxiliary.or(Some(if tag(at) == Tag::Modal { DO } else { lemma }));
            tensed = tag(at).is_finite();
        } else if !tag(at).is_adverb() || lists[List::PlaceAdverbs].has(word) {
            break;
        }
        start = at;
    }
    let participle = document.tags[head] == Tag::VerbParticiple || document.tags[head].is_adjective();
    let passive = (participle || document.tags[head] == Tag::VerbPast)
        && auxiliary.is_some_and(|auxiliary| lists[List::PassiveAuxiliaries].has(auxiliary));
    if passive {
        forms.add(Form::Passive);
    }
    if !passive {
        forms.add(Form::Active);
    }
    forms.add(match (auxiliary, document.tags[head]) {
        _ if to => Form::Infinitive,
        (Some(_), _) if tensed => Form::Finite,
        (_, Tag::VerbGerund) | (Some(_), _) => Form::Participle,
        (None, Tag::VerbParticiple) => Form::Reduced,
        (None, Tag::Verb) if disguised::verb(document, head).is_none() => Form::Infinitive,
        (None, _) => Form::Finite,
    });
    // "a view shared by many": no past tense.
    let by = document.words.get(TokenId::from_index(head.index() + 1)) == Some(&BY);
    if auxiliary.is_none() && participle && !by && start > 0 && !to && subject_like(tag(start - 1)) {
        forms.add(Form::Finite);
    }
    (start, forms)
}

/// Whether a participle right after it may as well be a past tense that the tagger took for one.
fn subject_like(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Pronoun | Tag::Name | Tag::NamePlural | Tag::WhPronoun | Tag::WhDeterminer | Tag::Noun | Tag::NounPlural
    )
}

/// Left of an adjective: a form of "be" or the like and adverbs.
fn adjective_chain(document: &Document<'_>, head: TokenId) -> (usize, Forms) {
    let (start, mut forms) = verb_chain(document, head);
    let before = TokenId::from_index(start);
    let linked = start < head.index() && (document.tags[before].is_verb() || document.tags[before] == Tag::Modal);
    if !linked {
        forms = Forms::default();
        forms.add(Form::Reduced);
        return (head.index(), forms);
    }
    (start, forms)
}
