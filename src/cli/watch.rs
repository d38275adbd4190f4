//! `--watch`: do it again whenever an input changes. Times and lengths of the files are looked at a few
//! times a second; that works on every system and on network folders too.

use std::fs;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use super::args::InputArgs;
use super::inputs::{self, Files};
use super::problem::{Problem, Stop};
use super::settings::Settings;
use super::signal;

const PAUSE: Duration = Duration::from_millis(200);

/// What tells that a file has changed.
type Stamp = (PathBuf, Option<(SystemTime, u64)>);

/// Does `work` with the files now and after every change; ends only when `work` stops.
///
/// # Errors
/// If standard input is to be watched, or what stops `work`.
pub(super) fn each_change(
    args: &InputArgs,
    settings: &Settings,
    mut work: impl FnMut(Files) -> Result<(), Stop>,
) -> Result<(), Stop> {
    if args.inputs.is_empty() || args.inputs.iter().any(|input| input.as_os_str() == "-") {
        return Err(Problem::with("--watch", "standard input cannot be watched; name a file or a folder").into());
    }
    let mut last = None;
    loop {
        let files = inputs::files(args, settings)?;
        let stamps: Vec<Stamp> = files.list.iter().flatten().map(|path| (path.clone(), stamp(path))).collect();
        if last.as_ref() != Some(&stamps) {
            last = Some(stamps);
            work(files)?;
        }
        if signal::stops() {
            return Ok(());
        }
        sleep(PAUSE);
    }
}

fn stamp(path: &PathBuf) -> Option<(SystemTime, u64)> {
    let found = fs::metadata(path).ok()?;
    Some((found.modified().ok()?, found.len()))
}
