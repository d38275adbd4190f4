//! What one analysis gives to the graph: its claims, the sources behind them and the ties between,
//! as owned values with positions inside the part.

use super::record::{ArticleNode, Assertion, ClaimNode, Relation};
use crate::Analysis;
use crate::attribution::Attribution;
use crate::claim::Claim;
use crate::grammar::Rulebook;
use crate::layout::BlockKind;
use crate::resolve::corpus::{Cast, Profile};
use crate::text::{AttributionId, Id as _, LineIndex, SourceId, TokenRuns};

/// One article's share of the graph.
#[derive(Clone, Debug)]
pub struct ArticlePart {
    /// The article.
    pub article: ArticleNode,
    /// The article's sources, in their order.
    pub sources: Vec<Profile>,
    /// Full names of people in it that are no sources.
    pub others: Vec<String>,
    /// The claims in text order.
    pub claims: Vec<ClaimNode>,
    /// (position of a source, position of a claim, what ties them), by claim.
    pub assertions: Vec<(usize, usize, Assertion)>,
    /// (position of the source that passes on, of the one that speaks), once for each claim.
    pub passed_on: Vec<(usize, usize)>,
}

impl ArticlePart {
    /// Takes from an analysis what the graph shows.
    pub fn new(analysis: &Analysis<'_>, rulebook: &Rulebook) -> Self {
        let lines = LineIndex::of(analysis.document.article);
        let mut part = Self {
            article: article(analysis),
            sources: analysis.sources.all.iter().map(Profile::from).collect(),
            others: analysis.sources.others.clone(),
            claims: analysis.claims.iter().map(|found| claim(analysis, &lines, found)).collect(),
            assertions: Vec::new(),
            passed_on: Vec::new(),
        };
        for (index, claim) in analysis.claims.iter().enumerate() {
            part.tie(&Context { analysis, rulebook, lines: &lines }, index, claim);
        }
        part
    }

    /// Who is named in it.
    pub(super) fn cast(&self) -> Cast<'_> {
        Cast { sources: &self.sources, others: &self.others }
    }

    /// Adds the edges of one claim: one from each speaker, one between each speaker and who passes it on.
    fn tie(&mut self, context: &Context<'_>, index: usize, claim: &Claim) {
        let analysis = context.analysis;
        let with_source = claim.attributions.iter().filter_map(|&id| Some((id, source_of(analysis, id)?)));
        let mut chain = with_source.collect::<Vec<_>>();
        chain.dedup_by_key(|&mut (_, source)| source);
        let Some(&(speaking, speaker)) = chain.first() else { return };
        let via: Vec<String> =
            chain[1..].iter().map(|&(_, source)| analysis.sources.all[source].name.clone()).collect();
        let assertion = context.assertion(&analysis.attributions.all[speaking], via);
        for member in members(analysis, speaker) {
            self.assertions.push((member.index(), index, assertion.clone()));
        }
        for pair in chain.windows(2) {
            for inner in members(analysis, pair[0].1) {
                self.passed_on.extend(members(analysis, pair[1].1).map(|outer| (outer.index(), inner.index())));
            }
        }
    }
}

/// What describing an attribution takes.
struct Context<'a> {
    analysis: &'a Analysis<'a>,
    rulebook: &'a Rulebook,
    lines: &'a LineIndex<'a>,
}

impl Context<'_> {
    fn assertion(&self, attribution: &Attribution, via: Vec<String>) -> Assertion {
        let found = &attribution.found;
        let cue = self.analysis.document.span(found.cue);
        Assertion {
            relation: Relation::of(attribution),
            cue: even(cue.slice(self.analysis.document.article.text())),
            via,
            rules: found.evidence.rules.iter().map(|&rule| self.rulebook.rule_name(rule).to_owned()).collect(),
            confidence: attribution.confidence,
            place: self.lines.position(cue.start()),
        }
    }
}

fn source_of(analysis: &Analysis<'_>, attribution: AttributionId) -> Option<SourceId> {
    analysis.sources.of.get(attribution).copied().flatten()
}

/// The members of a joint source, or the source itself.
fn members(analysis: &Analysis<'_>, source: SourceId) -> impl Iterator<Item = SourceId> + Clone {
    let members = &analysis.sources.all[source].members;
    let alone = members.is_empty().then_some(source);
    members.iter().copied().chain(alone)
}

fn article(analysis: &Analysis<'_>) -> ArticleNode {
    let document = &analysis.document;
    let title = document.article.title().map(even);
    let title_line = || {
        let block = document.blocks.all().iter().find(|block| block.kind == BlockKind::Title)?;
        Some(even(document.words_of(block.tokens)))
    };
    let article = document.article;
    ArticleNode { id: article.id().to_owned(), site: article.site().clone(), title: title.or_else(title_line) }
}

fn claim(analysis: &Analysis<'_>, lines: &LineIndex<'_>, claim: &Claim) -> ClaimNode {
    let document = &analysis.document;
    let start = claim.tokens.hull().map_or(0, |hull| document.span(hull).start());
    ClaimNode {
        text: words(analysis, &claim.tokens),
        status: claim.status,
        score: claim.score,
        article: 0,
        place: lines.position(start),
        group: None,
    }
}

fn words(analysis: &Analysis<'_>, runs: &TokenRuns) -> String {
    even(&analysis.document.words_of_runs(runs))
}

/// The words with single blanks between them.
fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
