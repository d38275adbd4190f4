//! The marks of one block paired, with a stack, in time linear in their number.

use super::glyph::{Mark, Rank, Role};

/// A pair by positions in the block's list of marks; without `close`, a mark that found no partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The opening mark.
    pub(super) open: usize,
    /// The closing mark.
    pub(super) close: Option<usize>,
    /// Whether a quotation of the same rank was closed after `open`: without a closing mark it then
    /// is a stray mark, not a quotation that runs to the end of the block.
    pub(super) passed: bool,
}

/// The marks of a block, paired.
#[derive(Clone, Debug, Default)]
pub(super) struct Paired {
    /// Every mark that opens, in order.
    pub(super) pairs: Vec<Pair>,
    /// Marks that close nothing.
    pub(super) stray: Vec<usize>,
    /// Marks that are open: positions in `pairs` with their rank.
    open: Vec<(usize, Rank)>,
    doubles: usize,
    singles: usize,
}

impl Paired {
    /// Pairs the marks of one block; what was in `self` is dropped.
    pub(super) fn pair(&mut self, marks: &[Mark]) {
        self.clear();
        for (index, mark) in marks.iter().enumerate() {
            let open = self.count(mark.rank) > 0;
            match mark.role {
                Role::Opens => self.open(index, mark.rank),
                Role::OpensIfNone | Role::ClosesFirst if !open => self.open(index, mark.rank),
                _ if open && !is_inches(marks, index) => self.close(index, mark.rank),
                _ => self.stray.push(index),
            }
        }
    }

    fn clear(&mut self) {
        self.pairs.clear();
        self.stray.clear();
        self.open.clear();
        (self.doubles, self.singles) = (0, 0);
    }

    const fn count(&self, rank: Rank) -> usize {
        match rank {
            Rank::Double => self.doubles,
            Rank::Single => self.singles,
        }
    }

    fn count_mut(&mut self, rank: Rank) -> &mut usize {
        match rank {
            Rank::Double => &mut self.doubles,
            Rank::Single => &mut self.singles,
        }
    }

    fn open(&mut self, index: usize, rank: Rank) {
        self.open.push((self.pairs.len(), rank));
        *self.count_mut(rank) += 1;
        self.pairs.push(Pair { open: index, close: None, passed: false });
    }

    /// Closes the innermost quotation of `rank`. A double mark also gives up the single ones inside
    /// it; a single mark inside an open double one closes nothing beyond it.
    fn close(&mut self, index: usize, rank: Rank) {
        if rank == Rank::Single && self.open.last().is_some_and(|&(_, top)| top == Rank::Double) {
            self.stray.push(index);
            return;
        }
        while let Some((pair, top)) = self.open.pop() {
            *self.count_mut(top) -= 1;
            if top == rank {
                self.pairs[pair].close = Some(index);
                break;
            }
            self.pairs[pair].passed = true;
        }
        if let Some(&(outer, outer_rank)) = self.open.last()
            && outer_rank == rank
        {
            self.pairs[outer].passed = true;
        }
    }
}

/// Whether a double mark behind a digit is inches: the next mark closes too, so this one need not.
fn is_inches(marks: &[Mark], index: usize) -> bool {
    let mark = marks[index];
    mark.rank == Rank::Double
        && mark.behind_digit
        && marks.get(index + 1).is_some_and(|next| next.rank == Rank::Double && next.role == Role::Closes)
}
