//! What people marked in an article, as the labels of its tokens.

use crate::document::Document;
use crate::eval::{Annotation, Points, Role};
use crate::learned::{Label, Marks, head};
use crate::text::{Column, TokenId, TokenRange};

/// The marks of one article as labels.
#[derive(Clone, Debug)]
pub struct Gold {
    /// The label of each token.
    labels: Column<Label>,
    /// The main word of each cue.
    pub heads: Vec<TokenId>,
}

impl Gold {
    /// The labels of a document from its annotations. A token that several attributions claim
    /// belongs to the first.
    pub fn new(document: &Document<'_>, annotations: &[Annotation]) -> Self {
        let points = Points::new(document);
        let parts = |annotation: &Annotation| Role::ALL.map(|role| points.tokens(&annotation[role]));
        let Marks { labels, cues } = Marks::new(document, &annotations.iter().map(parts).collect::<Vec<_>>());
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
