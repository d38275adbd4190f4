//! How probable it is that an attribution is right, given the evidence for it: a logistic regression
//! whose weights were fitted on annotated articles that the model had not learned from
//! (`ascribe train --calibration`). It judges what was chosen; it plays no part in the choice.

use std::fmt::Write as _;
use std::sync::LazyLock;

use super::{Attribution, Channel, CueClass, Labels, QuotedKind};
use crate::embedded::data_text;
use crate::grammar::Stance;

/// The evidence for or against an attribution.
const NAMES: [&str; INPUTS] = [
    "always",
    "labels",
    "labels sure",
    "labels doubtful",
    "found by a rule",
    "precision of the rule",
    "both channels agree",
    "found by rules only",
    "direct",
    "mixed",
    "no source",
    "length of content",
    "long source",
    "nested",
    "not neutral",
    "thought",
    "document",
    "perception",
    "intention",
    "attitude",
    "decree",
    "denial",
    "hedge",
];

/// How many inputs there are.
pub const INPUTS: usize = 23;

/// A weight for each input.
pub type InputWeights = [f32; INPUTS];

/// The fitted weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    /// Where both channels are at work.
    pub fused: InputWeights,
    /// Where the grammar works alone.
    pub grammar: InputWeights,
}

impl Calibration {
    /// The embedded weights for attributions by these labels, read once.
    ///
    /// # Panics
    /// If an embedded file is malformed, which the tests rule out.
    pub fn embedded(labels: Labels) -> &'static Self {
        static NETWORK: LazyLock<Calibration> = LazyLock::new(|| Calibration::of(data_text("model/calibration.tsv")));
        static ENCODER: LazyLock<Calibration> =
            LazyLock::new(|| Calibration::of(data_text("model/calibration-accurate.tsv")));
        match labels {
            Labels::Network => &NETWORK,
            Labels::Encoder => &ENCODER,
        }
    }

    fn of(text: &str) -> Self {
        Self::read(text).unwrap_or_else(|line| panic!("an embedded file of confidences: {line}"))
    }

    /// Reads the form that [`Self::write`] gives.
    ///
    /// # Errors
    /// The first line that is not as expected.
    pub fn read(text: &str) -> Result<Self, String> {
        let mut lines = text.lines().filter(|line| !line.starts_with('#'));
        let mut calibration = Self { fused: [0.0; INPUTS], grammar: [0.0; INPUTS] };
        for (place, name) in NAMES.iter().enumerate() {
            let line = lines.next().unwrap_or_default();
            let mut fields = line.split('\t');
            let weight = |fields: &mut std::str::Split<'_, char>| fields.next().and_then(|field| field.parse().ok());
            let named = fields.next() == Some(name);
            match (weight(&mut fields), weight(&mut fields)) {
                (Some(fused), Some(grammar)) if named => {
                    (calibration.fused[place], calibration.grammar[place]) = (fused, grammar);
                }
                _ => return Err(format!("expected \"{name}\" and two weights, found \"{line}\"")),
            }
        }
        Ok(calibration)
    }

    /// The weights as text: remarks, then one line for each input.
    pub fn write(&self, remarks: &[String]) -> String {
        let mut text = String::new();
        for remark in remarks {
            let _ = writeln!(text, "# {remark}");
        }
        for (name, (fused, grammar)) in NAMES.iter().zip(self.fused.iter().zip(&self.grammar)) {
            let _ = writeln!(text, "{name}\t{fused:.4}\t{grammar:.4}");
        }
        text
    }

    /// Probability that an attribution is right, 0–1.
    pub fn confidence(&self, attribution: &Attribution) -> f32 {
        let weights = if attribution.found.evidence.model.is_some() { &self.fused } else { &self.grammar };
        let score: f32 = weights.iter().zip(inputs(attribution)).map(|(weight, input)| weight * input).sum();
        1.0 / (1.0 + (-score).exp())
    }
}

/// The evidence for an attribution, in numbers; 0 where something does not hold.
pub fn inputs(attribution: &Attribution) -> InputWeights {
    let found = &attribution.found;
    let evidence = &found.evidence;
    let labels = evidence.model.map_or(0.0, log_odds);
    let flag = |holds: bool| f32::from(u8::from(holds));
    let class = |class: CueClass| flag(found.class == class);
    [
        1.0,
        labels,
        (labels - 2.0).max(0.0),
        (-1.0 - labels).max(0.0),
        flag(evidence.rule.is_some()),
        evidence.rule.map_or(0.0, log_odds),
        flag(evidence.agreed),
        flag(evidence.channel == Channel::Grammar),
        flag(attribution.kind == QuotedKind::Direct),
        flag(attribution.kind == QuotedKind::Mixed),
        flag(found.source.is_empty()),
        (found.content.len().max(1) as f32).ln(),
        flag(found.source.len() > 12),
        flag(attribution.parent.is_some()),
        flag(found.stance != Stance::Neutral),
        class(CueClass::Thought),
        class(CueClass::Document),
        class(CueClass::Perception),
        class(CueClass::Intention),
        class(CueClass::Attitude),
        class(CueClass::Decree),
        class(CueClass::Denial),
        class(CueClass::Hedge),
    ]
}

/// Logarithm of the odds, certainty cut off at one in five hundred.
fn log_odds(probability: f32) -> f32 {
    let probability = probability.clamp(0.002, 0.998);
    (probability / (1.0 - probability)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_come_back_from_their_text() {
        let calibration = Calibration { fused: [0.25; INPUTS], grammar: [-1.5; INPUTS] };
        assert_eq!(Calibration::read(&calibration.write(&["a remark".to_owned()])), Ok(calibration));
    }

    #[test]
    fn a_line_that_is_missing_or_garbled_is_told() {
        let text = Calibration { fused: [0.0; INPUTS], grammar: [0.0; INPUTS] }.write(&[]);
        let told = Calibration::read(&text.replacen("labels\t0.0000", "labels\tmany", 1));
        assert!(told.unwrap_err().contains("\"labels\" and two weights"));
        assert!(Calibration::read("").is_err());
    }
}
