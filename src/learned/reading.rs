//! The learned channel over a whole document: its own candidates, and how far it supports others.

use rayon::prelude::*;

use super::crf::{Lattice, Row};
use super::facts::{entry, hints};
use super::labels::{Label, Part};
use super::prior::head;
use super::recursion::Labeller;
use super::relation_linking::link;
use super::{Linked, Model};
use crate::attribution::{self, Candidate, Channel, CueClass, Evidence, Fate, Labels, Lost, Stance};
use crate::document::Document;
use crate::matching::MatchContext;
use crate::text::{Column, Id, TokenId, TokenRange, TokenRuns};

/// What the model makes of a document.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The attributions of the most probable labels, in text order.
    pub candidates: Vec<Candidate>,
    /// Those among them that a rule of the grammar forbids.
    pub vetoed: Vec<Lost>,
    support: Column<Support>,
    labels: Labels,
}

/// How probable it is that a token belongs to a source, a cue, a content.
#[derive(Clone, Copy, Debug, Default)]
struct Support {
    source: f32,
    cue: f32,
    content: f32,
}

impl Reading {
    /// The model's reading of the paragraphs of a document, given the grammar and its candidates.
    pub fn new(context: &MatchContext<'_>, model: &Model, grammar: &[Candidate]) -> Self {
        model.read(context, grammar)
    }

    /// The reading of some texts; `weigh` gives the factors of the labels of each of their pieces. Pieces know nothing
    /// of each other and are read side by side where threads are free.
    pub fn of(
        context: &MatchContext<'_>,
        texts: &[TokenRange],
        labels: Labels,
        weigh: impl Fn(TokenRange, &mut Lattice) + Sync,
    ) -> Self {
        let document = context.document;
        let pieces: Vec<TokenRange> = texts.iter().flat_map(|&text| pieces(document, text)).collect();
        let read = |room: &mut Room, &tokens: &TokenRange| {
            weigh(tokens, &mut room.lattice);
            room.read(context, tokens, labels)
        };
        let parts: Vec<Piece> = pieces.par_iter().map_init(Room::default, read).collect();
        let mut reading = Self {
            candidates: Vec::with_capacity(parts.iter().map(|part| part.candidates.len()).sum()),
            vetoed: Vec::new(),
            support: vec![Support::default(); document.tokens.len()].into(),
            labels,
        };
        for (tokens, part) in pieces.into_iter().zip(parts) {
            reading.candidates.extend(part.candidates);
            reading.vetoed.extend(part.vetoed);
            tokens.iter().zip(part.support).for_each(|(token, support)| reading.support[token] = support);
        }
        reading
    }

    /// Candidates of another channel, each with how far the labels support it.
    pub fn supporting(&self, mut candidates: Vec<Candidate>) -> Vec<Candidate> {
        for candidate in &mut candidates {
            candidate.evidence.model = Some(self.support(candidate));
            candidate.evidence.labels = self.labels;
        }
        candidates
    }

    /// How far the labels' probabilities support an attribution that another channel found, 0–1: the
    /// lowest mean probability of its parts.
    pub fn support(&self, candidate: &Candidate) -> f32 {
        let mean = |runs: &TokenRuns, share: fn(&Support) -> f32| {
            let sum: f32 = runs.iter().flat_map(TokenRange::iter).map(|token| share(&self.support[token])).sum();
            sum / runs.len().max(1) as f32
        };
        let cue = mean(&candidate.cue.into(), |support| support.cue);
        let content = mean(&candidate.content, |support| support.content);
        let source = if candidate.source.is_empty() { 1.0 } else { mean(&candidate.source, |support| support.source) };
        cue.min(content).min(source)
    }
}

impl Labeller for Model {
    fn read_texts(&self, context: &MatchContext<'_>, grammar: &[Candidate], texts: &[TokenRange]) -> Reading {
        let (document, rulebook) = (context.document, context.rulebook);
        let hints = hints(document, rulebook, texts, &attribution::winners(document, grammar));
        Reading::of(context, texts, Labels::Network, |tokens, lattice| {
            self.score(&self.facts(document, tokens, &hints), lattice);
        })
    }
}

/// What is made of a piece of a text.
struct Piece {
    candidates: Vec<Candidate>,
    vetoed: Vec<Lost>,
    support: Vec<Support>,
}

/// Room to read a text in, kept from one to the next.
#[derive(Default)]
struct Room {
    lattice: Lattice,
    nodes: Vec<Row>,
}

impl Room {
    /// What is found in a piece of a text whose labels are weighed, and what is made of each token.
    fn read(&mut self, context: &MatchContext<'_>, tokens: TokenRange, labels: Labels) -> Piece {
        let best = self.lattice.best();
        self.lattice.probabilities(&mut self.nodes, None);
        let linked = link(context.document, tokens, &best, &self.nodes);
        let (mut candidates, mut vetoed) = (Vec::with_capacity(linked.len()), Vec::new());
        for candidate in linked.into_iter().map(|linked| candidate(context, linked, labels)) {
            match attribution::veto(context, &candidate, false) {
                Some(rule) => vetoed.push(Lost { candidate, fate: Fate::Vetoed(rule) }),
                None => candidates.push(candidate),
            }
        }
        Piece { candidates, vetoed, support: self.nodes.iter().map(Support::of).collect() }
    }
}

/// Longer texts are read in pieces, so that what is held in memory stays small; in tokens.
const LONGEST: usize = 4096;

/// A text, or its parts of whole sentences where it is too long; a sentence that is too long by
/// itself is cut.
fn pieces<'d>(document: &'d Document<'_>, text: TokenRange) -> impl Iterator<Item = TokenRange> + use<'d> {
    let (mut from, end) = (text.start().index(), text.end().index());
    std::iter::from_fn(move || {
        let limit = from + LONGEST;
        let until = if limit >= end {
            end
        } else {
            let sentence = document.sentences.of(TokenId::from_index(limit));
            let start = document.sentences.all()[sentence].tokens.start().index();
            if start > from { start } else { limit }
        };
        let piece = (from < end).then(|| TokenRange::new(from, until));
        from = until;
        piece
    })
}

impl Support {
    fn of(node: &Row) -> Self {
        let mut support = Self::default();
        for (position, probability) in node.iter().enumerate() {
            match Label::at(position).part() {
                Some((Part::Cue, _)) => support.cue += probability,
                Some((part, _)) if part.is_source() => support.source += probability,
                Some(_) => support.content += probability,
                None => {}
            }
        }
        support
    }
}

fn candidate(context: &MatchContext<'_>, linked: Linked, labels: Labels) -> Candidate {
    let (document, rulebook) = (context.document, context.rulebook);
    let Linked { source, cue, content, probability } = linked;
    let head = head(document, cue).unwrap_or(cue.start());
    let entry = entry(document, rulebook, head);
    Candidate {
        class: entry.map_or(CueClass::Speech, |entry| entry.class),
        stance: entry.map_or(Stance::Neutral, |entry| entry.stance),
        evidence: Evidence { channel: Channel::Learned, model: Some(probability), labels, ..Evidence::default() },
        confidence: probability,
        ..Candidate::said(source, cue, head, content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::Rulebook;
    use crate::text::Article;

    #[test]
    fn pieces_tile_a_paragraph_and_end_with_sentences() {
        for text in ["The bridge is safe. ".repeat(3000), "the bridge and ".repeat(5000)] {
            let article = Article::new("long", text);
            let document = Document::new(&article, Rulebook::embedded().lists());
            let paragraph = document.blocks.all().iter().next().expect("a paragraph").tokens;
            let pieces: Vec<TokenRange> = pieces(&document, paragraph).collect();
            assert!(pieces.len() > 1 && pieces.iter().all(|piece| (1..=LONGEST).contains(&piece.len())));
            assert!(pieces.windows(2).all(|two| two[0].end() == two[1].start()));
            assert_eq!((pieces[0].start(), pieces[pieces.len() - 1].end()), (paragraph.start(), paragraph.end()));
        }
    }
}
