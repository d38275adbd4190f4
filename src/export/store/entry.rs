//! An analysis as the rows of a store, ids left open: they are given where the rows are written.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::stored;
use crate::Analysis;
use crate::coreference::Source;
use crate::export::{ArticleRecord, Label, Runs, SourceRecord};
use crate::grammar::Rulebook;
use crate::graph::ArticlePart;
use crate::text::{OffsetUnit, Offsets};

/// A name out of a short list of them.
type Name = Cow<'static, str>;

/// All that a store keeps of an article.
#[derive(Clone, Debug)]
pub struct Entry {
    pub(super) article: ArticleRow,
    pub(super) sources: Vec<SourceRow>,
    pub(super) attributions: Vec<AttributionRow>,
    pub(super) claims: Vec<ClaimRow>,
    pub(super) brief: Vec<u8>,
    pub(super) whole: Vec<u8>,
}

#[derive(Clone, Debug)]
pub(super) struct ArticleRow {
    pub(super) key: String,
    pub(super) path: String,
    pub(super) title: Option<String>,
    pub(super) url: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) published: Option<String>,
    pub(super) chars: usize,
    pub(super) hash: String,
    pub(super) text: String,
}

#[derive(Clone, Debug)]
pub(super) struct SourceRow {
    pub(super) label: String,
    pub(super) name: String,
    pub(super) kind: Name,
    pub(super) named: bool,
    pub(super) titles: String,
    pub(super) affiliation: Option<String>,
    pub(super) justification: Option<String>,
    pub(super) country: Option<String>,
    pub(super) aliases: String,
    pub(super) medium: bool,
    pub(super) state_media: bool,
    pub(super) mentions: Vec<(Place, String)>,
}

/// Start and end in code points.
pub(super) type Place = [usize; 2];

#[derive(Clone, Debug)]
pub(super) struct AttributionRow {
    pub(super) label: String,
    pub(super) kind: Name,
    pub(super) class: Name,
    pub(super) stance: Name,
    pub(super) negated: bool,
    /// Position of the source in the article.
    pub(super) source: Option<usize>,
    pub(super) cue: String,
    pub(super) lemma: String,
    pub(super) content: String,
    /// Position of the attribution that passes it on.
    pub(super) parent: Option<usize>,
    pub(super) confidence: f64,
    pub(super) rules: String,
    pub(super) spans: Vec<(&'static str, Place)>,
}

#[derive(Clone, Debug)]
pub(super) struct ClaimRow {
    pub(super) label: String,
    pub(super) text: String,
    pub(super) status: Name,
    pub(super) score: f64,
    pub(super) line: usize,
    pub(super) column: usize,
    /// Positions of the attributions that carry it.
    pub(super) attributions: Vec<usize>,
    pub(super) spans: Runs,
}

impl Entry {
    /// The rows of an analysis, whose candidates that lost are kept; `rulebook` is the one that analysed it, `hash` tells
    /// its content apart.
    ///
    /// # Errors
    /// What the serializer refuses; nothing that articles can cause.
    pub fn new(analysis: &Analysis<'_>, rulebook: &Rulebook, hash: String) -> Result<Self, String> {
        let article = analysis.document.article;
        let record = ArticleRecord::new(analysis, rulebook, OffsetUnit::Char);
        let told = |error: postcard::Error| format!("{}: cannot be kept: {error}", article.name());
        let part = ArticlePart::new_brief(analysis, rulebook);
        let optional = |text: Option<&str>| text.map(str::to_owned);
        Ok(Self {
            article: ArticleRow {
                key: article.id().to_owned(),
                path: article.file().to_owned(),
                title: optional(article.title()),
                url: optional(article.url()),
                outlet: optional(article.outlet()),
                published: optional(article.published()),
                chars: record.article.chars,
                hash,
                text: article.text().to_owned(),
            },
            sources: sources(analysis, &record),
            attributions: attributions(&record),
            claims: claims(&record),
            brief: postcard::to_allocvec(&part).map_err(told)?,
            whole: stored::bytes(analysis).map_err(told)?,
        })
    }

    /// What tells its content apart.
    pub fn hash(&self) -> &str {
        &self.article.hash
    }

    /// The id of the article.
    pub fn key(&self) -> &str {
        &self.article.key
    }
}

fn sources(analysis: &Analysis<'_>, record: &ArticleRecord<'_>) -> Vec<SourceRow> {
    let document = &analysis.document;
    let offsets = Offsets::new(document.article.text(), OffsetUnit::Char);
    let place = |run| {
        let span = document.span(run);
        ([offsets.convert(span.start()), offsets.convert(span.end())], document.words_of(run).to_owned())
    };
    // One mention may be the source of several attributions.
    let mentions = |found: &Source| {
        let places: BTreeSet<_> = found.mentions.iter().flat_map(|mention| mention.tokens.iter().map(place)).collect();
        places.into_iter().collect()
    };
    let row = |(source, found): (&SourceRecord<'_>, &Source)| SourceRow {
        label: source.id.to_string(),
        name: source.name.to_string(),
        kind: source.kind.clone(),
        named: source.named,
        titles: json(&source.titles),
        affiliation: source.affiliation.as_deref().map(str::to_owned),
        justification: source.justification.as_deref().map(str::to_owned),
        country: source.country.as_deref().map(str::to_owned),
        aliases: json(&source.aliases),
        medium: source.medium,
        state_media: source.state_media,
        mentions: mentions(found),
    };
    record.sources.iter().zip(&analysis.sources.all).map(row).collect()
}

fn attributions(record: &ArticleRecord<'_>) -> Vec<AttributionRow> {
    let row = |found: &crate::export::AttributionRecord<'_>| {
        let source = found.source.as_ref();
        let others = [("addressee", &found.addressee), ("setting", &found.setting), ("time", &found.time)];
        let mut spans = Vec::new();
        let mut add = |role, runs: &Runs| spans.extend(runs.iter().map(|&run| (role, run)));
        if let Some(source) = source {
            add("source", &source.spans);
        }
        add("cue", &found.cue.spans);
        add("content", &found.content.spans);
        for (role, words) in others {
            if let Some(words) = words {
                add(role, &words.spans);
            }
        }
        AttributionRow {
            label: found.id.to_string(),
            kind: found.kind.clone(),
            class: found.class.clone(),
            stance: found.stance.clone(),
            negated: found.negated,
            source: source.and_then(|source| source.source).map(Label::index),
            cue: found.cue.text.clone().into_owned(),
            lemma: found.cue.lemma.clone(),
            content: found.content.text.clone().into_owned(),
            parent: found.parent.map(Label::index),
            confidence: found.confidence,
            rules: json(&found.rules),
            spans,
        }
    };
    record.attributions.iter().map(row).collect()
}

fn claims(record: &ArticleRecord<'_>) -> Vec<ClaimRow> {
    let row = |claim: &crate::export::ClaimRecord<'_>| ClaimRow {
        label: claim.id.to_string(),
        text: claim.text.clone().into_owned(),
        status: claim.status.clone(),
        score: claim.score,
        line: claim.line,
        column: claim.column,
        attributions: claim.attributions.iter().map(|label| label.index()).collect(),
        spans: claim.spans.clone(),
    };
    record.claims.iter().map(row).collect()
}

/// Texts as a list in JSON.
pub(super) fn json<S: AsRef<str>>(texts: &[S]) -> String {
    texts.iter().map(AsRef::as_ref).collect::<serde_json::Value>().to_string()
}
