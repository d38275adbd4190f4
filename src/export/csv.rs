//! The edge list: one row for each source of each claim; a claim without a source has one row.

use std::borrow::Cow;
use std::io::{self, Write};

use super::xml::xml_text;
use crate::graph::{Assertion, ClaimNode, Graph, Node};

/// What to do with cells that a spreadsheet would run as a formula.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cells {
    /// An apostrophe is put before them, as spreadsheets do themselves; what a terminal would act on becomes `�`.
    #[default]
    Defused,
    /// They stay as they are.
    Verbatim,
}

impl Cells {
    /// The cell as it is written.
    ///
    /// ```
    /// use ascribe::export::Cells;
    /// assert_eq!(Cells::Defused.cell("=SUM(A1)"), "'=SUM(A1)");
    /// assert_eq!(Cells::Defused.cell("a \u{1b}[31mred"), "a \u{fffd}[31mred");
    /// assert_eq!(Cells::Verbatim.cell("=SUM(A1)"), "=SUM(A1)");
    /// ```
    pub fn cell(self, text: &str) -> Cow<'_, str> {
        if self == Self::Verbatim {
            return text.into();
        }
        let controls = text.contains(|c: char| c.is_control() && !c.is_whitespace());
        let text: Cow<'_, str> = if controls { xml_text(text).into() } else { text.into() };
        let runs = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
        if runs { format!("'{text}").into() } else { text }
    }
}

/// The columns, in order.
const COLUMNS: [&str; 13] = [
    "claim_id",
    "claim",
    "status",
    "source_id",
    "source",
    "source_kind",
    "relation",
    "cue",
    "via",
    "article",
    "line",
    "column",
    "confidence",
];

/// Writes the edge list by RFC 4180.
pub(super) fn write(graph: &Graph, cells: Cells, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    rows.write_record(COLUMNS)?;
    for (node, claim) in graph.claims() {
        let id = graph.id(node);
        let assertions = graph.assertions(node);
        if assertions.is_empty() {
            rows.write_record(row(graph, cells, &id, claim, None).iter().map(|cell| cell.as_bytes()))?;
        }
        for (source, assertion) in assertions {
            let speaker = Some((graph.id(source), &graph.net()[source], assertion));
            rows.write_record(row(graph, cells, &id, claim, speaker).iter().map(|cell| cell.as_bytes()))?;
        }
    }
    rows.flush()
}

/// The cells of one row.
fn row<'a>(
    graph: &'a Graph,
    cells: Cells,
    id: &'a str,
    claim: &'a ClaimNode,
    speaker: Option<(String, &'a Node, &'a Assertion)>,
) -> [Cow<'a, str>; COLUMNS.len()] {
    let [source_id, source, kind, relation, cue, via, confidence] = match speaker {
        Some((source_id, Node::Source(source), assertion)) => [
            source_id.into(),
            cells.cell(&source.name),
            source.kind.name().into(),
            assertion.relation.name().into(),
            cells.cell(&assertion.cue),
            cells.cell(&assertion.via.join("; ")).into_owned().into(),
            format!("{:.2}", assertion.confidence).into(),
        ],
        _ => [const { Cow::Borrowed("") }; 7],
    };
    let article = cells.cell(&graph.article_of(claim).id);
    let (line, column) = (claim.place.line.to_string().into(), claim.place.column.to_string().into());
    let status = claim.status.name().into();
    let text = cells.cell(&claim.text);
    [id.into(), text, status, source_id, source, kind, relation, cue, via, article, line, column, confidence]
}
