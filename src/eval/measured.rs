//! One article with what people marked, what was found, and how the two compare.

use super::{Annotation, Comparison, Finding, GoldArticle, compare};

/// An article that was measured.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The text and what people marked.
    pub article: GoldArticle,
    /// What was found.
    pub found: Vec<Finding>,
    /// Counts, and which attribution answers which.
    pub comparison: Comparison,
}

impl Measured {
    /// Compares what was found in an article with what people marked.
    pub fn new(article: GoldArticle, found: Vec<Finding>) -> Self {
        let spans: Vec<Annotation> = found.iter().map(|one| one.spans.clone()).collect();
        let comparison = compare(&article.text, &article.annotations, &spans);
        Self { article, found, comparison }
    }

    /// Everything that was found, and whether it is right: whether it links with what people marked.
    pub fn judged(&self) -> impl Iterator<Item = (&Finding, bool)> {
        self.found.iter().enumerate().map(|(place, one)| (one, self.comparison.answered(place).is_some()))
    }
}
