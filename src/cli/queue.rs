//! What was read and waits for its analysis: one thread reads while others work, so that nothing waits for a slow pipe
//! that could be done, and the first article is done at once.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Bytes that may wait.
const MOST: usize = 8 << 20;
/// How often a run that waits looks whether it is to stop.
const PATIENCE: Duration = Duration::from_millis(100);

/// A queue with one end for reading and one for work.
pub(super) struct Queue<T> {
    state: Mutex<State<T>>,
    changed: Condvar,
}

struct State<T> {
    waiting: VecDeque<T>,
    bytes: usize,
    /// Whether no more comes, or no more is wanted.
    is_closed: bool,
}

impl<T> Queue<T> {
    pub(super) const fn new() -> Self {
        let state = State { waiting: VecDeque::new(), bytes: 0, is_closed: false };
        Self { state: Mutex::new(state), changed: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds something of so many bytes, once there is room; false if no more is wanted.
    pub(super) fn push(&self, item: T, bytes: usize) -> bool {
        let full = |state: &mut State<T>| state.bytes > 0 && state.bytes + bytes > MOST && !state.is_closed;
        let mut state = self.changed.wait_while(self.state(), full).unwrap_or_else(PoisonError::into_inner);
        if state.is_closed {
            return false;
        }
        state.waiting.push_back(item);
        state.bytes += bytes;
        drop(state);
        self.changed.notify_all();
        true
    }

    /// All that waits, once there is something; nothing at the end, or if the run is to stop.
    pub(super) fn take(&self, stops: impl Fn() -> bool) -> Vec<T> {
        let mut state = self.state();
        while state.waiting.is_empty() && !state.is_closed && !stops() {
            state = self.changed.wait_timeout(state, PATIENCE).unwrap_or_else(PoisonError::into_inner).0;
        }
        state.bytes = 0;
        let batch = std::mem::take(&mut state.waiting).into();
        drop(state);
        self.changed.notify_all();
        batch
    }

    /// No more comes, or no more is wanted.
    pub(super) fn close(&self) {
        self.state().is_closed = true;
        self.changed.notify_all();
    }
}
