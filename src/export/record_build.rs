//! An analysis to its record: the one place where ranges of tokens become offsets in the unit that
//! the reader asked for, and ids become labels.

use std::borrow::Cow;

use super::article_record::{
    ArticleRecord, AttributionRecord, ClaimRecord, CueRecord, DiagnosticRecord, HeaderRecord, Label, SCHEMA_NAME,
    SourceRecord, SourceSpanRecord, SpanRecord,
};
use super::pronoun::pronoun;
use crate::Analysis;
use crate::attribution::Attribution;
use crate::claim::Claim;
use crate::coreference::Source;
use crate::diagnostic::Diagnostic;
use crate::grammar::Rulebook;
use crate::text::{
    AttributionId, ClaimId, Id, LineIndex, OffsetUnit, Offsets, SourceId, Span, TokenId, TokenRange, TokenRuns,
};

impl<'a> ArticleRecord<'a> {
    /// The record of an analysis, offsets counted in `unit`; `rulebook` is the one that analysed it.
    #[doc(hidden)]
    pub fn new(analysis: &'a Analysis<'a>, rulebook: &'a Rulebook, unit: OffsetUnit) -> Self {
        Builder::new(analysis, rulebook, unit).article(unit)
    }
}

/// The label of a source.
pub fn source_label(id: SourceId) -> Label {
    Label::new('s', id.index())
}

/// The label of an attribution.
pub fn attribution_label(id: AttributionId) -> Label {
    Label::new('a', id.index())
}

/// The label of a claim.
pub fn claim_label(id: ClaimId) -> Label {
    Label::new('c', id.index())
}

/// Rounds a probability to four digits, so that outputs do not show the noise of `f32`.
fn rounded(value: f32) -> f64 {
    (f64::from(value) * 1e4).round() / 1e4
}

struct Builder<'a> {
    analysis: &'a Analysis<'a>,
    rulebook: &'a Rulebook,
    offsets: Offsets<'a>,
    lines: LineIndex<'a>,
}

impl<'a> Builder<'a> {
    fn new(analysis: &'a Analysis<'a>, rulebook: &'a Rulebook, unit: OffsetUnit) -> Self {
        let text = analysis.document.article.text();
        Self { analysis, rulebook, offsets: Offsets::new(text, unit), lines: LineIndex::of(analysis.document.article) }
    }

    fn article(&self, unit: OffsetUnit) -> ArticleRecord<'a> {
        let analysis = self.analysis;
        let article = analysis.document.article;
        ArticleRecord {
            schema: SCHEMA_NAME.into(),
            article: HeaderRecord {
                id: article.id().into(),
                title: article.title().map(Cow::Borrowed),
                url: article.url().map(Cow::Borrowed),
                published: article.published().map(Cow::Borrowed),
                outlet: article.outlet().map(Cow::Borrowed),
                text: article.origin().map(|_| article.text().into()),
                chars: self.offsets.total(),
                offset_unit: unit.name().into(),
            },
            sources: analysis.sources.all.entries().map(|(id, source)| Self::source(id, source)).collect(),
            attributions: analysis.attributions.all.entries().map(|(id, found)| self.attribution(id, found)).collect(),
            claims: analysis.claims.entries().map(|(id, claim)| self.claim(id, claim)).collect(),
            people: Cow::Borrowed(&analysis.sources.others),
            diagnostics: analysis.diagnostics.iter().map(|remark| self.diagnostic(remark)).collect(),
        }
    }

    fn source(id: SourceId, source: &'a Source) -> SourceRecord<'a> {
        SourceRecord {
            id: source_label(id),
            name: Cow::Borrowed(&source.name),
            kind: source.kind.name().into(),
            named: source.named,
            titles: Cow::Borrowed(&source.titles),
            affiliation: source.affiliation.as_deref().map(Cow::Borrowed),
            justification: source.justification.as_deref().map(Cow::Borrowed),
            aliases: Cow::Borrowed(&source.aliases),
            country: source.country.as_deref().map(Cow::Borrowed),
            medium: source.medium,
            state_media: source.state_media,
            government: source.government.map(Cow::Borrowed),
            pronoun: source.gender.map(|gender| pronoun(gender).into()),
            members: source.members.iter().copied().map(source_label).collect(),
            mentions: source.mentions.len(),
        }
    }

    fn attribution(&self, id: AttributionId, attribution: &'a Attribution) -> AttributionRecord<'a> {
        let found = &attribution.found;
        let source = self.analysis.sources.of.get(id).copied().flatten().map(source_label);
        let SpanRecord { text, spans } = self.range(found.cue);
        let place = self.lines.position(self.analysis.document.span(found.cue).start());
        AttributionRecord {
            id: attribution_label(id),
            kind: attribution.kind.name().into(),
            class: found.class.name().into(),
            stance: found.stance.name().into(),
            negated: found.negated,
            source: (!found.source.is_empty()).then(|| {
                let SpanRecord { text, spans } = self.runs(&found.source);
                SourceSpanRecord { text, spans, source }
            }),
            cue: CueRecord { text, spans, lemma: self.lemma(found.head) },
            content: self.runs(&found.content),
            addressee: found.addressee.map(|range| self.range(range)),
            setting: found.setting.map(|range| self.range(range)),
            time: found.time.map(|range| self.range(range)),
            parent: attribution.parent.map(attribution_label),
            rules: found.evidence.rules.iter().map(|&rule| self.rulebook.rule_name(rule).into()).collect(),
            confidence: rounded(attribution.confidence),
            line: place.line,
            column: place.column,
        }
    }

    fn claim(&self, id: ClaimId, claim: &'a Claim) -> ClaimRecord<'a> {
        let start = claim.tokens.hull().map_or(0, |hull| self.analysis.document.span(hull).start());
        let position = self.lines.position(start);
        let SpanRecord { text, spans } = self.runs(&claim.tokens);
        ClaimRecord {
            id: claim_label(id),
            text,
            spans,
            status: claim.status.name().into(),
            attributions: claim.attributions.iter().copied().map(attribution_label).collect(),
            score: rounded(claim.score),
            line: position.line,
            column: position.column,
        }
    }

    fn diagnostic(&self, remark: &'a Diagnostic) -> DiagnosticRecord<'a> {
        DiagnosticRecord {
            code: remark.code.clone(),
            severity: remark.severity.name().into(),
            message: Cow::Borrowed(&remark.message),
            span: remark.span.map(|span| self.offsets_of(span)),
            hint: remark.hint.as_deref().map(Cow::Borrowed),
        }
    }

    fn lemma(&self, head: TokenRange) -> String {
        let lemmas: Vec<_> = head.iter().map(|token: TokenId| self.analysis.document.lemma(token)).collect();
        lemmas.join(" ")
    }

    fn range(&self, range: TokenRange) -> SpanRecord<'a> {
        let span = self.analysis.document.span(range);
        let text = span.slice(self.analysis.document.article.text());
        SpanRecord { text: Cow::Borrowed(text), spans: [self.offsets_of(span)].into() }
    }

    fn runs(&self, runs: &TokenRuns) -> SpanRecord<'a> {
        let document = &self.analysis.document;
        let mut ranges = runs.iter();
        if let (Some(only), None) = (ranges.next(), ranges.next()) {
            return self.range(only);
        }
        let (text, spans) = (document.article.text(), || runs.iter().map(|run| document.span(run)));
        let words: Vec<&str> = spans().map(|span| span.slice(text)).collect();
        let spans = spans().map(|span| self.offsets_of(span)).collect();
        SpanRecord { text: Cow::Owned(words.join(" … ")), spans }
    }

    fn offsets_of(&self, span: Span) -> [usize; 2] {
        [self.offsets.convert(span.start()), self.offsets.convert(span.end())]
    }
}
