//! What only several articles together show: figures by folder and by month, and one voice that many
//! articles repeat.

use std::collections::BTreeMap;

use super::check::Check;
use super::checks::ONE_VOICE;
use super::{Settings, Summary};
use crate::diagnostic::Severity;
use crate::graph::{ClaimGroup, Graph, Node};
use crate::text::{Article, Position, Site};

/// The figures of all articles.
#[derive(Clone, Debug, Default)]
pub struct Overall {
    /// All together.
    pub summary: Summary,
    /// By folder.
    pub folders: BTreeMap<String, Summary>,
    /// By month of publication (`2026-03`), of the articles that carry a date.
    pub months: BTreeMap<String, Summary>,
    /// Claims that several articles have from one source.
    pub repeated: Vec<Repeated>,
}

impl Overall {
    /// Adds the figures of one article.
    pub fn add(&mut self, article: &Article, summary: &Summary) {
        self.summary.add(summary);
        let folder = article.file().rsplit_once(['/', '\\']).map_or(".", |(folder, _)| folder);
        self.folders.entry(folder.to_owned()).or_default().add(summary);
        if let Some(month) = article.published().and_then(month) {
            self.months.entry(month.to_owned()).or_default().add(summary);
        }
    }

    /// Adds the figures of other articles.
    pub fn join(&mut self, other: Self) {
        self.summary.add(&other.summary);
        for (folder, summary) in other.folders {
            self.folders.entry(folder).or_default().add(&summary);
        }
        for (month, summary) in other.months {
            self.months.entry(month).or_default().add(&summary);
        }
        self.repeated.extend(other.repeated);
    }

    /// The parts worth telling apart, with a heading for each: folders and months if there are several.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &BTreeMap<String, Summary>)> {
        [("by folder", &self.folders), ("by month", &self.months)].into_iter().filter(|(_, parts)| parts.len() > 1)
    }
}

/// Year and month of an ISO date.
fn month(date: &str) -> Option<&str> {
    let month = date.get(..7)?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(&month[..4]) && month.as_bytes()[4] == b'-' && digits(&month[5..])).then_some(month)
}

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

/// A claim that several articles make, all of them from one source.
#[derive(Clone, Debug)]
pub struct Repeated {
    /// The check that it belongs to.
    pub check: &'static Check,
    /// How much it matters.
    pub severity: Severity,
    /// Who says it.
    pub source: String,
    /// Where it is said, in the order of the articles.
    pub places: Vec<Said>,
    /// In how many articles.
    pub articles: usize,
}

impl Repeated {
    /// What is wrong, in one line.
    pub fn message(&self) -> String {
        format!("{} articles say this, and all have it from one source: {}", self.articles, self.source)
    }

    /// What to do about it.
    pub const fn hint(&self) -> &'static str {
        "count it as one voice; look for a source that is independent of it"
    }
}

/// The claims that several of the articles have from one source; empty if the check is off.
pub fn across(graph: &Graph, settings: &Settings) -> Vec<Repeated> {
    let Some(severity) = settings.severity(&ONE_VOICE) else { return Vec::new() };
    let groups = graph.groups().into_iter().filter(|group| group.one_voice && group.articles.len() > 1);
    groups.filter_map(|group| repeated(graph, &group, severity)).collect()
}

fn repeated(graph: &Graph, group: &ClaimGroup, severity: Severity) -> Option<Repeated> {
    let Node::Source(source) = &graph.net()[*group.sources.first()?] else { return None };
    let place = |&node| match &graph.net()[node] {
        Node::Claim(claim) => {
            Some(Said { site: graph.article_of(claim).site.clone(), place: claim.place, words: claim.text.clone() })
        }
        _ => None,
    };
    let places = group.claims.iter().filter_map(place).collect();
    Some(Repeated { check: &ONE_VOICE, severity, source: source.name.clone(), places, articles: group.articles.len() })
}
