//! Many articles, all cores, results in input order. Articles are read and analysed in batches of
//! bounded size, so that memory does not grow with the corpus; a panic in one article is reported
//! with its name and costs no other.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rayon::prelude::*;

use super::inputs::{File, Files};
use super::problem::{Messages, Problem, Stop};
use super::progress::Progress;
use super::settings::Settings;
use crate::read::{self, Input, Options, Raw, ReadError};

/// Bytes of text that are read before they are analysed together.
const BATCH_BYTES: usize = 16 << 20;

/// Reads the files, does `work` on each article on all threads, and hands the results to `take` in
/// the order of the files. What cannot be read or worked on is reported and left out.
pub(super) fn each_article<T: Send>(
    files: Files,
    settings: &Settings,
    messages: &mut Messages,
    work: impl Fn(&Input) -> T + Sync,
    mut take: impl FnMut(T) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let pool = settings.pool()?;
    let progress = Progress::new(files.list.len(), settings.quiet());
    let Files { list, options } = files;
    let mut inputs = list.into_iter().flat_map(|file| open(file, &options, &progress));
    let mut refused = Refused::default();
    loop {
        let batch = next_batch(&mut inputs);
        if batch.is_empty() {
            refused.tell_rest(messages);
            return Ok(());
        }
        let result = |raw: Result<Raw, ReadError>| {
            let result = raw.map_err(Failure::Unread).and_then(|raw| one(raw, &work));
            progress.step();
            result
        };
        let results: Vec<Result<(Vec<String>, T), Failure>> =
            pool.install(|| batch.into_par_iter().map(result).collect());
        for result in results {
            match result {
                Ok((remarks, result)) => progress.suspend(|| {
                    for remark in &remarks {
                        messages.warning(remark);
                    }
                    take(result)
                })?,
                Err(failure) => progress.suspend(|| refused.tell(&failure, messages)),
            }
        }
    }
}

/// The articles of a file, each read when it is asked for.
fn open<'p>(
    file: File,
    options: &Options,
    progress: &'p Progress,
) -> Box<dyn Iterator<Item = Result<Raw, ReadError>> + 'p> {
    match file {
        Ok(path) => {
            let second = |&(index, _): &(usize, _)| {
                if index == 1 {
                    progress.forget_total();
                }
            };
            Box::new(read::open(&path, options).enumerate().inspect(second).map(|(_, raw)| raw))
        }
        Err(error) => Box::new(std::iter::once(Err(error))),
    }
}

fn next_batch(inputs: &mut impl Iterator<Item = Result<Raw, ReadError>>) -> Vec<Result<Raw, ReadError>> {
    let mut bytes = 0;
    let mut batch = Vec::new();
    while bytes < BATCH_BYTES {
        let Some(input) = inputs.next() else { break };
        bytes += input.as_ref().map_or(0, Raw::len) + 1024;
        batch.push(input);
    }
    batch
}

/// Why an article gave no result.
enum Failure {
    Unread(ReadError),
    Unworked(Problem),
}

/// The records that could not be read. Of many only the first are told one by one: a field that has another name is
/// missing in all of them.
#[derive(Default)]
struct Refused(usize);

impl Refused {
    /// How many records are told.
    const TOLD: usize = 100;

    fn tell(&mut self, failure: &Failure, messages: &mut Messages) {
        match failure {
            Failure::Unworked(problem) => messages.error(problem),
            Failure::Unread(error) if error.is_warning() => messages.warning(error),
            Failure::Unread(error) => {
                self.0 += usize::from(matches!(error, ReadError::Record { .. }));
                if self.0 <= Self::TOLD || !matches!(error, ReadError::Record { .. }) {
                    messages.error(error);
                }
            }
        }
    }

    fn tell_rest(&self, messages: &mut Messages) {
        if let Some(rest @ 1..) = self.0.checked_sub(Self::TOLD) {
            messages.error(format_args!("{rest} more records could not be read"));
        }
    }
}

/// One article: what there is to remark about its reading, and the result of the work.
fn one<T>(raw: Raw, work: &(impl Fn(&Input) -> T + Sync)) -> Result<(Vec<String>, T), Failure> {
    let input = raw.article().map_err(Failure::Unread)?;
    let remarks = input.diagnostics.iter().map(|remark| format!("{}: {}", input.article.name(), remark.message));
    Ok((remarks.collect(), guarded(&input, work).map_err(Failure::Unworked)?))
}

/// Does the work; a panic becomes a problem that names the article.
fn guarded<T>(input: &Input, work: &(impl Fn(&Input) -> T + Sync)) -> Result<T, Problem> {
    catch_unwind(AssertUnwindSafe(|| work(input))).map_err(|panic| {
        let cause =
            panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        let cause = cause.unwrap_or("no message");
        Problem::with(input.article.name(), format_args!("internal error, please report it: {cause}"))
    })
}
