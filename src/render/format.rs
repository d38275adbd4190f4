//! The forms of an audit. An output is made of a head, one piece for each article in order, what
//! is between pieces, and a tail: articles can be rendered in parallel and let go.

use super::{claims, csv, github, html, json, line, markdown, sarif, text};
use crate::audit::{Overall, Repeated, Report};
use crate::export::Cells;

/// A form of the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people, on a terminal.
    Text,
    /// `path:line:column: severity code message`.
    Line,
    /// One JSON object.
    Json,
    /// One row for each finding.
    Csv,
    /// One row for each claim, whatever its status.
    Claims,
    /// Annotations of GitHub workflows.
    Github,
    /// For a comment on a pull request.
    Markdown,
    /// SARIF 2.1.0, for code scanning tools.
    Sarif,
    /// A page in one file.
    Html,
}

/// How the forms for people look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether to use colour.
    pub color: bool,
    /// Columns of the terminal.
    pub width: usize,
    /// What to do with cells of tables that a spreadsheet would run.
    pub cells: Cells,
}

impl Default for Style {
    fn default() -> Self {
        Self { color: false, width: 100, cells: Cells::default() }
    }
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 9] = [
        Self::Text,
        Self::Line,
        Self::Json,
        Self::Csv,
        Self::Claims,
        Self::Github,
        Self::Markdown,
        Self::Sarif,
        Self::Html,
    ];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Line => "line",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Claims => "claims",
            Self::Github => "github",
            Self::Markdown => "markdown",
            Self::Sarif => "sarif",
            Self::Html => "html",
        }
    }

    /// The format of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that a file name asks for by its ending.
    pub fn from_path(path: &std::path::Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "txt" => Some(Self::Text),
            "md" => Some(Self::Markdown),
            "htm" => Some(Self::Html),
            ending => Self::from_name(ending),
        }
    }

    /// What is before the first article; `subject` tells what was audited: an article, or how many.
    pub fn head(self, subject: &str) -> String {
        match self {
            Self::Json => json::HEAD.to_owned(),
            Self::Csv => csv::head(),
            Self::Claims => claims::head(),
            Self::Markdown => markdown::HEAD.to_owned(),
            Self::Sarif => sarif::head(),
            Self::Html => html::head(subject),
            Self::Text | Self::Line | Self::Github => String::new(),
        }
    }

    /// One article.
    pub fn article(self, report: &Report<'_>, style: Style) -> String {
        match self {
            Self::Text => text::article(report, style),
            Self::Line => line::article(report),
            Self::Json => json::article(report),
            Self::Csv => csv::article(report, style.cells),
            Self::Claims => claims::article(report, style.cells),
            Self::Github => github::article(report),
            Self::Markdown => markdown::article(report),
            Self::Sarif => sarif::article(report),
            Self::Html => html::article(report),
        }
    }

    /// What is between two articles whose pieces are not empty.
    pub const fn separator(self) -> &'static str {
        match self {
            Self::Json | Self::Sarif => ",\n",
            _ => "",
        }
    }

    /// What only several articles together show, as one more piece after the last article; forms that
    /// tell it at their end have no such piece.
    pub fn across(self, repeated: &[Repeated], style: Style) -> String {
        match self {
            Self::Text => text::across(repeated, style),
            Self::Line => line::across(repeated),
            Self::Csv => csv::across(repeated, style.cells),
            Self::Github => github::across(repeated),
            Self::Sarif => sarif::across(repeated),
            Self::Claims | Self::Json | Self::Markdown | Self::Html => String::new(),
        }
    }

    /// What is after the last article; `overall` has the figures of all.
    pub fn tail(self, overall: &Overall, style: Style) -> String {
        match self {
            Self::Text => text::tail(overall, style),
            Self::Json => json::tail(overall),
            Self::Markdown => markdown::tail(overall),
            Self::Sarif => sarif::TAIL.to_owned(),
            Self::Html => html::tail(overall),
            Self::Line | Self::Csv | Self::Claims | Self::Github => String::new(),
        }
    }
}
