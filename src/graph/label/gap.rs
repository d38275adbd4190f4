//! How the runs of a claim are joined where a frame or other words are between them.

use super::piece::{Piece, tokens};
use crate::Analysis;
use crate::attribution::Candidate;
use crate::claim::Claim;
use crate::document::Document;
use crate::quote::QuoteState;
use crate::tag::{GroupKind, Tag};
use crate::text::{AttributionId, Id as _, TokenId, TokenRange, TokenRuns, word};
use crate::token::TokenKind;

/// More words than these do not go into brackets.
const LONGEST_ASIDE: usize = 10;

/// The words between two runs of a claim.
pub(super) struct Gap<'a> {
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) claim: &'a Claim,
    /// The run before.
    pub(super) left: TokenRange,
    /// What is between.
    pub(super) words: TokenRange,
    /// The run behind.
    pub(super) right: TokenRange,
}

impl<'a> Gap<'a> {
    /// Adds what joins the runs to the pieces of the first of them.
    pub(super) fn bridge(&self, pieces: &mut Vec<Piece>) {
        let document = self.document();
        if !self.words.iter().any(|token| is_word(document, token)) {
            pieces.extend(tokens(self.words));
            return;
        }
        let joint = self.joint();
        let inner = self.inner(joint);
        if self.is_subject(inner) {
            return;
        }
        if self.is_parenthesis(inner) {
            let mark = self.opens_with(TokenKind::Comma) || self.opens_with(TokenKind::Dash);
            let comma = self.close_quotation(pieces) || mark;
            if comma && self.takes_comma(joint) {
                pieces.push(Piece::Comma);
            }
        } else {
            let closes = self.words.last().is_some_and(|last| !is_word(document, last));
            if self.opens_with(TokenKind::Comma) && !closes && self.continues() {
                pieces.push(Piece::Comma);
            }
            pieces.push(self.told(inner).map_or(Piece::Break, Piece::Told));
        }
        pieces.extend(joint.map(Piece::Token));
    }

    fn document(&self) -> &'a Document<'a> {
        &self.analysis.document
    }

    fn tag(&self, token: TokenId) -> Tag {
        self.document().tags[token]
    }

    /// The conjunction that ends the gap: ", she said, (and)".
    fn joint(&self) -> Option<TokenId> {
        let document = self.document();
        let mut words = self.words.iter().rev().filter(|&token| is_word(document, token));
        let last = words.next()?;
        let joins = self.tag(last) == Tag::Conjunction
            || self.tag(last) == Tag::Preposition && document.words[last] == word!("that");
        (joins && words.next().is_some()).then_some(last)
    }

    /// The words of the gap without marks at their edges and without the joint.
    fn inner(&self, joint: Option<TokenId>) -> TokenRange {
        let document = self.document();
        let end = joint.unwrap_or(self.words.end());
        let mut words = self.words.iter().filter(|&token| token < end && is_word(document, token));
        let first = words.next().map_or(end.index(), TokenId::index);
        TokenRange::new(first, words.next_back().map_or(first + 1, |last| last.index() + 1))
    }

    fn opens_with(&self, kind: TokenKind) -> bool {
        let mut marks = self.words.iter().map(|token| self.document().tokens[token].kind);
        marks.find(|&mark| mark != TokenKind::QuoteMark) == Some(kind)
    }

    /// The attributions whose cues are in a range.
    fn framing(&self, range: TokenRange) -> impl Iterator<Item = &'a Candidate> {
        let all = &self.analysis.attributions.all;
        let start = all.as_slice().partition_point(|attribution| attribution.found.cue.start() < range.start());
        let near = all.as_slice()[start..].iter().map(|attribution| &attribution.found);
        near.take_while(move |found| found.cue.start() < range.end()).filter(move |found| range.contains(found.cue))
    }

    /// "(The mayor) said … and (left)": what is before is who speaks in the gap, and goes on as the subject.
    fn is_subject(&self, inner: TokenRange) -> bool {
        let source = TokenRuns::from(self.left);
        self.continues() && self.framing(inner).any(|found| found.source == source)
    }

    /// Whether the run behind starts with a finite verb, adverbs before it allowed.
    fn continues(&self) -> bool {
        let document = self.document();
        let words = self.right.iter().filter(|&token| is_word(document, token));
        let mut tags = words.map(|token| self.tag(token)).skip_while(|tag| tag.is_adverb());
        tags.next().is_some_and(Tag::is_finite)
    }

    /// ", she said,", " – as Lee put it – ": a frame between marks, or with nothing else before the run behind.
    fn is_parenthesis(&self, inner: TokenRange) -> bool {
        use TokenKind::{CloseBracket, Colon, Comma, Dash, OpenBracket, QuoteMark, Semicolon, Terminal};
        let document = self.document();
        let kind = |token: TokenId| document.tokens[token].kind;
        let opens =
            matches!(kind(self.words.start()), Comma | Dash | OpenBracket | QuoteMark | Colon | Semicolon | Terminal);
        let last = TokenId::from_index(inner.end().index());
        let closes = self.words.holds(last) && !is_word(document, last)
            || matches!(kind(self.right.start()), QuoteMark | CloseBracket);
        let within = |runs: &TokenRuns| !runs.is_empty() && runs.iter().all(|run| inner.contains(run));
        opens && self.framing(inner).any(|found| within(&found.source) && (closes || fills(document, found, inner)))
    }

    /// Takes the mark that closes the quotation before a frame, where it goes on behind it, with the comma that the frame
    /// brings; tells whether there was one.
    fn close_quotation(&self, pieces: &mut Vec<Piece>) -> bool {
        let document = self.document();
        let state = |token: TokenId| document.quotes.state(token);
        let last = |pieces: &[Piece]| match pieces.last() {
            Some(&Piece::Token(token)) => Some(token),
            _ => None,
        };
        let reopens = matches!(state(self.right.start()), QuoteState::Opening | QuoteState::Inside);
        let closing = last(pieces).filter(|&token| reopens && state(token) == QuoteState::Closing);
        if closing.is_some() {
            pieces.pop();
        }
        let comma = last(pieces).is_some_and(|token| document.tokens[token].kind == TokenKind::Comma);
        if comma {
            pieces.pop();
        }
        comma
    }

    /// Whether the comma before a frame belongs to the claim: "If it rains, (she said,) we stay", but not "The bridge,
    /// (she said,) is safe".
    fn takes_comma(&self, joint: Option<TokenId>) -> bool {
        let document = self.document();
        let mut words = self.right.iter().filter(|&token| is_word(document, token));
        let Some(first) = words.next() else { return false };
        let last = self.left.iter().rev().find(|&token| is_word(document, token));
        let hangs = last
            .map(|last| self.tag(last))
            .is_some_and(|tag| tag.is_wh() || matches!(tag, Tag::Preposition | Tag::Conjunction | Tag::To));
        let states = self.left.iter().any(|token| self.tag(token).is_finite());
        let subject = || document.groups.around(first).is_some_and(|group| group.kind == GroupKind::Noun);
        let tied = self.tag(first) == Tag::To || document.words[first] == word!("that");
        let tied = tied || joint.is_some_and(|joint| document.words[joint] == word!("that"));
        !hangs && !tied && !self.continues() && (states || joint.is_none() && subject())
    }

    /// The words of the gap that the claim reads badly without: all of them if they are few, else the cue, else who does
    /// what the run behind tells.
    fn told(&self, inner: TokenRange) -> Option<TokenRange> {
        let document = self.document();
        let few = |range: &TokenRange| range.iter().filter(|&token| is_word(document, token)).count() <= LONGEST_ASIDE;
        let by = |id: &AttributionId| self.analysis.attributions.all.get(*id).map(|attribution| &attribution.found);
        let cue =
            || self.claim.attributions.iter().filter_map(by).map(|found| found.cue).find(|&cue| inner.contains(cue));
        let signal = || self.claim.signal.filter(|&signal| inner.contains(signal));
        let subject = || {
            let sources = self.framing(inner).filter_map(|found| found.source.hull());
            sources.into_iter().find(|&source| self.continues() && inner.contains(source))
        };
        Some(inner).filter(few).or_else(cue).or_else(signal).or_else(subject).filter(few)
    }
}

fn is_word(document: &Document<'_>, token: TokenId) -> bool {
    document.tokens[token].kind.is_word()
}

/// Whether a frame is all that is in a range.
fn fills(document: &Document<'_>, found: &Candidate, range: TokenRange) -> bool {
    let beside = [found.addressee, found.setting, found.time];
    let frame = TokenRuns::new(found.source.iter().chain([found.cue]).chain(beside.into_iter().flatten()));
    range.iter().all(|token| frame.holds(token) || !is_word(document, token))
}
