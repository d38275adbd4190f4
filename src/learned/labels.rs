//! The labels of the chain. A source or content run carries the side on which its cue lies, so that
//! linking needs no second model; a token between the parts of one attribution is a gap.

/// Number of labels.
pub const LABELS: usize = 12;

/// A label by its position; see [`Label::part`] for what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Label(u8);

/// What a run of tokens is in an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// A source whose cue lies to its left.
    SourceAfterCue,
    /// A source whose cue lies to its right.
    SourceBeforeCue,
    /// A cue.
    Cue,
    /// A content whose cue lies to its left.
    ContentAfterCue,
    /// A content whose cue lies to its right.
    ContentBeforeCue,
}

impl Part {
    /// All parts, in the order of their labels.
    pub const ALL: [Self; 5] =
        [Self::SourceAfterCue, Self::SourceBeforeCue, Self::Cue, Self::ContentAfterCue, Self::ContentBeforeCue];

    /// Whether it is a source.
    pub const fn is_source(self) -> bool {
        matches!(self, Self::SourceAfterCue | Self::SourceBeforeCue)
    }

    /// Whether its cue lies to the left.
    pub const fn looks_left(self) -> bool {
        matches!(self, Self::SourceAfterCue | Self::ContentAfterCue)
    }
}

impl Label {
    /// Outside of every attribution.
    pub const OUTSIDE: Self = Self(0);
    /// Between the parts of one attribution.
    pub const GAP: Self = Self(11);

    /// The label of the first token of a run.
    pub const fn begin(part: Part) -> Self {
        Self(1 + 2 * part as u8)
    }

    /// The label of the other tokens of a run.
    pub const fn inside(part: Part) -> Self {
        Self(2 + 2 * part as u8)
    }

    /// The label at a position below [`LABELS`].
    ///
    /// # Panics
    /// If the position is [`LABELS`] or more.
    pub const fn at(position: usize) -> Self {
        assert!(position < LABELS);
        Self(position as u8)
    }

    /// Its position.
    pub const fn position(self) -> usize {
        self.0 as usize
    }

    /// The part that it belongs to, and whether it begins a run of it; `None` outside and in gaps.
    pub const fn part(self) -> Option<(Part, bool)> {
        match self.0 {
            1..=10 => Some((Part::ALL[(self.0 as usize - 1) / 2], self.0 % 2 == 1)),
            _ => None,
        }
    }

    /// Whether it may be right after `before` (`None`: at the start of a paragraph).
    pub fn may_follow(self, before: Option<Self>) -> bool {
        match self.part() {
            Some((part, false)) => before.and_then(Self::part).is_some_and(|(earlier, _)| earlier == part),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_goes_on_only_after_its_own_start() {
        let (begin, inside) = (Label::begin(Part::Cue), Label::inside(Part::Cue));
        assert!(inside.may_follow(Some(begin)) && inside.may_follow(Some(inside)));
        assert!(!inside.may_follow(None) && !inside.may_follow(Some(Label::begin(Part::ContentAfterCue))));
        assert!((0..LABELS).map(Label::at).filter(|label| label.part().is_none()).eq([Label::OUTSIDE, Label::GAP]));
    }
}
