//! What people marked in an article, as the labels of its tokens.

use crate::document::Document;
use crate::eval::{Annotation, Points, Role};
use crate::learned::{Label, Part, head};
use crate::text::{Column, TokenId, TokenRange};

/// Attributions longer than this leave the tokens between their parts outside.
const LONGEST_GAPPED: usize = 150;

/// The marks of one article as labels.
#[derive(Clone, Debug)]
pub struct Gold {
    /// The label of each token.
    labels: Column<Label>,
    /// The main word of each cue.
    pub heads: Vec<TokenId>,
}

/// One token's place in a marked attribution.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place {
    attribution: usize,
    role: Role,
}

impl Gold {
    /// The labels of a document from its annotations. A token that several attributions claim
    /// belongs to the first.
    pub fn new(document: &Document<'_>, annotations: &[Annotation]) -> Self {
        let places = places(document, annotations);
        let cues: Vec<Option<TokenRange>> = (0..annotations.len())
            .map(|attribution| hull(&places, |place| place == Place { attribution, role: Role::Cue }))
            .collect();
        let mut labels = directed(document, &places, &cues);
        for attribution in 0..annotations.len() {
            let whole = hull(&places, |place| place.attribution == attribution);
            for token in whole.filter(|whole| whole.len() <= LONGEST_GAPPED).into_iter().flat_map(TokenRange::iter) {
                if labels[token] == Label::OUTSIDE {
                    labels[token] = Label::GAP;
                }
            }
        }
        let heads = cues.iter().flatten().filter_map(|&cue| head(document, cue)).collect();
        Self { labels, heads }
    }

    /// The labels of a text; a run that begins before it begins with it.
    pub fn labels_of(&self, text: TokenRange) -> Vec<Label> {
        let mut labels = self.labels.of(text).to_vec();
        if let Some(first) = labels.first_mut() {
            *first = first.part().map_or(*first, |(part, _)| Label::begin(part));
        }
        labels
    }
}

fn places(document: &Document<'_>, annotations: &[Annotation]) -> Column<Option<Place>> {
    let points = Points::new(document);
    let mut places: Column<Option<Place>> = document.tokens.ids().map(|_| None).collect();
    for (attribution, annotation) in annotations.iter().enumerate() {
        for role in Role::ALL {
            for token in points.tokens(&annotation[role]).iter().flat_map(TokenRange::iter) {
                places[token].get_or_insert(Place { attribution, role });
            }
        }
    }
    places
}

/// From the first token of a kind to the last.
fn hull(places: &Column<Option<Place>>, wanted: impl Fn(Place) -> bool) -> Option<TokenRange> {
    let mut found =
        places.entries().filter(|(_, place)| place.is_some_and(&wanted)).map(|(token, _)| TokenRange::single(token));
    let first = found.next()?;
    Some(found.next_back().map_or(first, |last| first.cover(last)))
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
        let part = match (place.role, after_cue) {
            (Role::Cue, _) => Part::Cue,
            (Role::Source, true) => Part::SourceAfterCue,
            (Role::Source, false) => Part::SourceBeforeCue,
            (Role::Content, true) => Part::ContentAfterCue,
            (Role::Content, false) => Part::ContentBeforeCue,
        };
        let goes_on = before.is_some_and(|(earlier, same, last)| {
            earlier == place && same == part && document.blocks.of(last) == document.blocks.of(token)
        });
        labels.push(if goes_on { Label::inside(part) } else { Label::begin(part) });
        before = Some((place, part, token));
    }
    labels.into()
}
