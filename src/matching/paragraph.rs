//! Parts of patterns that are whole paragraphs, and the labels that open paragraphs.

use super::atoms::{paragraph_end, paragraph_rest, paragraph_start};
use super::match_context::{MatchContext, bounds};
use crate::layout::BlockKind;
use crate::lists::List;
use crate::text::{Id, TokenId};
use crate::token::TokenKind;

/// The end of the paragraph that starts at `from`.
pub(super) fn from(context: &MatchContext<'_>, from: usize, limit: usize) -> Option<usize> {
    paragraph_start(context, from).then(|| paragraph_rest(context, from, limit))
}

/// The start of the paragraph that ends at `to`.
pub(super) fn to(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    let start = paragraph_end(context, to).then(|| bounds(context.block(to - 1).tokens).0);
    start.filter(|&start| start >= limit)
}

/// Whether a token is in a title or a heading.
pub(super) fn in_headline(context: &MatchContext<'_>, at: usize) -> bool {
    matches!(context.block(at).kind, BlockKind::Title | BlockKind::Heading)
}

/// The end of the speaker's label that starts at `from`.
pub(super) fn label_from(context: &MatchContext<'_>, from: usize, _: usize) -> Option<usize> {
    label_of(context, from).filter(|&(start, _)| start == from).map(|(_, end)| end)
}

/// The start of the speaker's label that ends at `to`.
pub(super) fn label_to(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    let label = label_of(context, to.checked_sub(1)?);
    label.filter(|&(start, end)| end == to && start >= limit).map(|(start, _)| start)
}

fn label_of(context: &MatchContext<'_>, at: usize) -> Option<(usize, usize)> {
    context.turns.label(context.document.blocks.of(TokenId::from_index(at)))
}

/// The start of a label in capitals that ends at `to` and opens its paragraph, but for signs.
pub(super) fn loud_label_to(context: &MatchContext<'_>, to: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let text = |at: usize| context.document.text(TokenId::from_index(at));
    let body = context.block(to.checked_sub(1)?).body.index();
    let part = |at: &usize| matches!(context.kind(*at), TokenKind::Word | TokenKind::Terminal);
    let start = (body.max(to.saturating_sub(LONGEST))..to).rev().take_while(part).last()?;
    let opens = (body..start).all(|at| context.kind(at) == TokenKind::Symbol);
    let loud = |at: usize| text(at).len() > 2 && !text(at).contains(char::is_lowercase);
    let titled = |at: usize| {
        let listed = |list| context.document.is_listed(TokenId::from_index(at), list);
        text(at).starts_with(char::is_uppercase)
            && [List::Titles, List::Honorifics, List::Articles].into_iter().any(listed)
    };
    let words = || (start..to).filter(|&at| context.kind(at) == TokenKind::Word);
    let shaped = opens && words().all(|at| loud(at) || titled(at));
    let named = words().next_back().is_some_and(loud) && words().next().is_some_and(titled);
    (start >= limit && shaped && named).then_some(start)
}
