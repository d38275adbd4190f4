//! What one analysis gives to the graph: its claims, the sources behind them and the ties between,
//! as owned values with positions inside the part.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::context::{Context, even};
use super::elements::{ArticleNode, Assertion, ClaimNode, Relation, Stand};
use super::label::Labels;
use super::signature::{Signature, Signer};
use crate::Analysis;
use crate::attribution::Attribution;
use crate::claim::{Claim, Status};
use crate::coreference::corpus::{Cast, Profile};
use crate::grammar::Rulebook;
use crate::layout::BlockKind;
use crate::text::{AttributionId, Id, LineIndex, SourceId};

/// One article's share of the graph.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ArticlePart {
    /// The article.
    pub article: ArticleNode,
    /// The article's sources, in their order.
    pub sources: Vec<Profile>,
    /// Full names of people in it that are no sources.
    pub others: Vec<String>,
    /// The claims in text order.
    pub claims: Vec<ClaimNode>,
    /// What each claim says, for comparing; claims past the end of the list are compared with none.
    pub signatures: Vec<Signature>,
    /// (position of a source, position of a claim, what ties them), by claim.
    pub assertions: Vec<(usize, usize, Assertion)>,
    /// (position of the source that passes on, of the one that speaks, of the claim), by claim.
    pub passed_on: Vec<(usize, usize, usize)>,
}

impl ArticlePart {
    /// Takes from an analysis what the graph shows.
    pub fn new(analysis: &Analysis<'_>, rulebook: &Rulebook) -> Self {
        Self::with(analysis, rulebook, Some(&Labels::new(analysis, rulebook)))
    }

    /// What [`Self::brief`] leaves of it, without working out the rest.
    pub fn new_brief(analysis: &Analysis<'_>, rulebook: &Rulebook) -> Self {
        Self::with(analysis, rulebook, None)
    }

    /// With the words of claims if there are labels for them.
    fn with(analysis: &Analysis<'_>, rulebook: &Rulebook, labels: Option<&Labels<'_>>) -> Self {
        let lines = LineIndex::of(analysis.document.article);
        let signer = Signer::new(rulebook);
        let mut claims: Vec<ClaimNode> =
            analysis.claims.iter().map(|found| claim(analysis, &lines, labels, found)).collect();
        let signatures = claims.iter().map(|claim| signer.sign(&claim.text)).collect();
        if labels.is_none() {
            for claim in &mut claims {
                claim.text = String::new();
            }
        }
        let mut part = Self {
            article: article(analysis),
            sources: analysis.sources.all.iter().map(Profile::from).collect(),
            others: analysis.sources.others.clone(),
            signatures,
            claims,
            assertions: Vec::new(),
            passed_on: Vec::new(),
        };
        let teller = Teller { analysis, rulebook, lines: &lines, tells_words: labels.is_some() };
        for (index, claim) in analysis.claims.iter().enumerate() {
            part.tie(&teller, index, claim);
        }
        part
    }

    /// Without what only a reader of single claims sees: their labels and sentences, the words and rules of cues. What
    /// counts, merges and groups stays.
    #[must_use]
    pub fn light(mut self) -> Self {
        for claim in &mut self.claims {
            (claim.label, claim.sentence, claim.within) = (String::new(), String::new(), Vec::new());
        }
        for (.., assertion) in &mut self.assertions {
            (assertion.cue, assertion.rules, assertion.cue_within) = (String::new(), Vec::new(), None);
        }
        self
    }

    /// Without any words of claims: enough for whom articles quote, beside whom and through whom.
    #[must_use]
    pub fn brief(self) -> Self {
        let mut part = self.light();
        part.claims.iter_mut().for_each(|claim| claim.text = String::new());
        part
    }

    /// Without the claims that have no source, but for one of each status, and without what claims are compared by:
    /// enough for who is quoted beside whom, and who passes on whom.
    #[must_use]
    pub fn quoting(self) -> Self {
        let mut part = self.brief();
        let mut stays = vec![false; part.claims.len()];
        part.assertions.iter().for_each(|&(_, claim, _)| stays[claim] = true);
        for status in Status::ALL {
            let first = part.claims.iter().zip(&stays).position(|(claim, stays)| claim.status == status && !stays);
            if let Some(first) = first {
                stays[first] = true;
            }
        }
        let mut next = 0..;
        let place: Vec<Option<usize>> = stays.iter().map(|stays| stays.then(|| next.next()).flatten()).collect();
        let mut stays = stays.into_iter();
        part.claims.retain(|_| stays.next().unwrap_or_default());
        let moved = |claim: &mut usize| place.get(*claim).copied().flatten().map(|to| *claim = to).is_some();
        part.assertions.retain_mut(|(_, claim, _)| moved(claim));
        part.passed_on.retain_mut(|(.., claim)| moved(claim));
        part.signatures = Vec::new();
        part.claims.shrink_to_fit();
        part.assertions.shrink_to_fit();
        part
    }

    /// Gives those who pass something on the names that they have over all articles, each name once and none that
    /// is the speaker's; `name` tells the name of each source.
    pub(super) fn rename<'n>(&mut self, name: impl Fn(usize) -> &'n str) {
        let names = self.sources.iter().enumerate().map(|(source, profile)| (profile.name.as_str(), name(source)));
        let names: FxHashMap<&str, &str> = names.collect();
        for (speaker, _, assertion) in &mut self.assertions {
            let mut via: Vec<String> = Vec::with_capacity(assertion.via.len());
            for known in &assertion.via {
                let known = names.get(known.as_str()).copied().unwrap_or(known);
                if known != name(*speaker) && !via.iter().any(|other| other == known) {
                    via.push(known.to_owned());
                }
            }
            assertion.via = via;
        }
    }

    /// Who is named in it.
    pub(super) fn cast(&self) -> Cast<'_> {
        Cast { sources: &self.sources, others: &self.others }
    }

    /// Adds what ties a claim of an analysis to its sources.
    fn tie(&mut self, teller: &Teller<'_>, index: usize, claim: &Claim) {
        let analysis = teller.analysis;
        let chain = chain(analysis, claim);
        let Some(&(speaking, _)) = chain.first() else { return };
        let via: Vec<String> = chain[1..].iter().map(|&(_, source)| name(analysis, source).to_owned()).collect();
        let assertion = teller.assertion(claim, &analysis.attributions.all[speaking], via);
        let links = chain.iter().map(|&(_, source)| members(analysis, source).map(Id::index).collect());
        self.link(index, &links.collect::<Vec<_>>(), &assertion);
    }

    /// Adds the edges of one claim: one from each speaker, one between each speaker and who passes it on. `chain` has the
    /// speaker first; several sources that are named together are one link of it.
    pub(crate) fn link(&mut self, claim: usize, chain: &[Vec<usize>], assertion: &Assertion) {
        if matches!(assertion.relation, Relation::Intends | Relation::Demands) {
            self.signatures[claim].set_wanted();
        }
        for &speaker in chain.first().into_iter().flatten() {
            self.assertions.push((speaker, claim, assertion.clone()));
        }
        for pair in chain.windows(2) {
            for &inner in &pair[0] {
                let others = pair[1].iter().filter(|&&outer| outer != inner);
                self.passed_on.extend(others.map(|&outer| (outer, inner, claim)));
            }
        }
    }
}

/// What describing an attribution takes.
struct Teller<'a> {
    analysis: &'a Analysis<'a>,
    rulebook: &'a Rulebook,
    lines: &'a LineIndex<'a>,
    /// Whether words and rules of cues are told.
    tells_words: bool,
}

impl Teller<'_> {
    fn assertion(&self, claim: &Claim, attribution: &Attribution, via: Vec<String>) -> Assertion {
        let (document, found) = (&self.analysis.document, &attribution.found);
        let mut assertion = Assertion {
            relation: Relation::of(attribution),
            stand: Stand::of(attribution),
            cue: String::new(),
            cue_within: None,
            via,
            rules: Vec::new(),
            confidence: attribution.confidence,
            place: self.lines.position(document.span(found.cue).start()),
        };
        if self.tells_words {
            let context = claim.tokens.hull().map(|words| Context::around(document, words));
            let rules = found.evidence.rules.iter().map(|&rule| self.rulebook.rule_name(rule).to_owned());
            assertion.cue = even(document.words_of(found.cue));
            assertion.cue_within = context.and_then(|context| context.place(found.cue));
            assertion.rules = rules.collect();
        }
        assertion
    }
}

/// Who speaks and who passes it on, the speaker first, each name once: "Lee said she had told Brack that …" comes down
/// to Lee alone.
fn chain(analysis: &Analysis<'_>, claim: &Claim) -> Vec<(AttributionId, SourceId)> {
    let mut names: Vec<&str> = Vec::new();
    let mut links = Vec::new();
    for &id in &claim.attributions {
        let Some(source) = source_of(analysis, id) else { continue };
        if !names.contains(&name(analysis, source)) {
            names.push(name(analysis, source));
            links.push((id, source));
        }
    }
    links
}

fn name<'a>(analysis: &'a Analysis<'_>, source: SourceId) -> &'a str {
    &analysis.sources.all[source].name
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
    let article = document.article;
    let title_line = || {
        let block = document.blocks.all().iter().find(|block| block.kind == BlockKind::Title)?;
        Some(even(document.words_of(block.tokens)))
    };
    ArticleNode {
        id: article.id().to_owned(),
        site: article.site().clone(),
        title: article.title().map(even).or_else(title_line),
        url: article.url().map(str::to_owned),
        published: article.published().map(str::to_owned),
        outlet: article.outlet().map(str::to_owned),
    }
}

/// A claim, with its label and its sentence if there are labels.
fn claim(analysis: &Analysis<'_>, lines: &LineIndex<'_>, labels: Option<&Labels<'_>>, claim: &Claim) -> ClaimNode {
    let document = &analysis.document;
    let words = claim.tokens.hull().unwrap_or(document.sentences.all()[claim.sentence].tokens);
    let told = labels.map(|labels| (labels.label(claim), Context::around(document, words)));
    let (label, sentence, within) =
        told.map_or_else(Default::default, |(label, context)| (label, context.words(), context.places(&claim.tokens)));
    ClaimNode {
        text: even(&document.words_of_runs(&claim.tokens)),
        label,
        sentence,
        within,
        status: claim.status,
        score: claim.score,
        article: 0,
        place: lines.position(document.span(words).start()),
        group: None,
    }
}

#[cfg(test)]
mod tests {
    use super::ArticlePart;
    use crate::Pipeline;
    use crate::grammar::Rulebook;
    use crate::text::Article;

    #[test]
    fn a_brief_part_is_what_a_whole_one_leaves() {
        let rulebook = Rulebook::embedded();
        let text = "State media reported that Ann Lee said the old harbour bridge was safe. She wants it closed.";
        let article = Article::new("news.txt", text);
        let analysis = Pipeline::new(rulebook).analyze(&article);
        let told = |part: &ArticlePart| serde_json::to_string(part).expect("JSON");
        let whole = ArticlePart::new(&analysis, rulebook);
        let brief = ArticlePart::new_brief(&analysis, rulebook);
        assert!(!brief.assertions.is_empty() && !brief.passed_on.is_empty());
        assert_eq!(told(&brief), told(&whole.clone().brief()));
        assert_ne!(told(&brief), told(&whole));
    }
}
