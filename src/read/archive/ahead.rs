//! Bytes that are looked at before they are taken.

use std::io::{self, Read};

/// Bytes that are read at a time.
const CHUNK: usize = 64 << 10;

/// A reader whose bytes can be looked at. What ends it too early counts as its end until that is asked for: behind a
/// damaged part of a packed file there may be more.
pub(super) struct Ahead<R> {
    reader: R,
    /// Number of bytes read so far.
    pub(super) read: u64,
    buffer: Vec<u8>,
    /// How many of the bytes in the buffer were taken.
    taken: usize,
    chunk: Box<[u8]>,
    is_ended: bool,
    failure: Option<io::Error>,
}

impl<R: Read> Ahead<R> {
    pub(super) fn new(reader: R) -> Self {
        let chunk = vec![0; CHUNK].into();
        Self { reader, read: 0, buffer: Vec::new(), taken: 0, chunk, is_ended: false, failure: None }
    }

    /// The bytes that are there: at least so many, unless fewer come.
    pub(super) fn look(&mut self, count: usize) -> &[u8] {
        while self.buffer.len() - self.taken < count && !self.is_ended {
            self.fill();
        }
        &self.buffer[self.taken..]
    }

    fn fill(&mut self) {
        if self.taken * 2 >= self.buffer.len() {
            self.buffer.drain(..std::mem::take(&mut self.taken));
        }
        match self.reader.read(&mut self.chunk) {
            Ok(0) => self.is_ended = true,
            Ok(count) => {
                self.read += count as u64;
                self.buffer.extend_from_slice(&self.chunk[..count]);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => (self.is_ended, self.failure) = (true, Some(error)),
        }
    }

    /// Takes so many bytes, or all that come; tells how many are missing.
    pub(super) fn take(&mut self, mut count: u64) -> u64 {
        loop {
            let there = self.look(1).len();
            let now = usize::try_from(count).unwrap_or(usize::MAX).min(there);
            self.taken += now;
            count -= now as u64;
            if now == 0 {
                return count;
            }
        }
    }

    /// What ended the bytes too early, if something did; then those behind it, if there are any, can be looked at.
    pub(super) fn failure(&mut self) -> Option<io::Error> {
        let failure = self.failure.take()?;
        // The system's errors come again.
        self.is_ended = failure.raw_os_error().is_some();
        Some(failure)
    }
}
