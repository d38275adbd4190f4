//! Attributions as a table: one row each, for spreadsheets and data frames.

use std::borrow::Cow;

use super::article_record::{ArticleRecord, AttributionRecord, Runs, SpanRecord};
use super::csv::Cells;

/// The columns, in order. Readers count on their order: new ones are at the end.
pub(super) const COLUMNS: [&str; 28] = [
    "article",
    "attribution_id",
    "kind",
    "class",
    "stance",
    "negated",
    "source",
    "source_name",
    "source_kind",
    "cue",
    "lemma",
    "content",
    "addressee",
    "setting",
    "time",
    "parent",
    "rules",
    "confidence",
    "title",
    "url",
    "published",
    "outlet",
    "source_id",
    "line",
    "column",
    "source_spans",
    "cue_spans",
    "content_spans",
];

/// The line that names the columns.
pub fn csv_header() -> String {
    rows(std::iter::once(COLUMNS.map(Cow::Borrowed)))
}

/// One row for each attribution of the article.
pub fn csv_rows(record: &ArticleRecord<'_>, cells: Cells) -> String {
    rows(record.attributions.iter().map(|attribution| row(record, attribution, cells)))
}

fn rows<'a>(rows: impl Iterator<Item = [Cow<'a, str>; COLUMNS.len()]>) -> String {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing to memory does not fail.
        let _ = writer.write_record(row.iter().map(|cell| cell.as_bytes()));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// The cells of an attribution, empty where there is nothing to tell.
pub(super) fn row<'a>(
    record: &'a ArticleRecord<'_>,
    attribution: &'a AttributionRecord<'_>,
    cells: Cells,
) -> [Cow<'a, str>; COLUMNS.len()] {
    let words = |span: Option<&'a SpanRecord<'_>>| span.map_or(Cow::Borrowed(""), |span| cells.cell(&span.text));
    let source = attribution.source.as_ref();
    let label = source.and_then(|source| source.source);
    let entity = record.sources.iter().find(|source| Some(source.id) == label);
    let optional = |text: &'a Option<Cow<'_, str>>| cells.cell(text.as_deref().unwrap_or_default());
    [
        cells.cell(&record.article.id),
        attribution.id.to_string().into(),
        Cow::Borrowed(&attribution.kind),
        Cow::Borrowed(&attribution.class),
        Cow::Borrowed(&attribution.stance),
        attribution.negated.to_string().into(),
        source.map_or(Cow::Borrowed(""), |source| cells.cell(&source.text)),
        entity.map_or(Cow::Borrowed(""), |entity| cells.cell(&entity.name)),
        entity.map_or("", |entity| &*entity.kind).into(),
        cells.cell(&attribution.cue.text),
        cells.cell(&attribution.cue.lemma),
        cells.cell(&attribution.content.text),
        words(attribution.addressee.as_ref()),
        words(attribution.setting.as_ref()),
        words(attribution.time.as_ref()),
        attribution.parent.map_or_else(String::new, |parent| parent.to_string()).into(),
        attribution.rules.join(" ").into(),
        attribution.confidence.to_string().into(),
        optional(&record.article.title),
        optional(&record.article.url),
        optional(&record.article.published),
        optional(&record.article.outlet),
        label.map_or_else(String::new, |label| label.to_string()).into(),
        attribution.line.to_string().into(),
        attribution.column.to_string().into(),
        source.map_or_else(String::new, |source| spans(&source.spans)).into(),
        spans(&attribution.cue.spans).into(),
        spans(&attribution.content.spans).into(),
    ]
}

/// Runs in one cell: `0-8;80-120`, each from its start up to but without its end.
fn spans(runs: &Runs) -> String {
    let runs: Vec<String> = runs.iter().map(|[start, end]| format!("{start}-{end}")).collect();
    runs.join(";")
}
