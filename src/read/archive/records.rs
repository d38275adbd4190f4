//! An archive cut into its records.

use std::io::{self, Read};

use memchr::memmem;

use super::ahead::Ahead;
use super::header::{self, Header};
use crate::read::records::Mistake;

/// What a record, and so an archive, starts with.
pub(in crate::read) const START: &[u8] = b"WARC/";
/// What a record starts with behind another, for all known versions.
const NEXT: [&[u8]; 2] = [b"\nWARC/1.", b"\nWARC/0."];
/// A header has no more bytes.
const LONGEST_HEADER: usize = 1 << 20;
/// Bytes by which it is told whether a block is wanted.
const FRONT: usize = 64 << 10;
/// Bytes that are looked at behind a record: the line feeds that end it, and what the next one starts with.
const BEHIND: usize = 4 + START.len();

/// A record as it lies there.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) header: Header,
    pub(super) block: Vec<u8>,
}

/// What comes next in an archive.
pub(super) enum Item {
    Record(Record),
    /// A record that is not wanted.
    Other,
    /// A record with a mistake in it, and the address that it is of, if that is known.
    Broken(Option<String>, Mistake),
    /// A record of so many bytes or more, and its address.
    TooLong(Option<String>, u64),
    /// The bytes could not be read or unpacked; there may be more behind.
    Failed(io::Error),
}

/// The records, one after the other.
pub(super) struct Records<R> {
    bytes: Ahead<R>,
    /// Bytes that the block of a record stays under.
    limit: u64,
    /// Whether a mistake was told, and no record was met since.
    is_lost: bool,
}

impl<R: Read> Records<R> {
    pub(super) fn new(reader: R, limit: u64) -> Self {
        Self { bytes: Ahead::new(reader), limit, is_lost: false }
    }

    /// Number of bytes read so far.
    pub(super) const fn read(&self) -> u64 {
        self.bytes.read
    }

    /// The record that starts here; `None` for one that is too long, and not `wanted` by its header and the start of
    /// its block.
    fn record(&mut self, wanted: impl Fn(&Header, &[u8]) -> bool) -> Option<Item> {
        let Some(head) = self.header() else {
            self.seek(START.len());
            return Some(Item::Broken(None, Mistake::RecordCut));
        };
        let header = Header::parse(&self.bytes.look(head)[..head]);
        let length = header.get("content-length").and_then(|length| length.parse::<u64>().ok());
        let Some(length) = length else {
            self.seek(head);
            return Some(Item::Broken(address(&header), Mistake::NoLength));
        };
        if length >= self.limit {
            let is_wanted = wanted(&header, &self.bytes.look(head + FRONT)[head..]);
            if self.bytes.take(length.saturating_add(head as u64)) > 0 {
                return Some(Item::Broken(address(&header), Mistake::RecordCut));
            }
            return is_wanted.then(|| Item::TooLong(address(&header), self.limit));
        }
        let end = head + length as usize;
        let there = self.bytes.look(end + BEHIND);
        let is_cut = there.len() < end;
        let behind = there.get(end..).unwrap_or_default();
        let is_ended = behind.starts_with(b"\r\n\r\n") || behind.starts_with(b"\n\n");
        let behind = &behind[behind.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count()..];
        if !is_cut && (is_ended || behind.is_empty() || behind.starts_with(START)) {
            let block = &there[head..end];
            let record = wanted(&header, block).then(|| block.to_vec());
            self.bytes.take(end as u64);
            return Some(record.map_or(Item::Other, |block| Item::Record(Record { header, block })));
        }
        let next = NEXT.iter().filter_map(|next| memmem::find(&there[head - 1..], next)).min();
        match next {
            Some(next) => {
                self.bytes.take((head + next) as u64);
            }
            None => self.seek(end),
        }
        let is_cut = is_cut && next.is_none();
        Some(Item::Broken(address(&header), if is_cut { Mistake::RecordCut } else { Mistake::WrongLength }))
    }

    /// Bytes of the header that starts here; `None` if it has no end.
    fn header(&mut self) -> Option<usize> {
        let mut seen = 0;
        loop {
            let there = self.bytes.look(seen + 1);
            if let Some(length) = header::length(there) {
                return Some(length);
            }
            if there.len() <= seen || there.len() > LONGEST_HEADER {
                return None;
            }
            seen = there.len();
        }
    }

    /// Goes to the next line that a record starts with, behind so many bytes.
    fn seek(&mut self, mut behind: usize) {
        self.is_lost = true;
        loop {
            self.bytes.take(behind as u64);
            let there = self.bytes.look(1 << 16);
            let found = NEXT.iter().filter_map(|next| memmem::find(there, next)).min();
            if let Some(found) = found {
                self.bytes.take(found as u64 + 1);
                return;
            }
            let count = there.len();
            if count <= NEXT[0].len() {
                self.bytes.take(count as u64);
                return;
            }
            behind = count - NEXT[0].len();
        }
    }

    /// What comes next; records are handed on that are `wanted` by their header and the start of their block.
    pub(super) fn next(&mut self, wanted: impl Fn(&Header, &[u8]) -> bool) -> Option<Item> {
        loop {
            while matches!(self.bytes.look(1).first(), Some(b'\r' | b'\n')) {
                self.bytes.take(1);
            }
            let there = self.bytes.look(START.len());
            if there.is_empty() {
                return self.bytes.failure().map(Item::Failed);
            }
            if there.starts_with(START) {
                let item = self.record(&wanted);
                self.is_lost &= matches!(item, Some(Item::Broken(..)));
                if item.is_some() {
                    return item;
                }
            } else {
                let was_told = self.is_lost;
                self.seek(0);
                if !was_told {
                    return Some(Item::Broken(None, Mistake::NoRecordHere));
                }
            }
        }
    }
}

/// The address that a record is of, without the brackets that some write around it.
pub(super) fn address(header: &Header) -> Option<String> {
    let address = header.get("warc-target-uri")?;
    let address = address.strip_prefix('<').and_then(|address| address.strip_suffix('>')).unwrap_or(address);
    (!address.is_empty()).then(|| address.to_owned())
}
