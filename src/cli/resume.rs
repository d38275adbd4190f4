//! `--resume`: goes on with a result that stopped early. What is whole in it stays, and its articles are passed over.

use std::io::{self, BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::extract_output::{ExtractOutput, Form};
use super::inputs::File;
use super::output::{Output, Packing};
use super::problem::{Problem, Stop, unwritable};
use super::settings::Settings;
use crate::export::csv_header;

/// The articles of an earlier result: how often each id is in it and was not yet met again.
#[derive(Default)]
pub(super) struct Known(Mutex<FxHashMap<String, usize>>);

impl Known {
    /// Whether an article is done already. One that is there once is known once.
    pub(super) fn has(&self, id: &str) -> bool {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(times) = known.get_mut(id).filter(|times| **times > 0) else { return false };
        *times -= 1;
        true
    }
}

/// A result to write, and what is known already.
pub(super) struct Resumed {
    pub(super) output: ExtractOutput,
    pub(super) known: Known,
}

/// What is whole in a result.
#[derive(Default)]
struct Found {
    /// Its length.
    whole: u64,
    known: FxHashMap<String, usize>,
}

impl Resumed {
    /// Opens the output, to write it from the start or to go on with it.
    ///
    /// # Errors
    /// If it cannot be opened, or if it is none that can be gone on with.
    pub(super) fn open(resume: bool, form: Form, settings: &Settings, inputs: &[File]) -> Result<Self, Stop> {
        if !resume {
            let output = ExtractOutput::open(form, Output::open(settings.output(), inputs)?)?;
            return Ok(Self { output, known: Known::default() });
        }
        let target = target(form, settings)?;
        let mut output = Output::go_on(target, inputs)?;
        let earlier = output.earlier().map_err(|error| unwritable(target.display(), &error))?;
        let found = match earlier {
            Some(file) if form == Form::Table => rows(file),
            Some(file) => lines(file),
            None => Ok(Found::default()),
        };
        let found = found.map_err(|error| foreign(target, &error))?;
        output.cut(found.whole)?;
        let output = match found.whole {
            0 => ExtractOutput::open(form, output)?,
            _ => ExtractOutput::behind(form, output, true)?,
        };
        Ok(Self { output, known: Known(Mutex::new(found.known)) })
    }
}

/// The file to go on with.
fn target(form: Form, settings: &Settings) -> Result<&PathBuf, Problem> {
    let told = |cause: &str| Problem::with("--resume", cause);
    let target = settings.output().ok_or_else(|| told("name the file to go on with by -o FILE"))?;
    if !form.goes_on() || Packing::of(target).is_some() {
        return Err(told("only jsonl and csv that are not packed can be continued; leave it out to start again"));
    }
    Ok(target)
}

fn foreign(target: &Path, error: &io::Error) -> Problem {
    let told =
        if error.kind() == io::ErrorKind::InvalidData { error.to_string() } else { crate::diagnostic::told(error) };
    Problem::with(target.display(), format_args!("{told}; leave --resume out to start again"))
}

fn invalid(told: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, told)
}

/// The whole lines of jsonl.
fn lines(file: impl Read) -> io::Result<Found> {
    #[derive(Deserialize)]
    struct Record {
        article: Header,
    }
    #[derive(Deserialize)]
    struct Header {
        id: String,
    }
    let mut reader = BufReader::new(file);
    let (mut found, mut line, mut number) = (Found::default(), Vec::new(), 1);
    while reader.read_until(b'\n', &mut line)? > 0 && line.ends_with(b"\n") {
        let record: Record = serde_json::from_slice(&line)
            .map_err(|_| invalid(format!("line {number} is no record of ascribe extract")))?;
        *found.known.entry(record.article.id).or_default() += 1;
        found.whole += line.len() as u64;
        number += 1;
        line.clear();
    }
    Ok(found)
}

/// The rows of csv but those of the last article, which may not be whole.
fn rows(mut file: impl Read) -> io::Result<Found> {
    let header = csv_header();
    let mut start = Vec::new();
    file.by_ref().take(header.len() as u64).read_to_end(&mut start)?;
    if start.len() < header.len() && header.as_bytes().starts_with(&start) {
        return Ok(Found::default());
    }
    if start != header.as_bytes() {
        return Err(invalid("it has not the columns of ascribe extract".to_owned()));
    }
    let columns = header.split(',').count();
    // By default the place behind a row lies between its \r and its \n.
    let mut rows = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .terminator(csv::Terminator::Any(b'\n'))
        .from_reader(Tail { reader: file, last: 0 });
    let mut found = Found { whole: header.len() as u64, ..Found::default() };
    let (mut last, mut next, mut row) = (None, None, csv::ByteRecord::new());
    loop {
        let at = header.len() as u64 + rows.position().byte();
        let is_row = rows.read_byte_record(&mut row).map_err(io::Error::other)?;
        // The row before this one has an end.
        if is_row || rows.get_ref().last == b'\n' {
            found.begins(&mut last, next.take());
        }
        if !is_row || row.len() < columns {
            return Ok(found);
        }
        next = Some((String::from_utf8_lossy(row.get(0).unwrap_or_default()).into_owned(), at));
    }
}

impl Found {
    /// A row of an article begins at a byte; if it is the first of its article, the article before it is whole.
    fn begins(&mut self, last: &mut Option<String>, row: Option<(String, u64)>) {
        let Some((id, at)) = row.filter(|(id, _)| last.as_ref() != Some(id)) else { return };
        self.whole = at;
        self.known.extend(last.replace(id).map(|done| (done, usize::MAX)));
    }
}

/// A reader that remembers the last byte.
struct Tail<R> {
    reader: R,
    last: u8,
}

impl<R: Read> Read for Tail<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.reader.read(buffer)?;
        self.last = buffer[..count].last().copied().unwrap_or(self.last);
        Ok(count)
    }
}
