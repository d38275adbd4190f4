//! Every pattern at every cue of a document. Sides that patterns share are read once at a cue, and
//! only where the tokens around it have what they ask for.

use smallvec::SmallVec;

use super::engine::{Anchor, Mark, Marks, Reader};
use super::input::Tokens;
use super::match_context::{MatchContext, bounds};
use super::occurrence::Occurrence;
use super::surroundings::Surroundings;
use crate::grammar::{Direction, Scope, Side, Slot};
use crate::text::{BlockId, CueId, Id, IdVec, RuleId, SideId, TokenId, TokenRange};

/// How many blocks on either side of the cue's the widest scope looks for a paragraph.
const MAX_BLOCKS: usize = 8;

/// Slots and what they hold.
pub type Slots = SmallVec<[(Slot, TokenRange); 4]>;

/// A pattern found at a cue.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// Which pattern.
    pub rule: RuleId,
    /// At which cue.
    pub occurrence: Occurrence,
    /// What its slots hold, in the order of reading; slots without a token are left out.
    pub slots: Slots,
}

impl Match {
    /// What a slot holds, in text order.
    pub fn slot(&self, slot: Slot) -> SmallVec<[TokenRange; 2]> {
        let mut ranges: SmallVec<_> =
            self.slots.iter().filter(|(other, _)| *other == slot).map(|(_, range)| *range).collect();
        ranges.sort_unstable();
        ranges
    }
}

/// Takes every pattern at every cue of a document, in the order of the cues, then of the rulebook.
pub fn matches(context: &MatchContext<'_>, mut take: impl FnMut(&Match)) {
    let rulebook = context.rulebook;
    let Some(&first) = context.occurrences().first() else { return };
    let read = IdVec::from(vec![None; rulebook.sides().len()]);
    let mut search = Search { reader: Reader::new(context, Anchor::Cue(first)), read };
    for (&cue, around) in context.occurrences().iter().zip(Surroundings::of_all(context)) {
        search.reader.turn_to(cue);
        for trial in rulebook.patterns_of(cue.cue) {
            if trial.takes(cue.forms)
                && around.allow(&rulebook.sides()[trial.right])
                && let Some(left) = search.side(trial.left, &cue, &around)
                && let Some(right) = search.side(trial.right, &cue, &around)
            {
                let slots = slots(search.reader.marks(left), search.reader.marks(right));
                take(&Match { rule: trial.rule, occurrence: cue, slots });
            }
        }
    }
}

/// What reading a side at a cue gave.
#[derive(Clone, Copy)]
struct Known {
    head: TokenId,
    cue: CueId,
    marks: Option<Marks>,
}

/// Reads sides of patterns and remembers what each gave at the cue at hand.
struct Search<'s> {
    reader: Reader<'s>,
    read: IdVec<SideId, Option<Known>>,
}

impl Search<'_> {
    /// The boundaries of slots that a side gives at a cue, if it matches there; `around` is what is around the cue.
    fn side(&mut self, side: SideId, cue: &Occurrence, around: &Surroundings) -> Option<Marks> {
        if let Some(known) = self.read[side].filter(|known| known.head == cue.head && known.cue == cue.cue) {
            return known.marks;
        }
        let context = self.reader.context;
        let wanted = &context.rulebook.sides()[side];
        let marks =
            if around.allow(wanted) { self.reader.read(&wanted.parts, stretch(context, cue, wanted)) } else { None };
        self.read[side] = Some(Known { head: cue.head, cue: cue.cue, marks });
        marks
    }
}

/// The tokens beside a cue that a side may look at, to be read away from the cue.
fn stretch<'s>(context: &'s MatchContext<'s>, cue: &Occurrence, side: &Side) -> Tokens<'s> {
    let (low, high) = scope(context, cue, side.scope);
    let (start, end) = bounds(cue.tokens);
    match side.direction {
        Direction::Forwards => Tokens::forwards(context, end, high),
        Direction::Backwards => Tokens::backwards(context, low, start),
    }
}

/// The tokens that patterns of a scope may look at around a cue.
fn scope(context: &MatchContext<'_>, occurrence: &Occurrence, scope: Scope) -> (usize, usize) {
    let at = occurrence.head.index();
    let blocks = context.document.blocks.all();
    let own = context.document.blocks.of(occurrence.head).index();
    match scope {
        Scope::Sentence => context.sentence_bounds(at),
        Scope::Paragraph => bounds(context.block(at).tokens),
        Scope::NextParagraph => {
            let last = (own + MAX_BLOCKS).min(blocks.len() - 1);
            let (low, _) = bounds(context.block(at).tokens);
            (low, bounds(blocks[BlockId::from_index(last)].tokens).1)
        }
        Scope::PreviousParagraph => {
            let before = BlockId::from_index(own.saturating_sub(MAX_BLOCKS));
            (bounds(blocks[before].tokens).0, bounds(context.block(at).tokens).1)
        }
    }
}

/// What the slots hold, by their boundaries left of the cue, read from right to left, and right of it.
fn slots(left: &[Mark], right: &[Mark]) -> Slots {
    let turned = left.iter().rev().map(|mark| Mark { opens: !mark.opens, ..*mark });
    let mut open: SmallVec<[Mark; 4]> = SmallVec::new();
    let mut found = Slots::new();
    for mark in turned.chain(right.iter().copied()) {
        if mark.opens {
            open.push(mark);
        } else if let Some(at) = open.iter().rposition(|other| other.slot == mark.slot) {
            let from = open.remove(at).place;
            if from < mark.place {
                found.push((mark.slot, TokenRange::new(from, mark.place)));
            }
        }
    }
    found
}
