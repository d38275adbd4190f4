//! Doubtful pairs as an alias file: nothing of it holds until somebody writes "yes".

use std::borrow::Cow;
use std::io::{self, Write};

use super::Cells;
use crate::coreference::corpus::{ALIAS_COLUMNS, Alike, DECISION_COLUMNS, Evidence, Suggestion};

/// Writes a row for each pair, with "no" in the column `accept`.
///
/// # Errors
/// Those of the writer.
pub fn alias_file(pairs: &[Suggestion], cells: Cells, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    rows.write_record(ALIAS_COLUMNS.iter().chain(&DECISION_COLUMNS))?;
    for pair in pairs {
        let (supports, objections) = (joined(&pair.supports), joined(&pair.objections));
        let country = pair.country.as_deref().unwrap_or_default();
        let row = [&pair.alias, &pair.name, pair.kind.name(), country, "no", &supports, &objections];
        rows.write_record(row.iter().map(|cell| cells.cell(cell).into_owned()))?;
    }
    rows.flush()
}

fn joined(evidence: &[Evidence]) -> String {
    evidence.iter().map(told).collect::<Vec<_>>().join("; ")
}

/// A piece of evidence in words.
fn told(evidence: &Evidence) -> Cow<'_, str> {
    match evidence {
        Evidence::Names(alike) => alike_in(*alike).into(),
        Evidence::Title(word) => format!("title or affiliation of both: {word}").into(),
        Evidence::Country(country) => format!("country of both: {country}").into(),
        Evidence::Company(name) => format!("both beside {name}").into(),
        Evidence::Countries(one, other) => format!("two countries: {one}, {other}").into(),
        Evidence::Professions => "two professions".into(),
        Evidence::OneArticle => "both in one article".into(),
        Evidence::Others(number) => format!("{number} others have the surname").into(),
    }
}

/// How two names are alike, in words.
const fn alike_in(alike: Alike) -> &'static str {
    match alike {
        Alike::FullName => "same first and last name",
        Alike::Surname => "same surname",
        Alike::ShortForm => "same surname, forms of one first name",
        Alike::OneLetter => "same surname, first names differ in one letter",
        Alike::SameWords => "same words in another order",
        Alike::FewerWords => "one name has all words of the other",
        Alike::Initials => "initials of the other name",
    }
}
