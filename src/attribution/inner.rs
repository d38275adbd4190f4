//! What is found inside of what somebody says joins what was found around it.

use std::iter::repeat;

use rustc_hash::FxHashMap;

use super::choose::same;
use super::revise::revised;
use super::{Attribution, Attributions, Fate, Lost};
use crate::document::Document;
use crate::text::{AttributionId, Id as _, TokenId};

/// An attribution in somebody's words is at least so probable; chosen on texts in which nested ones are marked.
const LIKELY: f32 = 0.3;

impl Attributions {
    /// With what was found in the contents, read as texts of their own: of that stays what is likely and has a
    /// source, a cue and a content, unless the same words signal something already.
    #[must_use]
    pub fn with_inner(self, document: &Document<'_>, inner: Self) -> Self {
        let cues = self.all.iter().zip(0..).flat_map(|(outer, place)| outer.found.cue.iter().zip(repeat(place)));
        let cues: FxHashMap<TokenId, usize> = cues.collect();
        let fate = |found: &Attribution| {
            let found = &found.found;
            match found.cue.iter().find_map(|token| cues.get(&token).copied()).map(AttributionId::from_index) {
                Some(known) if same(&self.all[known].found, found) => Some(Fate::Joined(known)),
                Some(known) => Some(Fate::Beaten(known)),
                None => (found.source.is_empty() || found.content.is_empty()).then_some(Fate::Nameless),
            }
        };
        let mut fates: Vec<Option<Fate>> = vec![None; self.all.len()];
        fates.extend(inner.all.iter().map(fate));
        let all: Vec<Attribution> = self.all.iter().chain(&inner.all).cloned().collect();
        let behind = |id: AttributionId| AttributionId::from_index(self.all.len() + id.index());
        let more = inner.lost.into_iter().map(|one| Lost { fate: one.fate.with(behind), ..one });
        let joined = revised(document, &all, self.lost.into_iter().chain(more).collect(), &fates);
        let unlikely =
            |one: &Attribution| one.confidence < LIKELY && !one.found.cue.iter().any(|token| cues.contains_key(&token));
        let fates: Vec<Option<Fate>> = joined.all.iter().map(|one| unlikely(one).then_some(Fate::Weak)).collect();
        if fates.iter().all(Option::is_none) {
            return joined;
        }
        revised(document, joined.all.as_slice(), joined.lost, &fates)
    }
}
