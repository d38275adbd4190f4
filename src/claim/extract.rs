//! Sentences and attributions to claims.

use super::check_worthiness::Worth;
use super::continuation::{Before, counted, figures, hedged, tie, vouched};
use super::foreign::is_foreign;
use super::hedge::Hedges;
use super::letters::letters;
use super::quote_speakers::Voices;
use super::roles::{Role, chain, is_nothing, roles};
use super::statement::{Mood, asks_or_leads_in, body, is_word, mood};
use super::trailing::trail;
use super::{Claim, Status, between, hanging, status};
use crate::matching::{MatchContext, Spoken, main_verb, main_verbs};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::RangeInclusive;

use crate::attribution::{Attributions, QuotedKind};
use crate::coreference::Sources;
use crate::document::Document;
use crate::grammar::Verdict;
use crate::layout::BlockKind;
use crate::lists::{List, WordList};
use crate::sentence::Sentence;
use crate::tag::Tag;
use crate::text::{
    AttributionId, BlockId, ClaimId, Column, Id as _, IdVec, SentenceId, TokenId, TokenRange, TokenRuns, word,
};
use crate::token::TokenKind;

/// The claims of an article, in text order.
pub fn claims(context: &MatchContext<'_>, attributions: &Attributions, sources: &Sources) -> IdVec<ClaimId, Claim> {
    let (document, rulebook) = (context.document, context.rulebook);
    if is_foreign(document) {
        return IdVec::default();
    }
    let mut roles = roles(context, attributions);
    trail(document, &mut roles);
    let mut passes_on: IdVec<AttributionId, bool> = attributions.all.iter().map(|_| false).collect();
    for parent in attributions.all.iter().filter_map(|attribution| attribution.parent) {
        passes_on[parent] = true;
    }
    let mut finder = Finder {
        context,
        document,
        attributions,
        sources,
        hedges: Hedges::new(rulebook),
        documents: &rulebook.lists()[List::Documents],
        worth: Worth::new(rulebook),
        roles,
        passes_on,
        carried: None,
        letters: letters(document),
        voices: Voices::new(document, attributions),
        framed: framed(document, attributions),
        list: None,
        data: None,
        claims: Vec::new(),
    };
    for (id, sentence) in document.sentences.all().entries() {
        finder.sentence(id, sentence);
    }
    between::bridge(document, sources, &mut finder.claims);
    between::retell(document, sources, &mut finder.claims);
    finder.claims.into()
}

/// The walk over the sentences.
struct Finder<'a> {
    context: &'a MatchContext<'a>,
    document: &'a Document<'a>,
    attributions: &'a Attributions,
    sources: &'a Sources,
    hedges: Hedges<'a>,
    /// Nouns for texts.
    documents: &'a WordList,
    worth: Worth<'a>,
    roles: Column<Role>,
    /// Whether an attribution is another one's parent.
    passes_on: IdVec<AttributionId, bool>,
    /// What the next sentence may go on with: the sentence before, if it has a source.
    carried: Option<Carried>,
    /// The blocks that readers wrote.
    letters: Option<RangeInclusive<BlockId>>,
    voices: Voices<'a>,
    /// The last attribution of each sentence that has one with a source, by its cue.
    framed: FxHashMap<SentenceId, AttributionId>,
    /// The source of the items of the list that comes next or goes on: the attribution that leads in, and the
    /// last block that it reaches.
    list: Option<(AttributionId, BlockId)>,
    /// The last attributed statement if it gave figures.
    data: Option<Data>,
    claims: Vec<Claim>,
}

/// An attributed statement that gives figures.
struct Data {
    by: AttributionId,
    block: BlockId,
    /// Which.
    gives: Vec<Verdict>,
}

/// An attributed statement and who carries it.
struct Carried {
    content: TokenRuns,
    source: TokenRuns,
    attributions: Vec<AttributionId>,
    block: BlockId,
    /// It is behind a colon that opens what is told.
    opened: bool,
}

impl Finder<'_> {
    /// Adds the claims of one sentence.
    fn sentence(&mut self, id: SentenceId, sentence: &Sentence) {
        if self.letters.as_ref().is_some_and(|letters| letters.contains(&sentence.block)) {
            return;
        }
        let mood = mood(self.context, sentence);
        if mood == Mood::Other {
            self.carried = self.carried.take().filter(|carried| carried.block == sentence.block);
            self.lead_in(id, sentence);
            return;
        }
        let listed = self.of_list(sentence.block);
        let body = body(self.document, sentence);
        if self.points_back(id, body) || self.words_of(body).is_bare_frame() {
            return;
        }
        let first = self.claims.len();
        let attributed = self.attributed(id, body, mood == Mood::Statement);
        if mood == Mood::Statement && self.article_speaks(body, attributed) {
            self.own(id, body, sentence.block, listed);
        } else if self.claims.len() == first {
            self.framed(id, body);
        }
        self.claims[first..].sort_by_key(|claim| claim.tokens.hull().map(TokenRange::start));
        self.remember(first, sentence.block);
        let source = self.framed.get(&id).copied();
        self.voices.hear(body, sentence.block);
        self.voices.note_source(source, sentence.block, self.carried.is_some());
    }

    /// "(Two boats in three are late.) That's according to the harbour office": gives the statement of the sentence
    /// before to the source that is named here, if it has no source yet.
    fn points_back(&mut self, id: SentenceId, body: TokenRange) -> bool {
        let before = self.claims.last().filter(|claim| claim.sentence.index() + 1 == id.index());
        let own = before.is_some_and(|claim| claim.status == Status::Unattributed && claim.attributions.is_empty());
        let frame = body.iter().take(POINTING).find_map(|token| match self.roles[token] {
            Role::Content(id) if self.attributions.all[id].found.content.len() < POINTING => Some(id),
            _ => None,
        });
        let Some(frame) = frame.filter(|_| own && self.words_of(body).points()) else { return false };
        let chain = chain(self.attributions, frame);
        let status = status::of_chain(self.document, self.attributions, self.sources, &chain);
        if let Some(claim) = self.claims.last_mut() {
            (claim.status, claim.attributions) = (status, chain);
        }
        true
    }

    /// The words of a sentence and what they do.
    fn words_of(&self, body: TokenRange) -> hanging::Sentence<'_> {
        hanging::Sentence { document: self.document, roles: &self.roles, body }
    }

    /// Keeps in mind who leads in a list: "Ann Lee made two promises:".
    fn lead_in(&mut self, id: SentenceId, sentence: &Sentence) {
        let leads = sentence.tokens.last().is_some_and(|last| self.document.tokens[last].kind == TokenKind::Colon);
        let frame = self.framed.get(&id).filter(|_| leads);
        self.list = frame.map(|&frame| (frame, sentence.block));
        if leads {
            self.voices.lead_in(frame.copied(), sentence.block);
        }
    }

    /// The attribution that leads in the list whose item `block` is.
    fn of_list(&mut self, block: BlockId) -> Option<AttributionId> {
        let (frame, last) = self.list?;
        let is_item = self.document.blocks.all()[block].kind == BlockKind::Item;
        let goes_on = is_item && block.index() <= last.index() + 1;
        self.list = goes_on.then_some((frame, block));
        goes_on.then_some(frame)
    }

    /// Adds a claim for each content in the sentence, or for the first remnant if something is stated and
    /// there is nothing else; returns how many words they have.
    fn attributed(&mut self, sentence: SentenceId, body: TokenRange, stated: bool) -> usize {
        let told = |&(id, _): &(AttributionId, _)| !is_nothing(self.context, &self.attributions.all[id].found);
        let contents =
            self.contents(body).into_iter().filter(told).map(|(id, runs)| (id, trimmed(self.document, &runs), runs));
        let contents = contents.filter(|(_, tokens, runs)| !tokens.is_empty() && !asks(self.document, runs));
        let (mut remnants, mut whole): (Vec<_>, Vec<_>) =
            contents.map(|(id, tokens, _)| (id, tokens)).partition(|(id, tokens)| self.is_remnant(*id, tokens));
        if whole.is_empty() && stated {
            remnants.truncate(1);
            whole = remnants;
        }
        let mut words = 0;
        for (id, tokens) in whole {
            words += count_words(self.document, &tokens);
            let chain = chain(self.attributions, id);
            let status = status::of_chain(self.document, self.attributions, self.sources, &chain);
            match self.unnamed_speaker(status, &tokens) {
                Some(speaker) => {
                    self.push(sentence, tokens, Status::Continued, self::chain(self.attributions, speaker), None);
                }
                // "chants of “Shame, shame”": nothing is stated.
                None if status == Status::Unattributed && !states(self.document, &tokens) => {}
                None => self.push(sentence, tokens, status, chain, None),
            }
        }
        words
    }

    /// Who speaks in a quotation whose frame names nobody: "Adding, “…”".
    fn unnamed_speaker(&mut self, status: Status, tokens: &TokenRuns) -> Option<AttributionId> {
        let words = tokens.hull().filter(|_| status == Status::Unattributed)?;
        self.voices.speaking(words, self.document.blocks.of(words.start()))
    }

    /// What of each attribution's content is in `body`, innermost contents only.
    fn contents(&self, body: TokenRange) -> Vec<(AttributionId, TokenRuns)> {
        let mut pieces: Vec<(AttributionId, TokenRange)> = Vec::new();
        for token in body.iter() {
            let Role::Content(id) = self.roles[token] else { continue };
            match pieces.last_mut() {
                Some((last, range)) if *last == id && range.end() == token => {
                    *range = range.cover(TokenRange::single(token));
                }
                _ => pieces.push((id, TokenRange::single(token))),
            }
        }
        pieces.sort_by_key(|&(id, _)| id);
        pieces
            .chunk_by(|left, right| left.0 == right.0)
            .map(|piece| (piece[0].0, TokenRuns::new(piece.iter().map(|&(_, range)| range))))
            .collect()
    }

    /// Whether nothing is left of a content but what frames the statement inside it.
    fn is_remnant(&self, id: AttributionId, tokens: &TokenRuns) -> bool {
        let states = |tokens: &TokenRuns| main_verb(self.document, tokens.iter().flat_map(TokenRange::iter)).is_some();
        self.passes_on[id] && !states(tokens)
    }

    /// Whether the sentence makes a statement of the article's own beside `attributed` words of others: one
    /// that is longer, or one whose clause holds all that others say.
    fn article_speaks(&self, body: TokenRange, attributed: usize) -> bool {
        let words = |own: bool| {
            let counted = |&token: &TokenId| is_word(self.document, token) && self.is_own(token) == own;
            body.iter().filter(counted).count()
        };
        let (own, others) = (words(true), words(false));
        let rival = if attributed == 0 { others } else { attributed };
        let sentence = self.words_of(body);
        let speaks = || own >= FEWEST_OWN_WORDS && own > rival && sentence.speaks();
        others == 0 || !sentence.is_cleft() && (speaks() || self.others_are_subordinate(body))
    }

    /// Whether the main clause is the article's own and every attribution of the sentence is in a
    /// subordinate one: "Lang, who said that …, left", "Although Lang said that …, she left". A content
    /// that such a cue stretches over the main clause does not count.
    fn others_are_subordinate(&self, body: TokenRange) -> bool {
        let verbs: FxHashSet<TokenId> = main_verbs(self.document, body.iter()).collect();
        let in_frame = |verb: &TokenId| matches!(self.roles[*verb], Role::Frame(_));
        // "To which she said, “…”": what is quoted is no clause of the article's.
        let quoted = |verb: &TokenId| !self.is_own(*verb) && self.document.quotes.around(*verb).is_some();
        !verbs.iter().all(quoted)
            && !verbs.iter().any(in_frame)
            && !self.is_publication(body, &verbs)
            && body.iter().all(|token| match self.roles[token] {
                Role::Own => true,
                Role::Frame(id) | Role::Content(id) => self.is_subordinate(body, &verbs, id),
            })
    }

    /// "The Herald ran a piece that noted that …": the main clause tells who published it.
    fn is_publication(&self, body: TokenRange, main: &FxHashSet<TokenId>) -> bool {
        let publishes = |&verb: &TokenId| self.document.is_lemma_listed(verb, List::PublishingVerbs);
        let noun_before = |relative: TokenId| {
            relative.index().checked_sub(1).map(|noun| self.document.lemmas[TokenId::from_index(noun)])
        };
        let of_text = |token: TokenId| {
            let relative =
                matches!(self.document.text(token), "that" | "which") && matches!(self.roles[token], Role::Frame(_));
            relative && noun_before(token).is_some_and(|noun| self.documents.has(noun))
        };
        main.iter().any(publishes) && body.iter().any(of_text)
    }

    /// Whether the article's own clause goes on around the attributions of the sentence, which are all in nouns or
    /// subordinate clauses: "The two strengthened their opposition to what they see as a threat".
    fn others_are_nominal(&self, body: TokenRange) -> bool {
        let verbs: FxHashSet<TokenId> = main_verbs(self.document, body.iter()).collect();
        let own = |verb: &TokenId| self.is_own(*verb);
        !verbs.is_empty()
            && verbs.iter().all(own)
            && body.iter().all(|token| match self.roles[token] {
                Role::Own => true,
                Role::Frame(id) | Role::Content(id) => {
                    let mut chain = chain(self.attributions, id).into_iter();
                    chain.any(|id| self.is_nominal(id) || self.is_subordinate(body, &verbs, id))
                }
            })
    }

    /// Whether the cue of an attribution is a noun: "their opposition to".
    fn is_nominal(&self, id: AttributionId) -> bool {
        let mut tags = self.attributions.all[id].found.cue.iter().map(|token| self.document.tags[token]);
        tags.clone().any(Tag::is_noun) && !tags.any(Tag::is_verb)
    }

    /// Whether the cue of an attribution is a verb of a subordinate clause of this sentence. A cue that
    /// comes after what it frames ("…, said Ann Lee") never is, but for "which, Lee said, …" and "what they call …".
    fn is_subordinate(&self, body: TokenRange, main: &FxHashSet<TokenId>, id: AttributionId) -> bool {
        let found = &self.attributions.all[id].found;
        let (cue, tags) = (found.cue, &self.document.tags);
        let first = found.content.hull().map(TokenRange::start);
        let frames_what_follows = first.is_some_and(|first| first > cue.start() || tags[first].is_wh());
        let mut finite = cue.iter().filter(|&token| tags[token].is_finite()).peekable();
        // "As Lee said, …" frames the main clause.
        let start = found.source.hull().map_or(cue.start(), TokenRange::start);
        let before = start.index().checked_sub(1).map(TokenId::from_index).filter(|&token| body.holds(token));
        let is_aside = before.is_some_and(|token| self.document.words[token] == word!("as"));
        body.contains(cue)
            && !is_aside
            && frames_what_follows
            && finite.peek().is_some()
            && finite.all(|verb| !main.contains(&verb))
    }

    /// Adds a sentence that frames a statement of another sentence: it is as strong as that one.
    fn framed(&mut self, sentence: SentenceId, body: TokenRange) {
        let mut frame = None;
        for token in body.iter() {
            match self.roles[token] {
                Role::Content(_) => return,
                Role::Frame(id) => frame = frame.or(Some(id)),
                Role::Own => {}
            }
        }
        let singles = body.iter().filter(|&token| self.is_own(token)).map(TokenRange::single);
        let tokens = trimmed(self.document, &TokenRuns::new(singles));
        let Some(id) = frame.filter(|_| count_words(self.document, &tokens) >= FEWEST_OWN_WORDS) else { return };
        let chain = chain(self.attributions, id);
        let status = status::of_chain(self.document, self.attributions, self.sources, &chain);
        self.push(sentence, tokens, status, chain, None);
    }

    /// Whether the article itself speaks here.
    fn is_own(&self, token: TokenId) -> bool {
        self.roles[token] == Role::Own
    }

    /// Adds the claim that the article makes itself; `listed` if it is an item of a list that has a source.
    fn own(&mut self, sentence: SentenceId, body: TokenRange, block: BlockId, listed: Option<AttributionId>) {
        let tokens = self.own_words(body);
        if let Some(hedge) = hedged(self.context, body) {
            return self.push_by(hedge, sentence, tokens, Status::Hedged, Vec::new());
        }
        if let Some(words) = self.hedges.evidential(self.document, body) {
            return self.push(sentence, tokens, Status::Hedged, Vec::new(), Some(words));
        }
        if let Some(speaker) = self.voices.speaking(body, block).or(listed).or_else(|| self.voices.turn(body, block)) {
            let speakers = chain(self.attributions, speaker);
            return self.push(sentence, tokens, Status::Continued, speakers, None);
        }
        if let Some((subject, id)) = self.goes_on_after_semicolon(&tokens) {
            return self.push(sentence, tokens, Status::Continued, chain(self.attributions, id), Some(subject));
        }
        if let Some((spoken, carriers)) = self.tied(body, block) {
            return self.push_by(spoken, sentence, tokens, Status::Continued, carriers);
        }
        if let Some((words, carriers)) = self.opened(body, block) {
            return self.push(sentence, tokens, Status::Continued, carriers, Some(words));
        }
        if let Some((spoken, carriers)) = self.counted(body, block) {
            return self.push_by(spoken, sentence, tokens, Status::Continued, carriers);
        }
        if is_author(self.document, body) {
            return;
        }
        let unframed = body.iter().all(|token| self.is_own(token));
        if let Some((spoken, status)) = unframed.then(|| vouched(self.context, body)).flatten() {
            return self.push_by(spoken, sentence, tokens, status, Vec::new());
        }
        self.push(sentence, tokens, Status::Unattributed, Vec::new(), None);
    }

    /// The rule by which a sentence goes on with the statement before, and who carries that.
    fn tied(&self, body: TokenRange, block: BlockId) -> Option<(Spoken, Vec<AttributionId>)> {
        let carried = self.carried.as_ref()?;
        let same_block = carried.block == block;
        let spoken =
            tie(self.context, body, &Before { content: &carried.content, source: &carried.source, same_block })?;
        Some((spoken, carried.attributions.clone()))
    }

    /// The first word of a sentence that goes on with what a colon opened, and who carries that.
    fn opened(&self, body: TokenRange, block: BlockId) -> Option<(TokenRange, Vec<AttributionId>)> {
        let carried = self.carried.as_ref().filter(|carried| carried.opened && carried.block == block)?;
        Some((TokenRange::single(body.start()), carried.attributions.clone()))
    }

    /// The rule by which a sentence goes on with a poll or data, and who gives them.
    fn counted(&self, body: TokenRange, block: BlockId) -> Option<(Spoken, Vec<AttributionId>)> {
        let data = self.data.as_ref().filter(|data| data.block.index() + 1 >= block.index())?;
        Some((counted(self.context, body, &data.gives)?, chain(self.attributions, data.by)))
    }

    /// "The owners said the sale was legal; they had asked the bank.": the pronoun after what was said, and who said it.
    fn goes_on_after_semicolon(&self, own: &TokenRuns) -> Option<(TokenRange, AttributionId)> {
        let first = own.hull()?.start();
        let before = |steps: usize| first.index().checked_sub(steps).map(TokenId::from_index);
        let semicolon = before(1).is_some_and(|token| self.document.text(token) == ";");
        let pronoun = self.document.tags[first] == Tag::Pronoun;
        match before(2).map(|token| self.roles[token])? {
            Role::Content(id) if semicolon && pronoun => Some((TokenRange::single(first), id)),
            _ => None,
        }
    }

    /// The words that are neither content nor frame, or the whole sentence if all of these are in
    /// subordinate clauses; with the source if it is their subject ("The
    /// mayor said … and left").
    fn own_words(&self, body: TokenRange) -> TokenRuns {
        if self.others_are_subordinate(body) || self.others_are_nominal(body) {
            return trimmed(self.document, &TokenRuns::from(self.before_contrast(body)));
        }
        let singles = body.iter().filter(|&token| self.is_own(token)).map(TokenRange::single);
        let own = trimmed(self.document, &TokenRuns::new(singles));
        let first = own.hull().map(TokenRange::start);
        let Some(verb) = first.filter(|&token| self.document.tags[token].is_finite()) else { return own };
        let mut before = body.iter().rev().skip_while(|&token| token >= verb);
        let frame = before.find_map(|token| match self.roles[token] {
            Role::Frame(id) | Role::Content(id) => Some(id),
            Role::Own => None,
        });
        let subject = frame.map(|id| self.attributions.all[id].found.source.within(body)).unwrap_or_default();
        TokenRuns::new(subject.iter().chain(own.iter()))
    }

    /// A sentence without what somebody says against it in a clause at its end.
    fn before_contrast(&self, body: TokenRange) -> TokenRange {
        let opens = |&token: &TokenId| {
            let comma = token.index().checked_sub(1).map(TokenId::from_index).filter(|&before| body.holds(before));
            comma.is_some_and(|comma| comma > body.start() && self.document.tags[comma] == Tag::Comma)
                && self.document.is_listed(token, List::Contrasts)
        };
        let Some(contrast) = body.iter().rev().find(opens) else { return body };
        let behind = TokenRange::new(contrast.index() + 1, body.end().index());
        let is_others = behind.iter().all(|token| !is_word(self.document, token) || !self.is_own(token));
        if is_others { TokenRange::new(body.start().index(), contrast.index() - 1) } else { body }
    }

    /// Adds one claim with its check-worthiness.
    fn push(
        &mut self,
        sentence: SentenceId,
        tokens: TokenRuns,
        status: Status,
        attributions: Vec<AttributionId>,
        signal: Option<TokenRange>,
    ) {
        let reasons = self.worth.reasons(self.document, &tokens);
        let score = reasons.score();
        self.claims.push(Claim { tokens, sentence, status, attributions, signal, rule: None, reasons, score });
    }

    /// Adds one whose status a rule gives.
    fn push_by(
        &mut self,
        spoken: Spoken,
        sentence: SentenceId,
        tokens: TokenRuns,
        status: Status,
        attributions: Vec<AttributionId>,
    ) {
        self.push(sentence, tokens, status, attributions, spoken.words);
        if let Some(claim) = self.claims.last_mut() {
            claim.rule = Some(spoken.rule);
        }
    }

    /// "The mayor said: the bridge is closed. It will open in May.": whether a colon opened what is told, and it has gone
    /// on from there, without quotation marks.
    fn opened_by_colon(&self, claim: &Claim, block: BlockId) -> bool {
        let goes_on = claim.status == Status::Continued;
        let first = claim.tokens.hull().map(TokenRange::start);
        let before = first.and_then(|first| first.index().checked_sub(1)).map(TokenId::from_index);
        let colon = before.is_some_and(|token| self.document.tokens[token].kind == TokenKind::Colon);
        let told = |id: AttributionId| self.attributions.all[id].kind == QuotedKind::Indirect;
        let opened = self.carried.as_ref().is_some_and(|carried| carried.opened && carried.block == block);
        if goes_on { opened } else { colon && claim.attributions.first().is_some_and(|&id| told(id)) }
    }

    /// The words of the source of an attribution.
    fn source_of(&self, id: AttributionId) -> &TokenRuns {
        &self.attributions.all[id].found.source
    }

    /// Keeps the sentence's longest claim for the next sentence, if it has a source.
    fn remember(&mut self, first: usize, block: BlockId) {
        let main = self.claims[first..].iter().max_by_key(|claim| claim.tokens.len());
        let main = main.filter(|claim| !matches!(claim.status, Status::Hedged | Status::Unattributed));
        if let Some((&by, content)) = main.and_then(|claim| Some((claim.attributions.first()?, &claim.tokens))) {
            let mut gives = figures(self.context, content, &self.attributions.all[by].found.source);
            let again = self.data.as_ref().is_some_and(|data| data.gives.contains(&Verdict::Poll));
            if gives.contains(&Verdict::Results) && again && !gives.contains(&Verdict::Poll) {
                gives.push(Verdict::Poll);
            }
            let counts = gives.contains(&Verdict::Poll) || gives.contains(&Verdict::Shares);
            if gives.contains(&Verdict::Poll) {
                gives.retain(|&figures| figures != Verdict::Shares);
            } else {
                gives.push(Verdict::Shares);
            }
            self.data = counts.then_some(Data { by, block, gives });
        }
        self.carried = main.map(|claim| Carried {
            content: claim.tokens.clone(),
            source: TokenRuns::new(claim.attributions.iter().flat_map(|&id| self.source_of(id).iter())),
            attributions: claim.attributions.clone(),
            block,
            opened: self.opened_by_colon(claim, block),
        });
    }
}

/// The last attribution with a source of each sentence, by its cue.
fn framed(document: &Document<'_>, attributions: &Attributions) -> FxHashMap<SentenceId, AttributionId> {
    let named = attributions.all.entries().filter(|(_, attribution)| !attribution.found.source.is_empty());
    named.map(|(id, attribution)| (document.sentences.of(attribution.found.head.start()), id)).collect()
}

/// "That is what": so many tokens point back to a statement.
const POINTING: usize = 3;

/// With fewer words beside its frame a sentence states nothing.
const FEWEST_OWN_WORDS: usize = 4;

/// "I walked through the ruins": the author was there.
fn is_author(document: &Document<'_>, body: TokenRange) -> bool {
    let mut words = body
        .iter()
        .filter(|&token| is_word(document, token))
        .skip_while(|&token| document.tags[token] == Tag::Conjunction || document.tags[token].is_adverb());
    let first = words.next().filter(|&first| document.words[first] == word!("i"));
    first.is_some_and(|first| document.quotes.around(first).is_none())
}

/// Whether the last run asks.
fn asks(document: &Document<'_>, runs: &TokenRuns) -> bool {
    runs.iter().next_back().is_some_and(|run| asks_or_leads_in(document, run))
}

/// The runs without marks and conjunctions at either end, and without a "that" before them.
fn trimmed(document: &Document<'_>, runs: &TokenRuns) -> TokenRuns {
    let trim = |run: TokenRange| {
        let first = run.iter().find(|&token| keeps(document, run, token))?;
        let last = run.iter().rev().find(|&token| keeps(document, run, token))?;
        let that = first < last && document.tags[first] == Tag::Preposition && document.words[first] == word!("that");
        Some(TokenRange::new(first.index() + usize::from(that), last.index() + 1))
    };
    TokenRuns::new(runs.iter().filter_map(trim))
}

/// Whether a token may be at the edge of a claim: a quotation mark only with its partner inside.
fn keeps(document: &Document<'_>, run: TokenRange, token: TokenId) -> bool {
    use crate::token::TokenKind::{Colon, Comma, Dash, QuoteMark, Semicolon, Terminal};
    match document.tokens[token].kind {
        _ if document.tags[token] == Tag::Conjunction => false,
        Colon | Comma | Dash | Semicolon | Terminal => false,
        // Emphasis in Markdown.
        _ if document.text(token).bytes().all(|byte| matches!(byte, b'*' | b'_')) => false,
        QuoteMark => document.quotes.around(token).is_some_and(|id| {
            let marks = document.quotes.all()[id].tokens;
            run.contains(marks) && marks.len() + 2 < run.len()
        }),
        _ => true,
    }
}

/// Whether it holds a finite verb.
fn states(document: &Document<'_>, runs: &TokenRuns) -> bool {
    runs.iter().flat_map(TokenRange::iter).any(|token| document.tags[token].is_finite())
}

/// Number of words.
fn count_words(document: &Document<'_>, runs: &TokenRuns) -> usize {
    runs.iter().flat_map(TokenRange::iter).filter(|&token| is_word(document, token)).count()
}
