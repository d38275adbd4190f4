//! Numbers of labels as the processor's vectors hold them: labels that may follow any other in the first
//! eight, those that only go on with a run in the last eight, each in the lane of the label that begins its
//! run. So a step from one token to the next is the full product for the first half only.

use super::crf::{Row, Square};
use super::labels::{LABELS, Label};

/// Labels that are worked on together.
pub const OCTET: usize = 8;
/// A number for each label by its place; none has the places left over.
pub type Lanes = [f32; 2 * OCTET];
/// A number for each label that may follow any other.
pub type Octet = [f32; OCTET];

/// Where the labels are.
pub const PLACES: [usize; LABELS] = {
    let mut places = [0; LABELS];
    let mut position = 0;
    while position < LABELS {
        places[position] = place(Label::at(position));
        position += 1;
    }
    places
};

/// The labels by their places.
const STANDING: [Label; 2 * OCTET] = {
    let mut standing = [Label::OUTSIDE; 2 * OCTET];
    let mut position = 0;
    while position < LABELS {
        standing[PLACES[position]] = Label::at(position);
        position += 1;
    }
    standing
};

const fn place(label: Label) -> usize {
    const OUTSIDE: usize = 0;
    const GAP: usize = 1;
    match label.part() {
        Some((part, true)) => 1 + GAP + part as usize,
        Some((part, false)) => 1 + GAP + part as usize + OCTET,
        None if label.position() == Label::OUTSIDE.position() => OUTSIDE,
        None => GAP,
    }
}

/// The label at a place.
pub const fn label_at(place: usize) -> Label {
    STANDING[place]
}

/// Numbers of labels, at their places.
#[inline(always)]
pub fn lanes(row: &Row) -> Lanes {
    let mut lanes = [0.0; 2 * OCTET];
    for label in 0..LABELS {
        lanes[PLACES[label]] = row[label];
    }
    lanes
}

/// Numbers at places, for each label.
#[inline(always)]
pub fn row(lanes: &Lanes) -> Row {
    PLACES.map(|place| lanes[place])
}

/// Factors of pairs of neighbouring labels.
#[derive(Clone, Copy, Debug, Default)]
pub struct Steps {
    /// For each label before, to those that may follow any other.
    pub from: [Octet; LABELS],
    /// The same for each of these, from the labels before, at their places.
    pub to: [Lanes; OCTET],
    /// From the start or the inside of a run, which is at this place, to its inside.
    pub on: Lanes,
}

impl Steps {
    /// The factors of pairs of a label before (first index) and a label here.
    pub fn new(pairs: &Square) -> Self {
        let mut steps = Self::default();
        for (before, factors) in pairs.iter().enumerate() {
            let from = PLACES[before];
            for (&here, &factor) in PLACES.iter().zip(factors) {
                if here < OCTET {
                    steps.from[before][here] = factor;
                    steps.to[here][from] = factor;
                } else if here % OCTET == from % OCTET {
                    steps.on[from] = factor;
                }
            }
        }
        steps
    }

    /// The factor of a label before and a label here.
    pub fn between(&self, before: usize, here: usize) -> f32 {
        let (before, here) = (PLACES[before], PLACES[here]);
        match here.checked_sub(OCTET) {
            None => self.to[here][before],
            Some(lane) if before % OCTET == lane => self.on[before],
            Some(_) => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_has_a_place_of_its_own() {
        let numbers: Row = std::array::from_fn(|label| label as f32 + 1.0);
        assert!(row(&lanes(&numbers)).into_iter().enumerate().all(|(label, number)| number as usize == label + 1));
        assert!((0..LABELS).all(|label| label_at(PLACES[label]).position() == label));
    }

    #[test]
    fn what_may_follow_has_its_factor() {
        let pairs: Square = std::array::from_fn(|before| {
            std::array::from_fn(|here| {
                let may = Label::at(here).may_follow(Some(Label::at(before)));
                if may { (before * LABELS + here + 1) as f32 } else { 0.0 }
            })
        });
        let steps = Steps::new(&pairs);
        assert_eq!(pairs, std::array::from_fn(|before| std::array::from_fn(|here| steps.between(before, here))));
    }
}
