//! Candidates for cues around a token: the nearest on both sides, and the best of the sentence.

use super::Facts;
use super::letters::shorts;
use super::token_facts::{Nearest, distance_bin};
use crate::learned::prior::{CANDIDATE, bin};
use crate::tag::Tag;

/// Words that open the content of a cue.
const OPENING: [u32; 5] = shorts(["that", "whether", "if", "how", "why"]);

/// Adds the candidates of a sentence, given the probability of each token to be a cue's main word.
pub fn see(facts: &mut [Facts], priors: &[f32]) {
    for (facts, &prior) in facts.iter_mut().zip(priors) {
        facts.cue = bin(prior);
    }
    look_left(facts, priors);
    look_right(facts, priors);
    let best = (0..facts.len())
        .filter(|&here| priors[here] >= CANDIDATE)
        .reduce(|best, here| if priors[here] > priors[best] { here } else { best });
    let Some(best) = best else { return };
    let lemma = facts[best].lemma;
    for (here, facts) in facts.iter_mut().enumerate() {
        facts.best_cue = lemma;
        facts.best_side = 2 + u8::from(here > best) - u8::from(here < best);
    }
}

/// What was passed since a candidate.
#[derive(Default)]
struct Passed {
    candidate: Option<usize>,
    commas: u8,
    between: u8,
}

impl Passed {
    fn nearest(&self, facts: &[Facts], here: usize) -> Nearest {
        self.candidate.map_or_else(Nearest::default, |candidate| Nearest {
            lemma: facts[candidate].lemma,
            distance: 1 + distance_bin(here.abs_diff(candidate)),
            commas: 1 + self.commas.min(3),
            between: self.between,
        })
    }

    const fn restart(&mut self, candidate: usize) {
        *self = Self { candidate: Some(candidate), commas: 0, between: 0 };
    }

    const fn pass(&mut self, facts: &Facts) {
        if facts.tag == Tag::Comma as u8 {
            self.commas = self.commas.saturating_add(1);
        }
        if matches!(facts.quote, 2 | 3) {
            self.between |= 2;
        }
    }
}

fn look_left(facts: &mut [Facts], priors: &[f32]) {
    let mut passed = Passed::default();
    for here in 0..facts.len() {
        facts[here].left_cue = passed.nearest(facts, here);
        if priors[here] >= CANDIDATE {
            passed.restart(here);
        } else {
            passed.pass(&facts[here]);
            if OPENING.contains(&facts[here].word) {
                passed.between |= 1;
            }
            if facts[here].tag == Tag::Colon as u8 {
                passed.between |= 4;
            }
        }
    }
}

fn look_right(facts: &mut [Facts], priors: &[f32]) {
    let mut passed = Passed::default();
    let mut count = 0_u8;
    for here in (0..facts.len()).rev() {
        facts[here].right_cue = passed.nearest(facts, here);
        facts[here].cues_right = count.min(3);
        if priors[here] >= CANDIDATE {
            passed.restart(here);
            count = count.saturating_add(1);
        } else {
            passed.pass(&facts[here]);
        }
    }
}
