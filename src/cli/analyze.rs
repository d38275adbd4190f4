//! Many articles, all cores, results in input order. While some are analysed the next are read, a bounded number of
//! bytes ahead, so that memory does not grow with the corpus; a panic in one article is reported with its name and costs
//! no other. A signal stops the run behind the articles at hand.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;

use rayon::prelude::*;

use super::inputs::{File, Files};
use super::problem::{Messages, Problem, Stop};
use super::progress::Progress;
use super::queue::Queue;
use super::settings::Settings;
use super::signal;
use crate::read::{self, Input, Options, Raw, ReadError};

/// How far a run came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// All articles are done.
    Whole,
    /// A signal stopped it after so many of them.
    Stopped(usize),
}

/// Reads the files, does `work` on each article on all threads, and hands the results to `take` in
/// the order of the files. What cannot be read or worked on is reported and left out.
pub(super) fn each_article<T: Send>(
    files: Files,
    settings: &Settings,
    messages: &mut Messages,
    work: impl Fn(&Input) -> T + Sync,
    mut take: impl FnMut(T) -> Result<(), Stop>,
) -> Result<Run, Stop> {
    let pool = settings.pool()?;
    let progress = Arc::new(Progress::new(files.list.len(), settings.quiet()));
    let queue = read(files, progress.clone());
    let mut refused = Refused::default();
    let mut done = 0;
    loop {
        let batch = queue.take(signal::stops);
        if batch.is_empty() && !signal::stops() {
            refused.tell_rest(messages);
            return Ok(Run::Whole);
        }
        let result = |raw: Result<Raw, ReadError>| {
            if signal::stops() {
                return None;
            }
            let result = raw.map_err(Failure::Unread).and_then(|raw| one(raw, &work));
            progress.step();
            Some(result)
        };
        let results: Vec<Option<_>> = pool.install(|| batch.into_par_iter().map(result).collect());
        for result in results.into_iter().map_while(|result| result) {
            done += 1;
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
        if signal::stops() {
            return Ok(Run::Stopped(done));
        }
    }
}

/// An article that was read, or why there is none.
type Read = Result<Raw, ReadError>;

/// The articles of the files, read by a thread of its own: it waits where nobody else should, and ends with the program.
fn read(files: Files, progress: Arc<Progress>) -> Open {
    let queue = Arc::new(Queue::new());
    let theirs = queue.clone();
    thread::spawn(move || {
        let Files { list, options } = files;
        let wanted = |raw: Read| {
            let bytes = raw.as_ref().map_or(0, Raw::len) + OVERHEAD;
            theirs.push(raw, bytes)
        };
        let mut inputs = list.into_iter().flat_map(|file| open(file, &options, &progress));
        // A panic of a library must not leave the others waiting for ever.
        let read = catch_unwind(AssertUnwindSafe(|| inputs.all(wanted)));
        theirs.close();
        drop(read);
    });
    Open(queue)
}

/// What an article takes beside its bytes.
const OVERHEAD: usize = 1024;

/// A queue that is read no longer once this is dropped.
struct Open(Arc<Queue<Read>>);

impl std::ops::Deref for Open {
    type Target = Queue<Read>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// The articles of a file, each read when it is asked for.
fn open<'p>(file: File, options: &Options, progress: &'p Progress) -> Box<dyn Iterator<Item = Read> + 'p> {
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
