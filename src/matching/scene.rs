//! What a rule about surroundings is about, a candidate or a sentence, and which rule applies to it.

use std::cell::OnceCell;

use super::engine::{Anchor, Mark, Read, Reader, fail, one};
use super::input::Tokens;
use super::main_clause::main_verb;
use super::match_context::{MatchContext, bounds};
use crate::grammar::{Atom, Condition, ContextRule, CueClass, Part, Place, Slot, TokenSet, Verdict};
use crate::text::{ContextId, Id as _, TokenId, TokenRange, TokenRuns};

/// The parts of what a rule is about; those that are missing are `None` or empty.
#[derive(Clone, Debug)]
pub struct Scene<'p> {
    /// The sentence, without a dateline before it.
    pub sentence: TokenRange,
    /// The cue of a candidate.
    pub cue: Option<TokenRange>,
    /// Its main word.
    pub head: Option<TokenRange>,
    /// The source of a candidate, or of the attributed statement before.
    pub source: Option<&'p TokenRuns>,
    /// The content of a candidate, or of the attributed statement before.
    pub content: Option<&'p TokenRuns>,
    /// The noun group that opens the sentence.
    pub subject: Option<TokenRange>,
    /// The class of a candidate's cue.
    pub class: Option<CueClass>,
    /// Whether the model alone proposes a candidate.
    pub alone: bool,
    /// Whether another attribution passes it on.
    pub nested: bool,
    /// How far its channel trusts a candidate.
    pub confidence: f32,
    /// Whether the attributed statement before is in the same paragraph.
    pub same_paragraph: bool,
    /// The figures that an attributed statement before gives, whatever is between.
    pub after: &'p [Verdict],
    /// The finite verb of its main clause, once somebody has asked for it.
    pub(crate) main_verb: OnceCell<Option<TokenId>>,
    /// The same of the content.
    pub(crate) content_verb: OnceCell<Option<TokenId>>,
}

/// The rule that applies, and the words that its slot "cue" holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Which rule.
    pub rule: ContextId,
    /// What shows it.
    pub words: Option<TokenRange>,
}

impl Scene<'_> {
    /// A sentence by itself.
    pub const fn of_sentence(sentence: TokenRange) -> Self {
        Self {
            sentence,
            cue: None,
            head: None,
            source: None,
            content: None,
            subject: None,
            class: None,
            alone: false,
            nested: false,
            confidence: 1.0,
            same_paragraph: false,
            after: &[],
            main_verb: OnceCell::new(),
            content_verb: OnceCell::new(),
        }
    }

    /// The first of some rules that applies here.
    pub fn first_rule(&self, context: &MatchContext<'_>, rules: impl Iterator<Item = ContextId>) -> Option<Spoken> {
        let mut reader = Reader::new(context, Anchor::Scene(self));
        for id in rules {
            let rule = &context.rulebook.contexts()[id];
            if self.meets(context, rule)
                && let Some(words) = self.read(&mut reader, rule)
            {
                return Some(Spoken { rule: id, words });
            }
        }
        None
    }

    /// Whether what a rule asks for beside its conditions holds.
    fn meets(&self, context: &MatchContext<'_>, rule: &ContextRule) -> bool {
        let demands = &rule.demands;
        let classes = &demands.classes;
        (classes.is_empty() || self.class.is_some_and(|class| classes.contains(&class)))
            && (!demands.learned || self.alone)
            && (!demands.nested || self.nested)
            && demands.after.is_none_or(|figures| self.after.contains(&figures))
            && demands.below.is_none_or(|below| self.confidence < below)
            && demands.same_paragraph.is_none_or(|same| same == self.same_paragraph)
            && demands.lacks.iter().all(|&part| self.part(context, part).is_none())
    }

    /// The words that a rule shows if all its conditions hold.
    #[expect(clippy::option_option, reason = "a rule that holds may show no words")]
    fn read(&self, reader: &mut Reader<'_>, rule: &ContextRule) -> Option<Option<TokenRange>> {
        let mut shown = None;
        for condition in &rule.conditions {
            let input = self.stretch(reader.context, condition)?;
            let next = input.next().map_or(TokenSet::END, |at| reader.context.seen(at));
            if !condition.side.is_possible(next, TokenSet::ANY) {
                return None;
            }
            let marks = reader.read(&condition.side.parts, input)?;
            shown = words(reader.marks(marks)).or(shown);
        }
        Some(shown)
    }

    /// The tokens that a condition reads.
    fn stretch<'s>(&self, context: &'s MatchContext<'s>, condition: &Condition) -> Option<Tokens<'s>> {
        let part = self.part(context, condition.part)?;
        let (start, end) = bounds(part);
        let (first, last) = bounds(context.block(start).tokens);
        Some(match condition.place {
            Place::At => Tokens::forwards(context, start, end),
            Place::From => Tokens::forwards(context, start, last.max(end)),
            Place::After => Tokens::forwards(context, end, last.max(end)),
            Place::Before => Tokens::backwards(context, first, start),
            Place::EndOf => Tokens::backwards(context, start, end),
        })
    }

    fn part(&self, context: &MatchContext<'_>, part: Part) -> Option<TokenRange> {
        let range = match part {
            Part::Source | Part::SourceBefore => self.source?.hull(),
            Part::Content | Part::ContentBefore => self.content?.hull(),
            Part::Cue => self.cue,
            Part::Head => self.head,
            Part::Subject => self.subject,
            Part::Sentence => Some(self.sentence),
            Part::MainVerb => self.main_verb(context).map(TokenRange::single),
            Part::VerbGroup => self.verb_group(context),
            Part::Paragraph => Some(context.block(self.sentence.start().index()).tokens),
            Part::VerbBefore => self.content_verb(context).map(TokenRange::single),
        };
        range.filter(|range| !range.is_empty())
    }

    fn main_verb(&self, context: &MatchContext<'_>) -> Option<TokenId> {
        *self.main_verb.get_or_init(|| main_verb(context.document, self.sentence.iter()))
    }

    fn content_verb(&self, context: &MatchContext<'_>) -> Option<TokenId> {
        let told = self.content.into_iter().flat_map(TokenRuns::iter).flat_map(TokenRange::iter);
        *self.content_verb.get_or_init(|| main_verb(context.document, told))
    }

    fn verb_group(&self, context: &MatchContext<'_>) -> Option<TokenRange> {
        let verb = self.main_verb(context)?;
        let group = context.document.groups.around(verb).map_or(TokenRange::single(verb), |group| group.tokens);
        group.intersection(self.sentence)
    }

    /// Reads a built-in part that refers to the scene.
    pub(super) fn atom<'s>(&self, atom: Atom, input: Tokens<'s>) -> Read<'s> {
        let token = |at: usize| TokenId::from_index(at);
        let holds =
            |runs: Option<&TokenRuns>, at: usize| runs.is_some_and(|runs| runs.iter().any(|run| run.holds(token(at))));
        match atom {
            Atom::TheSource => whole(input, self.source.into_iter().flat_map(TokenRuns::iter)),
            Atom::TheContent => whole(input, self.content.into_iter().flat_map(TokenRuns::iter)),
            Atom::TheCue => whole(input, self.cue.into_iter()),
            Atom::TheHead => whole(input, self.head.into_iter()),
            Atom::InSource => one(input, |at| holds(self.source, at)),
            Atom::InContent => one(input, |at| holds(self.content, at)),
            Atom::NounOfSource => one(input, |at| is_noun_of(input.context, self.source, at)),
            Atom::NounOfContent => one(input, |at| is_noun_of(input.context, self.content, at)),
            Atom::ContentVerb => one(input, |at| self.content_verb(input.context) == Some(token(at))),
            Atom::MainVerb => one(input, |at| self.main_verb(input.context) == Some(token(at))),
            _ => fail(),
        }
    }
}

/// One of some stretches, if it starts here, or, from right to left, ends here.
fn whole(input: Tokens<'_>, mut runs: impl Iterator<Item = TokenRange>) -> Read<'_> {
    let here = input.place();
    let found = runs.find_map(|run| {
        let (start, end) = bounds(run);
        let (near, far) = if input.is_backwards() { (end, start) } else { (start, end) };
        (near == here).then_some(far)
    });
    found.map_or_else(fail, |far| Ok((input.read_to(far), ())))
}

/// Whether a token is a noun whose base form some runs hold.
fn is_noun_of(context: &MatchContext<'_>, runs: Option<&TokenRuns>, at: usize) -> bool {
    let lemma = context.lemma(at);
    let same = |token: TokenId| context.document.lemmas[token] == lemma;
    context.tag(at).is_noun() && runs.is_some_and(|runs| runs.iter().flat_map(TokenRange::iter).any(same))
}

/// What the slot "cue" holds.
fn words(marks: &[Mark]) -> Option<TokenRange> {
    let place =
        |opens: bool| marks.iter().find(|mark| mark.slot == Slot::Cue && mark.opens == opens).map(|mark| mark.place);
    let (open, close) = place(true).zip(place(false))?;
    (open != close).then(|| TokenRange::new(open.min(close), open.max(close)))
}
