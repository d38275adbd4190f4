//! What was found, in the form that measuring takes: from an analysis, or from a line of a
//! predictions file, so that other systems can be measured by the same code.

use serde::{Deserialize, Serialize};

use super::Annotation;
use crate::Analysis;
use crate::document::Document;
use crate::text::{OffsetUnit, Offsets, TokenRange};

/// One line of a predictions file: `{"doc": NAME, "attributions": [{"source": [[0, 7]], …}]}`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FoundLine {
    /// Name of the article.
    pub doc: String,
    /// What was found in it.
    pub attributions: Vec<Annotation>,
}

/// The attributions of an analysis, in its order.
pub fn found(analysis: &Analysis<'_>) -> Vec<Annotation> {
    let document = &analysis.document;
    let offsets = Offsets::new(document.article.text(), OffsetUnit::Char);
    let spans = |ranges: &mut dyn Iterator<Item = TokenRange>| spans_of(document, &offsets, ranges);
    let annotation = |attribution: &crate::attribution::Attribution| Annotation {
        source: spans(&mut attribution.found.source.iter()),
        cue: spans(&mut std::iter::once(attribution.found.cue)),
        content: spans(&mut attribution.found.content.iter()),
    };
    analysis.attributions.all.iter().map(annotation).collect()
}

fn spans_of(
    document: &Document<'_>,
    offsets: &Offsets<'_>,
    ranges: &mut dyn Iterator<Item = TokenRange>,
) -> Vec<[usize; 2]> {
    let span = |range| {
        let span = document.span(range);
        [offsets.convert(span.start()), offsets.convert(span.end())]
    };
    ranges.map(span).collect()
}
