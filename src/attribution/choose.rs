//! Candidates of both channels to attributions: which of overlapping ones stays, which is nested in
//! which, and what became of the others.

use smallvec::SmallVec;

use super::channel_merging::fuse;
use super::nesting::{hollow, nest};
use super::unframed;
use super::{Attribution, Attributions, Calibration, Candidate, Fate, Lost, QuotedKind};
use crate::document::Document;
use crate::layout::BlockKind;
use crate::lists::List;
use crate::matching::MatchContext;
use crate::quote::QuoteState;
use crate::text::{AttributionId, Id, IdVec, RuleId, TokenId, TokenRange, TokenRuns, word};
use crate::token::TokenKind;

/// Quotations of at least so many tokens are somebody's speech: cues inside them are that
/// somebody's words, not the article's.
const MIN_SPEECH: usize = 6;

/// So many blocks at the start of an article can be headlines.
const HEADLINES: usize = 3;
/// An attribution in a headline is at least so probable.
const HEADLINE: f32 = 0.6;

/// Chooses among the candidates of the grammar and, where it is at work, of the learned channel.
/// Candidates of one channel come in text order, the preferred one of a cue first.
pub fn choose(context: &MatchContext<'_>, grammar: Vec<Candidate>, learned: Option<Vec<Candidate>>) -> Attributions {
    let document = context.document;
    let is_read = |candidate: &Candidate| !is_beside(document, candidate);
    let (grammar, mut aside): (Vec<Candidate>, Vec<Candidate>) = grammar.into_iter().partition(is_read);
    let (mut seen, unfit): (Vec<Candidate>, Vec<Lost>) = match learned {
        Some(learned) => {
            let (learned, captioned): (Vec<Candidate>, Vec<Candidate>) = learned.into_iter().partition(is_read);
            aside.extend(captioned);
            fuse(context, grammar, learned)
        }
        None => (grammar, Vec::new()),
    };
    let (mut kept, mut fates) = keep(document, &seen);
    unframed::give(document, &mut seen, &mut kept);
    fates.resize(seen.len(), None);
    let mut ids = vec![None; seen.len()];
    let mut all: IdVec<AttributionId, Attribution> = IdVec::with_capacity(kept.len());
    let beaten = fates.iter().enumerate().filter_map(|(loser, winner)| Some(((*winner)?, loser)));
    let mut beaten: Vec<(usize, usize)> = beaten.collect();
    beaten.sort_unstable();
    for &winner in &kept {
        let mut found = seen[winner].clone();
        let losers = &beaten[beaten.partition_point(|&(other, _)| other < winner)..];
        let losers = losers.iter().take_while(|&&(other, _)| other == winner);
        join_evidence(losers.map(|&(_, loser)| &seen[loser]), &mut found);
        let kind = quoted(document, &found.content);
        let attribution = Attribution { kind, found, parent: None, confidence: 0.0 };
        if is_doubtful_headline(document, &attribution) {
            aside.push(attribution.found);
        } else {
            ids[winner] = Some(all.push(attribution));
        }
    }
    settle(document, &mut all);
    let mut lost: Vec<Lost> = seen
        .into_iter()
        .zip(fates)
        .filter_map(|(candidate, winner)| {
            let id = ids[winner?]?;
            let fate = if same(&all[id].found, &candidate) { Fate::Joined(id) } else { Fate::Beaten(id) };
            Some(Lost { candidate, fate })
        })
        .chain(unfit)
        .chain(aside.into_iter().map(|candidate| Lost { candidate, fate: Fate::Weak }))
        .collect();
    lost.shrink_to_fit();
    Attributions { all, lost }
}

/// Finds out which attribution passes which on, and how probable each is.
pub(super) fn settle(document: &Document<'_>, all: &mut IdVec<AttributionId, Attribution>) {
    nest(document, all);
    for id in all.ids() {
        all[id].confidence = probability(&all[id]);
    }
}

fn probability(attribution: &Attribution) -> f32 {
    Calibration::embedded(attribution.found.evidence.labels).confidence(attribution)
}

/// Whether an attribution is in what the page marks as a headline, whose clipped words are easily misread, and not
/// much speaks for it.
fn is_doubtful_headline(document: &Document<'_>, attribution: &Attribution) -> bool {
    let block = &document.blocks.all()[document.blocks.of(attribution.found.cue.start())];
    let is_headline = matches!(block.kind, BlockKind::Title | BlockKind::Heading);
    is_headline && document.article.origin().is_some() && probability(attribution) < HEADLINE
}

/// Whether a candidate is beside what is told: below what a page marks as a picture, where words tell what it shows and repeat what the
/// article says, or in what heads a section. Headlines above the first paragraph are part of it.
fn is_beside(document: &Document<'_>, candidate: &Candidate) -> bool {
    let block = document.blocks.of(candidate.cue.start());
    match document.blocks.all()[block].kind {
        BlockKind::Caption => document.article.origin().is_some(),
        BlockKind::Heading => block.index() >= HEADLINES,
        _ => false,
    }
}

/// The candidates of the grammar that win where it is the only channel, in text order.
pub fn winners<'c>(document: &Document<'_>, grammar: &'c [Candidate]) -> Vec<&'c Candidate> {
    let (kept, _) = keep(document, grammar);
    kept.into_iter().map(|index| &grammar[index]).collect()
}

/// Positions of the winners, in text order, and for each loser its winner.
fn keep(document: &Document<'_>, seen: &[Candidate]) -> (Vec<usize>, Vec<Option<usize>>) {
    let mut fates: Vec<Option<usize>> = vec![None; seen.len()];
    let mut kept: Vec<usize> = Vec::new();
    for (index, candidate) in seen.iter().enumerate() {
        match kept.iter().rev().take(4).copied().find(|&other| clashes(&seen[other], candidate)) {
            Some(other) if preferred(candidate, &seen[other]) => {
                fates[other] = Some(index);
                if let Some(place) = kept.iter().rposition(|&k| k == other) {
                    kept.remove(place);
                }
                kept.push(index);
            }
            Some(other) => fates[index] = Some(other),
            None => kept.push(index),
        }
    }
    silence_quoted(document, seen, &mut kept, &mut fates);
    silence_answers(document, seen, &mut kept, &mut fates);
    silence_hollow(document, seen, &mut kept, &mut fates);
    follow(&mut fates);
    (kept, fates)
}

/// Whoever lost to a loser lost to the one that beat it.
fn follow(fates: &mut [Option<usize>]) {
    for index in 0..fates.len() {
        let mut winner = index;
        while let Some(beaten_by) = fates[winner] {
            winner = beaten_by;
        }
        let mut at = index;
        while let Some(beaten_by) = fates[at].filter(|&beaten_by| beaten_by != winner) {
            fates[at] = Some(winner);
            at = beaten_by;
        }
    }
}

/// Whether two candidates cannot both stand: their cues share words.
fn clashes(one: &Candidate, other: &Candidate) -> bool {
    one.cue.overlaps(other.cue)
}

/// Whether a later candidate beats an earlier one that it clashes with.
fn preferred(later: &Candidate, earlier: &Candidate) -> bool {
    later.evidence.channel >= earlier.evidence.channel
        && later.head != earlier.head
        && later.confidence > earlier.confidence + 0.05
}

/// Cues inside of quoted speech that is attributed as a whole.
fn silence_quoted(document: &Document<'_>, seen: &[Candidate], kept: &mut Vec<usize>, fates: &mut [Option<usize>]) {
    let speech = |candidate: &Candidate| -> Option<TokenRange> {
        let head = candidate.head.start();
        let quote = &document.quotes.all()[document.quotes.around(head)?];
        (document.quotes.state(head) == QuoteState::Inside && quote.inner.len() >= MIN_SPEECH).then_some(quote.tokens)
    };
    let mut owners: Vec<(TokenId, usize)> = Vec::new();
    for &index in kept.iter() {
        for run in seen[index].content.iter() {
            for token in [run.start(), run.last().unwrap_or(run.start())] {
                if let Some(quote) = document.quotes.around(token)
                    && speech(&seen[index]).is_none()
                {
                    owners.push((document.quotes.all()[quote].tokens.start(), index));
                }
            }
        }
    }
    owners.sort_unstable();
    kept.retain(|&index| {
        let Some(quote) = speech(&seen[index]) else { return true };
        let place = owners.partition_point(|(start, _)| *start < quote.start());
        match owners.get(place) {
            Some(&(start, owner)) if start == quote.start() => {
                fates[index] = Some(owner);
                false
            }
            _ => true,
        }
    });
}

/// "responded to questions by saying that …": the answer is what is said.
fn silence_answers(document: &Document<'_>, seen: &[Candidate], kept: &mut Vec<usize>, fates: &mut [Option<usize>]) {
    const NEAR: usize = 3;
    let lost: Vec<(usize, usize)> = kept
        .iter()
        .enumerate()
        .filter(|&(_, &index)| responds(document, seen[index].head.start()))
        .filter_map(|(place, &index)| {
            let after = &kept[place + 1..kept.len().min(place + 1 + NEAR)];
            let manner = after.iter().find(|&&other| is_manner_of(document, &seen[other], &seen[index]));
            manner.map(|&other| (index, other))
        })
        .collect();
    for &(index, other) in &lost {
        fates[index] = Some(other);
    }
    kept.retain(|index| !lost.iter().any(|(lost, _)| lost == index));
}

/// Candidates whose content is nothing but the frame of another.
fn silence_hollow(document: &Document<'_>, seen: &[Candidate], kept: &mut Vec<usize>, fates: &mut [Option<usize>]) {
    for (index, other) in hollow(document, seen, kept) {
        if fates[index].is_none() && fates[other].is_none() {
            fates[index] = Some(other);
        }
    }
    kept.retain(|&index| fates[index].is_none());
}

/// Whether a verb tells that somebody answers, and not what.
pub fn responds(document: &Document<'_>, verb: TokenId) -> bool {
    document.is_lemma_listed(verb, List::RespondingVerbs)
}

/// Whether a cue after "by" tells in the same sentence how `answer` was given.
fn is_manner_of(document: &Document<'_>, candidate: &Candidate, answer: &Candidate) -> bool {
    const NEAR: usize = 2;
    let head = candidate.head.start();
    let mut before = TokenRange::new(head.index().saturating_sub(NEAR), head.index()).iter();
    document.sentences.of(head) == document.sentences.of(answer.head.start())
        && before.any(|token| document.words[token] == word!("by"))
}

/// Whether two candidates say the same.
pub(super) fn same(one: &Candidate, other: &Candidate) -> bool {
    one.head == other.head && one.source == other.source && one.content == other.content
}

/// A winner also has the evidence of those losers that say the same.
fn join_evidence<'c>(losers: impl Iterator<Item = &'c Candidate>, found: &mut Candidate) {
    for loser in losers {
        if same(found, loser) {
            let more = &loser.evidence;
            found.evidence.agreed |= more.channel != found.evidence.channel;
            let rules = more.rules.iter().copied().filter(|rule| !found.evidence.rules.contains(rule));
            let rules: SmallVec<[RuleId; 4]> = rules.collect();
            found.evidence.rules.extend(rules);
            found.evidence.rule = found.evidence.rule.into_iter().chain(more.rule).reduce(f32::max);
            found.evidence.model = found.evidence.model.or(more.model);
        }
    }
}

/// How much of a content is in quotation marks.
pub fn quoted(document: &Document<'_>, content: &TokenRuns) -> QuotedKind {
    let words = content.iter().flat_map(TokenRange::iter).filter(|&token| {
        matches!(document.tokens[token].kind, TokenKind::Word | TokenKind::Number | TokenKind::Clitic)
    });
    let (mut inside, mut outside) = (false, false);
    for token in words {
        match document.quotes.state(token) {
            QuoteState::Inside => inside = true,
            _ => outside = true,
        }
    }
    match (inside, outside) {
        (true, false) => QuotedKind::Direct,
        (true, true) => QuotedKind::Mixed,
        _ => QuotedKind::Indirect,
    }
}
