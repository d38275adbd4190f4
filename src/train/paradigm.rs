//! Words that a treebank lacks and that we know all the same: the forms of the verbs, nouns and
//! adjectives of our own lists, with the tags that they can have.

use rustc_hash::FxHashMap;

use crate::grammar::{PartOfSpeech, Rulebook};
use crate::lists::List;
use crate::tag::inflect::regular;
use crate::tag::lemma::{Irregular, irregular};
use crate::tag::{Lemmatizer, Tag};
use crate::text::Word;

/// Lists whose entries are nouns in the singular.
const NOUNS: [List; 6] =
    [List::Roles, List::AnonymousNouns, List::Documents, List::StatementNouns, List::MediaNouns, List::GenericBodies];

/// Tags of words, one bit each.
pub(super) type Paradigms = FxHashMap<Word, u64>;

/// The words of our lists and of the given base forms (of verbs and nouns), with their forms.
pub(super) fn paradigms<'a>(bases: impl Iterator<Item = (&'a str, Tag)>) -> Paradigms {
    let mut paradigms = Paradigms::default();
    let rulebook = Rulebook::embedded();
    for cue in rulebook.cues().iter().filter(|cue| cue.words.len() == 1) {
        match cue.part {
            PartOfSpeech::Verb => verb(&mut paradigms, &cue.lemma),
            PartOfSpeech::Noun => noun(&mut paradigms, &cue.lemma),
            PartOfSpeech::Adjective => add(&mut paradigms, &cue.lemma, Tag::Adjective),
            PartOfSpeech::Phrase => {}
        }
    }
    for list in NOUNS.map(|list| &rulebook.lists()[list]) {
        for entry in list.entries() {
            noun(&mut paradigms, &entry.text);
        }
    }
    for Irregular { is_verb, base, forms } in irregular() {
        if !is_verb {
            noun(&mut paradigms, base);
        } else if base != "be" {
            verb(&mut paradigms, base);
            forms.filter(|form| form.len() > 2).for_each(|form| past(&mut paradigms, form, base));
        }
    }
    for (base, tag) in bases {
        if tag == Tag::Verb { verb(&mut paradigms, base) } else { noun(&mut paradigms, base) }
    }
    paradigms
}

/// A verb's base form and its regular forms.
fn verb(paradigms: &mut Paradigms, base: &str) {
    add(paradigms, base, Tag::Verb);
    add(paradigms, base, Tag::VerbPresent);
    for tag in [Tag::VerbThird, Tag::VerbPast, Tag::VerbParticiple, Tag::VerbGerund] {
        for form in regular(base, tag).into_iter().filter(|form| Lemmatizer::embedded().lemma(form, tag) == base) {
            add(paradigms, &form, tag);
        }
    }
}

/// An irregular form, as whatever tag it is one of.
fn past(paradigms: &mut Paradigms, form: &str, base: &str) {
    let tags: &[Tag] = match form {
        _ if form.ends_with("ing") => &[Tag::VerbGerund],
        _ if form.ends_with('s') && !base.ends_with('s') => &[Tag::VerbThird],
        _ if form.ends_with('n') && !form.ends_with("an") => &[Tag::VerbParticiple],
        _ => &[Tag::VerbPast, Tag::VerbParticiple],
    };
    for &tag in tags {
        add(paradigms, form, tag);
    }
}

fn noun(paradigms: &mut Paradigms, base: &str) {
    if base.contains([' ', '-']) || base.starts_with(char::is_uppercase) {
        return;
    }
    add(paradigms, base, Tag::Noun);
    let plural = Tag::NounPlural;
    for form in regular(base, plural).into_iter().filter(|form| Lemmatizer::embedded().lemma(form, plural) == base) {
        add(paradigms, &form, plural);
    }
}

fn add(paradigms: &mut Paradigms, form: &str, tag: Tag) {
    *paradigms.entry(Word::of(form)).or_default() |= 1 << tag as u8;
}
