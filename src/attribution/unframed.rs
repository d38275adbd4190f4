//! Quotations without a frame of their own. What a paragraph leaves open goes on in the next one with the same speaker;
//! sentences in quotation marks belong to whoever speaks or acts right beside them, in their paragraph or, where they
//! fill it, in the paragraph before.

use super::actor::{Actor, actor, is_name_of_person};
use super::{Candidate, CueClass, Evidence};
use crate::document::Document;
use crate::grammar::Overrules;
use crate::layout::BlockKind;
use crate::quote::QuoteState;
use crate::text::{BlockId, Id as _, QuoteId, SentenceId, TokenId, TokenRange, TokenRuns};
use crate::token::TokenKind;

/// How sure it is that whoever acts beside a quotation speaks in it.
const BESIDE: f32 = 0.6;
/// A sentence of a paragraph of its own that tells who speaks in the next has no more tokens.
const LONGEST_INTRODUCTION: usize = 25;
/// Between what somebody says and a paragraph in which the same person goes on, there is at most one without a speaker.
const REACH: usize = 2;
/// What is beside the quotation of a row has no more tokens.
const LONGEST_ROW: usize = 12;

/// Who speaks in a quotation.
enum Speaker {
    /// The source of this candidate.
    Of(usize),
    /// Whoever acts in a sentence.
    Acts(SentenceId, Actor),
}

/// The quotations of a document and who speaks in each.
struct Unframed<'d> {
    document: &'d Document<'d>,
    /// The outermost quotations, in text order.
    outer: Vec<QuoteId>,
    /// For each of them the candidate that says it.
    owner: Vec<Option<usize>>,
    /// For each sentence the candidate that says its last words, or whose cue it holds.
    told: Vec<Option<usize>>,
}

/// Gives the quotations that no winner has to their speakers: contents grow in place, and new winners are added to
/// `seen` and `kept`.
pub(super) fn give(document: &Document<'_>, seen: &mut Vec<Candidate>, kept: &mut Vec<usize>) {
    if document.quotes.all().is_empty() {
        return;
    }
    let mut quotes = Unframed::new(document, seen, kept);
    quotes.go_on(seen);
    for found in quotes.alone(seen) {
        kept.push(seen.len());
        seen.push(found);
    }
    kept.sort_by_key(|&index| (seen[index].cue.start(), index));
}

impl<'d> Unframed<'d> {
    fn new(document: &'d Document<'d>, seen: &[Candidate], kept: &[usize]) -> Self {
        let all = document.quotes.all();
        let outer: Vec<QuoteId> = all.entries().filter(|(_, quote)| quote.depth == 0).map(|(id, _)| id).collect();
        let owner = vec![None; outer.len()];
        let told = vec![None; document.sentences.all().len()];
        let mut quotes = Self { document, outer, owner, told };
        for &index in kept {
            quotes.note(index, &seen[index]);
        }
        quotes
    }

    /// Notes what a candidate says and where its cue is.
    fn note(&mut self, index: usize, candidate: &Candidate) {
        let head = candidate.head.start();
        let inside = self.document.quotes.around(head);
        for part in candidate.content.iter().chain(candidate.source.iter()) {
            let first = self.outer.partition_point(|&id| self.quotation(id).end() <= part.start());
            let last = self.outer.partition_point(|&id| self.quotation(id).start() < part.end());
            for place in first..last {
                if inside != Some(self.outer[place]) {
                    self.owner[place].get_or_insert(index);
                }
            }
        }
        if inside.is_some() || candidate.source.is_empty() || !self.tells(candidate) {
            return;
        }
        let ends = candidate.content.iter().filter_map(TokenRange::last);
        for token in ends.chain([head]) {
            let sentence = self.document.sentences.of(token).index();
            self.told[sentence] = Some(index);
        }
    }

    /// Whether a candidate says, thinks or documents something in a clause or in quotation marks.
    fn tells(&self, candidate: &Candidate) -> bool {
        let document = self.document;
        let mut words = candidate.content.iter().flat_map(TokenRange::iter);
        matches!(candidate.class, CueClass::Speech | CueClass::Thought | CueClass::Document | CueClass::Denial)
            && words.any(|token| document.tags[token].is_finite() || document.quotes.around(token).is_some())
    }

    fn quotation(&self, id: QuoteId) -> TokenRange {
        self.document.quotes.all()[id].tokens
    }

    /// Gives to a candidate all of a quotation that goes on over paragraphs, of which it has one.
    fn go_on(&mut self, seen: &mut [Candidate]) {
        let all = self.document.quotes.all();
        let mut first = 0;
        while first < self.outer.len() {
            let mark = |place: usize| self.document.text(self.quotation(self.outer[place]).start());
            let continues = |&place: &usize| all[self.outer[place]].continues && mark(place) == mark(place - 1);
            let end = (first + 1..self.outer.len()).take_while(continues).last().map_or(first + 1, |last| last + 1);
            let owner = self.owner[first..end].iter().copied().flatten().next();
            if let Some(owner) = owner.filter(|_| end > first + 1) {
                let free: Vec<usize> = (first..end).filter(|&place| self.owner[place].is_none()).collect();
                let runs: Vec<TokenRange> = free.iter().map(|&place| self.quotation(self.outer[place])).collect();
                for place in free {
                    self.tell(place, place + 1, owner);
                }
                seen[owner].content = TokenRuns::new(seen[owner].content.iter().chain(runs));
            }
            first = end;
        }
    }

    /// The candidates of quotations that nobody has.
    fn alone(&mut self, seen: &[Candidate]) -> Vec<Candidate> {
        // What each of those found says is put together at the end: it may be many quotations.
        let (mut found, mut said): (Vec<Candidate>, Vec<Vec<TokenRange>>) = (Vec::new(), Vec::new());
        let mut sentence_of_last = None;
        let mut place = 0;
        while place < self.outer.len() {
            if let Some(actor) = self.row(place) {
                self.tell(place, place + 1, seen.len() + found.len());
                found.push(Self::acted(&actor));
                said.push(vec![self.quotation(self.outer[place])]);
                place += 1;
                continue;
            }
            let end = self.run(place);
            if end == place {
                place += 1;
                continue;
            }
            let runs = (place..end).map(|place| self.quotation(self.outer[place])).collect();
            match self.speaker(place, end) {
                Some(Speaker::Of(index)) => {
                    let by = seen.get(index).unwrap_or_else(|| &found[index - seen.len()]);
                    let candidate = Candidate { addressee: None, setting: None, time: None, ..by.clone() };
                    self.tell(place, end, seen.len() + found.len());
                    found.push(candidate);
                    said.push(runs);
                }
                Some(Speaker::Acts(sentence, actor)) => {
                    let same = sentence_of_last == Some(sentence) || self.goes_on(&found, &actor, sentence);
                    if let Some(last) = said.last_mut().filter(|_| same) {
                        last.extend(runs);
                    } else {
                        found.push(Self::acted(&actor));
                        said.push(runs);
                    }
                    sentence_of_last = Some(sentence);
                    self.tell(place, end, seen.len() + found.len() - 1);
                }
                None => {}
            }
            place = end;
        }
        for (candidate, said) in found.iter_mut().zip(said) {
            candidate.content = TokenRuns::new(said);
        }
        found
    }

    /// Whoever is beside a quotation that nobody has, if nothing else is in its paragraph: before it in a row of a
    /// table, or behind it and a sign.
    fn row(&self, place: usize) -> Option<Actor> {
        let document = self.document;
        let range = self.quotation(self.outer[place]);
        let block = document.blocks.all()[document.blocks.of(range.start())];
        let prose = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item);
        if self.owner[place].is_some() || !prose || !self.states(range) {
            return None;
        }
        let (body, end) = (block.body.index(), block.tokens.end().index());
        let before = TokenRange::new(body, range.start().index().max(body));
        let behind = TokenRange::new(range.end().index().min(end), end);
        let worded = |side: TokenRange| side.iter().any(|token| document.tokens[token].kind.is_word());
        let name = match (worded(before), worded(behind)) {
            (true, false) => self.name_of_row(before)?,
            (false, true) if document.tokens[behind.start()].kind == TokenKind::Symbol => {
                self.name_of_credit(behind)?
            }
            _ => return None,
        };
        let fits = name.len() > 1 && is_name_of_person(document, name);
        fits.then(|| Actor { source: name, cue: name, head: name.start(), pronoun: false })
    }

    /// The first cell of a row that holds nothing but words with capitals and signs.
    fn name_of_row(&self, row: TokenRange) -> Option<TokenRange> {
        let is_word = |token: TokenId| self.document.tokens[token].kind.is_word();
        let capital = |token: TokenId| self.document.text(token).starts_with(char::is_uppercase);
        let cell = |token: TokenId| is_word(token) && capital(token);
        let sign = |token: TokenId| self.document.tokens[token].kind == TokenKind::Symbol;
        let fits = row.len() <= LONGEST_ROW && row.iter().all(|token| cell(token) || sign(token));
        fits.then(|| self.first_words(row)).flatten()
    }

    /// The words up to a comma behind a sign, if no verb follows.
    fn name_of_credit(&self, credit: TokenRange) -> Option<TokenRange> {
        let states = credit.iter().any(|token| self.document.tags[token].is_finite());
        (credit.len() <= LONGEST_ROW && !states).then(|| self.first_words(credit)).flatten()
    }

    /// The first run of words of a range.
    fn first_words(&self, range: TokenRange) -> Option<TokenRange> {
        let is_word = |token: &TokenId| self.document.tokens[*token].kind.is_word();
        let mut words = range.iter().skip_while(|token| !is_word(token)).take_while(is_word);
        let first = words.next()?;
        let last = words.last().unwrap_or(first);
        Some(TokenRange::new(first.index(), last.index() + 1))
    }

    /// One past the last of the quotations from `place` on that nobody has, that fill whole sentences and that nothing
    /// parts.
    fn run(&self, place: usize) -> usize {
        let mut end = place;
        while end < self.outer.len()
            && self.is_alone(end)
            && (end == place || self.follows(self.outer[end - 1], self.outer[end]))
        {
            end += 1;
        }
        end
    }

    /// Whether nobody has a quotation, and it fills whole sentences of prose.
    fn is_alone(&self, place: usize) -> bool {
        let range = self.quotation(self.outer[place]);
        let Some(last) = range.last().filter(|_| self.owner[place].is_none()) else { return false };
        let (first, until) = (self.sentence(range.start()), self.sentence(last));
        let word = |token: &TokenId| self.document.tokens[*token].kind.is_word();
        let block = &self.document.blocks.all()[self.document.blocks.of(range.start())];
        let prose = matches!(block.kind, BlockKind::Paragraph | BlockKind::BlockQuote);
        let leads = TokenRange::new(first.start().index(), range.start().index());
        let trails = TokenRange::new(range.end().index(), until.end().index());
        let several = range.iter().filter(word).nth(1).is_some();
        prose
            && several
            && !leads.iter().any(|token| word(&token))
            && !trails.iter().any(|token| word(&token))
            && self.states(range)
    }

    /// Whether a quotation is a sentence, not a title or a word: it ends with a final mark or holds a finite verb, and has
    /// a longer word in small letters behind its first.
    fn states(&self, range: TokenRange) -> bool {
        const LONG: usize = 4;
        let small = |&token: &TokenId| {
            let text = self.document.text(token);
            text.len() >= LONG && text.starts_with(char::is_lowercase)
        };
        let words = range.iter().filter(|&token| self.document.tokens[token].kind.is_word());
        if words.clone().count() > LONG && !words.clone().any(|token| small(&token)) {
            return false;
        }
        let inside = |token: &TokenId| self.document.quotes.state(*token) == QuoteState::Inside;
        let last = range.iter().rev().find(inside);
        last.is_some_and(|last| self.document.tokens[last].kind == TokenKind::Terminal)
            || range.iter().any(|token| self.document.tags[token].is_finite())
    }

    fn sentence(&self, token: TokenId) -> TokenRange {
        self.document.sentences.all()[self.document.sentences.of(token)].tokens
    }

    /// Whether no word is between two quotations, and at most the end of a paragraph.
    fn follows(&self, one: QuoteId, other: QuoteId) -> bool {
        let (one, other) = (self.quotation(one), self.quotation(other));
        let between = TokenRange::new(one.end().index(), other.start().index());
        let blocks = &self.document.blocks;
        let near = blocks.of(other.start()).index() <= blocks.of(one.start()).index() + 1;
        near && !between.iter().any(|token| self.document.tokens[token].kind.is_word())
    }

    /// Notes that a candidate speaks in some quotations.
    fn tell(&mut self, place: usize, end: usize, by: usize) {
        for place in place..end {
            self.owner[place] = Some(by);
            let range = self.quotation(self.outer[place]);
            for token in [Some(range.start()), range.last()].into_iter().flatten() {
                self.told[self.document.sentences.of(token).index()] = Some(by);
            }
        }
    }

    /// Who speaks in the quotations from `place` to `end`: beside them in their paragraph, or before it.
    fn speaker(&self, place: usize, end: usize) -> Option<Speaker> {
        let document = self.document;
        let (start, stop) = (self.quotation(self.outer[place]).start(), self.quotation(self.outer[end - 1]));
        let (first, last) = (document.sentences.of(start), document.sentences.of(stop.last().unwrap_or(start)));
        let block = document.blocks.of(start);
        let whose = |id: SentenceId| document.sentences.all()[id].block;
        let before = first.index().checked_sub(1).map(SentenceId::from_index).filter(|&id| whose(id) == block);
        if let Some(before) = before {
            return self.told[before.index()].map(Speaker::Of).or_else(|| self.acts(before));
        }
        let after = SentenceId::from_index(last.index() + 1);
        let last_block = document.blocks.of(stop.start());
        let follows = document.sentences.all().get(after).is_some_and(|sentence| sentence.block == last_block);
        if follows {
            return if self.told[after.index()].is_none() { self.acts(after) } else { None };
        }
        self.before(block)
    }

    /// Who acts in a sentence, if it has no quotation of its own.
    fn acts(&self, id: SentenceId) -> Option<Speaker> {
        let sentence = self.document.sentences.all()[id].tokens;
        let quoted = sentence.iter().any(|token| self.document.quotes.around(token).is_some());
        let actor = actor(self.document, sentence).filter(|_| !quoted)?;
        Some(Speaker::Acts(id, actor))
    }

    /// Who speaks in a paragraph that is nothing but quotation: whoever the paragraph before quotes or tells of at its
    /// end, or the one before that, if the one between has no speaker.
    fn before(&self, block: BlockId) -> Option<Speaker> {
        let blocks = self.document.blocks.all();
        let prose = |id: &BlockId| !matches!(blocks[*id].kind, BlockKind::Furniture | BlockKind::Caption);
        let above = (0..block.index()).rev().map(BlockId::from_index).filter(prose).take(REACH);
        for (distance, id) in above.enumerate() {
            if !blocks[id].kind.carries_claims() {
                return None;
            }
            let sentences: Vec<SentenceId> = self.sentences_of(blocks[id].tokens);
            let &last = sentences.last()?;
            if let Some(index) = self.told[last.index()] {
                return Some(Speaker::Of(index));
            }
            let short = blocks[id].tokens.len() <= LONGEST_INTRODUCTION && sentences.len() == 1;
            if let Some(speaker) = self.acts(last) {
                return Some(speaker).filter(|_| short && distance == 0);
            }
            if sentences.iter().any(|id| self.told[id.index()].is_some()) || !short {
                return None;
            }
        }
        None
    }

    fn sentences_of(&self, tokens: TokenRange) -> Vec<SentenceId> {
        let Some(last) = tokens.last() else { return Vec::new() };
        let (first, last) = (self.document.sentences.of(tokens.start()), self.document.sentences.of(last));
        (first.index()..=last.index()).map(SentenceId::from_index).collect()
    }

    /// Whether an actor is a pronoun that stands for whoever acted beside the quotation before, in the same paragraph.
    fn goes_on(&self, found: &[Candidate], actor: &Actor, sentence: SentenceId) -> bool {
        let block = self.document.sentences.all()[sentence].block;
        let near = |last: &Candidate| self.document.blocks.of(last.cue.start()) == block;
        actor.pronoun && found.last().is_some_and(near)
    }

    /// The candidate of whoever acts beside a quotation, without what it says.
    fn acted(actor: &Actor) -> Candidate {
        Candidate {
            evidence: Evidence { rule: Some(BESIDE), overrules: Overrules::All, ..Evidence::default() },
            confidence: BESIDE,
            ..Candidate::said(actor.source.into(), actor.cue, actor.head, TokenRuns::default())
        }
    }
}
