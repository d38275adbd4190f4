//! Articles to learn from, and what is to be learned of each of their texts.

use crate::document::Document;
use crate::eval::{Annotation, GoldArticle, Points, outermost};
use crate::grammar::Rulebook;
use crate::learned::{contents, paragraphs};
use crate::text::{TokenRange, TokenRuns};

/// Attributions inside attributions are followed so deep.
const DEEPEST: usize = 3;

/// An article to learn from.
#[derive(Clone, Debug)]
pub struct Marked {
    /// The article, and what people marked.
    pub article: GoldArticle,
    /// How many times it counts.
    pub times: u32,
    /// Whether attributions inside of contents are marked as well, so that something can be learned from those that hold
    /// none.
    pub nested: bool,
}

/// The texts of an article with the attributions that lie in them and in nothing that is said there: the paragraphs; then
/// the contents of those attributions, and so on, where they are marked.
pub(super) fn levels(
    document: &Document<'_>,
    rulebook: &Rulebook,
    marked: &Marked,
) -> Vec<(Vec<TokenRange>, Vec<Annotation>)> {
    let points = Points::new(document);
    let mut levels = Vec::new();
    let mut texts = paragraphs(document);
    let mut rest = marked.article.annotations.clone();
    while !texts.is_empty() && levels.len() < DEEPEST {
        let mut outer = outermost(&rest).into_iter();
        let (own, inner): (Vec<Annotation>, Vec<Annotation>) =
            rest.into_iter().partition(|_| outer.next().unwrap_or_default());
        let runs: Vec<TokenRuns> = own.iter().map(|one| points.tokens(&one.content)).collect();
        let next = contents(document, rulebook, runs.iter().flat_map(TokenRuns::iter));
        levels.push((std::mem::replace(&mut texts, next), own));
        rest = inner;
        if !marked.nested {
            break;
        }
    }
    levels
}
