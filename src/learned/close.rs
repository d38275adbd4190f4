//! The accurate mode: the encoder labels what the small network labels otherwise, and what is found without it has a
//! vote.

use super::crf::{Lattice, Row};
use super::encoder::{Encoder, Words, exp};
use super::labels::Label;
use super::marks::Marks;
use super::recursion::{Labeller, attributions, flat};
use super::texts::paragraphs;
use super::{Model, Reading};
use crate::attribution::{Attributions, Candidate, Labels, choose};
use crate::document::Document;
use crate::matching::MatchContext;
use crate::text::{Column, Id, TokenRange};

/// The attributions of a document by the encoder's labels, given the candidates of the grammar and the model that has a
/// vote beside it.
pub fn closely(
    context: &MatchContext<'_>,
    grammar: Vec<Candidate>,
    model: Option<&Model>,
    encoder: &Encoder,
) -> Attributions {
    let voters = match model {
        Some(model) => flat(context, grammar.clone(), model),
        None => choose(context, grammar.clone(), None),
    };
    let close = Close { encoder, words: encoder.words(context.document), votes: votes(context.document, &voters) };
    attributions(context, grammar, &close)
}

/// The labels that attributions stand for, without those in what others say.
fn votes(document: &Document<'_>, voters: &Attributions) -> Column<Label> {
    let outermost = voters.all.iter().filter(|one| one.parent.is_none()).map(|one| &one.found);
    let parts = outermost.map(|found| [found.source.clone(), found.cue.into(), found.content.clone()]);
    Marks::new(document, &parts.collect::<Vec<_>>()).labels
}

/// The encoder before a document.
struct Close<'e> {
    encoder: &'e Encoder,
    words: Words,
    /// The label of each token by what was found without the encoder.
    votes: Column<Label>,
}

impl Labeller for Close<'_> {
    /// Paragraphs are seen with those around them.
    fn read(&self, context: &MatchContext<'_>, _: &[Candidate]) -> Reading {
        let texts = paragraphs(context.document);
        let mut scores = self.encoder.scores(context.document, &self.words, std::slice::from_ref(&texts));
        for (scores, token) in scores.iter_mut().zip(texts.iter().flat_map(|text| text.iter())) {
            scores[self.votes[token].position()] += self.encoder.vote();
        }
        self.labelled(context, &texts, &scores)
    }

    fn read_texts(&self, context: &MatchContext<'_>, _: &[Candidate], texts: &[TokenRange]) -> Reading {
        let alone: Vec<Vec<TokenRange>> = texts.iter().map(|&text| vec![text]).collect();
        let scores = self.encoder.scores(context.document, &self.words, &alone);
        self.labelled(context, texts, &scores)
    }
}

impl Close<'_> {
    /// The reading of texts in text order, given the scores of the labels of their tokens.
    fn labelled(&self, context: &MatchContext<'_>, texts: &[TokenRange], scores: &[Row]) -> Reading {
        let mut before = 0;
        let starts: Vec<(TokenRange, usize)> = texts
            .iter()
            .map(|&text| {
                before += text.len();
                (text, before - text.len())
            })
            .collect();
        Reading::of(context, texts, Labels::Encoder, |tokens, lattice| {
            let at = starts.partition_point(|(text, _)| text.start() <= tokens.start()).saturating_sub(1);
            let (text, start) = starts[at];
            let first = start + tokens.start().index() - text.start().index();
            self.weigh(&scores[first..first + tokens.len()], lattice);
        })
    }

    /// The factors of the labels of a paragraph or a piece of one.
    fn weigh(&self, scores: &[Row], lattice: &mut Lattice) {
        lattice.turn_to(self.encoder.steps());
        for (place, scores) in scores.iter().enumerate() {
            let mut scores = *scores;
            if place == 0 {
                scores.iter_mut().zip(self.encoder.starts()).for_each(|(score, start)| *score += start);
            }
            let highest = scores.iter().fold(scores[0], |highest, &score| highest.max(score));
            lattice.push(&scores.map(|score| exp(score - highest)));
        }
    }
}
