//! What does not stand, for it is too doubtful: a channel may propose it, and what speaks for it does not suffice.

use super::revise::revised;
use super::{Attributions, Fate, Labels};
use crate::document::Document;
use crate::grammar::Overrules;
use crate::text::{AttributionId, Id as _};

/// Below this confidence nothing stands.
const LEAST: f32 = 0.2;
/// Below this confidence nothing stands about words of which another one tells that reaches it.
const SURE: f32 = 0.4;
/// How many attributions away that other one is looked for.
const NEAR: usize = 8;

impl Attributions {
    /// Without what is too doubtful. What a rule that overrules everything finds stays, and what the encoder finds: its labels hold.
    #[must_use]
    pub fn without_doubtful(self, document: &Document<'_>) -> Self {
        let fates: Vec<Option<Fate>> = self.all.ids().map(|id| self.doubt(id)).collect();
        if fates.iter().all(Option::is_none) {
            return self;
        }
        revised(document, self.all.iter().cloned().collect(), self.lost, &fates)
    }

    fn doubt(&self, id: AttributionId) -> Option<Fate> {
        let one = &self.all[id];
        if one.found.evidence.overrules == Overrules::All || one.found.evidence.labels == Labels::Encoder {
            return None;
        }
        if one.confidence < LEAST {
            return Some(Fate::Doubtful);
        }
        // What lies in another's content shares its words, and takes nothing from it.
        if one.confidence >= SURE || one.parent.is_some() {
            return None;
        }
        let near = id.index().saturating_sub(NEAR)..self.all.len().min(id.index() + NEAR + 1);
        let tells = |&other: &AttributionId| {
            let other = &self.all[other];
            other.confidence >= SURE && !other.found.content.shared(&one.found.content).is_empty()
        };
        near.map(AttributionId::from_index).find(tells).map(Fate::Beaten)
    }
}
