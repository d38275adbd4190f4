//! Records that outlive what they were made from.

use std::borrow::Cow;

use super::article_record::{
    ArticleRecord, AttributionRecord, ClaimRecord, CueRecord, DiagnosticRecord, HeaderRecord, SourceRecord,
    SourceSpanRecord, SpanRecord,
};

/// A text of one's own.
type Text = Cow<'static, str>;

fn own(text: Cow<'_, str>) -> Text {
    Cow::Owned(text.into_owned())
}

fn own_if(text: Option<Cow<'_, str>>) -> Option<Text> {
    text.map(own)
}

impl ArticleRecord<'_> {
    /// The record with texts of its own.
    pub fn into_owned(self) -> ArticleRecord<'static> {
        ArticleRecord {
            schema: self.schema,
            article: self.article.into_owned(),
            sources: self.sources.into_iter().map(SourceRecord::into_owned).collect(),
            attributions: self.attributions.into_iter().map(AttributionRecord::into_owned).collect(),
            claims: self.claims.into_iter().map(ClaimRecord::into_owned).collect(),
            people: Cow::Owned(self.people.into_owned()),
            diagnostics: self.diagnostics.into_iter().map(DiagnosticRecord::into_owned).collect(),
        }
    }
}

impl HeaderRecord<'_> {
    fn into_owned(self) -> HeaderRecord<'static> {
        HeaderRecord {
            id: own(self.id),
            title: own_if(self.title),
            url: own_if(self.url),
            published: own_if(self.published),
            outlet: own_if(self.outlet),
            text: own_if(self.text),
            chars: self.chars,
            offset_unit: self.offset_unit,
        }
    }
}

impl SourceRecord<'_> {
    /// The record with texts of its own.
    pub fn into_owned(self) -> SourceRecord<'static> {
        SourceRecord {
            name: own(self.name),
            titles: Cow::Owned(self.titles.into_owned()),
            affiliation: own_if(self.affiliation),
            justification: own_if(self.justification),
            aliases: Cow::Owned(self.aliases.into_owned()),
            country: own_if(self.country),
            id: self.id,
            kind: self.kind,
            named: self.named,
            medium: self.medium,
            state_media: self.state_media,
            government: self.government,
            pronoun: self.pronoun,
            members: self.members,
            mentions: self.mentions,
        }
    }
}

impl AttributionRecord<'_> {
    /// The record with texts of its own.
    pub fn into_owned(self) -> AttributionRecord<'static> {
        let owned = |span: Option<SpanRecord<'_>>| span.map(SpanRecord::into_owned);
        AttributionRecord {
            source: self.source.map(|SourceSpanRecord { text, spans, source }| SourceSpanRecord {
                text: own(text),
                spans,
                source,
            }),
            cue: CueRecord { text: own(self.cue.text), spans: self.cue.spans, lemma: self.cue.lemma },
            content: self.content.into_owned(),
            addressee: owned(self.addressee),
            setting: owned(self.setting),
            time: owned(self.time),
            rules: self.rules.into_iter().map(own).collect(),
            id: self.id,
            kind: self.kind,
            class: self.class,
            stance: self.stance,
            negated: self.negated,
            parent: self.parent,
            confidence: self.confidence,
            line: self.line,
            column: self.column,
        }
    }
}

impl SpanRecord<'_> {
    fn into_owned(self) -> SpanRecord<'static> {
        SpanRecord { text: own(self.text), spans: self.spans }
    }
}

impl ClaimRecord<'_> {
    /// The record with texts of its own.
    pub fn into_owned(self) -> ClaimRecord<'static> {
        ClaimRecord {
            text: own(self.text),
            id: self.id,
            spans: self.spans,
            status: self.status,
            attributions: self.attributions,
            score: self.score,
            line: self.line,
            column: self.column,
        }
    }
}

impl DiagnosticRecord<'_> {
    fn into_owned(self) -> DiagnosticRecord<'static> {
        DiagnosticRecord {
            code: self.code,
            severity: self.severity,
            message: own(self.message),
            span: self.span,
            hint: own_if(self.hint),
        }
    }
}
