//! Turns of a transcript: from a speaker's label, "MARSH:", to the next one.

use crate::attribution::Attributions;
use crate::document::Document;
use crate::layout::BlockKind;
use crate::lists::List;
use crate::text::{AttributionId, TokenId, TokenRange};
use crate::token::TokenKind;

/// Whether tokens label a turn without naming anybody: a word from the list before a colon, or a letter from it that
/// opens a paragraph.
pub(super) fn is_label(document: &Document<'_>, tokens: TokenRange) -> bool {
    let colon = || document.tokens.get(tokens.end()).is_some_and(|next| next.kind == TokenKind::Colon);
    let block = document.blocks.all()[document.blocks.of(tokens.start())];
    let letter = || document.text(tokens.start()).len() == 1 && block.body == tokens.start();
    tokens.len() == 1 && document.is_listed(tokens.start(), List::TurnLabels) && (colon() || letter())
}

/// The turns of an article.
pub(super) struct Turns<'d> {
    document: &'d Document<'d>,
    /// Where each turn starts, and the attribution of its words, in text order.
    starts: Vec<(TokenId, AttributionId)>,
}

impl<'d> Turns<'d> {
    /// The attributions whose source opens a block and has a colon behind.
    pub(super) fn new(document: &'d Document<'d>, attributions: &Attributions) -> Self {
        let start = |(id, attribution): (AttributionId, &crate::attribution::Attribution)| {
            let source = attribution.found.source.hull()?;
            let block = document.sentences.all()[document.sentences.of(source.start())].block;
            let opens = document.blocks.all()[block].body == source.start();
            let colon = document.tokens.get(source.end()).is_some() && document.text(source.end()) == ":";
            (opens && colon).then_some((source.start(), id))
        };
        let mut starts: Vec<(TokenId, AttributionId)> = attributions.all.entries().filter_map(start).collect();
        starts.sort_unstable();
        Self { document, starts }
    }

    /// Whose turn it is at a token: that of its own block, or in a transcript of several turns the last
    /// one, which may go on over several paragraphs.
    pub(super) fn around(&self, token: TokenId) -> Option<AttributionId> {
        let next = self.starts.partition_point(|&(start, _)| start <= token);
        let (start, id) = *self.starts.get(next.checked_sub(1)?)?;
        let block = |token: TokenId| self.document.sentences.all()[self.document.sentences.of(token)].block;
        let paragraph = self.document.blocks.all()[block(token)].kind == BlockKind::Paragraph;
        (block(start) == block(token) || self.starts.len() > 1 && paragraph).then_some(id)
    }
}
