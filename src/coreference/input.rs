//! Parts as nom input.

use std::iter::{Copied, Enumerate};
use std::slice::Iter;

use nom::{Input, Needed};

use super::part::Part;

/// Parts still to be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts<'p>(pub &'p [Part]);

impl<'p> Input for Parts<'p> {
    type Item = Part;
    type Iter = Copied<Iter<'p, Part>>;
    type IterIndices = Enumerate<Self::Iter>;

    fn input_len(&self) -> usize {
        self.0.len()
    }

    fn take(&self, index: usize) -> Self {
        Self(&self.0[..index])
    }

    fn take_from(&self, index: usize) -> Self {
        Self(&self.0[index..])
    }

    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.take_from(index), self.take(index))
    }

    fn position<P: Fn(Part) -> bool>(&self, predicate: P) -> Option<usize> {
        self.iter_elements().position(predicate)
    }

    fn iter_elements(&self) -> Self::Iter {
        self.0.iter().copied()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.iter_elements().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        if count <= self.0.len() { Ok(count) } else { Err(Needed::new(count - self.0.len())) }
    }
}
