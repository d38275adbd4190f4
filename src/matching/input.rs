//! Tokens as nom input: a stretch of the document that remembers where it is, read from left to
//! right or, left of a cue, from right to left.

use std::iter::Enumerate;

use nom::{Input, Needed};

use super::match_context::MatchContext;

/// A stretch of tokens still to be read.
#[derive(Clone, Copy, Debug)]
pub struct Tokens<'s> {
    /// What is known about them.
    pub context: &'s MatchContext<'s>,
    // Narrow, for every part that is read hands a stretch on.
    start: u32,
    end: u32,
    backwards: bool,
}

impl<'s> Tokens<'s> {
    /// The tokens from `start` to `end`, to be read from left to right.
    pub fn forwards(context: &'s MatchContext<'s>, start: usize, end: usize) -> Self {
        Self { context, start: start as u32, end: end.max(start) as u32, backwards: false }
    }

    /// The tokens from `start` to `end`, to be read from right to left.
    pub fn backwards(context: &'s MatchContext<'s>, start: usize, end: usize) -> Self {
        Self { context, start: start.min(end) as u32, end: end as u32, backwards: true }
    }

    /// Whether they are read from right to left.
    pub const fn is_backwards(&self) -> bool {
        self.backwards
    }

    /// The boundary between what has been read and what has not.
    pub const fn place(&self) -> usize {
        (if self.backwards { self.end } else { self.start }) as usize
    }

    /// The furthest boundary that may be read to.
    pub const fn limit(&self) -> usize {
        (if self.backwards { self.start } else { self.end }) as usize
    }

    /// The token that would be read next.
    pub fn next(&self) -> Option<usize> {
        (self.start < self.end).then(|| (if self.backwards { self.end - 1 } else { self.start }) as usize)
    }

    /// The same stretch read up to the boundary `place`, which may lie beyond the limit: a
    /// quotation is taken whole.
    #[must_use]
    pub fn read_to(&self, place: usize) -> Self {
        let place = place as u32;
        if self.backwards {
            Self { end: place, start: self.start.min(place), ..*self }
        } else {
            Self { start: place, end: self.end.max(place), ..*self }
        }
    }
}

/// Tokens in the order of reading.
#[derive(Clone, Debug)]
pub struct InOrder {
    start: usize,
    end: usize,
    backwards: bool,
}

impl Iterator for InOrder {
    type Item = usize;
    fn next(&mut self) -> Option<usize> {
        if self.start >= self.end {
            return None;
        }
        if self.backwards {
            self.end -= 1;
            Some(self.end)
        } else {
            self.start += 1;
            Some(self.start - 1)
        }
    }
}

impl Input for Tokens<'_> {
    type Item = usize;
    type Iter = InOrder;
    type IterIndices = Enumerate<InOrder>;

    fn input_len(&self) -> usize {
        (self.end - self.start) as usize
    }

    fn take(&self, index: usize) -> Self {
        if self.backwards {
            Self { start: self.end - index as u32, ..*self }
        } else {
            Self { end: self.start + index as u32, ..*self }
        }
    }

    fn take_from(&self, index: usize) -> Self {
        if self.backwards {
            Self { end: self.end - index as u32, ..*self }
        } else {
            Self { start: self.start + index as u32, ..*self }
        }
    }

    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }

    fn position<P: Fn(usize) -> bool>(&self, predicate: P) -> Option<usize> {
        self.iter_elements().position(predicate)
    }

    fn iter_elements(&self) -> InOrder {
        InOrder { start: self.start as usize, end: self.end as usize, backwards: self.backwards }
    }

    fn iter_indices(&self) -> Enumerate<InOrder> {
        self.iter_elements().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        if count <= self.input_len() { Ok(count) } else { Err(Needed::new(count - self.input_len())) }
    }
}
