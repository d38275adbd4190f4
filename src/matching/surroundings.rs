//! What kinds of tokens are around each cue, so that patterns which ask for others need not be
//! tried.

use super::match_context::{MatchContext, bounds};
use super::occurrence::Occurrence;
use crate::grammar::{Direction, Side, TokenSet};
use crate::text::Id;

/// What is around a cue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Surroundings {
    left: View,
    right: View,
}

/// What is on one side of a cue.
#[derive(Clone, Copy, Debug)]
struct View {
    /// The token next to the cue's words.
    next: TokenSet,
    /// All tokens of the cue's paragraph from its main word away.
    around: TokenSet,
}

impl Surroundings {
    /// Those of every cue, in the order of the cues. One pass from the right and one from the left,
    /// because a paragraph may be as long as the article.
    pub(super) fn of_all<'s>(context: &'s MatchContext<'s>) -> impl Iterator<Item = Self> {
        let cues = context.occurrences();
        let mut seen = Running { context, around: TokenSet::NONE, place: context.len() };
        let right: Vec<View> = cues.iter().rev().map(|cue| seen.right_of(cue)).collect();
        let mut seen = Running { context, around: TokenSet::NONE, place: 0 };
        cues.iter().zip(right.into_iter().rev()).map(move |(cue, right)| Self { left: seen.left_of(cue), right })
    }

    /// Whether a side of a pattern can match here.
    pub(super) fn allow(&self, side: &Side) -> bool {
        let view = match side.direction {
            Direction::Forwards => self.right,
            Direction::Backwards => self.left,
        };
        side.is_possible(view.next, view.around)
    }
}

/// The tokens of a paragraph seen so far, from one of its ends up to a place.
struct Running<'s> {
    context: &'s MatchContext<'s>,
    around: TokenSet,
    place: usize,
}

impl Running<'_> {
    fn left_of(&mut self, cue: &Occurrence) -> View {
        let head = cue.head.index();
        let (first, _) = bounds(self.context.block(head).tokens);
        if self.place < first {
            (self.around, self.place) = (TokenSet::NONE, first);
        }
        for at in self.place..head {
            self.around = self.around.or(self.context.seen(at));
        }
        self.place = head;
        let next = cue.tokens.start().index().checked_sub(1);
        View { next: next.map_or(TokenSet::END, |at| self.context.seen(at)), around: self.around }
    }

    fn right_of(&mut self, cue: &Occurrence) -> View {
        let head = cue.head.index();
        let (_, end) = bounds(self.context.block(head).tokens);
        if self.place > end {
            (self.around, self.place) = (TokenSet::NONE, end);
        }
        for at in head + 1..self.place {
            self.around = self.around.or(self.context.seen(at));
        }
        self.place = head + 1;
        let next = cue.tokens.end().index();
        let next = if next < self.context.len() { self.context.seen(next) } else { TokenSet::END };
        View { next, around: self.around }
    }
}
