//! A user's own file of names: rows of `alias,name,kind,country`. What it says goes over everything. Further columns
//! may be behind: a row with "no" in the column `accept` says nothing.

use std::fmt;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Profile;
use crate::coreference::SourceKind;
use crate::gazetteer::Gazetteer;

/// The columns, in order.
pub const ALIAS_COLUMNS: [&str; 4] = ["alias", "name", "kind", "country"];

/// The columns that may be behind these: whether the row holds, and the evidence for it and against it.
pub const DECISION_COLUMNS: [&str; 3] = ["accept", "for", "against"];

/// One mistake in an alias file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {message}")]
pub struct AliasError {
    /// The file as the reader named it.
    pub file: String,
    /// Line, from 1.
    pub line: u64,
    /// What is wrong and what was expected.
    pub message: String,
}

/// One row.
#[derive(Clone, Debug)]
struct Row {
    line: u64,
    alias: String,
    name: String,
    kind: SourceKind,
    country: Option<String>,
}

/// What a row says that a source is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'a> {
    pub name: &'a str,
    pub kind: SourceKind,
    pub country: Option<&'a str>,
}

impl Told<'_> {
    /// Gives a source this name, and returns the one that it had if that was another.
    pub(super) fn give_name(&self, name: &mut String, aliases: &mut Vec<String>) -> Option<String> {
        let old = std::mem::replace(name, self.name.to_owned());
        aliases.retain(|alias| alias != self.name && *alias != old);
        (old != self.name).then_some(old)
    }
}

/// The names that a user gives to sources.
#[derive(Clone, Debug, Default)]
pub struct Aliases {
    rows: Vec<Row>,
    /// Rows by alias; and by name, the first row that has it.
    by_name: FxHashMap<String, usize>,
    /// Rows whose alias is in the gazetteer.
    by_entry: FxHashMap<&'static str, usize>,
    /// The first of the rows that lead to the same name.
    canonical: Vec<usize>,
}

impl Aliases {
    /// Reads a file of aliases; `file` is what its mistakes are named by.
    ///
    /// ```
    /// use ascribe::coreference::corpus::Aliases;
    /// let text = b"alias,name,kind,country\nShorty,Nils Berg,person,Norway\n";
    /// assert!(Aliases::read("own.csv", text).is_ok());
    /// assert_eq!(Aliases::read("own.csv", b"alias,name\n").unwrap_err()[0].line, 1);
    /// ```
    ///
    /// # Errors
    /// Every mistake in it: wrong columns, empty cells, unknown kinds, an alias given twice, aliases
    /// that lead in a circle, one name with two kinds or countries.
    pub fn read(file: &str, text: &[u8]) -> Result<Self, Vec<AliasError>> {
        let mut errors = Errors { file, found: Vec::new() };
        let rows = rows(text, &mut errors);
        let aliases = Self::new(rows, &mut errors);
        errors.found.sort_by_key(|error| error.line);
        if errors.found.is_empty() { Ok(aliases) } else { Err(errors.found) }
    }

    fn new(rows: Vec<Row>, errors: &mut Errors<'_>) -> Self {
        let mut by_alias: FxHashMap<String, usize> = FxHashMap::default();
        for (index, row) in rows.iter().enumerate() {
            let first = *by_alias.entry(even(&row.alias)).or_insert(index);
            if first != index {
                let told =
                    format_args!("alias \"{}\" is given a second time, first in line {}", row.alias, rows[first].line);
                errors.add(row.line, told);
            }
        }
        let canonical = canonical(&rows, &by_alias, errors);
        let mut by_name = by_alias;
        for (index, row) in rows.iter().enumerate() {
            let first = *by_name.entry(even(&row.name)).or_insert(index);
            let told = &rows[first];
            if even(&told.name) == even(&row.name) && (told.kind != row.kind || told.country != row.country) {
                let place = format_args!("\"{}\" has another kind or country in line {}", row.name, told.line);
                errors.add(row.line, place);
            }
        }
        let mut by_entry = FxHashMap::default();
        for (index, row) in rows.iter().enumerate() {
            if let Some(entry) = Gazetteer::embedded().entry(&row.alias) {
                by_entry.entry(entry.name).or_insert(index);
            }
        }
        Self { rows, by_name, by_entry, canonical }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row that tells what a name stands for: that of the name itself, else that of another name
    /// which the gazetteer has for the same thing.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        if self.rows.is_empty() {
            return None;
        }
        let known = || self.by_entry.get(Gazetteer::embedded().entry(name)?.name);
        self.by_name.get(&even(name)).or_else(known).copied()
    }

    /// The row of a source's name, else of another name that the article uses for it: "KCNA" of the Korean
    /// Central News Agency. A word of the full name is no other name: "Lee" of Ann Lee may be anybody.
    pub(super) fn row_of(&self, name: &str, others: &[String]) -> Option<usize> {
        if self.rows.is_empty() {
            return None;
        }
        let words: Vec<String> = even(name).split(' ').map(str::to_owned).collect();
        let part = |other: &str| even(other).split(' ').all(|word| words.iter().any(|known| known == word));
        let other = || others.iter().filter(|other| !part(other)).find_map(|other| self.find(other));
        self.find(name).or_else(other)
    }

    /// What a row says in the end.
    pub(super) fn told(&self, row: usize) -> Told<'_> {
        let row = &self.rows[self.canonical[row]];
        Told { name: &row.name, kind: row.kind, country: row.country.as_deref() }
    }

    /// Equal for all rows that lead to one source.
    pub(super) fn canonical(&self, row: usize) -> usize {
        self.canonical[row]
    }

    /// Gives a source the name, kind and country of its row.
    pub(super) fn apply(&self, row: usize, profile: &mut Profile) {
        let told = self.told(row);
        if let Some(old) = told.give_name(&mut profile.name, &mut profile.aliases) {
            profile.aliases.insert(0, old);
        }
        profile.kind = told.kind;
        profile.named = told.kind.can_be_named();
        profile.country = told.country.map(str::to_owned).or_else(|| profile.country.take());
    }
}

/// For each row the first row with the name that its alias leads to in the end.
fn canonical(rows: &[Row], by_alias: &FxHashMap<String, usize>, errors: &mut Errors<'_>) -> Vec<usize> {
    let mut ends: Vec<Option<usize>> = vec![None; rows.len()];
    for start in 0..rows.len() {
        let mut path: Vec<usize> = Vec::new();
        let mut seen: FxHashSet<usize> = FxHashSet::default();
        let mut at = start;
        let end = loop {
            if let Some(end) = ends[at] {
                break end;
            }
            if !seen.insert(at) {
                errors.add(rows[at].line, circle(rows, &path[path.iter().position(|&row| row == at).unwrap_or(0)..]));
                break at;
            }
            path.push(at);
            // A name that stands for itself leads nowhere else: all who bear it are one.
            match by_alias.get(&even(&rows[at].name)) {
                Some(&next) if next != at => at = next,
                _ => break at,
            }
        };
        for row in path {
            ends[row] = Some(end);
        }
    }
    let mut first: FxHashMap<String, usize> = FxHashMap::default();
    let ends = ends.into_iter().enumerate().map(|(index, end)| end.unwrap_or(index));
    ends.map(|end| *first.entry(even(&rows[end].name)).or_insert(end)).collect()
}

/// "A" is "B" is "A".
fn circle(rows: &[Row], path: &[usize]) -> String {
    let mut names: Vec<String> = path.iter().map(|&row| format!("\"{}\"", rows[row].alias)).collect();
    names.extend(names.first().cloned());
    format!("aliases lead in a circle: {}", names.join(" is "))
}

struct Errors<'f> {
    file: &'f str,
    found: Vec<AliasError>,
}

impl Errors<'_> {
    fn add(&mut self, line: u64, message: impl fmt::Display) {
        self.found.push(AliasError { file: self.file.to_owned(), line, message: message.to_string() });
    }
}

/// The rows that are well formed and hold.
fn rows(text: &[u8], errors: &mut Errors<'_>) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    let mut records = reader.byte_records();
    let Some(columns) = records.next().and_then(|header| Columns::of(cells(&header.ok()?)?)) else {
        errors.add(1, format_args!("expected the columns {}", ALIAS_COLUMNS.join(",")));
        return Vec::new();
    };
    let mut rows = Vec::new();
    for record in records {
        match record {
            Ok(record) => rows.extend(columns.row(&record, errors)),
            Err(error) => errors.add(error.position().map_or(1, csv::Position::line), &error),
        }
    }
    rows
}

/// The cells as text without white space around; nothing if they are no UTF-8.
fn cells(record: &csv::ByteRecord) -> Option<Vec<String>> {
    let text = |cell| Some(std::str::from_utf8(cell).ok()?.trim_start_matches('\u{feff}').trim().to_owned());
    record.iter().map(text).collect()
}

/// The columns of a file.
struct Columns {
    names: Vec<String>,
    /// Position of the column that tells whether a row holds.
    accept: Option<usize>,
}

impl Columns {
    /// The columns that a header names; nothing if they are none of an alias file.
    fn of(names: Vec<String>) -> Option<Self> {
        let (first, others) = names.split_at_checked(ALIAS_COLUMNS.len())?;
        let known =
            first.iter().eq(&ALIAS_COLUMNS) && others.iter().all(|name| DECISION_COLUMNS.contains(&name.as_str()));
        let accept = names.iter().position(|name| name == DECISION_COLUMNS[0]);
        known.then_some(Self { names, accept })
    }

    /// A row; nothing if it is not well formed, or if somebody has said no to it.
    fn row(&self, record: &csv::ByteRecord, errors: &mut Errors<'_>) -> Option<Row> {
        let line = record.position().map_or(1, csv::Position::line);
        let Some(cells) = cells(record) else {
            errors.add(line, "is not UTF-8");
            return None;
        };
        let expected = self.names.len();
        if cells.len() != expected {
            let (names, found) = (self.names.join(","), cells.len());
            errors.add(line, format_args!("expected {expected} cells ({names}), found {found}"));
            return None;
        }
        let holds = self.accept.map_or("yes", |at| &cells[at]);
        match holds.to_lowercase().as_str() {
            "yes" => row(&cells, line, errors),
            "no" | "" => None,
            _ => {
                errors.add(line, format_args!("cannot accept \"{holds}\": expected yes or no"));
                None
            }
        }
    }
}

fn row(cells: &[String], line: u64, errors: &mut Errors<'_>) -> Option<Row> {
    let [alias, name, kind, country] = cells.first_chunk::<4>()?.clone();
    for (cell, column) in [(&alias, "alias"), (&name, "name")] {
        if cell.is_empty() {
            errors.add(line, format_args!("the {column} is empty"));
        }
    }
    let known = kinds().find(|known| known.name() == kind);
    if known.is_none() {
        let names: Vec<&str> = kinds().map(SourceKind::name).collect();
        errors.add(line, format_args!("unknown kind \"{kind}\": expected one of {}", names.join(", ")));
    }
    if alias.is_empty() || name.is_empty() {
        return None;
    }
    Some(Row { line, alias, name, kind: known?, country: Some(country).filter(|country| !country.is_empty()) })
}

/// The kinds that a source can be given.
fn kinds() -> impl Iterator<Item = SourceKind> {
    SourceKind::ALL.into_iter().filter(|&kind| kind != SourceKind::Pronoun)
}

/// A name as it is compared: lower case, single blanks.
fn even(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistakes(rows: &str) -> Vec<String> {
        let text = format!("alias,name,kind,country\n{rows}");
        let errors = Aliases::read("own.csv", text.as_bytes()).err().unwrap_or_default();
        errors.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_mistake_is_named_at_its_line() {
        let found =
            mistakes("Kirby,John Kirby,person\nShorty,Nils Berg,human,\n,Ann Lee,person,\n\"a\nb\",A B,person,,\n");
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(found[0].starts_with("own.csv:2: expected 4 cells"), "{}", found[0]);
        assert!(found[1].starts_with("own.csv:3: unknown kind \"human\""), "{}", found[1]);
        assert!(found[2].starts_with("own.csv:4: the alias is empty"), "{}", found[2]);
        assert!(found[3].starts_with("own.csv:5: expected 4 cells"), "{}", found[3]);
    }

    #[test]
    fn duplicates_and_circles_are_refused() {
        let found = mistakes("A,B,person,\na,C,person,\n");
        assert_eq!(found, ["own.csv:3: alias \"a\" is given a second time, first in line 2"]);
        let found = mistakes("A,B,person,\nB,C,person,\nC,A,person,\n");
        assert_eq!(found, ["own.csv:2: aliases lead in a circle: \"A\" is \"B\" is \"C\" is \"A\""]);
        assert_eq!(mistakes("A,A,person,\n"), [""; 0], "all who are called A are one");
    }

    #[test]
    fn rows_that_somebody_said_no_to_say_nothing() {
        let read = |rows: &str| {
            Aliases::read("own.csv", format!("alias,name,kind,country,accept,for,against\n{rows}").as_bytes())
        };
        let aliases =
            read("A,B,person,,yes,same surname,\nA,C,person,,no,same surname,both in one article\n").expect("fine");
        assert_eq!(aliases.told(aliases.find("a").expect("known")).name, "B");
        assert!(aliases.find("C").is_none());
        let errors = read("A,B,person,,perhaps,,\n").unwrap_err();
        assert_eq!(errors[0].to_string(), "own.csv:2: cannot accept \"perhaps\": expected yes or no");
    }

    #[test]
    fn one_name_has_one_kind() {
        assert_eq!(
            mistakes("A,C,person,\nB,C,document,\n"),
            ["own.csv:3: \"C\" has another kind or country in line 2"]
        );
    }

    #[test]
    fn a_missing_header_is_told() {
        let errors = Aliases::read("own.csv", b"Kirby,John Kirby,person,\n").unwrap_err();
        assert_eq!(errors[0].to_string(), "own.csv:1: expected the columns alias,name,kind,country");
    }

    #[test]
    fn aliases_of_aliases_come_down_to_the_last_name() {
        let aliases =
            Aliases::read("own.csv", b"alias,name,kind,country\nA,B,person,\nB,C,person,Norway\n").expect("fine");
        let row = aliases.find("a").expect("known");
        assert_eq!(aliases.canonical(row), aliases.canonical(aliases.find("C").expect("known")));
    }
}
