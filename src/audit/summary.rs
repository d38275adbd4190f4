//! The figures of an audit, for one article or for many.

use std::collections::BTreeMap;

use crate::Analysis;
use crate::claim::Status;
use crate::coreference::SourceKind;

/// How openly an article tells its sources, by the number of sources that are fully identified: a
/// person with title or affiliation, an organization, a named document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Transparency {
    /// Nobody is identified.
    None,
    /// One source is.
    Low,
    /// Two or three are.
    Medium,
    /// Four or more are.
    High,
}

impl Transparency {
    /// Its name in outputs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// Counts; sums of articles are made with [`Summary::add`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Number of articles.
    pub articles: usize,
    /// Number of claims by status, in the order of [`Status::ALL`].
    pub claims: [usize; Status::ALL.len()],
    /// Number of sources by kind, in the order of [`Summary::KINDS`].
    pub sources: [usize; Summary::KINDS.len()],
    /// Number of fully identified sources.
    pub identified: usize,
    /// Number of claims by the name of the source that carries them.
    pub by_source: BTreeMap<String, usize>,
}

impl Summary {
    /// The kinds of sources, in the order of [`Summary::sources`].
    pub const KINDS: [SourceKind; 6] = SourceKind::ALL;

    /// The figures of one article.
    pub fn new(analysis: &Analysis<'_>) -> Self {
        let mut summary = Self { articles: 1, ..Self::default() };
        let mut carries = vec![false; analysis.sources.all.len()];
        for claim in &analysis.claims {
            summary.claims[claim.status as usize] += 1;
            let speaker = claim.attributions.iter().find_map(|&id| analysis.sources.of.get(id).copied().flatten());
            if let Some(id) = speaker {
                carries[crate::text::Id::index(id)] = true;
                *summary.by_source.entry(analysis.sources.all[id].name.clone()).or_default() += 1;
            }
        }
        for (source, _) in analysis.sources.all.iter().zip(carries).filter(|(_, carries)| *carries) {
            summary.sources[source.kind as usize] += 1;
            let described = !source.titles.is_empty() || source.affiliation.is_some();
            let identified = source.named && (source.kind != SourceKind::Person || described);
            summary.identified += usize::from(identified);
        }
        summary
    }

    /// Adds the figures of other articles.
    pub fn add(&mut self, other: &Self) {
        self.articles += other.articles;
        self.identified += other.identified;
        self.claims.iter_mut().zip(other.claims).for_each(|(sum, count)| *sum += count);
        self.sources.iter_mut().zip(other.sources).for_each(|(sum, count)| *sum += count);
        for (name, count) in &other.by_source {
            *self.by_source.entry(name.clone()).or_default() += count;
        }
    }

    /// Number of claims.
    pub fn total(&self) -> usize {
        self.claims.iter().sum()
    }

    /// Number of claims of that status.
    pub const fn count(&self, status: Status) -> usize {
        self.claims[status as usize]
    }

    /// Share of claims, 0–1, that have a source; `None` without claims.
    pub fn coverage(&self) -> Option<f32> {
        let without = self.count(Status::Hedged) + self.count(Status::Unattributed);
        let total = self.total();
        (total > 0).then(|| (total - without) as f32 / total as f32)
    }

    /// Share of the claims with a source, 0–1, that rest on unnamed people; `None` without such claims.
    pub fn anonymous_share(&self) -> Option<f32> {
        let with_source = [Status::Attributed, Status::Anonymous, Status::Vague].map(|status| self.count(status));
        let all: usize = with_source.iter().sum();
        (all > 0).then(|| self.count(Status::Anonymous) as f32 / all as f32)
    }

    /// The source that carries most claims, and its share of all claims that have a source, 0–1.
    pub fn top_source(&self) -> Option<(&str, f32)> {
        let all: usize = self.by_source.values().sum();
        let (name, count) = self.by_source.iter().rev().max_by_key(|&(_, count)| count)?;
        Some((name, *count as f32 / all as f32))
    }

    /// As many sources of equal weight would spread the claims as evenly: exp of the entropy.
    pub fn effective_sources(&self) -> f32 {
        let all: usize = self.by_source.values().sum();
        let share = |&count: &usize| count as f32 / all as f32;
        let entropy: f32 = self.by_source.values().map(|count| -share(count) * share(count).ln()).sum();
        if all == 0 { 0.0 } else { entropy.exp() }
    }

    /// How openly sources are told.
    pub const fn transparency(&self) -> Transparency {
        match self.identified {
            0 => Transparency::None,
            1 => Transparency::Low,
            2 | 3 => Transparency::Medium,
            _ => Transparency::High,
        }
    }
}
