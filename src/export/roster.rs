//! The table of sources as text, CSV and JSON.

use std::io::{self, Write};

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr as _;

use super::Cells;
use super::xml::xml_text;
use crate::graph::{Roster, RosterRow};
use crate::text::visible;

/// Forms of the table of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RosterFormat {
    /// Columns for people.
    Text,
    /// RFC 4180.
    Csv,
    /// An array of objects.
    Json,
}

/// Readers count on their order: new ones are at the end.
const COLUMNS: [&str; 16] = [
    "source",
    "kind",
    "named",
    "articles",
    "claims",
    "mentions",
    "aliases",
    "titles",
    "affiliation",
    "country",
    "justification",
    "merged",
    "article_ids",
    "outlets",
    "first",
    "last",
];

impl RosterFormat {
    /// Writes the table.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write(self, roster: &Roster, cells: Cells, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Text => text(roster, out),
            Self::Csv => csv(roster, cells, out),
            Self::Json => json(roster, out),
        }
    }
}

/// Why the row is one source, in words; empty if only one article told of it.
fn merged(row: &RosterRow) -> String {
    row.source.profile.reasons.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// A table in even columns; what there is to tell about names and merging is below each source.
fn text(roster: &Roster, out: &mut dyn Write) -> io::Result<()> {
    let shown: Vec<String> = roster.rows.iter().map(|row| plain(&row.source.profile.name)).collect();
    let width = shown.iter().map(|name| name.width().min(WIDEST)).max().unwrap_or(0).max("source".len());
    let pad = |name: &str| " ".repeat(width.saturating_sub(name.width()));
    writeln!(out, "source{}  kind          articles  claims  mentions", pad("source"))?;
    for (row, name) in roster.rows.iter().zip(&shown) {
        let profile = &row.source.profile;
        let (kind, articles) = (profile.kind.name(), row.source.articles.len());
        writeln!(out, "{name}{}  {kind:12}  {articles:8}  {:6}  {:8}", pad(name), row.claims, profile.mentions)?;
        let government = profile.government.map(|country| format!("{country} (government)"));
        let country = government.as_ref().or(profile.country.as_ref());
        let described: Vec<&str> = profile.titles.iter().chain(country).map(String::as_str).collect();
        let told = [("also", profile.aliases.join("; ")), ("who", described.join("; ")), ("merged", merged(row))];
        for (label, told) in told.iter().filter(|(_, told)| !told.is_empty()) {
            writeln!(out, "    {label:8}{}", plain(told))?;
        }
    }
    Ok(())
}

/// Columns that a name may take before it pushes its row out of line.
const WIDEST: usize = 48;

/// The text with control characters shown as blanks, and what turns the direction of writing as a sign.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { visible(c) }).collect()
}

fn csv(roster: &Roster, cells: Cells, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    rows.write_record(COLUMNS)?;
    for row in &roster.rows {
        let profile = &row.source.profile;
        let optional = |text: &Option<String>| text.clone().unwrap_or_default();
        let (first, last) = row.days.clone().unwrap_or_default();
        let values: [String; COLUMNS.len()] = [
            profile.name.clone(),
            profile.kind.name().into(),
            profile.named.to_string(),
            row.source.articles.len().to_string(),
            row.claims.to_string(),
            profile.mentions.to_string(),
            profile.aliases.join("; "),
            profile.titles.join("; "),
            optional(&profile.affiliation),
            optional(&profile.country),
            optional(&profile.justification),
            merged(row),
            row.article_ids.join("; "),
            row.outlets.join("; "),
            first,
            last,
        ];
        rows.write_record(values.iter().map(|value| cells.cell(value).into_owned()))?;
    }
    rows.flush()
}

fn json(roster: &Roster, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &roster.rows.iter().map(roster_row).collect::<Vec<_>>())?;
    out.write_all(b"\n")
}

/// A row as an object.
pub fn roster_row(row: &RosterRow) -> Value {
    let words = |text: &String| xml_text(text);
    let list = |texts: &[String]| texts.iter().map(words).collect::<Vec<_>>();
    let profile = &row.source.profile;
    json!({
        "name": words(&profile.name), "kind": profile.kind.name(), "named": profile.named,
        "articles": row.source.articles.len(), "claims": row.claims, "mentions": profile.mentions,
        "aliases": list(&profile.aliases), "titles": list(&profile.titles),
        "affiliation": profile.affiliation.as_ref().map(words), "country": profile.country.as_ref().map(words),
        "justification": profile.justification.as_ref().map(words), "medium": profile.medium,
        "state_media": profile.state_media,
        "merged": profile.reasons.iter().map(|reason| words(&reason.to_string())).collect::<Vec<_>>(),
        "article_ids": list(&row.article_ids), "outlets": list(&row.outlets),
        "first": row.days.as_ref().map(|days| &days.0), "last": row.days.as_ref().map(|days| &days.1),
    })
}
