//! What only several articles together show: figures by folder and by month.

use std::collections::BTreeMap;

use super::{Repeated, Summary};
use crate::text::Article;

/// The figures of all articles.
#[derive(Clone, Debug, Default)]
pub struct Overall {
    /// All together.
    pub summary: Summary,
    /// By folder.
    pub folders: BTreeMap<String, Summary>,
    /// By month of publication (`2026-03`), of the articles that carry a date.
    pub months: BTreeMap<String, Summary>,
    /// Claims that several articles make, with what is to be said about that.
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
