//! Many articles, all cores, results in input order. While some are analysed the next are read, a bounded number of
//! bytes ahead, so that memory does not grow with the corpus; a panic in one article is reported with its name and costs
//! no other. A signal stops the run behind the articles at hand.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;

use rayon::prelude::*;

use super::found::{Found, Unread};
use super::inputs::{File, Files};
use super::problem::{Messages, Problem, Stop};
use super::progress::Progress;
use super::queue::Queue;
use super::settings::Settings;
use super::signal;
#[cfg(feature = "store")]
use super::store_input;
use crate::read::{self, ReadError};
use crate::text::Article;

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
    work: impl Fn(&Found) -> T + Sync,
    take: impl FnMut(T) -> Result<(), Stop>,
) -> Result<Run, Stop> {
    let one = |unread: Unread| {
        let found = unread.read()?;
        let done = guarded(found.article(), || work(&found)).map_err(Failure::Unworked)?;
        Ok((found.remarks(), done))
    };
    each(files, settings, messages, one, take)
}

/// What there is to remark about the reading of an article, and the result of the work on it.
pub(super) type Done<T> = (Vec<String>, T);

/// The same for work that decides itself whether it reads an article.
pub(super) fn each<T: Send>(
    files: Files,
    settings: &Settings,
    messages: &mut Messages,
    work: impl Fn(Unread) -> Result<Done<T>, Failure> + Sync,
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
        let result = |unread: Result<Unread, Failure>| {
            if signal::stops() {
                return None;
            }
            let result = unread.and_then(&work);
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

/// An article, or why there is none.
type Next = Result<Unread, Failure>;

/// The articles of the files, read by a thread of its own: it waits where nobody else should, and ends with the program.
fn read(mut files: Files, progress: Arc<Progress>) -> Open {
    let queue = Arc::new(Queue::new());
    let theirs = queue.clone();
    thread::spawn(move || {
        let mut wanted = |next: Next| {
            let bytes = next.as_ref().map_or(0, Unread::len) + OVERHEAD;
            theirs.push(next, bytes)
        };
        let mut list = std::mem::take(&mut files.list).into_iter();
        // A panic of a library must not leave the others waiting for ever.
        let read = catch_unwind(AssertUnwindSafe(|| list.all(|file| open(file, &files, &progress, &mut wanted))));
        theirs.close();
        drop(read);
    });
    Open(queue)
}

/// What an article takes beside its bytes.
const OVERHEAD: usize = 1024;

/// A queue that is read no longer once this is dropped.
struct Open(Arc<Queue<Next>>);

impl std::ops::Deref for Open {
    type Target = Queue<Next>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// Hands on the articles of a file, each read when it is wanted; tells whether more are.
fn open(file: File, files: &Files, progress: &Progress, wanted: &mut impl FnMut(Next) -> bool) -> bool {
    let path = match file {
        Ok(path) => path,
        Err(error) => return wanted(Err(Failure::Unread(error))),
    };
    #[cfg(feature = "store")]
    if let Some(edition) = files.edition.as_ref().filter(|_| store_input::is_store(&path)) {
        return store_input::each(&path, edition, files.claims, progress, wanted);
    }
    let mut number = 0;
    let mut wanted = |next| {
        number += 1;
        if number == 2 {
            progress.forget_total();
        }
        wanted(next)
    };
    read::open(&path, &files.options).all(|raw| wanted(raw.map(Unread::Raw).map_err(Failure::Unread)))
}

/// Why an article gave no result.
pub(super) enum Failure {
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

/// Does the work on an article; a panic becomes a problem that names it.
pub(super) fn guarded<T>(article: &Article, work: impl FnOnce() -> T) -> Result<T, Problem> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let cause =
            panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        let cause = cause.unwrap_or("no message");
        Problem::with(article.name(), format_args!("internal error, please report it: {cause}"))
    })
}
