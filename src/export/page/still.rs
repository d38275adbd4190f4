//! What is read where no script runs: a picture of the sources quoted most, and their table.

use std::cmp::Reverse;
use std::fmt::Write as _;

use super::super::lettering::{Area, overlap, width};
use super::super::style;
use super::super::xml;
use super::data::Data;
use super::network::Ties;
use super::selection::Selection;
use crate::coreference::corpus::Profile;
use crate::graph::Graph;
use crate::text::visible;

/// Sources of the table.
const ROWS: usize = 500;
/// Sources of the picture, and those of them with a name beside.
const CIRCLES: usize = 400;
const NAMES: usize = 24;
/// Room around the picture.
const MARGIN: f32 = 60.0;
/// So many lines of letters are as high as the picture, or as wide, whichever is more.
const PART: f32 = 64.0;
/// Letters of the longest name that is shown whole.
const LONGEST: usize = 32;
/// The size of letters whose widths are known, and how much wider than thought those of a reader may be.
const LETTER: f32 = 12.0;
const WIDER: f32 = 1.2;

/// Sources with their numbers of claims and articles, those with the most claims first.
struct Row<'g> {
    number: usize,
    source: &'g Profile,
    claims: usize,
    articles: usize,
}

/// The text as markup, nothing in it that turns the direction of writing.
fn safe(text: &str) -> String {
    xml::safe(&text.chars().map(visible).collect::<String>())
}

/// The markup.
pub(super) fn still(graph: &Graph, selection: &Selection, ties: &Ties, data: &Data) -> String {
    let rows = rows(graph, selection, ties);
    let mut page = String::from("<p>This page is explored with its script, which does not run here.</p>\n");
    picture(&mut page, &rows, data);
    table(&mut page, &rows);
    page
}

fn rows<'g>(graph: &'g Graph, selection: &Selection, ties: &Ties) -> Vec<Row<'g>> {
    let (claims, articles) = (&ties.claims, ties.articles());
    let kept = graph.sources().filter(|&(node, _)| selection.position(node).is_some());
    let profiles = kept.enumerate().map(|(number, (_, source))| (number, source));
    let mut rows: Vec<Row<'g>> = profiles
        .map(|(number, source)| Row { number, source, claims: claims[number], articles: articles[number] })
        .collect();
    rows.sort_by_key(|row| (Reverse(row.claims), row.number));
    rows
}

fn table(page: &mut String, rows: &[Row<'_>]) {
    let shown = rows.len().min(ROWS);
    let of = if shown < rows.len() { format!("the {shown} quoted most of {}", rows.len()) } else { "all".into() };
    let _ = writeln!(
        page,
        "<table><caption>Sources: {of}</caption><thead><tr><th scope=\"col\">Source</th><th scope=\"col\">Kind</th>\
         <th scope=\"col\">Claims</th><th scope=\"col\">Articles</th></tr></thead><tbody>"
    );
    for row in rows.iter().take(ROWS) {
        let _ = writeln!(
            page,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
            safe(&row.source.name),
            style::kind_label(row.source.kind),
            row.claims,
            row.articles
        );
    }
    page.push_str("</tbody></table>\n");
}

fn picture(page: &mut String, rows: &[Row<'_>], data: &Data) {
    let rows = &rows[..rows.len().min(CIRCLES)];
    let ends = |axis: usize| {
        let all = rows.iter().map(move |row| data.place(row.number)[axis]);
        all.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
    };
    let ((left, right), (top, bottom)) = (ends(0), ends(1));
    if !left.is_finite() {
        return;
    }
    let _ = writeln!(
        page,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"The sources quoted most\" viewBox=\"{:.0} {:.0} {:.0} {:.0}\" font-family=\"sans-serif\">",
        left - MARGIN,
        top - MARGIN,
        right - left + 2.0 * MARGIN,
        bottom - top + 2.0 * MARGIN
    );
    for row in rows {
        let look = style::of_kind(row.source.kind);
        let [x, y] = data.place(row.number);
        let dashes = if look.dashed { " stroke-dasharray=\"3 2\"" } else { "" };
        let _ = writeln!(
            page,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\" fill=\"{}\" stroke=\"{}\"{dashes}><title>{}</title></circle>",
            data.radius(row.number),
            look.fill,
            look.line,
            safe(&row.source.name)
        );
    }
    let frame = [left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN];
    names(page, rows, data, frame);
    page.push_str("</svg>\n");
}

/// The names of those quoted most, below or above their circles, where no other name is.
fn names(page: &mut String, rows: &[Row<'_>], data: &Data, frame: Area) {
    let size = (frame[2] - frame[0]).max(frame[3] - frame[1]) / PART;
    let mut taken: Vec<Area> = Vec::new();
    for row in rows {
        if taken.len() == NAMES {
            return;
        }
        let name = style::wrapped(&row.source.name, LONGEST, 1).join("");
        let half = WIDER * width(&name) * size / LETTER / 2.0;
        let ([x, y], radius) = (data.place(row.number), data.radius(row.number));
        let area = |base: f32| [x - half, base - size, x + half, base + size / 3.0];
        let inside =
            |area: &Area| area[0] >= frame[0] && area[1] >= frame[1] && area[2] <= frame[2] && area[3] <= frame[3];
        let bases = [y + radius + size, y - radius - size / 3.0];
        let free = |base: &f32| inside(&area(*base)) && !taken.iter().any(|&other| overlap(other, area(*base)));
        let Some(base) = bases.into_iter().find(free) else { continue };
        taken.push(area(base));
        let _ = writeln!(
            page,
            "<text x=\"{x}\" y=\"{base:.1}\" font-size=\"{size:.1}\" text-anchor=\"middle\" fill=\"{}\">{}</text>",
            style::of_kind(row.source.kind).ink,
            safe(&name)
        );
    }
}
