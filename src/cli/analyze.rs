//! Many articles, all cores, results in input order. Articles are read and analysed in batches of
//! bounded size, so that memory does not grow with the corpus; a panic in one article is reported
//! with its name and costs no other.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rayon::prelude::*;

use super::inputs::File;
use super::problem::{Messages, Problem, Stop};
use super::progress::Progress;
use super::settings::Settings;
use crate::read::{self, Input, Raw};

/// Bytes of text that are read before they are analysed together.
const BATCH_BYTES: usize = 16 << 20;

/// Reads the files, does `work` on each article on all threads, and hands the results to `take` in
/// the order of the files. What cannot be read or worked on is reported and left out.
pub(super) fn each_article<T: Send>(
    files: Vec<File>,
    settings: &Settings,
    messages: &mut Messages,
    work: impl Fn(&Input) -> T + Sync,
    mut take: impl FnMut(T) -> Result<(), Stop>,
) -> Result<(), Stop> {
    let pool = settings.pool()?;
    let progress = Progress::new(files.len(), settings.quiet());
    let mut inputs = files.into_iter().map(|file| open_one(file, settings.stdin_name()));
    loop {
        let batch = next_batch(&mut inputs);
        if batch.is_empty() {
            return Ok(());
        }
        let result = |raw: Result<Raw, Problem>| {
            let result = raw.and_then(|raw| one(raw, &work));
            progress.step();
            result
        };
        let results: Vec<Result<(Vec<String>, T), Problem>> =
            pool.install(|| batch.into_par_iter().map(result).collect());
        for result in results {
            match result {
                Ok((remarks, result)) => progress.suspend(|| {
                    for remark in &remarks {
                        messages.warning(remark);
                    }
                    take(result)
                })?,
                Err(problem) => progress.suspend(|| messages.error(problem)),
            }
        }
    }
}

fn open_one(file: File, stdin_name: Option<&str>) -> Result<Raw, Problem> {
    let path = file?;
    let raw = read::open(&path).map_err(|error| Problem(error.to_string()))?;
    Ok(match stdin_name.filter(|_| path.as_os_str() == "-") {
        Some(name) => raw.with_id(name),
        None => raw,
    })
}

fn next_batch(inputs: &mut impl Iterator<Item = Result<Raw, Problem>>) -> Vec<Result<Raw, Problem>> {
    let mut bytes = 0;
    let mut batch = Vec::new();
    while bytes < BATCH_BYTES {
        let Some(input) = inputs.next() else { break };
        bytes += input.as_ref().map_or(0, Raw::len) + 1024;
        batch.push(input);
    }
    batch
}

/// One article: what there is to remark about its reading, and the result of the work.
fn one<T>(raw: Raw, work: &(impl Fn(&Input) -> T + Sync)) -> Result<(Vec<String>, T), Problem> {
    let input = raw.article().map_err(|error| Problem(error.to_string()))?;
    let remarks = input.diagnostics.iter().map(|remark| format!("{}: {}", input.article.id(), remark.message));
    Ok((remarks.collect(), guarded(&input, work)?))
}

/// Does the work; a panic becomes a problem that names the article.
fn guarded<T>(input: &Input, work: &(impl Fn(&Input) -> T + Sync)) -> Result<T, Problem> {
    catch_unwind(AssertUnwindSafe(|| work(input))).map_err(|panic| {
        let cause =
            panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        let cause = cause.unwrap_or("no message");
        Problem::with(input.article.id(), format_args!("internal error, please report it: {cause}"))
    })
}
