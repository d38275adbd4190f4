//! Who speaks in quotation marks without a frame: the rest of a quotation, a paragraph that leaves its
//! quotation open for the next one, a paragraph that is one quotation after another of a known speaker, and
//! one that comes after what somebody is told to think.

use crate::attribution::{Attribution, Attributions};
use crate::document::Document;
use crate::quote::QuoteState;
use crate::text::{AttributionId, BlockId, Id as _, IdVec, QuoteId, TokenId, TokenRange, Word, word};
use crate::token::TokenKind;
use rustc_hash::FxHashMap;

/// The speakers of the quotations of an article.
#[derive(Clone, Debug)]
pub(super) struct Voices<'a> {
    document: &'a Document<'a>,
    /// The attribution that frames each quotation.
    framed: IdVec<QuoteId, Option<AttributionId>>,
    /// The attribution whose content starts with the mark of a block that [`Self::is_left_open`].
    left_open: FxHashMap<BlockId, AttributionId>,
    /// Where each turn of a transcript starts, and the attribution of its words, in text order.
    turns: Vec<Turn>,
    /// Who was quoted last in the walk over the article, and where.
    last: Option<(AttributionId, BlockId)>,
    /// The source of the sentence before in the walk, and where it is.
    told: Option<(AttributionId, BlockId)>,
}

/// A turn of a transcript.
#[derive(Clone, Copy, Debug)]
struct Turn {
    /// The paragraph that its label opens.
    block: BlockId,
    /// The attribution of its words.
    attribution: AttributionId,
    /// The last word of the label.
    label: Word,
}

impl<'a> Voices<'a> {
    /// Gathers which quotations have frames with a source.
    pub(super) fn new(document: &'a Document<'a>, attributions: &Attributions) -> Self {
        let framed: IdVec<QuoteId, Option<AttributionId>> = document.quotes.all().iter().map(|_| None).collect();
        let mut voices =
            Self { document, framed, left_open: FxHashMap::default(), turns: Vec::new(), last: None, told: None };
        for (id, attribution) in attributions.all.entries() {
            let found = &attribution.found;
            if document.quotes.state(found.head.start()) == QuoteState::Outside && !found.source.is_empty() {
                let ends = found.content.iter().flat_map(|run| [Some(run.start()), run.last()]).flatten();
                for quote in ends.filter_map(|token| document.quotes.around(token)) {
                    let framed = &mut voices.framed[quote];
                    *framed = framed.or(Some(id));
                }
                let first = found.content.hull().map(TokenRange::start);
                let block = first.map(|first| document.blocks.of(first)).filter(|&block| voices.is_left_open(block));
                voices.left_open.extend(
                    block.filter(|&block| first == Some(document.blocks.all()[block].body)).map(|block| (block, id)),
                );
            }
        }
        voices.turns = turns(document, attributions);
        voices
    }

    /// Whose turn goes on in a sentence of `block`: one paragraph or a few after its label, before the next one's. What
    /// tells of a speaker by name is the article's own: "Marsh gets up".
    pub(super) fn turn(&self, sentence: TokenRange, block: BlockId) -> Option<AttributionId> {
        const LONGEST_TURN: usize = 6;
        let next = self.turns.partition_point(|turn| turn.block < block);
        let last = self.turns.get(next.checked_sub(1)?)?;
        let goes_on = self.turns.get(next).is_some() && block.index() <= last.block.index() + LONGEST_TURN;
        let near = &self.turns[next.saturating_sub(2)..self.turns.len().min(next + 2)];
        let told = || sentence.iter().any(|token| near.iter().any(|turn| turn.label == self.document.words[token]));
        (goes_on && !told()).then_some(last.attribution)
    }

    /// Whether a paragraph opens with a mark that nothing closes, though it holds other quotations.
    fn is_left_open(&self, block: BlockId) -> bool {
        let first = self.document.blocks.all()[block].body;
        self.document.tokens.get(first).is_some_and(|token| token.kind == TokenKind::QuoteMark)
            && self.document.quotes.around(first).is_none()
    }

    /// Keeps in mind whom a sentence of `block` quotes at its end.
    pub(super) fn hear(&mut self, sentence: TokenRange, block: BlockId) {
        let quote = sentence.iter().rev().find_map(|token| self.document.quotes.around(token));
        let open = || self.left_open.get(&block).copied();
        if let Some(id) = quote.and_then(|quote| self.framed[quote]).or_else(open) {
            self.last = Some((id, block));
        }
    }

    /// Keeps in mind the source of the last sentence of `block`, or that of the one before if it `goes_on`.
    pub(super) fn note_source(&mut self, source: Option<AttributionId>, block: BlockId, goes_on: bool) {
        self.told = source.map(|id| (id, block)).or(self.told.filter(|_| goes_on));
    }

    /// A lead-in is in `block`: whoever it names speaks next, "She then listed what is wrong:"; if nobody,
    /// "The speech in full:", whoever was quoted before it speaks on.
    pub(super) fn lead_in(&mut self, frame: Option<AttributionId>, block: BlockId) {
        let before = self.last.filter(|(_, last)| last.index() + 1 >= block.index()).map(|(id, _)| id);
        self.last = frame.or(before).map(|id| (id, block));
    }

    /// The attribution whose source speaks in a sentence of `block` that has no frame: it is in one quotation,
    /// which has a frame, or which the next paragraph goes on with, or which fills the paragraph after
    /// one that quotes the speaker or tells of him.
    pub(super) fn speaking(&mut self, sentence: TokenRange, block: BlockId) -> Option<AttributionId> {
        let is_near = |(_, last): &(AttributionId, BlockId)| *last == block || last.index() + 1 == block.index();
        let near = self.last.filter(is_near).or(self.told.filter(is_near));
        if self.is_left_open(block) {
            self.last = near.map(|(id, _)| (id, block)).or(self.last);
            return near.map(|(id, _)| id);
        }
        let word = |token: &TokenId| self.document.tokens[*token].kind.is_word();
        let quotes = &self.document.quotes;
        let quote = quotes.around(sentence.iter().find(word)?)?;
        let quotation = quotes.all()[quote];
        if quotes.around(sentence.iter().rev().find(word)?) != Some(quote) {
            return None;
        }
        let next = QuoteId::from_index(quote.index() + 1);
        let open = || {
            quotes.all().get(next).filter(|next| !quotation.closed && next.continues).and_then(|_| self.framed[next])
        };
        let opens_block = quotation.tokens.start() == self.document.blocks.all()[block].body;
        let before = near.filter(|(_, last)| *last == block || opens_block);
        let speaker = self.framed[quote].or_else(open).or(before.map(|(id, _)| id))?;
        self.last = Some((speaker, block));
        Some(speaker)
    }
}

/// The turns of a transcript: attributions whose source opens a paragraph, with a colon behind, and whose labels come
/// back. "THE FACTS:" labels no speaker.
fn turns(document: &Document<'_>, attributions: &Attributions) -> Vec<Turn> {
    let turn = |(attribution, one): (AttributionId, &Attribution)| {
        let source = one.found.source.hull()?;
        let block = document.blocks.of(source.start());
        let opens = document.blocks.all()[block].body == source.start();
        let colon = document.tokens[one.found.cue.start()].kind == TokenKind::Colon;
        let label = document.words[source.last()?];
        (opens && colon && document.words[source.start()] != word!("the")).then_some(Turn { block, attribution, label })
    };
    let mut turns: Vec<Turn> = attributions.all.entries().filter_map(turn).collect();
    let mut times: FxHashMap<Word, usize> = FxHashMap::default();
    for turn in &turns {
        *times.entry(turn.label).or_default() += 1;
    }
    turns.retain(|turn| times[&turn.label] > 1);
    turns.sort_unstable_by_key(|turn| turn.block);
    turns
}
