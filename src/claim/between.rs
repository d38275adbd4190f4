//! Statements between two others that one text or body of data tells in the same paragraph: "The survey put the mayor
//! ahead. Her rival was gaining. It gave him a third of the votes."

use super::{Claim, Status};
use crate::coreference::{SourceKind, Sources};
use crate::document::Document;
use crate::tag::Tag;
use crate::text::{BlockId, SourceId, TokenRange};

/// Lets such statements go on with the one before them.
pub(super) fn bridge(document: &Document<'_>, sources: &Sources, claims: &mut [Claim]) {
    for at in 1..claims.len().saturating_sub(1) {
        let [before, claim, after] = &claims[at - 1..=at + 1] else { continue };
        let own = claim.status == Status::Unattributed && claim.attributions.is_empty();
        let told = |claim: &Claim| Some((document_of(sources, claim)?, block(document, claim)?));
        let same = own
            && block(document, claim).is_some_and(|block| {
                let framed = after.status != Status::Continued;
                framed && told(before).is_some_and(|before| before.1 == block && told(after) == Some(before))
            });
        if same {
            let carriers = before.attributions.clone();
            claims[at].attributions = carriers;
            claims[at].status = Status::Continued;
        }
    }
}

/// So many statements in a row can be retold between two statements of the only source.
const LONGEST: usize = 4;

/// Lets statements between two others that the only source of the article makes go on with the first: what it tells is
/// told on without a frame, up to the next one.
pub(super) fn retell(document: &Document<'_>, sources: &Sources, claims: &mut [Claim]) {
    let teller = |claim: &Claim| claim.attributions.first().and_then(|&by| sources.of.get(by).copied().flatten());
    let mut tellers = claims.iter().filter_map(teller);
    let Some(only) = tellers.next().filter(|&only| sources.all[only].kind == SourceKind::Person) else { return };
    if !tellers.all(|other| other == only) {
        return;
    }
    let own = |claim: &Claim| claim.status == Status::Unattributed && claim.attributions.is_empty();
    let framed: Vec<(usize, bool)> = (claims.iter().enumerate())
        .filter(|(_, claim)| !own(claim))
        .map(|(at, claim)| (at, teller(claim) == Some(only)))
        .collect();
    for pair in framed.windows(2) {
        let [(first, true), (next, true)] = *pair else { continue };
        let apart = |claim: &Claim| {
            let (block, ends) = (block(document, claim), [first, next].map(|end| self::block(document, &claims[end])));
            block > ends[0] && block < ends[1] && is_narrated(document, claim)
        };
        if next - first > LONGEST + 1 || !claims[first + 1..next].iter().all(apart) {
            continue;
        }
        let carriers = claims[first].attributions.clone();
        for claim in &mut claims[first + 1..next] {
            claim.attributions.clone_from(&carriers);
            claim.status = Status::Continued;
        }
    }
}

/// Whether a claim tells what happened, in the past.
fn is_narrated(document: &Document<'_>, claim: &Claim) -> bool {
    let tag = |token| document.tags[token];
    let finite = || claim.tokens.iter().flat_map(TokenRange::iter).filter(|&token| tag(token).is_finite());
    finite().next().is_some() && finite().all(|token| tag(token) == Tag::VerbPast)
}

/// The text that tells a claim.
fn document_of(sources: &Sources, claim: &Claim) -> Option<SourceId> {
    let source = claim.attributions.first().and_then(|&by| sources.of.get(by).copied().flatten())?;
    (sources.all[source].kind == SourceKind::Document).then_some(source)
}

/// The paragraph in which a claim stands.
fn block(document: &Document<'_>, claim: &Claim) -> Option<BlockId> {
    claim.tokens.hull().map(|hull| document.blocks.of(hull.start()))
}
