//! Every pattern at every cue of a document. Sides that patterns share are read once at a cue, and
//! only where the tokens around it have what they ask for.

use super::engine::{Mark, Marks, Reader};
use super::input::Tokens;
use super::occurrence::Occurrence;
use super::sight::{Sight, bounds};
use super::surroundings::Surroundings;
use crate::grammar::{CueTest, Direction, Scope, Slot};
use crate::text::{BlockId, CueId, Id, IdVec, RuleId, SideId, TokenId, TokenRange};

/// How many blocks on either side of the cue's the widest scope looks for a paragraph.
const MAX_BLOCKS: usize = 3;

/// A pattern found at a cue.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// Which pattern.
    pub rule: RuleId,
    /// At which cue.
    pub occurrence: Occurrence,
    /// What its slots hold, in the order of reading; slots without a token are left out.
    pub slots: Vec<(Slot, TokenRange)>,
}

impl Match {
    /// What a slot holds, in text order.
    pub fn slot(&self, slot: Slot) -> Vec<TokenRange> {
        let mut ranges: Vec<_> =
            self.slots.iter().filter(|(other, _)| *other == slot).map(|(_, range)| *range).collect();
        ranges.sort_unstable();
        ranges
    }
}

/// Every pattern at every cue of a document, in the order of the cues, then of the rulebook.
pub fn matches(sight: &Sight<'_>) -> Vec<Match> {
    let rulebook = sight.rulebook;
    let mut found = Vec::new();
    let Some(&first) = sight.occurrences().first() else { return found };
    let read = IdVec::from(vec![None; rulebook.sides().len()]);
    let mut search = Search { reader: Reader::new(sight, first), read };
    for (&cue, around) in sight.occurrences().iter().zip(Surroundings::of_all(sight)) {
        search.reader.turn_to(cue);
        for &rule in rulebook.patterns_of(cue.cue) {
            let pattern = &rulebook.patterns()[rule];
            let allowed = |side: SideId| around.allow(&rulebook.sides()[side]);
            if used(&cue, &pattern.cue)
                && allowed(pattern.left)
                && allowed(pattern.right)
                && let Some(left) = search.side(pattern.left, &cue)
                && let Some(right) = search.side(pattern.right, &cue)
            {
                let slots = slots(search.reader.marks(left), search.reader.marks(right));
                found.push(Match { rule, occurrence: cue, slots });
            }
        }
    }
    found
}

/// Whether a cue is used in a form that a pattern asks for.
pub(super) fn used(occurrence: &Occurrence, test: &CueTest) -> bool {
    test.forms.iter().all(|&forms| occurrence.forms.meet(forms))
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
    /// The boundaries of slots that a side gives at a cue, if it matches there.
    fn side(&mut self, side: SideId, cue: &Occurrence) -> Option<Marks> {
        if let Some(known) = self.read[side].filter(|known| known.head == cue.head && known.cue == cue.cue) {
            return known.marks;
        }
        let sight = self.reader.sight;
        let wanted = &sight.rulebook.sides()[side];
        let (low, high) = scope(sight, cue, wanted.scope);
        let (start, end) = bounds(cue.tokens);
        let marks = self.reader.read(
            &wanted.parts,
            match wanted.direction {
                Direction::Forwards => Tokens::forwards(sight, end, high),
                Direction::Backwards => Tokens::backwards(sight, low, start),
            },
        );
        self.read[side] = Some(Known { head: cue.head, cue: cue.cue, marks });
        marks
    }
}

/// The tokens that a side of a pattern may look at around a cue.
fn scope(sight: &Sight<'_>, occurrence: &Occurrence, scope: Scope) -> (usize, usize) {
    let at = occurrence.head.index();
    let blocks = sight.document.blocks.all();
    let own = sight.document.blocks.of(occurrence.head).index();
    match scope {
        Scope::Sentence => sight.sentence_bounds(at),
        Scope::Paragraph => bounds(sight.block(at).tokens),
        Scope::NextParagraph => {
            let last = (own + MAX_BLOCKS).min(blocks.len() - 1);
            let (low, _) = bounds(sight.block(at).tokens);
            (low, bounds(blocks[BlockId::from_index(last)].tokens).1)
        }
    }
}

/// What the slots hold, by their boundaries left of the cue, read from right to left, and right of it.
fn slots(left: &[Mark], right: &[Mark]) -> Vec<(Slot, TokenRange)> {
    let turned = left.iter().rev().map(|mark| Mark { opens: !mark.opens, ..*mark });
    let mut open: Vec<Mark> = Vec::new();
    let mut found = Vec::new();
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
