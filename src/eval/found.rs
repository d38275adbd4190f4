//! What was found, in the form that measuring takes: from an analysis, or from a line of a
//! predictions file, so that other systems can be measured by the same code.

use serde::{Deserialize, Serialize};

use super::Annotation;
use crate::Analysis;
use crate::attribution::{Attribution, Candidate, Channel, candidates};
use crate::document::Document;
use crate::grammar::Rulebook;
use crate::learned::{Model, Reading};
use crate::matching::MatchContext;
use crate::text::{Article, OffsetUnit, Offsets, TokenRange};

/// One line of a predictions file: `{"doc": NAME, "attributions": [{"source": [[0, 7]], …}]}`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FoundLine {
    /// Name of the article.
    pub doc: String,
    /// What was found in it.
    pub attributions: Vec<Finding>,
}

/// One attribution that was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Where its parts are.
    #[serde(flatten)]
    pub spans: Annotation,
    /// Probability that it is right, 0–1, where the system gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f32>,
    /// The deciding rule, where the system has rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// Who found it, where the system has channels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finder: Option<Finder>,
}

/// Which channels found an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Finder {
    /// Rules of the grammar and labels of the model.
    Both,
    /// Labels of the model alone.
    Model,
    /// Rules of the grammar alone.
    Grammar,
}

impl Finder {
    /// All of them, in the order in which they are printed.
    pub const ALL: [Self; 3] = [Self::Both, Self::Model, Self::Grammar];

    /// Its name in tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Model => "model",
            Self::Grammar => "grammar",
        }
    }

    fn of(attribution: &Attribution) -> Self {
        let evidence = &attribution.found.evidence;
        match evidence.channel {
            Channel::Grammar if evidence.agreed => Self::Both,
            Channel::Grammar => Self::Grammar,
            Channel::Learned if evidence.rule.is_some() => Self::Both,
            Channel::Learned => Self::Model,
        }
    }
}

/// The attributions of an analysis, in its order.
pub fn found(analysis: &Analysis<'_>, rulebook: &Rulebook) -> Vec<Finding> {
    let annotation = annotator(&analysis.document);
    let finding = |attribution: &Attribution| Finding {
        spans: annotation(&attribution.found),
        confidence: Some(attribution.confidence),
        rule: attribution.found.evidence.rules.first().map(|&rule| rulebook.rule_name(rule).to_owned()),
        finder: Some(Finder::of(attribution)),
    };
    analysis.attributions.all.iter().map(finding).collect()
}

/// What the labels of a model alone tell of an article.
pub fn labelled(article: &Article, model: &Model, rulebook: &Rulebook) -> Vec<Finding> {
    let document = Document::new(article, rulebook.lists());
    let context = MatchContext::new(&document, rulebook);
    let reading = Reading::new(&context, model, &candidates(&context, &mut Vec::new()));
    let annotation = annotator(&document);
    let whole = reading.candidates.iter().filter(|candidate| !candidate.content.is_empty());
    whole.map(|candidate| Finding { spans: annotation(candidate), ..Finding::default() }).collect()
}

/// Turns the token ranges of candidates into spans of code points.
fn annotator(document: &Document<'_>) -> impl Fn(&Candidate) -> Annotation {
    let offsets = Offsets::new(document.article.text(), OffsetUnit::Char);
    let span = move |range: TokenRange| {
        let span = document.span(range);
        [span.start(), span.end()].map(|at| offsets.convert(at))
    };
    move |candidate| Annotation {
        source: candidate.source.iter().map(&span).collect(),
        cue: vec![span(candidate.cue)],
        content: candidate.content.iter().map(&span).collect(),
    }
}
