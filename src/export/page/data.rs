//! The graph as columns of numbers; texts are positions in one list.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;
use serde::Serialize;

use super::super::style;
use super::network::{Squares, Ties, articles};
use super::selection::Selection;
use super::strings::Strings;
use crate::claim::Status;
use crate::coreference::SourceKind;
use crate::coreference::corpus::{Profile, Reason};
use crate::graph::{ClaimGroup, ClaimNode, Graph, Relation};

/// What the page's script reads.
#[derive(Serialize)]
pub(super) struct Data {
    /// Names and labels of the kinds of sources.
    kinds: [(&'static str, &'static str); SourceKind::ALL.len()],
    statuses: [&'static str; Status::ALL.len()],
    relations: [&'static str; Relation::ALL.len()],
    strings: Vec<String>,
    articles: Articles,
    sources: Sources,
    claims: Claims,
    assertions: Assertions,
    /// Who passes on, who speaks, how often.
    passes: Vec<(usize, usize, usize)>,
    groups: Vec<Group>,
    networks: Vec<Network>,
    left_out: Option<String>,
}

#[derive(Default, Serialize)]
struct Articles {
    id: Vec<u32>,
    /// What people call it.
    title: Vec<u32>,
    url: Vec<i64>,
    published: Vec<i64>,
    outlet: Vec<i64>,
}

#[derive(Default, Serialize)]
struct Sources {
    name: Vec<u32>,
    /// Position among the kinds.
    kind: Vec<usize>,
    /// 1: named; 2: a medium; 4: a state's medium; 8: several named together.
    flags: Vec<u8>,
    titles: Vec<Vec<u32>>,
    affiliation: Vec<i64>,
    country: Vec<i64>,
    aliases: Vec<Vec<u32>>,
    why: Vec<Vec<u32>>,
    /// Tenths of the radius.
    radius: Vec<u32>,
}

#[derive(Default, Serialize)]
struct Claims {
    article: Vec<usize>,
    sentence: Vec<u32>,
    /// Starts and ends of its runs in the sentence, half-open, in UTF-16 units.
    within: Vec<Vec<usize>>,
    /// What stands for it elsewhere; −1 if its words do.
    label: Vec<i64>,
    /// Position among the statuses.
    status: Vec<usize>,
    /// Hundredths.
    score: Vec<u32>,
    line: Vec<usize>,
}

#[derive(Default, Serialize)]
struct Assertions {
    claim: Vec<usize>,
    source: Vec<usize>,
    /// Position among the relations.
    relation: Vec<usize>,
    cue: Vec<u32>,
    /// Start and end of the cue in the claim's sentence, half-open, in UTF-16 units; empty if it is elsewhere.
    at: Vec<Vec<usize>>,
    via: Vec<Vec<u32>>,
    rules: Vec<Vec<u32>>,
    /// Hundredths.
    confidence: Vec<u32>,
}

#[derive(Serialize)]
struct Group {
    claims: Vec<usize>,
    voices: usize,
    /// Sources that deny it, and claims that say the opposite.
    denied: Vec<usize>,
    opposed: Vec<usize>,
    /// Articles that name no source for it.
    silent: Vec<usize>,
}

/// Where sources and squares are.
#[derive(Serialize)]
struct Network {
    /// For each article, the number of its square.
    square: Vec<usize>,
    /// Tenths of the radius that each square keeps free.
    radius: Vec<u32>,
    /// x, y of each source, then of each square.
    places: Vec<[f32; 2]>,
}

impl Data {
    pub(super) fn new(graph: &Graph, selection: &Selection, ties: &Ties) -> Self {
        let reasons: BTreeMap<&Reason, String> = graph
            .sources()
            .flat_map(|(_, source)| &source.reasons)
            .map(|reason| (reason, reason.to_string()))
            .collect();
        let mut strings = Strings::default();
        let mut sources = sources(graph, selection, &reasons, &mut strings);
        sources.radius = ties.radii().into_iter().map(tenths).collect();
        let mut data = Self {
            kinds: SourceKind::ALL.map(|kind| (kind.name(), style::kind_label(kind))),
            statuses: Status::ALL.map(Status::name),
            relations: Relation::ALL.map(Relation::name),
            articles: article_columns(graph, selection, &mut strings),
            sources,
            claims: Claims::default(),
            assertions: Assertions::default(),
            passes: ties.passes.clone(),
            groups: groups(graph, selection),
            networks: networks(graph, selection, ties),
            left_out: selection.left_out(graph),
            strings: Vec::new(),
        };
        let articles: Vec<_> = graph.articles().map(|(node, _)| selection.position(node).unwrap_or_default()).collect();
        for &node in &selection.claims {
            if let Some(claim) = graph.claim(node) {
                data.claims.put(claim, articles[claim.article], &mut strings);
                data.assertions.put(graph, selection, node, claim, &mut strings);
            }
        }
        data.strings = strings.list();
        data
    }
}

impl Data {
    /// Where a source is among the articles.
    pub(super) fn place(&self, source: usize) -> [f32; 2] {
        self.networks[0].places[source]
    }

    /// The radius of a source's circle.
    pub(super) fn radius(&self, source: usize) -> f32 {
        self.sources.radius[source] as f32 / 10.0
    }
}

impl Claims {
    fn put<'g>(&mut self, claim: &'g ClaimNode, article: usize, strings: &mut Strings<'g>) {
        self.article.push(article);
        self.sentence.push(strings.put(&claim.sentence));
        self.within.push(utf16(&claim.sentence, &claim.within));
        self.label.push(strings.maybe((claim.label != claim.text).then_some(claim.label.as_str())));
        self.status.push(position(&Status::ALL, claim.status));
        self.score.push(hundredths(claim.score));
        self.line.push(claim.place.line);
    }
}

impl Assertions {
    fn put<'g>(
        &mut self,
        graph: &'g Graph,
        selection: &Selection,
        node: NodeIndex,
        claim: &ClaimNode,
        strings: &mut Strings<'g>,
    ) {
        for (source, assertion) in graph.assertions(node) {
            let (Some(source), Some(number)) = (selection.position(source), selection.position(node)) else { continue };
            self.claim.push(number);
            self.source.push(source);
            self.relation.push(position(&Relation::ALL, assertion.relation));
            self.cue.push(strings.put(&assertion.cue));
            self.at.push(utf16(&claim.sentence, assertion.cue_within.as_slice()));
            self.via.push(strings.all(&assertion.via));
            self.rules.push(strings.all(&assertion.rules));
            self.confidence.push(hundredths(assertion.confidence));
        }
    }
}

fn article_columns<'g>(graph: &'g Graph, selection: &'g Selection, strings: &mut Strings<'g>) -> Articles {
    let mut columns = Articles::default();
    for article in articles(graph, selection) {
        columns.id.push(strings.put(&article.id));
        columns.title.push(strings.put(article.label()));
        columns.url.push(strings.maybe(article.url.as_deref()));
        columns.published.push(strings.maybe(article.published.as_deref()));
        columns.outlet.push(strings.maybe(article.outlet.as_deref()));
    }
    columns
}

fn sources<'g>(
    graph: &'g Graph,
    selection: &Selection,
    reasons: &'g BTreeMap<&Reason, String>,
    strings: &mut Strings<'g>,
) -> Sources {
    let mut columns = Sources::default();
    let kept = graph.sources().filter(|&(node, _)| selection.position(node).is_some());
    for (_, source) in kept {
        columns.name.push(strings.put(&source.name));
        columns.kind.push(position(&SourceKind::ALL, source.kind));
        columns.flags.push(flags(source));
        columns.titles.push(strings.all(&source.titles));
        columns.affiliation.push(strings.maybe(source.affiliation.as_deref()));
        columns.country.push(strings.maybe(source.country.as_deref()));
        columns.aliases.push(strings.all(&source.aliases));
        columns.why.push(strings.all(source.reasons.iter().filter_map(|reason| reasons.get(reason))));
    }
    columns
}

fn flags(source: &Profile) -> u8 {
    let facts = [source.named, source.medium, source.state_media, source.joint];
    facts.iter().zip([1, 2, 4, 8]).map(|(&fact, bit)| u8::from(fact) * bit).sum()
}

fn groups(graph: &Graph, selection: &Selection) -> Vec<Group> {
    let articles: Vec<_> = graph.articles().map(|(node, _)| node).collect();
    let positions = |nodes: &[NodeIndex]| nodes.iter().filter_map(|&node| selection.position(node)).collect::<Vec<_>>();
    let group = |group: ClaimGroup| Group {
        claims: positions(&group.claims),
        voices: group.voices,
        denied: positions(&group.denied_by),
        opposed: positions(&group.opposed_by),
        silent: group.unattributed_in.iter().filter_map(|&article| selection.position(articles[article])).collect(),
    };
    graph.groups().into_iter().map(group).filter(|group| group.claims.len() > 1).collect()
}

/// The network of articles, then that of outlets if there are any.
fn networks(graph: &Graph, selection: &Selection, ties: &Ties) -> Vec<Network> {
    let squares = [Some(Squares::articles(selection.articles.len())), Squares::outlets(graph, selection)];
    let network = |squares: Squares| Network {
        places: ties.places(&squares),
        radius: squares.radii.iter().copied().map(tenths).collect(),
        square: squares.of,
    };
    squares.into_iter().flatten().map(network).collect()
}

fn position<T: PartialEq + Copy>(all: &[T], one: T) -> usize {
    all.iter().position(|&other| other == one).unwrap_or_default()
}

fn tenths(value: f32) -> u32 {
    (value * 10.0).round() as u32
}

fn hundredths(value: f32) -> u32 {
    (value * 100.0).round() as u32
}

/// Ranges of code points as starts and ends in UTF-16 units.
fn utf16(text: &str, ranges: &[(usize, usize)]) -> Vec<usize> {
    let edges = ranges.iter().flat_map(|&(start, end)| [start, end]);
    if text.is_ascii() {
        return edges.collect();
    }
    let wide: Vec<usize> =
        text.chars().enumerate().filter(|(_, c)| c.len_utf16() > 1).map(|(position, _)| position).collect();
    edges.map(|edge| edge + wide.partition_point(|&position| position < edge)).collect()
}

#[cfg(test)]
mod tests {
    use super::utf16;

    #[test]
    fn a_sign_of_two_units_counts_for_two() {
        assert_eq!(utf16("a\u{1F600}b é", &[(0, 1), (2, 5)]), [0, 1, 3, 6]);
        assert_eq!(utf16("plain", &[(1, 3)]), [1, 3]);
    }
}
