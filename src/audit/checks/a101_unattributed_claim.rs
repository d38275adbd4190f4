//! A101: a statement of the article's own, without a source.

use rustc_hash::FxHashMap;

use crate::audit::check::{Check, Context, Found, Page};
use crate::audit::checks::a103_quotation_without_speaker::is_unspoken;
use crate::claim::{Claim, Reason, Status};
use crate::diagnostic::Severity;
use crate::grammar::CueClass;
use crate::lists::List;
use crate::text::{BlockId, ClaimId, TokenId, TokenRange};

pub(super) const CHECK: Check = Check {
    code: "A101",
    name: "unattributed-claim",
    severity: Severity::Warning,
    default: true,
    page: Page {
        what: "The article states something in its own voice: it names no source, and the statement does not continue one that has a source. A run of such statements in a paragraph is one finding, at the most check-worthy one.",
        why: "A reader cannot tell whether the writer saw it, knows it, or has it from somebody. If it is wrong, the article itself is wrong.",
        example: "The plant has leaked more than 4,000 litres of solvent since March.",
        instead: "The plant has leaked more than 4,000 litres of solvent since March, according to the county's inspection report.",
        ignore: "Common knowledge, what the writer witnessed, and what the article only recalls. What the writer asked or could not verify (the list own-inquiries) is not reported, nor is what somebody publicly did by speaking. Routine matter (the list routine) is a note. Statements without check-worthiness and articles in the first person are not reported; --min-score 0 shows them as notes.",
    },
    run,
};

/// So many statements beside each other in a paragraph are one finding; a longer run is several.
const LONGEST_RUN: usize = 6;
/// Below this score nothing makes a statement worth checking.
const WORTH: f32 = 0.26;
/// The same where the writer tells what she lived through, or answers questions.
const PERSONAL: f32 = 1.0;

fn run(context: &Context<'_>, found: &mut Found) {
    let acts = acts(context);
    let witness = context.is_witness();
    let claims = &context.analysis.claims;
    let mut run: Vec<ClaimId> = Vec::new();
    for (id, claim) in claims.entries() {
        let own = claim.status == Status::Unattributed && !is_unspoken(context, &claim.tokens);
        let silenced = || context.suppressions.covers(&CHECK, context.span(&claim.tokens));
        let excused = own && (is_own_inquiry(context, claim) || is_act(context, &acts, claim));
        found.excused.extend(excused.then_some(id));
        if excused || own && silenced() {
            continue;
        }
        let block = block(context, claim);
        if !own
            || run.len() == LONGEST_RUN
            || run.last().is_some_and(|&last| self::block(context, &claims[last]) != block)
        {
            report(context, found, &run, witness);
            run.clear();
        }
        run.extend(own.then_some(id));
    }
    report(context, found, &run, witness);
}

/// The paragraph of a claim.
fn block(context: &Context<'_>, claim: &Claim) -> Option<BlockId> {
    claim.tokens.hull().map(|hull| context.analysis.document.blocks.of(hull.start()))
}

/// Reports a run of statements at the one that is most worth checking.
fn report(context: &Context<'_>, found: &mut Found, run: &[ClaimId], witness: bool) {
    let claims = &context.analysis.claims;
    let score = |id: &ClaimId| claims[*id].score;
    let Some(lead) = run.iter().copied().reduce(|best, next| if score(&next) > score(&best) { next } else { best })
    else {
        return;
    };
    let claim = &claims[lead];
    let least = if witness { PERSONAL } else { WORTH };
    if claim.score < context.settings.min_score.unwrap_or(least) {
        return;
    }
    let message = match run.len() - 1 {
        0 => "no source is named for this statement".to_owned(),
        1 => "no source is named for this statement, nor for the one beside it".to_owned(),
        more => format!("no source is named for this statement, nor for {more} others beside it"),
    };
    let minor = witness || claim.reasons.contains(Reason::Routine) || claim.reasons.contains(Reason::General);
    let span = context.span(&claim.tokens);
    if minor {
        found.minor(context, lead, span, message, hint(claim));
    } else {
        found.claim(context, lead, span, message, hint(claim));
    }
}

/// Where the words of a source start that speaks, denies, praises or objects, with the verb that tells so.
fn acts(context: &Context<'_>) -> FxHashMap<TokenId, Vec<TokenId>> {
    let public = |class| matches!(class, CueClass::Speech | CueClass::Denial | CueClass::Attitude | CueClass::Decree);
    let all = context.analysis.attributions.all.iter().map(|attribution| &attribution.found);
    let told = all.filter(|found| public(found.class));
    let mut acts: FxHashMap<TokenId, Vec<TokenId>> = FxHashMap::default();
    for found in told {
        if let Some(source) = found.source.hull() {
            acts.entry(source.start()).or_default().push(found.head.start());
        }
    }
    acts
}

/// Whether a claim tells nothing but that its subject did one of those acts, which everybody could hear.
fn is_act(context: &Context<'_>, acts: &FxHashMap<TokenId, Vec<TokenId>>, claim: &Claim) -> bool {
    let tags = &context.analysis.document.tags;
    let Some(hull) = claim.tokens.hull() else { return false };
    let finite = hull.iter().filter(|&token| tags[token].is_finite()).count();
    finite <= 1 && acts.get(&hull.start()).is_some_and(|heads| heads.iter().any(|&head| hull.holds(head)))
}

/// Whether the writer asked, looked or measured, and knows.
fn is_own_inquiry(context: &Context<'_>, claim: &Claim) -> bool {
    const LONGEST: usize = 24;
    let list = &context.rulebook.lists()[List::OwnInquiries];
    let tells = |run: TokenRange| {
        let words = context.analysis.document.words.of(run);
        (0..words.len()).any(|at| list.longest(&words[at..]).is_some())
    };
    claim.tokens.len() <= LONGEST && (claim.tokens.iter().any(tells) || is_withheld(context, claim))
}

/// Whether it is denied that something was made known.
fn is_withheld(context: &Context<'_>, claim: &Claim) -> bool {
    let document = &context.analysis.document;
    let mut words = claim.tokens.iter().flat_map(TokenRange::iter);
    let told = |token| document.is_lemma_listed(token, List::DisclosingVerbs) && document.tags[token].is_verb();
    words.any(|token| document.is_listed(token, List::ClaimNegations)) && words.take(NEAR).any(told)
}

/// So many tokens behind a negation its verb is looked for.
const NEAR: usize = 6;

fn hint(claim: &Claim) -> String {
    let reasons = claim.reasons.in_words().map_or_else(String::new, |reasons| format!(" ({reasons})"));
    format!("say who says so, or how it is known{reasons}")
}
