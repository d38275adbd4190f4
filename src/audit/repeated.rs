//! Claims that several articles make: all of them from one source, or some of them from none.

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use super::Settings;
use super::check::Check;
use super::checks::{ONE_VOICE, SOURCED_ELSEWHERE};
use crate::claim::Status;
use crate::coreference::corpus::Profile;
use crate::diagnostic::Severity;
use crate::graph::{ClaimGroup, ClaimNode, Graph, Node, Stand};
use crate::text::{Position, Site};

/// One of the places where a claim is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The article.
    pub site: Site,
    /// Where it starts there.
    pub place: Position,
    /// Its words.
    pub words: String,
}

/// A claim that several articles make, and what is to be said about that.
#[derive(Clone, Debug)]
pub struct Repeated {
    /// The check that it belongs to.
    pub check: &'static Check,
    /// How much it matters.
    pub severity: Severity,
    /// Who says it.
    pub source: String,
    /// Where it is said, in the order of the articles; if `told` has a place, only where no source is named.
    pub places: Vec<Said>,
    /// In how many articles these places are.
    pub articles: usize,
    /// Where the source is named, if it is not at the other places.
    pub told: Option<Said>,
}

impl Repeated {
    /// What is wrong, in one line.
    pub fn message(&self) -> String {
        let Self { articles, source, .. } = self;
        match &self.told {
            Some(Said { site, place, .. }) => {
                format!("no source is named here, but {}:{} has it from {source}", site.name(), place.line)
            }
            None => format!("{articles} articles say this, and all have it from one source: {source}"),
        }
    }

    /// What to do about it.
    pub const fn hint(&self) -> &'static str {
        match self.told {
            Some(_) => "ask whether the article has it from there, too, and name the source",
            None => "count it as one voice; look for a source that is independent of it",
        }
    }
}

/// What the checks that see all articles together find, in the order of the claims.
pub fn across(graph: &Graph, settings: &Settings) -> Vec<Repeated> {
    let checks = [&ONE_VOICE, &SOURCED_ELSEWHERE];
    let on = checks.map(|check| settings.severity(check));
    if on == [None; 2] {
        return Vec::new();
    }
    let [one_voice, elsewhere] = on;
    let least = settings.min_score.unwrap_or_default();
    let several = graph.groups().into_iter().filter(|group| group.articles.len() > 1);
    several
        .filter_map(|group| {
            let group = Members { graph, group: &group };
            let one_voice = one_voice.and_then(|severity| group.one_voice(severity));
            one_voice.or_else(|| group.elsewhere(elsewhere?, least))
        })
        .collect()
}

/// A group with its graph.
struct Members<'g> {
    graph: &'g Graph,
    group: &'g ClaimGroup,
}

impl<'g> Members<'g> {
    /// All places, if one source that has a name is behind all of them: whether two articles mean the same "senior
    /// official" nobody can tell.
    fn one_voice(&self, severity: Severity) -> Option<Repeated> {
        let source = source_at(self.graph, *self.group.independent.first()?)?;
        if !self.group.one_voice || !source.named {
            return None;
        }
        let places = self.claims().map(|(_, claim)| self.said(claim)).collect();
        let articles = self.group.articles.len();
        Some(Repeated { check: &ONE_VOICE, severity, source: source.name.clone(), places, articles, told: None })
    }

    /// The places without a source, if an article has one and theirs have none elsewhere.
    fn elsewhere(&self, severity: Severity, least: f32) -> Option<Repeated> {
        let (told, source) = self.told()?;
        let vouched: BTreeSet<usize> = self
            .claims()
            .filter(|&(node, _)| self.holds(node).next().is_some())
            .map(|(_, claim)| claim.article)
            .collect();
        let open = |claim: &ClaimNode| {
            claim.status == Status::Unattributed && claim.score >= least && !vouched.contains(&claim.article)
        };
        let claims: Vec<&ClaimNode> = self.claims().map(|(_, claim)| claim).filter(|claim| open(claim)).collect();
        let articles = claims.iter().map(|claim| claim.article).collect::<BTreeSet<_>>().len();
        (articles > 0).then(|| Repeated {
            check: &SOURCED_ELSEWHERE,
            severity,
            source: source.name.clone(),
            places: claims.iter().map(|claim| self.said(claim)).collect(),
            articles,
            told: Some(self.said(told)),
        })
    }

    /// The first claim with a source that has a name, or else the first with any source.
    fn told(&self) -> Option<(&'g ClaimNode, &'g Profile)> {
        let all = || self.claims().flat_map(|(node, claim)| self.holds(node).map(move |source| (claim, source)));
        all().find(|(_, source)| source.named).or_else(|| all().next())
    }

    /// Who says that a claim is so.
    fn holds(&self, claim: NodeIndex) -> impl Iterator<Item = &'g Profile> + use<'g> {
        let graph = self.graph;
        let holding = graph.assertions(claim).into_iter().filter(|(_, assertion)| assertion.stand == Stand::Holds);
        holding.filter_map(move |(source, _)| source_at(graph, source))
    }

    fn claims(&self) -> impl Iterator<Item = (NodeIndex, &'g ClaimNode)> + use<'g> {
        let graph = self.graph;
        let claims = self.group.claims.clone();
        claims.into_iter().filter_map(move |node| match &graph.net()[node] {
            Node::Claim(claim) => Some((node, claim)),
            _ => None,
        })
    }

    fn said(&self, claim: &ClaimNode) -> Said {
        Said { site: self.graph.article_of(claim).site.clone(), place: claim.place, words: claim.text.clone() }
    }
}

fn source_at(graph: &Graph, node: NodeIndex) -> Option<&Profile> {
    match &graph.net()[node] {
        Node::Source(source) => Some(source),
        _ => None,
    }
}
