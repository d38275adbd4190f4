//! How far long work has come, on standard error if that is a terminal. Short work shows nothing.

use std::sync::Once;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work shorter than this shows no progress.
const PATIENCE: Duration = Duration::from_secs(1);

/// Counts articles done.
#[derive(Debug)]
pub(super) struct Progress {
    bar: ProgressBar,
    started: Instant,
    shown: Once,
    quiet: bool,
}

impl Progress {
    /// Nothing done so far of `total` articles.
    pub(super) fn new(total: usize, quiet: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len} articles, {per_sec}, {eta} left") {
            bar.set_style(style);
        }
        Self { bar, started: Instant::now(), shown: Once::new(), quiet }
    }

    /// There are more articles than files; how many, nobody knows.
    pub(super) fn forget_total(&self) {
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} articles, {per_sec}, {elapsed}") {
            self.bar.set_style(style);
        }
    }

    /// One of the files holds so many articles.
    #[cfg(feature = "store")]
    pub(super) fn expect(&self, articles: usize) {
        self.bar.inc_length((articles as u64).saturating_sub(1));
    }

    /// One more article is done.
    pub(super) fn step(&self) {
        if !self.quiet && self.started.elapsed() > PATIENCE {
            self.shown.call_once(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
        }
        self.bar.inc(1);
    }

    /// Lets something else be written to standard error.
    pub(super) fn suspend<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
