//! Attributions as labels of tokens: the way back from [`relation_linking`](super::link()).

use super::labels::{Label, Part};
use crate::document::Document;
use crate::text::{Column, TokenId, TokenRange, TokenRuns};

/// Attributions longer than this leave the tokens between their parts outside.
const LONGEST_GAPPED: usize = 150;

/// The source, the cue and the content of an attribution.
pub type Parts = [TokenRuns; 3];

/// The place of the cue among the parts.
const CUE: usize = 1;

/// The labels of a document's tokens.
#[derive(Clone, Debug)]
pub struct Marks {
    /// The label of each token.
    pub labels: Column<Label>,
    /// Of each attribution the tokens of its cue, from the first to the last.
    pub cues: Vec<Option<TokenRange>>,
}

/// One token's place in an attribution.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place {
    attribution: usize,
    part: usize,
}

impl Marks {
    /// The labels of a document by its attributions. A token that several of them claim belongs to the first.
    pub fn new(document: &Document<'_>, attributions: &[Parts]) -> Self {
        let places = places(document, attributions);
        let (mut cues, mut wholes) = (vec![None; attributions.len()], vec![None; attributions.len()]);
        for (token, place) in places.entries() {
            let Some(Place { attribution, part }) = *place else { continue };
            widen(&mut wholes[attribution], token);
            if part == CUE {
                widen(&mut cues[attribution], token);
            }
        }
        let mut labels = directed(document, &places, &cues);
        let gapped = |whole: &TokenRange| whole.len() <= LONGEST_GAPPED;
        for token in wholes.into_iter().flatten().filter(gapped).flat_map(TokenRange::iter) {
            if labels[token] == Label::OUTSIDE {
                labels[token] = Label::GAP;
            }
        }
        Self { labels, cues }
    }
}

fn places(document: &Document<'_>, attributions: &[Parts]) -> Column<Option<Place>> {
    let mut places: Column<Option<Place>> = vec![None; document.tokens.len()].into();
    for (attribution, parts) in attributions.iter().enumerate() {
        for (part, runs) in parts.iter().enumerate() {
            for token in runs.iter().flat_map(TokenRange::iter) {
                places[token].get_or_insert(Place { attribution, part });
            }
        }
    }
    places
}

fn widen(range: &mut Option<TokenRange>, token: TokenId) {
    let token = TokenRange::single(token);
    *range = Some(range.map_or(token, |range| range.cover(token)));
}

fn directed(document: &Document<'_>, places: &Column<Option<Place>>, cues: &[Option<TokenRange>]) -> Column<Label> {
    let mut before: Option<(Place, Part, TokenId)> = None;
    let mut labels = Vec::with_capacity(places.len());
    for (token, place) in places.entries() {
        let Some(place) = *place else {
            before = None;
            labels.push(Label::OUTSIDE);
            continue;
        };
        let after_cue = cues[place.attribution].is_none_or(|cue| cue.start() < token);
        let part = match (place.part, after_cue) {
            (CUE, _) => Part::Cue,
            (0, true) => Part::SourceAfterCue,
            (0, false) => Part::SourceBeforeCue,
            (_, true) => Part::ContentAfterCue,
            (_, false) => Part::ContentBeforeCue,
        };
        let goes_on = before.is_some_and(|(earlier, same, last)| {
            earlier == place && same == part && document.blocks.of(last) == document.blocks.of(token)
        });
        labels.push(if goes_on { Label::inside(part) } else { Label::begin(part) });
        before = Some((place, part, token));
    }
    labels.into()
}
