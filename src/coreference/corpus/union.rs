//! Disjoint sets: which profiles are one source.

/// Sets of positions, each position alone at first.
#[derive(Clone, Debug)]
pub(super) struct Union {
    leader: Vec<usize>,
}

impl Union {
    /// So many sets of one.
    pub(super) fn new(size: usize) -> Self {
        Self { leader: (0..size).collect() }
    }

    /// The smallest position of the set.
    pub(super) fn leader(&mut self, mut position: usize) -> usize {
        while self.leader[position] != position {
            self.leader[position] = self.leader[self.leader[position]];
            position = self.leader[position];
        }
        position
    }

    /// Makes two sets one.
    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.leader(one), self.leader(other));
        self.leader[one.max(other)] = one.min(other);
    }
}
