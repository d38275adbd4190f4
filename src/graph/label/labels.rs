//! Claims to labels.

use super::gap::Gap;
use super::names::{Aside, Names};
use super::opening::Openings;
use super::piece::{Piece, text, tokens};
use crate::Analysis;
use crate::attribution::CueClass;
use crate::claim::Claim;
use crate::grammar::Rulebook;
use crate::tag::Tag;
use crate::text::{Id as _, TokenRange};

/// What labels of an article's claims are made with.
pub(in crate::graph) struct Labels<'a> {
    analysis: &'a Analysis<'a>,
    names: Names<'a>,
    openings: Openings<'a>,
}

impl<'a> Labels<'a> {
    pub(in crate::graph) fn new(analysis: &'a Analysis<'a>, rulebook: &'a Rulebook) -> Self {
        Self { analysis, names: Names::new(analysis, rulebook), openings: Openings::new(&analysis.document, rulebook) }
    }

    /// The label of one of the article's claims.
    pub(in crate::graph) fn label(&self, claim: &Claim) -> String {
        let pieces = self.joined(claim);
        let told = pieces.iter().filter_map(|piece| match *piece {
            Piece::Told(words) => Some(words),
            _ => None,
        });
        let mut asides = self.names.asides(claim, &told.collect::<Vec<_>>());
        asides.extend(self.antecedent(claim));
        let intending = self.intending(claim);
        asides.retain(|aside| Some(&aside.name) != intending.as_ref());
        let mut named: Vec<Piece> = intending.map(Piece::Name).into_iter().collect();
        for piece in pieces {
            let behind = match piece {
                Piece::Token(token) => Some(token),
                _ => None,
            };
            named.push(piece);
            let here = asides.iter().filter(|aside| Some(aside.behind) == behind);
            named.extend(here.map(|aside| Piece::Name(aside.name.clone())));
        }
        text(&self.analysis.document, named)
    }

    /// The words of a claim, its runs joined.
    fn joined(&self, claim: &Claim) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut left: Option<TokenRange> = None;
        for right in self.openings.rest(&claim.tokens).iter() {
            if let Some(left) = left {
                let words = TokenRange::new(left.end().index(), right.start().index());
                Gap { analysis: self.analysis, claim, left, words, right }.bridge(&mut pieces);
            }
            pieces.extend(tokens(right));
            left = Some(right);
        }
        pieces
    }

    /// What a relative clause goes on with: the name of somebody, else its words.
    fn antecedent(&self, claim: &Claim) -> Option<Aside> {
        let pronoun = self.openings.relative(&claim.tokens)?;
        let person = self.analysis.document.tags[pronoun] != Tag::WhDeterminer;
        let name = person.then(|| self.names.name_of(pronoun)).flatten();
        Some(Aside { behind: pronoun, name: name.or_else(|| self.openings.head(pronoun))? })
    }

    /// "(Lee plans) to resign": who means to do what a claim starts with.
    fn intending(&self, claim: &Claim) -> Option<String> {
        let to = claim.tokens.hull().is_some_and(|hull| self.analysis.document.tags[hull.start()] == Tag::To);
        let &id = claim.attributions.first().filter(|_| to)?;
        let found = &self.analysis.attributions.all.get(id)?.found;
        let own = found.class == CueClass::Intention && found.addressee.is_none();
        own.then(|| self.names.intending(id)).flatten()
    }
}
